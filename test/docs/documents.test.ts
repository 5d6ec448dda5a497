/** Documents lead to files that are there. */
import { describe, expect, it } from "vitest";
import { DOCUMENTS, FILES, meant, pathsIn, read } from "./documents";

describe("the documents", () => {
  it.each(DOCUMENTS)("name in %s only files that exist", (document) => {
    expect(pathsIn(document).filter((named) => meant(named, document).length === 0)).toEqual([]);
  });

  it("are told apart from what is no file, and a file that is gone is found", () => {
    expect(pathsIn("core/README.md")).toEqual(
      expect.arrayContaining(["library.ts", "../docs/architecture.md", ".dependency-cruiser.cjs"]),
    );
    expect(meant("core/rules/tiers.ts", "README.md")).toEqual(["core/rules/tiers.ts"]);
    expect(meant("core/text/faults/*.ts", "README.md")).toHaveLength(4);
    expect(meant("core/rules/gone.ts", "README.md")).toEqual([]);
    expect(meant("tiers.ts", "core/cells/README.md")).toEqual([]);
  });

  it("and the workflows name only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const files = [...DOCUMENTS, ...FILES.filter((file) => file.startsWith(".github/workflows/"))];
    const named = files.flatMap((file) => [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!));
    expect(new Set(named).size).toBeGreaterThan(8);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("stand in the index of the README: those at the top, in docs and in examples", () => {
    const readme = pathsIn("README.md").flatMap((named) => meant(named, "README.md"));
    const top = FILES.filter((file) => /^(docs\/|examples\/)?[^/]+\.md$/.test(file) && file !== "README.md");
    expect(top.filter((file) => !readme.includes(file))).toEqual([]);
  });

  it("are in an index where they are many: each decision stands in that of its folder", () => {
    const index = read("docs/adr/README.md");
    const decisions = FILES.filter((file) => /^docs\/adr\/\d{4}-/.test(file));
    expect(decisions.length).toBeGreaterThan(4);
    expect(decisions.filter((file) => !index.includes(`(${file.slice("docs/adr/".length)})`))).toEqual([]);
  });
});
