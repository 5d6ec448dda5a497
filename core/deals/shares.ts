/**
 * Deals that several people have together. A column that is known to hold shares is read; where none says how much each
 * of them has, the person is asked: one id with two people can be the shares of one deal or two lines of it, each in full.
 */
import type { Cell } from "../cells/cell";
import { dealKey } from "../identity";
import { readAmount } from "./amounts";
import { readDate } from "./dates";
import { dealTypeOf } from "./dealTypes";
import type { ExportContext } from "./exportContext";
import { isOtherPercentage, isShareOfAmount } from "./fieldNames";
import type { Mapping } from "./fields";
import { type WhoIs, whoIs } from "./personChoices";
import { NONE, type Option } from "./questions";
import { isDealName } from "./recordWords";
import { isInPercent } from "./wholeShares";
import { cleanText, headingWords, plainWords } from "./words";

type Row = readonly Cell[];

/** Places of the rows of one deal that name several people. */
type Group = readonly number[];

/** Every row counts in full. */
const FULL = "full";
const EXAMPLES = 3;
/** Thirds are rounded. */
const ROUNDED = 0.005;

/** @param counts whether a row can be credited */
export function sharedDeals(
  of: ExportContext,
  { id, participant, date, type, line, account }: Mapping,
  rows: readonly Row[],
  who: WhoIs,
  counts: (index: number) => boolean,
): readonly Group[] {
  if (id === undefined || participant === undefined) return [];
  const ofCustomer = isDealName(of.headings[id]) ? account : undefined;
  const first = new Map<string, number>();
  const several = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const text = (column: number | undefined) => (column === undefined ? "" : cleanText(row[column]));
    if (text(id) === "" || text(participant) === "" || !counts(index)) return;
    const [day, kind] = [readDate(text(date), undefined), text(type)];
    // What was sold at another time, or is of another type, is no share of this.
    const words = plainWords(kind);
    const sale = [
      day.kind === "date" ? day.iso : text(date),
      dealTypeOf(kind) ?? of.answers.text(`type.${words}`) ?? words,
    ];
    const key = JSON.stringify([dealKey(text(id)), ...sale, text(line), text(ofCustomer)]);
    const before = first.get(key);
    const group = several.get(key);
    if (before === undefined) first.set(key, index);
    else if (group === undefined) several.set(key, [before, index]);
    else group.push(index);
  });
  const people = (group: Group) => new Set(group.map((index) => who(cleanText(rows[index]![participant]))));
  return [...several.values()].filter((group) => people(group).size > 1);
}

/** What a share is divided by: the unit in which the shares of every deal are the whole of it; undefined where none is. */
export function unitOfShares(
  groups: readonly Group[],
  { participant }: Mapping,
  rows: readonly Row[],
  column: number,
): 1 | 100 | undefined {
  if (groups.length === 0 || participant === undefined) return undefined;
  const addsUp = (group: Group, unit: number) => {
    // A person whose share stands on every product of the deal has it once.
    const shares = new Map<string, number>();
    for (const index of group) {
      const share = shareIn(rows[index]![column], unit);
      if (share === undefined || share <= 0) return false;
      shares.set(`${cleanText(rows[index]![participant])} ${share}`, share);
    }
    return Math.abs([...shares.values()].reduce((sum, share) => sum + share, 0) - 1) < ROUNDED;
  };
  return ([1, 100] as const).find((unit) => groups.every((group) => addsUp(group, unit)));
}

function shareIn(cell: Cell, unit: number): number | undefined {
  if (typeof cell === "number") return cell / unit;
  if (typeof cell !== "string" || cell === "") return undefined;
  const read = readAmount(cell, cell.includes(",") ? "," : ".");
  if (read.kind !== "amount" || read.currencies || read.unit) return undefined;
  return read.percent ? read.value : read.value / unit;
}

/** Whether the column of shares says so by its figures: those of a deal are the whole of it, or all are the whole. */
export function provesShares(of: ExportContext, mapping: Mapping, column: number): boolean {
  const { rows } = of;
  const groups = sharedDeals(of, mapping, rows, whoIs([], [], {}), () => true);
  const unit = unitOfShares(groups, mapping, rows, column);
  return unit !== undefined || [1, 100].some((whole) => areWhole(rows, column, whole));
}

