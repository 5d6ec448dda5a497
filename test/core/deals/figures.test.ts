/** Figures that can mean two things: units behind digits, shares of several people, dates of two-digit years, rates, signs. */
import { describe, expect, it } from "vitest";
import { readAmount } from "../../../core/deals/amounts";
import { dayOrderOf, momentOf, readDate } from "../../../core/deals/dates";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices = {}) => readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const asked = (text: string, choices = {}) =>
  read(text, choices).questions.flatMap(({ id, answer }) => (answer === undefined ? [id] : []));
const leftOut = (text: string, choices = {}) =>
  read(text, choices).lines.flatMap((line) =>
    line.kind === "leftOut" ? line.problems.map(({ key, found }) => [key, found]) : [],
  );

const exportOf = (rows: readonly (readonly [string, Record<string, string>])[]) => {
  const base: Record<string, string> = {
    Date: "2026-02-10",
    Owner: "Ann",
    Type: "Renewal",
    Stage: "Won",
    Amount: "100",
  };
  const heads = [...new Set([...Object.keys(base), ...rows.flatMap(([, cells]) => Object.keys(cells))])];
  const lines = rows.map(([id, cells]) => [id, ...heads.map((head) => ({ ...base, ...cells })[head] ?? "")].join(";"));
  return [["Deal ID", ...heads].join(";"), ...lines].join("\n");
};
const column = (head: string, ...values: string[]) =>
  exportOf(values.map((value, at) => [`D-${at}`, { [head]: value }]));
const amounts = (text: string, choices = {}) => read(text, choices).deals.map(({ amount }) => amount);

describe("a unit behind the digits of an amount", () => {
  it.each([
    ...([
      ["360k", 360_000],
      ["360K", 360_000],
      ["360 k", 360_000],
      ["1.5k€", 1500],
      ["10K USD", 10_000],
    ] as const),
    ...([
      ["-12k", -12_000],
      ["(12k)", -12_000],
      ["€ 12.5k", 12_500],
      ["12 k€", 12_000],
      ["3 Tsd.", 3000],
    ] as const),
    ...([
      ["1.2 Mio", 1_200_000],
      ["1.2 Mio. €", 1_200_000],
      ["1.2mln", 1_200_000],
      ["2 millions", 2e6],
    ] as const),
    ...([
      ["5 mila", 5000],
      ["5 mila €", 5000],
      ["3 milliers", 3000],
      ["2 milioni", 2e6],
      ["1.5 Mrd", 1.5e9],
    ] as const),
    ...([
      ["2 milliards €", 2e9],
      ["1.1 KEUR", 1100],
    ] as const),
  ])("%s is read", (text, value) => expect(readAmount(text, ".")).toMatchObject({ value, unit: "sure" }));

  it.each(["12 kr", "100 Kč", "12 KES", "5 MXN", "10 MAD", "100 m2", "12 km", "3 ks", "MK", "k", "1.2.3k"])(
    "%s has none",
    (text) => expect(readAmount(text, ".")).not.toHaveProperty("unit"),
  );

  it("is paid as written where it is sure, with the decimal sign of its column", () => {
    expect(amounts(column("Amount", "360k", "99.5"))).toEqual([360_000, 99.5]);
    expect(amounts(column("Amount", "2,5 Mio", "360k"))).toEqual([2_500_000, 360_000]);
    expect(amounts(column("Montant", "2,5 Mio", "360 k€").replace("Amount;", "Note;"))).toEqual([2_500_000, 360_000]);
  });

  it("asks whether point or comma is the decimal sign, as of any other amount", () => {
    const text = column("Amount", "1.250k", "1.500k", "1.750k");
    expect(asked(text)).toEqual(["decimalSign"]);
    expect(amounts(text, { decimalSign: "." })).toEqual([1250, 1500, 1750]);
    expect(amounts(text, { decimalSign: "," })).toEqual([1_250_000, 1_500_000, 1_750_000]);
  });

  it.each(["1.2M", "1.2 M", "1.2m", "$1.2M", "1.2MM", "1.2M USD"])(
    "%s is asked: a million, or a Roman thousand",
    (text) => {
      const table = column("Amount", text.replace(/[$]|USD/, "").trim(), "100");
      const [question] = read(table).questions;
      expect(question).toMatchObject({ id: "amountUnit", count: 1, preferred: "1000000" });
      expect(question?.options.map(({ label }) => ("value" in label ? label.value : label.kind))).toEqual([
        ...[1_200_000, 1200, "word"],
      ]);
      expect(read(table).deals).toEqual([]);
      expect(amounts(table, { amountUnit: "1000000" })).toEqual([1_200_000, 100]);
      expect(amounts(table, { amountUnit: "1000" })).toEqual([1200, 100]);
      expect(amounts(table, { amountUnit: "-" })).toEqual([100]);
    },
  );

  it("is not multiplied by the scale of its column as well", () => {
    const text = column("Amount (k€)", "360k", "100").replace("Amount;", "Note;");
    expect(amounts(text, { scale: "1000" })).toEqual([100_000]);
    expect(leftOut(text, { scale: "1000" })).toEqual([["amountUnreadable", "360k"]]);
  });

  it("is no part of a rate or a share", () => {
    expect(leftOut(exportOf([["D-1", { Split: "0.5k" }]]))).toEqual([["amountUnreadable", "0.5k"]]);
    expect(leftOut(exportOf([["D-1", { Currency: "USD", "FX rate": "1.1k" }]]))).toEqual([
      ["amountUnreadable", "1.1k"],
    ]);
  });
});

