/**
 * The payouts sheet: a row per participant, a column per step, the same payout recomputed with native formulas, and
 * the sums that must tie out with the deals sheet.
 */
import { identityText, ownEntry } from "../identity";
import { serialOfIso } from "../plans/dates";
import type { Source, Typed } from "../plans/model";
import { fill } from "../text/language";
import { type Context, payoutRows } from "./context";
import { Draft, formula, quote, text } from "./draft";
import { addressOf, columnLetters, ownRowByPosition } from "./formula";
import type { Area, CellContent, NumberFormat, SheetModel } from "./model";
import { type Column, columnsOf, entryColumns, ID, NAME } from "./payoutsColumns";
import {
  drawBands,
  drawReconciliation,
  type PayoutPeriod,
  peopleOutside,
  type Summary,
  stateSources,
} from "./payoutsSummary";
import { guardedColumn, HEADER, tableRows } from "./payoutsTable";
import { drawState, LABELS } from "./stateBlock";
import { FILTER_BUTTON, numberWidth, textWidth } from "./widths";

export interface PayoutsLayout {
  readonly first: number;
  readonly rows: number;
}

/** With the column of places that are paid. */
interface PaidLayout extends PayoutsLayout {
  readonly paid: number;
}

const TOTAL = 6;
/** Below the state, behind the count of missing formulas. */
const NATIVE_ONLY = { row: 5, column: 5 };
/** More columns than this after the name do not fit on a screen. */
const LONG_TABLE = 7;

export function payoutsLayout(context: Context): PayoutsLayout {
  return { first: HEADER + 1, rows: payoutRows(context) };
}

/** Where the ids of participants stand; the deals sheet offers them as a list. */
export function participantIds({ first, rows }: PayoutsLayout): Area {
  return { row: first, column: ID, rows, columns: 1 };
}

export function payoutsSheet(context: Context, name: string, period: PayoutPeriod, typed: Typed = {}): SheetModel {
  const { plan, words } = context;
  const layout = payoutsLayout(context);
  const columns = columnsOf(context, guardedColumn(layout, ID));
  const draft = new Draft({ key: "payouts", name, locale: context.locale });
  draft.put(0, ID, words.tabs.payouts, { role: "title" });
  const short = context.fingerprint.slice(0, 12);
  const subtitle = fill(words.payouts.subtitle, { plan: plan.name, version: plan.version, fingerprint: short });
  // A long table keeps id and name in sight; texts that run on must then start behind them.
  const frozen = columns.length > LONG_TABLE ? NAME + 1 : 0;
  draft.put(1, Math.max(ID, frozen), text(subtitle), { role: "subtitle" });
  if (context.native) drawNativeOnly(draft, context);
  drawPeople(draft, context, layout);
  const paid = positions(columns, "paidPlace")[0]!;
  columns.forEach((column, index) => {
    drawColumn(draft, context, column, NAME + 1 + index, { ...layout, paid }, typed);
  });
  drawTotals(draft, context, columns, { ...layout, paid });
  define(draft, context, columns, layout);
  // Money adds up with money; a plan that only counts deals adds up their number.
  const from = (source: Source) =>
    plan.components.flatMap(({ measure }, index) => (measure.source === source ? [index] : []));
  const [sums, counts] = [from("sum"), from("count")];
  const [added, format] = sums.length > 0 ? ([sums, "money"] as const) : ([counts, "ratio"] as const);
  const summary: Summary = {
    first: layout.first,
    rows: layout.rows,
    totalRow: TOTAL,
    components: added,
    format,
    credited: positions(columns, "credited").filter((_, index) => added.includes(index)),
    attainments: positions(columns, "attainment"),
    entries: entryColumns(columns),
    onPlan: positions(columns, "onPlan")[0]!,
    check: positions(columns, "check")[0]!,
    payable: payableColumn(columns),
    lastColumn: NAME + columns.length,
    calculated: columns.flatMap(({ entry, kind, array }, index) =>
      entry === undefined && kind !== "quota" ? [{ column: NAME + 1 + index, maySpill: array !== undefined }] : [],
    ),
  };
  drawReconciliation(draft, context, summary, period);
  drawBands(draft, context, summary);
  drawState(draft, context, stateSources(summary));
  signalChecks(draft, columns, layout, words.words.ok);
  draft.table({
    area: { row: HEADER, column: ID, rows: layout.rows + 1, columns: NAME + columns.length },
    name: context.name("PayoutTable"),
    filter: true,
  });
  return draft.build({
    frozen: { rows: HEADER + 1, columns: frozen },
    // The reasons of the state go on far to the right, and so do keys: the sentence beside the state says them on paper.
    print: {
      orientation: "landscape",
      repeatRows: { first: HEADER, last: HEADER },
      columns: Math.max(LABELS, positions(columns, "check")[0]! + 1),
    },
  });
}

/** Says that the payouts are calculated once, and need nothing that a workbook has not. */
function drawNativeOnly(draft: Draft, context: Context): void {
  draft.put(NATIVE_ONLY.row, NATIVE_ONLY.column, context.words.native.sentence, { role: "note" });
  draft.define(context.name("NativeOnly"), NATIVE_ONLY);
}

