/** A range of cells as Excel's API has it, over the calculation engine. */
import { errorIn } from "../../../core/cells/cell";
import { addressOf } from "../../../core/sheets/formula";
import type { Area } from "../../../core/sheets/model";
import { denied, formatOf } from "./format";
import { type ExcelHost, type HostSheet, sheetObject } from "./host";
import { WireFault, type WireObject } from "./protocol";
import { conditionalFormats, dataValidation } from "./rules";

export interface RangeObject extends WireObject {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/** Excel's own grid. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** "B2:C4", "$B$2" as an area. */
export function areaOfAddress(address: string): Area {
  const match = /^(?:.*!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(address);
  if (match === null) throw invalid(`address ${address}`);
  const column = (letters: string) =>
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [, left = "A", top = "1", right = left, bottom = top] = match;
  return {
    row: Number(top) - 1,
    column: column(left),
    rows: Number(bottom) - Number(top) + 1,
    columns: column(right) - column(left) + 1,
  };
}

function invalid(what: string): WireFault {
  return new WireFault("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);
}

export function rangeObject(host: ExcelHost, sheet: HostSheet, area: Area): RangeObject {
  const { row, column, rows, columns } = area;
  if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1)
    throw invalid(JSON.stringify(area));
  if (row + rows > LAST_ROW || column + columns > LAST_COLUMN) throw invalid("beyond the sheet");
  const { engine } = host;
  const write = (value: unknown) => {
    host.mayWrite(sheet, area);
    engine.write(sheet.id, area, grid(value, area) as never);
  };
  const values = () => engine.values(sheet.id, area).map((line) => line.map(excelValue));
  return {
    type: "Range",
    sheet,
    area,
    reads: {
      address: () => `${/^\w+$/.test(sheet.name()) ? sheet.name() : `'${sheet.name()}'`}!${addressOf(area)}`,
      rowIndex: () => row,
      columnIndex: () => column,
      rowCount: () => rows,
      columnCount: () => columns,
      values: values,
      formulas: () => {
        const shown = values();
        return engine
          .formulas(sheet.id, area)
          .map((line, down) => line.map((formula, across) => (formula === "" ? shown[down]?.[across] : formula)));
      },
    },
    writes: {
      values: write,
      formulas: write,
      numberFormat: (value: unknown) => {
        if (typeof value !== "string") throw invalid("one number format for the whole range is all this Excel takes");
        engine.setFormat(sheet.id, [area], value);
      },
    },
    children: {
      format: () => formatOf(host, sheet, area),
      dataValidation: () => dataValidation(host, sheet, area),
      conditionalFormats: () => conditionalFormats(host, sheet, area),
      worksheet: () => sheetObject(host, sheet),
    },
    methods: {
      select: () => engine.select(sheet.id, area),
      getEntireRow: () => rangeObject(host, sheet, { row, column: 0, rows, columns: LAST_COLUMN }),
      getEntireColumn: () => rangeObject(host, sheet, { row: 0, column, rows: LAST_ROW, columns }),
      insert: (shift: unknown) => {
        if (sheet.protectedNow()) throw denied();
        if (shift === "Down" && columns === LAST_COLUMN) engine.insertLines(sheet.id, "ROW", row, rows);
        else if (shift === "Right" && rows === LAST_ROW) engine.insertLines(sheet.id, "COL", column, columns);
        else throw invalid("whole rows and columns are all this Excel inserts");
        sheet.follow(
          shift === "Down" ? "ROW" : "COL",
          shift === "Down" ? row : column,
          shift === "Down" ? rows : columns,
        );
        return rangeObject(host, sheet, area);
      },
      delete: (shift: unknown) => {
        if (sheet.protectedNow()) throw denied();
        if (shift === "Up" && columns === LAST_COLUMN) engine.removeLines(sheet.id, "ROW", row, rows);
        else if (shift === "Left" && rows === LAST_ROW) engine.removeLines(sheet.id, "COL", column, columns);
        else throw invalid("whole rows and columns are all this Excel deletes");
        sheet.follow(shift === "Up" ? "ROW" : "COL", shift === "Up" ? row : column, shift === "Up" ? -rows : -columns);
      },
      clear: (what: unknown) => {
        if (what === "Formats") {
          host.mayWrite(sheet, area);
          engine.clearFormats(sheet.id, area);
          return;
        }
        if (what !== "Contents") throw invalid("contents and formats are all this Excel clears");
        host.mayWrite(sheet, area);
        engine.clear(sheet.id, area);
      },
      // The client cuts a large grid into rows by itself, and asks first whether the whole would fit.
      _ValidateArraySize: (givenRows: number, givenColumns: number) => {
        if (givenRows !== rows || givenColumns !== columns) throw mismatch();
      },
      getRow: (index: number) => rangeObject(host, sheet, { row: row + index, column, rows: 1, columns }),
      getBoundingRect: ({ area: other }: RangeObject) => {
        const top = Math.min(row, other.row);
        const left = Math.min(column, other.column);
        const bottom = Math.max(row + rows, other.row + other.rows);
        const right = Math.max(column + columns, other.column + other.columns);
        return rangeObject(host, sheet, { row: top, column: left, rows: bottom - top, columns: right - left });
      },
      getUsedRangeOrNullObject: () => {
        const used = within(engine.usedArea(sheet.id), area);
        return used === undefined ? null : rangeObject(host, sheet, used);
      },
    },
  };
}

function mismatch(): WireFault {
  return new WireFault(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** A blank cell is "", an error its code, as Excel says them. */
function excelValue(value: Parameters<typeof errorIn>[0]): unknown {
  return errorIn(value)?.code ?? value ?? "";
}

/** One value for all cells, or a grid of the range's own shape; null leaves a cell as it is. */
function grid(value: unknown, { rows, columns }: Area): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array<unknown>(columns).fill(value));
  if (value.length !== rows || value.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw mismatch();
  }
  return (value as unknown[][]).map((line) => line.map((cell) => cell ?? undefined));
}

function within(one: Area | undefined, other: Area): Area | undefined {
  if (one === undefined) return undefined;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
