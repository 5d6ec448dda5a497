/**
 * The statement of one participant: what was credited, how each payout came about and what is payable, on a page that
 * can be handed over. Every figure is read from the payouts and deals sheets, so nothing here can differ from them.
 */
import type { Deal } from "../plans/model";
import { checkTexts } from "../text/checks";
import { fill } from "../text/language";
import { type StatementTexts, statementTexts } from "../text/statement";
import { type Context, dealComponents } from "./context";
import { type DealAreas, dealAreas } from "./dealsSheet";
import { Draft, formula, quote, text } from "./draft";
import { addressOf, sheetReference } from "./formula";
import { personKeyFormula, personPlaceFormula } from "./keys";
import type { Area, CellContent, NumberFormat, SheetModel } from "./model";
import { type Column, columnsOf, ID, NAME } from "./payoutsColumns";
import { participantIds, payoutsLayout } from "./payoutsSheet";
import { guardedColumn } from "./payoutsTable";
import { type Breakdown, breakdownOf } from "./rules/breakdown";
import { modifierSteps } from "./rules/modifiers";
import { isWeighted, MOST_DECIMALS } from "./rules/ruleSheet";
import { numberWidth, textWidth } from "./widths";

/** As wide as names of accounts usually are. */
const ACCOUNT = "Northwind Traders Ltd.";
/** Characters of the components that a deal counts for, beyond which they would make the page too wide. */
const LONGEST_LIST = 45;

/** Deals that fit on the page. */
const LISTED = 25;

const LABEL = 1;
const VALUE = 2;
const SECOND = 3;
const LAST = 7;
const CHOSEN = { row: 3, column: VALUE };
const POSITION = { row: 9, column: VALUE };
/** What stands in the cells of somebody who is not there. */
const BLANK = `${addressOf(POSITION, true)}=""`;

export interface StatementSources {
  readonly payouts: string;
  readonly dealsTab: string;
  readonly deals: readonly Deal[];
}

interface Statement {
  readonly draft: Draft;
  readonly context: Context;
  readonly words: StatementTexts["statement"];
  readonly columns: readonly Column[];
  /** The figure of the chosen participant in a column of the payouts sheet. */
  readonly figure: (column: number) => string;
  /** Differences of tier tables to the payouts sheet. */
  readonly differences: string[];
}

export function statementSheet(context: Context, name: string, sources: StatementSources): SheetModel {
  const draft = new Draft({ key: "statement", name, locale: context.locale });
  const { tabs, statement: words } = statementTexts(context.language);
  const layout = payoutsLayout(context);
  const area = (column: number) => sheetReference(sources.payouts) + addressOf(guardedColumn(layout, column), true);
  // The areas begin with the header of their column.
  const figure = (column: number) => `INDEX(${area(column)},${addressOf(POSITION, true)}+1)`;
  const columns = columnsOf(context, guardedColumn(layout, ID));
  const statement: Statement = { draft, context, words, columns, figure, differences: [] };
  draft.put(0, LABEL, tabs.statement, { role: "title" });
  const choices = sheetReference(sources.payouts) + addressOf(participantIds(layout), true);
  drawHead(statement, { ids: area(ID), choices });
  let row = drawFigures(statement, POSITION.row + 2);
  const payouts: string[] = [];
  context.plan.components.forEach((_, index) => {
    const drawn = drawComponent(statement, index, row);
    payouts.push(drawn.payout);
    row = drawn.row + 1;
  });
  row = drawPayment(statement, payouts, row);
  drawDeals(statement, dealAreas(context, sources.dealsTab, sources.deals), row + 1);
  return draft.build({ frozen: { rows: 1, columns: 0 }, print: { orientation: "portrait", onePage: true } });
}

const unlessBlank = (expression: string): CellContent => formula(`IF(${BLANK},"",${expression})`);

