/**
 * Excel for the tests: the real Office.js client, a wire, and a workbook that calculates. Formulas with COMPPLAN. run in the
 * built dist/excel/functions.js, as in Excel. A request that this Excel does not know fails loudly and is kept in
 * `wire.unsupported`.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { type Argument, errorIn, isGrid, type Result, type ResultCell } from "../../core/cells/cell";
import { Engine, type EngineOptions } from "./engine";
import { type Client, loadClient } from "./office/client";
import { ExcelHost } from "./office/host";
import { Wire } from "./office/protocol";

export interface TestExcel extends Client {
  readonly engine: Engine;
  readonly host: ExcelHost;
  readonly wire: Wire;
}

export interface TestExcelOptions extends Pick<EngineOptions, "sheets" | "rows" | "columns"> {
  readonly displayLanguage?: string;
}

const FUNCTIONS = "dist/excel/functions.js";

export function openExcel({ displayLanguage = "en-US", ...options }: TestExcelOptions = {}): TestExcel {
  // The client calls the wire only when the add-in does something, and by then it is there.
  const client = loadClient((request) => wire.answer(request), displayLanguage);
  vm.runInContext(readFileSync(FUNCTIONS, "utf8"), client.context, { filename: FUNCTIONS });
  const call = (id: string, args: readonly Argument[]) => callFunction(client, id, args);
  const engine = new Engine({ ...options, functions: { language: "en", prefix: "COMPPLAN.", call } });
  const host = new ExcelHost(engine);
  const wire = new Wire(host.root, host.inOneStep);
  return { ...client, engine, host, wire };
}

/**
 * Calls a function of the built bundle as Excel does: every argument is a matrix, an omitted one is null, the
 * invocation object comes last; an error in an argument is answered by Excel itself.
 */
export function callFunction({ associated, context }: Client, id: string, args: readonly Argument[]): Result {
  const given = args.map((argument) => {
    if (argument === null || argument === undefined) return null;
    return isGrid(argument) ? argument.map((row) => [...row]) : [[argument]];
  });
  if (given.some((grid) => grid?.flat().some((cell) => errorIn(cell) !== undefined))) {
    return { code: "#VALUE!", message: "" };
  }
  const declared = functionsJson().functions.find((one) => one.id === id);
  const implementation = associated[id];
  if (declared === undefined || implementation === undefined) throw new Error(`${id} is not in ${FUNCTIONS}`);
  while (given.length < declared.parameters.length) given.push(null);
  const excelError = (context.CustomFunctions as { Error: new () => Error }).Error;
  const plain = (cell: unknown): ResultCell => {
    if (!(cell instanceof excelError)) return cell as ResultCell;
    const { code, message } = cell as Error & { code: string };
    return { code, message: message ?? "" };
  };
  try {
    const result = implementation(...given, { functionName: id });
    if (!Array.isArray(result)) {
      if (declared.result.dimensionality === "matrix")
        throw new TypeError(`${id} answered ${String(result)}, not a matrix`);
      return plain(result);
    }
    const grid = (result as unknown[][]).map((row) => row.map(plain));
    return grid.length === 1 && grid[0]?.length === 1 ? grid[0][0]! : grid;
  } catch (thrown) {
    if (thrown instanceof excelError) return plain(thrown);
    throw thrown;
  }
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string }[];
    readonly result: { readonly dimensionality: "matrix" | "scalar" };
  }[];
}

let metadata: Metadata | undefined;
function functionsJson(): Metadata {
  metadata ??= JSON.parse(readFileSync("dist/excel/functions.json", "utf8")) as Metadata;
  return metadata;
}
