/** Random chains of a component on worksheets that plain doubles calculate, against exact fractions. */
import { measureOf } from "../../core/plans/measures";
import type { Component, Plan, PlanTier, Rule, RuleKind, Step } from "../../core/plans/model";
import { RULE_KINDS } from "../../core/plans/ruleFields";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import { sheetTexts } from "../../core/text/sheets";
import { Calculator, type Value } from "./calculator";
import { chain, fraction, isTie, over, type Result, rounded } from "./exactChain";

const FIGURE = { id: "margin", name: "Margin", unit: "percent", usual: 0.5 } as const;
const words = sheetTexts("en").payouts;

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Dice {
  constructor(readonly next: () => number) {}
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  of<T>(...choices: readonly T[]): T {
    return choices[this.whole(0, choices.length - 1)]!;
  }
  /** Up to so many whole units of 10^-decimals. */
  units(most: number, decimals: number): number {
    return Number((this.whole(0, most) / 10 ** decimals).toFixed(decimals));
  }
  maybe<T>(made: () => T): T | undefined {
    return this.next() < 0.5 ? made() : undefined;
  }
}

function ascending(dice: Dice, count: number, first: number): number[] {
  const steps = new Set<number>([first]);
  while (steps.size < count) steps.add(dice.whole(first + 1, 180));
  return [...steps].sort((a, b) => a - b).map((percent) => percent / 100);
}

function tiersOf(dice: Dice, value: () => number): PlanTier[] {
  return ascending(dice, dice.whole(1, 4), dice.of(0, 0, 80)).map((from) => {
    const retroactive = dice.of(undefined, undefined, undefined, true, false);
    return { from, value: value(), ...(retroactive === undefined ? {} : { retroactive }) };
  });
}

const stepsOf = (dice: Dice, first: number, value: () => number): Step[] =>
  ascending(dice, dice.whole(2, 4), first).map((from) => ({ from, value: value() }));

const RULES: { readonly [K in RuleKind]: (dice: Dice) => Rule } = {
  flatRate: (dice) => ({ kind: "flatRate", rate: dice.units(4000, 4) }),
  tieredRate: (dice) => ({ kind: "tieredRate", tiers: tiersOf(dice, () => dice.units(4000, 4)) }),
  points: (dice) => ({
    kind: "points",
    tiers: tiersOf(dice, () => dice.units(2000, 1)),
    wholePoints: dice.of(true, false, false),
  }),
  pointsAbove: (dice) => ({
    kind: "pointsAbove",
    perPoint: dice.units(20_000, 2),
    from: dice.of(0, 0.8, 1, 1.05),
    wholePoints: dice.of(true, false, false),
  }),
  unitsAbove: (dice) => {
    const gate = dice.maybe(() => dice.of(0.8, 0.85, 1));
    return {
      kind: "unitsAbove",
      perUnit: dice.units(20_000, 2),
      unit: dice.of(1, 30, 1000),
      ...(gate === undefined ? {} : { gate }),
      gateBonus: gate === undefined ? 0 : dice.units(100_000, 2),
      wholeUnits: dice.of(true, false, false),
    };
  },
  curve: (dice) => {
    const points = stepsOf(dice, dice.of(0, 50, 70), () => 0);
    let value = dice.units(50, 2);
    const slopeAbove = dice.maybe(() => dice.units(30, 1));
    return {
      kind: "curve",
      target: dice.of(dice.units(1_000_000, 2), 1000 * dice.whole(1, 30)),
      points: points.map(({ from }) => {
        value = Number((value + dice.units(60, 2)).toFixed(2));
        return { from, value };
      }),
      ...(slopeAbove === undefined ? {} : { slopeAbove }),
    };
  },
  milestones: (dice) => ({
    kind: "milestones",
    cumulative: dice.of(true, false),
    milestones: stepsOf(dice, 50, () => dice.units(500_000, 2)),
  }),
  objectives: (dice) => {
    const share = dice.whole(1, 99);
    return {
      kind: "objectives",
      target: dice.units(600_000, 2),
      objectives: [
        { id: "one", name: "One", weight: share / 100 },
        { id: "two", name: "Two", weight: (100 - share) / 100 },
      ],
    };
  },
  spiff: (dice) => ({
    kind: "spiff",
    amount: dice.units(40_000, 2),
    minimum: dice.whole(0, 20),
    mode: dice.of("per unit", "once"),
  }),
  matrix: (dice) => ({
    kind: "matrix",
    target: dice.of(dice.units(1_000_000, 2), 1000 * dice.whole(1, 30)),
    by: FIGURE.id,
    interpolate: dice.of(true, true, false),
    columns: [0.1, 0.4, 0.6],
    rows: [0.5, 0.8, 1.1].map((from) => ({ from, values: [0, 1, 2].map(() => dice.units(200, 2)) })),
  }),
};

