/** How the payout of a tiered rule is made up, tier by tier: for statements, which people follow with a pencil. */
import type { Context } from "../context";
import type { NumberFormat } from "../model";
import { flagArgument, ruleField, unitFormat } from "./fields";
import type { Inputs } from "./ruleSheet";

/** What falls into one tier and what it pays, as expressions. */
export interface TierPart {
  readonly amount: string;
  readonly payout: string;
}

interface Broken extends Pick<Inputs, "credited" | "quota"> {
  readonly decimals: string;
  /** With native formulas only: the number of the tier from which on all of the amount is repriced. */
  readonly repriced: string;
  /** Rows that the table of tiers has room for. */
  readonly rows: number;
}

export interface Breakdown {
  /** @param line of the table of tiers, from 1 */
  readonly part: (broken: Broken, line: number) => TierPart;
  readonly kind: "rate" | "perUnit" | "perPoint";
  readonly amount: NumberFormat;
  readonly value: NumberFormat;
}

/** Nothing for a rule without tiers. */
export function breakdownOf(context: Context, index: number): Breakdown | undefined {
  const { rule, measure } = context.plan.components[index]!;
  const part = (broken: Broken, line: number) =>
    context.native ? nativePart(context, index, broken, line) : ofFunction(context, index, broken, line);
  if (rule.kind === "tieredRate") {
    const money = measure.unit === "money";
    return {
      part,
      kind: money ? "rate" : "perUnit",
      amount: measure.source === "count" ? "ratio" : unitFormat(measure.unit),
      value: money ? "rate" : "money",
    };
  }
  if (rule.kind === "points") {
    const whole = flagArgument(context, ruleField(context, index, "wholePoints"));
    return {
      // Points are the amount and 100 of them the quota, so the tiers' thresholds stay attainments.
      part: (broken, line) => {
        const points = `100*(${broken.credited})/${broken.quota}`;
        const credited = `IF(${whole},INT(ROUND(${points},9)),${points})`;
        return part({ ...broken, credited, quota: "100" }, line);
      },
      kind: "perPoint",
      amount: "ratio",
      value: "money",
    };
  }
  return undefined;
}

function ofFunction(context: Context, index: number, { credited, quota, decimals }: Broken, line: number): TierPart {
  const [tiers, method, edge] = [context.nameOf(index, "Tiers"), context.name("Method"), context.name("Edge")];
  const table = `TIER_BREAKDOWN(${[credited, tiers, quota, method, "", edge, decimals].join(",")})`;
  return { amount: `INDEX(${table},${line + 1},4)`, payout: `INDEX(${table},${line + 1},6)` };
}

/** A retroactive tier takes the whole amount up to its own end, and the tiers below it nothing. */
function nativePart(context: Context, index: number, broken: Broken, line: number): TierPart {
  const { credited, quota, decimals, repriced, rows } = broken;
  const [from, rates] = [context.nameOf(index, "TierFrom"), context.nameOf(index, "TierRates")];
  const start = `INDEX(${from},${line})`;
  const next = `INDEX(${from},${line + 1})`;
  const top = line === rows ? `(${credited})` : `MIN(${credited},IF(${next}="",1E+15,${next}*${quota}))`;
  const above = `MAX(0,${top}-IF(${repriced}=${line},0,${start}*${quota}))`;
  const negative = line === 1 ? `IF(${start}=0,${credited},0)` : "0";
  // Behind the ninth decimal of a difference there is noise.
  const amount = `ROUND(IF(${credited}<0,${negative},IF(${repriced}>${line},0,${above})),9)`;
  return { amount, payout: `ROUND(${amount}*INDEX(${rates},${line}),${decimals})` };
}
