/** The built files of the Google Sheets bundle, as Google will read them. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../core/functions/catalogue";
import { functionTexts } from "../../core/text/functions";
import { SERVER_CALLS } from "../../gas/rpc";
import { AppsScript, builtCode, GAS } from "../hosts/appsScript";

interface TopFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly comment: string;
}

/** The top-level functions with the comment that stands right before each. */
function topFunctions(): TopFunction[] {
  const comments: { value: string; end: number }[] = [];
  const code = builtCode();
  const program = parse(code, {
    ecmaVersion: 2019,
    onComment: (block, value, _start, end) => {
      if (block) comments.push({ value, end });
    },
  });
  return program.body.flatMap((node) => {
    if (node.type !== "FunctionDeclaration") return [];
    const comment = comments.find(({ end }) => code.slice(end, node.start).trim() === "" && end <= node.start);
    return [
      {
        name: node.id.name,
        parameters: node.params.map((parameter) => (parameter.type === "Identifier" ? parameter.name : "?")),
        comment: comment?.value ?? "",
      },
    ];
  });
}

describe("Code.js", () => {
  const functions = topFunctions();
  const custom = functions.filter(({ comment }) => comment.includes("@customfunction"));

  test("is written in the JavaScript of 2019, which Google's engine reads", () => {
    expect(() => parse(builtCode(), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  });

  test("has at most 200 KB, 70 KB compressed: Google loads all of it for every call of a function", () => {
    // Seven functions took 90 KB; fifty with their help and sentences in three languages take what is allowed here.
    expect(Buffer.byteLength(builtCode())).toBeLessThanOrEqual(200 * 1024);
    expect(gzipSync(builtCode()).length).toBeLessThanOrEqual(70 * 1024);
  });

  test("carries no examples, sources or cross-references of the functions, which only documentation reads", () => {
    const idle = catalogue.flatMap(({ source, examples }) => [source, ...examples.map((example) => example.source)]);
    expect(idle.filter((text) => text.length > 20 && builtCode().includes(text))).toEqual([]);
  });

  test("declares every function of the catalogue with its real parameters, in order", () => {
    expect(custom.map(({ name, parameters }) => [name, parameters])).toEqual(
      catalogue.map(({ id, args }) => [id, args.map(({ name }) => name)]),
    );
  });

  test("documents each in one paragraph, every parameter with its text, optional ones marked in words", () => {
    const texts = functionTexts("en");
    for (const { id, args } of catalogue) {
      const { comment } = custom.find(({ name }) => name === id)!;
      // Without the opening and the closing line.
      const lines = comment
        .split("\n")
        .slice(1, -1)
        .map((line) => line.replace(/^ \* ?/, ""));
      expect(lines[0]).toBe(texts[id]!.summary);
      const documented = lines.filter((line) => line.startsWith("@param"));
      expect(documented).toEqual(
        args.map(({ name, optional }) =>
          expect.stringMatching(
            new RegExp(`^@param \\{[^}]+\\} ${name} ${optional ? "Optional\\. " : "(?!Optional)"}\\S`),
          ),
        ),
      );
      expect(lines.filter((line) => line !== "" && !line.startsWith("@")).length).toBe(1);
    }
  });

  test("offers Google nothing but the custom functions, the menu and what the sidebar calls", () => {
    const others = functions.filter(({ comment }) => comment === "").map(({ name }) => name);
    expect(others).toEqual(["onOpen", "onInstall", "showSidebar", ...SERVER_CALLS]);
    const before = Object.getOwnPropertyNames(new AppsScript().context);
    expect(before.filter((name) => !functions.some((known) => known.name === name))).toEqual(["Plans_"]);
  });

  test("writes cells, formats and formulas in bulk: the calls for a single cell are not used at all", () => {
    for (const single of ["getValue(", "setValue(", "setFormula(", "getFormula(", "setNote(", "appendRow("]) {
      expect(builtCode().includes(`.${single}`), single).toBe(false);
    }
  });
});

describe("the bundle", () => {
  test("asks for the open spreadsheet and its sidebar only", () => {
    const manifest = JSON.parse(readFileSync(path.join(GAS, "appsscript.json"), "utf8")) as Record<string, unknown>;
    expect(manifest).toEqual({
      timeZone: "Etc/UTC",
      dependencies: {},
      exceptionLogging: "STACKDRIVER",
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
    });
  });

  test("has one page for the sidebar, with everything in it and nothing that a template would take for a tag", () => {
    const page = readFileSync(path.join(GAS, "Sidebar.html"), "utf8");
    expect(["<?", "<!--"].filter((tag) => page.includes(tag))).toEqual([]);
    expect(page.length).toBeGreaterThan(100_000);
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(/\b(src|href)\s*=\s*["']?https?:/.exec(page)?.[0]).toBeUndefined();
    expect(readdirSync(GAS).sort()).toEqual([
      ".claspignore",
      "Code.js",
      "Sidebar.html",
      "appsscript.json",
      "licences-sidebar.txt",
      "licences.txt",
    ]);
  });

  test("is pushed by clasp as exactly three files", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "gas-"));
    try {
      cpSync(GAS, path.join(folder, "dist/gas"), { recursive: true });
      writeFileSync(path.join(folder, "dist/gas/notes.txt"), "not pushed");
      writeFileSync(path.join(folder, "dist/gas/extra.js"), "not pushed");
      writeFileSync(path.join(folder, ".clasp.json"), JSON.stringify({ scriptId: "1a2b3c", rootDir: "dist/gas" }));
      const clasp = path.resolve(import.meta.dirname, "../../node_modules/@google/clasp/build/src/index.js");
      const answer = execFileSync(
        process.execPath,
        [clasp, "--ignore", path.join(folder, "dist/gas"), "show-file-status", "--json"],
        { cwd: folder, encoding: "utf8" },
      );
      const { filesToPush } = JSON.parse(answer) as { filesToPush: string[] };
      expect(filesToPush.map((file) => path.basename(file)).sort()).toEqual([
        "Code.js",
        "Sidebar.html",
        "appsscript.json",
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
