/**
 * What a fill that failed half way may empty again: the cells that hold what it filled in. A cell that somebody else has
 * typed into meanwhile is left alone.
 */
import { type Cell, isBlank } from "../cells/cell";
import type { Area, CellContent } from "./model";

/** Cells and formulas as they are read back. */
interface Read {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** For each cell whether it may be emptied: it is blank, or holds what was filled in. */
export function filledCells(rows: readonly (readonly CellContent[])[], { values, formulas }: Read): boolean[][] {
  return values.map((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column] ?? "";
      if (formula === "" && isBlank(value)) return true;
      const content = rows[row]?.[column] ?? null;
      if (content === null) return false;
      const asked = typeof content === "object" && "text" in content ? content.text : content;
      if (typeof asked === "object") return formula !== "";
      return typeof asked === "string" && asked.startsWith("=") && typeof content === "string"
        ? formula !== ""
        : formula === "" && value === asked;
    }),
  );
}

/** The areas to empty: the whole where every cell may be, else what lies side by side in a row. */
export function areasToClear(area: Area, mayClear: readonly (readonly boolean[])[]): readonly Area[] {
  if (mayClear.every((row) => row.every(Boolean))) return [area];
  const areas: Area[] = [];
  mayClear.forEach((cells, row) => {
    let start = -1;
    for (let column = 0; column <= cells.length; column += 1) {
      if (cells[column] === true) {
        if (start < 0) start = column;
      } else if (start >= 0) {
        areas.push({ row: area.row + row, column: area.column + start, rows: 1, columns: column - start });
        start = -1;
      }
    }
  });
  return areas;
}
