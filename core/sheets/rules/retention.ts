/** Pay per point of attainment and per unit above quota on worksheets. */
import { RULE_FIELDS, type ScalarField } from "../../plans/ruleFields";
import type { Context } from "../context";
import type { Draft } from "../draft";
import { drawFields, flagArgument, ruleField } from "./fields";
import { cleared, type Inputs, millionth, type Pay, type RuleSheet } from "./ruleSheet";
import {
  bareTiers,
  drawTiers,
  inlineTiers,
  planTiers,
  tierCheckOf,
  tierCurveTop,
  unroundedCommission,
} from "./tieredRate";

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
  return `IF(${flag},INT(${cleared(quotient)}),${quotient})`;
}

/** Points count as an amount on a quota of 100 of them, so that the thresholds of the tiers stay attainments. */
const POINTS = "100";

export const points: RuleSheet = {
  spills: true,
  terms: (draft, context, index, row) =>
    drawTiers(draft, context, index, drawScalars(draft, context, index, row) + 1, {
      header: context.planWords.fields.perPoint,
      format: "money",
    }) + 1,
  pay: (context, index, inputs) => pointPay(context, index, inputs, planTiers(context, index)),
  compare: (context, index, inputs, method, edge) =>
    pointPay(context, index, inputs, bareTiers(context, index, method, edge)),
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
          formula: (inputs: Inputs, [counted]: readonly string[]) => step.formula(amountOf(inputs, counted!), []),
        })),
      ],
      earned: (inputs, [counted, tier]) => `100*(${tiers.earned(amountOf(inputs, counted!), [tier!])})/${inputs.quota}`,
    };
  },
  inline: (context, index, inputs) => inlineTiers(context, index, ofPoints(context, index, inputs)),
  inlineCompare: (context, index, inputs, method, edge) =>
    inlineTiers(context, index, ofPoints(context, index, inputs), { method, edge }),
  curveTop: tierCurveTop,
};

/** Points as an amount on a quota of 100 of them, to the eleventh decimal: beyond it a quotient is noise. */
function ofPoints(context: Context, index: number, { credited, quota }: Inputs) {
  const wholePoints = flagArgument(context, ruleField(context, index, "wholePoints"));
  const exactly = `ROUND(100*${credited}/${quota},11)`;
  return { amount: `IF(${wholePoints},INT(${exactly}),100*${credited}/${quota})`, whole: POINTS, places: "9" };
}

/** The amount that has so many points: a fraction of a quota would carry its noise over the thresholds. */
function amountOf(inputs: Inputs, counted: string): Inputs {
  return { ...inputs, credited: cleared(`${counted}*${inputs.quota}/100`) };
}

function pointPay(
  context: Context,
  index: number,
  { credited, quota }: Inputs,
  { tiers, method, edge }: ReturnType<typeof planTiers>,
): Pay {
  const wholePoints = flagArgument(context, ruleField(context, index, "wholePoints"));
  const of = { tiers, method, edge };
  // Partial points are money whose payout is divided by the quota at the end; whole ones are counted first.
  const partial = `100*${unroundedCommission(credited, quota, of)}/${quota}`;
  const counted = unroundedCommission(`INT(${cleared(`100*${credited}/${quota}`)})`, POINTS, of);
  return {
    rounded: (decimals) => `POINT_BONUS(${[credited, quota, tiers, method, wholePoints, edge, decimals].join(",")})`,
    unrounded: `IF(${wholePoints},${counted},${partial})`,
  };
}

export const pointsAbove: RuleSheet = {
  spills: false,
  terms: drawScalars,
  pay(context, index, { credited, quota }) {
    const field = (key: string) => ruleField(context, index, key);
    const wholePoints = flagArgument(context, field("wholePoints"));
    const call = (perPoint: string, decimals: string) =>
      `NRR_BONUS(${[credited, quota, perPoint, field("from"), wholePoints, "", decimals].join(",")})`;
    return {
      rounded: (decimals) => call(field("perPoint"), decimals),
      unrounded: millionth((million, decimals) => call(million + field("perPoint"), decimals)),
    };
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const wholePoints = flagArgument(context, field("wholePoints"));
    return {
      steps: [],
      earned: ({ credited, quota }) => {
        const above = `100*MAX(0,${cleared(`${credited}-${field("from")}*${quota}`, credited)})/${quota}`;
        return `${whole(wholePoints, above)}*${field("perPoint")}`;
      },
    };
  },
  curveTop: (context, index) => `MAX(2,ROUNDUP(${ruleField(context, index, "from")}+0.5,1))`,
};

export const unitsAbove: RuleSheet = {
  spills: false,
  terms: drawScalars,
  pay(context, index, { credited, quota }) {
    const field = (key: string) => ruleField(context, index, key);
    const wholeUnits = flagArgument(context, field("wholeUnits"));
    const call = (million: string, decimals: string) => {
      const each = [million + field("perUnit"), field("unit")];
      const gate = [field("gate"), million + field("gateBonus")];
      return `GRR_BONUS(${[credited, quota, ...each, ...gate, wholeUnits, decimals].join(",")})`;
    };
    return { rounded: (decimals) => call("", decimals), unrounded: millionth(call) };
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const wholeUnits = flagArgument(context, field("wholeUnits"));
    return {
      steps: [],
      earned: ({ credited, quota }) => {
        const units = whole(wholeUnits, `MAX(0,${cleared(`${credited}-${quota}`, credited)})/${field("unit")}`);
        const open = `OR(${field("gate")}="",${cleared(`${credited}-${field("gate")}*${quota}`, credited)}>=0)`;
        return `IF(${open},${field("gateBonus")}+${units}*${field("perUnit")},0)`;
      },
    };
  },
  curveTop: () => "2",
};
