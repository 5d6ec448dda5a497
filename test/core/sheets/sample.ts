/** A small workbook with everything that goes wrong in a real deals export, and how tests read the written sheets. */
import { creditable } from "../../../core/calculation/held";
import { payouts as payoutsOf } from "../../../core/calculation/payouts";
import type { Deal, Plan, Typed } from "../../../core/plans/model";
import type { DateSpan } from "../../../core/plans/periods";
import { planFromTemplate } from "../../../core/plans/templates";
import type { SheetKey, SheetModel } from "../../../core/sheets/model";
import { type WorksheetOptions, worksheets } from "../../../core/sheets/worksheets";
import type { Language } from "../../../core/text/language";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { Engine, type EngineValue } from "../../hosts/engine";
import { preparedArea } from "./prepared";

export function samplePlan(language: Language = "en"): Plan {
  return {
    ...planFromTemplate("retention-commission", { language }),
    participants: [
      { id: "R-1", name: "Anne-Sophie Lemaître" },
      { id: "R-2", name: "Bob Okafor", quotas: { netRevenue: 180_000 } },
      { id: "1042", name: "Chiara D’Angelo" },
    ],
  };
}

export function deal(overrides: Partial<Deal>): Deal {
  return {
    date: "2026-02-10",
    id: "",
    participant: "R-1",
    account: "Northwind",
    type: "renewal",
    amount: 1000,
    ...overrides,
  };
}

/** What the rules pay for the deals that do not wait, as the sheets do. */
export function payouts(plan: Plan, deals: readonly Deal[], period?: DateSpan, typed: Typed = {}) {
  return payoutsOf(plan, creditable(plan, deals).deals, period, typed);
}

/** Nothing is wrong with the first four lines; every later one has the fault that its id says. */
export const SAMPLE_DEALS: readonly Deal[] = [
  deal({ id: "OPP-1", amount: 360_000 }),
  deal({
    id: "OPP-2",
    participant: "r-2",
    type: "upsell",
    amount: 90_000.05,
    currency: "GBP",
    fx: 1.17,
    split: 0.5,
    sharing: "elsewhere",
  }),
  deal({ id: "OPP-3", participant: "1042", type: "churn", amount: -20_000 }),
  deal({ id: "OPP-4", participant: "1042", type: "creditMemo", amount: -0.01, date: "2026-05-31" }),
  deal({ id: "OPP-1", amount: 5 }),
  deal({ id: "unknown participant", participant: "R-9", amount: 700.1 }),
  deal({ id: "unknown type", type: "referral" as Deal["type"] }),
  deal({ id: "outside", date: "2027-01-01" }),
  deal({ id: "no date", date: "soon" }),
  deal({ id: "no rate", currency: "CHF" }),
  deal({ id: "loss above zero", type: "churn", amount: 10 }),
];

export interface Written {
  readonly engine: Engine;
  readonly sheets: readonly SheetModel[];
  sheet(key: SheetKey): SheetModel;
  /** Values of a whole sheet, row by row. */
  values(key: SheetKey): EngineValue[][];
  /** Values of a defined name, row by row. */
  named(name: string): EngineValue[][];
  write(key: SheetKey, row: number, column: number, value: number | string | null): void;
  /** Writes into a defined cell, or a cell of a defined area. */
  writeNamed(name: string, value: number | string | null, row?: number): void;
  position(name: string): { readonly row: number; readonly column: number; readonly key: SheetKey };
}

/** The plan's sheets in a spreadsheet that calculates. */
export async function written(plan: Plan, options: WorksheetOptions = {}): Promise<Written> {
  const engine = new Engine({ functions: { language: options.language ?? plan.language } });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const sheets = worksheets(plan, { ...options, taken: await workbook.inventory() });
  await workbook.write({ sheets, settings: {} });
  const sheet = (key: SheetKey) => sheets.find((one) => one.key === key)!;
  const idOf = (key: SheetKey) => engine.findSheet(sheet(key).name)!.id;
  const define = (name: string) => {
    for (const { key, names } of sheets) {
      const found = names.find((one) => one.name.endsWith(`_${name}`));
      if (found) return { key, area: preparedArea(found.name, found.area) };
    }
    throw new Error(`No cell is called ${name}`);
  };
  return {
    engine,
    sheets,
    sheet,
    values: (key) => {
      const { rows, columnWidths } = sheet(key);
      return engine.values(idOf(key), { row: 0, column: 0, rows, columns: columnWidths.length });
    },
    named: (name) => {
      const { key, area } = define(name);
      return engine.values(idOf(key), area);
    },
    write: (key, row, column, value) => engine.write(idOf(key), { row, column }, [[value]]),
    writeNamed: (name, value, row = 0) => {
      const { key, area } = define(name);
      engine.write(idOf(key), { row: area.row + row, column: area.column }, [[value]]);
    },
    position: (name) => {
      const { key, area } = define(name);
      return { key, row: area.row, column: area.column };
    },
  };
}

/** Every cell with an error, for a message that says where. */
export function errorsIn({ sheets, values }: Written): string[] {
  return sheets.flatMap(({ key, name }) =>
    values(key).flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell === "object" && cell !== null
          ? [`${name} R${row + 1}C${column + 1} ${cell.code} ${cell.message}`]
          : [],
      ),
    ),
  );
}
