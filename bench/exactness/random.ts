/** Reproducible random figures, and figures chosen to break arithmetic on doubles. */

export type Random = () => number;

/** A small generator with a seed (mulberry32), so that every run and every failure can be repeated. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** A decimal below `below` with so many places, as the nearest double. */
export function decimalBelow(random: Random, below: number, places: number): number {
  const power = 10 ** places;
  return Math.round(random() * below * power) / power;
}

const bits = new DataView(new ArrayBuffer(8));

/** The double so many steps away: what binary noise does to a value. */
export function stepsFrom(value: number, steps: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(steps));
  return bits.getFloat64(0);
}

/** Noise of a few units in the last place, as sums and quotients of doubles leave it. */
export function noisy(random: Random, value: number): number {
  return stepsFrom(value, Math.floor(random() * 9) - 4);
}

const AWKWARD = [
  0,
  -0,
  0.005,
  0.015,
  1.005,
  0.1 + 0.2,
  0.49999999999999994,
  1.005 * 100,
  299999.99999999994,
  999999999999999,
  99999999999999.9,
  2 ** 52 + 0.5,
  2 ** 53 + 1,
  1e15,
  1e21,
  1e300,
  1.7e308,
  5e-324,
  1e-300,
  1 / 3,
];

/** An amount of money: mostly what sheets hold, sometimes what they should not. */
export function amount(random: Random, about: number): number {
  const kind = random();
  const size = Math.abs(about) * 2 + 1;
  if (kind < 0.35) return decimalBelow(random, size, 2);
  if (kind < 0.45) return Math.floor(random() * size);
  if (kind < 0.55) return decimalBelow(random, size, pick(random, [1, 3, 4, 5, 6, 8]));
  if (kind < 0.65) return noisy(random, decimalBelow(random, size, 2));
  if (kind < 0.72) return -decimalBelow(random, size, 2);
  if (kind < 0.79) return random() * size;
  if (kind < 0.85) return Number((random() * size).toPrecision(15));
  if (kind < 0.9) return decimalBelow(random, 1e13, 2);
  if (kind < 0.93) return random() * 10 ** (random() * 60 - 30);
  if (kind < 0.95) return (random() - 0.5) * 10 ** (random() * 600 - 300);
  if (kind < 0.97) return Math.floor(random() * 2 ** 53);
  return pick(random, AWKWARD);
}

/** A quota above zero. */
export function quota(random: Random): number {
  const kind = random();
  if (kind < 0.45)
    return pick(random, [35000, 300000, 250000, 80000, 100000, 1e6, 12345.67, 99999.99, 1, 7, 0.3, 240000]);
  if (kind < 0.7) return decimalBelow(random, 1e6, 2) + 0.01;
  if (kind < 0.8) return decimalBelow(random, 1e6, 4) + 1;
  if (kind < 0.86) return random() * 1e6 + 1;
  if (kind < 0.9) return decimalBelow(random, 1e12, 2) + 1;
  if (kind < 0.94) return noisy(random, decimalBelow(random, 1e6, 2) + 0.01);
  if (kind < 0.97) return Math.floor(random() * 1e9) + 1;
  return random() * 10 ** (random() * 80 - 40) + Number.MIN_VALUE;
}

export interface RandomTiers {
  readonly from: number[];
  readonly value: number[];
  readonly retroactive: (boolean | undefined)[];
}

/** Thresholds strictly ascending as decimals of 15 digits, rates of all kinds. */
export function tiers(random: Random): RandomTiers {
  const shape = random();
  const count = shape < 0.85 ? 1 + Math.floor(random() * 6) : shape < 0.97 ? 1 + Math.floor(random() * 24) : 120;
  const money = random() < 0.25;
  const places = pick(random, [0, 1, 2, 2, 3, 4, 6]);
  const starts = new Set<number>();
  if (random() < 0.7) starts.add(0);
  while (starts.size < count) {
    const start = random() < 0.03 ? random() * 2 : decimalBelow(random, money ? 500_000 : 3, money ? 2 : places + 2);
    starts.add(Number(start.toPrecision(15)));
  }
  const from = [...starts].sort((a, b) => a - b);
  const ratePlaces = pick(random, [0, 1, 2, 3, 3, 4, 5, 6]);
  const style = random();
  const value = from.map(() => {
    // Rates that divide a half cent: amounts of few digits make ties.
    if (style > 0.7 && style < 0.85) return pick(random, [0.05, 0.1, 0.125, 0.025, 0.2, 0.04, 0.08, 0.16, 0.5, 1, 125]);
    const rate = decimalBelow(random, style < 0.2 ? 200 : 0.4, ratePlaces);
    if (style > 0.95) return random();
    if (style > 0.9) return pick(random, [1 / 3, 1 / 7, 0.1 + 0.2, 0.07 * 1.1, 333.333333333333, 0.000123456789012345]);
    if (style > 0.85 && random() < 0.4) return -rate;
    return rate;
  });
  const flags = random();
  const retroactive = from.map(() => (flags < 0.7 ? undefined : random() < 0.4));
  return { from: from.map((start) => (random() < 0.02 ? noisy(random, start) : start)), value, retroactive };
}
