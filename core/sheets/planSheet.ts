/**
 * The plan sheet: every term of the plan as a cell that can be changed, what the terms mean in words, and what they
 * pay. Drawn section by section, downwards; a section knows only the row it starts in.
 */
import { serialOfIso } from "../plans/dates";
import { DEAL_TYPES, LOSSES } from "../plans/measures";
import { endsShort, MONTHS, periodsOf } from "../plans/periods";
import { PAY_FIELDS } from "../plans/ruleFields";
import { planWarnings } from "../plans/warnings";
import { fill } from "../text/language";
import { planWarningSentence } from "../text/plans";
import { drawAgreedTerms } from "./agreedTerms";
import { type Context, dealComponents } from "./context";
import { Draft, formula, quote, quoteLong, text } from "./draft";
import { addressOf, columnLetters } from "./formula";
import type { Area, CellContent, SheetModel } from "./model";
import { splitOf } from "./parts";
import { drawPlanModifiers } from "./planModifiers";
import { drawComparison, drawCurve } from "./planPictures";
import { ruleSheetOf } from "./rules";
import { answerAreas, drawFields, putAnswerCheck, unitFormat, wrongAnswers } from "./rules/fields";
import { figureNames, longFigures } from "./rules/longFigures";
import { drawModifiers } from "./rules/modifiers";
import { isWeighted, LIFT } from "./rules/ruleSheet";
import { textWidth } from "./widths";
import { drawWrongTerms } from "./wrongTerms";

const LABEL = 1;
const VALUE = 2;
const REMARK = 3;

export function planSheet(context: Context, name: string): SheetModel {
  const { plan, planWords, words } = context;
  const draft = new Draft({ key: "plan", name, locale: context.locale });
  draft.put(0, LABEL, text(plan.name), { role: "title" });
  const template = planWords.templates[plan.template as keyof typeof planWords.templates];
  if (template) draft.put(1, LABEL, template.summary, { role: "subtitle" });
  draft.put(2, LABEL, words.plan.inputs, { role: "note" });
  let row = drawTerms(draft, context, 4);
  row = drawPay(draft, context, row + 1);
  plan.components.forEach((_, index) => {
    row = drawComponent(draft, context, index, row + 1);
  });
  row = drawPlanModifiers(draft, context, row + 1);
  const endOfTerms = row;
  plan.components.forEach((_, index) => {
    row = drawCurve(draft, context, index, row + 1);
    row = drawComparison(draft, context, index, row + 1);
  });
  const counts = row + 1;
  row = drawCounts(draft, context, counts);
  const [status] = draft.names.filter(({ name: one }) => one === context.name("Status"));
  const terms = [...draft.inputsBetween(0, endOfTerms), ...draft.inputsBetween(counts, row)].filter(
    ({ at }) => at.row !== status?.area.row,
  );
  row = drawOrder(draft, context, row + 1);
  row = drawAgreedTerms(draft, context, terms, drawArguments(draft, context, row + 1));
  if (plan.notes !== "") {
    draft.put(row + 1, LABEL, words.plan.notes, { role: "section" });
    draft.put(row + 2, LABEL, text(plan.notes), { role: "note" });
    row += 3;
  }
  // Last, for it ends in blank rows: room for a plan that is prolonged.
  drawPeriods(draft, context, row + 1);
  const warnings = planWarnings(plan).map((warning) => planWarningSentence(warning, context.language));
  drawRateAlert(draft, context, warnings.join(" "));
  return draft.build({ frozen: { rows: 1, columns: 0 }, print: { orientation: "portrait" } });
}

/** A rate below this is more likely one whose per cent sign was typed twice: 0.08 in a cell of percentages. */
const SMALLEST_RATE = 0.001;
/** Characters of a formula that every host takes. */
const LONGEST_FORMULA = 8000;

/**
 * What looks like a rate but may not be the one that was meant: a text such as "8 %" where the host reads none, 8 for
 * 800 %, 0.08 % for 8 %. It is asked for in a sentence at the top, and the cells turn red.
 */
