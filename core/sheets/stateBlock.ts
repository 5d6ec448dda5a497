/**
 * The state of the workbook at the top of the payouts sheet: one word, and each reason with its count, amount and first
 * cell. Everything is native formulas over flags and checks, so it follows what is typed at once.
 */
import {
  CHECKS,
  type Check,
  DEAL_CHECKS,
  type DealCheck,
  ROW_CHECKS,
  type RowCheck,
  type State,
} from "../checks/severity";
import { checkLabel, isSentence } from "../checks/words";
import { checkTexts } from "../text/checks";
import { type Context, dealComponents } from "./context";
import { type Draft, formula, quote } from "./draft";
import { addressOf } from "./formula";

/** Cells of the payouts sheet that the state looks at. */
export interface StateSources {
  /** The column with the check of each row, from its heading on. */
  readonly checks: string;
  /** How many people stand where nothing is calculated. */
  readonly peopleOutside: string;
  /** What is paid in all. */
  readonly payable: string;
  /** What deals credit less what people and nobody get; left out on a plan whose figures are all typed. */
  readonly tie?: string;
}

/** Behind the attainment bands. */
export const LABELS = 13;
/** Each reason in words, where there is one: together they are the sentence beside the word. */
const TOLD = 0;
const SEVERITY = 1;
const LABEL = 2;
const COUNT = 3;
const AMOUNT = 4;
const FIRST = 5;
const WORD = { row: 2, column: 3 };

interface Reason {
  readonly check: Check;
  readonly count: string;
  readonly amount?: string;
  readonly first?: string;
}

export function drawState(draft: Draft, context: Context, sources: StateSources): void {
  const words = checkTexts(context.language);
  const others = reasonsOf(context, sources);
  // A count that shows an error looks at a sheet or a name that is gone.
  const counts = addressOf({ row: COUNT, column: LABELS + 2, rows: 1, columns: others.length }, true);
  const reasons: readonly Reason[] = [{ check: "missing", count: `SUMPRODUCT(ISERROR(${counts})*1)` }, ...others];
  const row = (at: number) => addressOf({ row: at, column: LABELS + 1, rows: 1, columns: reasons.length }, true);
  for (const [at, label] of [
    [SEVERITY, words.state],
    [COUNT, words.count],
    [AMOUNT, words.amount],
    [FIRST, words.first],
  ] as const) {
    draft.put(at, LABELS, label, { role: "label" });
  }
  reasons.forEach(({ check, count, amount, first }, index) => {
    const column = LABELS + 1 + index;
    const counted = addressOf({ row: COUNT, column }, true);
    const found = (expression: string) => formula(`IFERROR(IF(${counted}=0,"",${expression}),"")`);
    draft.put(SEVERITY, column, words.severities[CHECKS[check]], { role: "note" });
    // What is no more than a note is a sentence, which runs on.
    const role = isSentence(checkLabel(check, context.language)) ? "note" : "total";
    draft.put(LABEL, column, checkLabel(check, context.language), { role, align: "left" });
    draft.put(COUNT, column, formula(count), { role: "check", format: "count", align: "left" });
    draft.put(AMOUNT, column, amount === undefined ? null : found(amount), {
      role: "check",
      format: "money",
      align: "left",
    });
    draft.put(FIRST, column, first === undefined ? null : found(first), { role: "check", align: "left" });
    draft.note(LABEL, column, words.cures[check]);
    if (CHECKS[check] !== "note") {
      const signal = CHECKS[check] === "wrong" ? "bad" : "neutral";
      draft.signal({ row: COUNT, column }, `${counted}>0`, signal);
    }
  });
  drawWord(draft, context, row(SEVERITY), row(COUNT), reasons);
  draft.define(context.name("StateReasons"), {
    row: SEVERITY,
    column: LABELS + 1,
    rows: FIRST - SEVERITY + 1,
    columns: reasons.length,
  });
}

