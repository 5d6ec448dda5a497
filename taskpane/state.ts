/**
 * Everything the pane knows, and how each act changes it: a plain reducer without DOM, host or clock, so that every
 * path a person can take is tested in Node.
 */

import type { Period, Plan } from "../core/plans/model";
import type { Edge, Method } from "../core/rules/tiers";
import type { Functions } from "../core/sheets/context";
import type { Language } from "../core/text/language";
import { changed, type DealChange, type DealSession } from "./deals/session";
import type { ImportSource, ReadParticipant } from "./importParticipants";
import { inputText, readNumber } from "./numbers";
import { formOf, importedEntries, type ParticipantEntry, type PlanForm, type TierEntry, translated } from "./planForm";
import { allTerms, type RowEntry } from "./terms";

export type Section = "basics" | "pay" | "preview" | "people" | "deals" | "papers";
export const SECTIONS: readonly Section[] = ["basics", "pay", "preview", "people", "deals", "papers"];

/** A sheet name that is taken, and the free one that core proposes. */
export interface NameOffer {
  readonly wanted: string;
  readonly offered: string;
}

export type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "names"; readonly offers: readonly NameOffer[] }
  | { readonly kind: "running"; readonly done: number; readonly sheet: string | undefined; readonly stopping: boolean }
  | {
      readonly kind: "done";
      readonly planName: string;
      readonly sheets: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "cancelled" };

/** Where the draft is kept: the person is told when it would not outlive the pane. */
export type Kept = "workbook" | "memory";

export interface State {
  readonly language: Language;
  /** Undefined until the workbook has been asked for a draft. */
  readonly ready: boolean;
  readonly tab: "plan" | "revise" | "functions";
  /** The plan sheet of the plan that the revise tab shows; undefined: the list of plans. */
  readonly revising: string | undefined;
  /** Sheets are being replaced: nothing else may be started. */
  readonly replacing: boolean;
  /** The plan format of the file that the plan came from, where it was an older one. */
  readonly migratedFrom: number | undefined;
  readonly form: PlanForm | undefined;
  readonly open: Readonly<Record<Section, boolean>>;
  /** Create was pressed on a plan with faults: from now on every fault is shown, touched or not. */
  readonly insisted: boolean;
  readonly askingStartOver: boolean;
  readonly work: Work;
  readonly importing: ImportSource | undefined;
  /** Deals being looked at, or accepted for the deals sheet. */
  readonly deals: DealSession | undefined;
  /** What the names of the plan start with whose Deals sheet the plan in the editor reads; undefined: its deals are its own. */
  readonly dealsFrom: string | undefined;
  /** What the sheets of the plan in the editor will be calculated with. */
  readonly functions: Functions;
  /** Deals being looked at for a plan of the workbook, by the beginning of its names. */
  readonly adding: { readonly plan: string; readonly session: DealSession } | undefined;
  readonly kept: Kept;
  /** The list that "remove all" took away, for as long as it can be brought back. */
  readonly removedPeople: readonly ParticipantEntry[];
}

export type TextField = "name" | "from" | "to" | "currency";

