/** The rate in a cell, and what one unit of the deal's currency is worth by it. */
import { type Cell, errorIn, isBlank } from "../cells/cell";
import { type DecimalSign, hasTwoAmounts, readAmount } from "./amounts";
import { isPlausibleRate } from "./currencies";
import type { DealProblemKey } from "./problems";
import type { Direction, Undirected } from "./rateDirection";
import type { Settled } from "./settled";

type Fail = (key: DealProblemKey, found: Cell) => undefined;

export class RateReader {
  readonly #settled: Pick<Settled, "currency" | "rateSign" | "chosenRateSign">;
  /** The first rate that can mean two numbers, in a column that does not say which. */
  silent: string | undefined;
  /** Rates for which it matters which way they count. */
  undirected: Undirected | undefined;

  constructor(settled: Pick<Settled, "currency" | "rateSign" | "chosenRateSign">) {
    this.#settled = settled;
  }

  /** A rate left out means 1. One that can mean two numbers is the plausible one, or what the person says. */
  read(cell: Cell, currency: string | undefined, direction: Direction, fail: Fail): number | undefined {
    if (isBlank(cell)) return undefined;
    if (typeof cell === "number") return cell;
    if (typeof cell !== "string" || errorIn(cell)) return fail(errorIn(cell) ? "errorCell" : "notNumber", cell);
    const plausible = (sign: DecimalSign | "mixed") => {
      const read = readAmount(cell, sign);
      if (read.kind !== "amount" || read.percent || read.currencies || read.unit) return undefined;
      const isLikely = (rate: number) => isPlausibleRate(rate, currency ?? "", this.#settled.currency);
      const [times, divide] = [isLikely(read.value), isLikely(1 / read.value)];
      return {
        value: read.value,
        likely: direction === "times" ? times : direction === "divide" ? divide : times || divide,
      };
    };
    const { rateSign: proven, chosenRateSign } = this.#settled;
    if ((proven === undefined || proven === "mixed") && hasTwoAmounts(cell)) {
      const [point, comma] = [plausible("."), plausible(",")];
      if (point && comma && point.likely !== comma.likely) return (point.likely ? point : comma).value;
      this.silent ??= cell;
      const chosen = chosenRateSign === undefined ? undefined : plausible(chosenRateSign)?.value;
      return chosen ?? fail("rateAmbiguous", cell);
    }
    return plausible(proven ?? "mixed")?.value ?? fail("amountUnreadable", cell);
  }

  /** What one unit of the deal's currency is worth in the plan's. */
  worth(
    rate: number,
    amount: number | undefined,
    currency: string,
    direction: Direction,
    fail: Fail,
  ): number | undefined {
    if (rate <= 0 || rate === 1) return rate;
    const known = this.undirected;
    this.undirected = known ? { ...known, count: known.count + 1 } : { count: 1, amount: amount ?? 1, currency, rate };
    if (direction === "times") return rate;
    if (direction === "divide") return Number((1 / rate).toPrecision(15));
    return fail("rateDirection", rate);
  }
}
