/** Deals on their way into a plan: what the person says, and what becomes of every row, without a page. */
import { describe, expect, it } from "vitest";
import { planFromTemplate } from "../../core/plans/templates";
import { createWorksheets } from "../../taskpane/createWorksheets";
import { leftOutCsv } from "../../taskpane/deals/leftOutCsv";
import { rateOf, readDeals } from "../../taskpane/deals/reading";
import { IMPORTS_KEY, remember, remembered } from "../../taskpane/deals/remembered";
import {
  changed,
  columnSample,
  type DealChange,
  sessionOfSelection,
  sessionOfText,
} from "../../taskpane/deals/session";
import { type Action, initialState, reduce, type State } from "../../taskpane/state";

const EXPORT = `Opportunities of the quarter

Opp. ID;Close Date;Opportunity Owner;Account Name;Type;Amount;Currency;Stage
D-1;03/04/2026;Ann Lee;Acme;Renewal;1,200;EUR;Closed Won
D-2;05/04/2026;Ann Lee;Beta;Gift;2,000;EUR;Closed Won
D-1;03/04/2026;Ann Lee;Acme;Renewal;1,200;EUR;Closed Won
D-2;05/04/2026;Bo;Beta;Renewal;100;EUR;Signed
D-3;06/04/2026;Bo;Gamma;Credit memo;(300);USD;Closed Won
D-3;06/04/2026;Bo;Gamma;Credit memo;(250);USD;Closed Won
D-4;06/04/2026;Bo;Gamma;Renewal;900;EUR;Closed Lost

;;;;;3,000;;`;

const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-11-22", currency: "EUR" });
const through = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const opened = (...changes: DealChange[]) =>
  through(
    initialState("en"),
    { type: "draftLooked", form: undefined },
    { type: "planChosen", plan },
    { type: "dealsRead", session: sessionOfText(EXPORT) },
    ...changes.map((change): Action => ({ type: "dealsChanged", change })),
  );
const KNOWN = ["Ann Lee", "Bo", "Ann"].map((name) => ({ id: "", name }));
const reading = (state: State) => readDeals(state.deals!, "EUR", "en", KNOWN);
const counts = (state: State) => {
  const { total, taken, waiting, repeated, leftOut, blankRows } = reading(state);
  expect(taken + waiting + repeated + leftOut + blankRows).toBe(total);
  return { taken, waiting, repeated, leftOut };
};
const choose = (id: string, value: string): DealChange => ({ kind: "choice", id, value });
const SETTLED: readonly DealChange[] = [
  choose("dayOrder", "dayFirst"),
  choose("decimalSign", "."),
  choose("outcome.stage.signed", "won"),
  choose("type.gift", "newProduct"),
  { kind: "rate", currency: "USD", text: "0.92" },
];

