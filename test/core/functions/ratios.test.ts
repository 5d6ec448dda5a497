/** Ratios and interpolations are the double nearest to the exact value, whatever the figures look like. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Argument, Result } from "../../../core/cells/cell";
import { readingDecimals, readingUnits } from "../../../core/decimal/fractions";
import { runFunction } from "../../../core/functions/run";
import { below, minus, nearest, of, over, plus, type Rational, rounded, times } from "./rational";

const call = (id: string, ...args: Argument[]): Result => runFunction(id, args, "en");
const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((whole) => whole / 100);
/** Money as sheets have it: cents, sums with binary noise, long fractions. */
const money = (max: number) =>
  fc.oneof(
    { weight: 4, arbitrary: cents(max) },
    { weight: 1, arbitrary: fc.tuple(cents(max / 2), cents(max / 2)).map(([a, b]) => a + b + 0.1 - 0.1) },
    { weight: 1, arbitrary: fc.double({ min: 1e-9, max, noNaN: true }) },
  );
/** Attainment as quotients leave it, and as people type it. */
const attainment = fc.oneof(
  fc.tuple(cents(900_000), cents(900_000)).map(([a, b]) => a / (b + 1)),
  fc.integer({ min: 0, max: 250 }).map((percent) => percent / 100),
  fc.double({ min: 1e-9, max: 3, noNaN: true }),
);
const ascending = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: count, maxLength: count })
    .map((percents) => percents.sort((a, b) => a - b).map((percent) => percent / 100));

