/**
 * The sheets of a plan as they stand become those that a plan says: which rows and columns have to be put in, which cells
 * change, what goes. Nothing is written here. What is the user's own stays: columns and notes beside, formats, formulas
 * elsewhere that point at these cells.
 */
import { errorIn, isBlank } from "../../cells/cell";
import type { Plan } from "../../plans/model";
import type { NameChange, ReadResult, SheetUpdate, Shift, Workbook } from "../../workbook";
import { addressOf, formulaForRow, formulaForRows } from "../formula";
import type { Area, CellContent, ColumnFormula, Position, SheetModel, StyledArea } from "../model";
import { inputAreas, type Lost, within } from "../patch";
import { areaOfAddress } from "../readCells";
import type { PlanBook } from "../readInputs";
import { ModelCells, seenModel, seenSheet } from "./lines";
import { meaningOf } from "./names";
import { type Mover, moved, Placement, referencesOf, runs } from "./placement";

/** A formula of the user's that would show something else, or an error. */
export interface Broken {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
}

export interface InPlace {
  /** Sheets that are not there, to be written. */
  readonly sheets: readonly SheetModel[];
  readonly updates: readonly SheetUpdate[];
  readonly names: readonly NameChange[];
  /** The user's own cells where the plan needs the place. */
  readonly lost: readonly Lost[];
  /** Whether rows or columns move. */
  readonly moves: boolean;
  /** Of the formulas on a sheet that is none of the plan's, or of the user's own on one that is. */
  brokenOn(sheet: string, read: ReadResult): readonly Broken[];
}

interface Sheet {
  readonly tab: string;
  readonly model: SheetModel;
  readonly cells: ModelCells;
  readonly inputs: readonly Area[];
  readonly placement: Placement;
  /** The same kind of sheet as it was written, and where it stands. */
  readonly past: SheetModel;
  readonly written: ModelCells;
  readonly writtenAt: Placement;
  readonly writtenInputs: readonly Area[];
}

/**
 * @param written the plan that the sheets were made from
 * @param before its sheets
 * @param plan what the sheets shall say
 * @param models its sheets, with what was typed
 */
export function inPlace(
  book: PlanBook,
  written: Plan,
  before: readonly SheetModel[],
  plan: Plan,
  models: readonly SheetModel[],
): InPlace {
  const ending = (name: string) => name.slice(book.prefix.length + 1).toLowerCase();
  const [wasCalled, isCalled] = [meaningOf(written), meaningOf(plan)];
  const sheets = models.flatMap((model): Sheet[] => {
    const tab = book.tab(model.key);
    const old = before.find(({ key }) => key === model.key);
    if (tab === undefined || old === undefined) return [];
    const cells = new ModelCells(model);
    const oldCells = new ModelCells(old);
    const standing = seenSheet(book, tab, wasCalled);
    const fresh = seenModel(model, cells, (name) => isCalled(ending(name)));
    const past = seenModel(old, oldCells, (name) => wasCalled(ending(name)));
    const writtenAt = new Placement(past, standing);
    return [
      {
        tab,
        model,
        cells,
        inputs: inputAreas(model),
        placement: new Placement(standing, fresh, (axis, line) => writtenAt[axis].matchOf(line) === undefined),
        past: old,
        written: oldCells,
        writtenAt,
        writtenInputs: inputAreas(old),
      },
    ];
  });
  const places = new Map(sheets.map((sheet) => [fold(sheet.tab), sheet.placement]));
  const mover =
    (own: string | undefined, where: (placement: Placement, at: Position) => Position): Mover =>
    (sheet, at) => {
      const placement = places.get(fold(sheet ?? own ?? ""));
      return placement === undefined ? at : where(placement, at);
    };
  const ofModel = (own?: string) => mover(own, (placement, at) => placement.at(at));
  const ofStanding = (own?: string) =>
    mover(own, ({ rows, columns }, { row, column }) => ({
      row: rows.ofStanding(row),
      column: columns.ofStanding(column),
    }));
  const drawn = sheets.map((sheet) => drawnUpdate(book, sheet, ofModel(sheet.tab), ofStanding(sheet.tab)));
  const names = nameChanges(book, sheets, ofStanding());
  const gone = new Map(drawn.map(({ update, gone: lines }) => [fold(update.sheet), lines]));
  return {
    sheets: models.flatMap((model) => (book.tab(model.key) === undefined ? [pointed(model, ofModel(model.name))] : [])),
    updates: drawn.flatMap(({ update }) => (isIdle(update) ? [] : [update])),
    names,
    lost: drawn.flatMap(({ lost }) => lost),
    moves: drawn.some(({ update }) => update.insert.length + update.remove.length > 0),
    brokenOn: (name, read) => {
      const own = sheets.find(({ tab }) => fold(tab) === fold(name));
      return broken(name, read, own, sheets, gone, book);
    },
  };
}

