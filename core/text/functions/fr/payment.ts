/** Help texts of the payment functions, in French. */

import type { payment as english } from "../en/payment";
import type { FunctionText } from "../functionText";
import { decimals } from "./shared";

export const payment: Readonly<Record<keyof typeof english, FunctionText>> = {
  DRAW_PAYMENT: {
    summary: "Paiement avec avance sur commissions : versé, complément, récupéré et solde final, par période.",
    args: {
      earned: "Commission acquise, en monnaie : une cellule ou des périodes successives ; une période vide est sautée.",
      draw: "Avance d’une période, en monnaie, 0 ou plus : une cellule pour toutes, ou autant que earned.",
      opening_balance: "Dû au titre des périodes antérieures, en monnaie, 0 ou plus. Par défaut 0.",
      type: '"guarantee" (par défaut), "recoverable guarantee" (complément dû), "recoverable" (en plus, dû), "non-recoverable" (en plus).',
      recovery_limit: "Maximum récupéré par période, en monnaie. Sans lui, pas de limite.",
      decimals,
    },
  },
  CLAWBACK: {
    summary: "Commission à reprendre quand un contrat prend fin trop tôt ; jamais plus que ce qui a été versé.",
    args: {
      commission_paid: "Ce qui a été versé pour l’affaire, en monnaie, 0 ou plus.",
      term_months: "Mois pour lesquels la commission a été versée, supérieurs à zéro.",
      elapsed_months: "Mois pendant lesquels le client est resté, 0 ou plus ; les fractions de mois comptent.",
      schedule: '"pro rata" (par défaut) : la part de la durée non courue. "full" : la totalité.',
      window: "Mois pendant lesquels on reprend ; à leur terme exact, plus rien. Sans eux : toute la durée.",
      decimals,
    },
  },
  PAYABLE_COMMISSION: {
    summary: "Part payable d’une commission acquise à mesure des encaissements ; au plus la totalité.",
    args: {
      earned: "Commission acquise, en monnaie ; négative pour un avoir.",
      received: "Montant encaissé à ce jour, en monnaie, 0 ou plus.",
      invoiced: "Montant facturé, en monnaie, supérieur à zéro.",
      decimals,
    },
  },
  HOLDBACK: {
    summary: "Ce qui reste retenu d’une commission acquise, après ce qui en a été libéré.",
    args: {
      earned: "Commission acquise, en monnaie.",
      rate: "Part retenue, de 0 à 1 (0,1 = 10 %).",
      released: "Déjà libéré, en monnaie ; au plus ce qui est retenu. Par défaut 0.",
      decimals,
    },
  },
  TRUE_UP: {
    summary: "Régularisation due : acquis moins versé depuis le début de l’année ; négative en cas de trop-versé.",
    args: {
      ytd_earned: "Acquis depuis le début de l’année, en monnaie.",
      ytd_paid: "Versé depuis le début de l’année, en monnaie.",
      decimals,
    },
  },
};
