/** The examples pay what their READMEs work out by hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Deal, Plan, Typed } from "../../core/library";
import * as library from "../../core/library";

const EXAMPLES = readdirSync("examples", { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

interface Expected {
  readonly period: { readonly from: string; readonly to: string };
  readonly state: string;
  readonly leftOut: readonly number[];
  readonly participants: readonly object[];
}

function json<T>(example: string, file: string): T | undefined {
  const path = `examples/${example}/${file}`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined;
}

function planOf(example: string): Plan {
  const checked = library.validatePlan(json(example, "plan.json"));
  if ("faults" in checked) throw new Error(checked.faults.map((fault) => library.planFaultSentence(fault)).join("\n"));
  return checked.plan;
}

function dealsOf(
  example: string,
  plan: Plan,
): { readonly deals: readonly Deal[]; readonly leftOut: readonly number[] } {
  const text = readFileSync(`examples/${example}/deals.csv`, "utf8");
  const taken = library.importDeals(text, plan, json(example, "choices.json"));
  expect(taken.questions).toEqual([]);
  const received = json<Record<string, number>>(example, "received.json") ?? {};
  const deals = taken.deals.map((deal) => (deal.id in received ? { ...deal, received: received[deal.id]! } : deal));
  return { deals, leftOut: taken.leftOut.map(({ row }) => row) };
}

describe("the examples", () => {
  it("are three at least, each with a README that stands in the index", () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(3);
    const index = readFileSync("examples/README.md", "utf8");
    for (const example of EXAMPLES) expect(index).toContain(`](${example}/README.md)`);
  });

  it.each(EXAMPLES)("pay %s as worked out by hand, with a state of OK", (example) => {
    const plan = planOf(example);
    const { deals, leftOut } = dealsOf(example, plan);
    const { period, state, leftOut: rows, ...paid } = json<Expected>(example, "expected.json")!;
    const typed = json<Typed>(example, "typed.json") ?? {};
    expect(leftOut).toEqual(rows);
    expect(library.state(plan, deals, { period, typed }).state).toBe(state);
    const found = library.payouts(plan, deals, period, typed);
    expect(found.participants).toHaveLength(paid.participants.length);
    expect(found).toMatchObject(paid);
  });

  it.each(EXAMPLES)("say in the README of %s what each person is paid", (example) => {
    const readme = readFileSync(`examples/${example}/README.md`, "utf8");
    const { participants } = json<{ participants: readonly { participant: string; payable: number }[] }>(
      example,
      "expected.json",
    )!;
    for (const { participant, payable } of participants) {
      expect(readme).toContain(participant);
      expect(readme).toContain(payable.toLocaleString("en-US", { minimumFractionDigits: 2 }));
    }
  });

  it.each(EXAMPLES)(
    "have a plan in %s that is a plan file as the library writes it, but for its line breaks",
    (example) => {
      const plan = planOf(example);
      expect(JSON.parse(library.exportPlan(plan))).toEqual(json(example, "plan.json"));
    },
  );
});