function fold(name: string): string {
  return name.toLowerCase();
}

function isIdle({ insert, cells, remove, dress }: SheetUpdate): boolean {
  const looks = [dress.styles, dress.validations, dress.conditionalFormats, dress.tables, dress.charts, dress.notes];
  return insert.length + cells.length + remove.length === 0 && looks.every((list) => list.length === 0);
}

interface Gone {
  /** As they stand now. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

function drawnUpdate(
  book: PlanBook,
  sheet: Sheet,
  ofModel: Mover,
  ofStanding: Mover,
): { readonly update: SheetUpdate; readonly lost: readonly Lost[]; readonly gone: Gone } {
  const { tab, model, inputs, placement } = sheet;
  const standing = new Map<string, Position>();
  const used = book.used(tab);
  for (let row = used.row; row < used.row + used.rows; row += 1)
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const found = book.cell(tab, { row, column });
      if (!found.calculated && isBlank(found.value)) continue;
      const at = { row: placement.rows.ofStanding(row), column: placement.columns.ofStanding(column) };
      standing.set(keyOf(at), { row, column });
    }
  const changes = new Map<string, SheetUpdate["cells"][number]>();
  const claimed = new Set<string>();
  let taken: Position | undefined;
  let count = 0;
  const target = (modelAt: Position, content: CellContent, array = false) => {
    const at = placement.at(modelAt);
    const key = keyOf(at);
    claimed.add(key);
    const now = standing.get(key);
    if (now !== undefined && !isOurs(sheet, now)) {
      taken ??= now;
      count += 1;
    }
    if (content === null ? now === undefined : now !== undefined && same(book, tab, now, content, ofStanding)) return;
    const input = inputs.some((area) => within(area, modelAt));
    if (now !== undefined && input && keepsFormula(book, tab, now, content)) return;
    changes.set(key, { at, content, ...(array ? { array: true as const } : {}) });
  };
  const formula = (text: string): CellContent => ({ formula: moved(text, ofModel) });
  for (const { at, cells: lines } of model.blocks)
    lines.forEach((line, down) => {
      line.forEach((content, across) => {
        const modelAt = { row: at.row + down, column: at.column + across };
        if (content === null || columnAt(model, modelAt)) return;
        if (typeof content === "string" && content.startsWith("=")) target(modelAt, formula(content));
        else if (typeof content === "object" && "formula" in content) target(modelAt, formula(content.formula));
        else target(modelAt, content);
      });
    });
  const spilled = model.columnFormulas.some((column) => standsSpilled(book, tab, column, placement, standing));
  for (const column of model.columnFormulas) {
    const { at, rows, row, array } = column;
    const filledDown = () => {
      const now = standing.get(keyOf(placement.at(at)));
      return now !== undefined && same(book, tab, now, formula(withEquals(formulaForRow(row, at.row + 1))), ofStanding);
    };
    const whole = spilled && array !== undefined && !filledDown();
    for (let down = 0; down < rows; down += 1) {
      const modelAt = { row: at.row + down, column: at.column };
      if (!whole) target(modelAt, formula(withEquals(formulaForRow(row, modelAt.row + 1))));
      else if (down === 0) {
        const text = formulaForRows(array, at.row + 1, at.row + rows);
        target(modelAt, formula(withEquals(text)), true);
      } else {
        const now = standing.get(keyOf(placement.at(modelAt)));
        claimed.add(keyOf(placement.at(modelAt)));
        if (now !== undefined && book.cell(tab, now).calculated) target(modelAt, null);
      }
    }
  }
  // What the plan had there and has no more.
  for (const [key, now] of standing) {
    if (claimed.has(key) || !isOurs(sheet, now)) continue;
    const at = { row: placement.rows.ofStanding(now.row), column: placement.columns.ofStanding(now.column) };
    changes.set(key, { at, content: null });
  }
  const gone = goneLines(sheet, standing);
  const isGone = ({ row, column }: Position) => gone.at.rows.has(row) || gone.at.columns.has(column);
  const update: SheetUpdate = {
    sheet: tab,
    insert: placement.shifts,
    cells: [...changes.values()].filter(({ at }) => !isGone(at)),
    dress: dressOf(sheet, ofModel),
    remove: [...shiftsOf("columns", gone.at.columns), ...shiftsOf("rows", gone.at.rows)],
  };
  const lost: Lost[] = taken === undefined ? [] : [{ sheet: tab, address: addressOf(taken), count }];
  return { update, lost, gone: gone.standing };
}

function keyOf({ row, column }: Position): string {
  return `${row} ${column}`;
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function columnAt({ columnFormulas }: SheetModel, at: Position): boolean {
  return columnFormulas.some(({ at: first, rows }) => within({ ...first, rows, columns: 1 }, at));
}

/** Whether what stands in a cell is the plan's: it was written there, or typed where something is asked for. */
function isOurs({ written, writtenAt, writtenInputs }: Sheet, now: Position): boolean {
  const [row, column] = [writtenAt.rows.matchOf(now.row), writtenAt.columns.matchOf(now.column)];
  if (row === undefined || column === undefined) return false;
  return written.at(row, column) !== null || writtenInputs.some((area) => within(area, { row, column }));
}

/** A column that is one formula in its first row and spills from there. */
function standsSpilled(
  book: PlanBook,
  tab: string,
  { at, rows, array }: ColumnFormula,
  placement: Placement,
  standing: ReadonlyMap<string, Position>,
): boolean {
  if (array === undefined || rows < 2) return false;
  const calculated = (row: number) => {
    const now = standing.get(keyOf(placement.at({ row, column: at.column })));
    return now !== undefined && book.cell(tab, now).calculated;
  };
  return calculated(at.row) && !calculated(at.row + 1);
}

function same(book: PlanBook, tab: string, now: Position, content: CellContent, ofStanding: Mover): boolean {
  const found = book.cell(tab, now);
  if (typeof content === "object" && content !== null && "formula" in content) {
    if (!found.calculated) return false;
    const formula = moved(book.formula(found), ofStanding);
    return formula === content.formula || normal(formula) === normal(content.formula);
  }
  if (found.calculated || errorIn(found.value) !== undefined) return false;
  const value = typeof content === "object" && content !== null ? content.text : content;
  return found.value === value;
}

/** A formula that somebody typed for a figure, and that still says it. */
function keepsFormula(book: PlanBook, tab: string, now: Position, content: CellContent): boolean {
  const found = book.cell(tab, now);
  const value = typeof content === "object" && content !== null && "text" in content ? content.text : content;
  return found.calculated && value !== null && found.value === value;
}

/**
 * As hosts write the same formula: capitals, blanks, needless quotes, the spelling of numbers, the other end of a range of
 * one cell and the call that lets an array spill are left out.
 */
function normal(formula: string): string {
  const parts =
    /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_\\$][\p{L}\p{N}_.\\$]*)|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|\s+/gu;
  const text = formula.replace(parts, (token: string, tab?: string, word?: string, number?: string) => {
    if (tab !== undefined) return `${tab.toUpperCase()}!`;
    if (word !== undefined) return word.toUpperCase();
    if (number !== undefined) return String(Number(number));
    return token.startsWith('"') ? token : "";
  });
  const single = text.replace(/(\$?)([A-Z]{1,3})(\$?)(\d+):\$?\2\$?\4(?!\d)/g, "$1$2$3$4");
  const inner = /^=ARRAYFORMULA\(([\s\S]*)\)$/.exec(single)?.[1];
  return inner === undefined ? single : `=${inner}`;
}

