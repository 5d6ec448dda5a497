/** Curves, milestones, objectives, programmes and matrices on worksheets. */
import { RULE_FIELDS, type TableField } from "../../plans/ruleFields";
import type { Context } from "../context";
import { type Draft, formula, text } from "../draft";
import { choiceArgument, drawSteps, flagArgument, ruleField } from "./fields";
import { drawScalars } from "./retention";
import { type CheckStep, LIFT, type NativeCheck, type RuleSheet, reached, rowsReached } from "./ruleSheet";

const LABEL = 1;
const VALUE = 2;

function drawTable(draft: Draft, context: Context, index: number, key: string, row: number): number {
  const { rule, measure } = context.plan.components[index]!;
  const field = RULE_FIELDS[rule.kind].find((one): one is TableField => one.kind === "table" && one.key === key)!;
  const rows = (rule as unknown as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>)[key]!;
  const place = {
    name: (name: string) => ruleField(context, index, name),
    paidFor: measure.unit,
    measured: "percent",
  } as const;
  return drawSteps(draft, context, field, rows, place, row);
}

/** The row of a table that is reached, in a column of its own. */
function position(context: Context, header: string, count: CheckStep["formula"]): CheckStep {
  return { header, note: context.words.payouts.positionNote, format: "count", formula: count };
}

export const flatRate: RuleSheet = {
  spills: true,
  terms(draft, context, index, row) {
    const { rule, measure } = context.plan.components[index]!;
    const { fields } = context.planWords;
    const format = measure.unit === "count" ? "money" : "rate";
    // From zero at one rate: a tier table of one row, which the function takes like any other.
    draft.put(row, VALUE, fields.from, { role: "header", align: "right" });
    draft.put(row, VALUE + 1, measure.unit === "count" ? fields.value : fields.rate, {
      role: "header",
      align: "right",
    });
    draft.put(row, LABEL, null, { role: "header" });
    draft.put(row + 1, LABEL, 1, { role: "label", align: "left" });
    draft.put(row + 1, VALUE, 0, { role: "calculated", format: "percent" });
    draft.put(row + 1, VALUE + 1, rule.kind === "flatRate" ? rule.rate : 0, { role: "input", format });
    draft.define(ruleField(context, index, "table"), { row: row + 1, column: VALUE, rows: 1, columns: 2 });
    draft.define(ruleField(context, index, "rate"), { row: row + 1, column: VALUE + 1 });
    const at = { row: row + 1, column: VALUE + 1 };
    if (format === "rate")
      draft.validate(at, { kind: "number", min: 0, max: 1 }, context.words.validations.rate, false);
    else draft.validate(at, { kind: "number" }, context.words.validations.number);
    return row + 2;
  },
  payout: (context, index, { credited }, decimals) =>
    `TIERED_COMMISSION(${credited},${ruleField(context, index, "table")},,,,,${decimals})`,
  check: (context, index) => ({
    steps: [],
    earned: ({ credited }) => `${credited}*${ruleField(context, index, "rate")}`,
  }),
  curveTop: () => "2",
};

export const curve: RuleSheet = {
  spills: false,
  terms: (draft, context, index, row) =>
    drawTable(draft, context, index, "points", drawScalars(draft, context, index, row) + 1),
  payout(context, index, { attainment }, decimals) {
    const field = (key: string) => ruleField(context, index, key);
    const share = `PAYOUT_CURVE(${attainment},${field("points")},${field("slopeAbove")})`;
    return `ROUND(${field("target")}*${share}*${LIFT},${decimals})`;
  },
  check(context, index): NativeCheck {
    const field = (key: string) => ruleField(context, index, key);
    const [from, value] = [field("pointsFrom"), field("pointsValue")];
    return {
      steps: [
        position(
          context,
          context.words.payouts.rowReached,
          ({ attainment }) => `SUMPRODUCT((${from}<>"")*(ROUND(${attainment},12)>=ROUND(${from},12)))`,
        ),
      ],
      earned: ({ attainment }, [row]) => {
        const [x, y] = [`INDEX(${from},${row})`, `INDEX(${value},${row})`];
        const [nextX, nextY] = [`INDEX(${from},${row}+1)`, `INDEX(${value},${row}+1)`];
        const beyond = `${y}+(${attainment}-${x})*${field("slopeAbove")}`;
        const between = `${y}+(${attainment}-${x})*(${nextY}-${y})/(${nextX}-${x})`;
        return `${field("target")}*IF(${row}=0,0,IF(${row}=COUNT(${from}),${beyond},${between}))`;
      },
    };
  },
  curveTop: (context, index) => `MAX(1.5,ROUNDUP(MAX(${ruleField(context, index, "pointsFrom")})+0.25,1))`,
};

