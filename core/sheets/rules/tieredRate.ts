/** A tiered rate on worksheets: the tier table, TIERED_COMMISSION, and its equivalent in native formulas. */
import type { PlanTier } from "../../plans/model";
import type { Edge, Method } from "../../rules/tiers";
import type { Context } from "../context";
import { type Draft, formula, quote } from "../draft";
import { addressOf, columnLetters } from "../formula";
import type { Area, NumberFormat } from "../model";
import { answer, putAnswerCheck, unitFormat } from "./fields";
import { type CheckStep, cleared, type Inputs, type NativeCheck, type Pay, type RuleSheet } from "./ruleSheet";

/** Room to type further tiers without inserting rows. */
const SPARE_TIERS = 3;

const TIER = 1;
const FROM = 2;
const TO = 3;
const RATE = 4;
const FLAG = 5;
const OVERRIDE = 6;
const WHOLE = 7;
const STEP = 8;
const MONEY = 9;

/** The table of tiers, for rates and for money per point alike. Returns the row after it. */
export function drawTiers(draft: Draft, context: Context, index: number, row: number, value: TierValue): number {
  const { rule } = context.plan.components[index]!;
  const tiers = "tiers" in rule ? rule.tiers : [];
  const count = tiers.length + SPARE_TIERS;
  drawHeader(draft, context, row, value);
  for (let line = 0; line < count; line += 1)
    drawTier(draft, context, index, { row: row + 1 + line, line, last: line === count - 1, value }, tiers[line]);
  defineTable(draft, context, index, row + 1, count);
  validateTable(draft, context, row + 1, count, value);
  const overrides = { name: context.nameOf(index, "TierOverride"), blank: true };
  putAnswerCheck(
    draft,
    context,
    overrides,
    { row: row + count + 1, column: OVERRIDE },
    context.words.plan.overrideNote,
  );
  return row + count + 1;
}

export const tieredRate: RuleSheet = {
  spills: true,

  terms(draft, context, index, row) {
    const { words, planWords, plan } = context;
    if (plan.components[index]!.measure.unit !== "money") {
      return drawTiers(draft, context, index, row, { header: planWords.fields.value, format: "money" }) + 1;
    }
    const check = drawTiers(draft, context, index, row, { header: words.plan.rate, format: "rate" });
    draft.put(check, TIER, words.plan.check, { role: "label" });
    const tierCheck = context.native
      ? nativeTierCheck(context, index)
      : `TIER_CHECK(${context.nameOf(index, "Tiers")},${context.nameOf(index, "Quota")})`;
    draft.put(check, FROM, formula(tierCheck), { role: "check" });
    draft.signal({ row: check, column: FROM }, `${addressOf({ row: check, column: FROM })}<>${quote("OK")}`, "bad");
    return check + 1;
  },

  pay: (context, index, inputs) => commission(inputs, planTiers(context, index)),

  compare: (context, index, inputs, method, edge) => commission(inputs, bareTiers(context, index, method, edge)),

  check: tierCheckOf,

  inline: (context, index, inputs) => inlineTiers(context, index, ofAmount(inputs)),

  inlineCompare: (context, index, inputs, method, edge) =>
    inlineTiers(context, index, ofAmount(inputs), { method, edge }),

  curveTop: tierCurveTop,
};

/** What TIER_CHECK says first: a table that pays nobody, or a rate that is more likely a percentage without its sign. */
function nativeTierCheck(context: Context, index: number): string {
  const { termsWrong, rateAlert } = context.words.native;
  const wrong = `INDEX(${context.name("WrongTerms")},1,${index + 1})`;
  const above = `COUNTIF(${context.nameOf(index, "TierRates")},">1")>0`;
  return `IF(${wrong}<>0,${quote(termsWrong)},IF(${above},${quote(rateAlert)},"OK"))`;
}

/** A tier table and how it is read. */
interface ReadTiers {
  readonly tiers: string;
  readonly method: string;
  readonly edge: string;
}

/** As the plan says, with what single tiers say otherwise. */
export function planTiers(context: Context, index: number): ReadTiers {
  return { tiers: context.nameOf(index, "Tiers"), method: context.name("Method"), edge: context.name("Edge") };
}

/** The first two columns of the table: thresholds and rates without what single tiers say otherwise. */
export function bareTiers(context: Context, index: number, method: Method, edge: Edge): ReadTiers {
  return { tiers: context.nameOf(index, "TierTable"), method: quote(method), edge: quote(edge) };
}

function commission({ credited, quota }: Inputs, { tiers, method, edge }: ReadTiers): Pay {
  return {
    rounded: (decimals) => `TIERED_COMMISSION(${[credited, tiers, quota, method, "", edge, decimals].join(",")})`,
    unrounded: unroundedCommission(credited, quota, { tiers, method, edge }),
  };
}

