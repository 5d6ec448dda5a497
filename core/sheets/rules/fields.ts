/** Draws the terms of a rule or modifier from the description of its fields: labels, named input cells, what may be typed. */
import type { Unit } from "../../plans/model";
import { RULE_FIELDS, type ScalarField, type TableField } from "../../plans/ruleFields";
import type { Context } from "../context";
import { type Draft, formula, quote, text } from "../draft";
import { addressOf } from "../formula";
import type { CellContent, NumberFormat, Position } from "../model";

const LABEL = 1;
const VALUE = 2;
/** Room to type further rows without inserting any. */
export const SPARE_ROWS = 3;

export type FieldWord = keyof Context["planWords"]["fields"];
type ChoiceWord = keyof Context["planWords"]["choices"];
type Values = Readonly<Record<string, unknown>>;

export interface FieldPlace {
  /** The full defined name of a field. */
  name(key: string): string;
  /** Unit of what `pay` pays for. */
  readonly paidFor: Unit;
  /** Unit of what `by` points at. */
  readonly measured: Unit;
}

/** "perPoint" is PerPoint in a defined name. */
export function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

export function ruleField(context: Context, index: number, key: string): string {
  return context.nameOf(index, `Rule${capital(key)}`);
}

export function unitFormat(unit: Unit): NumberFormat {
  return unit === "percent" ? "percent" : unit === "money" ? "money" : "count";
}

function fieldFormat({ kind }: ScalarField, place: FieldPlace): NumberFormat {
  switch (kind) {
    case "money":
      return "money";
    case "pay":
      return place.paidFor === "count" ? "money" : "rate";
    case "share":
      return "percent";
    case "measured":
      return unitFormat(place.measured);
    case "count":
      return "count";
    case "number":
      return "ratio";
    default:
      return "text";
  }
}

/** A line per field: label, input cell with its name and validation. Returns the row after them. */
export function drawFields(
  draft: Draft,
  context: Context,
  fields: readonly ScalarField[],
  values: Values,
  place: FieldPlace,
  first: number,
): number {
  let row = first;
  for (const field of fields) {
    const at = { row, column: VALUE };
    draft.put(row, LABEL, context.planWords.fields[field.key as FieldWord], { role: "label" });
    if (field.kind === "by") {
      draft.put(row, VALUE, text(measureName(context, String(values[field.key]))), { role: "calculated" });
    } else drawInput(draft, context, field, values[field.key], place, at);
    row += 1;
  }
  return row;
}

function drawInput(
  draft: Draft,
  context: Context,
  field: ScalarField,
  value: unknown,
  place: FieldPlace,
  at: Position,
): void {
  const format = fieldFormat(field, place);
  if (field.key === "target" && context.plan.pay !== undefined) {
    // It follows from the on-target earnings, which are the cell to change.
    draft.put(at.row, at.column, formula(context.name("PayTarget")), { role: "calculated", format });
    draft.define(place.name(field.key), at);
    return;
  }
  const align = format === "text" ? ({ align: "left" } as const) : {};
  draft.put(at.row, at.column, contentOf(context, field, value), { role: "input", format, ...align });
  draft.define(place.name(field.key), at);
  validateField(draft, context, field, at, 1);
  if (field.kind === "flag") {
    putAnswerCheck(draft, context, { name: place.name(field.key), blank: false }, { ...at, column: VALUE + 1 });
  }
}

function contentOf({ words, planWords }: Context, { kind }: ScalarField, value: unknown): CellContent {
  if (value === undefined) return null;
  if (kind === "flag") return value === true ? words.words.yes : words.words.no;
  if (kind === "choice") return planWords.choices[value as ChoiceWord];
  return typeof value === "number" ? value : text(String(value));
}

function validateField(draft: Draft, context: Context, field: ScalarField, at: Position, rows: number): void {
  const { words, planWords } = context;
  const area = { ...at, rows, columns: 1 };
  if (field.kind === "flag") {
    draft.validate(area, { kind: "list", values: [words.words.yes, words.words.no] }, words.validations.list);
  } else if (field.kind === "choice") {
    const values = (field.choices ?? []).map((choice) => planWords.choices[choice as ChoiceWord]);
    draft.validate(area, { kind: "list", values }, words.validations.list);
  } else if (field.kind !== "text" && field.kind !== "id") {
    const least = field.min ?? (field.above === undefined ? undefined : 0);
    const bounds = {
      ...(least === undefined ? {} : { min: least }),
      ...(field.max === undefined ? {} : { max: field.max }),
    };
    draft.validate(area, { kind: "number", ...bounds }, words.validations.number);
  }
}

