/** Help texts of the tiers functions, in French. */

import type { tiers as english } from "../en/tiers";
import type { FunctionText } from "../functionText";
import { decimals, edge, method, optionalQuota, prior, tierTable } from "./shared";

export const tiers: Readonly<Record<keyof typeof english, FunctionText>> = {
  TIERED_COMMISSION: {
    summary: "Commission sur un montant selon un barème par paliers, exacte au centime.",
    args: {
      amount: "Montant à rémunérer, en monnaie ; négatif pour un avoir.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_BREAKDOWN: {
    summary: "La commission palier par palier : part du montant, taux et paiement de chaque palier, avec total.",
    args: {
      amount: "Montant à rémunérer, en monnaie.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_CHECK: {
    summary: "Contrôle un barème : « OK », ou ce qui ne va pas et à quelle ligne.",
    args: { tiers: tierTable, quota: optionalQuota },
  },
};
