/** The same questions to every function of the catalogue: what users put into cells, whether it belongs there or not. */
import { describe, expect, it } from "vitest";
import type { Argument, CompError, Grid, Result, ResultCell } from "../../core/cells/cell";
import { catalogue } from "../../core/functions/catalogue";
import type { ArgDeclaration, CompFunction } from "../../core/functions/declaration";
import { runFunction } from "../../core/functions/run";
import { LANGUAGES } from "../../core/text/language";

const REF: CompError = { code: "#REF!", message: "" };
const NUMBER_KINDS = new Set(["money", "rate", "ratio", "count", "number", "date"]);

const inputs: readonly (readonly [string, Argument])[] = [
  ["an ordinary number", 100],
  ["an error", REF],
  ["TRUE", true],
  ["FALSE", false],
  ["a blank cell", [[null]]],
  ["an empty text cell", [[""]]],
  ["nothing", null],
  ["undefined", undefined],
  ["an empty text", ""],
  ["a text", "abc"],
  ["the text 5%", "5%"],
  ["the text 1,000", "1,000"],
  ["a date", new Date(2026, 2, 31)],
  ["5 where 5 % was meant", 5],
  ["a negative number", -250.5],
  ["zero", 0],
  ["negative zero", -0],
  ["a huge number", 9.99e15],
  ["a number beyond money", 1e300],
  ["a tiny number", 1e-12],
  ["a number with binary noise", 299999.99999999994],
  ["a row of cells", [[1, 2, 3]]],
  ["a column of cells", [[1], [2], [3]]],
  [
    "a matrix of cells",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["a column with a hole, a text and an error", [[1], [null], ["x"], [REF], [0.5]]],
  ["an empty range", [[]]],
];

function cellsOf(result: Result): readonly ResultCell[] {
  return Array.isArray(result) ? result.flat() : [result];
}

function isError(cell: ResultCell | undefined): cell is CompError {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

/** What may stand in a cell at all. */
function expectPresentable(result: Result, what: string): void {
  if (Array.isArray(result)) {
    const width = result[0]?.length ?? 0;
    expect(width, `${what}: an empty result`).toBeGreaterThan(0);
    for (const row of result) expect(row.length, `${what}: a ragged result`).toBe(width);
  }
  for (const cell of cellsOf(result)) {
    if (isError(cell)) {
      if (cell.code !== REF.code) {
        expect(["#VALUE!", "#N/A", "#DIV/0!"], what).toContain(cell.code);
        expect(cell.message.length, `${what}: an error without a sentence`).toBeGreaterThan(10);
        expect(cell.message, `${what}: an unfilled place`).not.toMatch(/[{}]|undefined|NaN/);
      }
    } else if (typeof cell === "number") {
      expect(Number.isFinite(cell), `${what}: ${cell}`).toBe(true);
      expect(Object.is(cell, -0), `${what}: negative zero`).toBe(false);
    } else {
      expect(["string", "boolean", "object"], what).toContain(typeof cell);
      expect(cell, what).not.toBeUndefined();
    }
  }
}

const isRowArg = (spec: ArgDeclaration): boolean => "rows" in spec && spec.rows === true;

/** A text where a number belongs; a switch where a name belongs. */
const wrongFor = (spec: ArgDeclaration | undefined) => (spec?.kind === "text" ? true : "bad");

/** The arguments of the first worked example, one of them replaced. */
function withArgument(declared: CompFunction, index: number, argument: Argument): Argument[] {
  const args: Argument[] = [...(declared.examples[0]?.args ?? [])];
  while (args.length <= index) args.push(null);
  args[index] = argument;
  return args;
}

describe.each(catalogue.map((declared) => [declared.id, declared] as const))("%s", (id, declared) => {
  const base = declared.examples[0]?.args ?? [];

  it.each(declared.args.map((spec, index) => [spec.name, index] as const))(
    "answers whatever stands in %s with a figure, a blank or a sentence, in three languages",
    (name, index) => {
      for (const [what, argument] of inputs) {
        for (const language of LANGUAGES) {
          expectPresentable(runFunction(id, withArgument(declared, index, argument), language), `${name} is ${what}`);
        }
      }
    },
  );

  it("passes on the error that stands in an input", () => {
    declared.args.forEach((_spec, index) => {
      const cells = cellsOf(runFunction(id, withArgument(declared, index, REF), "en"));
      expect(
        cells.some((cell) => isError(cell) && cell.code === REF.code),
        `argument ${index + 1}`,
      ).toBe(true);
    });
  });

  it("refuses texts, booleans and dates where a number belongs, naming the argument", () => {
    for (const [index, spec] of declared.args.entries()) {
      if (!NUMBER_KINDS.has(spec.kind)) continue;
      const wrong: Argument[] = ["abc", "5%", "1,000", true];
      if (spec.kind !== "date") wrong.push(new Date(2026, 0, 1));
      for (const argument of wrong) {
        const [cell] = cellsOf(runFunction(id, withArgument(declared, index, argument), "en"));
        expect(isError(cell) && cell.code, `${spec.name} = ${String(argument)}`).toBe("#VALUE!");
        expect((cell as CompError).message).toContain(spec.name);
      }
    }
  });

  it("lists the choices when a word is not one of them", () => {
    for (const [index, spec] of declared.args.entries()) {
      if (spec.kind !== "choice") continue;
      const [cell] = cellsOf(runFunction(id, withArgument(declared, index, "sideways"), "en"));
      expect(isError(cell) && cell.message, spec.name).toContain("sideways");
      for (const choice of spec.choices) expect((cell as CompError).message).toContain(choice);
    }
  });

  it("names the argument that is missing, and refuses one too many", () => {
    const required = declared.args.findIndex((spec) => !spec.optional);
    const missing = runFunction(id, [], "en");
    if (required >= 0) {
      expect(isError(missing as ResultCell) && (missing as CompError).message).toContain(declared.args[required]?.name);
    }
    const full = declared.args.map((_, index) => base[index] ?? null);
    const tooMany = runFunction(id, [...full, 1], "en");
    expect(isError(tooMany as ResultCell) && (tooMany as CompError).message).toContain(String(declared.args.length));
  });

  if (declared.shape !== "rows") return;
  const rowArgs = declared.args.flatMap((spec, index) => (isRowArg(spec) ? [index] : []));

  it("gives a column, a row and a matrix the same figures as single cells, in the same shape", () => {
    const samples = [0, 1, 0.85, 250, 120000.55, -42.5, 360000];
    for (const index of rowArgs) {
      const single = samples.map((value) => runFunction(id, withArgument(declared, index, value), "en"));
      const shapes: Grid[] = [samples.map((value) => [value]), [samples], [samples.slice(0, 3), samples.slice(3, 6)]];
      for (const grid of shapes) {
        const result = runFunction(id, withArgument(declared, index, grid), "en") as ResultCell[][];
        expect(result.length).toBe(grid.length);
        expect(result[0]?.length).toBe(grid[0]?.length);
        result.flat().forEach((cell, at) => {
          const alone = single[at] as ResultCell;
          if (isError(alone)) expect(isError(cell) && cell.code).toBe(alone.code);
          else expect(cell).toBe(alone);
        });
      }
    }
  });

  it("leaves a row blank when all its inputs are, and keeps a bad row from touching the others", () => {
    const columns = withArgument(declared, 0, base[0]).map((argument, index): Argument => {
      if (!rowArgs.includes(index) || argument === null || argument === undefined) return argument;
      return [
        [argument as number],
        [null],
        [rowArgs[0] === index ? wrongFor(declared.args[index]) : (argument as number)],
        [argument as number],
      ];
    });
    const result = runFunction(id, columns, "en") as ResultCell[][];
    const alone = runFunction(id, base, "en");
    expect(result[0]?.[0]).toEqual(alone);
    expect(result[1]?.[0]).toBeNull();
    const bad = result[2]?.[0];
    expect(isError(bad) && bad.message).toContain("row 3");
    expect(result[3]?.[0]).toEqual(alone);
  });

  it("says both shapes when two ranges do not match", () => {
    if (rowArgs.length < 2) return;
    const [first, second] = rowArgs as [number, number];
    const args = withArgument(declared, first, [[1], [2], [3]]);
    while (args.length <= second) args.push(null);
    args[second] = [[1, 2]];
    const result = runFunction(id, args, "en");
    expect(isError(result as ResultCell)).toBe(true);
    expect((result as CompError).message).toContain("3 × 1");
    expect((result as CompError).message).toContain("1 × 2");
  });
});
