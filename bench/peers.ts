/** Spreadsheet engines that recalculate the equivalent SUMPRODUCT: what the functions replace in people's sheets. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "../workbench/enginePrerequisites";
import type * as Engine from "@odoo/o-spreadsheet";
import type { TextbookTier } from "./methods";
import { timed } from "./statistics";

export interface Peer {
  readonly name: string;
  /** Milliseconds of one recalculation of all rows, or why there is none. */
  readonly recalculate: (() => number) | string;
  /** Results after the last recalculation, row by row. */
  readonly results: () => number[];
}

interface Rows {
  readonly amounts: Float64Array;
  readonly quotas: Float64Array;
  readonly tiers: readonly TextbookTier[];
}

const last = (tiers: readonly TextbookTier[]) => tiers.length;

/** Thresholds in D, changes of the rate in E: the usual SUMPRODUCT of a graduated commission. */
function formula(row: number, tiers: readonly TextbookTier[]): string {
  const end = last(tiers);
  const above = `(A${row}-$D$1:$D$${end}*B${row})`;
  return `=ROUND(SUMPRODUCT((${above}>0)*${above}*$E$1:$E$${end}),2)`;
}

function change(tiers: readonly TextbookTier[], k: number): number {
  const before = k === 0 ? 0 : tiers[k - 1]!.rate;
  return Math.round((tiers[k]!.rate - before) * 1e6) / 1e6;
}

export function hyperFormula({ amounts, quotas, tiers }: Rows): Peer {
  const require = createRequire(join(process.cwd(), "package.json"));
  const { HyperFormula } = require("hyperformula") as typeof import("hyperformula");
  const data = Array.from(amounts, (amount, row) => [
    amount,
    quotas[row]!,
    formula(row + 1, tiers),
    tiers[row]?.from ?? null,
    row < tiers.length ? change(tiers, row) : null,
  ]);
  const engine = HyperFormula.buildFromArray(data, {
    licenseKey: "gpl-v3",
    maxRows: 200_000,
    useArrayArithmetic: true,
  });
  let turn = 0;
  return {
    name: `HyperFormula ${HyperFormula.version}`,
    recalculate: () => {
      turn += 1;
      // A changed and restored rate recalculates every row; the second of the two is timed.
      engine.setCellContents({ sheet: 0, row: 0, col: 4 }, change(tiers, 0) + turn / 1e6);
      return timed(() => engine.setCellContents({ sheet: 0, row: 0, col: 4 }, change(tiers, 0))) / 1e6;
    },
    results: () => Array.from(amounts, (_, row) => engine.getCellValue({ sheet: 0, row, col: 2 }) as number),
  };
}

export async function workbenchEngine({ amounts, quotas, tiers }: Rows): Promise<Peer> {
  console.debug = () => undefined;
  const { Model } = (await import("@odoo/o-spreadsheet")) as typeof Engine;
  const cells: Record<string, string> = {};
  for (let row = 1; row <= amounts.length; row += 1) {
    cells[`A${row}`] = String(amounts[row - 1]);
    cells[`B${row}`] = String(quotas[row - 1]);
    cells[`C${row}`] = formula(row, tiers);
  }
  tiers.forEach((tier, k) => {
    cells[`D${k + 1}`] = String(tier.from);
    cells[`E${k + 1}`] = String(change(tiers, k));
  });
  const sheet = { id: "s", name: "S", rowNumber: amounts.length + 1, colNumber: 6, cells };
  const model = new Model({ sheets: [sheet] } as never);
  const valueAt = (row: number) =>
    Number(model.getters.getEvaluatedCell({ sheetId: "s", row, col: 2 }).value as number);
  return {
    name: "o-spreadsheet (the workbench)",
    recalculate: () =>
      timed(() => {
        model.dispatch("EVALUATE_CELLS");
        valueAt(amounts.length - 1);
      }) / 1e6,
    results: () => Array.from(amounts, (_, row) => valueAt(row)),
  };
}

/** LibreOffice converts a CSV of formulas; loading, calculating and writing, less the same for plain values. */
export function libreOffice({ amounts, quotas, tiers }: Rows): Peer {
  const name = "LibreOffice";
  const office = ["soffice", "libreoffice"].find((file) => spawnSync(file, ["--version"]).status === 0);
  if (office === undefined) return { name, recalculate: "not installed on this machine", results: () => [] };
  let found: number[] = [];
  const convert = (formulas: boolean): number => {
    const folder = mkdtempSync(join(tmpdir(), "peer-"));
    try {
      const lines = Array.from(amounts, (amount, row) => {
        const k = row < tiers.length ? [tiers[row]!.from, change(tiers, row)] : ["", ""];
        return [amount, quotas[row], formulas ? `"${formula(row + 1, tiers)}"` : 0, ...k].join(",");
      });
      writeFileSync(join(folder, "in.csv"), lines.join("\n"));
      const started = performance.now();
      // Token 9 of the filter: evaluate formulas while reading.
      const filter = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";
      const options = [
        "--headless",
        `--infilter=${filter}`,
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
      ];
      spawnSync(office, [...options, "--outdir", join(folder, "out"), join(folder, "in.csv")]);
      const time = performance.now() - started;
      if (formulas) {
        const out = readFileSync(join(folder, "out", "in.csv"), "utf8")
          .trim()
          .split("\n");
        found = out.map((line) => Number(line.split(",")[2]));
      }
      return time;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { name, recalculate: () => Math.max(0, convert(true) - convert(false)), results: () => found };
}
