/** Google's builders of rules and charts, collecting what the engine then gets as one neutral description. */
import type { Area, ChartModel, Criterion, Validation } from "../../../core/sheets/model";
import type { ColouredFormat } from "../../../workbench/modelCommands";
import { chained, type OnCall, strict } from "./strict";

type Range = GoogleAppsScript.Spreadsheet.Range;
type ChartOptions = Record<string, unknown>;

export interface Tools {
  readonly onCall: OnCall;
  readonly areaOf: (range: Range) => Area;
  readonly addressOf: (range: Range) => string;
  /** A formula as given, in English. */
  readonly english: (formula: string) => string;
}

/** What was built, by the opaque object that the script holds. */
export const builtValidations = new WeakMap<object, Omit<Validation, "area">>();
export const builtFormats = new WeakMap<object, readonly ColouredFormat[]>();
export const builtCharts = new WeakMap<object, ChartModel>();

export function validationBuilder({ onCall, addressOf, english }: Tools) {
  let criterion: Criterion | undefined;
  let message = "";
  let strictly = false;
  return chained<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(
    "DataValidationBuilder",
    {
      setHelpText: (text: string) => {
        message = text;
      },
      setAllowInvalid: (allow: boolean) => {
        strictly = !allow;
      },
      requireValueInList: (values: string[], dropdown: boolean) => {
        if (values.length > 500) throw new Error("The data validation rule has more than 500 items.");
        if (!dropdown) throw new Error("A list without its arrow is not supported by the facade.");
        criterion = { kind: "list", values };
      },
      requireValueInRange: (range: Range, dropdown: boolean) => {
        if (!dropdown) throw new Error("A list without its arrow is not supported by the facade.");
        criterion = { kind: "listFrom", range: addressOf(range) };
      },
      requireNumberBetween: (min: number, max: number) => {
        criterion = { kind: "number", min, max };
      },
      requireNumberGreaterThanOrEqualTo: (min: number) => {
        criterion = { kind: "number", min };
      },
      requireNumberLessThanOrEqualTo: (max: number) => {
        criterion = { kind: "number", max };
      },
      requireDate: () => {
        criterion = { kind: "date" };
      },
      requireFormulaSatisfied: (formula: string) => {
        criterion = criterionOf(english(formula));
      },
    },
    () => {
      if (criterion === undefined) throw new Error("A data validation without a criterion cannot be built.");
      const rule = strict<GoogleAppsScript.Spreadsheet.DataValidation>("DataValidation", {});
      builtValidations.set(rule, { criterion, message, strict: strictly });
      return rule;
    },
    onCall,
  );
}

/** The formulas that stand for whole numbers and for dates within bounds; any other is not supported. */
function criterionOf(formula: string): Criterion {
  const conditions = /^=AND\(ISNUMBER\(([A-Z]+\d+)\)(.*)\)$/.exec(formula);
  const cell = conditions?.[1];
  const rest = conditions?.[2];
  if (cell === undefined || rest === undefined) throw new Error(`The validation ${formula} is not supported.`);
  const whole = rest.includes(`,${cell}=INT(${cell})`);
  const bound = (sign: string) => {
    const found = new RegExp(`,${cell}${sign}(-?[\\d.]+)`).exec(rest)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const min = bound(">=");
  const max = bound("<=");
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (whole) return { kind: "number", ...bounds, whole };
  return min === undefined && max === undefined ? { kind: "number" } : { kind: "date", ...bounds };
}

export function formatRuleBuilder({ onCall, areaOf, english }: Tools) {
  let formula: string | undefined;
  let [color, fill] = ["", ""];
  let ranges: Range[] = [];
  return chained<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
    "ConditionalFormatRuleBuilder",
    {
      whenFormulaSatisfied: (given: string) => {
        formula = english(given);
        // Google refuses such a rule: it can reach other sheets through INDIRECT only.
        if (formula.replace(/"[^"]*"/g, "").includes("!"))
          throw new Error("Conditional format rule cannot reference a different sheet.");
      },
      setBackground: (given: string) => {
        fill = given;
      },
      setFontColor: (given: string) => {
        color = given;
      },
      setRanges: (given: Range[]) => {
        ranges = given;
      },
    },
    () => {
      if (formula === undefined || ranges.length === 0)
        throw new Error("A conditional format needs condition and ranges.");
      const rule = strict<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>("ConditionalFormatRule", {});
      const wanted = formula;
      builtFormats.set(
        rule,
        ranges.map((range) => ({
          area: areaOf(range),
          formula: wanted,
          color: color.toUpperCase(),
          fill: fill.toUpperCase(),
        })),
      );
      return rule;
    },
    onCall,
  );
}

export const CHART_TYPES = { LINE: "line", COLUMN: "column", BAR: "bar" } as const;

export function chartBuilder({ onCall, areaOf }: Tools) {
  let kind: ChartModel["kind"] | undefined;
  const ranges: Range[] = [];
  const options: ChartOptions = {};
  let at: ChartModel["at"] | undefined;
  let merged = false;
  return chained<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(
    "EmbeddedChartBuilder",
    {
      setChartType: (type: ChartModel["kind"]) => {
        kind = type;
      },
      addRange: (range: Range) => {
        ranges.push(range);
      },
      setMergeStrategy: (strategy: string) => {
        merged = strategy === "MERGE_COLUMNS";
      },
      setNumHeaders: (headers: number) => {
        if (headers !== 0) throw new Error("Charts with header cells are not supported by the facade.");
      },
      setOption: (name: string, value: unknown) => {
        if (!KNOWN_OPTIONS.has(name)) throw new Error(`The chart option ${name} is not supported by the facade.`);
        options[name] = value;
      },
      setPosition: (row: number, column: number, x: number, y: number) => {
        if (row < 1 || column < 1 || x !== 0 || y !== 0)
          throw new Error("This position is not supported by the facade.");
        at = { row: row - 1, column: column - 1 };
      },
    },
    () => {
      const [categories, ...series] = ranges;
      if (!kind || !at || !categories || !merged) throw new Error("The chart lacks a type, a position or its ranges.");
      const titles = kind === "bar" ? ["vAxis.title", "hAxis.title"] : ["hAxis.title", "vAxis.title"];
      const [categoryTitle, valueTitle] = titles.map((name) => options[name] as string | undefined);
      const labels = options["series"] as Record<number, { labelInLegend: string }>;
      const chart = strict<GoogleAppsScript.Spreadsheet.EmbeddedChart>("EmbeddedChart", {});
      builtCharts.set(chart, {
        kind,
        title: String(options["title"] ?? ""),
        at,
        width: Number(options["width"]),
        height: Number(options["height"]),
        categories: areaOf(categories),
        series: series.map((range, index) => ({ name: labels[index]?.labelInLegend ?? "", values: areaOf(range) })),
        ...(categoryTitle === undefined ? {} : { categoryTitle }),
        ...(valueTitle === undefined ? {} : { valueTitle }),
      });
      return chart;
    },
    onCall,
  );
}

const KNOWN_OPTIONS = new Set([
  "title",
  "width",
  "height",
  "useFirstColumnAsDomain",
  "legend",
  "series",
  "colors",
  "hAxis.title",
  "vAxis.title",
]);
