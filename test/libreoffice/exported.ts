/** A calculated workbook as an .xlsx file, and the same workbook calculated anew by LibreOffice. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { addressOf, sheetReference } from "../../core/sheets/formula";
import type { Position, SheetModel } from "../../core/sheets/model";
import { formulaAt, type ReadValue, valueAt } from "../../workbench/modelReading";
import type { Engine, EngineValue } from "../hosts/engine";
import { findOffice } from "../programs.mjs";

/** Calculates every cell of a workbook that is opened, whatever values the file holds. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;
/** Every sheet into a file of its own: comma, quotes, UTF-8, values as they are and not as they look. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

export interface Exported {
  readonly files: Uint8Array;
  /** Native formulas by sheet and address: what LibreOffice is asked. Functions of the add-in are their constants. */
  readonly formulas: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * The engine exports our functions as the values that they gave, which no file of a spreadsheet does: there the cell holds
 * a formula, and ISFORMULA says so. Such a cell is written as a formula of that value alone. All other cells keep their
 * formulas, without values.
 */
export async function exportWorkbook(engine: Engine, sheets: readonly SheetModel[]): Promise<Exported> {
  const { window } = new JSDOM("");
  const { DOMParser, XMLSerializer, Node, Element } = window;
  Object.assign(globalThis, { DOMParser, XMLSerializer, Node, Element });
  const { files } = await engine.model.exportXLSX();
  const entries: Record<string, Uint8Array> = {};
  const formulas = new Map<string, ReadonlyMap<string, string>>();
  const order = engine.sheets().map(({ name }) => name);
  for (const file of files) {
    if (!("content" in file)) continue;
    let { content } = file;
    const sheet = /worksheets\/sheet(\d+)\.xml$/.exec(file.path);
    if (sheet) {
      const asked = new Map<string, string>();
      content = content.replace(/<c r="([A-Z]+\d+)"([^>]*)>([\s\S]*?)<\/c>/g, (_, at: string, about: string, inner) => {
        const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(inner as string)?.[1];
        // Without its format a date or a percentage is the plain number that it is.
        const plain = about.replace(/ (?:s|cm)="\d+"/g, "");
        if (formula === undefined) {
          const id = engine.findSheet(order[Number(sheet[1])]!)!.id;
          const position = positionOf(at);
          if (formulaAt(engine.model, id, position) === "") return `<c r="${at}"${plain}>${inner}</c>`;
          return `<c r="${at}"><f>${constantFormula(valueAt(engine.model, id, position))}</f></c>`;
        }
        asked.set(at, formula);
        return `<c r="${at}"><f>${formula}</f></c>`;
      });
      formulas.set(order[Number(sheet[1])]!, asked);
    }
    if (file.path === "xl/workbook.xml") {
      content = content.replace("</sheets>", `</sheets>${definedNames(sheets)}`);
    }
    entries[file.path] = strToU8(content);
  }
  return { files: zipSync(entries), formulas };
}

/** A formula, as a file holds it, that gives this value in a spreadsheet without our functions. */
export function constantFormula(value: ReadValue): string {
  // What is calculated to nothing is shown as nothing.
  if (value === null) return '""';
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE()" : "FALSE()";
  const text = typeof value === "string" ? `"${value.replace(/"/g, '""')}"` : value.code;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function positionOf(address: string): Position {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** The engine's export leaves the names of cells out. */
function definedNames(sheets: readonly SheetModel[]): string {
  const names = sheets.flatMap((sheet) =>
    sheet.names.map(({ name, area }) => {
      const place = `${sheetReference(sheet.name)}${addressOf(area, true)}`;
      return `<definedName name="${name}">${place.replace(/&/g, "&amp;")}</definedName>`;
    }),
  );
  return `<definedNames>${names.join("")}</definedNames>`;
}

/** Values as text, by workbook and sheet, after LibreOffice has opened and calculated all of the workbooks. */
export async function recalculated(
  workbooks: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>> {
  const office = findOffice();
  if (office === undefined)
    throw new Error("LibreOffice is missing: install it, or set SOFFICE to the path of soffice");
  const folder = await mkdtemp(join(tmpdir(), "recalculated-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const paths: string[] = [];
    const names = [...workbooks.keys()];
    for (const [name, bytes] of workbooks) {
      // By number, for one name may begin with another.
      paths.push(join(folder, `${1000 + names.indexOf(name)}.xlsx`));
      await writeFile(paths[paths.length - 1]!, bytes);
    }
    const out = join(folder, "out");
    const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await promisify(execFile)(office, [settings, "--headless", "--convert-to", CSV, "--outdir", out, ...paths]);
    const found = new Map(names.map((name) => [name, new Map<string, string[][]>()]));
    for (const file of await readdir(out)) {
      const [, number, sheet] = /^(\d+)-(.*)\.csv$/.exec(file)!;
      found.get(names[Number(number) - 1000]!)!.set(sheet!, table(await readFile(join(out, file), "utf8")));
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function table(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows[rows.length - 1]!.push(quoted?.replace(/""/g, '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
  }
  return rows;
}

/** Numbers to the twelfth digit, which is beyond what a payout is made of; the two engines need not agree on binary noise. */
export function same(calculated: string, value: EngineValue): boolean {
  if (typeof value === "number") {
    return calculated !== "" && Math.abs(Number(calculated) - value) <= 1e-12 * Math.max(1, Math.abs(value));
  }
  if (typeof value === "boolean") return calculated === (value ? "TRUE" : "FALSE");
  if (typeof value === "string") return calculated === value;
  return value === null ? calculated === "" : calculated === value.code;
}
