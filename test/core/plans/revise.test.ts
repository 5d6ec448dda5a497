import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../core/plans/canonical";
import type { Plan } from "../../../core/plans/model";
import {
  activatePlan,
  clonePlan,
  diff,
  lastDayOffered,
  midPeriodSentence,
  type NewVersion,
  newVersion,
  retirePlan,
  reviseFaultSentence,
} from "../../../core/plans/revise";
import { validatePlan } from "../../../core/plans/schema";
import { LANGUAGES } from "../../../core/text/language";
import { fullPlan, simplePlan } from "./fullPlan";

const NOTE = { when: "2026-06-15", who: "Dana", why: "Half-year review" };
const plan = simplePlan;

type Path = readonly (string | number)[];

/** Every value that is neither a group nor a list, and where it stands. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, entry]) =>
    leaves(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(original: Plan, path: Path, change: (value: unknown) => unknown): Plan {
  const copy = JSON.parse(JSON.stringify(original));
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key];
  const last = path[path.length - 1]!;
  const value = change(place[last]);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

function another(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : `x${String(value)}`;
}

function sentences(before: Plan, after: Plan, language: (typeof LANGUAGES)[number] = "en"): string[] {
  return diff(before, after, language).map(({ sentence }) => sentence);
}

function withTiers(tiers: readonly { from: number; value: number }[]): Plan {
  return {
    ...plan,
    components: plan.components.map((component) => ({ ...component, rule: { kind: "tieredRate", tiers } })),
  };
}

function made(result: ReturnType<typeof newVersion>): NewVersion {
  if ("fault" in result) return expect.fail(reviseFaultSentence(result.fault, "en"));
  return result;
}

describe("the differences between two plans", () => {
  it("are told as practitioners say them", () => {
    const dearer = withTiers([
      { from: 0, value: 0.075 },
      { from: 1, value: 0.13 },
      { from: 1.5, value: 0.15 },
    ]);
    expect(sentences(plan, dearer)).toEqual(["Net revenue, tier 2: rate 12.5% → 13%"]);
    expect(
      sentences(
        plan,
        changed(plan, ["components", 0, "quota"], () => 320_000),
      ),
    ).toEqual(["Net revenue: quota $300,000 → $320,000"]);
    expect(diff(plan, dearer, "en")[0]).toMatchObject({
      kind: "changed",
      topic: "components",
      path: "components[0].rule.tiers[1].value",
      before: 0.125,
      after: 0.13,
    });
  });

  it("are told in French and Italian as they are written there", () => {
    const moved = {
      ...plan,
      effective: { ...plan.effective, to: "2026-06-30" },
      currency: { code: "EUR", minorUnits: 2 },
    };
    expect(sentences(plan, moved, "fr")).toEqual([
      "En vigueur jusqu’au\u00a0: 31\u00a0décembre 2026 → 30\u00a0juin 2026",
      "Devise\u00a0: «\u00a0USD\u00a0» → «\u00a0EUR\u00a0»",
    ]);
    expect(sentences(plan, { ...plan, terms: { ...plan.terms, method: "retroactive" } }, "it")).toEqual([
      "Metodo: marginale → retroattivo",
    ]);
  });

  it("follow people and components by their ids, not by their place", () => {
    const people = [
      { id: "R-2", name: "Bob", quotas: { netRevenue: 90_000 } },
      { id: "R-9", name: "Zoe" },
    ];
    expect(sentences(plan, { ...plan, participants: people })).toEqual([
      "Removed: participant Ann (R-1)",
      "Participant Bob (R-2): quotas none → quota of Net revenue $90,000",
      "Added: participant Zoe (R-9)",
    ]);
  });

  it("say that only the order has changed", () => {
    const [change, ...more] = diff(plan, { ...plan, participants: [...plan.participants].reverse() }, "en");
    expect(more).toEqual([]);
    expect(change?.sentence).toBe("Order of participants: Ann, Bob → Bob, Ann");
  });

  it("recognise the tiers that stay when one comes in between", () => {
    const four = withTiers([
      { from: 0, value: 0.075 },
      { from: 1, value: 0.125 },
      { from: 1.2, value: 0.14 },
      { from: 1.5, value: 0.15 },
    ]);
    expect(sentences(plan, four)).toEqual(["Added: Net revenue, tier 3: threshold 120%, rate 14%"]);
    expect(sentences(four, plan)).toEqual(["Removed: Net revenue, tier 3: threshold 120%, rate 14%"]);
  });

  it("tell a rule of another kind as a whole", () => {
    const flat = changed(plan, ["components", 0, "rule"], () => ({ kind: "flatRate", rate: 0.1 }));
    expect(sentences(plan, flat)).toEqual([
      "Net revenue: pay rule tiered rate, tiers tier 1 (threshold 0%, rate 7.5%); tier 2 (threshold 100%, rate 12.5%); tier 3 (threshold 150%, rate 15%) → flat rate, rate 10%",
    ]);
  });

  it("name gates, draws and caps that come and go", () => {
    const gone = changed(fullPlan, ["modifiers", "draw"], () => undefined);
    expect(sentences(fullPlan, gone)).toEqual([
      "Draw: type of draw recoverable, amount €2,000, most recovered per period €800 → none",
    ]);
    const looser = changed(fullPlan, ["components", 1, "gate", "threshold"], () => 3.5);
    expect(sentences(fullPlan, looser)).toEqual(["Path tiered, gate: threshold 4 → 3.5"]);
  });

  it("are none when nothing was done, and none but identity for a clone", () => {
    for (const language of LANGUAGES) {
      expect(diff(fullPlan, JSON.parse(JSON.stringify(fullPlan)), language)).toEqual([]);
      const changes = diff(fullPlan, clonePlan(fullPlan), language);
      expect(changes.length).toBeGreaterThan(0);
      expect(new Set(changes.map(({ topic }) => topic))).toEqual(new Set(["identity"]));
    }
  });

  it.each(LANGUAGES)("show every single field that changes, in %s", (language) => {
    for (const path of leaves(fullPlan)) {
      const changes = diff(fullPlan, changed(fullPlan, path, another), language);
      expect(changes.length, path.join(".")).toBeGreaterThan(0);
      for (const { sentence } of changes) {
        expect(sentence, path.join(".")).not.toMatch(/undefined|\[object|\{\w+\}|NaN/);
      }
      const removed = diff(
        fullPlan,
        changed(fullPlan, path, () => undefined),
        language,
      );
      expect(removed.length, `without ${path.join(".")}`).toBeGreaterThan(0);
    }
  });

  it("name each field by words, never by its path in the JSON", () => {
    for (const path of leaves(fullPlan)) {
      for (const { sentence } of diff(fullPlan, changed(fullPlan, path, another), "en")) {
        expect(sentence).not.toMatch(/[a-z]\.[a-z]|\w\[\d/i);
      }
    }
  });

  it("show a field that nobody has words for, with its path", () => {
    const odd = { ...fullPlan, modifiers: { ...fullPlan.modifiers, lottery: 5 } } as Plan;
    expect(diff(fullPlan, odd, "en")).toMatchObject([{ path: "modifiers.lottery", kind: "added", after: 5 }]);
    expect(sentences(fullPlan, odd)).toEqual(["Modifiers.lottery: none → 5"]);
  });

  it("are empty exactly when the canonical JSONs are equal, whatever was changed", () => {
    // A plan without one of the other fields is none, and has no differences to a plan.
    const OPTIONAL = new Set(
      `gate multiplier floor cap slopeAbove retroactive ramp proration planCap draw holdback recoveryLimit
      role start end quotas`.split(/\s+/),
    );
    const paths = leaves(fullPlan);
    const change = fc.record({
      path: fc.constantFrom(...paths),
      depth: fc.integer({ min: 0, max: 2 }),
      how: fc.constantFrom("another", "remove", "reverse", "same" as const),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (steps) => {
        const after = steps.reduce((current, { path, depth, how }) => {
          const cut = path.slice(0, Math.max(1, path.length - depth));
          try {
            return changed(current, cut, (value) => {
              if (how === "same" || value === undefined) return value;
              const [key, within] = [cut[cut.length - 1], cut[cut.length - 2]];
              if (how === "remove" && (OPTIONAL.has(String(key)) || within === "quotas")) return undefined;
              if (Array.isArray(value)) return [...value].reverse();
              return typeof value === "object" ? value : another(value);
            });
          } catch {
            return current; // An earlier step took the place away.
          }
        }, fullPlan);
        expect(diff(fullPlan, after, "en").length === 0).toBe(canonicalJson(fullPlan) === canonicalJson(after));
        expect(diff(after, fullPlan, "en").length === 0).toBe(canonicalJson(fullPlan) === canonicalJson(after));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a clone", () => {
  it("is a draft of version 1 under a free id, and a valid plan", () => {
    const clone = clonePlan(fullPlan, ["FULL-PLAN-2"]);
    expect(clone).toMatchObject({ id: "full-plan-3", version: 1, status: "draft", history: [] });
    expect(validatePlan(clone)).toEqual({ plan: clone });
    expect(clonePlan(clone, ["full-plan"]).id).toBe("full-plan-2");
  });

  it("keeps its id short enough, however long the original's is", () => {
    const long = { ...plan, id: "x".repeat(100) };
    expect(validatePlan(clonePlan(long))).toHaveProperty("plan");
  });
});

describe("a new version", () => {
  it("begins the day after the earlier one ends, and says in the history who wanted it and why", () => {
    const { previous, next, midPeriod } = made(newVersion(plan, { from: "2026-07-01", note: NOTE }));
    expect(previous).toEqual({ ...plan, effective: { from: "2026-01-01", to: "2026-06-30" } });
    expect(next).toMatchObject({ version: 2, status: "draft", effective: { from: "2026-07-01", to: "2026-12-31" } });
    expect(next.history).toEqual([{ version: 2, ...NOTE }]);
    expect(midPeriod).toBe(false);
    expect(validatePlan(previous)).toHaveProperty("plan");
    expect(validatePlan(next)).toHaveProperty("plan");
  });

  it("leaves an earlier version alone that has ended before", () => {
    const { previous } = made(newVersion(plan, { from: "2027-02-01", to: "2027-12-31", note: NOTE }));
    expect(previous).toBe(plan);
  });

  it("tells when it starts inside a payout period", () => {
    const result = made(newVersion(plan, { from: "2026-08-15", note: NOTE }));
    expect(result.midPeriod).toBe(true);
    expect(midPeriodSentence(result, "en")).toContain("15\u00a0August 2026 is not the first day");
  });

  it.each([
    [{ from: "2026-01-01" }, "startsTooEarly"],
    [{ from: "2026-02-30" }, "notDate"],
    [{ from: "2026-07-01", to: "soon" }, "notDate"],
    [{ from: "2026-07-01", to: "2026-06-30" }, "endsTooEarly"],
    [{ from: "2027-01-01" }, "endMissing"],
    [{ from: "2026-07-01", note: { ...NOTE, why: " " } }, "noReason"],
    [{ from: "2026-07-01", note: { ...NOTE, when: "yesterday" } }, "notDate"],
  ])("%j is refused with a sentence in every language", (options, key) => {
    const result = newVersion(plan, { note: NOTE, ...options });
    if (!("fault" in result)) return expect.fail("was not refused");
    expect(result.fault.key).toBe(key);
    for (const language of LANGUAGES) {
      expect(reviseFaultSentence(result.fault, language)).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  it("never shares a day with the version before", () => {
    const day = fc
      .integer({ min: 1, max: 700 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, to) => {
        const result = newVersion(plan, { from, to, note: NOTE });
        if ("fault" in result) {
          expect(to < from).toBe(true);
          return;
        }
        expect(result.previous.effective.to < result.next.effective.from).toBe(true);
        expect(result.previous.effective.from <= result.previous.effective.to).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("putting a plan into force", () => {
  const { previous, next } = made(newVersion(plan, { from: "2026-07-01", note: NOTE }));

  it("makes a draft active, retires it, and keeps both in the history", () => {
    const active = activatePlan(next, NOTE, [{ ...previous, status: "active" }]);
    if ("fault" in active) return expect.fail(active.fault.key);
    const retired = retirePlan(active.plan, { ...NOTE, why: "Replaced" });
    if ("fault" in retired) return expect.fail(retired.fault.key);
    expect(retired.plan).toMatchObject({ status: "retired", effective: next.effective });
    expect(retired.plan.history.map(({ why }) => why)).toEqual([NOTE.why, NOTE.why, "Replaced"]);
    expect(retirePlan(retired.plan, NOTE)).toMatchObject({ fault: { key: "alreadyRetired" } });
    expect(activatePlan(retired.plan, NOTE)).toMatchObject({ fault: { key: "notDraft" } });
  });

  it("retires with a last day, by default the end of the period that today lies in", () => {
    expect(lastDayOffered(plan, "2026-05-20")).toBe("2026-06-30");
    expect(lastDayOffered(plan, "2025-01-01")).toBe("2026-03-31");
    expect(lastDayOffered(plan, "2030-01-01")).toBe("2026-12-31");
    const on = (last: string) => retirePlan({ ...plan, status: "active" }, NOTE, last);
    expect(on("2026-06-30")).toMatchObject({ plan: { status: "retired", effective: { to: "2026-06-30" } } });
    expect(on("2027-06-30")).toMatchObject({ plan: { effective: { to: "2026-12-31" } } });
    expect(on("2025-12-31")).toMatchObject({ fault: { key: "retiresTooEarly" } });
    expect(on("soon")).toMatchObject({ fault: { key: "notDate" } });
    for (const language of LANGUAGES) {
      const refused = on("2025-12-31");
      expect("fault" in refused && reviseFaultSentence(refused.fault, language)).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  it("refuses a second version in force on the same days, and names it", () => {
    const refused = activatePlan(next, NOTE, [{ ...plan, status: "active" }]);
    if (!("fault" in refused)) return expect.fail("was not refused");
    expect(reviseFaultSentence(refused.fault, "en")).toBe(
      "Version 1 is active from 1\u00a0January 2026 to 31\u00a0December 2026, and these dates overlap. Retire that version or change the dates.",
    );
  });
});
