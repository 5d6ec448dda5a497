/** Fresh random rows for every repetition: repeating rows teaches the branch predictor and flatters naive code. */
import type { Random } from "./exactness/random";
import type { TextbookTier } from "./methods";

export const TABLES: Readonly<Record<string, readonly TextbookTier[]>> = {
  "3 tiers": [
    { from: 0, rate: 0.075 },
    { from: 1, rate: 0.125 },
    { from: 1.5, rate: 0.15 },
  ],
  "6 tiers": [
    { from: 0, rate: 0.02 },
    { from: 0.5, rate: 0.035 },
    { from: 0.8, rate: 0.05 },
    { from: 1, rate: 0.075 },
    { from: 1.2, rate: 0.0925 },
    { from: 1.5, rate: 0.125 },
  ],
  "20 tiers": Array.from({ length: 20 }, (_, k) => ({ from: k / 10, rate: (k + 1) / 100 })),
};

type Fill = (random: Random, amounts: Float64Array, quotas: Float64Array) => void;

const rows = (amount: (r: number, quota: number) => number, quota: (r: number) => number): Fill => {
  return (random, amounts, quotas) => {
    for (let row = 0; row < amounts.length; row += 1) {
      quotas[row] = quota(random());
      amounts[row] = amount(random(), quotas[row]!);
    }
  };
};
const tenThousands = (r: number) => 100_000 + Math.floor(r * 40) * 10_000;

export const FIGURES: Readonly<Record<string, Fill>> = {
  "random cents": rows((r, quota) => Math.round(quota * 2 * r * 100) / 100, tenThousands),
  "whole dollars": rows((r, quota) => Math.round(quota * 2 * r), tenThousands),
  "all ties": rows(
    (r) => (Math.floor(r * 1e6) * 2 + 1) / 5,
    () => 1e6,
  ),
  "4 decimals": rows(
    (r, quota) => Math.round(quota * 2 * r * 1e4) / 1e4,
    (r) => Math.round((100_000 + r * 400_000) * 100) / 100,
  ),
};
