/**
 * Participants out of pasted lines or selected cells. Every row is either read or refused with its reason; nothing is
 * dropped silently, and the person sees both before anything joins the plan.
 */
import { type Cell, errorIn, isBlank, quoted, serialOf } from "../core/cells/cell";
import { type DayOrder, dayOrderOf, readDate } from "../core/deals/dates";
import { plainWords } from "../core/deals/words";
import { identityText, personKey } from "../core/identity";
import { isoOfSerial } from "../core/plans/dates";
import type { Plan } from "../core/plans/model";
import type { Language } from "../core/text/language";
import { type NumberReading, type NumberUse, readNumber } from "./numbers";
import { quotaComponents, quotaUse } from "./planForm";

const PLAIN_COLUMNS = ["name", "firstName", "lastName", "id", "role", "start", "end"] as const;
type PlainColumn = (typeof PLAIN_COLUMNS)[number];
/** "quota" is a quota of which nobody has said yet what it measures; "quota:upsell" is that of a component. */
export type Column = PlainColumn | "quota" | `quota:${string}` | "ignore";

/** A measure that participants can have quotas of their own in. */
export interface QuotaMeasure {
  readonly id: string;
  readonly name: string;
  readonly use: NumberUse;
}

export function quotaMeasures(plan: Plan): readonly QuotaMeasure[] {
  return quotaComponents(plan).map((component) => ({
    id: component.id,
    name: component.name,
    use: quotaUse(component),
  }));
}

/** What a column can hold, in the order in which it is offered. */
export function columnChoices(measures: readonly QuotaMeasure[]): readonly Column[] {
  return [...PLAIN_COLUMNS, ...measures.map(({ id }) => `quota:${id}` as const), "ignore"];
}

export interface ReadParticipant {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Own quotas by component; where there is none, the plan's quota holds. */
  readonly quotas: Readonly<Record<string, number>>;
  /** ISO dates. */
  readonly start?: string;
  readonly end?: string;
}

export type RowProblem =
  | { readonly kind: "noName" }
  | { readonly kind: "quotaUnreadable"; readonly found: string }
  | { readonly kind: "quotaAmbiguous"; readonly found: string; readonly readings: readonly [number, number] }
  | { readonly kind: "quotaNotPositive"; readonly found: string }
  | { readonly kind: "quotaNotPercent" | "quotaIsPercent"; readonly found: string; readonly measure: string }
  | { readonly kind: "dateUnreadable" | "dateAmbiguous"; readonly found: string }
  | { readonly kind: "endBeforeStart"; readonly found: string }
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
  /** Chosen where the dates themselves do not say whether the day or the month stands first. */
  readonly dayOrder?: DayOrder;
}

/**
 * Words of the field by which exports and lists name their columns, as `plainWords` writes them; those of several words
 * go first. "Quota" is what every word for a target means here.
 */
const HEADS: Readonly<Record<PlainColumn | "quota", RegExp>> = {
  quota:
    /\b(quotas?|targets?|goals?|objectifs?|obiettiv[oi]|budgets?|cibles?|bookings goal|arr goal|valore obiettivo)\b/,
  firstName: /\b(first name|given name|forename|prenoms?|nome di battesimo)\b/,
  lastName: /\b(last name|family name|surname|nom de famille|cognom[ei])\b/,
  start:
    /\b(start|start date|hire date|hired|hired on|joined|joining date|effective from|date d entree|date d embauche|debut|entree|data (di )?(inizio|assunzione)|assunzione|inizio)\b/,
  end: /\b(end|end date|leaving date|left on|termination date|terminated|date de (sortie|depart|fin)|depart|sortie|fin|data (di )?(fine|uscita|cessazione)|cessazione|fine|uscita)\b/,
  id: /\b(id|ids|no|nr|code|codice|matricule|matricola|identifiant|identificativo|numero|payroll (id|number|no)|employee (id|number|no)|staff (id|number|no)|personnel (id|number|no)|worker id|user id|e mail|email|mail|courriel|posta elettronica)\b/,
  role: /\b(roles?|ruol[oi]|job|job title|titles?|title|fonction|poste|mansione|qualifica|position|level|grade|niveau|livello)\b/,
  name: /\b(names?|noms?|nom[ei]|nominativ[oi]|participants?|partecipant[ei]|payees?)\b/,
};
/** What people are called: a heading of names, and just as well somebody's role. */
const ROLES =
  /^(sales )?(reps?|representatives?|owners?|sellers?|employees?|agents?|people|persons?|managers?|account (executive|manager)s?|aes?|ams?|csms?|sdrs?|bdrs?|customer success managers?|salespeople|vendeu(r|se)s?|commercia(l|ux|le|les|li)|charges? de clientele|venditor[ei]|agent[ei]( di vendita)?|collaborateurs?|collaborator[ei]|dipendent[ei]|salaries?)$/;

