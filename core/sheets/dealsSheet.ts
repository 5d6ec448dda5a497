/**
 * The deals sheet: what was sold, renewed and lost, line by line, with room to paste more. White columns credit each
 * line and say what is wrong with it; the counts above the table say how often.
 */
import { DEAL_CHECKS, type DealCheck } from "../checks/severity";
import { checkLabel } from "../checks/words";
import { identityText } from "../identity";
import { isIsoDate, serialOfIso } from "../plans/dates";
import { DEAL_TYPES } from "../plans/measures";
import { type Deal, SHARINGS, type Sharing } from "../plans/model";
import { CLAWBACK_SCHEDULES } from "../rules/payment";
import { checkTexts } from "../text/checks";
import { fill } from "../text/language";
import { type Context, creditsInOnePass, dealComponents, type NameKey } from "./context";
import { cellThere, linesUnread } from "./dealSource";
import { Draft, formula, quote, text } from "./draft";
import { addressOf, columnLetters, ownRowByPosition, sheetReference, type TableRows, withoutFormulas } from "./formula";
import { dealKeyFormula, dealTextFormula, firstRowFormula, personKeyFormula, personPlaceFormula } from "./keys";
import type { Area, CellContent, NumberFormat, SheetModel } from "./model";
import { choiceArgument } from "./rules/fields";
import { reachFrom } from "./rules/modifiers";
import { LIFT } from "./rules/ruleSheet";
import { FILTER_BUTTON, numberWidth, textWidth } from "./widths";

export interface DealsLayout {
  /** Row of the first deal, and how many rows are prepared. */
  readonly first: number;
  readonly rows: number;
}

const HEADER = 6;
const DATE = 1;
const ID = 2;
const PARTICIPANT = 3;
const ACCOUNT = 4;
const TYPE = 5;
const AMOUNT = 6;
const CURRENCY = 7;
const FX = 8;
const SPLIT = 9;
const LINE = 10;
const SHARING = 11;
const CREDITED = 12;
const PERIOD = 13;
const COUNTS = 14;

/** Rows below the prepared ones in which pasted deals are still seen and counted. */
const BELOW = 5000;

/** From here on adding up the deals once per participant takes seconds rather than moments. */
const MANY_COMPARISONS = 5_000_000;

/** Deals that are there, and room for a fifth more: at least 200 rows, at most 1,000; or as many rows as the sheet they come from. */
export function dealsLayout({ dealsFrom }: Context, deals: readonly Deal[]): DealsLayout {
  const prepared = deals.length + Math.min(1000, Math.max(200, Math.ceil(deals.length / 5)));
  return { first: HEADER + 1, rows: dealsFrom?.rows ?? prepared };
}

export function dealsSheet(
  context: Context,
  name: string,
  deals: readonly Deal[],
  payouts: { readonly participants: string; readonly count: number },
): SheetModel {
  const { plan, words, dealsFrom } = context;
  const layout = dealsLayout(context, deals);
  const columns = columnsOf(context, layout);
  const draft = new Draft({ key: "deals", name, locale: context.locale });
  draft.put(0, DATE, text(`${words.tabs.deals} – ${plan.name}`), { role: "title" });
  const subtitle = dealsFrom === undefined ? words.deals.subtitle : fill(words.deals.from, { plan: dealsFrom.plan });
  draft.put(1, DATE, subtitle, { role: "subtitle" });
  const comparisons = creditsInOnePass(context) ? 0 : deals.length * payouts.count;
  if (comparisons > MANY_COMPARISONS) draft.put(2, DATE, words.deals.manyNote, { role: "note" });
  drawTable(draft, context, columns, deals, layout);
  drawCounts(draft, context, columns, layout);
  if (dealsFrom === undefined) validate(draft, context, layout, payouts.participants);
  define(draft, context, columns, layout);
  const { flag } = after(context);
  const area = { row: layout.first, column: flag, rows: layout.rows, columns: 1 };
  draft.signal(area, `$${columnLetters(flag)}${layout.first + 1}<>""`, "bad");
  return draft.build({
    frozen: { rows: HEADER + 1, columns: 0 },
    print: { orientation: "landscape", repeatRows: { first: HEADER, last: HEADER } },
  });
}

/** Columns of the deals sheet as other sheets point at them. */
export interface DealAreas {
  /** A cell of the row that the areas begin in. */
  readonly first: string;
  readonly date: string;
  readonly id: string;
  readonly account: string;
  readonly type: string;
  readonly credited: string;
}

export function dealAreas(context: Context, tab: string, deals: readonly Deal[]): DealAreas {
  const layout = dealsLayout(context, deals);
  const area = (column: number) => sheetReference(tab) + addressOf(guarded(layout, column), true);
  const start = sheetReference(tab) + addressOf({ row: HEADER, column: DATE }, true);
  return {
    first: start,
    date: area(DATE),
    id: area(ID),
    account: area(ACCOUNT),
    type: area(TYPE),
    credited: area(CREDITED),
  };
}

/**
 * A column as formulas and names read it, from its header to the row below the prepared ones: a row that is inserted
 * above the first deal or below the last one is inside, and no cell that somebody may cut is an edge of it.
 */