/** Lines of the plan that the new sheets have no more, where nothing of the user's stands: now, and once lines are put in. */
function goneLines(
  sheet: Sheet,
  standing: ReadonlyMap<string, Position>,
): { readonly standing: Gone; readonly at: Gone } {
  const { placement, writtenAt } = sheet;
  const own = { rows: new Set<number>(), columns: new Set<number>() };
  for (const now of standing.values()) {
    if (isOurs(sheet, now)) continue;
    own.rows.add(now.row);
    own.columns.add(now.column);
  }
  const gone = (axis: "rows" | "columns") =>
    placement[axis].unmatched.filter((line) => writtenAt[axis].matchOf(line) !== undefined && !own[axis].has(line));
  const [rows, columns] = [gone("rows"), gone("columns")];
  return {
    standing: { rows: new Set(rows), columns: new Set(columns) },
    at: {
      rows: new Set(rows.map((line) => placement.rows.ofStanding(line))),
      columns: new Set(columns.map((line) => placement.columns.ofStanding(line))),
    },
  };
}

/** The last first, so that each is still where it was when its turn comes. */
function shiftsOf(axis: Shift["axis"], lines: ReadonlySet<number>): Shift[] {
  return runs([...lines].sort((a, b) => a - b))
    .map(({ at, count }) => ({ axis, at, count }))
    .reverse();
}