/** A table of thresholds and values with room below. Names: Table for both columns, From and Value for each. */
export function drawSteps(
  draft: Draft,
  context: Context,
  field: TableField,
  rows: readonly Values[],
  place: FieldPlace,
  first: number,
): number {
  const { fields } = context.planWords;
  const count = rows.length + SPARE_ROWS;
  draft.put(first, LABEL, fields[field.key as FieldWord], { role: "header" });
  field.columns.forEach((column, offset) => {
    draft.put(first, VALUE + offset, fields[column.key as FieldWord], { role: "header", align: "right" });
    const format = fieldFormat(column, place);
    for (let line = 0; line < count; line += 1) {
      const value = rows[line]?.[column.key];
      draft.put(first + 1 + line, VALUE + offset, contentOf(context, column, value), { role: "input", format });
    }
    const at = { row: first + 1, column: VALUE + offset };
    validateField(draft, context, column, at, count);
    draft.define(place.name(field.key + capital(column.key)), { ...at, rows: count, columns: 1 });
  });
  for (let line = 0; line < count; line += 1)
    draft.put(first + 1 + line, LABEL, line + 1, { role: "label", align: "left" });
  const area = { row: first + 1, column: VALUE, rows: count, columns: field.columns.length };
  draft.define(place.name(field.key), area);
  return first + 1 + count;
}

/** What a person calls the measure that an id stands for. */
export function measureName({ plan }: Context, id: string): string {
  return [...plan.components, ...plan.figures].find((one) => one.id === id)?.name ?? id;
}

export function measureUnit({ plan }: Context, id: string): Unit {
  // Of a component it is the attainment that counts.
  return plan.figures.find((figure) => figure.id === id)?.unit ?? "percent";
}

/** A cell with a word of a list, as the argument of a function; a word that is none of them is an error, not a guess. */
export function choiceArgument({ planWords }: Context, cell: string, choices: readonly string[]): string {
  return choices.reduceRight(
    (rest, choice) => `IF(${cell}=${quote(planWords.choices[choice as ChoiceWord])},${quote(choice)},${rest})`,
    "NA()",
  );
}

/** TRUE or FALSE of a cell that asks for Yes or No; a word that is neither is an error, not a No. */
export function flagArgument({ words }: Context, cell: string): string {
  return answer(words, cell, ["TRUE", "FALSE"], "NA()");
}

/** What a Yes or a No stands for, blanks around it aside as for whoever reads the plan back. */
export function answer(
  { words: { yes, no } }: Context["words"],
  cell: string,
  [ifYes, ifNo]: readonly [string, string],
  otherwise: string,
): string {
  return `IF(TRIM(${cell})=${quote(yes)},${ifYes},IF(TRIM(${cell})=${quote(no)},${ifNo},${otherwise}))`;
}

/** How many cells of an area hold a word that is neither Yes nor No. */
export function wrongAnswers({ words }: Context, area: string, blank: boolean): string {
  const { yes, no } = words.words;
  const others = blank ? [yes, no, ""] : [yes, no];
  return `SUMPRODUCT(${others.map((word) => `(TRIM(${area})<>${quote(word)})`).join("*")}*1)`;
}

/** The cells of a plan that ask for Yes or No: their names, and whether they may be blank. */
export function answerAreas(context: Context): { readonly name: string; readonly blank: boolean }[] {
  return context.plan.components.flatMap(({ rule, measure }, index) => [
    ...(measure.source === "typed" ? [] : [{ name: context.nameOf(index, "Counts"), blank: false }]),
    ...("tiers" in rule ? [{ name: context.nameOf(index, "TierOverride"), blank: true }] : []),
    ...RULE_FIELDS[rule.kind].flatMap(({ key, kind }) =>
      kind === "flag" ? [{ name: ruleField(context, index, key), blank: false }] : [],
    ),
  ]);
}

/** A red sentence where an answer of the area is neither Yes nor No; otherwise what else is to be said there. */
export function putAnswerCheck(
  draft: Draft,
  context: Context,
  area: { readonly name: string; readonly blank: boolean },
  at: Position,
  otherwise = "",
): void {
  const sentence = quote(context.words.plan.notYesOrNo);
  const wrong = `${wrongAnswers(context, area.name, area.blank)}<>0`;
  draft.put(at.row, at.column, formula(`IF(${wrong},${sentence},${quote(otherwise)})`), { role: "note" });
  draft.signal(at, `${addressOf(at, true)}=${sentence}`, "bad");
}
