/** One deal in several rows: stages that it went through, states of one list, and rows that are equal but for their time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices = {}) => readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const asked = (text: string) => read(text).questions.map(({ id }) => id);
const paid = (text: string, choices = {}) => read(text, choices).deals.map(({ id, amount }) => [id, amount]);
const reasons = (text: string, choices = {}) =>
  read(text, choices).lines.flatMap((line) => (line.kind === "leftOut" ? line.problems.map(({ key }) => key) : []));

const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage";
const row = (id: string, stage: string, amount = 100, ...more: (string | number)[]) =>
  [id, "2026-02-10", "Ann", "Renewal", amount, stage, ...more].join(",");
const table = (head: string, ...rows: string[]) => [head, ...rows].join("\n");

describe("a deal that is won in one row and lost or open in another", () => {
  it.each([
    ["Closed Won", "Closed Lost"],
    ["Closed Won", "Negotiation"],
    ["Gagné", "Perdu"],
    ["Gagnée", "En cours"],
    ["Vinto", "Perso"],
    ["Vinta", "Trattativa"],
  ])("%s and %s: asked, and not paid meanwhile", (won, other) => {
    for (const rows of [
      [row("D-1", won), row("D-1", other), row("D-2", won)],
      [row("D-2", won), row("D-1", other, 90), row("D-1", won, 95)],
    ]) {
      const text = table(HEAD, ...rows);
      expect(read(text).questions).toMatchObject([{ id: "history", found: "D-1", count: 1 }]);
      expect(read(text).questions[0]?.preferred).toBeUndefined();
      expect(paid(text)).toEqual([]);
      expect(reasons(text)).toContain("history");
      expect(paid(text, { history: "-" })).toEqual([["D-2", 100]]);
      expect(paid(text, { history: "won" })).toHaveLength(2);
    }
  });

  it.each([
    ...[
      "Modified Date",
      "Last Modified",
      "Stage changed on",
      "Stage changed",
      "Updated at",
      "Last update",
      "Exported at",
      "Timestamp",
    ],
    ...["Modifié le", "Date de modification", "Date de mise à jour", "Dernière modification", "Date d’export"],
    ...["Data modifica", "Ultima modifica", "Modificato il", "Data aggiornamento", "Esportato il", "ModifiedOn"],
  ])("the latest by %s is offered, never taken", (heading) => {
    const text = table(
      `${HEAD},${heading}`,
      row("D-1", "Closed Lost", 100, "2026-02-11 09:30"),
      row("D-1", "Closed Won", 100, "2026-02-11 09:05"),
      row("D-2", "Negotiation", 70, "2026-02-11 9:05 AM"),
      row("D-2", "Closed Won", 80, "2026-02-11 1:05 PM"),
      row("D-3", "Closed Won", 5, "2026-01-01"),
    );
    expect(read(text).questions).toMatchObject([{ id: "history", preferred: heading, found: "D-1, D-2", count: 2 }]);
    expect(paid(text)).toEqual([]);
    expect(paid(text, { history: heading })).toEqual([
      ["D-2", 80],
      ["D-3", 5],
    ]);
    expect(reasons(text, { history: heading })).toContain("superseded");
  });

  it("rows of one moment that do not agree stay out", () => {
    const text = table(
      `${HEAD},Last modified`,
      row("D-1", "Won", 100, "2026-02-11"),
      row("D-1", "Lost", 100, "2026-02-11"),
    );
    expect(paid(text, { history: "Last modified" })).toEqual([]);
    expect(reasons(text, { history: "Last modified" })).toContain("history");
  });

  it("a column whose moments cannot be read for certain is not offered", () => {
    const text = table(
      `${HEAD},Last modified`,
      row("D-1", "Won", 100, "03/04/2026"),
      row("D-1", "Lost", 100, "04/03/2026"),
    );
    expect(read(text).questions[0]?.options.map(({ value }) => value)).toEqual(["won", "-"]);
  });

  it("the lines of an order with numbers of their own do not contradict each other", () => {
    const text = table(`${HEAD},Line`, row("D-1", "Won", 100, 1), row("D-1", "Cancelled", 50, 2));
    expect(paid(text)).toEqual([["D-1", 100]]);
  });

  it("a number that counts through the whole list is no line of an order", () => {
    const rows = [row("D-1", "Won", 100, 1), row("D-1", "Cancelled", 50, 2), row("D-2", "Won", 100, 3)];
    expect(asked(table(`${HEAD},Line`, ...rows))).toEqual(["history"]);
  });

  it("deals of two customers that have one name are two deals", () => {
    const name = HEAD.replace("Deal ID", "Deal name");
    const text = table(`${name},Account`, row("Renewal 2026", "Won", 100, "A"), row("Renewal 2026", "Lost", 50, "B"));
    expect(paid(text)).toEqual([["Renewal 2026", 100]]);
    expect(asked(table(`${HEAD},Account`, row("D-1", "Won", 100, "A"), row("D-1", "Lost", 50, "B")))).toEqual([
      "history",
    ]);
  });

  it("a loss that is deducted by its own question is no contradiction", () => {
    const text = table(HEAD, row("D-1", "Won"), row("D-1", "Cancelled", -100).replace("Renewal", "Churn"));
    expect(asked(text)).toEqual(["unsoldLosses"]);
    expect(paid(text, { unsoldLosses: "take" })).toHaveLength(2);
    expect(paid(text, { unsoldLosses: "-" })).toHaveLength(1);
  });
});

describe("a history of one deal pays once at most", () => {
  it("several stages that all mean won are asked", () => {
    const text = table(HEAD, row("D-1", "Closed Won"), row("D-1", "Won - Invoiced"));
    const sold = { "outcome.*": "won" };
    expect(read(text, sold).questions.map(({ id }) => id)).toContain("history");
    expect(paid(text, sold)).toEqual([]);
    expect(paid(text, { ...sold, history: "-" })).toEqual([]);
  });

  it("won rows of several people, or for several things, do not contradict each other", () => {
    const bo = row("D-1", "Won - Invoiced", 100).replace("Ann", "Bo");
    expect(asked(table(HEAD, row("D-1", "Closed Won"), bo)).filter((id) => id === "history")).toEqual([]);
    const upsell = row("D-1", "Won", 40).replace("Renewal", "Upsell");
    expect(paid(table(HEAD, row("D-1", "Closed Won"), upsell))).toHaveLength(2);
  });

  it("a deal that is won in no row is not asked about", () => {
    const rows = [row("D-1", "Proposal", 90), row("D-1", "Negotiation", 100), row("D-1", "Closed Lost", 100)];
    expect(asked(table(HEAD, ...rows))).toEqual([]);
  });

  it("several words for won with other amounts are asked where nothing else differs", () => {
    expect(asked(table(HEAD, row("D-1", "Closed Won", 100), row("D-1", "Won", 120)))).toEqual(["history"]);
  });

  it.each(["Last modified", "Exported at", "Date de modification", "Data esportazione"])(
    "won rows of other amounts, told apart by “%s” alone, are asked and the latest pays",
    (heading) => {
      const text = table(
        `${HEAD},${heading}`,
        row("D-1", "Won", 100, "2026-02-11"),
        row("D-1", "Won", 120, "2026-02-12"),
      );
      expect(asked(text)).toEqual(["history"]);
      expect(paid(text, { history: heading })).toEqual([["D-1", 120]]);
    },
  );

  it("lines of one invoice that name what was sold all count, as before", () => {
    const text = table(
      `${HEAD},Product,Last modified`,
      row("D-1", "Won", 100, "Pump", "2026-02-11"),
      row("D-1", "Won", 120, "Valve", "2026-02-12"),
    );
    expect(paid(text)).toHaveLength(2);
    expect(paid(table(HEAD, row("D-1", "Won", 100), row("D-1", "Won", 120)))).toHaveLength(2);
  });
});

describe("any history of stages", () => {
  const HISTORY = `${HEAD},Last modified`;
  const step = fc.record({
    id: fc.constantFrom("D-1", "D-2", "D-3"),
    stage: fc.constantFrom("Won", "Closed Won", "Lost", "Negotiation", "Annulé", "Trattativa"),
    amount: fc.constantFrom(100, 100, 120),
  });

  it("pays a deal by its latest row, once at most, and nothing while somebody has to say so", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 11 }), (steps, turn) => {
        const lines = steps.map(({ id, stage, amount }, at) =>
          row(id, stage, amount, `2026-03-${String(at + 10)} 09:00`),
        );
        const text = table(HISTORY, ...lines.slice(turn), ...lines.slice(0, turn));
        const open = asked(text);
        const isWon = ({ stage }: (typeof steps)[number]) => /Won/.test(stage);
        const several = ["D-1", "D-2", "D-3"].filter((id) => {
          const own = steps.filter((one) => one.id === id);
          return own.some(isWon) && (own.some((one) => !isWon(one)) || new Set(own.map(({ stage }) => stage)).size > 1);
        });
        if (several.length > 0) expect(open).toContain("history");
        if (open.length > 0) expect(paid(text)).toEqual([]);
        const deals = paid(text, { history: "Last modified", alike: "-" });
        const latest = new Map(steps.map((one) => [one.id, one]));
        const due = [...latest.values()].filter(isWon).map(({ id, amount }) => [id, amount]);
        expect([...deals].sort()).toEqual(due.sort());
        expect(paid(text, { history: "-", alike: "-" }).length).toBeLessThanOrEqual(3 - several.length);
      }),
      { seed: 9, numRuns: 150 },
    );
  });
});

describe("rows that are equal but for the row’s own time or number", () => {
  it.each([
    ...["Exported at", "Export date", "Last modified", "Modified On", "Last Modified By", "Row", "Row #", "#", "No."],
    ...["Record number", "Record ID", "Snapshot date", "Updated at", "Timestamp", "Last activity date", "As of"],
    ...["Date d’export", "Exporté le", "Modifié le", "Dernière modification", "N° de ligne", "Ligne", "Mis à jour le"],
    ...["Data esportazione", "Esportato il", "Ultima modifica", "Riga", "Numero riga", "N. riga", "Aggiornato il"],
  ])("%s: asked, and paid once meanwhile", (heading) => {
    const rows = ["1", "2", "3"].map((value) => row(value === "3" ? "D-2" : "D-1", "Won", 100, value));
    const text = table(`${HEAD},${heading}`, ...rows);
    expect(read(text).questions).toMatchObject([{ id: "alike", count: 1, preferred: "-" }]);
    expect(paid(text)).toEqual([]);
    expect(paid(text, { alike: "-" }).map(([id]) => id)).toEqual(["D-1", "D-2"]);
    expect(reasons(text, { alike: "-" })).toEqual(["alike"]);
    expect(paid(text, { alike: "take" })).toHaveLength(3);
  });

  it.each(["#", "Row #", "Row number", "No", "Record number", "N°"])(
    "“%s” that only counts the rows is no id by which they differ",
    (heading) => {
      const head = `${HEAD.replace("Deal ID", heading)},Account`;
      const text = table(head, row("1", "Won", 100, "Acme"), row("2", "Won", 100, "Acme"), row("3", "Won", 9, "Beta"));
      expect(asked(text)).toEqual(["alike"]);
    },
  );

  it.each(["Row", "Riga", "Exported at", "Modifié le"])(
    "“%s” that a person chose as the id is none either",
    (heading) => {
      const head = HEAD.replace("Deal ID", heading);
      const chosen = { "column.id": heading };
      const rows = ["2026-01-05", "2026-01-09", "2026-01-11"].map((id, at) => row(id, "Won", at < 2 ? 100 : 7));
      expect(read(table(head, ...rows), chosen).questions.map(({ id, answer }) => [id, answer])).toContainEqual([
        ...["alike", undefined],
      ]);
      expect(paid(table(head, ...rows), { ...chosen, alike: "-" })).toHaveLength(2);
    },
  );

  it.each([
    "Deal ID",
    "Order number",
    "Invoice No",
    "Record ID",
    "Numéro de commande",
    "Numéro d'affaire",
    "Numero ordine",
  ])("%s is an id: two equal deals are two", (heading) => {
    const head = `${HEAD.replace("Deal ID", heading)},Account`;
    expect(paid(table(head, row("1", "Won", 100, "Acme"), row("2", "Won", 100, "Acme")))).toHaveLength(2);
    const numbered = HEAD.replace("Deal ID", "N°");
    expect(paid(table(numbered, row("1045", "Won"), row("1046", "Won")))).toHaveLength(2);
  });

  it("what speaks of the deal tells rows apart", () => {
    for (const heading of ["Product", "Export sales", "Change amount", "Quantity", "Close time", "Created at"]) {
      const text = table(`${HEAD},${heading}`, row("D-1", "Won", 100, 1), row("D-1", "Won", 100, 2));
      const choices = Object.fromEntries(read(text).questions.flatMap(({ id, options }) => [[id, options[0]!.value]]));
      expect(Object.keys(choices)).not.toContain("alike");
      expect(paid(text, choices)).toHaveLength(2);
    }
  });

  it("a line number counts within its deal, and one that counts through the whole list is the row’s", () => {
    const lines = (...numbers: number[]) =>
      table(`${HEAD},Riga`, ...numbers.map((number, at) => row(at < 2 ? "D-1" : "D-2", "Won", 100, number)));
    expect(paid(lines(1, 2, 1, 2))).toHaveLength(4);
    expect(paid(lines(1, 2))).toHaveLength(2);
    expect(asked(lines(1, 2, 3, 4))).toEqual(["alike"]);
  });
});
