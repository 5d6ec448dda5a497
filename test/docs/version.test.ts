/** One version: that of package.json. Everything else reads it or is held against it here. */
import { describe, expect, it } from "vitest";
import { read } from "./documents";

const { version } = JSON.parse(read("package.json")) as { readonly version: string };

describe("the version", () => {
  it("is three numbers, of which the manifest's template has the same and a zero", () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect([...read("manifest.xml").matchAll(/<Version>([^<]*)</g)].map(([, one]) => one)).toEqual([`${version}.0`]);
  });

  it("is that of the lock file, in both of its places", () => {
    const lock = JSON.parse(read("package-lock.json")) as {
      readonly version: string;
      readonly packages: Readonly<Record<string, { readonly version?: string }>>;
    };
    expect([lock.version, lock.packages[""]?.version]).toEqual([version, version]);
  });

  it("is the latest that the change log has released, or the first that will be", () => {
    const headings = [...read("CHANGELOG.md").matchAll(/^## \[([^\]]+)\]/gm)].map(([, name]) => name!);
    const released = headings.filter((name) => name !== "Unreleased");
    expect(headings.length).toBeGreaterThan(0);
    expect(released[0] ?? version).toBe(version);
  });
});
