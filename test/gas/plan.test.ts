/** The plan "retention commission" in Google Sheets, end to end: built, written and computed by the built Code.js. */

import { beforeAll, describe, expect, test } from "vitest";
import { payouts } from "../../core/calculation/payouts";
import type { Deal, Plan } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import type { Language } from "../../core/text/language";
import { sidebarWorkbook } from "../../gas/sidebar/sidebarWorkbook";
import { preparedArea } from "../core/sheets/prepared";
import { type GoogleSheet, openSpreadsheet, serverOf } from "../hosts/appsScript";

const AMOUNTS: Readonly<Record<string, readonly number[]>> = {
  ada: [200_000, 160_000],
  ben: [300_000],
  chloe: [449_999.99, 0.01, 12_345.67],
  dario: [0.33],
  eva: [],
};

function planIn(language: Language): Plan {
  const plan = planFromTemplate("retention-commission", { language, today: "2026-01-15" });
  return { ...plan, participants: Object.keys(AMOUNTS).map((id) => ({ id, name: id.toUpperCase() })) };
}

function dealsOf(plan: Plan): Deal[] {
  const date = plan.effective.from;
  const deals = Object.entries(AMOUNTS).flatMap(([participant, amounts]) =>
    amounts.map((amount, index) => ({
      date,
      id: `${participant}-${index}`,
      participant,
      account: `Account ${index}`,
      type: "renewal" as const,
      amount,
    })),
  );
  return [
    ...deals,
    { date, id: "memo", participant: "ada", account: "Account 9", type: "creditMemo", amount: -10_000 },
  ];
}

/** The cells of a defined name, as a person sees them. */
function named({ facade: { engine } }: GoogleSheet, ending: string) {
  const { sheet, area } = engine.names().find(({ name }) => name.endsWith(ending))!;
  const rows = preparedArea(ending, area);
  return { values: engine.values(sheet, rows), formulas: engine.formulas(sheet, rows) };
}

describe.each([
  ["en", "en_US"],
  ["fr", "fr_FR"],
  ["it", "it_IT"],
] as const)("a plan in %s, in a spreadsheet of %s", (language, locale) => {
  const plan = planIn(language);
  const deals = dealsOf(plan);
  const sheet = openSpreadsheet({ sheets: ["Home"], locale });
  const workbook = sidebarWorkbook(serverOf(sheet));

  beforeAll(async () => {
    const models = worksheets(plan, { deals, taken: await workbook.inventory(), period: plan.effective.from });
    await workbook.write({ sheets: models, settings: { plan: JSON.stringify(plan) } });
  });

  test("pays every participant what the library pays, to the cent", () => {
    const expected = payouts(plan, deals);
    const paid = named(sheet, "_Payout")
      .values.flat()
      .filter((value) => value !== null && value !== "");
    expect(paid).toEqual(expected.participants.map(({ total }) => total));
    expect(paid).toHaveLength(5);
    expect(paid[0]).toBe(28_750);
  });

  test("agrees with its own check column everywhere, and shows no error in any cell", () => {
    const { engine } = sheet.facade;
    for (const { id, name, rows, columns } of engine.sheets()) {
      const cells = engine.values(id, { row: 0, column: 0, rows, columns }).flat();
      expect(
        cells.filter((value) => typeof value === "object" && value !== null),
        name,
      ).toEqual([]);
    }
  });

  test("computes a column of payouts with one call", () => {
    const formulas = named(sheet, "_Payout")
      .formulas.flat()
      .filter((formula) => formula !== "");
    expect(formulas).toEqual([expect.stringMatching(/^=TIERED_COMMISSION\(H9:H\d+,/)]);
  });

  test("pays anew when a rate is changed", () => {
    const { engine } = sheet.facade;
    const { id, rows, columns } = engine.sheets()[1]!;
    const all = { row: 0, column: 0, rows, columns };
    const formulas = engine.formulas(id, all);
    const values = engine.values(id, all);
    const row = values.findIndex((cells, at) => cells.some((value, to) => value === 0.075 && formulas[at]![to] === ""));
    const column = values[row]!.findIndex((value, to) => value === 0.075 && formulas[row]![to] === "");
    const before = named(sheet, "_Payout").values[0]![0] as number;
    engine.write(id, { row, column }, [[0.08]]);
    const after = named(sheet, "_Payout").values[0]![0] as number;
    expect(after - before).toBeCloseTo(300_000 * 0.005, 6);
  });
});
