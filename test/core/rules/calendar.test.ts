/** Dates as serial numbers agree with the calendar, for every day that a spreadsheet knows. */
import { describe, expect, it } from "vitest";
import { addMonths, monthDayOf, monthsUntil, workdaysBetween } from "../../../core/rules/calendar";

const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86400000 + 25569;

describe("the calendar of serial numbers", () => {
  it("knows the day of the month of every date from 1901 to 2199", () => {
    let wrong = 0;
    for (let day = serial(1901, 1, 1); day <= serial(2199, 12, 31); day += 1) {
      const date = new Date((day - 25569) * 86400000);
      const { month, day: found } = monthDayOf(day);
      // Months count from March of the year 0.
      const expected = date.getUTCFullYear() * 12 + date.getUTCMonth() - 2;
      if (month !== expected || found !== date.getUTCDate() || addMonths({ month, day: found }, 0) !== day) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it("ends a month that is too short with its last day", () => {
    const january = monthDayOf(serial(2026, 1, 31));
    expect(addMonths(january, 1)).toBe(serial(2026, 2, 28));
    expect(addMonths(january, 25)).toBe(serial(2028, 2, 29));
    expect(addMonths(january, 2)).toBe(serial(2026, 3, 31));
    expect(addMonths(january, 3)).toBe(serial(2026, 4, 30));
    expect(addMonths(january, -1)).toBe(serial(2025, 12, 31));
    expect(addMonths(monthDayOf(serial(2026, 2, 28)), 1)).toBe(serial(2026, 3, 28));
  });

  it("counts the months until a date, the date itself reached", () => {
    const start = monthDayOf(serial(2026, 1, 15));
    expect(monthsUntil(start, serial(2026, 1, 15))).toBe(0);
    expect(monthsUntil(start, serial(2026, 1, 16))).toBe(1);
    expect(monthsUntil(start, serial(2026, 2, 15))).toBe(1);
    expect(monthsUntil(start, serial(2027, 1, 15))).toBe(12);
    expect(monthsUntil(start, serial(2025, 12, 15))).toBe(-1);
  });

  it("counts Monday to Friday, both dates included", () => {
    // 1 January 2026 is a Thursday.
    expect(workdaysBetween(serial(2026, 1, 1), serial(2026, 1, 1))).toBe(1);
    expect(workdaysBetween(serial(2026, 1, 3), serial(2026, 1, 4))).toBe(0);
    expect(workdaysBetween(serial(2026, 1, 1), serial(2026, 1, 31))).toBe(22);
    expect(workdaysBetween(serial(2026, 1, 1), serial(2026, 12, 31))).toBe(261);
    expect(workdaysBetween(serial(2026, 1, 2), serial(2026, 1, 1))).toBe(0);
  });
});
