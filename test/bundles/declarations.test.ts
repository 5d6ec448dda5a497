/** The types beside the library bundle, as somebody who installed it meets them: no source, no other package. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const { exports, types } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly exports: { readonly ".": { readonly types: string; readonly default: string } };
  readonly types: string;
};
const COMPILER = resolve("node_modules/typescript-native/bin/tsc");

/** Each of the lines that are marked is refused: where a type were lost, it would be taken, and the mark refused. */
const CONSUMER = `
import { call, catalogue, importDeals, payouts, planFromTemplate, readPlan, state, templates, trace, validatePlan, worksheets } from "compensation-plans";
import type { Deal, DealsImport, Plan, PlanPayouts, PlanState, SheetModel, TraceLine } from "compensation-plans";

const draft: Plan = planFromTemplate("retention-commission", { language: "it", currency: "EUR" });
const plan: Plan = { ...draft, participants: [{ id: "R-1", name: "Ann" }] };
const deal: Deal = { date: "2026-02-10", id: "D-1", participant: "R-1", account: "Acme", type: "renewal", amount: 1 };
const paid: PlanPayouts & { readonly outside: number } = payouts(plan, [deal]);
const total: number = paid.total + paid.outside;
const told: PlanState = state(plan, [deal]);
const verdict: "ok" | "look" | "wrong" = told.state;
const sheets: SheetModel[] = worksheets(plan, { deals: [deal], language: "fr" });
const taken: DealsImport = importDeals("Deal ID,Amount", plan, { repeats: "take" });
const line: TraceLine = trace(plan, [deal], "R-1", { hideZero: true });
const checked = validatePlan({});
if ("faults" in checked) checked.faults[0]?.path.toUpperCase();
else checked.plan.components[0]?.rule.kind.toUpperCase();
const ids: readonly string[] = [...templates, ...catalogue.map(({ id }) => id)];
export const used = [total, verdict, sheets[0]?.name, taken.questions, line, ids, call("DSO", [1, 2, 3]), readPlan];

// @ts-expect-error no such type of deal
export const wrongType: Deal = { ...deal, type: "gift" };
// @ts-expect-error a sum is no text
export const wrongTotal: string = payouts(plan, []).total;
// @ts-expect-error no such rule
export const wrongRule: Plan = { ...plan, components: [{ ...plan.components[0]!, rule: { kind: "none" } }] };
// @ts-expect-error no such language
planFromTemplate("mbo", { language: "de" });
// @ts-expect-error no such state
export const wrongState: "fine" = told.state;
// @ts-expect-error a sheet has no such key
sheets[0]!.nothing;
// @ts-expect-error deals are objects
payouts(plan, ["D-1"]);
// @ts-expect-error what is handed out is not changed
templates.push("mine");
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "consumer-"));
  const installed = join(folder, "node_modules/compensation-plans");
  mkdirSync(join(installed, "dist"), { recursive: true });
  cpSync("package.json", join(installed, "package.json"));
  cpSync("dist/library", join(installed, "dist/library"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "consumer.ts"), CONSUMER);
});
afterAll(() => rm(folder, { recursive: true }));

describe("the types of the library", () => {
  it("are the ones that package.json names", () => {
    expect(exports["."].types).toBe(types);
    expect([exports["."].types, exports["."].default].map((file) => existsSync(file))).toEqual([true, true]);
  });

  it("need nothing beside the file", () => {
    expect(readFileSync(types, "utf8")).not.toMatch(/^\s*import |\bimport\(|\bfrom "/m);
  });

  it.each([
    ["Node", ["--module", "nodenext"]],
    ["a bundler", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ])("let somebody write TypeScript who resolves modules as %s does, and refuse what is wrong", (_, modules) => {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022", "--types", "", ...modules];
    const { stdout, status } = spawnSync(process.execPath, [COMPILER, ...options, "consumer.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  it("name every function that the bundle has, and no other", async () => {
    const bundle = (await import(/* @vite-ignore */ resolve("dist/library/index.mjs"))) as object;
    const list = /export \{([^}]*)\};\s*$/.exec(readFileSync(types, "utf8"))![1]!;
    const names = list.split(",").map((name) => name.trim());
    expect(names).toEqual(expect.arrayContaining(Object.keys(bundle)));
    const values = names.filter((name) => /^[a-z]/.test(name));
    expect(values.sort()).toEqual(Object.keys(bundle).sort());
  });
});
