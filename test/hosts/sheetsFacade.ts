/**
 * Google Sheets as a script sees it: SpreadsheetApp and the few other services that the add-on uses, typed by Google's
 * own declarations, over the tests' calculation engine. It is strict where Google is: sizes of arrays, bounds of the
 * grid, taken names, hidden last sheets, limits of the properties, the notation of the locale. What it does not know
 * throws. Every call is counted, and any of them can be made to fail.
 */
import { registries } from "@odoo/o-spreadsheet";
import { addressOf } from "../../core/sheets/formula";
import type { Area } from "../../core/sheets/model";
import { must } from "../../workbench/must";
import type { Implementation } from "../../workbench/registerFunctions";
import { Engine } from "./engine";
import {
  builtCharts,
  builtFormats,
  builtValidations,
  CHART_TYPES,
  chartBuilder,
  formatRuleBuilder,
  type Tools,
  validationBuilder,
} from "./sheets/builders";
import { strict } from "./sheets/strict";
import { englishFormula, handedOut, localeOf, localFormula, typedInput, wallParts } from "./sheets/typed";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** In Google Sheets a custom function that throws shows this, with the message. */
registries.errorTypes.add("#ERROR!");

export interface FacadeOptions {
  readonly sheets?: readonly string[];
  readonly locale?: string;
  readonly timeZone?: string;
  readonly scriptTimeZone?: string;
  /** Who is at the keyboard: two sidebars may share one spreadsheet. */
  readonly user?: string;
  /** What Google says when this user changes anything; undefined: the user may. */
  readonly refusal?: string;
  /** Rows of every new sheet: Google's 1,000, unless a test has no time for them. */
  readonly rows?: number;
  /** Computes the custom functions; left out: the library. */
  readonly functions?: Implementation;
}

/** Google's limits, which the store of settings must respect. */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** Rules that stand on a sheet, by the opaque object that the script holds. */
const standingFormats = new WeakMap<object, string>();

const CHANGES =
  /^(Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Banding)\.(set(?!Active)|insert|delete|remove|apply|create|clear|protect|hide|show)/;

export class SheetsFacade {
  readonly engine: Engine;
  readonly properties = new Map<string, string>();
  /** Every call since the last reset, in order. */
  calls: string[] = [];
  /** The call to fail, counted from 1; afterwards everything works again, as after a passing fault of Google's. */
  failAt: number | undefined;
  /** What somebody else does in the spreadsheet while a call is under way. */
  meanwhile: ((member: string) => void) | undefined;
  readonly menus: { readonly title: string; readonly call: string }[] = [];
  readonly sidebars: { title: string; readonly file: string }[] = [];
  user: string;
  refusal: string | undefined;
  readonly #locale;
  readonly #timeZone: string;
  readonly #scriptTimeZone: string;
  readonly #areas = new WeakMap<object, { readonly sheet: string; readonly area: Area }>();
  readonly #numbers = new Map<string, number>();
  #uuids = 0;

  constructor(options: FacadeOptions = {}) {
    this.#locale = localeOf(options.locale ?? "en_US");
    this.#timeZone = options.timeZone ?? "America/New_York";
    this.#scriptTimeZone = options.scriptTimeZone ?? "Etc/UTC";
    this.user = options.user ?? "user-1";
    this.refusal = options.refusal;
    this.engine = new Engine({
      sheets: options.sheets ?? ["Sheet1"],
      rows: options.rows ?? 1000,
      functions: { language: "en", ...(options.functions ? { call: options.functions } : {}) },
    });
  }

