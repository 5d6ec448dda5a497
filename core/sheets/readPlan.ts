/**
 * A plan read back from its worksheets. The workbook keeps the plan's JSON; for every figure, date and choice that has
 * a cell, the cell is the truth: it may have been changed since. What has no cell (names of components, the rule kinds,
 * notes, history) is as the JSON says.
 */

import { type Cell, isBlank, quoted } from "../cells/cell";
import type { KnownPerson } from "../deals/people";
import { personKey } from "../identity";
import { canonicalJson, fingerprint } from "../plans/canonical";
import { importPlan } from "../plans/exchange";
import { DEAL_TYPES } from "../plans/measures";
import type { Component, Participant, Plan, PlanModifiers } from "../plans/model";
import {
  AFTER_LEAVING_FIELD,
  CLAWBACK_FIELDS,
  DRAW_FIELDS,
  type Field,
  GATE_FIELDS,
  LIMIT_FIELDS,
  PAY_FIELDS,
  RAMP_FIELD,
  RULE_FIELDS,
  type ScalarField,
  type TableField,
} from "../plans/ruleFields";
import { validatePlan } from "../plans/schema";
import { fill, LANGUAGES, type Language } from "../text/language";
import { planFaultSentence, planTexts } from "../text/plans";
import { readingTexts } from "../text/reading";
import { sheetTexts } from "../text/sheets";
import type { ReadResult, Workbook } from "../workbook";
import { type Context, contextOf, dealComponents, type Functions, type NameKey } from "./context";
import { type DealLink, dealLink, peersOf, peopleOf } from "./dealLinks";
import { addressOf } from "./formula";
import type { SheetKey } from "./model";
import { type KeptPlan, keptPlans } from "./planSettings";
import { type FoundCell, PlanCells, placeOf, type ReadFault } from "./readCells";
import { ownNames, SHEET_KINDS, tabsByKind } from "./readInputs";

export type { ReadFault } from "./readCells";

export type PlanReading =
  | {
      readonly plan: Plan;
      /** The plan as the workbook keeps it: as it was written. */
      readonly written: Plan;
      /** A cell says something else than what was written. */
      readonly changed: boolean;
      /** What the names of its cells start with: what it is known by in this workbook. */
      readonly prefix: string;
      /** Under which the workbook keeps it. */
      readonly settingsKey: string;
      /** The plan sheet as its tab is called now; where it is gone, the first of the plan's tabs. */
      readonly planSheet: string;
      /** Sheets of the plan that were deleted; what stood on them is as it was written. */
      readonly missing: readonly SheetKey[];
      /** The plan whose Deals sheet it reads; undefined: its deals are its own. */
      readonly deals: DealLink | undefined;
      /** Other plans over the same list of deals: those that its sheets were written with, and those that there are now. */
      readonly peers: {
        readonly written: readonly string[];
        readonly now: readonly string[];
        /** Who was on these when they were written. */
        readonly people: readonly KnownPerson[];
      };
      /** What its sheets are calculated with. */
      readonly functions: Functions;
    }
  | { readonly faults: readonly ReadFault[] };

export interface ReadPlanOptions {
  /** What the names of the plan's cells start with; left out where the workbook holds one plan only. */
  readonly prefix?: string;
  /** Or the present name of its plan sheet. */
  readonly planSheet?: string;
  /** Of sentences about faults; left out: English. */
  readonly language?: Language;
}

type Readable = Pick<Workbook, "settings" | "places" | "read">;
type Values = Record<string, unknown>;

const fold = (text: string) => text.toLowerCase();

