/** Headers and words of spilled tables, and the answers of checking functions, in English. */
export const en = {
  tier: "Tier",
  from: "From",
  to: "To",
  amountInTier: "Amount in tier",
  rate: "Rate",
  payout: "Payout",
  total: "Total",
  method: "Method",
  edge: "Edge",
  difference: "Difference",
  ok: "OK",
};
