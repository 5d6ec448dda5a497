/** A refused tier table names the row that has to be corrected. */
import { describe, expect, it } from "vitest";
import type { Argument, Cell } from "../../../core/cells/cell";
import { readTiers } from "../../../core/cells/tierTable";
import { Fault } from "../../../core/rules/fault";

/** Key and values of the fault of a table, or its tiers. */
function told(table: Argument): unknown {
  try {
    return readTiers(table, "tiers").map(({ from, value }) => [from.toNumber(), value.toNumber()]);
  } catch (thrown) {
    return thrown instanceof Fault ? [thrown.key, thrown.values.row, thrown.values.found] : thrown;
  }
}

describe("the row that a refused tier table names", () => {
  it("is the one whose start is out of order, not the one whose end was typed to meet it", () => {
    expect(
      told([
        [0, 10, 0.1],
        [10, 5, 0.2],
        [5, null, 0.3],
      ]),
    ).toEqual(["tierOrder", 3, 5]);
    expect(
      told([
        [0, 10, 0.1],
        [10, 10, 0.2],
        [10, null, 0.3],
      ]),
    ).toEqual(["tierDuplicate", 3, 10]);
  });

  it("is the one whose end is wrong when the next start is in order", () => {
    expect(
      told([
        [0, 10, 0.1],
        [10, 5, 0.2],
        [20, null, 0.3],
      ]),
    ).toEqual(["tierEndBelow", 2, 5]);
    expect(
      told([
        [0, 10, 0.1],
        [10, 5, 0.2],
      ]),
    ).toEqual(["tierEndBelow", 2, 5]);
  });
});

describe("switches in the third column", () => {
  it.each<[Cell, Cell, Cell]>([
    [1, 0, 1],
    [0, 1, 0],
    ["TRUE", "FALSE", '"TRUE"'],
    ["vrai", "FAUX", '"vrai"'],
    [" Vero ", "Falso", '" Vero "'],
    ["1", "0", '"1"'],
  ])("must be TRUE or FALSE, not %j and %j", (first, second, found) => {
    expect(
      told([
        [0, 0.05, first],
        [1, 0.1, second],
      ]),
    ).toEqual(["tierNotFlag", 1, String(found)]);
  });

  it("may not be mixed with 1 and 0", () => {
    expect(
      told([
        [0, 0.05, true],
        [1, 0.1, 0],
      ]),
    ).toEqual(["tierNotFlag", 2, "0"]);
  });

  it("are not what factors of 0 and 100 % are taken for beside the ends of tiers", () => {
    expect(
      told([
        [0, 0.8, 0],
        [0.8, null, 1],
      ]),
    ).toEqual([
      [0, 0],
      [0.8, 1],
    ]);
    expect(
      told([
        [0, 0.8, 0],
        [0.8, 1, 1],
      ]),
    ).toEqual([
      [0, 0],
      [0.8, 1],
    ]);
    expect(
      told([
        [0, 10000, 0],
        [10001, 20000, 1],
      ]),
    ).toEqual(["tierGap", 1, 10000]);
    expect(
      told([
        [0, 5000, 0],
        [10000, null, 1],
      ]),
    ).toEqual(["tierGap", 1, 5000]);
    expect(
      told([
        [0, 0.8, 0],
        [0.8, 1, "1"],
      ]),
    ).toEqual(["tierText", 2, '"1"']);
    expect(told([[0, 100, 1]])).toEqual([[0, 1]]);
  });
});