/** The rate in effect is the double nearest to the exact quotient, so that its product has no noise worth mentioning. */
export function unroundedCommission(amount: string, quota: string, { tiers, method, edge }: ReadTiers): string {
  return `IF(${amount}=0,0,${amount}*EFFECTIVE_RATE(${[amount, tiers, quota, method, "", edge].join(",")}))`;
}

export function tierCurveTop(context: Context, index: number): string {
  return `MAX(2,ROUNDUP(MAX(${context.nameOf(index, "TierFrom")})+0.5,1))`;
}

/** What the last column of a tier table holds. */
export interface TierValue {
  readonly header: string;
  readonly format: NumberFormat;
}

function drawHeader(draft: Draft, { words }: Context, row: number, value: TierValue): void {
  const { tier, tierFrom, tierTo, formulas, override, whole, step, tierMoney } = words.plan;
  [tier, tierFrom, tierTo, value.header, formulas, override, whole, step, tierMoney].forEach((header, column) => {
    draft.put(row, TIER + column, header, { role: "header", align: column === 0 ? "left" : "right" });
  });
}

interface Line {
  readonly row: number;
  readonly line: number;
  readonly last: boolean;
  readonly value: TierValue;
}

function drawTier(
  draft: Draft,
  context: Context,
  index: number,
  { row, line, last, value }: Line,
  tier?: PlanTier,
): void {
  const { words } = context;
  const cell = (column: number, below = 0) => `${columnLetters(column)}${row + 1 + below}`;
  const followsMethod = `${context.name("Method")}=${quote("retroactive")}`;
  const chosen = tier?.retroactive === undefined ? null : tier.retroactive ? words.words.yes : words.words.no;
  const from = cell(FROM);
  draft.put(row, TIER, line + 1, { role: "label", align: "left" });
  draft.put(row, FROM, tier?.from ?? null, { role: "input", format: "percent" });
  // Nothing stands below the last row that a tier could end at.
  const next = cell(FROM, 1);
  draft.put(row, TO, last ? null : formula(`IF(OR(${from}="",${next}=""),"",${next})`), {
    role: "calculated",
    format: "percent",
  });
  draft.put(row, RATE, tier?.value ?? null, { role: "input", format: value.format });
  const { yes, no } = words.words;
  // The functions take a switch for a tier that is changed, and follow the method where it is blank.
  const override = cell(OVERRIDE);
  const unlessBlank = (otherwise: string, [ifYes, ifNo]: readonly [string, string]) =>
    `IF(TRIM(${override})="",${otherwise},${answer(words, override, [ifYes, ifNo], "NA()")})`;
  const flag = unlessBlank('""', ["TRUE", "FALSE"]);
  draft.put(row, FLAG, formula(`IF(${from}="","",${flag})`), { role: "check", align: "right" });
  draft.put(row, OVERRIDE, chosen, { role: "input", align: "right" });
  const own = unlessBlank(`IF(${followsMethod},${quote(yes)},${quote(no)})`, [quote(yes), quote(no)]);
  draft.put(row, WHOLE, formula(`IF(${from}="","",${own})`), { role: "calculated", align: "right" });
  const below = line === 0 ? cell(RATE) : `ROUND(${cell(RATE)}-${cell(RATE, -1)},12)`;
  draft.put(row, STEP, formula(`IF(${from}="","",${below})`), { role: "check", format: value.format });
  draft.put(row, MONEY, formula(`IF(${from}="","",${from}*${context.nameOf(index, "Quota")})`), {
    role: "calculated",
    format: unitFormat(context.plan.components[index]!.measure.unit),
  });
}

function defineTable(draft: Draft, context: Context, index: number, row: number, rows: number): void {
  const column = (at: number, columns = 1): Area => ({ row, column: at, rows, columns });
  draft.define(context.nameOf(index, "Tiers"), column(FROM, FLAG - FROM + 1));
  draft.define(context.nameOf(index, "TierTable"), column(FROM, RATE - FROM + 1));
  draft.define(context.nameOf(index, "TierNumbers"), column(TIER));
  draft.define(context.nameOf(index, "TierFrom"), column(FROM));
  draft.define(context.nameOf(index, "TierRates"), column(RATE));
  draft.define(context.nameOf(index, "TierWhole"), column(WHOLE));
  draft.define(context.nameOf(index, "TierOverride"), column(OVERRIDE));
  draft.define(context.nameOf(index, "TierSteps"), column(STEP));
}

