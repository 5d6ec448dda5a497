/** A document that takes money back is never paid as a sale: credit memos, returns, the other side of debit and credit. */
import { describe, expect, it } from "vitest";
import { asked, paid, read } from "./importing";

const SOLD = { "column.outcome": "-", everyType: "renewal" };

const invoices = (heading: string, sale: string, credit: string, amount = "400") =>
  `${heading},Document No.,Posting Date,Customer Name,Salesperson Code,Amount
${sale},I-1,2026-02-10,Acme,R-1,1000
${credit},C-1,2026-02-11,Acme,R-1,${amount}`;
const withType = (heading: string, sale: string, credit: string, amount = "400") =>
  `Deal ID,Close date,Owner,Type,Amount,Stage,${heading}
I-1,2026-02-10,Ann Smith,Renewal,1000,Closed Won,${sale}
C-1,2026-02-11,Ann Smith,Renewal,${amount},Closed Won,${credit}`;

const DOCUMENTS = [
  ...[
    ["Document Type", "Invoice", "Credit Memo"] as const,
    ["Document Type", "Sales Invoice", "Sales Credit Memo"] as const,
  ],
  ...[["DocumentType", "INVOICE", "CREDIT_NOTE"] as const, ["Doc Type", "INV", "CN"] as const],
  ...[["Type de document", "Facture", "Avoir"] as const, ["Nature de la pièce", "Facture", "Facture d’avoir"] as const],
  ...[["Tipo documento", "Fattura", "Nota di credito"] as const, ["Tipo di documento", "TD01", "TD04"] as const],
  ...[
    ["Is Return", "0", "1"] as const,
    ["is_return", "false", "true"] as const,
    ["Is Credit Note", "No", "Yes"] as const,
  ],
  ...[["Avoir", "non", "oui"] as const, ["Nota di credito", "no", "sì"] as const],
  ...[["Invoice Type", "Standard", "Credit note"] as const, ["Record Type", "Sale", "Return"] as const],
  ...[["Kind of document", "Sale", "Refund"] as const, ["move_type", "out_invoice", "out_refund"] as const],
  ...[["Class", "Invoice", "Credit Memo"] as const, ["Xero", "ACCREC", "ACCRECCREDIT"] as const],
  ...[["Billing Document", "Invoice", "Credit Note (partial)"] as const, ["Sign", "+", "-"] as const],
  ...[["Sales Document Type", "OR", "RE"] as const],
];

describe("a document that takes money back", () => {
  it.each(DOCUMENTS)("%s (%s, %s) without a minus is asked, and deducted or left out", (heading, sale, credit) => {
    for (const [text, answers] of [
      [invoices(heading, sale, credit), SOLD],
      [withType(heading, sale, credit), {}],
    ] as const) {
      expect(asked(text, answers)).toEqual(["credits"]);
      expect(read(text, answers).questions.find(({ id }) => id === "credits")).toMatchObject({
        count: 1,
        found: credit,
      });
      expect(read(text, answers).deals).toEqual([]);
      expect(paid(text, { ...answers, credits: "take" })).toBe(600);
      expect(read(text, { ...answers, credits: "take" }).deals.map(({ type }) => type)).toEqual([
        "renewal",
        "creditMemo",
      ]);
      expect(paid(text, { ...answers, credits: "-" })).toBe(1000);
      const [left] = read(text, { ...answers, credits: "-" }).lines.filter(({ kind }) => kind === "leftOut");
      expect(left).toMatchObject({ row: 3, problems: [{ key: "creditAbove", found: "400" }] });
    }
  });

  it.each(DOCUMENTS)("%s (%s, %s) with its minus is a credit memo, without a question", (heading, sale, credit) => {
    for (const [text, answers] of [
      [invoices(heading, sale, credit, "-400"), SOLD],
      [withType(heading, sale, credit, "-400"), {}],
    ] as const) {
      expect(asked(text, answers)).toEqual([]);
      expect(read(text, answers).deals.map(({ amount, type }) => [amount, type])).toEqual([
        [1000, "renewal"],
        [-400, "creditMemo"],
      ]);
    }
  });

  it.each(["Order Type", "Transaction Type", "Type"])("a %s that says so is its type", (heading) => {
    const text = invoices(heading, "Sales Order", "Return Order");
    const answers = { "column.outcome": "-", "type.sales order": "renewal" };
    expect(asked(text, answers)).toEqual(["losses"]);
    expect(paid(text, { ...answers, losses: "yes" })).toBe(600);
  });

  it("an Order Type beside a type says so as well", () => {
    const text = withType("Order Type", "Sales Order", "Return Order");
    expect(asked(text)).toEqual(["credits"]);
    expect(paid(text, { credits: "take" })).toBe(600);
  });

  it("keeps the type of a loss, and rows of a type that is left out stay out", () => {
    const text = withType("Document Type", "Invoice", "Credit Memo").replace(
      "Ann Smith,Renewal,400",
      "Ann Smith,Churn,400",
    );
    expect(read(text, { credits: "take" }).deals.map(({ amount, type }) => [amount, type])).toEqual([
      [1000, "renewal"],
      [-400, "churn"],
    ]);
    const gift = withType("Document Type", "Invoice", "Credit Memo").replace(
      "Ann Smith,Renewal,400",
      "Ann Smith,Gift,400",
    );
    expect(asked(gift)).toEqual(["type.gift", "credits"]);
    expect(paid(gift, { credits: "take", "type.gift": "-" })).toBe(1000);
  });

  it("whose type is blank needs none", () => {
    const text = withType("Document Type", "Invoice", "Credit Memo").replace("Ann Smith,Renewal,400", "Ann Smith,,400");
    expect(asked(text, { credits: "take" })).toEqual([]);
    expect(paid(text, { credits: "take" })).toBe(600);
  });

  it("is asked in a column that is refused as that of the types as well", () => {
    const refused = { "column.type": "-", everyType: "renewal", "column.outcome": "-" };
    expect(asked(invoices("Type", "Invoice", "Credit Memo"), refused)).toEqual(["credits"]);
    expect(asked(invoices("Type", "Invoice", "Credit Memo", "-400"), refused)).toEqual(["gains"]);
  });

  it("that was cancelled is asked: leaving it out would raise pay", () => {
    const text = withType("Document Type", "Invoice", "Credit Memo").replace("400,Closed Won", "400,Cancelled");
    expect(asked(text)).toEqual(["unsoldLosses"]);
    expect(paid(text, { unsoldLosses: "-" })).toBe(1000);
    expect(paid(text, { unsoldLosses: "take", credits: "take" })).toBe(600);
  });
});

