/**
 * What autocomplete and the reference say in English. Limits of the hosts: a summary has at most 128 characters, an
 * argument's text says its unit and, for a choice, the words to choose from.
 */
export interface FunctionText {
  readonly summary: string;
  readonly args: Readonly<Record<string, string>>;
}

const tiers = "Tier table: from, value; or from, to, value; or from, value, TRUE/FALSE for retroactive tiers.";
const optionalQuota = "Quota in money. With it, thresholds are attainment (1 = 100 %); left out, they are money.";
const quota = "Quota in money, above zero.";
const actual = "What was achieved, in money.";
const method = '"marginal" (default): each rate on its part. "retroactive": the rate reached, from the first unit.';
const prior = "Amount credited earlier in the same period, in money. Default 0.";
const edge = '"from" (default): a tier is reached at exactly its threshold. "to": the threshold must be exceeded.';
const decimals = "Decimals of the money result, 0 to 10. Default 2.";
const wholePoints = "TRUE pays whole points only. Default FALSE: parts of a point are paid.";

export const en = {
  TIERED_COMMISSION: {
    summary: "Commission on an amount from a tier table, exact to the cent.",
    args: {
      amount: "Amount to pay on, in money; negative for a credit memo.",
      tiers,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_BREAKDOWN: {
    summary: "The commission tier by tier: part of the amount, rate and payout of each tier, with a total.",
    args: {
      amount: "Amount to pay on, in money.",
      tiers,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_CHECK: {
    summary: 'Checks a tier table: "OK", or what is wrong and in which row.',
    args: { tiers, quota: optionalQuota },
  },
  ATTAINMENT: {
    summary: "Attainment: the share of quota that was reached (1 = 100 %).",
    args: { actual, quota },
  },
  POINT_BONUS: {
    summary: "Bonus per attainment point (1 % of quota), at amounts per point that change by tier.",
    args: {
      actual,
      quota,
      tiers: "Tier table: from attainment (1 = 100 %), money per point.",
      method,
      whole_points: wholePoints,
      edge,
      decimals,
    },
  },
  NRR_BONUS: {
    summary: "Net revenue retention bonus: money per point above quota.",
    args: {
      actual: "Net retained revenue, in money.",
      quota,
      per_point: "Money per point; a point is 1 % of quota.",
      from: "Attainment above which points count. Default 1 (100 %).",
      whole_points: wholePoints,
      cap: "Highest bonus, in money. Left out: no cap.",
      decimals,
    },
  },
  GRR_BONUS: {
    summary: "Gross revenue retention bonus: a set bonus at the gate, and money per unit of revenue over quota.",
    args: {
      actual: "Gross retained revenue, in money.",
      quota,
      per_unit: "Money per unit over quota.",
      unit: "Size of a unit, in money. Default 1000.",
      gate: "Attainment that must be reached for anything to be paid (0.8 = 80 %). Left out: no gate.",
      gate_bonus: "Bonus paid once the gate is reached, in money. Default 0.",
      whole_units: "TRUE pays whole units only. Default FALSE: parts of a unit are paid.",
      decimals,
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