describe("the reading of a number", () => {
  it("is counted in whole units as a sheet shows it, to 15 digits", () => {
    fc.assert(
      fc.property(fc.oneof(money(1e9), attainment, fc.double({ min: -1e15, max: 1e15, noNaN: true })), (value) => {
        const decimals = readingDecimals(value);
        if (decimals < 0) return;
        const { top, bottom } = of(value);
        expect(BigInt(readingUnits(value, decimals)) * bottom).toBe(top * 10n ** BigInt(decimals));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("retention", () => {
  it("is the nearest double to the exact share, and never above 100 % when gross", () => {
    fc.assert(
      fc.property(money(1e6), money(1e5), money(1e5), money(1e5), (base, expansion, contraction, churn) => {
        const opening = base + 1;
        const kept = minus(of(opening), plus(of(contraction), of(churn)));
        const gross = call("GRR", opening, contraction, churn);
        const net = call("NRR", opening, expansion, contraction, churn);
        const retained = plus(kept, of(expansion));
        if (kept.top >= 0n) {
          expect(gross).toBe(nearest(over(kept, of(opening))));
          expect(gross).toBeLessThanOrEqual(1);
        } else expect(gross).toMatchObject({ code: "#VALUE!" });
        if (retained.top >= 0n) expect(net).toBe(nearest(over(retained, of(opening))));
        else expect(net).toMatchObject({ code: "#VALUE!" });
      }),
      { numRuns: 2000 },
    );
  });

  it("counts customers, days and costs exactly", () => {
    fc.assert(
      fc.property(money(1e6), money(1e6), fc.integer({ min: 1, max: 400 }), (a, b, days) => {
        const base = b + 1;
        expect(call("DSO", a, base, days)).toBe(nearest(over(times(of(a), of(days)), of(base))));
        expect(call("CAC", a, days)).toBe(rounded(over(of(a), of(days)), 2));
        expect(call("CLTV", a, 0.8, 1 / days)).toBe(rounded(over(times(of(a), of(0.8)), of(1 / days)), 2));
        expect(call("CUSTOMER_RETENTION", days + 7, days, 1)).toBe((days - 1) / (days + 7));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("EFFECTIVE_RATE", () => {
  it("is the exact commission over the amount, for any prior amount and sign", () => {
    fc.assert(
      fc.property(
        money(9e5),
        money(9e5),
        money(9e5),
        fc.boolean(),
        fc.constantFrom("marginal", "retroactive"),
        (size, base, prior, memo, method) => {
          const amount = memo ? -size : size;
          if (of(amount).top === 0n) return;
          const quota = base + 1;
          const tiers: [number, number][] = [
            [0, 0.075],
            [0.3333, 1 / 3],
            [1, 0.125],
            [1.5, 0.15],
          ];
          const pay = (total: Rational): Rational => {
            let sum: Rational = of(0);
            let rate: Rational = of(0.075);
            tiers.forEach(([from, value], index) => {
              const start = times(of(from), of(quota));
              const next = tiers[index + 1];
              if (index > 0 && below(total, start)) return;
              rate = of(value);
              const end = next ? times(of(next[0]), of(quota)) : undefined;
              const top = end && below(end, total) ? end : total;
              sum = plus(sum, times(minus(top, index === 0 ? of(0) : start), of(value)));
            });
            return method === "marginal" || total.top < 0n ? sum : times(total, rate);
          };
          const earned = minus(pay(plus(of(prior), of(amount))), pay(of(prior)));
          expect(call("EFFECTIVE_RATE", amount, tiers, quota, method, prior)).toBe(nearest(over(earned, of(amount))));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe("PAYOUT_CURVE", () => {
  const curve = ascending(4).chain((positions) =>
    fc
      .array(
        fc.oneof(
          fc.integer({ min: 0, max: 300 }).map((value) => value / 100),
          money(20_000),
        ),
        {
          minLength: 4,
          maxLength: 4,
        },
      )
      .map((payouts) => positions.map((from, index) => [from, payouts[index]!] as const)),
  );
  const expected = (x: number, points: readonly (readonly [number, number])[], slope: number): Rational => {
    let low = -1;
    while (low + 1 < points.length && !below(of(x), of(points[low + 1]![0]))) low += 1;
    if (low < 0) return of(0);
    const [x0, y0] = points[low]!;
    const beyond = minus(of(x), of(x0));
    const next = points[low + 1];
    if (!next) return plus(of(y0), times(beyond, of(slope)));
    const rise = over(minus(of(next[1]), of(y0)), minus(of(next[0]), of(x0)));
    return plus(of(y0), times(beyond, rise));
  };

  it("lies exactly on the straight line between its points, as a share or rounded as money", () => {
    fc.assert(
      fc.property(attainment, curve, fc.constantFrom(0, 2, 0.75, 1 / 3), (x, points, slope) => {
        expect(call("PAYOUT_CURVE", x, points, slope)).toBe(nearest(expected(x, points, slope)));
        expect(call("PAYOUT_CURVE", x, points, slope, 2)).toBe(rounded(expected(x, points, slope), 2));
      }),
      { numRuns: 3000 },
    );
  });

  it("never falls between points that rise", () => {
    fc.assert(
      fc.property(curve, fc.array(attainment, { minLength: 20, maxLength: 20 }), (points, where) => {
        const rising = points.map(([from], index) => [from, points.map(([, y]) => y).sort((a, b) => a - b)[index]!]);
        const sorted = [...where].sort((a, b) => a - b).map((x) => [x]);
        const paid = (call("PAYOUT_CURVE", sorted, rising) as number[][]).map(([payout]) => payout!);
        for (let index = 1; index < paid.length; index += 1)
          expect(paid[index]).toBeGreaterThanOrEqual(paid[index - 1]!);
      }),
      { numRuns: 300 },
    );
  });

  it("passes through every point", () => {
    fc.assert(
      fc.property(curve, (points) => {
        for (const [from, payout] of points) expect(call("PAYOUT_CURVE", from, points)).toBe(nearest(of(payout)));
      }),
    );
  });
});

describe("PAYOUT_MATRIX", () => {
  const table = fc
    .tuple(
      ascending(3),
      ascending(3),
      fc.array(fc.oneof(fc.integer({ min: -300, max: 300 }), money(9000)), { minLength: 9, maxLength: 9 }),
    )
    .map(([rows, columns, values]) => [
      ["", ...columns],
      ...rows.map((row, at) => [row, ...values.slice(3 * at, 3 * at + 3)]),
    ]);

  it("is exactly the two-way interpolation of its values, and the value itself at the headers", () => {
    fc.assert(
      fc.property(attainment, attainment, table, (x, y, matrix) => {
        const side = (value: number, headers: number[]): [number, Rational] => {
          let low = -1;
          while (low + 1 < headers.length && !below(of(value), of(headers[low + 1]!))) low += 1;
          if (low < 0 || low + 1 === headers.length) return [low, of(0)];
          const width = minus(of(headers[low + 1]!), of(headers[low]!));
          return [low, over(minus(of(value), of(headers[low]!)), width)];
        };
        const rows = matrix.slice(1).map((row) => row[0] as number);
        const columns = matrix[0]!.slice(1) as number[];
        const [down, way] = side(x, rows);
        const [across, drift] = side(y, columns);
        const bounded = (index: number) => Math.max(0, Math.min(index, 2));
        const at = (row: number, column: number) =>
          of((matrix[bounded(row) + 1]?.[bounded(column) + 1] ?? 0) as number);
        const mix = (a: Rational, b: Rational, share: Rational) => plus(a, times(minus(b, a), share));
        const inside = down >= 0 && across >= 0;
        const upper = mix(at(down, across), at(down, across + 1), drift);
        const lower = mix(at(down + 1, across), at(down + 1, across + 1), drift);
        const exact = inside ? mix(upper, lower, way) : of(0);
        expect(call("PAYOUT_MATRIX", x, y, matrix, true)).toBe(nearest(exact));
        expect(call("PAYOUT_MATRIX", x, y, matrix, true, 2)).toBe(rounded(exact, 2));
        expect(call("PAYOUT_MATRIX", x, y, matrix)).toBe(inside ? nearest(at(down, across)) : 0);
      }),
      { numRuns: 3000 },
    );
  });
});
