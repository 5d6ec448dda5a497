/** A plan becomes worksheets: pure data, complete, ready for any host's writer. */
import { fingerprint } from "../plans/canonical";
import type { Deal, Plan, Typed } from "../plans/model";
import { busiestPeriod, type DateSpan, periodOf } from "../plans/periods";
import { designTexts } from "../text/design";
import type { Language } from "../text/language";
import { sheetTexts } from "../text/sheets";
import { statementTexts } from "../text/statement";
import { changeLogSheet, type LogLine } from "./changeLogSheet";
import { contextOf, type Functions } from "./context";
import type { DealSource } from "./dealSource";
import { dealsSheet } from "./dealsSheet";
import { designSheet } from "./designSheet";
import { addressOf, sheetReference } from "./formula";
import type { SheetKey, SheetModel } from "./model";
import { planNames, type Taken } from "./naming";
import { participantIds, payoutsLayout, payoutsSheet } from "./payoutsSheet";
import { planSheet } from "./planSheet";
import { protectedSheet } from "./protection";
import { statementSheet } from "./statementSheet";
import { tabColour } from "./styles";

/** Where the sheets of a plan are already: tabs may have been renamed since, or be gone. */
export interface Placed {
  readonly prefix: string;
  readonly tabs: Partial<Readonly<Record<SheetKey, string>>>;
}

export interface WorksheetOptions {
  /** Lines for the deals sheet; left out: an empty sheet with room to paste. */
  readonly deals?: readonly Deal[];
  /**
   * The plan of the same workbook whose Deals sheet holds the deals, as `dealSource` says it: this plan's Deals sheet
   * then reads every line there and is not typed into. `deals` are those that stand there, of which only the period to
   * pay is chosen.
   */
  readonly dealsFrom?: DealSource;
  /** What the names of the other plans of the workbook start with that are paid by the same list of deals. */
  readonly peers?: readonly string[];
  /** What the sheets are calculated with; left out: the functions of the add-in, and a second calculation beside them. */
  readonly functions?: Functions;
  /** Language of the sheets; left out: the plan's. */
  readonly language?: Language;
  /** What the workbook has already; nothing of it is ever reused. */
  readonly taken?: Taken;
  /** Names of tabs and cells to keep; left out: new ones that are free. */
  readonly placed?: Placed;
  /** Figures of the period that people type, by participant; left out: their cells are blank. */
  readonly typed?: Typed;
  /** First day of the period that these are of, as an ISO date; left out: of the period that is paid first. */
  readonly figures?: string;
  /** ISO date in the period to pay first; left out: the period that most deals belong to. */
  readonly period?: string;
  /** Lines of the change log; left out: those of the plan's history. */
  readonly log?: readonly LogLine[];
}

/** What each sheet of a plan is called, in the order of their tabs. */
function tabWords(language: Language): Readonly<Record<SheetKey, string>> {
  const { tabs } = sheetTexts(language);
  const papers = statementTexts(language).tabs;
  return {
    plan: tabs.plan,
    deals: tabs.deals,
    payouts: tabs.payouts,
    statement: papers.statement,
    design: designTexts(language).tab,
    changeLog: papers.changeLog,
  };
}

/** The sheets of a checked plan, in the order of their tabs: terms, deals, payouts, statement, design, change log. */
export function worksheets(plan: Plan, options: WorksheetOptions = {}): SheetModel[] {
  const { deals = [], language = plan.language, taken = { sheets: [], names: [] }, placed } = options;
  const words = tabWords(language);
  const kinds = Object.keys(words) as SheetKey[];
  const free = planNames(plan, Object.values(words), taken);
  const prefix = placed?.prefix ?? free.prefix;
  const tabs = Object.fromEntries(
    kinds.map((kind, index) => [kind, placed?.tabs[kind] ?? free.sheets[index]!]),
  ) as Record<SheetKey, string>;
  const context = contextOf(plan, language, prefix, fingerprint(plan), options);
  const layout = payoutsLayout(context);
  const colour = tabColour(taken.names);
  const participants = sheetReference(tabs.payouts) + addressOf(participantIds(layout), true);
  const terms = planSheet(context, tabs.plan);
  // Lists of allowed entries are given as addresses: not every host takes a defined name there.
  const starts = terms.names.find(({ name }) => name === context.name("PeriodStarts"))!;
  const periods = sheetReference(tabs.plan) + addressOf(starts.area, true);
  return [
    terms,
    dealsSheet(context, tabs.deals, deals, { participants, count: plan.participants.length }),
    payoutsSheet(
      context,
      tabs.payouts,
      {
        start: periodFor(plan, deals, options.period),
        choices: periods,
        ...(options.figures === undefined ? {} : { figures: options.figures }),
      },
      options.typed,
    ),
    statementSheet(context, tabs.statement, { payouts: tabs.payouts, dealsTab: tabs.deals, deals }),
    designSheet(context, tabs.design),
    changeLogSheet(context, tabs.changeLog, options.log),
  ].map((sheet) => ({ ...protectedSheet(sheet), tabColour: colour }));
}

function periodFor(plan: Plan, deals: readonly Deal[], date: string | undefined): DateSpan {
  const asked = date === undefined ? undefined : periodOf(plan, date);
  return asked ?? busiestPeriod(plan, deals);
}
