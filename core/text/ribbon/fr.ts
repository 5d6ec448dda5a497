/** What Excel shows around the add-in and the pane's first sentences, in French. */
import type { en } from "./en";

export const fr: typeof en = {
  displayName: "Plans de rémunération",
  description:
    "Créez des plans de rémunération variable dans des feuilles de calcul : commission sur revenus conservés, prime par point, paliers, quotas, et des fonctions exactes au centime près.",
  getStartedTitle: "Plans de rémunération est prêt",
  getStartedDescription:
    "Dans l’onglet Accueil, choisissez Plans de rémunération pour créer un plan, ou tapez =COMPPLAN. dans une cellule pour voir les fonctions.",
  groupLabel: "Rémunération",
  buttonLabel: "Plans de rémunération",
  buttonTitle: "Ouvrir le volet des plans de rémunération",
  buttonDescription:
    "Choisissez un plan, fixez le quota et les paliers, voyez la commission à 80, 100 et 120 % du quota, puis créez les feuilles.",
  paneTitle: "Plans de rémunération",
  starting: "Démarrage…",
  officeMissing:
    "Le volet n’a pas pu joindre Excel : la bibliothèque Office.js de Microsoft ne s’est pas chargée. Vérifiez que votre réseau ne bloque pas appsforoffice.microsoft.com, puis fermez ce volet et rouvrez-le.",
  notExcel: "Ce volet fonctionne dans Excel. Ouvrez-le depuis l’onglet Accueil, bouton Plans de rémunération.",
  tooOld:
    "Cette version d’Excel est trop ancienne pour Plans de rémunération : il lui manque {set}. Mettez Excel à jour (Microsoft 365, Excel 2021 ou ultérieur) ou ouvrez le classeur dans Excel pour le web.",
  startFailed: "Le volet n’a pas pu démarrer : {detail}. Fermez-le et rouvrez-le.",
};
