import { describe, expect, it } from "vitest";
import type { Argument } from "../../../core/cells/cell";
import { cachedTiers } from "../../../core/cells/tierCache";
import { readTiers, type TierOptions } from "../../../core/cells/tierTable";
import { Fault } from "../../../core/rules/fault";
import type { TierRows } from "../../../core/rules/tiers";

const seed = () => [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];

/** What a table says, or the fault that refuses it. */
function told(read: () => TierRows): unknown {
  try {
    return read().map((tier) => [tier.from.toString(), tier.value.toString(), tier.retroactive]);
  } catch (thrown) {
    return thrown instanceof Fault ? [thrown.code, thrown.key, thrown.values] : thrown;
  }
}

describe("tier tables by content", () => {
  it("gives the same tiers for a fresh array of the same cells, so that a kernel is compiled once", () => {
    const first = cachedTiers(seed(), "tiers");
    expect(cachedTiers(seed(), "tiers")).toBe(first);
    const other = cachedTiers([[0, 0.1]], "tiers");
    expect(other).not.toBe(first);
    expect(cachedTiers(seed(), "tiers")).toBe(first);
    expect(cachedTiers([[0, 0.1]], "tiers")).toBe(other);
  });

  it("sees a changed rate, also when the host changes its own array", () => {
    const cells = seed();
    const before = cachedTiers(cells, "tiers");
    cells[1]![1] = 0.2;
    const after = cachedTiers(cells, "tiers");
    expect(before[1]!.value.toNumber()).toBe(0.125);
    expect(after[1]!.value.toNumber()).toBe(0.2);
  });

  it("never takes one table for another of the same numbers in another shape or meaning", () => {
    const wide = cachedTiers(
      [
        [0, 100, 0.1],
        [100, null, 0.2],
      ],
      "tiers",
    );
    expect(wide).toHaveLength(2);
    expect(
      told(() =>
        cachedTiers(
          [
            [0, 0.1, true],
            [1, 0.2, false],
          ],
          "tiers",
        ),
      ),
    ).toEqual([
      ["0", "0.1", true],
      ["1", "0.2", false],
    ]);
    expect(
      told(() =>
        cachedTiers(
          [
            [0, 0.1, false],
            [1, 0.2, true],
          ],
          "tiers",
        ),
      ),
    ).toEqual([
      ["0", "0.1", false],
      ["1", "0.2", true],
    ]);
    const margins = [
      [-0.1, 0.5],
      [0.1, 1],
    ];
    expect(cachedTiers(margins, "table", { negative: true })).toHaveLength(2);
    expect(told(() => cachedTiers(margins, "tiers"))).toEqual(told(() => readTiers(margins, "tiers")));
  });

  it("reads every table exactly as the careful reader does, faults included", () => {
    const tables: [Argument, TierOptions?][] = [
      [seed()],
      [[["From", "Rate"], ...seed()]],
      [[["From", ""], ...seed()]],
      [[["#REF!", "#REF!"], ...seed()]],
      [[...seed(), [null, null], ["", ""]]],
      [
        [
          [0, 0.1],
          [0.8000000000000002, 0.2],
          [0.8, 0.3],
        ],
      ],
      [
        [
          [0, 0.1],
          [1, 0.2],
          [1, 0.3],
        ],
      ],
      [
        [
          [1, 0.1],
          [0.5, 0.2],
        ],
      ],
      [
        [
          [0, 0.1],
          [10001, 0.2],
        ],
      ],
      [
        [
          [0, 0.1],
          [10000.01, 0.2],
        ],
      ],
      [
        [
          [0, 0.1],
          [10002, 0.2],
        ],
      ],
      [
        [
          [0, 0.1],
          [1, 0.2],
        ],
      ],
      [
        [
          [0, 0.1],
          [0.01, 0.2],
        ],
      ],
      [
        [
          [-1, 0.1],
          [1, 0.2],
        ],
      ],
      [
        [
          [-1, 0.1],
          [1, 0.2],
        ],
        { negative: true },
      ],
      [
        [
          [0, 0.1],
          [10001, 0.2],
        ],
        { points: true },
      ],
      [
        [
          [0, 1, 0.1],
          [1, null, 0.2],
        ],
      ],
      [
        [
          [0, 1, 0.1],
          [1, 2, 0.2],
        ],
      ],
      [
        [
          [0, 1, 0.1],
          [1, 1, 0.2],
        ],
      ],
      [
        [
          [0, 1, 0.1],
          [1.5, null, 0.2],
        ],
      ],
      [
        [
          [0, null, 0.1],
          [1, null, 0.2],
        ],
      ],
      [
        [
          [0, 10000, 0.1],
          [10001, null, 0.2],
        ],
      ],
      [
        [
          [0, 1, 0.1],
          [1, null, 0.2],
        ],
        { points: true },
      ],
      [
        [
          [0, 0.1, true],
          [1, 0.2, null],
        ],
      ],
      [
        [
          [0, 1, 0.1, null],
          [1, null, 0.2, true],
        ],
      ],
      [
        [
          [0, "5%"],
          [1, 0.2],
        ],
      ],
      [[[0, Number.POSITIVE_INFINITY]]],
      [[[Number.POSITIVE_INFINITY, 1]]],
      [[[0, null]]],
      [[[0, true]]],
      [[["From", "Rate"]]],
      [[[]]],
      [[[0, 0.1], [1]]],
      [[[0, new Date(0)]]],
      [[[0, { code: "#N/A", message: "" }]]],
      [[[0]]],
      [5],
      ["x"],
    ];
    for (const [table, options = {}] of tables) {
      const careful = told(() => readTiers(table, "tiers", options));
      expect(told(() => cachedTiers(table, "tiers", options))).toEqual(careful);
      expect(told(() => cachedTiers(table, "tiers", options))).toEqual(careful);
    }
  });

  it("keeps a bounded number of tables and forgets the oldest", () => {
    const table = (rate: number) => [[0, rate / 1000]];
    const first = cachedTiers(table(1), "tiers");
    for (let rate = 2; rate <= 200; rate += 1) cachedTiers(table(rate), "tiers");
    expect(cachedTiers(table(1), "tiers")).toBe(first);
    for (let rate = 2; rate <= 700; rate += 1) cachedTiers(table(rate), "tiers");
    const again = cachedTiers(table(1), "tiers");
    expect(again).not.toBe(first);
    expect(told(() => again)).toEqual([["0", "0.001", undefined]]);
  });
});
