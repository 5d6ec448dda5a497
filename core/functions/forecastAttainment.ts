/** FORECAST_ATTAINMENT: where a period will end at the run rate so far. */
import { forecastAttainment } from "../rules/planning";
import { declareRows } from "./declaration";
import { QUOTA } from "./tierArguments";

export const FORECAST_ATTAINMENT = declareRows({
  id: "FORECAST_ATTAINMENT",
  category: "planning",
  args: [
    { name: "actual_to_date", kind: "money", rows: true },
    QUOTA,
    { name: "elapsed", kind: "rate", rows: true, divisor: true, max: 1 },
  ],
  shape: "rows",
  result: "ratio",
  source: "definition: actual to date divided by quota and by the fraction of the period that is over",
  related: ["ATTAINMENT", "SEASONAL_QUOTA"],
  examples: [
    { args: [150000, 300000, 0.4], result: 1.25, source: "computed: 150,000 where 120,000 would be on track" },
    { args: [360000, 300000, 1], result: 1.2, source: "computed: at the end it is the attainment" },
  ],
  rule: () => (actual, quota, elapsed) => forecastAttainment(actual, quota, elapsed),
});
