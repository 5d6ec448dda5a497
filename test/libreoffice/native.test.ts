/** LibreOffice knows nothing of our functions: sheets with native formulas only pay there what the library pays. */
import { beforeAll, describe, expect, it } from "vitest";
import { type PlanPayouts, payouts } from "../../core/calculation/payouts";
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
  readonly expected: PlanPayouts;
  /** As the workbench's engine calculates, by sheet. */
  readonly values: ReadonlyMap<string, readonly (readonly EngineValue[])[]>;
}

const cases = new Map<string, Case>();
let found: Awaited<ReturnType<typeof recalculated>>;

const languageOf = (id: string) => LANGUAGES[templates.findIndex((one) => one.id === id) % LANGUAGES.length]!;

beforeAll(async () => {
  for (const [position, { id }] of templates.entries()) {
    const language = languageOf(id);
    const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), position + 3);
    const engine = new Engine({ functions: { language } });
    const workbook = new SpreadsheetWorkbook(engine.model);
    const sheets = worksheets(plan, { deals, typed, functions: "native" });
    await workbook.write({ sheets, settings: {} });
    const values = new Map(
      sheets.map(({ name, rows, columnWidths }) => {
        const area = { row: 0, column: 0, rows, columns: columnWidths.length };
        return [name, engine.values(engine.findSheet(name)!.id, area)];
      }),
    );
    const expected = payouts(plan, deals, undefined, typed);
    cases.set(id, { sheets, values, expected, exported: await exportWorkbook(engine, sheets) });
  }
  found = await recalculated(new Map([...cases].map(([id, { exported }]) => [id, exported.files])));
}, 900_000);

describe.each(templates.map(({ id }) => id))("LibreOffice opens %s with native formulas only", (id) => {
  it("and calculates every cell as the workbench does", () => {
    const { sheets, exported, values } = cases.get(id)!;
    let compared = 0;
    for (const { name } of sheets) {
      for (const [address, formula] of exported.formulas.get(name)!) {
        const { row, column } = positionOf(address);
        const calculated = found.get(id)!.get(name)![row]?.[column] ?? "";
        const ours = values.get(name)![row]?.[column] ?? "";
        const say = `${name}!${address}: ${formula} gives ${calculated}, not ${JSON.stringify(ours)}`;
        expect(same(calculated, ours), say).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("and pays everybody what the library pays, to the cent", () => {
    const { sheets, expected } = cases.get(id)!;
    const sheet = sheets.find(({ key }) => key === "payouts")!;
    const named = (ending: string) => sheet.names.filter(({ name }) => name.endsWith(ending));
    const people = named("_Participants")[0]!;
    const area = preparedArea(people.name, people.area);
    const cells = found.get(id)!.get(sheet.name)!;
    const words = sheetTexts(languageOf(id));
    const check = cells[area.row - 1]!.indexOf(words.payouts.check);
    const [paid] = [...named("_Payable"), ...named("_Payouts")];
    expected.participants.forEach((person, index) => {
      const row = cells[area.row + index]!;
      const own = named("Payout").map((one) => Number(row[one.area.column]));
      expect(own, JSON.stringify(row)).toEqual(person.components.map(({ payout }) => payout));
      expect(Number(row[paid!.area.column]), JSON.stringify(row)).toBe(person.payable);
      const without = person.components.some(({ quota, credited }) => quota === 0 && credited !== 0);
      expect(row[check]).toBe(without ? words.payouts.creditedWithoutQuota : words.words.ok);
    });
  });
});
