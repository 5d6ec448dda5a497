/** Every check of a plan's deals and payouts, once: what it means for the state of the workbook. */

/**
 * Wrong: a figure is or may be wrong. Look: something is asked, and not paid meanwhile or named with its amount. Note:
 * worth knowing, and the state stays OK.
 */
export type Severity = "wrong" | "look" | "note";
export type State = "ok" | "look" | "wrong";

/** Of a line of the deals, in the order in which its flag names them. */
export const DEAL_CHECKS = {
  noDate: "look",
  textNumber: "look",
  outside: "look",
  participant: "wrong",
  notOnPlan: "wrong",
  ownDates: "look",
  type: "look",
  amount: "look",
  fx: "look",
  rate: "look",
  share: "look",
  duplicate: "wrong",
  splits: "look",
  sign: "look",
  received: "look",
  clawback: "wrong",
  recomputed: "wrong",
  alike: "note",
} as const satisfies Readonly<Record<string, Severity>>;
export type DealCheck = keyof typeof DEAL_CHECKS;

/** Of a row of the payouts. */
export const ROW_CHECKS = {
  twice: "wrong",
  noId: "wrong",
  noPeriod: "wrong",
  wrongAnswer: "wrong",
  noQuota: "wrong",
  otherFigures: "wrong",
  figureMissing: "look",
  nearTie: "look",
  differs: "wrong",
  failed: "wrong",
  absent: "wrong",
  creditedWithoutQuota: "wrong",
} as const satisfies Readonly<Record<string, Severity>>;
export type RowCheck = keyof typeof ROW_CHECKS;

/** Of the plan and its sheets as a whole. */
export const PLAN_CHECKS = {
  missing: "wrong",
  refused: "wrong",
  cellError: "wrong",
  below: "wrong",
  overwritten: "wrong",
  unread: "wrong",
  peopleOutside: "wrong",
  tie: "wrong",
  termsChanged: "wrong",
  draft: "look",
  retired: "look",
  uncounted: "note",
  noDeals: "note",
} as const satisfies Readonly<Record<string, Severity>>;
export type PlanCheck = keyof typeof PLAN_CHECKS;

export type Check = DealCheck | RowCheck | PlanCheck;
export const CHECKS: Readonly<Record<Check, Severity>> = { ...DEAL_CHECKS, ...ROW_CHECKS, ...PLAN_CHECKS };

/** What the worst of some findings says. */
export function stateOf(severities: Iterable<Severity>): State {
  const all = new Set(severities);
  return all.has("wrong") ? "wrong" : all.has("look") ? "look" : "ok";
}