describe("the shares of several people in one cell", () => {
  it.each(["60/40", "60 / 40", "60%/40%", "0.6/0.4", "60 % - 40 %", "50-50", "60 et 40", "60 e 40", "Ann 60 / Bo 40"])(
    "“%s” is explained, and nothing of the row is paid",
    (share) => {
      for (const heading of ["Split", "Split %", "Partage", "Ripartizione"]) {
        const text = column(heading, share, "0.5");
        const keys = leftOut(text).map(([key]) => key);
        expect(keys).toEqual([/^\d/.test(share) ? "splitSeveral" : "amountUnreadable"]);
        expect(read(text).deals.map(({ id }) => id)).toEqual(["D-1"]);
      }
    },
  );
});

describe("dates whose year has two digits", () => {
  it.each(["26/02/10", "26-02-10", "26.02.10", "26/2/10", "20/11/12", "24/12/25"])(
    "%s may begin with the year: asked, and never taken as the other",
    (date) => {
      const [first = "", month = "", last = ""] = date.split(/\D/);
      const iso = (year: string, day: string) => `20${year}-${month.padStart(2, "0")}-${day}`;
      const text = column("Date", date);
      const [question] = read(text).questions;
      expect(question?.id).toBe("dayOrder");
      expect(question?.options.map(({ value, label }) => [value, "iso" in label ? label.iso : ""])).toEqual([
        ["dayFirst", iso(last, first)],
        ["yearFirst", iso(first, last)],
      ]);
      expect(read(text).deals).toEqual([]);
      expect(read(text, { dayOrder: "yearFirst" }).deals[0]?.date).toBe(iso(first, last));
      expect(read(text, { dayOrder: "dayFirst" }).deals[0]?.date).toBe(iso(last, first));
      expect(read(text, { dayOrder: "monthFirst" }).invalid).toEqual([{ id: "dayOrder", value: "monthFirst" }]);
    },
  );

  it("are settled by their column where it proves the order", () => {
    expect(dayOrderOf(["28/02/26", "03/02/26", "13/04/26"])).toBe("dayFirst");
    expect(dayOrderOf(["02/28/26", "03/04/26"])).toBe("monthFirst");
    expect(dayOrderOf(["26/02/10", "26/01/31"])).toBe("yearFirst");
    expect(dayOrderOf(["26/02/10", "26/03/11"])).toBeUndefined();
    expect(readDate("26/02/10", "yearFirst")).toEqual({ kind: "date", iso: "2026-02-10" });
    expect(readDate("31/01/26", undefined)).toEqual({ kind: "date", iso: "2026-01-31" });
    expect(readDate("02/28/26", undefined)).toEqual({ kind: "date", iso: "2026-02-28" });
    expect(read(column("Date", "28/02/26", "03/02/26")).deals.map(({ date }) => date)).toEqual([
      ...["2026-02-28", "2026-02-03"],
    ]);
  });

  it("are not settled by years of four digits beside them", () => {
    expect(dayOrderOf(["26/02/10", "03/04/2026"])).toBeUndefined();
    expect(dayOrderOf(["26/02/10", "28/04/2026"])).toBeUndefined();
    expect(asked(column("Date", "26/02/10", "28/04/2026"))).toEqual(["dayOrder"]);
  });

  it("the moment of a history is read with its time of day", () => {
    expect(momentOf("2026-02-10 09:30", undefined)! - momentOf("2026-02-10", undefined)!).toBeCloseTo(9.5 / 24);
    expect(momentOf("2026-02-10T12:15:30Z", undefined)! % 1).toBeCloseTo(12.2583 / 24);
    expect(momentOf("2026-02-10 12:15 AM", undefined)! % 1).toBeCloseTo(0.25 / 24);
    expect(momentOf("2026-02-10 1:15 pm", undefined)! % 1).toBeCloseTo(13.25 / 24);
    expect(momentOf("03/04/2026", undefined)).toBeUndefined();
    expect(momentOf("soon", undefined)).toBeUndefined();
  });
});

