/** Data validation and conditional formats, as Excel's API says them. */
import type { Area, Criterion } from "../../../core/sheets/model";
import { hexadecimal } from "./format";
import type { ExcelHost, HostSheet } from "./host";
import { Unsupported, WireFault, type WireObject } from "./protocol";

interface Bounds {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}
type Rule = Partial<
  Record<"list" | "decimal" | "wholeNumber" | "date" | "custom", Bounds & { source?: string; formula?: string }>
>;

/** Texts of Excel's boxes that are too long are refused. */
function limited(text: string, limit: number): string {
  if (text.length > limit) throw new WireFault("InvalidArgument", `More than ${limit} characters: ${text}`);
  return text;
}

export function dataValidation(host: ExcelHost, sheet: HostSheet, area: Area): WireObject {
  // A rule and its message come as two properties; the engine takes them together.
  const pending = host.pending(`validation ${sheet.id} ${JSON.stringify(area)}`, () => {
    const given: { criterion?: Criterion | "anything"; message?: string; strict?: boolean; note?: string } = {};
    return {
      given,
      finish: () => {
        const { criterion, message = "", strict = true, note } = given;
        if (note !== undefined) host.engine.setNote(sheet.id, area, note);
        if (criterion === undefined || criterion === "anything") return;
        host.engine.addValidation(sheet.id, { area, criterion, message, strict });
      },
    };
  }).given;
  return {
    type: "DataValidation",
    writes: {
      rule: (rule: Rule) => {
        pending.criterion = criterionOf(rule);
      },
      errorAlert: ({
        message,
        title,
        style,
      }: {
        message: string;
        title: string;
        style: string;
        showAlert: boolean;
      }) => {
        limited(title, 32);
        pending.message = limited(message, 255);
        pending.strict = style === "Stop";
      },
      prompt: ({ title, message }: { title: string; message: string; showPrompt: boolean }) => {
        limited(title, 32);
        pending.note = limited(message, 255);
      },
    },
  };
}

function criterionOf(rule: Rule): Criterion | "anything" {
  const [kind, ...more] = Object.keys(rule).filter((key) => rule[key as keyof Rule] !== undefined);
  if (more.length > 0) throw new WireFault("InvalidArgument", "A validation has one rule");
  const { source = "", formula = "", ...bounds } = rule[kind as keyof Rule] ?? {};
  switch (kind) {
    case "list":
      return source.startsWith("=")
        ? { kind: "listFrom", range: source.slice(1) }
        : { kind: "list", values: limited(source, 255).split(",") };
    case "decimal":
      return { kind: "number", ...limits(bounds) };
    case "wholeNumber":
      return { kind: "number", ...limits(bounds), whole: true };
    case "date":
      return { kind: "date", ...limits(bounds) };
    case "custom":
      if (formula === "=TRUE") return "anything";
      if (formula.startsWith("=ISNUMBER(")) return { kind: "number" };
  }
  throw new Unsupported(`validation ${JSON.stringify(rule)}`);
}

function limits({ formula1, formula2, operator }: Bounds): { min?: number; max?: number } {
  const [first, second] = [formula1, formula2].map((bound) => Number(String(bound ?? "").replace(/^=/, "")));
  if (operator === "Between") return { min: first!, max: second! };
  if (operator === "GreaterThanOrEqualTo") return { min: first! };
  if (operator === "LessThanOrEqualTo") return { max: first! };
  throw new Unsupported(`operator ${operator}`);
}

export function conditionalFormats(host: ExcelHost, sheet: HostSheet, area: Area): WireObject {
  return {
    type: "ConditionalFormatCollection",
    methods: {
      add: (type: string) => {
        if (type !== "Custom") throw new Unsupported(`conditional format ${type}`);
        const look = { area, formula: "", color: "", fill: "" };
        // Excel puts the newest on top: `finish` runs in that order.
        host.later(() => host.engine.addConditionalFormat(sheet.id, look), {
          newestFirst: true,
        });
        const format: WireObject = {
          type: "ConditionalRangeFormat",
          children: {
            fill: () => ({
              type: "ConditionalRangeFill",
              writes: {
                color: (color: string) => {
                  look.fill = hexadecimal(color);
                },
              },
            }),
            font: () => ({
              type: "ConditionalRangeFont",
              writes: {
                color: (color: string) => {
                  look.color = hexadecimal(color);
                },
              },
            }),
          },
        };
        const custom: WireObject = {
          type: "CustomConditionalFormat",
          children: {
            rule: () => ({
              type: "ConditionalFormatRule",
              writes: {
                formula: (formula: string) => {
                  look.formula = formula;
                },
              },
            }),
            format: () => format,
          },
        };
        const added: WireObject = {
          type: "ConditionalFormat",
          children: { customOrNullObject: () => custom, custom: () => custom },
        };
        return added;
      },
    },
  };
}
