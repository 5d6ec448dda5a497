/** Curves, milestones, objectives, programmes and matrices on worksheets. */
import { RULE_FIELDS, type TableField } from "../../plans/ruleFields";
import type { Context } from "../context";
import { type Draft, formula, text } from "../draft";
import { choiceArgument, drawSteps, flagArgument, ruleField } from "./fields";
import { drawScalars } from "./retention";
import {
  type CheckStep,
  cleared,
  type Inputs,
  MOST_DECIMALS,
  millionth,
  type NativeCheck,
  type Pay,
  type RuleSheet,
  reached,
  rowsReached,
  settled,
} from "./ruleSheet";

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

/** How far a result lies beyond a threshold, as a share of quota: a difference of two shares would carry their noise. */
function beyond(credited: string, from: string, quota: string): string {
  return `${cleared(`${credited}-${from}*${quota}`, credited)}/${quota}`;
}

/** A payout that no function computes in one call. */
function unroundedOnly(context: Context, unrounded: string): Pay {
  return { rounded: (decimals) => settled(context, unrounded, decimals), unrounded };
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
  pay: (context, index, { credited }) => ({
    rounded: (decimals) => `TIERED_COMMISSION(${credited},${ruleField(context, index, "table")},,,,,${decimals})`,
    unrounded: `${credited}*${ruleField(context, index, "rate")}`,
  }),
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
  pay(context, index, { attainment, credited, quota }) {
    const field = (key: string) => ruleField(context, index, key);
    const [from, value] = [field("pointsFrom"), field("pointsValue")];
    const row = `MATCH(${attainment},${from},1)`;
    const [x, y] = [`INDEX(${from},${row})`, `INDEX(${value},${row})`];
    const slope = `(INDEX(${value},${row}+1)-${y})/(INDEX(${from},${row}+1)-${x})`;
    const rise = `${beyond(credited, x, quota)}*IF(${row}=COUNT(${from}),${field("slopeAbove")},${slope})`;
    // The function knows whether the table is one, and what stands at the last point reached; between two points it would
    // read an attainment at 15 digits, and multiplied by a target a third has more.
    const reachedValue = `TIER_RATE(${attainment},${field("points")})`;
    return unroundedOnly(context, `${field("target")}*IF(${attainment}<INDEX(${from},1),0,${reachedValue}+${rise})`);
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
      earned: ({ credited, quota }, [row]) => {
        const [x, y] = [`INDEX(${from},${row})`, `INDEX(${value},${row})`];
        const [nextX, nextY] = [`INDEX(${from},${row}+1)`, `INDEX(${value},${row}+1)`];
        const above = beyond(credited, x, quota);
        const steps = `IF(${row}=COUNT(${from}),${field("slopeAbove")},(${nextY}-${y})/(${nextX}-${x}))`;
        return `IF(${row}=0,0,${field("target")}*${y}+${field("target")}*${above}*${steps})`;
      },
    };
  },
  curveTop: (context, index) => `MAX(1.5,ROUNDUP(MAX(${ruleField(context, index, "pointsFrom")})+0.25,1))`,
};

