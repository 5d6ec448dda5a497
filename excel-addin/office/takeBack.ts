/** Leaves the workbook as it was when a write fails or is cancelled: removes what was made, restores settings and names. */
import { sheetReference } from "../../core/sheets/formula";
import type { WriteRequest } from "../../core/workbook";
import type { Replaced } from "./replacing";

/** What was in the workbook before the write. */
export interface Before {
  readonly sheetIds: ReadonlySet<string>;
  /** Names of the tabs, in order. */
  readonly tabs: readonly string[];
  readonly activeSheet: string;
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly replaced: Replaced;
}

/**
 * @param request with the names that its sheets have while they are written
 * @param made ids of the sheets that this write is known to have made
 * @returns the requested names that somebody else has taken meanwhile: their sheets are left alone
 */
export async function takeBack(
  excel: Pick<typeof Excel, "run">,
  request: WriteRequest,
  before: Before,
  made: ReadonlySet<string>,
): Promise<string[]> {
  return excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name");
    settings.load("items/key");
    await context.sync();

    const wanted = new Set(request.sheets.map(({ name }) => name.toLowerCase()));
    const candidates = worksheets.items
      .filter(({ id, name }) => made.has(id) || (!before.sheetIds.has(id) && wanted.has(name.toLowerCase())))
      .map((sheet) => ({ sheet, used: made.has(sheet.id) ? undefined : sheet.getUsedRangeOrNullObject() }));
    // A co-author may have made a sheet of that name in the same moment: a sheet that is not known to be ours is
    // removed only while it is empty.
    if (candidates.some(({ used }) => used !== undefined)) await context.sync();
    const ours = candidates.filter(({ used }) => used === undefined || used.isNullObject);
    const others = candidates.filter((candidate) => !ours.includes(candidate));

    // Names of the old sheets point there again before the new sheets go, for with a sheet Excel loses where they point;
    // the tabs get their own names after, when those are free.
    const tabs = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    for (const { name, sheetId, address } of before.replaced.names) {
      names.getItem(name).formula = `=${sheetReference(tabs.get(sheetId) ?? "")}${address}`;
    }
    const ourNames = new Set(request.sheets.flatMap((model) => model.names.map(({ name }) => name.toLowerCase())));
    for (const item of names.items) {
      const name = item.name.toLowerCase();
      if (ourNames.has(name) && !before.names.has(name)) item.delete();
    }
    const present = new Set(settings.items.map(({ key }) => key));
    for (const key of Object.keys(request.settings)) {
      if (before.settings.has(key)) settings.add(key, before.settings.get(key) as string);
      else if (present.has(key)) settings.getItem(key).delete();
    }
    if (ours.length > 0) worksheets.getItem(before.activeSheet).activate();
    for (const { sheet } of ours) sheet.delete();
    for (const { id, name } of before.replaced.sheets) if (tabs.get(id) !== name) worksheets.getItem(id).name = name;
    await context.sync();
    return others.map(({ sheet }) => sheet.name);
  });
}
