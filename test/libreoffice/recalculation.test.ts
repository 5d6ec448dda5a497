/**
 * An independent engine: LibreOffice opens the worksheets of every plan, knows nothing of our functions, and calculates
 * every native formula anew. The check columns are native, so their agreement does not rest on our own engine.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { planFromTemplate, templates } from "../../core/plans/templates";
import type { SheetModel } from "../../core/sheets/model";
import { worksheets } from "../../core/sheets/worksheets";
import { LANGUAGES } from "../../core/text/language";
import { sheetTexts } from "../../core/text/sheets";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { actualsFor } from "../core/sheets/payPlan";
import { preparedArea } from "../core/sheets/prepared";
import { Engine, type EngineValue } from "../hosts/engine";
import { type Exported, exportWorkbook, positionOf, recalculated, same } from "./exported";

interface Case {
  readonly sheets: readonly SheetModel[];
  readonly exported: Exported;
  /** As the workbench's engine calculates, by sheet. */
  readonly values: ReadonlyMap<string, readonly (readonly EngineValue[])[]>;
}

const cases = new Map<string, Case>();
let found: Awaited<ReturnType<typeof recalculated>>;

beforeAll(async () => {
  for (const [position, { id }] of templates.entries()) {
    const language = LANGUAGES[position % LANGUAGES.length]!;
    const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), position + 3);
    const engine = new Engine({ functions: { language } });
    const workbook = new SpreadsheetWorkbook(engine.model);
    const sheets = worksheets(plan, { deals, typed });
    await workbook.write({ sheets, settings: {} });
    const values = new Map(
      sheets.map(({ name, rows, columnWidths }) => {
        const area = { row: 0, column: 0, rows, columns: columnWidths.length };
        return [name, engine.values(engine.findSheet(name)!.id, area)];
      }),
    );
    cases.set(id, { sheets, values, exported: await exportWorkbook(engine, sheets) });
  }
  found = await recalculated(new Map([...cases].map(([id, { exported }]) => [id, exported.files])));
}, 300_000);

describe.each(templates.map(({ id }) => id))("LibreOffice opens the plan %s", (id) => {
  it("and calculates every native formula as the workbench does", () => {
    const { sheets, exported, values } = cases.get(id)!;
    let compared = 0;
    for (const { name } of sheets) {
      for (const [address, formula] of exported.formulas.get(name)!) {
        const { row, column } = positionOf(address);
        const calculated = found.get(id)!.get(name)![row]?.[column] ?? "";
        expect(same(calculated, values.get(name)![row]?.[column] ?? ""), say(name, address, formula, calculated)).toBe(
          true,
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);

    function say(name: string, address: string, formula: string, calculated: string): string {
      const { row, column } = positionOf(address);
      return `${name}!${address}: ${formula} gives ${calculated}, not ${JSON.stringify(values.get(name)![row]?.[column])}`;
    }
  });

  it("and its check column agrees with every payout", () => {
    const { sheets } = cases.get(id)!;
    const payouts = sheets.find(({ key }) => key === "payouts")!;
    const named = payouts.names.find(({ name }) => name.endsWith("_Participants"))!;
    const area = preparedArea(named.name, named.area);
    const words = sheetTexts(LANGUAGES[templates.findIndex((one) => one.id === id) % LANGUAGES.length]!);
    const cells = found.get(id)!.get(payouts.name)!;
    const header = cells[area.row - 1]!;
    const [difference, check] = [words.payouts.difference, words.payouts.check].map((word) => header.indexOf(word));
    const people = cells.slice(area.row, area.row + area.rows).filter((row) => row[area.column] !== "");
    expect(people.length).toBe(11);
    for (const row of people) {
      expect(Number(row[difference!]), JSON.stringify(row)).toBe(0);
      expect(row[check!]).toBe(words.words.ok);
    }
  });
});
