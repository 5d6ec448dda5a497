import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../bench/exactness/random";
import { compilePieces, type Pieces } from "../../../core/decimal/piecewise";
import { type ColumnTask, payoutColumn } from "../../../core/decimal/piecewiseColumns";
import { settledPayout, settledPayoutPerQuota } from "../../../core/decimal/piecewiseTies";

/** 7.5 / 12.5 / 15 % from 0 / 100 / 150 % of quota. */
const SEED = { from: [0, 1, 1.5], value: [0.075, 0.125, 0.15] };
const NO = [false, false, false];

function pieces(
  from: readonly number[] = SEED.from,
  value: readonly number[] = SEED.value,
  retroactive: readonly boolean[] = NO,
  decimals = 2,
  perHundredth = false,
): Pieces {
  const compiled = compilePieces(from, value, retroactive, decimals, perHundredth);
  if (compiled === undefined) throw new Error("not compiled");
  return compiled;
}

/** Results of a column and how many rows were left to `settle`, which writes NaN here. */
function run(
  task: Partial<Omit<ColumnTask, "amounts">> & { pieces: Pieces; amounts: number[] },
  quotas: number[],
  priors?: number[],
) {
  const out = new Float64Array(task.amounts.length).fill(Number.POSITIVE_INFINITY);
  const left: number[] = [];
  payoutColumn(
    {
      halfToEven: false,
      readings: 1,
      ...task,
      amounts: Float64Array.from(task.amounts),
      quotas: Float64Array.from(quotas),
      priors: priors && Float64Array.from(priors),
    } as ColumnTask,
    out,
    (row) => {
      left.push(row);
      out[row] = Number.NaN;
    },
  );
  return { out: [...out], left };
}

