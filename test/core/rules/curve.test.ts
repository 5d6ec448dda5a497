/** Straight lines between printed points, in one direction and in two: on whole numbers as in decimals. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { exact } from "../../../core/decimal/decimal";
import { curvePayout, curveTerms, fractionForCell } from "../../../core/rules/curve";
import { place, placeBetween, positionReached, unitsOfAll } from "../../../core/rules/grid";
import { matrixPayout, matrixTerms } from "../../../core/rules/matrix";
import { decimalsMadeBy } from "../decimal/decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("../decimal/decimals")).countingDecimals(original),
);

const curveOf = (points: readonly (readonly [number, number])[], slope?: number, decimals?: number) =>
  curveTerms(
    points.map(([from, value]) => ({ from: exact(from), value: exact(value) })),
    slope,
    decimals,
  );

/** The payout, checked against decimals; `quick` says whether whole numbers found it. */
function onCurve(attainment: number, curve: ReturnType<typeof curveOf>, quick = true): number {
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = curvePayout(attainment, curve))) === 0).toBe(quick);
  expect(found).toBe(curvePayout(attainment, { ...curve, fromUnits: undefined }));
  expect(found).toBe(curvePayout(attainment, { ...curve, valueUnits: undefined }));
  return found;
}

describe("a payout curve", () => {
  const points = [
    [0.7, 0.5],
    [0.9, 0.8],
    [1, 1],
  ] as const;

  it("joins its points, pays nothing below the first and stays above the last", () => {
    const curve = curveOf(points);
    expect([0, 0.699999, 0.7, 0.8, 0.9, 0.95, 1, 1.5].map((x) => onCurve(x, curve))).toEqual([
      0, 0, 0.5, 0.65, 0.8, 0.9, 1, 1,
    ]);
    expect(
      onCurve(
        360_000 / 415_000,
        curveOf([
          [0.8, 0.5],
          [0.9, 0.8],
        ]),
      ),
    ).toBe(0.702409638554216);
  });

  it("rises by its slope above the last point", () => {
    const curve = curveOf(points, 2);
    expect([1, 1.2, 1.25, 2].map((x) => onCurve(x, curve))).toEqual([1, 1.4, 1.5, 3]);
    expect(onCurve(1.5, curveOf([[1, 100]], 0.333))).toBe(100.1665);
    expect(onCurve(0.8, curve)).toBe(0.65);
  });

  it("is rounded as money when decimals are given, half away from zero", () => {
    expect(
      onCurve(
        0.5,
        curveOf(
          [
            [0.2, 100],
            [0.8, 101.01],
          ],
          undefined,
          2,
        ),
        false,
      ),
    ).toBe(100.51);
    expect(
      onCurve(
        0.5,
        curveOf(
          [
            [0.2, -100],
            [0.8, -101.01],
          ],
          undefined,
          2,
        ),
        false,
      ),
    ).toBe(-100.51);
    expect(
      onCurve(
        0.4,
        curveOf(
          [
            [0.2, 100],
            [0.8, 101.01],
          ],
          undefined,
          2,
        ),
      ),
    ).toBe(100.34);
    expect(onCurve(0.95, curveOf(points, undefined, 0))).toBe(1);
  });

  it("is computed in decimals for figures that whole numbers do not hold", () => {
    expect(
      onCurve(
        1e-9,
        curveOf([
          [0, 0],
          [1, 1],
        ]),
        false,
      ),
    ).toBe(1e-9);
    expect(
      onCurve(
        0.5,
        curveOf([
          [1e-9, 0],
          [1, 1],
        ]),
        false,
      ),
    ).toBe(0.4999999995);
    expect(
      onCurve(
        0.5,
        curveOf([
          [0, 1e-9],
          [1, 1],
        ]),
        false,
      ),
    ).toBe(0.5000000005);
    expect(
      onCurve(
        1e14 / 3,
        curveOf([
          [0, 0],
          [1e14, 1],
        ]),
        false,
      ),
    ).toBe(0.333333333333333);
    expect(onCurve(2, curveOf([[1, 1]], 1e-9), false)).toBe(1.000000001);
  });
});

describe("a fraction for a cell", () => {
  const money = (top: number, bottom: number, decimals?: number) =>
    fractionForCell({ top: exact(top), bottom: exact(bottom) }, decimals);

  it("is the nearest double, or money rounded half away from zero", () => {
    expect(money(2, 3)).toBe(2 / 3);
    expect(money(2, 3, 2)).toBe(0.67);
    expect(money(-2, 3, 2)).toBe(-0.67);
    expect(money(1, 8, 2)).toBe(0.13);
    expect(money(-1, 8, 2)).toBe(-0.13);
    expect(money(1, 2, 0)).toBe(1);
    expect(money(4.9, 1000, 2)).toBe(0);
    expect(Object.is(money(-4.9, 1000, 2), 0)).toBe(true);
  });
});

