/**
 * Figures of more than 12 digits. With at most 12 the doubles of a chain are nearer to its exact payout than any other
 * payout can lie to half a cent; with more, a spreadsheet cannot always tell on which side of the half the payout is.
 */
import { GATE_FIELDS, LIMIT_FIELDS, MULTIPLIER_FIELDS, RULE_FIELDS, type ScalarField } from "../../plans/ruleFields";
import type { Context } from "../context";
import { capital, ruleField } from "./fields";
import { isWeighted } from "./ruleSheet";

/** Whether a cell has more than 12 digits, as a condition; a text or a blank has none. */
export function isLong(cell: string): string {
  return `IFERROR(${difference(cell)},FALSE)`;
}

/** How many cells of an area have more than 12 digits. */
export function longFigures(area: string): string {
  return `IFERROR(SUMPRODUCT((${difference(area)})*1),0)`;
}

function difference(area: string): string {
  const size = `ABS(${area})`;
  // The logarithm of 0 is none. A hundredth of a unit of the twelfth digit is beyond the noise of ROUND.
  return `ABS(ROUND(${area},11-INT(LOG(${size}+(${size}=0),10)))-${area})>${size}*1E-14`;
}

/** Names of all figures that a component's payout is multiplied out of. */
export function figureNames(context: Context, index: number): string[] {
  const { rule, gate, multiplier, floor, cap } = context.plan.components[index]!;
  const numeric = ({ kind }: ScalarField) => !["flag", "choice", "by", "text", "id"].includes(kind);
  const ofRule = RULE_FIELDS[rule.kind].flatMap((field): string[] => {
    if (field.kind === "grid")
      return ["matrixRows", "matrixColumns", "matrixValues"].map((key) => ruleField(context, index, key));
    if (field.kind !== "table") return numeric(field) ? [ruleField(context, index, field.key)] : [];
    if (field.key === "tiers") return [context.nameOf(index, "TierFrom"), context.nameOf(index, "TierRates")];
    if (field.key === "objectives") return [ruleField(context, index, "weights")];
    return field.columns.map(({ key }) => ruleField(context, index, field.key + capital(key)));
  });
  const scalars = (prefix: "Gate" | "Multiplier", fields: readonly ScalarField[]) =>
    fields.filter(numeric).map(({ key }) => context.nameOf(index, `${prefix}${capital(key)}`));
  const steps = MULTIPLIER_FIELDS.flatMap((field) =>
    field.kind === "table"
      ? field.columns.map(({ key }) => context.nameOf(index, `Multiplier${capital(field.key)}${capital(key)}`))
      : [],
  );
  return [
    ...ofRule,
    ...(isWeighted(context) ? [context.nameOf(index, "Weight")] : []),
    ...(gate ? scalars("Gate", GATE_FIELDS) : []),
    ...(multiplier ? steps : []),
    ...(floor === undefined && cap === undefined
      ? []
      : LIMIT_FIELDS.map(({ key }) => context.nameOf(index, key === "floor" ? "Floor" : "Cap"))),
  ];
}
