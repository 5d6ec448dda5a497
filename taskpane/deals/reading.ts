/** What becomes of every row of an export, after what the person has said so far. Loaded when deals are read. */
import { type OwnedReading, withOwners } from "../../core/deals/owners";
import type { KnownPerson } from "../../core/deals/people";
import type { DealProblemKey } from "../../core/deals/problems";
import { readExport } from "../../core/deals/readExport";
import type { Language } from "../../core/text/language";
import { readNumber } from "../numbers";
import type { DealSession } from "./session";

export type { Line } from "../../core/deals/dealLines";

/** A typed rate; undefined when it is blank, can be read in two ways, or is not above zero. */
export function rateOf(text: string, language: Language): number | undefined {
  if (text.includes("%")) return undefined;
  // Read like a percentage, for rates have three decimals as often as two.
  const reading = readNumber(text, language, "percent");
  if (reading.kind !== "number" || reading.value <= 0) return undefined;
  return Number((reading.value * 100).toPrecision(15));
}

export interface DealReading extends OwnedReading {
  /** Rows that go onto the sheet: none while a question is open. */
  readonly taken: number;
  /** Rows that can be read and wait for the answer to a question. */
  readonly waiting: number;
  /** Rows that hold the same as an earlier one, and are left out. */
  readonly repeated: number;
  readonly leftOut: number;
  /** Left-out rows by their first reason, the most frequent first. */
  readonly reasons: readonly { readonly key: DealProblemKey; readonly count: number }[];
}

/** @param known participants whose deals these can be */
export function readDeals(
  session: DealSession,
  currency: string,
  language: Language,
  known: readonly KnownPerson[],
): DealReading {
  const choices: Record<string, string | number | boolean> = { ...session.choices };
  for (const [code, text] of Object.entries(session.rates)) {
    const rate = rateOf(text, language);
    if (rate !== undefined) choices[`rate.${code}`] = rate;
  }
  const reading = withOwners(readExport(session.source, currency, choices, known), known, choices);
  const taken = reading.deals.length;
  const count = (kind: "repeated" | "leftOut") => reading.lines.filter((line) => line.kind === kind).length;
  return {
    ...reading,
    taken,
    waiting: reading.readable - taken,
    repeated: count("repeated"),
    leftOut: count("leftOut"),
    reasons: reasonsOf(reading),
  };
}

function reasonsOf({ lines }: OwnedReading): DealReading["reasons"] {
  const counts = new Map<DealProblemKey, number>();
  for (const line of lines) {
    const key = line.kind === "leftOut" ? line.problems[0]?.key : undefined;
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, rows]) => ({ key, count: rows })).sort((a, b) => b.count - a.count);
}
