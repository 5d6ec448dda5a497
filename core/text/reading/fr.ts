/** What keeps a plan from being read back from its sheets, in French. */
import type { ReadingTexts } from "./en";

export const fr: ReadingTexts = {
  noPlan: "Ce classeur ne contient aucun plan. Créez d’abord les feuilles d’un plan.",
  several: "Ce classeur contient plusieurs plans : {sheets}. Indiquez lequel lire par le nom de sa feuille de plan.",
  unknownSheet: "Aucun plan n’a été écrit dans une feuille appelée {sheet}. Feuilles de plan : {sheets}.",
  broken: "Ce que le classeur conserve du plan de {sheet} est endommagé : {fault}",
  sheetGone:
    "La feuille de plan {sheet} est introuvable. Si elle a été renommée, rendez-lui son ancien nom ; si elle a été supprimée, importez le plan depuis son fichier.",
  lost: "Les cellules nommées {name} ont disparu. Annulez la suppression ou recréez les feuilles depuis le fichier du plan.",
  otherTerms:
    "{place} : ces feuilles ont été écrites à partir de conditions dont l’empreinte est {printed}, mais le plan conservé dans le classeur a l’empreinte {kept}. Annulez la modification ou repartez d’une copie antérieure du classeur : les feuilles ne paient pas selon ce que dit le plan.",
  error: "{place} : la cellule affiche l’erreur {found}. Corrigez-la, puis relisez le plan.",
  blank: "{place} : la cellule est vide. Saisissez une valeur.",
  notNumber: "{place} : {found} n’est pas un nombre. Saisissez un nombre.",
  notDate: "{place} : {found} n’est pas une date. Saisissez une date.",
  notChoice: "{place} : {found} ne fait pas partie de {choices}. Choisissez-en un.",
  halfRow: "{place} : cette ligne du tableau n’est remplie qu’en partie. Complétez-la ou effacez-la.",
  noId: "{place} : il manque un identifiant à {found}. Saisissez-le.",
  belowRows:
    "{place} : {found} se trouve sous les lignes préparées, où rien n’est calculé. Insérez des lignes au-dessus de la dernière ligne préparée, recopiez-y les formules et déplacez-y la personne.",
  noHeading:
    "{sheet} : aucune colonne n’a l’en-tête {heading} en ligne {row}. Rétablissez l’en-tête de la colonne, puis réessayez.",
  objectives: "{place} : le plan a {expected} objectifs, mais {found} pondérations. Rétablissez les lignes du tableau.",
  dealsGone:
    "Le plan {plan} lit ses affaires sur la feuille des affaires du plan {other}, qui est introuvable. Annulez sa suppression, ou mettez à jour {other} : une feuille vide est alors écrite, que {plan} lit de nouveau.",
  dealsCurrency:
    "Le plan {plan} paie en {own} et ne peut pas lire les affaires de {other}, dont les taux mènent à {theirs}. Donnez-lui ses propres affaires.",
  dealsClawback:
    "Le plan {plan} reprend des commissions, et ce qui a été payé pour une affaire diffère d’un plan à l’autre : il ne peut pas lire les affaires de {other}. Donnez-lui ses propres affaires.",
  dealsReceived:
    "Le plan {plan} paie à l’encaissement, que la feuille des affaires de {other} ne demande pas. Donnez-lui ses propres affaires, ou laissez {other} lire celles de {plan}.",
  peerUntold:
    "{other} est payé d’après les mêmes affaires, mais ses feuilles n’ont pas pu apprendre qui figure dans {plan} : leurs affaires n’y sont créditées à personne tant que {other} n’est pas mis à jour dans Réviser.",
  dealsElsewhere:
    "Les affaires de {plan} se trouvent sur la feuille des affaires de {other}. Ajoutez-les là-bas : {plan} les lit aussitôt.",
};
