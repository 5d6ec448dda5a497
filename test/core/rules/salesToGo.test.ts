/** What must still be sold: on whole numbers as in decimals, and without decimals where whole numbers suffice. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Fault } from "../../../core/rules/fault";
import { salesToGo, salesToGoTerms } from "../../../core/rules/salesToGo";
import { NEVER, salesToGoUnits } from "../../../core/rules/salesToGoUnits";
import { linesOf } from "../../../core/rules/tierLines";
import { type Edge, type Method, ReadTier, withMethod } from "../../../core/rules/tiers";
import { decimalsMadeBy } from "../decimal/decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("../decimal/decimals")).countingDecimals(original),
);

type Row = [from: number, rate: number, retroactive?: boolean | undefined];
const table = (rows: readonly Row[], method: Method = "marginal") =>
  withMethod(
    rows.map(([from, rate, flag]) => new ReadTier(from, rate, flag)),
    method,
  );
const SEED = table([
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
]);

function asked(target: number, quota: number, prior: number, tiers = SEED, edge: Edge = "from", decimals = 2) {
  const terms = salesToGoTerms(tiers, edge, decimals);
  const answer = (given: typeof terms) => {
    try {
      return salesToGo(target, quota, prior, given);
    } catch (fault) {
      return fault instanceof Fault ? fault.code : fault;
    }
  };
  const inDecimals = answer({ ...terms, lines: undefined });
  expect(answer(terms)).toBe(inDecimals);
  return inDecimals;
}

/** The answer on whole numbers alone. */
function units(target: number, quota: number, prior: number, tiers = SEED, edge: Edge = "from", decimals = 2): number {
  const lines = linesOf(tiers)!;
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = salesToGoUnits(target, quota, prior, lines, edge, decimals)))).toBe(0);
  if (!Number.isNaN(found))
    expect(found === NEVER ? "#N/A" : found).toBe(asked(target, quota, prior, tiers, edge, decimals));
  return found;
}

describe("what must still be sold, on whole numbers", () => {
  it("is the seed plan's amount", () => {
    expect(units(30_000, 300_000, 0)).toBe(359_999.96);
    expect(units(22_500, 300_000, 0)).toBe(299_999.94);
    expect(units(5000, 300_000, 290_000)).toBe(43_999.96);
    expect(units(30_000, 300_000, 360_000)).toBe(214_999.97);
    expect(units(0.01, 300_000, 0)).toBe(0.07);
    expect(units(30_000.005, 300_000, 0)).toBe(360_000.04);
    expect(units(30_000.4, 300_000, 0, SEED, "from", 0)).toBe(360_004);
  });

  it("waits for a threshold that pays by a jump, and for one that must be exceeded", () => {
    const jump = table([
      [0, 0.075],
      [1, 0.125, true],
    ]);
    expect(units(22_500.01, 300_000, 0, jump)).toBe(300_000);
    expect(units(37_500, 300_000, 0, jump)).toBe(300_000);
    expect(units(37_500.01, 300_000, 0, jump)).toBe(300_000.04);
    expect(units(22_500.01, 300_000, 0, jump, "to")).toBe(300_000.01);
    expect(units(22_500, 300_000, 0, jump, "to")).toBe(299_999.94);
    expect(units(15_000, 300_000, 299_999.99, jump, "to")).toBe(0.02);
    expect(
      units(
        100,
        33.33,
        0,
        table([
          [0, 0],
          [1.005, 5, true],
        ]),
      ),
    ).toBe(33.5);
  });

  it("passes by tiers that pay nothing or less", () => {
    const gap = table([
      [0, 0.1],
      [10_000, 0],
      [50_000, 0.2],
    ]);
    expect(units(1000, 1, 0, gap)).toBe(9999.95);
    expect(units(1000.01, 1, 0, gap)).toBe(50_000.03);
    expect(units(2000, 1, 20_000, gap)).toBe(39_999.98);
    const falling = table([
      [0, 0.1],
      [100, -0.05],
      [200, 0.1],
    ]);
    expect(units(10, 1, 0, falling)).toBe(99.95);
    expect(units(10.01, 1, 0, falling)).toBe(250.05);
    expect(units(1, 1, 150, falling)).toBe(84.95);
  });

  it("never comes where a table ends flat or falling", () => {
    expect(
      units(
        4000.01,
        1,
        0,
        table([
          [0, 0.1],
          [40_000, 0],
        ]),
      ),
    ).toBe(NEVER);
    expect(units(0.01, 1, 0, table([[0, 0]]))).toBe(NEVER);
    expect(units(0.01, 1, 50, table([[0, -0.1]]))).toBe(NEVER);
    expect(
      units(
        4000,
        1,
        0,
        table([
          [0, 0.1],
          [40_000, 0],
        ]),
      ),
    ).toBe(39_999.95);
  });

  it("begins below zero at the first rate, if the first tier starts there", () => {
    expect(units(750, 300_000, -10_000)).toBe(9999.94);
    expect(units(751, 300_000, -10_000)).toBe(10_013.27);
    expect(units(22_500, 300_000, -10_000)).toBe(299_999.94);
    const later = table([
      [0.5, 0.1],
      [1, 0.2],
    ]);
    expect(units(10, 1000, -200, later)).toBe(799.95);
    expect(units(10, 1000, -200, later, "to")).toBe(799.95);
    expect(
      units(
        1,
        1000,
        -200,
        table([
          [0, 0.1, true],
          [0.5, 0.3, true],
        ]),
      ),
    ).toBe(9.96);
    expect(
      units(
        21,
        1000,
        -200,
        table([
          [0, 0, true],
          [0.5, 0.3, true],
        ]),
        "to",
      ),
    ).toBe(700.01);
  });

  it("settles what rounding lent or kept before", () => {
    expect(units(0.01, 300_000, 0.1)).toBe(0.1);
    expect(units(0.01, 300_000, 0.2)).toBe(0.14);
    expect(units(0.01, 300_000, -0.2)).toBe(0.01);
  });

  it("is left to the decimals by figures that whole numbers do not hold", () => {
    expect(units(1, 1 / 3, 0)).toBeNaN();
    expect(units(1, 300_000, 1 / 3)).toBeNaN();
    expect(units(1e-9, 300_000, 0)).toBeNaN();
    expect(units(1, 1e-9, 0)).toBeNaN();
    expect(units(1, 300_000, 1e-9)).toBeNaN();
    expect(units(1e15, 1, 0)).toBeNaN();
    expect(units(1e12, 1, 0, table([[0, 0.000000001]]))).toBeNaN();
    expect(units(1, 1e13, 1e12)).toBeNaN();
    expect(units(5e11, 1, 0, table([[0, 0.1]]))).toBe(4_999_999_999_999.95);
    expect(units(2e12, 1, 0, table([[0, 0.1]]))).toBeNaN();
    expect(asked(2e12, 1, 0, table([[0, 0.1]]))).toBe(2e13);
    const idle = table([
      [0, 0],
      [1000.000001, 0],
    ]);
    expect(units(1, 1, 1e5, idle)).toBe(NEVER);
    expect(units(1, 1, 1e12, idle)).toBeNaN();
    expect(units(1, 8e13, -123.5, table([[1, 0]]))).toBe(NEVER);
    expect(units(1, 8e13, -12_345_678_901_234.5, table([[1, 0]]))).toBeNaN();
    expect(asked(1, 300_000, 1 / 3)).toBe(13.21);
    expect(asked(1e-9, 300_000, 0)).toBe(0.07);
    expect(asked(1, 1 / 3, 0)).toBe(6.83);
    expect(asked(1e13, 1e13, 0)).toBe(72_500_000_000_000);
  });

  it("agrees with the decimals on whatever they can answer", () => {
    const cents = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((whole) => whole / 100);
    const rate = fc.constantFrom(0, 0.05, 0.075, 0.125, 0.1, 0.35, 1, -0.02, 0.000123);
    const rows = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(0, 0.005, 0.5, 0.8, 1, 1.255, 2, 1000), { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(rate, fc.constantFrom(true, false, undefined)), { minLength: 5, maxLength: 5 }),
      )
      .map(([starts, rest]) =>
        [...starts].sort((a, b) => a - b).map((from, k): Row => [from, rest[k]![0], rest[k]![1]]),
      );
    const quota = fc.oneof(
      fc.constant(1),
      cents(1e6).map((value) => Math.abs(value) + 0.01),
      fc.constant(1e13),
    );
    let answered = 0;
    let questions = 0;
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<Edge>("from", "to"),
        quota,
        fc.oneof(fc.constant(0), cents(1e6), cents(9e13)),
        fc.oneof(cents(1e5), fc.double({ min: 0.001, max: 1e13, noNaN: true })),
        fc.constantFrom(0, 2, 4),
        (tiers, edge, base, prior, target, decimals) => {
          if (target <= 0) return;
          questions += 1;
          if (!Number.isNaN(units(target, base, prior, table(tiers), edge, decimals))) answered += 1;
        },
      ),
      { seed: 21, numRuns: 1500 },
    );
    expect(answered / questions).toBeGreaterThan(0.1);
  });
});

