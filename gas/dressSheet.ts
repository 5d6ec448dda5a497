/**
 * Looks, rules and charts of a SheetModel on a sheet of Google's. Each property is set once per value on all its cells
 * together, so the number of calls depends on how many looks there are, not on how many cells.
 */
import { addressOf } from "../core/sheets/formula";
import type { Area, CellNote, ChartModel, SheetModel, StyledArea, TableModel, Validation } from "../core/sheets/model";
import { ACCENT, appearance, formatCode, GRID_GREY, signalColours } from "../core/sheets/styles";
import { type Dialect, toDialect } from "./formulaDialect";
import { layered } from "./layers";
import type { SheetLook } from "./rpc";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

const BAND = "#F5F9FD";

export function dressSheet(sheet: Sheet, look: SheetLook, dialect: Dialect): void {
  setWidths(sheet, look.columnWidths);
  if (look.frozen.rows > 0) sheet.setFrozenRows(look.frozen.rows);
  if (look.frozen.columns > 0) sheet.setFrozenColumns(look.frozen.columns);
  look.tables.forEach((table) => {
    addTable(sheet, table);
  });
  setStyles(sheet, look.styles, look.locale);
  setNotes(sheet, look.notes);
  for (const validation of look.validations) setValidation(sheet, validation, dialect);
  setConditionalFormats(sheet, look.conditionalFormats, dialect);
  for (const chart of look.charts) addChart(sheet, chart);
  if (look.unlocked !== null) protect(sheet, look.unlocked);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** Neighbours of one width share a call. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end += 1;
    sheet.setColumnWidths(start + 1, end - start, widths[start]!);
    start = end;
  }
}

function setStyles(sheet: Sheet, styles: readonly StyledArea[], locale: SheetModel["locale"]): void {
  const each = <V extends string | number | boolean>(
    lookOf: (styled: StyledArea) => V | undefined,
    set: (ranges: RangeList, value: V) => void,
  ): void => {
    for (const { value, areas } of layered(styles, lookOf)) {
      set(sheet.getRangeList(areas.map((area) => addressOf(area))), value);
    }
  };
  const looks = ({ role }: StyledArea) => (role === undefined ? {} : appearance(role));
  each(
    (styled) => looks(styled).fill,
    (ranges, fill) => ranges.setBackground(fill),
  );
  each(
    (styled) => looks(styled).color,
    (ranges, color) => ranges.setFontColor(color),
  );
  each(
    (styled) => looks(styled).size,
    (ranges, size) => ranges.setFontSize(size),
  );
  each(
    (styled) => looks(styled).bold,
    (ranges) => ranges.setFontWeight("bold"),
  );
  each(
    (styled) => looks(styled).italic,
    (ranges) => ranges.setFontStyle("italic"),
  );
  each(
    (styled) => looks(styled).rule,
    (ranges) => ranges.setBorder(null, null, true, null, null, true, GRID_GREY, SpreadsheetApp.BorderStyle.SOLID),
  );
  each(
    ({ format }) => (format === undefined ? undefined : formatCode(format, locale)),
    (ranges, code) => ranges.setNumberFormat(code),
  );
  each(
    ({ align }) => align,
    (ranges, align) => ranges.setHorizontalAlignment(align),
  );
  each(
    ({ wrap }) => wrap,
    (ranges, wrap) => ranges.setWrap(wrap),
  );
}

/** Notes stand in few rows (headers): one call for each. */
function setNotes(sheet: Sheet, notes: readonly CellNote[]): void {
  const rows = new Map<number, CellNote[]>();
  for (const note of notes) rows.set(note.at.row, [...(rows.get(note.at.row) ?? []), note]);
  for (const [row, inRow] of rows) {
    const columns = inRow.map(({ at }) => at.column);
    const first = Math.min(...columns);
    const texts: string[] = new Array(Math.max(...columns) - first + 1).fill("");
    for (const { at, text } of inRow) texts[at.column - first] = text;
    sheet.getRange(row + 1, first + 1, 1, texts.length).setNotes([texts]);
  }
}

