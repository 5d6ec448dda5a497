/** A formula that is typed over a calculated cell: what is paid stays, or the state is not OK. */
import { describe, expect, it, vi } from "vitest";
import type { Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import type { SheetKey } from "../../../core/sheets/model";
import { deal, type Written, written } from "./sample";

vi.setConfig({ testTimeout: 600_000 });

const DEALS = [
  deal({ id: "D-1", amount: 400_000 }),
  deal({ id: "D-2", participant: "R-2", amount: 50_000, account: "Boreal" }),
  deal({ id: "D-3", amount: 30_000, type: "upsell" }),
  deal({ id: "D-4", participant: "R-2", amount: -1000, type: "churn" }),
];
/** What people type over a cell by mistake or to try something out. */
const TYPED = ["=1", "=200001", '=""', "=NA()"];

const PLANS: readonly (readonly [Parameters<typeof planFromTemplate>[0], Plan["modifiers"]])[] = [
  ["retention-commission", {}],
  ["accelerator-milestone", {}],
  ["product-hurdle", { proration: "days", planCap: 1_000_000 }],
];

/** Cells of the first row of a table that hold a formula, and what else is needed to put it back. */
function calculatedCells(book: Written, key: SheetKey) {
  const sheet = book.sheet(key);
  const { row, column, columns } = sheet.tables[0]!.area;
  const { id } = book.engine.findSheet(sheet.name)!;
  // A quota of one's own is typed there.
  const quotas = new Set(sheet.names.filter(({ name }) => name.endsWith("Quotas")).map(({ area }) => area.column));
  const [formulas] = book.engine.formulas(id, { row: row + 1, column, rows: 1, columns });
  return formulas!.flatMap((formula, at) =>
    typeof formula === "string" && formula.startsWith("=") && !(key === "payouts" && quotas.has(column + at))
      ? [{ row: row + 1, column: column + at, formula }]
      : [],
  );
}

describe.each(PLANS)("on the sheets of %s", (template, modifiers) => {
  it("a formula over a calculated cell of a deal or a person never pays otherwise beside OK", async () => {
    const plan: Plan = {
      ...planFromTemplate(template, { language: "en", currency: "EUR" }),
      ...{ status: "active", modifiers },
      participants: ["R-1", "R-2"].map((id) => ({ id, name: `Person ${id}`, start: "2025-02-03" })),
    };
    const book = await written(plan, { deals: DEALS });
    const state = () => book.named("State")[0]![0];
    const paid = () =>
      JSON.stringify(
        book.sheet("payouts").names.some(({ name }) => name.endsWith("_Payable"))
          ? book.named("Payable")
          : book.named("Payouts"),
      );
    expect([state(), book.named("StateReasons")[2]!.filter((count) => count !== 0)]).toEqual(["OK", expect.any(Array)]);
    const before = paid();
    const silent: string[] = [];
    for (const key of ["deals", "payouts"] as const)
      for (const { row, column, formula } of calculatedCells(book, key)) {
        for (const other of TYPED) {
          book.write(key, row, column, other);
          if (state() === "OK" && paid() !== before)
            silent.push(`${key} R${row + 1}C${column + 1} ${other} (${formula.slice(0, 60)})`);
        }
        book.write(key, row, column, formula);
      }
    expect([state(), paid()]).toEqual(["OK", before]);
    expect(silent).toEqual([]);
  });
});
