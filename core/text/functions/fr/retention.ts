/** Help texts of the retention functions, in French. */

import type { retention as english } from "../en/retention";
import type { FunctionText } from "../functionText";
import { actual, decimals, edge, method, quota, wholePoints } from "./shared";

export const retention: Readonly<Record<keyof typeof english, FunctionText>> = {
  ATTAINMENT: {
    summary: "Taux d’atteinte : la part du quota réalisée (1 = 100 %).",
    args: { actual, quota },
  },
  POINT_BONUS: {
    summary: "Prime par point d’atteinte (1 % du quota), à un montant par point qui change selon le palier.",
    args: {
      actual,
      quota,
      tiers: "Barème : taux d’atteinte de départ (1 = 100 %), montant par point.",
      method,
      whole_points: wholePoints,
      edge,
      decimals,
    },
  },
  NRR_BONUS: {
    summary: "Prime de rétention nette du revenu (NRR) : un montant par point au-dessus du quota.",
    args: {
      actual: "Revenu net conservé, en monnaie.",
      quota,
      per_point: "Montant par point ; un point vaut 1 % du quota.",
      from: "Taux d’atteinte au-dessus duquel les points comptent. Par défaut 1 (100 %).",
      whole_points: wholePoints,
      cap: "Prime maximale, en monnaie. Sans elle, pas de plafond.",
      decimals,
    },
  },
  GRR_BONUS: {
    summary: "Prime de rétention brute (GRR) : prime fixe au seuil, et un montant par unité au-dessus du quota.",
    args: {
      actual: "Revenu brut conservé, en monnaie.",
      quota,
      per_unit: "Montant par unité au-dessus du quota.",
      unit: "Taille d’une unité, en monnaie. Par défaut 1000.",
      gate: "Taux d’atteinte à partir duquel on paie (0,8 = 80 %). Sans lui, pas de condition.",
      gate_bonus: "Prime payée dès que la condition est remplie, en monnaie. Par défaut 0.",
      whole_units: "VRAI ne paie que les unités entières. Par défaut FAUX : les fractions sont payées.",
      decimals,
    },
  },
  NRR: {
    summary:
      "Rétention nette du revenu : revenu initial, plus expansion, moins pertes, sur le revenu initial (1 = 100 %).",
    args: {
      starting: "Revenu récurrent au départ, en monnaie, supérieur à zéro.",
      expansion: "Revenu gagné chez ces mêmes clients, en monnaie, 0 ou plus.",
      contraction: "Revenu perdu par réduction de contrats, en monnaie, en montant positif.",
      churn: "Revenu perdu avec les clients partis, en monnaie, en montant positif.",
    },
  },
  GRR: {
    summary: "Rétention brute du revenu : part conservée du revenu initial, de 0 à 1 ; l’expansion ne compte pas.",
    args: {
      starting: "Revenu récurrent au départ, en monnaie, supérieur à zéro.",
      contraction: "Revenu perdu par réduction de contrats, en monnaie, en montant positif.",
      churn: "Revenu perdu avec les clients partis, en monnaie, en montant positif.",
    },
  },
  CUSTOMER_RETENTION: {
    summary: "Taux de rétention des clients : part des clients de départ qui sont restés, de 0 à 1.",
    args: {
      customers_start: "Clients au début de la période, un nombre supérieur à zéro.",
      customers_end: "Clients à la fin, nouveaux compris.",
      new_customers: "Clients gagnés pendant la période.",
    },
  },
  CLTV: {
    summary: "Valeur vie client : revenu par compte × marge brute, divisé par le taux d’attrition, en monnaie.",
    args: {
      revenue_per_account: "Revenu par compte et par période, en monnaie.",
      gross_margin: "Marge brute en fraction, 1 au plus (0,8 = 80 %).",
      churn_rate: "Part des clients perdus par période de même durée, entre 0 exclu et 1 (0,02 = 2 %).",
      decimals,
    },
  },
  CAC: {
    summary: "Coût d’acquisition client : dépenses commerciales et marketing par nouveau client, en monnaie.",
    args: {
      cost: "Dépenses commerciales et marketing de la période, en monnaie.",
      new_customers: "Clients gagnés pendant la période, un nombre supérieur à zéro.",
      decimals,
    },
  },
  DSO: {
    summary: "Délai moyen de paiement (DSO) : créances sur chiffre d’affaires × jours, en jours, sans arrondi.",
    args: {
      receivables: "Créances clients en fin de période, en monnaie.",
      revenue: "Chiffre d’affaires de la période, en monnaie, supérieur à zéro.",
      days: "Jours de la période, 1 ou plus.",
    },
  },
};
