/** How the payout of a tiered rule is made up, tier by tier: for statements, which people follow with a pencil. */
import type { Context } from "../context";
import type { NumberFormat } from "../model";
import { flagArgument, ruleField, unitFormat } from "./fields";
import type { Inputs } from "./ruleSheet";

export interface Breakdown {
  /** A table with a header, a row for every tier (tier, from, to, amount, rate, payout) and a total. */
  readonly table: (inputs: Pick<Inputs, "credited" | "quota">, decimals: string) => string;
  readonly kind: "rate" | "perUnit" | "perPoint";
  readonly amount: NumberFormat;
  readonly value: NumberFormat;
}

/** Nothing for a rule without tiers. */
export function breakdownOf(context: Context, index: number): Breakdown | undefined {
  const { rule, measure } = context.plan.components[index]!;
  const [tiers, method, edge] = [context.nameOf(index, "Tiers"), context.name("Method"), context.name("Edge")];
  const call = (amount: string, quota: string, decimals: string) =>
    `TIER_BREAKDOWN(${[amount, tiers, quota, method, "", edge, decimals].join(",")})`;
  if (rule.kind === "tieredRate") {
    const money = measure.unit === "money";
    return {
      table: ({ credited, quota }, decimals) => call(credited, quota, decimals),
      kind: money ? "rate" : "perUnit",
      amount: measure.source === "count" ? "ratio" : unitFormat(measure.unit),
      value: money ? "rate" : "money",
    };
  }
  if (rule.kind === "points") {
    const whole = flagArgument(context, ruleField(context, index, "wholePoints"));
    return {
      // Points are the amount and 100 of them the quota, so the tiers' thresholds stay attainments.
      table: ({ credited, quota }, decimals) => {
        const points = `100*(${credited})/${quota}`;
        return call(`IF(${whole},INT(ROUND(${points},9)),${points})`, "100", decimals);
      },
      kind: "perPoint",
      amount: "ratio",
      value: "money",
    };
  }
  return undefined;
}
