import { addressOf, sheetReference } from "../../core/sheets/formula";
import type { Area } from "../../core/sheets/model";

/** The tab that a name's formula points at; undefined where it is no plain area. */
export function tabOf(
  formula: unknown,
): { readonly sheet: string; readonly address: string; readonly absolute: string } | undefined {
  const parts = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(String(formula));
  if (!parts) return undefined;
  const sheet = (parts[1] ?? parts[2] ?? "").replace(/''/g, "'");
  const absolute = parts[3] as string;
  return { sheet, absolute, address: absolute.replace(/\$/g, "") };
}

/** A name that has lost its cells: with a sheet that somebody deleted Excel keeps its names, and says #REF! for where they point. */
export function isLost(formula: unknown): boolean {
  return String(formula).includes("#REF!");
}

/** The formula of a name for an area, as Excel takes it. */
export function nameFormula(sheet: string, area: Area): string {
  return `=${sheetReference(sheet)}${addressOf(area, true)}`;
}
