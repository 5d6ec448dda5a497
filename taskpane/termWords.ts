/** What the terms of a plan are called: core's words for its fields, with what the pane knows about their place. */
import type { ScalarField } from "../core/plans/ruleFields";
import { fill, type Language } from "../core/text/language";
import { paneTexts } from "../core/text/pane";
import { planTexts } from "../core/text/plans";
import type { PlanForm } from "./planForm";
import { componentOf, type Term, type TermTable } from "./terms";

export function fieldWord(key: string, language: Language): string {
  return (planTexts(language).fields as Readonly<Record<string, string>>)[key] ?? key;
}

export function choiceWord(key: string, language: Language): string {
  return (planTexts(language).choices as Readonly<Record<string, string>>)[key] ?? key;
}

export function termLabel({ path, field }: Term, form: PlanForm, language: Language): string {
  const texts = paneTexts(language).terms;
  const figure = /^figures\.(\d+)/.exec(path);
  if (figure) return fill(texts.usual, { name: form.base.figures[Number(figure[1])]?.name ?? "" });
  if (path.includes(".columns.")) return fill(texts.column, { column: Number(field.key) + 1 });
  if (field.key === "rate" && componentOf(path, form.base)?.measure.unit !== "money") return texts.amountPerUnit;
  if (field.key === "proration") return texts.proration;
  return fieldWord(field.key, language);
}

export function tableLabel({ key }: TermTable, language: Language): string {
  return fieldWord(key, language);
}

export function columnLabel(table: TermTable, column: ScalarField, language: Language): string {
  const texts = paneTexts(language).terms;
  if (table.grid && column.key !== "from") return fill(texts.column, { column: Number(column.key) + 1 });
  if (table.key === "table")
    return column.key === "value" ? fieldWord("factor", language) : fieldWord("from", language);
  if (column.key === "from") return paneTexts(language).pay.tierFrom;
  if (table.key === "points" && column.key === "value") return texts.shareOfTarget;
  if (table.key === "milestones" && column.key === "value") return fieldWord("amount", language);
  return fieldWord(column.key, language);
}
