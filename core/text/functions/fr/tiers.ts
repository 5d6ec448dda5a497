/** Help texts of the tiers functions, in French. */

import type { tiers as english } from "../en/tiers";
import type { FunctionText } from "../functionText";
import { amountNotZero, decimals, edge, method, optionalQuota, prior, tierTable } from "./shared";

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
  TIER_RATE: {
    summary: "Taux, facteur ou montant du palier qu’une valeur atteint ; 0 sous le premier palier.",
    args: {
      value: "Valeur cherchée : un montant, ou une mesure dans l’unité des seuils.",
      tiers: tierTable,
      quota: optionalQuota,
      edge,
    },
  },
  EFFECTIVE_RATE: {
    summary: "Commission en part du montant (0,05 = 5 %), avant l’arrondi au centime.",
    args: { amount: amountNotZero, tiers: tierTable, quota: optionalQuota, method, prior_amount: prior, edge },
  },
  COMMISSION_COMPARE: {
    summary: "La commission selon les deux méthodes et les deux bornes, et l’écart de chacune avec la première.",
    args: { amount: "Montant à rémunérer, en monnaie.", tiers: tierTable, quota: optionalQuota, decimals },
  },
  SALES_TO_GO: {
    summary:
      "Plus petit montant à vendre encore, au centime, dont TIERED_COMMISSION paie la commission ; #N/A si aucun.",
    args: {
      target_payout: "Commission à verser pour les ventes à venir, en monnaie. À 0 ou moins, la réponse est 0.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals: "Décimales de la commission et de la réponse, de 0 à 10. Par défaut 2 : réponse en centimes.",
    },
  },
};
