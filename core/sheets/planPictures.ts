/** What the terms pay, on the plan sheet: the payout curve with its chart, and the same tiers under every method. */
import { fill } from "../text/language";
import type { Context } from "./context";
import { type Draft, formula, text } from "./draft";
import { columnLetters } from "./formula";
import type { Area } from "./model";
import { ruleSheetOf } from "./rules";
import { unitFormat } from "./rules/fields";
import { modifierSteps } from "./rules/modifiers";
import { comparedPay, payOf } from "./rules/native";
import { type Inputs, isWeighted, LIFT, previewPlaces, weighted } from "./rules/ruleSheet";

const FIRST = 1;
const POINTS = 20;
const CHART_COLUMN = 5;
const CHART = { width: 480, height: 400 };
/** Thresholds and what lies around them; the cells can be changed. */
const COMPARED = [0.5, 0.8, 1, 1.2, 1.5, 2];

export function drawCurve(draft: Draft, context: Context, index: number, first: number): number {
  const { plan, planWords, words } = context;
  const component = plan.components[index]!;
  const rule = ruleSheetOf(component);
  const labels = words.plan;
  const title = fill(labels.curve, { component: component.name });
  draft.put(first, FIRST, text(title), { role: "section" });
  const note = fill(labels.curveNote, { period: planWords.periods[plan.period] });
  const modified = modifierSteps(context, index).length > 0;
  draft.put(first + 1, FIRST, modified ? `${note} ${labels.curveBare}` : note, { role: "note" });
  const head = first + 2;
  const { unit } = component.measure;
  const rates = unit === "money" ? [labels.effectiveRate] : [];
  [labels.attainment, labels.credited, labels.payout, ...rates].forEach((header, column) => {
    draft.put(head, FIRST + column, header, { role: "header", align: column === 0 ? "left" : "right" });
  });
  const quota = context.nameOf(index, "Quota");
  for (let point = 0; point <= POINTS; point += 1) {
    const row = head + 1 + point;
    const [at, credited, payout] = [0, 1, 2].map((column) => `${columnLetters(FIRST + column)}${row + 1}`) as [
      string,
      string,
      string,
    ];
    const attained = point === 0 ? 0 : formula(`ROUND(${point}*${rule.curveTop(context, index)}/${POINTS},4)`);
    draft.put(row, FIRST, attained, { role: "calculated", format: "percent", align: "left" });
    draft.put(row, FIRST + 1, formula(creditedAt(context, index, at)), {
      role: "calculated",
      format: unitFormat(unit),
    });
    if (unit !== "money") continue;
    draft.put(row, FIRST + 3, formula(`IF(${credited}=0,"",${payout}/${credited})`), {
      role: "calculated",
      format: "rate",
    });
  }
  const area = (column: number) => ({ row: head + 1, column, rows: POINTS + 1, columns: 1 });
  drawPayouts(draft, context, index, area(FIRST + 2), (inputs) => payoutOf(context, index, { ...inputs, quota }));
  draft.chart({
    kind: "line",
    title,
    at: { row: head, column: CHART_COLUMN },
    ...CHART,
    categories: area(FIRST),
    series: [{ name: labels.payout, values: area(FIRST + 2) }],
    categoryTitle: labels.attainment,
    valueTitle: labels.payout,
  });
  return head + 2 + POINTS;
}

/** The credited figure of an attainment, rounded as credits are: halves away from zero on every host. */
function creditedAt(context: Context, index: number, attainment: string): string {
  return `ROUND(${attainment}*${context.nameOf(index, "Quota")}*${LIFT},${previewPlaces(context, index)})`;
}

/** Where a row or a column of the tables has attainment and what was credited. */
type Point = Pick<Inputs, "attainment" | "credited">;

/**
 * A column of payouts as one call where the rule can take a column: every call of our functions is a round trip to the
 * server in Google Sheets.
 */
function drawPayouts(
  draft: Draft,
  context: Context,
  index: number,
  area: Area,
  payout: (inputs: Point) => string,
): void {
  const [attained, credited] = [columnLetters(FIRST), columnLetters(FIRST + 1)];
  const { spills } = ruleSheetOf(context.plan.components[index]!);
  const point = (cell: (letters: string) => string) => ({ attainment: cell(attained), credited: cell(credited) });
  const array = `=${payout(point((letters) => `$${letters}{first}:$${letters}{last}`))}`;
  draft.style(area, { role: "calculated", format: "money" });
  draft.column({
    at: { row: area.row, column: area.column },
    rows: area.rows,
    row: `=${payout(point((letters) => `$${letters}{row}`))}`,
    // A weighted payout is rounded by the spreadsheet's own ROUND, which does not spill in every host.
    ...(spills && !isWeighted(context) && !context.native ? { array } : {}),
  });
}

export function drawComparison(draft: Draft, context: Context, index: number, first: number): number {
  const { plan, words } = context;
  const component = plan.components[index]!;
  const compare = comparedPay(context, index);
  if (!compare) return first - 1;
  const labels = words.plan;
  draft.put(first, FIRST, text(fill(labels.comparison, { component: component.name })), { role: "section" });
  draft.put(first + 1, FIRST, labels.comparisonNote, { role: "note" });
  const head = first + 2;
  const variants = [
    { header: labels.marginalFrom, method: "marginal", edge: "from" },
    { header: labels.marginalTo, method: "marginal", edge: "to" },
    { header: labels.retroactiveFrom, method: "retroactive", edge: "from" },
    { header: labels.retroactiveTo, method: "retroactive", edge: "to" },
  ] as const;
  const headers = [labels.attainment, labels.credited, ...variants.map(({ header }) => header), labels.asPlanned];
  headers.forEach((header, column) => {
    draft.put(head, FIRST + column, header, { role: "header", align: column === 0 ? "left" : "right" });
  });
  const quota = context.nameOf(index, "Quota");
  COMPARED.forEach((attained, line) => {
    const row = head + 1 + line;
    draft.put(row, FIRST, attained, { role: "input", format: "percent", align: "left" });
    const amount = creditedAt(context, index, `${columnLetters(FIRST)}${row + 1}`);
    draft.put(row, FIRST + 1, formula(amount), { role: "calculated", format: unitFormat(component.measure.unit) });
  });
  const payouts = [
    ...variants.map(
      ({ method, edge }) =>
        (inputs: Point) =>
          weighted(context, index, compare({ ...inputs, quota, second: "1" }, method, edge), context.name("Decimals")),
    ),
    (inputs: Point) => payoutOf(context, index, { ...inputs, quota }),
  ];
  payouts.forEach((payout, variant) => {
    const area = { row: head + 1, column: FIRST + 2 + variant, rows: COMPARED.length, columns: 1 };
    drawPayouts(draft, context, index, area, payout);
  });
  const inputs = { row: head + 1, column: FIRST, rows: COMPARED.length, columns: 1 };
  draft.validate(inputs, { kind: "number", min: 0 }, words.validations.attainment);
  return head + 1 + COMPARED.length;
}

/** A component's payout before its modifiers, with the usual value of a figure where a matrix looks at one. */
function payoutOf(context: Context, index: number, inputs: Omit<Inputs, "second">): string {
  const { plan } = context;
  const component = plan.components[index]!;
  const { rule } = component;
  const usual = rule.kind === "matrix" ? (plan.figures.find(({ id }) => id === rule.by)?.usual ?? 1) : 1;
  const all: Inputs = { ...inputs, second: String(usual) };
  return weighted(context, index, payOf(context, index, all), context.name("Decimals"));
}
