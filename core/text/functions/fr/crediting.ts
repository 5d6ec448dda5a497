/** Help texts of the crediting functions, in French. */

import type { crediting as english } from "../en/crediting";
import type { FunctionText } from "../functionText";
import { decimals, method, optionalQuota, tierTable } from "./shared";

export const crediting: Readonly<Record<keyof typeof english, FunctionText>> = {
  SPLIT_CREDIT: {
    summary: "Parts créditées d’une affaire, à côté des quotes-parts ; leur somme est exactement le montant.",
    args: {
      amount: "Montant de l’affaire, en monnaie.",
      shares: "Quote-part de chaque participant (0,5 = 50 %) ; hors overlays, leur total est 1.",
      overlay: "VRAI pour un crédit en sus, hors du total de 1 : une cellule, ou une par quote-part. Par défaut FAUX.",
      decimals,
    },
  },
  CREDITED_AMOUNT: {
    summary: "Montant crédité à chaque participant : montant fois quote-part de ses affaires, en un seul passage.",
    args: {
      participants: "Noms ou identifiants à créditer ; la casse et les espaces autour ne comptent pas.",
      deal_participants: "Nom ou identifiant porté par chaque affaire.",
      amounts: "Montant de chaque affaire, en monnaie ; vide compte pour 0.",
      types: "Types d’affaires retenus : une cellule ou une liste. Absent ou vide : tous.",
      deal_types: "Type de chaque affaire ; nécessaire avec types.",
      shares: "Quote-part de chaque affaire (0,5 = 50 %) ; vide compte pour 1. Sans elle : 1.",
      deal_dates: "Date de chaque affaire ; nécessaire avec from ou to, et alors aucune ne doit manquer.",
      from: "Première date retenue. Sans elle, pas de limite.",
      to: "Dernière date retenue, journée entière comprise. Sans elle, pas de limite.",
      decimals,
    },
  },
  OVERRIDE_COMMISSION: {
    summary: "Commission d’un manager sur les affaires de l’équipe ; une affaire répétée ne compte qu’une fois.",
    args: {
      amounts: "Montant de l’affaire de chaque ligne, en monnaie : son montant total partout où elle figure.",
      deal_ids: "Identifiant de l’affaire de chaque ligne.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      decimals,
    },
  },
  PRORATED_AMOUNT: {
    summary: "Part d’un quota, d’un objectif ou d’un salaire pour le temps travaillé ; les parts se complètent.",
    args: {
      value: "Valeur pour toute la période, en monnaie.",
      period_start: "Premier jour de la période, une date.",
      period_end: "Dernier jour de la période, une date ; il compte.",
      from: "Premier jour travaillé. Vide : depuis le début de la période.",
      to: "Dernier jour travaillé ; il compte. Vide : jusqu’à la fin de la période.",
      basis:
        '"days" (par défaut), "months" (mois entiers depuis period_start) ou "workdays" (lundi à vendredi, fériés compris).',
      leave_days: "Jours de congé parmi les jours travaillés (ouvrés avec cette base) ; pas avec months. Par défaut 0.",
      decimals,
    },
  },
  RAMP_QUOTA: {
    summary: "Quota d’un nouvel arrivant : une part du quota plein qui croît avec les mois dans le poste.",
    args: {
      quota: "Quota plein d’un mois ou d’une période, en monnaie.",
      month_in_role: "Mois dans le poste, 1 pour le premier ; avant la première étape, le quota est 0.",
      ramp: "Tableau : à partir du mois, part du quota. Exemple : 1 et 0,5 ; 3 et 0,75 ; 5 et 1.",
      decimals,
    },
  },
  SEASONAL_QUOTA: {
    summary: "Quota annuel réparti sur ses périodes selon leur poids ; la somme est exactement le quota annuel.",
    args: {
      annual_quota: "Quota de l’année, en monnaie.",
      weights: "Poids de chaque période, 0 ou plus ; leur total n’est pas forcément 1.",
      decimals,
    },
  },
};
