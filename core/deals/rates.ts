/** Rates of one currency that lie far apart within a month: one of them has its decimal sign in the wrong place. */
import type { Line } from "./dealLines";
import type { ExportContext } from "./exportContext";
import { KEEP_OR_LEAVE, NONE } from "./questions";

/** No currency that deals are written in doubles within a month. */
const WIDEST = 2;

interface Spread {
  least: number;
  most: number;
  rows: number;
}

/** The lines, without those whose rates lie apart unless the person says that they are right. */
export function withoutSpreadRates(of: ExportContext, lines: readonly Line[]): readonly Line[] {
  const months = new Map<string, Spread>();
  for (const line of lines) {
    const key = monthOf(line);
    if (key === undefined || line.kind !== "taken") continue;
    const rate = line.read.deal.fx!;
    const known = months.get(key);
    if (known === undefined) months.set(key, { least: rate, most: rate, rows: 1 });
    else {
      known.least = Math.min(known.least, rate);
      known.most = Math.max(known.most, rate);
      known.rows += 1;
    }
  }
  const apart = new Map([...months].filter(([, { least, most }]) => most > least * WIDEST));
  const [first] = [...apart].sort(([a], [b]) => (a < b ? -1 : 1));
  if (first === undefined) return lines;
  const answer = of.answers.oneOf("rateSpread", ["take", NONE]);
  const [key, { least, most }] = first;
  of.questions.push({
    id: "rateSpread",
    key: "rateSpread",
    field: "fx",
    found: `${key}: ${least} / ${most}`,
    count: [...apart.values()].reduce((sum, { rows }) => sum + rows, 0),
    options: KEEP_OR_LEAVE,
    answer,
  });
  if (answer === "take") return lines;
  return lines.map((line): Line => {
    const month = monthOf(line);
    if (line.kind !== "taken" || month === undefined || !apart.has(month)) return line;
    const found = `${month}: ${line.read.deal.fx}`;
    return { kind: "leftOut", row: line.row, problems: [{ row: line.row, field: "fx", key: "rateSpread", found }] };
  });
}

/** "GBP 2026-02"; undefined for a deal that has no rate. */
function monthOf(line: Line): string | undefined {
  if (line.kind !== "taken" || line.read.deal.fx === undefined) return undefined;
  return `${line.read.deal.currency ?? ""} ${line.read.deal.date.slice(0, 7)}`;
}
