/** What each pay rule earns, from the words of the semantics: tiers in the parts that lie in them, points, curves, sums. */
import type { Component, Plan, PlanTier, Rule, Step } from "../../core/plans/model";
import { add, cell, cmp, div, type Exact, floor, int, max, mul, ONE, sub, sum, ZERO } from "./exact";

type Terms = Plan["terms"];

export interface Measured {
  readonly credited: Exact;
  /** Above zero. */
  readonly quota: Exact;
  readonly attainment: Exact;
  /** Second measure of a matrix. */
  readonly level: Exact;
}

export function isReached(value: Exact, threshold: Exact, edge: Terms["edge"]): boolean {
  const order = cmp(value, threshold);
  return edge === "from" ? order >= 0 : order > 0;
}

/** Value of the highest step that is reached; undefined below the first. */
export function stepValue(value: Exact, steps: readonly Step[], edge: Terms["edge"]): Exact | undefined {
  const reached = steps.filter(({ from }) => isReached(value, cell(from), edge));
  const last = reached[reached.length - 1];
  return last && cell(last.value);
}

/**
 * Each tier pays its rate on the part of the amount between its threshold and the next. A retroactive tier that is
 * reached pays from the first unit, and the tiers below it nothing. Below zero the first tier goes on if it starts at 0.
 */
export function tiers(amount: Exact, quota: Exact, table: readonly PlanTier[], { method, edge }: Terms): Exact {
  const [first] = table;
  if (cmp(amount, ZERO) < 0) return first?.from === 0 ? mul(amount, cell(first.value)) : ZERO;
  const starts = table.map(({ from }) => mul(cell(from), quota));
  const repriced = table.map(
    ({ retroactive }, index) => (retroactive ?? method === "retroactive") && isReached(amount, starts[index]!, edge),
  );
  const base = repriced.lastIndexOf(true);
  return sum(
    table.map(({ value }, index) => {
      if (index < base) return ZERO;
      const low = index === base ? ZERO : starts[index]!;
      const next = starts[index + 1];
      const high = next === undefined || cmp(amount, next) < 0 ? amount : next;
      return cmp(high, low) <= 0 ? ZERO : mul(sub(high, low), cell(value));
    }),
  );
}

const HUNDRED = int(100);

export function earn(rule: Rule, { credited, quota, attainment, level }: Measured, terms: Terms): Exact {
  const points = mul(attainment, HUNDRED);
  switch (rule.kind) {
    case "flatRate":
      return mul(credited, cell(rule.rate));
    case "tieredRate":
      return tiers(credited, quota, rule.tiers, terms);
    case "points": {
      // In points: a quota is 100 of them.
      const counted = rule.wholePoints ? floor(points) : points;
      return tiers(counted, HUNDRED, rule.tiers, terms);
    }
    case "pointsAbove": {
      const above = sub(points, mul(cell(rule.from), HUNDRED));
      if (cmp(above, ZERO) <= 0) return ZERO;
      return mul(rule.wholePoints ? floor(above) : above, cell(rule.perPoint));
    }
    case "unitsAbove": {
      if (rule.gate !== undefined && cmp(attainment, cell(rule.gate)) < 0) return ZERO;
      const units = div(max(sub(credited, quota), ZERO), cell(rule.unit));
      return add(cell(rule.gateBonus), mul(rule.wholeUnits ? floor(units) : units, cell(rule.perUnit)));
    }
    case "curve":
      return mul(cell(rule.target), onCurve(attainment, rule.points, rule.slopeAbove ?? 0));
    case "milestones": {
      const reached = rule.milestones.filter(({ from }) => isReached(attainment, cell(from), terms.edge));
      return sum((rule.cumulative ? reached : reached.slice(-1)).map(({ value }) => cell(value)));
    }
    case "objectives":
      return mul(cell(rule.target), credited);
    case "spiff": {
      const size = cmp(credited, ZERO) < 0 ? sub(ZERO, credited) : credited;
      if (cmp(size, cell(rule.minimum)) < 0) return ZERO;
      if (rule.mode === "per unit") return mul(credited, cell(rule.amount));
      return cmp(credited, ZERO) > 0 ? cell(rule.amount) : ZERO;
    }
    case "matrix":
      return mul(cell(rule.target), inMatrix(rule, attainment, level));
  }
}

function onCurve(at: Exact, points: readonly Step[], slope: number): Exact {
  const index = points.filter(({ from }) => cmp(at, cell(from)) >= 0).length - 1;
  const [low, high] = [points[index], points[index + 1]];
  if (low === undefined) return ZERO;
  const way = sub(at, cell(low.from));
  if (high === undefined) return add(cell(low.value), mul(way, cell(slope)));
  const part = div(way, sub(cell(high.from), cell(low.from)));
  return add(mul(cell(low.value), sub(ONE, part)), mul(cell(high.value), part));
}

function inMatrix(
  { rows, columns, interpolate }: Extract<Rule, { kind: "matrix" }>,
  down: Exact,
  across: Exact,
): Exact {
  const place = (at: Exact, headers: readonly number[]) => {
    const index = headers.filter((header) => cmp(at, cell(header)) >= 0).length - 1;
    const next = headers[index + 1];
    const inside = interpolate && index >= 0 && next !== undefined;
    const low = cell(headers[index] ?? 0);
    return { index, part: inside ? div(sub(at, low), sub(cell(next), low)) : ZERO };
  };
  const row = place(
    down,
    rows.map(({ from }) => from),
  );
  const column = place(across, columns);
  if (row.index < 0 || column.index < 0) return ZERO;
  let total = ZERO;
  for (const [r, shareDown] of [
    [row.index, sub(ONE, row.part)],
    [row.index + 1, row.part],
  ] as const) {
    for (const [c, shareAcross] of [
      [column.index, sub(ONE, column.part)],
      [column.index + 1, column.part],
    ] as const) {
      const value = rows[r]?.values[c];
      if (value !== undefined) total = add(total, mul(cell(value), mul(shareDown, shareAcross)));
    }
  }
  return total;
}

/** Rules that pay for attainment, whatever the quota: what they pay is set for one period. */
export function isLumpSum({ rule }: Component): boolean {
  return ["points", "pointsAbove", "curve", "milestones", "objectives", "matrix"].includes(rule.kind);
}
