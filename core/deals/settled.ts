/** What a column, or the person, says once for every row of it. */
import type { DealType } from "../plans/model";
import type { DecimalSign } from "./amounts";
import type { DayOrder } from "./dates";
import type { Mapping } from "./fields";

/** What is settled for whole columns, by what stands in them or by the person. */
export interface Settled {
  readonly mapping: Mapping;
  readonly currency: string;
  /** Undefined where an amount can be two and nobody has said which: such rows wait. */
  readonly decimalSign: DecimalSign | "mixed" | undefined;
  readonly dayOrder: DayOrder | undefined;
  readonly rateSign: DecimalSign | "mixed" | undefined;
  readonly chosenRateSign: DecimalSign | undefined;
  readonly headingCurrencies: readonly string[];
  readonly halfConverted: boolean;
  /** Whether day and month of real dates were exchanged; undefined while nobody has said. */
  readonly exchanged: boolean | undefined;
  /** What amounts are multiplied by. */
  readonly scale: number;
  /** What "M" stands for, "leaveOut" for nothing that is taken; undefined while nobody has said. */
  readonly largeUnit: number | "leaveOut" | undefined;
  /** What shares are divided by: 100 where the column writes 50 for a half. */
  readonly shareOf: number;
  /** Whether losses are written without a sign; undefined while nobody has said. */
  readonly unsigned: boolean | undefined;
  /** Whether amounts below zero of types that add are deductions; undefined while nobody has said. */
  readonly negativeGains: boolean | undefined;
  readonly types: ReadonlyMap<string, DealType | "leaveOut">;
  readonly everyType: DealType | undefined;
  readonly rates: ReadonlyMap<string, number | "leaveOut">;
}
