/**
 * Sheets that a write takes the place of. The new ones are written beside them under stand-in names; the last call swaps
 * the tabs, lets the names of cells point at the new sheets, and deletes the old ones.
 */
import { isSpareOf, spareName } from "../core/sheets/standIn";
import { found } from "./hostFault";
import type { BeginRequest, SheetFrame } from "./rpc";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As the log keeps it, from the first call to the last. */
export interface ReplacedSheets {
  readonly tabs: readonly { readonly id: number; readonly name: string }[];
  /** Names of cells on these tabs, and where they point. */
  readonly names: readonly { readonly name: string; readonly id: number; readonly address: string }[];
  /** What the new sheets are called at last, with the names of their cells. */
  readonly frames: readonly Pick<SheetFrame, "name" | "names">[];
}

/** @throws WorkbookError "notFound" for a tab that is not there */
export function replacedSheets(spreadsheet: Spreadsheet, { sheets, replaces }: BeginRequest): ReplacedSheets {
  const present = spreadsheet.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  const wanted = new Set((replaces?.tabs ?? []).map(folded));
  const tabs = [...wanted].map((tab) =>
    found(
      present.find(({ name }) => folded(name) === tab),
      replaces?.tabs.find((one) => folded(one) === tab) ?? tab,
    ),
  );
  const ids = new Set(tabs.map(({ id }) => id));
  const names = spreadsheet.getNamedRanges().flatMap((named) => {
    const range = cellsOf(named);
    const id = range?.getSheet().getSheetId();
    return range === undefined || id === undefined || !ids.has(id)
      ? []
      : [{ name: named.getName(), id, address: range.getA1Notation() }];
  });
  const frames = sheets.map((frame, index) => ({
    name: replaces?.names[index] ?? frame.name,
    names: frame.names,
  }));
  return { tabs, names, frames };
}

/** A name whose cells were deleted has none; asking for them throws. */
export function cellsOf(
  named: GoogleAppsScript.Spreadsheet.NamedRange,
): GoogleAppsScript.Spreadsheet.Range | undefined {
  try {
    return named.getRange();
  } catch {
    return undefined;
  }
}

/** Which names of cells go over from the old sheets only with the swap; in lower case. */
export function keptNames({ names }: ReplacedSheets): ReadonlySet<string> {
  return new Set(names.map(({ name }) => folded(name)));
}

/** From here on the new sheets are the plan's. Everything in it can be put back. */
export function swap(spreadsheet: Spreadsheet, made: readonly Sheet[], { tabs, names, frames }: ReplacedSheets): void {
  const taken = new Set(
    [...spreadsheet.getSheets().map((sheet) => sheet.getName()), ...frames.map((f) => f.name)].map(folded),
  );
  for (const { id, name } of tabs) {
    const spare = spareName(name, taken);
    taken.add(folded(spare));
    found(spreadsheet.getSheetById(id), name).setName(spare);
  }
  const known = new Set(names.map(({ name }) => folded(name)));
  frames.forEach((frame, index) => {
    const sheet = made[index]!;
    sheet.setName(frame.name);
    for (const { name, area } of frame.names) {
      if (!known.has(folded(name))) continue;
      spreadsheet.setNamedRange(name, sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns));
    }
  });
}

/**
 * Each half is for itself: between the two the new sheets are deleted. Only what this write has changed is put back:
 * names that point at its sheets, have lost their cells or are gone, and tabs that stepped aside.
 */
export const putBack = {
  /** @param made ids of the sheets that the write has made */
  names(spreadsheet: Spreadsheet, { names }: ReplacedSheets, made: ReadonlySet<number>): void {
    const now = new Map(spreadsheet.getNamedRanges().map((named) => [folded(named.getName()), cellsOf(named)]));
    for (const { name, id, address } of names) {
      const at = now.get(folded(name))?.getSheet().getSheetId();
      if (at !== undefined && !made.has(at)) continue;
      const sheet = spreadsheet.getSheetById(id);
      if (sheet !== null) spreadsheet.setNamedRange(name, sheet.getRange(address));
    }
  },
  tabs(spreadsheet: Spreadsheet, { tabs }: ReplacedSheets): void {
    for (const { id, name } of tabs) {
      const sheet = spreadsheet.getSheetById(id);
      if (sheet !== null && isSpareOf(sheet.getName(), name)) sheet.setName(name);
    }
  },
};

/**
 * Deletes an old sheet with the names that only it had. Google would keep them as #REF!, in the way of the next plan.
 * Sheets that are gone already are passed over, so that this can be repeated.
 */
export function removeOld(spreadsheet: Spreadsheet, id: number): void {
  const sheet = spreadsheet.getSheetById(id);
  if (sheet === null) return;
  for (const named of spreadsheet.getNamedRanges()) {
    if (cellsOf(named)?.getSheet().getSheetId() === id) named.remove();
  }
  spreadsheet.deleteSheet(sheet);
}

function folded(name: string): string {
  return name.toLowerCase();
}
