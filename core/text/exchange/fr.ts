/** What keeps a file from being read as a plan, in French. */
import type { ExchangeTexts } from "./en";

export const fr: ExchangeTexts = {
  empty: "Le fichier est vide. Choisissez le fichier JSON exporté depuis un plan.",
  notJson:
    "Le fichier n’est pas un JSON lisible. Exportez de nouveau le plan ou corrigez le fichier dans un éditeur de texte.",
  notJsonAt:
    "Le fichier n’est pas un JSON lisible : une erreur se trouve à la ligne {line}, colonne {column}. Exportez de nouveau le plan ou corrigez cet endroit dans un éditeur de texte.",
  notPlan:
    "Le fichier est un JSON, mais pas un plan : il n’indique pas son format de plan. Choisissez un fichier exporté depuis un plan.",
  newer:
    "Le fichier contient un plan au format {found} ; cette version connaît les formats jusqu’à {known}. Mettez le complément à jour, puis importez de nouveau le fichier.",
};
