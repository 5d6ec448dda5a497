/** Help texts of the modifiers functions, in French. */

import type { modifiers as english } from "../en/modifiers";
import type { FunctionText } from "../functionText";
import { decimals, edge, optionalDecimals, payout } from "./shared";

export const modifiers: Readonly<Record<keyof typeof english, FunctionText>> = {
  PAYOUT_CURVE: {
    summary: "Paiement en droites entre des points ; 0 sous le premier, plat après le dernier ou selon slope_above.",
    args: {
      attainment: "Taux d’atteinte (1 = 100 %), ou dans l’unité des points.",
      points: "Lignes d’atteinte et de paiement, croissantes, deux colonnes ; au moins une ligne.",
      slope_above: "Paiement par unité d’atteinte après le dernier point. Sans lui : plat, comme un plafond.",
      decimals: optionalDecimals,
    },
  },
  PAYOUT_MATRIX: {
    summary: "Valeur d’un tableau croisé aux plus hauts en-têtes atteints par deux mesures ; 0 sous le premier.",
    args: {
      row_value: "Mesure qui choisit la ligne, dans l’unité de la première colonne.",
      column_value: "Mesure qui choisit la colonne, dans l’unité de la première ligne.",
      matrix: "Tableau aux en-têtes croissants en première ligne et première colonne ; le coin est ignoré.",
      interpolate: "VRAI relie les valeurs par des droites dans les deux sens. Par défaut FAUX.",
      decimals: optionalDecimals,
    },
  },
  GATED_PAYOUT: {
    summary: "Un paiement si sa condition est remplie, sinon un autre montant (0 par défaut), en monnaie.",
    args: {
      payout,
      measure: "Mesure que la condition regarde, dans l’unité du seuil.",
      threshold: "Valeur à atteindre ; jamais vide.",
      otherwise: "Payé si la condition n’est pas remplie, en monnaie. Par défaut 0.",
      edge,
      decimals,
    },
  },
  PAYOUT_MULTIPLIER: {
    summary: "Un paiement multiplié par le facteur du palier qu’une mesure atteint, en monnaie ; 0 sous le premier.",
    args: {
      payout,
      measure: "Mesure qui choisit le facteur, dans l’unité des seuils.",
      table: "Lignes de seuil et de facteur, croissantes (1,15 = 115 %) ; un seuil peut être négatif.",
      edge,
      decimals,
    },
  },
  CAPPED_PAYOUT: {
    summary: "Un paiement maintenu entre un plancher et un plafond, en monnaie.",
    args: {
      payout,
      floor: "Paiement minimal, en monnaie. Sans lui : aucun.",
      cap: "Paiement maximal, en monnaie. Sans lui : aucun.",
      decimals,
    },
  },
  PRORATE_TO_BUDGET: {
    summary: "Tous les paiements ramenés à un budget, à la hausse ou à la baisse ; les centimes s’additionnent.",
    args: {
      payouts: "Paiements à ramener au budget, en monnaie, aucun négatif.",
      budget: "Total à payer, en monnaie. Pour réduire seulement, donnez MIN(budget; SOMME(payouts)).",
      decimals,
    },
  },
};
