/**
 * The cells of a SheetModel, laid out row by row: contents, column formulas, styles and formats of a cell in one write,
 * because the engine's cost is per cell written and not per property.
 */
import { formulaForRow, formulaForRows } from "../core/sheets/formula";
import type { CellContent, ColumnFormula, SheetModel } from "../core/sheets/model";
import { appearance, formatCode } from "../core/sheets/styles";
import { engineFormat, styleOf, valueContent } from "./modelCommands";
import type { CellWrite } from "./writeCells";

/**
 * From this number of rows a column formula is written as one array that spills: a call for each row costs the engine
 * more than the arithmetic. Below it every row has its own formula, which reads better.
 */
export const ROWS_FOR_ONE_ARRAY = 1000;

export function contentOf(content: CellContent): string {
  if (typeof content === "object" && content !== null)
    return "formula" in content ? withEquals(content.formula) : valueContent(content.text);
  // "A formula starts with =": a plain text that does is one, see the SheetModel.
  return typeof content === "string" && content.startsWith("=") ? content : valueContent(content);
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function isOneArray({ rows, array }: ColumnFormula): boolean {
  return array !== undefined && rows >= ROWS_FOR_ONE_ARRAY;
}

function columnFormulaAt(column: ColumnFormula, row: number): string | undefined {
  if (!isOneArray(column)) return withEquals(formulaForRow(column.row, row + 1));
  const { at, rows, array = "" } = column;
  return row === at.row ? withEquals(formulaForRows(array, at.row + 1, at.row + rows)) : undefined;
}

/** The writes of rows `first` to before `end`; the order within a cell is that of the model: what comes later wins. */
export function cellsOfRows(sheet: SheetModel, first: number, end: number): CellWrite[] {
  const rows: Record<number, { -readonly [K in keyof CellWrite]: CellWrite[K] }>[] = Array.from(
    { length: end - first },
    () => ({}),
  );
  const cell = (row: number, column: number) => {
    const line = rows[row - first]!;
    line[column] ??= { row, column };
    return line[column];
  };
  const eachRow = (from: number, count: number, visit: (row: number) => void) => {
    for (let row = Math.max(first, from); row < Math.min(end, from + count); row++) visit(row);
  };
  for (const { area, role, format, align, wrap } of sheet.styles) {
    const style = {
      ...(role === undefined ? {} : styleOf(appearance(role))),
      ...(align === undefined ? {} : { align }),
      ...(wrap === true ? { wrapping: "wrap" as const } : {}),
    };
    const styled = Object.keys(style).length > 0;
    const code = format === undefined ? undefined : engineFormat(formatCode(format, sheet.locale));
    eachRow(area.row, area.rows, (row) => {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const target = cell(row, column);
        if (styled) target.style = { ...target.style, ...style };
        if (code !== undefined) target.format = code;
      }
    });
  }
  for (const { at, cells } of sheet.blocks)
    eachRow(at.row, cells.length, (row) => {
      cells[row - at.row]!.forEach((content, index) => {
        if (content !== null) cell(row, at.column + index).content = contentOf(content);
      });
    });
  for (const column of sheet.columnFormulas)
    eachRow(column.at.row, column.rows, (row) => {
      const content = columnFormulaAt(column, row);
      if (content !== undefined) cell(row, column.at.column).content = content;
    });
  return rows.flatMap((line) => Object.values(line));
}

/** Rows and columns that a sheet needs, with room to work below and beside. */
export function gridSize(sheet: SheetModel): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [sheet.rows, sheet.columnWidths.length];
  const reach = (row: number, column: number) => {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  };
  for (const { at, cells } of sheet.blocks)
    for (const line of cells) reach(at.row + cells.length, at.column + line.length);
  for (const { at, rows: count } of sheet.columnFormulas) reach(at.row + count, at.column + 1);
  for (const { area } of [...sheet.styles, ...sheet.validations, ...sheet.names])
    reach(area.row + area.rows, area.column + area.columns);
  return { rows: Math.max(100, rows + SPARE_ROWS), columns: Math.max(20, columns + 2) };
}

const SPARE_ROWS = 50;

/** The last row, counted from 1, that holds a content, a formula or a style. */
export function lastRow(sheet: SheetModel): number {
  return Math.max(
    0,
    ...sheet.blocks.map(({ at, cells }) => at.row + cells.length),
    ...sheet.columnFormulas.map(({ at, rows }) => at.row + rows),
    ...sheet.styles.map(({ area }) => area.row + area.rows),
  );
}
