/**
 * The plan as it stands in the form: texts exactly as typed, so that nothing a person wrote is lost or changed before
 * it can be read. Turning it into a plan is here; judging the plan is core's.
 */
import { minorUnitsOf } from "../core/plans/currencies";
import type { Participant, Period, Plan, PlanTier, Rule } from "../core/plans/model";
import { planFromTemplate, templates } from "../core/plans/templates";
import type { Edge, Method } from "../core/rules/tiers";
import type { Language } from "../core/text/language";
import type { ReadParticipant } from "./importParticipants";
import { inputText, type NumberReading, type NumberUse, readNumber } from "./numbers";

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
  /** What the form does not show, kept as it came: role, dates, quotas of other components. */
  readonly rest?: Omit<Participant, "id" | "name">;
}

export interface PlanForm {
  /** The plan that the form started from; what the form does not show is kept from it. */
  readonly base: Plan;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly period: Period;
  readonly currency: string;
  readonly method: Method;
  readonly edge: Edge;
  readonly components: readonly ComponentEntry[];
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
      quota: inputText(component.quota, language, "money"),
      tiers: ("tiers" in component.rule ? component.rule.tiers : []).map((tier) => ({
        key: next(),
        from: inputText(tier.from, language, "percent"),
        value: inputText(tier.value, language, "percent"),
        ...(tier.retroactive === undefined ? {} : { retroactive: tier.retroactive }),
      })),
    })),
    participants: plan.participants.map((person) => participantEntry(person, plan, next(), language)),
    nextKey: key + 1,
  };
}

function participantEntry(person: Participant, plan: Plan, key: number, language: Language): ParticipantEntry {
  const { id, name, ...rest } = person;
  const first = plan.components[0];
  const quota = first === undefined ? undefined : person.quotas?.[first.id];
  return {
    key,
    id: id === name ? "" : id,
    name,
    quota: quota === undefined ? "" : inputText(quota, language, "money"),
    rest,
  };
}

export function importedEntries(
  people: readonly ReadParticipant[],
  firstKey: number,
  language: Language,
): ParticipantEntry[] {
  return people.map((person, index) => ({
    key: firstKey + index,
    id: person.id,
    name: person.name,
    quota: person.quota === undefined ? "" : inputText(person.quota, language, "money"),
    ...(person.role === "" ? {} : { rest: { role: person.role } }),
  }));
}

export function isBlankEntry(entry: ParticipantEntry): boolean {
  return entry.name.trim() === "" && entry.id.trim() === "" && entry.quota.trim() === "";
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
  const components = form.components.map((entry, index) => ({
    ...form.base.components[index],
    // A stand-in for what cannot be read lets core judge the rest; such a plan never leaves the pane.
    quota: read(`components.${index}.quota`, entry.quota, "money") ?? form.base.components[index]?.quota,
    rule: readRule(form.base.components[index]?.rule, `components.${index}.tiers`, entry.tiers, read),
  }));
  const kept = form.participants.filter((entry) => !isBlankEntry(entry));
  const firstComponent = form.base.components[0]?.id ?? "";
  const participants = kept.map((entry) => {
    const { quotas: before, ...rest } = entry.rest ?? {};
    const { [firstComponent]: _replaced, ...others } = before ?? {};
    const quota = read(`participants.${entry.key}.quota`, entry.quota, "money", true);
    const quotas = { ...others, ...(quota === undefined ? {} : { [firstComponent]: quota }) };
    return {
      ...rest,
      id: entry.id.trim() || entry.name.trim(),
      name: entry.name.trim(),
      ...(Object.keys(quotas).length > 0 ? { quotas } : {}),
    };
  });
  const plan = {
    ...form.base,
    name: form.name.trim(),
    language,
    effective: { from: form.from, to: form.to },
    currency: { code: form.currency, minorUnits: minorUnitsOf(form.currency) },
    period: form.period,
    terms: { ...form.base.terms, method: form.method, edge: form.edge },
    components,
    participants,
  };
  return { plan, faults, participantKeys: kept.map((entry) => entry.key) };
}

type Read = (field: string, text: string, use: NumberUse) => number | undefined;

/** Rules without a tier table keep what the plan says. */
function readRule(rule: Rule | undefined, table: string, entries: readonly TierEntry[], read: Read): unknown {
  return rule !== undefined && "tiers" in rule ? { ...rule, tiers: readTiers(table, entries, read) } : rule;
}

function readTiers(table: string, entries: readonly TierEntry[], read: Read): readonly PlanTier[] {
  const tiers: PlanTier[] = [];
  for (const entry of entries) {
    const justAbove = (tiers[tiers.length - 1]?.from ?? 0) + 1e-9;
    const from = read(`${table}.${entry.key}.from`, entry.from, "percent") ?? justAbove;
    const value = read(`${table}.${entry.key}.value`, entry.value, "percent") ?? 0;
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
    components: form.components.map((component) => ({
      ...component,
      quota: again(component.quota, "money"),
      tiers: component.tiers.map((tier) => ({
        ...tier,
        from: again(tier.from, "percent"),
        value: again(tier.value, "percent"),
      })),
    })),
    participants: form.participants.map((entry) =>
      entry.quota === "" ? entry : { ...entry, quota: again(entry.quota, "money") },
    ),
  };
}

/** Names that still are the template's own follow the language; a name that a person gave stays. */
function templateWords(base: Plan, from: Language, to: Language): { base: Plan; renamed: (name: string) => string } {
  const template = templates.find((candidate) => candidate.id === base.template);
  if (template === undefined) return { base, renamed: (name) => name };
  const before = planFromTemplate(template.id, { language: from });
  const after = planFromTemplate(template.id, { language: to });
  const renamed = (name: string) => (name === before.name ? after.name : name);
  const components = base.components.map((component, index) =>
    component.name === before.components[index]?.name
      ? { ...component, name: after.components[index]?.name ?? component.name }
      : component,
  );
  return { base: { ...base, name: renamed(base.name), language: to, components }, renamed };
}
