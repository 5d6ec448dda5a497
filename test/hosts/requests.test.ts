/** How often a host is asked for the largest workbook that we promise: once per chunk of what it takes, not per row. */
import { describe, expect, it } from "vitest";
import type { Deal } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import type { SheetModel } from "../../core/sheets/model";
import { worksheets } from "../../core/sheets/worksheets";
import { contentSteps } from "../../excel-addin/office/contents";
import { guardSteps, unlockSteps } from "../../excel-addin/office/guards";
import { lookSteps } from "../../excel-addin/office/looks";
import { packed } from "../../excel-addin/office/steps";
import { piecesOf } from "../../gas/pieces";

const LIMIT = 5_000_000;

function sheetsFor(people: number, lines: number): readonly SheetModel[] {
  const participants = Array.from({ length: people }, (_, index) => ({ id: `R-${index}`, name: `Person ${index}` }));
  const deals = Array.from(
    { length: lines },
    (_, index): Deal => ({
      date: "2026-02-10",
      id: `D-${index}`,
      participant: `R-${index % people}`,
      account: `Account ${index}`,
      type: "renewal",
      amount: 1000 + (index % 977),
    }),
  );
  const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-01-15" });
  return worksheets({ ...plan, participants }, { deals, period: "2026-01-01" });
}

const batchesOf = (sheets: readonly SheetModel[]) =>
  sheets.flatMap((model) =>
    packed(model.name, [...contentSteps(model), ...lookSteps(model), ...guardSteps(model), ...unlockSteps(model)]),
  );

describe("5,000 participants and 50,000 deals", () => {
  const small = sheetsFor(20, 100);
  const large = sheetsFor(5_000, 50_000);

  it("reach Excel in as many requests as their characters need, each far below 5 MB", () => {
    // One for each sheet; the deals of 300 prepared rows are 2.2 million characters of formulas, which is two.
    expect(batchesOf(small)).toHaveLength(small.length + 1);
    const batches = batchesOf(large);
    const size = batches.flatMap(({ steps }) => steps).reduce((sum, step) => sum + step.size, 0);
    for (const { steps } of batches) expect(steps.reduce((sum, step) => sum + step.size, 0)).toBeLessThan(LIMIT / 2);
    expect(batches.length).toBeLessThanOrEqual(large.length + Math.ceil((2 * size) / 1_500_000));
  });

  it("reach Google Sheets in calls of some 20,000 cells, each far below 5 MB", () => {
    const pieces = piecesOf(large);
    const cells = large.reduce(
      (sum, { blocks, columnFormulas }) =>
        sum +
        blocks.reduce((all, block) => all + block.cells.length * (block.cells[0]?.length ?? 0), 0) +
        columnFormulas.reduce((all, { rows }) => all + rows, 0),
      0,
    );
    expect(pieces.length).toBeLessThanOrEqual(4 * large.length + Math.ceil((2 * cells) / 20_000));
    for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(LIMIT / 2);
    expect(piecesOf(small).length).toBeLessThanOrEqual(4 * small.length);
  });
});
