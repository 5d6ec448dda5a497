/** Calendar arithmetic on ISO dates and spreadsheet serial numbers, without a clock and without time zones. */

const DAY = 86_400_000;
/** Serial number of 1 January 1970 in Excel and Google Sheets. */
const EPOCH_SERIAL = 25_569;

/** Whether a text is a real calendar date written as YYYY-MM-DD; 2026-02-30 is not. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoOf(new Date(`${text}T00:00:00Z`)) === text;
}

/**
 * The days that every spreadsheet counts alike: Excel has none before 1900, and takes that year for a leap year. The end
 * leaves room for periods that follow a plan.
 */
export const FIRST_DATE = "1900-03-01";
export const LAST_DATE = "2199-12-31";

/** The spreadsheet's day number of an ISO date; 2026-01-01 is 46023. */
export function serialOfIso(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY + EPOCH_SERIAL;
}

/** The ISO date of a spreadsheet's day number; a time of day is cut off. */
export function isoOfSerial(serial: number): string {
  return isoOf(new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY));
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

/** As EDATE: the same day so many months later, or the last day of a shorter month. 2026-01-31 + 1 is 2026-02-28. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, days));
  return isoOf(first);
}

export function addDays(iso: string, days: number): string {
  return isoOfSerial(serialOfIso(iso) + days);
}
