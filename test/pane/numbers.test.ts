/** What a person types is read in one way, or the person is asked. */
import { describe, expect, it } from "vitest";
import type { Language } from "../../core/text/language";
import {
  dateText,
  inputText,
  moneyText,
  type NumberUse,
  percentText,
  readNumber,
  tidied,
} from "../../taskpane/numbers";

type Case = readonly [typed: string, language: Language, use: NumberUse, value: number];

const READ: readonly Case[] = [
  ["12,5", "en", "percent", 0.125],
  ["12.5", "fr", "percent", 0.125],
  ["12,5 %", "it", "percent", 0.125],
  ["12,5\u00a0%", "fr", "percent", 0.125],
  ["7.5%", "en", "percent", 0.075],
  ["12.375", "en", "percent", 0.12375],
  ["12,375", "it", "percent", 0.12375],
  [".5", "en", "percent", 0.005],
  ["0", "fr", "percent", 0],
  ["300 000", "en", "money", 300_000],
  ["300\u202f000", "fr", "money", 300_000],
  ["300'000", "fr", "money", 300_000],
  ["300’000", "it", "money", 300_000],
  ["300,000", "en", "money", 300_000],
  ["300.000", "it", "money", 300_000],
  ["1,234,567", "fr", "money", 1_234_567],
  ["1.234.567", "en", "money", 1_234_567],
  ["1,234.56", "fr", "money", 1234.56],
  ["1.234,56", "en", "money", 1234.56],
  ["1 234,56", "en", "money", 1234.56],
  ["$300,000.50", "en", "money", 300_000.5],
  ["300 000,50 €", "fr", "money", 300_000.5],
  ["CHF 300'000", "it", "money", 300_000],
  ["-1,5", "it", "money", -1.5],
  ["−5", "en", "money", -5],
  ["0,125", "en", "money", 0.125],
];

describe("numbers that people type", () => {
  it.each(READ)("%s in %s as %s is %d", (typed, language, use, value) => {
    expect(readNumber(typed, language, use)).toEqual({ kind: "number", value });
  });

  it.each([
    ["300,000", "fr", "money", [300, 300_000]],
    ["300.000", "en", "money", [300, 300_000]],
    ["300.000", "fr", "money", [300, 300_000]],
    ["300,000", "it", "money", [300, 300_000]],
    ["12,375", "en", "percent", [0.12375, 123.75]],
    ["12.375", "it", "percent", [0.12375, 123.75]],
  ] as const)("%s in %s as %s can mean two things, and both are said", (typed, language, use, readings) => {
    expect(readNumber(typed, language, use)).toEqual({ kind: "ambiguous", readings });
  });

  it.each(["abc", "12,34,56", "1.2.3", "1,5,", "1'000 000", "5 %", "--5", "12.", "1e5", "="])(
    "%s is no amount",
    (typed) => {
      expect(readNumber(typed, "en", "money").kind).toBe("unreadable");
    },
  );

  it("a lone percent sign is no percentage, and nothing at all is blank", () => {
    expect(readNumber("%", "en", "percent").kind).toBe("unreadable");
    expect(readNumber("  ", "fr", "percent").kind).toBe("blank");
  });

  it("more digits than a cell can hold are refused instead of being changed", () => {
    expect(readNumber("1234567890123456", "en", "money").kind).toBe("tooLong");
    expect(readNumber("123456789012.345", "en", "money").kind).toBe("number");
  });

  it("whatever an input shows is read back as the same number, in every language", () => {
    for (const language of ["en", "fr", "it"] as const) {
      for (const value of [0, 1, 0.075, 0.125, 1.5, 0.12375, 1234.5, 300_000, 1_234_567.89, 0.0005]) {
        for (const use of ["money", "percent"] as const) {
          expect(readNumber(inputText(value, language, use), language, use), `${value} ${language} ${use}`).toEqual({
            kind: "number",
            value,
          });
        }
      }
    }
  });

  it("a number is tidied to the language's way once it was read, and left alone while it cannot be", () => {
    expect(tidied("300 000", "en", "money")).toBe("300,000");
    expect(tidied("7,5 %", "en", "percent")).toBe("7.5");
    expect(tidied("300.000", "en", "money")).toBe("300.000");
    expect(tidied("abc", "it", "money")).toBe("abc");
  });

  it("money, percentages and dates are written as the language does", () => {
    expect(moneyText(22_500, "en", "USD", 2)).toBe("$22,500.00");
    expect(moneyText(22_500, "fr", "EUR", 2).replace(/\s/g, " ")).toBe("22 500,00 €");
    expect(moneyText(22_500, "it", "EUR", 2).replace(/\s/g, " ")).toBe("22.500,00 €");
    expect(moneyText(22_500, "en", "JPY", 0)).toBe("¥22,500");
    expect(percentText(0.125, "fr").replace(/\s/g, " ")).toBe("12,5 %");
    expect(dateText("2026-01-31", "it")).toBe("31 gen 2026");
  });
});
