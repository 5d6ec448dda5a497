/**
 * The plan letter: a plan as its participants read it, with a worked example. Paragraphs and tables as data, so that a
 * sheet, the pane and a plain text file can each show them in their own way.
 */

import { type Phase, phasesOf } from "../calculation/order";
import { payoutAt } from "../calculation/payouts";
import { exact } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { ownEntry, personKey } from "../identity";
import { fingerprint } from "../plans/canonical";
import { MEASURES, type MeasureId, measureOf } from "../plans/measures";
import type { Component, Plan, Unit } from "../plans/model";
import { lengthOf, periodsOf } from "../plans/periods";
import { dateText, listText, moneyText, numberText, percentText } from "../text/figures";
import { fill, type Language } from "../text/language";
import { type LetterTexts, letterTexts } from "../text/letter";
import { type PlanTexts, planTexts } from "../text/plans";
import { isLoss, ruleParagraphs } from "./describeRules";

export interface LetterTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
/** Paragraphs come first; where there is a table, the last paragraph leads to it, and `after` follows it. */
export interface LetterPart {
  readonly paragraphs: readonly string[];
  readonly table?: LetterTable;
}
export interface LetterSection {
  readonly heading: string;
  readonly parts: readonly LetterPart[];
}
export interface Letter {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly LetterSection[];
}

export interface LetterOptions {
  /** Left out: the plan's. */
  readonly language?: Language;
  /** Id of a participant, whose own quotas then stand in the letter. */
  readonly participant?: string;
}

/** What the writers of sections share. */
export interface Writing {
  readonly plan: Plan;
  readonly language: Language;
  readonly texts: LetterTexts;
  readonly words: PlanTexts;
  money(value: number, always?: boolean): string;
  percent(value: number): string;
  inUnit(value: number, unit: Unit): string;
  /** What a gate, a multiplier or a matrix looks at: its name in a sentence, and its unit. */
  measured(by: string): { readonly name: string; readonly unit: Unit };
}

/** Attainments of the worked example. */
const WORKED = [0.8, 1, 1.2];

/**
 * The letter of a checked plan.
 *
 * @example retention-commission at 120 %: 360,000 credited, 30,000 paid
 */
export function planLetter(plan: Plan, options: LetterOptions = {}): Letter {
  const person = plan.participants.find(({ id }) => personKey(id) === personKey(options.participant ?? ""));
  const own = person === undefined ? plan : withQuotas(plan, person.quotas ?? {});
  const writing = writingOf(own, options.language ?? plan.language);
  const { texts, language } = writing;
  const { from, to } = plan.effective;
  const dates = { from: dateText(from, language), to: dateText(to, language), version: plan.version };
  return {
    title: fill(person === undefined ? texts.title : texts.titleFor, { plan: plan.name, name: person?.name ?? "" }),
    subtitle: fill(texts.subtitle, dates),
    sections: [
      glance(writing),
      ...own.components.map((_, index) => componentSection(writing, index)),
      ...paySection(writing),
      creditSection(writing),
      exampleSection(writing),
      recordSection(writing, plan),
    ],
  };
}

/** The letter as plain text: headings underlined, columns aligned, lines as long as they are. */
export function letterText(letter: Letter): string {
  const lines = [letter.title, "=".repeat(letter.title.length), letter.subtitle];
  for (const { heading, parts } of letter.sections) {
    lines.push("", heading, "-".repeat(heading.length));
    for (const { paragraphs, table } of parts) {
      lines.push(...paragraphs);
      if (table) lines.push("", ...tableLines(table), "");
    }
  }
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function tableLines({ headers, rows }: LetterTable): string[] {
  const all = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .replace(/^/, "  ")
      .trimEnd(),
  );
}

function withQuotas(plan: Plan, quotas: Readonly<Record<string, number>>): Plan {
  const components = plan.components.map((component) => ({
    ...component,
    quota: ownEntry(quotas, component.id) ?? component.quota,
  }));
  return { ...plan, components };
}

