/**
 * Days, months and workdays between dates that are spreadsheet serial numbers (1900 system: 1 January 2026 is 46,023).
 * No clock and no time zone: a serial is a day.
 */

/** Serial of 1 January 1970. */
const UNIX_EPOCH = 25569;
/** 31 December 9999, the last day of a spreadsheet. */
export const LAST_SERIAL = 2958465;

export interface CivilDate {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
}

export function civilOf(serial: number): CivilDate {
  const date = new Date((serial - UNIX_EPOCH) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The same day some months later; the last day of the month where that month is shorter (31 January + 1: 28 February). */
export function addMonths({ year, month, day }: CivilDate, months: number): number {
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(day, lastDay)) / 86_400_000 + UNIX_EPOCH;
}

/** The least count of months after `anchor` that lands on `serial` or later; negative when `serial` lies before. */
export function monthsUntil(anchor: CivilDate, serial: number): number {
  const { year, month } = civilOf(serial);
  const months = (year - anchor.year) * 12 + (month - anchor.month);
  return addMonths(anchor, months) >= serial ? months : months + 1;
}

/** Monday to Friday, both dates counted; holidays are not known here. */
export function workdaysBetween(first: number, last: number): number {
  return last < first ? 0 : workdaysUpTo(last) - workdaysUpTo(first - 1);
}

/** Workdays from a Monday before all dates up to and with `serial`; serial 2 is a Monday. */
function workdaysUpTo(serial: number): number {
  const days = serial - 2;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
}
