/** TIER_CHECK: says in words what is wrong with a tier table, or looks wrong, before anybody is paid by it. */
import { isGrid } from "../cells/cell";
import { firstRow } from "../cells/header";
import { lastTierEnd, readTiers } from "../cells/tierTable";
import { Decimal } from "../decimal/decimal";
import { Fault } from "../rules/fault";
import { declareWhole } from "./declaration";
import { OPTIONAL_QUOTA, SEED_TIERS } from "./tierArguments";

const { rows: _rows, default: _default, ...quota } = OPTIONAL_QUOTA;

export const TIER_CHECK = declareWhole({
  id: "TIER_CHECK",
  category: "tiers",
  args: [{ name: "tiers", kind: "table" }, quota],
  shape: "value",
  result: "text",
  source: "the rules for tier tables of this project: ascending, without gaps, open at the top",
  related: ["TIERED_COMMISSION"],
  examples: [
    { args: [SEED_TIERS, 300000], result: "OK", source: "the retention commission plan" },
    {
      args: [
        [
          [0, 7.5],
          [1, 0.125],
        ],
      ],
      result: "tiers, row 1: the rate 7.5 pays more than the amount itself. Was 0.075 meant?",
      source: "computed: 7.5 typed where 7.5 % was meant",
    },
  ],
  body: ({ tiers: cells, quota: base }, { label, sentence }) => {
    try {
      const suspicion = suspicionIn(cells, base !== undefined);
      return suspicion ? sentence(suspicion) : label("ok");
    } catch (fault) {
      if (fault instanceof Fault) return sentence(fault);
      throw fault;
    }
  },
});

const HUNDRED = new Decimal(100);
/** Ten times quota: a threshold beyond is money, or a percentage without its sign; one below is hardly money. */
const MOST_ATTAINMENT = new Decimal(10);

/** What computes, but is hardly ever meant. */
function suspicionIn(cells: Parameters<typeof readTiers>[0], attainment: boolean): Fault | undefined {
  const tiers = readTiers(cells, "tiers");
  // Row numbers count the rows of the range, as the reader's own faults do.
  const offset = isGrid(cells) ? firstRow(cells) + 1 : 1;
  for (const [index, { from, value }] of tiers.entries()) {
    const place = { argument: "tiers", row: index + offset };
    if (value.gt(1)) {
      const values = { ...place, found: value.toNumber(), meant: value.div(HUNDRED).toNumber() };
      return new Fault("#VALUE!", "tierRateAboveOne", values);
    }
    if (attainment && from.gte(MOST_ATTAINMENT)) {
      const percent = from.times(HUNDRED).toNumber();
      return new Fault("#VALUE!", "tierAttainmentHuge", {
        ...place,
        found: from.toNumber(),
        percent,
        meant: from.div(HUNDRED).toNumber(),
      });
    }
  }
  const highest = tiers[tiers.length - 1]!.from;
  if (!attainment && tiers.length > 1 && highest.lte(MOST_ATTAINMENT)) {
    return new Fault("#VALUE!", "tierQuotaMissing", { argument: "tiers", found: highest.toNumber() });
  }
  const closed = lastTierEnd(cells);
  return closed && new Fault("#VALUE!", "tierLastClosed", { argument: "tiers", row: closed.row, found: closed.end });
}