function drawHead(
  { draft, context, words, figure }: Statement,
  participants: { readonly ids: string; readonly choices: string },
): void {
  const { plan } = context;
  const label = (row: number, word: string) => draft.put(row, LABEL, word, { role: "label" });
  const chosen = addressOf(CHOSEN, true);
  const message = `IF(${chosen}="",${quote(words.choose)},IF(${BLANK},${quote(words.nobody)},""))`;
  draft.put(1, LABEL, formula(message), { role: "note" });
  label(2, checkTexts(context.language).state);
  draft.put(2, VALUE, formula(context.name("State")), { role: "link", align: "left" });
  label(CHOSEN.row, words.participant);
  const somebody = plan.participants[0];
  draft.put(CHOSEN.row, VALUE, somebody === undefined ? null : text(somebody.id), {
    role: "input",
    format: "text",
    align: "left",
  });
  draft.define(context.name("StatementParticipant"), CHOSEN);
  draft.validate(CHOSEN, { kind: "listFrom", range: participants.choices }, words.wrongParticipant);
  draft.put(CHOSEN.row, SECOND, unlessBlank(figure(NAME)), { role: "link", align: "left" });
  label(4, words.plan);
  draft.put(4, VALUE, text(plan.name), { role: "note" });
  label(5, words.version);
  draft.put(5, VALUE, plan.version, { role: "calculated", format: "count", align: "left" });
  draft.put(5, SECOND, formula(context.name("Status")), { role: "link", align: "left" });
  const date = { role: "link", format: "date", align: "left" } as const;
  const span = (row: number, word: string, from: string, to: string) => {
    label(row, word);
    draft.put(row, VALUE, formula(from), date);
    draft.put(row, SECOND, formula(to), date);
  };
  span(6, words.inForce, context.name("From"), context.name("To"));
  span(7, words.period, context.name("PeriodFrom"), context.name("PeriodTo"));
  draft.put(7, SECOND + 1, words.periodNote, { role: "note" });
  label(8, words.fingerprint);
  draft.put(8, VALUE, { text: context.fingerprint }, { role: "note" });
  label(POSITION.row, words.line);
  const place = personPlaceFormula(personKeyFormula(chosen), context.name("ParticipantKeys"), '""');
  draft.define(context.name("StatementPlace"), POSITION);
  draft.put(POSITION.row, VALUE, formula(`IF(${chosen}="","",${place})`), {
    role: "check",
    format: "count",
    align: "left",
  });
  const quotas = plan.components.map(({ quota, measure }) => (measure.unit === "money" ? quota : 0));
  const largest = Math.max(1_000_000, ...quotas.map((quota) => quota * 10));
  const width = Math.max(110, numberWidth("money", context.locale, largest));
  for (let column = VALUE; column <= LAST; column += 1) draft.widen(column, width);
}

/**
 * A label and its figure; a typed figure that nobody has typed stays blank, and so does one that the payouts sheet cannot
 * work out: the check below says why.
 */
function drawLine({ draft, columns, figure }: Statement, row: number, label: string, column: number): void {
  const { format, entry, kind } = columns[column - NAME - 1]!;
  const role = kind === "payout" || kind === "total" || kind === "payable" ? "total" : undefined;
  draft.put(row, LABEL, text(label), { role: role ?? "label" });
  const value = figure(column);
  draft.put(row, VALUE, unlessBlank(`IFERROR(${entry === undefined ? value : `IF(${value}="","",${value})`},"")`), {
    role: role ?? "link",
    format,
    align: "right",
  });
}

/** Typed figures and dates that belong to no component. */
function drawFigures(statement: Statement, row: number): number {
  const { draft, context, columns, words } = statement;
  const scores = new Set(
    context.plan.components.flatMap(({ id, rule }) =>
      rule.kind === "objectives" ? rule.objectives.map((objective) => `${id}.${objective.id}`) : [],
    ),
  );
  const owed = columns.findIndex(({ kind }) => kind === "quota");
  const lines = columns.flatMap(({ component, entry, kind }, index) => {
    const figure = entry !== undefined && !scores.has(entry);
    return index < owed && component === undefined && (figure || kind === "onPlan") ? [NAME + 1 + index] : [];
  });
  if (lines.length === 0) return row;
  draft.put(row, LABEL, words.figures, { role: "section" });
  lines.forEach((column, line) => {
    drawLine(statement, row + 1 + line, columns[column - NAME - 1]!.header, column);
  });
  return row + lines.length + 2;
}

