/** The library of plan templates, and how one of them becomes a plan. */
import { type PlanTexts, planTexts } from "../../text/plans";
import { minorUnitsOf } from "../currencies";
import type { Component, Language, Plan, Rule } from "../model";
import { withTargets } from "../targetPay";
import * as retention from "./retention";
import { retentionCommission } from "./retentionCommission";
import * as sales from "./sales";
import * as teams from "./teams";
import type { ComponentSeed, TemplateId, TemplateSeed } from "./template";

export interface Template {
  readonly id: TemplateId;
  name(language: Language): string;
  /** What the plan pays, in one sentence. */
  summary(language: Language): string;
  /** When to choose it, in one sentence. */
  useWhen(language: Language): string;
  readonly sources: readonly string[];
}

export interface PlanOptions {
  readonly language: Language;
  /** ISO 4217; left out: USD in English, EUR in French and Italian. */
  readonly currency?: string;
  /** ISO date inside the calendar year that the plan shall cover; left out: 2026, for core knows no clock. */
  readonly today?: string;
}

/** The founding plans first, then those known from the field. */
const SEEDS: readonly TemplateSeed[] = [
  retentionCommission,
  retention.retentionFlat,
  retention.retentionUpsell,
  retention.retentionPoints,
  retention.retentionPointsFlat,
  retention.grrBonus,
  retention.nrrBonus,
  retention.grrNrr,
  retention.renewalMilestones,
  retention.csmVariable,
  sales.rateOnQuota,
  sales.mbo,
  sales.spiff,
  sales.dealVelocity,
  retention.strategicAccount,
  sales.singleRate,
  sales.accelerator,
  sales.acceleratorDecelerator,
  sales.cliffAccelerator,
  sales.acceleratorMilestone,
  sales.milestoneOnly,
  sales.multiYear,
  teams.teamPool,
  sales.sdrMeetings,
  sales.grossMargin,
  sales.productHurdle,
  sales.payoutMatrix,
  teams.newHire,
  teams.yearToDate,
  teams.payOnCash,
  teams.managerOverride,
  teams.splitOverlay,
  teams.multiCurrency,
];

export const templates: readonly Template[] = SEEDS.map(templateOf);

function templateOf(seed: TemplateSeed): Template {
  return {
    id: seed.id,
    name: (language) => planTexts(language).templates[seed.id].name,
    summary: (language) => planTexts(language).templates[seed.id].summary,
    useWhen: (language) => planTexts(language).templates[seed.id].useWhen,
    sources: seed.sources,
  };
}

/**
 * A new draft from a template, without participants.
 *
 * @example planFromTemplate("retention-commission", { language: "fr" }) has a quota of 300,000 in EUR
 */
export function planFromTemplate(id: TemplateId, options: PlanOptions): Plan {
  const seed = SEEDS.find((candidate) => candidate.id === id);
  if (seed === undefined) throw new RangeError(`No plan template is called ${id}`);
  return planOf(seed, options);
}

function planOf(seed: TemplateSeed, { language, currency, today }: PlanOptions): Plan {
  const words = planTexts(language);
  const texts = words.templates[seed.id];
  const code = currency ?? (language === "en" ? "USD" : "EUR");
  const year = (today ?? "2026").slice(0, 4);
  const [first, last] = seed.within ?? ["-01-01", "-12-31"];
  const plan: Plan = {
    schema: 2,
    id: seed.id,
    template: seed.id,
    name: texts.name,
    version: 1,
    status: "draft",
    effective: { from: year + first, to: year + last },
    currency: { code, minorUnits: minorUnitsOf(code) },
    period: seed.period,
    language,
    terms: { method: "marginal", edge: "from", rounding: "half away from zero", ...seed.terms },
    ...(seed.pay === undefined ? {} : { pay: seed.pay }),
    components: seed.components.map(
      (component): Component => ({
        ...component,
        name: (texts.components as Readonly<Record<string, string>>)[component.id]!,
        rule: ruleOf(component.rule, words),
      }),
    ),
    figures: (seed.figures ?? []).map((figure) => ({ ...figure, name: words.figures[figure.id] })),
    modifiers: seed.modifiers ?? {},
    participants: [],
    notes: "",
    history: [],
  };
  return copyOf(withTargets(plan));
}

/** Nothing of it is shared with the seed, or with another plan: whoever changes one changes that one. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)])) as T;
}

function ruleOf(rule: ComponentSeed["rule"], words: PlanTexts): Rule {
  if (rule.kind !== "objectives") return rule;
  return { ...rule, objectives: rule.objectives.map((one) => ({ ...one, name: words.objectives[one.id] })) };
}
