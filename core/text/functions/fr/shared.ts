/** Argument texts that many functions share, in French. */
export const tierTable =
  "Barème : de, valeur ; ou de, à, valeur ; ou de, valeur, VRAI/FAUX pour les paliers rétroactifs.";
export const optionalQuota =
  "Quota en monnaie. Avec lui, les seuils sont des taux d’atteinte (1 = 100 %) ; sans lui, des montants.";
export const quota = "Quota en monnaie, supérieur à zéro.";
export const actual = "Réalisé, en monnaie.";
export const method =
  '"marginal" (par défaut) : chaque taux sur sa part. "retroactive" : le taux atteint, dès le premier euro.';
export const prior = "Montant déjà crédité dans la même période, en monnaie. Par défaut 0.";
export const edge = '"from" (par défaut) : un palier est atteint à son seuil exact. "to" : le seuil doit être dépassé.';
export const decimals = "Décimales du résultat en monnaie, de 0 à 10. Par défaut 2.";
export const wholePoints = "VRAI ne paie que les points entiers. Par défaut FAUX : les fractions de point sont payées.";
export const optionalDecimals = "Décimales du résultat, de 0 à 10, quand c’est un montant. Sans elles : pas d’arrondi.";
export const payout = "Paiement avant cette étape, en monnaie.";
export const amountNotZero = "Montant à rémunérer, en monnaie, non nul ; négatif pour un avoir.";
