/** The file that the workbench downloads: LibreOffice opens it and calculates its native formulas to the same values. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { planFromTemplate } from "../../core/plans/templates";
import { columnLetters } from "../../core/sheets/formula";
import { planSettings } from "../../core/sheets/planSettings";
import { worksheets } from "../../core/sheets/worksheets";
import { formulaAt, valueAt } from "../../workbench/modelReading";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { xlsxOf } from "../../workbench/xlsx/write";
import { actualsFor } from "../core/sheets/payPlan";
import { Engine } from "../hosts/engine";
import { recalculated } from "./exported";

/** Without our functions, which LibreOffice does not have: their cells are the values in the file. */
function nativeOnly(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    if (!/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const text = strFromU8(content)
      .replace(/<f[^>]*>[^<]*_xldudf_[^<]*<\/f>/g, "")
      // Without its format a date or a percentage is the plain number that it is.
      .replace(/(<c r="[A-Z]+\d+") s="\d+"/g, "$1");
    files[path] = strToU8(text);
  }
  return zipSync(files);
}

it("is opened by LibreOffice with every tab, and every native formula gives what it gives in the workbench", async () => {
  Object.assign(
    globalThis,
    (({ DOMParser, XMLSerializer, Node, Element }) => ({ DOMParser, XMLSerializer, Node, Element }))(
      new JSDOM("").window,
    ),
  );
  const { plan, deals, typed } = actualsFor(planFromTemplate("retention-commission", { language: "en" }), 3);
  const { model } = new Engine({ functions: { language: "en" } });
  const sheets = worksheets(plan, { deals, typed });
  await new SpreadsheetWorkbook(model).write({ sheets, settings: planSettings(sheets, plan) });
  const found = (await recalculated(new Map([["plan", nativeOnly(await xlsxOf(model))]]))).get("plan")!;
  let compared = 0;
  const different: string[] = [];
  for (const { name, rows, columnWidths } of sheets) {
    const id = model.getters.getSheetIdByName(name)!;
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columnWidths.length; column += 1) {
        const formula = formulaAt(model, id, { row, column });
        if (formula === "") continue;
        const value = valueAt(model, id, { row, column });
        const theirs = found.get(name)![row]?.[column] ?? "";
        compared += 1;
        if (!isSame(theirs, value))
          different.push(
            `${name}!${columnLetters(column)}${row + 1} ${formula}: ${theirs}, not ${JSON.stringify(value)}`,
          );
      }
  }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(500);
}, 300_000);

function isSame(theirs: string, ours: ReturnType<typeof valueAt>): boolean {
  if (ours === null) return theirs === "" || theirs === "0";
  if (typeof ours === "number")
    return theirs !== "" && Math.abs(Number(theirs) - ours) <= 1e-9 * Math.max(1, Math.abs(ours));
  if (typeof ours === "boolean") return theirs === (ours ? "TRUE" : "FALSE");
  return theirs === (typeof ours === "string" ? ours : ours.code);
}