function guarded({ rows }: DealsLayout, column: number): Area {
  return { row: HEADER, column, rows: rows + 2, columns: 1 };
}

function tableRows({ rows }: DealsLayout): TableRows {
  return { header: HEADER + 1, guard: HEADER + rows + 2 };
}

/** The columns behind those of the components; those of cash and of clawbacks only on plans that have them. */
function after(context: Context) {
  const { basis, clawback } = context.plan.modifiers;
  const cash = COUNTS + dealComponents(context).length;
  const paid = cash + (basis === "cash to date" ? 3 : 0);
  const flag = paid + (clawback === undefined ? 0 : context.native ? 3 : 4);
  return {
    cash,
    invoiced: cash + 1,
    received: cash + 2,
    paid,
    stayed: paid + 1,
    takenBack: paid + 2,
    takenBackAgain: paid + 3,
    flag,
    /** Row of the first line with the same id and line. */
    firstRow: flag + 1,
    /** Row of an earlier line with the same id, line and participant. */
    repeats: flag + 2,
    known: flag + 3,
    splitTotal: flag + 4,
    onStatement: flag + 5,
    share: flag + 6,
    idText: flag + 7,
    idKey: flag + 8,
    personKey: flag + 9,
    lineKey: flag + 10,
    creditedTo: flag + 11,
    gross: flag + 12,
    doubt: flag + 13,
  };
}

interface Column {
  readonly header: string;
  readonly format: NumberFormat;
  readonly width: number;
  readonly note?: string;
  /** Of columns that people type into: the name that other plans read them by. */
  readonly name?: NameKey;
  /** Calculated columns only, with {row}. */
  readonly row?: string;
  readonly array?: string;
}

/** The columns from the first one after the margin on. */
function columnsOf(context: Context, layout: DealsLayout): readonly Column[] {
  const { plan, words, locale } = context;
  const { deals: labels } = words;
  const money = numberWidth("money", locale, 10_000_000);
  const { idText } = after(context);
  const key = { format: "text", width: 110 } as const;
  const counts = dealComponents(context).map((index): Column => {
    const { name, measure } = plan.components[index]!;
    return {
      header: fill(labels.counts, { component: name }),
      format: measure.source === "sum" ? "money" : "ratio",
      width: money,
      row: countsFormula(context, index),
    };
  });
  const own: readonly Column[] = [
    { header: labels.date, name: "DealDates", format: "date", width: 0 },
    { header: labels.id, name: "DealIds", format: "text", width: 110 },
    { header: labels.participant, name: "DealParticipants", format: "text", width: 150 },
    { header: labels.account, name: "DealAccounts", format: "text", width: 190 },
    { header: labels.type, name: "DealKinds", format: "text", width: widest(context) },
    { header: labels.amount, name: "DealAmounts", format: "amount", width: money },
    { header: labels.currency, name: "DealCurrencies", format: "text", width: 0 },
    {
      header: labels.fx,
      name: "DealRates",
      format: "general",
      width: 0,
      note: fill(labels.fxNote, { currency: plan.currency.code }),
    },
    { header: labels.split, name: "DealSplits", format: "percent", width: 0, note: labels.splitNote },
    { header: labels.line, name: "DealLines", format: "text", width: 0, note: labels.lineNote },
    { header: labels.sharing, name: "DealSharings", format: "text", width: 0, note: labels.sharingNote },
    {
      header: labels.credited,
      format: "money",
      width: money,
      note: labels.creditedNote,
      row: creditedFormula(context),
    },
    { header: labels.period, format: "date", width: 0, row: periodFormula(context) },
    ...counts,
    ...cashColumns(context),
    ...clawbackColumns(context),
    { header: labels.flag, format: "text", width: 260, row: flagFormula(context) },
    { header: labels.firstRow, format: "count", width: 0, row: firstLineFormula(context, layout) },
    {
      header: labels.repeats,
      format: "count",
      width: 0,
      note: labels.repeatsNote,
      row: repeatsFormula(context, layout),
    },
    { header: labels.known, format: "count", width: 0, note: labels.knownNote, row: knownFormula(context) },
    {
      header: labels.splitTotal,
      format: "ratio",
      width: 0,
      note: labels.splitTotalNote,
      ...splitTotal(context, layout),
    },
    { header: labels.onStatement, format: "count", width: 0, row: onStatementFormula(context) },
    { header: labels.share, format: "percent", width: 0, note: labels.shareNote, row: shareFormula(context) },
    { ...key, header: labels.idText, note: labels.keyNote, row: `=${dealTextFormula(cell(ID), cell(LINE))}` },
    { ...key, header: labels.idKey, note: labels.keyNote, row: `=${dealKeyFormula(cell(idText))}` },
    { ...key, header: labels.personKey, note: labels.keyNote, row: `=${personKeyFormula(cell(PARTICIPANT))}` },
    { ...key, header: labels.lineKey, note: labels.keyNote, row: lineKeyFormula(context) },
    {
      header: labels.creditedTo,
      format: "count",
      width: 0,
      note: labels.creditedToNote,
      row: creditedToFormula(context),
    },
    { header: labels.gross, format: "money", width: money, note: labels.grossNote, row: grossFormula(context) },
    { header: labels.doubt, format: "count", width: 0, note: labels.doubtNote, row: doubtFormula(context) },
  ];
  // Long lists of deals have long formulas: a place that is counted once makes them a third shorter.
  const place = `$${columnLetters(DATE + own.length)}{row}`;
  const columns = own.map((column) =>
    column.name === undefined ? column : { ...column, ...cellThere(context, column.name, place) },
  );
  const typed = new Set(columns.flatMap(({ row }, index) => (row === undefined ? [columnLetters(DATE + index)] : [])));
  const rows = tableRows(layout);
  const header = addressOf({ row: HEADER, column: DATE }, true);
  return [
    ...columns.map((column) =>
      column.row === undefined ? column : { ...column, row: short(ownRowByPosition(column.row, typed, rows, place)) },
    ),
    {
      header: labels.tableRow,
      format: "count",
      width: 0,
      note: labels.tableRowNote,
      row: `=ROW()-ROW(${header})+1`,
    },
  ];
}