function drawRateAlert(draft: Draft, context: Context, warnings: string): void {
  const { plan: labels } = context.words;
  const [rates, shares] = [draft.inputsOf("rate"), draft.inputsOf("percent")];
  const first = ({ row, column }: Area) => `$${columnLetters(column)}${row + 1}`;
  for (const area of rates) {
    const cell = first(area);
    const odd = `OR(${cell}>1,AND(${cell}>0,${cell}<${SMALLEST_RATE}))`;
    draft.signal(area, `IF(ISNUMBER(${cell}),${odd},${cell}<>"")`, "bad");
  }
  for (const area of shares) draft.signal(area, `AND(NOT(ISNUMBER(${first(area)})),${first(area)}<>"")`, "bad");
  // COUNTIF with "?*" counts numbers too in LibreOffice.
  const texts = (area: Area) => `SUMPRODUCT(ISTEXT(${addressOf(area, true)})*1)`;
  const odd = (area: Area) => {
    const range = addressOf(area, true);
    // Joined, so that the host writes the number with the decimal sign by which it reads the condition.
    return `COUNTIF(${range},">1")+COUNTIFS(${range},">0",${range},"<"&${SMALLEST_RATE})`;
  };
  const ofRates = rates.map((area) => `${odd(area)}+${texts(area)}`);
  const all = [...ofRates, ...shares.map(texts)];
  const counted = all.join("+").length < LONGEST_FORMULA / 2 - 2000 ? all : ofRates;
  const at = { row: 3, column: LABEL };
  draft.define(context.name("RateAlert"), at);
  if (counted.length === 0) {
    draft.put(at.row, at.column, warnings === "" ? null : warnings, { role: "note" });
    return;
  }
  const count = counted.join("+");
  const [before, behind] = labels.rateAlert.split("{count}") as [string, string];
  const sentence = `${before === "" ? "" : `${quote(before)}&`}(${count})&${quote(behind)}`;
  const look = { role: "note" } as const;
  draft.put(at.row, at.column, formula(`IF(${count}=0,${quoteLong(warnings)},${sentence})`), look);
  draft.signal(at, `ISNUMBER(FIND(${quote(behind)},${addressOf(at, true)}))`, "bad");
}

function drawTerms(draft: Draft, context: Context, first: number): number {
  const { plan, planWords, words } = context;
  const { plan: labels, validations } = words;
  draft.put(first, LABEL, labels.terms, { role: "section" });
  let row = first + 1;
  const line = (label: string, content: CellContent, look: Parameters<Draft["put"]>[3], remark?: CellContent) => {
    draft.put(row, LABEL, label, { role: "label" });
    draft.put(row, VALUE, content, look);
    if (remark !== undefined) draft.put(row, REMARK, remark, { role: "note" });
    row += 1;
    return { row: row - 1, column: VALUE };
  };
  const choice = (words_: Readonly<Record<string, string>>, at: ReturnType<typeof line>) => {
    draft.validate(at, { kind: "list", values: Object.values(words_) }, validations.list);
    return at;
  };
  line(labels.version, plan.version, { role: "calculated", format: "count", align: "left" });
  const status = line(labels.status, planWords.statuses[plan.status], { role: "input" });
  draft.define(context.name("Status"), choice(planWords.statuses, status));
  const date = { role: "input", format: "date", align: "left" } as const;
  for (const [key, label, iso] of [
    ["From", labels.from, plan.effective.from],
    ["To", labels.to, plan.effective.to],
  ] as const) {
    const at = line(label, serialOfIso(iso), date);
    draft.define(context.name(key), at);
    draft.validate(at, { kind: "date" }, validations.date);
  }
  line(labels.period, planWords.periods[plan.period], { role: "calculated" });
  draft.define(context.name("Currency"), line(labels.currency, text(plan.currency.code), { role: "calculated" }));
  const { methods, edges } = planWords;
  const method = line(
    labels.method,
    methods[plan.terms.method],
    { role: "input" },
    explained(row, methods.marginal, labels.methodWords.marginal, labels.methodWords.retroactive),
  );
  draft.define(context.name("MethodChoice"), choice(methods, method));
  const edge = line(
    labels.edge,
    edges[plan.terms.edge],
    { role: "input" },
    explained(row, edges.from, labels.edgeWords.from, labels.edgeWords.to),
  );
  draft.define(context.name("EdgeChoice"), choice(edges, edge));
  const decimals = line(
    labels.decimals,
    plan.terms.decimals ?? plan.currency.minorUnits,
    { role: "input", format: "count", align: "left" },
    labels.decimalsNote,
  );
  draft.define(context.name("Decimals"), decimals);
  draft.validate(decimals, { kind: "number", min: 0, max: 10, whole: true }, validations.decimals);
  // 64 digits run on over the blank cells beside them; as a note they do not widen the column.
  draft.define(context.name("Fingerprint"), line(labels.fingerprint, { text: context.fingerprint }, { role: "note" }));
  draft.put(row, VALUE, labels.fingerprintNote, { role: "note" });
  return row + 1;
}

