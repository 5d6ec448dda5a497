/** What each pay rule pays, in the sentences and tables of the plan letter. */

import { exact } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { LOSSES } from "../plans/measures";
import type { Component, DealType, PlanTier, RuleKind, RuleOf } from "../plans/model";
import { numberText } from "../text/figures";
import { fill } from "../text/language";
import type { LetterPart, Writing } from "./describe";

type Describe<K extends RuleKind> = (writing: Writing, rule: RuleOf<K>, component: Component) => readonly LetterPart[];

export function isLoss(type: DealType): boolean {
  return LOSSES.has(type);
}

/** The product of two figures as a person would write it, without the noise of binary fractions. */
function times(one: number, other: number): number {
  return toCell(exact(one).times(exact(other)));
}

const DESCRIBE: { readonly [K in RuleKind]: Describe<K> } = {
  flatRate: (writing, { rate }, { measure }) => {
    const counted = measure.unit === "count";
    const text = counted ? writing.texts.rules.flatCount : writing.texts.rules.flatRate;
    return [{ paragraphs: [fill(text, { rate: counted ? writing.money(rate) : writing.percent(rate) })] }];
  },

  tieredRate: (writing, { tiers }, component) => {
    const { texts, money, percent } = writing;
    const counted = component.measure.unit === "count";
    const lead = counted ? texts.rules.tieredCount : texts.rules.tieredRate;
    const value = counted ? { header: texts.table.amount, show: money } : { header: texts.table.rate, show: percent };
    return tierParts(writing, component, tiers, lead, value);
  },

  points: (writing, { tiers, wholePoints }, component) => {
    const { texts, money } = writing;
    const value = { header: texts.table.perPoint, show: money };
    const whole = wholePoints ? texts.rules.wholePoints : texts.rules.partPoints;
    const [table, ...after] = tierParts(writing, component, tiers, texts.rules.points, value);
    return [table!, { paragraphs: [whole] }, ...after];
  },

  pointsAbove: ({ texts, money, percent }, { perPoint, from, wholePoints }) => [
    {
      paragraphs: [
        fill(texts.rules.pointsAbove, { amount: money(perPoint), from: percent(from) }),
        wholePoints ? texts.rules.wholePoints : texts.rules.partPoints,
      ],
    },
  ],

  unitsAbove: ({ texts, money, percent, inUnit }, rule, { measure }) => {
    const { gate, gateBonus, perUnit, wholeUnits } = rule;
    const unit = inUnit(rule.unit, measure.unit);
    const amounts = {
      unit,
      amount: money(perUnit),
      bonus: money(gateBonus),
      gate: gate === undefined ? "" : percent(gate),
    };
    const { rules } = texts;
    const paragraphs =
      gateBonus !== 0
        ? [fill(rules.gateBonus, amounts), fill(rules.unitsAbove, amounts)]
        : [fill(rules.unitsAboveOnly, amounts), ...(gate === undefined ? [] : [fill(rules.unitGate, amounts)])];
    return [{ paragraphs: [...paragraphs, wholeUnits ? fill(rules.wholeUnits, amounts) : rules.partUnits] }];
  },

  curve: ({ texts, money, percent }, { target, points, slopeAbove }) => {
    const after =
      slopeAbove === undefined || slopeAbove === 0
        ? texts.rules.flatAbove
        : fill(texts.rules.slopeAbove, { share: percent(times(slopeAbove, 0.01)) });
    return [
      {
        paragraphs: [fill(texts.rules.curve, { target: money(target) })],
        table: {
          headers: [texts.table.attainment, texts.table.share, texts.table.payout],
          rows: points.map(({ from, value }) => [percent(from), percent(value), money(times(target, value))]),
        },
      },
      { paragraphs: [after] },
    ];
  },

  milestones: ({ plan, texts, money, percent }, { milestones, cumulative }) => [
    {
      paragraphs: [texts.rules.milestones],
      table: {
        headers: [texts.table.attainment, texts.table.bonus],
        rows: milestones.map(({ from, value }) => [percent(from), money(value)]),
      },
    },
    { paragraphs: [cumulative ? texts.rules.cumulative : texts.rules.highest, texts.edges[plan.terms.edge]] },
  ],

  objectives: ({ texts, money, percent }, { target, objectives }) => [
    {
      paragraphs: [fill(texts.rules.objectives, { target: money(target) })],
      table: {
        headers: [texts.table.objective, texts.table.weight, texts.table.fullScore],
        rows: objectives.map(({ name, weight }) => [name, percent(weight), money(times(target, weight))]),
      },
    },
  ],

  spiff: ({ texts, money, language }, { amount, minimum, mode }) => {
    const { spiffUnit, spiffUnitFrom, spiffOnce } = texts.rules;
    const text = mode === "once" ? spiffOnce : minimum > 1 ? spiffUnitFrom : spiffUnit;
    return [{ paragraphs: [fill(text, { amount: money(amount), minimum: numberText(minimum, language) })] }];
  },

  matrix: ({ texts, money, percent, measured, inUnit }, { target, by, interpolate, columns, rows }) => {
    const { name, unit } = measured(by);
    return [
      {
        paragraphs: [fill(texts.rules.matrix, { target: money(target), by: name })],
        table: {
          headers: [texts.table.attainment, ...columns.map((column) => inUnit(column, unit))],
          rows: rows.map(({ from, values }) => [percent(from), ...values.map(percent)]),
        },
      },
      { paragraphs: [interpolate ? texts.rules.interpolate : texts.rules.lookup] },
    ];
  },
};

export function ruleParagraphs(writing: Writing, component: Component): readonly LetterPart[] {
  return (DESCRIBE[component.rule.kind] as Describe<RuleKind>)(writing, component.rule, component);
}

interface TierValue {
  readonly header: string;
  readonly show: (value: number) => string;
}

/** A tier table, and what method and edge mean for it. */
function tierParts(
  { plan, texts, percent, inUnit }: Writing,
  { measure, quota }: Component,
  tiers: readonly PlanTier[],
  lead: string,
  value: TierValue,
): readonly LetterPart[] {
  const { method, edge } = plan.terms;
  const flagged = tiers.some(
    ({ retroactive }) => retroactive !== undefined && retroactive !== (method === "retroactive"),
  );
  const whole = (tier: PlanTier) => tier.retroactive ?? method === "retroactive";
  const inFigures = measure.unit !== "percent";
  const { table } = texts;
  const headers = [
    table.from,
    table.to,
    value.header,
    ...(inFigures ? [table.money] : []),
    ...(flagged ? [table.whole] : []),
  ];
  const rows = tiers.map((tier, index) => {
    const next = tiers[index + 1];
    return [
      percent(tier.from),
      next === undefined ? texts.open : percent(next.from),
      value.show(tier.value),
      ...(inFigures ? [inUnit(times(tier.from, quota), measure.unit)] : []),
      ...(flagged ? [whole(tier) ? texts.yes : texts.no] : []),
    ];
  });
  const after =
    tiers.length === 1 && tiers[0]?.from === 0 && !flagged
      ? []
      : [flagged ? texts.methods.flags : texts.methods[method], texts.edges[edge]];
  return [{ paragraphs: [lead], table: { headers, rows } }, ...(after.length > 0 ? [{ paragraphs: after }] : [])];
}
