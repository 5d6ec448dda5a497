/** The order of operations as it is printed: the steps of a plan by what they do, each said once. */
import type { Plan } from "../plans/model";
import { compile } from "./compile";
import type { Operation } from "./model";

export type Phase =
  | "credit"
  | "quota"
  | "attainment"
  | "rule"
  | "weight"
  | "periods"
  | "proration"
  | "gate"
  | "multiplier"
  | "limits"
  | "rounding"
  | "sum"
  | "planCap"
  | "cash"
  | "trueUp"
  | "afterLeaving"
  | "draw"
  | "holdback"
  | "clawback"
  | "payable";

const PHASE_OF: Readonly<Record<Operation, Phase>> = {
  credited: "credit",
  typed: "credit",
  score: "credit",
  quota: "quota",
  ramp: "quota",
  quotaPeriods: "quota",
  proratedQuota: "quota",
  attainment: "attainment",
  "rule.flatRate": "rule",
  "rule.tieredRate": "rule",
  "rule.points": "rule",
  "rule.pointsAbove": "rule",
  "rule.unitsAbove": "rule",
  "rule.curve": "rule",
  "rule.milestones": "rule",
  "rule.objectives": "rule",
  "rule.spiff": "rule",
  "rule.matrix": "rule",
  weight: "weight",
  periods: "periods",
  prorate: "proration",
  gate: "gate",
  multiplier: "multiplier",
  limit: "limits",
  payout: "rounding",
  sum: "sum",
  planCap: "planCap",
  cash: "cash",
  paidBefore: "trueUp",
  trueUp: "trueUp",
  afterLeaving: "afterLeaving",
  drawTopUp: "draw",
  drawRecovered: "draw",
  drawBalance: "draw",
  drawPaid: "draw",
  holdback: "holdback",
  takenBack: "clawback",
  payable: "payable",
};

export function phaseOf(operation: Operation): Phase {
  return PHASE_OF[operation];
}

/**
 * The phases that a plan has, in the order of operations. Components may have different ones; a test holds this order
 * against the steps of every chain.
 *
 * @example a flat rate: credit, quota, attainment, rule, rounding, sum, payable
 */
export function phasesOf(plan: Plan): Phase[] {
  const used = new Set(compile(plan).steps.map(({ operation }) => PHASE_OF[operation]));
  // The Record is written in the one order of all chains.
  return [...new Set(Object.values(PHASE_OF))].filter((phase) => used.has(phase));
}
