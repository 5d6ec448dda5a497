/**
 * Days, months and workdays between dates that are spreadsheet serial numbers (1900 system: 1 January 2026 is 46,023).
 * No clock and no time zone: a serial is a day. Whole numbers only, because columns of dates are long and Date is slow.
 */

/** Serial of 1 March of the year 0, where the years of this file begin: a leap day is then the last day of a year. */
const ERA = -693899;
const DAYS_IN_400_YEARS = 146097;

/** A month, counted from March of the year 0, and a day in it from 1. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Days before a month, counted from March (0) to February (11): 0, 31, 61, 92, ... */
function daysBefore(month: number): number {
  return Math.floor((153 * month + 2) / 5);
}

/** Serial of the first day of a month counted from March of the year 0. */
function firstDay(month: number): number {
  const year = Math.floor(month / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return ERA + year * 365 + leapDays + daysBefore(month - year * 12);
}

/** The civil date of a serial (algorithm of Howard Hinnant, "days from civil"). */
export function monthDayOf(serial: number): MonthDay {
  const days = serial - ERA;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + leapDays);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  return { month: (era * 400 + yearOfEra) * 12 + month, day: dayOfYear - daysBefore(month) + 1 };
}

/** The same day some months later; the last day of the month where that month is shorter (31 January + 1: 28 February). */
export function addMonths({ month, day }: MonthDay, months: number): number {
  const first = firstDay(month + months);
  return Math.min(first + day, firstDay(month + months + 1)) - 1;
}

/** The least count of months after `anchor` that lands on `serial` or later; negative when `serial` lies before. */
export function monthsUntil(anchor: MonthDay, serial: number): number {
  const months = monthDayOf(serial).month - anchor.month;
  return addMonths(anchor, months) >= serial ? months : months + 1;
}

/** Monday to Friday, both dates counted, `last` at the earliest the day before `first`; holidays are not known here. */
export function workdaysBetween(first: number, last: number): number {
  return workdaysUpTo(last) - workdaysUpTo(first - 1);
}

/** Workdays from a Monday before all dates up to and with `serial`; serial 2 is a Monday. */
function workdaysUpTo(serial: number): number {
  const days = serial - 2;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
}