function validateTable(draft: Draft, { words }: Context, row: number, rows: number, { format }: TierValue): void {
  const area = (column: number): Area => ({ row, column, rows, columns: 1 });
  draft.validate(area(FROM), { kind: "number", min: 0 }, words.validations.threshold);
  if (format === "rate") {
    // Strict: "12,5%" typed where decimals are points would stay a text. Above 100 % is possible, and the tier check asks.
    draft.validate(area(RATE), { kind: "number", min: 0, max: 10 }, words.validations.rate);
  } else draft.validate(area(RATE), { kind: "number" }, words.validations.number);
  const answers = { kind: "list", values: [words.words.yes, words.words.no] } as const;
  draft.validate(area(OVERRIDE), answers, words.validations.list);
}

/** What goes through the tiers of an expression without helping columns. */
interface Tiered {
  readonly amount: string;
  /** What is 100 % of the thresholds. */
  readonly whole: string;
  /** Decimals behind which a difference to a threshold is noise. */
  readonly places: string;
}

function ofAmount({ credited, quota }: Inputs): Tiered {
  return { amount: credited, whole: quota, places: `14-INT(LOG(1+ABS(${credited}),10))` };
}

/**
 * The payout without our functions, as one expression: as the plan says, or under one method and edge for all tiers.
 * Retroactive tiers alone pay the whole amount at the rate that was reached, which is the sum of the steps to it.
 */
export function inlineTiers(
  context: Context,
  index: number,
  { amount, whole, places }: Tiered,
  variant?: { readonly method: Method; readonly edge: Edge },
): string {
  const name = (key: Parameters<Context["nameOf"]>[1]) => context.nameOf(index, key);
  const [numbers, from, rates, steps] = [name("TierNumbers"), name("TierFrom"), name("TierRates"), name("TierSteps")];
  const beyond = `ROUND(${amount}-${from}*${whole},${places})`;
  const above = (edge: Edge) => `(${beyond}${edge === "from" ? ">=" : ">"}0)`;
  const marginal = (reached: string) => `SUMPRODUCT(${reached}(${beyond}>0)*${beyond},${steps})`;
  const negative = `IF(INDEX(${from},1)=0,${amount}*INDEX(${rates},1),0)`;
  const positive = () => {
    if (variant?.method === "marginal") return marginal("");
    if (variant !== undefined) return `${amount}*SUMPRODUCT(${above(variant.edge)}*1,${steps})`;
    // Less than any difference that is left of the rounding.
    const reached = `(${beyond}>=(${context.name("Edge")}="to")*1E-15)`;
    const retroactive = `(${name("TierWhole")}=${quote(context.words.words.yes)})`;
    const tier = `SUMPRODUCT(MAX(${numbers}*${retroactive}*${reached}))`;
    return `SUMPRODUCT((${numbers}=${tier})*1,${rates})*${amount}+${marginal(`(${numbers}>${tier})*`)}`;
  };
  return `IF(${amount}<0,${negative},${positive()})`;
}

/**
 * The payout without our functions. With b the highest retroactive tier reached (0: none), the payout is
 * rate(b) x amount + sum over the tiers above b of (step in rate) x (amount above the tier's threshold).
 */
export function tierCheckOf(context: Context, index: number): NativeCheck {
  const { words } = context;
  const name = (key: Parameters<Context["nameOf"]>[1]) => context.nameOf(index, key);
  const [numbers, from, rates, whole, steps] = [
    name("TierNumbers"),
    name("TierFrom"),
    name("TierRates"),
    name("TierWhole"),
    name("TierSteps"),
  ];
  const edge = context.name("Edge");
  // Of all tiers at once. The noise of the difference would decide at an exact threshold.
  const beyond = ({ credited, quota }: Inputs) => cleared(`${credited}-${from}*${quota}`, credited);
  const above = (inputs: Inputs) => `((${edge}="from")*(${beyond(inputs)}>=0)+(${edge}="to")*(${beyond(inputs)}>0))`;
  const retroactive: CheckStep = {
    header: words.payouts.retroTier,
    note: context.native ? words.native.retroNote : words.payouts.retroNote,
    kind: "retroTier",
    format: "count",
    formula: (inputs) => `SUMPRODUCT(MAX(${numbers}*(${whole}=${quote(words.words.yes)})*${above(inputs)}))`,
  };
  return {
    steps: [retroactive],
    earned: (inputs, [tier]) => {
      const { credited } = inputs;
      const negative = `IF(INDEX(${from},1)=0,${credited}*INDEX(${rates},1),0)`;
      const base = `IF(${tier}=0,0,INDEX(${rates},${tier})*${credited})`;
      const marginal = `SUMPRODUCT((${numbers}>${tier})*(${beyond(inputs)}>0)*${beyond(inputs)},${steps})`;
      return `IF(${credited}<0,${negative},${base}+${marginal})`;
    },
  };
}