/** On-target earnings and their mix, and the target variable that the components share. */
function drawPay(draft: Draft, context: Context, first: number): number {
  const { plan, words } = context;
  if (plan.pay === undefined) return first - 1;
  const labels = words.plan;
  draft.put(first, LABEL, labels.pay, { role: "section" });
  const name = (key: string) => context.name(key === "earnings" ? "PayEarnings" : "PayVariable");
  const row = drawFields(
    draft,
    context,
    PAY_FIELDS,
    plan.pay,
    { name, paidFor: "money", measured: "money" },
    first + 1,
  );
  const [earnings, variable] = [context.name("PayEarnings"), context.name("PayVariable")];
  // A target is an amount of the currency; only what is paid follows the cell for decimals.
  const decimals = plan.currency.minorUnits;
  const split = (part: "base" | "variable") =>
    splitOf(context, { earnings, variable, decimals: String(decimals) }, part);
  const share = `${earnings}*${variable}*${MONTHS[plan.period]}/12`;
  const lines = [
    [labels.basePay, split("base")],
    [labels.variableYear, split("variable")],
    [labels.variablePeriod, `ROUND(${share}*${LIFT},${decimals})`],
  ] as const;
  lines.forEach(([label, expression], line) => {
    draft.put(row + line, LABEL, label, { role: "label" });
    draft.put(row + line, VALUE, formula(expression), { role: "calculated", format: "money" });
  });
  draft.put(row + 2, REMARK, labels.variableNote, { role: "note" });
  draft.define(context.name("PayTarget"), { row: row + 2, column: VALUE });
  return row + 3;
}

/** The sentence that fits the word chosen in the value cell of a row. */
function explained(row: number, word: string, sentence: string, otherwise: string): CellContent {
  const cell = addressOf({ row, column: VALUE });
  return formula(`IF(${cell}=${quote(word)},${quote(sentence)},${quote(otherwise)})`);
}

function drawComponent(draft: Draft, context: Context, index: number, first: number): number {
  const { plan, planWords, words } = context;
  const component = plan.components[index]!;
  const rule = ruleSheetOf(component);
  const numbered = plan.components.length > 1 ? `${index + 1}. ` : "";
  draft.put(first, LABEL, text(`${numbered}${component.name} – ${planWords.ruleKinds[component.rule.kind]}`), {
    role: "section",
  });
  let row = first + 1;
  draft.put(row, LABEL, words.plan.measure, { role: "label" });
  draft.put(row, VALUE, planWords.measures[component.measure.id as keyof typeof planWords.measures], { role: "note" });
  row += 1;
  const quota = { row, column: VALUE };
  draft.put(row, LABEL, fill(words.plan.quota, { period: planWords.periods[plan.period] }), { role: "label" });
  draft.put(row, VALUE, component.quota, { role: "input", format: unitFormat(component.measure.unit) });
  draft.put(row, REMARK, words.plan.quotaNote, { role: "note" });
  draft.define(context.nameOf(index, "Quota"), quota);
  draft.validate(quota, { kind: "number", min: 0.01 }, words.validations.quota);
  row += 1;
  if (isWeighted(context)) {
    const weight = { row, column: VALUE };
    draft.put(row, LABEL, words.plan.weight, { role: "label" });
    draft.put(row, VALUE, component.weight, { role: "input", format: "percent" });
    draft.put(row, REMARK, words.plan.weightNote, { role: "note" });
    draft.define(context.nameOf(index, "Weight"), weight);
    draft.validate(weight, { kind: "number", min: 0, max: 1 }, words.validations.weight);
    row += 1;
  }
  return drawModifiers(draft, context, index, rule.terms(draft, context, index, row + 1));
}

