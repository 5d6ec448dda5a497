/** The only list of the custom functions, in the order of the reference. */

import { ACCOUNT_SCORE } from "./accountScore";
import { ATTAINMENT } from "./attainment";
import { BASE_COMMISSION_RATE } from "./baseCommissionRate";
import { CAC } from "./cac";
import { CAPPED_PAYOUT } from "./cappedPayout";
import { CLAWBACK } from "./clawback";
import { CLTV } from "./cltv";
import { COMMISSION_AMORTIZATION } from "./commissionAmortization";
import { COMMISSION_COMPARE } from "./commissionCompare";
import { CREDITED_AMOUNT } from "./creditedAmount";
import { CUSTOMER_RETENTION } from "./customerRetention";
import type { CompFunction } from "./declaration";
import { DRAW_PAYMENT } from "./drawPayment";
import { DSO } from "./dso";
import { EFFECTIVE_RATE } from "./effectiveRate";
import { FORECAST_ATTAINMENT } from "./forecastAttainment";
import { GATED_PAYOUT } from "./gatedPayout";
import { GRR } from "./grr";
import { GRR_BONUS } from "./grrBonus";
import { HOLDBACK } from "./holdback";
import { MBO_BONUS } from "./mboBonus";
import { MILESTONE_BONUS } from "./milestoneBonus";
import { NRR } from "./nrr";
import { NRR_BONUS } from "./nrrBonus";
import { OTE_SPLIT } from "./oteSplit";
import { OVERRIDE_COMMISSION } from "./overrideCommission";
import { PAYABLE_COMMISSION } from "./payableCommission";
import { PAYOUT_CURVE } from "./payoutCurve";
import { PAYOUT_MATRIX } from "./payoutMatrix";
import { PAYOUT_MULTIPLIER } from "./payoutMultiplier";
import { PAYOUT_SCENARIOS } from "./payoutScenarios";
import { PLAN_COST_SIMULATION } from "./planCostSimulation";
import { POINT_BONUS } from "./pointBonus";
import { PRORATED_AMOUNT } from "./proratedAmount";
import { PRORATE_TO_BUDGET } from "./prorateToBudget";
import { QUOTA_OTE_RATIO } from "./quotaOteRatio";
import { RAMP_QUOTA } from "./rampQuota";
import { SALES_TO_GO } from "./salesToGo";
import { SEASONAL_QUOTA } from "./seasonalQuota";
import { SPIFF_BONUS } from "./spiffBonus";
import { SPLIT_CREDIT } from "./splitCredit";
import { TIER_BREAKDOWN } from "./tierBreakdown";
import { TIER_CHECK } from "./tierCheck";
import { TIERED_COMMISSION } from "./tieredCommission";
import { TIER_RATE } from "./tierRate";
import { TRUE_UP } from "./trueUp";
import { WEIGHTED_ATTAINMENT } from "./weightedAttainment";

export const catalogue: readonly CompFunction[] = [
  TIERED_COMMISSION,
  TIER_BREAKDOWN,
  TIER_RATE,
  EFFECTIVE_RATE,
  TIER_CHECK,
  COMMISSION_COMPARE,
  SALES_TO_GO,
  ATTAINMENT,
  POINT_BONUS,
  NRR,
  GRR,
  CUSTOMER_RETENTION,
  NRR_BONUS,
  GRR_BONUS,
  CLTV,
  CAC,
  DSO,
  PAYOUT_CURVE,
  PAYOUT_MATRIX,
  GATED_PAYOUT,
  PAYOUT_MULTIPLIER,
  CAPPED_PAYOUT,
  PRORATE_TO_BUDGET,
  MILESTONE_BONUS,
  SPIFF_BONUS,
  MBO_BONUS,
  WEIGHTED_ATTAINMENT,
  DRAW_PAYMENT,
  CLAWBACK,
  PAYABLE_COMMISSION,
  HOLDBACK,
  TRUE_UP,
  SPLIT_CREDIT,
  CREDITED_AMOUNT,
  OVERRIDE_COMMISSION,
  PRORATED_AMOUNT,
  RAMP_QUOTA,
  SEASONAL_QUOTA,
  OTE_SPLIT,
  BASE_COMMISSION_RATE,
  QUOTA_OTE_RATIO,
  FORECAST_ATTAINMENT,
  PAYOUT_SCENARIOS,
  PLAN_COST_SIMULATION,
  COMMISSION_AMORTIZATION,
  ACCOUNT_SCORE,
];