/** Formulas are filled down only, so columns need no mark: in a long list it is a character for each of them in each row. */
function short(formula: string): string {
  return formula.replace(/\$([A-Z]{1,3})(?=\{row\}|\$\d)/g, "$1");
}

/** What was invoiced of a credit above zero that counts, and what of it the customer has paid. */
function cashColumns(context: Context): readonly Column[] {
  if (context.plan.modifiers.basis !== "cash to date") return [];
  const { deals: labels } = context.words;
  const { cash, invoiced } = after(context);
  const width = numberWidth("money", context.locale, 10_000_000);
  const counts = dealComponents(context).map((_, position) => `${cell(COUNTS + position)}<>0`);
  const counted = counts.length === 1 ? counts[0]! : `OR(${counts.join(",")})`;
  const share = `MIN(1,IF(ISNUMBER(${cell(cash)}),MAX(0,${cell(cash)}),0)/${cell(AMOUNT)})`;
  const places = context.plan.currency.minorUnits;
  return [
    { header: labels.received, name: "DealCash", format: "amount", width, note: labels.receivedNote },
    {
      header: labels.invoicedCredit,
      format: "money",
      width,
      row: `=IF(${cell(CREDITED)}="","",IF(AND(${cell(CREDITED)}>0,${counted}),${cell(CREDITED)},0))`,
    },
    {
      header: labels.receivedCredit,
      format: "money",
      width,
      row: `=IF(${cell(invoiced)}="","",IF(${cell(invoiced)}=0,0,ROUND(${cell(CREDITED)}*${share}*${LIFT},${places})))`,
    },
  ];
}

/** What the end of a deal takes back of the commission that was paid for it, and the same with native functions. */
function clawbackColumns(context: Context): readonly Column[] {
  if (context.plan.modifiers.clawback === undefined) return [];
  const { deals: labels } = context.words;
  const { paid, stayed } = after(context);
  const width = numberWidth("money", context.locale, 10_000_000);
  const [term, window] = [context.name("ClawbackTerm"), context.name("ClawbackWindow")];
  const schedule = choiceArgument(context, context.name("ClawbackSchedule"), CLAWBACK_SCHEDULES);
  const decimals = context.name("Decimals");
  const unless = (expression: string) =>
    `=IF(${blank(context)},"",IF(AND(${churned(context)},NOT(${isHeld(context)}),ISNUMBER(${cell(paid)}),ISNUMBER(${cell(stayed)})),${expression},0))`;
  const over = `OR(${cell(stayed)}>=${term},IF(${window}="",FALSE,${cell(stayed)}>=${window}))`;
  const left = `IF(${schedule}="full",1,(${term}-${cell(stayed)})/${term})`;
  const again = `IF(${over},0,ROUND(${cell(paid)}*${left}*${LIFT},${decimals}))`;
  const terms = [cell(paid), term, cell(stayed), schedule, window, decimals];
  return [
    { header: labels.paid, name: "DealPaid", format: "money", width, note: labels.paidNote },
    { header: labels.stayed, name: "DealStayed", format: "ratio", width: 0, note: labels.stayedNote },
    {
      header: labels.takenBack,
      format: "money",
      width,
      note: labels.takenBackNote,
      row: unless(
        context.native ? `IF(OR(${cell(paid)}<0,${cell(stayed)}<0),NA(),${again})` : `CLAWBACK(${terms.join(",")})`,
      ),
    },
    ...(context.native ? [] : [{ header: labels.takenBackAgain, format: "money", width, row: unless(again) } as const]),
  ];
}

function churned({ planWords }: Context): string {
  return `${cell(TYPE)}=${quote(planWords.dealTypes.churn)}`;
}

function widest({ planWords }: Context): number {
  return Math.max(...Object.values(planWords.dealTypes).map((word) => textWidth(word)));
}

const cell = (column: number) => `$${columnLetters(column)}{row}`;

/** A cell that is read from another sheet is a text without characters where that one is blank. */
function blank({ dealsFrom }: Context): string {
  const line = `${cell(DATE)}:${cell(SHARING)}`;
  return dealsFrom === undefined ? `COUNTA(${line})=0` : `COUNTBLANK(${line})=${SHARING - DATE + 1}`;
}

function unlessBlank(context: Context, expression: string): string {
  return `=IF(${blank(context)},"",${expression})`;
}

