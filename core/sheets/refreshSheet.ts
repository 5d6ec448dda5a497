/**
 * The deals sheet of a plan against an export that comes again: which of its rows an import touches, and the rows as they
 * then are. What people typed beside the deals, cash received and months stayed stays where it is.
 */
import { type Cell, isBlank } from "../cells/cell";
import {
  type ExportedRows,
  type PresentDeal,
  REFRESHED,
  type Refresh,
  type RefreshedField,
  refreshDeals,
} from "../deals/refresh";
import { isIsoDate, isoOfSerial, serialOfIso } from "../plans/dates";
import type { Deal, Plan } from "../plans/model";
import { planTexts } from "../text/plans";
import type { Workbook } from "../workbook";
import type { FoundCell } from "./readCells";
import { type DealKey, type DealRow, dealRows, openPlanBook } from "./readInputs";
import { dealTypeOfWord, type RewriteOptions } from "./rewrite";

/** A deal by the position of its line below the headings, from 0. */
export type SheetRefresh = Refresh<number>;

/** The deals that the sheet of a plan has now, by the position of their line below the headings, from 0. */
export async function presentDeals(
  workbook: Pick<Workbook, "settings" | "places" | "read">,
  prefix: string,
): Promise<readonly PresentDeal<number>[]> {
  return presentIn(dealRows(await openPlanBook(workbook, prefix)));
}

function presentIn(rows: readonly DealRow[]): readonly PresentDeal<number>[] {
  return rows.flatMap((row, at) => (isEmpty(row) ? [] : [{ at, deal: dealIn(row) }]));
}

function isEmpty(row: DealRow): boolean {
  return [...row.values()].every(({ value }) => isBlank(value));
}

/** As far as the line is a deal; what cannot be read is flagged on the sheet, and here is like nothing. */
function dealIn(row: DealRow): Deal {
  const cell = (key: DealKey): Cell => row.get(key)?.value;
  const word = (key: DealKey) => (isBlank(cell(key)) ? "" : String(cell(key)));
  const figure = (key: DealKey): number | undefined => {
    const value = cell(key);
    return typeof value === "number" ? value : undefined;
  };
  const date = cell("date");
  const line = cell("line");
  const [fx, split] = [figure("fx"), figure("split")];
  return {
    date: typeof date === "number" ? isoOfSerial(Math.floor(date)) : "",
    id: word("id"),
    ...(typeof line === "number" || (typeof line === "string" && line !== "") ? { line } : {}),
    participant: word("participant"),
    account: word("account"),
    type: dealTypeOfWord(cell("type")) ?? "renewal",
    amount: figure("amount") ?? Number.NaN,
    ...(word("currency") === "" ? {} : { currency: word("currency") }),
    ...(fx === undefined ? {} : { fx }),
    ...(split === undefined ? {} : { split }),
  };
}

/** What an import does to the deals sheet. */
export interface DealUpdate {
  /** Deals of the export under the ids of their participants. */
  readonly incoming: readonly Deal[];
  /** The other rows of the export; left out: the deals are all that there is. */
  readonly exported?: ExportedRows;
  /** Lines of deals that have gone from the export and are taken off the sheet. */
  readonly removed: ReadonlySet<number>;
  /** Names that join the plan. */
  readonly joining: readonly string[];
}

/** For `rewritePlan`: the rows of the sheet after an import, and the plan with everybody who joins it. */
export function dealUpdate({
  incoming,
  exported,
  removed,
  joining,
}: DealUpdate): Pick<RewriteOptions, "rows" | "change"> {
  return {
    rows: (rows, plan) => {
      const { added, changed } = refreshDeals(presentIn(rows), incoming, exported);
      const after = [...rows];
      for (const { at, after: deal, fields } of changed) after[at] = rewritten(rows[at]!, deal, fields, plan);
      for (const at of removed) after[at] = emptied(rows[at]!);
      const [like] = rows;
      return [...after, ...added.map((deal) => rowOf(deal, plan, like))];
    },
    change: (plan) =>
      joining.length === 0
        ? plan
        : { ...plan, participants: [...plan.participants, ...joining.map((name) => ({ id: name, name }))] },
  };
}

function rewritten(row: DealRow, deal: Deal, fields: readonly RefreshedField[], plan: Plan): DealRow {
  const cells = new Map(row);
  for (const field of fields) cells.set(field, typed(row.get(field), cellOf(field, deal, plan)));
  return cells;
}

function emptied(row: DealRow): DealRow {
  return new Map([...row].map(([key, cell]) => [key, typed(cell, null)]));
}

function rowOf(deal: Deal, plan: Plan, like: DealRow | undefined): DealRow {
  const cells = new Map<DealKey, FoundCell>();
  for (const field of ["id", "line", ...REFRESHED] as const) {
    cells.set(field, typed(like?.get(field), cellOf(field, deal, plan)));
  }
  return cells;
}

/** A cell that somebody has typed. */
function typed(cell: FoundCell | undefined, value: Cell): FoundCell {
  return { sheet: cell?.sheet ?? "", at: cell?.at ?? { row: 0, column: 0 }, value, calculated: false };
}

function cellOf(field: RefreshedField | "id" | "line", deal: Deal, { language }: Plan): Cell {
  switch (field) {
    case "date":
      return isIsoDate(deal.date) ? serialOfIso(deal.date) : deal.date;
    case "type":
      return planTexts(language).dealTypes[deal.type];
    default: {
      const value = deal[field];
      return value === undefined || value === "" ? null : value;
    }
  }
}
