/**
 * The plan as it stands in the form: texts exactly as typed, so that nothing a person wrote is lost or changed before
 * it can be read. Turning it into a plan is here; judging the plan is core's.
 */

import type { KnownPerson } from "../core/deals/people";
import { ownEntry } from "../core/identity";
import { minorUnitsOf } from "../core/plans/currencies";
import type { Component, Participant, Period, Plan, PlanTier, Rule } from "../core/plans/model";
import { withTargets } from "../core/plans/targetPay";
import { planFromTemplate, templates } from "../core/plans/templates";
import type { Edge, Method } from "../core/rules/tiers";
import type { Language } from "../core/text/language";
import type { ReadParticipant } from "./importParticipants";
import { inputText, type NumberReading, type NumberUse, readNumber } from "./numbers";
import { allTerms, entriesOf, type Fields, numberUse, readTerms, type Tables, type Tree } from "./terms";

export interface TierEntry {
  readonly key: number;
  readonly from: string;
  readonly value: string;
  readonly retroactive?: boolean;
}

export interface ComponentEntry {
  readonly quota: string;
  readonly tiers: readonly TierEntry[];
}

export interface ParticipantEntry {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly quota: string;
  /** Own quotas in the components after the first, by component id. */
  readonly more?: Readonly<Record<string, string>>;
  /** What the form does not show, kept as it came: role and dates. */
  readonly rest?: Omit<Participant, "id" | "name">;
}

export interface PlanForm {
  /** The plan that the form started from; what the form does not show is kept from it. */
  readonly base: Plan;
  /** What the version before is known by, where this is the next one of a plan in the workbook. */
  readonly revises?: string;
  /** To which of the two cells belong that were changed on the sheets of the version before. */
  readonly changed?: "earlier" | "next";
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly period: Period;
  readonly currency: string;
  readonly method: Method;
  readonly edge: Edge;
  readonly components: readonly ComponentEntry[];
  /** Every other term of the plan, by its path in the plan. */
  readonly fields: Fields;
  readonly tables: Tables;
  readonly participants: readonly ParticipantEntry[];
  /** The next row's key; keys never come back, so that focus and faults stay with their row. */
  readonly nextKey: number;
}

/** Something that cannot become part of a plan, at the field where it was typed. */
export interface ReadingFault {
  readonly field: string;
  readonly use: NumberUse;
  readonly found: string;
  readonly reading: Exclude<NumberReading, { kind: "number" }>;
}

export interface Candidate {
  /** Unchecked; where there are faults, it has stand-ins for what could not be read. */
  readonly plan: unknown;
  readonly faults: readonly ReadingFault[];
  /** The key of each participant of `plan`, by position: wholly blank rows hold no one and are left out. */
  readonly participantKeys: readonly number[];
}

export function formOf(plan: Plan, language: Language): PlanForm {
  let key = 0;
  const next = () => {
    key += 1;
    return key;
  };
  return {
    base: plan,
    name: plan.name,
    from: plan.effective.from,
    to: plan.effective.to,
    period: plan.period,
    currency: plan.currency.code,
    method: plan.terms.method,
    edge: plan.terms.edge,
    components: plan.components.map((component) => ({
      quota: inputText(component.quota, language, quotaUse(component)),
      tiers: ("tiers" in component.rule ? component.rule.tiers : []).map((tier) => ({
        key: next(),
        from: inputText(tier.from, language, "percent"),
        value: inputText(tier.value, language, tierUse(component)),
        ...(tier.retroactive === undefined ? {} : { retroactive: tier.retroactive }),
      })),
    })),
    ...entriesOf(plan, language, next),
    participants: plan.participants.map((person) => participantEntry(person, plan, next(), language)),
    nextKey: key + 1,
  };
}

/** Percentages are typed as such; money and counts are plain numbers. */
export function quotaUse(component: Component | undefined): NumberUse {
  return component?.measure.unit === "percent" ? "percent" : "money";
}

/** A rate of money; money for every point or unit. */
export function tierUse(component: Component | undefined): NumberUse {
  return component?.rule.kind === "tieredRate" && component.measure.unit === "money" ? "percent" : "money";
}

/** Components that have a quota to set: objectives are scored against the whole. */
export function quotaComponents(plan: Plan): readonly Component[] {
  return plan.components.filter(({ rule }) => rule.kind !== "objectives");
}

