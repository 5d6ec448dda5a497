/** Fractions of whole numbers of any size: the oracle's own arithmetic, which shares nothing with the product's. */
export interface Exact {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

export function ratio(n: bigint, d: bigint): Exact {
  const sign = d < 0n ? -1n : 1n;
  const by = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * sign;
  return { n: n / by, d: d / by };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };
export const int = (value: number): Exact => ({ n: BigInt(value), d: 1n });

/** What a cell's number means: its value to 15 significant digits. */
export function cell(value: number): Exact {
  const [digits = "0", exponent = "0"] = value.toExponential(14).split("e");
  const power = Number(exponent) - 14;
  const whole = BigInt(digits.replace(".", ""));
  return power >= 0 ? { n: whole * 10n ** BigInt(power), d: 1n } : ratio(whole, 10n ** BigInt(-power));
}

export const add = (a: Exact, b: Exact): Exact => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Exact, b: Exact): Exact => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Exact, b: Exact): Exact => ratio(a.n * b.n, a.d * b.d);
export const div = (a: Exact, b: Exact): Exact => ratio(a.n * b.d, a.d * b.n);
export const sum = (all: readonly Exact[]): Exact => all.reduce(add, ZERO);

/** The sign of a - b. */
export function cmp(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const min = (a: Exact, b: Exact): Exact => (cmp(a, b) <= 0 ? a : b);
export const max = (a: Exact, b: Exact): Exact => (cmp(a, b) >= 0 ? a : b);

/** The greatest whole number not above. */
export function floor({ n, d }: Exact): Exact {
  const part = n / d;
  return { n: n < 0n && part * d !== n ? part - 1n : part, d: 1n };
}

/** Half away from zero. */
export function round({ n, d }: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  const size = (n < 0n ? -n : n) * scale;
  const units = (2n * size + d) / (2n * d);
  return ratio(n < 0n ? -units : units, scale);
}

/** The double nearest to a fraction: enough digits of it, and a last one that says whether anything follows. */
export function toNumber({ n, d }: Exact): number {
  const size = n < 0n ? -n : n;
  const scale = 10n ** 60n;
  const units = (size * scale) / d;
  const rest = units * d === size * scale ? "" : "1";
  return Number(`${n < 0n ? "-" : ""}${units}${rest}e-${60 + rest.length}`) + 0;
}