/** A date or a figure that is a text. */
function isText({ dealsFrom }: Context, column: number): string {
  const is = `ISTEXT(${cell(column)})`;
  return dealsFrom === undefined ? is : `IF(${is},${cell(column)}<>"",FALSE)`;
}

/**
 * A deal in another currency without a rate, or with a figure that cannot be meant, is credited with nothing and flagged.
 * Rounded to the currency and not to "Decimals of money", which is for payouts: who reached the quota must not depend on it.
 */
function grossFormula(context: Context): string {
  const possible = (column: number, test: string) => `IF(ISNUMBER(${cell(column)}),${test},${cell(column)}="")`;
  const share = possible(SPLIT, `AND(${cell(SPLIT)}>=0,${cell(SPLIT)}<=1)`);
  const rate = possible(FX, `${cell(FX)}>0`);
  const own = `OR(${ownCurrency(context)},${cell(FX)}<>"")`;
  return `=IF(AND(ISNUMBER(${cell(AMOUNT)}),${rate},${share},${own}),${productFormula(context)},"")`;
}

/** Amount x rate x split in the plan's currency. */
function productFormula({ plan }: Context): string {
  const factor = (column: number) => `IF(${cell(column)}="",1,${cell(column)})`;
  return `ROUND(${cell(AMOUNT)}*${factor(FX)}*${factor(SPLIT)}*${LIFT},${plan.currency.minorUnits})`;
}

/** What counts: nothing while the line repeats another, or its shares or its sign are asked. */
function creditedFormula(context: Context): string {
  const { gross } = after(context);
  return `=IF(ISNUMBER(${cell(gross)}),IF(${isHeld(context)},"",${cell(gross)}),"")`;
}

/** Whether a line waits although its amount is known. */
function isHeld(context: Context): string {
  const { repeats, doubt } = after(context);
  return `OR(${cell(repeats)}<>"",${cell(doubt)}=1,${lossAboveZero(context)})`;
}

/** A loss raises nobody's pay: written without its sign it waits until the cell is corrected. */
function lossAboveZero(context: Context): string {
  const type = `MATCH(${cell(TYPE)},${context.name("DealTypes")},0)`;
  const loss = `IFERROR(INDEX(${context.name("DealSigns")},${type}),"")=${quote(context.words.plan.negative)}`;
  return `IF(ISNUMBER(${cell(AMOUNT)}),IF(${cell(AMOUNT)}>0,${loss},FALSE),FALSE)`;
}

function ownCurrency(context: Context): string {
  return `OR(${cell(CURRENCY)}="",${cell(CURRENCY)}=${context.name("Currency")})`;
}

/** First day of the payout period; blank outside the plan. */
function periodFormula(context: Context): string {
  const starts = context.name("PeriodStarts");
  const inside = `AND(ISNUMBER(${cell(DATE)}),${cell(DATE)}>=${context.name("From")},${cell(DATE)}<${context.name("To")}+1)`;
  return `=IF(${inside},INDEX(${starts},MATCH(${cell(DATE)},${starts},1)),"")`;
}

function countsFormula(context: Context, index: number): string {
  const answer = `IFERROR(INDEX(${context.nameOf(index, "Counts")},MATCH(${cell(TYPE)},${context.name("DealTypes")},0)),"")`;
  const summed = context.plan.components[index]!.measure.source === "sum";
  const share = `IF(${cell(SPLIT)}="",1,${cell(SPLIT)})*IF(${cell(AMOUNT)}<0,-1,1)`;
  const counted = summed ? cell(CREDITED) : share;
  return `=IF(${cell(CREDITED)}="","",IF(TRIM(${answer})=${quote(context.words.words.yes)},${counted},0))`;
}

/** A column as formulas read it, from its heading to its guard row. */
function rangeOf(layout: DealsLayout, column: number): string {
  return addressOf(guarded(layout, column), true);
}

/** The row of the first line of the same deal and line; its own for the first one. */
function firstLineFormula(context: Context, layout: DealsLayout): string {
  const { idKey } = after(context);
  return `=IF(${cell(idKey)}="","",${firstRowFormula(cell(idKey), rangeOf(layout, idKey))})`;
}

/** Deal, line and participant in one text: two lines that agree in it say the same twice. */
function lineKeyFormula(context: Context): string {
  const { firstRow, personKey } = after(context);
  return `=IF(${cell(firstRow)}="","",${cell(firstRow)}&${cell(personKey)})`;
}

/** The row of an earlier line that says the same; blank where there is none. */
function repeatsFormula(context: Context, layout: DealsLayout): string {
  const { lineKey } = after(context);
  const row = firstRowFormula(cell(lineKey), rangeOf(layout, lineKey));
  return `=IF(${cell(lineKey)}="","",IF(${row}=ROW(),"",${row}))`;
}

/**
 * The share that a line takes of its deal: all of it where none is typed, nothing where it repeats another line or is an
 * overlay, which comes on top.
 */
function shareFormula(context: Context): string {
  const { firstRow, repeats } = after(context);
  const typed = `IF(${cell(SPLIT)}="",1,IF(ISNUMBER(${cell(SPLIT)}),MAX(0,${cell(SPLIT)}),0))`;
  const none = [`${cell(firstRow)}=""`, `${cell(repeats)}<>""`, isSharing(context, "overlay")];
  return `=IF(OR(${none.join(",")}),"",${typed})`;
}

