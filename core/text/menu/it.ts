/** What Google Sheets shows around the pane (menu, sidebar) and what its side of the port says, in Italian. */
import type { en } from "./en";

export const it: typeof en = {
  openPane: "Crea o modifica un piano…",
  paneTitle: "Piani retributivi",
  starting: "Avvio in corso…",
  startFailed:
    "Impossibile avviare il riquadro: {detail}. Chiudilo, ricarica il foglio di lavoro e apri di nuovo il riquadro.",
  inputError: "{argument}, riga {row}: la cella contiene l’errore {found}. Correggi prima quella cella.",
  inputErrorAnywhere: "Un dato contiene l’errore {found}. Correggi prima quella cella.",
  writeLost:
    "I fogli non sono stati creati: un’altra finestra di questo file ha preso il posto di questa. Chiudi l’altro riquadro e creali di nuovo.",
  settingsFull: "{needed} KB da conservare con il file, {allowed} KB consentiti",
  cellsFull: "{needed} celle necessarie, ne restano {free} dei 10 milioni di Google",
  selectionLarge: "Sono selezionate {found} celle; se ne possono usare al massimo {most}. Seleziona meno celle.",
  noSelection: "Nessuna cella è selezionata. Fai clic su un foglio con celle, poi selezionale.",
};
