/** What is wrong with the form, at the field where it can be put right; what it pays, as soon as it can be known. */

import { payoutAt } from "../core/calculation/payouts";
import type { Component, Plan, Unit } from "../core/plans/model";
import { validatePlan } from "../core/plans/schema";
import { planWarnings } from "../core/plans/warnings";
import { fill, type Language } from "../core/text/language";
import { type PaneTexts, paneTexts } from "../core/text/pane";
import { type PlanFault, planFaultSentence, planWarningSentence } from "../core/text/plans";
import { dateText, inputText, percentText, plainText, readNumber } from "./numbers";
import {
  type Candidate,
  candidateOf,
  type PlanForm,
  quotaComponents,
  quotaUse,
  type ReadingFault,
  tierUse,
} from "./planForm";
import { SECTIONS, type Section } from "./state";
import { allTerms, numberUse } from "./terms";
import { columnLabel, tableLabel, termLabel } from "./termWords";

export interface FieldFault {
  /** "components.0.tiers.7.from": rows by their key, not by their position. */
  readonly field: string;
  readonly section: Section;
  readonly sentence: string;
}

export interface Check {
  /** The plan, when nothing is wrong. */
  readonly plan: Plan | undefined;
  readonly faults: readonly FieldFault[];
}

export function checkForm(form: PlanForm, language: Language): Check {
  const candidate = candidateOf(form, language);
  const texts = paneTexts(language);
  const reading = candidate.faults.map((fault) => readingFault(fault, form, texts, language));
  const checked = validatePlan(candidate.plan);
  const unreadable = new Set(reading.map((fault) => fault.field));
  if ("plan" in checked) return { plan: reading.length === 0 ? checked.plan : undefined, faults: reading };
  const judged = checked.faults
    .map((fault) => planFault(fault, form, candidate, texts, language))
    // A number that cannot be read is reported once, as it was typed.
    .filter((fault, index, all) => {
      if (unreadable.has(fault.field) || followsUnreadable(fault.field, form, unreadable)) return false;
      return all.findIndex((other) => other.field === fault.field) === index;
    });
  const faults = [...reading, ...judged].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
  return { plan: undefined, faults };
}

function readingFault(fault: ReadingFault, form: PlanForm, texts: PaneTexts, language: Language): FieldFault {
  const { field, use, found, reading } = fault;
  const example =
    use === "percent" ? percentText(0.125, language) : inputText(use === "number" ? 1.25 : 1234.5, language, use);
  const shown = (value: number) => (use === "percent" ? percentText(value, language) : plainText(value, language));
  const typed = (value: number) => inputText(value, language, use).replace(/[\u00a0\u202f.,'](?=\d{3}$)/, "");
  const sentence =
    reading.kind === "ambiguous"
      ? fill(texts.reading.ambiguous, {
          found,
          first: shown(reading.readings[0]),
          second: shown(reading.readings[1]),
          firstTyped: typed(reading.readings[0]),
          secondTyped: typed(reading.readings[1]),
        })
      : reading.kind === "blank"
        ? fill(use === "percent" ? texts.reading.blankPercent : texts.reading.blank, { example })
        : fill(reading.kind === "tooLong" ? texts.reading.tooLong : texts.reading.unreadable, { found, example });
  const row = tierRow(field, form);
  return {
    field,
    section: sectionOf(field),
    sentence:
      row === undefined ? rowSentence(field, sentence, form, language) : fill(texts.reading.tierRow, { row, sentence }),
  };
}

/** In a table the sentence stands under its row, where it must say which column it means. */
function rowSentence(field: string, sentence: string, form: PlanForm, language: Language): string {
  const cell = allTerms(form.base).tables.find(({ path }) => field.startsWith(`${path}.`));
  const column = cell?.columns.find(({ key }) => field.endsWith(`.${key}`));
  if (cell === undefined || column === undefined) return sentence;
  return `${columnLabel(cell, column, language)}: ${sentence}`;
}

/** Whether a tier's start was compared with one that could not be read. */
function followsUnreadable(field: string, form: PlanForm, unreadable: ReadonlySet<string>): boolean {
  const table = allTerms(form.base).tables.find(({ path }) => field === path || field.startsWith(`${path}.`));
  // Order and totals of a table were judged by stand-ins where one of its numbers cannot be read.
  if (table !== undefined) return [...unreadable].some((other) => other.startsWith(`${table.path}.`));
  const match = /^components\.(\d+)\.tiers\.(\d+)\.from$/.exec(field);
  if (!match) return false;
  const tiers = form.components[Number(match[1])]?.tiers ?? [];
  const before = tiers[tiers.findIndex((tier) => tier.key === Number(match[2])) - 1];
  return before !== undefined && unreadable.has(`components.${match[1]}.tiers.${before.key}.from`);
}

function tierRow(field: string, form: PlanForm): number | undefined {
  const match = /^components\.(\d+)\.tiers\.(\d+)\./.exec(field);
  if (!match) return undefined;
  const tiers = form.components[Number(match[1])]?.tiers ?? [];
  return tiers.findIndex((tier) => tier.key === Number(match[2])) + 1;
}

function sectionOf(field: string): Section {
  if (/^(components|terms|modifiers|figures|pay)/.test(field)) return "pay";
  return field.startsWith("participants") ? "people" : "basics";
}

/** Core says "components[0].rule.tiers[1].from"; the person reads "Tier 2, from % of quota". */
function planFault(
  fault: PlanFault,
  form: PlanForm,
  candidate: Candidate,
  texts: PaneTexts,
  language: Language,
): FieldFault {
  const { field, label, percent } = placeOf(fault.path, form, candidate, texts, language);
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fault.values)) {
    if (typeof value === "number") values[name] = percent ? percentText(value, language) : plainText(value, language);
    else values[name] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value, language) : value;
  }
  return {
    field,
    section: sectionOf(field),
    sentence: planFaultSentence({ ...fault, path: label, values }, language),
  };
}

