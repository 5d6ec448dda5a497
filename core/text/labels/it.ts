/** Headers and words of spilled tables, and the answers of checking functions, in Italian. */
import type { en } from "./en";

export const it: typeof en = {
  tier: "Scaglione",
  from: "Da",
  to: "A",
  amountInTier: "Importo nello scaglione",
  rate: "Aliquota",
  payout: "Provvigione",
  total: "Totale",
  method: "Metodo",
  edge: "Limite",
  difference: "Differenza",
  ok: "OK",
};