export type Action =
  | { readonly type: "tabChosen"; readonly tab: State["tab"] }
  | {
      readonly type: "planChosen";
      readonly plan: Plan;
      /** What the version before is known by in the workbook. */
      readonly revises?: string;
      /** To which version cells belong that were changed on its sheets. */
      readonly changed?: "earlier" | "next";
      readonly migratedFrom?: number;
    }
  | { readonly type: "planRevised"; readonly plan: string | undefined }
  | { readonly type: "replacing"; readonly on: boolean }
  | { readonly type: "draftLooked"; readonly form: PlanForm | undefined }
  | { readonly type: "draftKept"; readonly kept: Kept }
  | { readonly type: "textEdited"; readonly field: TextField; readonly text: string }
  | { readonly type: "periodChosen"; readonly period: Period }
  | { readonly type: "methodChosen"; readonly method: Method }
  | { readonly type: "edgeChosen"; readonly edge: Edge }
  | { readonly type: "quotaEdited"; readonly component: number; readonly text: string }
  | {
      readonly type: "tierEdited";
      readonly component: number;
      readonly key: number;
      readonly part: "from" | "value";
      readonly text: string;
    }
  | { readonly type: "tierAdded"; readonly component: number }
  | { readonly type: "tierRemoved"; readonly component: number; readonly key: number }
  | { readonly type: "tierFlagged"; readonly component: number; readonly key: number; readonly retroactive: boolean }
  | { readonly type: "termEdited"; readonly path: string; readonly text: string }
  | {
      readonly type: "rowEdited";
      readonly table: string;
      readonly key: number;
      readonly column: string;
      readonly text: string;
    }
  | { readonly type: "rowAdded"; readonly table: string }
  | { readonly type: "rowRemoved"; readonly table: string; readonly key: number }
  | { readonly type: "personAdded" }
  | { readonly type: "personQuotaEdited"; readonly key: number; readonly component: string; readonly text: string }
  | {
      readonly type: "personEdited";
      readonly key: number;
      readonly part: "name" | "id" | "quota";
      readonly text: string;
    }
  | { readonly type: "personRemoved"; readonly key: number }
  | { readonly type: "peopleCleared" }
  | { readonly type: "peopleBroughtBack" }
  | { readonly type: "importOpened"; readonly source: ImportSource }
  | { readonly type: "importClosed" }
  | { readonly type: "peopleImported"; readonly people: readonly ReadParticipant[]; readonly replace: boolean }
  | { readonly type: "dealsRead"; readonly session: DealSession }
  | { readonly type: "dealsChanged"; readonly change: DealChange }
  | { readonly type: "dealsAccepted"; readonly accepted: boolean }
  | { readonly type: "dealsRemoved" }
  | { readonly type: "dealsFromChosen"; readonly prefix: string | undefined }
  | { readonly type: "functionsChosen"; readonly functions: Functions }
  | { readonly type: "addingRead"; readonly plan: string; readonly session: DealSession }
  | { readonly type: "addingChanged"; readonly change: DealChange }
  | { readonly type: "addingRemoved" }
  | { readonly type: "sectionToggled"; readonly section: Section }
  | { readonly type: "insisted"; readonly sections: readonly Section[] }
  | { readonly type: "namesTaken"; readonly offers: readonly NameOffer[] }
  | { readonly type: "started" }
  | { readonly type: "progressed"; readonly done: number; readonly sheet: string | undefined }
  | { readonly type: "stopAsked" }
  | {
      readonly type: "created";
      readonly planName: string;
      readonly sheets: readonly string[];
      readonly notes?: readonly string[];
    }
  | { readonly type: "failed"; readonly sentence: string }
  | { readonly type: "cancelled" }
  | { readonly type: "dismissed" }
  | { readonly type: "startOverAsked"; readonly asking: boolean }
  | { readonly type: "startedOver" }
  | { readonly type: "languageChanged"; readonly language: Language };

const FIRST_OPEN: State["open"] = {
  basics: true,
  pay: false,
  preview: true,
  people: false,
  deals: false,
  papers: false,
};

export function initialState(language: Language): State {
  return {
    language,
    ready: false,
    tab: "plan",
    revising: undefined,
    replacing: false,
    migratedFrom: undefined,
    form: undefined,
    open: FIRST_OPEN,
    insisted: false,
    askingStartOver: false,
    work: { kind: "idle" },
    importing: undefined,
    deals: undefined,
    dealsFrom: undefined,
    functions: "addIn",
    adding: undefined,
    kept: "workbook",
    removedPeople: [],
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "tabChosen":
      return { ...state, tab: action.tab };
    case "planChosen":
      return {
        ...fresh(state, formFor(action, state.language)),
        migratedFrom: action.migratedFrom,
      };
    case "planRevised":
      return { ...state, revising: action.plan };
    case "replacing":
      return { ...state, replacing: action.on };
    case "draftLooked":
      // A plan that was chosen while the workbook was still answering is newer than the draft.
      return { ...state, ready: true, form: state.form ?? action.form };
    case "draftKept":
      return state.kept === action.kept ? state : { ...state, kept: action.kept };
    case "sectionToggled":
      return { ...state, open: { ...state.open, [action.section]: !state.open[action.section] } };
    case "insisted":
      return { ...state, insisted: true, open: opened(state.open, action.sections), work: { kind: "idle" } };
    case "namesTaken":
      return { ...state, work: { kind: "names", offers: action.offers } };
    case "started":
      return {
        ...state,
        askingStartOver: false,
        work: { kind: "running", done: 0, sheet: undefined, stopping: false },
      };
    case "progressed":
      return state.work.kind === "running"
        ? { ...state, work: { ...state.work, done: Math.max(state.work.done, action.done), sheet: action.sheet } }
        : state;
    case "stopAsked":
      return state.work.kind === "running" ? { ...state, work: { ...state.work, stopping: true } } : state;
    case "created":
      return { ...state, insisted: false, work: doneWork(action) };
    case "failed":
      return { ...state, work: { kind: "failed", sentence: action.sentence } };
    case "cancelled":
      return { ...state, work: { kind: "cancelled" } };
    case "dismissed":
      return state.work.kind === "running" ? state : { ...state, work: { kind: "idle" } };
    case "importOpened":
      return { ...state, importing: action.source };
    case "importClosed":
      return { ...state, importing: undefined };
    case "dealsRead":
      return { ...state, deals: action.session, work: idle(state.work) };
    case "dealsChanged":
      return state.deals === undefined
        ? state
        : { ...state, deals: changed(state.deals, action.change), work: idle(state.work) };
    case "dealsAccepted":
      return state.deals === undefined
        ? state
        : { ...state, deals: { ...state.deals, accepted: action.accepted }, work: idle(state.work) };
    case "dealsRemoved":
      return { ...state, deals: undefined, work: idle(state.work) };
    case "dealsFromChosen":
      return { ...state, dealsFrom: action.prefix, deals: undefined, work: idle(state.work) };
    case "functionsChosen":
      return { ...state, functions: action.functions, work: idle(state.work) };
    case "addingRead":
      return { ...state, adding: { plan: action.plan, session: action.session } };
    case "addingChanged":
      return state.adding === undefined
        ? state
        : { ...state, adding: { ...state.adding, session: changed(state.adding.session, action.change) } };
    case "addingRemoved":
      return { ...state, adding: undefined };
    case "startOverAsked":
      return { ...state, askingStartOver: action.asking };
    case "startedOver":
      return { ...fresh(state, undefined) };
    case "peopleCleared":
      if (state.form === undefined) return state;
      return {
        ...state,
        form: { ...state.form, participants: [] },
        removedPeople: state.form.participants,
        work: idle(state.work),
      };
    case "peopleBroughtBack":
      if (state.form === undefined) return state;
      return {
        ...state,
        form: { ...state.form, participants: [...state.removedPeople, ...state.form.participants] },
        removedPeople: [],
      };
    case "languageChanged":
      return {
        ...state,
        language: action.language,
        form: state.form && translated(state.form, state.language, action.language),
        // A typed rate is read as the language writes it: it is looked at again.
        deals: state.deals && { ...state.deals, accepted: false },
      };
    default:
      return state.form === undefined ? state : edited(state, reduceForm(state.form, action, state.language), action);
  }
}

