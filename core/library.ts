/**
 * The library bundle for Node: the functions of the product with the same results as in a cell, and plans from template
 * to worksheets and back.
 */
import { creditable, type HeldDeal } from "./calculation/held";
import { type PlanPayouts, payouts as payoutsOf } from "./calculation/payouts";
import { type TraceLine, type TraceOptions, trace as traceOf } from "./calculation/trace";
import { type Argument, isGrid, quoted, type Result } from "./cells/cell";
import { type PlanState, planState, type StateOptions } from "./checks/state";
import { type DealsImport, importDeals as dealsOf, UnknownChoice } from "./deals/importDeals";
import type { Choices } from "./deals/questions";
import { catalogue as declarations } from "./functions/catalogue";
import { runFunction } from "./functions/run";
import { type Letter, type LetterOptions, planLetter as letterOf, letterText as textOf } from "./letters/describe";
import { isCurrency } from "./plans/currencies";
import { isIsoDate } from "./plans/dates";
import { type DealsCheck, validateDeals as dealsCheck, periodFaults, typedFaults } from "./plans/dealSchema";
import { type Change, diff as changes } from "./plans/diff";
import { exportPlan as fileOf, type ImportedPlan, importPlan as planOfFile } from "./plans/exchange";
import type { Deal, Plan, Typed } from "./plans/model";
import { busiestPeriod, type DateSpan } from "./plans/periods";
import { clonePlan as clone, type NewVersionOptions, newVersion as nextVersion } from "./plans/revise";
import { validatePlan } from "./plans/schema";
import { planFromTemplate as fromTemplate, templates as library, type PlanOptions } from "./plans/templates";
import { planWarnings as warningsOf } from "./plans/warnings";
import { Fault } from "./rules/fault";
import { FUNCTIONS } from "./sheets/context";
import { type DealSource, sourceFault, dealSource as sourceIn } from "./sheets/dealSource";
import type { SheetModel } from "./sheets/model";
import { type PlanReading, readPlan as planOfWorkbook, type ReadPlanOptions } from "./sheets/readPlan";
import { worksheets as sheetsOf, type WorksheetOptions } from "./sheets/worksheets";
import { faultSentence } from "./text/faults";
import { LANGUAGES, type Language } from "./text/language";
import {
  planFaultSentence as faultSentenceOf,
  type PlanFault,
  type PlanWarning,
  planWarningSentence as warningSentence,
} from "./text/plans";

/** The types of what is handed in and out, for those who write TypeScript. */
export type {
  Argument,
  Change,
  Choices,
  DateSpan,
  Deal,
  DealSource,
  DealsCheck,
  DealsImport,
  HeldDeal,
  ImportedPlan,
  Language,
  Letter,
  LetterOptions,
  NewVersionOptions,
  Plan,
  PlanFault,
  PlanOptions,
  PlanPayouts,
  PlanReading,
  PlanState,
  PlanWarning,
  ReadPlanOptions,
  Result,
  SheetModel,
  StateOptions,
  TraceLine,
  TraceOptions,
  Typed,
  WorksheetOptions,
};

/** What this library throws, always with a sentence. */
const refusals = new WeakSet<Error>();

function refuse(sentence: string): RangeError {
  const error = new RangeError(sentence);
  refusals.add(error);
  return error;
}

/** Does the work; what it takes amiss in data of another shape is a RangeError with a sentence, too. */
function guarded<T>(name: string, work: () => T, language: Language = "en"): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Fault) throw refuse(faultSentence(thrown, language));
    if (thrown instanceof UnknownChoice || (thrown instanceof Error && refusals.has(thrown))) throw thrown;
    throw refuse(`${name} was given data of another shape than its description asks for. Check its arguments.`);
  }
}

function shown(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" || typeof value === "boolean" ? quoted(value) : "something else";
}

/** English where no language is given. */
function languageIn(language: unknown): Language {
  if (language === undefined) return "en";
  const known = LANGUAGES.find((one) => one === language);
  if (known === undefined) throw refuse(`A language is ${LANGUAGES.join(", ")}, not ${shown(language)}.`);
  return known;
}

function planIn(json: unknown): Plan {
  const checked = validatePlan(json);
  if ("faults" in checked) throw refusal(checked.faults, "en");
  return checked.plan;
}

