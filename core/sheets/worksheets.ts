/** A plan becomes worksheets: pure data, complete, ready for any host's writer. */
import { fingerprint } from "../plans/canonical";
import type { Deal, Plan, Typed } from "../plans/model";
import { busiestPeriod, type DateSpan, periodOf } from "../plans/periods";
import { designTexts } from "../text/design";
import type { Language } from "../text/language";
import { sheetTexts } from "../text/sheets";
import { statementTexts } from "../text/statement";
import { changeLogSheet, type LogLine } from "./changeLogSheet";
import { contextOf } from "./context";
import { dealsSheet } from "./dealsSheet";
import { designSheet } from "./designSheet";
import { addressOf, sheetReference } from "./formula";
import type { SheetModel } from "./model";
import { planNames, type Taken } from "./naming";
import { participantIds, payoutsLayout, payoutsSheet } from "./payoutsSheet";
import { planSheet } from "./planSheet";
import { protectedSheet } from "./protection";
import { statementSheet } from "./statementSheet";

export interface WorksheetOptions {
  /** Lines for the deals sheet; left out: an empty sheet with room to paste. */
  readonly deals?: readonly Deal[];
  /** Language of the sheets; left out: the plan's. */
  readonly language?: Language;
  /** What the workbook has already; nothing of it is ever reused. */
  readonly taken?: Taken;
  /** Figures of the period that people type, by participant; left out: their cells are blank. */
  readonly typed?: Typed;
  /** First day of the period that these are of, as an ISO date; left out: of the period that is paid first. */
  readonly figures?: string;
  /** ISO date in the period to pay first; left out: the period that most deals belong to. */
  readonly period?: string;
  /** Lines of the change log; left out: those of the plan's history. */
  readonly log?: readonly LogLine[];
}

/** The sheets of a checked plan, in the order of their tabs: terms, deals, payouts, statement, design, change log. */
export function worksheets(plan: Plan, options: WorksheetOptions = {}): SheetModel[] {
  const { deals = [], language = plan.language, taken = { sheets: [], names: [] } } = options;
  const { tabs } = sheetTexts(language);
  const papers = statementTexts(language).tabs;
  const names = planNames(plan.name, [tabs.plan, tabs.deals, tabs.payouts], taken, [
    papers.statement,
    designTexts(language).tab,
    papers.changeLog,
  ]);
  const [planTab, dealsTab, payoutsTab, statementTab, designTab, changeLogTab] = names.sheets as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const context = contextOf(plan, language, names.prefix, fingerprint(plan));
  const layout = payoutsLayout(context);
  const participants = sheetReference(payoutsTab) + addressOf(participantIds(layout), true);
  const terms = planSheet(context, planTab);
  // Lists of allowed entries are given as addresses: not every host takes a defined name there.
  const starts = terms.names.find(({ name }) => name === context.name("PeriodStarts"))!;
  const periods = sheetReference(planTab) + addressOf(starts.area, true);
  return [
    terms,
    dealsSheet(context, dealsTab, deals, { participants, count: plan.participants.length }),
    payoutsSheet(
      context,
      payoutsTab,
      {
        start: periodFor(plan, deals, options.period),
        choices: periods,
        ...(options.figures === undefined ? {} : { figures: options.figures }),
      },
      options.typed,
    ),
    statementSheet(context, statementTab, { payouts: payoutsTab, dealsTab, deals }),
    designSheet(context, designTab),
    changeLogSheet(context, changeLogTab, options.log),
  ].map(protectedSheet);
}

function periodFor(plan: Plan, deals: readonly Deal[], date: string | undefined): DateSpan {
  const asked = date === undefined ? undefined : periodOf(plan, date);
  return asked ?? busiestPeriod(plan, deals);
}
