/** Each room says what it is for, what it may import and where to start reading; and the rules of lint say the same. */
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { codeIn, FILES, meant, pathsIn, read } from "./documents";

interface Side {
  readonly path?: string;
  readonly pathNot?: string | readonly string[];
}
const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  readonly forbidden: readonly { readonly name: string; readonly from: Side; readonly to: Side }[];
};

const SOURCES = FILES.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file.includes("/"));
const TOP = [...new Set(SOURCES.map((file) => file.split("/")[0]!))];
const OF_CORE = SOURCES.filter((file) => /^core\/[^/]+\//.test(file)).map((file) => /^core\/[^/]+/.exec(file)![0]);
const ROOMS = [...new Set([...TOP, ...OF_CORE])].sort();

function matches({ path, pathNot = [] }: Side, file: string): boolean {
  const out = typeof pathNot === "string" ? [pathNot] : pathNot;
  return (path === undefined || new RegExp(path).test(file)) && !out.some((one) => new RegExp(one).test(file));
}

/** The files outside a room that a file of it may import. */
function allowed(room: string): string[] {
  const file = `${room}/any.ts`;
  const rules = forbidden.filter(({ from, to }) => to.path !== undefined && matches(from, file));
  return SOURCES.filter((one) => !one.startsWith(`${room}/`) && !rules.some(({ to }) => matches(to, one)));
}

/** The same in few words: rooms of which every file is allowed, and single files. */
function asWritten(room: string): string[] {
  const files = new Set(allowed(room));
  const whole = (folder: string) =>
    SOURCES.every((one) => !one.startsWith(`${folder}/`) || one.startsWith(`${room}/`) || files.has(one));
  const rooms = ROOMS.filter((other) => other !== room && !other.startsWith(`${room}/`) && whole(other));
  const named = rooms.filter((other) => !rooms.some((larger) => other.startsWith(`${larger}/`)));
  const rest = [...files].filter((one) => !named.some((other) => one.startsWith(`${other}/`)));
  return [...named, ...rest].sort();
}

describe("the rooms", () => {
  it("are the ones that there are", () => {
    expect(ROOMS).toEqual(expect.arrayContaining(["core", "core/rules", "gas", "taskpane", "test", "tools"]));
    expect(ROOMS.length).toBeGreaterThan(18);
  });

  it.each(ROOMS)("say in the README of %s what it is for, in few lines", (room) => {
    const lines = read(`${room}/README.md`).trim().split("\n");
    expect(lines[0]).toBe(`# ${room}`);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.length).toBeLessThanOrEqual(room === "test" ? 60 : 25);
    const document = `${room}/README.md`;
    expect(pathsIn(document).filter((named) => meant(named, document).length === 0)).toEqual([]);
    if (room !== "test") expect(read(document)).toMatch(/^Start reading: `/m);
  });

  it.each(ROOMS)("may import from %s what its README says and lint checks", (room) => {
    const line = /^May import: (.*)$/m.exec(read(`${room}/README.md`))?.[1];
    const others = asWritten(room);
    const all = TOP.every((other) => other === room || others.includes(other));
    if (others.length === 0) expect(line).toBe("no other room.");
    else if (all) expect(line).toBe("every room.");
    else expect(line).toBe(`${others.map((other) => `\`${other}\``).join(", ")}.`);
  });

  it("have in the README of test every folder of it", () => {
    const named = codeIn(read("test/README.md"));
    const folders = [...new Set(SOURCES.flatMap((file) => /^test\/[^/]+(?=\/)/.exec(file) ?? []))];
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });
});
