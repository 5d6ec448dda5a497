/**
 * The calculation engine behind the tests' Excel and Google Sheets: o-spreadsheet's Model in Node with our functions in
 * its cells, wrapped as what every spreadsheet is. A facade translates its host's calls into these; `dump` of
 * engine/dump.ts says what came out, so that three hosts can be compared.
 *
 * Areas and positions count from 0. Nothing is converted to or from a host's units or codes here: widths are pixels,
 * formats are number format codes, errors are { code, message } with Excel's codes.
 */

import { helpers, Model, type Style } from "@odoo/o-spreadsheet";
import { addressOf, sheetReference } from "../../core/sheets/formula";
import type { Area, ChartModel, Position, TableModel, Validation } from "../../core/sheets/model";
import { companionEntries, keepSetting, keepSheetEntry, settingsOf, sheetEntry } from "../../workbench/companion";
import {
  addChart,
  addConditionalFormat,
  addTable,
  addValidation,
  areaOf,
  type ColouredFormat,
  defineName,
  engineFormat,
  freeze,
  KEPT,
  type KeptValidation,
  pointName,
  setColumnWidths,
  zoneOf,
} from "../../workbench/modelCommands";
import { formulaAt, type ReadValue, readArea, usedArea, valueAt } from "../../workbench/modelReading";
import { must } from "../../workbench/must";
import { type Registration, registerFunctions } from "../../workbench/registerFunctions";
import { type CellWrite, writeCells } from "../../workbench/writeCells";

// The engine tells of every command above 5 ms on the debug channel, which would drown the report of a test run.
console.debug = () => undefined;

export type EngineValue = ReadValue;
/** As typed by a user, in English: "5%" becomes 0.05, "=A1" a formula, "'5%" a text. null clears, undefined leaves as is. */
export type EngineInput = number | string | boolean | null | undefined;

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string | undefined;
  readonly rows: number;
  readonly columns: number;
}

/** undefined in a change leaves the property as it is. */
export interface EngineStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** The border below, by its colour; null takes it away. */
  readonly rule?: string | null;
}

export interface EngineChart extends ChartModel {
  readonly id: string;
  readonly offset: { readonly x: number; readonly y: number };
}

export interface EngineOptions {
  /** How functions are called; given to registerFunctions. The registry is global: the last engine created decides. */
  readonly functions?: Registration | readonly Registration[];
  readonly sheets?: readonly string[];
  readonly rows?: number;
  readonly columns?: number;
  /** A document of `exportData`, instead of sheets. */
  readonly data?: unknown;
}

export class Engine {
  readonly model: Model;
  readonly #size: { readonly rows: number; readonly columns: number };

  constructor({
    functions = { language: "en" },
    sheets = ["Sheet1"],
    rows = 1000,
    columns = 26,
    data,
  }: EngineOptions = {}) {
    for (const registration of Array.isArray(functions) ? functions : [functions]) registerFunctions(registration);
    this.#size = { rows, columns };
    this.model = new Model(
      data ?? {
        sheets: sheets.map((name, index) => ({ id: `sheet${index + 1}`, name, rowNumber: rows, colNumber: columns })),
      },
    );
  }

  // ---- sheets

  /** Every sheet in the order of the tabs, hidden ones too. */
  sheets(): readonly EngineSheet[] {
    return this.model.getters.getSheetIds().map((id) => this.sheet(id));
  }

  sheet(id: string): EngineSheet {
    const { name, isVisible, color } = this.model.getters.getSheet(id);
    const { numberOfRows: rows, numberOfCols: columns } = this.model.getters.getSheetSize(id);
    return { id, name, hidden: !isVisible, color, rows, columns };
  }

