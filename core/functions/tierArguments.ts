/** Arguments that the tier functions share: the same words and bounds wherever they appear. */

export const AMOUNT = { name: "amount", kind: "money", rows: true } as const;
export const TIERS = { name: "tiers", kind: "tiers" } as const;

/** Left out, the thresholds are money: a threshold times a quota of 1. */
export const OPTIONAL_QUOTA = {
  name: "quota",
  kind: "money",
  rows: true,
  optional: true,
  default: 1,
  divisor: true,
} as const;
export const QUOTA = { name: "quota", kind: "money", rows: true, divisor: true } as const;
export const ACTUAL = { name: "actual", kind: "money", rows: true } as const;

export const METHOD = {
  name: "method",
  kind: "choice",
  choices: ["marginal", "retroactive"],
  optional: true,
  default: "marginal",
} as const;
export const PRIOR_AMOUNT = { name: "prior_amount", kind: "money", rows: true, optional: true, default: 0 } as const;
export const EDGE = { name: "edge", kind: "choice", choices: ["from", "to"], optional: true, default: "from" } as const;

/** The plan most figures of the documentation are computed from: 7.5 / 12.5 / 15 % from 0 / 100 / 150 % of quota. */
export const SEED_TIERS = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
] as const;