function isRole(cell: Cell): boolean {
  return typeof cell === "string" && ROLES.test(plainWords(cell));
}

/** The order in which a head is asked for a kind: "Employee start date" is a date, "Rep quota" a quota. */
const ASKED: readonly (keyof typeof HEADS)[] = ["quota", "firstName", "lastName", "start", "end", "id", "role", "name"];

export function sourceOfText(text: string, language: Language, measures: readonly QuotaMeasure[]): ImportSource {
  return sourceOf(splitText(text), { kind: "pasted" }, language, measures);
}

export function sourceOfSelection(
  values: readonly (readonly Cell[])[],
  address: string,
  language: Language,
  measures: readonly QuotaMeasure[],
): ImportSource {
  return sourceOf(values, { kind: "selection", address }, language, measures);
}

function sourceOf(
  grid: readonly (readonly Cell[])[],
  from: ImportSource["from"],
  language: Language,
  measures: readonly QuotaMeasure[],
): ImportSource {
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  const first = grid.find((row) => row.some((cell) => !isBlank(cell))) ?? [];
  const heads = Array.from({ length: width }, (_, column) => columnOfHead(first[column], measures));
  // "AE" heads a column of names, or is the role of the first person: alone it says nothing.
  const sure = heads.some(
    (head, column) => head === "firstName" || head === "lastName" || (head === "name" && !isRole(first[column])),
  );
  const numbers = first.some((cell) => !isBlank(cell) && isNumber(cell, language));
  const known = heads.filter((head) => head !== "ignore").length;
  const header = !numbers && (sure || known > 1 || (known === 1 && headsNumbers(grid, first, language)));
  const columns = header ? withBothNames(distinct(heads)) : guessed(grid, width, language);
  // A plan of one measure leaves nothing to ask: a quota is that one's.
  const [only] = measures.length === 1 ? measures : [];
  const meant = columns.map((column) =>
    column !== "quota" ? column : measures.length === 0 ? "ignore" : only ? (`quota:${only.id}` as const) : column,
  );
  return { grid, from, header, columns: distinct(meant) };
}

/** Whether a text of the first row stands over a column of numbers: "Rep | Region" over "Ada | 100" are headings. */
function headsNumbers(grid: readonly (readonly Cell[])[], first: readonly Cell[], language: Language): boolean {
  const below = grid.slice(grid.indexOf(first) + 1);
  return first.some((cell, column) => {
    const cells = below.map((row) => row[column]).filter((value) => !isBlank(value));
    return !isBlank(cell) && 2 * cells.filter((value) => isNumber(value, language)).length > cells.length;
  });
}

/** "Nom, Prénom" and "Nome, Cognome": beside one half of a name, the column that is headed as the whole is the other. */
function withBothNames(columns: readonly Column[]): Column[] {
  const [first, last] = [columns.includes("firstName"), columns.includes("lastName")];
  if (first === last) return [...columns];
  return columns.map((column) => (column === "name" ? (first ? "lastName" : "firstName") : column));
}

