/**
 * The ledger of a draw in one period, which four steps show: paid = due + top-up - recovered, balance = opening + what
 * is owed of the top-up - recovered. Who is not on the plan in the period is advanced and topped up nothing.
 */
import { exact } from "../../decimal/decimal";
import {
  type Fraction,
  greatest,
  least,
  minus,
  NOTHING,
  plus,
  quotient,
  roundFraction,
  times,
  whole,
} from "../../decimal/fraction";
import type { PlanModifiers } from "../../plans/model";
import type { Values, Worked } from "../model";

export interface DrawLedger {
  readonly topUp: Fraction;
  readonly recovered: Fraction;
  readonly balance: Fraction;
  readonly paid: Fraction;
}

export function drawLedger(inputs: Values): DrawLedger {
  const { type, recoveryLimit } = inputs.given<NonNullable<PlanModifiers["draw"]>>("draw");
  const due = inputs.number("due");
  const onTop = type === "recoverable" || type === "non-recoverable";
  const owed = type === "recoverable" || type === "recoverable guarantee";
  const draw = drawOfPeriod(inputs);
  const topUp = draw === undefined ? NOTHING : onTop ? draw : greatest(minus(draw, due), NOTHING);
  const opening = rounded(inputs.number("opening"), inputs);
  const available = onTop || draw === undefined ? due : minus(due, draw);
  const most = greatest(least(available, opening), NOTHING);
  const limited = recoveryLimit === undefined ? most : least(most, rounded(whole(exact(recoveryLimit)), inputs));
  const recovered = owed ? limited : NOTHING;
  return {
    topUp,
    recovered,
    balance: plus(minus(opening, recovered), owed ? topUp : NOTHING),
    paid: minus(plus(due, topUp), recovered),
  };
}

/** The draw of the part of the period that was worked, in parts that add up as those of a quota. */
function drawOfPeriod(inputs: Values): Fraction | undefined {
  if (!inputs.given<boolean>("onPlan")) return undefined;
  const amount = whole(exact(inputs.given<NonNullable<PlanModifiers["draw"]>>("draw").amount));
  if (!inputs.has("worked")) return rounded(amount, inputs);
  const { before, worked, whole: all } = inputs.given<Worked>("worked");
  const until = (units: number) => rounded(times(amount, quotient(exact(units), exact(all))), inputs);
  return minus(until(before + worked), until(before));
}

function rounded(amount: Fraction, { decimals }: Values): Fraction {
  return whole(roundFraction(amount, decimals));
}
