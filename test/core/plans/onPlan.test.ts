import { describe, expect, it } from "vitest";
import { onPlan, periodsOnPlan } from "../../../core/plans/onPlan";
import { periodsOf } from "../../../core/plans/periods";

const MAY = { from: "2026-05-01", to: "2026-05-31" };

describe("who is on the plan in a period", () => {
  it.each([
    [{}, true],
    [{ start: "2026-05-31" }, true],
    [{ start: "2026-06-01" }, false],
    [{ end: "2026-05-01" }, true],
    [{ end: "2026-04-30" }, false],
    [{ start: "2026-01-15", end: "2026-09-30" }, true],
    [{ start: "2026-01-15", end: "2026-01-31" }, false],
  ])("%o: %s in May, for both dates count", (dates, expected) => {
    expect(onPlan(dates, MAY)).toBe(expected);
  });

  it("names the periods of a span that a person's dates touch", () => {
    const periods = periodsOf({ effective: { from: "2026-01-01", to: "2026-12-31" }, period: "month" });
    const half = { from: "2026-01-01", to: "2026-06-30" };
    const found = periodsOnPlan({ start: "2026-02-28", end: "2026-04-01" }, periods, half);
    expect(found.map(({ from }) => from)).toEqual(["2026-02-01", "2026-03-01", "2026-04-01"]);
    expect(periodsOnPlan({ start: "2026-07-01" }, periods, half)).toEqual([]);
  });
});
