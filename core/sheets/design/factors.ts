/** Step 2 of the design sheet: factors for the size and the complexity of accounts, and the quotas and rates they make. */
import { formula, text } from "../draft";
import type { CellContent } from "../model";
import { cell, type Design, drawHeader, drawInputs, LABEL, perPeriod, unlessMissing, VALUE } from "./frame";

/** The table of complexities stands beside that of sizes, and the rates beside the quotas. */
const BESIDE = 6;

export function drawFactors(design: Design, first: number): number {
  const { draft, context, words, format, places } = design;
  const { factors } = words;
  const [sizes, complexities] = [factors.sizes.length, factors.complexities.length];
  draft.put(first, LABEL, factors.title, { role: "section" });
  draft.put(first + 1, LABEL, factors.note, { role: "note" });
  const head = first + 2;
  drawHeader(design, head, LABEL, [
    { header: factors.size, align: "left" },
    { header: factors.from },
    { header: factors.quotaFactor },
    { header: factors.rateFactor },
  ]);
  drawHeader(design, head, BESIDE, [
    { header: factors.complexity, align: "left" },
    { header: factors.quotaFactor },
    { header: factors.rateFactor },
  ]);
  const top = head + 1;
  const names = (column: number, words_: readonly string[], name: string) => {
    const area = { row: top, column, rows: words_.length, columns: 1 };
    drawInputs(
      design,
      area,
      "text",
      { name, align: "left" },
      words_.map((word) => [text(word)]),
    );
  };
  names(LABEL, factors.sizes, "Sizes");
  names(BESIDE, factors.complexities, "Complexities");
  drawInputs(design, { row: top, column: VALUE, rows: sizes, columns: 1 }, "money", {
    name: "SizeFrom",
    criterion: { kind: "number", min: 0 },
    message: factors.wrongFrom,
  });
  const factor = { criterion: { kind: "number", min: 0 }, message: factors.wrongFactor } as const;
  const whole = (rows: number): CellContent[][] => Array.from({ length: rows }, () => [1, 1]);
  const size = { row: top, column: VALUE + 1, rows: sizes, columns: 2 };
  drawInputs(design, size, "percent", { name: "SizeFactors", ...factor }, whole(sizes));
  const complexity = { row: top, column: BESIDE + 1, rows: complexities, columns: 2 };
  drawInputs(design, complexity, "percent", { name: "ComplexityFactors", ...factor }, whole(complexities));

  const grid = top + sizes + 1;
  const named = (at: { row: number; column: number }) => formula(`IF(${cell(at)}="","",${cell(at)})`);
  const drawGrid = (column: number, title: string, factorColumn: 0 | 1) => {
    draft.put(grid, column, title, { role: "header", align: "left" });
    for (let across = 0; across < complexities; across += 1) {
      draft.put(grid, column + 1 + across, named({ row: top + across, column: BESIDE }), {
        role: "header",
        align: "right",
      });
    }
    for (let down = 0; down < sizes; down += 1) {
      draft.put(grid + 1 + down, column, named({ row: top + down, column: LABEL }), { role: "calculated" });
      for (let across = 0; across < complexities; across += 1) {
        const own = [
          cell({ row: top + down, column: size.column + factorColumn }),
          cell({ row: top + across, column: complexity.column + factorColumn }),
        ];
        const quota = context.name("DesignQuota");
        const content =
          factorColumn === 0
            ? unlessMissing([quota, ...own], `ROUND(${[quota, ...own].join("*")},${places})`)
            : unlessMissing(own, own.join("*"));
        draft.put(grid + 1 + down, column + 1 + across, content, {
          role: "calculated",
          format: factorColumn === 0 ? format : "percent",
        });
      }
    }
  };
  drawGrid(LABEL, perPeriod(design, factors.quotas), 0);
  drawGrid(BESIDE, factors.rates, 1);
  return grid + 1 + sizes;
}
