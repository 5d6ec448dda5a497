/** Agreed terms: an active plan whose terms were changed in a cell is not OK, whichever cell it was. */
import { describe, expect, it } from "vitest";
import { checkLabel } from "../../../core/checks/words";
import type { Plan } from "../../../core/plans/model";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import type { Area, SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { checkTexts } from "../../../core/text/checks";
import { LANGUAGES, type Language } from "../../../core/text/language";
import { deal, samplePlan, type Written, written } from "./sample";

const active = (plan: Plan): Plan => ({ ...plan, status: "active" });
const state = (book: Written) => book.named("State")[0]![0];
function changed(book: Written): number {
  return book.named("TermsChanged").reduce((sum, [count]) => sum + Number(count), 0);
}

/** The first cell that the state names for the changed terms. */
function firstOf(book: Written, language: Language): unknown {
  const reasons = book.named("StateReasons");
  const column = reasons[1]!.indexOf(checkLabel("termsChanged", language));
  return reasons[4]![column];
}

const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));

/** Input cells of the plan sheet but for its status and the attainments that a comparison is shown for. */
function termsOf({ styles }: SheetModel, status: number) {
  const ofRole = (role: string) => styles.filter((style) => style.role === role).flatMap(({ area }) => cellsOf(area));
  const calculated = new Set(ofRole("calculated").map(({ row, column }) => `${row} ${column}`));
  return ofRole("input").filter(
    ({ row, column }) => row !== status && !(column === 1 && calculated.has(`${row} ${column + 1}`)),
  );
}

describe.each(templates.map(({ id }) => id))("the terms of %s", (id) => {
  it("are those that were agreed, until any cell of them holds something else", async () => {
    const book = await written(active(planFromTemplate(id, { language: "en" })));
    expect(changed(book)).toBe(0);
    const terms = termsOf(book.sheet("plan"), book.position("Status").row);
    expect(terms.length).toBeGreaterThan(5);
    const before = book.values("plan");
    const other = (value: unknown) =>
      value === "" || value === null ? 0 : typeof value === "number" ? value + 1 : "?";
    terms.forEach(({ row, column }) => {
      book.write("plan", row, column, other(before[row]![column]));
    });
    expect(changed(book)).toBe(terms.length);
  });
});