function areWhole(rows: readonly Row[], column: number, unit: number): boolean {
  return rows.every((row) => cleanText(row[column]) === "" || shareIn(row[column], unit) === 1);
}

/** What shares are divided by: 100 where the column writes 50 for a half. */
export function shareUnit(
  of: ExportContext,
  mapping: Mapping,
  rows: readonly Row[],
  groups: readonly Group[],
): 1 | 100 {
  const { split } = mapping;
  if (split === undefined) return 1;
  const told = groups.filter((group) => group.some((index) => cleanText(rows[index]![split]) !== ""));
  const unit = unitOfShares(told, mapping, rows, split);
  if (unit !== undefined) return unit;
  const above = rows.some((row) => !cleanText(row[split]).endsWith("%") && (shareIn(row[split], 1) ?? 0) > 1);
  return above && (isInPercent(cleanText(of.headings[split])) || areWhole(rows, split, 100)) ? 100 : 1;
}

export interface Shares {
  readonly mapping: Mapping;
  /** Rows of several people whose shares nobody has told. */
  readonly waiting: ReadonlySet<number>;
}

/**
 * The column of shares where the headings name none, and what is asked.
 *
 * @param groups of rows that can be credited
 * @param taken columns that speak of something else
 */
export function withShares(
  of: ExportContext,
  mapping: Mapping,
  rows: readonly Row[],
  groups: readonly Group[],
  taken: ReadonlySet<number>,
): Shares {
  const { id, participant, amount, split } = mapping;
  const silent = (column: number | undefined) =>
    column === undefined
      ? groups
      : groups.filter((group) => group.every((index) => cleanText(rows[index]![column]) === ""));
  const open = silent(split);
  const ofShare = amount !== undefined && isShareOfAmount(headingWords(of.headings[amount]));
  if (open.length === 0 || ofShare || id === undefined || participant === undefined)
    return { mapping, waiting: new Set() };
  const used = new Set([...Object.values(mapping), ...taken]);
  const columns = split === undefined ? Array.from({ length: of.width }, (_, column) => column) : [];
  const sure = columns.filter(
    (column) =>
      !used.has(column) &&
      !isOtherPercentage(headingWords(of.headings[column])) &&
      unitOfShares(open, mapping, rows, column) !== undefined,
  );
  const percentages = columns.filter(
    (column) => !used.has(column) && !sure.includes(column) && isPercentage(of, rows, open, column),
  );
  const options = [
    ...[...sure, ...percentages].map((column) => of.columnOption(column)),
    { value: FULL, label: { kind: "word", word: "full" } },
    { value: NONE, label: { kind: "word", word: "leaveOut" } },
  ] satisfies Option[];
  const answer = of.answers.oneOf(
    "shares",
    options.map(({ value }) => value),
  );
  const told = open.map(([first = 0, ...more]) => {
    const names = [first, ...more].map((index) => cleanText(rows[index]![participant]));
    return `${cleanText(rows[first]![id])}: ${[...new Set(names)].join(", ")}`;
  });
  of.questions.push({
    id: "shares",
    key: "shares",
    field: "split",
    found: told.sort().slice(0, EXAMPLES).join("; "),
    count: open.flat().length,
    options,
    ...(sure.length === 1 ? { preferred: of.name(sure[0]!) } : {}),
    answer,
  });
  const chosen = [...sure, ...percentages].find((column) => of.name(column) === answer);
  // A chosen column may still say nothing about some of the deals.
  const waiting = answer === FULL ? [] : chosen === undefined ? open : silent(chosen);
  return {
    mapping: chosen === undefined ? mapping : { ...mapping, split: chosen },
    waiting: new Set(waiting.flat()),
  };
}

/** Figures up to a hundred under a heading that speaks of a part. */
function isPercentage(of: ExportContext, rows: readonly Row[], groups: readonly Group[], column: number): boolean {
  const heading = headingWords(of.headings[column]);
  if (!/(^| )(percent\w*|pourcentage|percentuale|share|split|part|quota)( |$)/.test(heading)) return false;
  if (isOtherPercentage(heading)) return false;
  const shares = groups.flat().map((index) => shareIn(rows[index]![column], 100));
  return shares.some((share) => share !== undefined) && shares.every((share = 0) => share >= 0 && share <= 1);
}
