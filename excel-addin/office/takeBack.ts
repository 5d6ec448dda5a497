/**
 * Leaves the workbook as it was when a write fails or is cancelled: removes what was made, restores settings and names.
 * Others may work in the workbook meanwhile, so that only what this write is known to have made or said is touched: its
 * sheets by their ids, names that point at them, settings that hold what was stored.
 */
import type { WriteRequest } from "../../core/workbook";
import { tabOf } from "./names";

/** What was in the workbook before the write. */
export interface Before {
  readonly sheetIds: ReadonlySet<string>;
  readonly activeSheet: string;
  /** Lower case. */
  readonly names: ReadonlySet<string>;
  /** What names said, in lower case, that had lost their cells: a new sheet may take them over. */
  readonly lost: ReadonlyMap<string, string>;
}

/** What a write has done so far. */
export interface Done {
  /** Ids of the sheets that it made. */
  readonly made: Set<string>;
  /** Whether Excel has answered to the making of sheets: there are no others then. */
  answered: boolean;
  /** Settings as they were in the moment before they were set; undefined where that was never asked for. */
  settingsBefore: ReadonlyMap<string, unknown> | undefined;
}

/**
 * @returns the requested names of sheets and cells that somebody else has taken meanwhile: they are left alone
 */
export async function takeBack(
  excel: Pick<typeof Excel, "run">,
  request: WriteRequest,
  before: Before,
  done: Done,
): Promise<string[]> {
  return excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    settings.load("items/key,items/value");
    await context.sync();

    const wanted = new Set(request.sheets.map(({ name }) => name.toLowerCase()));
    const candidates = worksheets.items
      .filter(({ id, name }) => done.made.has(id) || (!before.sheetIds.has(id) && wanted.has(name.toLowerCase())))
      .map((sheet) => {
        const unsure = !done.answered && !done.made.has(sheet.id);
        return { sheet, used: unsure ? sheet.getUsedRangeOrNullObject() : undefined };
      });
    // Where Excel never answered, a sheet of that name may be ours or a co-author's: it is removed only while it is empty.
    if (candidates.some(({ used }) => used !== undefined)) await context.sync();
    const ours = candidates.filter(({ sheet, used }) => done.made.has(sheet.id) || used?.isNullObject === true);
    const others = candidates.filter((candidate) => !ours.includes(candidate));

    // Names go before their sheets, for with a sheet Excel loses where they point.
    const tabs = new Set(worksheets.items.map(({ id }) => id));
    const ourTabs = new Set(ours.map(({ sheet }) => sheet.name.toLowerCase()));
    const ourNames = new Set(request.sheets.flatMap((model) => model.names.map(({ name }) => name.toLowerCase())));
    const foreignNames: string[] = [];
    for (const item of names.items) {
      const name = item.name.toLowerCase();
      if (!ourTabs.has(tabOf(item.formula)?.sheet.toLowerCase() ?? "")) {
        if (ourNames.has(name) && !before.names.has(name)) foreignNames.push(item.name);
      } else if (ourNames.has(name)) {
        const lost = before.lost.get(name);
        if (lost === undefined) item.delete();
        else item.formula = lost;
      }
    }
    for (const item of settings.items) {
      if (done.settingsBefore === undefined || !Object.hasOwn(request.settings, item.key)) continue;
      if (item.value !== request.settings[item.key]) continue;
      if (done.settingsBefore.has(item.key)) settings.add(item.key, done.settingsBefore.get(item.key) as string);
      else item.delete();
    }
    if (ours.length > 0 && tabs.has(before.activeSheet)) worksheets.getItem(before.activeSheet).activate();
    for (const { sheet } of ours) sheet.delete();
    await context.sync();
    return [...others.map(({ sheet }) => sheet.name), ...foreignNames];
  });
}
