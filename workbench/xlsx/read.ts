/**
 * Opens an .xlsx file, of the workbench or of anybody. The engine reads looks, tables, charts and conditional formats;
 * cells, names, validations, protection, notes, paper and the plans' settings are read here: the engine skips silently
 * what it cannot read, and a figure that is missing without a word is the worst that can happen to a pay sheet.
 */
import { load, type Model, type WorkbookData } from "@odoo/o-spreadsheet";
import type { Area, PrintSetup, Validation } from "../../core/sheets/model";
import "../enginePrerequisites";
import { columnLetters } from "../../core/sheets/formula";
import { batch } from "../batch";
import { sheetKey } from "../companion";
import { addValidation, KEPT, textContent } from "../modelCommands";
import { fromExcel, shifted, unknownFunctions } from "./formulas";
import { escaped, type Parts, partsOf, relationsOf, SETTINGS_NAMESPACE, unescaped, XlsxError, xml } from "./parts";
import { criterionOf } from "./validations";

/** What a file holds and is not taken over. */
export type NotTaken =
  | "macros"
  | "pivots"
  | "links"
  | "pictures"
  | "controls"
  | "queries"
  | "chartSheets"
  | "slicers"
  | "names"
  | "validations"
  | "functions";

export interface OpenedFile {
  readonly data: WorkbookData;
  /** What can only be added to the open model. */
  readonly finish: (model: Model) => void;
  /** With names, where there are some. */
  readonly notTaken: ReadonlyMap<NotTaken, readonly string[]>;
}

