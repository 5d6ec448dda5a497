/** Headers and words of spilled tables, and the answers of checking functions, in French. */
import type { en } from "./en";

export const fr: typeof en = {
  tier: "Palier",
  from: "De",
  to: "À",
  amountInTier: "Montant dans le palier",
  rate: "Taux",
  payout: "Commission",
  total: "Total",
  method: "Méthode",
  edge: "Borne",
  difference: "Écart",
  ok: "OK",
};
