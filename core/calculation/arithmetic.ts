/** How each operation comes to its value, written with the figures that it used, and the row of a table that matched. */
import { exact } from "../decimal/decimal";
import {
  compare,
  type Fraction,
  floorOf,
  greatest,
  minus,
  NOTHING,
  nearest,
  over,
  times,
  whole,
} from "../decimal/fraction";
import { HUNDRED } from "../decimal/rowwise";
import type { Component, Plan, PlanModifiers, PlanTier, RuleOf, Step as TableStep, Unit } from "../plans/model";
import { type Edge, tierParts } from "../rules/tiers";
import type { CalculationTexts } from "../text/calculation";
import { numberText, percentText } from "../text/figures";
import { fill, type Language } from "../text/language";
import type { Operation, Values, Worked } from "./model";
import { curve } from "./operations/curve";
import { drawLedger } from "./operations/draw";
import { matrix } from "./operations/matrix";
import { ofPeriods } from "./operations/ofWorked";
import { reached, stepReached } from "./operations/reached";

/** What a sentence is written with. */
export interface Writing {
  readonly language: Language;
  readonly texts: CalculationTexts;
  /** Unit of the step's own value. */
  readonly unit: Unit;
  /** Unit of what a rate is paid on, and of what a gate, a multiplier or a matrix looks at. */
  readonly levelUnit: Unit;
  /** Deals behind the value. */
  readonly deals: number;
}

export interface Explanation {
  /** What stands before the equals sign; blank: nothing is computed. */
  readonly how: string;
  /** Row of a table that was reached, from 1, and where the table lies below the input that holds it. */
  readonly row?: number;
  readonly table?: { readonly input: string; readonly key: string };
}

type Explain = (inputs: Values, writing: Writing) => Explanation;

function number(value: Fraction | number, { language }: Writing): string {
  return numberText(typeof value === "number" ? value : nearest(value), language);
}

function percent(value: Fraction | number, { language }: Writing): string {
  return percentText(typeof value === "number" ? value : nearest(value), language);
}

function inUnit(value: Fraction | number, unit: Unit, writing: Writing): string {
  return unit === "percent" ? percent(value, writing) : number(value, writing);
}

const product = (...parts: readonly string[]) => ({ how: parts.join(" × ") });
const worked = (inputs: Values, writing: Writing) => {
  const { worked: part, whole: all } = inputs.given<Worked>("worked");
  return `${number(part, writing)} / ${number(all, writing)}`;
};
const ruleTable = (key: string) => ({ input: "rule", key });
const deals = (writing: Writing): Explanation => ({
  how: writing.deals === 1 ? writing.texts.deal : fill(writing.texts.deals, { count: writing.deals }),
});

/** Each tier's part of the amount times its value; the last tier with a part is the one that was reached. */
function tierLines(
  amount: Fraction,
  quota: Fraction,
  tiers: readonly PlanTier[],
  inputs: Values,
  writing: Writing,
): Explanation {
  const { method, edge } = inputs.given<Plan["terms"]>("terms");
  const table = tiers.map(({ from, value, retroactive }) => ({
    from: exact(from),
    value: exact(value),
    retroactive: retroactive ?? method === "retroactive",
  }));
  const scale = amount.bottom.times(quota.bottom);
  const parts = tierParts(amount.top.times(quota.bottom), table, quota.top.times(amount.bottom), edge);
  const paying = parts.filter((part) => !part.amount.isZero());
  const last = paying[paying.length - 1];
  if (last === undefined) return { how: writing.texts.belowFirst };
  const rate = (index: number) => {
    const { value } = tiers[index]!;
    return writing.levelUnit === "money" ? percent(value, writing) : number(value, writing);
  };
  const how = paying.map((part) => `${number({ top: part.amount, bottom: scale }, writing)} × ${rate(part.index)}`);
  return { how: how.join(" + "), row: last.index + 1, table: ruleTable("tiers") };
}

const pointsOf = (inputs: Values) => over(times(inputs.number("credited"), whole(HUNDRED)), inputs.number("quota"));

function drawWords(inputs: Values, writing: Writing): Explanation {
  if (!inputs.given<boolean>("onPlan")) return { how: writing.texts.notOnPlan };
  const { type, amount } = inputs.given<NonNullable<PlanModifiers["draw"]>>("draw");
  const share = inputs.has("worked") ? ` × ${worked(inputs, writing)}` : "";
  const draw = `${number(amount, writing)}${share}`;
  return { how: fill(writing.texts.draws[type], { draw, due: number(inputs.number("due"), writing) }) };
}

/** What is owed of advances, as the ledger adds it up. */
const owed: Explain = (inputs, writing) => ({
  how: fill(writing.texts.opening, { opening: number(inputs.number("opening"), writing) }),
});

