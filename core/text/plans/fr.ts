/** Words of plans in French. */
import type { PlanTexts } from "./en";

export const fr: PlanTexts = {
  templates: {
    "retention-commission": {
      name: "Rétention du revenu",
      summary:
        "Un taux sur le revenu net conservé, qui augmente dès que le quota trimestriel est atteint, puis de nouveau nettement au-delà.",
      useWhen:
        "À choisir lorsque les gestionnaires de comptes ont leur portefeuille et que chaque euro conservé doit rapporter, davantage au-delà du quota.",
      components: { netRevenue: "Revenu net" },
    },
  },
  measures: {
    netRevenue: "renouvellements et expansion, moins attrition, réductions et avoirs",
  },
  dealTypes: {
    renewal: "Renouvellement",
    upsell: "Montée en gamme",
    crossSell: "Vente croisée",
    newProduct: "Nouveau produit",
    churn: "Attrition",
    contraction: "Réduction",
    creditMemo: "Avoir",
  },
  periods: { month: "mois", quarter: "trimestre", half: "semestre", year: "année" },
  statuses: { draft: "Brouillon", active: "En vigueur", retired: "Retiré" },
  methods: { marginal: "marginal", retroactive: "rétroactif" },
  edges: { from: "atteint au seuil même", to: "seuil à dépasser" },
  faults: {
    notObject:
      "{path} : {found} se trouve là où il faut un groupe de champs. Vérifiez que le fichier du plan est complet.",
    missing: "{path} manque. Ajoutez-le.",
    unknownField: "{path} n’est pas un champ d’un plan. Supprimez-le ou corrigez son orthographe.",
    notText: "{path} : {found} n’est pas un texte.",
    blankText: "{path} est vide. Saisissez un texte.",
    longText: "{path} dépasse {most} caractères. Raccourcissez-le.",
    notNumber: "{path} : {found} n’est pas un nombre. Saisissez un nombre sans séparateurs.",
    notFlag: "{path} : {found} n’est ni vrai ni faux.",
    notList: "{path} : {found} se trouve là où il faut une liste.",
    notDate: "{path} : {found} n’est pas une date. Écrivez année-mois-jour, par exemple 2026-01-31.",
    notChoice: "{path} : {found} ne fait pas partie de {choices}.",
    notWhole: "{path} : {found} n’est pas un nombre entier.",
    tooSmall: "{path} : {found} est inférieur à {least}. Saisissez {least} ou plus.",
    tooLarge: "{path} : {found} est supérieur à {most}. Saisissez {most} ou moins.",
    notAbove: "{path} : {found} n’est pas supérieur à {limit}. Saisissez un nombre supérieur à {limit}.",
    notCurrency: "{path} : {found} n’est pas un code de devise. Utilisez trois majuscules, par exemple EUR.",
    notId:
      "{path} : {found} ne peut pas servir d’identifiant. Utilisez lettres, chiffres, espaces, - _ . @, en commençant par une lettre ou un chiffre.",
    schemaVersion:
      "{path} : {found} est un format de plan que cette version ne connaît pas. Elle connaît le format 1 ; mettez le complément à jour.",
    rounding: "{path} : {found} n’est pas proposé. Les feuilles arrondissent à l’unité la plus proche, comme ARRONDI.",
    effectiveOrder:
      "{path} : le plan se termine le {found}, avant de commencer le {from}. Modifiez l’une des deux dates.",
    tooManyPeriods:
      "{path} : le plan dure {found} périodes. Ses feuilles en acceptent {most} au plus ; raccourcissez-le ou choisissez des périodes plus longues.",
    noComponent: "{path} : le plan n’a aucune composante. Ajoutez-en au moins une.",
    noTier: "{path} : le barème n’a aucun palier. Ajoutez au moins une ligne.",
    tierOrder:
      "{path} : {found} n’est pas supérieur à {previous}, le palier précédent. Rangez les paliers par ordre croissant.",
    duplicateId: "{path} : {found} est utilisé deux fois. Chaque identifiant doit être unique, majuscules ou non.",
    unknownComponent: "{path} : le plan n’a pas de composante appelée {found}.",
    startOrder: "{path} : la date de fin {found} précède la date de début {from}.",
  },
};
