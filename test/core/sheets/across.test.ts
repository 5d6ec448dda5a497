/** What several plans pay together, from what their sheets show. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/cells/cell";
import { acrossPlans, amountsOf, type LineShown, type PlanShown } from "../../../core/checks/acrossPlans";
import { acrossTable } from "../../../taskpane/revise/acrossTable";

const EUR = { code: "EUR", minorUnits: 2 };
const ERROR = { code: "#DIV/0!", message: "" } as unknown as Cell;

function plan(
  name: string,
  people: readonly (readonly [Cell, Cell, Cell])[],
  more: Partial<PlanShown> = {},
): PlanShown {
  return {
    prefix: name,
    name,
    version: 1,
    currency: EUR,
    period: { from: "2026-01-01", to: "2026-03-31" },
    state: "ok",
    people: people.map(([id, title, payable]) => ({ id, name: title, payable })),
    list: name,
    lines: [],
    unread: 0,
    ...more,
  };
}

function line(id: Cell, creditedTo: Cell, more: Partial<LineShown> = {}): LineShown {
  return {
    id,
    participant: "R-1",
    amount: 100,
    currency: null,
    creditedTo,
    period: 46_023,
    counted: [100],
    ...more,
  };
}

describe("payable over all plans", () => {
  it("adds up what one person is paid, however the id is typed, and keeps accents apart", () => {
    const { currencies, faults } = acrossPlans([
      plan("A", [
        ["R-1", "Ann", 0.1],
        ["José", "José", 5],
      ]),
      plan("B", [
        [" r-1", "Ann B.", 0.2],
        ["Jose", "Jose", 7],
      ]),
    ]);
    expect(faults).toEqual([]);
    expect(currencies).toMatchObject([
      {
        people: [
          { id: "R-1", name: "Ann", payable: [0.1, 0.2], total: 0.3 },
          { id: "José", payable: [5, null], total: 5 },
          { id: "Jose", payable: [null, 7], total: 7 },
        ],
        totals: [5.1, 7.2],
        total: 12.3,
      },
    ]);
  });

  it("keeps currencies apart", () => {
    const usd = { code: "USD", minorUnits: 2 };
    const { currencies } = acrossPlans([plan("A", [["R-1", "", 1]]), plan("B", [["R-1", "", 2]], { currency: usd })]);
    expect(currencies.map(({ currency, total }) => [currency.code, total])).toEqual([
      ["EUR", 1],
      ["USD", 2],
    ]);
  });

  it("says an error and sums nothing that it belongs to", () => {
    const { currencies, faults } = acrossPlans([
      plan("A", [
        ["R-1", "Ann", ERROR],
        ["R-2", "Bob", 4],
      ]),
      plan("B", [["R-1", "Ann", 3]]),
    ]);
    expect(faults).toEqual([{ kind: "error", plan: "A", id: "R-1", found: "#DIV/0!" }]);
    expect(currencies).toMatchObject([
      {
        people: [{ payable: [undefined, 3], total: undefined }, { total: 4 }],
        totals: [undefined, 3],
        total: undefined,
      },
    ]);
  });

  it("does not know the total of a plan that pays somebody without an id", () => {
    const { currencies, faults } = acrossPlans([plan("A", [[null, "", 9]]), plan("B", [["R-1", "", 3]])]);
    expect(faults).toEqual([{ kind: "noId", plan: "A", found: "9" }]);
    expect(currencies[0]).toMatchObject({ totals: [undefined, 3], total: undefined });
  });
});

describe("deals of one list", () => {
  const owner = plan("A", [], {
    lines: [
      line("D-1", 1),
      line("D-2", 1),
      line("D-3", 0),
      line(null, null, { participant: null, amount: null }),
      line("D-5", 1, { period: "" }),
    ],
  });

  it("are told apart by who credits them: both plans, one, none", () => {
    const reader = plan("B", [], {
      list: "A",
      lines: [line("D-1", 2), line("D-2", 0), line("D-3", 0), line(null, null), line("D-5", 1, { counted: [0] })],
    });
    const { lists } = acrossPlans([owner, reader]);
    expect(lists).toHaveLength(1);
    const [{ twice, none }] = lists as [(typeof lists)[0] & object];
    expect(twice).toMatchObject([{ line: 1, id: "D-1", amount: 100, currency: "EUR", plans: ["A", "B"] }]);
    expect(none.map(({ id }) => id)).toEqual(["D-3", "D-5"]);
    expect(amountsOf(none)).toEqual([{ currency: "EUR", sum: 200 }]);
  });

  it("are not compared for a plan that does not read them all, and no list is one plan's alone", () => {
    const reader = plan("B", [], { list: "A", unread: 2 });
    expect(acrossPlans([owner, reader])).toMatchObject({
      lists: [],
      faults: [{ kind: "unread", plan: "B", owner: "A" }],
    });
    expect(acrossPlans([owner, plan("C", [])]).lists).toEqual([]);
  });

  it("whose cells show an error are said, and are nobody's none", () => {
    const reader = plan("B", [], { list: "A", lines: [line("D-1", 0), line("D-2", 0), line("D-3", ERROR)] });
    const { lists, faults } = acrossPlans([owner, reader]);
    expect(faults).toEqual([{ kind: "lineError", plan: "B", line: 3, found: "#DIV/0!" }]);
    expect(lists[0]!.none.map(({ id }) => id)).toEqual(["D-5"]);
  });
});

describe("the table that is copied", () => {
  it("has every figure, and takes no name for a formula", () => {
    const across = acrossPlans([
      plan("A", [["=R", "+Ann", 1234.5]], { lines: [line("D-1", 1)] }),
      plan("B", [], { list: "A", lines: [line("D-1", 1)] }),
    ]);
    const rows = acrossTable(across, "fr")
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows).toContainEqual(["'=R", "'+Ann", "1234,5", "", "1234,5", "EUR"]);
    expect(rows).toContainEqual([expect.stringContaining("plusieurs plans"), "D-1", "R-1", "100", "EUR", "A, B"]);
  });
});
