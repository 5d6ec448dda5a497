/**
 * Excel's workbook as its API shows it, over the calculation engine: worksheets, names, tables, settings, protection.
 * What real Excel refuses (taken names, protected cells, spilled arrays in tables) is refused here with its codes.
 */
import { addressOf } from "../../../core/sheets/formula";
import type { Area, PrintSetup } from "../../../core/sheets/model";
import { batch } from "../../../workbench/batch";
import { shiftedArea } from "../../../workbench/shiftedEntries";
import type { Engine } from "../engine";
import { charts } from "./charts";
import { denied } from "./format";
import { Unsupported, WireFault, type WireObject } from "./protocol";
import { areaOfAddress, type RangeObject, rangeObject } from "./range";

export interface HostSheet {
  readonly id: string;
  name(): string;
  /** Cells that were unlocked, in order. */
  readonly unlocked: Area[];
  protectedNow(): boolean;
  /** Unlocked cells follow rows or columns that come (or go, where the count is negative). */
  follow(dimension: "ROW" | "COL", at: number, count: number): void;
}

/** What comes in several properties and is handed to the engine when the request is done. */
interface Later {
  readonly finish: () => void;
  readonly newestFirst: boolean;
}

export class ExcelHost {
  readonly engine: Engine;
  readonly root: WireObject;
  readOnly = false;
  structureProtected = false;
  /** Page setup fails on this computer, as without a printer. */
  noPrinter = false;
  /** A policy forbids protection. */
  noProtection = false;
  calculationSuspended = 0;
  #later: Later[] = [];
  #pending = new Map<string, unknown>();
  readonly #unlocked = new Map<string, Area[]>();

  constructor(engine: Engine) {
    this.engine = engine;
    this.root = workbook(this);
  }

  sheet(id: string): HostSheet {
    const unlocked = this.#unlocked.get(id) ?? [];
    this.#unlocked.set(id, unlocked);
    return {
      id,
      name: () => this.engine.sheet(id).name,
      unlocked,
      protectedNow: () => this.engine.protection(id) !== undefined,
      follow: (dimension, at, count) => {
        const gone = (line: number) => count < 0 && line >= at && line < at - count;
        const to = (line: number) => (gone(line) ? undefined : line < at ? line : line + count);
        const areas = unlocked.flatMap((area) => shiftedArea(area, { dimension, to }) ?? []);
        unlocked.splice(0, unlocked.length, ...areas);
      },
    };
  }

  later(finish: () => void, { newestFirst = false } = {}): void {
    this.#later.push({ finish, newestFirst });
  }

  /** What is being gathered under this key in the request under way. */
  pending<T extends { finish: () => void }>(key: string, start: () => T): T {
    const known = this.#pending.get(key) as T | undefined;
    if (known !== undefined) return known;
    const made = start();
    this.#pending.set(key, made);
    this.later(made.finish);
    return made;
  }

  /**
   * A request is one step of the engine, which calculates at its end, as Excel does for requests that suspend
   * calculation. What was gathered becomes part of the workbook then, also where the request failed.
   */
  readonly inOneStep = (request: () => void): void => {
    batch(this.engine.model, () => {
      request();
      this.#finish();
    });
  };

  #finish(): void {
    const later = this.#later;
    this.#later = [];
    this.#pending.clear();
    const present = (finish: () => void) => {
      try {
        finish();
      } catch (thrown) {
        // What a failing request has left half said is not there.
        if (!(thrown instanceof Unsupported)) throw thrown;
      }
    };
    for (const { finish, newestFirst } of later) if (!newestFirst) present(finish);
    for (const { finish, newestFirst } of later.reverse()) if (newestFirst) present(finish);
  }

  mayWrite(sheet: HostSheet, area: Area): void {
    if (!sheet.protectedNow()) return;
    const open = sheet.unlocked.some(
      (free) =>
        free.row <= area.row &&
        free.column <= area.column &&
        free.row + free.rows >= area.row + area.rows &&
        free.column + free.columns >= area.column + area.columns,
    );
    if (!open) throw denied();
  }
}

