/** Help texts of the payment functions, in Italian. */

import type { payment as english } from "../en/payment";
import type { FunctionText } from "../functionText";
import { decimals } from "./shared";

export const payment: Readonly<Record<keyof typeof english, FunctionText>> = {
  DRAW_PAYMENT: {
    summary: "Pagamento con anticipo provvigionale: pagato, integrazione, recuperato e saldo finale, per periodo.",
    args: {
      earned: "Provvigione maturata, in valuta: una cella o periodi consecutivi; un periodo vuoto si salta.",
      draw: "Anticipo di un periodo, in valuta, 0 o più: una cella per tutti, o tante quante earned.",
      opening_balance: "Dovuto da periodi precedenti, in valuta, 0 o più. Predefinito 0.",
      type: '"guarantee" (predefinito), "recoverable guarantee" (dovuto), "recoverable" (in più, dovuto), "non-recoverable" (in più).',
      recovery_limit: "Massimo recuperato in un periodo, in valuta. Se manca, nessun limite.",
      decimals,
    },
  },
  CLAWBACK: {
    summary: "Provvigione da stornare quando un contratto finisce prima; mai più di quanto è stato pagato.",
    args: {
      commission_paid: "Quanto è stato pagato per la trattativa, in valuta, 0 o più.",
      term_months: "Mesi per cui la provvigione è stata pagata, maggiori di zero.",
      elapsed_months: "Mesi in cui il cliente è rimasto, 0 o più; contano anche le frazioni di mese.",
      schedule: '"pro rata" (predefinito): la parte di durata non trascorsa. "full": tutto.',
      window: "Mesi entro cui si storna; al loro termine esatto non più. Se manca: tutta la durata.",
      decimals,
    },
  },
  PAYABLE_COMMISSION: {
    summary: "Quanto di una provvigione maturata è pagabile man mano che si incassa; al massimo tutta.",
    args: {
      earned: "Provvigione maturata, in valuta; negativa per una nota di credito.",
      received: "Incassato finora, in valuta, 0 o più.",
      invoiced: "Importo fatturato, in valuta, maggiore di zero.",
      decimals,
    },
  },
  HOLDBACK: {
    summary: "Quanto resta trattenuto di una provvigione maturata, tolto ciò che è stato liberato.",
    args: {
      earned: "Provvigione maturata, in valuta.",
      rate: "Quota trattenuta, da 0 a 1 (0,1 = 10 %).",
      released: "Già liberato, in valuta; al massimo quanto trattenuto. Predefinito 0.",
      decimals,
    },
  },
  TRUE_UP: {
    summary: "Conguaglio dovuto: maturato meno pagato da inizio anno; negativo se si è pagato troppo.",
    args: {
      ytd_earned: "Maturato da inizio anno, in valuta.",
      ytd_paid: "Pagato da inizio anno, in valuta.",
      decimals,
    },
  },
};