/** Looks and rules of what is put in and of what has not looked so before; everything else keeps the looks that it has. */
function dressOf(sheet: Sheet, ofModel: Mover): SheetUpdate["dress"] {
  const { model, past, placement } = sheet;
  const isNew = (area: Area) => placement.isNew(placement.area(area));
  const formula = (text: string) => moved(text, ofModel);
  const coloured = new Set(
    past.conditionalFormats.flatMap((one) =>
      ruleKey({ ...one, formula: moved(one.formula, ofPast(sheet)) }, pastArea(sheet, one.area)),
    ),
  );
  const known = new Set(past.validations.flatMap((one) => ruleKey(one, pastArea(sheet, one.area))));
  const notes = new Set(
    past.notes.flatMap(({ at, text }) => ruleKey({ text }, pastArea(sheet, { ...at, rows: 1, columns: 1 }))),
  );
  return {
    locale: model.locale,
    styles: freshStyles(sheet),
    validations: model.validations.flatMap((validation) => {
      const { criterion } = validation;
      const area = placement.area(validation.area);
      const now = {
        ...validation,
        area,
        ...(criterion.kind === "listFrom" ? { criterion: { ...criterion, range: formula(criterion.range) } } : {}),
      };
      return ruleKey(now, area).some((key) => known.has(key)) ? [] : [now];
    }),
    conditionalFormats: model.conditionalFormats.flatMap((format) => {
      const now = { ...format, area: placement.area(format.area), formula: formula(format.formula) };
      return ruleKey(now, now.area).some((key) => coloured.has(key)) ? [] : [now];
    }),
    tables: model.tables.flatMap((table) =>
      isNew(table.area) ? [{ ...table, area: placement.area(table.area) }] : [],
    ),
    charts: model.charts.flatMap((chart) =>
      isNew({ ...chart.at, rows: 1, columns: 1 })
        ? [
            {
              ...chart,
              at: placement.at(chart.at),
              categories: placement.area(chart.categories),
              series: chart.series.map((one) => ({ ...one, values: placement.area(one.values) })),
            },
          ]
        : [],
    ),
    notes: model.notes.flatMap((note) => {
      const at = placement.at(note.at);
      const area = { ...at, rows: 1, columns: 1 };
      return ruleKey({ text: note.text }, area).some((key) => notes.has(key)) ? [] : [{ ...note, at }];
    }),
    widths: model.columnWidths.flatMap((width, column) => {
      const at = placement.columns.ofModel(column);
      return placement.columns.inserted.has(at) ? [{ column: at, width }] : [];
    }),
    ...(model.protection === undefined
      ? {}
      : { protection: { unlocked: model.protection.unlocked.map((area) => placement.area(area)) } }),
  };
}

/** Where the cells of the sheet as it was written lie now. */
function ofPast(sheet: Sheet): Mover {
  return (tab, at) => (tab === undefined ? (pastArea(sheet, { ...at, rows: 1, columns: 1 }) ?? at) : at);
}

function ruleKey<T extends object>(given: T, area: Area | undefined): string[] {
  const { area: _, ...rule } = given as T & { readonly area?: Area };
  return area === undefined ? [] : [`${addressOf(area)} ${JSON.stringify(rule)}`];
}

