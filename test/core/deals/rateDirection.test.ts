/** A rate counts units of one currency for one of another: which for which is proven by the export, or asked. */
import { describe, expect, it } from "vitest";
import type { Choices } from "../../../core/deals/questions";
import { asked, read } from "./importing";

const paid = (text: string, choices: Choices = {}) =>
  Math.round(read(text, choices).deals.reduce((sum, { amount, fx = 1 }) => sum + amount * fx, 0) * 100) / 100;

const dynamics = (rate: string, more = "", ...rows: string[]) =>
  [
    `Opportunity,Actual Close Date,Owner,Type,Actual Revenue,Currency,${rate},Status${more}`,
    ...rows.map((row, at) => `O-${at},2026-02-10,Ann Smith,Renewal,${row}`),
  ].join("\n");

describe("the direction of a rate", () => {
  it.each([
    "Exchange Rate",
    "ConversionRate",
    "exchangerate",
    "Conversion Rate",
    "Taux de change",
    "Tasso di cambio",
    "Cambio",
  ])("%s alone does not say it, and is asked by the two amounts that it makes", (rate) => {
    const text = dynamics(rate, "", "1000,EUR,0.85,Won", "500,USD,1,Won");
    expect(asked(text)).toEqual(["rateDirection"]);
    expect(read(text).deals).toEqual([]);
    expect(read(text).questions.find(({ id }) => id === "rateDirection")).toMatchObject({
      found: "1000 EUR, 0.85",
      count: 1,
      options: [
        { value: "times", label: { kind: "amount", value: 850 } },
        { value: "divide", label: { kind: "amount", value: 1176.47 } },
        { value: "-" },
      ],
    });
    expect(paid(text, { rateDirection: "times" })).toBe(1350);
    expect(paid(text, { rateDirection: "divide" })).toBe(1676.47);
    expect(paid(text, { rateDirection: "-" })).toBe(500);
    expect(read(text, { rateDirection: "divide" }).questions).toMatchObject([{ answer: "divide" }]);
  });

  it("is asked where the rate can be right in one direction only, with that one preferred", () => {
    const text = dynamics("Exchange Rate", "", "100000,JPY,156,Won");
    expect(read(text).questions).toMatchObject([{ id: "rateDirection", preferred: "divide" }]);
    expect(paid(text, { rateDirection: "divide" })).toBe(641.03);
    expect(read(text, { rateDirection: "times" }).lines).toMatchObject([{ problems: [{ key: "rateImplausible" }] }]);
    expect(read(dynamics("Exchange Rate", "", "100000,JPY,0.0064,Won")).questions[0]?.preferred).toBe("times");
  });

  it.each([
    ["Actual Revenue (Base)", "1176.47", "2352.94", 1176.47 + 2352.94],
    ["Amount (converted)", "850", "1700.00", 2550],
    ["Whatever", "1,176.47", "2,352.94", 1176.47 + 2352.94],
  ])("is proven by %s with %s beside it", (heading, one, other, sum) => {
    const text = dynamics("Exchange Rate", `,${heading}`, `1000,EUR,0.85,Won,"${one}"`, `2000,EUR,0.85,Won,"${other}"`);
    const answers = { "column.amount": "Actual Revenue" };
    expect(asked(text, answers)).toEqual([]);
    expect(paid(text, answers)).toBe(Math.round(sum * 100) / 100);
  });

  it("is not proven by rates near one, nor by a column that fits some rows only", () => {
    const near = dynamics("Exchange Rate", ",Base", "1000,EUR,1.0001,Won,1000.00");
    expect(asked(near)).toEqual(["rateDirection"]);
    const some = dynamics("Exchange Rate", ",Base", "1000,EUR,0.85,Won,850", "1000,EUR,0.85,Won,1176.47");
    expect(asked(some)).toEqual(["rateDirection"]);
  });

  it.each(["FX rate", "FX", "EUR to USD exchange rate", "Exchange rate to USD", "Exchange rate (USD per EUR)"])(
    "%s says it: what one unit of the deal's currency is worth in the plan's",
    (rate) => {
      const text = dynamics(rate, "", "1000,EUR,1.17,Won");
      expect(asked(text)).toEqual([]);
      expect(paid(text)).toBe(1170);
    },
  );

  it.each(["USD to EUR exchange rate", "Exchange rate from USD", "Exchange rate (EUR per USD)"])(
    "%s says the other",
    (rate) => {
      expect(paid(dynamics(rate, "", "1000,EUR,0.8,Won"))).toBe(1250);
    },
  );

  it("is asked of nobody whose deals are all in the plan's currency, or lost", () => {
    expect(asked(dynamics("Exchange Rate", "", "1000,USD,1,Won", "500,USD,,Won", "500,EUR,0.85,Lost"))).toEqual([]);
    expect(asked(dynamics("Exchange Rate", "", "1000,EUR,1,Won"))).toEqual([]);
  });
});
