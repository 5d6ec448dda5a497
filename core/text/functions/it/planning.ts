/** Help texts of the planning functions, in Italian. */

import type { planning as english } from "../en/planning";
import type { FunctionText } from "../functionText";
import { decimals, edge, method, quota } from "./shared";

export const planning: Readonly<Record<keyof typeof english, FunctionText>> = {
  OTE_SPLIT: {
    summary: "Retribuzione a obiettivo (OTE) in fisso e variabile.",
    args: {
      ote: "Retribuzione a obiettivo, in valuta.",
      variable_share: "Parte variabile, da 0 a 1 (0,4 per un mix 60/40).",
      decimals,
    },
  },
  BASE_COMMISSION_RATE: {
    summary: "L’aliquota con cui la quota piena paga il variabile target.",
    args: {
      target_variable: "Variabile target, in valuta.",
      quota,
    },
  },
  QUOTA_OTE_RATIO: {
    summary: "Quota come multiplo della retribuzione a obiettivo (OTE); di solito da 4 a 8.",
    args: {
      quota: "Quota in valuta, per lo stesso tempo della retribuzione.",
      ote: "Retribuzione a obiettivo, in valuta, maggiore di zero.",
    },
  },
  FORECAST_ATTAINMENT: {
    summary: "Raggiungimento a fine periodo se si continua così (1 = 100 %).",
    args: {
      actual_to_date: "Realizzato finora, in valuta.",
      quota,
      elapsed: "Parte trascorsa del periodo, o dei suoi pesi stagionali; maggiore di 0, al massimo 1.",
    },
  },
  PAYOUT_SCENARIOS: {
    summary: "Che cosa paga una tabella a ogni raggiungimento: le cifre di una curva dei pagamenti.",
    args: {
      quota,
      tiers: "Tabella: dal raggiungimento (1 = 100 %), aliquota; facoltativi la fine o VERO/FALSO (retroattivo).",
      attainments: "Raggiungimenti da esaminare (1 = 100 %), in riga o colonna.",
      method,
      edge,
      decimals,
    },
  },
  PLAN_COST_SIMULATION: {
    summary: "Quanto può costare un piano: P10, P50, P90 e media su raggiungimenti simulati. Una stima.",
    args: {
      quotas: "Quota di ogni partecipante, in valuta.",
      tiers: "Tabella: dal raggiungimento (1 = 100 %), aliquota; facoltativi la fine o VERO/FALSO (retroattivo).",
      mean: "Raggiungimento medio (1 = 100 %), da 0 a 10.",
      spread: "Deviazione standard del raggiungimento (0,2 = 20 punti), da 0 a 10; ognuno varia per conto suo.",
      runs: "Periodi simulati, 1 o più. Predefinito 1000.",
      seed: "Numero intero da 0; lo stesso seme dà le stesse cifre. Predefinito 1.",
      decimals,
    },
  },
  COMMISSION_AMORTIZATION: {
    summary: "Costo lineare mensile di una provvigione capitalizzata; la somma dei mesi è esatta.",
    args: {
      commission: "Provvigione capitalizzata, in valuta.",
      start_date: "Primo giorno del primo mese, una data.",
      months: "Numero di mesi, da 1 a 600.",
      as_of: "Data di chiusura: solo i mesi conclusi, e ciò che resta da ripartire. Se manca: tutti i mesi.",
      decimals,
    },
  },
  ACCOUNT_SCORE: {
    summary: "Punteggio di un cliente chiave da 0 a 100: valutazioni ponderate rispetto alle migliori.",
    args: {
      ratings: "Valutazione di ogni fattore, da 0 alla migliore.",
      weights: "Peso di ogni fattore, 0 o più; il totale non deve essere 1.",
      scale: "La valutazione migliore, maggiore di zero. Predefinito 5.",
    },
  },
};