/** Letters of the columns of id and name. */
const TYPED: ReadonlySet<string> = new Set([ID, NAME].map((column) => columnLetters(column)));

/** Where nothing comes between what is earned and what is paid, the sum of the components is payable. */
function payableColumn(columns: readonly Column[]): number {
  return [...positions(columns, "payable"), ...positions(columns, "total"), ...positions(columns, "payout")][0]!;
}

function positions(columns: readonly Column[], kind: Column["kind"]): number[] {
  return columns.flatMap((column, index) => (column.kind === kind ? [NAME + 1 + index] : []));
}

function drawPeople(draft: Draft, context: Context, { first, rows }: PayoutsLayout): void {
  const { plan, words } = context;
  draft.put(HEADER, ID, words.payouts.id, { role: "header" });
  draft.put(HEADER, NAME, words.payouts.name, { role: "header" });
  const longest = (values: readonly string[]) => Math.max(90, ...values.map((value) => textWidth(value)));
  draft.widen(ID, Math.min(220, longest(plan.participants.map(({ id }) => id))));
  draft.widen(NAME, Math.min(280, Math.max(140, longest(plan.participants.map(({ name }) => name)))));
  draft.style({ row: first, column: ID, rows, columns: 2 }, { role: "input", format: "text", align: "left" });
  draft.bulk(
    { row: first, column: ID },
    plan.participants.map(({ id, name }) => [text(identityText(id)), text(name)]),
  );
}

function drawColumn(
  draft: Draft,
  context: Context,
  described: Column,
  column: number,
  { first, rows, paid }: PaidLayout,
  typed: Typed,
): void {
  const { header, format, role, row, array, note, kind, largest, entry } = described;
  const left = format === "text";
  draft.put(HEADER, column, header, { role: "header", align: left ? "left" : "right" });
  draft.widen(column, textWidth(header, true) + FILTER_BUTTON);
  if (kind === "check") draft.widen(column, textWidth(context.words.payouts.otherFigures));
  draft.widen(column, kind === "check" ? 150 : numberWidth(format, context.locale, largest ?? 1_000_000));
  if (note) draft.note(HEADER, column, note);
  const area: Area = { row: first, column, rows, columns: 1 };
  draft.style(area, { role, format, align: left ? "left" : "right" });
  if (entry !== undefined) drawEntries(draft, context, entry, area, typed);
  else if (kind === "quota") drawQuotas(draft, context, described, row, column, { first, rows, paid });
  else {
    const otherwise =
      kind === "check" ? `IF($${columnLetters(NAME)}{row}="","",${quote(context.words.payouts.noId)})` : '""';
    // The check and the keys look at every id that was typed, figures are for the first row of an id only.
    const id = columnLetters(kind !== undefined && OF_EVERY_ID.has(kind) ? ID : paid);
    const own = ownRowByPosition(`$${id}{row}=""`, TYPED, tableRows({ rows }));
    const blank = kind === "check" ? ownRowByPosition(otherwise, TYPED, tableRows({ rows })) : otherwise;
    const template = `=IF(${own},${blank},${row})`;
    draft.column({ at: { row: first, column }, rows, row: template, ...(array === undefined ? {} : { array }) });
  }
}

/** Columns that look at every id that was typed, and not at its first row only. */
const OF_EVERY_ID: ReadonlySet<Column["kind"]> = new Set(["check", "personKey", "firstRow", "paidPlace"]);

/** What is typed per participant: start and end dates from the plan, figures of the period from whoever knows them. */
function drawEntries(draft: Draft, context: Context, entry: string, area: Area, typed: Typed): void {
  const { plan, words } = context;
  const date = entry === "start" || entry === "end" ? entry : undefined;
  const cells = plan.participants.map((person): CellContent[] => {
    if (date === undefined) return [ownEntry(ownEntry(typed, person.id), entry) ?? null];
    const day = person[date];
    return [day === undefined ? null : serialOfIso(day)];
  });
  draft.bulk({ row: area.row, column: area.column }, cells);
  if (date !== undefined) draft.validate(area, { kind: "date" }, words.validations.date);
  else draft.validate(area, { kind: "number" }, words.validations.number);
}

/** The plan's quota by formula, a participant's own as an input; both may be typed over. */
function drawQuotas(
  draft: Draft,
  { plan, words }: Context,
  { component, format }: Column,
  quota: string,
  column: number,
  { first, rows, paid }: PaidLayout,
): void {
  const { id } = plan.components[component!]!;
  const cells = Array.from({ length: rows }, (_, index): CellContent[] => {
    const own = ownEntry(plan.participants[index]?.quotas, id);
    return [own ?? formula(`IF($${columnLetters(paid)}${first + index + 1}="","",${quota})`)];
  });
  draft.bulk({ row: first, column }, cells);
  plan.participants.forEach(({ quotas }, index) => {
    if (ownEntry(quotas, id) === undefined) return;
    draft.style({ row: first + index, column, rows: 1, columns: 1 }, { role: "input", format, align: "right" });
  });
  // Not on the spare rows: their blank result would be marked as a wrong entry.
  const people = plan.participants.length;
  if (people === 0) return;
  draft.validate(
    { row: first, column, rows: people, columns: 1 },
    { kind: "number", min: format === "money" ? 0.01 : 0.000001 },
    words.payouts.wrongQuota,
  );
}