function isSharing({ planWords }: Context, sharing: Sharing): string {
  return `${cell(SHARING)}=${quote(planWords.sharings[sharing])}`;
}

/** Decimals of the sum of shares in percent: twelve of the share. */
const SHARE_DECIMALS = 10;

/** Shares of a deal on all of its lines in percent, by the row of the first; a long list is added up in one pass. */
function splitTotal(context: Context, layout: DealsLayout): Pick<Column, "row" | "array"> {
  const { firstRow, share } = after(context);
  const [rows, shares] = [rangeOf(layout, firstRow), rangeOf(layout, share)];
  const letters = columnLetters(firstRow);
  const row = `=IF(${cell(firstRow)}="","",ROUND(100*SUMIFS(${shares},${rows},${cell(firstRow)}),${SHARE_DECIMALS}))`;
  if (context.native) return { row };
  return {
    row,
    array: `=CREDITED_AMOUNT($${letters}{first}:$${letters}{last},${rows},100,,,${shares},,,,${SHARE_DECIMALS})`,
  };
}

/** 1 where the shares of a line's deal are in doubt. A line without an id is a deal of its own. */
function doubtFormula(context: Context): string {
  const { splitTotal: total } = after(context);
  const own = `IF(${cell(SPLIT)}="",100,100*${cell(SPLIT)})`;
  const all = `IF(ISNUMBER(${cell(total)}),${cell(total)},${own})`;
  const elsewhere = isSharing(context, "elsewhere");
  const overlay = isSharing(context, "overlay");
  const unread = `AND(${cell(SHARING)}<>"",NOT(${overlay}),NOT(${elsewhere}))`;
  const typed = `OR(${cell(SPLIT)}="",ISNUMBER(${cell(SPLIT)}))`;
  const doubt = `IF(AND(${typed},NOT(${unread})),AND(NOT(${overlay}),${all}<>100,NOT(AND(${elsewhere},${all}<100))),TRUE)`;
  return unlessBlank(context, `IF(${doubt},1,0)`);
}

/**
 * The place of the participant among those of the payouts sheet, 0 for nobody's deal: payouts add up what has their place,
 * so that what is shown as known is credited, and nothing else.
 */
function knownFormula(context: Context): string {
  const { personKey } = after(context);
  const place = personPlaceFormula(cell(personKey), context.name("ParticipantKeys"), "0");
  return unlessBlank(context, `IF(${cell(personKey)}="",0,${place})`);
}

/**
 * The place of who is credited, 0 for nobody: the participant must be on the plan on a day of the period that the deal
 * lies in.
 */
function creditedToFormula(context: Context): string {
  const { known } = after(context);
  const date = (name: "ParticipantStarts" | "ParticipantEnds") => `INDEX(${context.name(name)},${cell(known)}+1)`;
  const [start, end] = [date("ParticipantStarts"), date("ParticipantEnds")];
  const starts = context.name("PeriodStarts");
  const last = `INDEX(${context.name("PeriodEnds")},MATCH(${cell(PERIOD)},${starts},0))`;
  const there = `AND(OR(${start}="",${start}<=${last}),OR(${end}="",${end}>=${cell(PERIOD)}))`;
  return unlessBlank(
    context,
    `IF(OR(${cell(known)}=0,${cell(PERIOD)}=""),${cell(known)},IF(${there},${cell(known)},0))`,
  );
}

/**
 * The row of a line that the chosen statement lists: the statement takes the smallest of them one by one, which is far
 * quicker than looking through all deals once for every line of the page.
 */
function onStatementFormula(context: Context): string {
  const period = context.name("PeriodFrom");
  const { creditedTo } = after(context);
  const since = reachFrom(context);
  const reach =
    since === period ? [`${cell(PERIOD)}=${period}`] : [`${cell(PERIOD)}>=${since}`, `${cell(PERIOD)}<=${period}`];
  // Credited figures are all blank or all numbers.
  const counts = dealComponents(context).map((_, position) => `${cell(COUNTS + position)}<>0`);
  if (counts.length === 0) return unlessBlank(context, quote(""));
  const conditions = [
    `${cell(creditedTo)}>0`,
    `${cell(creditedTo)}=${context.name("StatementPlace")}`,
    `ISNUMBER(${cell(PERIOD)})`,
    ...reach,
    `${cell(CREDITED)}<>""`,
    counts.length === 1 ? counts[0]! : `OR(${counts.join(",")})`,
  ];
  return unlessBlank(context, `IF(AND(${conditions.join(",")}),ROW(),"")`);
}

