/** What autocomplete and the reference say in French. */
import type { en, FunctionText } from "./en";

const tiers = "Barème : de, valeur ; ou de, à, valeur ; ou de, valeur, VRAI/FAUX pour les paliers rétroactifs.";
const optionalQuota =
  "Quota en monnaie. Avec lui, les seuils sont des taux d’atteinte (1 = 100 %) ; sans lui, des montants.";
const quota = "Quota en monnaie, supérieur à zéro.";
const actual = "Réalisé, en monnaie.";
const method =
  '"marginal" (par défaut) : chaque taux sur sa part. "retroactive" : le taux atteint, dès le premier euro.';
const prior = "Montant déjà crédité dans la même période, en monnaie. Par défaut 0.";
const edge = '"from" (par défaut) : un palier est atteint à son seuil exact. "to" : le seuil doit être dépassé.';
const decimals = "Décimales du résultat en monnaie, de 0 à 10. Par défaut 2.";
const wholePoints = "VRAI ne paie que les points entiers. Par défaut FAUX : les fractions de point sont payées.";

export const fr: Readonly<Record<keyof typeof en, FunctionText>> = {
  TIERED_COMMISSION: {
    summary: "Commission sur un montant selon un barème par paliers, exacte au centime.",
    args: {
      amount: "Montant à rémunérer, en monnaie ; négatif pour un avoir.",
      tiers,
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
      tiers,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_CHECK: {
    summary: "Contrôle un barème : « OK », ou ce qui ne va pas et à quelle ligne.",
    args: { tiers, quota: optionalQuota },
  },
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
};