describe("the column kernel", () => {
  it("pays the seed plan's figures", () => {
    const { out, left } = run({ pieces: pieces(), amounts: [360000, 300000, 0, -1000, 480000, 150000.01] }, [300000]);
    expect(out).toEqual([30000, 22500, 0, -75, 45750, 11250]);
    expect(left).toEqual([]);
  });

  it("proves every row of random cents, dollars and ties, and nearly every row of four decimals", () => {
    const random = randomFrom(5);
    const rows = Array.from({ length: 4000 }, () => random());
    const quotas = rows.map((r) => 100000 + Math.floor(r * 40) * 10000);
    for (const amounts of [
      rows.map((r) => Math.round(r * 6e7) / 100),
      rows.map((r) => Math.round(r * 6e5)),
      rows.map((r) => (Math.floor(r * 1e6) * 2 + 1) / 5),
      rows.map((r) => -Math.round(r * 6e7) / 100),
    ]) {
      expect(run({ pieces: pieces(), amounts }, quotas).left).toEqual([]);
      expect(run({ pieces: pieces(), amounts }, quotas, amounts).left).toEqual([]);
      expect(run({ pieces: pieces(), amounts, halfToEven: true }, quotas).left).toEqual([]);
      expect(run({ pieces: pieces(SEED.from, SEED.value, [false, true, false]), amounts }, quotas).left).toEqual(
        amounts.flatMap((amount, row) => (amount === quotas[row] || amount === quotas[row]! * 1.5 ? [row] : [])),
      );
    }
    const four = rows.map((r) => Math.round(r * 6e9) / 10000);
    expect(run({ pieces: pieces(), amounts: four }, quotas).left.length).toBeLessThan(10);
    const noisy = rows.map((r) => r * 6e5);
    expect(run({ pieces: pieces(), amounts: noisy }, quotas).left).toEqual([]);
  });

  it("rounds ties away from zero or to even, on both sides of zero", () => {
    const amounts = [0.2, 0.6, -0.2, -0.6, 1];
    expect(run({ pieces: pieces(), amounts }, [300000]).out).toEqual([0.02, 0.05, -0.02, -0.05, 0.08]);
    expect(run({ pieces: pieces(), amounts, halfToEven: true }, [300000]).out).toEqual([
      0.02, 0.04, -0.02, -0.04, 0.08,
    ]);
    // Ties of the cumulative figure before and after.
    expect(run({ pieces: pieces(), amounts: [0.4, -0.4] }, [300000], [0.2, 0.2]).out).toEqual([0.03, -0.04]);
    expect(run({ pieces: pieces(), amounts: [0.4, -0.8], halfToEven: true }, [300000], [0.2, 0.2]).out).toEqual([
      0.02, -0.06,
    ]);
    const many = pieces(
      Array.from({ length: 20 }, (_, k) => k / 10),
      Array.from({ length: 20 }, (_, k) => 0.075 + k / 100),
      new Array<boolean>(20).fill(false),
    );
    expect(run({ pieces: many, amounts }, [300000]).out).toEqual([0.02, 0.05, -0.02, -0.05, 0.08]);
    expect(run({ pieces: many, amounts, halfToEven: true }, [300000]).out).toEqual([0.02, 0.04, -0.02, -0.04, 0.08]);
  });

  it("gives no negative zero", () => {
    const small = [-0.001, -0, 0.001, -0.0001];
    for (const table of [pieces(), pieces(SEED.from, SEED.value, [false, true, false])]) {
      for (const priors of [undefined, [0.001]]) {
        for (const value of run({ pieces: table, amounts: small }, [300000], priors).out) {
          expect(Object.is(value, -0)).toBe(false);
        }
      }
    }
  });

  it("takes quota and prior amount from one cell or from columns", () => {
    const table = pieces();
    const one = run({ pieces: table, amounts: [360000, 30000] }, [300000, 300000], [0, 290000]);
    expect(one.out).toEqual([30000, 3250]);
    expect(run({ pieces: table, amounts: [360000, 30000] }, [300000], [0, 290000]).out).toEqual(one.out);
    expect(run({ pieces: table, amounts: [30000, 10000] }, [300000], [290000]).out).toEqual([3250, 750]);
    expect(run({ pieces: table, amounts: [60, 60] }, [50, 100]).out).toEqual([5, 4.5]);
  });

  it("leaves quotas that are not above zero, and what is no number, to the decimals", () => {
    for (const table of [pieces(), pieces(SEED.from, SEED.value, [false, true, false])]) {
      for (const priors of [undefined, [1]]) {
        const { left } = run(
          { pieces: table, amounts: [1, 1, Number.NaN, 1e300, 5] },
          [0, -5, 1, 1, Number.NaN],
          priors,
        );
        expect(left).toEqual([0, 1, 2, 3, 4]);
      }
    }
  });

  it("leaves ties to the integers when amounts are not whole cents or beyond 15 digits", () => {
    const table = pieces();
    // 0.075 x 0.0666… is half a cent only for the decimal that the double means.
    expect(run({ pieces: table, amounts: [0.6000000000000004] }, [1e6]).left).toEqual([0]);
    expect(run({ pieces: table, amounts: [0.6000000000000004] }, [1e6], [0.2]).left).toEqual([0]);
    expect(run({ pieces: pieces([0, 1], [1e-9, 0.2], [false, false]), amounts: [5e11 + 0.5] }, [9e11]).left).toEqual(
      [],
    );
    expect(run({ pieces: pieces([0, 1], [1e-14, 0.2], [false, false]), amounts: [5e11] }, [1e12]).left).toEqual([0]);
  });

  it("does not use the grid of cents for quotients", () => {
    const table = pieces([0, 1], [0.5, 1], [false, false]);
    expect(run({ pieces: table, amounts: [0.01, 0.03], readings: 2 }, [1]).left).toEqual([0, 1]);
    expect(run({ pieces: table, amounts: [0.01, 0.03], readings: 1 }, [1]).out).toEqual([0.01, 0.02]);
  });

  it("leaves amounts at a retroactive threshold to the integers, on either side of it", () => {
    const table = pieces(SEED.from, SEED.value, [false, true, false]);
    const at = [300000, 299999.99999999994, 300000.00000000006, 299999.99, 300000.01, 450000];
    const { left, out } = run({ pieces: table, amounts: at }, [300000]);
    expect(left).toEqual([0, 1, 2, 5]);
    expect(out.slice(3, 5)).toEqual([22500, 37500]);
    expect(run({ pieces: table, amounts: [10, 300010] }, [300000], [299990, -10]).left).toEqual([0, 1]);
    expect(run({ pieces: table, amounts: [10, 20] }, [300000], [300000, 300000]).left).toEqual([0, 1]);
    expect(run({ pieces: table, amounts: [20, 20] }, [300000], [299990, 300010]).out).toEqual([15002, 2.5]);
  });

  it("proves rows above the last retroactive threshold, with one prior amount for all as well", () => {
    const table = pieces(SEED.from, SEED.value, [false, true, false]);
    const above = run({ pieces: table, amounts: [450_000.01, 600_000, 1e6] }, [300_000]);
    expect(above.left).toEqual([]);
    expect(above.out).toEqual([56_250, 78_750, 138_750]);
    const deals = run({ pieces: table, amounts: [1000.3, 1000.3, 500_000.3] }, [300_000], [10.1]);
    expect(deals.left).toEqual([]);
    expect(deals.out).toEqual([75.02, 75.02, 63_750.8]);
  });

  it("rounds half to even only what is a half: a thousandth of a cent above it is more", () => {
    const table = pieces([0, 1], [0.001, 0.002], [false, true]);
    const amounts = [192_000_000_005.01, 192_000_000_005, 192_000_000_015];
    expect(run({ pieces: table, amounts, halfToEven: true }, [1e12]).out).toEqual([
      192_000_000.01, 192_000_000, 192_000_000.02,
    ]);
    const marginal = pieces([0, 1], [0.001, 0.002], [false, false]);
    expect(run({ pieces: marginal, amounts, halfToEven: true }, [1e12]).out).toEqual([
      192_000_000.01, 192_000_000, 192_000_000.02,
    ]);
  });

  it("leaves a quota so large that a threshold of it is no double to the decimals", () => {
    const money = pieces([0, 150_000], [0.075, 0.1], [false, false]);
    expect(run({ pieces: money, amounts: [0.2, 100] }, [1e304]).left).toEqual([0, 1]);
    expect(run({ pieces: money, amounts: [0.2, 100] }, [1e304], [1, 0.2]).left).toEqual([0, 1]);
    const byPieces = pieces([0, 150_000], [0.075, 0.1], [false, true]);
    expect(run({ pieces: byPieces, amounts: [0.2, 100] }, [1e304]).left).toEqual([0, 1]);
    expect(run({ pieces: byPieces, amounts: [0.2, 100] }, [1e304], [1, 0.2]).left).toEqual([0, 1]);
  });

  it("takes the quota of a whole industry as any other, but for ties", () => {
    const amounts = [0.2, 0.6, 1234.56, 1e9];
    for (const table of [pieces(), pieces(SEED.from, SEED.value, [false, true, false])]) {
      expect(run({ pieces: table, amounts }, [1e14 + 0.3]).left).toEqual([0, 1]);
      expect(run({ pieces: table, amounts }, [1e14 + 0.3]).out.slice(2)).toEqual([92.59, 75_000_000]);
    }
  });

  it("works in blocks without losing a row", () => {
    const amounts = Array.from({ length: 2500 }, (_, row) => row);
    const expected = amounts.map((amount) => Math.round(amount * 10) / 100);
    const flat = pieces([0], [0.1], [false]);
    expect(run({ pieces: flat, amounts }, [1]).out).toEqual(expected);
    expect(run({ pieces: flat, amounts }, [1], [0]).out).toEqual(expected);
  });

  // Instrumented code boxes its numbers, so mutants are not measured.
  it.skipIf(process.env.STRYKER_MUTATOR_WORKER !== undefined)("allocates nothing per clean row", () => {
    const rows = 50_000;
    const random = randomFrom(9);
    const amounts = new Float64Array(rows).map(() => Math.round(random() * 6e7) / 100);
    const quotas = Float64Array.of(300000);
    const out = new Float64Array(rows);
    const settle = () => undefined;
    const tables = [pieces(), pieces(SEED.from, SEED.value, [false, true, false])];
    const once = () => {
      for (const table of tables) {
        for (const priors of [undefined, Float64Array.of(0.5)]) {
          payoutColumn({ pieces: table, amounts, priors, quotas, halfToEven: false, readings: 1 }, out, settle);
        }
      }
    };
    for (let warm = 0; warm < 20; warm += 1) once();
    let least = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const before = process.memoryUsage().heapUsed;
      once();
      least = Math.min(least, process.memoryUsage().heapUsed - before);
    }
    // 200,000 rows: a number boxed in one of ten would be seen; the measurement itself takes some 100,000 bytes.
    expect(least).toBeLessThan(250_000);
  });
});

