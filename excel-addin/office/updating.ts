/**
 * Sheets that stand become what a plan says. Lines are put in first, one request each; what stands in the cells that
 * change is read then, so that it can be put back; lines are taken out with the very last request.
 */
import { namespaced } from "../../core/sheets/formula";
import { blocksOf, type ChangeBlock } from "../../core/sheets/inPlace/blocks";
import type { Area, SheetModel } from "../../core/sheets/model";
import type { CellChange, NameChange, SheetUpdate, Shift } from "../../core/workbook";
import { NAMESPACE, writtenText } from "./contents";
import { guardSteps, unlockSteps } from "./guards";
import { lookSteps } from "./looks";
import { nameFormula } from "./names";
import { lift, type Protections, protectAgain, protectionsOf } from "./protections";
import { BATCH_SIZE, type Batch, cells, packed, SMALL, type Step } from "./steps";

type ExcelRun = Pick<typeof Excel, "run">;
type Written = number | string | boolean;

/** What stood in cells before they were changed. */
interface Stood {
  readonly sheet: string;
  readonly area: Area;
  readonly contents: readonly (readonly Written[])[];
}

/** What has been done so far, for the way back. */
export interface Progressed {
  /** Sheets whose protection was lifted. */
  protections: Protections;
  readonly inserted: { readonly sheet: string; readonly shift: Shift }[];
  readonly stood: Stood[];
  /** Widths of columns before they were changed, in points. */
  readonly widths: { readonly sheet: string; readonly column: number; readonly width: number }[];
  /** Names that were changed, and what they said; undefined: they were not there. */
  readonly names: Map<string, string | undefined>;
  /** The shift under way, and what the names said before it: whether they say so still tells whether it happened. */
  underWay: { readonly sheet: string; readonly shift: Shift; readonly names: string } | undefined;
}

export function nothingDone(): Progressed {
  return { protections: new Map(), inserted: [], stood: [], widths: [], names: new Map(), underWay: undefined };
}

/** Requests before anything else of a write, in order. */
export function openingRequests(
  updates: readonly SheetUpdate[],
  names: readonly NameChange[],
  done: Progressed,
): readonly ((context: Excel.RequestContext) => Promise<void>)[] {
  if (updates.length + names.length === 0) return [];
  return [
    (context) => unprotect(context, updates, done),
    ...updates.flatMap(({ sheet, insert }) =>
      insert.map((shift) => (context: Excel.RequestContext) => putIn(context, sheet, shift, done)),
    ),
    ...updates.flatMap(({ sheet, cells: changes }) =>
      chunked(blocksOf(changes)).map((blocks) => (context: Excel.RequestContext) => keep(context, sheet, blocks, done)),
    ),
    ...updates
      .filter(({ dress }) => dress.widths.length > 0)
      .map((one) => (context: Excel.RequestContext) => keepWidths(context, one, done)),
    (context) => point(context, names, done),
  ];
}

async function unprotect(
  context: Excel.RequestContext,
  updates: readonly SheetUpdate[],
  done: Progressed,
): Promise<void> {
  const protections = await protectionsOf(
    context,
    updates.map(({ sheet }) => sheet),
  );
  done.protections = protections;
  if (protections.size > 0) await lift(context, protections);
}

async function keepWidths(context: Excel.RequestContext, { sheet: name, dress }: SheetUpdate, done: Progressed) {
  const sheet = context.workbook.worksheets.getItem(name);
  const formats = dress.widths.map(({ column }) => {
    const { format } = cells(sheet, { row: 0, column });
    format.load("columnWidth");
    return { column, format };
  });
  await context.sync();
  for (const { column, format } of formats) done.widths.push({ sheet: name, column, width: format.columnWidth });
}

function lines(sheet: Excel.Worksheet, { axis, at, count }: Shift): Excel.Range {
  return axis === "rows"
    ? cells(sheet, { row: at, column: 0, rows: count }).getEntireRow()
    : cells(sheet, { row: 0, column: at, columns: count }).getEntireColumn();
}

async function putIn(context: Excel.RequestContext, name: string, shift: Shift, done: Progressed): Promise<void> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  done.underWay = { sheet: name, shift, names: said(names) };
  const sheet = worksheets.getItem(name);
  lines(sheet, shift).insert(shift.axis === "rows" ? "Down" : "Right");
  // Excel lets what is put in look like its neighbour.
  lines(sheet, shift).clear("Formats");
  await context.sync();
  done.inserted.push({ sheet: name, shift });
  done.underWay = undefined;
}

function said({ items }: Excel.NamedItemCollection): string {
  return items.map(({ name, formula }) => `${name} ${String(formula)}`).join("\n");
}

/** Cells read at once: value and formula of a cell take up to some 60 characters together. */
const CELLS_AT_ONCE = 20_000;

function chunked(blocks: readonly ChangeBlock[]): ChangeBlock[][] {
  const chunks: ChangeBlock[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const block of blocks.flatMap(cut)) {
    const own = block.rows.length * (block.rows[0]?.length ?? 0);
    if (size + own > CELLS_AT_ONCE) {
      chunks.push([]);
      size = 0;
    }
    chunks[chunks.length - 1]!.push(block);
    size += own;
  }
  return chunks;
}

function cut({ at, rows }: ChangeBlock): ChangeBlock[] {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / (rows[0]?.length ?? 1)));
  const parts: ChangeBlock[] = [];
  for (let from = 0; from < rows.length; from += most)
    parts.push({ at: { ...at, row: at.row + from }, rows: rows.slice(from, from + most) });
  return parts;
}

function areaOf({ at, rows }: ChangeBlock): Area {
  return { ...at, rows: rows.length, columns: rows[0]?.length ?? 0 };
}