describe("what must still be sold, in decimals", () => {
  it("is not computed where whole numbers have answered", () => {
    const terms = salesToGoTerms(SEED, "from", 2);
    expect(decimalsMadeBy(() => salesToGo(30_000, 300_000, 0, terms))).toBe(0);
    expect(decimalsMadeBy(() => salesToGo(30_000, 300_000, 1 / 3, terms))).toBeGreaterThan(0);
  });

  it("names the payout that no amount reaches", () => {
    const refusal = (target: number, rows: readonly Row[], lines: boolean) => {
      const terms = salesToGoTerms(table(rows), "from", 2);
      try {
        return salesToGo(target, 1, 0, lines ? terms : { ...terms, lines: undefined });
      } catch (fault) {
        return fault;
      }
    };
    const never = (found: number) => new Fault("#N/A", "payoutNotReached", { found });
    const capped: Row[] = [
      [0, 0.1],
      [40_000, 0],
    ];
    expect(refusal(5000, capped, true)).toEqual(never(5000));
    expect(refusal(5000, capped, false)).toEqual(never(5000));
    const slower: Row[] = [
      [0, 0.7],
      [428_571_428_571_429, 0.1, true],
    ];
    expect(refusal(3e14, slower, true)).toEqual(never(3e14));
  });

  it("is nothing for a target of zero or less", () => {
    expect(asked(0, 300_000, 0)).toBe(0);
    expect(asked(0, 300_000, 0.1)).toBe(0);
    expect(asked(-5, 300_000, 0)).toBe(0);
  });

  it("is rounded up to 15 digits, and not answered where no such amount pays enough", () => {
    expect(asked(1e15, 1, 0, table([[0, 1e-9]]))).toBe(1e24);
    expect(asked(3e14, 1, 0, table([[0, 0.7]]))).toBe(428_571_428_571_429);
    expect(asked(4e14, 1, 0, table([[0, 0.7]]))).toBe(571_428_571_428_572);
    const slower = table([
      [0, 0.7],
      [428_571_428_571_429, 0.1, true],
    ]);
    expect(asked(3e14, 1, 0, slower)).toBe("#N/A");
  });
});