export const milestones: RuleSheet = {
  spills: true,
  terms: (draft, context, index, row) =>
    drawTable(draft, context, index, "milestones", drawScalars(draft, context, index, row) + 1),
  payout(context, index, { attainment }, decimals) {
    const field = (key: string) => ruleField(context, index, key);
    const cumulative = flagArgument(context, field("cumulative"));
    const args = [attainment, field("milestones"), cumulative, context.name("Edge"), decimals];
    return `MILESTONE_BONUS(${args.join(",")})`;
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const [from, value] = [field("milestonesFrom"), field("milestonesValue")];
    return {
      steps: [
        position(context, context.words.payouts.rowReached, ({ attainment }) => rowsReached(context, attainment, from)),
      ],
      earned: ({ attainment }, [row]) => {
        const sum = `SUMPRODUCT((${from}<>"")*${reached(context, attainment, from)}*${value})`;
        return `IF(${row}=0,0,IF(${flagArgument(context, field("cumulative"))},${sum},INDEX(${value},${row})))`;
      },
    };
  },
  curveTop: (context, index) => `MAX(1.2,ROUNDUP(MAX(${ruleField(context, index, "milestonesFrom")})+0.1,1))`,
};

export const objectives: RuleSheet = {
  spills: false,
  terms(draft, context, index, row) {
    const { rule } = context.plan.components[index]!;
    const { fields } = context.planWords;
    const head = drawScalars(draft, context, index, row) + 1;
    const list = rule.kind === "objectives" ? rule.objectives : [];
    draft.put(head, LABEL, fields.objectives, { role: "header" });
    draft.put(head, VALUE, fields.weight, { role: "header", align: "right" });
    list.forEach(({ name, weight }, line) => {
      draft.put(head + 1 + line, LABEL, text(name), { role: "label" });
      draft.put(head + 1 + line, VALUE, weight, { role: "input", format: "percent" });
    });
    const area = { row: head + 1, column: VALUE, rows: list.length, columns: 1 };
    draft.define(ruleField(context, index, "weights"), area);
    draft.validate(area, { kind: "number", min: 0, max: 1 }, context.words.validations.weight);
    const total = head + 1 + list.length;
    const sum = `SUM(${ruleField(context, index, "weights")})`;
    draft.put(total, LABEL, context.words.words.total, { role: "total" });
    draft.put(total, VALUE, formula(sum), { role: "total", format: "percent" });
    draft.signal({ row: total, column: VALUE }, `ABS(${sum}-1)>0.000000000001`, "bad");
    return total + 1;
  },
  payout(context, index, { attainment, quota, scores }, decimals) {
    const target = ruleField(context, index, "target");
    if (scores === undefined) return `ROUND(${target}*${attainment}*${quota}*${LIFT},${decimals})`;
    const weights = ruleField(context, index, "weights");
    return `IF(COUNT(${scores})=0,0,MBO_BONUS(${target},${weights},${scores},,,${decimals}))`;
  },
  check(context, index) {
    const weights = ruleField(context, index, "weights");
    return {
      steps: [],
      earned: ({ credited, scores }) => {
        const { rule } = context.plan.components[index]!;
        const count = rule.kind === "objectives" ? rule.objectives.length : 0;
        // Scores lie side by side and weights one below the other, so the products are written out.
        const products = Array.from(
          { length: count },
          (_, at) => `INDEX(${scores ?? credited},1,${at + 1})*INDEX(${weights},${at + 1})`,
        );
        return `${ruleField(context, index, "target")}*(${products.join("+")})/SUM(${weights})`;
      },
    };
  },
  curveTop: () => "1.5",
};

const MODES = ["per unit", "once"] as const;

export const spiff: RuleSheet = {
  spills: false,
  terms: drawScalars,
  payout(context, index, { credited }, decimals) {
    const field = (key: string) => ruleField(context, index, key);
    const mode = choiceArgument(context, field("mode"), MODES);
    return `SPIFF_BONUS(${[credited, field("minimum"), field("amount"), mode, "", decimals].join(",")})`;
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const each = `${choiceArgument(context, field("mode"), MODES)}="per unit"`;
    return {
      steps: [],
      earned: ({ credited }) => {
        const units = `IF(${each},${credited},IF(${credited}>0,1,0))`;
        return `IF(OR(${credited}=0,ABS(${credited})<${field("minimum")}),0,${field("amount")}*${units})`;
      },
    };
  },
  curveTop: () => "2",
};

