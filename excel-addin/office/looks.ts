/** How a sheet looks, as steps: styles and formats, widths, frozen panes, tables, colours by condition, charts, paper. */
import { addressOf } from "../../core/sheets/formula";
import type { Area, ChartModel, NumberFormat, SheetModel, StyledArea, TableModel } from "../../core/sheets/model";
import { appearance, formatCode, GRID_GREY, signalColours } from "../../core/sheets/styles";
import { spills } from "./contents";
import { cells, SMALL, type Step } from "./steps";

const small = (run: Step["run"]): Step => ({ size: SMALL, run });

/** Excel counts widths and positions in points; a pixel of the model is one at 96 dots an inch. */
const POINTS_PER_PIXEL = 0.75;

export function lookSteps(model: SheetModel): Step[] {
  return [
    ...widthSteps(model.columnWidths),
    ...model.styles.map((styled) => small((sheet) => style(cells(sheet, styled.area), styled, model.locale))),
    ...model.tables.map((table, index) => small((sheet) => addTable(sheet, model, table, index))),
    ...conditionSteps(model),
    ...model.charts.map((chart) => small((sheet) => addChart(sheet, chart))),
    ...freezeSteps(model.frozen),
  ];
}

function widthSteps(widths: readonly number[]): Step[] {
  return widths.map((width, column) =>
    small((sheet) => {
      cells(sheet, { row: 0, column }).format.columnWidth = width * POINTS_PER_PIXEL;
    }),
  );
}

function style(range: Excel.Range, { role, format, align, wrap }: StyledArea, locale: SheetModel["locale"]): void {
  if (role !== undefined) {
    const { bold, italic, size, color, fill, rule } = appearance(role);
    if (bold) range.format.font.bold = true;
    if (italic) range.format.font.italic = true;
    if (size !== undefined) range.format.font.size = size;
    if (color !== undefined) range.format.font.color = color;
    if (fill !== undefined) range.format.fill.color = fill;
    if (rule) {
      const border = range.format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = GRID_GREY;
      const inside = range.format.borders.getItem("InsideHorizontal");
      inside.style = "Continuous";
      inside.color = GRID_GREY;
    }
  }
  if (format !== undefined) setFormat(range, formatCode(format satisfies NumberFormat, locale));
  if (align !== undefined) range.format.horizontalAlignment = ALIGNMENTS[align];
  if (wrap) {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  }
}

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** Excel takes one code for all cells of a range; the type declarations know grids only. */
function setFormat(range: Excel.Range, code: string): void {
  range.numberFormat = code as unknown as string[][];
}

function freezeSteps({ rows, columns }: SheetModel["frozen"]): Step[] {
  if (rows > 0 && columns > 0) {
    return [small((sheet) => sheet.freezePanes.freezeAt(cells(sheet, { row: 0, column: 0, rows, columns })))];
  }
  if (rows > 0) return [small((sheet) => sheet.freezePanes.freezeRows(rows))];
  if (columns > 0) return [small((sheet) => sheet.freezePanes.freezeColumns(columns))];
  return [];
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** A table that a spilled column runs through: Excel would answer #SPILL! inside a table. */
function heldBySpill(model: SheetModel, table: TableModel): boolean {
  return model.columnFormulas.some(
    (column) => spills(column) && overlap(table.area, { ...column.at, rows: column.rows, columns: 1 }),
  );
}

function addTable(sheet: Excel.Worksheet, model: SheetModel, table: TableModel, index: number): void {
  const range = cells(sheet, table.area);
  if (heldBySpill(model, table)) {
    // A sheet has one autofilter of its own; the banding is a condition (see conditionSteps).
    if (table.filter && model.tables.findIndex((other) => other.filter && heldBySpill(model, other)) === index) {
      sheet.autoFilter.apply(range);
    }
    return;
  }
  const added = sheet.tables.add(range, true);
  added.name = table.name;
  added.style = "TableStyleLight1";
  added.showFilterButton = table.filter;
}

const BAND = "#F5F5F5";

/** Excel puts the newest condition on top, so the list is written backwards and the banding before all. */
function conditionSteps(model: SheetModel): Step[] {
  const bands = model.tables
    .filter((table) => heldBySpill(model, table))
    .flatMap((table) => bandedColumns(model, table))
    .map((area) =>
      small((sheet) => addCondition(cells(sheet, area), `=MOD(ROW()-${area.row + 1},2)=1`, { fill: BAND })),
    );
  const conditions = model.conditionalFormats.map(({ area, formula, signal }) =>
    small((sheet) =>
      addCondition(cells(sheet, area), formula.startsWith("=") ? formula : `=${formula}`, signalColours(signal)),
    ),
  );
  return [...bands, ...conditions.reverse()];
}

/** The body of a table without the columns that have a fill of their own, which a band would hide. */
function bandedColumns(model: SheetModel, { area }: TableModel): Area[] {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const filled = model.styles.filter(({ role }) => role !== undefined && appearance(role).fill !== undefined);
  const areas: Area[] = [];
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const one = { ...body, column, columns: 1 };
    if (filled.some((styled) => overlap(styled.area, one))) continue;
    const last = areas.at(-1);
    if (last !== undefined && last.column + last.columns === column) {
      areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    } else areas.push(one);
  }
  return areas;
}

function addCondition(range: Excel.Range, formula: string, look: { color?: string; fill: string }): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.fill.color = look.fill;
  if (look.color !== undefined) custom.format.font.color = look.color;
}

const CHARTS = { line: "Line", column: "ColumnClustered", bar: "BarClustered" } as const;

function addChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const [first, ...others] = model.series;
  if (first === undefined) return;
  const categories = cells(sheet, model.categories);
  const chart = sheet.charts.add(CHARTS[model.kind], cells(sheet, first.values), "Columns");
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  model.series.forEach(({ name, values }, index) => {
    const one = series[index] as Excel.ChartSeries;
    one.name = name;
    if (index > 0) one.setValues(cells(sheet, values));
    one.setXAxisValues(categories);
  });
  chart.title.text = model.title;
  chart.legend.visible = model.series.length > 1;
  chart.legend.position = "Bottom";
  if (model.categoryTitle !== undefined) chart.axes.categoryAxis.title.text = model.categoryTitle;
  if (model.valueTitle !== undefined) chart.axes.valueAxis.title.text = model.valueTitle;
  chart.setPosition(addressOf(model.at));
  chart.width = model.width * POINTS_PER_PIXEL;
  chart.height = model.height * POINTS_PER_PIXEL;
}

/** Paper: kept apart, for a computer without a printer refuses it. */
export function printSteps({ print }: SheetModel): Step[] {
  return [
    small((sheet) => {
      const layout = sheet.pageLayout;
      layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
      layout.setPrintArea(cells(sheet, print.area));
      if (print.repeatRows !== undefined) {
        layout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
      }
      const height = print.onePage === true ? { verticalFitToPages: 1 } : {};
      if (print.fitToWidth) layout.zoom = { horizontalFitToPages: 1, ...height };
    }),
  ];
}