/** Every step of a component as on the payouts sheet, then the tiers that made up the first of them. */
function drawComponent(statement: Statement, index: number, first: number): { row: number; payout: string } {
  const { draft, context, columns, words } = statement;
  const component = context.plan.components[index]!;
  const own = fill(context.words.payouts.ofComponent, { what: "", component: component.name });
  const short = (header: string) => (header.endsWith(own) ? header.slice(0, -own.length) : header);
  const places = columns.flatMap((column, at) => {
    const scored = column.entry?.startsWith(`${component.id}.`) === true && component.rule.kind === "objectives";
    const step = column.component === index || scored;
    return step ? [NAME + 1 + at] : [];
  });
  draft.put(first, LABEL, text(`${component.name} – ${context.planWords.ruleKinds[component.rule.kind]}`), {
    role: "section",
  });
  let row = first + 1;
  const rows = new Map<number, number>();
  const attained = places.find((column) => columns[column - NAME - 1]!.kind === "attainment")!;
  for (const column of places) {
    drawLine(statement, row, short(columns[column - NAME - 1]!.header), column);
    rows.set(column, row);
    row += 1;
    if (column === attained && isWeighted(context)) {
      draft.put(row, LABEL, words.weight, { role: "label" });
      draft.put(row, VALUE, unlessBlank(context.nameOf(index, "Weight")), { role: "link", format: "percent" });
      row += 1;
    }
  }
  const cell = (column: number) => addressOf({ row: rows.get(column)!, column: VALUE }, true);
  const payout = places.find((column) => columns[column - NAME - 1]!.kind === "payout")!;
  const breakdown = breakdownOf(context, index);
  if (breakdown !== undefined) {
    // On the payouts sheet the quota that counts, the credited figure and the attainment stand side by side.
    const [quota, credited] = [cell(attained - 2), cell(attained - 1)];
    const earned = places[places.indexOf(attained) + 1]!;
    row = drawTiers(statement, index, breakdown, { quota, credited, earned: cell(earned) }, row);
  }
  return { row, payout: cell(payout) };
}

function drawTiers(
  { draft, context, words, columns, figure, differences }: Statement,
  index: number,
  { part: partOf, kind, amount, value }: Breakdown,
  { quota, credited, earned }: { readonly quota: string; readonly credited: string; readonly earned: string },
  first: number,
): number {
  const { rule } = context.plan.components[index]!;
  const tiers = "tiers" in rule ? rule.tiers.length : 0;
  const tierRows = tierNames(context, index);
  // Rounded only where nothing follows; otherwise the tiers add up to what goes on.
  const last = !context.native && !isWeighted(context) && modifierSteps(context, index).length === 0;
  const decimals = last ? context.name("Decimals") : MOST_DECIMALS;
  draft.put(first, LABEL, words.breakdown, { role: "note" });
  const headers = [
    words.tier,
    words.from,
    words.to,
    kind === "perPoint" ? words.points : words.amount,
    words[kind],
    words.payout,
  ];
  headers.forEach((header, column) => {
    draft.put(first + 1, LABEL + column, header, { role: "header", align: column === 0 ? "left" : "right" });
  });
  // Nothing to break down without a quota, which somebody who has not started yet does not have.
  const none = `IF(${BLANK},TRUE,COUNTIF(${quota},">0")=0)`;
  const rows = tiers + SPARE_TIERS;
  const repriced = figure(NAME + 1 + columns.findIndex(({ kind: of, helps }) => of === "retroTier" && helps === index));
  const broken = { credited: `0+${orZero(credited)}`, quota, decimals, repriced, rows };
  for (let line = 1; line <= rows; line += 1) {
    const row = first + 1 + line;
    const unless = (expression: string) =>
      formula(`IF(${none},"",IF(INDEX(${tierRows.from},${line})="","",${expression}))`);
    const part = partOf(broken, line);
    const next =
      line === rows ? '""' : `IF(INDEX(${tierRows.from},${line + 1})="","",INDEX(${tierRows.from},${line + 1}))`;
    const cells: [CellContent, NumberFormat][] = [
      [unless(String(line)), "count"],
      [unless(`INDEX(${tierRows.from},${line})`), "percent"],
      [unless(next), "percent"],
      [unless(part.amount), amount],
      [unless(`INDEX(${tierRows.rates},${line})`), value],
      [unless(part.payout), "money"],
    ];
    cells.forEach(([content, format], column) => {
      const calculated = column === 3 || column === 5;
      draft.put(row, LABEL + column, content, {
        role: calculated ? "calculated" : "link",
        format,
        align: column === 0 ? "left" : "right",
      });
    });
  }
  const end = first + 2 + rows;
  const sum = (column: number): CellContent => {
    const area = addressOf({ row: first + 2, column, rows, columns: 1 });
    return formula(`IF(${none},"",SUM(${area}))`);
  };
  headers.forEach((_, column) => {
    const content = column === 0 ? words.total : column === 3 || column === 5 ? sum(LABEL + column) : null;
    draft.put(end, LABEL + column, content, {
      role: "total",
      format: column === 3 ? amount : column === 5 ? "money" : "general",
      align: column === 0 ? "left" : "right",
    });
  });
  const total = addressOf({ row: end, column: LABEL + 5 }, true);
  const weight = isWeighted(context) ? `*${context.nameOf(index, "Weight")}` : "";
  differences.push(`IF(${total}="",0,ABS(${total}${weight}-${earned}))`);
  return end + 1;
}

