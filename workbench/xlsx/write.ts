/**
 * A workbook as an .xlsx file. The engine writes looks, tables, charts and conditional formats; cells, names, validations,
 * protection, notes and paper are written here, because the engine leaves them out or changes them, and the plans'
 * settings go into a custom XML part, which Excel keeps when it saves the file again.
 */
import { type Model, parse, registries } from "@odoo/o-spreadsheet";
import { strToU8, zipSync } from "fflate";
import { addressOf, sheetReference } from "../../core/sheets/formula";
import type { Area, PrintSetup } from "../../core/sheets/model";
import { settingsOf, sheetEntry } from "../companion";
import "../enginePrerequisites";
import { areaOf, KEPT, type KeptValidation } from "../modelCommands";
import { valueAt } from "../modelReading";
import { isArrayFormula, type KnownShapes, storedFunctions, toExcel } from "./formulas";
import { escaped, SETTINGS_NAMESPACE } from "./parts";
import { validationXml } from "./validations";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export async function xlsxOf(model: Model): Promise<Uint8Array> {
  const files = new Map<string, string>();
  for (const file of await exported(model)) if ("content" in file) files.set(file.path, file.content);
  const texts = new SharedTexts();
  const styles = new Styles(files.get("xl/styles.xml") ?? "");
  const types: string[] = [];
  const sheetIds = model.getters.getSheetIds();
  const print: string[] = [];
  const tables = new TableNames();
  for (const [index, sheetId] of sheetIds.entries()) {
    const path = `xl/worksheets/sheet${index}.xml`;
    const notes = sheetEntry<Record<string, string>>(model, sheetId, KEPT.notes) ?? {};
    const relations: string[] = [];
    if (Object.keys(notes).length > 0) {
      files.set(`xl/comments${index}.xml`, commentsXml(notes));
      files.set(`xl/drawings/notes${index}.vml`, notesDrawing(notes));
      types.push(
        override(
          `/xl/comments${index}.xml`,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
        ),
      );
      relations.push(
        relation("notes", `${RELATIONS}/comments`, `../comments${index}.xml`),
        relation("notesDrawing", `${RELATIONS}/vmlDrawing`, `../drawings/notes${index}.vml`),
      );
    }
    files.set(path, sheetXml(model, sheetId, files.get(path) ?? "", texts, styles, relations.length > 0));
    addRelations(files, `xl/worksheets/_rels/sheet${index}.xml.rels`, relations);
    print.push(...printNames(model, sheetId, index));
    nameTables(files, model, sheetId, index, tables);
  }
  files.set("xl/styles.xml", styles.xml());
  files.set("xl/sharedStrings.xml", texts.xml());
  files.set("xl/workbook.xml", workbookXml(model, files.get("xl/workbook.xml") ?? "", print));
  const settings = settingsOf(model);
  if (Object.keys(settings).length > 0) {
    files.set("customXml/item1.xml", settingsXml(settings));
    files.set("customXml/itemProps1.xml", SETTINGS_PROPERTIES);
    files.set(
      "customXml/_rels/item1.xml.rels",
      `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${relation("rId1", `${RELATIONS}/customXmlProps`, "itemProps1.xml")}</Relationships>`,
    );
    addRelations(files, "xl/_rels/workbook.xml.rels", [
      relation("settings", `${RELATIONS}/customXml`, "../customXml/item1.xml"),
    ]);
    types.push(
      override("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    );
  }
  types.push('<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>');
  const contentTypes = files.get("[Content_Types].xml") ?? "";
  files.set("[Content_Types].xml", contentTypes.replace("</Types>", `${types.join("")}</Types>`));
  return zipSync(Object.fromEntries([...files].map(([path, content]) => [path, strToU8(content)])), { level: 6 });
}

/** The engine writes functions as formulas that Excel knows, and it knows ours by their stored names. */
async function exported(model: Model) {
  const ours = storedFunctions()
    .filter((id) => registries.functionRegistry.contains(id))
    .map((id) => registries.functionRegistry.get(id) as { isExported?: boolean });
  for (const declared of ours) declared.isExported = true;
  try {
    return (await model.exportXLSX()).files;
  } finally {
    for (const declared of ours) declared.isExported = false;
  }
}

// ---- cells

interface Line {
  readonly attributes: string;
  /** By column: the style of the cell. */
  readonly styles: Map<number, number>;
}

function sheetXml(
  model: Model,
  sheetId: string,
  engines: string,
  texts: SharedTexts,
  styles: Styles,
  hasNotes: boolean,
): string {
  const [head = "", tail = ""] = engines.split(/<sheetData[\s\S]*<\/sheetData>|<sheetData\s*\/>/);
  const lines = new Map<number, Line>();
  const formulas = new Map<string, string>();
  const line = (row: number) => {
    const found = lines.get(row) ?? { attributes: "", styles: new Map() };
    lines.set(row, found);
    return found;
  };
  for (const [, attributes = "", cells = ""] of engines.matchAll(/<row ([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const row = Number(/\br="(\d+)"/.exec(attributes)?.[1]) - 1;
    lines.set(row, { attributes: attributes.replace(/\br="\d+"\s*/, ""), styles: new Map() });
    for (const [, about = "", inner = ""] of cells.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const address = /\br="([A-Z]+\d+)"/.exec(about)?.[1] ?? "";
      line(row).styles.set(columnOf(address), Number(/\bs="(\d+)"/.exec(about)?.[1] ?? 0));
      const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(inner)?.[1];
      if (formula !== undefined) formulas.set(address, decoded(formula));
    }
  }
  for (const { row, col } of model.getters.getEvaluatedCellsPositions(sheetId)) {
    const cells = line(row).styles;
    if (!cells.has(col)) cells.set(col, 0);
  }
  const protection = sheetEntry<{ unlocked: readonly Area[] }>(model, sheetId, KEPT.protection);
  for (const { row, column, rows, columns } of protection?.unlocked ?? []) {
    for (let down = row; down < row + rows; down += 1) {
      const cells = line(down).styles;
      for (let across = column; across < column + columns; across += 1)
        cells.set(across, styles.unlocked(cells.get(across) ?? 0));
    }
  }
  const written = [...lines]
    .sort(([one], [other]) => one - other)
    .map(([row, { attributes, styles: cells }]) => {
      const inner = [...cells]
        .sort(([one], [other]) => one - other)
        .map(([column, style]) => cellXml(model, sheetId, { row, column }, style, formulas, texts));
      return `<row r="${row + 1}"${attributes.trim() === "" ? "" : ` ${attributes.trim()}`}>${inner.join("")}</row>`;
    });
  const setup = sheetEntry<PrintSetup>(model, sheetId, KEPT.print);
  return [
    fitting(head, setup),
    `<sheetData>${written.join("")}</sheetData>`,
    tailXml(model, sheetId, tail, setup, protection !== undefined, hasNotes),
  ].join("");
}

function cellXml(
  model: Model,
  sheetId: string,
  { row, column }: { row: number; column: number },
  style: number,
  formulas: ReadonlyMap<string, string>,
  texts: SharedTexts,
): string {
  const address = addressOf({ row, column });
  const at = { sheetId, col: column, row };
  const look = style === 0 ? "" : ` s="${style}"`;
  const cell = model.getters.getCell(at);
  const value = valueAt(model, sheetId, { row, column });
  if (cell?.isFormula) {
    // Excel has no ranges without an end.
    const original = cell.compiledFormula.toFormulaString(model.getters, { useBoundedReference: true });
    const stored = formulas.get(address) ?? readable(original);
    if (stored !== undefined) {
      const spill = model.getters.getSpreadZone(at);
      const area = spill === undefined ? address : addressOf(areaOf(spill));
      const isArray = area !== address || isArrayFormula(original, model, sheetId, texts.shapes);
      const formula = escaped(toExcel(stored, original));
      const { type, content } = resultXml(value);
      return isArray
        ? `<c r="${address}"${look} cm="1"${type}><f t="array" ref="${area}">${formula}</f>${content}</c>`
        : `<c r="${address}"${look}${type}><f>${formula}</f>${content}</c>`;
    }
    if (value !== null && typeof value === "object")
      return `<c r="${address}"${look} t="s"><v>${texts.index(original)}</v></c>`;
  }
  if (value === null || value === "") return `<c r="${address}"${look}/>`;
  if (typeof value === "string") return `<c r="${address}"${look} t="s"><v>${texts.index(value)}</v></c>`;
  const { type, content } = resultXml(value);
  return `<c r="${address}"${look}${type}>${content}</c>`;
}

/** A formula with functions that the engine does not know, as it came; what is no formula at all stays a text. */
function readable(formula: string): string | undefined {
  try {
    parse(formula);
  } catch {
    return undefined;
  }
  // What the engine has and Excel has not is written as its value.
  return /_xlfn\.|_xldudf_/i.test(formula) ? formula.slice(1) : undefined;
}

const EXCEL_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

function resultXml(value: ReturnType<typeof valueAt>): { readonly type: string; readonly content: string } {
  if (value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: `<v>${value}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "string") return { type: ' t="str"', content: `<v>${escaped(value)}</v>` };
  return { type: ' t="e"', content: `<v>${EXCEL_ERRORS.has(value.code) ? value.code : "#VALUE!"}</v>` };
}

class SharedTexts {
  readonly shapes: KnownShapes = new Map();
  readonly #indexes = new Map<string, number>();

  index(text: string): number {
    const known = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, known);
    return known;
  }

  xml(): string {
    const items = [...this.#indexes.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** Cells that stay open on a protected sheet have a look of their own: the same, unlocked. */
class Styles {
  readonly #xml: string;
  readonly #styles: string[];
  readonly #unlocked = new Map<number, number>();

  constructor(text: string) {
    this.#xml = text;
    const all = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text)?.[1] ?? "";
    this.#styles = [...all.matchAll(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([style]) => style);
  }

  unlocked(style: number): number {
    const known = this.#unlocked.get(style);
    if (known !== undefined) return known;
    const original = this.#styles[style];
    if (original === undefined) throw new Error(`Style ${style} is unknown`);
    const [, attributes = "", inner = ""] = /^<xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/xf>)$/.exec(original) ?? [];
    this.#styles.push(`<xf${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`);
    this.#unlocked.set(style, this.#styles.length - 1);
    this.#unlocked.set(this.#styles.length - 1, this.#styles.length - 1);
    return this.#styles.length - 1;
  }

  xml(): string {
    const all = `<cellXfs count="${this.#styles.length}">${this.#styles.join("")}</cellXfs>`;
    return this.#xml.replace(/<cellXfs[^>]*>[\s\S]*?<\/cellXfs>/, () => all);
  }
}

// ---- around the cells

/** Everything on one page in its width is a property of the sheet. */
function fitting(head: string, setup: PrintSetup | undefined): string {
  if (setup === undefined || !(setup.fitToWidth || setup.onePage)) return head;
  const fit = '<pageSetUpPr fitToPage="1"/>';
  if (head.includes("</sheetPr>")) return head.replace("</sheetPr>", `${fit}</sheetPr>`);
  return head.replace(/(<worksheet[^>]*>)/, `$1<sheetPr>${fit}</sheetPr>`);
}

/** Parts of a sheet after its cells, in the order that the format prescribes; the engine has another one. */
function tailXml(
  model: Model,
  sheetId: string,
  engines: string,
  setup: PrintSetup | undefined,
  isProtected: boolean,
  hasNotes: boolean,
): string {
  const part = (pattern: RegExp) => [...engines.matchAll(pattern)].map(([found]) => found).join("");
  const links = part(/<hyperlinks>[\s\S]*?<\/hyperlinks>/g).replace(
    /location="([^"]*)!A1"/g,
    (_, name: string) => `location="${escaped(sheetReference(decoded(name)))}A1"`,
  );
  return [
    isProtected || model.getters.isSheetLocked(sheetId) ? PROTECTION : "",
    part(/<mergeCells[\s\S]*?<\/mergeCells>/g),
    part(/<conditionalFormatting[\s\S]*?<\/conditionalFormatting>/g),
    validationsXml(model, sheetId),
    links,
    pageXml(setup),
    part(/<drawing [^>]*?\/>/g),
    hasNotes ? `<legacyDrawing xmlns:r="${RELATIONS}" r:id="notesDrawing"/>` : "",
    part(/<tableParts[\s\S]*?<\/tableParts>/g),
    part(/<extLst[\s\S]*?<\/extLst>/g),
    "</worksheet>",
  ].join("");
}

/** What may be done on a protected sheet is what the Excel add-in allows there; "0" is allowed. */
const PROTECTION =
  '<sheetProtection sheet="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0" insertHyperlinks="0" sort="0" autoFilter="0" pivotTables="0"/>';

function pageXml(setup: PrintSetup | undefined): string {
  if (setup === undefined) return "";
  const height = setup.onePage ? 1 : 0;
  return `<pageSetup orientation="${setup.orientation}" fitToHeight="${height}"/>`;
}

function validationsXml(model: Model, sheetId: string): string {
  const kept = sheetEntry<Record<string, KeptValidation>>(model, sheetId, KEPT.messages) ?? {};
  const written = model.getters.getDataValidationRules(sheetId).flatMap((rule) => {
    const ranges = rule.ranges.map((range) => model.getters.getRangeString(range, sheetId));
    return validationXml(rule, ranges, kept[rule.id]) ?? [];
  });
  return written.length === 0 ? "" : `<dataValidations count="${written.length}">${written.join("")}</dataValidations>`;
}

function printNames(model: Model, sheetId: string, index: number): string[] {
  const setup = sheetEntry<PrintSetup>(model, sheetId, KEPT.print);
  if (setup === undefined) return [];
  const sheet = sheetReference(model.getters.getSheetName(sheetId));
  const named = (name: string, place: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}">${escaped(sheet + place)}</definedName>`;
  const { area, repeatRows } = setup;
  return [
    named("Print_Area", addressOf(area, true)),
    ...(repeatRows ? [named("Print_Titles", `$${repeatRows.first + 1}:$${repeatRows.last + 1}`)] : []),
  ];
}

function workbookXml(model: Model, engines: string, print: readonly string[]): string {
  const names = model.getters.getNamedRanges().flatMap(({ name, range }) => {
    const sheet = model.getters.tryGetSheetName(range.sheetId);
    if (sheet === undefined) return [];
    const place = sheetReference(sheet) + addressOf(areaOf(range.zone), true);
    return [`<definedName name="${escaped(name)}">${escaped(place)}</definedName>`];
  });
  const all = [...print, ...names];
  const active = model.getters.getSheetIds().indexOf(model.getters.getActiveSheetId());
  const defined = all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
  return (
    engines
      .replace(/<sheets>/, `<bookViews><workbookView activeTab="${Math.max(0, active)}"/></bookViews><sheets>`)
      // With the number of a present Excel it shows the figures as they are in the file, also where the add-in is missing.
      .replace(/<\/sheets>/, `</sheets>${defined}<calcPr calcId="191029"/>`)
  );
}

// ---- tables

class TableNames {
  readonly #taken = new Set<string>();

  free(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** Names, and headings as the cells show them: Excel repairs a file where they differ. */
function nameTables(files: Map<string, string>, model: Model, sheetId: string, index: number, names: TableNames): void {
  const relations = files.get(`xl/worksheets/_rels/sheet${index}.xml.rels`) ?? "";
  const kept = sheetEntry<Record<string, string>>(model, sheetId, KEPT.tableNames) ?? {};
  for (const [, path = ""] of relations.matchAll(/Target="\.\.\/(tables\/table\d+\.xml)"/g)) {
    const table = files.get(`xl/${path}`);
    const reference = /\bref="([A-Z]+)(\d+)(?::[A-Z]+\d+)?"/.exec(table ?? "");
    if (table === undefined || reference === null) continue;
    const [, letters = "", row = ""] = reference;
    const name = names.free(kept[`${letters}${row}`] ?? /displayName="([^"]*)"/.exec(table)?.[1] ?? "Table");
    let column = columnOf(`${letters}${row}`) - 1;
    const headed = table
      .replace(/ name="Table\d+"/, ` name="${escaped(name)}"`)
      .replace(/displayName="[^"]*"/, `displayName="${escaped(name)}"`)
      .replace(/(<tableColumn [^>]*?name=")[^"]*(")/g, (whole, before: string, after: string) => {
        column += 1;
        const heading = valueAt(model, sheetId, { row: Number(row) - 1, column });
        return typeof heading === "string" && heading !== ""
          ? before + escaped(heading).replace(/\n/g, "_x000a_") + after
          : whole;
      });
    files.set(`xl/${path}`, headed);
  }
}

// ---- notes and settings

function commentsXml(notes: Readonly<Record<string, string>>): string {
  const comments = Object.entries(notes).map(
    ([address, text]) =>
      `<comment ref="${address}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`,
  );
  return `${DECLARATION}<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${comments.join("")}</commentList></comments>`;
}

/** Excel shows a note only with a shape for it. */
function notesDrawing(notes: Readonly<Record<string, string>>): string {
  const shapes = Object.keys(notes).map((address, index) => {
    const row = Number(/\d+/.exec(address)?.[0]) - 1;
    const column = columnOf(address);
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + 5}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}

function settingsXml(settings: Readonly<Record<string, string>>): string {
  const entries = Object.entries(settings).map(
    ([name, value]) => `<setting name="${escaped(name)}" xml:space="preserve">${escaped(value)}</setting>`,
  );
  return `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
}

const SETTINGS_PROPERTIES = `${DECLARATION}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6B0B3E7C-57B5-4C3B-9D0F-5A3E1F0C8D21}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

// ---- helpers

function columnOf(address: string): number {
  return [.../^[A-Z]+/.exec(address)![0]].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function override(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${type}"/>`;
}

function addRelations(files: Map<string, string>, path: string, relations: readonly string[]): void {
  if (relations.length === 0) return;
  const before = files.get(path) ?? `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  files.set(path, before.replace("</Relationships>", `${relations.join("")}</Relationships>`));
}

function decoded(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!);
}
