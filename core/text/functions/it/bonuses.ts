/** Help texts of the bonuses functions, in Italian. */

import type { bonuses as english } from "../en/bonuses";
import type { FunctionText } from "../functionText";
import { decimals, edge } from "./shared";

export const bonuses: Readonly<Record<keyof typeof english, FunctionText>> = {
  MILESTONE_BONUS: {
    summary: "Bonus del traguardo più alto raggiunto, o di tutti quelli raggiunti, in valuta; 0 sotto il primo.",
    args: {
      attainment: "Raggiungimento come frazione (1 = 100 %), o nell’unità dei traguardi.",
      milestones: "Righe di soglia e bonus in valuta, crescenti.",
      cumulative: "VERO somma tutti i traguardi raggiunti. Predefinito FALSO: si paga solo il più alto.",
      edge,
      decimals,
    },
  },
  SPIFF_BONUS: {
    summary: "Bonus di un incentivo per una quantità pari almeno a un minimo, in valuta; i resi lo riprendono.",
    args: {
      quantity: "Unità dell’ordine (di tutto il periodo per «once»); negativo per un reso.",
      minimum: "Quantità da cui si paga, 0 o più.",
      amount: "Importo per unità, per ordine o in tutto.",
      mode: '"per unit" (predefinito): ogni unità. "per order": una volta per ordine. "once": una volta nel periodo.',
      cap: "Bonus massimo, in valuta. Se manca, nessun tetto.",
      decimals,
    },
  },
  MBO_BONUS: {
    summary: "Bonus per obiettivi ponderati: bonus target per i punteggi ponderati, in valuta.",
    args: {
      target: "Bonus quando ogni obiettivo è pienamente raggiunto, in valuta.",
      weights: "Peso di ogni obiettivo, una riga o una colonna di frazioni con totale 1.",
      scores: "Punteggio di ogni obiettivo come frazione (1 = pienamente raggiunto), al massimo 10; vuoto è rifiutato.",
      cap: "Bonus massimo, in valuta. Se manca, nessun tetto.",
      floor: "Bonus minimo, in valuta. Se manca, nessuno.",
      decimals,
    },
  },
  WEIGHTED_ATTAINMENT: {
    summary: "Più raggiungimenti in uno, secondo i pesi (1 = 100 %), senza arrotondamento.",
    args: {
      weights: "Peso di ogni raggiungimento, una riga o una colonna di frazioni con totale 1.",
      attainments: "Raggiungimenti come frazioni (1 = 100 %), tanti quanti i pesi.",
    },
  },
};
