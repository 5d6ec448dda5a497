/** The only list of the custom functions, in the order of the reference. */
import { ATTAINMENT } from "./attainment";
import { CAC } from "./cac";
import { CAPPED_PAYOUT } from "./cappedPayout";
import { CLTV } from "./cltv";
import { COMMISSION_COMPARE } from "./commissionCompare";
import { CUSTOMER_RETENTION } from "./customerRetention";
import type { CompFunction } from "./declaration";
import { DSO } from "./dso";
import { EFFECTIVE_RATE } from "./effectiveRate";
import { GATED_PAYOUT } from "./gatedPayout";
import { GRR } from "./grr";
import { GRR_BONUS } from "./grrBonus";
import { MBO_BONUS } from "./mboBonus";
import { MILESTONE_BONUS } from "./milestoneBonus";
import { NRR } from "./nrr";
import { NRR_BONUS } from "./nrrBonus";
import { PAYOUT_CURVE } from "./payoutCurve";
import { PAYOUT_MATRIX } from "./payoutMatrix";
import { PAYOUT_MULTIPLIER } from "./payoutMultiplier";
import { POINT_BONUS } from "./pointBonus";
import { PRORATE_TO_BUDGET } from "./prorateToBudget";
import { SALES_TO_GO } from "./salesToGo";
import { SPIFF_BONUS } from "./spiffBonus";
import { TIER_BREAKDOWN } from "./tierBreakdown";
import { TIER_CHECK } from "./tierCheck";
import { TIERED_COMMISSION } from "./tieredCommission";
import { TIER_RATE } from "./tierRate";
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
];
