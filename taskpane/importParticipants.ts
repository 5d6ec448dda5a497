/**
 * Participants out of pasted lines or selected cells. Every row is either read or refused with its reason; nothing is
 * dropped silently, and the person sees both before anything joins the plan.
 */
import { type Cell, errorIn, isBlank, quoted } from "../core/cells/cell";
import type { Language } from "../core/text/language";
import { type NumberReading, readNumber } from "./numbers";

export type Column = "name" | "id" | "role" | "quota" | "ignore";
export const COLUMNS: readonly Column[] = ["name", "id", "role", "quota", "ignore"];

export interface ReadParticipant {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Undefined: the plan's quota. */
  readonly quota: number | undefined;
}

export type RowProblem =
  | { readonly kind: "noName" }
  | { readonly kind: "quotaUnreadable"; readonly found: string }
  | { readonly kind: "quotaAmbiguous"; readonly found: string; readonly readings: readonly [number, number] }
  | { readonly kind: "quotaNotPositive"; readonly found: string }
  | { readonly kind: "errorCell"; readonly found: string }
  | { readonly kind: "repeated"; readonly name: string; readonly line: number }
  | { readonly kind: "listed"; readonly name: string };

export interface ImportRow {
  /** Line of the pasted text or row of the selection, from 1. */
  readonly line: number;
  readonly participant?: ReadParticipant;
  readonly problem?: RowProblem;
}

export interface ImportSource {
  readonly grid: readonly (readonly Cell[])[];
  /** Where the rows come from, for the person: an address, or pasted text. */
  readonly from: { readonly kind: "pasted" } | { readonly kind: "selection"; readonly address: string };
  readonly header: boolean;
  readonly columns: readonly Column[];
}

/** Heads of columns as exports write them, in the three languages; compared without case and accents. */
const HEADS: Readonly<Record<Exclude<Column, "ignore">, RegExp>> = {
  quota: /\b(quotas?|targets?|objectifs?|obiettiv[oi]|budget)\b/,
  id: /\b(id|no|nr|code|codice|matricule|matricola|identifiant|employee (id|number|no)|staff (id|number|no))\b/,
  role: /\b(roles?|ruol[oi]|job|titles?|title|fonction|poste|mansione|qualifica|position)\b/,
  name: /\b(names?|noms?|nom[ei]|nominativ[oi]|participants?|partecipant[ei]|reps?|owners?|sellers?|employees?|vendeurs?|venditor[ei]|collaborateurs?)\b/,
};

export function sourceOfText(text: string, language: Language): ImportSource {
  return sourceOf(splitText(text), { kind: "pasted" }, language);
}

export function sourceOfSelection(
  values: readonly (readonly Cell[])[],
  address: string,
  language: Language,
): ImportSource {
  return sourceOf(values, { kind: "selection", address }, language);
}

function sourceOf(grid: readonly (readonly Cell[])[], from: ImportSource["from"], language: Language): ImportSource {
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  const first = grid.find((row) => row.some((cell) => !isBlank(cell))) ?? [];
  const heads = Array.from({ length: width }, (_, column) => columnOfHead(first[column]));
  const header = heads.includes("name") || heads.filter((head) => head !== "ignore").length > 1;
  const columns = header ? distinct(heads) : guessed(grid, width, language);
  return { grid, from, header, columns };
}

function columnOfHead(cell: Cell): Column {
  if (typeof cell !== "string") return "ignore";
  const words = cell
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  const found = (Object.keys(HEADS) as (keyof typeof HEADS)[]).find((column) => HEADS[column].test(words));
  return found ?? "ignore";
}

/** The first column of each kind counts; a second one with a similar head is left to the person. */
function distinct(columns: readonly Column[]): Column[] {
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : "ignore"));
}

/** Without heads: the column of numbers is the quota, a column of codes the id, the first of texts the name. */
function guessed(grid: readonly (readonly Cell[])[], width: number, language: Language): Column[] {
  const columns: Column[] = [];
  for (let column = 0; column < width; column += 1) {
    const cells = grid.map((row) => row[column]).filter((cell) => !isBlank(cell) && !errorIn(cell));
    const share = (test: (cell: Cell) => boolean) => cells.length > 0 && cells.filter(test).length / cells.length > 0.5;
    if (width > 1 && share((cell) => isNumber(cell, language))) columns.push(columns.length === 0 ? "id" : "quota");
    else if (width > 1 && share(isCode)) columns.push("id");
    else if (cells.length > 0) columns.push(columns.includes("name") ? "role" : "name");
    else columns.push("ignore");
  }
  const result = distinct(columns);
  // Two columns, the first of numbers: a quota before the name is rarer than an employee number.
  if (!result.includes("name") && width > 0) result[Math.max(0, result.indexOf("id"))] = "name";
  return result;
}

