/** Argument texts that many functions share, in English. */
export const tierTable =
  "Tier table: from, value; or from, to, value; or from, value, TRUE/FALSE for retroactive tiers.";
export const optionalQuota =
  "Quota in money. With it, thresholds are attainment (1 = 100 %); left out, they are money.";
export const quota = "Quota in money, above zero.";
export const actual = "What was achieved, in money.";
export const method =
  '"marginal" (default): each rate on its part. "retroactive": the rate reached, from the first unit.';
export const prior = "Amount credited earlier in the same period, in money. Default 0.";
export const edge =
  '"from" (default): a tier is reached at exactly its threshold. "to": the threshold must be exceeded.';
export const decimals = "Decimals of the money result, 0 to 10. Default 2.";
export const wholePoints = "TRUE pays whole points only. Default FALSE: parts of a point are paid.";
export const optionalDecimals = "Decimals of the result, 0 to 10, where it is money. Left out: not rounded.";
export const payout = "Payout before this step, in money.";
export const amountNotZero = "Amount to pay on, in money, not zero; negative for a credit memo.";