/** Which types of deals count towards which component. */
function drawCounts(draft: Draft, context: Context, first: number): number {
  const { plan, planWords, words } = context;
  const counted = dealComponents(context);
  const components = counted.map((index) => plan.components[index]!);
  draft.put(first, LABEL, words.plan.counts, { role: "section" });
  counted.forEach((index, position) => {
    const answers = { name: context.nameOf(index, "Counts"), blank: false };
    putAnswerCheck(draft, context, answers, { row: first, column: VALUE + position });
  });
  const head = first + 1;
  const sign = VALUE + components.length;
  draft.put(head, LABEL, words.plan.type, { role: "header" });
  components.forEach(({ name }, index) => {
    draft.put(head, VALUE + index, text(name), { role: "header", align: "center" });
  });
  draft.put(head, sign, words.plan.sign, { role: "header", align: "center" });
  DEAL_TYPES.forEach((type, line) => {
    const row = head + 1 + line;
    draft.put(row, LABEL, planWords.dealTypes[type], { role: "label" });
    components.forEach(({ measure }, index) => {
      const counts = measure.types.includes(type);
      draft.put(row, VALUE + index, counts ? words.words.yes : words.words.no, { role: "input", align: "center" });
    });
    draft.put(row, sign, { text: LOSSES.has(type) ? words.plan.negative : words.plan.positive }, { align: "center" });
  });
  const area = (column: number) => ({ row: head + 1, column, rows: DEAL_TYPES.length, columns: 1 });
  draft.define(context.name("DealTypes"), area(LABEL));
  draft.define(context.name("DealSigns"), area(sign));
  const answers = { kind: "list", values: [words.words.yes, words.words.no] } as const;
  counted.forEach((index, position) => {
    draft.define(context.nameOf(index, "Counts"), area(VALUE + position));
    draft.validate(area(VALUE + position), answers, words.validations.list);
  });
  return head + 1 + DEAL_TYPES.length;
}

function drawPeriods(draft: Draft, context: Context, first: number): number {
  const { plan, words } = context;
  const months = MONTHS[plan.period];
  // A year of room, for a plan that is prolonged in its cells.
  const rows = periodsOf(plan).length + 12 / months;
  const [from, to] = [context.name("From"), context.name("To")];
  draft.put(first, LABEL, words.plan.periods, { role: "section" });
  const head = first + 1;
  draft.put(head, LABEL, words.plan.number, { role: "header", align: "left" });
  draft.put(head, VALUE, words.plan.first, { role: "header", align: "left" });
  draft.put(head, REMARK, words.plan.last, { role: "header", align: "left" });
  const look = { role: "calculated", format: "date", align: "left" } as const;
  for (let index = 0; index < rows; index += 1) {
    const row = head + 1 + index;
    const start = index === 0 ? from : `EDATE(${from},${index * months})`;
    const own = `${columnLetters(VALUE)}${row + 1}`;
    draft.put(row, LABEL, formula(`IF(${own}="","",${index + 1})`), { role: "calculated", align: "left" });
    draft.put(row, VALUE, formula(`IF(${start}<=${to},${start},"")`), look);
    draft.put(row, REMARK, formula(`IF(${own}="","",MIN(${to},EDATE(${from},${(index + 1) * months})-1))`), look);
  }
  draft.define(context.name("PeriodStarts"), { row: head + 1, column: VALUE, rows, columns: 1 });
  draft.define(context.name("PeriodEnds"), { row: head + 1, column: REMARK, rows, columns: 1 });
  return head + 1 + rows;
}

/** The steps that every plan goes through, and which of them this one uses. */
function drawOrder(draft: Draft, { words, plan }: Context, first: number): number {
  draft.put(first, LABEL, words.plan.order, { role: "section" });
  const head = first + 1;
  const steps = Object.entries(words.order).filter(([key]) => key !== "unused") as [
    string,
    { name: string; here: string },
  ][];
  draft.put(head, LABEL, words.plan.step1, { role: "header" });
  for (let column = VALUE; column <= 9; column += 1) {
    draft.put(head, column, column === VALUE ? words.plan.inPlan : null, { role: "header" });
  }
  steps.forEach(([key, step], index) => {
    const row = head + 1 + index;
    const used = isUsed(key, plan);
    draft.put(row, LABEL, `${index + 1}. ${step.name}`, { role: used ? "label" : "note" });
    draft.widen(LABEL, textWidth(`${index + 1}. ${step.name}`));
    draft.put(row, VALUE, used ? step.here : words.order.unused, { role: "note" });
  });
  return head + 1 + steps.length;
}

function isUsed(step: string, plan: Context["plan"]): boolean {
  const { components, modifiers } = plan;
  const { basis, ramp, proration } = modifiers;
  switch (step) {
    case "quota":
      return basis !== undefined || ramp !== undefined || proration !== undefined || endsShort(plan);
    case "time":
      return basis !== undefined || proration !== undefined;
    case "gate":
      return components.some(({ gate }) => gate !== undefined);
    case "multiplier":
      return components.some(({ multiplier }) => multiplier !== undefined);
    case "cap":
      return components.some(({ floor, cap }) => floor !== undefined || cap !== undefined);
    case "sum":
      return components.length > 1;
    case "planCap":
    case "draw":
    case "holdback":
    case "clawback":
      return modifiers[step] !== undefined;
    case "cash":
      return modifiers.basis === "cash to date";
    case "trueUp":
      return modifiers.basis !== undefined;
    default:
      return true;
  }
}