function isNumber(cell: Cell, language: Language): boolean {
  if (typeof cell === "number") return true;
  return typeof cell === "string" && ["number", "ambiguous"].includes(readNumber(cell, language, "money").kind);
}

function isCode(cell: Cell): boolean {
  return typeof cell === "string" && /^[A-Za-z]{0,4}[-_]?\d+[A-Za-z0-9-]*$/.test(cell.trim());
}

/** Pasted lines: cells between tabs (as spreadsheets copy them, quotes included) or semicolons, else a name per line. */
export function splitText(text: string): string[][] {
  const separator = text.includes("\t") ? "\t" : text.includes(";") ? ";" : undefined;
  const rows: string[][] = [[]];
  let field = "";
  let within = false;
  const endField = () => {
    (rows[rows.length - 1] as string[]).push(field.trim());
    field = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (within) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else within = false;
    } else if (sign === '"' && field === "" && closes(text, at)) within = true;
    else if (sign === separator) endField();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      endField();
      rows.push([]);
    } else field += sign;
  }
  endField();
  while (rows.length > 0 && (rows[rows.length - 1] as string[]).every((cell) => cell === "")) rows.pop();
  return rows;
}

/** A quote that never closes is a sign of its own (17" screens exist in job titles). */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t;\r\n]|$)/.test(text.slice(at, at + 4000));
}

/** What stands in each row under the chosen columns. Wholly blank rows are passed over: they hold no one. */
export function readRows(
  source: ImportSource,
  listed: readonly { name: string; id: string }[],
  language: Language,
): ImportRow[] {
  const taken = new Set(listed.map(keyOf));
  const lines = new Map<string, number>();
  const rows: ImportRow[] = [];
  let header = source.header;
  source.grid.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    if (header) {
      header = false;
      return;
    }
    const line = index + 1;
    const row = readRow(cells, source.columns, line, language);
    const person = row.participant;
    if (person) {
      const key = keyOf(person);
      const earlier = lines.get(key);
      if (earlier !== undefined) {
        rows.push({ line, problem: { kind: "repeated", name: person.name, line: earlier } });
        return;
      }
      lines.set(key, line);
      if (taken.has(key)) {
        rows.push({ line, problem: { kind: "listed", name: person.name } });
        return;
      }
    }
    rows.push(row);
  });
  return rows;
}

/** Two people may share a name when their ids differ. */
function keyOf(person: { readonly name: string; readonly id: string }): string {
  return person.id.trim() !== "" ? `id ${person.id.trim().toLowerCase()}` : `name ${person.name.trim().toLowerCase()}`;
}

function readRow(cells: readonly Cell[], columns: readonly Column[], line: number, language: Language): ImportRow {
  const cellOf = (column: Column): Cell => {
    const at = columns.indexOf(column);
    return at < 0 ? undefined : cells[at];
  };
  const wrong = columns
    .map((column, at) => (column === "ignore" ? undefined : errorIn(cells[at])))
    .find((found) => found);
  if (wrong) return { line, problem: { kind: "errorCell", found: wrong.code } };
  const name = textOf(cellOf("name"));
  if (name === "") return { line, problem: { kind: "noName" } };
  const quotaCell = cellOf("quota");
  const quota = quotaOf(quotaCell, language);
  const found = quoted(quotaCell).replace(/^"|"$/g, "");
  if (quota.kind === "ambiguous") return { line, problem: { kind: "quotaAmbiguous", found, readings: quota.readings } };
  if (quota.kind === "unreadable" || quota.kind === "tooLong")
    return { line, problem: { kind: "quotaUnreadable", found } };
  if (quota.kind === "number" && quota.value <= 0) return { line, problem: { kind: "quotaNotPositive", found } };
  return {
    line,
    participant: {
      id: textOf(cellOf("id")),
      name,
      role: textOf(cellOf("role")),
      quota: quota.kind === "number" ? quota.value : undefined,
    },
  };
}

function quotaOf(cell: Cell, language: Language): NumberReading {
  if (isBlank(cell)) return { kind: "blank" };
  if (typeof cell === "number") return Number.isFinite(cell) ? { kind: "number", value: cell } : { kind: "unreadable" };
  return typeof cell === "string" ? readNumber(cell, language, "money") : { kind: "unreadable" };
}

function textOf(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return cell.replace(/\s+/g, " ").trim();
  return typeof cell === "number" ? String(cell) : "";
}
