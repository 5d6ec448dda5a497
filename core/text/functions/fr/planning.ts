/** Help texts of the planning functions, in French. */

import type { planning as english } from "../en/planning";
import type { FunctionText } from "../functionText";
import { decimals, edge, method, quota } from "./shared";

export const planning: Readonly<Record<keyof typeof english, FunctionText>> = {
  OTE_SPLIT: {
    summary: "Rémunération à objectifs atteints (OTE), en fixe et en variable.",
    args: {
      ote: "Rémunération à objectifs atteints, en monnaie.",
      variable_share: "Part variable, de 0 à 1 (0,4 pour un mix 60/40).",
      decimals,
    },
  },
  BASE_COMMISSION_RATE: {
    summary: "Taux auquel un quota plein paie le variable cible.",
    args: {
      target_variable: "Variable cible, en monnaie.",
      quota,
    },
  },
  QUOTA_OTE_RATIO: {
    summary: "Quota en multiple de la rémunération à objectifs atteints (OTE) ; 4 à 8 est courant.",
    args: {
      quota: "Quota en monnaie, pour la même durée que la rémunération.",
      ote: "Rémunération à objectifs atteints, en monnaie, supérieure à zéro.",
    },
  },
  FORECAST_ATTAINMENT: {
    summary: "Taux d’atteinte en fin de période si le rythme se maintient (1 = 100 %).",
    args: {
      actual_to_date: "Réalisé à ce jour, en monnaie.",
      quota,
      elapsed: "Fraction écoulée de la période, ou de ses poids saisonniers ; plus que 0, au plus 1.",
    },
  },
  PAYOUT_SCENARIOS: {
    summary: "Ce que paie un barème à chaque taux d’atteinte : les chiffres d’une courbe de paiement.",
    args: {
      quota,
      tiers:
        "Barème : à partir du taux d’atteinte (1 = 100 %), taux ; fin de palier ou VRAI/FAUX (rétroactif) en option.",
      attainments: "Taux d’atteinte à examiner (1 = 100 %), en ligne ou en colonne.",
      method,
      edge,
      decimals,
    },
  },
  PLAN_COST_SIMULATION: {
    summary: "Coût possible d’un plan : P10, P50, P90 et moyenne sur des atteintes simulées. Une estimation.",
    args: {
      quotas: "Quota de chaque participant, en monnaie.",
      tiers:
        "Barème : à partir du taux d’atteinte (1 = 100 %), taux ; fin de palier ou VRAI/FAUX (rétroactif) en option.",
      mean: "Taux d’atteinte moyen (1 = 100 %), de 0 à 10.",
      spread: "Écart-type du taux d’atteinte (0,2 = 20 points), de 0 à 10 ; chaque participant varie pour son compte.",
      runs: "Nombre de périodes simulées, 1 ou plus. Par défaut 1000.",
      seed: "Nombre entier à partir de 0 ; la même graine donne les mêmes chiffres. Par défaut 1.",
      decimals,
    },
  },
  COMMISSION_AMORTIZATION: {
    summary: "Étalement linéaire par mois d’une commission activée ; la somme des mois est exacte.",
    args: {
      commission: "Commission activée, en monnaie.",
      start_date: "Premier jour du premier mois, une date.",
      months: "Nombre de mois, de 1 à 600.",
      as_of: "Date d’arrêté : seulement les mois achevés, et ce qui reste à étaler. Sans elle : tous les mois.",
      decimals,
    },
  },
  ACCOUNT_SCORE: {
    summary: "Score d’un grand compte, de 0 à 100 : notes pondérées en part des meilleures notes.",
    args: {
      ratings: "Note de chaque critère, de 0 à la meilleure note.",
      weights: "Poids de chaque critère, 0 ou plus ; leur total n’est pas forcément 1.",
      scale: "La meilleure note, supérieure à zéro. Par défaut 5.",
    },
  },
};
