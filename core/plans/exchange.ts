/**
 * A plan as a JSON file, out and in again. What is exported is the canonical JSON with line breaks, so that two files
 * can be compared line by line; what is imported is checked as strictly as what was typed.
 */

import { exchangeTexts } from "../text/exchange";
import { fill, type Language } from "../text/language";
import { type PlanFault, planFaultSentence } from "../text/plans";
import { canonicalJson } from "./canonical";
import { SCHEMA } from "./migrate";
import type { Plan } from "./model";
import { validatePlan } from "./schema";

/** What keeps a file from being a plan: where (blank for the file as a whole), and a sentence with the cure. */
export interface ImportFault {
  readonly path: string;
  readonly sentence: string;
}

export type ImportedPlan =
  | {
      readonly plan: Plan;
      /** The plan format of the file, where it was an older one and has been brought up to date. */
      readonly migratedFrom?: number;
    }
  | { readonly faults: readonly ImportFault[] };

/** The JSON of a plan: keys in order, two spaces, a line break at the end. Equal plans give equal files. */
export function exportPlan(plan: Plan): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(plan)), null, 2)}\n`;
}

/** A file name that every system accepts: "retention-commission-v2.json". */
export function exportName({ id, version }: Plan): string {
  const stem = id
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${stem === "" ? "plan" : stem}-v${version}.json`;
}

/** Reads the text of a file; faults are named by their path, in the given language. */
export function importPlan(text: string, language: Language): ImportedPlan {
  const texts = exchangeTexts(language);
  // Windows editors begin a file with a mark that JSON does not know.
  const body = text.replace(/^\uFEFF/, "").trim();
  const whole = (sentence: string): ImportedPlan => ({ faults: [{ path: "", sentence }] });
  if (body === "") return whole(texts.empty);
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (thrown) {
    const at = lineOf(thrown, body);
    return whole(at === undefined ? texts.notJson : fill(texts.notJsonAt, at));
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return whole(texts.notPlan);
  const found = (json as { readonly schema?: unknown }).schema;
  if (found === undefined) return whole(texts.notPlan);
  // A newer format may have fields that we would call unknown: only its age is worth a sentence.
  if (typeof found === "number" && found > SCHEMA) return whole(fill(texts.newer, { found, known: SCHEMA }));
  const checked = validatePlan(json);
  if ("faults" in checked) return { faults: checked.faults.map((fault) => told(fault, language)) };
  return typeof found === "number" && found < SCHEMA
    ? { plan: checked.plan, migratedFrom: found }
    : { plan: checked.plan };
}

function told(fault: PlanFault, language: Language): ImportFault {
  return { path: fault.path, sentence: planFaultSentence(fault, language) };
}

/** Where JSON.parse stopped, if it says so: engines word it differently, but name a position or line and column. */
function lineOf(thrown: unknown, body: string): { readonly line: number; readonly column: number } | undefined {
  const message = thrown instanceof Error ? thrown.message : "";
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return undefined;
  const before = body.slice(0, Number(position)).split("\n");
  return { line: before.length, column: (before[before.length - 1] ?? "").length + 1 };
}