/** @param names every option there is: a misspelt one would be passed over without a word */
function optionsIn<T extends object>(
  options: T | undefined,
  names: Readonly<Record<keyof Required<T>, true>>,
): Partial<T> {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw refuse(`Options are an object, not ${shown(options)}.`);
  const known = Object.keys(names);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refuse(`There is no option ${quoted(unknown)}. There are: ${known.join(", ")}.`);
  return options;
}

function dayIn(day: unknown): void {
  if (day !== undefined && !(typeof day === "string" && isIsoDate(day)))
    throw refuse(`A day is written as 2026-01-31, not as ${shown(day)}.`);
}

/** Nothing that is handed out can be changed for the calls that follow. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const entry of Object.values(value)) frozen(entry);
  return value;
}

/** The declarations of the custom functions, frozen: the functions themselves go by them. */
export const catalogue: typeof declarations = frozen(declarations);

/** Checks a plan of any format since the first; a checked one is in the present format. */
export { validatePlan };

/** Checks deals before they are paid on a plan; faults name row and field. */
export function validateDeals(json: unknown, plan: Pick<Plan, "currency">): DealsCheck {
  return guarded("validateDeals", () => dealsCheck(json, plan));
}

/**
 * Reads the deals of a CRM export: a table with commas, semicolons, tabs or bars, with headings in English, French or
 * Italian, in any order. A row becomes a deal only if a column says that it was sold, or a choice says that every row was.
 * What the table does not say (which of two columns is meant, what "03/04/2026" or "12.500" is, whether "Signed" is sold)
 * is a question, and no deal is handed out while one is open.
 *
 * @param text the whole export; rows are counted from its first line, 1
 * @param plan its currency decides which rows need a frozen rate, its language that of the sentences; where it has
 *   participants, an owner who is not for certain one of them is a question
 * @param choices answers by id of the question (`person.<name>`: the id of a participant, "+" a new one, "-" left out); further ids: `separator`, `headings` (row of the headings, or "-"),
 *   `column.<field>` (heading, "#3" or "-"), `column.outcome` ("-": every row was sold), `outcome.*` (for every text that is
 *   asked: "won", "lost" or "open"), `repeats` ("take" for rows that say the same as another)
 * @returns `leftOut` has every row that is no deal, with its reason and a sentence; blank rows are in neither list
 * @throws RangeError for a choice that no question knows, with what there is
 * @example
 * const text = "Deal ID,Close date,Owner,Type,Amount,Stage\nD-1,2026-02-10,R-1,Renewal,360000,Closed Won\n" +
 *   "D-2,2026-02-11,R-1,Renewal,90000,Closed Lost";
 * importDeals(text, plan).deals has one deal of 360000; leftOut is row 3, reason "notWon"
 */
export function importDeals(text: string, plan: Plan, choices: Choices = {}): DealsImport {
  if (typeof text !== "string") throw refuse(`The export is a text, not ${shown(text)}.`);
  if (typeof choices !== "object" || choices === null) throw refuse(`Choices are an object, not ${shown(choices)}.`);
  const known = planIn(plan);
  return guarded("importDeals", () => dealsOf(text, known, choices), known.language);
}

/** The sentence of what is wrong with a plan or its deals. */
export function planFaultSentence(fault: PlanFault, language?: Language): string {
  const known = languageIn(language);
  return guarded("planFaultSentence", () => faultSentenceOf(fault, known));
}

/** The sentence of what is allowed and rarely wise. */
export function planWarningSentence(warning: PlanWarning, language?: Language): string {
  const known = languageIn(language);
  return guarded("planWarningSentence", () => warningSentence(warning, known));
}

/** What is allowed in a plan and rarely wise. */
export function planWarnings(plan: Plan): PlanWarning[] {
  return warningsOf(planIn(plan));
}

/** The JSON of a plan: keys in order, two spaces, a line break at the end. Equal plans give equal files. */
export function exportPlan(plan: Plan): string {
  return fileOf(planIn(plan));
}

/** Reads the text of a plan file; faults are named by their path, in the given language (left out: English). */
export function importPlan(text: string, language?: Language): ImportedPlan {
  const known = languageIn(language);
  if (typeof text !== "string") throw refuse(`A plan file is a text, not ${shown(text)}.`);
  return planOfFile(text, known);
}