function workbook(host: ExcelHost): WireObject {
  const { engine } = host;
  const suspended = () => {
    host.calculationSuspended += 1;
  };
  return {
    type: "Workbook",
    reads: { readOnly: () => host.readOnly },
    children: {
      application: () => ({
        type: "Application",
        methods: {
          suspendApiCalculationUntilNextSync: suspended,
          suspendScreenUpdatingUntilNextSync: () => undefined,
        },
      }),
      protection: () => ({ type: "WorkbookProtection", reads: { protected: () => host.structureProtected } }),
      worksheets: () => worksheets(host),
      names: () => names(host),
      tables: () => ({
        type: "TableCollection",
        items: () => allTables(host).map((name) => ({ type: "Table", reads: { name: () => name } })),
      }),
      settings: () => settings(host),
    },
    methods: {
      getSelectedRange: () => {
        const { sheet, area } = engine.selection();
        return rangeObject(host, host.sheet(sheet), area);
      },
    },
  };
}

function allTables({ engine }: ExcelHost): string[] {
  return engine.sheets().flatMap(({ id }) => engine.tables(id).map(({ name }) => name));
}

function taken(): WireFault {
  return new WireFault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

function missing(): WireFault {
  return new WireFault("ItemNotFound", "The requested resource doesn't exist.");
}

function checkTabName({ engine }: ExcelHost, name: string, own?: string): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new WireFault("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  }
  const same = engine.sheets().find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined && same.id !== own) throw taken();
}

function worksheets(host: ExcelHost): WireObject {
  const { engine } = host;
  const find = (key: string) =>
    engine.sheets().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return {
    type: "WorksheetCollection",
    items: () => engine.sheets().map(({ id }) => sheetObject(host, host.sheet(id))),
    methods: {
      add: (name: string) => {
        if (host.structureProtected) throw denied();
        checkTabName(host, name);
        return sheetObject(host, host.sheet(engine.addSheet(name)));
      },
      getItem: (key: string) => {
        const found = find(key);
        if (found === undefined) throw missing();
        return sheetObject(host, host.sheet(found.id));
      },
      getItemOrNullObject: (key: string) => {
        const found = find(key);
        return found === undefined ? null : sheetObject(host, host.sheet(found.id));
      },
      getActiveWorksheet: () => sheetObject(host, host.sheet(engine.activeSheet())),
    },
  };
}

/** Those of ExcelApi 1.7. */
const PROTECTION_OPTIONS: ReadonlySet<string> = new Set([
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
  "selectionMode",
]);

export function sheetObject(host: ExcelHost, sheet: HostSheet): WireObject {
  const { engine } = host;
  const range = (area: Area) => rangeObject(host, sheet, area);
  return {
    type: "Worksheet",
    reads: { id: () => sheet.id, name: () => sheet.name() },
    writes: {
      name: (name: string) => {
        if (host.structureProtected) throw denied();
        checkTabName(host, name, sheet.id);
        engine.renameSheet(sheet.id, name);
      },
      position: (position: number) => engine.moveSheet(sheet.id, position),
      tabColor: (color: string) => engine.setTabColor(sheet.id, color),
    },
    children: {
      freezePanes: () => ({
        type: "WorksheetFreezePanes",
        methods: {
          freezeAt: ({ area }: RangeObject) => engine.setFrozen(sheet.id, { rows: area.rows, columns: area.columns }),
          freezeRows: (rows: number) => engine.setFrozen(sheet.id, { rows, columns: 0 }),
          freezeColumns: (columns: number) => engine.setFrozen(sheet.id, { rows: 0, columns }),
        },
      }),
      tables: () => tables(host, sheet),
      autoFilter: () => ({
        type: "AutoFilter",
        methods: { apply: ({ area }: RangeObject) => engine.keep(sheet.id, "autoFilter", area) },
      }),
      charts: () => charts(host, sheet),
      pageLayout: () => pageLayout(host, sheet),
      protection: () => ({
        type: "WorksheetProtection",
        reads: {
          protected: () => sheet.protectedNow(),
          options: () => engine.kept(sheet.id, "protectionOptions") ?? {},
        },
        methods: {
          unprotect: (password?: string) => {
            if (password) throw new Unsupported("password");
            engine.setProtection(sheet.id, null);
          },
          protect: (options: object, password?: string) => {
            if (password) throw new Unsupported("password");
            for (const option of Object.keys(options)) {
              if (!PROTECTION_OPTIONS.has(option)) throw new Unsupported(`protection option ${option}`);
            }
            if (host.noProtection) throw new WireFault("AccessDenied", "You cannot perform the requested operation.");
            if (sheet.protectedNow()) throw denied();
            engine.setProtection(sheet.id, { unlocked: sheet.unlocked });
            engine.keep(sheet.id, "protectionOptions", options);
          },
        },
      }),
    },
    methods: {
      activate: () => engine.activate(sheet.id),
      delete: () => {
        if (host.structureProtected) throw denied();
        engine.deleteSheet(sheet.id);
      },
      getRange: (address: string) => range(areaOfAddress(address)),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range({ row, column, rows, columns }),
      getUsedRangeOrNullObject: () => {
        const used = engine.usedArea(sheet.id);
        return used === undefined ? null : range(used);
      },
    },
  };
}

