/** The steps of a plan's calculation for everybody in one period: what payouts show and traces explain. */
import { exact } from "../decimal/decimal";
import { type Fraction, NOTHING, whole } from "../decimal/fraction";
import type { Deal, Participant, Plan, Typed } from "../plans/model";
import { type DateSpan, periodsOf, yearToDate } from "../plans/periods";
import { compile } from "./compile";
import { type AllCredits, countOf, creditsOf, takenBackOf } from "./credits";
import { Evaluation, type Figures, own, type StepValues } from "./evaluate";
import { type Time, timeOf } from "./time";

export interface Reckoned {
  readonly person: Participant;
  readonly time: Time;
  readonly figures: Figures;
  readonly values: StepValues;
}

export interface Reckoning {
  readonly evaluation: Evaluation;
  readonly credits: AllCredits;
  readonly people: readonly Reckoned[];
}

export function reckon(plan: Plan, deals: readonly Deal[], period: DateSpan, typed: Typed): Reckoning {
  const periods = periodsOf(plan);
  const year = plan.modifiers.basis === undefined ? period : yearToDate(plan, period).span;
  const reckoned = periods.filter(({ from, to }) => year.from <= from && to <= year.to);
  const credits = creditsOf(plan, deals, year, reckoned);
  const takenBack = takenBackOf(plan, deals, period);
  const evaluation = new Evaluation(plan, compile(plan));
  const people = plan.participants.map((person): Reckoned => {
    const mine = credits.of(person);
    const entries = own(typed, person.id);
    const time = timeOf(plan, person, periods, period);
    const figures: Figures = {
      typed(key) {
        const figure = own(entries, key);
        return figure === undefined ? undefined : whole(exact(figure));
      },
      deals(sum, component) {
        if (sum === "measure") return measureOf(plan, component, mine.measures.get(component ?? ""));
        return whole(sum === "takenBack" ? takenBack(person.id) : mine[sum]);
      },
    };
    return { person, time, figures, values: evaluation.valuesOf(person, time, figures) };
  });
  return { evaluation, credits, people };
}

/** Money is summed as it was credited; counted shares that lack next to nothing of whole deals are whole deals. */
function measureOf({ components }: Plan, id: string | undefined, amount: Fraction = NOTHING): Fraction {
  return components.find((component) => component.id === id)?.measure.source === "count" ? countOf(amount) : amount;
}
