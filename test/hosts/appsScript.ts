/**
 * Google's script engine: the built Code.js in bare V8 without console, timers, URL and all the rest that Apps Script
 * does not have, called as Google calls it. What crosses between page and script crosses as Google lets it.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { type Argument, errorIn, type Result, type ResultCell } from "../../core/cells/cell";
import { WorkbookError } from "../../core/workbook";
import type { Reply, ServerCall, SheetsServer } from "../../gas/rpc";
import type { Server } from "../../gas/sidebar/scriptRun";
import { type FacadeOptions, SheetsFacade } from "./sheetsFacade";

export const GAS = path.resolve(import.meta.dirname, "../../dist/gas");

export function builtCode(): string {
  const file = path.join(GAS, "Code.js");
  if (!existsSync(file)) throw new Error("dist/gas/Code.js is missing: run npm run build first.");
  return readFileSync(file, "utf8");
}

let script: vm.Script | undefined;

/** Compiled once, run in as many contexts as there are spreadsheets. */
function compiled(): vm.Script {
  script ??= new vm.Script(builtCode(), { filename: "Code.js" });
  return script;
}

export class AppsScript {
  readonly context: vm.Context;

  constructor(globals: Readonly<Record<string, object>> = {}) {
    this.context = vm.createContext(Object.assign(Object.create(null), globals));
    compiled().runInContext(this.context);
  }

  /** An expression in the script's own world, so that dates and arrays are of its kind. */
  evaluate(expression: string): unknown {
    return vm.runInContext(expression, this.context);
  }

  /** A custom function called from a cell, with the values that Sheets hands over. */
  formula(name: string, args: readonly unknown[]): unknown {
    const called = this.evaluate(name) as (...given: unknown[]) => unknown;
    return called(...args);
  }

  /** A call of google.script.run. */
  run(name: string, args: readonly unknown[]): unknown {
    if (name.endsWith("_")) throw new Error(`${name} is private.`);
    if (this.evaluate(`typeof ${name}`) !== "function") throw new Error(`Script function not found: ${name}`);
    const given = JSON.stringify(crossing(args, name));
    const result = this.evaluate(`${name}(...${given})`);
    return JSON.parse(JSON.stringify(crossing(result, `the result of ${name}`) ?? null)) as unknown;
  }
}

/**
 * Google lets numbers, texts, booleans, null, arrays and plain objects cross, and nothing else. undefined as a property
 * is dropped; inside an array it would become null without a word, so it is refused here.
 */
export function crossing(value: unknown, where: string): unknown {
  if (value === null || ["string", "boolean"].includes(typeof value)) return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${where}: ${value} cannot cross.`);
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      if (item === undefined) throw new Error(`${where}[${index}]: undefined in an array cannot cross.`);
      return crossing(item, `${where}[${index}]`);
    });
  }
  if (value === undefined) return undefined;
  const tag = Object.prototype.toString.call(value);
  if (typeof value !== "object" || tag !== "[object Object]") throw new Error(`${where}: ${tag} cannot cross.`);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = crossing(item, `${where}.${key}`);
  return copy;
}

export interface GoogleSheet {
  readonly facade: SheetsFacade;
  readonly script: AppsScript;
}

/** A spreadsheet with the built script in it: formulas, menu and sidebar calls all run through Code.js. */
export function openSpreadsheet(options: FacadeOptions = {}): GoogleSheet {
  let formulas: AppsScript | undefined;
  const facade = new SheetsFacade({
    ...options,
    functions: (id, args) => computed(formulas!, id, args),
  });
  formulas = new AppsScript(facade.formulaGlobals());
  return { facade, script: new AppsScript(facade.globals()) };
}

/** The server as the sidebar sees it, without a page in between. */
export function serverOf({ script }: GoogleSheet): Server {
  return new Proxy({} as Server, {
    get:
      (_, call) =>
      (...args: unknown[]) =>
        Promise.resolve().then(() => {
          const reply = script.run(call as ServerCall, args) as Reply<unknown>;
          if ("error" in reply) throw new WorkbookError(reply.error.code, reply.error.detail);
          return reply.value as ReturnType<SheetsServer[ServerCall]>;
        }),
  });
}

/** The engine's arguments as Sheets hands them over, and what comes back as the engine takes it. */
function computed(script: AppsScript, id: string, args: readonly Argument[]): Result {
  try {
    return script.formula(id, args.map(handedOver)) as Result;
  } catch (thrown) {
    return { code: "#ERROR!", message: (thrown as Error).message };
  }
}

function handedOver(argument: Argument): unknown {
  const cell = (value: unknown) => {
    if (value === null) return "";
    return errorIn(value as ResultCell)?.code ?? value;
  };
  if (argument === undefined) return undefined;
  return Array.isArray(argument) ? argument.map((row) => (row as readonly unknown[]).map(cell)) : cell(argument);
}