function writingOf(plan: Plan, language: Language): Writing {
  const texts = letterTexts(language);
  const money = (value: number, always = false) => moneyText(value, language, plan.currency, always);
  const percent = (value: number) => percentText(value, language);
  return {
    plan,
    language,
    texts,
    words: planTexts(language),
    money,
    percent,
    inUnit: (value, unit) =>
      unit === "money" ? money(value) : unit === "percent" ? percent(value) : numberText(value, language),
    measured(by) {
      const figure = plan.figures.find(({ id }) => id === by);
      if (figure) return { name: figure.name, unit: figure.unit };
      const component = plan.components.find(({ id }) => id === by)?.name ?? by;
      return { name: fill(texts.attainmentOf, { component }), unit: "percent" };
    },
  };
}

function targetPay({ earnings, variable }: NonNullable<Plan["pay"]>, money: Writing["money"]) {
  const paid = toCell(exact(earnings).times(exact(variable)));
  return { earnings: money(earnings), variable: money(paid), base: money(toCell(exact(earnings).minus(exact(paid)))) };
}

function glance({ plan, texts, language, money }: Writing): LetterSection {
  const { heading, periods, one, several, pay, draft, retired } = texts.atAGlance;
  const components = listText(
    plan.components.map(({ name }) => name),
    language,
  );
  const count = plan.components.length;
  const status = plan.status === "draft" ? [draft] : plan.status === "retired" ? [retired] : [];
  const paragraphs = [
    fill(periods[plan.period], { currency: plan.currency.code }),
    fill(count === 1 ? one : several, { count, components }),
    ...(plan.pay === undefined ? [] : [fill(pay, targetPay(plan.pay, money))]),
    ...status,
  ];
  return { heading, parts: [{ paragraphs }] };
}

function componentSection(writing: Writing, index: number): LetterSection {
  const { plan, texts, percent, money } = writing;
  const component = plan.components[index]!;
  const { weight, gate, multiplier, floor, cap } = component;
  const types = countedTypes(writing, component);
  const first = [fill(texts.component.measure, { measure: types }), ...goalOf(writing, component)];
  const parts: LetterPart[] = [{ paragraphs: first }, ...ruleParagraphs(writing, component)];
  const more: string[] = [];
  if (weight !== 1) more.push(fill(texts.component.weight, { weight: percent(weight) }));
  if (gate) more.push(gateSentence(writing, gate));
  if (more.length > 0) parts.push({ paragraphs: more });
  if (multiplier) parts.push(multiplierPart(writing, multiplier));
  const limits: string[] = [];
  if (floor !== undefined) limits.push(fill(texts.floor, { floor: money(floor) }));
  if (cap !== undefined) limits.push(fill(texts.cap, { cap: money(cap) }));
  if (limits.length > 0) parts.push({ paragraphs: limits });
  const numbered = plan.components.length > 1 ? `${index + 1}. ${component.name}` : component.name;
  return { heading: numbered, parts };
}

/** The measure in words; where the plan counts other types of deals than usual, those types. */
function countedTypes({ words, language }: Writing, { measure }: Component): string {
  const { id, types } = measure;
  const usual = MEASURES.includes(id as MeasureId) ? measureOf(id as MeasureId).types : [];
  const same = usual.length === types.length && usual.every((type) => types.includes(type));
  if (same) return words.measures[id as MeasureId];
  return listText(
    types.map((type) => words.dealTypes[type].toLowerCase()),
    language,
  );
}

function goalOf({ plan, texts, percent, inUnit }: Writing, { measure, quota, rule }: Component): string[] {
  if (rule.kind === "objectives") return [];
  if (measure.unit !== "percent") {
    return [fill(texts.component.quota[plan.period], { quota: inUnit(quota, measure.unit) })];
  }
  return [fill(quota === 1 ? texts.component.levelWhole : texts.component.level, { quota: percent(quota) })];
}

