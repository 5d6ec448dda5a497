/**
 * What a SheetModel asks for, said in o-spreadsheet's commands. Every function throws when the engine refuses, with the
 * engine's reason: nothing is skipped silently.
 */
import type { Border, DataValidationCriterion, Model, Style, Zone } from "@odoo/o-spreadsheet";
import { addressOf } from "../core/sheets/formula";
import type { Area, ChartModel, Criterion, Position, TableModel, Validation } from "../core/sheets/model";
import { ACCENT, type Appearance, GRID_GREY } from "../core/sheets/styles";
import { keepSheetEntry, sheetEntry } from "./companion";
import { must } from "./must";

export function zoneOf({ row, column, rows, columns }: Area): Zone {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function areaOf({ top, left, bottom, right }: Zone): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Topics under which the companion keeps what the engine has no place for. */
export const KEPT = {
  notes: "notes",
  protection: "protection",
  print: "print",
  tableNames: "tableNames",
  messages: "validationMessages",
} as const;

// What a text must look like to stay a text: a leading apostrophe is how the engine's own users say so.
const READ_AS_SOMETHING_ELSE = /^\s*['=+#[-]|^\s*[\d.,($€£¥]|%\s*$|^\s*(true|false)\s*$/i;

/** The content that keeps a text a text, whatever it looks like ("5%", "=A1", "2026-01-31", "TRUE"). */
export function textContent(text: string): string {
  return READ_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}

/** The content of a plain value. */
export function valueContent(value: number | string | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : textContent(value);
}

/** The engine's style of a role's appearance; the rule below a cell is a border, see `ruleBelow`. */
export function styleOf(appearance: Appearance): Style {
  return {
    ...(appearance.bold ? { bold: true } : {}),
    ...(appearance.italic ? { italic: true } : {}),
    ...(appearance.size === undefined ? {} : { fontSize: appearance.size }),
    ...(appearance.color === undefined ? {} : { textColor: appearance.color }),
    ...(appearance.fill === undefined ? {} : { fillColor: appearance.fill }),
  };
}

export const RULE: Border = { bottom: { style: "thin", color: GRID_GREY } };

export function ruleBelow(model: Model, sheetId: string, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  must(
    model.dispatch("SET_BORDERS_ON_TARGET", { sheetId, target: areas.map(zoneOf), border: RULE }),
    `Rules of ${addressOf(areas[0]!)}`,
  );
}

/** The engine's number format; General is no format at all. */
export function engineFormat(code: string): string {
  return /^general$/i.test(code) ? "" : code;
}

export function setColumnWidths(model: Model, sheetId: string, widths: readonly number[], first = 0): void {
  const columnsOfWidth = new Map<number, number[]>();
  widths.forEach((width, index) => {
    columnsOfWidth.set(width, [...(columnsOfWidth.get(width) ?? []), first + index]);
  });
  for (const [size, elements] of columnsOfWidth)
    must(
      model.dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements, size }),
      `Width of column ${elements[0]! + 1}`,
    );
}

export function freeze(model: Model, sheetId: string, { rows, columns }: { rows: number; columns: number }): void {
  const { xSplit, ySplit } = model.getters.getPaneDivisions(sheetId);
  if (rows > 0) must(model.dispatch("FREEZE_ROWS", { sheetId, quantity: rows }), "Frozen rows");
  else if (ySplit > 0) must(model.dispatch("UNFREEZE_ROWS", { sheetId }), "Frozen rows");
  if (columns > 0) must(model.dispatch("FREEZE_COLUMNS", { sheetId, quantity: columns }), "Frozen columns");
  else if (xSplit > 0) must(model.dispatch("UNFREEZE_COLUMNS", { sheetId }), "Frozen columns");
}

export function defineName(model: Model, sheetId: string, name: string, area: Area): void {
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
  // Without a sheet the engine measures the area against the active sheet, and refuses what would not fit there.
  const measured = { name, ranges, sheetId };
  must(model.dispatch("CREATE_NAMED_RANGE", measured), `Name ${name}`);
}

/** Lets a name that is there point at other cells; formulas that use it follow. */
export function pointName(model: Model, sheetId: string, name: string, area: Area): void {
  const ranges = [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
  const measured = { oldRangeName: name, newRangeName: name, ranges, sheetId };
  must(model.dispatch("UPDATE_NAMED_RANGE", measured), `Name ${name}`);
}

export function deleteSheet(model: Model, sheetId: string): void {
  const sheetName = model.getters.tryGetSheetName(sheetId);
  if (sheetName !== undefined) must(model.dispatch("DELETE_SHEET", { sheetId, sheetName }), sheetName);
}

export function addValidation(model: Model, sheetId: string, { area, criterion, message, strict }: Validation): void {
  const id = model.uuidGenerator.uuidv4();
  must(
    model.dispatch("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges: [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))],
      rule: { id, criterion: engineCriterion(model, sheetId, area, criterion), isBlocking: strict },
    }),
    `Validation of ${addressOf(area)}`,
  );
  const kept = sheetEntry<Record<string, KeptValidation>>(model, sheetId, KEPT.messages);
  keepSheetEntry(model, sheetId, KEPT.messages, { ...kept, [id]: { criterion, message } });
}

/** The engine has no place for the message, and no whole numbers: the criterion is kept as it was asked for. */
export interface KeptValidation {
  readonly criterion: Criterion;
  readonly message: string;
}