const matrixOf = (
  rows: readonly number[],
  columns: readonly number[],
  values: readonly (readonly number[])[],
  interpolate = true,
  decimals?: number,
) =>
  matrixTerms(
    { rows: rows.map(exact), columns: columns.map(exact), values: values.map((row) => row.map(exact)) },
    interpolate,
    decimals,
  );

/** The payout of a matrix, checked against decimals; `quick` says whether whole numbers found it. */
function onMatrix(row: number, column: number, by: ReturnType<typeof matrixOf>, quick = true): number {
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = matrixPayout(row, column, by))) === 0).toBe(quick);
  expect(found).toBe(matrixPayout(row, column, { ...by, valueUnits: undefined }));
  expect(found).toBe(matrixPayout(row, column, { ...by, rows: { ...by.rows, units: undefined } }));
  expect(found).toBe(matrixPayout(row, column, { ...by, columns: { ...by.columns, units: undefined } }));
  return found;
}

describe("a payout matrix", () => {
  const rows = [0.8, 1, 1.2];
  const columns = [0.1, 0.2, 0.3];
  const values = [
    [0.4, 0.5, 0.6],
    [0.8, 1, 1.3],
    [1.2, 1.5, 1.8],
  ];

  it("pays by the headers reached, and nothing below the first of either", () => {
    const matrix = matrixOf(rows, columns, values, false);
    expect(onMatrix(0.8, 0.1, matrix)).toBe(0.4);
    expect(onMatrix(0.99, 0.3, matrix)).toBe(0.6);
    expect(onMatrix(1, 0.29, matrix)).toBe(1);
    expect(onMatrix(5, 5, matrix)).toBe(1.8);
    expect(onMatrix(0.79, 5, matrix)).toBe(0);
    expect(onMatrix(5, 0.09, matrix)).toBe(0);
    expect(onMatrix(1, 0.1, matrixOf([1], [0.1], [[33.335]], false, 2))).toBe(33.34);
  });

  it("joins its values by straight lines in both directions, and stays above the last header", () => {
    const matrix = matrixOf(rows, columns, values);
    expect(onMatrix(0.9, 0.1, matrix)).toBe(0.6);
    expect(onMatrix(0.8, 0.15, matrix)).toBe(0.45);
    expect(onMatrix(0.9, 0.15, matrix)).toBe(0.675);
    expect(onMatrix(1.05, 0.275, matrix)).toBe(1.35);
    expect(onMatrix(1.5, 0.15, matrix)).toBe(1.35);
    expect(onMatrix(0.9, 0.4, matrix)).toBe(0.95);
    expect(onMatrix(1.5, 0.4, matrix)).toBe(1.8);
    expect(onMatrix(0.79, 0.15, matrix)).toBe(0);
    expect(
      onMatrix(
        1,
        0.2,
        matrixOf(
          [1, 2],
          [0.1, 0.2],
          [
            [-1, 0],
            [1, 1],
          ],
        ),
      ),
    ).toBe(0);
    expect(onMatrix(1, 1.5, matrixOf([1], [1, 2], [[-3, 1]]))).toBe(-1);
  });

  it("is exact where products of shares and values fill two doubles", () => {
    const long = matrixOf(
      [0, 1],
      [0, 1],
      [
        [1_234_567.89, 2_345_678.91],
        [3_456_789.12, 9_876_543.21],
      ],
    );
    expect(onMatrix(1 / 3, 2 / 3, long)).toBe(3_895_747.439999999);
    const opposite = matrixOf(
      [0, 1],
      [0, 1],
      [
        [-1_234_567.89, 1_234_567.89],
        [-1, 1],
      ],
    );
    expect(onMatrix(0.5, 0.500000000000001, opposite, false)).toBe(1.23456889e-9);
  });

  it("is rounded as money when decimals are given", () => {
    const paid = matrixOf(
      [1, 1.2],
      [0.1, 0.2],
      [
        [100, 101],
        [101, 101.01],
      ],
      true,
      2,
    );
    expect(onMatrix(1.1, 0.15, paid)).toBe(100.75);
    expect(onMatrix(1.1, 0.2, matrixOf([1, 1.2], [0.2], [[100], [100.01]], true, 2), false)).toBe(100.01);
  });

  it("is computed in decimals for figures that whole numbers do not hold", () => {
    expect(
      onMatrix(
        1e-9,
        0.5,
        matrixOf(
          [0, 1],
          [0, 1],
          [
            [0, 0],
            [1, 1],
          ],
        ),
        false,
      ),
    ).toBe(1e-9);
    expect(
      onMatrix(
        0.5,
        1e-9,
        matrixOf(
          [0, 1],
          [0, 1],
          [
            [0, 1],
            [0, 1],
          ],
        ),
        false,
      ),
    ).toBe(1e-9);
    expect(
      onMatrix(
        0.5,
        0.5,
        matrixOf(
          [0, 1e-9],
          [0, 1],
          [
            [0, 1],
            [0, 1],
          ],
        ),
        false,
      ),
    ).toBe(0.5);
    expect(
      onMatrix(
        0.5,
        0.5,
        matrixOf(
          [0, 1],
          [0, 1e-9],
          [
            [0, 1],
            [0, 1],
          ],
        ),
        false,
      ),
    ).toBe(1);
    expect(
      onMatrix(
        0.5,
        0.5,
        matrixOf(
          [0, 1],
          [0, 1],
          [
            [0, 1e-9],
            [0, 0],
          ],
        ),
        false,
      ),
    ).toBe(2.5e-10);
  });

  it("agrees with decimals for any figures", () => {
    const value = fc.oneof(
      fc.integer({ min: -300, max: 300 }).map((percent) => percent / 100),
      fc.double({ min: -9000, max: 9000, noNaN: true }).map((amount) => (Math.abs(amount) < 1e-6 ? 0 : amount)),
    );
    const measure = fc.oneof(
      fc.integer({ min: 0, max: 150 }).map((percent) => percent / 100),
      fc.double({ min: 1e-6, max: 1.5, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), measure, measure, (four, x, y) => {
        const [a, b, c, d] = four as [number, number, number, number];
        const by = matrixOf(
          [0.1, 0.7],
          [0.2, 1],
          [
            [a, b],
            [c, d],
          ],
        );
        expect(matrixPayout(x, y, by)).toBe(matrixPayout(x, y, { ...by, valueUnits: undefined }));
        const curve = curveOf(
          [
            [0.1, a],
            [0.7, b],
          ],
          c,
        );
        expect(curvePayout(x, curve)).toBe(curvePayout(x, { ...curve, fromUnits: undefined }));
      }),
      { seed: 23, numRuns: 1500 },
    );
  });
});

