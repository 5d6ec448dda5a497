/** What Excel shows around the add-in and the pane's first sentences, in Italian. */
import type { en } from "./en";

export const it: typeof en = {
  displayName: "Piani retributivi",
  description:
    "Crea piani di retribuzione variabile in fogli di calcolo: provvigione sui ricavi mantenuti, premio per punto, scaglioni e quote, con funzioni esatte al centesimo su ogni foglio.",
  getStartedTitle: "Piani retributivi è pronto",
  getStartedDescription:
    "Nella scheda Home scegli Piani retributivi per creare un piano, oppure digita =COMPPLAN. in una cella per vedere le funzioni.",
  groupLabel: "Retribuzione",
  buttonLabel: "Piani retributivi",
  buttonTitle: "Apri il riquadro dei piani retributivi",
  buttonDescription:
    "Scegli un piano, imposta quota e scaglioni, guarda la provvigione all’80, al 100 e al 120% della quota e crea i fogli.",
  paneTitle: "Piani retributivi",
  starting: "Avvio…",
  officeMissing:
    "Il riquadro non riesce a comunicare con Excel: la libreria Office.js di Microsoft non è stata caricata. Verifica che la rete non blocchi appsforoffice.microsoft.com, poi chiudi il riquadro e riaprilo.",
  notExcel: "Questo riquadro funziona dentro Excel. Aprilo dalla scheda Home, pulsante Piani retributivi.",
  tooOld:
    "Questa versione di Excel è troppo vecchia per Piani retributivi: le manca {set}. Aggiorna Excel (Microsoft 365, Excel 2021 o successivo) oppure apri la cartella di lavoro in Excel per il Web.",
  startFailed: "Il riquadro non si è avviato: {detail}. Chiudilo e riaprilo.",
};
