/** What stands in the cells of a sheet, as steps: values, texts, formulas, and columns of the same formula. */
import { formulaForRow, formulaForRows, namespaced } from "../../core/sheets/formula";
import type { Block, CellContent, ColumnFormula, SheetModel } from "../../core/sheets/model";
import { BATCH_SIZE, cells, SMALL, type Step } from "./steps";

/** The namespace of manifest.xml, as formulas write it. */
export const NAMESPACE = "COMPPLAN.";

/**
 * Up to here a column is filled down, so that rows can be sorted and a formula read in its row; beyond, one spilled
 * call is far faster than thousands (Excel hands every single call over separately).
 */
export const FILL_DOWN_ROWS = 500;

/** Whether a column formula is written as one call that spills. Excel tables cannot hold one. */
export function spills({ rows, array }: ColumnFormula): boolean {
  return array !== undefined && rows > FILL_DOWN_ROWS;
}

type Written = number | string | boolean | null;

/**
 * Excel reads what it is given as if it were typed: "mars 2025" or "1-2" would become dates, "TRUE" a boolean. A
 * leading apostrophe keeps a text a text; it is put only where a text could be read as something else.
 */
const MISREAD = [
  /^[\s=+\-@'#(.,$€£¥\d]/, // formulas, numbers, money, errors, dates that start with the day
  /^\p{L}{3,}\.?[\s\-/.]*\d/u, // month names with a year or a day
  /^(true|false|vrai|faux|vero|falso)$/i,
];

export function writtenText(text: string): string {
  return MISREAD.some((pattern) => pattern.test(text)) ? `'${text}` : text;
}

function written(content: CellContent | undefined): Written {
  // null leaves the cell of the new sheet as it is: empty.
  if (content === undefined || content === null) return null;
  if (typeof content === "string") return writtenText(content);
  if (typeof content !== "object") return content;
  return "formula" in content ? namespaced(content.formula, NAMESPACE) : writtenText(content.text);
}

export function contentSteps(model: SheetModel): Step[] {
  return [...model.blocks.flatMap(blockSteps), ...model.columnFormulas.flatMap(columnSteps)];
}

export function blockSteps({ at, cells: rows }: Block): Step[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return gridSteps(
    at,
    rows.map((row) => Array.from({ length: width }, (_, column) => written(row[column]))),
  );
}

function columnSteps(column: ColumnFormula): Step[] {
  const first = column.at.row + 1;
  if (spills(column) && column.array !== undefined) {
    const whole = formulaForRows(column.array, first, first + column.rows - 1);
    return gridSteps(column.at, [[namespaced(whole, NAMESPACE)]]);
  }
  const template = namespaced(column.row, NAMESPACE);
  return gridSteps(
    column.at,
    Array.from({ length: column.rows }, (_, index) => [formulaForRow(template, first + index)]),
  );
}

/** A rectangle of cells, cut by rows where it would not fit into one request. */
function gridSteps(at: { row: number; column: number }, grid: readonly (readonly Written[])[]): Step[] {
  const width = grid[0]?.length ?? 0;
  if (width === 0) return [];
  const steps: Step[] = [];
  let start = 0;
  let size = 0;
  const close = (end: number) => {
    const part = grid.slice(start, end).map((row) => [...row]);
    const area = { row: at.row + start, column: at.column, rows: part.length, columns: width };
    steps.push({
      size: size + SMALL,
      run: (sheet) => {
        cells(sheet, area).formulas = part;
      },
    });
    start = end;
    size = 0;
  };
  grid.forEach((row, index) => {
    const length = JSON.stringify(row).length + 1;
    if (index > start && size + length > BATCH_SIZE) close(index);
    size += length;
  });
  close(grid.length);
  return steps;
}