/** @throws XlsxError */
export function readXlsx(bytes: Uint8Array): OpenedFile {
  const parts = partsOf(bytes);
  try {
    return new Reader(parts).read();
  } catch (thrown) {
    if (thrown instanceof XlsxError) throw thrown;
    throw new XlsxError("broken", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MS = "application/vnd.openxmlformats-officedocument";

/** The engine wants a part for them, also where a file has none. */
const NO_STYLES = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;

interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
  readonly root: Element;
}

interface Look {
  readonly isText: boolean;
  readonly isDate: boolean;
  readonly unlocked: boolean;
}

type Companion = Record<string, string>;

class Reader {
  readonly #parts: Parts;
  readonly #notTaken = new Map<NotTaken, Set<string>>();
  readonly #companion: Companion = {};
  #texts: readonly string[] = [];
  #looks: readonly Look[] = [];
  #days1904 = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  read(): OpenedFile {
    const start = [...relationsOf(this.#parts, "").values()].find(({ type }) => type === "officeDocument");
    const path = start?.target ?? "xl/workbook.xml";
    const workbook = this.#root(path);
    const relations = relationsOf(this.#parts, path);
    const partOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target;
    this.#texts = this.#sharedTexts(partOf("sharedStrings"));
    const styles = partOf("styles");
    this.#looks = this.#allLooks(styles);
    const properties = first(workbook, "workbookPr");
    if (isOn(properties?.getAttribute("date1904"))) this.#days1904 = 1462;
    const sheets: SheetPart[] = [];
    for (const element of all(workbook, "sheet")) {
      const relation = relations.get(element.getAttributeNS(RELATIONS, "id") ?? element.getAttribute("r:id") ?? "");
      if (relation?.type !== "worksheet") {
        this.#leave("chartSheets");
        continue;
      }
      const state = element.getAttribute("state") ?? "visible";
      const name = element.getAttribute("name") ?? "";
      sheets.push({ name, visible: state === "visible", path: relation.target, root: this.#root(relation.target) });
    }
    if (sheets.length === 0) throw new XlsxError("broken", "no worksheet");
    const data = this.#engineData(sheets, styles, partOf("theme"));
    const validations = sheets.map((sheet, index) => this.#overlay(sheet, data.sheets[index]!, data.sheets));
    this.#names(workbook, sheets, data);
    this.#settings();
    this.#others();
    const companionData = data as WorkbookData & { companion: Companion };
    companionData.companion = this.#companion;
    return {
      data,
      finish: (model) =>
        batch(model, () => {
          validations.forEach((rules, index) => {
            for (const rule of rules) addValidation(model, data.sheets[index]!.id, rule);
          });
        }),
      notTaken: new Map([...this.#notTaken].map(([kind, names]) => [kind, [...names]])),
    };
  }

  #leave(kind: NotTaken, name?: string): void {
    const names = this.#notTaken.get(kind) ?? new Set();
    if (name !== undefined) names.add(name);
    this.#notTaken.set(kind, names);
  }

  #root(path: string): Element {
    const text = this.#parts.texts.get(path);
    if (text === undefined) throw new XlsxError("broken", path);
    return xml(text).documentElement;
  }

  #sharedTexts(path: string | undefined): string[] {
    if (path === undefined) return [];
    return all(this.#root(path), "si").map(textOfItem);
  }

  #allLooks(path: string | undefined): Look[] {
    if (path === undefined) return [];
    const root = this.#root(path);
    const codes = new Map(
      all(root, "numFmt").map((one) => [one.getAttribute("numFmtId"), one.getAttribute("formatCode") ?? ""]),
    );
    const looks = first(root, "cellXfs");
    return (looks === undefined ? [] : all(looks, "xf")).map((look) => {
      const id = look.getAttribute("numFmtId") ?? "0";
      const code = (codes.get(id) ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
      const locked = first(look, "protection")?.getAttribute("locked");
      return {
        isText: id === "49" || code === "@",
        isDate: (Number(id) >= 14 && Number(id) <= 22) || /[ymdhs]/i.test(code),
        unlocked: locked === "0" || locked === "false",
      };
    });
  }

  // ---- what the engine reads

  /** A package as the engine wants it: sheets in the order of their tabs, plain paths, and cells with their looks only. */
  #engineData(sheets: readonly SheetPart[], styles: string | undefined, theme: string | undefined): WorkbookData {
    const files: Record<string, string> = {};
    const types: string[] = [];
    const add = (path: string, text: string, type: string) => {
      files[path] = text;
      types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
    };
    const relations: string[] = [];
    const tabs = sheets.map(({ name, visible }, index) => {
      relations.push(
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      );
      return `<sheet name="${escapedAttribute(name)}" sheetId="${index + 1}" state="${visible ? "visible" : "hidden"}" r:id="rId${index + 1}"/>`;
    });
    add(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tabs.join("")}</sheets></workbook>`,
      `${MS}.spreadsheetml.sheet.main+xml`,
    );
    files["xl/_rels/workbook.xml.rels"] = relationsXml(relations);
    const look = (styles === undefined ? undefined : this.#parts.texts.get(styles)) ?? NO_STYLES;
    add("xl/styles.xml", plain(look), `${MS}.spreadsheetml.styles+xml`);
    const themeText = theme === undefined ? undefined : this.#parts.texts.get(theme);
    if (themeText !== undefined) add("xl/theme/theme1.xml", themeText, `${MS}.theme+xml`);
    let numbers = 0;
    sheets.forEach((sheet, index) => {
      const own: string[] = [];
      for (const [id, { type, target }] of relationsOf(this.#parts, sheet.path)) {
        const text = this.#parts.texts.get(target);
        if (text === undefined) continue;
        numbers += 1;
        if (type === "table") {
          add(`xl/tables/table${numbers}.xml`, plain(text), `${MS}.spreadsheetml.table+xml`);
          own.push(relationXml(id, "table", `../tables/table${numbers}.xml`));
        } else if (type === "drawing") {
          const drawing = numbers;
          const charts: string[] = [];
          for (const [chartId, chart] of relationsOf(this.#parts, target)) {
            const chartText = this.#parts.texts.get(chart.target);
            if (chart.type !== "chart" || chartText === undefined) continue;
            numbers += 1;
            add(`xl/charts/chart${numbers}.xml`, chartText, `${MS}.drawingml.chart+xml`);
            charts.push(relationXml(chartId, "chart", `../charts/chart${numbers}.xml`));
          }
          add(`xl/drawings/drawing${drawing}.xml`, text, `${MS}.drawing+xml`);
          files[`xl/drawings/_rels/drawing${drawing}.xml.rels`] = relationsXml(charts);
          own.push(relationXml(id, "drawing", `../drawings/drawing${drawing}.xml`));
        }
      }
      files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsXml(own);
      add(`xl/worksheets/sheet${index + 1}.xml`, this.#looksOnly(sheet), `${MS}.spreadsheetml.worksheet+xml`);
    });
    files["[Content_Types].xml"] =
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join("")}</Types>`;
    const data = load(files);
    if (data.sheets.length !== sheets.length || data.sheets.some((sheet, index) => sheet?.name !== sheets[index]!.name))
      throw new XlsxError("broken", sheets.find(({ name }, index) => data.sheets[index]?.name !== name)?.name ?? "");
    return data;
  }

  /** The sheet without what is read here; formulas with references to tables stay, the engine turns them into addresses. */
  #looksOnly({ root }: SheetPart): string {
    const copy = root.cloneNode(true) as Element;
    for (const name of ["sheetProtection", "legacyDrawing", "hyperlinks", "extLst"])
      for (const element of all(copy, name)) if (element.parentNode === copy) element.remove();
    for (const rule of all(copy, "dataValidation")) if (isReadHere(rule)) rule.remove();
    let row = 0;
    for (const line of all(copy, "row")) {
      row = Number(line.getAttribute("r") ?? row + 1);
      line.setAttribute("r", String(row));
      let column = -1;
      for (const cell of all(line, "c")) {
        column = placeOf(cell.getAttribute("r"))?.column ?? column + 1;
        cell.setAttribute("r", columnLetters(column) + row);
        const formula = first(cell, "f");
        const ofTable = formula?.textContent?.includes("[") === true && !/\[\d+\]/.test(formula.textContent);
        cell.replaceChildren();
        cell.removeAttribute("t");
        if (formula !== undefined && ofTable) {
          formula.textContent = fromExcel(formula.textContent ?? "");
          cell.append(formula);
        }
      }
    }
    return plain(new XMLSerializer().serializeToString(copy));
  }

  // ---- what is read here

  #overlay(sheet: SheetPart, data: WorkbookData["sheets"][number], sheets: WorkbookData["sheets"]): Validation[] {
    const { root } = sheet;
    const links = this.#links(sheet, sheets);
    const before = data.cells;
    const cells: Record<string, string | undefined> = {};
    const shared = new Map<string, { readonly row: number; readonly column: number; readonly formula: string }>();
    const spilled: Area[] = [];
    const unlocked: { row: number; column: number }[] = [];
    let [row, bottom, right] = [0, 0, 0];
    for (const line of all(root, "row")) {
      row = Number(line.getAttribute("r") ?? row + 1);
      let column = -1;
      for (const cell of all(line, "c")) {
        column = placeOf(cell.getAttribute("r"))?.column ?? column + 1;
        const at = { row: row - 1, column };
        const look = this.#looks[Number(cell.getAttribute("s") ?? 0)];
        if (look?.unlocked) unlocked.push(at);
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column + 1)];
        const address = columnLetters(column) + row;
        if (spilled.some((area) => isInside(at, area))) continue;
        const formula = this.#formula(cell, at, shared, spilled, before[address]);
        const content = formula ?? this.#literal(cell, look);
        if (content === undefined || content === "") continue;
        const link = formula === undefined ? links.get(address) : undefined;
        cells[address] = link === undefined ? content : `[${content.replace(/^'/, "")}](${link})`;
        if (look?.isText && content.startsWith("'=")) delete (data.formats as Record<string, unknown>)[address];
      }
    }
    data.cells = cells as typeof data.cells;
    data.rowNumber = Math.max(data.rowNumber, bottom + 50, 100);
    data.colNumber = Math.max(data.colNumber, right + 2, 20);
    data.isLocked = false;
    const keep = (topic: string, value: unknown) => {
      this.#companion[sheetKey(data.id, topic)] = JSON.stringify(value);
    };
    const protection = all(root, "sheetProtection")[0];
    if (isOn(protection?.getAttribute("sheet"))) keep(KEPT.protection, { unlocked: areasOf(unlocked) });
    const notes = this.#notes(sheet);
    if (Object.keys(notes).length > 0) keep(KEPT.notes, notes);
    const tables = this.#tableNames(sheet);
    if (Object.keys(tables).length > 0) keep(KEPT.tableNames, tables);
    return this.#validations(root);
  }

  #formula(
    cell: Element,
    at: { readonly row: number; readonly column: number },
    shared: Map<string, { readonly row: number; readonly column: number; readonly formula: string }>,
    spilled: Area[],
    engines: unknown,
  ): string | undefined {
    const element = first(cell, "f");
    if (element === undefined) return undefined;
    const text = element.textContent ?? "";
    const kind = element.getAttribute("t");
    if (kind === "dataTable") return undefined;
    if (kind === "array") {
      const area = areaOfReference(element.getAttribute("ref") ?? "");
      if (area !== undefined && area.rows * area.columns > 1) spilled.push(area);
    }
    let formula = text;
    if (kind === "shared") {
      const id = element.getAttribute("si") ?? "";
      if (text !== "") shared.set(id, { ...at, formula: text });
      else {
        const master = shared.get(id);
        if (master === undefined) throw new XlsxError("broken", `shared formula ${id}`);
        formula = shifted(master.formula, at.row - master.row, at.column - master.column);
      }
    }
    if (formula.trim() === "") return undefined;
    const read = fromExcel(formula);
    if (/\[\d+\]/.test(withoutTexts(read))) {
      // Cells of other workbooks: the value that they had is in the file.
      this.#leave("links");
      return undefined;
    }
    for (const name of unknownFunctions(read)) this.#leave("functions", name);
    return typeof engines === "string" && engines.startsWith("=") ? engines : `=${read}`;
  }

  #literal(cell: Element, look: Look | undefined): string | undefined {
    const type = cell.getAttribute("t") ?? "n";
    const value = first(cell, "v")?.textContent ?? undefined;
    const text = (content: string) => (look?.isText && !content.startsWith("=") ? content : textContent(content));
    switch (type) {
      case "s": {
        const shared = this.#texts[Number(value)];
        if (shared === undefined) throw new XlsxError("broken", `text ${value}`);
        return text(shared);
      }
      case "inlineStr": {
        const item = first(cell, "is");
        return item === undefined ? undefined : text(textOfItem(item));
      }
      case "str":
        return value === undefined ? undefined : text(unescaped(value));
      case "b":
        return value === undefined ? undefined : value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE";
      case "e":
        return value;
      case "d":
        return value === undefined ? undefined : String(serialOf(value));
      default: {
        if (value === undefined || value.trim() === "") return undefined;
        const number = Number(value);
        if (Number.isNaN(number)) throw new XlsxError("broken", `${cell.getAttribute("r")}: ${value}`);
        return String(look?.isDate ? number + this.#days1904 : number);
      }
    }
  }

  #links({ root, path }: SheetPart, sheets: WorkbookData["sheets"]): Map<string, string> {
    const relations = relationsOf(this.#parts, path);
    const links = new Map<string, string>();
    for (const link of all(root, "hyperlink")) {
      const address = (link.getAttribute("ref") ?? "").replace(/:.*/, "");
      const external = relations.get(link.getAttributeNS(RELATIONS, "id") ?? link.getAttribute("r:id") ?? "")?.target;
      const location = link.getAttribute("location");
      const name = /^(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(location ?? "");
      const wanted = (name?.[1]?.replace(/''/g, "'") ?? name?.[2] ?? "").toLowerCase();
      const sheet = sheets.find((one) => one.name.toLowerCase() === wanted);
      if (sheet !== undefined) links.set(address, `o-spreadsheet://${sheet.id}`);
      else if (external !== undefined && /^(https?|mailto):/i.test(external)) links.set(address, external);
    }
    return links;
  }

  #notes({ path }: SheetPart): Record<string, string> {
    const notes: Record<string, string> = {};
    for (const { type, target } of relationsOf(this.#parts, path).values()) {
      if (type !== "comments") continue;
      for (const comment of all(this.#root(target), "comment"))
        notes[comment.getAttribute("ref") ?? ""] = textOfItem(first(comment, "text") ?? comment);
    }
    return notes;
  }

  #tableNames({ path }: SheetPart): Record<string, string> {
    const names: Record<string, string> = {};
    for (const { type, target } of relationsOf(this.#parts, path).values()) {
      if (type !== "table") continue;
      const table = this.#root(target);
      names[(table.getAttribute("ref") ?? "").replace(/:.*/, "")] = table.getAttribute("displayName") ?? "";
    }
    return names;
  }

  #validations(root: Element): Validation[] {
    return all(root, "dataValidation").flatMap((rule) => {
      if (!isReadHere(rule)) {
        if (
          !["custom", "decimal", "date", "list"].includes(rule.getAttribute("type") ?? "none") &&
          rule.hasAttribute("type")
        )
          this.#leave("validations");
        return [];
      }
      const criterion = criterionOf(rule)!;
      const message = unescaped(rule.getAttribute("error") ?? "");
      const strict = (rule.getAttribute("errorStyle") ?? "stop") === "stop";
      return (rule.getAttribute("sqref") ?? "").split(/\s+/).flatMap((reference) => {
        const area = areaOfReference(reference);
        return area === undefined ? [] : [{ area, criterion, message, strict }];
      });
    });
  }

  #names(workbook: Element, sheets: readonly SheetPart[], data: WorkbookData): void {
    const named: Record<string, string> = {};
    const prints = new Map<number, { area?: Area; repeatRows?: { first: number; last: number } }>();
    for (const element of all(workbook, "definedName")) {
      const name = element.getAttribute("name") ?? "";
      const text = (element.textContent ?? "").trim();
      const local = element.getAttribute("localSheetId");
      if (/^_xlnm\.print_/i.test(name)) {
        const print = prints.get(Number(local)) ?? {};
        const place = text.replace(/^.*!/, "");
        const rows = /^\$(\d+):\$(\d+)$/.exec(place);
        const area = areaOfReference(place);
        if (rows) print.repeatRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
        else if (area) print.area = area;
        prints.set(Number(local), print);
        continue;
      }
      if (/^_xl/i.test(name) || isOn(element.getAttribute("hidden"))) continue;
      const place = /^(?:'((?:[^']|'')*)'|([^'!]+))!([^!]+)$/.exec(text);
      const sheetName = (place?.[1]?.replace(/''/g, "'") ?? place?.[2] ?? "").toLowerCase();
      const index = sheets.findIndex((sheet) => sheet.name.toLowerCase() === sheetName);
      const area = areaOfReference(place?.[3] ?? "");
      const taken = Object.keys(named).some((known) => known.toLowerCase() === name.toLowerCase());
      if (index < 0 || area === undefined || taken) {
        this.#leave("names", name);
        continue;
      }
      const sheet = data.sheets[index]!;
      sheet.rowNumber = Math.max(sheet.rowNumber, area.row + area.rows);
      sheet.colNumber = Math.max(sheet.colNumber, area.column + area.columns);
      named[name] = `'${sheet.name.replace(/'/g, "''")}'!${reference(area)}`;
    }
    data.namedRanges = named;
    sheets.forEach(({ root }, index) => {
      const print = prints.get(index);
      if (print?.area === undefined) return;
      const page = all(root, "pageSetup")[0];
      const fits = isOn(first(root, "pageSetUpPr")?.getAttribute("fitToPage"));
      const setup: PrintSetup = {
        area: print.area,
        orientation: page?.getAttribute("orientation") === "landscape" ? "landscape" : "portrait",
        ...(print.repeatRows ? { repeatRows: print.repeatRows } : {}),
        fitToWidth: fits,
        ...(fits && (page?.getAttribute("fitToHeight") ?? "1") === "1" ? { onePage: true as const } : {}),
      };
      this.#companion[sheetKey(data.sheets[index]!.id, KEPT.print)] = JSON.stringify(setup);
    });
  }

  #settings(): void {
    for (const [path, text] of this.#parts.texts) {
      if (!/^customXml\/item\d*\.xml$/i.test(path) || !text.includes(SETTINGS_NAMESPACE)) continue;
      for (const setting of [...xml(text).getElementsByTagNameNS(SETTINGS_NAMESPACE, "setting")])
        this.#companion[`setting/${unescaped(setting.getAttribute("name") ?? "")}`] = unescaped(
          setting.textContent ?? "",
        );
    }
  }

  #others(): void {
    const kinds: readonly (readonly [NotTaken, RegExp])[] = [
      ["macros", /vbaProject\.bin$/i],
      ["pivots", /^xl\/pivotTables\//i],
      ["pictures", /^xl\/media\//i],
      ["controls", /^xl\/(ctrlProps|activeX|embeddings)\//i],
      ["queries", /^xl\/(connections\.xml|queryTables\/)/i],
      ["slicers", /^xl\/slicers\//i],
    ];
    for (const [kind, pattern] of kinds) if (this.#parts.paths.some((path) => pattern.test(path))) this.#leave(kind);
  }
}

/** Lists and plain bounds are read here; a list that is a name or lies on another sheet is one of them. */
function isReadHere(rule: Element): boolean {
  return criterionOf(rule) !== undefined;
}

// ---- XML

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function first(parent: Element, name: string): Element | undefined {
  return parent.getElementsByTagNameNS("*", name)[0];
}

function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The text of an item, its parts of different looks joined; what is read aloud beside it (rPh) is no part of it. */
function textOfItem(item: Element): string {
  const texts = all(item, "t").filter((part) => part.parentElement?.localName !== "rPh");
  return unescaped(texts.map((part) => part.textContent ?? "").join("")).replace(/\r\n?/g, "\n");
}

/** The engine looks for elements without a prefix; some programs write <x:worksheet>. */
function plain(text: string): string {
  const prefix = new RegExp(`xmlns:(\\w+)="${MAIN}"`).exec(text)?.[1];
  if (prefix === undefined) return text;
  return text
    .replace(new RegExp(`(</?)${prefix}:`, "g"), "$1")
    .replace(new RegExp(`xmlns:${prefix}="${MAIN}"`, "g"), text.includes(`xmlns="${MAIN}"`) ? "" : `xmlns="${MAIN}"`);
}

function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${escapedAttribute(id)}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`;
}

function escapedAttribute(text: string): string {
  return escaped(text).replace(/_x005F_/g, "_");
}

// ---- places and dates

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, "");
}

function placeOf(address: string | null): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(address ?? "");
  if (found === null) return undefined;
  const column = [...found[1]!.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}

function areaOfReference(text: string): Area | undefined {
  const [from, to] = text.split(":");
  const start = placeOf(from ?? null);
  const end = to === undefined ? start : placeOf(to);
  if (start === undefined || end === undefined) return undefined;
  return {
    row: Math.min(start.row, end.row),
    column: Math.min(start.column, end.column),
    rows: Math.abs(end.row - start.row) + 1,
    columns: Math.abs(end.column - start.column) + 1,
  };
}

function reference({ row, column, rows, columns }: Area): string {
  const from = `${columnLetters(column)}${row + 1}`;
  return rows * columns === 1 ? from : `${from}:${columnLetters(column + columns - 1)}${row + rows}`;
}

function isInside({ row, column }: { row: number; column: number }, area: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Single cells as areas: runs down each column, then equal runs side by side. */
function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: typeof runs = [];
  for (const run of runs) {
    const beside = areas.find(
      (area) => area.row === run.row && area.rows === run.rows && area.column + area.columns === run.column,
    );
    if (beside) beside.columns += 1;
    else areas.push({ ...run });
  }
  return areas;
}

/** Days since 1899-12-30 of an ISO date. */
function serialOf(iso: string): number {
  const time = Date.parse(/T/.test(iso) ? `${iso.replace(/Z$/, "")}Z` : `${iso}T00:00:00Z`);
  if (Number.isNaN(time)) throw new XlsxError("broken", iso);
  return time / 86_400_000 + 25_569;
}
