/**
 * The checklists of CONTRIBUTING.md against the sources. A member of each kind is added to a copy of the sources and
 * compiled: the files that the compiler names are the ones that the list says it names. And every file that mentions a
 * member which is there already is in the list.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeIn, FILES, meant, read } from "./documents";

const DOCUMENT = "CONTRIBUTING.md";
const PRODUCT = ["core", "taskpane", "excel-addin", "gas", "workbench"];
const SOURCES = FILES.filter((file) => PRODUCT.includes(file.split("/")[0]!) && /\.tsx?$/.test(file));

/** A checklist: everything that it names, and what it says that the compiler names. */
function checklist(heading: string): { readonly all: readonly string[]; readonly compiler: readonly string[] } {
  const section = new RegExp(`^### ${heading}\\n([\\s\\S]*?)(?=^##|(?![\\s\\S]))`, "m").exec(read(DOCUMENT))?.[1];
  if (section === undefined) throw new Error(`${DOCUMENT} has no checklist "${heading}"`);
  const files = (named: readonly string[]) => [...new Set(named.flatMap((one) => meant(one, DOCUMENT)))].sort();
  const named = (part: string) => codeIn(part).filter((code) => code.includes("/") && /\.\w+$/.test(code));
  const [, list = ""] = /^The compiler names:\n\n([\s\S]*?)\n(?:\n|$)/m.exec(section) ?? [];
  // A pattern inside a line says where else to look; at its beginning it says what the compiler names.
  const first = [...list.matchAll(/^- `([^`]*\*[^`]*)`/gm)].map(([, pattern]) => pattern!);
  return {
    all: files(named(section)),
    compiler: files([...first, ...named(list).filter((one) => !one.includes("*"))]),
  };
}

interface Edit {
  readonly file: string;
  readonly before: string;
  readonly added: string;
}
interface Kind {
  readonly heading: string;
  /** Puts one more member where the first step of the list says. */
  readonly edits: readonly Edit[];
  /** Finds a member that is there already. */
  readonly mentioned: RegExp;
}

const KINDS: readonly Kind[] = [
  { heading: "Add a function", edits: [], mentioned: /\bDSO\b|\bDSO_/ },
  {
    heading: "Add a rule",
    edits: [
      { file: "core/plans/model.ts", before: '| { readonly kind: "flatRate"', added: '| { readonly kind: "probe" } ' },
      { file: "core/text/plans/en.ts", before: '    flatRate: "flat rate"', added: '    probe: "",\n' },
    ],
    mentioned: /\bunitsAbove\b/,
  },
  {
    heading: "Add a step",
    edits: [{ file: "core/calculation/model.ts", before: '\n  | "ramp"', added: '\n  | "probe"' }],
    mentioned: /\bdrawTopUp\b/,
  },
  {
    heading: "Add a sheet",
    edits: [{ file: "core/sheets/model.ts", before: '"plan" | "deals" | "payouts"', added: '"probe" | ' }],
    mentioned: /"design"|\bdesignSheet\b|\bdesignTexts\b/,
  },
  {
    heading: "Add a column",
    edits: [{ file: "core/deals/fields.ts", before: '\n  | "line"', added: '\n  | "probe"' }],
    mentioned: /sharing/i,
  },
  {
    heading: "Add a template",
    edits: [
      {
        file: "core/text/plans/templates/en.ts",
        before: '  "retention-flat": {',
        added: '  probe: { name: "", summary: "", useWhen: "", components: { netRevenue: "" } },\n',
      },
    ],
    mentioned: /\bdeal-velocity\b|\bdealVelocity\b/,
  },
  {
    heading: "Add a language",
    edits: [{ file: "core/text/language.ts", before: '"en" | "fr" | "it"', added: '"probe" | ' }],
    mentioned: /"it(-IT)?"/,
  },
];

/** A copy of the sources, inside the project and in a folder that no tool looks into. */
let copy: string;

function compile(): Promise<string> {
  const compiler = path.resolve("node_modules/typescript-native/bin/tsc");
  const child = spawn(process.execPath, [compiler, "-p", ".", "--pretty", "false"], { cwd: copy });
  let told = "";
  child.stdout.on("data", (data) => {
    told += data;
  });
  return new Promise((done) => child.on("close", () => done(told)));
}

/** The files of a copy with one more member that the compiler has something to say of. */
async function namedByCompiler(edits: readonly Edit[]): Promise<string[]> {
  for (const { file, before, added } of edits) {
    const text = readFileSync(file, "utf8");
    const at = text.indexOf(before);
    if (at < 0) throw new Error(`${file} no longer has ${before}`);
    writeFileSync(path.join(copy, file), text.slice(0, at) + added + text.slice(at));
  }
  try {
    const told = await compile();
    return [...new Set([...told.matchAll(/^([^\s(]+)\(\d+,\d+\): error /gm)].map(([, file]) => file!))].sort();
  } finally {
    for (const { file } of edits) cpSync(file, path.join(copy, file));
  }
}

beforeAll(() => {
  mkdirSync("node_modules/.cache", { recursive: true });
  copy = mkdtempSync(path.resolve("node_modules/.cache/checklists-"));
  for (const folder of [...PRODUCT, "tools"]) cpSync(folder, path.join(copy, folder), { recursive: true });
  for (const file of ["tsconfig.json", "package.json"]) cpSync(file, path.join(copy, file));
  symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"), "junction");
  const config = JSON.parse(readFileSync("tsconfig.json", "utf8")) as { readonly compilerOptions: object };
  const { compilerOptions } = JSON.parse(readFileSync("test/tsconfig.json", "utf8")) as typeof config;
  const types = ["node", "vite/client", "office-js", "google-apps-script", "custom-functions-runtime"];
  const options = { ...config.compilerOptions, ...compilerOptions, types };
  writeFileSync(path.join(copy, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: PRODUCT }));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the checklists of CONTRIBUTING", () => {
  it.each(KINDS.filter(({ edits }) => edits.length > 0))(
    "say under “$heading” what the compiler names",
    async (kind) => {
      const { compiler } = checklist(kind.heading);
      expect(compiler.length).toBeGreaterThan(1);
      expect(await namedByCompiler(kind.edits)).toEqual(compiler);
    },
  );

  it.each(KINDS)("have under “$heading” every file that mentions a member", ({ heading, mentioned }) => {
    const { all } = checklist(heading);
    const files = SOURCES.filter((file) => mentioned.test(read(file)));
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !all.includes(file))).toEqual([]);
  });
});
