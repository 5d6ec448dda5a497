/** Exact sums of many products at once, one sum per slot: what every participant is credited with, in one pass. */
import { type Decimal, exact, ZERO } from "./decimal";
import { decimalsOf, EXACT_INTEGER, POWERS_OF_TEN, wholeUnits } from "./reading";
import { roundDecimal, toCell } from "./rounding";

/** Sums are kept in millionths: amounts with cents times shares with four decimals. */
const SCALE = 6;

/**
 * An exact running sum of doubles: whole millionths in a double while they fit, up to 2^53; whatever does not (long
 * fractions, sums beyond 9 billion) as a decimal beside them.
 */
class Sum {
  private units = 0;
  private rest: Decimal | undefined;

  /** Adds a value given in millionths, exact; NaN: it has none, and `value` says what to add. */
  add(units: number, value: () => Decimal): void {
    const sum = this.units + units;
    if (Math.abs(sum) < EXACT_INTEGER) this.units = sum;
    else this.rest = (this.rest ?? ZERO).plus(value());
  }

  /** The sum in millionths, or NaN when it is not kept so. */
  inUnits(): number {
    return this.rest === undefined ? this.units : Number.NaN;
  }

  exactly(): Decimal {
    return exactUnits(this.units).plus(this.rest ?? ZERO);
  }
}

/**
 * Sums of amount x share by slot. Shares of many decimals (a third) come in few kinds: their amounts are added up first
 * and multiplied once. The sums are exact either way, so they do not depend on the order of their terms.
 */
export class ExactSums {
  private readonly sums: Sum[] = [];
  private readonly byShare: Map<number, Sum>[] = [];

  /** Opens a slot with the sum 0 and returns its index. */
  open(): number {
    this.byShare.push(new Map());
    return this.sums.push(new Sum()) - 1;
  }

  /** Adds amount x share to the sum of a slot; both mean their 15-digit values. */
  add(slot: number, amount: number, share: number): void {
    const units = unitsOf(amount, share);
    if (!Number.isNaN(units)) {
      this.sums[slot]!.add(units, () => exact(amount).times(exact(share)));
      return;
    }
    const shares = this.byShare[slot]!;
    let sum = shares.get(share);
    if (sum === undefined) {
      sum = new Sum();
      shares.set(share, sum);
    }
    sum.add(unitsOf(amount, 1), () => exact(amount));
  }

  /** The sum of a slot, rounded once to money. */
  total(slot: number, decimals: number): number {
    const sum = this.sums[slot]!;
    const shares = this.byShare[slot]!;
    const quick = shares.size === 0 ? roundedUnits(sum.inUnits(), decimals) : Number.NaN;
    if (!Number.isNaN(quick)) return quick;
    let total = sum.exactly();
    for (const [share, amounts] of shares) total = total.plus(amounts.exactly().times(exact(share)));
    return toCell(roundDecimal(total, decimals));
  }
}

/** amount x share in millionths; NaN when it is no whole number of them, or none that is surely exact. */
function unitsOf(amount: number, share: number): number {
  const amountDecimals = decimalsOf(amount);
  const shareDecimals = decimalsOf(share);
  const product = wholeUnits(amount, amountDecimals) * wholeUnits(share, shareDecimals);
  // NaN when one of them has no decimals, or both together too many.
  const units = product * POWERS_OF_TEN[SCALE - amountDecimals - shareDecimals]!;
  // A product that stays below 2^53 after scaling was exact at every step.
  return Math.abs(units) < EXACT_INTEGER ? units : Number.NaN;
}

/** Sums below 2^53 may have 16 digits, more than a cell's number means: they are written out, not read. */
function exactUnits(units: number): Decimal {
  const low = units % 1e6;
  return exact((units - low) / 1e6).plus(exact(low).div(1e6));
}

/** Whole millionths rounded half away from zero; every step but the last division is exact. NaN for more decimals. */
function roundedUnits(units: number, decimals: number): number {
  const step = POWERS_OF_TEN[SCALE - decimals]!;
  const size = Math.abs(units);
  const rest = size % step;
  const rounded = (size - rest) / step + (2 * rest >= step ? 1 : 0);
  return (units < 0 ? -rounded : rounded) / POWERS_OF_TEN[decimals]! + 0;
}
