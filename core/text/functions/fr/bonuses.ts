/** Help texts of the bonuses functions, in French. */

import type { bonuses as english } from "../en/bonuses";
import type { FunctionText } from "../functionText";
import { decimals, edge } from "./shared";

export const bonuses: Readonly<Record<keyof typeof english, FunctionText>> = {
  MILESTONE_BONUS: {
    summary: "Prime du plus haut jalon atteint, ou de tous les jalons atteints, en monnaie ; 0 sous le premier.",
    args: {
      attainment: "Taux d’atteinte (1 = 100 %), ou dans l’unité des jalons.",
      milestones: "Lignes de seuil et de prime en monnaie, croissantes.",
      cumulative: "VRAI additionne tous les jalons atteints. Par défaut FAUX : seul le plus haut est payé.",
      edge,
      decimals,
    },
  },
  SPIFF_BONUS: {
    summary: "Prime d’un challenge pour une quantité d’au moins un minimum, en monnaie ; les retours la reprennent.",
    args: {
      quantity: "Unités de la commande (de toute la période pour « once ») ; négatif pour un retour.",
      minimum: "Quantité à partir de laquelle on paie, 0 ou plus.",
      amount: "Montant par unité, par commande ou en tout.",
      mode: '"per unit" (par défaut) : chaque unité. "per order" : une fois par commande. "once" : une fois par période.',
      cap: "Prime maximale, en monnaie. Sans elle, pas de plafond.",
      decimals,
    },
  },
  MBO_BONUS: {
    summary: "Prime sur objectifs pondérés : prime cible × notes pondérées, en monnaie.",
    args: {
      target: "Prime quand chaque objectif est pleinement atteint, en monnaie.",
      weights: "Poids de chaque objectif, une ligne ou une colonne de fractions dont le total est 1.",
      scores: "Note de chaque objectif en fraction (1 = pleinement atteint), 10 au plus ; vide est refusé.",
      cap: "Prime maximale, en monnaie. Sans elle, pas de plafond.",
      floor: "Prime minimale, en monnaie. Sans elle, aucune.",
      decimals,
    },
  },
  WEIGHTED_ATTAINMENT: {
    summary: "Plusieurs taux d’atteinte en un seul, selon leurs poids (1 = 100 %), sans arrondi.",
    args: {
      weights: "Poids de chaque taux, une ligne ou une colonne de fractions dont le total est 1.",
      attainments: "Taux d’atteinte en fractions (1 = 100 %), autant que de poids.",
    },
  },
};
