/** Deals on their way into a plan: what the person says, and what becomes of every row, without a page. */
import { describe, expect, it } from "vitest";
import { planFromTemplate } from "../../core/plans/templates";
import { createWorksheets } from "../../taskpane/createWorksheets";
import {
  columnSample,
  type DealChange,
  rateOf,
  readDeals,
  sessionOfSelection,
  sessionOfText,
  strangersOf,
} from "../../taskpane/deals/session";
import { type Action, initialState, reduce, type State } from "../../taskpane/state";

const EXPORT = `Opportunities of the quarter

Opp. ID;Close Date;Opportunity Owner;Account Name;Type;Amount;Currency
D-1;03/04/2026;Ann Lee;Acme;Renewal;1,200;EUR
D-2;05/04/2026;Ann Lee;Beta;Gift;2,000;EUR
D-1;03/04/2026;Ann Lee;Acme;Renewal;1,200;EUR
D-2;05/04/2026;Bo;Beta;Renewal;100;EUR
D-3;06/04/2026;Bo;Gamma;Credit memo;(300);USD
D-3;06/04/2026;Bo;Gamma;Credit memo;(250);USD

;;;;;3,000;`;

const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-11-22", currency: "EUR" });
const through = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const opened = (...changes: DealChange[]) =>
  through(
    initialState("en"),
    { type: "draftLooked", form: undefined },
    { type: "planChosen", plan },
    { type: "dealsRead", session: sessionOfText(EXPORT, "en", "EUR") },
    ...changes.map((change): Action => ({ type: "dealsChanged", change })),
  );
const reading = (state: State) => readDeals(state.deals!, "EUR", "en");
const counts = (state: State) => {
  const { total, taken, repeated, refused, blank } = reading(state);
  expect(taken + repeated + refused + blank).toBe(total);
  return { taken, repeated, refused, blank };
};
const SETTLED: readonly DealChange[] = [
  { kind: "dayOrder", order: "dayFirst" },
  { kind: "word", word: "Gift", type: "newProduct" },
  { kind: "rate", currency: "USD", text: "0.92" },
];

