/** Exact sums of many products at once, one sum per slot: what every participant is credited with, in one pass. */
import { type Decimal, exact, ZERO } from "./decimal";
import { decimalsOf, EXACT_INTEGER, POWERS_OF_TEN, wholeUnits } from "./reading";
import { roundDecimal, toCell } from "./rounding";

/** Sums are kept in millionths: amounts with cents times shares with four decimals. */
const SCALE = 6;

/**
 * Amounts and shares of few decimals are added as whole millionths, exact in a double up to 2^53; whatever does not fit
 * (long fractions, thirds, sums beyond 9 billion) is added as a decimal. The sum is exact either way, so it does not
 * depend on the order of its terms.
 */
export class ExactSums {
  private readonly units: number[] = [];
  private readonly rest = new Map<number, Decimal>();

  /** Opens a slot with the sum 0 and returns its index. */
  open(): number {
    return this.units.push(0) - 1;
  }

  /** Adds amount x share to the sum of a slot; both mean their 15-digit values. */
  add(slot: number, amount: number, share: number): void {
    const units = unitsOf(amount, share);
    const sum = this.units[slot]! + units;
    if (Math.abs(sum) < EXACT_INTEGER) this.units[slot] = sum;
    else this.rest.set(slot, (this.rest.get(slot) ?? ZERO).plus(exact(amount).times(exact(share))));
  }

  /** The sum of a slot, rounded once to money. */
  total(slot: number, decimals: number): number {
    const units = this.units[slot]!;
    const rest = this.rest.get(slot);
    if (rest === undefined && decimals <= SCALE) return roundedUnits(units, decimals);
    const sum = exactUnits(units).plus(rest ?? ZERO);
    return toCell(roundDecimal(sum, decimals));
  }
}

/** amount x share in millionths; Infinity when it is no whole number of them, or none that is surely exact. */
function unitsOf(amount: number, share: number): number {
  const amountDecimals = decimalsOf(amount);
  const shareDecimals = share === 1 ? 0 : decimalsOf(share);
  const left = SCALE - amountDecimals - shareDecimals;
  if (amountDecimals < 0 || shareDecimals < 0 || left < 0) return Number.POSITIVE_INFINITY;
  const product = wholeUnits(amount, amountDecimals) * (share === 1 ? 1 : wholeUnits(share, shareDecimals));
  // A product that stays below 2^53 after scaling was exact at every step.
  return Math.abs(product) < EXACT_INTEGER ? product * POWERS_OF_TEN[left]! : Number.POSITIVE_INFINITY;
}

/** Sums below 2^53 may have 16 digits, more than a cell's number means: they are written out, not read. */
function exactUnits(units: number): Decimal {
  const low = units % 1e6;
  return exact((units - low) / 1e6).plus(exact(low).div(exact(1e6)));
}

/** Whole millionths rounded half away from zero; every step but the last division is exact. */
function roundedUnits(units: number, decimals: number): number {
  const step = POWERS_OF_TEN[SCALE - decimals]!;
  const size = Math.abs(units);
  const rest = size % step;
  const rounded = (size - rest) / step + (2 * rest >= step ? 1 : 0);
  return (units < 0 ? -rounded : rounded) / POWERS_OF_TEN[decimals]! + 0;
}
