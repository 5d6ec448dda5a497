/**
 * The canonical JSON of a plan and its fingerprint: what is printed on every sheet, so that anyone can see years later
 * which terms paid what.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Plan } from "./model";

/** JSON with the keys of every object in order and no white space; keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/**
 * What of a plan is a term: what decides who is paid how much. Words about the plan, people, and how it is shown are
 * not: the same terms keep their fingerprint when somebody joins, a note is corrected or a draft becomes active.
 */
const IS_TERM: Readonly<Record<keyof Plan, boolean>> = {
  schema: false,
  id: true,
  template: false,
  name: false,
  version: true,
  status: false,
  effective: true,
  currency: true,
  period: true,
  language: false,
  terms: true,
  pay: true,
  components: true,
  figures: true,
  modifiers: true,
  participants: false,
  notes: false,
  history: false,
};

/**
 * SHA-256 of the canonical JSON of a plan's terms, 64 hexadecimal digits: of id, version, dates, currency, period, terms,
 * on-target earnings, components, figures and modifiers.
 */
export function fingerprint(plan: Plan): string {
  return digest(Object.fromEntries(Object.entries(plan).filter(([key]) => IS_TERM[key as keyof Plan])));
}

/**
 * How many people are on a plan and the SHA-256 of them, with their dates and own quotas, which decide what they are
 * paid as the terms do.
 *
 * @example a plan without participants: count 0
 */
export function peopleMark({ participants }: Pick<Plan, "participants">): {
  readonly count: number;
  readonly fingerprint: string;
} {
  return { count: participants.length, fingerprint: digest(participants) };
}

function digest(value: unknown): string {
  return [...sha256(utf8(canonicalJson(value)))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Apps Script has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const escaped = unescape(encodeURIComponent(text));
  return Uint8Array.from(escaped, (char) => char.charCodeAt(0));
}
