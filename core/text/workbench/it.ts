/** The words of the workbench's page around the spreadsheet and the pane, in Italian. */
import type { en } from "./en";

export const it: typeof en = {
  title: "Piani di incentivazione · Banco di prova",
  name: "Piani di incentivazione",
  place: "Banco di prova",
  language: "Lingua",
  theme: "Aspetto",
  themes: { system: "Come il sistema", light: "Chiaro", dark: "Scuro" },
  pane: {
    label: "Riquadro dei piani di incentivazione",
    skip: "Vai al riquadro (F6)",
    hide: "Nascondi il riquadro",
    show: "Mostra il riquadro",
    width: "Larghezza del riquadro",
  },
  grid: "Foglio di calcolo",
  about: {
    open: "Informazioni",
    title: "Informazioni su questo banco di prova",
    what: "Un foglio di calcolo sul tuo computer, con le funzioni per le provvigioni nelle celle e il riquadro accanto. Nulla di ciò che inserisci lascia questa pagina; ricaricandola si ricomincia da capo.",
    notice:
      "Il foglio di calcolo è o-spreadsheet {version} di Odoo, con Owl, entrambi sotto LGPL 3.0 e usati senza modifiche; grafici di Chart.js (MIT), aspetto di Bootstrap (MIT) e Font Awesome (OFL, MIT). Sono file separati di questa pagina; i piani di incentivazione stessi sono sotto licenza MIT.",
    licences: "Licenze",
    close: "Chiudi",
  },
  loading: "Apertura del banco di prova…",
  loadingFile: "Caricamento di {file}…",
  writingSample: "Scrittura del piano di esempio…",
  failed: {
    title: "Il banco di prova non si è aperto",
    file: "Non è stato possibile caricare il file {file}. Verifica che il server sia ancora attivo (npm start), poi ricarica la pagina.",
    error:
      "Si è verificato un errore durante l’apertura: {detail}. Ricarica la pagina; se succede di nuovo, segnalalo con queste parole.",
    reload: "Ricarica",
  },
  dialog: { ok: "OK", cancel: "Annulla", confirm: "Continua", title: "Nota" },
  welcome: {
    tab: "Benvenuto",
    title: "Piani di incentivazione, pronti da provare",
    intro: "Questo è un vero foglio di calcolo. Tutto può essere modificato.",
    tryFormula: "1. Prova una funzione",
    tryFormulaHow:
      "360.000 di ricavi su una quota di 300.000, con il 7,5% fino alla quota, il 12,5% oltre e il 15% oltre il 150%:",
    formula: "Formula",
    result: "Risultato",
    yours: "La tua",
    yoursHow: "Scrivi qui una tua formula. Se inizi con =TIERED_COMMISSION( compare l’aiuto.",
    tryPlan: "2. Modifica un piano",
    tryPlanHow:
      "Un trimestre di contratti è diventato un piano per dodici persone. Cambia un’aliquota nel foglio del piano: tutti i pagamenti si aggiornano.",
    openPlan: "Apri {sheet}",
    tryPane: "3. Creane uno tuo",
    tryPaneHow:
      "Scegli un piano nel riquadro, imposta quota e aliquote e crea i fogli. Nulla di esistente viene mai sovrascritto.",
  },
  sample: { plan: "Esempio T1 2026" },
};