  /** By tab name, as hosts do: without regard to case. */
  findSheet(name: string): EngineSheet | undefined {
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name?: string, position = this.sheets().length, size: { rows?: number; columns?: number } = {}): string {
    const sheetId = this.model.uuidGenerator.uuidv4();
    const given = name ?? this.model.getters.getNextSheetName();
    const { rows = this.#size.rows, columns = this.#size.columns } = size;
    must(
      this.model.dispatch("CREATE_SHEET", { sheetId, position, name: given, rows, cols: columns }),
      `Sheet ${given}`,
    );
    return sheetId;
  }

  deleteSheet(sheetId: string): void {
    const sheetName = this.model.getters.getSheetName(sheetId);
    const names = this.names().filter(({ sheet }) => sheet === sheetId);
    must(this.model.dispatch("DELETE_SHEET", { sheetId, sheetName }), `Deleting ${sheetName}`);
    for (const { name } of names) {
      this.lostNames.add(name);
      this.onceLost.add(name);
    }
  }

  renameSheet(sheetId: string, newName: string): void {
    const oldName = this.model.getters.getSheetName(sheetId);
    if (oldName === newName) return;
    must(this.model.dispatch("RENAME_SHEET", { sheetId, oldName, newName }), `Renaming ${oldName} to ${newName}`);
    // The hosts let a list of allowed entries follow its tab; the engine leaves the old name in it.
    for (const { id } of this.sheets()) this.#followRename(id, sheetReference(oldName), sheetReference(newName));
  }

  #followRename(sheetId: string, from: string, to: string): void {
    const kept = { ...sheetEntry<Record<string, KeptValidation>>(this.model, sheetId, KEPT.messages) };
    for (const { ranges, ...rule } of this.model.getters.getDataValidationRules(sheetId)) {
      const asked = kept[rule.id];
      if (asked?.criterion.kind !== "listFrom" || !asked.criterion.range.includes(from)) continue;
      const range = asked.criterion.range.replace(from, to);
      kept[rule.id] = { ...asked, criterion: { kind: "listFrom", range } };
      const criterion = { ...rule.criterion, values: [range.replace(/^=/, "")] };
      const cells = ranges.map((one) => this.model.getters.getRangeData(one));
      must(
        this.model.dispatch("ADD_DATA_VALIDATION_RULE", { sheetId, ranges: cells, rule: { ...rule, criterion } }),
        "Following a tab",
      );
      this.keep(sheetId, KEPT.messages, kept);
    }
  }

  moveSheet(sheetId: string, position: number): void {
    const delta = position - this.model.getters.getSheetIds().indexOf(sheetId);
    if (delta !== 0) must(this.model.dispatch("MOVE_SHEET", { sheetId, delta }), "Moving a sheet");
  }

  setHidden(sheetId: string, hidden: boolean): void {
    if (this.sheet(sheetId).hidden !== hidden)
      must(this.model.dispatch(hidden ? "HIDE_SHEET" : "SHOW_SHEET", { sheetId }), "Hiding a sheet");
  }

  setTabColor(sheetId: string, color: string | undefined): void {
    must(this.model.dispatch("COLOR_SHEET", { sheetId, ...(color === undefined ? {} : { color }) }), "Tab colour");
  }

  tabColor(sheetId: string): string | undefined {
    return this.model.getters.getSheet(sheetId).color;
  }

  activeSheet(): string {
    return this.model.getters.getActiveSheetId();
  }