/** Reads a plan back, in four round trips whatever its size: settings, names, the plan sheet, the payouts sheet. */
export async function readPlan(workbook: Readable, options: ReadPlanOptions = {}): Promise<PlanReading> {
  const language = options.language ?? "en";
  const texts = readingTexts(language);
  const refused = (sentence: string, sheet = ""): PlanReading => ({ faults: [{ sheet, address: "", sentence }] });
  const settings = await workbook.settings();
  const places = await workbook.places();
  const plans = keptPlans(settings, places);
  if (plans.length === 0) return refused(texts.noPlan);
  const list = plans.map(({ planSheet, prefix, key }) => planSheet ?? prefix ?? key).join(", ");
  const kept = chosen(plans, options);
  if (kept === undefined) {
    const asked = options.planSheet ?? options.prefix;
    return refused(
      asked === undefined
        ? fill(texts.several, { sheets: list })
        : fill(texts.unknownSheet, { sheet: asked, sheets: list }),
    );
  }
  const title = kept.planSheet ?? kept.prefix ?? kept.key;
  const stored = importPlan(kept.json, language);
  if ("faults" in stored) {
    const fault = stored.faults.map(({ sentence }) => sentence).join(" ");
    return refused(fill(texts.broken, { sheet: title, fault }), kept.planSheet);
  }
  const { prefix } = kept;
  if (prefix === undefined) return refused(fill(texts.sheetGone, { sheet: title }));
  const own = ownNames(
    places,
    prefix,
    plans.flatMap((one) => one.prefix ?? []),
  );
  const tabs = tabsByKind(own.places);
  if (Object.keys(tabs).length === 0) return refused(fill(texts.sheetGone, { sheet: stored.plan.name }));
  const context = contextOf(stored.plan, stored.plan.language, prefix, "");
  const read = new Map<string, ReadResult>();
  for (const sheet of [tabs.plan, tabs.payouts]) {
    if (sheet !== undefined && !read.has(sheet)) read.set(sheet, await workbook.read({ sheet }));
  }
  const mine = new Map([...own.places.values()].map((place) => [fold(place.name), place]));
  const cells = new PlanCells(mine, read, language);
  const missing = SHEET_KINDS.filter((kind) => tabs[kind] === undefined);
  const planSheet = tabs.plan ?? Object.values(tabs)[0]!;
  sameTerms(stored.plan, cells, context);
  const now = peersOf(plans, prefix, kept.dealsFrom);
  const place = {
    ...{ prefix, settingsKey: kept.key, planSheet, missing, deals: dealLink(plans, places, prefix) },
    peers: { written: kept.peers, now, people: peopleOf(plans, now) },
    functions: kept.functions,
  };
  return checked(planOf(context, cells, missing), stored.plan, cells, place, language);
}

/**
 * The sheets calculate by the terms that they were written from. Where the kept plan has others, its cells cannot say
 * so (a modifier that it lacks has no cell that is read), but the fingerprint printed beside them does.
 */
function sameTerms(kept: Plan, cells: PlanCells, context: Context): void {
  if (!cells.has(context.name("Fingerprint"))) return;
  const printed = cells.single(context.name("Fingerprint"));
  const terms = fingerprint(kept);
  if (printed !== undefined && printed.value !== terms) {
    cells.fault("otherTerms", printed, { printed: shortened(printed.value), kept: shortened(terms) });
  }
}

/** As the sheets print it in their titles: 12 digits. */
function shortened(value: Cell): string {
  return (typeof value === "string" ? value : quoted(value)).slice(0, 12);
}

function chosen(plans: readonly KeptPlan[], { prefix, planSheet }: ReadPlanOptions): KeptPlan | undefined {
  const same = (one: string | undefined, other: string) => one !== undefined && fold(one) === fold(other);
  if (prefix !== undefined) return plans.find((one) => same(one.prefix, prefix));
  if (planSheet !== undefined) return plans.find((one) => same(one.planSheet, planSheet));
  return plans.length === 1 ? plans[0] : undefined;
}

