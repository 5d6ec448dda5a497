/** The package of an .xlsx file: its parts as text, and what is too much, locked or broken, told before anything is read. */
import { strFromU8, unzipSync } from "fflate";

export type XlsxFailure = "tooLarge" | "encrypted" | "oldFormat" | "broken";

export class XlsxError extends Error {
  readonly code: XlsxFailure;
  constructor(code: XlsxFailure, detail: string) {
    super(detail);
    this.name = "XlsxError";
    this.code = code;
  }
}

export const LARGEST_FILE = 50 * 1024 * 1024;
/** What the parts may be in all: a small file can unpack to far more than any memory. */
const LARGEST_CONTENT = 600 * 1024 * 1024;

export interface Parts {
  /** XML parts by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every path of the package. */
  readonly paths: readonly string[];
}

/** @throws XlsxError */
export function partsOf(bytes: Uint8Array): Parts {
  if (bytes.length > LARGEST_FILE) throw new XlsxError("tooLarge", String(bytes.length));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new XlsxError(isEncrypted(bytes) ? "encrypted" : "oldFormat", "");
  const paths: string[] = [];
  let size = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        paths.push(name);
        if (!/\.(xml|rels)$/i.test(name)) return false;
        size += originalSize;
        if (size > LARGEST_CONTENT) throw new XlsxError("tooLarge", String(size));
        return true;
      },
    });
  } catch (thrown) {
    if (thrown instanceof XlsxError) throw thrown;
    throw new XlsxError("broken", thrown instanceof Error ? thrown.message : String(thrown));
  }
  return { texts: new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)])), paths };
}

/** An encrypted workbook is an old kind of container with a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = "EncryptedPackage";
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 64)
    for (let inside = 0; inside < 64; inside += 2)
      if (wanted.every((byte, index) => bytes[at + inside + index] === byte)) return true;
  return false;
}

export function xml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ""), "text/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0) throw new XlsxError("broken", "XML");
  return parsed;
}

export interface Relation {
  readonly type: string;
  /** The path in the package, or the address of a link. */
  readonly target: string;
}

/** The relations of a part, by id. */
export function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Relation> {
  const cut = path.lastIndexOf("/") + 1;
  const text = parts.texts.get(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  if (text === undefined) return new Map();
  return new Map(
    [...xml(text).getElementsByTagNameNS("*", "Relationship")].map((relation) => {
      const target = relation.getAttribute("Target") ?? "";
      const external = relation.getAttribute("TargetMode") === "External";
      return [
        relation.getAttribute("Id") ?? "",
        {
          type: (relation.getAttribute("Type") ?? "").replace(/^.*\//, ""),
          target: external ? target : resolved(path.slice(0, cut), target),
        },
      ];
    }),
  );
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export function escaped(text: string): string {
  return (
    text
      // What looks like the format's own escape of a character.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[\p{Cc}]/gu, (character) =>
        /[\t\n]/.test(character)
          ? character
          : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      )
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}

export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export const SETTINGS_NAMESPACE = "urn:compensation-plans:settings";