/** The letter of a plan, as paragraphs and tables. */
export function planLetter(plan: Plan, options?: LetterOptions): Letter {
  const known = planIn(plan);
  const { language, participant } = optionsIn(options, { language: true, participant: true });
  if (participant !== undefined && typeof participant !== "string")
    throw refuse(`A participant is named by an id, not by ${shown(participant)}.`);
  return letterOf(known, {
    language: language === undefined ? known.language : languageIn(language),
    ...(participant === undefined ? {} : { participant }),
  });
}

/** A letter as plain text. */
export function letterText(letter: Letter): string {
  return guarded("letterText", () => textOf(letter));
}

/** A copy of a plan with an id that is free, as its first version. */
export function clonePlan(plan: Plan, taken: readonly string[] = []): Plan {
  const known = planIn(plan);
  return guarded("clonePlan", () => clone(known, taken));
}

/** The next version of a plan, and the earlier version shortened so that no day belongs to both. */
export function newVersion(plan: Plan, options: NewVersionOptions): ReturnType<typeof nextVersion> {
  const known = planIn(plan);
  return guarded("newVersion", () => nextVersion(known, options));
}

/** The differences of two plans, in words. */
export function diff(before: Plan, after: Plan, language?: Language): Change[] {
  return changes(planIn(before), planIn(after), languageIn(language));
}

/**
 * The deals of a plan, for other plans of the same workbook to read.
 *
 * @param sheets of that plan, as `worksheets` made them
 * @example worksheets(bonus, { dealsFrom: dealSource(commission, worksheets(commission, { deals })) })
 */
export function dealSource(plan: Plan, sheets: readonly SheetModel[]): DealSource {
  const known = planIn(plan);
  const source = guarded("dealSource", () => sourceIn(known, sheets));
  if (source === undefined) throw refuse("dealSource was given sheets without a Deals sheet of their own.");
  return source;
}

/**
 * The worksheets of a plan, as plain data.
 *
 * @param options `dealsFrom`, as `dealSource` gives it, for a plan that reads its deals from the Deals sheet of another
 * plan of the workbook: same currency, no clawback, and cash received only where that sheet asks for it
 * @throws RangeError for a plan that cannot read those deals, with the reason
 */
export function worksheets(plan: Plan, options?: WorksheetOptions): SheetModel[] {
  const known = planIn(plan);
  const given = optionsIn(options, {
    deals: true,
    dealsFrom: true,
    functions: true,
    peers: true,
    language: true,
    taken: true,
    placed: true,
    typed: true,
    figures: true,
    period: true,
    log: true,
  });
  const language = given.language === undefined ? known.language : languageIn(given.language);
  if (given.deals !== undefined) {
    const deals = validateDeals(given.deals, known);
    if ("faults" in deals) throw refusal(deals.faults, "en");
  }
  const typed = given.typed === undefined ? [] : typedFaults(given.typed, known);
  if (typed.length > 0) throw refusal(typed, "en");
  dayIn(given.period);
  dayIn(given.figures);
  const { dealsFrom, functions } = given;
  if (functions !== undefined && !FUNCTIONS.includes(functions)) {
    throw refuse(`worksheets knows the functions ${FUNCTIONS.map((one) => JSON.stringify(one)).join(" and ")}.`);
  }
  if (dealsFrom !== undefined) {
    const fault = guarded("worksheets", () => sourceFault(known, dealsFrom, "en"));
    if (fault !== undefined) throw refuse(fault);
  }
  return guarded("worksheets", () => sheetsOf(known, { ...given, language }));
}

/**
 * Reads a plan back from the worksheets that it was written to: for every figure, date and choice that has a cell, the
 * cell is the truth.
 *
 * @param workbook what answers for its settings, the places of its names and the cells of a sheet
 * @returns the plan as its cells say and as it was written, or every cell that cannot be read with its cure
 * @throws RangeError for a workbook that cannot answer; what the workbook itself throws is passed on
 */
