/** A column of per cent in which nothing but 1 stands may be all of the deal or a hundredth of it. */
import { expect, it } from "vitest";
import type { Choices } from "../../../core/deals/questions";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";

const table = (heading: string, ...shares: string[]) =>
  [
    `Deal ID;Close date;Owner;Type;Amount;Stage;${heading}`,
    ...shares.map((share, at) => `D-${at};2026-02-10;Ann;Renewal;100;Won;${share}`),
  ].join("\n");
const read = (text: string, choices: Choices = {}) =>
  readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);

it.each(["Split %", "Split percentage", "Credit %", "Part de crédit (%)"])("%s of 1 is asked", (heading) => {
  for (const shares of [["1", "1"], ["1.0", ""], ["1"]]) {
    const text = table(heading, ...shares);
    expect(read(text)).toMatchObject({ deals: [], open: 1, questions: [{ id: "splitUnit", preferred: "1" }] });
    expect(read(text, { splitUnit: "1" }).deals[0]?.split).toBe(1);
    expect(read(text, { splitUnit: "100" }).deals[0]?.split).toBe(0.01);
  }
});

it.each([
  ["Split %", "100", "100"],
  ["Split %", "1", "0.5"],
  ["Split %", "1", "50"],
  ["Split %", "100%", "100%"],
  ["Split", "1", "1"],
  ["Split %", "", ""],
])("%s of “%s” and “%s” is not", (heading, one, other) => {
  expect(read(table(heading, one, other)).questions).toEqual([]);
});
