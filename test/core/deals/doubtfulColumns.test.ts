/** A lone column that is called like something near to a field is proposed, and taken by a person's word alone. */
import { describe, expect, it } from "vitest";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices = {}) => readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const questions = (text: string) => read(text).questions.map(({ id, key, preferred }) => [id, key, preferred]);

const HEADINGS = { id: "Deal ID", date: "Close date", owner: "Owner", type: "Type", amount: "Amount", stage: "Stage" };
const exportOf = (changed: Partial<typeof HEADINGS>, ...more: string[]) => {
  const head = [...Object.values({ ...HEADINGS, ...changed }), ...more.map((column) => column.split("=")[0])];
  const cells = more.map((column) => column.split("=")[1]!.split("/"));
  const row = (at: number) => [`D-${at + 1}`, "2026-02-10", "Ann", "Renewal", "100", "Won", ...cells.map((c) => c[at])];
  return [head, row(0), row(1)].map((line) => line.join(";")).join("\n");
};

describe("an amount that is not what was sold", () => {
  it.each([
    ...[
      "Weighted Amount",
      "Weighted Revenue",
      "Expected Revenue",
      "Expected Amount",
      "Estimated Value",
      "Forecast Amount",
    ],
    ...[
      "MRR",
      "Monthly Revenue",
      "ACV per month",
      "ACV / month",
      "Amount per seat",
      "Previous Amount",
      "Potential value",
    ],
    ...["Annual Revenue", "Account Value", "List Price", "Pipeline amount", "Target revenue", "Amount incl. VAT"],
    ...["Montant pondéré", "Revenu espéré", "Montant prévu", "Montant mensuel", "Montant par mois", "Ancien montant"],
    ...["Gross amount", "Amount (converted)", "Amount before discount", "Montant brut", "Importo lordo"],
    ...["Montant TTC", "Chiffre d’affaires annuel", "Importo ponderato", "Ricavi previsti", "Importo mensile"],
    ...["Importo al mese", "Importo precedente", "Ricavo potenziale", "Importo IVA inclusa", "Fatturato annuo"],
  ])("%s alone is asked", (amount) => {
    const text = exportOf({ amount });
    expect(questions(text)).toEqual([["column.amount", "columnDoubt", amount]]);
    expect(read(text).deals).toEqual([]);
    expect(read(text, { "column.amount": amount }).deals).toHaveLength(2);
  });

  it.each([
    ...["Amount", "Amount (EUR)", "ACV", "ARR", "TCV", "Deal Value", "Revenue", "Total", "Net amount", "Price"],
    ...["Actual Revenue", "Montant HT", "Montant", "Valeur", "Chiffre d’affaires", "Importo", "Valore", "Imponibile"],
  ])("%s alone is taken", (amount) => expect(read(exportOf({ amount })).deals).toHaveLength(2));

  it.each(["Price Book", "Pricebook", "Price book name", "Listino prezzi"])("%s is none", (heading) => {
    expect(questions(exportOf({ amount: heading }))).toEqual([["column.amount", "columnMissing", undefined]]);
    expect(read(exportOf({}, `${heading}=Standard/Partner`)).deals).toHaveLength(2);
  });

  it("beside the amount itself it is asked as two columns that fit, and offered with whatever else could be meant", () => {
    expect(questions(exportOf({}, "Weighted Amount=50/60"))).toEqual([["column.amount", "columnFits", "Amount"]]);
    const doubt = read(exportOf({ amount: "MRR" }, "Something=5/6", "Text=a/b")).questions[0];
    expect(doubt?.options.map(({ value }) => value)).toEqual(["MRR", "Something"]);
    expect(read(exportOf({ amount: "MRR" }, "Something=5/6"), { "column.amount": "Something" }).deals).toMatchObject([
      { amount: 5 },
      { amount: 6 },
    ]);
  });
});

describe("an owner who is not the seller of the deal", () => {
  it.each([
    ...[
      "Former Owner",
      "Previous Owner",
      "Old owner",
      "Account Owner",
      "Customer owner",
      "Lead Owner",
      "Contact owner",
    ],
    ...["Company owner", "Ancien propriétaire", "Propriétaire du compte", "Responsable client", "Vecchio proprietario"],
    ...["Proprietario precedente", "Titolare del cliente", "Proprietario account"],
  ])("%s alone is asked", (owner) => {
    expect(questions(exportOf({ owner }))).toEqual([["column.participant", "columnDoubt", owner]]);
    expect(read(exportOf({ owner }), { "column.participant": owner }).deals).toHaveLength(2);
  });

  it.each([
    ...["Owner", "Deal owner", "Opportunity Owner", "OwnerId", "Sales Rep", "Account Executive", "Account Manager"],
    ...["CSM", "Propriétaire", "Propriétaire de la transaction", "Chargé de compte", "Proprietario", "Venditore"],
  ])("%s alone is taken", (owner) => expect(read(exportOf({ owner })).deals).toHaveLength(2));

  it.each(["Owner ID", "OwnerId", "Owner email", "Owner Code"])(
    "%s beside the name says the same in other words",
    (id) => {
      expect(questions(exportOf({ owner: "Owner Name" }, `${id}=u1/u1`))).toEqual([]);
      expect(questions(exportOf({ owner: "Owner Name" }, `${id}=u1/`))).toEqual([]);
    },
  );

  it.each(["Owner ID", "OwnerId", "Owner email", "Owner Code"])("%s that contradicts the name is asked", (id) => {
    expect(questions(exportOf({ owner: "Owner Name" }, `${id}=u1/u2`))).toMatchObject([
      ["column.participant", "columnFits", "Owner Name"],
    ]);
  });
});

describe("a date that is not that of the sale", () => {
  it.each([
    ...["Expected Close Date", "Est. Close Date", "Forecast close date", "Original close date", "Quote date"],
    ...[
      "Opened date",
      "Meeting date",
      "Date of proposal",
      "Date de clôture prévue",
      "Date du devis",
      "Date d’ouverture",
    ],
    ...["Data di chiusura prevista", "Data apertura", "Data preventivo", "Data inserimento"],
  ])("%s alone is asked", (date) => {
    expect(questions(exportOf({ date }))).toEqual([["column.date", "columnDoubt", date]]);
    expect(read(exportOf({ date }), { "column.date": date }).deals).toHaveLength(2);
  });

  it.each([
    ...[
      "Close date",
      "Date",
      "Closing Date",
      "CloseDate",
      "Won time",
      "Invoice date",
      "Date sold",
      "Sale Date",
      "Date (UTC)",
    ],
    ...["Date de fermeture", "Date de signature", "Date de la vente", "Data", "Data di chiusura", "Data della vendita"],
  ])("%s alone is taken", (date) => expect(read(exportOf({ date })).deals).toHaveLength(2));

  it.each(["Created date", "Date created", "Date de création", "Data creazione", "Last modified date"])(
    "%s is none: which column is the date is asked",
    (date) => expect(questions(exportOf({ date }))).toEqual([["column.date", "columnMissing", undefined]]),
  );
});
