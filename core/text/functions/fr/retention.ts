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
};
