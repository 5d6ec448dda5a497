/** What autocomplete and the reference say in Italian. */
import type { en, FunctionText } from "./en";

const tiers =
  "Tabella a scaglioni: da, valore; o da, a, valore; o da, valore, VERO/FALSO per gli scaglioni retroattivi.";
const optionalQuota = "Quota in valuta. Se c’è, le soglie sono raggiungimenti (1 = 100 %); se manca, sono importi.";
const quota = "Quota in valuta, maggiore di zero.";
const actual = "Consuntivo, in valuta.";
const method =
  '"marginal" (predefinito): ogni aliquota sulla sua parte. "retroactive": l’aliquota raggiunta, dal primo euro.';
const prior = "Importo già accreditato nello stesso periodo, in valuta. Predefinito 0.";
const edge = '"from" (predefinito): uno scaglione è raggiunto alla soglia esatta. "to": la soglia va superata.';
const decimals = "Decimali del risultato in valuta, da 0 a 10. Predefinito 2.";
const wholePoints = "VERO paga solo i punti interi. Predefinito FALSO: si pagano anche le frazioni di punto.";

export const it: Readonly<Record<keyof typeof en, FunctionText>> = {
  TIERED_COMMISSION: {
    summary: "Provvigione su un importo secondo una tabella a scaglioni, esatta al centesimo.",
    args: {
      amount: "Importo da remunerare, in valuta; negativo per una nota di credito.",
      tiers,
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
      tiers,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_CHECK: {
    summary: "Controlla una tabella a scaglioni: «OK», oppure che cosa non va e in quale riga.",
    args: { tiers, quota: optionalQuota },
  },
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
};