function participantEntry(person: Participant, plan: Plan, key: number, language: Language): ParticipantEntry {
  const { id, name, quotas, ...rest } = person;
  const own = (component: Component | undefined) => {
    const quota = component && ownEntry(quotas, component.id);
    return quota === undefined ? "" : inputText(quota, language, quotaUse(component));
  };
  const [first, ...others] = quotaComponents(plan);
  const more = others.map((component) => [component.id, own(component)] as const).filter(([, text]) => text !== "");
  const shown = new Set([first, ...others].map((component) => component?.id));
  const hidden = Object.entries(quotas ?? {}).filter(([component]) => !shown.has(component));
  return {
    key,
    id: id === name ? "" : id,
    name,
    quota: own(first),
    ...(more.length > 0 ? { more: Object.fromEntries(more) } : {}),
    rest: hidden.length > 0 ? { ...rest, quotas: Object.fromEntries(hidden) } : rest,
  };
}

export function importedEntries(
  people: readonly ReadParticipant[],
  firstKey: number,
  language: Language,
  plan: Plan,
): ParticipantEntry[] {
  const [first, ...others] = quotaComponents(plan);
  return people.map((person, index) => {
    const own = (component: Component | undefined) =>
      component !== undefined && Object.hasOwn(person.quotas, component.id)
        ? inputText(person.quotas[component.id] as number, language, quotaUse(component))
        : "";
    const more = others.map((component) => [component.id, own(component)] as const).filter(([, text]) => text !== "");
    const rest = {
      ...(person.role === "" ? {} : { role: person.role }),
      ...(person.start === undefined ? {} : { start: person.start }),
      ...(person.end === undefined ? {} : { end: person.end }),
    };
    return {
      key: firstKey + index,
      id: person.id,
      name: person.name,
      quota: own(first),
      ...(more.length > 0 ? { more: Object.fromEntries(more) } : {}),
      ...(Object.keys(rest).length > 0 ? { rest } : {}),
    };
  });
}

/** The participants of the form as an export can name them. */
export function knownPeople({ participants }: Pick<PlanForm, "participants">): readonly KnownPerson[] {
  return participants.filter((entry) => !isBlankEntry(entry)).map(({ id, name }) => ({ id: id.trim(), name }));
}

export function isBlankEntry(entry: ParticipantEntry): boolean {
  const texts = [entry.name, entry.id, entry.quota, ...Object.values(entry.more ?? {})];
  return texts.every((text) => text.trim() === "");
}

/** Reads the whole form. Numbers that cannot be read are faults here; everything else is for core to judge. */
export function candidateOf(form: PlanForm, language: Language): Candidate {
  const faults: ReadingFault[] = [];
  const read = (field: string, text: string, use: NumberUse, optional = false): number | undefined => {
    const reading = readNumber(text, language, use);
    if (reading.kind === "number") return reading.value;
    if (!(optional && reading.kind === "blank")) faults.push({ field, use, found: text.trim(), reading });
    return undefined;
  };
  const { base } = form;
  const terms: Tree = structuredCloneOf({
    components: base.components,
    figures: base.figures,
    modifiers: base.modifiers,
    ...(base.pay === undefined ? {} : { pay: base.pay }),
  });
  readTerms(base, form.fields, form.tables, terms, read);
  const components = form.components.map((entry, index) => {
    const component = base.components[index];
    const { rule, ...rest } = (terms.components as readonly (Tree & { rule: Rule })[])[index]!;
    return {
      ...rest,
      // A stand-in for what cannot be read lets core judge the rest; such a plan never leaves the pane.
      quota:
        rule.kind === "objectives"
          ? rest.quota
          : (read(`components.${index}.quota`, entry.quota, quotaUse(component)) ?? rest.quota),
      rule:
        "tiers" in rule
          ? { ...rule, tiers: readTiers(`components.${index}.tiers`, entry.tiers, read, tierUse(component)) }
          : rule,
    };
  });
  const kept = form.participants.filter((entry) => !isBlankEntry(entry));
  const participants = kept.map((entry) => {
    const { quotas: before, ...rest } = entry.rest ?? {};
    const quotas: Record<string, number> = { ...before };
    quotaComponents(base).forEach((component, index) => {
      const text = index === 0 ? entry.quota : (ownEntry(entry.more, component.id) ?? "");
      const field = `participants.${entry.key}.quota${index === 0 ? "" : `.${component.id}`}`;
      const quota = read(field, text, quotaUse(component), true);
      if (quota !== undefined) quotas[component.id] = quota;
    });
    return {
      ...rest,
      id: entry.id.trim() || entry.name.trim(),
      name: entry.name.trim(),
      ...(Object.keys(quotas).length > 0 ? { quotas } : {}),
    };
  });
  const plan = withTargets({
    ...form.base,
    name: form.name.trim(),
    language,
    effective: { from: form.from, to: form.to },
    currency: { code: form.currency, minorUnits: minorUnitsOf(form.currency) },
    period: form.period,
    terms: { ...form.base.terms, method: form.method, edge: form.edge },
    ...terms,
    components,
    participants,
  } as unknown as Plan);
  return { plan, faults, participantKeys: kept.map((entry) => entry.key) };
}

