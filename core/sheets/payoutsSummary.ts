/** Above the payouts table: the period, whether everything that was credited arrived somewhere, and attainment bands. */
import { serialOfIso } from "../plans/dates";
import type { DateSpan } from "../plans/periods";
import type { Context } from "./context";
import { type Draft, formula, quote } from "./draft";
import { addressOf, type CalculatedColumn, columnLetters, withoutFormulas } from "./formula";
import { guardedColumn } from "./payoutsTable";
import { answerAreas } from "./rules/fields";
import type { StateSources } from "./stateBlock";

/** The period that the sheet opens with, and the address of the first days to choose from. */
export interface PayoutPeriod {
  readonly start: DateSpan;
  /** First day of the period that typed figures are of, as an ISO date; left out: of the one that is shown. */
  readonly figures?: string;
  readonly choices: string;
}

export interface Summary {
  readonly first: number;
  readonly rows: number;
  readonly totalRow: number;
  /** Components whose credited figures add up, their columns, and what they are. */
  readonly components: readonly number[];
  readonly format: "money" | "ratio";
  readonly credited: readonly number[];
  readonly attainments: readonly number[];
  /** Columns of figures that are typed for one period. */
  readonly entries: readonly number[];
  readonly onPlan: number;
  /** The column with the word of each row. */
  readonly check: number;
  /** The column whose sum payroll takes. */
  readonly payable: number;
  readonly lastColumn: number;
  readonly calculated: readonly CalculatedColumn[];
}

const THRESHOLDS = 2;
const LABELS = 3;
const VALUES = 4;
const FIGURES = 5;
/** Rows below the prepared ones that are watched for people. */
const BELOW = 5000;
const PERIOD_FROM = 1;
const PERIOD_TO = 2;
const DEALS = 3;
const PARTICIPANTS = 4;
const NOBODY = 5;
const TIE = 6;
const OTHERS = 7;
const OUTSIDE = 8;
/** Bands need three columns, the last of them one beyond the narrowest table. */
const BANDS = 9;

/** What the deals of the period credited = what participants got + what nobody got, or a red difference. */
export function drawReconciliation(draft: Draft, context: Context, summary: Summary, period: PayoutPeriod): void {
  const { words } = context;
  const labels = words.payouts;
  const head = { role: "total", align: "left" } as const;
  const date = { format: "date", align: "left" } as const;
  const from = { row: VALUES, column: PERIOD_FROM };
  draft.put(LABELS, PERIOD_FROM, labels.periodFrom, head);
  draft.put(VALUES, PERIOD_FROM, serialOfIso(period.start.from), { role: "input", ...date });
  draft.define(context.name("PeriodFrom"), from);
  draft.validate(from, { kind: "listFrom", range: period.choices }, labels.wrongPeriod);
  draft.put(LABELS, PERIOD_TO, labels.periodTo, head);
  const [starts, ends, start] = [context.name("PeriodStarts"), context.name("PeriodEnds"), context.name("PeriodFrom")];
  draft.put(VALUES, PERIOD_TO, formula(`IFERROR(INDEX(${ends},MATCH(${start},${starts},0)),"")`), {
    role: "link",
    ...date,
  });

  draft.define(context.name("PeriodTo"), { row: VALUES, column: PERIOD_TO });
  if (context.plan.modifiers.basis !== undefined) {
    draft.put(THRESHOLDS, PERIOD_FROM, labels.yearFrom, head);
    draft.put(THRESHOLDS, PERIOD_TO, formula(context.name("YearFrom")), { role: "link", ...date });
  }
  drawFiguresPeriod(draft, context, summary, period);
  drawOverwritten(draft, context, summary);
  drawAlert(draft, context, summary);
  // Nothing is credited from deals in a plan whose figures are all typed.
  if (summary.components.length === 0) return;

  const periods = context.name("DealPeriods");
  const { basis } = context.plan.modifiers;
  const toDate = `${periods},">="&${context.name("YearFrom")},${periods},"<="&${start}`;
  const reach = basis === undefined ? `${periods},${start}` : toDate;
  const overComponents = (one: (credited: string) => string) =>
    summary.components.map((index) => one(context.nameOf(index, "Credited"))).join("+");
  const ofPeriod = (credited: string) => `SUMIFS(${credited},${reach})`;
  const inside = (credited: string) => `SUMIFS(${credited},${periods},">0")`;
  const nobody = context.name("DealCreditedTo");
  const cell = (column: number) => addressOf({ row: VALUES, column });
  const decimals = summary.format === "money" ? String(context.plan.currency.minorUnits) : "6";
  const lines: [number, string, string, string?][] = [
    [DEALS, basis === undefined ? labels.dealsCredited : labels.dealsToDate, overComponents(ofPeriod)],
    [
      PARTICIPANTS,
      labels.toParticipants,
      summary.credited.map((column) => addressOf({ row: summary.totalRow, column })).join("+"),
    ],
    [
      NOBODY,
      labels.unassigned,
      overComponents((credited) => `SUMIFS(${credited},${reach},${nobody},0)`),
      labels.unassignedNote,
    ],
    [TIE, labels.tie, `${cell(DEALS)}-${cell(PARTICIPANTS)}-${cell(NOBODY)}`],
    [OTHERS, labels.otherPeriods, overComponents((credited) => `${inside(credited)}-${ofPeriod(credited)}`)],
    [OUTSIDE, labels.outside, overComponents((credited) => `SUM(${credited})-${inside(credited)}`)],
  ];
  for (const [column, label, sum, note] of lines) {
    draft.put(LABELS, column, label, { role: "total", align: "right" });
    draft.put(VALUES, column, formula(`ROUND(${sum},${decimals})`), {
      role: column === PARTICIPANTS ? "calculated" : column === TIE ? "check" : "link",
      format: summary.format,
    });
    if (note) draft.note(LABELS, column, note);
  }
  draft.signal({ row: VALUES, column: NOBODY }, `$${columnLetters(NOBODY)}$${VALUES + 1}<>0`, "neutral");
  draft.signal({ row: VALUES, column: OUTSIDE }, `$${columnLetters(OUTSIDE)}$${VALUES + 1}<>0`, "neutral");
  draft.signal({ row: VALUES, column: TIE }, `$${columnLetters(TIE)}$${VALUES + 1}<>0`, "bad");
}

