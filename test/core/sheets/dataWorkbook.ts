/** The sheets of a plan as data behind the port: contents and formulas as they were written, without a calculation. */
import type { Cell } from "../../../core/cells/cell";
import type { Plan } from "../../../core/plans/model";
import { addressOf, formulaForRow } from "../../../core/sheets/formula";
import type { CellContent, SheetModel } from "../../../core/sheets/model";
import { planSettings, prefixOfSheets } from "../../../core/sheets/planSettings";
import { areaOfAddress } from "../../../core/sheets/readCells";
import { type WorksheetOptions, worksheets } from "../../../core/sheets/worksheets";
import type { Workbook } from "../../../core/workbook";

export interface DataWorkbook {
  readonly prefix: string;
  readonly sheets: readonly SheetModel[];
  readonly workbook: Pick<Workbook, "settings" | "places" | "read" | "put">;
  readonly get: (sheet: string, row: number, column: number) => CellContent;
  readonly set: (sheet: string, row: number, column: number, content: CellContent) => void;
  /** What was read so far: how often, and how many characters of formulas the largest answer had. */
  readonly reads: { count: number; largest: number };
}

type Overlay = Map<string, CellContent>;

export function dataWorkbook(plan: Plan, options: WorksheetOptions = {}): DataWorkbook {
  const sheets = worksheets(plan, options);
  const layers = new Map(sheets.map((sheet) => [sheet.name, { base: baseOf(sheet), over: new Map() as Overlay }]));
  const reads = { count: 0, largest: 0 };
  const get = (sheet: string, row: number, column: number): CellContent => {
    const layer = layers.get(sheet)!;
    const key = `${row} ${column}`;
    return layer.over.has(key) ? layer.over.get(key)! : layer.base(row, column);
  };
  const set = (sheet: string, row: number, column: number, content: CellContent) => {
    layers.get(sheet)!.over.set(`${row} ${column}`, content);
  };
  return {
    prefix: prefixOfSheets(sheets),
    sheets,
    get,
    set,
    reads,
    workbook: {
      settings: async () => planSettings(sheets, plan),
      places: async () =>
        sheets.flatMap(({ name: sheet, names }) =>
          names.map(({ name, area }) => ({ name, sheet, address: addressOf(area) })),
        ),
      async read({ sheet, address = "A1" }) {
        const area = areaOfAddress(address);
        const grid = <T>(of: (content: CellContent) => T) =>
          Array.from({ length: area.rows }, (_, down) =>
            Array.from({ length: area.columns }, (__, across) => of(get(sheet, area.row + down, area.column + across))),
          );
        const formulas = grid(formulaOf);
        reads.count += 1;
        reads.largest = Math.max(
          reads.largest,
          formulas.reduce((sum, line) => line.reduce((all, one) => all + one.length, sum), 0),
        );
        return { address, values: grid(shownOf), formulas };
      },
      async put(requests) {
        for (const { sheet, at, rows } of requests) {
          rows.forEach((line, down) => {
            line.forEach((content, across) => {
              set(sheet, at.row + down, at.column + across, content);
            });
          });
        }
      },
    },
  };
}

function baseOf(sheet: SheetModel): (row: number, column: number) => CellContent {
  const columns = new Map<number, SheetModel["columnFormulas"][number][]>();
  for (const formula of sheet.columnFormulas) {
    columns.set(formula.at.column, [...(columns.get(formula.at.column) ?? []), formula]);
  }
  return (row, column) => {
    const filled = columns.get(column)?.find(({ at, rows }) => row >= at.row && row < at.row + rows);
    if (filled !== undefined) return { formula: formulaForRow(filled.row, row + 1) };
    for (const { at, cells } of sheet.blocks) {
      const content = cells[row - at.row]?.[column - at.column];
      if (content !== undefined && content !== null) return content;
    }
    return null;
  };
}

function formulaOf(content: CellContent): string {
  return typeof content === "object" && content !== null && "formula" in content ? content.formula : "";
}

/** Nothing is calculated: a formula shows nothing. */
function shownOf(content: CellContent): Cell {
  if (typeof content !== "object" || content === null) return content;
  return "text" in content ? content.text : "";
}
