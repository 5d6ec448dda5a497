import { describe, expect, it } from "vitest";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import type { Area, SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";

const key = (row: number, column: number) => `${row}/${column}`;

function cellsOf(areas: readonly Area[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { row, column, rows, columns } of areas)
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) cells.add(key(row + down, column + across));
  return cells;
}

/** Cells with a formula that are not styled as an input: what a user must not overwrite by accident. */
function calculated(sheet: SheetModel): readonly string[] {
  const blocks = sheet.blocks.flatMap(({ at, cells }) =>
    cells.flatMap((line, down) =>
      line.flatMap((cell, across) =>
        typeof cell === "object" && cell !== null && "formula" in cell ? [key(at.row + down, at.column + across)] : [],
      ),
    ),
  );
  const columns = sheet.columnFormulas.flatMap(({ at, rows }) =>
    Array.from({ length: rows }, (_, down) => key(at.row + down, at.column)),
  );
  return [...blocks, ...columns];
}

function roleOf(sheet: SheetModel, cell: string): string | undefined {
  const [row, column] = cell.split("/").map(Number) as [number, number];
  return sheet.styles.findLast(
    ({ area, role }) =>
      role !== undefined &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  )?.role;
}

describe.each(templates.map(({ id }) => id))("the sheets of %s", (id) => {
  const plan = {
    ...planFromTemplate(id, { language: "en", today: "2026-01-15" }),
    participants: [
      { id: "R-1", name: "Ada" },
      { id: "R-2", name: "Zoë" },
    ],
  };
  const sheets = worksheets(plan);

  it("lock what is calculated, and leave open every cell that is styled or checked as an entry", () => {
    for (const sheet of sheets.filter(({ protection }) => protection !== undefined)) {
      const open = cellsOf(sheet.protection!.unlocked);
      const checked = cellsOf(sheet.validations.map(({ area }) => area));
      for (const cell of checked) expect(open.has(cell), `checked: ${sheet.name} ${cell}`).toBe(true);
      const inputs = sheet.styles.filter(({ role }) => role === "input").map(({ area }) => area);
      for (const cell of [...cellsOf(inputs), ...calculated(sheet)].filter((one) => !checked.has(one)))
        expect(open.has(cell), `${sheet.name} ${cell}`).toBe(roleOf(sheet, cell) === "input");
    }
  });

  it("are all locked but for the deals and the change log", () => {
    const locked = sheets.filter(({ protection }) => protection !== undefined).map((sheet) => sheet.key);
    expect(locked).toEqual(["plan", "payouts", "statement", "design"]);
  });
});

it.each(LANGUAGES)("says on the sheet in %s that there is no password", (language) => {
  const [terms] = worksheets(planFromTemplate("retention-commission", { language, today: "2026-01-15" }));
  const words = { en: "without a password", fr: "sans mot de passe", it: "senza password" };
  expect(terms!.notes.map(({ text }) => text).join(" ")).toContain(words[language]);
});
