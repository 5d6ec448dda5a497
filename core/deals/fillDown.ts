/** Summary reports write a person, an id or a stage on the first row of a group only. */
import type { Cell } from "../cells/cell";
import type { ExportContext } from "./exportContext";
import type { DealField, Mapping } from "./fields";
import { isBlankAsRule, type OutcomeColumn } from "./outcomeColumns";
import { YES_OR_NO } from "./questions";
import type { RowKind } from "./structure";
import { cleanText } from "./words";

type Row = readonly Cell[];

/** Fields that a summary report writes on the first row of a group only. */
const GROUPED: readonly DealField[] = ["participant", "id"];

/** A summary report says who only on the first row of a group: filled down after the person's word. */
export function filledDown(
  of: ExportContext,
  mapping: Mapping,
  outcome: readonly OutcomeColumn[],
  kinds: readonly RowKind[],
): readonly Row[] {
  const deals = kinds.filter((kind) => kind === "deal").length;
  const columns = [
    ...GROUPED.flatMap((field) =>
      mapping[field] === undefined ? [] : [{ id: `fillDown.${field}`, field, column: mapping[field] as number }],
    ),
    ...outcome
      .filter((column) => !isBlankAsRule(column))
      .map(({ column, key }) => ({ id: `fillDown.outcome.${key}`, field: undefined, column })),
  ];
  const fill: number[] = [];
  for (const { id, field, column } of columns) {
    let above = false;
    let blank = 0;
    of.rows.forEach((row, index) => {
      if (kinds[index] !== "deal" && kinds[index] !== "groupRow") return;
      if (cleanText(row[column]) !== "") above = true;
      else if (above && kinds[index] === "deal") blank += 1;
    });
    if (blank < 2 || blank * 4 < deals) continue;
    const answer = of.answers.oneOf(id, ["yes", "no"]);
    const found = of.header === undefined ? of.name(column) : cleanText(of.headings[column]);
    of.questions.push({
      id,
      key: "fillDown",
      ...(field ? { field } : {}),
      found,
      count: blank,
      options: YES_OR_NO,
      answer,
    });
    if (answer === "yes") fill.push(column);
  }
  if (fill.length === 0) return of.rows;
  const above = new Map<number, Cell>();
  return of.rows.map((row, index) => {
    if (kinds[index] !== "deal" && kinds[index] !== "groupRow") return row;
    let filled: Cell[] | undefined;
    for (const column of fill) {
      if (cleanText(row[column]) !== "") above.set(column, row[column]);
      else if (above.has(column)) {
        filled ??= [...row];
        while (filled.length < column) filled.push(null);
        filled[column] = above.get(column);
      }
    }
    return filled ?? row;
  });
}
