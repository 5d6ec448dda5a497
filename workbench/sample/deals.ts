/** The sample's deals: an export of one quarter as a CRM gives it, read into the plan's terms. */
import type { Deal, DealType, Participant } from "../../core/plans/model";
import { readCsv } from "./csv";

/** What the export calls the types. */
const TYPES: Readonly<Record<string, DealType>> = {
  Renewal: "renewal",
  Upsell: "upsell",
  "Cross-sell": "crossSell",
  "New product": "newProduct",
  Churn: "churn",
  Contraction: "contraction",
  "Credit memo": "creditMemo",
};

export interface Export {
  readonly deals: readonly Deal[];
  readonly participants: readonly Participant[];
  /** Opportunities without an amount: no deals yet, so they are not taken over. */
  readonly open: number;
}

/**
 * @throws Error on a type or an amount that cannot be read: the sample is part of the product and has none
 */
export function readExport(text: string): Export {
  const lines = readCsv(text);
  const names = new Map<string, string>();
  const deals: Deal[] = [];
  for (const line of lines) {
    const owner = line["Owner ID"] ?? "";
    if (owner !== "" && line.Owner) names.set(owner, line.Owner);
    if (line.Amount === "") continue;
    const type = TYPES[line.Type ?? ""];
    const amount = Number(line.Amount);
    if (type === undefined || Number.isNaN(amount)) throw new Error(`Unreadable deal ${line.Opportunity}`);
    deals.push({
      date: line["Close date"] ?? "",
      id: line.Opportunity ?? "",
      participant: owner,
      account: line.Account ?? "",
      type,
      amount,
    });
  }
  const participants = [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { deals, participants, open: lines.length - deals.length };
}