/** Everything that is wrong with a line, separated by semicolons: the checks of data, asked of cells. */
function flagFormula(context: Context): string {
  const { known, creditedTo, repeats, doubt, idText, personKey, cash, paid, stayed } = after(context);
  const own = ownCurrency(context);
  const { basis, clawback } = context.plan.modifiers;
  const positive = (column: number) => `IF(ISNUMBER(${cell(column)}),${cell(column)}>=0,FALSE)`;
  const complete = `AND(${positive(paid)},OR(${cell(paid)}=0,${positive(stayed)}))`;
  // A search does not see capitals: the first id that it finds is this one, or the same in other capitals.
  const texts = `INDEX(${context.name("DealIdTexts")},MATCH(${cell(idText)},${context.name("DealIdTexts")},0))`;
  const alike = `AND(EXACT(LOWER(${texts}),LOWER(${cell(idText)})),NOT(EXACT(${texts},${cell(idText)})))`;
  // Who is on another plan over the same list has their deals there too.
  const elsewhere = context.peers.map(
    (peer) => `${personPlaceFormula(cell(personKey), `${peer}_ParticipantKeys`, "0")}=0`,
  );
  const nobody = `IF(${cell(personKey)}="",TRUE,AND(${elsewhere.join(",")}))`;
  // A date of a person that is left blank is 0.
  const ofPerson = (name: "ParticipantStarts" | "ParticipantEnds") =>
    `SUM(INDEX(${context.name(name)},${cell(known)}+1))`;
  const faults: Readonly<Record<DealCheck, string | undefined>> = {
    noDate: `NOT(ISNUMBER(${cell(DATE)}))`,
    textNumber: `OR(${[DATE, AMOUNT, FX, SPLIT].map((column) => isText(context, column)).join(",")})`,
    outside: `AND(ISNUMBER(${cell(DATE)}),${cell(PERIOD)}="")`,
    participant: elsewhere.length === 0 ? `${cell(known)}=0` : `IF(${cell(known)}=0,${nobody},FALSE)`,
    notOnPlan: `AND(${cell(known)}>0,${cell(creditedTo)}=0)`,
    ownDates: `IF(AND(${cell(creditedTo)}>0,${cell(PERIOD)}<>""),OR(${cell(DATE)}<${ofPerson("ParticipantStarts")},AND(${ofPerson("ParticipantEnds")}>0,${cell(DATE)}>=${ofPerson("ParticipantEnds")}+1)),FALSE)`,
    type: `ISERROR(MATCH(${cell(TYPE)},${context.name("DealTypes")},0))`,
    amount: `NOT(ISNUMBER(${cell(AMOUNT)}))`,
    fx: `AND(NOT(${own}),${cell(FX)}="")`,
    rate: `IF(ISNUMBER(${cell(FX)}),OR(${cell(FX)}<=0,AND(${own},${cell(FX)}<>1)),${cell(FX)}<>"")`,
    share: `IF(ISNUMBER(${cell(SPLIT)}),OR(${cell(SPLIT)}<0,${cell(SPLIT)}>1),FALSE)`,
    duplicate: `${cell(repeats)}<>""`,
    splits: `${cell(doubt)}=1`,
    sign: lossAboveZero(context),
    received: basis === "cash to date" ? `AND(${cell(cash)}<>"",NOT(${positive(cash)}))` : undefined,
    clawback: clawback === undefined ? undefined : `IF(${churned(context)},NOT(${complete}),${cell(paid)}<>"")`,
    recomputed: `IF(ISNUMBER(${cell(CREDITED)}),IFERROR(${cell(CREDITED)}<>${productFormula(context)},TRUE),FALSE)`,
    alike: `IF(${cell(idText)}="",FALSE,IFERROR(${alike},FALSE))`,
  };
  const words = (Object.keys(DEAL_CHECKS) as DealCheck[]).flatMap((check) => {
    const word = quote(`; ${checkLabel(check, context.language)}`);
    return faults[check] === undefined ? [] : [`IF(${faults[check]},${word},"")`];
  });
  return unlessBlank(context, `MID(${words.join("&")},3,300)`);
}

function drawTable(
  draft: Draft,
  context: Context,
  columns: readonly Column[],
  deals: readonly Deal[],
  { first, rows }: DealsLayout,
): void {
  const area = (column: number, span = 1): Area => ({ row: first, column, rows, columns: span });
  columns.forEach(({ header, format, width, note, row }, index) => {
    const column = DATE + index;
    const left = format === "text" || format === "date";
    draft.put(HEADER, column, header, { role: "header", align: left ? "left" : "right" });
    draft.widen(column, textWidth(header, true) + FILTER_BUTTON);
    draft.widen(column, width > 0 ? width : numberWidth(format, context.locale, 0));
    if (note) draft.note(HEADER, column, note);
    draft.style(area(column), { role: row ? "calculated" : "input", format, ...(left ? { align: "left" } : {}) });
  });
  // The place of a row goes first: a formula that reads it while it is still blank takes whole columns, and spills.
  const calculated = columns.map((column, index) => ({ ...column, at: { row: first, column: DATE + index } }));
  const isPlace = ({ header }: Column) => header === context.words.deals.tableRow;
  for (const { at, row, array } of [...calculated.filter(isPlace), ...calculated.filter((one) => !isPlace(one))]) {
    if (row) draft.column({ at, rows, row, ...(array === undefined ? {} : { array }) });
  }
  if (context.dealsFrom === undefined) drawDeals(draft, context, deals, first);
  draft.table({
    area: { row: HEADER, column: DATE, rows: rows + 1, columns: columns.length },
    name: context.name("DealTable"),
    filter: true,
  });
}