  activate(sheetId: string): void {
    const sheetIdFrom = this.activeSheet();
    if (sheetIdFrom !== sheetId)
      must(this.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId }), "Activating a sheet");
  }

  /** Activates the sheet and selects the area; its first cell is the active one. */
  select(sheetId: string, area: Area): void {
    this.activate(sheetId);
    this.#fit(sheetId, area);
    this.model.selection.selectZone({
      cell: { col: area.column, row: area.row },
      zone: zoneOf(area),
    });
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    return { sheet: this.activeSheet(), area: areaOf(this.model.getters.getSelectedZone()) };
  }

  /** Adds rows and columns until the area fits, as Excel's endless grid would have had them. */
  #fit(sheetId: string, { row, column, rows, columns }: Area): void {
    const { rows: haveRows, columns: haveColumns, name } = this.sheet(sheetId);
    const grow = (dimension: "ROW" | "COL", have: number, need: number) => {
      if (need > have)
        must(
          this.model.dispatch("ADD_COLUMNS_ROWS", {
            sheetId,
            sheetName: name,
            dimension,
            base: have - 1,
            quantity: need - have,
            position: "after",
          }),
          `Growing ${name}`,
        );
    };
    grow("ROW", haveRows, row + rows);
    grow("COL", haveColumns, column + columns);
  }

  // ---- cells

  /** The smallest area from the first to the last cell with content or a spilled value; undefined on an empty sheet. */
  usedArea(sheetId: string): Area | undefined {
    return usedArea(this.model, sheetId);
  }

  values(sheetId: string, area: Area): EngineValue[][] {
    return readArea(area, (at) => valueAt(this.model, sheetId, at));
  }

  /** The formula with its "=", or "" where the cell holds none (also inside a spilled array). */
  formulas(sheetId: string, area: Area): string[][] {
    return readArea(area, (at) => formulaAt(this.model, sheetId, at));
  }

  /** As the cells show it, with their number formats. */
  display(sheetId: string, area: Area): string[][] {
    return this.#read(area, (col, row) => this.model.getters.getEvaluatedCell({ sheetId, col, row }).formattedValue);
  }

  /** The area that the array formula of this cell fills; undefined if it spills nowhere. */
  spill(sheetId: string, { row, column }: Position): Area | undefined {
    const zone = this.model.getters.getSpreadZone({ sheetId, row, col: column });
    const area = zone && areaOf(zone);
    // An array of a single value stays in its cell.
    return area && area.rows * area.columns > 1 ? area : undefined;
  }

  /** Where the array that fills this cell starts; undefined for a cell of its own. */
  spillOrigin(sheetId: string, { row, column }: Position): Position | undefined {
    const origin = this.model.getters.getArrayFormulaSpreadingOn({ sheetId, row, col: column });
    if (!origin || (origin.row === row && origin.col === column)) return undefined;
    return { row: origin.row, column: origin.col };
  }

  /** One batch: one step of undo, one recalculation. */
  write(sheetId: string, at: Position, inputs: readonly (readonly EngineInput[])[]): void {
    const cells: CellWrite[] = [];
    inputs.forEach((line, down) => {
      line.forEach((input, across) => {
        if (input === undefined) return;
        const content = input === null ? "" : typeof input === "boolean" ? (input ? "TRUE" : "FALSE") : String(input);
        cells.push({ row: at.row + down, column: at.column + across, content });
      });
    });
    this.#put(sheetId, cells, "Writing cells");
  }

  clear(sheetId: string, area: Area): void {
    this.#put(
      sheetId,
      [...each(area)].map((at) => ({ ...at, content: "" })),
      "Clearing cells",
    );
  }

  // ---- rows and columns

  insertLines(sheetId: string, dimension: "ROW" | "COL", at: number, quantity: number): void {
    const { name: sheetName, rows, columns } = this.sheet(sheetId);
    const size = dimension === "ROW" ? rows : columns;
    const place =
      at < size ? ({ base: at, position: "before" } as const) : ({ base: size - 1, position: "after" } as const);
    must(this.model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, quantity, ...place }), "Inserting");
  }

  removeLines(sheetId: string, dimension: "ROW" | "COL", at: number, count: number): void {
    const { name: sheetName } = this.sheet(sheetId);
    const elements = Array.from({ length: count }, (_, index) => at + index);
    must(this.model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension, elements }), "Deleting");
  }

  clearFormats(sheetId: string, { row, column, rows, columns }: Area): void {
    const size = this.sheet(sheetId);
    const within = {
      row,
      column,
      rows: Math.min(rows, size.rows - row),
      columns: Math.min(columns, size.columns - column),
    };
    must(this.model.dispatch("CLEAR_FORMATTING", { sheetId, target: [zoneOf(within)] }), "Clearing formats");
  }

  // ---- appearance

  setFormat(sheetId: string, areas: readonly Area[], code: string): void {
    const format = engineFormat(code);
    this.#checkFormat(code);
    this.#put(
      sheetId,
      areas.flatMap((area) => [...each(area)].map((at) => ({ ...at, format }))),
      `Format ${code}`,
    );
  }

  /** As given to setFormat; "General" where there is none. A format that only follows from the value is not one. */
  formats(sheetId: string, area: Area): string[][] {
    return this.#read(area, (col, row) => this.model.getters.getCell({ sheetId, col, row })?.format || "General");
  }

  #checkFormat(code: string): void {
    const format = engineFormat(code);
    if (format !== "" && format !== "@") helpers.parseFormat(format);
  }

  setStyle(sheetId: string, areas: readonly Area[], { rule, size, color, fill, wrap, ...plain }: EngineStyle): void {
    const change: Style = {
      ...plain,
      ...(size === undefined ? {} : { fontSize: size }),
      ...(color === undefined ? {} : { textColor: color }),
      ...(fill === undefined ? {} : { fillColor: fill }),
      ...(wrap === undefined ? {} : { wrapping: wrap ? "wrap" : "overflow" }),
    };
    if (Object.keys(change).length > 0) {
      const cells = areas.flatMap((area) =>
        [...each(area)].map((at) => ({
          ...at,
          style: { ...this.model.getters.getCell({ sheetId, col: at.column, row: at.row })?.style, ...change },
        })),
      );
      this.#put(sheetId, cells, "Styling cells");
    }
    if (rule === undefined) return;
    for (const area of areas) this.#fit(sheetId, area);
    const border = rule === null ? undefined : { bottom: { style: "thin" as const, color: rule } };
    must(this.model.dispatch("SET_BORDERS_ON_TARGET", { sheetId, target: areas.map(zoneOf), border }), "Borders");
  }

  styles(sheetId: string, area: Area): EngineStyle[][] {
    return this.#read(area, (col, row) => {
      const { bold, italic, underline, fontSize, textColor, fillColor, align, wrapping } =
        this.model.getters.getCell({ sheetId, col, row })?.style ?? {};
      const below = this.model.getters.getCellBorder({ sheetId, col, row })?.bottom;
      return {
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(underline ? { underline } : {}),
        ...(fontSize === undefined ? {} : { size: fontSize }),
        ...(textColor ? { color: textColor.toUpperCase() } : {}),
        ...(fillColor ? { fill: fillColor.toUpperCase() } : {}),
        ...(align ? { align } : {}),
        ...(wrapping === "wrap" ? { wrap: true } : {}),
        ...(below ? { rule: below.color.toUpperCase() } : {}),
      };
    });
  }

  setColumnWidths(sheetId: string, first: number, widths: readonly number[]): void {
    this.#fit(sheetId, { row: 0, column: first, rows: 1, columns: widths.length });
    setColumnWidths(this.model, sheetId, widths, first);
  }

  columnWidths(sheetId: string, first: number, columns: number): number[] {
    return Array.from({ length: columns }, (_, index) => this.model.getters.getColSize(sheetId, first + index));
  }

  setFrozen(sheetId: string, panes: { readonly rows: number; readonly columns: number }): void {
    freeze(this.model, sheetId, panes);
  }

  frozen(sheetId: string): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.model.getters.getPaneDivisions(sheetId);
    return { rows: ySplit, columns: xSplit };
  }

  setGridLines(sheetId: string, visible: boolean): void {
    if (this.gridLines(sheetId) !== visible)
      must(this.model.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: visible }), "Grid lines");
  }

  gridLines(sheetId: string): boolean {
    return this.model.getters.getGridLinesVisibility(sheetId);
  }

  // ---- names, rules, tables, charts

  names(): readonly { readonly name: string; readonly sheet: string; readonly area: Area }[] {
    return this.model.getters
      .getNamedRanges()
      .map(({ name, range }) => ({ name, sheet: range.sheetId, area: areaOf(range.zone) }));
  }

  /** Names whose sheet was deleted: the engine forgets them, Excel and Google Sheets keep them without cells. */
  readonly lostNames = new Set<string>();
  /** Those that were lost at some time: deleting their sheet once more leaves them as they were before. */
  readonly onceLost = new Set<string>();

  addName(name: string, sheetId: string, area: Area): void {
    this.#fit(sheetId, area);
    this.lostNames.delete(name);
    defineName(this.model, sheetId, name, area);
  }

  pointName(name: string, sheetId: string, area: Area): void {
    this.#fit(sheetId, area);
    pointName(this.model, sheetId, name, area);
  }

  deleteName(name: string): void {
    if (this.lostNames.delete(name)) return;
    must(this.model.dispatch("DELETE_NAMED_RANGE", { name }), `Deleting the name ${name}`);
  }

  /** Keeps a name, but not where it points. */
  loseName(name: string): void {
    this.deleteName(name);
    this.lostNames.add(name);
  }

  addValidation(sheetId: string, validation: Validation): void {
    this.#fit(sheetId, validation.area);
    addValidation(this.model, sheetId, validation);
  }

  /** In the order in which they were added. */
  validations(sheetId: string): readonly Validation[] {
    const kept = sheetEntry<Record<string, Pick<Validation, "criterion" | "message">>>(
      this.model,
      sheetId,
      KEPT.messages,
    );
    return this.model.getters.getDataValidationRules(sheetId).flatMap(({ id, ranges, isBlocking }) => {
      const asked = kept?.[id];
      if (!asked) throw new Error(`A validation of ${this.sheet(sheetId).name} was not added through addValidation`);
      return ranges.map(({ zone }) => ({ area: areaOf(zone), ...asked, strict: isBlocking ?? false }));
    });
  }

  addConditionalFormat(sheetId: string, format: ColouredFormat): void {
    this.#fit(sheetId, format.area);
    addConditionalFormat(this.model, sheetId, format);
  }

  conditionalFormats(sheetId: string): readonly ColouredFormat[] {
    return this.model.getters.getConditionalFormats(sheetId).flatMap(({ rule, ranges }) => {
      if (rule.type !== "CellIsRule") throw new Error(`Conditional format of an unknown kind: ${rule.type}`);
      const { textColor = "", fillColor = "" } = rule.style;
      return ranges.map((range) => ({
        area: areaOf(helpers.toZone(range)),
        formula: rule.values[0] ?? "",
        color: textColor.toUpperCase(),
        fill: fillColor.toUpperCase(),
      }));
    });
  }

  conditionalFormatIds(sheetId: string): readonly string[] {
    return this.model.getters.getConditionalFormats(sheetId).map(({ id }) => id);
  }

  removeConditionalFormat(sheetId: string, id: string): void {
    must(this.model.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId, id }), "Removing a conditional format");
  }

  addTable(sheetId: string, table: TableModel): void {
    this.#fit(sheetId, table.area);
    addTable(this.model, sheetId, table);
  }

  renameTable(sheetId: string, at: Position, name: string): void {
    const names = sheetEntry<Record<string, string>>(this.model, sheetId, KEPT.tableNames) ?? {};
    const { row, column } = at;
    this.keep(sheetId, KEPT.tableNames, { ...names, [addressOf({ row, column })]: name });
  }

  tables(sheetId: string): readonly TableModel[] {
    const names = sheetEntry<Record<string, string>>(this.model, sheetId, KEPT.tableNames) ?? {};
    return this.model.getters.getCoreTables(sheetId).map(({ range, config }) => {
      const area = areaOf(range.zone);
      return { area, name: names[addressOf({ row: area.row, column: area.column })] ?? "", filter: config.hasFilters };
    });
  }

  addChart(sheetId: string, chart: ChartModel, offset = { x: 0, y: 0 }): void {
    this.#fit(sheetId, { ...chart.at, rows: 1, columns: 1 });
    addChart(this.model, sheetId, chart, offset);
  }

  charts(sheetId: string): readonly EngineChart[] {
    return this.model.getters.getChartIds(sheetId).map((id) => this.#chart(sheetId, id));
  }

  #chart(sheetId: string, id: string): EngineChart {
    const definition = this.model.getters.getChartDefinition(id);
    const figure = this.model.getters.getFigure(sheetId, this.model.getters.getFigureIdFromChartId(id));
    if ((definition.type !== "bar" && definition.type !== "line") || definition.dataSource.type !== "range" || !figure)
      throw new Error(`A chart of ${this.sheet(sheetId).name} was not added through addChart`);
    const { dataSets, labelRange = "" } = definition.dataSource;
    const [categoryTitle, valueTitle] = [definition.axesDesign?.x?.title?.text, definition.axesDesign?.y?.title?.text];
    const horizontal = definition.type === "bar" && definition.horizontal;
    return {
      id,
      kind: definition.type === "line" ? "line" : horizontal ? "bar" : "column",
      title: definition.title.text ?? "",
      at: { row: figure.row, column: figure.col },
      offset: figure.offset,
      width: figure.width,
      height: figure.height,
      categories: areaOf(helpers.toZone(labelRange)),
      series: dataSets.map(({ dataSetId, dataRange }) => ({
        name: definition.dataSetStyles[dataSetId]?.label ?? "",
        values: areaOf(helpers.toZone(dataRange)),
      })),
      ...(categoryTitle === undefined ? {} : { categoryTitle }),
      ...(valueTitle === undefined ? {} : { valueTitle }),
    };
  }

  // ---- what the engine has no place for, kept beside it and exported with the document

  setNote(sheetId: string, at: Position, text: string | null): void {
    const notes = { ...this.notes(sheetId) };
    if (text === null) delete notes[addressOf(at)];
    else notes[addressOf(at)] = text;
    this.keep(sheetId, KEPT.notes, Object.keys(notes).length > 0 ? notes : null);
  }

  /** By A1 address. */
  notes(sheetId: string): Readonly<Record<string, string>> {
    return sheetEntry<Record<string, string>>(this.model, sheetId, KEPT.notes) ?? {};
  }

  /** null: not protected. The engine does not enforce it; a facade refuses writes of its host's scripts where they fail. */
  setProtection(sheetId: string, protection: { readonly unlocked: readonly Area[] } | null): void {
    this.keep(sheetId, KEPT.protection, protection);
  }

  protection(sheetId: string): { readonly unlocked: readonly Area[] } | undefined {
    return this.kept(sheetId, KEPT.protection);
  }

  setPrint(sheetId: string, setup: unknown): void {
    this.keep(sheetId, KEPT.print, setup);
  }

  print<T = unknown>(sheetId: string): T | undefined {
    return this.kept<T>(sheetId, KEPT.print);
  }

  /** Anything else that a facade must remember of a sheet, as JSON. null forgets it. */
  keep(sheetId: string, topic: string, value: unknown): void {
    keepSheetEntry(this.model, sheetId, topic, value);
  }

  kept<T>(sheetId: string, topic: string): T | undefined {
    return sheetEntry<T>(this.model, sheetId, topic);
  }

  settings(): Readonly<Record<string, string>> {
    return settingsOf(this.model);
  }

  /** null forgets it. */
  setSetting(name: string, value: string | null): void {
    keepSetting(this.model, name, value);
  }

  /** Everything that is kept beside the engine, by key: for tests that nothing is left behind. */
  companion(): Readonly<Record<string, string>> {
    return companionEntries(this.model);
  }

  // ---- helpers

  #read<T>(area: Area, cell: (col: number, row: number) => T): T[][] {
    return readArea(area, ({ row, column }) => cell(column, row));
  }

  #put(sheetId: string, cells: readonly CellWrite[], what: string): void {
    if (cells.length === 0) return;
    let [rows, columns] = [0, 0];
    for (const { row, column } of cells) {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    this.#fit(sheetId, { row: 0, column: 0, rows, columns });
    must(writeCells(this.model, sheetId, cells), what);
  }
}

function* each({ row, column, rows, columns }: Area): Generator<Position> {
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++) yield { row: row + down, column: column + across };
}
