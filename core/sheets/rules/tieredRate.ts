/** A tiered rate on worksheets: the tier table, TIERED_COMMISSION, and its equivalent in native formulas. */
import type { PlanTier } from "../../plans/model";
import type { Context } from "../context";
import { type Draft, formula, quote } from "../draft";
import { addressOf, columnLetters } from "../formula";
import type { Area, NumberFormat } from "../model";
import { answer, putAnswerCheck, unitFormat } from "./fields";
import type { CheckStep, Inputs, NativeCheck, RuleSheet } from "./ruleSheet";

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
    const tierCheck = `TIER_CHECK(${context.nameOf(index, "Tiers")},${context.nameOf(index, "Quota")})`;
    draft.put(check, FROM, formula(tierCheck), { role: "check" });
    draft.signal({ row: check, column: FROM }, `${addressOf({ row: check, column: FROM })}<>${quote("OK")}`, "bad");
    return check + 1;
  },

  payout(context, index, { credited, quota }, decimals) {
    const [method, edge] = [context.name("Method"), context.name("Edge")];
    return commission([credited, context.nameOf(index, "Tiers"), quota, method, "", edge, decimals]);
  },

  compare(context, index, { credited, quota }, decimals, method, edge) {
    // The first three columns of the table: thresholds and rates without what single tiers say otherwise.
    const tiers = context.nameOf(index, "TierTable");
    return commission([credited, tiers, quota, quote(method), "", quote(edge), decimals]);
  },

  check: tierCheckOf,

  curveTop: tierCurveTop,
};

function commission(args: readonly string[]): string {
  return `TIERED_COMMISSION(${args.join(",")})`;
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
    const first = `$${columnLetters(RATE)}${row + 1}`;
    draft.signal(area(RATE), `IF(ISNUMBER(${first}),${first}>1,FALSE)`, "bad");
  } else draft.validate(area(RATE), { kind: "number" }, words.validations.number);
  const answers = { kind: "list", values: [words.words.yes, words.words.no] } as const;
  draft.validate(area(OVERRIDE), answers, words.validations.list);
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
  const above = ({ credited, quota }: Inputs) => {
    const threshold = `ROUND(${from}*${quota},6)`;
    return `((${edge}="from")*(${credited}>=${threshold})+(${edge}="to")*(${credited}>${threshold}))`;
  };
  const retroactive: CheckStep = {
    header: words.payouts.retroTier,
    note: words.payouts.retroNote,
    format: "count",
    formula: (inputs) => `SUMPRODUCT(MAX(${numbers}*(${whole}=${quote(words.words.yes)})*${above(inputs)}))`,
  };
  return {
    steps: [retroactive],
    earned: ({ credited, quota }, [tier]) => {
      const negative = `IF(INDEX(${from},1)=0,${credited}*INDEX(${rates},1),0)`;
      const base = `IF(${tier}=0,0,INDEX(${rates},${tier})*${credited})`;
      const marginal = `SUMPRODUCT((${numbers}>${tier})*(${credited}>${from}*${quota})*(${credited}-${from}*${quota}),${steps})`;
      return `IF(${credited}<0,${negative},${base}+${marginal})`;
    },
  };
}