describe("rates of one month that lie far apart", () => {
  const rated = (...rates: [day: string, rate: string, currency?: string][]) =>
    exportOf(
      rates.map(([day, rate, currency = "GBP"], at) => [`D-${at}`, { Date: day, Currency: currency, "FX rate": rate }]),
    );

  it("are asked, and not paid meanwhile", () => {
    const text = rated(
      ["2026-02-10", "0.11"],
      ["2026-02-20", "1.1"],
      ["2026-03-01", "1.2"],
      ["2026-02-01", "0.9", "USD"],
    );
    expect(read(text).questions).toMatchObject([{ id: "rateSpread", count: 2, found: "GBP 2026-02: 0.11 / 1.1" }]);
    expect(read(text).deals).toEqual([]);
    expect(read(text, { rateSpread: "take" }).deals).toHaveLength(4);
    expect(read(text, { rateSpread: "-" }).deals.map(({ id }) => id)).toEqual(["D-2", "D-3"]);
    expect(leftOut(text, { rateSpread: "-" })[0]).toEqual(["rateSpread", "GBP 2026-02: 0.11"]);
  });

  it("of other months, other currencies or no more than twofold are not", () => {
    expect(asked(rated(["2026-02-10", "0.11"], ["2026-03-10", "1.1"]))).toEqual([]);
    expect(asked(rated(["2026-02-10", "0.11", "SEK"], ["2026-02-10", "1.1"]))).toEqual([]);
    expect(asked(rated(["2026-02-10", "0.6"], ["2026-02-10", "1.2"]))).toEqual([]);
  });
});

describe("an amount below zero whose type adds", () => {
  it.each(["Renewal", "Upsell", "New business", "Renouvellement", "Vente croisée", "Rinnovo"])(
    "%s is asked, as a loss above zero is",
    (Type) => {
      const text = exportOf([
        ["D-1", { Type, Amount: "-100" }],
        ["D-2", { Type, Amount: "0" }],
        ["D-3", { Type: "Churn", Amount: "-50" }],
      ]);
      expect(read(text).questions).toMatchObject([{ id: "gains", count: 1, found: "-100" }]);
      expect(read(text).deals).toEqual([]);
      expect(amounts(text, { gains: "take" })).toEqual([-100, 0, -50]);
      expect(amounts(text, { gains: "-" })).toEqual([0, -50]);
      expect(leftOut(text, { gains: "-" })).toEqual([["gainBelow", "-100"]]);
    },
  );

  it("is not asked a second time where the person said that it is deducted", () => {
    const text = exportOf([["D-1", { Amount: "-100", Stage: "Cancelled" }]]);
    expect(asked(text)).toEqual(["unsoldLosses"]);
    expect(amounts(text, { unsoldLosses: "take" })).toEqual([-100]);
  });
});