/** What the chosen words are called in the arguments of the functions; a word that is neither is an error, not a guess. */
function drawArguments(draft: Draft, context: Context, first: number): number {
  const { planWords, words } = context;
  draft.put(first, LABEL, words.plan.formulas, { role: "section" });
  const { methods, edges } = planWords;
  const lines = [
    ["Method", words.plan.methodArgument, "MethodChoice", methods, ["marginal", "retroactive"]],
    ["Edge", words.plan.edgeArgument, "EdgeChoice", edges, ["from", "to"]],
  ] as const;
  lines.forEach(([key, label, choice, shown, values], index) => {
    const row = first + 1 + index;
    const chosen = context.name(choice);
    const word = (value: string) => quote((shown as Readonly<Record<string, string>>)[value] ?? "");
    const [one, other] = values;
    draft.put(row, LABEL, label, { role: "label" });
    const choose = `IF(${chosen}=${word(one)},${quote(one)},IF(${chosen}=${word(other)},${quote(other)},NA()))`;
    draft.put(row, VALUE, formula(choose), { role: "calculated" });
    draft.define(context.name(key), { row, column: VALUE });
  });
  const answers = drawAnswers(draft, context, first + 1 + lines.length);
  const next = drawLastPeriod(draft, context, drawWrongTerms(draft, context, drawLongFigures(draft, context, answers)));
  if (context.plan.modifiers.basis === undefined) return next;
  const months = MONTHS[context.plan.period];
  const [from, period] = [context.name("From"), context.name("PeriodFrom")];
  const passed = `(12*(YEAR(${period})-YEAR(${from}))+MONTH(${period})-MONTH(${from}))`;
  const look = { role: "calculated", align: "left" } as const;
  draft.put(next, LABEL, words.plan.yearFromArgument, { role: "label" });
  draft.put(next, VALUE, formula(`EDATE(${from},12*INT(${passed}/12))`), { ...look, format: "date" });
  draft.define(context.name("YearFrom"), { row: next, column: VALUE });
  draft.put(next + 1, LABEL, words.plan.periodsToDateArgument, { role: "label" });
  draft.put(next + 1, VALUE, formula(`MOD(${passed},12)/${months}+1`), { ...look, format: "count" });
  draft.define(context.name("PeriodsToDate"), { row: next + 1, column: VALUE });
  return next + 2;
}

/** How many terms have more than 12 digits: a payout out of them that lies beside half a unit is marked. */
function drawLongFigures(draft: Draft, context: Context, row: number): number {
  const { components } = context.plan;
  draft.put(row, LABEL, context.words.plan.longFigures, { role: "label" });
  // Side by side for the components: one formula of all of them would be longer than Excel allows.
  components.forEach((_, index) => {
    const count = figureNames(context, index).map(longFigures).join("+");
    draft.put(row, VALUE + index, formula(count), { role: "check", format: "count", align: "left" });
  });
  draft.define(context.name("LongFigures"), { row, column: VALUE, rows: 1, columns: components.length });
  return row + 1;
}

/** Days of the last period by those of a full one, where it is shorter. */
function drawLastPeriod(draft: Draft, context: Context, row: number): number {
  if (!endsShort(context.plan)) return row;
  const [from, to, starts] = [context.name("From"), context.name("To"), context.name("PeriodStarts")];
  const last = `MAX(${starts})`;
  const next = `EDATE(${from},COUNT(${starts})*${MONTHS[context.plan.period]})`;
  draft.put(row, LABEL, context.words.plan.lastPeriodShare, { role: "label" });
  draft.put(row, VALUE, formula(`(${to}+1-${last})/(${next}-${last})`), {
    role: "calculated",
    format: "percent",
    align: "left",
  });
  draft.define(context.name("LastPeriodShare"), { row, column: VALUE });
  return row + 1;
}

/** How many answers of the plan are neither Yes nor No; the payouts sheet is not OK before there are none. */
function drawAnswers(draft: Draft, context: Context, row: number): number {
  const areas = answerAreas(context);
  if (areas.length === 0) return row;
  const count = areas.map(({ name, blank }) => wrongAnswers(context, name, blank)).join("+");
  draft.put(row, LABEL, context.words.plan.wrongAnswers, { role: "label" });
  // A cell with an error is no answer either.
  draft.put(row, VALUE, formula(`IFERROR(${count},1)`), { role: "check", format: "count", align: "left" });
  const at = { row, column: VALUE };
  draft.define(context.name("WrongAnswers"), at);
  draft.signal(at, `${addressOf(at, true)}<>0`, "bad");
  return row + 1;
}
