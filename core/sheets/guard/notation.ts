/** Formulas of a sheet model pointed at where its cells stand now, and formulas compared whatever host wrote them. */
import { addressOf, columnLetters, sheetReference } from "../formula";
import { areaOfAddress } from "../readCells";

/** Where the cells of a model are in the workbook; its tabs and names are the workbook's already. */
export interface Pointing {
  row(tab: string, row: number): number;
  column(tab: string, column: number): number;
}

/** Of private use, so in no formula: the number of the formula’s own row, and the same as a constant that hosts do not count along. */
const OWN = "\uE001";
const CONSTANT = "\uE002";

const OWN_CELL = /(\$?)([A-Z]{1,3})(\$?)\{(?:row|first|last)\}/g;
/** A text, a reference with its tab, or a word. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\p{L}\p{N}_.(]))|[\p{L}_][\p{L}\p{N}_.]*/gu;

/** What a cell's formula must be, by its row in the workbook and in the model (both from 0). */
export type Expected = (row: number, modelRow: number) => string;

/**
 * @param formula of the model, with {row} for a column formula
 * @param own the model's tab that the formula stands on
 */
export function pointed(formula: string, own: string, pointing: Pointing): Expected {
  const template = formula
    .replace(OWN_CELL, (_, fixed: string, letters: string, fixedRow: string) => {
      const { column } = areaOfAddress(`${letters}1`);
      return `${fixed}${columnLetters(pointing.column(own, column))}${fixedRow}${OWN}`;
    })
    .replace(/\{row\}/g, CONSTANT)
    .replace(REFERENCE, (found, sheet?: string, from?: string, to?: string) => {
      if (from === undefined) return found;
      const tab = sheet?.replace(/^'|'$/g, "").replace(/''/g, "'");
      const cell = (address: string) => moved(address, tab ?? own, pointing);
      const place = to === undefined ? cell(from) : `${cell(from)}:${cell(to)}`;
      return `${tab === undefined ? "" : sheetReference(tab)}${place}`;
    });
  const parts = template.split(/([\uE001\uE002])/);
  if (parts.length === 1) return () => template;
  return (row, modelRow) =>
    parts.map((part) => (part === OWN ? String(row + 1) : part === CONSTANT ? String(modelRow + 1) : part)).join("");
}

function moved(address: string, tab: string, pointing: Pointing): string {
  const { row, column } = areaOfAddress(address);
  const place = addressOf({ row: pointing.row(tab, row), column: pointing.column(tab, column) });
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  const [, fixed = "", fixedRow = ""] = /^(\$?)[A-Z]+(\$?)\d+$/.exec(address) ?? [];
  return `${fixed}${letters}${fixedRow}${number}`;
}

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|\.\d+|\s+|[\s\S]/giu;

/**
 * A formula in one spelling: hosts add blanks, quotes around tabs, the tab of the own sheet, signs of dynamic arrays and
 * prefixes of newer functions, and write numbers as they like.
 *
 * @param own the tab that it stands on
 */
export function normalized(formula: string, own: string): string {
  const tokens = formula.match(TOKEN) ?? [];
  const spelled = tokens.map((token) => {
    if (token.startsWith('"')) return token;
    if (token === "@" || /^\s/.test(token)) return "";
    if (token.endsWith("!")) {
      const tab = token.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
      return tab.toLowerCase() === own.toLowerCase() ? "" : `'${tab.toLowerCase()}'!`;
    }
    if (/^[\d.]/.test(token)) return String(Number(token));
    return token.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
  });
  const joined = spelled.join("").replace(/\b(TRUE|FALSE)\(\)/g, "$1");
  // Google Sheets' way of saying that arithmetic over ranges is meant for all of their rows.
  return joined.replace(/^=ARRAYFORMULA\((.*)\)$/, "=$1");
}
