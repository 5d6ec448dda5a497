/** What the exact functions are measured against: the loops that a careful author would write with doubles and decimals. */
import DecimalJs from "decimal.js";

export interface TextbookTier {
  readonly from: number;
  readonly rate: number;
}

/** Marginal tiers as every tutorial has them: wrong by a cent in one to four rows of a hundred. */
export function textbookRow(tiers: readonly TextbookTier[], amount: number, quota: number): number {
  let sum = 0;
  for (let k = 0; k < tiers.length; k += 1) {
    const low = tiers[k]!.from * quota;
    if (amount <= low) break;
    const high = k + 1 < tiers.length ? tiers[k + 1]!.from * quota : Number.POSITIVE_INFINITY;
    sum += (Math.min(amount, high) - low) * tiers[k]!.rate;
  }
  return Math.round(sum * 100) / 100;
}

export function textbookColumn(
  tiers: readonly TextbookTier[],
  amounts: Float64Array,
  quotas: Float64Array,
  out: Float64Array,
): void {
  for (let row = 0; row < out.length; row += 1) {
    const amount = amounts[row]!;
    const quota = quotas[row]!;
    let sum = 0;
    for (let k = 0; k < tiers.length; k += 1) {
      const low = tiers[k]!.from * quota;
      if (amount <= low) break;
      const high = k + 1 < tiers.length ? tiers[k + 1]!.from * quota : Number.POSITIVE_INFINITY;
      sum += (Math.min(amount, high) - low) * tiers[k]!.rate;
    }
    out[row] = Math.round(sum * 100) / 100;
  }
}

const Forty = DecimalJs.clone({ precision: 40, defaults: true });

export interface DecimalTier {
  readonly from: DecimalJs;
  readonly rate: DecimalJs;
}

export function decimalTiers(tiers: readonly TextbookTier[]): DecimalTier[] {
  return tiers.map(({ from, rate }) => ({ from: new Forty(from), rate: new Forty(rate) }));
}

/** The same with decimal.js, table parsed once. */
export function decimalRow(tiers: readonly DecimalTier[], amount: number, quota: number): number {
  const a = new Forty(amount);
  const q = new Forty(quota);
  let sum = new Forty(0);
  for (let k = 0; k < tiers.length; k += 1) {
    const low = tiers[k]!.from.times(q);
    if (!a.gt(low)) break;
    let top = a;
    if (k + 1 < tiers.length) {
      const high = tiers[k + 1]!.from.times(q);
      if (high.lt(a)) top = high;
    }
    sum = sum.plus(top.minus(low).times(tiers[k]!.rate));
  }
  return sum.toDecimalPlaces(2, Forty.ROUND_HALF_UP).toNumber();
}

type Cells = readonly (readonly unknown[])[];

/** A custom function over ranges as a careful author writes it: every cell and the table checked, then doubles. */
export function checkedRange(amounts: Cells, table: Cells, quotas: Cells): number[][] {
  const tiers = checkedTiers(table);
  const out: number[][] = [];
  for (let row = 0; row < amounts.length; row += 1) {
    out.push([textbookRow(tiers, checkedNumber(amounts[row]![0]), checkedQuota(quotas[row]![0]))]);
  }
  return out;
}

export function decimalRange(amounts: Cells, table: Cells, quotas: Cells): number[][] {
  const tiers = decimalTiers(checkedTiers(table));
  return amounts.map((cells, row) => [decimalRow(tiers, checkedNumber(cells[0]), checkedQuota(quotas[row]![0]))]);
}

/** The same for a single cell, the way a sheet calls it: with a fresh table each time. */
export function checkedCell(amount: unknown, table: Cells, quota: unknown): number {
  return textbookRow(checkedTiers(table), checkedNumber(amount), checkedQuota(quota));
}

/** The least a custom function can do: nothing is checked. */
export function uncheckedCell(amount: number, table: readonly (readonly number[])[], quota: number): number {
  let sum = 0;
  for (let k = 0; k < table.length; k += 1) {
    const low = table[k]![0]! * quota;
    if (amount <= low) break;
    const high = k + 1 < table.length ? table[k + 1]![0]! * quota : Number.POSITIVE_INFINITY;
    sum += (Math.min(amount, high) - low) * table[k]![1]!;
  }
  return Math.round(sum * 100) / 100;
}

function checkedNumber(cell: unknown): number {
  if (cell === null || cell === undefined || cell === "") return 0;
  if (typeof cell !== "number" || !Number.isFinite(cell)) throw new Error("Not a number.");
  return cell;
}

function checkedQuota(cell: unknown): number {
  const quota = checkedNumber(cell);
  if (quota <= 0) throw new Error("The quota must be above zero.");
  return quota;
}

function checkedTiers(table: Cells): TextbookTier[] {
  if (!Array.isArray(table) || table.length === 0) throw new Error("No tiers.");
  const tiers: TextbookTier[] = [];
  for (const row of table) {
    if (row.every((cell: unknown) => cell === "" || cell === null)) continue;
    const from = row[0];
    const rate = row[1];
    if (typeof from !== "number" || typeof rate !== "number") throw new Error("A tier is not a number.");
    if (tiers.length > 0 && from <= tiers[tiers.length - 1]!.from) throw new Error("Tiers must rise.");
    tiers.push({ from, rate });
  }
  return tiers;
}
