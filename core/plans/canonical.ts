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

/** SHA-256 of the canonical JSON, 64 hexadecimal digits. */
export function fingerprint(plan: Plan): string {
  return [...sha256(utf8(canonicalJson(plan)))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Apps Script has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const escaped = unescape(encodeURIComponent(text));
  return Uint8Array.from(escaped, (char) => char.charCodeAt(0));
}
