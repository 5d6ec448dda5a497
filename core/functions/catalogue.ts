/** The only list of the custom functions, in the order of the reference. */
import { ATTAINMENT } from "./attainment";
import type { CompFunction } from "./declaration";
import { GRR_BONUS } from "./grrBonus";
import { NRR_BONUS } from "./nrrBonus";
import { POINT_BONUS } from "./pointBonus";
import { TIER_BREAKDOWN } from "./tierBreakdown";
import { TIER_CHECK } from "./tierCheck";
import { TIERED_COMMISSION } from "./tieredCommission";

export const catalogue: readonly CompFunction[] = [
  TIERED_COMMISSION,
  TIER_BREAKDOWN,
  TIER_CHECK,
  ATTAINMENT,
  POINT_BONUS,
  NRR_BONUS,
  GRR_BONUS,
];