  /** What a script finds in its global scope. */
  globals(): Record<string, object> {
    return {
      SpreadsheetApp: this.#app(),
      PropertiesService: strict<GoogleAppsScript.Properties.PropertiesService>(
        "PropertiesService",
        { getDocumentProperties: () => this.#documentProperties() },
        this.#onCall,
      ),
      Session: strict<GoogleAppsScript.Base.Session>(
        "Session",
        {
          getTemporaryActiveUserKey: () => this.user,
          getScriptTimeZone: () => this.#scriptTimeZone,
          getActiveUserLocale: () => this.#locale.code.slice(0, 2),
        },
        this.#onCall,
      ),
      Utilities: strict<GoogleAppsScript.Utilities.Utilities>(
        "Utilities",
        {
          getUuid: () => {
            this.#uuids += 1;
            return `00000000-0000-4000-8000-${String(this.#uuids).padStart(12, "0")}`;
          },
          formatDate: (date: unknown, zone: string, pattern: string) => {
            if (pattern !== "yyyy M d H m s") throw new Error(`The date pattern ${pattern} is not supported.`);
            return wallParts(new Date(Number(date)), zone).join(" ");
          },
        },
        this.#onCall,
      ),
      HtmlService: strict<GoogleAppsScript.HTML.HtmlService>(
        "HtmlService",
        { createHtmlOutputFromFile: (file: string) => this.#page(file) },
        this.#onCall,
      ),
      Charts: { ChartType: CHART_TYPES, ChartMergeStrategy: { MERGE_COLUMNS: "MERGE_COLUMNS" } },
    };
  }

  /** What a custom function may use: it reads where it is, and changes nothing. */
  formulaGlobals(): Record<string, object> {
    return {
      SpreadsheetApp: strict<GoogleAppsScript.Spreadsheet.SpreadsheetApp>("SpreadsheetApp", {
        getActive: () =>
          strict<Spreadsheet>("Spreadsheet", {
            getSpreadsheetLocale: () => this.#locale.code,
            getSpreadsheetTimeZone: () => this.#timeZone,
          }),
      }),
      Session: strict<GoogleAppsScript.Base.Session>("Session", { getScriptTimeZone: () => this.#scriptTimeZone }),
      Utilities: this.globals().Utilities!,
    };
  }

  resetCalls(): void {
    this.calls = [];
    this.failAt = undefined;
  }

  readonly #onCall = (member: string): void => {
    this.calls.push(member);
    this.meanwhile?.(member);
    if (this.calls.length === this.failAt) {
      throw new Error("Service Spreadsheets failed while accessing document with id 1A2b.");
    }
    if (this.refusal !== undefined && CHANGES.test(member)) throw new Error(this.refusal);
  };

  readonly #tools: Tools = {
    onCall: this.#onCall,
    areaOf: (range) => this.#place(range).area,
    addressOf: (range) => this.#address(range, true),
    english: (formula) => englishFormula(formula, this.#locale),
  };

  // ---- services

  #app(): GoogleAppsScript.Spreadsheet.SpreadsheetApp {
    return strict<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(
      "SpreadsheetApp",
      {
        getActive: () => this.#spreadsheet(),
        getUi: () => this.#ui(),
        flush: () => {},
        newDataValidation: () => validationBuilder(this.#tools),
        newConditionalFormatRule: () => formatRuleBuilder(this.#tools),
        BorderStyle: { SOLID: "SOLID" } as never,
        ProtectionType: { SHEET: "SHEET" } as never,
        BandingTheme: { LIGHT_GREY: "LIGHT_GREY" } as never,
      },
      this.#onCall,
    );
  }

  #documentProperties(): GoogleAppsScript.Properties.Properties {
    const put = (name: string, value: string) => {
      if (typeof value !== "string") throw new Error("A property is a text.");
      if (Buffer.byteLength(value) > VALUE_LIMIT) throw new Error("Argument too large: value");
      this.properties.set(name, value);
      const size = [...this.properties].reduce((sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v), 0);
      if (size > STORE_LIMIT)
        throw new Error("You have exceeded the property storage quota. Please remove some properties and try again.");
    };
    const properties: GoogleAppsScript.Properties.Properties = strict<GoogleAppsScript.Properties.Properties>(
      "Properties",
      {
        getProperties: () => Object.fromEntries(this.properties),
        getProperty: (name: string) => this.properties.get(name) ?? null,
        setProperty: (name: string, value: string) => {
          put(name, value);
          return properties;
        },
        setProperties: (values: Record<string, string>) => {
          for (const [name, value] of Object.entries(values)) put(name, value);
          return properties;
        },
        deleteProperty: (name: string) => {
          this.properties.delete(name);
          return properties;
        },
      },
      this.#onCall,
    );
    return properties;
  }

  #ui(): GoogleAppsScript.Base.Ui {
    return strict<GoogleAppsScript.Base.Ui>(
      "Ui",
      {
        createAddonMenu: () => {
          const items: { title: string; call: string }[] = [];
          const menu: GoogleAppsScript.Base.Menu = strict<GoogleAppsScript.Base.Menu>("Menu", {
            addItem: (title: string, call: string) => {
              items.push({ title, call });
              return menu;
            },
            addToUi: () => {
              this.menus.push(...items);
            },
          });
          return menu;
        },
        showSidebar: (page: object) => {
          this.sidebars.push(this.#pages.get(page)!);
        },
      },
      this.#onCall,
    );
  }

  readonly #pages = new WeakMap<object, { title: string; readonly file: string }>();

  #page(file: string): GoogleAppsScript.HTML.HtmlOutput {
    const kept = { title: "", file };
    const page: GoogleAppsScript.HTML.HtmlOutput = strict<GoogleAppsScript.HTML.HtmlOutput>("HtmlOutput", {
      setTitle: (title: string) => {
        kept.title = title;
        return page;
      },
    });
    this.#pages.set(page, kept);
    return page;
  }

  // ---- spreadsheet

  #spreadsheet(): Spreadsheet {
    const { engine } = this;
    const sheetNamed = (name: string) => engine.sheets().find((sheet) => sheet.name === name);
    const spreadsheet = strict<Spreadsheet>(
      "Spreadsheet",
      {
        getSpreadsheetLocale: () => this.#locale.code,
        getSpreadsheetTimeZone: () => this.#timeZone,
        getNumSheets: () => engine.sheets().length,
        getSheets: () => engine.sheets().map(({ id }) => this.#sheet(id)),
        getSheetByName: (name: string) => {
          const found = sheetNamed(name);
          return found ? this.#sheet(found.id) : null;
        },
        getSheetById: (number: number) => {
          const found = engine.sheets().find(({ id }) => this.#number(id) === number);
          return found ? this.#sheet(found.id) : null;
        },
        insertSheet: ((name: string, index: number) => {
          if (typeof name !== "string" || typeof index !== "number")
            throw new Error("insertSheet takes name and index here.");
          this.#refuseTakenSheet(name);
          const id = engine.addSheet(name, index);
          engine.activate(id);
          return this.#sheet(id);
        }) as Spreadsheet["insertSheet"],
        deleteSheet: (sheet: Sheet) => {
          const id = this.#idOf(sheet);
          if (engine.names().some(({ name, sheet }) => sheet === id && !engine.onceLost.has(name))) {
            throw new Error(
              "A named range of this sheet would be left behind as #REF!: the facade takes that for a mistake.",
            );
          }
          if (
            engine
              .sheets()
              .filter(({ hidden }) => !hidden)
              .every((visible) => visible.id === id)
          ) {
            throw new Error("You can't remove all the visible sheets in a document.");
          }
          // The engine wants two visible sheets before it deletes any.
          engine.setHidden(id, false);
          engine.deleteSheet(id);
        },
        getActiveSheet: () => this.#sheet(engine.activeSheet()),
        setActiveSheet: ((sheet: Sheet) => {
          const id = this.#idOf(sheet);
          if (engine.sheet(id).hidden) throw new Error("A hidden sheet cannot be the active one.");
          engine.activate(id);
          return sheet;
        }) as Spreadsheet["setActiveSheet"],
        getActiveRange: () => {
          const { sheet, area } = engine.selection();
          return this.#range(sheet, area);
        },
        setActiveRange: (range: Range) => {
          const { sheet, area } = this.#place(range);
          engine.select(sheet, area);
          return range;
        },
        getNamedRanges: () =>
          [...engine.names().map(({ name }) => name), ...engine.lostNames].map((name) => this.#namedRange(name)),
        setNamedRange: (name: string, range: Range) => {
          if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || /^([A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*)$/.test(name)) {
            throw new Error(`The name ${name} is not a valid name of a range.`);
          }
          const { sheet, area } = this.#place(range);
          const same = engine.names().find((defined) => defined.name.toLowerCase() === name.toLowerCase());
          if (same) engine.pointName(same.name, sheet, area);
          else engine.addName(name, sheet, area);
        },
        getRange: (address: string) => {
          const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
          if (!parts)
            throw new Error(`Spreadsheet.getRange(${address}) without a sheet is not supported by the facade.`);
          const sheet = sheetNamed((parts[1] ?? parts[2]!).replace(/''/g, "'"));
          if (!sheet) throw new Error("Range not found");
          return this.#range(sheet.id, areaOfAddress(parts[3]!));
        },
        getRangeByName: (name: string) => {
          const found = engine.names().find((defined) => defined.name.toLowerCase() === name.toLowerCase());
          return found ? this.#range(found.sheet, found.area) : null;
        },
      },
      this.#onCall,
    );
    return spreadsheet;
  }

  #refuseTakenSheet(name: string): void {
    if (this.engine.findSheet(name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    if (name.length === 0 || name.length > 100) throw new Error("The name of a sheet has 1 to 100 characters.");
  }

  /** Google's ids of sheets are numbers. */
  #number(id: string): number {
    const known = this.#numbers.get(id) ?? 1000 + this.#numbers.size;
    this.#numbers.set(id, known);
    return known;
  }

  readonly #ids = new WeakMap<object, string>();

  #idOf(sheet: object): string {
    const id = this.#ids.get(sheet);
    if (id === undefined || !this.engine.sheets().some((existing) => existing.id === id)) {
      throw new Error("The sheet was deleted.");
    }
    return id;
  }

  #namedRange(name: string): GoogleAppsScript.Spreadsheet.NamedRange {
    return strict<GoogleAppsScript.Spreadsheet.NamedRange>(
      "NamedRange",
      {
        getName: () => name,
        getRange: () => {
          const found = this.engine.names().find((defined) => defined.name === name);
          if (found === undefined) throw new Error("The named range no longer exists.");
          return this.#range(found.sheet, found.area);
        },
        remove: () => {
          this.engine.deleteName(name);
        },
      },
      this.#onCall,
    );
  }

  // ---- sheet

  #sheet(id: string): Sheet {
    const { engine } = this;
    const grid = () => engine.sheet(id);
    const sheet: Sheet = strict<Sheet>(
      "Sheet",
      {
        getName: () => grid().name,
        getSheetId: () => this.#number(id),
        getParent: () => this.#spreadsheet(),
        isSheetHidden: () => grid().hidden,
        getMaxRows: () => grid().rows,
        getMaxColumns: () => grid().columns,
        getLastRow: () => lastOf(engine.usedArea(id)).row,
        getLastColumn: () => lastOf(engine.usedArea(id)).column,
        getRange: ((row: number | string, column: number = Number.NaN, rows: number = 1, columns: number = 1) =>
          typeof row === "string"
            ? this.#range(id, areaOfAddress(row, grid()))
            : this.#range(id, { row: row - 1, column: column - 1, rows, columns })) as Sheet["getRange"],
        getRangeList: (addresses: string[]) =>
          this.#rangeList(
            id,
            addresses.map((address) => areaOfAddress(address, grid())),
          ),
        getDataRange: () => {
          const { row, column } = lastOf(engine.usedArea(id));
          return this.#range(id, { row: 0, column: 0, rows: Math.max(1, row), columns: Math.max(1, column) });
        },
        setName: (name: string) => {
          this.#refuseTakenSheet(name);
          engine.renameSheet(id, name);
          return sheet;
        },
        hideSheet: () => {
          if (engine.sheets().filter(({ hidden }) => !hidden).length === 1)
            throw new Error("You can't hide all the sheets in a document.");
          if (engine.activeSheet() === id)
            engine.activate(engine.sheets().find((other) => other.id !== id && !other.hidden)!.id);
          engine.setHidden(id, true);
          return sheet;
        },
        showSheet: () => {
          engine.setHidden(id, false);
          return sheet;
        },
        insertRowsAfter: (after: number, many: number) => {
          this.#grow(id, "ROW", after, many);
          return sheet;
        },
        insertColumnsAfter: (after: number, many: number) => {
          this.#grow(id, "COL", after, many);
          return sheet;
        },
        getColumnWidth: (column: number) => engine.columnWidths(id, column - 1, 1)[0]!,
        setColumnWidths: (start: number, many: number, width: number) => {
          if (start + many - 1 > grid().columns) throw new Error("Those columns are out of bounds.");
          engine.setColumnWidths(id, start - 1, new Array<number>(many).fill(width));
          return sheet;
        },
        setTabColor: (color: string | null) => {
          engine.setTabColor(id, color ?? undefined);
          return sheet;
        },
        setFrozenRows: (rows: number) => {
          engine.setFrozen(id, { ...engine.frozen(id), rows });
        },
        setFrozenColumns: (columns: number) => {
          engine.setFrozen(id, { ...engine.frozen(id), columns });
        },
        getConditionalFormatRules: () =>
          engine.conditionalFormatIds(id).map((format) => {
            const rule = strict<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>("ConditionalFormatRule", {});
            standingFormats.set(rule, format);
            return rule;
          }),
        setConditionalFormatRules: (rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) => {
          const kept = new Set(rules.map((rule) => standingFormats.get(rule)));
          for (const format of engine.conditionalFormatIds(id))
            if (!kept.has(format)) engine.removeConditionalFormat(id, format);
          for (const format of rules.flatMap((rule) => builtFormats.get(rule) ?? []))
            engine.addConditionalFormat(id, format);
        },
        insertRowsBefore: (before: number, many: number) => {
          engine.insertLines(id, "ROW", before - 1, many);
          return sheet;
        },
        insertColumnsBefore: (before: number, many: number) => {
          engine.insertLines(id, "COL", before - 1, many);
          return sheet;
        },
        deleteRows: (first: number, many: number) => {
          engine.removeLines(id, "ROW", first - 1, many);
        },
        deleteColumns: (first: number, many: number) => {
          engine.removeLines(id, "COL", first - 1, many);
        },
        getProtections: (type: unknown) => {
          if (type !== "SHEET") throw new Error("Only protections of sheets are supported by the facade.");
          return engine.protection(id) === undefined ? [] : [this.#protection(id)];
        },
        getFilter: () =>
          engine.tables(id).some(({ filter }) => filter)
            ? strict<GoogleAppsScript.Spreadsheet.Filter>("Filter", {}, this.#onCall)
            : null,
        newChart: () => chartBuilder(this.#tools),
        insertChart: (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart) => {
          engine.addChart(id, builtCharts.get(chart)!);
        },
        protect: () => this.#protect(id),
      },
      this.#onCall,
    );
    this.#ids.set(sheet, id);
    return sheet;
  }

  #grow(sheetId: string, dimension: "ROW" | "COL", after: number, quantity: number): void {
    const { name } = this.engine.sheet(sheetId);
    must(
      this.engine.model.dispatch("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: name,
        dimension,
        base: after - 1,
        quantity,
        position: "after",
      }),
      "Growing",
    );
  }

  #protect(id: string): GoogleAppsScript.Spreadsheet.Protection {
    this.engine.setProtection(id, { unlocked: [] });
    return this.#protection(id);
  }

  #protection(id: string): GoogleAppsScript.Spreadsheet.Protection {
    const protection: GoogleAppsScript.Spreadsheet.Protection = strict<GoogleAppsScript.Spreadsheet.Protection>(
      "Protection",
      {
        getUnprotectedRanges: () => (this.engine.protection(id)?.unlocked ?? []).map((area) => this.#range(id, area)),
        setUnprotectedRanges: (ranges: Range[]) => {
          this.engine.setProtection(id, { unlocked: ranges.map((range) => this.#place(range).area) });
          return protection;
        },
        setWarningOnly: (warning: boolean) => {
          if (!warning) throw new Error("Only protection that warns is supported by the facade.");
          return protection;
        },
        remove: () => {
          this.engine.setProtection(id, null);
        },
      },
      this.#onCall,
    );
    return protection;
  }

  // ---- ranges

  #place(range: object): { readonly sheet: string; readonly area: Area } {
    const place = this.#areas.get(range);
    if (place === undefined) throw new Error("A range of this spreadsheet was expected.");
    return place;
  }

  #address(range: object, withSheet = false): string {
    const { sheet, area } = this.#place(range);
    const { name } = this.engine.sheet(sheet);
    return withSheet ? `'${name.replace(/'/g, "''")}'!${addressOf(area, true)}` : addressOf(area);
  }

  #range(id: string, area: Area): Range {
    const { engine } = this;
    const { rows, columns } = engine.sheet(id);
    const whole = Object.values(area).every(Number.isInteger);
    if (!whole || area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1)
      throw new Error("The starting row and the number of rows in the range must be at least 1.");
    if (area.row + area.rows > rows || area.column + area.columns > columns)
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    const shaped = (given: readonly (readonly unknown[])[]) => {
      if (!Array.isArray(given) || given.length !== area.rows)
        throw new Error("The number of rows in the data does not match the number of rows in the range.");
      for (const row of given)
        if (!Array.isArray(row) || row.length !== area.columns)
          throw new Error("The number of columns in the data does not match the number of columns in the range.");
    };
    const range: Range = strict<Range>(
      "Range",
      {
        getA1Notation: () => addressOf(area),
        getRow: () => area.row + 1,
        getColumn: () => area.column + 1,
        getNumRows: () => area.rows,
        getNumColumns: () => area.columns,
        getSheet: () => this.#sheet(id),
        getValues: () => {
          const formats = engine.formats(id, area);
          return engine
            .values(id, area)
            .map((row, down) => row.map((value, across) => handedOut(value, formats[down]![across]!, this.#timeZone)));
        },
        getFormulas: () =>
          engine.formulas(id, area).map((row) => row.map((formula) => localFormula(formula, this.#locale))),
        setValues: (values: unknown[][]) => {
          shaped(values);
          engine.write(
            id,
            area,
            values.map((row) => row.map((value) => typedInput(value, this.#locale))),
          );
          return range;
        },
        setFormulas: (formulas: string[][]) => {
          shaped(formulas);
          for (const formula of formulas.flat())
            if (typeof formula !== "string") throw new Error("setFormulas takes texts.");
          engine.write(
            id,
            area,
            formulas.map((row) => row.map((formula) => typedInput(formula, this.#locale))),
          );
          return range;
        },
        clearFormat: () => {
          engine.clearFormats(id, area);
          return range;
        },
        clearContent: () => {
          engine.clear(id, area);
          return range;
        },
        setNotes: (notes: (string | null)[][]) => {
          shaped(notes);
          notes.forEach((row, down) => {
            row.forEach((note, across) => {
              engine.setNote(id, { row: area.row + down, column: area.column + across }, note || null);
            });
          });
          return range;
        },
        setDataValidation: (rule: GoogleAppsScript.Spreadsheet.DataValidation | null) => {
          engine.addValidation(id, { area, ...builtValidations.get(rule!)! });
          return range;
        },
        applyRowBanding: ((_theme: unknown, header: boolean, footer: boolean) => {
          if (!header || footer) throw new Error("Only bands with a header and no footer are supported by the facade.");
          engine.addTable(id, { area, name: "", filter: false });
          return this.#banding();
        }) as Range["applyRowBanding"],
        createFilter: () => {
          if (engine.tables(id).some(({ filter }) => filter))
            throw new Error("You can't create a filter in a sheet that already has a filter.");
          const target = [
            {
              top: area.row,
              left: area.column,
              bottom: area.row + area.rows - 1,
              right: area.column + area.columns - 1,
            },
          ];
          engine.model.dispatch("REMOVE_TABLE", { sheetId: id, target });
          engine.addTable(id, { area, name: "", filter: true });
          return strict<GoogleAppsScript.Spreadsheet.Filter>("Filter", {}, this.#onCall);
        },
      },
      this.#onCall,
    );
    this.#areas.set(range, { sheet: id, area });
    return range;
  }

  #banding(): GoogleAppsScript.Spreadsheet.Banding {
    const banding: GoogleAppsScript.Spreadsheet.Banding = strict<GoogleAppsScript.Spreadsheet.Banding>(
      "Banding",
      { setHeaderRowColor: () => banding, setFirstRowColor: () => banding, setSecondRowColor: () => banding },
      this.#onCall,
    );
    return banding;
  }

  #rangeList(id: string, areas: readonly Area[]): RangeList {
    if (areas.length === 0) throw new Error("A list of ranges cannot be empty.");
    const ranges = areas.map((area) => this.#range(id, area));
    const styled = (style: Parameters<Engine["setStyle"]>[2]) => {
      this.engine.setStyle(id, areas, style);
      return list;
    };
    const list: RangeList = strict<RangeList>(
      "RangeList",
      {
        getRanges: () => ranges,
        setBackground: (fill: string | null) => styled({ fill: fill! }),
        setFontColor: (color: string | null) => styled({ color: color! }),
        setFontSize: (size: number) => styled({ size }),
        setFontWeight: (weight) => styled({ bold: weight === "bold" }),
        setFontStyle: (style) => styled({ italic: style === "italic" }),
        setHorizontalAlignment: (align) => styled({ align: align as "left" | "center" | "right" }),
        setWrap: (wrap: boolean) => styled({ wrap }),
        setNumberFormat: (code: string) => {
          this.engine.setFormat(id, areas, code);
          return list;
        },
        setBorder: ((...sides: unknown[]) => {
          const [top, left, bottom, right, vertical, horizontal, color, line] = sides;
          const others = [top, left, right, vertical].some((side) => side !== null);
          if (others || bottom !== true || horizontal !== true || line !== "SOLID")
            throw new Error("Only rules below cells are supported by the facade.");
          return styled({ rule: color as string });
        }) as RangeList["setBorder"],
      },
      this.#onCall,
    );
    return list;
  }
}

function lastOf(area: Area | undefined): { row: number; column: number } {
  return area ? { row: area.row + area.rows, column: area.column + area.columns } : { row: 0, column: 0 };
}

/** "B3", "$B$3:$C$9", and whole columns ("B:C") where the size of the grid is known. */
function areaOfAddress(address: string, grid?: { readonly rows: number }): Area {
  const parts = /^\$?([A-Z]+)(?:\$?(\d+))?(?::\$?([A-Z]+)(?:\$?(\d+))?)?$/i.exec(address);
  const start = parts?.[1];
  if (!parts || start === undefined || (parts[2] === undefined && !grid)) throw new Error("Range not found");
  const column = columnNumber(start);
  const row = Number(parts[2] ?? 1) - 1;
  const lastColumn = columnNumber(parts[3] ?? start);
  const lastRow = parts[2] === undefined ? grid!.rows - 1 : Number(parts[4] ?? parts[2]) - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
