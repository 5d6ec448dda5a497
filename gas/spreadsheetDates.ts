/**
 * Google Sheets hands dates over as instants that fall on midnight in the spreadsheet's time zone. The script runs in
 * its own zone, where the same instant can be the day before: read with the script's clock, a deal of 1 January would
 * be paid in December. Everything that reads cells comes through here.
 */
import { type Cell, serialOf } from "../core/cells/cell";

/** By tag, not by instanceof: an object of Google's own realm is a date as well. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** A cell as core takes it: dates become dates of the script's zone with the day and hour that the cell shows. */
export function cellReader(): (cell: unknown) => Cell {
  const shown = dateReader();
  return (cell) => (isDate(cell) ? shown(cell) : (cell as Cell));
}

/** A cell as it crosses to the sidebar, where no date may: the day number that Excel would hold; null when blank. */
export function plainCellReader(): (cell: unknown) => string | number | boolean | null {
  const shown = dateReader();
  return (cell) => {
    if (isDate(cell)) return serialOf(shown(cell));
    if (typeof cell === "number" || typeof cell === "boolean") return cell;
    return cell === "" || cell === null || cell === undefined ? null : String(cell);
  };
}

/** The zone is asked for once, and only when a date turns up; each instant is converted once. */
function dateReader(): (date: Date) => Date {
  const known = new Map<number, Date>();
  let zone: string | undefined;
  return (date) => {
    const instant = date.getTime();
    let shown = known.get(instant);
    if (shown === undefined) {
      zone ??= spreadsheetZone();
      shown = zone === "" ? new Date(instant) : inZone(date, zone);
      known.set(instant, shown);
    }
    return shown;
  };
}

/** "" when both zones are the same, or when there is no spreadsheet to ask. */
function spreadsheetZone(): string {
  try {
    const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    return zone === Session.getScriptTimeZone() ? "" : zone;
  } catch {
    return "";
  }
}

function inZone(date: Date, zone: string): Date {
  const [year, month, day, hour, minute, second] = Utilities.formatDate(date, zone, "yyyy M d H m s")
    .split(" ")
    .map(Number);
  return new Date(year!, month! - 1, day!, hour!, minute!, second!);
}
