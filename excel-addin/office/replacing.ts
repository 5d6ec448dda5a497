/**
 * Sheets that a write takes the place of. The new ones are written beside them under stand-in names; one request then
 * swaps the tabs and lets the names of cells point at the new sheets, and a last one deletes the old ones.
 */
import { addressOf, sheetReference } from "../../core/sheets/formula";
import type { SheetModel } from "../../core/sheets/model";
import { spareName, standIns } from "../../core/sheets/standIn";
import { WorkbookError } from "../../core/workbook";

/** What is replaced, as it was before. */
export interface Replaced {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly position: number }[];
  /** Names of cells on these sheets, and where they point. */
  readonly names: readonly { readonly name: string; readonly sheetId: string; readonly address: string }[];
  /** Names of tables on these sheets, in lower case. */
  readonly tables: ReadonlySet<string>;
}

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

/** The tables of the tabs to be replaced, to be loaded with the first request. */
export function tablesOf(context: Excel.RequestContext, tabs: readonly string[]): readonly Excel.TableCollection[] {
  return tabs.map((tab) => {
    const { tables } = context.workbook.worksheets.getItemOrNullObject(tab);
    tables.load("items/name");
    return tables;
  });
}

/** @throws WorkbookError "notFound" for a tab that is not there */
export function replacedBy(
  tabs: readonly string[],
  sheets: readonly Excel.Worksheet[],
  names: readonly Excel.NamedItem[],
  tables: readonly Excel.TableCollection[],
): Replaced {
  const folded = (name: string) => name.toLowerCase();
  const found = [...new Set(tabs.map(folded))].map((tab) => {
    const position = sheets.findIndex(({ name }) => folded(name) === tab);
    const sheet = sheets[position];
    if (sheet === undefined) throw new WorkbookError("notFound", tabs.find((one) => folded(one) === tab) ?? tab);
    return { id: sheet.id, name: sheet.name, position };
  });
  const old = new Map(found.map(({ name, id }) => [folded(name), id]));
  return {
    sheets: found,
    names: names.flatMap(({ name, formula }) => {
      const place = tabOf(formula);
      const sheetId = old.get(folded(place?.sheet ?? ""));
      return place === undefined || sheetId === undefined ? [] : [{ name, sheetId, address: place.absolute }];
    }),
    tables: new Set(tables.flatMap(({ items }) => items.map(({ name }) => folded(name)))),
  };
}

/**
 * The sheets as they are written at first: where others are replaced, under stand-in names, also for tables; both share
 * the workbook's names with what is still there.
 */
export function besideTheOld(
  models: readonly SheetModel[],
  { sheets, tables }: Replaced,
  taken: readonly string[],
): readonly SheetModel[] {
  if (sheets.length === 0) return models;
  return standIns(models, taken).map((model) => ({
    ...model,
    tables: model.tables.map((table) =>
      tables.has(table.name.toLowerCase()) ? { ...table, name: standInTable(table.name, tables) } : table,
    ),
  }));
}

function standInTable(name: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${name}_new${number}`.toLowerCase())) number += 1;
  return `${name}_new${number}`;
}

/** The names under which the old sheets step aside, by their ids. */
export function spareTabs(
  models: readonly SheetModel[],
  beside: readonly SheetModel[],
  replaced: Replaced,
  taken: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...models.map(({ name }) => name), ...beside.map(({ name }) => name)].map(lower));
  return new Map(
    replaced.sheets.map(({ id, name }) => {
      const spare = spareName(name, used);
      used.add(lower(spare));
      return [id, spare];
    }),
  );
}

/** Steps of the request with which the new sheets come to stand where the old ones stood. Everything in it can be undone. */
export function swap(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  beside: readonly SheetModel[],
  replaced: Replaced,
  spares: ReadonlyMap<string, string>,
): void {
  if (replaced.sheets.length === 0) return;
  const { worksheets, names } = context.workbook;
  for (const [id, spare] of spares) worksheets.getItem(id).name = spare;
  beside.forEach(({ name }, index) => {
    worksheets.getItem(name).name = (models[index] as SheetModel).name;
  });
  const known = new Set(replaced.names.map(({ name }) => lower(name)));
  for (const model of models) {
    for (const { name, area } of model.names) {
      if (known.has(lower(name)))
        names.getItem(name).formula = `=${sheetReference(model.name)}${addressOf(area, true)}`;
    }
  }
}

/**
 * The last requests: the first deletion is the point of no return. Tables get their own names once the old tables are
 * gone. What is done already is not asked for again, so that this can be repeated.
 */
export async function removeOld(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  beside: readonly SheetModel[],
  replaced: Replaced,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  for (const id of await stillThere(context, replaced)) worksheets.getItem(id).delete();
  const kept = new Set(models.flatMap((model) => model.names.map(({ name }) => lower(name))));
  const gone = new Set(replaced.names.map(({ name }) => lower(name)).filter((name) => !kept.has(name)));
  names.load("items/name,items/formula");
  const renamed = models.flatMap((model, index) =>
    model.tables.flatMap(({ name }, at) => {
      const now = beside[index]?.tables[at]?.name ?? name;
      return now === name ? [] : [{ name, table: worksheets.getItem(model.name).tables.getItemOrNullObject(now) }];
    }),
  );
  await context.sync();
  // One that points at cells was pointed there by somebody else.
  for (const item of names.items) if (gone.has(lower(item.name)) && tabOf(item.formula) === undefined) item.delete();
  for (const { name, table } of renamed) if (!table.isNullObject) table.name = name;
  await context.sync();
}

/** Ids of old sheets that are still there. */
export async function stillThere(context: Excel.RequestContext, { sheets }: Replaced): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const ids = new Set(worksheets.items.map(({ id }) => id));
  return sheets.map(({ id }) => id).filter((id) => ids.has(id));
}

function lower(name: string): string {
  return name.toLowerCase();
}
