/** Payments over time: without decimals where cells have few digits, and right where they have many. */
import { describe, expect, it, vi } from "vitest";
import { Decimal, exact } from "../../../core/decimal/decimal";
import { money, roundDecimal, toCell } from "../../../core/decimal/rounding";
import { Fault } from "../../../core/rules/fault";
import { clawback, payableCommission } from "../../../core/rules/payment";
import { accountScore } from "../../../core/rules/planning";
import { Proration, type ProrationBasis, proratedAmount } from "../../../core/rules/proration";
import { customerRetention, grossRetention, netRetention } from "../../../core/rules/retention";
import { daysSalesOutstanding } from "../../../core/rules/unitEconomics";
import { decimalsMadeBy } from "../decimal/decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("../decimal/decimals")).countingDecimals(original),
);

function quickly(compute: () => number): number {
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = compute()))).toBe(0);
  return found;
}

function inDecimals(compute: () => number): number {
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = compute()))).toBeGreaterThan(0);
  return found;
}

function faultOf(compute: () => unknown): Fault | undefined {
  try {
    compute();
  } catch (fault) {
    if (fault instanceof Fault) return fault;
  }
  return undefined;
}

describe("a clawback", () => {
  const back = (elapsed: number, term = 12) => clawback(1200, term, elapsed, undefined, "pro rata", 2);

  it("takes back what was not served, to the end of the term", () => {
    expect(quickly(() => back(6))).toBe(600);
    expect(quickly(() => back(4.5))).toBe(750);
    expect(quickly(() => back(11.99))).toBe(1);
    expect(quickly(() => back(12))).toBe(0);
  });

  it("is right for parts of months with more digits than whole numbers hold", () => {
    expect(inDecimals(() => back(1 / 3, 100.000000000001))).toBe(1196);
    expect(quickly(() => payableCommission(900, 10_000, 10_000, 2))).toBe(900);
  });
});

describe("the part of a period that was worked", () => {
  const measured = (basis: ProrationBasis, start: number, end: number, from = Number.NaN, to = Number.NaN) => {
    const found = new Proration(basis);
    found.measure(start, end, from, to);
    return [found.whole, found.before, found.worked];
  };
  // 1 January to 31 March 2026; the first is a Thursday.
  const [START, END] = [46023, 46112];

  it("is counted in days, workdays and full months", () => {
    expect(measured("days", START, END)).toEqual([90, 0, 90]);
    expect(measured("workdays", START, END)).toEqual([64, 0, 64]);
    expect(measured("months", START, END)).toEqual([3, 0, 3]);
    expect(measured("days", START, END, START + 31)).toEqual([90, 31, 59]);
    expect(measured("months", START, END, START + 31)).toEqual([3, 1, 2]);
    expect(measured("months", START, END, START + 32)).toEqual([3, 2, 1]);
    expect(measured("months", START, END, Number.NaN, START + 58)).toEqual([3, 0, 2]);
    expect(measured("months", START, END, Number.NaN, START + 57)).toEqual([3, 0, 1]);
    expect(measured("workdays", START, END, START + 1, START + 4)).toEqual([64, 1, 2]);
  });

  it("is nothing for who left before it began or joined after it ended", () => {
    expect(measured("days", START, END, Number.NaN, START - 10)).toEqual([90, 0, 0]);
    expect(measured("workdays", START, END, Number.NaN, START - 10)).toEqual([64, 0, 0]);
    expect(measured("months", START, END, END + 40)).toEqual([3, 3, 0]);
    expect(measured("days", START, END, END + 40)).toEqual([90, 129, 0]);
  });

  it("is measured again when only one end of the period changes", () => {
    const found = new Proration("days");
    const whole = (start: number, end: number) => {
      found.measure(start, end, Number.NaN, Number.NaN);
      return found.whole;
    };
    expect([whole(1, 10), whole(5, 10), whole(5, 20), whole(5, 20), whole(1, 20)]).toEqual([10, 6, 16, 16, 20]);
  });

  it("does not remember a period that it refused", () => {
    const found = new Proration("months");
    const measure = () => found.measure(START, END - 1, Number.NaN, Number.NaN);
    expect(faultOf(measure)).toEqual(new Fault("#VALUE!", "periodNotMonths", { argument: "period_end" }));
    expect(faultOf(measure)).toEqual(new Fault("#VALUE!", "periodNotMonths", { argument: "period_end" }));
  });

  it("is reversed for nobody", () => {
    const reversed = (argument: string, other: string) => new Fault("#VALUE!", "datesReversed", { argument, other });
    expect(faultOf(() => measured("days", END, START))).toEqual(reversed("period_end", "period_start"));
    expect(faultOf(() => measured("days", START, END, START + 9, START + 8))).toEqual(reversed("to", "from"));
    expect(measured("days", START, END, START + 9, START + 9)).toEqual([90, 9, 1]);
  });
});