describe("the loops of the kernel and the integers", () => {
  const twenty = Array.from({ length: 20 }, (_, k) => k);
  const tables = [
    pieces(),
    pieces([0.5, 1, 1.25, 1.5], [0.03, 0.055, 0.0825, 0.1], [false, false, false, false]),
    pieces(SEED.from, SEED.value, [false, true, false]),
    pieces(
      twenty.map((k) => k / 10),
      twenty.map((k) => 0.075 + k / 100),
      twenty.map(() => false),
    ),
  ];
  const random = randomFrom(31);
  const rows = Array.from({ length: 120 }, () => random());
  const quotas = rows.map((r) => 100_000 + Math.floor(r * 40) * 10_000);
  const scale = (decimals: number) =>
    rows.map((r, row) => Math.round((r * 2.4 - 0.2) * quotas[row]! * 10 ** decimals) / 10 ** decimals);

  it("agree on every row, with and without prior amounts, in both rounding modes", () => {
    for (const table of tables) {
      for (const halfToEven of [false, true]) {
        for (const amounts of [scale(2), scale(0), scale(4), scale(2).map((amount) => Math.floor(amount) + 0.2)]) {
          for (const priors of [undefined, scale(2).reverse(), scale(0), scale(4), [0.2], [1234.56]]) {
            const { out, left } = run({ pieces: table, amounts, halfToEven }, quotas, priors);
            const wrong = out.filter((value, row) => {
              const prior = priors ? (priors.length === 1 ? priors[0]! : priors[row]!) : 0;
              const right = settledPayout(table, amounts[row]!, prior, quotas[row]!, true, halfToEven);
              return !left.includes(row) && !Object.is(value, right);
            });
            expect(wrong).toEqual([]);
            // Only ties that are not whole cents, ties by pieces with prior amounts, and thresholds are left.
            const byPieces = table.jumps || table.guide !== undefined;
            const tieBefore = priors?.[0] === 0.2;
            if (!(byPieces && priors) && !tieBefore) expect(left.length).toBeLessThan(60);
          }
        }
      }
    }
  });

  it("look beyond cents no farther than the bound allows", () => {
    const table = pieces();
    run({ pieces: table, amounts: [1] }, [1]);
    run({ pieces: table, amounts: [1], readings: 2 }, [1]);
    const u = 2 ** -53;
    const reading = 5.000001e-15;
    const amountSum = 7.5 + 5 + 2.5;
    expect(table.bounds[3]).toEqual({
      byAmount: (2 * reading + 30 * u) * amountSum,
      mostOnGrid: (0.24 * 1e-4) / (30 * u * amountSum),
      grid: 1e-4,
    });
    expect(table.bounds[4]).toEqual({ byAmount: (4 * reading + 30 * u) * amountSum, mostOnGrid: -1, grid: 0 });
    const jumping = pieces(SEED.from, SEED.value, [false, true, false]);
    run({ pieces: jumping, amounts: [1] }, [1]);
    expect(jumping.bounds[5]?.byAmount).toBe((4 * reading + 60 * u) * jumping.amountSum);
    const fine = (rate: number) => {
      const compiled = pieces([0, 1], [rate, 2 * rate], [false, false], 2);
      run({ pieces: compiled, amounts: [1] }, [1]);
      return compiled.bounds[3];
    };
    expect(fine(1e-12)?.grid).toBe(1e-12);
    expect(fine(1e-13)?.mostOnGrid).toBe(-1);
    expect(fine(0)?.mostOnGrid).toBe(4e12);
    const coarse = pieces([0, 1], [1, 2], [false, false], 8);
    run({ pieces: coarse, amounts: [1] }, [1]);
    expect(coarse.bounds[3]?.grid).toBe(0.1);
    const endless = pieces([0, 1], [1 / 3, 123.456], [false, false]);
    run({ pieces: endless, amounts: [1] }, [1]);
    expect(endless.bounds[3]?.mostOnGrid).toBe(-1);
    const once = table.bounds[3];
    run({ pieces: table, amounts: [2] }, [1]);
    expect(table.bounds[3]).toBe(once);
  });

  it("guess the tier of a large table by its attainment", () => {
    const large = pieces(
      twenty.map((k) => k / 10),
      twenty.map((k) => 0.075 + k / 100),
      twenty.map(() => false),
    );
    expect(large.guide).toHaveLength(129);
    expect(large.guideScale).toBe(128 / 1.9);
    large.guide!.forEach((piece, cell) => {
      expect(piece).toBe([...large.thresholds.subarray(0, 19)].filter((start) => start <= cell * (1.9 / 128)).length);
    });
    run({ pieces: large, amounts: [1] }, [1]);
    expect(large.bounds[3]).toBeUndefined();
    expect(large.bounds[5]).toBeDefined();
    const sized = (count: number) =>
      pieces(
        twenty.slice(0, count).map((k) => k + 1),
        twenty.slice(0, count).map((k) => k / 10),
        twenty.slice(0, count).map(() => false),
      );
    expect(sized(9).guide).toBeUndefined();
    expect(sized(10).guide).toBeDefined();
    // At thresholds, just below them, beyond the last and far below the first.
    const amounts = twenty.flatMap((k) => [k * 100 + 100, k * 100 + 99.99, -k * 1e6, k * 1e6]);
    const { out } = run({ pieces: sized(10), amounts }, [100]);
    expect(out).toEqual(amounts.map((amount) => settledPayout(sized(10), amount, 0, 100, true, false)));
  });
});