/** As many as the plan sheet has room for. */
const SPARE_TIERS = 3;

function tierNames(context: Context, index: number): { readonly from: string; readonly rates: string } {
  return { from: context.nameOf(index, "TierFrom"), rates: context.nameOf(index, "TierRates") };
}

const orZero = (cell: string) => `IF(${cell}="",0,${cell})`;

/** From the sum of components to what is payable, and whether this page says the same as the payouts sheet. */
function drawPayment(statement: Statement, payouts: readonly string[], first: number): number {
  const { draft, context, columns, words, figure, differences } = statement;
  const after = columns.findIndex(({ kind }) => kind === "quota");
  const lines = columns.flatMap(({ component, role, kind, entry, format }, index) => {
    const typedBefore = entry !== undefined && index < columns.findIndex((one) => one.kind === "payout");
    const shown = component === undefined && role !== "check" && index > after && !typedBefore;
    return shown && kind !== "difference" && kind !== "check" && format !== "text" ? [NAME + 1 + index] : [];
  });
  draft.put(first, LABEL, words.payment, { role: "section" });
  let row = first + 1;
  for (const column of lines) {
    drawLine(statement, row, columns[column - NAME - 1]!.header, column);
    row += 1;
  }
  const has = (kind: Column["kind"]) => columns.some((column) => column.kind === kind);
  const position = (kind: Column["kind"]) => NAME + 1 + columns.findIndex((column) => column.kind === kind);
  const sum = position(has("total") ? "total" : "payout");
  if (!has("payable")) {
    // Nothing comes between the sum and what is paid.
    drawLine(statement, row, context.words.payouts.payable, sum);
    row += 1;
  }
  const total = figure(sum);
  const sheetCheck = figure(position("check"));
  const ok = quote(context.words.words.ok);
  const cent = `10^-${context.name("Decimals")}`;
  const difference = `ABS(${payouts.join("+")}-${total})`;
  // Points are fractions of a quota, whose last digit a cell may not hold: a tier table may be off by one unit.
  const tiers = differences.map((one) => `,ROUND(${one},9)>${cent}`).join("");
  draft.put(row, LABEL, words.check, { role: "label" });
  const wrong = `OR(${difference}>${cent}/2${tiers})`;
  const check = `IF(${sheetCheck}<>${ok},${sheetCheck},IF(${wrong},${quote(words.differs)},${ok}))`;
  draft.put(row, VALUE, unlessBlank(check), { role: "check", align: "right" });
  const at = addressOf({ row, column: VALUE }, true);
  draft.signal({ row, column: VALUE }, `IF(ISERROR(${at}),TRUE,AND(${at}<>"",${at}<>${ok}))`, "bad");
  draft.define(context.name("StatementCheck"), { row, column: VALUE });
  return row + 1;
}

