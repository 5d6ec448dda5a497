/** Deals that come in several rows: repeats of a whole row, lines of one deal, and shares of several people. */
import type { Cell } from "../cells/cell";
import { dealKey, personKey } from "../identity";
import type { Deal } from "../plans/model";
import type { DealProblem } from "./problems";
import type { ReadDeal } from "./rowReader";
import { cleanText } from "./words";

/** One row of the table and what becomes of it; blank rows have none. */
export type Line =
  | { readonly kind: "taken"; readonly row: number; readonly read: ReadDeal; readonly repeats?: Repeats }
  | { readonly kind: "repeated"; readonly row: number; readonly read: ReadDeal; readonly repeats: Repeats }
  | { readonly kind: "leftOut"; readonly row: number; readonly problems: readonly DealProblem[] };

interface Repeats {
  /** Row that says the same. */
  readonly earlier: number;
}

/** A deal that came in several lines, which all count. */
export interface DealLines {
  readonly id: string;
  readonly rows: readonly number[];
  /** Sums of the amounts by currency; "" is the plan's. */
  readonly totals: readonly { readonly currency: string; readonly amount: number }[];
}

/** Every cell of a row, whether a field is read from it or not. */
export function contentOf(row: readonly Cell[]): string {
  const texts = row.map(cleanText);
  while (texts.length > 0 && texts[texts.length - 1] === "") texts.pop();
  return JSON.stringify(texts);
}

/** Lines of one deal are told apart by the number that the source gives them, else by counting. */
export function withLineNumbers(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly dealLines: readonly DealLines[];
} {
  const first = new Map<string, number>();
  const byId = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.kind !== "taken") return;
    const id = dealKey(line.read.deal.id);
    const before = first.get(id);
    const several = byId.get(id);
    if (before === undefined) first.set(id, index);
    else if (several === undefined) byId.set(id, [before, index]);
    else several.push(index);
  });
  const numbered = [...lines];
  const dealLines: DealLines[] = [];
  for (const [id, indices] of byId) {
    const taken = indices.map((index) => lines[index] as Extract<Line, { kind: "taken" }>);
    // The shares of one line belong to several people: with shares, lines are counted for each of them.
    const shared = taken.some(({ read }) => read.deal.split !== undefined);
    const counted = (deal: Deal) => (shared ? personKey(deal.participant) : "");
    const used = new Set(taken.map(({ read: { deal } }) => `${counted(deal)} ${deal.line ?? ""}`));
    const next = new Map<string, number>();
    const totals = new Map<string, number>();
    taken.forEach((line, at) => {
      const { deal } = line.read;
      totals.set(deal.currency ?? "", (totals.get(deal.currency ?? "") ?? 0) + deal.amount);
      if (deal.line !== undefined) return;
      const whose = counted(deal);
      let number = next.get(whose) ?? 1;
      while (used.has(`${whose} ${number}`)) number += 1;
      next.set(whose, number + 1);
      numbered[indices[at]!] = { ...line, read: { ...line.read, deal: { ...deal, line: number } } };
    });
    const sums = [...totals].map(([currency, amount]) => ({ currency, amount: Number(amount.toPrecision(15)) }));
    dealLines.push({ id, rows: taken.map(({ row }) => row), totals: sums });
  }
  return { lines: numbered, dealLines };
}

export function caseTwins(ids: Iterable<string>): readonly string[] {
  const folded = new Map<string, string>();
  const twins: string[] = [];
  for (const id of ids) {
    const key = id.toLowerCase();
    const other = folded.get(key);
    if (other === undefined) folded.set(key, id);
    else twins.push(id);
  }
  return twins;
}
