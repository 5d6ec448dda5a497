/**
 * What the companion keeps by cells of a sheet follows them when rows or columns are put in or taken out, by an update as
 * by a person.
 */
import { addressOf } from "../core/sheets/formula";
import type { Area, PrintSetup } from "../core/sheets/model";
import { areaOfAddress } from "../core/sheets/readCells";

/** Rows or columns that come or go, as the engine's commands say it. */
export interface LinesMoved {
  readonly dimension: "ROW" | "COL";
  /** Where a line lies afterwards; undefined: it is gone. */
  readonly to: (line: number) => number | undefined;
}

type ByCell = Readonly<Record<string, unknown>>;

/** @param topic of KEPT. @returns the entry as it is afterwards, as JSON */
export function shiftedEntry(topic: string, json: string, moved: LinesMoved): string {
  const entry = JSON.parse(json) as unknown;
  switch (topic) {
    case "notes":
    case "tableNames":
      return JSON.stringify(
        Object.fromEntries(
          Object.entries(entry as ByCell).flatMap(([address, value]) => {
            const area = shiftedArea(areaOfAddress(address), moved);
            return area === undefined ? [] : [[addressOf(area), value]];
          }),
        ),
      );
    case "protection": {
      const { unlocked } = entry as { readonly unlocked: readonly Area[] };
      return JSON.stringify({ unlocked: unlocked.flatMap((area) => shiftedArea(area, moved) ?? []) });
    }
    case "print": {
      const print = entry as PrintSetup;
      const { repeatRows } = print;
      const rows =
        repeatRows === undefined
          ? undefined
          : shiftedArea(
              { row: repeatRows.first, column: 0, rows: repeatRows.last - repeatRows.first + 1, columns: 1 },
              moved,
            );
      return JSON.stringify({
        ...print,
        area: shiftedArea(print.area, moved) ?? print.area,
        ...(rows === undefined ? {} : { repeatRows: { first: rows.row, last: rows.row + rows.rows - 1 } }),
      });
    }
    default:
      return json;
  }
}

/** What is left of an area; undefined: nothing. */
export function shiftedArea(area: Area, { dimension, to }: LinesMoved): Area | undefined {
  const [from, count] = dimension === "ROW" ? [area.row, area.rows] : [area.column, area.columns];
  const lines = Array.from({ length: count }, (_, index) => to(from + index)).filter((line) => line !== undefined);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  return dimension === "ROW"
    ? { ...area, row: first, rows: last - first + 1 }
    : { ...area, column: first, columns: last - first + 1 };
}