describe("a rate that is typed over", () => {
  it.each(LANGUAGES)("on an active plan is wrong until it is the agreed one again, in %s", async (language) => {
    const plan = active(samplePlan(language));
    const book = await written(plan, { deals: [deal({ id: "D-1", amount: 200_000 })] });
    const { states, cures } = checkTexts(language);
    expect([state(book), book.named("Payouts")[0]]).toEqual([states.ok, [15_000]]);
    const agreed = book.named("TierRates")[0]![0] as number;
    book.writeNamed("TierRates", agreed + 0.000001);
    expect([changed(book), state(book)]).toEqual([1, states.wrong]);
    // The first cell of them is named, in the list of reasons and in the sentence beside the word.
    const { row, column } = book.position("TierRates");
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    expect(firstOf(book, language)).toMatch(new RegExp(` ${place}$`));
    expect(book.values("payouts")[2]![4]).toContain(`${place})`);
    expect(book.values("payouts").flat()).toContain(checkLabel("termsChanged", language));
    expect(cures.termsChanged).not.toBe("");
    book.writeNamed("TierRates", agreed);
    expect([changed(book), state(book), firstOf(book, language)]).toEqual([0, states.ok, ""]);
    // A blank cell is not the 0 that was agreed, nor is 0 a blank one.
    book.writeNamed("TierFrom", null);
    expect(changed(book)).toBe(1);
    book.writeNamed("TierFrom", 0);
    expect(changed(book)).toBe(0);
  });

  it("is seen on a row that was put in between, too", async () => {
    const book = await written(active(samplePlan()), { deals: [deal({ id: "D-1", amount: 200_000 })] });
    const { row } = book.position("TierRates");
    const { id: sheetId, name: sheetName } = book.engine.findSheet(book.sheet("plan").name)!;
    book.engine.model.dispatch("ADD_COLUMNS_ROWS", {
      ...{ sheetId, sheetName, dimension: "ROW", position: "after", base: row, quantity: 1 },
    });
    expect(state(book)).toBe("Wrong");
  });

  it("is counted where it is the only one that its formula compares", async () => {
    const withTiers = (count: number): Plan => {
      const plan = active(samplePlan());
      const tiers = Array.from({ length: count }, (_, at) => ({ from: at / 10, value: 0.05 + at / 1000 }));
      return {
        ...plan,
        components: plan.components.map((one) => ({ ...one, rule: { kind: "tieredRate", tiers } as const })),
      };
    };
    /** The cell of the last formula, where it compares one term alone. */
    const alone = (plan: Plan) => {
      const sheet = worksheets(plan)[0]!;
      const { area } = sheet.names.find(({ name }) => name.endsWith("_TermsChanged"))!;
      const last = sheet.blocks
        .flatMap(({ at, cells }) =>
          cells.flatMap((row, down) =>
            row.map((cell, across) => ({ row: at.row + down, column: at.column + across, cell })),
          ),
        )
        .find(({ row, column }) => row === area.row + area.rows - 1 && column === area.column)!.cell;
      const text = typeof last === "object" && last !== null && "formula" in last ? last.formula : "";
      return /^=?IFERROR\(0\+\((ROWS\()?[^()]*\)?(<>[^()]*)?\),1\)$/.test(text) ? text : undefined;
    };
    const plan = Array.from({ length: 200 }, (_, at) => withTiers(5 + at)).find((one) => alone(one) !== undefined)!;
    const book = await written(plan, { deals: [deal({ id: "D-1", amount: 200_000 })] });
    expect([changed(book), state(book)]).toEqual([0, "OK"]);
    expect(book.named("TermsChanged").every(([count]) => count === 0)).toBe(true);
    // What stands alone is the length of a table: the others come before it.
    const { row } = book.position("TierRates");
    const { id: sheetId, name: sheetName } = book.engine.findSheet(book.sheet("plan").name)!;
    book.engine.model.dispatch("ADD_COLUMNS_ROWS", {
      ...{ sheetId, sheetName, dimension: "ROW", position: "after", base: row, quantity: 1 },
    });
    expect([alone(plan), state(book)]).toEqual([expect.stringMatching(/^=?IFERROR\(0\+\(ROWS/), "Wrong"]);
  });

  it("has room for terms of 32,000 signs in its formula", async () => {
    const plan = planFromTemplate("mbo", { language: "en" });
    const name = `${"x".repeat(300)}"${"é".repeat(20_000)}\u{1F600}`;
    const components = plan.components.map((one) =>
      one.rule.kind === "objectives"
        ? { ...one, rule: { ...one.rule, objectives: one.rule.objectives.map((each) => ({ ...each, name })) } }
        : one,
    );
    const book = await written(active({ ...plan, components }));
    expect(changed(book)).toBe(0);
    const longest = book
      .sheet("plan")
      .blocks.flatMap(({ cells }) =>
        cells.flat().map((cell) => (typeof cell === "object" && cell && "formula" in cell ? cell.formula.length : 0)),
      );
    expect(Math.max(...longest)).toBeLessThan(8192);
  });

  it("on a draft is what a draft is for", async () => {
    const book = await written(samplePlan(), { deals: [deal({ id: "D-1", amount: 200_000 })] });
    book.writeNamed("TierRates", 0.2);
    const reasons = book.named("StateReasons").flat();
    expect(reasons[reasons.indexOf(checkLabel("termsChanged", "en")) + book.named("StateReasons")[0]!.length]).toBe(0);
    expect(state(book)).toBe("Look");
  });
});