export const milestones: RuleSheet = {
  spills: true,
  terms: (draft, context, index, row) =>
    drawTable(draft, context, index, "milestones", drawScalars(draft, context, index, row) + 1),
  pay(context, index, { attainment }) {
    const field = (key: string) => ruleField(context, index, key);
    const cumulative = flagArgument(context, field("cumulative"));
    const rounded = (decimals: string) =>
      `MILESTONE_BONUS(${[attainment, field("milestones"), cumulative, context.name("Edge"), decimals].join(",")})`;
    // A set amount has no more digits than were typed.
    return { rounded, unrounded: rounded(MOST_DECIMALS) };
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
  pay(context, index, { attainment, quota, scores }) {
    const target = ruleField(context, index, "target");
    if (scores === undefined) return unroundedOnly(context, `${target}*${attainment}*${quota}`);
    const weights = ruleField(context, index, "weights");
    const call = (million: string, decimals: string) =>
      `MBO_BONUS(${[million + target, weights, scores, "", "", decimals].join(",")})`;
    const unlessNone = (payout: string) => `IF(COUNT(${scores})=0,0,${payout})`;
    return { rounded: (decimals) => unlessNone(call("", decimals)), unrounded: unlessNone(millionth(call)) };
  },
  // Tables of what terms pay have an attainment and no scores.
  inline: (context, index, { attainment, quota }) => `${ruleField(context, index, "target")}*${attainment}*${quota}`,
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
  pay(context, index, { credited }) {
    const field = (key: string) => ruleField(context, index, key);
    const mode = choiceArgument(context, field("mode"), MODES);
    const call = (million: string, decimals: string) =>
      `SPIFF_BONUS(${[credited, field("minimum"), million + field("amount"), mode, "", decimals].join(",")})`;
    return { rounded: (decimals) => call("", decimals), unrounded: millionth(call) };
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

function insideOf(
  rows: string,
  columns: string,
  { attainment, second }: Pick<Inputs, "attainment" | "second">,
): string {
  return `AND(${attainment}>=INDEX(${rows},1),${second}>=INDEX(${columns},1,1))`;
}

/** From the cell that is reached on the way to the next ones, along both measures. */
function betweenCells(
  context: Context,
  index: number,
  { attainment, credited, quota, second }: Inputs,
  cell: string,
): string {
  const field = (key: string) => ruleField(context, index, key);
  const [rows, columns, values] = [field("matrixRows"), field("matrixColumns"), field("matrixValues")];
  const straight = flagArgument(context, field("interpolate"));
  const [row, column] = [`MATCH(${attainment},${rows},1)`, `MATCH(${second},${columns},1)`];
  const [nextRow, nextColumn] = [`MIN(${row}+1,ROWS(${rows}))`, `MIN(${column}+1,COLUMNS(${columns}))`];
  const [low, high] = [`INDEX(${rows},${row})`, `INDEX(${rows},${nextRow})`];
  const [left, right] = [`INDEX(${columns},1,${column})`, `INDEX(${columns},1,${nextColumn})`];
  const value = (down: string, across: string) => `INDEX(${values},${down},${across})`;
  // Behind the last row or column there is no next one, whose values then are those of the last. In the short form, which
  // keeps the native expression below the longest formula, the way to it is any number, and is multiplied by 0.
  const way = (done: string, from: string, to: string) =>
    context.native ? `${done}/MAX(${to}-${from},1E-9)` : `IF(${to}=${from},0,${done}/(${to}-${from}))`;
  const down = way(beyond(credited, low, quota), low, high);
  const across = way(cleared(`${second}-${left}`, second), left, right);
  const start = value(row, column);
  const twist = `(${start}-${value(nextRow, column)}-${value(row, nextColumn)}+${value(nextRow, nextColumn)})`;
  const rise = `${down}*(${value(nextRow, column)}-${start})+${across}*(${value(row, nextColumn)}-${start})`;
  // The native cell has looked whether anything is reached at all.
  const goesOn = context.native ? straight : `AND(${straight},${insideOf(rows, columns, { attainment, second })})`;
  const rest = `IF(${goesOn},${rise}+${down}*${across}*${twist},0)`;
  return `${field("target")}*(${cell}+${rest})`;
}

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
  pay(context, index, inputs) {
    // As on a curve: what is reached comes from the function, the way from there to the next cell from exact differences.
    const { attainment, second } = inputs;
    const cell = `PAYOUT_MATRIX(${attainment},${second},${ruleField(context, index, "matrix")},FALSE)`;
    return unroundedOnly(context, betweenCells(context, index, inputs, cell));
  },
  inline(context, index, inputs) {
    const field = (key: string) => ruleField(context, index, key);
    const [rows, columns] = [field("matrixRows"), field("matrixColumns")];
    const { attainment, second } = inputs;
    const place = `MATCH(${attainment},${rows},1),MATCH(${second},${columns},1)`;
    const cell = `INDEX(${field("matrixValues")},${place})`;
    return `IF(${insideOf(rows, columns, inputs)},${betweenCells(context, index, inputs, cell)},0)`;
  },
  check(context, index) {
    const field = (key: string) => ruleField(context, index, key);
    const { words } = context;
    const [rows, columns, values] = [field("matrixRows"), field("matrixColumns"), field("matrixValues")];
    const count = (headers: string, measure: string) => `SUMPRODUCT(1*(ROUND(${measure},12)>=ROUND(${headers},12)))`;
    const straight = flagArgument(context, field("interpolate"));
    // A row of headers needs both places of INDEX, which spreadsheets otherwise read as its row.
    const header = (headers: string, at: string) => `INDEX(${headers},${headers === columns ? `1,${at}` : at})`;
    const share = (headers: string, at: string, way: (from: string) => string) => {
      const [low, high] = [header(headers, at), header(headers, `MIN(${at}+1,COUNT(${headers}))`)];
      return `IF(AND(${straight},${at}<COUNT(${headers})),${way(low)}/(${high}-${low}),0)`;
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
          ({ credited, quota }, [row]) =>
            `IF(${row}=0,0,${share(rows, row!, (from) => beyond(credited, from, quota))})`,
        ),
        column(
          words.payouts.columnShare,
          "percent",
          ({ second }, [, at]) =>
            `IF(${at}=0,0,${share(columns, at!, (from) => cleared(`${second}-${from}`, second))})`,
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
