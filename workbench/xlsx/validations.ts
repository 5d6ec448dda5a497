/** Data validations as .xlsx files hold them: the plan's own kinds with their sentence, and the user's in the engine's terms. */
import type { DataValidationRule } from "@odoo/o-spreadsheet";
import type { Criterion } from "../../core/sheets/model";
import type { KeptValidation } from "../modelCommands";
import { escaped } from "./parts";

const FIRST_DAY = 1;
const LAST_DAY = 2_958_465;
const NO_BOUND = 1e15;
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 255;

type Bounded = Extract<Criterion, { kind: "number" | "date" }>;

/** The engine's kinds of rule with numbers or dates, as Excel calls their comparison. */
const OPERATORS: Readonly<Record<string, readonly [type: "decimal" | "date", operator: string]>> = {
  isBetween: ["decimal", "between"],
  isNotBetween: ["decimal", "notBetween"],
  isEqual: ["decimal", "equal"],
  isNotEqual: ["decimal", "notEqual"],
  isGreaterThan: ["decimal", "greaterThan"],
  isGreaterOrEqualTo: ["decimal", "greaterThanOrEqual"],
  isLessThan: ["decimal", "lessThan"],
  isLessOrEqualTo: ["decimal", "lessThanOrEqual"],
  dateIsBetween: ["date", "between"],
  dateIsNotBetween: ["date", "notBetween"],
  dateIs: ["date", "equal"],
  dateIsBefore: ["date", "lessThan"],
  dateIsOnOrBefore: ["date", "lessThanOrEqual"],
  dateIsAfter: ["date", "greaterThan"],
  dateIsOnOrAfter: ["date", "greaterThanOrEqual"],
};

/** @returns undefined where Excel has no place for the rule */
export function validationXml(
  rule: Pick<DataValidationRule, "criterion" | "isBlocking">,
  ranges: readonly string[],
  kept: KeptValidation | undefined,
): string | undefined {
  // Where a list is read from, the engine knows: tabs are renamed and rows inserted after the plan said it.
  const engines = kept === undefined || kept.criterion.kind === "listFrom";
  const asked = engines ? ofEngine(rule.criterion) : ofPlan(kept.criterion);
  if (asked === undefined) return undefined;
  const message = kept?.message ? ` error="${escaped(kept.message.slice(0, LONGEST_MESSAGE))}"` : "";
  const style = rule.isBlocking ? "" : ' errorStyle="warning"';
  const [about, ...formulas] = asked;
  const inner = formulas.map((formula, index) => `<formula${index + 1}>${escaped(formula)}</formula${index + 1}>`);
  return `<dataValidation ${about}${style} allowBlank="1" showErrorMessage="1"${message} sqref="${ranges.join(" ")}">${inner.join("")}</dataValidation>`;
}

function ofPlan(criterion: Exclude<Criterion, { kind: "listFrom" }>): readonly [string, ...string[]] | undefined {
  switch (criterion.kind) {
    case "list":
      return ofList(criterion.values);
    case "number":
    case "date": {
      const { min, max } = criterion;
      const type = criterion.kind === "date" ? "date" : criterion.whole ? "whole" : "decimal";
      const [lowest, highest] = criterion.kind === "date" ? [FIRST_DAY, LAST_DAY] : [-NO_BOUND, NO_BOUND];
      return [`type="${type}" operator="between"`, String(min ?? lowest), String(max ?? highest)];
    }
  }
}

function ofList(values: readonly string[]): readonly [string, string] | undefined {
  const joined = values.join(",");
  const fits = joined.length <= LONGEST_LIST && !values.some((value) => value.includes(","));
  return fits ? ['type="list"', `"${joined.replace(/"/g, '""')}"`] : undefined;
}

function ofEngine({ type, values }: DataValidationRule["criterion"]): readonly [string, ...string[]] | undefined {
  const given = (values as readonly string[]).map((value) => value.replace(/^=/, ""));
  if (type === "isValueInList") return ofList(given);
  if (type === "isValueInRange") return ['type="list"', ...given.slice(0, 1)];
  if (type === "customFormula") return ['type="custom"', ...given.slice(0, 1)];
  const known = OPERATORS[type];
  if (known === undefined || given.some((value) => value === "")) return undefined;
  const [kind, operator] = known;
  const isPlain = given.every((value) => !Number.isNaN(Number(value)) || /^\$?[A-Z]+\$?\d+$/i.test(value));
  return isPlain ? [`type="${kind}" operator="${operator}"`, ...given] : undefined;
}

/** A rule of a file as one of the plan's kinds; undefined where it is none of them. */
export function criterionOf(element: Element): Criterion | undefined {
  const type = element.getAttribute("type") ?? "none";
  const [first = "", second = ""] = ["formula1", "formula2"].map(
    (name) => element.getElementsByTagNameNS("*", name)[0]?.textContent?.trim() ?? "",
  );
  if (type === "list") {
    if (first.startsWith('"') && first.endsWith('"'))
      return {
        kind: "list",
        values: first
          .slice(1, -1)
          .replace(/""/g, '"')
          .split(",")
          .map((value) => value.trim()),
      };
    return first === "" ? undefined : { kind: "listFrom", range: first };
  }
  if (type !== "whole" && type !== "decimal" && type !== "date") return undefined;
  const kind = type === "date" ? "date" : "number";
  const [lowest, highest] = kind === "date" ? [FIRST_DAY, LAST_DAY] : [-NO_BOUND, NO_BOUND];
  const bounds = (low: number | undefined, high: number | undefined): Bounded | undefined => {
    if (Number.isNaN(low ?? 0) || Number.isNaN(high ?? 0)) return undefined;
    return {
      kind,
      ...(low === undefined || low <= lowest ? {} : { min: low }),
      ...(high === undefined || high >= highest ? {} : { max: high }),
      ...(type === "whole" ? { whole: true } : {}),
    } as Bounded;
  };
  const number = (text: string) => (text === "" ? Number.NaN : Number(text));
  switch (element.getAttribute("operator") ?? "between") {
    case "between":
      return bounds(number(first), number(second));
    case "equal":
      return bounds(number(first), number(first));
    case "greaterThanOrEqual":
      return bounds(number(first), undefined);
    case "lessThanOrEqual":
      return bounds(undefined, number(first));
    default:
      return undefined;
  }
}