export async function readPlan(
  workbook: Parameters<typeof planOfWorkbook>[0],
  options?: ReadPlanOptions,
): Promise<PlanReading> {
  for (const method of ["settings", "places", "read"] as const) {
    if (typeof workbook?.[method] !== "function")
      throw refuse(`A workbook has a function ${method}, which this lacks.`);
  }
  const { language, ...named } = optionsIn(options, { prefix: true, planSheet: true, language: true });
  for (const name of [named.prefix, named.planSheet]) {
    if (name !== undefined && typeof name !== "string")
      throw refuse(`A plan is named by a text, not by ${shown(name)}.`);
  }
  return planOfWorkbook(workbook, { ...named, language: languageIn(language) });
}

/**
 * Calls a custom function by its id.
 *
 * @param id as in the catalogue, "TIERED_COMMISSION"
 * @param args scalars or 2-D arrays (rows of cells); null for an argument that is left out
 * @param language of error sentences and headers
 * @returns a scalar or a 2-D array; a fault is an object { code, message } in its place
 * @example call("TIERED_COMMISSION", [360000, [[0, 0.075], [1, 0.125], [1.5, 0.15]], 300000]) is 30000
 */
export function call(id: string, args: readonly Argument[], language?: Language): Result {
  const known = languageIn(language);
  if (typeof id !== "string") throw refuse(`A function is named by its id, not by ${shown(id)}.`);
  if (!Array.isArray(args)) throw refuse(`The arguments of ${id} are a list, not ${shown(args)}.`);
  args.forEach((argument: Argument, index) => {
    if (!isGrid(argument) || argument.every((row: unknown) => Array.isArray(row))) return;
    throw refuse(`Argument ${index + 1} of ${id} is a list: give a cell, or rows of cells, as [[1, 2], [3, 4]].`);
  });
  return guarded(id, () => runFunction(id, args, known));
}

/** The ids of the plan templates, in the order of the gallery. */
export const templates: readonly string[] = Object.freeze(library.map(({ id }) => id));

/**
 * A new draft from a template, without participants.
 *
 * @param options language (left out: English), currency, and a date in the year that the plan shall cover
 * @throws RangeError for an id that no template has
 * @example planFromTemplate("retention-commission").components[0].quota is 300000
 */
export function planFromTemplate(id: string, options?: Partial<PlanOptions>): Plan {
  const { language, currency, today } = optionsIn(options, { language: true, currency: true, today: true });
  const template = library.find((candidate) => candidate.id === id);
  if (template === undefined)
    throw refuse(
      `No plan template is called ${typeof id === "string" ? id.slice(0, 40) : shown(id)}. There are: ${templates.join(", ")}`,
    );
  if (currency !== undefined && !(typeof currency === "string" && isCurrency(currency)))
    throw refuse(`A currency is a code of ISO 4217, such as EUR, not ${shown(currency)}.`);
  dayIn(today);
  return fromTemplate(template.id, {
    language: languageIn(language),
    ...(currency === undefined ? {} : { currency }),
    ...(today === undefined ? {} : { today }),
  });
}

/**
 * What everybody earns and is paid in one period, step by step: the given one, or the one that most deals belong to.
 * Everything is checked first, so that no deal is left out without a word.
 *
 * @param typed figures that no deal brings, by participant and key
 * @returns with `outside`, how many deals are dated outside the plan and count in none of its periods, and `held`, the
 * deals that wait and credit nobody: duplicates, and shares of a deal that do not total 1
 * @throws RangeError with a sentence for each fault of plan, deals, period or figures, in the language of the plan;
 * `validatePlan` and `validateDeals` give the same as data
 */
export function payouts(
  plan: Plan,
  deals: readonly Deal[],
  period?: DateSpan,
  typed: Typed = {},
): PlanPayouts & { readonly outside: number; readonly held: readonly HeldDeal[] } {
  const { plan: known, deals: checked } = checkedInput(plan, deals, period, typed);
  const { from, to } = known.effective;
  const outside = checked.filter(({ date }) => date < from || date > to).length;
  return guarded(
    "payouts",
    () => {
      const { deals: credited, rows, held } = creditable(known, checked);
      const paid = payoutsOf(known, credited, period ?? busiestPeriod(known, checked), typed);
      // Rows are told as they were handed over.
      const uncredited = paid.uncredited.map((one) => ({ ...one, row: rows[one.row]! }));
      return { ...paid, uncredited, outside, held };
    },
    known.language,
  );
}

