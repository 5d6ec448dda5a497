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
  // A later role wins over an earlier one.
  const inputs = styles.flatMap(({ area, role }, index) => {
    if (role !== "input") return [];
    const later = styles.slice(index + 1).filter((one) => one.role !== undefined && one.role !== "input");
    return later.reduce<Area[]>((left, one) => left.flatMap((part) => without(part, one.area)), [area]);
  });
  const checked = validations.flatMap(({ area }) =>
    inputs.reduce<Area[]>((left, one) => left.flatMap((part) => without(part, one)), [area]),
  );
  return [...inputs, ...checked];
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