/** Where a name points whose sheet was deleted. */
const LOST = "=#REF!";

function names(host: ExcelHost): WireObject {
  const { engine } = host;
  const placeIn = (formula: string) => {
    const [, tab, address] = /^='((?:[^']|'')+)'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(formula) ?? [];
    const target = engine.findSheet((tab ?? "").replace(/''/g, "'"));
    if (target === undefined || address === undefined) throw new Unsupported(`name with the formula ${formula}`);
    return { sheet: target.id, area: areaOfAddress(address.replaceAll("$", "")) };
  };
  const item = ({ name, sheet, area }: ReturnType<Engine["names"]>[number]): WireObject => ({
    type: "NamedItem",
    reads: {
      name: () => name,
      // As Excel writes it: quotes where the sheet's name needs them.
      formula: () => {
        const title = engine.sheet(sheet).name;
        const shown = /^[A-Za-z_]\w*$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;
        return `=${shown}!${addressOf(area, true)}`;
      },
    },
    writes: {
      formula: (formula: string) => {
        if (formula === LOST) return engine.loseName(name);
        const { sheet: target, area: place } = placeIn(formula);
        engine.pointName(name, target, place);
      },
    },
    methods: { delete: () => engine.deleteName(name) },
  });
  /** Of a sheet that was deleted; pointed at cells, it is a name like any other. */
  const lost = (name: string): WireObject => ({
    type: "NamedItem",
    reads: { name: () => name, formula: () => LOST },
    writes: {
      formula: (formula: string) => {
        const { sheet, area } = placeIn(formula);
        engine.addName(name, sheet, area);
      },
    },
    methods: { delete: () => engine.deleteName(name) },
  });
  const find = (name: string): WireObject | undefined => {
    const same = (one: string) => one.toLowerCase() === name.toLowerCase();
    const found = engine.names().find((one) => same(one.name));
    if (found !== undefined) return item(found);
    const dead = [...engine.lostNames].find(same);
    return dead === undefined ? undefined : lost(dead);
  };
  return {
    type: "NamedItemCollection",
    items: () => [...engine.names().map(item), ...[...engine.lostNames].map(lost)],
    methods: {
      getItem: (name: string) => {
        const found = find(name);
        if (found === undefined) throw missing();
        return found;
      },
      getItemOrNullObject: (name: string) => find(name) ?? null,
      add: (name: string, reference: RangeObject) => {
        const others = [...engine.names().map((item) => item.name), ...engine.lostNames, ...allTables(host)];
        if (others.some((other) => other.toLowerCase() === name.toLowerCase())) throw taken();
        engine.addName(name, reference.sheet.id, reference.area);
        return { type: "NamedItem", reads: { name: () => name } } satisfies WireObject;
      },
    },
  };
}