describe("compiling a tier table", () => {
  it("takes a first threshold of zero as the rate that also holds below zero", () => {
    const table = pieces();
    expect(table.count).toBe(2);
    expect(table.slope).toBe(7.5);
    expect([...table.thresholds]).toEqual([1, 1.5, 0]);
    expect([...table.halfChanges]).toEqual([2.5, 1.25, 0]);
    expect([...table.slopes]).toEqual([7.5, 12.5, 15]);
    expect([...table.intercepts]).toEqual([0, -5, -8.75]);
    expect(table.jumps).toBe(false);
    const later = pieces([0.5], [0.1], [false]);
    expect(later.slope).toBe(0);
    expect(run({ pieces: later, amounts: [-100, 40, 60] }, [100]).out).toEqual([0, 0, 1]);
  });

  it("restarts the intercept at a retroactive tier", () => {
    const table = pieces([0, 0.5, 1], [0.05, 0.1, 0.2], [false, true, false]);
    expect([...table.intercepts]).toEqual([0, 0, -10]);
    expect(table.jumps).toBe(true);
    expect([...(table.integers?.intercepts32 ?? [])]).toEqual([0, 0, -100]);
  });

  it("bounds the error with the sum of rate changes", () => {
    const table = pieces([0, 1, 1.5], [0.1, 0.05, 0.15], NO);
    expect(table.amountSum).toBeCloseTo(10 + 5 + 10, 12);
    expect(table.steps).toBe(30);
  });

  it("removes noise from thresholds and rates", () => {
    const table = pieces([0, 0.8000000000000002], [0.1, 0.1 + 0.2], [false, false]);
    expect(table.thresholds[0]).toBe(0.8);
    expect(table.slopes[1]).toBe(30);
    expect(table.integers?.rateDecimals).toBe(1);
    expect(table.integers?.thresholdDecimals).toBe(1);
  });

  it("does without integers where rates have too many digits, and stays right", () => {
    const table = pieces([0, 1], [1 / 3, 123.456], [false, false]);
    expect(table.integers).toBeUndefined();
    expect(table.amountSum).toBeCloseTo(100 / 3 + 100 / 3 + 12345.6, 9);
    const { out, left } = run({ pieces: table, amounts: [100, 200] }, [150]);
    expect(out).toEqual([33.33, 6222.8]);
    expect(left).toEqual([]);
    expect(pieces([0, 0.123456789012345, 99.9], [1, 2, 3], NO).integers).toBeUndefined();
    expect(pieces([0, 1], [1e-23, 1], [false, false]).integers).toBeUndefined();
    expect(pieces([0, 1e-23], [1, 2], [false, false]).integers).toBeUndefined();
  });

  it("gives up where no bound can be given", () => {
    expect(compilePieces([-0.1, 0.5], [1, 2], [false, false], 2)).toBeUndefined();
    expect(compilePieces([0, Number.NaN], [1, 2], [false, false], 2)).toBeUndefined();
    expect(compilePieces([0, 1], [1e29, 2], [false, false], 2)).toBeUndefined();
    expect(compilePieces([0], [1e29], [false], 2)).toBeUndefined();
    expect(compilePieces([0, 1], [1, Number.NaN], [false, false], 2)).toBeUndefined();
  });

  it("scales to the decimals of the result, and to points", () => {
    expect(pieces([0], [0.075], [false], 0).slope).toBe(0.075);
    expect(pieces([0], [0.075], [false], 10).slope).toBe(750000000);
    const points = pieces([0], [90], [false], 2, true);
    expect([points.slope, points.exponent, points.unitsPerOne]).toEqual([900000, 4, 100]);
  });
});