function doneWork({ planName, sheets, notes = [] }: Extract<Action, { type: "created" }>): Work {
  return { kind: "done", planName, sheets, notes };
}

function formFor(
  { plan, revises, changed }: Extract<Action, { readonly type: "planChosen" }>,
  language: Language,
): PlanForm {
  const form = formOf(plan, language);
  return {
    ...form,
    ...(revises === undefined ? {} : { revises }),
    ...(changed === undefined ? {} : { changed }),
  };
}

function fresh(state: State, form: PlanForm | undefined): State {
  return { ...initialState(state.language), ready: state.ready, kept: state.kept, adding: state.adding, form };
}

function opened(open: State["open"], sections: readonly Section[]): State["open"] {
  const result = { ...open };
  for (const section of sections) result[section] = true;
  return result;
}

/** An edit makes an old result or error stale; an import is over once its rows are in. */
function edited(state: State, form: PlanForm, action: FormAction): State {
  if (form === state.form) return state;
  const work = idle(state.work);
  return {
    ...state,
    form,
    work,
    deals: stillAccepted(state.deals, state.form, form),
    ...(action.type === "peopleImported" ? { importing: undefined } : {}),
  };
}

/** In another currency other rows need a rate: the person looks at the rows again before they are imported. */
function stillAccepted(
  deals: DealSession | undefined,
  before: PlanForm | undefined,
  after: PlanForm,
): DealSession | undefined {
  return deals?.accepted && before?.currency !== after.currency ? { ...deals, accepted: false } : deals;
}

function idle(work: Work): Work {
  return work.kind === "running" ? work : { kind: "idle" };
}

type FormAction = Extract<
  Action,
  {
    type:
      | "textEdited"
      | "periodChosen"
      | "methodChosen"
      | "edgeChosen"
      | "quotaEdited"
      | "tierEdited"
      | "tierAdded"
      | "tierRemoved"
      | "tierFlagged"
      | "termEdited"
      | "rowEdited"
      | "rowAdded"
      | "rowRemoved"
      | "personQuotaEdited"
      | "personAdded"
      | "personEdited"
      | "personRemoved"
      | "peopleImported";
  }
>;