function drawWord(
  draft: Draft,
  context: Context,
  severities: string,
  counts: string,
  reasons: readonly Reason[],
): void {
  const { states, severities: kinds, stateNote } = checkTexts(context.language);
  const some = (kind: "wrong" | "look") => `SUMIFS(${counts},${severities},${quote(kinds[kind])})>0`;
  const missing = `${addressOf({ row: COUNT, column: LABELS + 1 }, true)}>0`;
  const word = `IF(${missing},${quote(states.wrong)},IF(${some("wrong")},${quote(states.wrong)},IF(${some("look")},${quote(states.look)},${quote(states.ok)})))`;
  draft.put(WORD.row, WORD.column, formula(word), { role: "total", align: "left" });
  draft.note(WORD.row, WORD.column, stateNote);
  draft.define(context.name("State"), WORD);
  const at = addressOf(WORD, true);
  const signals: Readonly<Record<State, "good" | "neutral" | "bad">> = { ok: "good", look: "neutral", wrong: "bad" };
  for (const state of ["ok", "look", "wrong"] as const)
    draft.signal(WORD, `${at}=${quote(states[state])}`, signals[state]);
  const told = reasons.map(({ check, first }, index) => {
    const at_ = (row: number) => addressOf({ row, column: LABELS + 1 + index }, true);
    const place = first === undefined ? "" : `&" ("&${at_(FIRST)}&")"`;
    const many = isSentence(checkLabel(check, context.language)) ? "" : `&" "&${at_(COUNT)}${place}`;
    const sentence = `IFERROR(IF(${at_(COUNT)}=0,"",${quote(`; ${checkLabel(check, context.language)}`)}${many}),"")`;
    draft.put(TOLD, LABELS + 1 + index, formula(sentence), { role: "note" });
    return at_(TOLD);
  });
  draft.put(WORD.row, WORD.column + 1, formula(`MID(${told.join("&")},3,1000)`), { role: "note" });
}

function reasonsOf(context: Context, sources: StateSources): readonly Reason[] {
  const { checks, peopleOutside, payable, tie } = sources;
  const { words, planWords } = context;
  const label = (check: Check) => checkLabel(check, context.language);
  const status = (one: "draft" | "retired") => `${context.name("Status")}=${quote(planWords.statuses[one])}`;
  const flags = context.name("DealFlags");
  const ofDeals = (check: DealCheck): Reason => {
    const pattern = quote(`*${label(check)}*`);
    return {
      check,
      count: `COUNTIF(${flags},${pattern})`,
      amount: `ROUND(SUMIFS(${context.name("DealGross")},${flags},${pattern}),${context.plan.currency.minorUnits})`,
      first: firstCell(pattern, flags, words.tabs.deals),
    };
  };
  const ofRows = (check: RowCheck): Reason => {
    const word = quote(label(check));
    return { check, count: `COUNTIF(${checks},${word})`, first: firstCell(word, checks, words.tabs.payouts) };
  };
  const overwritten = `${context.name("OverwrittenDeals")}+${context.name("OverwrittenPayouts")}`;
  // Where an id or a line is an error, the deal passes for one that has none.
  const calculated = [context.name("DealCredits"), context.name("DealPeriods"), context.name("DealCreditedTo")];
  const counts = dealComponents(context).map((index) => context.nameOf(index, "Credited"));
  const failed = [flags, context.name("DealIds"), context.name("DealLines"), ...calculated, ...counts]
    .map((column) => `ISERROR(${column})`)
    .join("+");
  // Payouts that are calculated once differ from nothing; functions that fail are told by the second calculation.
  const absent: RowCheck = context.native ? "differs" : "failed";
  const uncounted = uncountedTypes(context);
  const deals = dealComponents(context).length > 0 || context.plan.modifiers.clawback !== undefined;
  return [
    ...(Object.keys(DEAL_CHECKS) as DealCheck[]).map(ofDeals),
    ...(Object.keys(ROW_CHECKS) as RowCheck[]).filter((check) => check !== absent).map(ofRows),
    { check: "cellError", count: `SUMPRODUCT((${failed}>0)*1)` },
    { check: "below", count: context.name("DealUncalculated") },
    { check: "overwritten", count: context.dealsFrom === undefined ? overwritten : `IFERROR(${overwritten},1)` },
    ...(context.dealsFrom === undefined ? [] : [{ check: "unread", count: context.name("DealUnread") } as const]),
    { check: "peopleOutside", count: peopleOutside },
    ...(tie === undefined
      ? []
      : [
          {
            check: "tie",
            count: `IF(ISERROR(${tie}),1,IF(${tie}<>0,1,0))+IFERROR(${untied(context)},1)`,
            amount: tie,
          } as const,
        ]),
    {
      check: "draft",
      count: `IF(${status("draft")},IF(ISERROR(${payable}),1,IF(${payable}<>0,1,0)),0)`,
      amount: payable,
    },
    {
      check: "termsChanged",
      count: `IF(${status("draft")},0,SUM(${context.name("TermsChanged")}))`,
      first: `${quote(`${words.tabs.plan} `)}&${context.name("TermsChangedFirst")}`,
    },
    { check: "retired", count: `IF(${status("retired")},1,0)` },
    ...(uncounted === undefined ? [] : [uncounted]),
    ...(deals ? [{ check: "noDeals", count: `IF(COUNT(${context.name("DealKnown")})=0,1,0)` } as const] : []),
  ];
}