/** The first deals of the participant and period that count for a component, by their rows on the deals sheet. */
function drawDeals({ draft, context, words }: Statement, deals: DealAreas, first: number): void {
  const components = dealComponents(context);
  if (components.length === 0) return;
  const rowsListed = context.name("DealOnStatement");
  draft.put(first, LABEL, words.deals, { role: "section" });
  const count = { row: first + 1, column: VALUE };
  const figure = { role: "calculated", format: "count", align: "right" } as const;
  draft.put(count.row, LABEL, words.dealsCount, { role: "label" });
  draft.put(count.row, VALUE, unlessBlank(`COUNT(${rowsListed})`), figure);
  const all = addressOf(count, true);
  draft.put(count.row + 1, LABEL, words.notShown, { role: "label" });
  draft.put(count.row + 1, VALUE, unlessBlank(`MAX(0,${all}-${LISTED})`), figure);
  draft.put(count.row + 1, SECOND, fill(words.notShownNote, { count: LISTED }), { role: "note" });
  draft.signal(
    { row: count.row + 1, column: VALUE },
    `SUM(${addressOf({ ...count, row: count.row + 1 })})>0`,
    "neutral",
  );
  const head = count.row + 2;
  const table = listed(context, words, deals, components);
  table.forEach(({ header, right, texts = [] }, column) => {
    draft.put(head, LABEL + column, header, { role: "header", align: right ? "right" : "left" });
    for (const one of texts) draft.widen(LABEL + column, textWidth(one));
  });
  const area = (column: number): Area => ({ row: head + 1, column, rows: LISTED, columns: 1 });
  const key = `$${addressOf({ row: 0, column: LABEL }).slice(0, 1)}{row}`;
  // Two constants, so the line keeps its number when rows are inserted above.
  const line = `{row}-${head + 1}`;
  table.forEach(({ value, format, right }, offset) => {
    const row =
      offset === 0
        ? `=IF(${BLANK},"",IF(${line}>${all},"",SMALL(${rowsListed},${line})))`
        : `=IF(${key}="","",${value(`${key}-ROW(${deals.first})+1`)})`;
    draft.column({ at: { row: head + 1, column: LABEL + offset }, rows: LISTED, row });
    draft.style(area(LABEL + offset), { role: "link", format, align: right ? "right" : "left" });
  });
}

interface Listed {
  readonly header: string;
  readonly format: NumberFormat;
  readonly right?: true;
  /** Texts that the column must have room for. */
  readonly texts?: readonly string[];
  /** @param position of the deal among the rows of the deals sheet, from 1 */
  readonly value: (position: string) => string;
}

function listed(
  context: Context,
  words: StatementTexts["statement"],
  deals: DealAreas,
  components: readonly number[],
): readonly Listed[] {
  const from = (range: string) => (position: string) => `INDEX(${range},${position})`;
  const maybe = (range: string) => (position: string) => `INDEX(${range},${position})&""`;
  const counted = (position: string) => {
    const shown = components.map((index) => {
      const credit = `INDEX(${context.nameOf(index, "Credited")},${position})`;
      return `IF(AND(${credit}<>"",${credit}<>0),${quote(`, ${context.plan.components[index]!.name}`)},"")`;
    });
    return `MID(${shown.join("&")},3,300)`;
  };
  const names = [
    components
      .map((index) => context.plan.components[index]!.name)
      .join(", ")
      .slice(0, LONGEST_LIST),
  ];
  return [
    { header: words.dealRow, format: "count", value: () => "" },
    { header: words.date, format: "date", value: from(deals.date) },
    { header: words.deal, format: "text", value: maybe(deals.id) },
    { header: words.account, format: "text", texts: [ACCOUNT], value: maybe(deals.account) },
    {
      header: words.type,
      format: "text",
      texts: Object.values(context.planWords.dealTypes),
      value: maybe(deals.type),
    },
    { header: words.credited, format: "money", right: true, value: from(deals.credited) },
    ...(components.length > 1 ? [{ header: words.counts, format: "text" as const, texts: names, value: counted }] : []),
  ];
}
