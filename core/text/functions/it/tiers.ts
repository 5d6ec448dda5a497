/** Help texts of the tiers functions, in Italian. */

import type { tiers as english } from "../en/tiers";
import type { FunctionText } from "../functionText";
import { amountNotZero, decimals, edge, method, optionalQuota, prior, tierTable } from "./shared";

export const tiers: Readonly<Record<keyof typeof english, FunctionText>> = {
  TIERED_COMMISSION: {
    summary: "Provvigione su un importo secondo una tabella a scaglioni, esatta al centesimo.",
    args: {
      amount: "Importo da remunerare, in valuta; negativo per una nota di credito.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_BREAKDOWN: {
    summary: "La provvigione scaglione per scaglione: parte dell’importo, aliquota e pagamento, con totale.",
    args: {
      amount: "Importo da remunerare, in valuta.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_CHECK: {
    summary: "Controlla una tabella a scaglioni: «OK», oppure che cosa non va e in quale riga.",
    args: { tiers: tierTable, quota: optionalQuota },
  },
  TIER_RATE: {
    summary: "Aliquota, fattore o importo dello scaglione raggiunto da un valore; 0 sotto il primo scaglione.",
    args: {
      value: "Valore cercato: un importo, o una misura nell’unità delle soglie.",
      tiers: tierTable,
      quota: optionalQuota,
      edge,
    },
  },
  EFFECTIVE_RATE: {
    summary: "Provvigione come parte dell’importo (0,05 = 5 %), prima dell’arrotondamento al centesimo.",
    args: { amount: amountNotZero, tiers: tierTable, quota: optionalQuota, method, prior_amount: prior, edge },
  },
  COMMISSION_COMPARE: {
    summary: "La provvigione con i due metodi e i due limiti, e la differenza di ognuna rispetto alla prima.",
    args: { amount: "Importo da remunerare, in valuta.", tiers: tierTable, quota: optionalQuota, decimals },
  },
  SALES_TO_GO: {
    summary:
      "Minimo importo ancora da vendere, al centesimo, per cui TIERED_COMMISSION paga la provvigione; #N/D (#N/A) se nessuno.",
    args: {
      target_payout: "Provvigione da pagare per le vendite future, in valuta. A 0 o meno la risposta è 0.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals: "Decimali della provvigione e della risposta, da 0 a 10. Predefinito 2: risposta in centesimi.",
    },
  },
};
