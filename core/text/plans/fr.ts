/** Words of plans in French. */
import type { PlanTexts } from "./en";
import { templates } from "./templates/fr";

export const fr: PlanTexts = {
  templates,
  measures: {
    netRevenue: "renouvellements et expansion, moins attrition, réductions et avoirs",
    grossRevenue: "renouvellements, moins attrition, réductions et avoirs ; sans expansion",
    renewals: "renouvellements, moins les avoirs",
    expansion: "ventes additionnelles, ventes croisées et nouveaux produits",
    bookings: "ce qui a été vendu, moins les avoirs",
    upsell: "ventes additionnelles",
    crossSell: "ventes croisées",
    newProduct: "nouveaux produits",
    dealsClosed: "affaires conclues, en nombre ; une affaire partagée compte pour sa part",
    grossMargin: "marge brute des ventes, saisie sur la feuille des paiements",
    teamRevenue: "revenu de l’équipe, saisi sur la feuille des paiements",
    cashReceived: "encaissements, saisis sur la feuille des paiements",
    meetings: "rendez-vous tenus et acceptés, saisis sur la feuille des paiements",
    units: "unités vendues, saisies sur la feuille des paiements",
    multiProductCustomers:
      "clients existants ayant acheté plusieurs nouveautés, une ligne chacun ; un client partagé compte pour sa part",
    renewalRate: "taux de renouvellement, saisi sur la feuille des paiements",
    customerRetention: "part des clients conservés, saisie sur la feuille des paiements",
    objectives: "note pondérée des objectifs, saisie sur la feuille des paiements",
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
  sharings: { overlay: "Overlay", elsewhere: "Reste ailleurs" },
  periods: { month: "mois", quarter: "trimestre", half: "semestre", year: "année" },
  statuses: { draft: "Brouillon", active: "En vigueur", retired: "Retiré" },
  methods: { marginal: "marginal", retroactive: "rétroactif" },
  edges: { from: "atteint au seuil même", to: "seuil à dépasser" },
  ruleKinds: {
    flatRate: "taux unique",
    tieredRate: "taux par paliers",
    points: "prime par point",
    pointsAbove: "points au-dessus du quota",
    unitsAbove: "prime fixe et unités au-dessus du quota",
    curve: "courbe de paiement",
    milestones: "jalons",
    objectives: "objectifs (MBO)",
    spiff: "prime ponctuelle (SPIFF)",
    matrix: "matrice de paiement",
  },
  fields: {
    rate: "Taux",
    tiers: "Paliers",
    from: "Dès",
    value: "Valeur",
    retroactive: "Sur la totalité",
    wholePoints: "Points entiers seulement",
    perPoint: "Montant par point",
    perUnit: "Montant par unité au-dessus du quota",
    unit: "Une unité vaut",
    gate: "Condition d’accès",
    gateBonus: "Prime fixe dès le seuil",
    wholeUnits: "Unités entières seulement",
    target: "Paiement cible par période",
    slopeAbove: "Pente après le dernier point",
    points: "Points de la courbe",
    milestones: "Jalons",
    cumulative: "Les jalons s’additionnent",
    objectives: "Objectifs",
    id: "Id.",
    name: "Nom",
    weight: "Pondération",
    amount: "Montant",
    minimum: "Minimum",
    mode: "Paie",
    by: "Observe",
    interpolate: "Droites entre les valeurs",
    rows: "Part de la cible",
    threshold: "Seuil",
    otherwise: "Payé sinon",
    table: "Facteurs",
    factor: "Facteur",
    multiplier: "Multiplicateur",
    floor: "Plancher",
    cap: "Plafond",
    planCap: "Plafond du plan",
    draw: "Avance garantie",
    type: "Type d’avance",
    recoveryLimit: "Récupération maximale par période",
    holdback: "Retenue",
    ramp: "Montée en charge",
    month: "Dès le mois en poste",
    share: "Part du quota",
    proration: "Arrivées et départs",
    afterLeaving: "Après un départ",
    earnings: "Rémunération cible annuelle",
    variable: "Part variable",
    basis: "Base de décompte",
    clawback: "Reprise",
    term: "Mois couverts par la commission",
    window: "Reprise pendant (mois)",
    schedule: "Reprend",
  },
  choices: {
    "per unit": "chaque unité",
    once: "une seule fois",
    guarantee: "garantie",
    "recoverable guarantee": "garantie récupérable",
    recoverable: "récupérable",
    "non-recoverable": "non récupérable",
    days: "en jours calendaires",
    months: "en mois entiers",
    workdays: "en jours ouvrés",
    "year to date": "cumul annuel, avec régularisation",
    "cash to date": "encaissements cumulés de l’année, avec régularisation",
    "pro rata": "les mois manquants",
    full: "la totalité",
    pays: "verse ce qui était déjà acquis",
    forfeits: "perd ce qui n’est pas encore versé",
  },
  figures: {
    margin: "Marge brute",
    participation: "Participation",
    contractYears: "Durée moyenne en années",
  },
  objectives: {
    individual1: "Objectif individuel 1",
    individual2: "Objectif individuel 2",
    team: "Objectif d’équipe",
    dso: "Délai de paiement client au plus égal à la cible",
    keyAccountPlan: "Objectifs du plan de compte clé",
    accountPlan: "Résultats du plan de compte",
    relationship: "Relation avec les décideurs",
  },
  faults: {
    notObject:
      "{path} : {found} se trouve là où il faut un groupe de champs. Vérifiez que le fichier du plan est complet.",
    missing: "{path} manque. Ajoutez-le.",
    unknownField: "{path} n’est pas un champ d’un plan. Supprimez-le ou corrigez son orthographe.",
    notText: "{path} : {found} n’est pas un texte. Mettez-le entre guillemets.",
    blankText: "{path} est vide. Saisissez un texte.",
    longText: "{path} dépasse {most} caractères. Raccourcissez-le.",
    halfCharacter:
      "{path} contient la moitié d’un caractère, qu’aucune cellule ne peut afficher. Saisissez le texte à nouveau.",
    tooManyRows:
      "{path} compte {found} lignes ; un plan en a {most} au plus. Retirez les lignes qui paient autant que la précédente, ou partagez le plan.",
    notNumber: "{path} : {found} n’est pas un nombre. Saisissez un nombre sans séparateurs.",
    notFlag: "{path} : {found} n’est ni vrai ni faux. Saisissez true ou false.",
    notList: "{path} : {found} se trouve là où il faut une liste. Mettez ses éléments entre crochets.",
    notDate: "{path} : {found} n’est pas une date. Écrivez année-mois-jour, par exemple 2026-01-31.",
    dateRange:
      "{path} : {found} n’est pas compris entre {from} et {to}, les dates que tous les tableurs connaissent. Corrigez l’année.",
    notChoice: "{path} : {found} ne fait pas partie de {choices}. Choisissez-en un.",
    notWhole: "{path} : {found} n’est pas un nombre entier. Saisissez-le sans décimales.",
    tooSmall: "{path} : {found} est inférieur à {least}. Saisissez {least} ou plus.",
    tooLarge: "{path} : {found} est supérieur à {most}. Saisissez {most} ou moins.",
    notAbove: "{path} : {found} n’est pas supérieur à {limit}. Saisissez un nombre supérieur à {limit}.",
    notCurrency: "{path} : {found} n’est pas un code de devise. Utilisez trois majuscules, par exemple EUR.",
    notId:
      "{path} : {found} ne peut pas servir d’identifiant. Utilisez lettres, chiffres, espaces, - _ . @, en commençant par une lettre ou un chiffre.",
    schemaVersion:
      "{path} : {found} est un format de plan que cette version ne connaît pas. Elle connaît les formats 1 et 2 ; mettez le complément à jour.",
    rounding:
      "{path} : {found} n’est pas proposé. Les feuilles arrondissent la moitié en s’éloignant de zéro, comme ARRONDI.",
    effectiveOrder:
      "{path} : le plan se termine le {found}, avant de commencer le {from}. Modifiez l’une des deux dates.",
    tooManyPeriods:
      "{path} : le plan dure {found} périodes. Ses feuilles en acceptent {most} au plus ; raccourcissez-le ou choisissez des périodes plus longues.",
    noComponent: "{path} : le plan n’a aucune composante. Ajoutez-en au moins une.",
    noTier: "{path} : le barème n’a aucun palier. Ajoutez au moins une ligne.",
    tierOrder:
      "{path} : {found} n’est pas supérieur à {previous}, le palier précédent. Rangez les paliers par ordre croissant.",
    unknownCurrency:
      "{path} : {found} n’est pas une devise de la norme ISO 4217. Corrigez le code, par exemple EUR, USD ou CHF.",
    targetPay:
      "{path} : la cible est {found}, mais la rémunération cible donne {target} par période. Saisissez {target}, ou modifiez la rémunération cible ou sa part variable.",
    bonusGate:
      "{path} manque : la prime fixe de {found} serait payée quelle que soit l’atteinte. Saisissez l’atteinte à partir de laquelle elle est payée, 0 pour toujours.",
    basisRule:
      "{path} : la composante {component} paie des montants d’une période, qui ne se cumulent pas sur l’année. Choisissez un plan avec une autre règle, ou décomptez chaque période séparément.",
    basisCash:
      "{path} : payer à l’encaissement demande des affaires facturées, or {component} est saisi. Créditez-le par les affaires, ou choisissez le cumul annuel sans encaissement.",
    basisRamp:
      "{path} : la montée en charge relève les quotas mois par mois et ne va pas avec le cumul annuel. Supprimez-la et donnez aux nouveaux leur propre quota, ou décomptez chaque période séparément.",
    prorationMonths:
      "{path} : la période du {from} au {to} ne compte pas des mois entiers ; les mois complets ne peuvent pas être comptés. Faites commencer le plan un 1er et finir à la fin d’un mois, ou choisissez le prorata en jours calendaires.",
    prorationWorkdays:
      "{path} : la période du {from} au {to} ne compte aucun jour ouvré. Faites finir le plan plus tard, ou choisissez le prorata en jours calendaires.",
    rampStart:
      "{path} : la montée en charge commence au mois {found} ; avant, il n’y aurait pas de quota. Saisissez 1, ou ajoutez une ligne pour le mois 1.",
    clawbackTwice:
      "{path} : l’attrition réduit déjà ce qui est crédité ici, et la reprise reprendrait la même affaire une seconde fois. Retirez l’attrition des types comptés, ou supprimez la reprise.",
    duplicateId:
      "{path} : {found} est utilisé deux fois. Modifiez l’un des deux : chaque identifiant doit être unique, sans égard aux majuscules ni aux espaces doubles.",
    equalNumberId:
      "{path} : pour un tableur, {found} et {other} sont le même nombre, et il paierait les deux. Faites précéder l’un d’une lettre, par exemple R-{found}.",
    longNumberId:
      "{path} : {found} a plus de {most} chiffres ; les tableurs abandonnent les suivants et confondent ces identifiants. Faites-le précéder d’une lettre, par exemple R-{found}.",
    dateId:
      "{path} : un tableur prend {found} pour une date et le confond avec d’autres. Faites-le précéder d’une lettre, par exemple R.",
    unknownComponent:
      "{path} : le plan n’a pas de composante appelée {found}. Corrigez l’identifiant ou supprimez le quota.",
    startOrder: "{path} : la date de fin {found} précède la date de début {from}. Modifiez l’une des deux.",
    unknownMeasure: "{path} : le plan n’a ni composante ni valeur nommée {found}. Nommez-en une qu’il contient.",
    floorAboveCap:
      "{path} : le plancher {found} dépasse le plafond {most}. Abaissez le plancher ou relevez le plafond.",
    finerThanCurrency:
      "{path} : {found} a plus de décimales qu’un paiement en {currency}. Saisissez {cure}, ou un autre montant qui puisse être payé.",
    sourceUnit:
      "{path} : {found} ne convient pas à l’unité {unit}. Les sommes sont des montants, les dénombrements des nombres ; pourcentages et objectifs sont saisis.",
    noTypes: "{path} : aucun type d’affaire ne compte. Ajoutez-en au moins un.",
    ruleUnit:
      "{path} : {found} paie une quantité, mais la mesure est un pourcentage. Choisissez une autre règle ou une autre mesure.",
    weightsTotal: "{path} : les pondérations totalisent {found}. Leur total doit être 1 (100 %).",
    ragged: "{path} : {found} valeurs pour {columns} colonnes. Donnez une valeur par colonne.",
    unknownDealField: "{path} n’est pas un champ d’une affaire. Supprimez-le ou corrigez son orthographe.",
    ownRate:
      "{path} : {found} est un taux de change, or l’affaire est dans la monnaie du plan, {currency}. Supprimez le taux, ou indiquez la monnaie de l’affaire.",
    lossAboveZero:
      "{path} : {found} est supérieur à zéro, et {type} est une perte. Saisissez les pertes en montants négatifs.",
    fxMissing:
      "{path} manque : l’affaire est en {found}, le plan en {currency}. Saisissez le taux de change auquel elle est créditée.",
    notPeriod:
      "{path} : du {from} au {to} n’est pas une période de paiement du plan. Choisissez l’une de ses périodes, par exemple du {first} au {last}.",
    unknownParticipant:
      "{path} : le plan n’a pas de participant appelé {found}. Corrigez l’identifiant ou ajoutez le participant au plan.",
  },
  warnings: {
    manyComponents:
      "Le plan a {found} composantes. Restez simple : on n’en suit pas plus de {most}. Regroupez ou retirez les plus faibles.",
    weightsTotal: "Les pondérations des composantes totalisent {found}. Sauf intention contraire, visez 100 %.",
    rateAboveOne: "{component} : un taux de {found} paie plus que le montant entier. Vouliez-vous dire {meant} ?",
  },
};