/** Where an area of the sheet as it was written lies now, once lines are put in; undefined where it does no more. */
function pastArea({ placement, writtenAt }: Sheet, { row, column, rows, columns }: Area): Area | undefined {
  const line = (axis: "rows" | "columns", past: number) => {
    const now = writtenAt[axis].lineOf(past);
    return now === undefined ? undefined : placement[axis].ofStanding(now);
  };
  const [top, bottom] = [line("rows", row), line("rows", row + rows - 1)];
  const [left, right] = [line("columns", column), line("columns", column + columns - 1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Larger areas are lists, which look the same from their first row to the last. */
const CELL_BY_CELL = 2000;

function freshStyles(sheet: Sheet): StyledArea[] {
  const { model, past, placement } = sheet;
  const inserted = { rows: runs([...placement.rows.inserted]), columns: runs([...placement.columns.inserted]) };
  const key = ({ area: _, ...look }: StyledArea) => JSON.stringify(look);
  const before = new Map<string, Area[]>();
  for (const styled of past.styles) {
    const area = pastArea(sheet, styled.area);
    if (area !== undefined) before.set(key(styled), [...(before.get(key(styled)) ?? []), area]);
  }
  const isNew = ({ row, column }: Position) =>
    placement.rows.inserted.has(row) || placement.columns.inserted.has(column);
  return model.styles.flatMap((styled): StyledArea[] => {
    const whole = placement.area(styled.area);
    const same = before.get(key(styled)) ?? [];
    const covered = (area: Area) =>
      same.some((one) => overlap(one, area).some((part) => addressOf(part) === addressOf(area)));
    const areas = [
      ...inserted.rows.flatMap(({ at, count }) => overlap(whole, { ...whole, row: at, rows: count })),
      ...inserted.columns.flatMap(({ at, count }) => overlap(whole, { ...whole, column: at, columns: count })),
    ];
    if (!covered(whole) && whole.rows * whole.columns <= CELL_BY_CELL) {
      for (let column = whole.column; column < whole.column + whole.columns; column += 1) {
        const rows = Array.from({ length: whole.rows }, (_, index) => whole.row + index).filter((row) => {
          const at = { row, column };
          return !isNew(at) && !covered({ ...at, rows: 1, columns: 1 });
        });
        for (const { at, count } of runs(rows)) areas.push({ row: at, column, rows: count, columns: 1 });
      }
    }
    return areas.map((area) => ({ ...styled, area }));
  });
}

function overlap(one: Area, other: Area): Area[] {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? [{ row, column, rows, columns }] : [];
}

/** Names that do not point where the plan needs them once lines are put in, and those whose cells are no more the plan's. */
function nameChanges(book: PlanBook, sheets: readonly Sheet[], ofStanding: Mover): NameChange[] {
  const changes: NameChange[] = [];
  for (const { tab, model, placement } of sheets) {
    for (const { name, area } of model.names) {
      const to = placement.area(area);
      const now = book.namesOn(tab).find((one) => one.name === name.slice(book.prefix.length + 1).toLowerCase());
      if (now === undefined || addressOf(standingArea(tab, now.area, ofStanding)) !== addressOf(to))
        changes.push({ name, place: { sheet: tab, area: to } });
    }
  }
  return changes;
}

function standingArea(tab: string, { row, column, rows, columns }: Area, ofStanding: Mover): Area {
  const from = ofStanding(tab, { row, column });
  const to = ofStanding(tab, { row: row + rows - 1, column: column + columns - 1 });
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** A sheet that is written anew: its formulas point at those that stand. */
function pointed(model: SheetModel, move: Mover): SheetModel {
  const formula = (text: string) => moved(text, move);
  const content = (cell: CellContent): CellContent => {
    if (typeof cell === "string") return cell.startsWith("=") ? formula(cell) : cell;
    return typeof cell === "object" && cell !== null && "formula" in cell ? { formula: formula(cell.formula) } : cell;
  };
  return {
    ...model,
    blocks: model.blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map(content)) })),
    columnFormulas: model.columnFormulas.map((column) => ({
      ...column,
      row: formula(column.row),
      ...(column.array === undefined ? {} : { array: formula(column.array) }),
    })),
    validations: model.validations.map((one) =>
      one.criterion.kind === "listFrom"
        ? { ...one, criterion: { ...one.criterion, range: formula(one.criterion.range) } }
        : one,
    ),
    conditionalFormats: model.conditionalFormats.map((format) => ({ ...format, formula: formula(format.formula) })),
  };
}

