/**
 * What a component pays, in fractions of whole numbers and written from the words of the plan: rule, weight, share of the
 * period, gate, multiplier, floor and cap, and one rounding. It shares no line with the library or the sheets.
 */
import type { Component, PlanTier, Step } from "../../core/plans/model";

export interface Fraction {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

export function fraction(value: number): Fraction {
  const [digits, exponent = "0"] = value.toPrecision(15).split("e");
  const [whole, decimals = ""] = digits!.split(".");
  const power = Number(exponent) - decimals.length;
  const top = BigInt(whole! + decimals);
  return power >= 0 ? { top: top * 10n ** BigInt(power), bottom: 1n } : { top, bottom: 10n ** BigInt(-power) };
}

const whole = (value: bigint): Fraction => ({ top: value, bottom: 1n });
const ZERO = whole(0n);
export const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });
export function over(a: Fraction, b: Fraction): Fraction {
  return b.top < 0n
    ? { top: -a.top * b.bottom, bottom: -b.top * a.bottom }
    : { top: a.top * b.bottom, bottom: a.bottom * b.top };
}
const order = (a: Fraction, b: Fraction): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const floor = ({ top, bottom }: Fraction): bigint => (top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom));

/** Half away from zero, as the number of a cell. */
export function rounded({ top, bottom }: Fraction, decimals: number): number {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const units = (2n * size + bottom) / (2n * bottom);
  const text = units.toString().padStart(decimals + 1, "0");
  const split = text.length - decimals;
  return Number(`${top < 0n && units > 0n ? "-" : ""}${text.slice(0, split)}.${text.slice(split)}`);
}

/** Whether the value is exactly half a unit. */
export function isTie({ top, bottom }: Fraction, decimals: number): boolean {
  return (
    (2n * top * 10n ** BigInt(decimals)) % (2n * bottom) === bottom ||
    (2n * top * 10n ** BigInt(decimals)) % (2n * bottom) === -bottom
  );
}

export interface Terms {
  readonly method: "marginal" | "retroactive";
  readonly edge: "from" | "to";
}
export interface Result {
  readonly credited: number;
  readonly quota: number;
  readonly scores: readonly number[];
  /** Value of the figure that gates, multipliers and matrices look at. */
  readonly figure: number;
  /** Share of the period worked. */
  readonly share: Fraction;
}

const reaches = (value: Fraction, least: Fraction, edge: Terms["edge"]) =>
  order(value, least) >= (edge === "from" ? 0 : 1);

function tiered(c: Fraction, q: Fraction, tiers: readonly PlanTier[], { method, edge }: Terms): Fraction {
  const rate = (index: number) => (index < 0 ? ZERO : fraction(tiers[index]!.value));
  if (c.top < 0n) return tiers[0]!.from === 0 ? times(c, rate(0)) : ZERO;
  let base = -1;
  tiers.forEach(({ from, retroactive }, index) => {
    if ((retroactive ?? method === "retroactive") && reaches(c, times(fraction(from), q), edge)) base = index;
  });
  let pay = times(rate(base), c);
  tiers.forEach(({ from }, index) => {
    const above = minus(c, times(fraction(from), q));
    if (index > base && above.top > 0n) pay = plus(pay, times(minus(rate(index), rate(index - 1)), above));
  });
  return pay;
}

/** Value of the last row that is reached, and its place; -1 for none. */
function lookup(value: Fraction, rows: readonly Step[], edge: Terms["edge"]): number {
  let found = -1;
  rows.forEach(({ from }, index) => {
    if (reaches(value, fraction(from), edge)) found = index;
  });
  return found;
}

