import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { slowestFiles } from "../slowest.mjs";

const file = (name: string, startTime: number, endTime: number) => ({ name: resolve(name), startTime, endTime });

describe("the slowest test files of a run", () => {
  it("stand in order with their seconds, and no more of them than are asked for", () => {
    const testResults = [
      file("test/core/a.test.ts", 0, 900),
      file("test/core/b.test.ts", 1000, 13_340),
      file("test/core/c.test.ts", 500, 2500),
    ];
    expect(slowestFiles({ testResults }, 2)).toEqual([
      "  12.3 s  test/core/b.test.ts",
      "   2.0 s  test/core/c.test.ts",
    ]);
    expect(testResults.map(({ startTime }) => startTime)).toEqual([0, 1000, 500]);
  });
});