async function keep(
  context: Excel.RequestContext,
  name: string,
  blocks: readonly ChangeBlock[],
  done: Progressed,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const ranges = blocks.map((block) => {
    const area = areaOf(block);
    const range = cells(sheet, area);
    range.load("values,formulas");
    return { area, range };
  });
  await context.sync();
  for (const { area, range } of ranges) {
    const values = range.values as Written[][];
    const contents = (range.formulas as Written[][]).map((line, row) =>
      line.map((formula, column) =>
        // A text that is no formula must come back as the text that it is.
        typeof formula === "string" && formula === values[row]?.[column] ? writtenText(formula) : formula,
      ),
    );
    done.stood.push({ sheet: name, area, contents });
  }
}

async function point(context: Excel.RequestContext, changes: readonly NameChange[], done: Progressed): Promise<void> {
  if (changes.length === 0) return;
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const known = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
  for (const { name, place } of changes) {
    const before = known.get(name.toLowerCase());
    done.names.set(name, before);
    if (before === undefined) names.add(name, cells(worksheets.getItem(place.sheet), place.area));
    else names.getItem(name).formula = nameFormula(place.sheet, place.area);
  }
  await context.sync();
}

/** Contents and looks, packed like those of new sheets. */
export function updateBatches(updates: readonly SheetUpdate[]): readonly Batch[] {
  return updates.flatMap((update) => {
    const model = modelOf(update);
    const blank = update.cells.filter(({ content }) => content === null);
    const filled = update.cells.filter(({ content }) => content !== null);
    return packed(update.sheet, [
      // What goes is gone before a spilled array comes.
      ...blocksOf(blank).flatMap(blockSteps),
      ...blocksOf(filled).flatMap(blockSteps),
      ...update.dress.widths.map(
        ({ column, width }): Step => ({
          size: SMALL,
          run: (sheet) => {
            cells(sheet, { row: 0, column }).format.columnWidth = width * 0.75;
          },
        }),
      ),
      ...lookSteps(model),
      ...guardSteps(model),
      ...unlockSteps(model),
    ]);
  });
}

function modelOf({ sheet: name, dress }: SheetUpdate): SheetModel {
  return {
    key: "plan",
    name,
    rows: 0,
    columnWidths: [],
    frozen: { rows: 0, columns: 0 },
    blocks: [],
    columnFormulas: [],
    names: [],
    print: { area: { row: 0, column: 0, rows: 1, columns: 1 }, orientation: "portrait", fitToWidth: true },
    ...dress,
  };
}

function written({ content }: CellChange): Written {
  if (content === null) return "";
  if (typeof content === "string")
    return content.startsWith("=") ? namespaced(content, NAMESPACE) : writtenText(content);
  if (typeof content !== "object") return content;
  return "formula" in content ? namespaced(content.formula, NAMESPACE) : writtenText(content.text);
}

function blockSteps(block: ChangeBlock): Step[] {
  return cutBySize(block).map((part) => {
    const contents = part.rows.map((row) => row.map(written));
    return {
      size: JSON.stringify(contents).length + SMALL,
      run: (sheet) => {
        cells(sheet, areaOf(part)).formulas = contents;
      },
    };
  });
}

function cutBySize(block: ChangeBlock): ChangeBlock[] {
  const size = JSON.stringify(block.rows.map((row) => row.map(written))).length;
  if (size <= BATCH_SIZE || block.rows.length === 1) return [block];
  const half = Math.ceil(block.rows.length / 2);
  const below = { ...block.at, row: block.at.row + half };
  return [
    ...cutBySize({ at: block.at, rows: block.rows.slice(0, half) }),
    ...cutBySize({ at: below, rows: block.rows.slice(half) }),
  ];
}

/** The last request of a write: there is no way back from it, and what it leaves is swept up by the next update. */
export async function takeOut(context: Excel.RequestContext, updates: readonly SheetUpdate[]): Promise<void> {
  for (const { sheet: name, remove } of updates) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const shift of remove) lines(sheet, shift).delete(shift.axis === "rows" ? "Up" : "Left");
  }
  await context.sync();
}

/** Everything as it was: contents, widths, names, lines, protection, in this order. */
export async function putBack(
  excel: ExcelRun,
  done: Progressed,
  send: (context: Excel.RequestContext, batches: readonly Batch[]) => Promise<void>,
): Promise<void> {
  const { underWay } = done;
  if (underWay !== undefined) {
    await excel.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/formula");
      await context.sync();
      if (said(names) !== underWay.names) done.inserted.push(underWay);
      done.underWay = undefined;
    });
  }
  for (const { sheet, area, contents } of done.stood) {
    await excel.run((context) =>
      send(context, [
        {
          sheet,
          steps: [
            {
              size: 0,
              run: (one) => {
                cells(one, area).formulas = contents.map((line) => [...line]);
              },
            },
          ],
        },
      ]),
    );
  }
  await excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load("items/name");
    await context.sync();
    const present = new Set(names.items.map(({ name }) => name.toLowerCase()));
    for (const [name, formula] of done.names) {
      if (!present.has(name.toLowerCase())) continue;
      if (formula === undefined) names.getItem(name).delete();
      else names.getItem(name).formula = formula;
    }
    for (const { sheet, column, width } of done.widths)
      cells(worksheets.getItem(sheet), { row: 0, column }).format.columnWidth = width;
    for (const { sheet, shift } of [...done.inserted].reverse())
      lines(worksheets.getItem(sheet), shift).delete(shift.axis === "rows" ? "Up" : "Left");
    await context.sync();
  });
  if (done.protections.size > 0) await excel.run((context) => protectAgain(context, done.protections));
}
