/** Holds the payouts of random plans against the oracle's. */
import { payouts } from "../../core/calculation/payouts";
import { oraclePayouts } from "./oracle";
import { formsOf, randomCase } from "./randomPlans";

export interface Sweep {
  readonly forms: ReadonlyMap<string, number>;
  /** People whose payouts were compared. */
  readonly people: number;
  readonly differences: readonly { readonly seed: number; readonly expected: unknown; readonly found: unknown }[];
}

export function sweep(from: number, count: number): Sweep {
  const forms = new Map<string, number>();
  const differences: { seed: number; expected: unknown; found: unknown }[] = [];
  let people = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const one = randomCase(seed);
    for (const form of new Set(formsOf(one))) forms.set(form, (forms.get(form) ?? 0) + 1);
    const expected = oraclePayouts(one.plan, one.deals, one.period, one.typed);
    const all = payouts(one.plan, one.deals, one.period, one.typed);
    const found = {
      participants: all.participants,
      credited: all.credited,
      unassigned: all.unassigned,
      uncredited: all.uncredited.map(({ row, reason, amount }) => ({ row, reason, amount })),
      total: all.total,
      payable: all.payable,
    };
    people += all.participants.length;
    if (sorted(expected) !== sorted(found)) differences.push({ seed, expected, found });
  }
  return { forms, people, differences };
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}

/** Every form that a sweep must have met. */
export const FORMS: readonly string[] = [
  ...["flatRate", "tieredRate", "points", "pointsAbove", "unitsAbove", "curve", "milestones", "objectives", "spiff"],
  ...["matrix", "sum", "count", "typed", "gate", "multiplier", "floor", "cap", "weight", "ramp", "planCap", "holdback"],
  ...["year to date", "cash to date", "days", "months", "workdays", "clawback", "pays", "forfeits", "short period"],
  ...["guarantee", "recoverable guarantee", "recoverable", "non-recoverable", "split", "fx"],
  ...["somebody who left", "somebody who has not started"],
];
