/**
 * The same cells give the same cents on every host: the complete case table through core, the library, the built Excel
 * bundle, the built Apps Script bundle and the workbench's spreadsheet.
 */
import { describe, expect, it } from "vitest";
import {
  type Argument,
  type Cell,
  errorIn,
  type Grid,
  isGrid,
  type Result,
  type ResultCell,
} from "../../core/cells/cell";
import { catalogue } from "../../core/functions/catalogue";
import { runFunction } from "../../core/functions/run";
import { addressOf } from "../../core/sheets/formula";
import { cases } from "../cases/all";
import type { Case } from "../cases/case";
import { AppsScript } from "../hosts/appsScript";
import { Engine } from "../hosts/engine";
import { callFunction, openExcel } from "../hosts/officeWire";

/** One cell or many, blank written in one way: hosts differ in how a blank result looks. */
function cellsOf(result: Result): readonly (readonly ResultCell[])[] {
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

const hasErrorInput = ({ args }: Case) =>
  args.some((argument) => (isGrid(argument) ? argument.flat() : [argument]).some((cell) => errorIn(cell as Cell)));

const name = ({ id, args }: Case, index: number) => `${index + 1}: ${id}(${JSON.stringify(args).slice(1, 90)})`;
const table = cases.filter((one) => !hasErrorInput(one)).map((one, index) => [name(one, index), one] as const);

describe("every function has cases in the table", () => {
  it.each(catalogue.map(({ id }) => [id]))("%s", (id) => {
    expect(table.some(([, one]) => one.id === id)).toBe(true);
  });
});

describe("the library", async () => {
  const library = (await import(/* @vite-ignore */ `${process.cwd()}/dist/library/index.mjs`)) as {
    call: (id: string, args: readonly Argument[]) => Result;
    catalogue: readonly { readonly id: string }[];
  };
  it("exports the catalogue", () => {
    expect(library.catalogue.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
  });
  it.each(table)("%s", (_, { id, args, result }) => {
    expect(library.call(id, args)).toEqual(result);
  });
});

describe("the built Excel bundle", () => {
  const excel = openExcel();
  it.each(table)("%s", (_, { id, args }) => {
    const expected = cellsOf(runFunction(id, args, "en")).map((row) =>
      row.map((cell) => {
        const error = errorIn(cell);
        // Excel shows a sentence of ours with these two codes only.
        return error && !["#VALUE!", "#N/A"].includes(error.code) ? { code: error.code, message: "" } : cell;
      }),
    );
    const found = cellsOf(callFunction(excel, id, args)).map((row) =>
      row.map((cell) => {
        const error = errorIn(cell);
        return error && !["#VALUE!", "#N/A"].includes(error.code) ? { code: error.code, message: "" } : cell;
      }),
    );
    expect(found).toEqual(expected);
  });
});

describe("the built Apps Script bundle", () => {
  const script = new AppsScript();
  const fromCell = (cell: Cell) => (cell === null || cell === undefined ? "" : cell);
  it.each(table)("%s", (_, { id, args }) => {
    const given = args.map((argument) => {
      if (isGrid(argument)) return (argument as Grid).map((row) => row.map(fromCell));
      return argument === null ? undefined : argument;
    });
    const expected = cellsOf(runFunction(id, args, "en"));
    const fault = expected.flat().find((cell) => errorIn(cell));
    if (fault) {
      expect(() => script.formula(id, given)).toThrow(errorIn(fault)?.message);
      return;
    }
    expect(cellsOf(script.formula(id, given) as Result)).toEqual(expected);
  });
});

describe("the workbench's spreadsheet", () => {
  const INPUTS = 20;
  const engine = new Engine({ rows: 120, columns: 60 });
  const sheet = engine.activeSheet();

  const input = (cell: Cell) =>
    typeof cell === "string" && cell !== "" ? `'${cell}` : (cell as number | boolean | null);

  /** Lays the ranges out beside the formula, as a person would, and points at them. */
  function typed(args: readonly Argument[]): string {
    let column = INPUTS;
    const texts = args.map((argument) => {
      if (argument === null || argument === undefined) return "";
      if (!isGrid(argument)) return typeof argument === "string" ? `"${argument}"` : String(argument).toUpperCase();
      const area = { row: 0, column, rows: argument.length, columns: Math.max(...argument.map((row) => row.length)) };
      const values = argument.map((row) => Array.from({ length: area.columns }, (_, at) => input(row[at])));
      engine.write(sheet, area, values);
      column += area.columns;
      return addressOf(area, true);
    });
    return texts.join(",");
  }

  it.each(table)("%s", (_, { id, args }) => {
    const expected = cellsOf(runFunction(id, args, "en"));
    const area = { row: 0, column: 0, rows: expected.length, columns: expected[0]?.length ?? 1 };
    const before = engine.usedArea(sheet);
    if (before) engine.clear(sheet, before);
    const inputs = typed(args);
    engine.write(sheet, { row: 0, column: 0 }, [[`=${id}(${inputs})`]]);
    expect(cellsOf(engine.values(sheet, area) as ResultCell[][])).toEqual(expected);
  });
});