describe("a document that is no sale", () => {
  it.each([
    ...[["Document Type", "Invoice", "Quote"] as const, ["Document Type", "Invoice", "Payment"] as const],
    ...[["Type de document", "Facture", "Devis"] as const, ["Tipo documento", "Fattura", "Preventivo"] as const],
  ])("%s (%s, %s) is asked", (heading, sale, other) => {
    const [id = "", ...more] = asked(invoices(heading, sale, other), SOLD);
    expect([id.startsWith("outcome."), more]).toEqual([true, []]);
    expect(paid(invoices(heading, sale, other), { ...SOLD, [id]: "open" })).toBe(1000);
    expect(read(withType(heading, sale, other))).toMatchObject({ open: 1, deals: [] });
  });
});

describe("debit and credit", () => {
  it.each([
    ["D/C", "D", "C"],
    ["Dr/Cr", "Dr", "Cr"],
    ["Debit/Credit", "Debit", "Credit"],
    ["Sens", "Débit", "Crédit"],
    ["Dare/Avere", "Dare", "Avere"],
    ["Whatever", "debit", "credit"],
  ])("%s (%s, %s): which of them takes back is asked, for it depends on the account", (heading, one, other) => {
    for (const [text, answers] of [
      [invoices(heading, one, other), SOLD],
      [withType(heading, one, other), {}],
    ] as const) {
      expect(asked(text, answers)).toEqual(["debitCredit"]);
      expect(read(text, answers).deals).toEqual([]);
      expect(paid(text, { ...answers, debitCredit: "credit" })).toBe(600);
      expect(paid(text, { ...answers, debitCredit: "debit" })).toBe(-600);
      expect(paid(text, { ...answers, debitCredit: "-" })).toBe(1400);
    }
  });

  it("is not asked where the amounts have their signs", () => {
    expect(asked(invoices("D/C", "D", "C", "-400"), SOLD)).toEqual(["gains"]);
    expect(asked(withType("D/C", "D", "C", "(400.00)"))).toEqual(["gains"]);
  });
});

describe("what is no such document", () => {
  it.each([
    ["Notes", "call", "return order promised"],
    ["Product", "Tax Return Pro", "Invoice Return Scanner"],
    ["Customer Type", "New", "Returning customer"],
    ["Payment Terms", "Net 30", "Credit card"],
    ["Lead Type", "Web", "Return visitor"],
    ["Document Type", "Invoice", "Invoice (no credit note)"],
    ["Document Type", "Invoice", "Order"],
    ["Return", "2.5", "3.5"],
    ["Record Type", "Standard", "Partner"],
    ["Size", "D", "C"],
  ])("%s (%s, %s) asks nothing", (heading, one, other) => {
    expect(asked(withType(heading, one, other))).toEqual([]);
    expect(paid(withType(heading, one, other))).toBe(1400);
  });
});