// Days 1 (1900) and 2,958,465 (the end of 9999): what a spreadsheet takes for a date at all.
const FIRST_DAY = 1;
const LAST_DAY = 2_958_465;
/** Beyond every amount; the engine wants both bounds. */
const NO_BOUND = 1e15;

function engineCriterion(model: Model, sheetId: string, area: Area, criterion: Criterion): DataValidationCriterion {
  switch (criterion.kind) {
    case "list":
      return { type: "isValueInList", values: [...criterion.values], displayStyle: "arrow" };
    case "listFrom":
      return { type: "isValueInRange", values: [criterion.range.replace(/^=/, "")], displayStyle: "arrow" };
    case "number":
    case "date":
      return boundedCriterion(criterion, addressOf(topLeft(area)), hasFormula(model, sheetId, area));
  }
}

/**
 * Hosts check what is typed; the engine checks what a cell shows as well, and would mark a formula whose result is
 * still an empty text. It knows no whole numbers either. Such rules are said as a formula.
 */
function boundedCriterion(
  criterion: Extract<Criterion, { kind: "number" | "date" }>,
  cell: string,
  mayBeEmptyText: boolean,
): DataValidationCriterion {
  const [lowest, highest] = criterion.kind === "date" ? [FIRST_DAY, LAST_DAY] : [-NO_BOUND, NO_BOUND];
  const { min = lowest, max = highest } = criterion;
  const whole = criterion.kind === "number" && criterion.whole === true;
  if (mayBeEmptyText || whole) {
    const tests = [
      `ISNUMBER(${cell})`,
      `${cell}>=${min}`,
      `${cell}<=${max}`,
      ...(whole ? [`${cell}=INT(${cell})`] : []),
    ];
    return { type: "customFormula", values: [`=IF(${cell}="",TRUE,AND(${tests.join(",")}))`] };
  }
  const values = [String(min), String(max)];
  return criterion.kind === "date" ? { type: "dateIsBetween", values } : { type: "isBetween", values };
}

function topLeft({ row, column }: Area): Position {
  return { row, column };
}

function hasFormula(model: Model, sheetId: string, { row, column, rows, columns }: Area): boolean {
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++)
      if (model.getters.getCell({ sheetId, row: row + down, col: column + across })?.isFormula) return true;
  return false;
}

export interface ColouredFormat {
  readonly area: Area;
  /** With its "=", relative to the top-left cell of the area. */
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
}

export function addConditionalFormat(
  model: Model,
  sheetId: string,
  { area, formula, color, fill }: ColouredFormat,
): void {
  must(
    model.dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))],
      cf: {
        id: model.uuidGenerator.uuidv4(),
        rule: {
          type: "CellIsRule",
          operator: "customFormula",
          values: [formula.startsWith("=") ? formula : `=${formula}`],
          style: { textColor: color, fillColor: fill },
        },
      },
    }),
    `Conditional format of ${addressOf(area)}`,
  );
}

/** Tables of the engine have no name; the companion keeps it. */
export function addTable(model: Model, sheetId: string, { area, name, filter }: TableModel): void {
  must(
    model.dispatch("CREATE_TABLE", {
      sheetId,
      ranges: [model.getters.getRangeDataFromZone(sheetId, zoneOf(area))],
      tableType: "static",
      config: {
        hasFilters: filter,
        totalRow: false,
        firstColumn: false,
        lastColumn: false,
        numberOfHeaders: 1,
        bandedRows: true,
        bandedColumns: false,
        automaticAutofill: false,
        styleId: TABLE_STYLE,
      },
    }),
    `Table ${name}`,
  );
  const kept = sheetEntry<Record<string, string>>(model, sheetId, KEPT.tableNames);
  keepSheetEntry(model, sheetId, KEPT.tableNames, {
    ...kept,
    [addressOf({ row: area.row, column: area.column })]: name,
  });
}

/** The palest bands and no inner border: the cells' own styles are what is seen. */
const TABLE_STYLE = "TableStyleLight6";

const ENGINE_CHARTS = {
  line: { type: "line", labelsAsText: true, cumulative: false, stacked: false },
  column: { type: "bar", stacked: false },
  bar: { type: "bar", stacked: false, horizontal: true },
} as const;

export function addChart(model: Model, sheetId: string, chart: ChartModel, offset = { x: 0, y: 0 }): void {
  const { kind, title, at, width, height, categories, series, categoryTitle, valueTitle } = chart;
  const ids = series.map((_, index) => String(index));
  const across = categoryTitle === undefined ? {} : { x: { title: { text: categoryTitle } } };
  const up = valueTitle === undefined ? {} : { y: { title: { text: valueTitle } } };
  must(
    model.dispatch("CREATE_CHART", {
      sheetId,
      figureId: model.uuidGenerator.uuidv4(),
      chartId: model.uuidGenerator.uuidv4(),
      col: at.column,
      row: at.row,
      offset,
      size: { width, height },
      definition: {
        ...ENGINE_CHARTS[kind],
        dataSource: {
          type: "range",
          dataSets: series.map(({ values }, index) => ({ dataSetId: ids[index]!, dataRange: addressOf(values) })),
          dataSetsHaveTitle: false,
          labelRange: addressOf(categories),
        },
        dataSetStyles: Object.fromEntries(
          series.map(({ name }, index) => [
            ids[index]!,
            { label: name, ...(index === 0 ? { backgroundColor: ACCENT } : {}) },
          ]),
        ),
        title: { text: title },
        legendPosition: series.length > 1 ? "bottom" : "none",
        axesDesign: { ...across, ...up },
        aggregated: false,
        humanize: false,
      },
    }),
    `Chart ${title}`,
  );
}