function earned({ rule }: Component, { credited, quota, scores, figure }: Result, terms: Terms): Fraction {
  const [c, q] = [fraction(credited), fraction(quota)];
  const attained = over(c, q);
  const hundred = whole(100n);
  switch (rule.kind) {
    case "flatRate":
      return times(c, fraction(rule.rate));
    case "tieredRate":
      return tiered(c, q, rule.tiers, terms);
    case "points": {
      if (!rule.wholePoints) return over(times(hundred, tiered(c, q, rule.tiers, terms)), q);
      return tiered(whole(floor(times(attained, hundred))), hundred, rule.tiers, terms);
    }
    case "pointsAbove": {
      const above = minus(c, times(fraction(rule.from), q));
      if (above.top <= 0n) return ZERO;
      const points = over(times(hundred, above), q);
      return times(rule.wholePoints ? whole(floor(points)) : points, fraction(rule.perPoint));
    }
    case "unitsAbove": {
      if (rule.gate !== undefined && order(c, times(fraction(rule.gate), q)) < 0) return ZERO;
      const above = minus(c, q);
      const units = above.top <= 0n ? ZERO : over(above, fraction(rule.unit));
      return plus(
        fraction(rule.gateBonus),
        times(rule.wholeUnits ? whole(floor(units)) : units, fraction(rule.perUnit)),
      );
    }
    case "curve": {
      const at = lookup(attained, rule.points, "from");
      if (at < 0) return ZERO;
      const [low, high] = [rule.points[at]!, rule.points[at + 1]];
      const beyond = minus(attained, fraction(low.from));
      const slope =
        high === undefined
          ? fraction(rule.slopeAbove ?? 0)
          : over(minus(fraction(high.value), fraction(low.value)), minus(fraction(high.from), fraction(low.from)));
      return times(fraction(rule.target), plus(fraction(low.value), times(beyond, slope)));
    }
    case "milestones": {
      const at = lookup(attained, rule.milestones, terms.edge);
      if (!rule.cumulative) return at < 0 ? ZERO : fraction(rule.milestones[at]!.value);
      return rule.milestones.slice(0, at + 1).reduce((sum, { value }) => plus(sum, fraction(value)), ZERO);
    }
    case "objectives": {
      const sum = (of: (index: number) => Fraction) =>
        rule.objectives.reduce((all, _, index) => plus(all, of(index)), ZERO);
      const weight = (index: number) => fraction(rule.objectives[index]!.weight);
      return over(
        times(
          fraction(rule.target),
          sum((index) => times(weight(index), fraction(scores[index]!))),
        ),
        sum(weight),
      );
    }
    case "spiff": {
      if (credited === 0 || Math.abs(credited) < rule.minimum) return ZERO;
      return rule.mode === "per unit" ? times(c, fraction(rule.amount)) : credited > 0 ? fraction(rule.amount) : ZERO;
    }
    case "matrix": {
      const second = fraction(figure);
      const froms = (values: readonly number[]) => values.map((from) => ({ from, value: 0 }));
      const rows = rule.rows.map(({ from }) => from);
      const [row, column] = [lookup(attained, froms(rows), "from"), lookup(second, froms(rule.columns), "from")];
      if (row < 0 || column < 0) return ZERO;
      const way = (value: Fraction, list: readonly number[], at: number) =>
        !rule.interpolate || list[at + 1] === undefined
          ? ZERO
          : over(minus(value, fraction(list[at]!)), minus(fraction(list[at + 1]!), fraction(list[at]!)));
      const [down, across] = [way(attained, rows, row), way(second, rule.columns, column)];
      const value = (r: number, k: number) =>
        fraction(rule.rows[Math.min(r, rows.length - 1)]!.values[Math.min(k, rule.columns.length - 1)]!);
      const mix = (a: Fraction, b: Fraction, share: Fraction) => plus(a, times(share, minus(b, a)));
      const [top, bottom] = [row, row + 1].map((r) => mix(value(r, column), value(r, column + 1), across)) as [
        Fraction,
        Fraction,
      ];
      return times(fraction(rule.target), mix(top, bottom, down));
    }
  }
}

const LUMPS = new Set(["points", "pointsAbove", "curve", "milestones", "objectives", "matrix"]);

/** The payout before its one rounding. */
export function chain(component: Component, result: Result, terms: Terms): Fraction {
  const { rule, weight, gate, multiplier, floor: least, cap: most } = component;
  const level = (by: string) =>
    by === component.id ? over(fraction(result.credited), fraction(result.quota)) : fraction(result.figure);
  const share = (amount: Fraction) => times(amount, result.share);
  let pay = times(earned(component, result, terms), fraction(weight));
  if (LUMPS.has(rule.kind)) pay = share(pay);
  if (gate !== undefined && !reaches(level(gate.by), fraction(gate.threshold), terms.edge))
    pay = share(fraction(gate.otherwise));
  if (multiplier !== undefined) {
    const at = lookup(level(multiplier.by), multiplier.table, terms.edge);
    pay = at < 0 ? ZERO : times(pay, fraction(multiplier.table[at]!.value));
  }
  if (least !== undefined && order(pay, share(fraction(least))) < 0) pay = share(fraction(least));
  if (most !== undefined && order(pay, share(fraction(most))) > 0) pay = share(fraction(most));
  return pay;
}
