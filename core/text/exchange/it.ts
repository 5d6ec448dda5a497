/** What keeps a file from being read as a plan, in Italian. */
import type { ExchangeTexts } from "./en";

export const it: ExchangeTexts = {
  empty: "Il file è vuoto. Scegliere il file JSON esportato da un piano.",
  notJson: "Il file non è un JSON leggibile. Esportare di nuovo il piano o correggere il file in un editor di testo.",
  notJsonAt:
    "Il file non è un JSON leggibile: c’è un errore alla riga {line}, colonna {column}. Esportare di nuovo il piano o correggere quel punto in un editor di testo.",
  notPlan:
    "Il file è un JSON, ma non un piano: non indica il formato del piano. Scegliere un file esportato da un piano.",
  newer:
    "Il file contiene un piano nel formato {found}; questa versione conosce i formati fino a {known}. Aggiornare il componente aggiuntivo, poi importare di nuovo il file.",
};
