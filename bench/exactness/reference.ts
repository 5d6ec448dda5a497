/**
 * The reference of the exactness check: every rule once more, straight from its definition, in decimal.js at a
 * precision that no row exhausts. Deliberately written apart from core: two authors rarely make the same mistake.
 */
import DecimalJs from "decimal.js";

const Wide = DecimalJs.clone({ precision: 4000, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
type Wide = DecimalJs;

/** Quotients that do not end: 700 digits are 300 more than any result shows. */
const Narrow = DecimalJs.clone({ precision: 700, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
const divided = (a: Wide, b: Wide): Wide => new Wide(new Narrow(a).div(b));

/** A quotient to choose figures by; no result depends on it. */
const Rough = DecimalJs.clone({ precision: 60, defaults: true });
export const about = (a: Wide, b: Wide): Wide => new Wide(new Rough(a).div(b));

export const read = (value: number): Wide => new Wide(value.toPrecision(15));

export function rounded(value: Wide, decimals: number, halfToEven: boolean): Wide {
  return value.toDecimalPlaces(decimals, halfToEven ? Wide.ROUND_HALF_EVEN : Wide.ROUND_HALF_UP);
}

/** Negative zero never reaches a cell. */
export const shown = (value: Wide): number => value.toNumber() + 0;

export interface ReferenceTiers {
  readonly from: Wide[];
  readonly value: Wide[];
  readonly retroactive: boolean[];
  readonly reachedAt: boolean;
}

/** Piece by piece from below: what has been earned at the start of a tier, and the tier's own rate above it. */
export function payout(amount: Wide, { from, value, retroactive, reachedAt }: ReferenceTiers, quota: Wide): Wide {
  if (amount.lt(0)) return from[0]!.isZero() ? amount.times(value[0]!) : new Wide(0);
  let earned = new Wide(0);
  let floor: Wide | undefined;
  let rate = new Wide(0);
  for (let k = 0; k < from.length; k += 1) {
    const start = from[k]!.times(quota);
    if (reachedAt ? amount.lt(start) : amount.lte(start)) break;
    if (floor) earned = earned.plus(start.minus(floor).times(rate));
    if (retroactive[k]) earned = start.times(value[k]!);
    floor = start;
    rate = value[k]!;
  }
  return floor ? earned.plus(amount.minus(floor).times(rate)) : earned;
}

export function commission(
  amount: number,
  quota: number,
  prior: number,
  tiers: ReferenceTiers,
  decimals: number,
  halfToEven: boolean,
): number {
  const before = read(prior);
  const after = before.plus(read(amount));
  const paid = (total: Wide) => rounded(payout(total, tiers, read(quota)), decimals, halfToEven);
  return shown(paid(after).minus(paid(before)));
}

export function points(
  actual: number,
  quota: number,
  wholePoints: boolean,
  tiers: ReferenceTiers,
  decimals: number,
  halfToEven: boolean,
): number {
  const a = read(actual);
  const q = read(quota);
  if (wholePoints) {
    const count = divided(a.times(100), q).floor();
    return shown(rounded(payout(count.div(100), tiers, new Wide(1)).times(100), decimals, halfToEven));
  }
  return shown(rounded(divided(payout(a, tiers, q).times(100), q), decimals, halfToEven));
}

export function perPointAbove(
  actual: number,
  quota: number,
  rate: number,
  from: number,
  whole: boolean,
  cap: number | undefined,
  decimals: number,
): number {
  const above = read(actual).minus(read(from).times(read(quota)));
  if (above.lte(0)) return 0;
  const earned = whole
    ? divided(above.times(100), read(quota)).floor().times(read(rate))
    : divided(above.times(100).times(read(rate)), read(quota));
  return shown(rounded(cap === undefined ? earned : Wide.min(earned, read(cap)), decimals, false));
}

export function perUnitAbove(
  actual: number,
  quota: number,
  rate: number,
  unit: number,
  gate: number | undefined,
  bonus: number,
  whole: boolean,
  decimals: number,
): number {
  if (gate !== undefined && read(actual).lt(read(gate).times(read(quota)))) return 0;
  const above = Wide.max(0, read(actual).minus(read(quota)));
  const variable = whole
    ? divided(above, read(unit)).floor().times(read(rate))
    : divided(above.times(read(rate)), read(unit));
  return shown(rounded(variable.plus(read(bonus)), decimals, false));
}

export function proportion(
  a: number,
  b: number,
  c: number,
  plus: number,
  decimals: number,
  halfToEven: boolean,
): number {
  return shown(rounded(divided(read(a).times(read(b)), read(c)).plus(read(plus)), decimals, halfToEven));
}

export function quotient(a: number, b: number): number {
  return shown(divided(read(a), read(b)));
}

export function comparison(value: number, factor: number, base: number): number {
  return read(value).cmp(read(factor).times(read(base)));
}

export function wholes(a: number, b: number, c: number): number {
  return shown(divided(read(a).times(read(b)), read(c)).floor());
}

/** a - factor x base, for a result that claims to be the nearest double of it. */
export function difference(a: number, factor: number, base: number): number {
  return shown(read(a).minus(read(factor).times(read(base))));
}