function setValidation(sheet: Sheet, { area, criterion, message, strict }: Validation, dialect: Dialect): void {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(message).setAllowInvalid(!strict);
  const cell = addressOf({ row: area.row, column: area.column });
  const formula = (conditions: readonly string[]) =>
    builder.requireFormulaSatisfied(toDialect(`=AND(${["ISNUMBER(" + cell + ")", ...conditions].join(",")})`, dialect));
  switch (criterion.kind) {
    case "list":
      builder.requireValueInList([...criterion.values], true);
      break;
    case "listFrom":
      builder.requireValueInRange(sheet.getParent().getRange(criterion.range), true);
      break;
    case "number": {
      const { min, max, whole } = criterion;
      if (whole || (min === undefined && max === undefined)) {
        formula([...(whole ? [`${cell}=INT(${cell})`] : []), ...bounds(cell, min, max)]);
      } else if (min !== undefined && max !== undefined) builder.requireNumberBetween(min, max);
      else if (min !== undefined) builder.requireNumberGreaterThanOrEqualTo(min);
      else builder.requireNumberLessThanOrEqualTo(max!);
      break;
    }
    case "date":
      // Bounds as day numbers in a formula: a Date would be read in the script's time zone and could be a day off.
      if (criterion.min === undefined && criterion.max === undefined) builder.requireDate();
      else formula(bounds(cell, criterion.min, criterion.max));
      break;
  }
  rangeOf(sheet, area).setDataValidation(builder.build());
}

function bounds(cell: string, min: number | undefined, max: number | undefined): string[] {
  return [...(min === undefined ? [] : [`${cell}>=${min}`]), ...(max === undefined ? [] : [`${cell}<=${max}`])];
}

function setConditionalFormats(sheet: Sheet, formats: SheetLook["conditionalFormats"], dialect: Dialect): void {
  if (formats.length === 0) return;
  sheet.setConditionalFormatRules([
    ...sheet.getConditionalFormatRules(),
    ...formats.map(({ area, formula, signal }) => {
      const { color, fill } = signalColours(signal);
      return SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(toDialect(formula, dialect))
        .setBackground(fill)
        .setFontColor(color)
        .setRanges([rangeOf(sheet, area)])
        .build();
    }),
  ]);
}

/** Sheets has one filter per sheet: the first table that asks for it gets it. */
function addTable(sheet: Sheet, { area, filter }: TableModel): void {
  const range = rangeOf(sheet, area);
  range
    .applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false)
    .setHeaderRowColor(ACCENT)
    .setFirstRowColor("#FFFFFF")
    .setSecondRowColor(BAND);
  if (filter && sheet.getFilter() === null) range.createFilter();
}

function addChart(sheet: Sheet, chart: ChartModel): void {
  const types = { line: Charts.ChartType.LINE, column: Charts.ChartType.COLUMN, bar: Charts.ChartType.BAR };
  const [across, up] = chart.kind === "bar" ? ["vAxis", "hAxis"] : ["hAxis", "vAxis"];
  const builder = sheet
    .newChart()
    .setChartType(types[chart.kind])
    .addRange(rangeOf(sheet, chart.categories))
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(0)
    .setOption("title", chart.title)
    .setOption("width", chart.width)
    .setOption("height", chart.height)
    .setOption("useFirstColumnAsDomain", true)
    .setOption("legend", { position: chart.series.length > 1 ? "bottom" : "none" })
    .setOption("series", Object.fromEntries(chart.series.map(({ name }, index) => [index, { labelInLegend: name }])))
    .setOption("colors", [ACCENT, "#767676", "#0B6A0B", "#C239B3"].slice(0, chart.series.length))
    .setPosition(chart.at.row + 1, chart.at.column + 1, 0, 0);
  if (chart.categoryTitle !== undefined) builder.setOption(`${across}.title`, chart.categoryTitle);
  if (chart.valueTitle !== undefined) builder.setOption(`${up}.title`, chart.valueTitle);
  for (const { values } of chart.series) builder.addRange(rangeOf(sheet, values));
  sheet.insertChart(builder.build());
}

/**
 * Inputs stay open; whoever changes a calculated cell is asked first and may go on. Nobody is taken off the list of
 * editors: that would lock colleagues out of their own sheet. A spreadsheet whose owner allows no protection keeps its
 * sheets as they are.
 */
function protect(sheet: Sheet, unlocked: readonly Area[]): void {
  let protection: GoogleAppsScript.Spreadsheet.Protection | undefined;
  try {
    protection = sheet.protect();
    protection.setWarningOnly(true);
    if (unlocked.length > 0) {
      protection.setUnprotectedRanges(sheet.getRangeList(unlocked.map((area) => addressOf(area))).getRanges());
    }
  } catch {
    // Worth less than the sheets themselves, but half of it would ask at every input.
    protection?.remove();
  }
}
