/** Reads the arguments that hold one value for a whole call: a number, a switch, a choice out of a list. */
import { Fault } from "../rules/fault";
import { type Argument, type Cell, errorIn, isBlank, isGrid, quoted, serialOf } from "./cell";

/** What a number may be; the checks are those of the function's declaration. */
export interface NumberRules {
  readonly name: string;
  readonly kind: string;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly divisor?: boolean;
  readonly filled?: boolean;
}

/** The one cell of an argument; a range of several cells is refused. */
export function oneCell(argument: Argument, name: string): Cell {
  if (!isGrid(argument)) return argument;
  const cells = argument.length === 1 ? argument[0] : undefined;
  if (cells?.length === 1) return cells[0];
  const shape = `${argument.length} × ${argument[0]?.length ?? 0}`;
  throw new Fault("#VALUE!", "oneCellOnly", { argument: name, shape });
}

/** Where a value stands, for a fault's sentence. */
export type Place = Readonly<Record<string, string | number>>;

/**
 * The number a non-blank cell holds, checked against the rules of its argument.
 *
 * @throws Fault that names place, value and cure; or the error the cell holds
 */
export function numberIn(cell: Cell, rules: NumberRules, place: Place): number {
  const error = errorIn(cell);
  if (error) throw error;
  if (rules.kind === "date") return checked(dateIn(cell, place), rules, place);
  if (typeof cell === "number" && Number.isFinite(cell)) return checked(cell, rules, place);
  const key = typeof cell === "string" ? "numberText" : cell instanceof Date ? "numberDate" : "numberFlag";
  throw new Fault("#VALUE!", key, { ...place, found: quoted(cell) });
}

/**
 * A blank stands for the default, or 0. Not so a divisor, which is then 0 (a missing quota never turns thresholds of
 * attainment into money), nor what must be filled in, nor a 0 below the least that is allowed.
 *
 * @throws Fault that names place and cure
 */
export function checkBlank(rules: NumberRules & { default?: number; optional?: boolean }, place: Place): void {
  if (rules.divisor) throw new Fault("#DIV/0!", "zeroDivisor", place);
  if (rules.filled) throw new Fault("#VALUE!", "blankRefused", place);
  if (rules.default === undefined && !rules.optional) checked(0, rules, place);
}

/** A date is Excel's serial number, or a Date object in Google Sheets; never a text, which each locale reads its own way. */
function dateIn(cell: Cell, place: Place): number {
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return serialOf(cell);
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw new Fault("#VALUE!", "notDate", { ...place, found: quoted(cell) });
}

function checked(value: number, rules: NumberRules, place: Place): number {
  if (rules.divisor) {
    if (value === 0) throw new Fault("#DIV/0!", "zeroDivisor", place);
    if (value < 0) throw new Fault("#VALUE!", "negativeDivisor", { ...place, found: value });
  }
  if (rules.min !== undefined && value < rules.min) {
    throw new Fault("#VALUE!", "belowMinimum", { ...place, found: value, least: rules.min });
  }
  if (rules.max !== undefined && value > rules.max) {
    throw new Fault("#VALUE!", "aboveMaximum", { ...place, found: value, most: rules.max });
  }
  if (rules.integer && !Number.isInteger(value)) throw new Fault("#VALUE!", "notWhole", { ...place, found: value });
  return value;
}

/** A switch: TRUE or FALSE, or 1 and 0 as spreadsheet functions take them. */
export function flagIn(argument: Argument, name: string, otherwise: boolean): boolean {
  const cell = oneCell(argument, name);
  const error = errorIn(cell);
  if (error) throw error;
  if (isBlank(cell)) return otherwise;
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  throw new Fault("#VALUE!", "notFlag", { argument: name, found: quoted(cell) });
}

/** One of a list of words; upper and lower case count the same. */
export function choiceIn(argument: Argument, name: string, choices: readonly string[], otherwise: string): string {
  const cell = oneCell(argument, name);
  const error = errorIn(cell);
  if (error) throw error;
  if (isBlank(cell)) return otherwise;
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : undefined;
  const choice = choices.find((candidate) => candidate === word);
  if (choice !== undefined) return choice;
  const listed = choices.map((candidate) => `"${candidate}"`).join(", ");
  throw new Fault("#VALUE!", "notChoice", { argument: name, found: quoted(cell), choices: listed });
}