type Read = (field: string, text: string, use: NumberUse) => number | undefined;

/** JSON in, JSON out: a plan holds nothing else, and old browsers know no structuredClone. */
function structuredCloneOf(tree: Tree): Tree {
  return JSON.parse(JSON.stringify(tree)) as Tree;
}

function readTiers(table: string, entries: readonly TierEntry[], read: Read, use: NumberUse): readonly PlanTier[] {
  const tiers: PlanTier[] = [];
  for (const entry of entries) {
    const justAbove = (tiers[tiers.length - 1]?.from ?? 0) + 1e-9;
    const from = read(`${table}.${entry.key}.from`, entry.from, "percent") ?? justAbove;
    const value = read(`${table}.${entry.key}.value`, entry.value, use) ?? 0;
    tiers.push({ from, value, ...(entry.retroactive === undefined ? {} : { retroactive: entry.retroactive }) });
  }
  return tiers;
}

/** The same form for a reader of another language: numbers that could be read are written anew, the rest stays. */
export function translated(form: PlanForm, from: Language, to: Language): PlanForm {
  if (from === to) return form;
  const again = (text: string, use: NumberUse): string => {
    const reading = readNumber(text, from, use);
    return reading.kind === "number" ? inputText(reading.value, to, use) : text;
  };
  const words = templateWords(form.base, from, to);
  return {
    ...form,
    base: words.base,
    name: words.renamed(form.name),
    components: form.components.map((component, index) => ({
      ...component,
      quota: again(component.quota, quotaUse(form.base.components[index])),
      tiers: component.tiers.map((tier) => ({
        ...tier,
        from: again(tier.from, "percent"),
        value: again(tier.value, tierUse(form.base.components[index])),
      })),
    })),
    fields: translatedFields(form, again),
    tables: translatedTables(form, again, words.objective),
    participants: form.participants.map((entry) => {
      const [first, ...others] = quotaComponents(form.base);
      const more = others.flatMap((component) => {
        const text = ownEntry(entry.more, component.id);
        return text === undefined ? [] : [[component.id, again(text, quotaUse(component))] as const];
      });
      return {
        ...entry,
        quota: entry.quota === "" ? "" : again(entry.quota, quotaUse(first)),
        ...(more.length > 0 ? { more: Object.fromEntries(more) } : {}),
      };
    }),
  };
}

type Again = (text: string, use: NumberUse) => string;

function translatedFields({ base, fields }: PlanForm, again: Again): Fields {
  const changed = { ...fields };
  for (const { path, field } of allTerms(base).terms) {
    const use = numberUse(field, path, base, fields);
    const text = fields[path];
    if (use !== undefined && text !== undefined) changed[path] = again(text, use);
  }
  return changed;
}

function translatedTables({ base, fields, tables }: PlanForm, again: Again, renamed: (name: string) => string): Tables {
  const changed = { ...tables };
  for (const { path, columns } of allTerms(base).tables) {
    changed[path] = (tables[path] ?? []).map((row) => {
      const cells = { ...row.cells };
      for (const column of columns) {
        const use = numberUse(column, path, base, fields);
        const text = cells[column.key] ?? "";
        if (use !== undefined) cells[column.key] = again(text, use);
        else if (column.kind === "text") cells[column.key] = renamed(text);
      }
      return { ...row, cells };
    });
  }
  return changed;
}

interface TemplateWords {
  readonly base: Plan;
  readonly renamed: (name: string) => string;
  readonly objective: (name: string) => string;
}

/** Names that still are the template's own follow the language; a name that a person gave stays. */
function templateWords(base: Plan, from: Language, to: Language): TemplateWords {
  const template = templates.find((candidate) => candidate.id === base.template);
  if (template === undefined) return { base, renamed: (name) => name, objective: (name) => name };
  const before = planFromTemplate(template.id, { language: from });
  const after = planFromTemplate(template.id, { language: to });
  const renamed = (name: string) => (name === before.name ? after.name : name);
  const components = base.components.map((component, index) =>
    component.name === before.components[index]?.name
      ? { ...component, name: after.components[index]?.name ?? component.name }
      : component,
  );
  const figures = base.figures.map((figure, index) =>
    figure.name === before.figures[index]?.name
      ? { ...figure, name: after.figures[index]?.name ?? figure.name }
      : figure,
  );
  const [old, anew] = [before, after].map((plan) =>
    plan.components.flatMap(({ rule }) => (rule.kind === "objectives" ? rule.objectives.map((one) => one.name) : [])),
  );
  const objective = (name: string) => anew?.[old?.indexOf(name) ?? -1] ?? name;
  return { base: { ...base, name: renamed(base.name), language: to, components, figures }, renamed, objective };
}
