/** The rate that was earned and the value that was reached, without decimals where whole numbers suffice. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Fault } from "../../../core/rules/fault";
import { stepsOf } from "../../../core/rules/steps";
import { lineAt, linesOf } from "../../../core/rules/tierLines";
import { compareMethods, effectiveRate, tierValue } from "../../../core/rules/tierRates";
import { type Edge, type Method, ReadTier, withMethod } from "../../../core/rules/tiers";
import { decimalsMadeBy } from "../decimal/decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("../decimal/decimals")).countingDecimals(original),
);

type Row = [from: number, rate: number, retroactive?: boolean | undefined];
const rowsOf = (rows: readonly Row[]) => rows.map(([from, rate, flag]) => new ReadTier(from, rate, flag));
const table = (rows: readonly Row[], method: Method = "marginal") => withMethod(rowsOf(rows), method);
const SEED: Row[] = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];

/** The rate, checked against decimals; `quick` says whether whole numbers found it. */
function rate(amount: number, quota: number, prior: number, rows = SEED, edge: Edge = "from", quick = true): number {
  const tiers = table(rows);
  const lines = linesOf(tiers);
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = effectiveRate(amount, quota, prior, { tiers, lines, edge }))) === 0).toBe(quick);
  expect(found).toBe(effectiveRate(amount, quota, prior, { tiers, lines: undefined, edge }));
  return found;
}

describe("the rate that an amount earned", () => {
  it("is that of its tiers, on top of what came before", () => {
    expect(rate(360_000, 300_000, 0)).toBe(30_000 / 360_000);
    expect(rate(30_000, 300_000, 285_000)).toBe(0.1);
    expect(rate(-30_000, 300_000, 315_000)).toBe(0.1);
    expect(rate(-1000, 300_000, 0)).toBe(0.075);
    expect(
      rate(20_000, 1, 145_000, [
        [0, 0.04],
        [150_000, 0.06],
        [250_000, 0.08],
      ]),
    ).toBe(0.055);
    expect(rate(0.01, 300_000, 0)).toBe(0.075);
    expect(rate(0.1234, 300_000.12, 5)).toBe(0.075);
    expect(rate(5, 300_000.1234, 0.123456)).toBe(0.075);
  });

  it("takes the whole amount at the rate of a retroactive tier, from its threshold on or above it", () => {
    const jump: Row[] = [
      [0, 0.05],
      [1, 0.1, true],
      [2, 0.2],
    ];
    expect(rate(100, 100, 0, jump)).toBe(0.1);
    expect(rate(100, 100, 0, jump, "to")).toBe(0.05);
    expect(rate(1, 100, 99, jump)).toBe(5.05);
    expect(rate(1, 100, 99.5, jump, "to")).toBe(5.075);
    expect(rate(300, 100, 0, jump)).toBe(40 / 300);
    expect(
      rate(100, 100, 100, [
        [0.5, 0.1],
        [1, 0.3],
      ]),
    ).toBe(0.3);
    expect(
      rate(100, 100, -100, [
        [0.5, 0.1],
        [1, 0.3],
      ]),
    ).toBe(0);
  });

  it("is computed in decimals for figures that whole numbers do not hold", () => {
    expect(rate(1e-9, 300_000, 0, SEED, "from", false)).toBe(0.075);
    expect(rate(1, 1e-9, 0, SEED, "from", false)).toBeCloseTo(0.15, 8);
    expect(rate(1, 300_000, 1e-9, SEED, "from", false)).toBe(0.075);
    expect(rate(5e13, 0.01, 4.1e13, SEED, "from", false)).toBe(0.15);
    expect(
      rate(
        1,
        1,
        0,
        [
          [0, 1e-12],
          [1e-9, 0.1],
        ],
        "from",
        false,
      ),
    ).toBe(0.0999999999);
  });

  it("is not known of nothing", () => {
    const tiers = table(SEED);
    const none = () => effectiveRate(0, 300_000, 5, { tiers, lines: linesOf(tiers), edge: "from" });
    expect(none).toThrow(new Fault("#DIV/0!", "zeroDivisor", { argument: "amount" }) as unknown as Error);
  });

  it("agrees with decimals for any figures", () => {
    const cents = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((whole) => whole / 100);
    const rows = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(0, 0.005, 0.5, 0.8, 1, 1.255, 2), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.constantFrom(0, 0.05, 0.125, 1 / 3, -0.02), fc.constantFrom(true, false, undefined)), {
          minLength: 4,
          maxLength: 4,
        }),
      )
      .map(([starts, rest]) =>
        [...starts].sort((a, b) => a - b).map((from, k): Row => [from, rest[k]![0], rest[k]![1]]),
      );
    const amount = fc.oneof(cents(1e6), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(1, 0.5, 9e13));
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<Edge>("from", "to"),
        amount,
        amount,
        amount,
        (given, edge, part, base, prior) => {
          if (part === 0 || base === 0) return;
          const tiers = table(given);
          const by = { tiers, lines: linesOf(tiers), edge };
          const quota = Math.abs(base);
          expect(effectiveRate(part, quota, prior, by)).toBe(
            effectiveRate(part, quota, prior, { ...by, lines: undefined }),
          );
        },
      ),
      { seed: 22, numRuns: 1500 },
    );
  });
});