/** What the state looks at on this sheet. */
export function stateSources({ rows, check, payable, totalRow, components }: Summary): StateSources {
  const tie = addressOf({ row: VALUES, column: TIE }, true);
  return {
    checks: addressOf(guardedColumn({ rows }, check), true),
    peopleOutside: peopleOutside({ rows, check }),
    payable: addressOf({ row: totalRow, column: payable }, true),
    ...(components.length === 0 ? {} : { tie }),
  };
}

/** For which period the figures were typed: otherwise those of the last period would be paid again in the next. */
function drawFiguresPeriod(draft: Draft, context: Context, summary: Summary, period: PayoutPeriod): void {
  if (summary.entries.length === 0) return;
  const { payouts: labels } = context.words;
  const at = { row: FIGURES, column: PERIOD_TO };
  draft.put(FIGURES, PERIOD_FROM, labels.figuresFor, { role: "label" });
  draft.note(FIGURES, PERIOD_FROM, labels.figuresForNote);
  const day = serialOfIso(period.figures ?? period.start.from);
  draft.put(FIGURES, PERIOD_TO, day, { role: "input", format: "date", align: "left" });
  draft.define(context.name("FiguresPeriod"), at);
  draft.validate(at, { kind: "listFrom", range: period.choices }, labels.wrongPeriod);
  const shown = addressOf({ row: VALUES, column: PERIOD_FROM }, true);
  draft.signal(at, `${addressOf(at, true)}<>${shown}`, "bad");
}

/** People in rows that nothing is calculated in: inserted between the others, or below the last of them. */
export function peopleOutside({ rows, check }: Pick<Summary, "rows" | "check">): string {
  // The header counts on both sides.
  const column = (at: number, below = 0) => {
    const area = guardedColumn({ rows }, at);
    return addressOf({ ...area, rows: area.rows + below }, true);
  };
  return `COUNTA(${column(PERIOD_FROM, BELOW)})-SUMPRODUCT((${column(PERIOD_FROM)}<>"")*(${column(check)}<>""))`;
}

/** How many calculated cells of people's rows hold no formula. */
function drawOverwritten(draft: Draft, context: Context, summary: Summary): void {
  const area = (column: number, columns: number) => addressOf({ ...guardedColumn(summary, column), columns }, true);
  const count = withoutFormulas(`(${area(PERIOD_FROM, 1)}<>"")`, summary.calculated, area);
  const at = { row: FIGURES, column: DEALS + 1 };
  draft.put(at.row, DEALS, context.words.payouts.overwritten, { role: "total", align: "right" });
  draft.put(at.row, at.column, formula(count), { role: "check", format: "count" });
  draft.define(context.name("OverwrittenPayouts"), at);
  draft.signal(at, `${addressOf(at, true)}<>0`, "bad");
}

