/** Sheets of a plan in one engine, which tests ask by defined name: writing them is what takes time, so it is shared. */
import type { Deal, Plan, Typed } from "../../../core/plans/model";
import { addressOf } from "../../../core/sheets/formula";
import type { Area, SheetKey, SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { Engine } from "../../hosts/engine";
import { preparedArea } from "./prepared";

export interface Opened {
  readonly plan: Plan;
  readonly deals: readonly Deal[];
  readonly typed: Typed;
  readonly sheet: (key: SheetKey) => SheetModel;
  /** The area of a name, without the plan's prefix. */
  readonly area: (name: string) => Area;
  readonly type: (name: string, value: string | number | null, row?: number, column?: number) => void;
  /** Values of a name, row by row. */
  readonly named: (name: string) => Promise<readonly (readonly unknown[])[]>;
  /** Values from the first column after the margin on. */
  readonly rows: (key: SheetKey) => Promise<readonly (readonly unknown[])[]>;
}

export interface OpenOptions {
  readonly deals?: readonly Deal[];
  readonly typed?: Typed;
  /** Sheets to write; left out: all of them. Formulas that look at the others then fail. */
  readonly only?: readonly SheetKey[];
}

export async function opened(plan: Plan, { deals = [], typed = {}, only }: OpenOptions = {}): Promise<Opened> {
  const engine = new Engine({ functions: { language: plan.language } });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const sheets = worksheets(plan, { deals, typed });
  const written = sheets.filter(({ key }) => only === undefined || only.includes(key));
  await workbook.write({ sheets: written, settings: {} });
  const place = (name: string) => {
    for (const sheet of written) {
      const found = sheet.names.find((one) => one.name.endsWith(`_${name}`));
      if (found !== undefined) return { sheet, area: preparedArea(found.name, found.area) };
    }
    throw new Error(`No name ends with _${name}`);
  };
  const ids = new Map(written.map(({ name }) => [name, engine.findSheet(name)!.id]));
  return {
    plan,
    deals,
    typed,
    sheet: (key) => written.find((one) => one.key === key)!,
    area: (name) => place(name).area,
    type(name, value, row = 0, column = 0) {
      const { sheet, area } = place(name);
      engine.write(ids.get(sheet.name)!, { row: area.row + row, column: area.column + column }, [[value]]);
    },
    async named(name) {
      const { sheet, area } = place(name);
      return (await workbook.read({ sheet: sheet.name, address: addressOf(area) })).values;
    },
    async rows(key) {
      return (await workbook.read({ sheet: sheets.find((one) => one.key === key)!.name })).values;
    },
  };
}

/** Cells that show an error. */
export function failed(cells: readonly (readonly unknown[])[]): unknown[] {
  return cells.flat().filter((cell) => typeof cell === "object" && cell !== null);
}