/** One plan with one component, and how its people's results are made. */
function planOf(dice: Dice, kind: RuleKind): Plan {
  const base = planFromTemplate("retention-commission", { language: "en" });
  const gate = dice.maybe(() => ({
    by: dice.of(FIGURE.id, "c"),
    threshold: dice.units(110, 2),
    otherwise: dice.units(20_000, 2),
  }));
  const multiplier = dice.maybe(() => ({
    by: dice.of(FIGURE.id, "c"),
    table: stepsOf(dice, dice.of(0, 20), () => dice.units(1600, 3)),
  }));
  const least = dice.maybe(() => dice.units(10_000, 2));
  const most = dice.maybe(() => 1000 + dice.units(5_000_000, 2));
  const component: Component = {
    id: "c",
    name: "Path",
    measure: measureOf(kind === "objectives" ? "objectives" : "bookings"),
    quota: kind === "objectives" ? 1 : 300_000,
    weight: dice.of(1, 1, 0.5, 0.75, 0.35, 0.333),
    rule: RULES[kind](dice),
    ...(gate === undefined ? {} : { gate }),
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(least === undefined ? {} : { floor: least }),
    ...(most === undefined ? {} : { cap: most }),
  };
  const proration = dice.maybe(() => dice.of("days" as const, "workdays" as const, "months" as const));
  return {
    ...base,
    terms: { ...base.terms, method: dice.of("marginal", "retroactive"), edge: dice.of("from", "to") },
    components: [component],
    figures: [FIGURE],
    modifiers: proration === undefined ? {} : { proration },
    participants: [{ id: "R-1", name: "Person" }],
  };
}

/** Quotas whose parts seldom end, and whose parts do. */
const quotaOf = (dice: Dice) =>
  dice.of(270_000, 300_000, 90_000, dice.units(99_999_999, 2) + 1, 1000 * dice.whole(1, 900), 1_234_567.89);

export interface Outcome {
  readonly chains: number;
  readonly ties: number;
  readonly marked: number;
  readonly wrong: readonly string[];
}