/** One red sentence in the head: why payouts are not to be relied on, whatever the rows below it show. */
function drawAlert(draft: Draft, context: Context, summary: Summary): void {
  const { payouts: labels } = context.words;
  const { entries } = summary;
  const [from, to] = [PERIOD_FROM, PERIOD_TO].map((column) => addressOf({ row: VALUES, column }, true));
  const typed = entries.map((column) => addressOf(guardedColumn(summary, column), true)).join(",");
  const alerts: readonly (readonly [string, string])[] = [
    [`${to}=""`, labels.noPeriodAlert],
    [`${peopleOutside(summary)}<>0`, labels.peopleOutsideAlert],
    ...(answerAreas(context).length === 0
      ? []
      : [[`${context.name("WrongAnswers")}<>0`, labels.wrongAnswerAlert] as const]),
    ...(entries.length === 0
      ? []
      : [
          [
            `AND(${context.name("FiguresPeriod")}<>${from},COUNTA(${typed})>${entries.length})`,
            labels.otherFiguresAlert,
          ] as const,
        ]),
  ];
  const [ofDeals, missing] = [context.name("DealAlert"), ["OverwrittenPayouts", "OverwrittenDeals"] as const];
  const overwritten = `${missing.map((name) => context.name(name)).join("+")}<>0`;
  // A row without any formulas is told as a row, by the deals sheet.
  const last = `IF(${ofDeals}<>"",${ofDeals},IF(${overwritten},${quote(labels.overwrittenAlert)},""))`;
  const sentence = alerts.reduceRight((rest, [fails, words]) => `IF(${fails},${quote(words)},${rest})`, last);
  // Beside the title, behind the columns that stay in sight.
  const at = { row: 0, column: PERIOD_TO + 1 };
  draft.put(at.row, at.column, formula(sentence), { role: "note" });
  draft.signal(at, `${addressOf(at, true)}<>""`, "bad");
  const shown = { row: VALUES, column: PERIOD_FROM };
  draft.signal(shown, `${to}=""`, "bad");
}

/** Three bands of attainment with their figures; conditional formats of Google Sheets only see cells of their own sheet. */
export function drawBands(draft: Draft, context: Context, { first, rows, attainments, onPlan }: Summary): void {
  const { words } = context;
  const labels = words.payouts;
  const [below, between, above] = [BANDS, BANDS + 1, BANDS + 2];
  const threshold = (column: number) => `$${columnLetters(column)}$${THRESHOLDS + 1}`;
  const [low, high] = [threshold(between), threshold(above)];
  draft.put(THRESHOLDS, below, labels.bands, { role: "label", align: "right" });
  draft.put(THRESHOLDS, between, 0.8, { role: "input", format: "percent" });
  draft.put(THRESHOLDS, above, 1, { role: "input", format: "percent" });
  const inputs = { row: THRESHOLDS, column: between, rows: 1, columns: 2 };
  draft.define(context.name("Bands"), inputs);
  draft.validate(inputs, { kind: "number", min: 0 }, labels.wrongBand);

  const people = addressOf(guardedColumn({ rows }, attainments[0]!), true);
  const there = `${addressOf(guardedColumn({ rows }, onPlan), true)},${quote(words.words.yes)}`;
  const bands = [
    { column: below, label: labels.below, count: `COUNTIFS(${people},"<"&${low},${there})`, signal: "bad" },
    {
      column: between,
      label: labels.between,
      count: `COUNTIFS(${people},">="&${low},${people},"<"&${high},${there})`,
      signal: "neutral",
    },
    { column: above, label: labels.above, count: `COUNTIFS(${people},">="&${high},${there})`, signal: "good" },
  ] as const;
  for (const { column, label, count, signal } of bands) {
    const figures = { from: column === below ? low : threshold(column), to: high };
    draft.put(LABELS, column, formula(labelFormula(label, figures, labels.percent)), { role: "total", align: "right" });
    draft.put(VALUES, column, formula(count), { role: "calculated", format: "count" });
    draft.widen(column, 110);
    draft.signal({ row: VALUES, column }, `$${columnLetters(column)}$${VALUES + 1}>0`, signal);
  }
  for (const column of attainments) {
    const area = { row: first, column, rows, columns: 1 };
    const cell = `$${columnLetters(column)}${first + 1}`;
    draft.signal(area, `AND(ISNUMBER(${cell}),${cell}<${low})`, "bad");
    draft.signal(area, `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<${high})`, "neutral");
    draft.signal(area, `AND(ISNUMBER(${cell}),${cell}>=${high})`, "good");
  }
}

/** "below {from}" as a formula in which {from} is the percentage of a cell; TEXT would need the host's own codes. */
function labelFormula(label: string, cells: Readonly<Record<string, string>>, percent: string): string {
  return label
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name === undefined ? quote(part) : `ROUND(100*${cells[name]},1)&${quote(percent)}`;
    })
    .join("&");
}
