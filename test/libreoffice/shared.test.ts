/** LibreOffice calculates a plan that reads the Deals sheet of another one, in another language, as the workbench does. */
import { expect, it } from "vitest";
import type { Plan } from "../../core/plans/model";
import { dealSource } from "../../core/sheets/dealSource";
import { worksheets } from "../../core/sheets/worksheets";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { SAMPLE_DEALS, samplePlan } from "../core/sheets/sample";
import { Engine } from "../hosts/engine";
import { exportWorkbook, positionOf, recalculated, same } from "./exported";

it("gives every native formula of both plans the value that the workbench gives it", async () => {
  const engine = new Engine();
  const workbook = new SpreadsheetWorkbook(engine.model);
  const first: Plan = { ...samplePlan(), name: "Retention" };
  const second: Plan = { ...samplePlan("it"), name: "Premio", currency: first.currency };
  const own = worksheets(first, { deals: SAMPLE_DEALS });
  await workbook.write({ sheets: own, settings: {} });
  const dealsFrom = dealSource(first, own)!;
  const reading = worksheets(second, { deals: SAMPLE_DEALS, dealsFrom, taken: await workbook.inventory() });
  await workbook.write({ sheets: reading, settings: {} });
  const sheets = [...own, ...reading];
  const exported = await exportWorkbook(engine, sheets);
  const found = (await recalculated(new Map([["shared", exported.files]]))).get("shared")!;
  const differing: string[] = [];
  let compared = 0;
  for (const { name, rows, columnWidths } of sheets) {
    const values = engine.values(engine.findSheet(name)!.id, { row: 0, column: 0, rows, columns: columnWidths.length });
    for (const [address, formula] of exported.formulas.get(name)!) {
      const { row, column } = positionOf(address);
      const [calculated, value] = [found.get(name)![row]?.[column] ?? "", values[row]?.[column] ?? ""];
      if (!same(calculated, value)) differing.push(`${name}!${address}: ${formula} gives ${calculated}, not ${value}`);
      compared += 1;
    }
  }
  expect(differing.slice(0, 5)).toEqual([]);
  expect(compared).toBeGreaterThan(5000);
});
