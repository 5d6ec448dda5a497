/** Parts that add up to a whole: by the functions of the add-in, or with native functions, which serve the same parts first. */
import type { Context } from "./context";

interface Earnings {
  /** Cells, or a figure. */
  readonly earnings: string;
  readonly variable: string;
  readonly decimals: string;
}

/** Base or variable pay of on-target earnings. */
export function splitOf(
  { native }: Pick<Context, "native">,
  { earnings, variable, decimals }: Earnings,
  part: "base" | "variable",
): string {
  if (!native) return `INDEX(OTE_SPLIT(${earnings},${variable},${decimals}),2,${part === "base" ? 1 : 2})`;
  const scale = `10^${decimals}`;
  const units = (share: string) => `ROUND(${earnings}*${share}*${scale},6)`;
  const [base, other] = [units(`(1-${variable})`), units(variable)];
  const left = `ROUND(ROUND(${earnings},${decimals})*${scale}-INT(${base})-INT(${other}),0)`;
  // The unit that rounding down leaves over goes to the part that lost more, and to the base where they lost the same.
  const first = `IF(${lost(base)}>=${lost(other)},1,0)`;
  const rounded = `ROUND((INT(${base})+IF(${left}=1,${first},IF(${left}>1,1,0)))/${scale},${decimals})`;
  return part === "base" ? rounded : `ROUND(ROUND(${earnings},${decimals})-${rounded},${decimals})`;
}

/**
 * The part of one weight of a column.
 *
 * @param total a cell
 * @param weights the cells of all weights, one below the other; `own` is one of them
 */
export function seasonalPart(
  { native }: Pick<Context, "native">,
  { total, weights, places }: { readonly total: string; readonly weights: string; readonly places: string },
  { own, line }: { readonly own: string; readonly line: number },
): string {
  if (!native) return `INDEX(SEASONAL_QUOTA(${total},${weights},${places}),${line},1)`;
  const scale = `10^${places}`;
  const units = (weight: string) => `ROUND(${total}*${scale}*${weight}/SUM(${weights}),6)`;
  const left = `ROUND(ROUND(${total},${places})*${scale}-SUMPRODUCT(INT(${units(weights)})),0)`;
  const [all, mine] = [lost(units(weights)), lost(units(own))];
  const before = `SUMPRODUCT((${all}>${mine})+(${all}=${mine})*(ROW(${weights})<ROW(${own})))`;
  const part = `ROUND((INT(${units(own)})+IF(${before}<${left},1,0))/${scale},${places})`;
  return `IF(COUNTIF(${weights},"<0")>0,NA(),${part})`;
}

/** What rounding down takes away from a number of units. */
function lost(units: string): string {
  return `ROUND(${units}-INT(${units}),6)`;
}