function placeOf(
  path: string,
  form: PlanForm,
  candidate: Candidate,
  texts: PaneTexts,
  language: Language,
): { readonly field: string; readonly label: string; readonly percent?: boolean } {
  const dotted = path.replace(/\[(\d+)\]/g, ".$1");
  const tier = /^components\.(\d+)\.rule\.tiers\.(\d+)\.(\w+)$/.exec(dotted);
  if (tier) {
    const component = Number(tier[1]);
    const row = Number(tier[2]);
    const part = tier[3] === "value" ? "value" : "from";
    const key = form.components[component]?.tiers[row]?.key ?? 0;
    const rate = tierUse(form.base.components[component]) === "percent";
    const value = rate ? texts.pay.tierValueNamed : texts.pay.tierAmountNamed;
    return {
      field: `components.${component}.tiers.${key}.${part}`,
      label: fill(part === "value" ? value : texts.pay.tierFromNamed, { row: row + 1 }),
      percent: part === "from" || rate,
    };
  }
  const term = termPlace(dotted, form, language);
  if (term !== undefined) return term;
  const table = /^components\.(\d+)\.rule/.exec(dotted);
  if (table) return { field: `components.${table[1]}.tiers`, label: texts.pay.tiers };
  const quota = /^components\.(\d+)\.quota$/.exec(dotted);
  if (quota) {
    const label = texts.pay.quota.replace(/\s*\S*\{period\}.*/, "").trim();
    return { field: dotted, label, percent: quotaUse(form.base.components[Number(quota[1])]) === "percent" };
  }
  const person = /^participants\.(\d+)\.(\w+)/.exec(dotted);
  if (person) {
    const key = candidate.participantKeys[Number(person[1])] ?? 0;
    const row = form.participants.findIndex((entry) => entry.key === key);
    const entry = form.participants[row];
    // Without an id of its own, a person goes by the name.
    const part = person[2] === "quotas" ? "quota" : person[2] === "id" && entry?.id.trim() ? "id" : "name";
    const label = { name: texts.people.nameOf, id: texts.people.idOf, quota: texts.people.quotaOf }[part];
    const quotas = quotaComponents(form.base);
    const own = part === "quota" ? quotas.findIndex(({ id }) => dotted.endsWith(`.quotas.${id}`)) : -1;
    const component = quotas[Math.max(own, 0)];
    return {
      field: `participants.${key}.${part}${own > 0 ? `.${component?.id}` : ""}`,
      label: `${fill(label, { row: row + 1 })}${own > 0 ? `, ${component?.name}` : ""}`,
      percent: part === "quota" && quotaUse(component) === "percent",
    };
  }
  const simple: Readonly<Record<string, readonly [string, string]>> = {
    name: ["name", texts.basics.name],
    "effective.from": ["from", texts.basics.from],
    "effective.to": ["to", texts.basics.to],
    period: ["period", texts.basics.period],
    "currency.code": ["currency", texts.basics.currency],
  };
  const [field, label] = simple[dotted] ?? ["plan", path];
  return { field, label };
}

/** The place of a fault in the terms that are edited by their description, or undefined. */
function termPlace(
  dotted: string,
  form: PlanForm,
  language: Language,
): { readonly field: string; readonly label: string; readonly percent: boolean } | undefined {
  const { base, fields, tables: rows } = form;
  const { terms, tables } = allTerms(base);
  const term = terms.find(({ path }) => path === dotted);
  if (term !== undefined) {
    const percent = numberUse(term.field, term.path, base, fields) === "percent";
    return { field: dotted, label: termLabel(term, form, language), percent };
  }
  const table = tables.find(({ path }) => dotted === path || dotted.startsWith(`${path}.`));
  if (table === undefined) return undefined;
  const name = tableLabel(table, language);
  const [row, first, second] = dotted.slice(table.path.length + 1).split(".");
  const key = rows[table.path]?.[Number(row)]?.key;
  const column = table.columns.find((one) => one.key === (first === "values" ? second : first)) ?? table.columns[0];
  if (row === undefined || row === "" || key === undefined || column === undefined) {
    // Of a whole table only shares are ever judged: weights and their total.
    return { field: table.path, label: name, percent: true };
  }
  return {
    field: `${table.path}.${key}.${column.key}`,
    label: `${name} ${Number(row) + 1}, ${columnLabel(table, column, language)}`,
    percent: numberUse(column, table.path, base, fields) === "percent",
  };
}