function reduceForm(form: PlanForm, action: FormAction, language: Language): PlanForm {
  switch (action.type) {
    case "textEdited":
      return { ...form, [action.field]: action.text };
    case "periodChosen":
      return { ...form, period: action.period };
    case "methodChosen":
      return { ...form, method: action.method };
    case "edgeChosen":
      return { ...form, edge: action.edge };
    case "quotaEdited":
      return withComponent(form, action.component, (component) => ({ ...component, quota: action.text }));
    case "tierEdited":
      return withTiers(form, action.component, (tiers) =>
        tiers.map((tier) => (tier.key === action.key ? { ...tier, [action.part]: action.text } : tier)),
      );
    case "tierAdded":
      return {
        ...withTiers(form, action.component, (tiers) => [
          ...tiers,
          { key: form.nextKey, from: nextThreshold(tiers, language), value: "" },
        ]),
        nextKey: form.nextKey + 1,
      };
    case "tierRemoved":
      return withTiers(form, action.component, (tiers) => tiers.filter((tier) => tier.key !== action.key));
    case "tierFlagged":
      return withTiers(form, action.component, (tiers) =>
        tiers.map((tier) => (tier.key === action.key ? { ...tier, retroactive: action.retroactive } : tier)),
      );
    case "termEdited":
      return { ...form, fields: withTerm(form, action.path, action.text) };
    case "rowEdited":
      return withRows(form, action.table, (rows) =>
        rows.map((row) =>
          row.key === action.key ? { ...row, cells: { ...row.cells, [action.column]: action.text } } : row,
        ),
      );
    case "rowAdded": {
      const row = { key: form.nextKey, cells: { id: `objective-${form.nextKey}` } };
      return { ...withRows(form, action.table, (rows) => [...rows, row]), nextKey: form.nextKey + 1 };
    }
    case "rowRemoved":
      return withRows(form, action.table, (rows) => rows.filter((row) => row.key !== action.key));
    case "personQuotaEdited":
      return withPeople(
        form,
        form.participants.map((entry) =>
          entry.key === action.key ? { ...entry, more: { ...entry.more, [action.component]: action.text } } : entry,
        ),
      );
    case "personAdded":
      return withPeople(
        form,
        [...form.participants, { key: form.nextKey, id: "", name: "", quota: "" }],
        form.nextKey + 1,
      );
    case "personEdited":
      return withPeople(
        form,
        form.participants.map((entry) => (entry.key === action.key ? { ...entry, [action.part]: action.text } : entry)),
      );
    case "personRemoved":
      return withPeople(
        form,
        form.participants.filter((entry) => entry.key !== action.key),
      );
    case "peopleImported": {
      const added = importedEntries(action.people, form.nextKey, language, form.base);
      return withPeople(form, action.replace ? added : [...form.participants, ...added], form.nextKey + added.length);
    }
  }
}

function withPeople(form: PlanForm, participants: readonly ParticipantEntry[], nextKey = form.nextKey): PlanForm {
  return { ...form, participants, nextKey };
}

function withRows(form: PlanForm, table: string, change: (rows: readonly RowEntry[]) => readonly RowEntry[]): PlanForm {
  return { ...form, tables: { ...form.tables, [table]: change(form.tables[table] ?? []) } };
}

/** A group that is switched on starts with a choice in every list of choices: none would be a fault nobody made. */
function withTerm(form: PlanForm, path: string, text: string): PlanForm["fields"] {
  const fields = { ...form.fields, [path]: text };
  const group = text === "on" ? allTerms(form.base).groups.find((one) => one.path === path) : undefined;
  for (const term of group?.terms ?? []) {
    if (fields[term.path]) continue;
    const first = form.base.figures[0]?.id ?? form.base.components[0]?.id ?? "";
    fields[term.path] = term.field.kind === "by" ? first : (term.field.choices?.[0] ?? "");
  }
  return fields;
}

function withComponent(
  form: PlanForm,
  index: number,
  change: (component: PlanForm["components"][number]) => PlanForm["components"][number],
): PlanForm {
  return {
    ...form,
    components: form.components.map((component, at) => (at === index ? change(component) : component)),
  };
}

function withTiers(
  form: PlanForm,
  index: number,
  change: (tiers: readonly TierEntry[]) => readonly TierEntry[],
): PlanForm {
  return withComponent(form, index, (component) => ({ ...component, tiers: change(component.tiers) }));
}

/** A new tier starts as far above the last one as that one above its own neighbour: 0, 100, 150 goes on with 200 %. */
function nextThreshold(tiers: readonly TierEntry[], language: Language): string {
  const [before, last] = [tiers[tiers.length - 2], tiers[tiers.length - 1]].map((tier) => {
    const reading = tier && readNumber(tier.from, language, "percent");
    return reading?.kind === "number" ? reading.value : undefined;
  });
  if (last === undefined) return tiers.length === 0 ? inputText(0, language, "percent") : "";
  const step = before !== undefined && last > before ? last - before : 0.5;
  return inputText(Number((last + step).toPrecision(12)), language, "percent");
}