function columnOfHead(cell: Cell, measures: readonly QuotaMeasure[]): Column {
  if (typeof cell !== "string") return "ignore";
  const words = plainWords(cell.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  if (words === "") return "ignore";
  const found = ASKED.find((column) => HEADS[column].test(words));
  // "Upsell quota" and "Upsell" are the quota of the measure of that name, where there is one such measure.
  const measured = measures.filter(({ name }) => ` ${words} `.includes(` ${plainWords(name)} `));
  const [measure] = measured.length === 1 ? measured : [];
  if (measure && (found === "quota" || words === plainWords(measure.name))) return `quota:${measure.id}`;
  return found ?? (ROLES.test(words) ? "name" : "ignore");
}

/** The first column of each kind counts; a second one with a similar head is left to the person. Undecided quotas stay. */
function distinct(columns: readonly Column[]): Column[] {
  return columns.map((column, index) => (column === "quota" || columns.indexOf(column) === index ? column : "ignore"));
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
  if (typeof cell !== "string") return false;
  return (["money", "percent"] as const).some((use) =>
    ["number", "ambiguous"].includes(readNumber(cell, language, use).kind),
  );
}

function isCode(cell: Cell): boolean {
  return typeof cell === "string" && /^(?:[A-Za-z]{0,4}[-_]?\d+[A-Za-z0-9-]*|[^\s@]+@[^\s@]+)$/.test(cell.trim());
}

/** Columns of quotas of which the person has to say what they measure: nobody is read before that. */
export function undecidedQuotas({ columns }: ImportSource): readonly number[] {
  return columns.flatMap((column, at) => (column === "quota" ? [at] : []));
}

/** One of the dates that can be read in two ways while nobody has said which; undefined where there is none. */
export function undecidedDate(source: ImportSource): string | undefined {
  if (source.dayOrder !== undefined) return undefined;
  const texts = dateTexts(source);
  if (dayOrderOf(texts) !== undefined) return undefined;
  return texts.find((text) => readDate(text, undefined).kind === "ambiguous");
}

function dateTexts({ grid, columns, header }: ImportSource): string[] {
  const dated = columns.flatMap((column, at) => (column === "start" || column === "end" ? [at] : []));
  const rows = grid.filter((row) => !row.every(isBlank)).slice(header ? 1 : 0);
  return rows.flatMap((row) =>
    dated.flatMap((at) => {
      const cell = row[at];
      return typeof cell === "string" && cell.trim() !== "" ? [cell] : [];
    }),
  );
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
  measures: readonly QuotaMeasure[],
): ImportRow[] {
  const taken = new Set(listed.map(keyOf));
  const lines = new Map<string, number>();
  const rows: ImportRow[] = [];
  const reader: Reader = { source, language, measures, dayOrder: source.dayOrder ?? dayOrderOf(dateTexts(source)) };
  let header = source.header;
  source.grid.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    if (header) {
      header = false;
      return;
    }
    const line = index + 1;
    const read = readRow(cells, reader);
    if ("kind" in read) {
      rows.push({ line, problem: read });
      return;
    }
    const key = keyOf(read);
    const earlier = lines.get(key);
    if (earlier !== undefined) rows.push({ line, problem: { kind: "repeated", name: read.name, line: earlier } });
    else if (taken.has(key)) rows.push({ line, problem: { kind: "listed", name: read.name } });
    else rows.push({ line, participant: read });
    if (earlier === undefined) lines.set(key, line);
  });
  return rows;
}

/** Two people may share a name when their ids differ. */
function keyOf({ id, name }: { readonly name: string; readonly id: string }): string {
  return personKey(id) !== "" ? `id ${personKey(id)}` : `name ${personKey(name)}`;
}

interface Reader {
  readonly source: ImportSource;
  readonly language: Language;
  readonly measures: readonly QuotaMeasure[];
  readonly dayOrder: DayOrder | undefined;
}

