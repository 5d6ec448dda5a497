/** PRORATED_AMOUNT: the share of a quota, target or salary that belongs to the part of a period that was worked. */
import { PRORATION_BASES, Proration, proratedAmount } from "../rules/proration";
import { DECIMALS, declareRows } from "./declaration";
import { DATE_BOUNDS } from "./paymentArguments";

export const PRORATED_AMOUNT = declareRows({
  id: "PRORATED_AMOUNT",
  category: "crediting",
  args: [
    { name: "value", kind: "money", rows: true },
    { name: "period_start", ...DATE_BOUNDS, rows: true, filled: true },
    { name: "period_end", ...DATE_BOUNDS, rows: true, filled: true },
    { name: "from", ...DATE_BOUNDS, rows: true, optional: true },
    { name: "to", ...DATE_BOUNDS, rows: true, optional: true },
    { name: "basis", kind: "choice", choices: PRORATION_BASES, optional: true, default: "days" },
    { name: "leave_days", kind: "number", rows: true, optional: true, default: 0, min: 0 },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the proration rule of this project: both dates count; calendar days, full months or workdays",
  related: ["RAMP_QUOTA", "SEASONAL_QUOTA", "ATTAINMENT"],
  examples: [
    {
      args: [90000, 46023, 46112, 46054, 46112],
      result: 59000,
      source: "computed: first quarter of 2026, 90 days, worked from 1 February: 59 days",
    },
    {
      args: [90000, 46023, 46112, 46054, null, "months"],
      result: 60000,
      source: "computed: the same in full months, two of three; no last day: still there",
    },
    {
      args: [64000, 46023, 46112, null, null, "workdays", 10],
      result: 54000,
      source: "computed: 64 workdays in the first quarter of 2026, 10 of them on leave",
    },
  ],
  rule: ({ basis, decimals }) => {
    const proration = new Proration(basis);
    return (value, start, end, from, to, leave) => {
      proration.measure(start, end, from, to);
      return proratedAmount(value, proration, leave, decimals);
    };
  },
});