/** Faults of the schema are told by the cell that the figure came from. */
function checked(
  json: unknown,
  written: Plan,
  cells: PlanCells,
  place: Pick<
    Extract<PlanReading, { plan: Plan }>,
    "prefix" | "settingsKey" | "planSheet" | "missing" | "deals" | "peers" | "functions"
  >,
  language: Language,
): PlanReading {
  if (cells.faults.length > 0) return { faults: cells.faults };
  const check = validatePlan(json);
  if ("plan" in check) {
    const changed = canonicalJson(check.plan) !== canonicalJson(written);
    return { plan: check.plan, written, changed, ...place };
  }
  const faults = check.faults.map((fault): ReadFault => {
    const cell = originOf(fault.path, cells);
    const told = cell === undefined ? fault : { ...fault, path: placeOf(cell) };
    return {
      sheet: cell?.sheet ?? place.planSheet,
      address: cell === undefined ? "" : addressOf(cell.at),
      sentence: planFaultSentence(told, language),
    };
  });
  return { faults };
}

/** The cell of a path, or of what the path lies in. */
function originOf(path: string, { origins }: PlanCells): FoundCell | undefined {
  for (let at = path; at !== ""; at = at.replace(/(?:\.[^.[]*|\[\d+\]|^[^.[]*)$/, "")) {
    const cell = origins.get(at);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** Notes the cell of a path on the way through. */
function from(cells: PlanCells, path: string, cell: FoundCell | undefined): FoundCell | undefined {
  if (cell !== undefined) cells.origins.set(path, cell);
  return cell;
}

/** Of a sheet that was deleted, what it was written with is all that is known. */
function planOf(context: Context, cells: PlanCells, missing: readonly SheetKey[]): unknown {
  const people = missing.includes("payouts") ? context.plan.participants : participantsOf(context, cells);
  return missing.includes("plan")
    ? { ...context.plan, participants: people }
    : { ...termsOf(context, cells), participants: people };
}

function termsOf(context: Context, cells: PlanCells): Values {
  const { plan } = context;
  const single = (key: NameKey, path: string) => from(cells, path, cells.single(context.name(key)));
  return {
    ...plan,
    status: cells.word(single("Status", "status"), (language) => planTexts(language).statuses),
    effective: {
      from: cells.date(single("From", "effective.from")),
      to: cells.date(single("To", "effective.to")),
    },
    terms: {
      ...plan.terms,
      ...decimalsOf(plan, cells.number(single("Decimals", "terms.decimals"))),
      method: cells.word(single("MethodChoice", "terms.method"), (language) => planTexts(language).methods),
      edge: cells.word(single("EdgeChoice", "terms.edge"), (language) => planTexts(language).edges),
    },
    ...(plan.pay === undefined
      ? {}
      : {
          pay: fieldsOf(cells, PAY_FIELDS, { ...plan.pay }, "pay", (key) =>
            context.name(`Pay${capital(key)}` as NameKey),
          ),
        }),
    components: plan.components.map((component, index) => componentOf(context, cells, component, index)),
    modifiers: modifiersOf(context, cells),
  };
}

/** The currency keeps its own minor units, to which deals are credited: by them it is judged who has reached a quota. */
function decimalsOf({ terms, currency }: Plan, decimals: number | undefined): { readonly decimals?: number } {
  if (decimals === undefined || (terms.decimals === undefined && decimals === currency.minorUnits)) return {};
  return { decimals };
}

function componentOf(context: Context, cells: PlanCells, component: Component, index: number): unknown {
  const path = `components[${index}]`;
  const name = (key: Parameters<Context["nameOf"]>[1]) => context.nameOf(index, key);
  const { gate, multiplier, floor: _, cap: __, ...rest } = component;
  const result: Values = {
    ...rest,
    quota: cells.number(from(cells, `${path}.quota`, cells.single(name("Quota")))),
    measure: { ...component.measure, types: typesOf(context, cells, component, index) },
    rule: ruleOf(context, cells, component, index),
  };
  if (cells.has(name("Weight"))) {
    result.weight = cells.number(from(cells, `${path}.weight`, cells.single(name("Weight"))));
  }
  if (gate) {
    result.gate = fieldsOf(cells, GATE_FIELDS, { ...gate }, `${path}.gate`, (key) => name(`Gate${capital(key)}`));
  }
  if (multiplier) {
    const columns = [name("MultiplierTableFrom"), name("MultiplierTableValue")];
    const table = tableOf(cells, ["from", "value"], columns, `${path}.multiplier.table`);
    result.multiplier = { ...multiplier, table };
  }
  for (const field of LIMIT_FIELDS) {
    const defined = name(field.key === "floor" ? "Floor" : "Cap");
    if (!cells.has(defined)) continue;
    const value = cells.number(from(cells, `${path}.${field.key}`, cells.single(defined)), true);
    if (value !== undefined) result[field.key] = value;
  }
  return result;
}

/** Types that count, in the order that the plan had them. */
function typesOf(context: Context, cells: PlanCells, { measure }: Component, index: number): unknown {
  if (!dealComponents(context).includes(index)) return measure.types;
  const answers = cells.column(context.nameOf(index, "Counts"));
  const counted = DEAL_TYPES.filter((_, line) => {
    const path = `components[${index}].measure.types`;
    return yesNo(cells, from(cells, path, answers?.[line])) === true;
  });
  const kept = measure.types.filter((type) => counted.includes(type));
  return [...kept, ...counted.filter((type) => !kept.includes(type))];
}

function yesNo(cells: PlanCells, cell: FoundCell | undefined, optional = false): boolean | undefined {
  const word = cells.word(
    cell,
    (language) => {
      const { yes, no } = sheetTexts(language).words;
      return { yes, no };
    },
    optional,
  );
  return word === undefined ? undefined : word === "yes";
}

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function ruleOf(context: Context, cells: PlanCells, { rule }: Component, index: number): unknown {
  const path = `components[${index}].rule`;
  const name = (key: string) => context.nameOf(index, `Rule${capital(key)}`);
  const fields: readonly Field[] = RULE_FIELDS[rule.kind];
  const scalars = fields.filter((field): field is ScalarField => field.kind !== "table" && field.kind !== "grid");
  const result = fieldsOf(cells, scalars, { ...rule }, path, name);
  if (rule.kind === "tieredRate" || rule.kind === "points") result.tiers = tiersOf(context, cells, index, path);
  else if (rule.kind === "objectives") {
    const weights = cells.column(name("weights")) ?? [];
    if (weights.length !== rule.objectives.length && weights.length > 0) {
      cells.fault("objectives", weights[0], { expected: rule.objectives.length, found: weights.length });
    }
    result.objectives = rule.objectives.map((objective, line) => {
      const cell = from(cells, `${path}.objectives[${line}].weight`, weights[line]);
      return { ...objective, weight: cells.number(cell) };
    });
  } else if (rule.kind === "matrix") {
    const across = cells.grid(name("matrixColumns"))?.[0] ?? [];
    const [down, values] = [cells.column(name("matrixRows")) ?? [], cells.grid(name("matrixValues")) ?? []];
    result.columns = across.map((cell, column) => cells.number(from(cells, `${path}.columns[${column}]`, cell)));
    result.rows = down.map((cell, row) => ({
      from: cells.number(from(cells, `${path}.rows[${row}].from`, cell)),
      values: (values[row] ?? []).map((value, column) =>
        cells.number(from(cells, `${path}.rows[${row}].values[${column}]`, value)),
      ),
    }));
  } else {
    for (const field of fields.filter((one): one is TableField => one.kind === "table")) {
      const keys = field.columns.map(({ key }) => key);
      const columns = keys.map((key) => name(field.key + capital(key)));
      result[field.key] = tableOf(cells, keys, columns, `${path}.${field.key}`);
    }
  }
  return result;
}

/** Fields of one cell each; what has no cell of its own stays as it is. */
function fieldsOf(
  cells: PlanCells,
  fields: readonly ScalarField[],
  values: Values,
  path: string,
  name: (key: string) => string,
): Values {
  const result: Values = { ...values };
  for (const { key, kind, optional = false, choices = [] } of fields) {
    if (kind === "by" || kind === "id" || kind === "text") continue;
    const cell = from(cells, `${path}.${key}`, cells.single(name(key)));
    let value: unknown;
    if (kind === "flag") value = yesNo(cells, cell, optional);
    else if (kind === "choice") {
      value = cells.word(
        cell,
        (language) => {
          const words: Readonly<Record<string, string>> = planTexts(language).choices;
          return Object.fromEntries(choices.map((choice) => [choice, words[choice] ?? choice]));
        },
        optional,
      );
    } else value = cells.number(cell, optional);
    if (value === undefined) delete result[key];
    else result[key] = value;
  }
  return result;
}

/** Rows of a table whose columns are named; blank rows below it are room to type. */
function tableOf(cells: PlanCells, keys: readonly string[], names: readonly string[], path: string): unknown[] {
  const columns = names.map((name) => cells.column(name) ?? []);
  const rows: Values[] = [];
  const count = Math.max(0, ...columns.map((column) => column.length));
  for (let line = 0; line < count; line += 1) {
    const row = columns.map((column) => column[line]);
    const blanks = row.filter((cell) => cell === undefined || isBlank(cell.value)).length;
    if (blanks === row.length) continue;
    const blank = row.find((cell) => cell !== undefined && isBlank(cell.value));
    if (blank !== undefined) {
      cells.fault("halfRow", blank);
      continue;
    }
    const at = `${path}[${rows.length}]`;
    const entries = keys.map((key, column) => [key, cells.number(from(cells, `${at}.${key}`, row[column]))]);
    rows.push(Object.fromEntries(entries) as Values);
  }
  const [first] = columns[0] ?? [];
  from(cells, path, first);
  return rows;
}

/** Thresholds and values, and the tiers that are said to pay on everything, or not. */
function tiersOf(context: Context, cells: PlanCells, index: number, path: string): unknown[] {
  const name = (key: "TierFrom" | "TierRates" | "TierOverride") => context.nameOf(index, key);
  const tiers = tableOf(cells, ["from", "value"], [name("TierFrom"), name("TierRates")], `${path}.tiers`);
  const overrides = cells.column(name("TierOverride")) ?? [];
  const starts = cells.column(name("TierFrom")) ?? [];
  const lines = starts.flatMap(({ value }, line) => (isBlank(value) ? [] : [line]));
  return tiers.map((tier, position) => {
    const cell = from(cells, `${path}.tiers[${position}].retroactive`, overrides[lines[position]!]);
    const retroactive = yesNo(cells, cell, true);
    return retroactive === undefined ? tier : { ...(tier as Values), retroactive };
  });
}

function modifiersOf(context: Context, cells: PlanCells): unknown {
  const { basis, ramp, proration, afterLeaving, planCap, draw, holdback, clawback }: PlanModifiers =
    context.plan.modifiers;
  const result: Values = {
    ...(afterLeaving === undefined
      ? {}
      : fieldsOf(cells, [AFTER_LEAVING_FIELD], { afterLeaving }, "modifiers", () => context.name("AfterLeaving"))),
    ...(basis === undefined ? {} : { basis }),
    ...(proration === undefined ? {} : { proration }),
  };
  const amount = (key: "planCap" | "holdback", name: NameKey) => {
    const value = cells.number(from(cells, `modifiers.${key}`, cells.single(context.name(name))), true);
    if (value !== undefined) result[key] = value;
  };
  if (planCap !== undefined) amount("planCap", "PlanCap");
  if (holdback !== undefined) amount("holdback", "Holdback");
  if (draw !== undefined) {
    const names: Readonly<Record<string, NameKey>> = {
      type: "DrawType",
      amount: "DrawAmount",
      recoveryLimit: "DrawRecoveryLimit",
    };
    result.draw = fieldsOf(cells, DRAW_FIELDS, { ...draw }, "modifiers.draw", (key) => context.name(names[key]!));
  }
  if (clawback !== undefined) {
    const name = (key: string) => context.name(`Clawback${capital(key)}` as NameKey);
    result.clawback = fieldsOf(cells, CLAWBACK_FIELDS, { ...clawback }, "modifiers.clawback", name);
  }
  if (ramp !== undefined) {
    const keys = RAMP_FIELD.columns.map(({ key }) => key);
    const columns = keys.map((key) => context.name("Ramp") + capital(key));
    result.ramp = tableOf(cells, keys, columns, "modifiers.ramp");
  }
  return result;
}

/** The rows of the payouts sheet that have an id; a quota that is still a formula follows the plan. */
function participantsOf({ plan, name, nameOf }: Context, cells: PlanCells): unknown[] {
  const ids = cells.tableColumn(name("Participants")) ?? [];
  const known = new Map(plan.participants.map((person) => [personKey(person.id), person]));
  const quotas = plan.components.map((_, index) => cells.tableColumn(nameOf(index, "Quotas")) ?? []);
  const dates = dateColumns(cells, ids[0]);
  const people: unknown[] = [];
  ids.forEach((cell, line) => {
    const title = cells.cell(cell.sheet, { row: cell.at.row, column: cell.at.column + 1 });
    if (isBlank(cell.value)) {
      if (!isBlank(title.value)) cells.fault("noId", cell, { found: String(title.value) });
      return;
    }
    const path = `participants[${people.length}]`;
    from(cells, path, cell);
    from(cells, `${path}.id`, cell);
    from(cells, `${path}.name`, title);
    const id = String(cell.value);
    const person: Partial<Participant> = known.get(personKey(id)) ?? {};
    const { quotas: before, start, end, ...rest } = person;
    const own: Record<string, number> = {};
    plan.components.forEach((component, index) => {
      const typed = quotas[index]?.[line];
      if (typed === undefined || typed.calculated) return;
      // A blank one is nobody's: the sheet does not pay by it, and nothing says that the plan's is meant.
      const quota = cells.number(from(cells, `${path}.quotas.${component.id}`, typed));
      if (quota !== undefined) own[component.id] = quota;
    });
    const found: Values = { ...rest, id, name: isBlank(title.value) ? "" : String(title.value) };
    for (const [key, column, kept] of [
      ["start", dates.start, start],
      ["end", dates.end, end],
    ] as const) {
      const at = column === undefined ? undefined : { row: cell.at.row, column };
      const day = at === undefined ? kept : cells.date(from(cells, `${path}.${key}`, cells.cell(cell.sheet, at)), true);
      if (day !== undefined) found[key] = day;
    }
    if (Object.keys(own).length > 0 || (before !== undefined && Object.keys(before).length === 0)) found.quotas = own;
    people.push(found);
  });
  for (const cell of cells.below(ids)) cells.fault("belowRows", cell, { found: quoted(cell.value) });
  return people;
}

/** The columns of start and end dates, by their headers; plans that do not need the dates have none. */
function dateColumns(
  cells: PlanCells,
  first: FoundCell | undefined,
): { readonly start?: number; readonly end?: number } {
  if (first === undefined) return {};
  const heads: ("start" | "end")[] = ["start", "end"];
  const found: { start?: number; end?: number } = {};
  for (let column = first.at.column; column < first.at.column + 60; column += 1) {
    const { value } = cells.cell(first.sheet, { row: first.at.row - 1, column });
    for (const head of heads) {
      const words = LANGUAGES.map((language) => sheetTexts(language).payouts[head]);
      if (typeof value === "string" && words.includes(value)) found[head] ??= column;
    }
  }
  return found;
}
