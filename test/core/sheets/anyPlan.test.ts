import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { canonicalJson } from "../../../core/plans/canonical";
import { diff } from "../../../core/plans/diff";
import { RULE_KINDS } from "../../../core/plans/ruleFields";
import { validatePlan } from "../../../core/plans/schema";
import { readPlan } from "../../../core/sheets/readPlan";
import { richPlan, usedBy } from "../plans/richPlan";
import { actualsFor, payPlan } from "./payPlan";

/** Every run calculates a workbook, for seconds; a longer search is PLAN_RUNS=200. */
const RUNS = Number(process.env.PLAN_RUNS ?? 6);
/** Excel refuses a longer formula; names of functions grow by their namespace. */
const LONGEST = 8000;
const seeds = fc.integer({ min: 1, max: 1e6 });

describe("whatever a plan is made of", () => {
  it("its components add up to its total, and what is due to what is payable, in whole units of the currency", () => {
    fc.assert(
      fc.property(richPlan, seeds, (any, seed) => {
        const { plan, deals, typed } = actualsFor(any, seed);
        const unit = 10 ** plan.currency.minorUnits;
        const units = (...amounts: readonly number[]) => amounts.reduce((sum, one) => sum + Math.round(one * unit), 0);
        for (const person of payouts(plan, deals, undefined, typed).participants) {
          expect(units(...person.components.map(({ payout }) => payout))).toBe(units(person.total));
          const { collected, paidBefore, due, topUp, recovered, held, takenBack, payable } = person;
          expect(units(collected, -paidBefore)).toBe(units(due));
          expect(units(due, topUp, -recovered, -held, -takenBack)).toBe(units(payable));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("it has any rule, modifier and basis: what the other tests try at random leaves none out", () => {
    // The same plans each time: by chance, a random 150 of them miss one in some runs.
    const plans = fc.sample(fc.tuple(richPlan, seeds), { numRuns: 400, seed: 1 });
    const met = new Set(plans.flatMap(([any, seed]) => [...usedBy(actualsFor(any, seed).plan)]));
    const modifiers = "gate multiplier floor cap weight proration planCap draw holdback clawback".split(" ");
    const bases = ["pay", "ramp", "year to date", "cash to date", "lump to date"];
    expect([...RULE_KINDS, ...modifiers, ...bases].filter((one) => !met.has(one))).toEqual([]);
  });

  it("it survives JSON, and differs from its copy in nothing", () => {
    fc.assert(
      fc.property(richPlan, seeds, (any, seed) => {
        const { plan } = actualsFor(any, seed);
        expect(validatePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ plan });
        expect(validatePlan(JSON.parse(canonicalJson(plan)))).toEqual({ plan });
        expect(diff(plan, JSON.parse(JSON.stringify(plan)), plan.language)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it(
    "its worksheets pay what its rules pay, native formulas agree, and the plan is read back from them unchanged",
    async () => {
      await fc.assert(
        fc.asyncProperty(richPlan, seeds, async (any, seed) => {
          const { plan, deals, typed } = actualsFor(any, seed);
          const { workbook, sheets } = await payPlan(plan, deals, typed);
          for (const sheet of sheets)
            for (const { row } of sheet.columnFormulas) expect(row.length).toBeLessThan(LONGEST);
          expect(await readPlan(workbook)).toMatchObject({ plan, changed: false });
        }),
        // A smaller failing plan would be found by calculating hundreds of workbooks; the seed repeats this one.
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    RUNS * 20_000,
  );
});
