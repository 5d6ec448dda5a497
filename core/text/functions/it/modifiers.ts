/** Help texts of the modifiers functions, in Italian. */

import type { modifiers as english } from "../en/modifiers";
import type { FunctionText } from "../functionText";
import { decimals, edge, optionalDecimals, payout } from "./shared";

export const modifiers: Readonly<Record<keyof typeof english, FunctionText>> = {
  PAYOUT_CURVE: {
    summary: "Pagamento su rette tra punti; 0 sotto il primo, piatto oltre l’ultimo o secondo slope_above.",
    args: {
      attainment: "Raggiungimento come frazione (1 = 100 %), o nell’unità dei punti.",
      points: "Righe di raggiungimento e pagamento, crescenti, due colonne; almeno una riga.",
      slope_above: "Pagamento per unità di raggiungimento oltre l’ultimo punto. Se manca: piatto, come un tetto.",
      decimals: optionalDecimals,
    },
  },
  PAYOUT_MATRIX: {
    summary: "Valore di una tabella a doppia entrata alle intestazioni più alte raggiunte; 0 sotto la prima.",
    args: {
      row_value: "Misura che sceglie la riga, nell’unità della prima colonna.",
      column_value: "Misura che sceglie la colonna, nell’unità della prima riga.",
      matrix: "Tabella con intestazioni crescenti nella prima riga e nella prima colonna; l’angolo è ignorato.",
      interpolate: "VERO unisce i valori con rette nelle due direzioni. Predefinito FALSO.",
      decimals: optionalDecimals,
    },
  },
  GATED_PAYOUT: {
    summary: "Un pagamento se la condizione è raggiunta, altrimenti un altro importo (0 se non detto), in valuta.",
    args: {
      payout,
      measure: "Misura a cui guarda la condizione, nell’unità della soglia.",
      threshold: "Valore da raggiungere; mai vuoto.",
      otherwise: "Pagato se la condizione non è raggiunta, in valuta. Predefinito 0.",
      edge,
      decimals,
    },
  },
  PAYOUT_MULTIPLIER: {
    summary: "Un pagamento per il fattore dello scaglione raggiunto da una misura, in valuta; 0 sotto il primo.",
    args: {
      payout,
      measure: "Misura che sceglie il fattore, nell’unità delle soglie.",
      table: "Righe di soglia e fattore, crescenti (1,15 = 115 %); una soglia può essere negativa.",
      edge,
      decimals,
    },
  },
  CAPPED_PAYOUT: {
    summary: "Un pagamento tenuto tra un minimo e un tetto, in valuta.",
    args: {
      payout,
      floor: "Pagamento minimo, in valuta. Se manca: nessuno.",
      cap: "Pagamento massimo, in valuta. Se manca: nessuno.",
      decimals,
    },
  },
  PRORATE_TO_BUDGET: {
    summary:
      "Tutti i pagamenti riportati a un budget, in su o in giù; i centesimi tornano. Le celle vuote restano vuote.",
    args: {
      payouts: "Pagamenti da riportare al budget, in valuta, nessuno negativo.",
      budget: "Totale da pagare, in valuta. Per ridurre soltanto, date MIN(budget; SOMMA(payouts)).",
      decimals,
    },
  },
};
