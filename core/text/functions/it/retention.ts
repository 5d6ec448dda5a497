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
  NRR: {
    summary:
      "Retention netta dei ricavi: ricavi iniziali più espansione meno perdite, sui ricavi iniziali (1 = 100 %).",
    args: {
      starting: "Ricavi ricorrenti iniziali, in valuta, maggiori di zero.",
      expansion: "Ricavi guadagnati dagli stessi clienti, in valuta, 0 o più.",
      contraction: "Ricavi persi per riduzioni di contratto, in valuta, come importo positivo.",
      churn: "Ricavi persi con i clienti usciti, in valuta, come importo positivo.",
    },
  },
  GRR: {
    summary: "Retention lorda dei ricavi: parte conservata dei ricavi iniziali, da 0 a 1; l’espansione non conta.",
    args: {
      starting: "Ricavi ricorrenti iniziali, in valuta, maggiori di zero.",
      contraction: "Ricavi persi per riduzioni di contratto, in valuta, come importo positivo.",
      churn: "Ricavi persi con i clienti usciti, in valuta, come importo positivo.",
    },
  },
  CUSTOMER_RETENTION: {
    summary: "Tasso di fidelizzazione: la parte dei clienti iniziali rimasti, da 0 a 1.",
    args: {
      customers_start: "Clienti a inizio periodo, un numero maggiore di zero.",
      customers_end: "Clienti a fine periodo, nuovi compresi.",
      new_customers: "Clienti acquisiti nel periodo.",
    },
  },
  CLTV: {
    summary:
      "Valore del cliente nel tempo: ricavo per cliente × margine lordo, diviso il tasso di abbandono, in valuta.",
    args: {
      revenue_per_account: "Ricavo per cliente e periodo, in valuta.",
      gross_margin: "Margine lordo come frazione, al massimo 1 (0,8 = 80 %).",
      churn_rate: "Parte di clienti persa in un periodo di uguale durata, sopra 0 e al massimo 1 (0,02 = 2 %).",
      decimals,
    },
  },
  CAC: {
    summary: "Costo di acquisizione: spesa di vendita e marketing per nuovo cliente, in valuta.",
    args: {
      cost: "Spesa di vendita e marketing del periodo, in valuta.",
      new_customers: "Clienti acquisiti nel periodo, un numero maggiore di zero.",
      decimals,
    },
  },
  DSO: {
    summary: "Giorni medi di incasso (DSO): crediti sul fatturato × giorni, in giorni, senza arrotondamento.",
    args: {
      receivables: "Crediti verso clienti a fine periodo, in valuta.",
      revenue: "Fatturato del periodo, in valuta, maggiore di zero.",
      days: "Giorni del periodo, 1 o più.",
    },
  },
};
