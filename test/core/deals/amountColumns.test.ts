/** A lone amount is taken unasked only where its heading says nothing but the amount of a deal. */
import { describe, expect, it } from "vitest";
import type { Choices } from "../../../core/deals/questions";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices: Choices = {}) =>
  readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const table = (heads: string, ...rows: string[]) =>
  [
    `Deal ID;Close date;Owner;Type;Stage;${heads}`,
    ...rows.map((row, at) => `D-${at};2026-02-10;Ann;Renewal;Won;${row}`),
  ].join("\n");
const asked = (text: string, choices: Choices = {}) =>
  read(text, choices).questions.flatMap(({ id, key, preferred, answer }) =>
    answer === undefined ? [[id, key, preferred]] : [],
  );

describe("a lone amount", () => {
  it.each([
    ...["Refund Amount", "Lost Amount", "Amount Remaining", "Remaining Amount", "Amount not invoiced", "Running Total"],
    ...[
      "Cumulative Amount",
      "Totale ivato",
      "Importo ivato",
      "Amount to be invoiced",
      "Open Amount",
      "Uninvoiced value",
    ],
    ...["Returned value", "Cancelled amount", "Credit amount", "Deposit amount", "Prepaid amount", "Backlog value"],
    ...["Amount YTD", "Year to date revenue", "Team revenue", "Approved amount", "Budget amount", "Renewal Amount"],
    ...["Montant restant", "Montant non facturé", "Reste à facturer montant", "Montant remboursé", "Montant cumulé"],
    ...["Total cumulé", "Montant perdu", "Montant de l’acompte", "Importo residuo", "Importo non fatturato"],
    ...["Importo rimborsato", "Totale progressivo", "Importo perso", "Valore residuo", "Acconto importo"],
  ])("%s is asked", (amount) => {
    const text = table(amount, "100", "200");
    const [first, ...more] = asked(text);
    expect(more).toEqual([]);
    expect(first?.slice(0, 2)).toEqual([
      "column.amount",
      first?.[1] === "columnMissing" ? "columnMissing" : "columnDoubt",
    ]);
    expect(read(text).deals).toEqual([]);
    expect(read(text, { "column.amount": amount }).deals).toHaveLength(2);
  });

  it.each([
    ...["Amount", "Deal Amount", "Opportunity Amount", "Order amount", "Invoice amount", "Deal - Value", "Net amount"],
    ...["Total", "Total amount", "Order total", "Grand Total", "Net Total", "Subtotal", "Amount (EUR)", "Amount EUR"],
    ...["Amount in EUR", "Amount excl. VAT", "Untaxed Amount", "Total Amount excluding tax", "Value of the deal"],
    ...["Total Contract Value (TCV)", "Contract Value", "TCV", "ACV", "ARR", "New ARR", "Annual Contract Value"],
    ...["Actual Revenue", "Actual Value", "Revenue", "Sales", "Sales amount", "Bookings", "Booking Value", "Deal size"],
    ...["Closed Won Amount", "Won amount", "Sold amount", "Invoiced Amount"],
    ...["Montant", "Montant HT", "Montant de la transaction", "Montant de l’affaire", "Montant total HT", "Total HT"],
    ...[
      "Valeur de l’affaire",
      "Chiffre d’affaires réel",
      "CA",
      "Prix",
      "Montant facturé",
      "Montant (€)",
      "Montant net HT",
    ],
    ...[
      "Importo",
      "Importo della trattativa",
      "Importo totale",
      "Importo netto",
      "Valore dell’opportunità",
      "Imponibile",
    ],
    ...["Ricavi effettivi", "Totale", "Totale imponibile", "Importo fatturato", "Valore contratto", "Importo (EUR)"],
    ...["ForecastAmount__c".replace("Forecast", "Deal"), "TotalAmount", "deal_amount"],
  ])("%s is taken", (amount) => {
    expect(asked(table(amount, "100", "200"))).toEqual([]);
    expect(read(table(amount, "100", "200")).deals).toHaveLength(2);
  });
});

describe("a price beside a quantity", () => {
  it.each([
    ["Price", "Quantity"],
    ["Sales Price", "Qty"],
    ["Prix", "Quantité"],
    ["Prezzo", "Quantità"],
    ["Price", "Seats"],
    ["Price", "Licences"],
    ["Prix", "Nombre de licences"],
  ])("%s, %s is asked: it may be that of one piece", (price, quantity) => {
    const text = table(`${price};${quantity}`, "100;12", "50;1");
    expect(asked(text)).toEqual([["column.amount", "columnDoubt", undefined]]);
    expect(read(text).deals).toEqual([]);
    expect(read(text, { "column.amount": price }).deals.map(({ amount }) => amount)).toEqual([100, 50]);
  });

  it.each(["Amount;Quantity", "Total;Qty", "Importo;Quantità"])("%s is not: an amount is that of all pieces", (heads) =>
    expect(asked(table(heads, "1200;12", "50;1"))).toEqual([]),
  );

  it("is not asked where every quantity is one, or none is written", () => {
    expect(asked(table("Price;Quantity", "100;1", "50;1.0"))).toEqual([]);
    expect(asked(table("Price;Quantity", "100;", "50;"))).toEqual([]);
  });
});

describe("net and gross", () => {
  it.each([
    ["Gross", "Net"],
    ["Brut", "Net"],
    ["Lordo", "Netto"],
    ["TTC", "HT"],
    ["Gross amount", "Net amount"],
  ])("%s and %s are asked, with net as the likelier", (gross, net) => {
    for (const [heads, one, other] of [
      [`${gross};${net}`, "120;100", "60;50"],
      [`${net};${gross}`, "100;120", "50;60"],
    ] as const) {
      const text = table(heads, one, other);
      expect(asked(text)).toEqual([["column.amount", "columnFits", net]]);
      expect(read(text, { "column.amount": net }).deals.map(({ amount }) => amount)).toEqual([100, 50]);
    }
  });
  it("gross alone is asked", () =>
    expect(asked(table("Gross", "120"))).toEqual([["column.amount", "columnDoubt", "Gross"]]));
});