function readRow(cells: readonly Cell[], reader: Reader): ReadParticipant | RowProblem {
  const { columns } = reader.source;
  const wrong = columns
    .map((column, at) => (column === "ignore" ? undefined : errorIn(cells[at])))
    .find((found) => found);
  if (wrong) return { kind: "errorCell", found: wrong.code };
  const cellOf = (column: Column): Cell => {
    const at = columns.indexOf(column);
    return at < 0 ? undefined : cells[at];
  };
  const parts = [textOf(cellOf("firstName")), textOf(cellOf("lastName"))].filter((part) => part !== "");
  const name = textOf(cellOf("name")) || parts.join(" ");
  if (name === "") return { kind: "noName" };
  const quotas: [string, number][] = [];
  for (const measure of reader.measures) {
    const quota = readQuota(cellOf(`quota:${measure.id}`), measure, reader.language);
    if (typeof quota === "object") return quota;
    if (quota !== undefined) quotas.push([measure.id, quota]);
  }
  const dates: { start?: string; end?: string } = {};
  for (const column of ["start", "end"] as const) {
    const date = readDay(cellOf(column), reader.dayOrder);
    if (typeof date === "object") return date;
    if (date !== undefined) dates[column] = date;
  }
  if (dates.start !== undefined && dates.end !== undefined && dates.end < dates.start)
    return { kind: "endBeforeStart", found: foundIn(cellOf("end")) };
  return {
    id: textOf(cellOf("id")),
    name,
    role: textOf(cellOf("role")),
    // Ids of components are texts of the plan's own: one may be called "constructor".
    quotas: Object.fromEntries(quotas),
    ...dates,
  };
}

function foundIn(cell: Cell): string {
  return quoted(cell).replace(/^"|"$/g, "");
}

/** More than ten times the whole is money that stands where a percentage belongs. */
const MOST_PERCENT = 10;

function readQuota(cell: Cell, measure: QuotaMeasure, language: Language): number | undefined | RowProblem {
  const found = foundIn(cell);
  const percent = measure.use === "percent";
  if (!percent && typeof cell === "string" && /%\s*$/.test(cell)) {
    return { kind: "quotaIsPercent", found, measure: measure.name };
  }
  const quota = quotaOf(cell, measure.use, language);
  if (quota.kind === "blank") return undefined;
  if (quota.kind === "ambiguous") return { kind: "quotaAmbiguous", found, readings: quota.readings };
  if (quota.kind !== "number") return { kind: "quotaUnreadable", found };
  if (quota.value <= 0) return { kind: "quotaNotPositive", found };
  if (percent && quota.value > MOST_PERCENT) return { kind: "quotaNotPercent", found, measure: measure.name };
  return quota.value;
}

function quotaOf(cell: Cell, use: NumberUse, language: Language): NumberReading {
  if (isBlank(cell)) return { kind: "blank" };
  if (typeof cell === "number") return Number.isFinite(cell) ? { kind: "number", value: cell } : { kind: "unreadable" };
  return typeof cell === "string" ? readNumber(cell, language, use) : { kind: "unreadable" };
}

function readDay(cell: Cell, order: DayOrder | undefined): string | undefined | RowProblem {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") {
    const iso = cell > 20_000 && cell < 80_000 ? isoOfSerial(Math.floor(cell)) : "";
    return iso === "" ? { kind: "dateUnreadable", found: foundIn(cell) } : iso;
  }
  if (cell instanceof Date) return isoOfSerial(serialOf(cell));
  if (typeof cell !== "string") return { kind: "dateUnreadable", found: foundIn(cell) };
  const reading = readDate(cell, order);
  if (reading.kind === "date") return reading.iso;
  return { kind: reading.kind === "ambiguous" ? "dateAmbiguous" : "dateUnreadable", found: foundIn(cell) };
}

function textOf(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return identityText(cell);
  return typeof cell === "number" ? String(cell) : "";
}