describe("settling ties and thresholds on integers", () => {
  const marginal = pieces();
  const cliff = pieces(SEED.from, SEED.value, [false, true, false]);

  it("rounds exact ties by the rule, whatever their decimals", () => {
    expect(settledPayout(marginal, 0.2, 0, 1e6, true, false)).toBe(0.02);
    expect(settledPayout(marginal, 0.6, 0, 1e6, true, false)).toBe(0.05);
    expect(settledPayout(marginal, 0.6, 0, 1e6, true, true)).toBe(0.04);
    expect(settledPayout(marginal, -0.6, 0, 1e6, true, false)).toBe(-0.05);
    expect(settledPayout(marginal, -0.6, 0, 1e6, true, true)).toBe(-0.04);
    expect(settledPayout(marginal, -0.2, 0, 1e6, true, true)).toBe(-0.02);
    expect(settledPayout(marginal, 300000.0004, 0, 300000, true, false)).toBe(22500);
    expect(settledPayout(marginal, 300000.04, 0, 300000, true, false)).toBe(22500.01);
    expect(settledPayout(marginal, 300000.04, 0, 300000, true, true)).toBe(22500);
    expect(settledPayout(marginal, 300000.1199999, 0, 300000, true, false)).toBe(22500.01);
    expect(settledPayout(marginal, 300000.1200001, 0, 300000, true, false)).toBe(22500.02);
  });

  it("rounds half a cent away from nothing, or to nothing", () => {
    const flat = pieces([0], [0.05], [false]);
    expect(settledPayout(flat, 0.1, 0, 1, true, false)).toBe(0.01);
    expect(settledPayout(flat, -0.1, 0, 1, true, false)).toBe(-0.01);
    expect(settledPayout(flat, 0.1, 0, 1, true, true)).toBe(0);
    expect(Object.is(settledPayout(flat, -0.1, 0, 1, true, true), 0)).toBe(true);
  });

  it("rounds what is far from a tie, whatever its decimals", () => {
    const paid = [0.1234567891, 0.3234567891, 12.3456789012, 999.9876543211, -5.4321098765].map((amount) =>
      settledPayout(marginal, amount, 0, 10_000, true, false),
    );
    expect(paid).toEqual([0.01, 0.02, 0.93, 75, -0.41]);
  });

  it("takes the noise of sums out first", () => {
    expect(settledPayout(marginal, 0.6000000000000001, 0, 1e6, true, false)).toBe(0.05);
    expect(settledPayout(cliff, 299999.99999999994, 0, 300000, true, false)).toBe(37500);
    expect(settledPayout(cliff, 600000.0000000001, -300000.0000000001, 300000, true, false)).toBe(37500 + 22500);
  });

  it("reaches a threshold at its value or above it, as the edge says", () => {
    expect(settledPayout(cliff, 300000, 0, 300000, true, false)).toBe(37500);
    expect(settledPayout(cliff, 300000, 0, 300000, false, false)).toBe(22500);
    expect(settledPayout(cliff, 299999.99, 0, 300000, true, false)).toBe(22500);
    expect(settledPayout(cliff, 300000.01, 0, 300000, false, false)).toBe(37500);
    expect(settledPayout(cliff, 450000, 0, 300000, false, false)).toBe(56250);
  });

  it("differences rounded figures when something was credited before", () => {
    expect(settledPayout(marginal, 0.4, 0.2, 1e6, true, false)).toBe(0.03);
    expect(settledPayout(marginal, -0.2, 0.2, 1e6, true, false)).toBe(-0.02);
    expect(Object.is(settledPayout(marginal, 0.01, -0.01, 1e6, true, false), 0)).toBe(true);
  });

  it("says so when integers cannot hold the figures", () => {
    for (const [amount, prior, quota] of [
      [1e15, 0, 1],
      [6e14, 6e14, 1],
      [1, 0, 1e15],
      [1e-23, 0, 1],
      [1, 1e-23, 1],
      [1, 0, 1e-23],
      [1, 0, 0],
      [1, 0, -1],
      [123456789012.34, 0, 1.23456789],
      [Number.NaN, 0, 1],
    ] as const) {
      expect(settledPayout(marginal, amount, prior, quota, true, false)).toBeNaN();
    }
    expect(settledPayout(pieces([0, 1], [1 / 3, 123.456], [false, false]), 1, 0, 1, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(marginal, 1e15, 1, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(marginal, 1, 1e15, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(marginal, 1, 0, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(marginal, 1, -1, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(pieces([0, 1], [1 / 3, 123.456], [false, false]), 1, 1, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(marginal, 1e-23, 1, true, false)).toBeNaN();
    expect(settledPayout(marginal, 9e14, -2e14, 1, true, false)).toBeNaN();
    const least = pieces([0], [1e-9], [false]);
    expect(settledPayout(least, 7e14, 2e14, 1, true, false)).toBe(700_000);
    expect(settledPayout(least, 9e14, 2e14, 1, true, false)).toBeNaN();
    expect(settledPayout(least, 2e14, 9e14, 1, true, false)).toBeNaN();
    expect(settledPayout(least, 5_000_000.5, 0, 99_999_999_999_999, true, false)).toBe(0.01);
    expect(settledPayout(least, 5_000_000.5, 0, 1e14, true, false)).toBeNaN();
    expect(settledPayoutPerQuota(marginal, 1, 1e-23, true, false)).toBeNaN();
  });

  it("settles pay per point on the quotient itself", () => {
    const points = pieces([0, 0.8, 1, 1.5], [90, 110, 130, 150], [false, false, false, false], 2, true);
    expect(settledPayoutPerQuota(points, 360000, 300000, true, false)).toBe(12000);
    // 90 x 100 / 80,000 = 0.1125 for every dollar: every second odd one is a tie of cents.
    expect(settledPayoutPerQuota(points, 2, 80000, true, false)).toBe(0.23);
    expect(settledPayoutPerQuota(points, 2, 80000, true, true)).toBe(0.22);
    expect(settledPayoutPerQuota(points, 1.9999, 80000, true, false)).toBe(0.22);
    expect(settledPayoutPerQuota(points, -2, 80000, true, false)).toBe(-0.23);
    expect(Object.is(settledPayoutPerQuota(points, -0.0001, 80000, true, false), 0)).toBe(true);
    const stepped = pieces([0, 1], [0.333, 0.5], [false, true], 2, true);
    expect(settledPayoutPerQuota(stepped, 7, 7, true, false)).toBe(50);
    expect(settledPayoutPerQuota(stepped, 7, 7, false, false)).toBe(33.3);
  });
});