describe("a prorated amount", () => {
  const part = (value: number, whole: number, before: number, worked: number, leave = 0) =>
    proratedAmount(value, { basis: "days", whole, before, worked } as Proration, leave, 2);

  it("is the share up to the last day less the share before the first, each rounded", () => {
    expect(quickly(() => part(100, 3, 0, 1))).toBe(33.33);
    expect(quickly(() => part(100, 3, 1, 1))).toBe(33.34);
    expect(quickly(() => part(100, 3, 2, 1))).toBe(33.33);
    expect(quickly(() => part(-100, 3, 1, 1))).toBe(-33.34);
    expect(Object.is(part(-100, 3, 1, 0), 0)).toBe(true);
    expect(quickly(() => part(300_000_000_000, 3, 1, 1))).toBe(100_000_000_000);
  });

  it("is right for amounts of more than 15 digits, whose shares no double holds to the cent", () => {
    const value = 98_765_432_109_876_500;
    const share = (units: number) => roundDecimal(exact(value).times(units).div(7), 2);
    expect(inDecimals(() => part(value, 7, 3, 2))).toBe(toCell(share(5).minus(share(3))));
    const small = 12_345_678_901_234_500;
    const smaller = (units: number) => roundDecimal(exact(small).times(units).div(1000), 2);
    expect(part(small, 1000, 1, 998)).toBe(toCell(smaller(999).minus(smaller(1))));
  });

  it("leaves out days of leave, up to all that were worked", () => {
    expect(quickly(() => part(900, 90, 10, 60, 15))).toBe(450);
    expect(quickly(() => part(900, 90, 10, 60, 60))).toBe(0);
    expect(faultOf(() => part(900, 90, 10, 60, 60.5))).toEqual(
      new Fault("#VALUE!", "leaveTooLong", { argument: "leave_days", found: 60.5, most: 60 }),
    );
    const long = 1e-15 / 3;
    const present = exact(60).minus(exact(long));
    expect(inDecimals(() => part(900, 90, 10, 60, long))).toBe(money(present.times(900).div(90), 2));
  });
});

describe("retention", () => {
  it("needs no decimals for money and counts, up to everything lost and everything kept", () => {
    expect(quickly(() => netRetention(100_000, 12_000, 5000, 8000))).toBe(0.99);
    expect(quickly(() => netRetention(100_000.5, 0.25, 0.125, 0))).toBe(100_000.625 / 100_000.5);
    expect(quickly(() => grossRetention(300_000, 200_000, 100_000))).toBe(0);
    expect(quickly(() => grossRetention(300_000, 0, 0))).toBe(1);
    expect(quickly(() => customerRetention(200, 210, 30))).toBe(0.9);
    expect(quickly(() => customerRetention(200, 30, 30))).toBe(0);
    expect(quickly(() => customerRetention(200, 230, 30))).toBe(1);
  });

  it("is right for figures that whole numbers do not hold", () => {
    expect(inDecimals(() => netRetention(1, 1e-9, 0, 0))).toBe(1.000000001);
    expect(inDecimals(() => netRetention(80_000_000_000_000.1, 12_345_678_901_234.5, 0.01, 0))).toBe(1.154320986265431);
    expect(inDecimals(() => customerRetention(4, 1e-9, 0))).toBe(2.5e-10);
    expect(inDecimals(() => customerRetention(1e-9, 1e-9, 0))).toBe(1);
  });

  it("counts days outstanding without decimals, whatever decimals the figures have", () => {
    expect(quickly(() => daysSalesOutstanding(60_000, 180_000, 90))).toBe(30);
    expect(quickly(() => daysSalesOutstanding(0.1234, 180_000, 90))).toBe(0.0000617);
    expect(quickly(() => daysSalesOutstanding(60_000, 0.1234, 91.5))).toBe(5_490_000 / 0.1234);
    expect(inDecimals(() => daysSalesOutstanding(1e-9, 1, 90))).toBe(9e-8);
  });
});

describe("a score", () => {
  it("is not known when all weights are zero", () => {
    expect(accountScore([5, 2], [1, 1], 5)).toBe(70);
    expect(faultOf(() => accountScore([5, 2], [0, 0], 5))).toEqual(
      new Fault("#DIV/0!", "weightsZero", { argument: "weights" }),
    );
    expect(new Decimal(accountScore([5, 0], [1, 2], 5)).toFixed(10)).toBe("33.3333333333");
  });
});
