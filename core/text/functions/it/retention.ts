/** Help texts of the retention functions, in Italian. */

import type { retention as english } from "../en/retention";
import type { FunctionText } from "../functionText";
import { actual, decimals, edge, method, quota, wholePoints } from "./shared";

export const retention: Readonly<Record<keyof typeof english, FunctionText>> = {
  ATTAINMENT: {
    summary: "Raggiungimento: la parte di quota realizzata (1 = 100 %).",
    args: { actual, quota },
  },
  POINT_BONUS: {
    summary: "Bonus per punto di raggiungimento (1 % della quota), con importo per punto che cambia a scaglioni.",
    args: {
      actual,
      quota,
      tiers: "Tabella: da raggiungimento (1 = 100 %), importo per punto.",
      method,
      whole_points: wholePoints,
      edge,
      decimals,
    },
  },
  NRR_BONUS: {
    summary: "Bonus di retention netta dei ricavi (NRR): un importo per punto oltre la quota.",
    args: {
      actual: "Ricavi netti mantenuti, in valuta.",
      quota,
      per_point: "Importo per punto; un punto è l’1 % della quota.",
      from: "Raggiungimento oltre il quale i punti contano. Predefinito 1 (100 %).",
      whole_points: wholePoints,
      cap: "Bonus massimo, in valuta. Se manca, nessun tetto.",
      decimals,
    },
  },
  GRR_BONUS: {
    summary: "Bonus di retention lorda (GRR): bonus fisso alla soglia e un importo per unità oltre la quota.",
    args: {
      actual: "Ricavi lordi mantenuti, in valuta.",
      quota,
      per_unit: "Importo per unità oltre la quota.",
      unit: "Dimensione di un’unità, in valuta. Predefinito 1000.",
      gate: "Raggiungimento da cui si paga (0,8 = 80 %). Se manca, nessuna condizione.",
      gate_bonus: "Bonus pagato quando la condizione è raggiunta, in valuta. Predefinito 0.",
      whole_units: "VERO paga solo le unità intere. Predefinito FALSO: si pagano anche le frazioni.",
      decimals,
    },
  },
};
