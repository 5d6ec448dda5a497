/** The plan letter in French. */
import type { LetterTexts } from "./en";

export const fr: LetterTexts = {
  title: "Votre plan de rémunération variable : {plan}",
  titleFor: "Plan de rémunération variable de {name} : {plan}",
  subtitle: "En vigueur du {from} au {to}, version {version}",
  yes: "oui",
  no: "non",
  open: "et au-delà",
  atAGlance: {
    heading: "Le plan en bref",
    periods: {
      month: "La rémunération est calculée mois par mois, en {currency}.",
      quarter: "La rémunération est calculée trimestre par trimestre, en {currency}.",
      half: "La rémunération est calculée semestre par semestre, en {currency}.",
      year: "La rémunération est calculée année par année, en {currency}.",
    },
    one: "Elle a une seule composante : {components}.",
    several: "Elle a {count} composantes : {components}. Ce que chacune rapporte s’additionne.",
    pay: "Votre rémunération cible est de {earnings} par an : un fixe de {base} et un variable de {variable}, si chaque objectif est pleinement atteint.",
    draft: "Ce plan est un brouillon. Rien n’y est promis tant qu’il n’est pas en vigueur.",
    retired: "Ce plan est retiré : il ne paie plus rien de nouveau.",
  },
  component: {
    measure: "Ce qui compte : {measure}.",
    quota: {
      month:
        "Votre quota est de {quota} par mois. Le taux d’atteinte est ce qui vous est crédité, divisé par le quota.",
      quarter:
        "Votre quota est de {quota} par trimestre. Le taux d’atteinte est ce qui vous est crédité, divisé par le quota.",
      half: "Votre quota est de {quota} par semestre. Le taux d’atteinte est ce qui vous est crédité, divisé par le quota.",
      year: "Votre quota est de {quota} par an. Le taux d’atteinte est ce qui vous est crédité, divisé par le quota.",
    },
    level: "L’objectif est de {quota} : l’atteindre correspond à un taux d’atteinte de 100 %.",
    levelWhole: "L’objectif est de {quota}.",
    weight: "Ce que rapporte cette composante compte avec une pondération de {weight}.",
  },
  rules: {
    flatRate: "Vous touchez {rate} de tout ce qui vous est crédité, dès la première unité monétaire.",
    flatCount: "Vous touchez {rate} pour chaque unité prise en compte, dès la première.",
    tieredRate: "Vous touchez un taux sur ce qui vous est crédité. Ce taux dépend de votre taux d’atteinte :",
    tieredCount: "Vous touchez un montant par unité prise en compte. Ce montant dépend de votre taux d’atteinte :",
    points:
      "Vous touchez un montant par point d’atteinte ; un point vaut 1 % du quota. Ce montant dépend de votre taux d’atteinte :",
    pointsAbove:
      "Vous touchez {amount} par point d’atteinte au-dessus de {from} ; un point vaut 1 % du quota. Jusqu’à {from}, cette composante ne rapporte rien.",
    wholePoints: "Seuls les points entiers comptent : 104,9 % font 104 points.",
    partPoints: "Les fractions de point sont payées en proportion.",
    gateBonus:
      "Dès un taux d’atteinte de {gate}, vous touchez une prime fixe de {bonus}. En dessous, cette composante ne rapporte rien.",
    unitsAbove: "Pour chaque tranche de {unit} au-dessus du quota, vous touchez {amount} de plus.",
    unitsAboveOnly: "Pour chaque tranche de {unit} au-dessus du quota, vous touchez {amount}.",
    unitGate: "Cela vaut dès un taux d’atteinte de {gate} ; en dessous, cette composante ne rapporte rien.",
    wholeUnits: "Seules les tranches entières comptent ; un reste inférieur à {unit} n’est pas payé.",
    partUnits: "Les fractions de tranche sont payées en proportion.",
    curve:
      "Votre paiement est une part d’une cible de {target} par période. Il suit des droites entre ces points ; sous le premier, il est nul :",
    slopeAbove: "Après le dernier point, chaque 1 % d’atteinte supplémentaire ajoute {share} de la cible.",
    flatAbove: "Après le dernier point, il reste constant.",
    milestones: "Vous touchez une somme fixe lorsque votre taux d’atteinte franchit un jalon :",
    cumulative: "Les jalons s’additionnent : qui atteint le deuxième a aussi gagné le premier.",
    highest: "Seul le jalon le plus élevé que vous atteignez est payé.",
    objectives:
      "Vos objectifs valent {target} par période s’ils sont tous pleinement atteints. Chacun est noté après la période, 100 % s’il est pleinement atteint, et paie selon sa pondération :",
    spiffUnit: "Pour chaque unité prise en compte, vous touchez {amount}.",
    spiffUnitFrom:
      "Pour chaque unité prise en compte, vous touchez {amount}, dès la première, à condition d’en avoir au moins {minimum}.",
    spiffOnce: "Dès qu’il y en a au moins {minimum}, vous touchez {amount}, une seule fois par période.",
    matrix:
      "Votre paiement est une part d’une cible de {target} par période. Il se lit dans un tableau à deux mesures : votre taux d’atteinte en lignes, {by} en colonnes :",
    interpolate: "Entre les valeurs du tableau, il suit des droites.",
    lookup:
      "Dans chaque direction, c’est la valeur la plus élevée atteinte qui compte. Sous la première ligne ou colonne, le paiement est nul.",
  },
  table: {
    from: "Dès un taux d’atteinte de",
    to: "Jusqu’à",
    rate: "Taux",
    amount: "Montant",
    perPoint: "Par point",
    money: "Soit à partir de",
    whole: "Sur la totalité",
    attainment: "Taux d’atteinte",
    share: "Part de la cible",
    payout: "Paiement",
    bonus: "Prime",
    objective: "Objectif",
    weight: "Pondération",
    fullScore: "Si pleinement atteint",
    month: "Dès le mois en poste",
    quotaShare: "Part du quota",
    factor: "Facteur",
    level: "À partir de ({by})",
    total: "Total",
    payable: "À payer",
    credited: "Crédité",
    component: "Composante",
  },
  methods: {
    marginal:
      "Le plan est marginal : chaque taux n’est payé que sur la part qui se trouve dans son palier. Atteindre un palier supérieur ne change jamais ce qu’ont rapporté les paliers inférieurs.",
    retroactive: "Le plan est rétroactif : le taux du palier atteint est payé sur la totalité, dès la première unité.",
    flags:
      "Lorsque le tableau indique qu’un palier paie sur la totalité, l’atteindre réévalue tout ce qui se trouve en dessous.",
  },
  edges: {
    from: "Un seuil est atteint à sa valeur exacte : qui est à exactement 100 % a atteint 100 %.",
    to: "Un seuil doit être dépassé : qui est à exactement 100 % n’a pas encore atteint 100 %.",
  },
  gate: "Une condition d’accès s’applique : cette composante n’est payée que si {by} atteint {threshold}. Sinon, elle rapporte {otherwise}.",
  gateExceeds:
    "Une condition d’accès s’applique : cette composante n’est payée que si {by} dépasse {threshold}. Sinon, elle rapporte {otherwise}.",
  nothing: "zéro",
  attainmentOf: "le taux d’atteinte de {component}",
  multiplier:
    "Le paiement est ensuite multiplié par un facteur selon la mesure suivante : {by}. En dessous de la première ligne, le facteur est nul.",
  floor: "Cette composante rapporte au moins {floor} par période.",
  cap: "Cette composante rapporte au plus {cap} par période.",
  pay: {
    heading: "Du calcul au versement",
    planCap: "Toutes les composantes ensemble rapportent au plus {cap} par période.",
    draws: {
      guarantee:
        "{amount} par période vous sont garantis. Si vous gagnez moins, votre paie est complétée jusqu’à ce montant, sans rien à rembourser.",
      "recoverable guarantee":
        "Vous touchez au moins {amount} par période. Le complément est dû et se récupère sur ce que les périodes suivantes rapportent au-delà de ce montant.",
      recoverable:
        "{amount} par période vous sont avancés, en plus de ce que vous gagnez. L’avance est due et se récupère sur les gains suivants.",
      "non-recoverable": "{amount} par période vous sont versés en plus de ce que vous gagnez, sans rien à rembourser.",
    },
    recoveryLimit: "Au plus {limit} sont récupérés par période.",
    basis: {
      "year to date":
        "La paie se décompte en cumul annuel : quotas, résultats et montants d’une période se cumulent depuis le premier jour de l’année du plan, et ce que les périodes précédentes ont payé est déduit. Un résultat négatif est à rendre, et la régularisation suivante le reporte.",
      "cash to date":
        "La paie se décompte en cumul annuel et à l’encaissement : quotas, résultats et montants d’une période se cumulent depuis le premier jour de l’année du plan, le paiement compte pour la part de vos affaires facturées que les clients ont payée, et ce que les périodes précédentes ont payé est déduit. Ce qui est encaissé plus tard vous est payé plus tard.",
    },
    clawback: {
      "pro rata":
        "La commission est payée pour {term} mois de contrat. Si un client part plus tôt, ce qui vous a été payé pour l’affaire est repris pour les mois manquants, jamais plus que ce que vous avez touché.",
      full: "La commission est payée pour {term} mois de contrat. Si un client part plus tôt, ce qui vous a été payé pour l’affaire est repris.",
    },
    clawbackWindow: "Rien n’est repris à partir de {window} mois.",
    holdback: "Une retenue de {share} s’applique à ce qui est payé, jusqu’à sa libération.",
    proration: {
      days: "En cas d’arrivée ou de départ en cours de période, le quota, les paiements liés au taux d’atteinte, les montants fixes, planchers et plafonds des composantes, et l’avance sont réduits au prorata des jours calendaires.",
      months:
        "En cas d’arrivée ou de départ en cours de période, le quota, les paiements liés au taux d’atteinte, les montants fixes, planchers et plafonds des composantes, et l’avance sont réduits au prorata des mois entiers.",
      workdays:
        "En cas d’arrivée ou de départ en cours de période, le quota, les paiements liés au taux d’atteinte, les montants fixes, planchers et plafonds des composantes, et l’avance sont réduits au prorata des jours ouvrés.",
    },
    ramp: "Les nouveaux arrivants commencent avec une part du quota :",
    rampMean: "Dans une période de plusieurs mois, le quota prend la moyenne des parts de ses mois en poste.",
    shortPeriod:
      "La dernière période, du {from} au {to}, est plus courte : son quota est celui de {days} jours sur {full}.",
    quotaRounded:
      "Un quota ainsi modifié est arrondi à la plus petite unité de la devise {currency} : le chiffre imprimé est celui qui sert de mesure.",
  },
  credit: {
    heading: "Comment vous êtes crédité",
    amount:
      "Une affaire est créditée de son montant, multiplié par son taux de change si elle est dans une autre devise, et par votre part si elle est partagée ; chaque ligne est arrondie une seule fois, à la plus petite unité de la devise {currency}. Le taux de change est figé au jour de l’affaire.",
    typed: "Ces chiffres ne viennent pas des affaires ; ils sont saisis après la période : {components}.",
    losses: "Avoirs, attrition et réductions comptent en négatif là où ils sont pris en compte.",
    counted:
      "Une affaire qui est comptée compte pour votre part ; des parts qui totalisent 100 % comptent une affaire en tout, les tiers aussi.",
    people:
      "Vous gagnez dans une période si vous relevez du plan au moins un de ses jours. Dans les autres périodes, rien de nouveau n’est acquis, aucune avance n’est versée, et les affaires à votre nom ne sont créditées à personne.",
    afterLeaving: {
      pays: "Après un départ, ce qui était acquis auparavant est versé à son échéance ; ce qui est dû est toujours déduit.",
      forfeits:
        "Après un départ, ce qui était acquis auparavant et n’est exigible que plus tard est perdu ; ce qui est dû est toujours déduit.",
    },
    rounding:
      "Chaque paiement est arrondi une seule fois, à la fin, à la plus petite unité de la devise {currency}, la demi-unité en s’éloignant de zéro ; rien n’est arrondi avant.",
    order: "L’ordre est toujours le même. Dans ce plan : {steps}.",
    phases: {
      credit: "crédit",
      quota: "quota",
      attainment: "taux d’atteinte",
      rule: "règle",
      weight: "pondération",
      periods: "périodes cumulées",
      proration: "temps travaillé",
      gate: "condition d’accès",
      multiplier: "multiplicateur",
      limits: "plancher et plafond",
      rounding: "arrondi",
      sum: "somme",
      planCap: "plafond du plan",
      cash: "encaissement",
      trueUp: "régularisation",
      afterLeaving: "après un départ",
      draw: "avance",
      holdback: "retenue",
      clawback: "reprise",
      payable: "montant à payer",
    },
  },
  example: {
    heading: "Exemple chiffré",
    intro: "Ce que rapporte une période complète si le taux d’atteinte est le même dans chaque composante :",
    figures: "L’exemple suppose : {figures}.",
    figure: "{name} {value}",
    scores: "Chaque objectif est supposé noté à ce taux d’atteinte.",
    firstPeriod: "C’est la première période d’une année, toutes les factures étant payées.",
    noDraw: "Dans cet exemple, rien n’est dû au titre de périodes antérieures.",
  },
  record: {
    heading: "Références",
    version: "{plan}, version {version}, statut : {status}, du {from} au {to}.",
    fingerprint:
      "Empreinte du plan (SHA-256) : {fingerprint}. La même empreinte figure sur les feuilles de calcul ; elle change à chaque modification des règles ; participants, nom, notes, statut et historique n’en font pas partie.",
    notes: "Notes : {notes}",
  },
};
