/** The words of the workbench's page around the spreadsheet and the pane, in French. */
import type { en } from "./en";

export const fr: typeof en = {
  title: "Plans de rémunération · Atelier",
  name: "Plans de rémunération",
  place: "Atelier",
  language: "Langue",
  theme: "Apparence",
  themes: { system: "Comme le système", light: "Claire", dark: "Sombre" },
  pane: {
    label: "Volet des plans de rémunération",
    skip: "Aller au volet (F6)",
    hide: "Masquer le volet",
    show: "Afficher le volet",
    width: "Largeur du volet",
  },
  grid: "Feuille de calcul",
  about: {
    open: "À propos",
    title: "À propos de cet atelier",
    what: "Une feuille de calcul sur votre ordinateur, avec les fonctions de rémunération dans ses cellules et le volet à côté. Rien de ce que vous saisissez ne quitte cette page ; la recharger repart de zéro.",
    notice:
      "La feuille de calcul est o-spreadsheet {version} d’Odoo, avec Owl, tous deux sous LGPL 3.0 et utilisés sans modification ; graphiques par Chart.js (MIT), présentation par Bootstrap (MIT) et Font Awesome (OFL, MIT). Ce sont des fichiers séparés de cette page ; les plans de rémunération eux-mêmes sont sous licence MIT.",
    licences: "Licences",
    close: "Fermer",
  },
  loading: "Ouverture de l’atelier…",
  loadingFile: "Chargement de {file}…",
  writingSample: "Écriture du plan d’exemple…",
  failed: {
    title: "L’atelier ne s’est pas ouvert",
    file: "Le fichier {file} n’a pas pu être chargé. Vérifiez que le serveur tourne encore (npm start), puis rechargez cette page.",
    error:
      "Une erreur s’est produite à l’ouverture : {detail}. Rechargez cette page ; si cela se reproduit, signalez-le avec ces mots.",
    reload: "Recharger",
  },
  dialog: { ok: "OK", cancel: "Annuler", confirm: "Continuer", title: "À noter" },
  welcome: {
    tab: "Bienvenue",
    title: "Plans de rémunération, prêts à l’essai",
    intro: "Ceci est une vraie feuille de calcul. Tout peut y être modifié.",
    tryFormula: "1. Essayer une fonction",
    tryFormulaHow:
      "360 000 de chiffre d’affaires pour un quota de 300 000, payé 7,5 % jusqu’au quota, 12,5 % au-delà et 15 % au-delà de 150 % :",
    formula: "Formule",
    result: "Résultat",
    yours: "À vous",
    yoursHow: "Saisissez ici votre propre formule. Commencez par =TIERED_COMMISSION( et l’aide apparaît.",
    tryPlan: "2. Modifier un plan",
    tryPlanHow:
      "Un trimestre d’affaires a été transformé en plan pour douze personnes. Changez un taux sur la feuille du plan : toutes les commissions suivent.",
    openPlan: "Ouvrir {sheet}",
    tryPane: "3. Créer le vôtre",
    tryPaneHow:
      "Choisissez un plan dans le volet, fixez quota et taux, puis créez ses feuilles. Rien d’existant n’est jamais écrasé.",
  },
  sample: { plan: "Exemple T1 2026" },
};
