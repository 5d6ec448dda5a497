/** SPLIT_CREDIT: the parts of a deal's amount that each participant is credited with, beside their shares. */
import { readFlags } from "../cells/flags";
import { splitCredit } from "../rules/credit";
import { DECIMALS, declareWhole } from "./declaration";

export const SPLIT_CREDIT = declareWhole({
  id: "SPLIT_CREDIT",
  category: "crediting",
  args: [
    { name: "amount", kind: "money" },
    { name: "shares", kind: "matrix", of: "rate", blanks: "kept", min: 0 },
    { name: "overlay", kind: "table", optional: true },
    DECIMALS,
  ],
  shape: "table",
  result: "money",
  source: "the crediting rules of this project: shares of the primary role total 1; an overlay is declared as such",
  related: ["CREDITED_AMOUNT", "OVERRIDE_COMMISSION"],
  examples: [
    {
      args: [100, [[1 / 3], [1 / 3], [1 / 3]]],
      result: [[33.34], [33.33], [33.33]],
      source: "computed: three thirds of 100 add up to 100",
    },
    {
      args: [50000, [[0.6, 0.4, 1]], [[false, false, true]]],
      result: [[30000, 20000, 50000]],
      source: "computed: two reps share a deal, a specialist is credited with all of it as an overlay",
    },
  ],
  body: ({ amount, shares, overlay, decimals }) => {
    const width = shares[0]?.length ?? 0;
    const flags = readFlags(overlay, "overlay", "shares", { rows: shares.length, width });
    const filled = shares.flatMap((row, rowIndex) =>
      row.map((share, column) => ({ share, overlay: flags[rowIndex * width + column]! })),
    );
    const parts = splitCredit(
      amount,
      filled.filter(({ share }) => !Number.isNaN(share)),
      decimals,
    );
    let next = 0;
    return shares.map((row) => row.map((share) => (Number.isNaN(share) ? null : parts[next++]!)));
  },
});
