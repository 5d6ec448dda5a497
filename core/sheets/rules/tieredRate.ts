/** A tiered rate on worksheets: the tier table, TIERED_COMMISSION, and its equivalent in native formulas. */
import type { PlanTier } from "../../plans/model";
import type { Context } from "../context";
import { type Draft, formula, quote } from "../draft";
import { addressOf, columnLetters } from "../formula";
import type { Area } from "../model";
import { type CheckStep, type Inputs, LIFT, type RuleSheet } from "./ruleSheet";

/** Room to type further tiers without inserting rows. */
const SPARE_TIERS = 3;

const TIER = 1;
const FROM = 2;
const TO = 3;
const RATE = 4;
const WHOLE = 5;
const OVERRIDE = 6;
const STEP = 7;
const MONEY = 8;

export const tieredRate: RuleSheet = {
  kind: (words) => words.plan.tieredRate,
  // A weighted payout is rounded by the spreadsheet's own ROUND, which does not spill in every host.
  spills: (context) => !isWeighted(context),

  terms(draft, context, index, component, row) {
    const { words } = context;
    const tiers = "tiers" in component.rule ? component.rule.tiers : [];
    const count = tiers.length + SPARE_TIERS;
    drawHeader(draft, context, row);
    for (let line = 0; line < count; line += 1)
      drawTier(draft, context, index, { row: row + 1 + line, line, last: line === count - 1 }, tiers[line]);
    defineTable(draft, context, index, row + 1, count);
    validateTable(draft, context, row + 1, count);
    const check = row + count + 1;
    draft.put(check, TIER, words.plan.check, { role: "label" });
    const tierCheck = `TIER_CHECK(${context.nameOf(index, "Tiers")},${context.nameOf(index, "Quota")})`;
    draft.put(check, FROM, formula(tierCheck), { role: "check" });
    draft.signal({ row: check, column: FROM }, `${addressOf({ row: check, column: FROM })}<>${quote("OK")}`, "bad");
    draft.put(check, WHOLE, words.plan.overrideNote, { role: "note" });
    return check + 1;
  },

  payout(context, index, { credited, quota }) {
    const [method, edge] = [context.name("Method"), context.name("Edge")];
    return weighted(context, index, (decimals) =>
      commission([credited, context.nameOf(index, "Tiers"), quota, method, "", edge, decimals]),
    );
  },

  compare(context, index, { credited, quota }, method, edge) {
    // The first three columns of the table: thresholds and rates without what single tiers say otherwise.
    const tiers = context.nameOf(index, "TierTable");
    return weighted(context, index, (decimals) =>
      commission([credited, tiers, quota, quote(method), "", quote(edge), decimals]),
    );
  },

  check: checkSteps,

  curveTop: (context, index) => `MAX(2,ROUNDUP(MAX(${context.nameOf(index, "TierFrom")})+0.5,1))`,
};

function commission(args: readonly string[]): string {
  return `TIERED_COMMISSION(${args.join(",")})`;
}

/** A component without a weight is rounded by the function itself; a weighted one once, after the weight. */
function weighted(context: Context, index: number, payout: (decimals: string) => string): string {
  if (!isWeighted(context)) return payout(context.name("Decimals"));
  return `ROUND(${payout("10")}*${context.nameOf(index, "Weight")}*${LIFT},${context.name("Decimals")})`;
}

/** Weights are shown and used as soon as one of them is not 1. */
export function isWeighted({ plan }: Context): boolean {
  return plan.components.some((component) => component.weight !== 1);
}

function drawHeader(draft: Draft, { words }: Context, row: number): void {
  const { tier, tierFrom, tierTo, rate, whole, override, step, tierMoney } = words.plan;
  [tier, tierFrom, tierTo, rate, whole, override, step, tierMoney].forEach((header, column) => {
    draft.put(row, TIER + column, header, { role: "header", align: column === 0 ? "left" : "right" });
  });
}

interface Line {
  readonly row: number;
  readonly line: number;
  readonly last: boolean;
}

