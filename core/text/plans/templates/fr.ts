/** Names, summaries and advice of the plan templates in French. */
import type { TemplateTexts } from "./en";

export const templates: TemplateTexts = {
  "retention-commission": {
    name: "Rétention du revenu",
    summary:
      "Un taux sur le revenu net conservé, qui augmente dès que le quota trimestriel est atteint, puis de nouveau nettement au-delà.",
    useWhen:
      "À choisir lorsque les gestionnaires de comptes ont leur portefeuille et que chaque euro conservé doit rapporter, davantage au-delà du quota.",
    components: { netRevenue: "Revenu net" },
  },
  "retention-flat": {
    name: "Commission fixe de rétention",
    summary:
      "Un taux unique sur chaque affaire qui conserve ou accroît le revenu récurrent, de la première à la dernière.",
    useWhen: "À choisir quand le portefeuille est petit ou récent et que le plan doit tenir en une phrase.",
    components: { netRevenue: "Revenu net" },
  },
  "retention-upsell": {
    name: "Rétention et vente additionnelle",
    summary: "Un taux croissant sur le revenu conservé, et un taux unique sur tout ce qui est vendu en plus.",
    useWhen: "À choisir quand les mêmes personnes renouvellent et développent, sans que l’un compense l’autre.",
    components: { retention: "Rétention", upsell: "Vente additionnelle" },
  },
  "retention-points": {
    name: "Points de rétention",
    summary: "Un montant par point de quota atteint ; un point vaut davantage à mesure que l’atteinte monte.",
    useWhen: "À choisir quand les territoires diffèrent et qu’une même atteinte doit rapporter autant.",
    components: { netRevenue: "Revenu net" },
  },
  "retention-points-flat": {
    name: "Points de rétention fixes",
    summary: "Le même montant pour chaque point du quota mensuel.",
    useWhen: "À choisir quand une même atteinte doit rapporter autant, sans paliers.",
    components: { netRevenue: "Revenu net" },
  },
  "grr-bonus": {
    name: "Prime GRR",
    summary:
      "Une prime fixe dès 80 % du quota conservé, et un montant par millier conservé au-delà du quota. La prime fixe est à définir ; 1 500 en tient lieu.",
    useWhen: "À choisir quand conserver l’existant est tout le métier et que l’expansion revient à d’autres.",
    components: { grr: "Revenu brut conservé" },
  },
  "nrr-bonus": {
    name: "Prime NRR",
    summary: "Un montant par point de rétention nette au-dessus du quota.",
    useWhen: "À choisir quand la croissance chez les clients existants compte et que le fixe couvre le reste.",
    components: { nrr: "Revenu net conservé" },
  },
  "grr-nrr": {
    name: "GRR et NRR équilibrés",
    summary:
      "La moitié de la prime pour le revenu conservé, l’autre pour la croissance nette des mêmes clients. La prime fixe de la première moitié est à définir ; 1 500 en tient lieu.",
    useWhen: "À choisir quand l’expansion ne doit pas compenser l’attrition, ni l’inverse.",
    components: { grr: "Revenu brut conservé", nrr: "Revenu net conservé" },
  },
  "renewal-milestones": {
    name: "Jalons de renouvellement",
    summary:
      "Des sommes fixes selon le taux de renouvellement, un montant par client ayant acheté plusieurs nouveautés, et des objectifs de compte. 6 000 et 1 000 sont donnés ; les jalons inférieurs et les 3 000 des objectifs sont à définir.",
    useWhen:
      "À choisir quand les responsables de comptes répondent des renouvellements, de l’étendue et du plan de compte.",
    components: {
      renewal: "Taux de renouvellement",
      newProducts: "Clients multi-produits",
      keyAccounts: "Objectifs comptes clés",
    },
  },
  "csm-variable": {
    name: "Variable customer success",
    summary:
      "Un variable cible en plus du fixe : trois quarts pour la rétention, un quart pour l’expansion. Une rémunération cible de 100 000 répartie 80/20 tient lieu de la vôtre.",
    useWhen: "À choisir quand les responsables du succès client ont une rémunération cible à faible part variable.",
    components: { retention: "Rétention", expansion: "Expansion" },
  },
  "rate-on-quota": {
    name: "Taux issu du variable cible",
    summary:
      "Le taux est le variable cible divisé par le quota, et moitié plus au-delà du quota. L’accélérateur est à définir.",
    useWhen: "À choisir quand rémunération et quota sont fixés et que le taux doit en découler.",
    components: { bookings: "Prises de commandes" },
  },
  mbo: {
    name: "Objectifs (MBO)",
    summary:
      "Une prime cible pour des objectifs pondérés, individuels et d’équipe, notés en fin de période. Objectifs, pondérations et cible de 2 250 sont à définir.",
    useWhen: "À choisir quand les résultats ne se lisent pas dans les affaires : projets, qualité, travail d’équipe.",
    components: { objectives: "Objectifs" },
  },
  spiff: {
    name: "Opération SPIFF",
    summary:
      "Un montant par unité d’un produit, pour un seul trimestre, jusqu’à un plafond. Montant, dates et plafond sont à définir.",
    useWhen: "À choisir quand un produit demande un effort bref à côté du plan ordinaire.",
    components: { programme: "Opération" },
  },
  "deal-velocity": {
    name: "Rythme des affaires",
    summary: "Un montant par affaire conclue, davantage au-delà du nombre mensuel. Nombre et montants sont à définir.",
    useWhen: "À choisir quand les affaires se ressemblent et que le rythme compte.",
    components: { deals: "Affaires conclues" },
  },
  "strategic-account": {
    name: "Grands comptes stratégiques",
    summary:
      "Une rémunération cible sans quota formel : croissance, clients conservés et résultats du plan de compte. La cible de 50 000, ses parts et la croissance attendue sont à définir.",
    useWhen: "À choisir quand quelques grands comptes se développent sur des années et qu’un trimestre dit peu.",
    components: { growth: "Croissance du revenu", churn: "Clients conservés", accountPlan: "Plan de compte" },
  },
  "single-rate": {
    name: "Taux unique",
    summary: "Un seul taux sur tout ce qui est vendu.",
    useWhen: "À choisir quand le plan doit être simple et que chaque vente se vaut.",
    components: { bookings: "Prises de commandes" },
  },
  accelerator: {
    name: "Accélérateur",
    summary: "Un taux de base jusqu’au quota, un taux supérieur au-delà, un troisième bien plus haut.",
    useWhen: "À choisir quand les ventes au-delà du quota valent plus pour l’entreprise que celles qui l’atteignent.",
    components: { bookings: "Prises de commandes" },
  },
  "accelerator-decelerator": {
    name: "Accélérateur et décélérateur",
    summary: "Un taux réduit d’abord, le taux plein sur tout dès la moitié du quota, davantage au-delà.",
    useWhen: "À choisir quand un résultat faible doit coûter moins sans laisser personne à zéro.",
    components: { bookings: "Prises de commandes" },
  },
  "cliff-accelerator": {
    name: "Seuil et accélérateur",
    summary: "Rien sous 60 % du quota, puis le taux plein dès la première unité, et davantage au-delà du quota.",
    useWhen: "À choisir quand le fixe rémunère un minimum de résultats et que la commission commence après.",
    components: { bookings: "Prises de commandes" },
  },
  "accelerator-milestone": {
    name: "Accélérateur et jalons",
    summary: "Une commission avec accélérateurs, et des sommes fixes au quota et au-delà.",
    useWhen: "À choisir quand atteindre le quota doit se sentir, en plus de la commission.",
    components: { commission: "Commission", milestones: "Jalons" },
  },
  "milestone-only": {
    name: "Jalons seuls",
    summary: "Une somme fixe à 80, 100 et 120 % du quota, et rien entre les deux.",
    useWhen: "À choisir quand le coût doit être connu d’avance et que les résultats viennent par étapes.",
    components: { bookings: "Prises de commandes" },
  },
  "multi-year": {
    name: "Multiplicateur pluriannuel",
    summary: "Un taux unique sur les ventes, multiplié par un facteur selon la durée moyenne des contrats.",
    useWhen: "À choisir quand les contrats longs valent la peine et que les commerciaux peuvent les obtenir.",
    components: { bookings: "Prises de commandes" },
  },
  "team-pool": {
    name: "Enveloppe d’équipe",
    summary: "La part de chacun dans une enveloppe que remplit le résultat de l’équipe, selon le temps travaillé.",
    useWhen: "À choisir quand nul ne sait à qui revient l’affaire et que l’équipe prime.",
    components: { team: "Résultat d’équipe" },
  },
  "sdr-meetings": {
    name: "SDR par rendez-vous",
    summary: "Un montant par rendez-vous accepté, davantage au-delà de l’objectif mensuel.",
    useWhen: "À choisir quand la prospection prend les rendez-vous et que d’autres concluent.",
    components: { meetings: "Rendez-vous" },
  },
  "gross-margin": {
    name: "Modulation par la marge",
    summary: "Une commission sur le revenu que les remises abaissent et que les bonnes marges relèvent.",
    useWhen: "À choisir quand les commerciaux décident des remises et que la marge varie.",
    components: { bookings: "Prises de commandes" },
  },
  "product-hurdle": {
    name: "Barrière multi-produits",
    summary: "Un taux par produit, et une prime sur le quota principal qui ne compte qu’avec celui du nouveau produit.",
    useWhen: "À choisir quand un nouveau produit doit se vendre à côté de l’ancien et non à sa place.",
    components: { core: "Produits principaux", newProduct: "Nouveau produit", bonus: "Prime sous condition" },
  },
  "payout-matrix": {
    name: "Matrice de paiement",
    summary: "Une part du paiement cible selon deux mesures à la fois : revenu en lignes, marge en colonnes.",
    useWhen: "À choisir quand deux buts s’opposent et que l’un ne doit pas s’acheter avec l’autre.",
    components: { bookings: "Prises de commandes" },
  },
  "new-hire": {
    name: "Montée en charge et avance",
    summary: "Une commission sur un quota qui monte en cinq mois, avec une avance à récupérer.",
    useWhen: "À choisir quand les nouveaux mettent des mois à vendre sans commencer à zéro.",
    components: { bookings: "Prises de commandes" },
  },
  "pay-on-cash": {
    name: "Encaissement, retenue, reprise",
    summary:
      "Un taux sur les ventes, payé quand les clients paient ; une part attend, et une affaire vite perdue reprend ce qui fut payé pour elle.",
    useWhen: "À choisir quand les factures tardent ou les contrats cessent tôt et que la commission attend l’argent.",
    components: { bookings: "Prises de commandes" },
  },
  "year-to-date": {
    name: "Cumul annuel et régularisation",
    summary:
      "Une commission sur l’année à ce jour, moins ce qui a été payé : un trimestre fort rattrape un faible, et inversement.",
    useWhen:
      "À choisir quand c’est l’année qui compte, que des affaires glissent d’un trimestre à l’autre et qu’on paie chaque trimestre.",
    components: { bookings: "Prises de commandes" },
  },
  "manager-override": {
    name: "Commission du manager",
    summary: "Un faible taux sur le revenu de toute l’équipe, plus élevé au-delà de son quota.",
    useWhen: "À choisir quand les responsables gagnent par leur équipe et portent la somme des quotas.",
    components: { team: "Revenu d’équipe" },
  },
  "split-overlay": {
    name: "Partage et spécialistes",
    summary: "Une commission sur les parts créditées : chaque ligne porte le partage de son participant.",
    useWhen: "À choisir quand plusieurs personnes travaillent une affaire et que chacune voit sa part.",
    components: { bookings: "Commandes créditées" },
  },
  "multi-currency": {
    name: "Multidevise",
    summary: "Une commission dans une devise sur des affaires en plusieurs, au taux figé de chaque affaire.",
    useWhen: "À choisir quand on vend en plusieurs devises sans que les cours changent les paiements passés.",
    components: { bookings: "Prises de commandes" },
  },
};
