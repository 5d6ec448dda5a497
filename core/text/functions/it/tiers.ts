/** Help texts of the tiers functions, in Italian. */

import type { tiers as english } from "../en/tiers";
import type { FunctionText } from "../functionText";
import { decimals, edge, method, optionalQuota, prior, tierTable } from "./shared";

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
};