describe("an export in the pane", () => {
  it("finds the headings below a title and the columns by their names", () => {
    const { deals } = opened();
    expect(deals?.header).toBe(2);
    expect(deals?.mapping).toEqual({ id: 0, date: 1, participant: 2, account: 3, type: 4, amount: 5, currency: 6 });
    expect(columnSample(deals!, 2)).toBe("Opportunity Owner");
  });

  it("asks what the columns themselves do not say, and only that", () => {
    const { result } = reading(opened());
    expect(result?.silent).toEqual({ date: "03/04/2026", amount: "1,200", rate: undefined, exchanged: undefined });
    const settled = readDeals(
      sessionOfText(EXPORT.replace("03/04/2026", "28/04/2026").replace("1,200", "1,200.50"), "en", "EUR"),
      "EUR",
      "en",
    );
    expect(Object.values(settled.result?.silent ?? {}).every((example) => example === undefined)).toBe(true);
  });

  it("puts every row in one place, and the counts add up, whatever was answered", () => {
    expect(counts(opened())).toEqual({ taken: 0, repeated: 0, refused: 7, blank: 1 });
    expect(counts(opened(...SETTLED))).toEqual({ taken: 5, repeated: 1, refused: 1, blank: 1 });
  });

  it("leaves exact repeats out and keeps those that differ, until the person says otherwise", () => {
    const ids = (state: State) => reading(state).deals.map((deal) => `${deal.id} ${deal.amount}`);
    expect(ids(opened(...SETTLED))).toEqual(["D-1 1200", "D-2 2000", "D-2 100", "D-3 -300", "D-3 -250"]);
    expect(ids(opened(...SETTLED, { kind: "takeSame", take: true }))).toHaveLength(6);
    expect(ids(opened(...SETTLED, { kind: "takeOther", take: false }))).toEqual(["D-1 1200", "D-2 2000", "D-3 -300"]);
  });

  it("fills a missing rate with the frozen one, and says in which rows", () => {
    const read = reading(opened(...SETTLED));
    expect(read.result?.withoutRate).toEqual([{ currency: "USD", count: 2 }]);
    const filled = read.lines.flatMap((line) =>
      line.kind === "taken" && line.read.rateFilled ? [line.read.deal.fx] : [],
    );
    expect(filled).toEqual([0.92, 0.92]);
  });

  it("a decimal comma answered for a silent column divides every amount by thousand", () => {
    const state = opened(...SETTLED, { kind: "decimalSign", sign: "," });
    expect(reading(state).deals[0]?.amount).toBe(1.2);
  });

  it("gives a column to one field only, and reads nothing while a needed one is missing", () => {
    const state = opened({ kind: "column", field: "participant", column: 3 });
    expect(state.deals?.mapping).not.toHaveProperty("account");
    const without = opened({ kind: "column", field: "amount", column: undefined });
    expect(reading(without)).toMatchObject({ result: undefined, missing: ["amount"], total: 8 });
  });

  it("one type can be said for all deals where no column holds one", () => {
    const state = opened(
      ...SETTLED,
      { kind: "column", field: "type", column: undefined },
      { kind: "everyType", type: "renewal" },
    );
    expect(new Set(reading(state).deals.map(({ type }) => type))).toEqual(new Set(["renewal"]));
  });

  it("guesses anew when other headings are chosen", () => {
    expect(opened({ kind: "header", row: undefined }).deals?.mapping).toEqual({});
    expect(opened({ kind: "header", row: undefined }, { kind: "header", row: 2 }).deals?.mapping.amount).toBe(5);
  });

  it("numbers rows as the sheet does", () => {
    const session = sessionOfSelection(
      [
        ["Deal ID", "Close date", "Owner", "Type", "Amount"],
        ["D-1", 46054, "Ann", "Renewal", 100],
      ],
      "B7:F8",
      "en",
      "EUR",
    );
    expect(readDeals(session, "EUR", "en").lines[0]?.row).toBe(8);
  });

  it("passes the answers about rates, exchanged dates and stages on to the rows", () => {
    const table = [
      ["Deal ID", "Close date", "Owner", "Type", "Amount", "Currency", "FX rate", "Stage"],
      ["D-1", "25/12/2026", "Ann", "Renewal", "10", "USD", "1,385", "Closed Won"],
      ["D-2", 46085, "Ann", "Renewal", "10", "KRW", null, "Negotiation"],
    ];
    const read = (...changes: DealChange[]) => {
      const session = sessionOfSelection(table, "A1:H3", "en", "KRW");
      const state = through(initialState("en"), { type: "dealsRead", session });
      const answered = changes.reduce((at, change) => reduce(at, { type: "dealsChanged", change }), state);
      return readDeals(answered.deals!, "KRW", "en").deals.map(({ date, fx }) => [date, fx]);
    };
    const rates: DealChange = { kind: "rateSign", sign: "," };
    expect(read()).toEqual([]);
    expect(read(rates)).toEqual([["2026-12-25", 1.385]]);
    expect(read(rates, { kind: "takeOpen", take: true }, { kind: "exchanged", exchanged: true })).toEqual([
      ["2026-12-25", 1.385],
      ["2026-04-03", undefined],
    ]);
  });

  it("prefers amounts in the plan's currency, also when other headings are chosen", () => {
    const text =
      "Deal ID\tClose date\tOwner\tType\tAmount (USD)\tAmount (EUR)\nD-1\t2026-03-01\tAnn\tRenewal\t110\t100";
    const session = sessionOfText(text, "en", "EUR");
    expect(session.mapping.amount).toBe(5);
    const state = through(initialState("en"), { type: "dealsRead", session: { ...session, mapping: {} } });
    expect(reduce(state, { type: "dealsChanged", change: { kind: "header", row: 0 } }).deals?.mapping.amount).toBe(5);
  });

  it("names who is not on the plan, as the sheet compares names", () => {
    const { deals } = reading(opened(...SETTLED));
    expect(strangersOf(deals, ["ANN LEE"])).toEqual(["Bo"]);
  });

  it("reads 50,000 rows in less than a second", () => {
    const head = "Deal ID\tClose date\tOwner\tAccount\tType\tAmount\tCurrency\n";
    const lines = Array.from(
      { length: 50_000 },
      (_, row) =>
        `D-${row}\t${(row % 28) + 1}/03/2026\tRep ${row % 50}\tAcme ${row}\tRenewal\t"1,${row % 900}0.50"\tEUR`,
    );
    const start = process.cpuUsage();
    const read = readDeals(sessionOfText(head + lines.join("\n"), "en", "EUR"), "EUR", "en");
    const { user } = process.cpuUsage(start);
    expect(read.total).toBe(50_000);
    expect(read.taken + read.refused).toBe(50_000);
    expect(user / 1000).toBeLessThan(1000);
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
      { newNames: false, deals, today: "2026-11-22", cancel: { cancelled: false }, onProgress: () => undefined },
    );
    expect(written).toHaveLength(5);
    expect(written[3]).toContain("-300");
  });
});