function drawTier(draft: Draft, context: Context, index: number, { row, line, last }: Line, tier?: PlanTier): void {
  const { words } = context;
  const cell = (column: number, below = 0) => `${columnLetters(column)}${row + 1 + below}`;
  const followsMethod = `${context.name("Method")}=${quote("retroactive")}`;
  const answer = tier?.retroactive === undefined ? null : tier.retroactive ? words.words.yes : words.words.no;
  const from = cell(FROM);
  draft.put(row, TIER, line + 1, { role: "label", align: "left" });
  draft.put(row, FROM, tier?.from ?? null, { role: "input", format: "percent" });
  // Nothing stands below the last row that a tier could end at.
  const next = cell(FROM, 1);
  draft.put(row, TO, last ? null : formula(`IF(OR(${from}="",${next}=""),"",${next})`), {
    role: "calculated",
    format: "percent",
  });
  draft.put(row, RATE, tier?.value ?? null, { role: "input", format: "rate" });
  const own = `IF(${cell(OVERRIDE)}=${quote(words.words.yes)},TRUE,IF(${cell(OVERRIDE)}=${quote(words.words.no)},FALSE,${followsMethod}))`;
  draft.put(row, WHOLE, formula(`IF(${from}="","",${own})`), { role: "calculated", align: "right" });
  draft.put(row, OVERRIDE, answer, { role: "input", align: "right" });
  const below = line === 0 ? cell(RATE) : `${cell(RATE)}-${cell(RATE, -1)}`;
  draft.put(row, STEP, formula(`IF(${from}="","",${below})`), { role: "check", format: "rate" });
  draft.put(row, MONEY, formula(`IF(${from}="","",${from}*${context.nameOf(index, "Quota")})`), {
    role: "calculated",
    format: "money",
  });
}

function defineTable(draft: Draft, context: Context, index: number, row: number, rows: number): void {
  const column = (at: number, columns = 1): Area => ({ row, column: at, rows, columns });
  draft.define(context.nameOf(index, "Tiers"), column(FROM, WHOLE - FROM + 1));
  draft.define(context.nameOf(index, "TierTable"), column(FROM, RATE - FROM + 1));
  draft.define(context.nameOf(index, "TierNumbers"), column(TIER));
  draft.define(context.nameOf(index, "TierFrom"), column(FROM));
  draft.define(context.nameOf(index, "TierRates"), column(RATE));
  draft.define(context.nameOf(index, "TierWhole"), column(WHOLE));
  draft.define(context.nameOf(index, "TierOverride"), column(OVERRIDE));
  draft.define(context.nameOf(index, "TierSteps"), column(STEP));
}

function validateTable(draft: Draft, { words }: Context, row: number, rows: number): void {
  const area = (column: number): Area => ({ row, column, rows, columns: 1 });
  draft.validate(area(FROM), { kind: "number", min: 0 }, words.validations.threshold);
  draft.validate(area(RATE), { kind: "number", min: 0, max: 1 }, words.validations.rate, false);
  const answers = { kind: "list", values: [words.words.yes, words.words.no] } as const;
  draft.validate(area(OVERRIDE), answers, words.validations.list);
}

/**
 * The payout without our functions. With b the highest retroactive tier reached (0: none), the payout is
 * rate(b) x amount + sum over the tiers above b of (step in rate) x (amount above the tier's threshold).
 */
function checkSteps(context: Context, index: number): readonly CheckStep[] {
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
  const reached = ({ credited, quota }: Inputs) => {
    const threshold = `ROUND(${from}*${quota},6)`;
    return `((${edge}="from")*(${credited}>=${threshold})+(${edge}="to")*(${credited}>${threshold}))`;
  };
  const retroactive: CheckStep = {
    header: words.payouts.retroTier,
    note: words.payouts.retroNote,
    format: "count",
    formula: (inputs) => `SUMPRODUCT(MAX(${numbers}*(${whole}=TRUE)*${reached(inputs)}))`,
  };
  const recomputed: CheckStep = {
    header: words.payouts.recomputed,
    note: words.payouts.recomputedNote,
    format: "money",
    formula: ({ credited, quota }, [tier]) => {
      const negative = `IF(INDEX(${from},1)=0,${credited}*INDEX(${rates},1),0)`;
      const base = `IF(${tier}=0,0,INDEX(${rates},${tier})*${credited})`;
      const above = `SUMPRODUCT((${numbers}>${tier})*(${credited}>${from}*${quota})*(${credited}-${from}*${quota}),${steps})`;
      const weight = isWeighted(context) ? `*${name("Weight")}` : "";
      return `ROUND(IF(${credited}<0,${negative},${base}+${above})${weight}*${LIFT},${context.name("Decimals")})`;
    },
  };
  return [retroactive, recomputed];
}
