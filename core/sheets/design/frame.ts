/** What the steps of the design sheet share: its columns, the component that they reckon with, and a table's header. */
import type { Component } from "../../plans/model";
import { MONTHS } from "../../plans/periods";
import { type DesignTexts, designTexts } from "../../text/design";
import { fill } from "../../text/language";
import type { Context } from "../context";
import { type Draft, formula, quote, text } from "../draft";
import { addressOf } from "../formula";
import type { Alignment, Area, CellContent, Criterion, NumberFormat, Position } from "../model";
import { unitFormat } from "../rules/fields";

export const LABEL = 1;
export const VALUE = 2;
export const LAST = 9;

export interface Design {
  readonly draft: Draft;
  readonly context: Context;
  readonly words: DesignTexts;
  /** Components whose quotas time and size divide, all of one unit; none in a plan of percentages. */
  readonly divisible: readonly number[];
  /** How quotas look, and the decimals that they are rounded to. */
  readonly format: NumberFormat;
  readonly places: string;
}

export function designOf(draft: Draft, context: Context): Design {
  const { components, currency } = context.plan;
  const unit = components.find(({ measure }) => measure.unit !== "percent")?.measure.unit;
  return {
    draft,
    context,
    words: designTexts(context.language),
    divisible: components.flatMap(({ measure }, index) => (measure.unit === unit ? [index] : [])),
    format: unitFormat(unit ?? "money"),
    places: String(unit === "count" ? 0 : currency.minorUnits),
  };
}

export function periodsOfYear({ plan }: Context): number {
  return 12 / MONTHS[plan.period];
}

/** "Quota per quarter". */
export function perPeriod({ context }: Design, label: string): string {
  return fill(label, { period: context.planWords.periods[context.plan.period] });
}

export interface Heading {
  readonly header: string;
  readonly note?: string;
  readonly align?: Alignment;
}

/** Headers side by side from a column on; figures to the right, texts to the left. */
export function drawHeader({ draft }: Design, row: number, first: number, headings: readonly Heading[]): void {
  headings.forEach(({ header, note, align = "right" }, offset) => {
    draft.put(row, first + offset, header === "" ? null : header, { role: "header", align });
    if (note !== undefined) draft.note(row, first + offset, note);
  });
}

/** Blank or filled cells to type into, with their name and what may be typed. */
export function drawInputs(
  { draft, context }: Design,
  area: Area,
  format: NumberFormat,
  what: {
    readonly name: string;
    readonly criterion?: Criterion;
    readonly message?: string;
    readonly align?: Alignment;
  },
  contents: readonly (readonly CellContent[])[] = [],
): void {
  draft.style(area, { role: "input", format, ...(what.align === undefined ? {} : { align: what.align }) });
  contents.forEach((line, row) => {
    line.forEach((content, column) => {
      if (content !== null) draft.put(area.row + row, area.column + column, content);
    });
  });
  draft.define(context.name(`Design${what.name}`), area);
  if (what.criterion !== undefined) draft.validate(area, what.criterion, what.message ?? "");
}

export const cell = (at: Position): string => addressOf({ row: at.row, column: at.column }, true);
export const range = (area: Area): string => addressOf(area, true);

/** A formula that stays blank until all of its figures are there. */
export function unlessMissing(figures: readonly string[], expression: string): CellContent {
  return formula(`IF(COUNT(${figures.join(",")})<${figures.length},"",${expression})`);
}

/** Which component the steps reckon with, and its quota of a period and of a year. Returns the row after them. */
export function drawComponent(design: Design, first: number): number {
  const { draft, context, words, divisible, format } = design;
  const { components } = context.plan;
  const at = { row: first, column: VALUE };
  const quota = { row: first + 1, column: VALUE };
  const label = (row: number, word: string) => draft.put(row, LABEL, word, { role: "label" });
  label(first, words.component);
  const named = divisible.map((index) => components[index]!);
  const [only] = named;
  if (only === undefined) {
    draft.put(first, VALUE, text(components[0]!.name), { role: "note" });
  } else if (named.length === 1) {
    draft.put(first, VALUE, text(only.name), { role: "calculated", align: "left" });
  } else {
    const values = named.map(({ name }) => name);
    const criterion = { kind: "list", values } as const;
    drawInputs(
      design,
      { ...at, rows: 1, columns: 1 },
      "text",
      { name: "Component", criterion, message: context.words.validations.list, align: "left" },
      [[text(only.name)]],
    );
  }
  draft.put(first + 1, VALUE + 1, only === undefined ? words.noQuota : words.componentNote, { role: "note" });
  label(quota.row, perPeriod(design, words.quota));
  if (only === undefined) {
    const criterion = { kind: "number", min: 0 } as const;
    drawInputs(design, { ...quota, rows: 1, columns: 1 }, format, {
      name: "Quota",
      criterion,
      message: words.season.wrongSpread,
    });
  } else {
    draft.put(quota.row, VALUE, formula(quotaFormula(design, named, cell(at))), { role: "link", format });
    draft.define(context.name("DesignQuota"), quota);
  }
  label(first + 2, words.yearQuota);
  const year = unlessMissing([cell(quota)], `${cell(quota)}*${periodsOfYear(context)}`);
  draft.put(first + 2, VALUE, year, { role: "calculated", format });
  draft.define(context.name("DesignYearQuota"), { row: first + 2, column: VALUE });
  return first + 3;
}

/** The quota of the component that is chosen; blank while none is. */
function quotaFormula({ context, divisible }: Design, named: readonly Component[], chosen: string): string {
  if (named.length === 1) return context.nameOf(divisible[0]!, "Quota");
  return named.reduceRight(
    (rest, { name }, position) =>
      `IF(${chosen}=${quote(name)},${context.nameOf(divisible[position]!, "Quota")},${rest})`,
    '""',
  );
}
