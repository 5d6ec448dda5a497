/** Rows that look like deals and are none, and columns that are not what a word of their heading says. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/cells/cell";
import { readExport } from "../../../core/deals/readExport";
import { HEAD, imported } from "./importing";

const GOOD = "D-9,2026-02-10,Ann Smith,Renewal,7,Closed Won";

describe("a row with more cells than headings", () => {
  it.each([
    ["Deal ID,Close date,Owner,Type,Stage,Amount", "D-1,2026-02-10,Ann Smith,Renewal,Closed Won,125,000", "125 | 000"],
    ["Deal ID,Close date,Owner,Type,Stage,Amount", "D-1,2026-02-10,Ann Smith,Renewal,Closed Won,1000,50", "1000 | 50"],
    ["Deal ID,Close date,Owner,Type,Stage,Amount", "D-1,2026-02-10,Ann Smith,,Closed Won,125,000", "125 | 000"],
    [HEAD, "D-1,2026-02-10,Ann Smith,Renewal,125,000,Closed Won", "000 | Closed Won"],
    [HEAD, "D-1,2026-02-10,Smith, Ann,Renewal,1000,Closed Won", "1000 | Closed Won"],
    [`${HEAD},,`, "D-1,2026-02-10,Ann Smith,Renewal,125,000,Closed Won", "000 | Closed Won"],
  ])("%s: %s is left out, with its cells", (head, row, found) => {
    const { credited, asked, leftOut, sentences } = imported([head, row, `D-2,2026-02-10,Ann Smith,,,`]);
    expect(credited).toEqual({});
    expect(asked.filter((id) => !/^(outcome|type|everyType)/.test(id))).toEqual([]);
    expect(leftOut[0]).toEqual([2, "wideRow"]);
    expect(sentences[0]).toContain(`“${found}”`);
  });

  it("leaves out no other row, and none for blank cells or a column that lacks its heading", () => {
    const wide = "D-1,2026-02-10,Ann Smith,Renewal,125,000,Closed Won";
    expect(imported([HEAD, wide, GOOD])).toMatchObject({ asked: [], credited: { "R-1": 7 } });
    expect(imported([HEAD, `${GOOD},,`])).toMatchObject({ asked: [], leftOut: [], credited: { "R-1": 7 } });
    expect(imported([`${HEAD},`, `${GOOD},note`])).toMatchObject({ asked: [], leftOut: [], credited: { "R-1": 7 } });
    expect(imported([`${HEAD},`, `${GOOD},note`, GOOD.replace("9", "8")]).leftOut).toEqual([[2, "wideRow"]]);
  });
});

describe("an id that a spreadsheet has shortened", () => {
  it.each(["1.2E+11", "1.23457E+14", "1,2E+11", "1E+20"])("%s is nobody's: no row of it is paid or dropped", (id) => {
    const row = (amount: number) => `"${id}",2026-02-10,Ann Smith,Renewal,${amount},Closed Won`;
    const { credited, leftOut, sentences } = imported([HEAD, row(100), row(200), row(100), GOOD]);
    expect(credited).toEqual({ "R-1": 7 });
    expect(leftOut.map(([, reason]) => reason)).toEqual(["idRounded", "idRounded", "idRounded"]);
    expect(sentences[0]).toContain(id);
  });

  it.each(["1E3", "1000", "5E11", "A.2E+11", "12E+11"])("%s is an id", (id) => {
    expect(imported([HEAD, GOOD.replace("D-9", id)]).credited).toEqual({ "R-1": 7 });
  });
});

describe("a total with a date and an owner", () => {
  it.each([
    ...["Total", "TOTAL Q1", "Totale", "Total (3)", "Total R-1", "Grand Total", "Subtotal", "Sous-total", "Totals"],
    ...["Total Ann Smith", "Total for February 2026", "Total général", "Totale generale", "Totale febbraio", "Total 2"],
  ])("called %s is asked", (id) => {
    const lines = [HEAD, GOOD, GOOD.replace("D-9", id)];
    expect(imported(lines)).toMatchObject({ credited: {}, leftOut: [[3, "namedTotal"]] });
    expect(imported(lines).questions).toMatchObject([{ id: "totals", count: 1, preferred: "-" }]);
    expect(imported(lines, { totals: "-" }).credited).toEqual({ "R-1": 7 });
    expect(imported(lines, { totals: "take" }).credited).toEqual({ "R-1": 14 });
  });

  it.each(["Total", "Totale", "TOTAL (2)"])("is asked where the customer is called %s", (account) => {
    const lines = [`${HEAD},Account name`, `${GOOD},Acme`, `${GOOD.replace("D-9", "D-8")},${account}`];
    expect(imported(lines).asked).toEqual(["totals"]);
  });

  it.each(["Total Wine & More", "Total upgrade", "TotalEnergies", "Totally new", "Summit"])(
    "a deal called %s is none",
    (name) => {
      const lines = [`${HEAD.replace("Deal ID", "Deal name")},Account name`, `${GOOD.replace("D-9", name)},${name}`];
      expect(imported(lines)).toMatchObject({ asked: [], credited: { "R-1": 7 } });
    },
  );
});

describe("a heading that holds the word of another field", () => {
  const hub = (headings: string, ...cells: string[]) => [
    `Record ID,Close Date,Deal owner,Deal Type,Deal Stage,${headings}`,
    ...cells.map((more, at) => `${at + 1},2026-02-10,Ann Smith,Renewal,Closed Won,${more}`),
  ];

  it.each([
    ...["Amount in company currency", "Amount (Company Currency)", "Montant dans la devise de l'entreprise"],
    ...["Importo nella valuta dell'azienda", "Amount in currency"],
  ])("%s is an amount and no currency", (heading) => {
    expect(imported(hub(heading, "100", "50"))).toMatchObject({ asked: [], credited: { "R-1": 150 } });
    expect(imported(hub(`Amount,${heading}`, "100,100", "50,50"))).toMatchObject({
      asked: [],
      credited: { "R-1": 150 },
    });
  });

  it("beside the currency of each deal its own amount is read", () => {
    const lines = hub("Amount,Amount in company currency,Currency", "100,100,USD", "100,110,EUR");
    expect(imported(lines).asked).toEqual(["rate.EUR"]);
    expect(imported(hub("Amount in company currency,Currency", "100,USD", "110,EUR"))).toMatchObject({
      asked: [],
      credited: { "R-1": 210 },
    });
  });

  it.each(["Is Split", "IsSplit", "Has split", "Split?", "Split"])("%s with yes and no is no share", (heading) => {
    for (const [yes, no] of [
      ["Yes", "No"],
      ["TRUE", "FALSE"],
      ["oui", "non"],
    ] as const)
      expect(imported(hub(`Amount,${heading}`, `100,${yes}`, `50,${no}`))).toMatchObject({
        asked: [],
        credited: { "R-1": 150 },
      });
  });

  it("a flag is no amount: which column is one is asked", () => {
    expect(imported(hub("Amount", "Yes", "No")).asked).toEqual(["column.amount"]);
  });

  it("a real column of flags is no share either", () => {
    const grid: Cell[][] = [
      ["Deal ID", "Close date", "Owner", "Type", "Amount", "Stage", "Split"],
      ["D-1", 46054, "Ann", "Renewal", 100, "Won", true],
      ["D-2", 46054, "Ann", "Renewal", 100, "Won", false],
    ];
    expect(readExport({ grid, rowsAbove: 0 }, "EUR").deals).toHaveLength(2);
  });
});