/** @param chains results in all, a few hundred of each plan */
export function tryChains(seed: number, chains: number, of = 250): Outcome {
  const dice = new Dice(generator(seed));
  const wrong: string[] = [];
  let [ties, marked, done] = [0, 0, 0];
  while (done < chains) {
    const plan = planOf(dice, RULE_KINDS[Math.floor(done / of) % RULE_KINDS.length]!);
    const component = plan.components[0]!;
    const sheets = worksheets(plan);
    const sheet = sheets.find(({ key }) => key === "payouts")!;
    const book = new Calculator(sheets, "en");
    // The area begins with the header.
    const row = book.area("Participants").area.row + 1;
    const column = new Map<string, number>();
    for (let at = 1; at < 80; at += 1) {
      const title = book.value(sheet.name, row - 1, at);
      if (typeof title === "string") column.set(title, at);
    }
    const put = (title: string, value: number | null) => book.set(sheet.name, row, column.get(title)!, value);
    const cell = (title: string): Value => book.value(sheet.name, row, column.get(title)!);
    for (let line = 0; line < of && done < chains; line += 1, done += 1) {
      const scored = component.rule.kind === "objectives";
      const quota = scored ? 1 : quotaOf(dice);
      const near = [0.5, 0.7, 0.8, 1, 1.05, 1.2];
      // Half of the amounts lie on or beside thresholds, and tenths of cents make exact halves likely.
      const amount = dice.of(
        () => dice.units(200_000_000, 2),
        () => dice.units(20_000_000, 1),
        () => Number((dice.of(...near) * quota).toFixed(2)),
        () => Number((dice.of(...near) * quota + dice.units(2000, 2)).toFixed(2)),
      )();
      const scores = scored ? [dice.units(150, 2), dice.units(150, 2)] : [];
      const figure = dice.units(120, 2);
      book.forget(sheet.name);
      put(words.quota, quota);
      if (scored) for (const [index, score] of scores.entries()) put(index === 0 ? "One" : "Two", score);
      else put(words.credited, amount);
      put(FIGURE.name, figure);
      let share = fraction(1);
      if (plan.modifiers.proration !== undefined) {
        const start = Number(
          book.value(
            book.area("PeriodFrom").sheet,
            book.area("PeriodFrom").area.row,
            book.area("PeriodFrom").area.column,
          ),
        );
        put(words.start, dice.of(null, start + dice.whole(0, 80)));
        put(words.end, null);
        share = shareOf(plan, book, start, cell(words.start));
        put(words.periodQuota, quota);
      }
      const credited = scored ? Number(cell(words.score)) : amount;
      if (share.top === 0n) continue;
      const result: Result = { credited, quota, scores, figure, share };
      const decimals = plan.currency.minorUnits;
      const exact = chain(component, result, plan.terms);
      const wanted = rounded(exact, decimals);
      if (isTie(exact, decimals)) ties += 1;
      const [paid, again, check] = [cell(words.payout), cell(words.recomputed), cell(words.check)];
      if (check === words.nearTie) marked += 1;
      if (paid !== wanted || again !== wanted || check !== "OK") {
        wrong.push(
          `${JSON.stringify(component)} ${JSON.stringify({ ...plan.terms, ...plan.modifiers })} ${JSON.stringify({ credited, quota, scores, figure, share: `${share.top}/${share.bottom}` })}: paid ${JSON.stringify(paid)}, recomputed ${JSON.stringify(again)}, ${JSON.stringify(check)}; exactly ${wanted}; ${[...column].map(([title, at]) => `${title}=${JSON.stringify(book.value(sheet.name, row, at))}`).join(" | ")}`,
        );
      }
    }
  }
  return { chains: done, ties, marked, wrong };
}

export const CHAINS = 1_000_000;
const SEEDS = 50;
/** Files run side by side, tests of one file do not: each of so many files tries its share of the seeds. */
export const FILES = 2;

/** @param file from 1 on: which share of the chains, by every so many-th seed */
export function sweepChains(file: number): Outcome {
  const wrong: string[] = [];
  let [chains, ties, marked] = [0, 0, 0];
  for (let seed = file; seed <= SEEDS; seed += FILES) {
    const found = tryChains(seed, CHAINS / SEEDS);
    wrong.push(...found.wrong);
    chains += found.chains;
    ties += found.ties;
    marked += found.marked;
  }
  return { chains, ties, marked, wrong };
}

/** Days, workdays or full months of a first quarter of 2026 from a day on, of all of them. */
function shareOf(plan: Plan, book: Calculator, first: number, start: Value) {
  const to = book.area("PeriodTo");
  const last = Number(book.value(to.sheet, to.area.row, to.area.column));
  if (start === null) return fraction(1);
  const from = Math.max(first, Number(start));
  const workdays = (one: number, other: number) => {
    let count = 0;
    for (let day = one; day <= other; day += 1) if (day % 7 > 1) count += 1;
    return count;
  };
  switch (plan.modifiers.proration!) {
    case "days":
      return over(fraction(last - from + 1), fraction(last - first + 1));
    case "workdays":
      return over(fraction(workdays(from, last)), fraction(workdays(first, last)));
    case "months": {
      // From 1 January: 31, 59 and 90 days.
      const missed = [0, 31, 59, 90].findIndex((days) => from - first <= days);
      return over(fraction(3 - missed), fraction(3));
    }
  }
}