describe("positions as whole numbers", () => {
  it("share the decimals of the finest", () => {
    expect(unitsOfAll([0.5, 0.1234, 2].map(exact))).toEqual({ decimals: 4, values: [5000, 1234, 20_000] });
    expect(unitsOfAll([1e-9].map(exact))).toBeUndefined();
    expect(unitsOfAll([1e-9, 1].map(exact))).toBeUndefined();
    expect(unitsOfAll([9_999_999_999_999.99, 1].map(exact))).toEqual({
      decimals: 2,
      values: [999_999_999_999_999, 100],
    });
    expect(unitsOfAll([9_999_999_999_999.99, 0.001].map(exact))).toBeUndefined();
  });

  it("are reached at exactly their value", () => {
    const headers = [0.8, 1, 1.2];
    expect([0.79, 0.8, 0.99, 1, 1.19, 1.2, 9].map((x) => positionReached(x, headers))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  });

  it("say how far a measure lies above the one it has reached, and how far apart they are", () => {
    const units = unitsOfAll([0.8, 1].map(exact))!;
    expect(placeBetween(0.85, units, 0)).toBe(true);
    expect(place).toEqual({ beyond: 5, width: 20 });
    expect(placeBetween(0.8123, units, 0)).toBe(true);
    expect(place).toEqual({ beyond: 123, width: 2000 });
    expect(placeBetween(1.5, units, 1)).toBe(true);
    expect(place).toEqual({ beyond: 50, width: 100 });
    expect(placeBetween(1e-9, units, 0)).toBe(false);
    expect(placeBetween(1e14 + 0.5, units, 1)).toBe(false);
    expect(placeBetween(1e14, unitsOfAll([0.5, 0.123456].map(exact))!, 1)).toBe(false);
    const far = unitsOfAll([0.5, 9e12].map(exact))!;
    expect(placeBetween(0.123456, far, 0)).toBe(false);
    expect(placeBetween(1 / 3, unitsOfAll([0, 9_999_999_999_999.99].map(exact))!, 0)).toBe(false);
  });
});