/**
 * How many deals are not credited as the columns beside them say, though their own cell holds a formula: those with an
 * amount and no credit that nothing is wrong with, those that count for a component what they are not worth, those that
 * count though their type does not or the other way round, and those of somebody else.
 */
function untied(context: Context): string {
  const { words } = context;
  const [credits, to, kinds] = [context.name("DealCredits"), context.name("DealCreditedTo"), context.name("DealKinds")];
  const over = (...factors: readonly string[]) => `SUMPRODUCT(${factors.join("*")})`;
  const is = (range: string) => `ISNUMBER(${range})`;
  const either = (call: (criterion: string) => string) => `(${call(quote(">0"))}+${call(quote("<0"))})`;
  const types = context.name("DealTypes");
  const ofComponents = dealComponents(context).flatMap((index) => {
    const counted = context.nameOf(index, "Credited");
    const yes = `(TRIM(${context.nameOf(index, "Counts")})=${quote(words.words.yes)})`;
    const rows = either((criterion) => `COUNTIF(${counted},${criterion})`);
    if (context.plan.components[index]!.measure.source === "sum") {
      const worth = either((criterion) => `COUNTIFS(${kinds},${types},${credits},${criterion})`);
      return [over(is(counted), `(${counted}<>0)`, `(${counted}<>${credits})`), `ABS(${rows}-${over(yes, worth)})`];
    }
    // A share of a deal, at most all of it; a share of nothing counts nothing.
    const any = `COUNTIFS(${kinds},${types},${credits},">=-1E+300")`;
    const none = `COUNTIFS(${kinds},${types},${credits},">=-1E+300",${context.name("DealSplits")},0)`;
    return [over(is(counted), `((${counted}>1)+(${counted}<-1))`), `ABS(${rows}-${over(yes, `(${any}-${none})`)})`];
  });
  return [
    over(is(context.name("DealAmounts")), `(1-${is(credits)})`, `(${context.name("DealFlags")}="")`),
    over(is(to), `(${to}<>0)`, `(${to}<>${context.name("DealKnown")})`),
    ...ofComponents,
  ].join("+");
}

/** Deals of a type that no component counts: they pay nothing to anybody, and nobody would miss them. */
function uncountedTypes(context: Context): Reason | undefined {
  const counted = dealComponents(context);
  if (counted.length === 0) return undefined;
  const { plan, planWords, words } = context;
  const [kinds, types] = [context.name("DealKinds"), context.name("DealTypes")];
  const nowhere = counted.map((index) => `(TRIM(${context.nameOf(index, "Counts")})<>${quote(words.words.yes)})`);
  // A loss that is taken back is counted by the clawback.
  if (plan.modifiers.clawback !== undefined) nowhere.push(`(${types}<>${quote(planWords.dealTypes.churn)})`);
  const over = (each: string) => `SUMPRODUCT(${[each, ...nowhere].join("*")})`;
  return {
    check: "uncounted",
    count: over(`COUNTIF(${kinds},${types})`),
    amount: `ROUND(${over(`SUMIFS(${context.name("DealGross")},${kinds},${types})`)},${plan.currency.minorUnits})`,
  };
}

/** Where the first cell of a column that matches stands. The heading is the first cell of the column. */
function firstCell(pattern: string, column: string, tab: string): string {
  const top = `INDEX(${column},1)`;
  return `${quote(`${tab} `)}&ADDRESS(ROW(${top})-1+MATCH(${pattern},${column},0),COLUMN(${top}),4)`;
}
