/** Help texts of the crediting functions, in Italian. */

import type { crediting as english } from "../en/crediting";
import type { FunctionText } from "../functionText";
import { decimals, method, optionalQuota, tierTable } from "./shared";

export const crediting: Readonly<Record<keyof typeof english, FunctionText>> = {
  SPLIT_CREDIT: {
    summary: "Le parti accreditate di una trattativa, accanto alle quote; la somma è esattamente l’importo.",
    args: {
      amount: "Importo della trattativa, in valuta.",
      shares: "Parte di ogni partecipante (0,5 = 50 %); senza gli overlay il totale è 1.",
      overlay: "VERO per un credito in più, fuori dal totale di 1: una cella, o una per ogni parte. Predefinito FALSO.",
      decimals,
    },
  },
  CREDITED_AMOUNT: {
    summary: "Quanto è accreditato a ogni partecipante: importo per quota delle sue trattative, in un solo passaggio.",
    args: {
      participants: "Nomi o identificativi da accreditare; maiuscole e spazi esterni non contano.",
      deal_participants: "Nome o identificativo su ogni trattativa.",
      amounts: "Importo di ogni trattativa, in valuta; vuoto conta come 0.",
      types: "Tipi di trattative che contano: una cella o un elenco. Assente o vuoto: tutti.",
      deal_types: "Tipo di ogni trattativa; serve con types.",
      shares: "Parte di ogni trattativa (0,5 = 50 %); vuoto conta come 1. Se manca: 1.",
      deal_dates: "Data di ogni trattativa; serve con from o to, e allora nessuna può mancare.",
      from: "Prima data che conta. Se manca, nessun limite.",
      to: "Ultima data che conta, giorno intero compreso. Se manca, nessun limite.",
      decimals,
    },
  },
  OVERRIDE_COMMISSION: {
    summary: "Provvigione del manager sulle trattative del team; una trattativa ripetuta conta una volta sola.",
    args: {
      amounts: "Importo della trattativa di ogni riga, in valuta: quello intero ovunque compaia.",
      deal_ids: "Identificativo della trattativa di ogni riga.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      decimals,
    },
  },
  PRORATED_AMOUNT: {
    summary: "La parte di quota, obiettivo o stipendio per il tempo lavorato; le parti di un periodo si sommano.",
    args: {
      value: "Valore per l’intero periodo, in valuta.",
      period_start: "Primo giorno del periodo, una data.",
      period_end: "Ultimo giorno del periodo, una data; conta.",
      from: "Primo giorno lavorato. Vuoto: dall’inizio del periodo.",
      to: "Ultimo giorno lavorato; conta. Vuoto: fino alla fine del periodo.",
      basis:
        '"days" (predefinito), "months" (mesi interi da period_start) o "workdays" (lunedì-venerdì, festivi compresi).',
      leave_days: "Giorni di assenza tra quelli lavorati (lavorativi con quella base); non con months. Predefinito 0.",
      decimals,
    },
  },
  RAMP_QUOTA: {
    summary: "La quota di un neoassunto: una parte della quota piena che cresce con i mesi nel ruolo.",
    args: {
      quota: "Quota piena di un mese o periodo, in valuta.",
      month_in_role: "Mese nel ruolo, 1 per il primo; prima del primo passo la quota è 0.",
      ramp: "Tabella: dal mese, parte della quota. Esempio: 1 e 0,5; 3 e 0,75; 5 e 1.",
      decimals,
    },
  },
  SEASONAL_QUOTA: {
    summary: "Una quota annua sui suoi periodi secondo i pesi; la somma è esattamente la quota annua.",
    args: {
      annual_quota: "Quota dell’anno, in valuta.",
      weights: "Peso di ogni periodo, 0 o più; il totale non deve essere 1.",
      decimals,
    },
  },
};
