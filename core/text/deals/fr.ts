/** The words of reading deals out of a CRM export, in French. */
import type { DealTexts } from "./en";

export const fr: DealTexts = {
  fields: {
    date: "Date",
    id: "Id. de l’affaire",
    participant: "Participant",
    account: "Compte",
    type: "Type",
    amount: "Montant",
    currency: "Devise",
    fx: "Taux de change",
    split: "Partage",
  },
  problems: {
    missing: "{field} : cellule vide. Remplissez-la et relisez.",
    errorCell: "{field} : la cellule contient l’erreur {found}. Corrigez-la et relisez.",
    dateUnreadable: "{field} : « {found} » n’est pas une date. Écrivez-la sous la forme 2026-03-31.",
    dateAmbiguous:
      "{field} : « {found} » peut désigner deux jours. Indiquez plus haut ce qui vient en premier, le jour ou le mois.",
    dateExchanged:
      "{field} : le jour et le mois de {found} ont peut-être été inversés à l’ouverture de l’export. Indiquez plus haut de quel jour il s’agit.",
    amountUnreadable: "{field} : « {found} » n’est pas un nombre. Écrivez-le sous la forme 1234,50.",
    amountAmbiguous:
      "{field} : « {found} » peut désigner deux montants, et la colonne écrit 1,5 comme 1.5. Écrivez-le sans séparateur de milliers.",
    notNumber:
      "{field} : « {found} » ne convient pas ici. Corrigez la cellule ou choisissez plus haut une autre colonne.",
    typeUnknown: "{field} : « {found} » n’est pas un type connu. Indiquez plus haut ce qu’il signifie.",
    currencyUnknown: "{field} : « {found} » n’est pas une devise. Écrivez ses trois lettres, par exemple EUR.",
    currencyContradicts:
      "{field} : la ligne indique {found} à la fois, dans sa colonne de devise, à côté du montant ou dans le titre des montants. Corrigez la ligne ou choisissez plus haut d’autres colonnes.",
    rateMissing: "{field} : il manque pour {found}. Saisissez-le plus haut ou dans la ligne.",
    rateNotPositive: "{field} : {found} n’est pas supérieur à zéro. Corrigez le taux.",
    rateAmbiguous: "{field} : « {found} » peut désigner deux taux. Indiquez plus haut lequel.",
    rateImplausible:
      "{field} : {found} ne peut pas être un taux de cette devise. Écrivez combien vaut une unité de celle-ci dans la devise du plan, par exemple 1,085.",
    rateOwnCurrency:
      "{field} : la ligne est dans la devise du plan, et {found} en changerait le montant. Indiquez la devise de la ligne ou effacez le taux.",
    splitRange: "{field} : {found} n’est pas une part entre 0 et 1. Écrivez la moitié 0,5 ou 50 %.",
    wildcard:
      "{field} : « {found} » contient *, ? ou ~, que les formules prennent pour n’importe quels signes. Écrivez-le sans eux ici et dans le plan.",
    notWon:
      "L’étape est « {found} » : ce qui n’est pas gagné n’est pas vendu, la ligne n’est pas reprise. Corrigez l’étape si l’affaire a été gagnée.",
    totalRow:
      "Une ligne qui n’a que des montants ({found}), sans date, identifiant ni participant : on dirait un total, elle n’est pas reprise.",
  },
  pane: {
    title: "Affaires",
    none: "Aucune pour l’instant",
    count: "{count} à reprendre sur la feuille des affaires",
    open: "Lues, pas encore importées",
    intro:
      "Reprenez les affaires d’un export CRM : collez le tableau avec ses titres ou sélectionnez ses cellules. Vous pouvez aussi coller plus tard dans la feuille des affaires.",
    paste: "Coller un tableau",
    pasteLabel: "Collez l’export avec ses titres",
    pasteHint: "Colonnes séparées par des tabulations, des points-virgules ou des virgules, dans n’importe quel ordre.",
    read: "Lire le tableau",
    titlePasted: "Lu dans le tableau collé",
    titleSelection: "Lu dans {address}",
    nothing: "Il n’y a aucune ligne sous les titres. Collez ou sélectionnez les titres avec les affaires.",
    headings: "Titres",
    headingsRow: "Ligne {row} : {sample}",
    noHeadings: "Le tableau n’a pas de titres",
    columns: "Où se trouve chaque élément d’une affaire",
    needed: "{field} (nécessaire)",
    notThere: "Absent du tableau",
    needColumns: "Choisissez les colonnes suivantes : {fields}. Les lignes pourront alors être lues.",
    everyType: "Type de toutes les affaires",
    choose: "Choisir…",
    dayOrder: "Aucune date n’indique ce qui vient en premier, le jour ou le mois. Que signifie {example} ?",
    decimal: "Aucun montant n’indique le sens de la virgule et du point. Combien vaut {example} ?",
    rateDecimal: "Aucun taux n’indique le sens de la virgule et du point. Combien vaut {example} ?",
    exchanged:
      "Les dates dont le jour dépasse 12 sont restées du texte : un tableur a peut-être inversé le jour et le mois des autres. Quel jour est {example} ?",
    takeOpen: "Importer les lignes dont l’étape n’est ni gagnée ni perdue, par exemple « {example} » ({count})",
    typesTitle: "Types inconnus",
    typeMeans: "« {word} » ({count}×) signifie",
    typesMore: "Autres mots inconnus : {count}. Vérifiez que la bonne colonne contient le type.",
    ratesTitle: "Taux figés",
    rate: "{currency} pour 1 {code}",
    rateHint: "Lignes sans taux propre : {count}. Ce taux y est inscrit et ne change plus ensuite.",
    rateFault: "« {found} » n’est pas un taux supérieur à zéro. Écrivez-le comme {example}.",
    total: "Lignes sous les titres : {count}",
    taken: "À importer : {count}",
    repeated: "Répétées, non reprises : {count}",
    refused: "Illisibles : {count}",
    blank: "Vides : {count}",
    takeSame: "Importer les lignes qui répètent entièrement une ligne précédente ({count})",
    takeOther:
      "Importer les lignes qui ont l’identifiant d’une ligne précédente mais un autre contenu ({count}) ; la feuille les signale",
    show: "Afficher",
    showAll: "Toutes les lignes",
    showTaken: "Les lignes à importer",
    showRepeated: "Les lignes dont l’identifiant est déjà apparu",
    showRefused: "Les lignes illisibles",
    rateIs: "taux {rate}",
    rateFilled: "taux {rate}, complété",
    splitIs: "partage {split}",
    same: "Répète la ligne {row}.",
    other: "Identifiant de la ligne {row}, autre contenu.",
    refusedHint: "Les lignes illisibles ne sont pas reprises ; corrigez-les et relisez pour les inclure.",
    strangers:
      "Absents des participants : {count} ({names}). Leurs affaires sont signalées sur la feuille tant que ces personnes n’y sont pas ajoutées.",
    addStrangers: "Les ajouter aux participants",
    import: "Importer ({count})",
    notYet: "Importez ces affaires ou annulez avant de créer les feuilles.",
    accepted: "Affaires reprises sur la feuille des affaires à la création des feuilles : {count}.",
    kept: "Elles restent ici jusqu’à la fermeture du volet ; le brouillon conservé ne les contient pas.",
    again: "Revoir les lignes",
    remove: "Retirer les affaires",
    existingTitle: "Dans un plan déjà présent dans ce classeur",
    add: "Ajouter à « {sheet} » ({count})",
    adding: "Ajout à « {sheet} »…",
    added: "Ajouté à « {sheet} » : {count} affaires, lignes {from} à {to}.",
    showSheet: "Ouvrir « {sheet} »",
    noRoom:
      "« {sheet} » n’a plus que {free} lignes préparées pour {count} affaires. Insérez des lignes au-dessus de la dernière ligne préparée, recopiez les colonnes calculées vers le bas et réessayez. Rien n’a été écrit.",
    otherSheet: "« {sheet} » n’a plus à leur place les colonnes d’une feuille des affaires. Rien n’a été écrit.",
    otherCurrency:
      "« {sheet} » compte en {currency}. Choisissez {currency} comme devise de ce plan pour y ajouter des affaires.",
    addFailed: "Rien n’a été ajouté à « {sheet} ». {reason}",
  },
};
