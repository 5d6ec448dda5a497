/** Arguments that the retention measures share: the same words and bounds wherever they appear. */

export const STARTING = { name: "starting", kind: "money", rows: true, divisor: true } as const;
export const CONTRACTION = { name: "contraction", kind: "money", rows: true } as const;
export const CHURN = { name: "churn", kind: "money", rows: true } as const;