function gateSentence({ plan, texts, money, inUnit, measured }: Writing, gate: NonNullable<Component["gate"]>): string {
  const { name, unit } = measured(gate.by);
  return fill(plan.terms.edge === "from" ? texts.gate : texts.gateExceeds, {
    by: name,
    threshold: inUnit(gate.threshold, unit),
    otherwise: gate.otherwise === 0 ? texts.nothing : money(gate.otherwise),
  });
}

function multiplierPart(
  { texts, inUnit, measured, language }: Writing,
  { by, table }: NonNullable<Component["multiplier"]>,
): LetterPart {
  const { name, unit } = measured(by);
  return {
    paragraphs: [fill(texts.multiplier, { by: name })],
    table: {
      headers: [fill(texts.table.level, { by: name }), texts.table.factor],
      rows: table.map(({ from, value }) => [inUnit(from, unit), numberText(value, language)]),
    },
  };
}

function paySection({ plan, texts, money, percent, language }: Writing): LetterSection[] {
  const { basis, ramp, proration, planCap, draw, holdback, clawback } = plan.modifiers;
  const paragraphs: string[] = [];
  if (planCap !== undefined) paragraphs.push(fill(texts.pay.planCap, { cap: money(planCap) }));
  if (basis !== undefined) paragraphs.push(texts.pay.basis[basis]);
  if (draw) {
    paragraphs.push(fill(texts.pay.draws[draw.type], { amount: money(draw.amount) }));
    if (draw.recoveryLimit !== undefined) {
      paragraphs.push(fill(texts.pay.recoveryLimit, { limit: money(draw.recoveryLimit) }));
    }
  }
  if (holdback !== undefined) paragraphs.push(fill(texts.pay.holdback, { share: percent(holdback) }));
  if (clawback) {
    const { term, window, schedule } = clawback;
    paragraphs.push(fill(texts.pay.clawback[schedule], { term: numberText(term, language) }));
    if (window !== undefined && window < term) {
      paragraphs.push(fill(texts.pay.clawbackWindow, { window: numberText(window, language) }));
    }
  }
  if (proration !== undefined) paragraphs.push(texts.pay.proration[proration]);
  const short = shortPeriod(plan);
  if (short !== undefined) {
    const dates = { from: dateText(short.from, language), to: dateText(short.to, language) };
    paragraphs.push(fill(texts.pay.shortPeriod, { ...dates, days: short.days, full: short.full }));
  }
  const changed = ramp ?? proration ?? basis ?? short;
  const rounded = changed === undefined ? [] : [fill(texts.pay.quotaRounded, { currency: plan.currency.code })];
  if (ramp === undefined) paragraphs.push(...rounded);
  const parts: LetterPart[] = paragraphs.length > 0 ? [{ paragraphs }] : [];
  if (ramp) {
    const rows = ramp.map(({ month, share }) => [numberText(month, language), percent(share)]);
    parts.push({ paragraphs: [texts.pay.ramp], table: { headers: [texts.table.month, texts.table.quotaShare], rows } });
    const mean = plan.period === "month" ? [] : [texts.pay.rampMean];
    parts.push({ paragraphs: [...mean, ...rounded] });
  }
  return parts.length > 0 ? [{ heading: texts.pay.heading, parts }] : [];
}

/** The last period, where it is shorter than the others. */
function shortPeriod(plan: Plan) {
  const last = periodsOf(plan).pop();
  const length = last && lengthOf(plan, last);
  return last && length && length.days < length.full ? { ...last, ...length } : undefined;
}