describe("a tier table as lines", () => {
  it("pays slope x total + intercept x quota on each", () => {
    const lines = linesOf(
      table([
        [0, 0.05],
        [0.5, 0.1],
        [1, 0.2, true],
        [1.5, 0.25],
      ]),
    )!;
    expect(lines.slopeDecimals).toBe(2);
    expect(lines.thresholdDecimals).toBe(1);
    expect(lines.thresholds).toEqual([0, 5, 10, 15]);
    expect(lines.slopes).toEqual([50, 0, 50, 100, 200, 250]);
    expect(lines.intercepts).toEqual([0, 0, 0, -25, 0, -75]);
    expect(linesOf(table([[1, 2]]))).toMatchObject({ slopeDecimals: 1, slopes: [0, 0, 20], intercepts: [0, 0, -20] });
  });

  it("is left to the decimals when a figure has more than 15 digits", () => {
    expect(linesOf(table([[0, 123_456_789_012_345]]))).toBeUndefined();
    expect(
      linesOf(
        table([
          [0, 0.1],
          [0.0000001, 12_345.678],
        ]),
      ),
    ).toBeDefined();
    expect(
      linesOf(
        table([
          [0, 0.1],
          [0.0000001, 123_456.789],
        ]),
      ),
    ).toBeUndefined();
    expect(
      linesOf(
        table([
          [0, 0.1],
          [100_000_000, 100_000_000.1],
        ]),
      ),
    ).toBeUndefined();
    expect(linesOf(table([[0, 1e-23]]))).toBeUndefined();
    expect(
      linesOf(
        table([
          [0, 0.1],
          [1e-23, 0.2],
        ]),
      ),
    ).toBeUndefined();
    expect(linesOf(table([[0, 99_999_999_999_999.9]]))).toBeDefined();
  });

  it("knows on which of them a total lies, at either edge", () => {
    const lines = linesOf(table(SEED))!;
    const at = (total: number, edge: Edge) => lineAt(total, 300, lines, edge);
    expect([-1, 0, 299, 300, 301, 449, 450, 451].map((total) => at(total, "from"))).toEqual([0, 2, 2, 3, 3, 3, 4, 4]);
    expect([-1, 0, 299, 300, 301, 449, 450, 451].map((total) => at(total, "to"))).toEqual([0, 1, 2, 2, 3, 3, 3, 4]);
  });
});

describe("the value of the tier that was reached", () => {
  const steps = stepsOf(
    rowsOf([
      [0.5, 3],
      [1, -0],
      [1.5, 4],
    ]),
  );
  const value = (of: number, edge: Edge) => tierValue(of, 100, { table: steps, edge });

  it("begins at the threshold or above it, and is 0 below the first", () => {
    expect([49.99, 50, 50.01, 150].map((of) => value(of, "from"))).toEqual([0, 3, 3, 4]);
    expect([49.99, 50, 50.01, 150, 150.01].map((of) => value(of, "to"))).toEqual([0, 0, 3, 0, 4]);
    expect(Object.is(value(100, "from"), 0)).toBe(true);
  });
});

describe("the methods compared", () => {
  it("pay the seed plan by both methods and both edges, and say what each pays more than the first", () => {
    expect(compareMethods(300_000, 300_000, rowsOf(SEED), 2)).toEqual([
      { method: "marginal", edge: "from", payout: 22_500, difference: 0 },
      { method: "marginal", edge: "to", payout: 22_500, difference: 0 },
      { method: "retroactive", edge: "from", payout: 37_500, difference: 15_000 },
      { method: "retroactive", edge: "to", payout: 22_500, difference: 0 },
    ]);
    expect(
      compareMethods(
        0.1,
        0.05,
        rowsOf([
          [0, 1],
          [1, 3],
        ]),
        2,
      ).map(({ difference }) => difference),
    ).toEqual([0, 0, 0.1, 0.1]);
  });
});