/** A rate that can be paid but hardly was meant: 7.5 typed as 750 %, or as 0.075 %. Said, never refused. */
export function rateWarning(text: string, language: Language): string | undefined {
  const reading = readNumber(text, language, "percent");
  if (reading.kind !== "number") return undefined;
  const rate = reading.value;
  const texts = paneTexts(language).reading;
  const say = (sentence: string, meant: number) =>
    fill(sentence, {
      found: percentText(rate, language),
      meant: percentText(Number(meant.toPrecision(15)), language),
    });
  if (rate > 1) return say(texts.rateHigh, rate / 100);
  return rate > 0 && rate < 0.002 ? say(texts.rateLow, rate * 100) : undefined;
}

export interface PreviewRow {
  readonly attainment: number;
  /** Left out where several components are credited with different things. */
  readonly credited?: number;
  readonly payout: number;
}

export interface Preview {
  readonly currency: string;
  readonly minorUnits: number;
  readonly rows: readonly PreviewRow[];
  readonly curve: readonly { readonly attainment: number; readonly payout: number }[];
  /** Of what the only component is credited with. */
  readonly unit: Unit;
  /** Attainment is the weighted score of objectives. */
  readonly scored: boolean;
  readonly several: boolean;
  /** An actual that no deal brings. */
  readonly typed: boolean;
  readonly figures: readonly { readonly name: string; readonly unit: Unit; readonly usual: number }[];
  /** A draw or a holdback comes after what is shown. */
  readonly paidLater: boolean;
  /** What is allowed and rarely wise, as sentences: a rate of 750 %, weights that make 110 %. */
  readonly warnings: readonly string[];
}

const SHOWN = [0.8, 1, 1.2];

/** Payouts of the pay terms alone: a missing name or date does not hide what the plan pays. */
export function previewOf(form: PlanForm, language: Language): Preview | undefined {
  const candidate = candidateOf({ ...form, participants: [] }, language);
  if (candidate.faults.length > 0) return undefined;
  const effective = { from: "2026-01-01", to: "2026-12-31" };
  const checked = validatePlan({ ...(candidate.plan as object), name: "Plan", effective });
  if (!("plan" in checked)) return undefined;
  const { plan } = checked;
  const top = plan.components.flatMap(thresholdsOf);
  const last = Math.min(Math.max(2, ...top.map((from) => from * 1.25)), 1000);
  // Where a payout jumps, a point just below and one at the threshold draw the step as a step.
  const steps = top.flatMap((from) => [from - 1e-4, from, from + 1e-4]).filter((from) => from >= 0 && from <= last);
  const grid = Array.from({ length: 41 }, (_, index) => (last * index) / 40);
  const at = (attainment: number) => payoutAt(plan, attainment);
  const [only, ...others] = plan.components;
  return {
    currency: plan.currency.code,
    minorUnits: plan.currency.minorUnits,
    rows: SHOWN.map((attainment) => {
      const { capped, components } = at(attainment);
      const credited = others.length === 0 ? components[0]?.credited : undefined;
      return { attainment, payout: capped, ...(credited === undefined ? {} : { credited }) };
    }),
    curve: [...grid, ...steps]
      .sort((a, b) => a - b)
      .map((attainment) => ({ attainment, payout: at(attainment).capped })),
    unit: only?.measure.unit ?? "money",
    scored: only?.rule.kind === "objectives" && others.length === 0,
    several: others.length > 0,
    typed: plan.components.some(({ measure }) => measure.source === "typed"),
    figures: plan.figures.map(({ name, unit, usual }) => ({ name, unit, usual })),
    paidLater: plan.modifiers.draw !== undefined || plan.modifiers.holdback !== undefined,
    warnings: planWarnings(plan).map((warning) => planWarningSentence(warning, language)),
  };
}

/** Attainments at which the payout of a component may bend or jump. */
function thresholdsOf({ rule, gate, multiplier }: Component): number[] {
  const rows: readonly { readonly from: number }[] =
    "tiers" in rule
      ? rule.tiers
      : rule.kind === "curve"
        ? rule.points
        : rule.kind === "milestones"
          ? rule.milestones
          : rule.kind === "matrix"
            ? rule.rows
            : [];
  const own = rule.kind === "pointsAbove" ? [rule.from] : rule.kind === "unitsAbove" ? [rule.gate ?? 1, 1] : [];
  // What gates and multipliers look at may be a figure of any size; such a threshold is no attainment.
  const looked = [gate?.threshold, ...(multiplier?.table ?? []).map(({ from }) => from)];
  return [
    1,
    ...rows.map(({ from }) => from),
    ...own,
    ...looked.filter((from) => from !== undefined && from <= 5),
  ] as number[];
}
