/** What the functions say in French when they cannot answer: what was found, and what to do. */
import type { FaultKey } from "../../rules/faultKeys";
import type { places as english } from "./en";

export const places: typeof english = {
  argument: "{argument}",
  row: "{argument}, ligne {row}",
  cell: "{argument}, ligne {row}, colonne {column}",
};

export const fr: Readonly<Record<FaultKey, string>> = {
  unknownFunction: "Aucune fonction ne s’appelle {found}.",
  tooManyArguments: "{function} accepte au plus {most} arguments, mais {found} ont été donnés. Supprimez les derniers.",
  argumentMissing: "{argument} manque. Saisissez-le ou indiquez la cellule qui le contient.",
  numberText:
    "{where} : {found} est un texte, pas un nombre. Saisissez un nombre ; un texte comme « 5% » ou « 1 000 » ne compte pas.",
  numberFlag: "{where} : {found} se trouve là où il faut un nombre. Saisissez un nombre.",
  numberDate: "{where} : une date ({found}) se trouve là où il faut un nombre. Saisissez un nombre.",
  belowMinimum: "{where} : {found} est inférieur à {least}. Saisissez {least} ou plus.",
  aboveMaximum: "{where} : {found} est supérieur à {most}. Saisissez {most} ou moins.",
  notWhole: "{where} : {found} n’est pas un nombre entier.",
  blankRefused: "{where} est vide. Remplissez la cellule ; saisissez 0 si c’est 0 que vous voulez.",
  rangeEmpty: "{argument} ne contient aucun nombre. Indiquez les cellules qui les contiennent.",
  oneLineOnly:
    "{argument} attend une seule ligne ou une seule colonne, mais une plage de {shape} cellules a été donnée.",
  lengthsDiffer:
    "{first} a {firstCount} cellules et {second} en a {secondCount}. Donnez autant de cellules pour l’un que pour l’autre.",
  totalNotOne: "{argument} : le total est {found}, pas 1. Corrigez les valeurs pour que le total soit 1 (100 %).",
  resultTooLarge: "Le résultat est trop grand pour une cellule. Vérifiez les valeurs de départ.",
  notDate: "{where} : {found} n’est pas une date. Saisissez une date, pas un texte.",
  zeroDivisor: "{where} est nul ou vide, et rien ne se divise par zéro. Saisissez un montant supérieur à zéro.",
  negativeDivisor: "{where} : {found} est négatif. Saisissez un montant supérieur à zéro.",
  shapesDiffer:
    "{first} a {firstShape} cellules et {second} en a {secondShape}. Donnez des plages de même taille, ou une seule cellule pour toutes les lignes.",
  oneCellOnly:
    "{argument} attend une seule cellule, mais une plage de {shape} cellules a été donnée. Indiquez une cellule.",
  notFlag: "{where} : {found} n’est ni VRAI ni FAUX.",
  notChoice: "{argument} : {found} ne fait pas partie de {choices}.",
  tiersEmpty: "{argument} ne contient aucun palier. Donnez au moins une ligne avec un seuil et une valeur.",
  tiersColumns:
    "{argument} : nombre de colonnes : {found}. Donnez-en deux (de, valeur), trois (de, à, valeur, ou de, valeur, VRAI/FAUX) ou quatre (de, à, valeur, VRAI/FAUX).",
  tierBlank: "{argument}, ligne {row} : {column} est vide. Remplissez la cellule ou supprimez la ligne.",
  tierText: "{argument}, ligne {row} : {found} dans {column} est un texte, pas un nombre.",
  tierFlagFound: "{argument}, ligne {row} : {found} se trouve dans {column}, là où il faut un nombre.",
  tierOrder: "{argument}, ligne {row} : {found} vient après {previous}. Les seuils doivent croître de ligne en ligne.",
  tierDuplicate: "{argument}, ligne {row} : le seuil {found} figure deux fois. Supprimez l’une des deux lignes.",
  tierGap:
    "{argument}, ligne {row} : ce palier finit à {found} et le suivant commence à {next} ; ce qui se trouve entre les deux serait perdu. Utilisez {cure} pour les deux.",
  tierOffByOne:
    "{argument}, ligne {row} : le seuil {found} laisse un trou au-dessus de {cure}. Les paliers se touchent : utilisez {cure}.",
  tierEndBelow: "{argument}, ligne {row} : le palier finit à {found}, ce qui n’est pas supérieur à son début {from}.",
  tierEndMissing:
    "{argument}, ligne {row} : la fin de ce palier est vide. Seul le dernier palier peut rester ouvert ; utilisez {next}.",
  tierNegative: "{argument}, ligne {row} : le seuil {found} est négatif. Commencez à 0 ou au-dessus.",
  tierNotFlag:
    "{argument}, ligne {row} : {found} n’est ni VRAI ni FAUX ; on ne sait donc pas si le palier est rétroactif. Écrivez VRAI ou FAUX.",
  tierRateAboveOne:
    "{argument}, ligne {row} : le taux {found} paie plus que le montant lui-même. Vouliez-vous dire {meant} ?",
  tierAttainmentHuge:
    "{argument}, ligne {row} : le seuil {found} vaut {percent} % du quota. Vouliez-vous dire {meant} ?",
  tierQuotaMissing:
    "{argument} : des seuils d’au plus {found} ressemblent à des taux d’atteinte (1 = 100 %), mais sans quota ce sont des montants. S’agit-il de taux d’atteinte ? Indiquez le quota.",
  pointsColumns:
    "{argument} : nombre de colonnes : {found}. Donnez-en deux : la position sur la courbe et le paiement à cet endroit.",
  matrixTooSmall:
    "{argument} demande une première ligne et une première colonne d’en-têtes, et une valeur à chaque croisement ; {shape} cellules ont été données.",
  matrixOrder:
    "{where} : l’en-tête {found} vient après {previous}. Les en-têtes doivent croître d’une cellule à l’autre.",
  payoutNotReached:
    "Aucun montant supplémentaire ne paie {found} : le barème n’y arrive pas, quelles que soient les ventes.",
  lossesAboveBase:
    "Contraction et attrition atteignent {found}, plus que les {most} dont on les déduit. Vérifiez que tous les chiffres concernent les mêmes clients.",
  grossAboveOne:
    "{where} : {found} est négatif et porterait la rétention brute au-dessus de 100 %. La rétention brute exclut l’expansion : saisissez les pertes en montants positifs.",
  newAboveEnd:
    "{where} : {found} dépasse les {most} clients de fin de période. Ne comptez que les nouveaux clients encore présents.",
  keptAboveStart:
    "{found} clients auraient été conservés sur {most} au départ. Comptez comme nouveau tout client gagné dans la période.",
  nothingToScale: "{argument} ne contient que des zéros ; il n’y a rien à ramener au budget.",
  floorAboveCap:
    "{where} : le plancher {found} est supérieur au plafond {most}. Échangez-les ou supprimez l’un des deux.",
  tierLastClosed:
    "{argument}, ligne {row} : le dernier palier reste ouvert au-dessus de {found} ; la fin d’un tableau n’est pas un plafond. Laissez la dernière fin vide et plafonnez le paiement si un plafond est voulu.",
  releasedTooMuch: "{where} : {found} dépasse les {most} retenus. Libérez au plus ce qui est retenu.",
  weightsZero:
    "{argument} : toutes les valeurs sont nulles, et rien ne se répartit ainsi. Saisissez au moins une pondération supérieure à zéro.",
  datesReversed: "{where} : cette date précède {other}. Échangez les deux dates ou corrigez-en une.",
  periodWithoutWorkdays:
    '{where} : la période ne contient aucun jour ouvré, du lundi au vendredi. Utilisez la base "days" ou corrigez les dates.',
  periodNotMonths:
    '{where} : la période ne compte pas un nombre entier de mois. Corrigez ses dates ou utilisez la base "days".',
  leaveInMonths:
    '{where} : des jours de congé ne se déduisent pas de mois entiers. Utilisez la base "days" ou "workdays".',
  leaveTooLong:
    "{where} : {found} jours de congé dépassent les {most} jours travaillés de la période. Ne comptez que les congés pris pendant ceux-ci.",
  notName:
    "{where} : {found} n’est ni un nom ni un nombre. Saisissez le nom ou l’identifiant d’un participant ou d’une affaire.",
  dealConflict:
    "{where} : l’affaire {deal} figure ici avec {found} et plus haut avec {previous}. Donnez son montant total dans chacune de ses lignes.",
  columnNeeded:
    "{argument} manque, et {other} ne peut pas s’appliquer sans cet argument. Indiquez cette colonne des affaires.",
  gateNeeded:
    "{where} manque : {other} serait payé quelle que soit la rétention. Saisissez la part du quota à partir de laquelle il est payé, par exemple {cure} pour 80 %.",
  simulationTooLarge:
    "{argument} : {found} simulations d’autant de quotas prendraient trop de temps. Saisissez {most} ou moins.",
};