function drawDeals(draft: Draft, context: Context, deals: readonly Deal[], first: number): void {
  // Columns that no deal needs would make the model of many deals half as large again.
  const lined = deals.some(({ line, sharing }) => line !== undefined || sharing !== undefined);
  draft.bulk(
    { row: first, column: DATE },
    deals.map((deal) => cellsOf(deal, context).slice(0, (lined ? SHARING : SPLIT) - DATE + 1)),
  );
  const { basis, clawback } = context.plan.modifiers;
  const { cash, paid } = after(context);
  const typed = (column: number, cells: (deal: Deal) => CellContent[]) =>
    draft.bulk({ row: first, column }, deals.map(cells));
  if (basis === "cash to date") typed(cash, ({ received }) => [received ?? null]);
  if (clawback !== undefined) typed(paid, (deal) => [deal.paid ?? null, deal.stayed ?? null]);
}

function cellsOf(deal: Deal, { planWords }: Context): CellContent[] {
  return [
    isIsoDate(deal.date) ? serialOfIso(deal.date) : text(deal.date),
    text(identityText(deal.id)),
    text(identityText(deal.participant)),
    text(deal.account),
    // An imported type that we do not know stays as it is, to be flagged on the sheet.
    DEAL_TYPES.includes(deal.type) ? planWords.dealTypes[deal.type] : text(deal.type),
    deal.amount,
    deal.currency === undefined ? null : text(deal.currency),
    deal.fx ?? null,
    deal.split ?? null,
    deal.line === undefined ? null : text(identityText(String(deal.line))),
    deal.sharing === undefined ? null : planWords.sharings[deal.sharing],
  ];
}

/** Cells of calculated columns that hold no formula on rows with a deal. */
function overwritten(columns: readonly Column[], layout: DealsLayout): string {
  const range = (column: number) => addressOf(guarded(layout, column), true);
  const used = `((${range(ID)}<>"")+(${range(PARTICIPANT)}<>"")+(${range(AMOUNT)}<>"")>0)`;
  const calculated = columns.flatMap(({ row, array }, index) =>
    row === undefined ? [] : [{ column: DATE + index, maySpill: array !== undefined }],
  );
  return withoutFormulas(used, calculated, (column, count) =>
    addressOf({ ...guarded(layout, column), columns: count }, true),
  );
}

/** Counts of what needs a look, above the table and always in sight. */
function drawCounts(draft: Draft, context: Context, table: readonly Column[], layout: DealsLayout): void {
  const { deals: labels } = context.words;
  const [labelRow, valueRow] = [3, 4];
  const range = (column: number) => addressOf(guarded(layout, column), true);
  const columns = after(context);
  const flags = range(columns.flag);
  // The header of the column is a text, too.
  const inHeader = (word: string) => (labels.flag.toLowerCase().includes(word.toLowerCase()) ? "-1" : "");
  const counted = (word: string) => `COUNTIF(${flags},${quote(`*${word}*`)})${inHeader(word)}`;
  const known = range(columns.known);
  const unread = linesUnread(
    context,
    table.flatMap(({ name }, index) => (name === undefined ? [] : [{ name, own: range(DATE + index) }])),
  );
  const items: (readonly [number, string, string])[] = [
    [DATE, labels.lines, `COUNT(${known})`],
    [ID, labels.flagged, `COUNTIF(${flags},"?*")-1`],
    [PARTICIPANT, labels.flags.participant, counted(labels.flags.participant)],
    [ACCOUNT, labels.flags.outside, counted(labels.flags.outside)],
    [TYPE, labels.flags.type, counted(labels.flags.type)],
    [AMOUNT, labels.flags.duplicate, counted(labels.flags.duplicate)],
    [CURRENCY, labels.flags.noDate, counted(labels.flags.noDate)],
    [FX, labels.flags.fx, counted(labels.flags.fx)],
    [SPLIT, labels.flags.sign, counted(labels.flags.sign)],
    [CREDITED, labels.flags.amount, counted(labels.flags.amount)],
    [PERIOD, labels.below, uncalculated(context, layout, columns.known)],
    [COUNTS, labels.flags.splits, counted(labels.flags.splits)],
    [COUNTS + 1, labels.flags.rate, counted(labels.flags.rate)],
    [COUNTS + 2, labels.flags.share, counted(labels.flags.share)],
    [COUNTS + 3, labels.overwritten, overwritten(table, layout)],
    ...(unread === undefined ? [] : [[COUNTS + 4, checkLabel("unread", context.language), unread] as const]),
  ];
  for (const [column, label, count] of items) {
    draft.put(labelRow, column, label, { role: "total", align: "left" });
    draft.put(valueRow, column, formula(count), { role: "check", format: "count", align: "left" });
  }
  draft.note(labelRow, PERIOD, labels.belowNote);
  draft.note(labelRow, COUNTS + 3, labels.overwrittenNote);
  draft.define(context.name("OverwrittenDeals"), { row: valueRow, column: COUNTS + 3 });
  draft.widen(COUNTS, textWidth(labels.flags.splits, true));
  draft.define(context.name("DealUncalculated"), { row: valueRow, column: PERIOD });
  const last = COUNTS + (unread === undefined ? 3 : 4);
  const faults = { row: valueRow, column: ID, rows: 1, columns: last - ID + 1 };
  draft.signal(faults, `${addressOf({ row: valueRow, column: ID })}>0`, "bad");
  const sentence = (column: number, words: string) => {
    const count = addressOf({ row: valueRow, column }, true);
    const [before, behind] = words.split("{count}") as [string, string];
    return `IF(${count}=0,"",${[...(before ? [quote(before)] : []), count, quote(behind)].join("&")})`;
  };
  const alert = { row: HEADER - 1, column: DATE };
  const sentences = [sentence(PERIOD, labels.belowAlert)];
  if (unread !== undefined) {
    draft.note(labelRow, COUNTS + 4, checkTexts(context.language).cures.unread);
    draft.define(context.name("DealUnread"), { row: valueRow, column: COUNTS + 4 });
    sentences.push(sentence(COUNTS + 4, labels.unreadAlert));
  }
  const told = sentences.length === 1 ? sentences[0]! : `TRIM(${sentences.join('&" "&')})`;
  draft.put(alert.row, alert.column, formula(told), { role: "note" });
  draft.signal(alert, `${addressOf(alert, true)}<>""`, "bad");
  draft.define(context.name("DealAlert"), alert);
}