function creditSection({ plan, texts, language }: Writing): LetterSection {
  const {
    heading,
    amount,
    counted: byShares,
    typed,
    losses,
    people,
    afterLeaving,
    rounding,
    order,
    phases,
  } = texts.credit;
  const words: Readonly<Record<Phase, string>> = phases;
  const currency = plan.currency.code;
  const counts = plan.components.some(({ measure }) => measure.source === "count");
  const entered = plan.components.filter(({ measure }) => measure.source === "typed");
  const names = [...entered, ...plan.figures].map(({ name }) => name);
  const fromDeals = entered.length < plan.components.length;
  const counted = plan.components.some(({ measure }) => measure.types.some(isLoss));
  const paragraphs = [
    ...(fromDeals ? [fill(amount, { currency })] : []),
    ...(counts ? [byShares] : []),
    ...(counted ? [losses] : []),
    ...(names.length > 0 ? [fill(typed, { components: listText(names, language) })] : []),
    people,
    afterLeaving[plan.modifiers.afterLeaving ?? "pays"],
    fill(rounding, { currency }),
    fill(order, {
      steps: phasesOf(plan)
        .map((phase) => words[phase])
        .join(", "),
    }),
  ];
  return { heading, parts: [{ paragraphs }] };
}

function exampleSection(writing: Writing): LetterSection {
  const { plan, texts, language, inUnit } = writing;
  const { components, modifiers } = plan;
  const figures = plan.figures.map(({ name, usual, unit }) =>
    fill(texts.example.figure, { name, value: inUnit(usual, unit) }),
  );
  const after = [
    ...(figures.length > 0 ? [fill(texts.example.figures, { figures: listText(figures, language) })] : []),
    ...(components.some(({ rule }) => rule.kind === "objectives") ? [texts.example.scores] : []),
    ...(modifiers.basis !== undefined ? [texts.example.firstPeriod] : []),
    ...(modifiers.draw !== undefined ? [texts.example.noDraw] : []),
  ];
  const parts: LetterPart[] = [{ paragraphs: [texts.example.intro], table: exampleTable(writing) }];
  if (after.length > 0) parts.push({ paragraphs: after });
  return { heading: texts.example.heading, parts };
}

/** With one component a line per attainment, with several a line per component, so that the table stays narrow. */
function exampleTable({ plan, texts, money, percent, inUnit }: Writing): LetterTable {
  const { components, modifiers } = plan;
  const paidOut = modifiers.planCap !== undefined || modifiers.draw !== undefined || modifiers.holdback !== undefined;
  const worked = WORKED.map((attained) => payoutAt(plan, attained));
  const [only] = components;
  if (components.length === 1 && only !== undefined) {
    const { table } = texts;
    return {
      headers: [table.attainment, table.credited, table.payout, ...(paidOut ? [table.payable] : [])],
      rows: worked.map(({ components: [one], payable }, index) => [
        percent(WORKED[index]!),
        inUnit(one!.credited, only.measure.unit),
        money(one!.payout, true),
        ...(paidOut ? [money(payable, true)] : []),
      ]),
    };
  }
  const line = (label: string, figure: (payout: (typeof worked)[number]) => number) => [
    label,
    ...worked.map((payout) => money(figure(payout), true)),
  ];
  return {
    headers: [texts.table.component, ...WORKED.map(percent)],
    rows: [
      ...components.map(({ name }, index) => line(name, (payout) => payout.components[index]!.payout)),
      line(texts.table.total, ({ total }) => total),
      ...(paidOut ? [line(texts.table.payable, ({ payable }) => payable)] : []),
    ],
  };
}

function recordSection({ texts, words, language }: Writing, plan: Plan): LetterSection {
  const { heading, version, fingerprint: mark, notes } = texts.record;
  const paragraphs = [
    fill(version, {
      plan: plan.name,
      version: plan.version,
      status: words.statuses[plan.status].toLowerCase(),
      from: dateText(plan.effective.from, language),
      to: dateText(plan.effective.to, language),
    }),
    fill(mark, { fingerprint: fingerprint(plan) }),
    ...(plan.notes.trim() === "" ? [] : [fill(notes, { notes: plan.notes.trim() })]),
  ];
  return { heading, parts: [{ paragraphs }] };
}
