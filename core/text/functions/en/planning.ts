/** Help texts of the planning functions, in English. */
import type { FunctionText } from "../functionText";
import { decimals, edge, method, quota } from "./shared";

export const planning = {
  OTE_SPLIT: {
    summary: "On-target earnings in base and variable pay.",
    args: {
      ote: "On-target earnings, in money.",
      variable_share: "Share that is variable, 0 to 1 (0.4 for a 60/40 mix).",
      decimals,
    },
  },
  BASE_COMMISSION_RATE: {
    summary: "The rate at which a full quota pays the target variable.",
    args: {
      target_variable: "Variable pay on target, in money.",
      quota,
    },
  },
  QUOTA_OTE_RATIO: {
    summary: "Quota as a multiple of on-target earnings; 4 to 8 is usual.",
    args: {
      quota: "Quota in money, for the same time as the earnings.",
      ote: "On-target earnings, in money, above zero.",
    },
  },
  FORECAST_ATTAINMENT: {
    summary: "Attainment at the end of the period if it goes on as so far (1 = 100 %).",
    args: {
      actual_to_date: "Achieved so far, in money.",
      quota,
      elapsed: "Fraction of the period that is over, or of its seasonal weights; above 0, at most 1.",
    },
  },
  PAYOUT_SCENARIOS: {
    summary: "What a tier table pays at each attainment: the figures behind a payout curve.",
    args: {
      quota,
      tiers: "Tier table: from attainment (1 = 100 %), rate; a to column or TRUE/FALSE for retroactive may follow.",
      attainments: "Attainments to look at (1 = 100 %), in a row or column.",
      method,
      edge,
      decimals,
    },
  },
  PLAN_COST_SIMULATION: {
    summary: "What a plan may cost: P10, P50, P90 and mean over simulated attainments. An estimate.",
    args: {
      quotas: "Quota of each participant, in money.",
      tiers: "Tier table: from attainment (1 = 100 %), rate; a to column or TRUE/FALSE for retroactive may follow.",
      mean: "Mean attainment (1 = 100 %), 0 to 10.",
      spread: "Standard deviation of attainment (0.2 = 20 points), 0 to 10; each participant varies independently.",
      runs: "Simulated periods, 1 or more. Default 1000.",
      seed: "Whole number from 0; the same seed gives the same figures. Default 1.",
      decimals,
    },
  },
  COMMISSION_AMORTIZATION: {
    summary: "Straight-line expense of a capitalised commission by month; the months add up exactly.",
    args: {
      commission: "Capitalised commission, in money.",
      start_date: "First day of the first month, a date.",
      months: "Months of the schedule, 1 to 600.",
      as_of: "Date of the closing: only months that are over, and what is still deferred. Left out: all months.",
      decimals,
    },
  },
  ACCOUNT_SCORE: {
    summary: "Score of a key account from 0 to 100: weighted ratings as a share of the best ones.",
    args: {
      ratings: "Rating of each factor, 0 to the best rating.",
      weights: "Weight of each factor, 0 or more; they need not total 1.",
      scale: "The best rating, above zero. Default 5.",
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
