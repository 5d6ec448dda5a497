/** CREDITED_AMOUNT: the exact sum of what each participant is credited with, all of them in one pass over the deals. */
import type { Argument, Cell, CompError } from "../cells/cell";
import { alignDeals, type DealColumn, dealNumber } from "../cells/deals";
import { nameIn, nameKey, readNames, type Spelling, spellingIn } from "../cells/names";
import { ExactSums } from "../decimal/sums";
import { Fault } from "../rules/fault";
import { DECIMALS, declareLookup } from "./declaration";
import { DATE_BOUNDS } from "./paymentArguments";

const column = <const Name extends string>(name: Name) => ({ name, kind: "table" }) as const;
const optionalColumn = <const Name extends string>(name: Name) => ({ name, kind: "table", optional: true }) as const;

const DEALS: Argument = [["Ann"], ["Bo"], ["Ann"], ["Ann"]];
const AMOUNTS: Argument = [[1000], [500], [250.5], [-100]];
const TYPES: Argument = [["renewal"], ["renewal"], ["upsell"], ["churn"]];

export const CREDITED_AMOUNT = declareLookup({
  id: "CREDITED_AMOUNT",
  category: "crediting",
  args: [
    { name: "participants", kind: "text", rows: true },
    column("deal_participants"),
    column("amounts"),
    optionalColumn("types"),
    optionalColumn("deal_types"),
    optionalColumn("shares"),
    optionalColumn("deal_dates"),
    { name: "from", ...DATE_BOUNDS, optional: true },
    { name: "to", ...DATE_BOUNDS, optional: true },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "definition: the sum of amount times share over a participant's deals of the given types and dates",
  related: ["SPLIT_CREDIT", "OVERRIDE_COMMISSION", "TIERED_COMMISSION"],
  examples: [
    {
      args: ["Ann", DEALS, AMOUNTS, [["renewal", "upsell"]], TYPES, [[0.5], [1], [1], [1]]],
      result: 750.5,
      source: "computed: half of 1,000 and all of 250.50; churn is not among the types",
    },
    {
      args: [[["Ann"], ["Bo"], ["Cy"]], DEALS, AMOUNTS],
      result: [[1150.5], [500], [0]],
      source: "computed: 1,000 + 250.50 - 100 for Ann; Cy has no deal",
    },
    {
      args: ["Ann", DEALS, AMOUNTS, null, null, null, [[46022], [46023], [46023.6], [46112]], 46023, 46023],
      result: 250.5,
      source: "computed: 1 January 2026 counts with its whole day, the days beside it do not",
    },
  ],
  lookup: (shared) => {
    const credits = creditEach(shared);
    const { decimals } = shared;
    return (name) => {
      const credit = credits.of(name);
      if (credit === undefined) return 0;
      if (credit.fault !== undefined) throw credit.fault;
      return credits.sums.total(credit.slot, decimals);
    };
  },
});

interface Deals {
  readonly deal_participants: Argument;
  readonly amounts: Argument;
  readonly types: Argument;
  readonly deal_types: Argument;
  readonly shares: Argument;
  readonly deal_dates: Argument;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The running credit of one participant; a fault in one of their deals is theirs alone. */
interface Credit {
  readonly slot: number;
  fault: Fault | CompError | undefined;
}

const AMOUNT = { name: "amounts", kind: "money" } as const;
const SHARE = { name: "shares", kind: "rate", min: 0 } as const;
const DATE = { name: "deal_dates", ...DATE_BOUNDS } as const;

function creditEach(args: Deals): { sums: ExactSums; of: (name: Spelling) => Credit | undefined } {
  const { deals, column: columnOf } = alignDeals({
    deal_participants: args.deal_participants,
    amounts: args.amounts,
    deal_types: args.deal_types,
    shares: args.shares,
    deal_dates: args.deal_dates,
  });
  const participants = columnOf("deal_participants")!;
  const amounts = columnOf("amounts")!;
  const shares = columnOf("shares");
  const counts = [typeFilter(args, columnOf("deal_types")), dateFilter(args, columnOf("deal_dates"))].filter(isFilter);
  const sums = new ExactSums();
  const credits = new Map<string, Credit>();
  // The same spelling comes again and again: its credit is found without reading the name anew.
  const bySpelling = new Map<Spelling, Credit>();
  for (let deal = 0; deal < deals; deal += 1) {
    const cell = participants.cellAt(deal);
    let credit = bySpelling.get(cell as Spelling);
    if (credit === undefined) {
      const spelling = spellingIn(cell, () => participants.placeOf(deal));
      if (spelling === undefined) continue;
      const name = nameKey(spelling);
      credit = credits.get(name) ?? { slot: sums.open(), fault: undefined };
      credits.set(name, credit);
      bySpelling.set(spelling, credit);
    }
    if (credit.fault !== undefined) continue;
    try {
      if (!counts.every((counted) => counted(deal))) continue;
      const amount = dealNumber(amounts, deal, AMOUNT, 0);
      sums.add(credit.slot, amount, shares === undefined ? 1 : dealNumber(shares, deal, SHARE, 1));
    } catch (thrown) {
      credit.fault = thrown as Fault | CompError;
    }
  }
  return { sums, of: (name) => bySpelling.get(name) ?? credits.get(nameKey(name)) };
}

type Filter = (deal: number) => boolean;
function isFilter(filter: Filter | undefined): filter is Filter {
  return filter !== undefined;
}

function typeFilter({ types }: Deals, column: DealColumn | undefined): Filter | undefined {
  const wanted = readNames(types, "types");
  if (wanted === undefined) return undefined;
  if (column === undefined) throw new Fault("#VALUE!", "columnNeeded", { argument: "deal_types", other: "types" });
  const bySpelling = new Map<Cell, boolean>();
  return (deal) => {
    const cell = column.cellAt(deal);
    const known = bySpelling.get(cell);
    if (known !== undefined) return known;
    const type = nameIn(cell, () => column.placeOf(deal));
    const counts = type !== undefined && wanted.has(type);
    bySpelling.set(cell, counts);
    return counts;
  };
}

/** Both dates count, the last one with its whole day. A deal without a date cannot be placed and is a fault. */
function dateFilter({ from, to }: Deals, column: DealColumn | undefined): Filter | undefined {
  if (from === undefined && to === undefined) return undefined;
  const other = from === undefined ? "to" : "from";
  if (column === undefined) throw new Fault("#VALUE!", "columnNeeded", { argument: "deal_dates", other });
  const first = Math.floor(from ?? DATE_BOUNDS.min);
  const last = Math.floor(to ?? DATE_BOUNDS.max);
  if (last < first) throw new Fault("#VALUE!", "datesReversed", { argument: "to", other: "from" });
  return (deal) => {
    const date = dealNumber(column, deal, DATE, Number.NaN);
    if (Number.isNaN(date)) throw new Fault("#VALUE!", "blankRefused", column.placeOf(deal));
    const day = Math.floor(date);
    return day >= first && day <= last;
  };
}