/** The share of a target that a curve or a matrix came to. */
function sharePaid(paid: Fraction | null, target: number, writing: Writing): string {
  return target === 0 || paid === null ? percent(0, writing) : percent(over(paid, whole(exact(target))), writing);
}

const before = (inputs: Values, writing: Writing) => number(inputs.number("before"), writing);

export const EXPLAIN: Readonly<Record<Operation, Explain>> = {
  quota: (inputs, { texts }) => ({ how: inputs.has("own") ? texts.own : texts.ofPlan }),
  ramp(inputs, writing) {
    const months = inputs.given<readonly number[]>("monthsInRole");
    const steps = inputs.given<NonNullable<PlanModifiers["ramp"]>>("ramp");
    if (months.length === 0) return { how: before(inputs, writing) };
    const shares = months.map((month) => [...steps].reverse().find((step) => step.month <= month)?.share ?? 0);
    const mean = shares.map((share) => percent(share, writing)).join(" + ");
    return product(before(inputs, writing), shares.length === 1 ? mean : `(${mean}) / ${shares.length}`);
  },
  quotaPeriods: (inputs, writing) => product(before(inputs, writing), number(inputs.number("quotaPeriods"), writing)),
  proratedQuota: (inputs, writing) => product(before(inputs, writing), worked(inputs, writing)),
  credited: (_, writing) => deals(writing),
  typed: () => ({ how: "" }),
  score(inputs, writing) {
    const { objectives } = inputs.given<RuleOf<"objectives">>("rule");
    const scores = inputs.all("score");
    const parts = objectives.map(
      ({ weight }, index) => `${percent(scores[index] ?? NOTHING, writing)} × ${percent(weight, writing)}`,
    );
    return { how: parts.join(" + ") };
  },
  attainment(inputs, writing) {
    const quota = inputs.number("quota");
    if (quota.top.lte(0)) return { how: writing.texts.noQuota };
    return { how: `${number(inputs.number("credited"), writing)} / ${number(quota, writing)}` };
  },
  "rule.flatRate"(inputs, writing) {
    const { rate } = inputs.given<RuleOf<"flatRate">>("rule");
    const paid = writing.levelUnit === "money" ? percent(rate, writing) : number(rate, writing);
    return product(number(inputs.number("credited"), writing), paid);
  },
  "rule.tieredRate": (inputs, writing) =>
    tierLines(
      inputs.number("credited"),
      inputs.number("quota"),
      inputs.given<RuleOf<"tieredRate">>("rule").tiers,
      inputs,
      writing,
    ),
  "rule.points"(inputs, writing) {
    const { tiers, wholePoints } = inputs.given<RuleOf<"points">>("rule");
    const points = wholePoints ? whole(floorOf(pointsOf(inputs))) : pointsOf(inputs);
    return tierLines(points, whole(HUNDRED), tiers, inputs, { ...writing, levelUnit: "count" });
  },
  "rule.pointsAbove"(inputs, writing) {
    const { perPoint, from, wholePoints } = inputs.given<RuleOf<"pointsAbove">>("rule");
    const above = greatest(minus(pointsOf(inputs), times(whole(exact(from)), whole(HUNDRED))), NOTHING);
    return product(number(wholePoints ? whole(floorOf(above)) : above, writing), number(perPoint, writing));
  },
  "rule.unitsAbove"(inputs, writing) {
    const { perUnit, unit, gate, gateBonus, wholeUnits } = inputs.given<RuleOf<"unitsAbove">>("rule");
    const [credited, quota] = [inputs.number("credited"), inputs.number("quota")];
    const level = inputs.number("attainment");
    if (gate !== undefined && !reached(level, gate, "from")) {
      const figures = { level: percent(level, writing), threshold: percent(gate, writing) };
      return { how: fill(writing.texts.failed, figures) };
    }
    const units = over(greatest(minus(credited, quota), NOTHING), whole(exact(unit)));
    const count = number(wholeUnits ? whole(floorOf(units)) : units, writing);
    return { how: `${number(gateBonus, writing)} + ${count} × ${number(perUnit, writing)}` };
  },
  "rule.curve"(inputs, writing) {
    const { target, points } = inputs.given<RuleOf<"curve">>("rule");
    const place = stepReached(inputs.number("attainment"), points, "from");
    if (place < 0) return { how: writing.texts.belowFirst };
    return {
      ...product(number(target, writing), sharePaid(curve.exact(inputs), target, writing)),
      row: place + 1,
      table: ruleTable("points"),
    };
  },
  "rule.milestones"(inputs, writing) {
    const { milestones, cumulative } = inputs.given<RuleOf<"milestones">>("rule");
    const place = stepReached(inputs.number("attainment"), milestones, inputs.given<Edge>("edge"));
    if (place < 0) return { how: writing.texts.belowFirst };
    const paid = milestones.slice(cumulative ? 0 : place, place + 1);
    const how = paid.map(({ value }) => number(value, writing)).join(" + ");
    return { how, row: place + 1, table: ruleTable("milestones") };
  },
  "rule.objectives": (inputs, writing) =>
    product(
      number(inputs.given<RuleOf<"objectives">>("rule").target, writing),
      percent(inputs.number("credited"), writing),
    ),
  "rule.spiff"(inputs, writing) {
    const { amount, mode } = inputs.given<RuleOf<"spiff">>("rule");
    if (mode === "once") return { how: number(amount, writing) };
    return product(number(inputs.number("credited"), writing), number(amount, writing));
  },
  "rule.matrix"(inputs, writing) {
    const { target, rows, columns } = inputs.given<RuleOf<"matrix">>("rule");
    const place = stepReached(inputs.number("attainment"), rows, "from");
    const across = stepReached(
      inputs.number("level"),
      columns.map((from) => ({ from })),
      "from",
    );
    if (place < 0 || across < 0) return { how: writing.texts.belowFirst };
    return {
      ...product(number(target, writing), sharePaid(matrix.exact(inputs), target, writing)),
      row: place + 1,
      table: ruleTable("rows"),
    };
  },
  weight: (inputs, writing) => product(before(inputs, writing), percent(inputs.number("weight"), writing)),
  periods: (inputs, writing) => product(before(inputs, writing), number(inputs.number("periods"), writing)),
  prorate: (inputs, writing) => product(before(inputs, writing), worked(inputs, writing)),
  gate(inputs, writing) {
    const { threshold } = inputs.given<NonNullable<Component["gate"]>>("gate");
    const level = inputs.number("level");
    const words = reached(level, threshold, inputs.given<Edge>("edge")) ? writing.texts.passed : writing.texts.failed;
    const unit = writing.levelUnit;
    return { how: fill(words, { level: inUnit(level, unit, writing), threshold: inUnit(threshold, unit, writing) }) };
  },
  multiplier(inputs, writing) {
    const table = inputs.given<readonly TableStep[]>("table");
    const place = stepReached(inputs.number("level"), table, inputs.given<Edge>("edge"));
    const factor = table[place];
    if (factor === undefined) return { how: writing.texts.belowFirst };
    const how = `${before(inputs, writing)} × ${number(factor.value, writing)}`;
    return { how, row: place + 1, table: { input: "table", key: "" } };
  },
  limit(inputs, writing) {
    const { texts } = writing;
    const value = inputs.number("before");
    const below = inputs.has("floor") && compare(value, ofPeriods(inputs.number("floor"), inputs)) < 0;
    const above = inputs.has("cap") && compare(value, ofPeriods(inputs.number("cap"), inputs)) > 0;
    const words = above ? texts.cap : below ? texts.floor : texts.within;
    return { how: fill(words, { value: number(value, writing) }) };
  },
  payout: (inputs, writing) => ({ how: fill(writing.texts.rounded, { value: before(inputs, writing) }) }),
  sum: (inputs, writing) => ({
    how: inputs
      .all("part")
      .map((part) => number(part, writing))
      .join(" + "),
  }),
  planCap(inputs, writing) {
    const { texts } = writing;
    const most = times(inputs.number("cap"), inputs.number("periods"));
    const words = compare(inputs.number("before"), most) > 0 ? texts.cap : texts.within;
    return { how: fill(words, { value: before(inputs, writing) }) };
  },
  cash(inputs, writing) {
    const [received, invoiced] = [inputs.number("received"), inputs.number("invoiced")];
    if (invoiced.top.lte(0) || compare(received, invoiced) >= 0) return { how: before(inputs, writing) };
    return product(before(inputs, writing), `${number(received, writing)} / ${number(invoiced, writing)}`);
  },
  paidBefore: () => ({ how: "" }),
  trueUp: (inputs, writing) => ({
    how: `${before(inputs, writing)} − ${number(inputs.number("paidBefore"), writing)}`,
  }),
  afterLeaving: (inputs, writing) => ({
    how: inputs.given<boolean>("onPlan") ? before(inputs, writing) : writing.texts.notOnPlan,
  }),
  drawTopUp: drawWords,
  drawRecovered: owed,
  drawBalance: owed,
  drawPaid(inputs, writing) {
    const { topUp, recovered } = drawLedger(inputs);
    return {
      how: `${number(inputs.number("due"), writing)} + ${number(topUp, writing)} − ${number(recovered, writing)}`,
    };
  },
  holdback: (inputs, writing) => product(before(inputs, writing), percent(inputs.number("rate"), writing)),
  takenBack: () => ({ how: "" }),
  payable(inputs, writing) {
    const less = ["held", "takenBack"].filter((input) => inputs.has(input));
    return {
      how: [before(inputs, writing), ...less.map((input) => number(inputs.number(input), writing))].join(" − "),
    };
  },
};