/**
 * Lines from directly below the headings to far below the last prepared row, less those that are prepared and calculated:
 * a row that somebody has inserted has no formulas, and one far below is outside the names that payouts add up.
 * The column with the most of them counts, for a line need not have every cell.
 */
function uncalculated({ dealsFrom }: Context, layout: DealsLayout, known: number): string {
  const { first, rows } = layout;
  const inside = (column: number) => addressOf(guarded(layout, column), true);
  const lines = Array.from({ length: SHARING - DATE + 1 }, (_, index) => {
    const column = DATE + index;
    // What is typed between lines that are read from elsewhere is counted among the overwritten cells.
    if (dealsFrom !== undefined) {
      return `COUNTA(${addressOf({ row: first + rows, column, rows: BELOW, columns: 1 }, true)})`;
    }
    const all = addressOf({ row: HEADER, column, rows: rows + 1 + BELOW, columns: 1 }, true);
    return `COUNTA(${all})-1-COUNTIFS(${inside(column)},"<>",${inside(known)},">=0")`;
  });
  return `MAX(${lines.join(",")})`;
}

function validate(draft: Draft, context: Context, { first, rows }: DealsLayout, participants: string): void {
  const { deals: labels } = context.words;
  const area = (column: number): Area => ({ row: first, column, rows, columns: 1 });
  draft.validate(area(DATE), { kind: "date" }, labels.wrongDate);
  draft.validate(area(PARTICIPANT), { kind: "listFrom", range: participants }, labels.unknownParticipant, false);
  draft.validate(
    area(TYPE),
    { kind: "list", values: DEAL_TYPES.map((type) => context.planWords.dealTypes[type]) },
    labels.wrongType,
    false,
  );
  draft.validate(area(AMOUNT), { kind: "number" }, labels.wrongAmount);
  draft.validate(area(FX), { kind: "number", min: 0.000001 }, labels.wrongFx);
  draft.validate(area(SPLIT), { kind: "number", min: 0, max: 1 }, labels.wrongSplit);
  const sharings = SHARINGS.map((one) => context.planWords.sharings[one]);
  draft.validate(area(SHARING), { kind: "list", values: sharings }, labels.wrongSharing, false);
  const { basis, clawback } = context.plan.modifiers;
  const { cash, paid, stayed } = after(context);
  const positive = { kind: "number", min: 0 } as const;
  if (basis === "cash to date") draft.validate(area(cash), positive, labels.wrongPositive);
  if (clawback !== undefined) {
    for (const column of [paid, stayed]) draft.validate(area(column), positive, labels.wrongPositive);
  }
}

function define(draft: Draft, context: Context, table: readonly Column[], layout: DealsLayout): void {
  const area = (column: number) => guarded(layout, column);
  const columns = after(context);
  const { flag, known, creditedTo } = columns;
  const { basis, clawback } = context.plan.modifiers;
  if (basis === "cash to date") {
    draft.define(context.name("DealInvoiced"), area(columns.invoiced));
    draft.define(context.name("DealReceived"), area(columns.received));
  }
  if (clawback !== undefined) {
    draft.define(context.name("DealTakenBack"), area(columns.takenBack));
    if (!context.native) draft.define(context.name("DealTakenBackAgain"), area(columns.takenBackAgain));
  }
  table.forEach(({ name }, index) => {
    if (name !== undefined) draft.define(context.name(name), area(DATE + index));
  });
  draft.define(context.name("DealPeriods"), area(PERIOD));
  draft.define(context.name("DealKnown"), area(known));
  draft.define(context.name("DealCreditedTo"), area(creditedTo));
  draft.define(context.name("DealFlags"), area(flag));
  draft.define(context.name("DealGross"), area(columns.gross));
  draft.define(context.name("DealCredits"), area(CREDITED));
  draft.define(context.name("DealIdTexts"), area(columns.idText));
  draft.define(context.name("DealOnStatement"), area(columns.onStatement));
  dealComponents(context).forEach((index, position) => {
    draft.define(context.nameOf(index, "Credited"), area(COUNTS + position));
  });
}