function tables(host: ExcelHost, sheet: HostSheet): WireObject {
  const { engine } = host;
  const item = ({ name, area }: ReturnType<Engine["tables"]>[number]): WireObject => ({
    type: "Table",
    reads: { name: () => name },
    writes: {
      name: (next: string) => {
        if (sheet.protectedNow()) throw denied();
        if (allTables(host).some((other) => other.toLowerCase() === next.toLowerCase())) throw taken();
        engine.renameTable(sheet.id, area, next);
      },
    },
  });
  return {
    type: "TableCollection",
    items: () => engine.tables(sheet.id).map(item),
    methods: {
      getItemOrNullObject: (name: string) => {
        const found = engine.tables(sheet.id).find((table) => table.name.toLowerCase() === name.toLowerCase());
        return found === undefined ? null : item(found);
      },
      add: ({ area }: RangeObject, hasHeaders: boolean) => {
        if (!hasHeaders) throw new Unsupported("table without a header row");
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            if (engine.spill(sheet.id, { row, column }) !== undefined) {
              throw new WireFault("InvalidOperation", "A spilled array cannot be inside a table.");
            }
          }
        }
        const draft = { area, name: `Table${allTables(host).length + 1}`, filter: true };
        host.later(() => engine.addTable(sheet.id, draft));
        const table: WireObject = {
          type: "Table",
          writes: {
            name: (name: string) => {
              if (allTables(host).some((other) => other.toLowerCase() === name.toLowerCase())) throw taken();
              draft.name = name;
            },
            style: (style: string) => {
              if (!/^TableStyle(Light|Medium|Dark)\d+$/.test(style)) throw new Unsupported(`table style ${style}`);
            },
            showFilterButton: (filter: boolean) => {
              draft.filter = filter;
            },
          },
        };
        return table;
      },
    },
  };
}

function pageLayout(host: ExcelHost, sheet: HostSheet): WireObject {
  const setup = host.pending(`print ${sheet.id}`, () => {
    const draft: { -readonly [K in keyof PrintSetup]?: PrintSetup[K] } = { fitToWidth: false };
    return { draft, finish: () => host.engine.setPrint(sheet.id, draft) };
  }).draft;
  const printer = <T>(set: (value: T) => void) => {
    return (value: T) => {
      if (host.noPrinter)
        throw new WireFault("GeneralException", "There was an internal error while processing the request.");
      set(value);
    };
  };
  return {
    type: "PageLayout",
    writes: {
      orientation: printer((value: string) => {
        setup.orientation = value === "Landscape" ? "landscape" : "portrait";
      }),
      zoom: printer((zoom: { horizontalFitToPages?: number; verticalFitToPages?: number }) => {
        setup.fitToWidth = zoom.horizontalFitToPages === 1;
        if (zoom.verticalFitToPages === 1) setup.onePage = true;
      }),
    },
    methods: {
      setPrintArea: printer(({ area }: RangeObject) => {
        setup.area = area;
      }),
      setPrintTitleRows: printer((rows: string) => {
        const [first, last] = rows.replaceAll("$", "").split(":").map(Number);
        setup.repeatRows = { first: first! - 1, last: last! - 1 };
      }),
    },
  };
}

function settings({ engine }: ExcelHost): WireObject {
  const setting = (key: string): WireObject => ({
    type: "Setting",
    reads: { key: () => key, value: () => engine.settings()[key] },
    methods: { delete: () => engine.setSetting(key, null) },
  });
  return {
    type: "SettingCollection",
    items: () => Object.keys(engine.settings()).map(setting),
    methods: {
      add: (key: string, value: unknown) => {
        if (typeof value !== "string") throw new Unsupported("setting that is no text");
        engine.setSetting(key, value);
        return setting(key);
      },
      getItem: (key: string) => {
        if (!(key in engine.settings())) throw missing();
        return setting(key);
      },
    },
  };
}