/**
 * Why a participant is paid what they are paid: the steps of the calculation from what is payable down to the credits,
 * each with its value, a sentence with the figures it used, the paths of its terms, the row of a table that was reached,
 * the deals behind it, and the least, mean and greatest value over everybody.
 *
 * @param person id of a participant
 * @param options period, typed figures as for `payouts`; depth of the steps, hideZero, language of the sentences
 * @throws RangeError with a sentence for each fault of plan, deals, period, figures or person
 * @example 318,000 on retention-commission: "Earned (tiered rate): 300,000 × 7.5% + 18,000 × 12.5% = 24,750"
 */
export function trace(plan: Plan, deals: readonly Deal[], person: string, options?: TraceOptions): TraceLine {
  const {
    period,
    typed = {},
    language,
    ...shape
  } = optionsIn(options, {
    period: true,
    typed: true,
    depth: true,
    hideZero: true,
    language: true,
  });
  const checked = checkedInput(plan, deals, period, typed);
  if (typeof person !== "string") throw refuse(`A participant is named by an id, not by ${shown(person)}.`);
  const given: TraceOptions = {
    ...shape,
    ...(period === undefined ? {} : { period }),
    typed,
    language: language === undefined ? checked.plan.language : languageIn(language),
  };
  const found = guarded(
    "trace",
    () => traceOf(checked.plan, creditable(checked.plan, checked.deals).deals, person, given),
    checked.plan.language,
  );
  if (found !== undefined) return found;
  const values = { found: quoted(person) };
  throw refusal([{ path: "person", key: "unknownParticipant", values }], checked.plan.language);
}

/** Everything that is paid by, checked. */
function checkedInput(
  plan: Plan,
  deals: readonly Deal[],
  period: DateSpan | undefined,
  typed: Typed,
): { readonly plan: Plan; readonly deals: readonly Deal[] } {
  const known = planIn(plan);
  const checked = validateDeals(deals, known);
  const faults = [
    ...("faults" in checked ? checked.faults : []),
    ...(period === undefined ? [] : periodFaults(period, known)),
    ...typedFaults(typed, known),
  ];
  if ("faults" in checked || faults.length > 0) throw refusal(faults, known.language);
  return { plan: known, deals: checked.deals };
}

/**
 * The state of a plan's payouts: "ok" only if nothing blocks them, "look" where something is asked and not paid meanwhile,
 * "wrong" where a figure is or may be wrong; with count, amount, first row and cure of each reason. Deals need not be
 * valid: what is wrong with them is what is told.
 *
 * @throws RangeError with a sentence for each fault of the plan, the period or the figures, and for what is no deal at all
 * @example the same deal handed over twice: state "wrong", a finding "duplicate" with count 1
 */
export function state(plan: Plan, deals: readonly Deal[], options: StateOptions = {}): PlanState {
  const known = planIn(plan);
  const given = optionsIn(options, { period: true, typed: true, figures: true, language: true });
  const checked = guarded("state", () => dealsCheck(deals, known));
  // What is no deal at all cannot be told as one.
  const shapes = ("faults" in checked ? checked.faults : []).filter(({ path }) => /^deals(\[\d+])?$/.test(path));
  const faults = [
    ...shapes,
    ...(given.period === undefined ? [] : periodFaults(given.period, known)),
    ...(given.typed === undefined ? [] : typedFaults(given.typed, known)),
  ];
  if (faults.length > 0) throw refusal(faults, known.language);
  dayIn(given.figures);
  const language = given.language === undefined ? known.language : languageIn(given.language);
  return guarded("state", () => planState(known, deals, { ...given, language }), known.language);
}

/** The first of many faults: whoever hands over 50,000 rows with a wrong column needs to read it once. */
const MOST_SENTENCES = 10;

function refusal(faults: readonly PlanFault[], language: Language): RangeError {
  const sentences = faults.slice(0, MOST_SENTENCES).map((fault) => faultSentenceOf(fault, language));
  const more = faults.length > MOST_SENTENCES ? [`(+ ${faults.length - MOST_SENTENCES})`] : [];
  return refuse([...sentences, ...more].join("\n"));
}
