/** The program of examples/README.md, over the built library. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("the program in the README of the examples", () => {
  it("prints what stands beside it", () => {
    const [, program = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync("examples/README.md", "utf8")) ?? [];
    const [, told] = /; \/\/ ([^\n]*)\n$/.exec(program) ?? [];
    // From the standard input a program is resolved from the folder that it is run in.
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module"], {
      input: program,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout.trim()).toBe(told);
  });
});