export const matrix: RuleSheet = {
  spills: false,
  terms(draft, context, index, row) {
    const { rule } = context.plan.components[index]!;
    if (rule.kind !== "matrix") return row;
    const { words } = context;
    const head = drawScalars(draft, context, index, row) + 1;
    draft.put(head, LABEL, words.plan.attainment, { role: "header" });
    const bySecond = context.plan.figures.find(({ id }) => id === rule.by)?.unit ?? "percent";
    const format = bySecond === "percent" ? "percent" : bySecond;
    rule.columns.forEach((from, column) => {
      draft.put(head, VALUE + column, from, { role: "input", format });
    });
    rule.rows.forEach(({ from, values }, line) => {
      draft.put(head + 1 + line, LABEL, from, { role: "input", format: "percent", align: "left" });
      values.forEach((value, column) => {
        draft.put(head + 1 + line, VALUE + column, value, { role: "input", format: "percent" });
      });
    });
    const [rows, columns] = [rule.rows.length, rule.columns.length];
    const define = (key: string, area: { row: number; column: number; rows: number; columns: number }) => {
      draft.define(ruleField(context, index, key), area);
    };
    define("matrix", { row: head, column: LABEL, rows: rows + 1, columns: columns + 1 });
    define("matrixRows", { row: head + 1, column: LABEL, rows, columns: 1 });
    define("matrixColumns", { row: head, column: VALUE, rows: 1, columns });
    define("matrixValues", { row: head + 1, column: VALUE, rows, columns });
    const inputs = { row: head + 1, column: LABEL, rows, columns: columns + 1 };
    draft.validate(inputs, { kind: "number" }, words.validations.number);
    draft.validate({ row: head, column: VALUE, rows: 1, columns }, { kind: "number" }, words.validations.number);
    return head + 1 + rows;
  },
  payout(context, index, { attainment, second }, decimals) {
    const field = (key: string) => ruleField(context, index, key);
    const straight = flagArgument(context, field("interpolate"));
    const share = `PAYOUT_MATRIX(${attainment},${second},${field("matrix")},${straight})`;
    return `ROUND(${field("target")}*${share}*${LIFT},${decimals})`;
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const { words } = context;
    const [rows, columns, values] = [field("matrixRows"), field("matrixColumns"), field("matrixValues")];
    const count = (headers: string, measure: string) => `SUMPRODUCT(1*(ROUND(${measure},12)>=ROUND(${headers},12)))`;
    const straight = flagArgument(context, field("interpolate"));
    // A row of headers needs both places of INDEX, which spreadsheets otherwise read as its row.
    const header = (headers: string, at: string) => `INDEX(${headers},${headers === columns ? `1,${at}` : at})`;
    const share = (headers: string, measure: string, at: string) => {
      const [low, high] = [header(headers, at), header(headers, `MIN(${at}+1,COUNT(${headers}))`)];
      return `IF(AND(${straight},${at}<COUNT(${headers})),(${measure}-${low})/(${high}-${low}),0)`;
    };
    const column = (title: string, format: CheckStep["format"], count_: CheckStep["formula"]): CheckStep => ({
      header: title,
      note: words.payouts.positionNote,
      format,
      formula: count_,
    });
    return {
      steps: [
        column(words.payouts.rowReached, "count", ({ attainment }) => count(rows, attainment)),
        column(words.payouts.columnReached, "count", ({ second }) => count(columns, second)),
        column(
          words.payouts.rowShare,
          "percent",
          ({ attainment }, [row]) => `IF(${row}=0,0,${share(rows, attainment, row!)})`,
        ),
        column(
          words.payouts.columnShare,
          "percent",
          ({ second }, [, at]) => `IF(${at}=0,0,${share(columns, second, at!)})`,
        ),
      ],
      earned: (_, [row, at, down, across]) => {
        const value = (rowStep: string, columnStep: string) => `INDEX(${values},${rowStep},${columnStep})`;
        const nextRow = `MIN(${row}+1,COUNT(${rows}))`;
        const nextColumn = `MIN(${at}+1,COUNT(${columns}))`;
        const low = `((1-${across})*${value(row!, at!)}+${across}*${value(row!, nextColumn)})`;
        const high = `((1-${across})*${value(nextRow, at!)}+${across}*${value(nextRow, nextColumn)})`;
        return `${field("target")}*IF(OR(${row}=0,${at}=0),0,(1-${down})*${low}+${down}*${high})`;
      },
    };
  },
  curveTop: (context, index) => `MAX(1.5,ROUNDUP(MAX(${ruleField(context, index, "matrixRows")})+0.2,1))`,
};