function drawTotals(draft: Draft, context: Context, columns: readonly Column[], { rows, paid }: PaidLayout): void {
  const { words } = context;
  draft.put(TOTAL, ID, words.words.total, { role: "total" });
  draft.put(TOTAL, NAME, null, { role: "total" });
  const range = (column: number) => addressOf(guardedColumn({ rows }, column), true);
  const onPlan = positions(columns, "onPlan")[0]!;
  columns.forEach(({ total, kind, format, entry }, index) => {
    const column = NAME + 1 + index;
    const look = { role: "total", format, align: format === "text" ? "left" : "right" } as const;
    if (total === "sum") {
      // What was typed on the second row of an id is nobody's.
      const typed = kind === "quota" || entry !== undefined;
      // And a quota counts for who is there.
      const there = kind === "quota" ? `,${range(onPlan)},${quote(words.words.yes)}` : "";
      const sum = typed ? `SUMIFS(${range(column)},${range(paid)},">0"${there})` : `SUM(${range(column)})`;
      draft.put(TOTAL, column, formula(`ROUND(${sum},${totalPlaces(context, kind, format)})`), look);
    } else if (total === "attainment") {
      const [credited, quota] = [column - 1, column - 2].map((at_) => addressOf({ row: TOTAL, column: at_ }));
      draft.put(TOTAL, column, formula(`IF(${quota}=0,"",${credited}/${quota})`), look);
    } else if (kind === "check") {
      const all = range(column);
      // Less the header of the column.
      const failed = `COUNTIF(${all},"?*")-1+SUMPRODUCT(ISERROR(${all})*1)-COUNTIF(${all},${quote(words.words.ok)})`;
      const open = `${failed}+${peopleOutside({ rows, check: column })}`;
      const [before, after] = words.payouts.problems.split("{count}") as [string, string];
      const sentence = [...(before ? [quote(before)] : []), `(${open})`, quote(after)].join("&");
      draft.put(TOTAL, column, formula(`IF(${open}=0,${quote(words.words.ok)},${sentence})`), look);
    } else draft.put(TOTAL, column, null, look);
  });
}

function define(draft: Draft, context: Context, columns: readonly Column[], layout: PayoutsLayout): void {
  const area = (column: number) => guardedColumn(layout, column);
  draft.define(context.name("Participants"), area(ID));
  draft.define(context.name("ParticipantKeys"), area(positions(columns, "personKey")[0]!));
  columns.forEach(({ entry }, index) => {
    if (entry === "start") draft.define(context.name("ParticipantStarts"), area(NAME + 1 + index));
    if (entry === "end") draft.define(context.name("ParticipantEnds"), area(NAME + 1 + index));
  });
  const keys = { quota: "Quotas", attainment: "Attainment", payout: "Payout" } as const;
  columns.forEach(({ kind, component }, index) => {
    const column = NAME + 1 + index;
    if (component !== undefined && (kind === "quota" || kind === "attainment" || kind === "payout")) {
      draft.define(context.nameOf(component, keys[kind]), area(column));
    }
    const only = context.plan.components.length === 1;
    if (kind === (only ? "payout" : "total")) draft.define(context.name("Payouts"), area(column));
    if (kind === "payable") draft.define(context.name("Payable"), area(column));
  });
}

/** Red with a word, where a check fails; grey otherwise. */
function signalChecks(draft: Draft, columns: readonly Column[], { first, rows }: PayoutsLayout, ok: string): void {
  columns.forEach(({ kind }, index) => {
    const column = NAME + 1 + index;
    const letters = columnLetters(column);
    const area = { row: first, column, rows, columns: 1 };
    if (kind === "difference") {
      draft.signal(
        area,
        `IF(ISERROR($${letters}${first + 1}),TRUE,AND($${letters}${first + 1}<>"",$${letters}${first + 1}<>0))`,
        "bad",
      );
    }
    if (kind === "check") {
      draft.signal(area, `AND($${letters}${first + 1}<>"",$${letters}${first + 1}<>${quote(ok)})`, "bad");
      draft.signal({ row: TOTAL, column }, `$${letters}$${TOTAL + 1}<>${quote(ok)}`, "bad");
    }
  });
}

/** Payouts have the decimals of the plan sheet, a difference keeps all of its own, quotas and credits the currency's. */
function totalPlaces(context: Context, kind: Column["kind"], format: NumberFormat): string {
  if (kind === "difference") return "6";
  if (kind !== "quota" && kind !== "credited") return context.name("Decimals");
  return format === "money" ? String(context.plan.currency.minorUnits) : "6";
}
