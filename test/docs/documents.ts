/** The documents of the project, and what they name: files in backticks and links. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What is no part of the sources: installed, built, or written by a run. */
const NO_SOURCE = new Set(["node_modules", "dist", "coverage", "reports", ".git", ".stryker-tmp"]);

function under(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return NO_SOURCE.has(entry.name) ? [] : under(name);
  });
}

/** Every file of the sources, from the top folder on. */
export const FILES: readonly string[] = under(".").sort();
/** The change log speaks of what was. */
export const DOCUMENTS: readonly string[] = FILES.filter((file) => file.endsWith(".md") && file !== "CHANGELOG.md");

export function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** What stands in backticks, outside of blocks of code. */
export function codeIn(markdown: string): string[] {
  return [...markdown.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

const ENDINGS = /\.(tsx?|[cm]?js|json|md|csv|html|css|svg|xml|yml|snap)$/;
/** Written by a build or by the person; a name alone that stands for such a file is none of the sources. */
const MADE = /^(dist|reports|node_modules)\/|^(\.clasp|functions)\.json$|^manifest\.dev\.xml$|^bench\/results\.json$/;

/** Whether a text in backticks is the path of a file or folder; `*` stands for a part of a name, `**` for folders. */
function isPath(code: string): boolean {
  return /^\.?[\w@*.-]+(\/[\w@*.-]+)*\/?$/.test(code) && (ENDINGS.test(code) || isRoom(code)) && !MADE.test(code);
}

/** "core/rules" is a folder of ours, "ok/look" is none. */
function isRoom(code: string): boolean {
  const [first, second] = code.split("/");
  return second !== undefined && existsSync(first!);
}

/** The paths that a document names, as it writes them. */
export function pathsIn(file: string): string[] {
  const markdown = read(file);
  const links = [...markdown.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
  return [...codeIn(markdown).filter(isPath), ...links.filter((link) => !/^\w+:/.test(link))];
}

/** The files that a path means, from the folder of its document or from the top; none where there is no such file. */
export function meant(named: string, document: string): string[] {
  const places = [path.posix.join(path.posix.dirname(document), named), path.posix.normalize(named)];
  const forms = places.map((place) => {
    const parts = place
      .replace(/\/$/, "")
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .split(/(\*\*\/|\*)/);
    const pattern = parts.map((part) => (part === "**/" ? "(.*/)?" : part === "*" ? "[^/]*" : part)).join("");
    return new RegExp(`^${pattern}(/|$)`);
  });
  return FILES.filter((one) => forms.some((form) => form.test(one)));
}