describe("an export in the pane", () => {
  it("finds the headings below a title and the columns by their names", () => {
    const { header, mapping, outcomeColumns } = reading(opened());
    expect(header).toBe(2);
    expect(mapping).toEqual({ id: 0, date: 1, participant: 2, account: 3, type: 4, amount: 5, currency: 6 });
    expect(outcomeColumns).toEqual([7]);
    expect(columnSample(opened().deals!.source, header, 2)).toBe("Opportunity Owner");
  });

  it("asks what the columns themselves do not say, and only that", () => {
    expect(reading(opened()).questions.map(({ id }) => id)).toEqual([
      "outcome.stage.signed",
      "dayOrder",
      "decimalSign",
      "type.gift",
      "rate.USD",
    ]);
    const clear = EXPORT.replace("03/04/2026", "28/04/2026").replace("1,200", "1,200.50").replace("Signed", "Won");
    const settled = readDeals(sessionOfText(clear), "EUR", "en", KNOWN);
    expect(settled.questions.map(({ id }) => id)).toEqual(["type.gift", "rate.USD"]);
  });

  it("puts every row in one place, and the counts add up, whatever was answered", () => {
    expect(counts(opened())).toEqual({ taken: 0, waiting: 0, repeated: 0, leftOut: 8 });
    expect(counts(opened(...SETTLED.slice(0, -1)))).toEqual({ taken: 0, waiting: 3, repeated: 1, leftOut: 4 });
    expect(counts(opened(...SETTLED))).toEqual({ taken: 5, waiting: 0, repeated: 1, leftOut: 2 });
    expect(reading(opened(...SETTLED)).reasons).toEqual([
      { key: "notWon", count: 1 },
      { key: "totalRow", count: 1 },
    ]);
  });

  it("leaves exact repeats out until the person says otherwise, and keeps every line of a deal", () => {
    const ids = (state: State) => reading(state).deals.map((deal) => `${deal.id} ${deal.line ?? ""} ${deal.amount}`);
    expect(ids(opened(...SETTLED))).toEqual(["D-1  1200", "D-2 1 2000", "D-2 2 100", "D-3 1 -300", "D-3 2 -250"]);
    expect(ids(opened(...SETTLED, choose("repeats", "take")))).toHaveLength(6);
  });

  it("fills a missing rate with the frozen one, and says in which rows", () => {
    const filled = reading(opened(...SETTLED)).lines.flatMap((line) =>
      line.kind === "taken" && line.read.rateFilled ? [line.read.deal.fx] : [],
    );
    expect(filled).toEqual([0.92, 0.92]);
  });

  it("a decimal comma answered for a silent column divides every amount by thousand", () => {
    expect(reading(opened(...SETTLED, choose("decimalSign", ","))).deals[0]?.amount).toBe(1.2);
  });

  it("gives a column to one field only, and asks for a needed one that is missing", () => {
    expect(reading(opened(choose("column.participant", "Account Name"))).mapping).not.toHaveProperty("account");
    const without = reading(opened(choose("column.amount", "-")));
    expect(without.deals).toEqual([]);
    expect(without.questions.find(({ id }) => id === "column.amount")).toMatchObject({ answer: undefined });
  });

  it("one type can be said for all deals where no column holds one", () => {
    const state = opened(
      ...SETTLED,
      choose("column.type", "-"),
      choose("everyType", "renewal"),
      choose("losses", "yes"),
      // The credits of the export are renewals below zero now: it is asked whether they are deducted.
      choose("gains", "take"),
      // D-2 is of two people, and nothing else tells its rows apart.
      choose("shares", "full"),
    );
    expect(new Set(reading(state).deals.map(({ type }) => type))).toEqual(new Set(["renewal"]));
  });

  it("guesses anew when other headings or another separator are chosen", () => {
    expect(reading(opened(choose("headings", "-"))).mapping).toEqual({});
    const state = opened(choose("column.amount", "Currency"), choose("headings", "-"), choose("headings", "3"));
    expect(reading(state).mapping.amount).toBe(5);
    const split = opened({ kind: "separator", separator: "|" });
    expect(split.deals?.source.grid[3]).toHaveLength(1);
    expect(
      reading(through(split, { type: "dealsChanged", change: { kind: "separator", separator: ";" } })).header,
    ).toBe(2);
  });

  it("numbers rows as the sheet does", () => {
    const session = sessionOfSelection(
      [
        ["Deal ID", "Close date", "Owner", "Type", "Amount"],
        ["D-1", 46054, "Ann", "Renewal", 100],
      ],
      "B7:F8",
    );
    expect(readDeals(session, "EUR", "en", KNOWN).lines[0]?.row).toBe(8);
  });

  it("passes the answers about rates, exchanged dates and outcomes on to the rows", () => {
    const table = [
      ["Deal ID", "Close date", "Owner", "Type", "Amount", "Currency", "FX rate", "Stage"],
      ["D-1", "25/12/2026", "Ann", "Renewal", "10", "USD", "1,385", "Closed Won"],
      ["D-2", 46085, "Ann", "Renewal", "10", "KRW", null, "Delivered"],
    ];
    const read = (...changes: DealChange[]) => {
      const state = through(initialState("en"), { type: "dealsRead", session: sessionOfSelection(table, "A1:H3") });
      const answered = changes.reduce((at, change) => reduce(at, { type: "dealsChanged", change }), state);
      return readDeals(answered.deals!, "KRW", "en", KNOWN).deals.map(({ date, fx }) => [date, fx]);
    };
    const rates = choose("rateSign", ",");
    expect(read(rates)).toEqual([]);
    expect(read(rates, choose("outcome.stage.delivered", "open"))).toEqual([["2026-12-25", 1.385]]);
    expect(read(rates, choose("outcome.stage.delivered", "won"), choose("exchanged", "yes"))).toEqual([
      ["2026-12-25", 1.385],
      ["2026-04-03", undefined],
    ]);
  });

  it("asks which amounts are meant, those in the plan's currency first", () => {
    const text =
      "Deal ID\tClose date\tOwner\tType\tAmount (USD)\tAmount (EUR)\tWon\nD-1\t2026-03-01\tAnn\tRenewal\t110\t100\tyes";
    const read = readDeals(sessionOfText(text), "EUR", "en", KNOWN);
    expect(read.mapping.amount).toBe(5);
    expect(read.questions[0]).toMatchObject({ id: "column.amount", preferred: "Amount (EUR)", answer: undefined });
  });

  it("asks about everybody who is not on the plan, and lets nobody in before", () => {
    const state = opened(...SETTLED);
    const read = (...changes: DealChange[]) => {
      const answered = through(state, ...changes.map((change): Action => ({ type: "dealsChanged", change })));
      return readDeals(answered.deals!, "EUR", "en", [{ id: "R-1", name: "ANN LEE" }]);
    };
    expect(read().questions.filter(({ key }) => key === "person")).toMatchObject([
      { id: "person.bo", count: 3, answer: undefined },
    ]);
    expect(read().deals).toEqual([]);
    const joined = read(choose("person.bo", "+"));
    expect(joined.joining).toEqual(["Bo"]);
    expect([...new Set(joined.deals.map(({ participant }) => participant))].sort()).toEqual(["Bo", "R-1"]);
    const without = read(choose("person.bo", "-"));
    expect([...new Set(without.deals.map(({ participant }) => participant))]).toEqual(["R-1"]);
    expect(without.reasons).toContainEqual({ key: "personLeftOut", count: 3 });
  });

  it("gives the rows that are left out as CSV that no spreadsheet takes for formulas", () => {
    const session = sessionOfText("Deal ID,Close date,Owner,Type,Amount,Stage\n=1+1,2026-03-01,Ann,Renewal,5,Lost");
    expect(leftOutCsv(readDeals(session, "EUR", "en", KNOWN), "en").split("\r\n")).toEqual([
      '"Row","Reason","What to do"',
      expect.stringMatching(/^"2","Not sold","“Lost”: what was not won was not sold/),
    ]);
  });

  it("reads 50,000 rows, each in its place", () => {
    const head = "Deal ID\tClose date\tOwner\tAccount\tType\tAmount\tCurrency\tStage\n";
    const lines = Array.from(
      { length: 50_000 },
      (_, row) =>
        `D-${row}\t${(row % 28) + 1}/03/2026\tRep ${row % 50}\tAcme ${row}\tRenewal\t"1,${row % 900}0.50"\tEUR\tClosed Won`,
    );
    const read = readDeals(sessionOfText(head + lines.join("\n")), "EUR", "en", KNOWN);
    expect(read.total).toBe(50_000);
    // Nobody on the plan is called Rep 1: fifty names are asked about, and their rows wait.
    expect([read.open, read.taken]).toEqual([50, 0]);
    expect(read.waiting + read.leftOut).toBe(50_000);
  });
});

describe("what was said about an export", () => {
  const workbook = () => {
    const kept: Record<string, string> = {};
    return {
      kept,
      settings: async () => kept,
      saveSettings: async (changes: Readonly<Record<string, string | null>>) => {
        for (const [key, value] of Object.entries(changes)) if (value !== null) kept[key] = value;
      },
    } as unknown as Parameters<typeof remember>[0] & { kept: Record<string, string> };
  };

  it("is remembered for the next export of the same headings, in any order; signs and dates are asked again", async () => {
    const book = workbook();
    await remember(book, opened(...SETTLED).deals!);
    const next = await remembered(book, sessionOfText(EXPORT));
    expect(next.choices).toEqual({ "outcome.stage.signed": "won", "type.gift": "newProduct" });
    const other = await remembered(book, sessionOfText(EXPORT.replace("Account Name", "Client")));
    expect(other.choices).toEqual({});
  });

  it("that every row was sold is said of one file only, and not taken from what was kept of another", async () => {
    const book = workbook();
    const head = "Deal ID,Close date,Owner,Type,Amount,Fulfilment state";
    const month = (state: string) => `${head}\nD-1,2026-02-10,Ann Lee,Renewal,9000,${state}`;
    const first = { ...sessionOfText(month("shipped")), choices: { "column.outcome": "-" } };
    expect(readDeals(first, "EUR", "en", KNOWN).taken).toBe(1);
    await remember(book, first);
    expect((await remembered(book, sessionOfText(month("cancelled")))).choices).toEqual({});
    book.kept[IMPORTS_KEY] = JSON.stringify([
      { headings: head.split(",").sort().join("|"), choices: { "column.outcome": "-", "type.gift": "newProduct" } },
    ]);
    const next = await remembered(book, sessionOfText(month("cancelled")));
    expect(next.choices).toEqual({ "type.gift": "newProduct" });
    expect(readDeals(next, "EUR", "en", KNOWN).taken).toBe(0);
  });

  it("somebody who was left out is asked again once on the plan, and left out meanwhile by the answer alone", async () => {
    const book = workbook();
    const text =
      "Deal ID,Close date,Owner,Type,Amount,Stage\nD-1,2026-02-10,Ann Lee,Renewal,1,Won\nD-2,2026-02-10,Zoe,Renewal,2,Won";
    await remember(book, { ...sessionOfText(text), choices: { "person.zoe": "-" } });
    const next = await remembered(book, sessionOfText(text));
    expect(readDeals(next, "EUR", "en", KNOWN)).toMatchObject({ open: 0, taken: 1, leftOut: 1 });
    const joined = [...KNOWN, { id: "R-9", name: "Zoe" }];
    const asked = readDeals(next, "EUR", "en", joined);
    expect(asked).toMatchObject({ open: 1, taken: 0 });
    expect(asked.questions.at(-1)).toMatchObject({ id: "person.zoe", preferred: "R-9", answer: undefined });
    const said = (value: string) =>
      readDeals(changed(next, { kind: "choice", id: "person.zoe", value }), "EUR", "en", joined);
    expect(said("R-9")).toMatchObject({ open: 0, taken: 2 });
    expect(said("-")).toMatchObject({ open: 0, taken: 1 });
    await remember(book, next);
    expect(readDeals(await remembered(book, sessionOfText(text)), "EUR", "en", joined).open).toBe(1);
  });

  it("is not taken from settings that somebody has edited", async () => {
    const book = workbook();
    for (const json of ["{", "[1]", '[{"headings":"x","choices":{"losses":"yes"}}]']) {
      book.kept[IMPORTS_KEY] = json;
      expect((await remembered(book, sessionOfText(EXPORT))).choices).toEqual({});
    }
  });
});

describe("a rate", () => {
  it.each([
    ["0.92", "en", 0.92],
    ["1.084", "en", 1.084],
    ["1,0845", "fr", 1.0845],
    ["1.084", "it", undefined],
    ["0", "en", undefined],
    ["-1", "en", undefined],
    ["92%", "en", undefined],
    ["about 1", "en", undefined],
  ] as const)("%s in %s is %s", (text, language, rate) => {
    expect(rateOf(text, language)).toBe(rate);
  });
});

describe("accepted deals", () => {
  const accepted = () => through(opened(...SETTLED), { type: "dealsAccepted", accepted: true });

  it("are looked at again when the plan's currency changes", () => {
    expect(through(accepted(), { type: "textEdited", field: "name", text: "x" }).deals?.accepted).toBe(true);
    expect(through(accepted(), { type: "textEdited", field: "currency", text: "USD" }).deals?.accepted).toBe(false);
  });

  it("go with the plan when it is started over", () => {
    expect(through(accepted(), { type: "startedOver" }).deals).toBeUndefined();
    expect(through(accepted(), { type: "dealsRemoved" }).deals).toBeUndefined();
  });

  it("stand on the deals sheet of the worksheets", async () => {
    const deals = reading(accepted()).deals;
    let written: string[] = [];
    await createWorksheets(
      {
        inventory: async () => ({ sheets: [], names: [] }),
        write: async ({ sheets }) => {
          const sheet = sheets.find(({ key }) => key === "deals");
          const rows = sheet?.blocks.flatMap(({ cells }) => cells) ?? [];
          written = rows.map((row) => JSON.stringify(row)).filter((row) => /"D-\d/.test(row));
          return { sheets: [] };
        },
        places: () => Promise.reject(new Error("not asked")),
        fill: () => Promise.reject(new Error("not asked")),
        put: () => Promise.reject(new Error("not asked")),
        read: () => Promise.reject(new Error("not asked")),
        selection: () => Promise.reject(new Error("not asked")),
        select: async () => undefined,
        settings: async () => ({}),
        saveSettings: async () => undefined,
      },
      plan,
      {
        newNames: false,
        language: "en",
        deals,
        today: "2026-11-22",
        cancel: { cancelled: false },
        onProgress: () => undefined,
      },
    );
    expect(written).toHaveLength(5);
    expect(written[3]).toContain("-300");
  });
});
