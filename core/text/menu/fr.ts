/** What Google Sheets shows around the pane (menu, sidebar) and what its side of the port says, in French. */
import type { en } from "./en";

export const fr: typeof en = {
  openPane: "Créer ou modifier un plan…",
  paneTitle: "Plans de rémunération",
  starting: "Démarrage…",
  startFailed:
    "Le volet n’a pas pu démarrer : {detail}. Fermez-le, rechargez la feuille de calcul, puis rouvrez le volet.",
  inputError: "{argument}, ligne {row} : la cellule contient l’erreur {found}. Corrigez d’abord cette cellule.",
  inputErrorAnywhere: "Une donnée contient l’erreur {found}. Corrigez d’abord cette cellule.",
  writeLost:
    "Les feuilles n’ont pas été créées : une autre fenêtre de ce classeur a pris le relais. Fermez l’autre volet, puis créez-les de nouveau.",
  settingsFull: "{needed} Ko à conserver avec le classeur, {allowed} Ko autorisés",
  cellsFull: "{needed} cellules nécessaires, il en reste {free} sur les 10 millions de Google",
  selectionLarge:
    "{found} cellules sont sélectionnées ; on peut en reprendre au plus {most}. Sélectionnez moins de cellules.",
  noSelection:
    "Aucune cellule n’est sélectionnée. Cliquez sur une feuille qui contient des cellules, puis sélectionnez-les.",
};
