/**
 * Sheets that take the place of others are written beside them, under stand-in names: until the last of their cells is
 * there, the old ones go on as they are. The host then swaps the tabs, and formulas follow the tab that they point at.
 */
import type { CellContent, SheetModel } from "./model";

const LONGEST_TAB = 31;

/** A tab's name that is free: the given one, cut where it must be, with a mark behind it. `taken` is in lower case. */
export function spareName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? " ~" : ` ~${number}`;
    const spare = name.slice(0, LONGEST_TAB - mark.length).replace(/[\uD800-\uDBFF]$/, "") + mark;
    if (!taken.has(spare.toLowerCase())) return spare;
  }
}

/** Whether a tab has a name that `spareName` gives in place of this one. */
export function isSpareOf(spare: string, name: string): boolean {
  const mark = / ~\d*$/.exec(spare)?.[0];
  return mark !== undefined && name.startsWith(spare.slice(0, -mark.length)) && spare.length <= LONGEST_TAB;
}

/**
 * The same sheets under stand-in names, with formulas that point at one another there. Names of cells stay.
 *
 * @param taken every tab of the workbook
 */
export function standIns(models: readonly SheetModel[], taken: readonly string[]): SheetModel[] {
  const used = new Set([...taken, ...models.map(({ name }) => name)].map((name) => name.toLowerCase()));
  const renames = new Map<string, string>();
  for (const { name } of models) {
    const spare = spareName(name, used);
    used.add(spare.toLowerCase());
    renames.set(name.toLowerCase(), spare);
  }
  return models.map((model) => renamed(model, renames));
}

function renamed(model: SheetModel, renames: ReadonlyMap<string, string>): SheetModel {
  const formula = (text: string) => pointedElsewhere(text, renames);
  const content = (cell: CellContent): CellContent => {
    if (typeof cell === "string") return cell.startsWith("=") ? formula(cell) : cell;
    return typeof cell === "object" && cell !== null && "formula" in cell ? { formula: formula(cell.formula) } : cell;
  };
  return {
    ...model,
    name: renames.get(model.name.toLowerCase()) ?? model.name,
    blocks: model.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(content)) })),
    columnFormulas: model.columnFormulas.map((column) => ({
      ...column,
      row: formula(column.row),
      ...(column.array === undefined ? {} : { array: formula(column.array) }),
    })),
    validations: model.validations.map((validation) =>
      validation.criterion.kind === "listFrom"
        ? { ...validation, criterion: { ...validation.criterion, range: formula(validation.criterion.range) } }
        : validation,
    ),
    conditionalFormats: model.conditionalFormats.map((format) => ({ ...format, formula: formula(format.formula) })),
  };
}

/** A text in quotes, a tab in quotes, or a tab without, each with what follows it. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

function pointedElsewhere(formula: string, renames: ReadonlyMap<string, string>): string {
  return formula.replace(TOKEN, (found, quoted?: string, plain?: string) => {
    const tab = quoted === undefined ? plain : quoted.replace(/''/g, "'");
    const other = tab === undefined ? undefined : renames.get(tab.toLowerCase());
    return other === undefined ? found : `'${other.replace(/'/g, "''")}'!`;
  });
}
