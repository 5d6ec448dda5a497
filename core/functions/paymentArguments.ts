/** Arguments that the payment functions share: the same words and bounds wherever they appear. */

export const EARNED = { name: "earned", kind: "money", rows: true } as const;

/** 31 December 9999, which many systems write for "until further notice", is the last day of a spreadsheet. */
export const DATE_BOUNDS = { kind: "date", min: 1, max: 2958465 } as const;
