/** Pay per point of attainment and per unit above quota on worksheets. */
import { RULE_FIELDS, type ScalarField } from "../../plans/ruleFields";
import type { Context } from "../context";
import type { Draft } from "../draft";
import { drawFields, flagArgument, ruleField } from "./fields";
import type { RuleSheet } from "./ruleSheet";
import { drawTiers, tierCheckOf, tierCurveTop } from "./tieredRate";

/** The fields of a component's rule that are one cell each. */
export function drawScalars(draft: Draft, context: Context, index: number, row: number): number {
  const { rule, measure } = context.plan.components[index]!;
  const fields = RULE_FIELDS[rule.kind].filter(
    (field): field is ScalarField => field.kind !== "table" && field.kind !== "grid",
  );
  const place = {
    name: (key: string) => ruleField(context, index, key),
    paidFor: measure.unit,
    measured: "percent",
  } as const;
  return drawFields(draft, context, fields, { ...rule }, place, row);
}

/** Whole points or units of a quotient, which division leaves a hair below or above them. */
function whole(flag: string, quotient: string): string {
  return `IF(${flag},INT(ROUND(${quotient},9)),${quotient})`;
}

export const points: RuleSheet = {
  spills: true,
  terms: (draft, context, index, row) =>
    drawTiers(draft, context, index, drawScalars(draft, context, index, row) + 1, {
      header: context.planWords.fields.perPoint,
      format: "money",
    }) + 1,
  payout(context, index, { credited, quota }, decimals) {
    const [method, edge] = [context.name("Method"), context.name("Edge")];
    const wholePoints = flagArgument(context, ruleField(context, index, "wholePoints"));
    const tiers = context.nameOf(index, "Tiers");
    return `POINT_BONUS(${[credited, quota, tiers, method, wholePoints, edge, decimals].join(",")})`;
  },
  compare(context, index, { credited, quota }, decimals, method, edge) {
    const wholePoints = flagArgument(context, ruleField(context, index, "wholePoints"));
    const tiers = context.nameOf(index, "TierTable");
    return `POINT_BONUS(${[credited, quota, tiers, `"${method}"`, wholePoints, `"${edge}"`, decimals].join(",")})`;
  },
  check(context, index) {
    const tiers = tierCheckOf(context, index);
    const wholePoints = flagArgument(context, ruleField(context, index, "wholePoints"));
    return {
      steps: [
        {
          header: context.words.payouts.pointsCounted,
          note: context.words.payouts.pointsNote,
          format: "ratio",
          formula: ({ credited, quota }) => whole(wholePoints, `100*${credited}/${quota}`),
        },
        ...tiers.steps.map((step) => ({
          ...step,
          formula: (inputs: Parameters<typeof step.formula>[0], [counted]: readonly string[]) =>
            step.formula({ ...inputs, credited: counted!, quota: "100" }, []),
        })),
      ],
      // On a quota of 100 points money and points are the same.
      earned: (inputs, [counted, tier]) => tiers.earned({ ...inputs, credited: counted!, quota: "100" }, [tier!]),
    };
  },
  curveTop: tierCurveTop,
};

export const pointsAbove: RuleSheet = {
  spills: false,
  terms: drawScalars,
  payout(context, index, { credited, quota }, decimals) {
    const field = (key: string) => ruleField(context, index, key);
    const wholePoints = flagArgument(context, field("wholePoints"));
    return `NRR_BONUS(${[credited, quota, field("perPoint"), field("from"), wholePoints, "", decimals].join(",")})`;
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const wholePoints = flagArgument(context, field("wholePoints"));
    return {
      steps: [],
      earned: ({ credited, quota }) => {
        const above = `100*MAX(0,${credited}-ROUND(${field("from")}*${quota},8))/${quota}`;
        return `${whole(wholePoints, above)}*${field("perPoint")}`;
      },
    };
  },
  curveTop: (context, index) => `MAX(2,ROUNDUP(${ruleField(context, index, "from")}+0.5,1))`,
};

export const unitsAbove: RuleSheet = {
  spills: false,
  terms: drawScalars,
  payout(context, index, { credited, quota }, decimals) {
    const field = (key: string) => ruleField(context, index, key);
    const wholeUnits = flagArgument(context, field("wholeUnits"));
    const gate = [field("gate"), field("gateBonus")];
    return `GRR_BONUS(${[credited, quota, field("perUnit"), field("unit"), ...gate, wholeUnits, decimals].join(",")})`;
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const wholeUnits = flagArgument(context, field("wholeUnits"));
    return {
      steps: [],
      earned: ({ credited, quota }) => {
        const units = whole(wholeUnits, `MAX(0,${credited}-${quota})/${field("unit")}`);
        const open = `OR(${field("gate")}="",${credited}>=ROUND(${field("gate")}*${quota},8))`;
        return `IF(${open},${field("gateBonus")}+${units}*${field("perUnit")},0)`;
      },
    };
  },
  curveTop: () => "2",
};