/** References larger than this are lists, whose lines are looked at as a whole. */
const SMALL_AREA = 200;

/** Formulas that point at cells that go, or that will hold something else. */
function broken(
  name: string,
  read: ReadResult,
  own: Sheet | undefined,
  sheets: readonly Sheet[],
  gone: ReadonlyMap<string, Gone>,
  book: PlanBook,
): Broken[] {
  const start = areaOfAddress(read.address);
  const found: Broken[] = [];
  read.formulas.forEach((line, down) => {
    line.forEach((formula, across) => {
      if (formula === "") return;
      const at = { row: start.row + down, column: start.column + across };
      if (own !== undefined && isOurs(own, at)) return;
      const breaks = referencesOf(formula).some(({ sheet, area }) => {
        const to = sheets.find(({ tab }) => fold(tab) === fold(sheet ?? name));
        return to !== undefined && changesMeaning(book, to, gone.get(fold(to.tab))!, area);
      });
      if (breaks) found.push({ sheet: name, address: addressOf(at), formula });
    });
  });
  return found;
}

function changesMeaning(book: PlanBook, sheet: Sheet, gone: Gone, area: Area): boolean {
  const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const [rows, columns] = [lines(area.row, area.rows), lines(area.column, area.columns)];
  if (rows.every((row) => gone.rows.has(row)) || columns.every((column) => gone.columns.has(column))) return true;
  if (area.rows * area.columns > SMALL_AREA) return false;
  return rows.some((row) => columns.some((column) => meansElse(book, sheet, { row, column })));
}

/** Whether a cell of the plan will be blank, or stand beside other words than now. */
function meansElse(book: PlanBook, sheet: Sheet, now: Position): boolean {
  const { tab, placement, cells, inputs } = sheet;
  const found = book.cell(tab, now);
  if ((!found.calculated && isBlank(found.value)) || !isOurs(sheet, now)) return false;
  const [row, column] = [
    placement.rows.modelAt(placement.rows.ofStanding(now.row)),
    placement.columns.modelAt(placement.columns.ofStanding(now.column)),
  ];
  if (row === undefined || column === undefined) return true;
  const asked = inputs.some((area) => within(area, { row, column }));
  if (cells.at(row, column) === null && !asked && !columnAt(sheet.model, { row, column })) return true;
  const text = (content: CellContent) =>
    typeof content === "object" && content !== null && "text" in content ? content.text : content;
  const typed = (at: Position) => {
    const cell = book.cell(tab, at);
    return cell.calculated || typeof cell.value !== "string" || cell.value === "" ? undefined : cell.value;
  };
  const drawn = (at: Position) => {
    const content = text(cells.at(at.row, at.column));
    return typeof content !== "string" || content === "" || content.startsWith("=") ? undefined : content;
  };
  const first = (end: number, one: (line: number) => string | undefined) => {
    for (let line = 0; line < end; line += 1) {
      const word = one(line);
      if (word !== undefined) return word;
    }
    return undefined;
  };
  const left = first(now.column, (line) => typed({ row: now.row, column: line }));
  const newLeft = first(column, (line) => drawn({ row, column: line }));
  const above = now.row === 0 ? undefined : typed({ row: now.row - 1, column: now.column });
  const newAbove = row === 0 ? undefined : drawn({ row: row - 1, column });
  return left !== newLeft || (above !== newAbove && left === undefined);
}

/** The formulas of the whole workbook that an update would break: of every sheet, the plan's own included. */
export async function brokenFormulas(
  workbook: Pick<Workbook, "read" | "inventory">,
  made: InPlace,
): Promise<readonly Broken[]> {
  if (!made.moves) return [];
  const found: Broken[] = [];
  for (const sheet of (await workbook.inventory()).sheets)
    found.push(...made.brokenOn(sheet, await workbook.read({ sheet })));
  return found;
}
