/**
 * Which sheets lock their calculated cells, decided once for all plans: without a password, so that a formula is not
 * overwritten by accident and nobody is kept from changing one on purpose. What is styled as an input stays open, and so
 * does a calculated cell whose entries are checked: a quota that follows from the plan until a person has one of his own.
 *
 * Left open as a whole:
 * - deals: lines are sorted, inserted, deleted and pasted below the prepared ones, which no host allows on a locked sheet
 *   whose columns beside are calculated
 * - change log: every line of it is written by hand
 */
import { protectionTexts } from "../text/protection";
import type { Area, SheetKey, SheetModel } from "./model";

const LOCKED: ReadonlySet<SheetKey> = new Set(["plan", "payouts", "statement", "design"]);

/** The sheet with its protection, and a note on its title that says how to take it away. */
export function protectedSheet(sheet: SheetModel): SheetModel {
  if (!LOCKED.has(sheet.key)) return sheet;
  const unlocked = entries(sheet);
  const title = sheet.styles.find(({ role }) => role === "title")?.area;
  const noted = title === undefined || sheet.notes.some(({ at }) => at.row === title.row && at.column === title.column);
  const note = {
    at: { row: title?.row ?? 0, column: title?.column ?? 0 },
    text: protectionTexts(sheet.locale.language).how,
  };
  return { ...sheet, protection: { unlocked }, notes: noted ? sheet.notes : [...sheet.notes, note] };
}

function entries({ styles, validations }: SheetModel): Area[] {
  const roles = styles.flatMap(({ area, role }, order) => (role === undefined ? [] : [{ area, role, order }]));
  const others = byRow(roles.filter(({ role }) => role !== "input"));
  // A later role wins over an earlier one.
  const inputs = roles.flatMap(({ area, role, order }) => {
    if (role !== "input") return [];
    return outside(
      area,
      others(area).flatMap((other) => (other.order > order ? [other.area] : [])),
    );
  });
  const open = byRow(inputs.map((area) => ({ area })));
  const checked = validations.flatMap(({ area }) =>
    outside(
      area,
      open(area).map((one) => one.area),
    ),
  );
  return [...inputs, ...checked];
}

function outside(area: Area, others: readonly Area[]): Area[] {
  return others.reduce<Area[]>((left, other) => left.flatMap((part) => without(part, other)), [area]);
}

/** An area of more rows than this is a column: there are few of them, so that each is looked at for every area. */
const TALLEST = 3;

/** Answers for an area what may share a row with it, in order. A table of many rows has as many areas, each asked about a few. */
function byRow<T extends { readonly area: Area }>(all: readonly T[]): (area: Area) => readonly T[] {
  const columns: number[] = [];
  const rows = new Map<number, number[]>();
  all.forEach(({ area }, index) => {
    if (area.rows > TALLEST) columns.push(index);
    else
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const there = rows.get(row);
        if (there === undefined) rows.set(row, [index]);
        else there.push(index);
      }
  });
  return ({ row, rows: height }) => {
    const found = new Set(columns);
    for (let at = row; at < row + height; at += 1) for (const index of rows.get(at) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b).map((index) => all[index]!);
  };
}

/** What is left of an area beside another: up to four rectangles. */
function without(area: Area, other: Area): Area[] {
  const top = Math.max(area.row, other.row);
  const bottom = Math.min(area.row + area.rows, other.row + other.rows);
  const left = Math.max(area.column, other.column);
  const right = Math.min(area.column + area.columns, other.column + other.columns);
  if (top >= bottom || left >= right) return [area];
  const parts: Area[] = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
