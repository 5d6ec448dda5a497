/**
 * A custom function is declared as data: arguments with their kinds and bounds, the shape and kind of its result, its
 * worked figures, and a body that sees clean values only. Everything else about a function (Excel's metadata, the Apps
 * Script stubs, the workbench's help, the reference pages, the tests' battery) is generated from this declaration.
 */
import type { Argument, Result } from "../cells/cell";
import type { Spelling } from "../cells/names";
import type { Blanks } from "../cells/numbers";
import { DEFAULT_DECIMALS, MAX_DECIMALS } from "../decimal/rounding";
import type { Fault } from "../rules/fault";
import type { TierRows } from "../rules/tiers";
import type { LabelKey } from "../text/labels";

export type Category = "tiers" | "retention" | "modifiers" | "bonuses" | "payment" | "crediting" | "planning";

/** Kinds of numbers, for documentation, formats and checks; all are doubles read at 15 significant digits. */
export type NumberKind = "money" | "rate" | "ratio" | "count" | "number" | "date";
export type ArgKind = NumberKind | "flag" | "choice" | "text" | "tiers" | "table" | "numbers" | "matrix";

interface ArgBase {
  /** The name an analyst sees; English, snake_case, never changed once released. */
  readonly name: string;
  readonly kind: ArgKind;
  readonly optional?: true;
}

export interface NumberArg extends ArgBase {
  readonly kind: NumberKind;
  /** Row-wise: a cell or a range, repeated or matched row by row. Otherwise one value for the whole call. */
  readonly rows?: true;
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
  /** A divisor: zero or blank gives #DIV/0!, below zero is refused. */
  readonly divisor?: true;
  /** A blank is refused, where reading it as 0 would pay people by a term that nobody set (the threshold of a gate). */
  readonly filled?: true;
}
export interface FlagArg extends ArgBase {
  readonly kind: "flag";
  readonly optional: true;
  readonly default: boolean;
}
export interface ChoiceArg extends ArgBase {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly optional: true;
  readonly default: string;
}
export interface TiersArg extends ArgBase {
  readonly kind: "tiers";
  /** Thresholds may lie below zero (lookups of margins); commissions start at zero or above. */
  readonly negative?: true;
  /** Points of a curve instead of tiers: two columns, straight lines between the rows. */
  readonly points?: true;
}
/**
 * A range of numbers that is read once for the whole call: "numbers" is one row or one column, "matrix" keeps the rows.
 * What a blank inside it means must be said; "kept" gives NaN in its place.
 */
export interface RangeArg extends ArgBase {
  readonly kind: "numbers" | "matrix";
  /** What each number is. */
  readonly of: NumberKind;
  readonly blanks: Blanks;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
}
/** A range that the function reads itself (curve points, matrix, columns of deals). */
export interface TableArg extends ArgBase {
  readonly kind: "table" | "text";
}
/** The row-wise column of names or ids that a lookup answers for. */
export interface NamesArg extends ArgBase {
  readonly kind: "text";
  readonly rows: true;
}
export type ArgDeclaration = NumberArg | FlagArg | ChoiceArg | TiersArg | RangeArg | TableArg | NamesArg;

type RangeOf<A> = A extends { kind: "numbers" } ? readonly number[] : readonly (readonly number[])[];
type ValueOf<A> = A extends TiersArg
  ? TierRows
  : A extends RangeArg
    ? A extends { optional: true }
      ? RangeOf<A> | undefined
      : RangeOf<A>
    : A extends { kind: "choice"; choices: readonly (infer C)[] }
      ? C
      : A extends FlagArg
        ? boolean
        : A extends TableArg
          ? Argument
          : A extends { optional: true; default: number }
            ? number
            : A extends { optional: true }
              ? number | undefined
              : number;

type RowArg = { rows: true };
/** What a body receives once per call: every argument that is not row-wise. */
export type Shared<A extends readonly ArgDeclaration[]> = {
  readonly [K in Exclude<A[number], RowArg> as K["name"]]: ValueOf<K>;
};

/** An example of the function's reference page; it runs as a test. */
export interface Example {
  readonly args: readonly Argument[];
  readonly result: Result;
  /** Where the figure comes from; "computed" with the plan it was computed from otherwise. */
  readonly source: string;
}

export interface Declaration<A extends readonly ArgDeclaration[] = readonly ArgDeclaration[]> {
  readonly id: string;
  readonly category: Category;
  readonly args: A;
  /** rows: same shape as the row-wise arguments; value: one cell; table: spills. */
  readonly shape: "rows" | "value" | "table";
  readonly result: NumberKind | "text" | "table";
  /** Where the rule comes from: shown on the reference page. */
  readonly source: string;
  readonly related: readonly string[];
  readonly examples: readonly Example[];
}

/** Values of the row-wise arguments of one row, in the order of declaration; NaN: optional and not given. */
export type RowRule = (...row: number[]) => number;

/** A rule over whole columns, where one exists that is faster than row by row. Writes every row of `out`. */
export type ColumnRule = (columns: readonly Float64Array[], out: Float64Array) => void;

export interface RowFunction extends Declaration {
  readonly shape: "rows";
  readonly rule: (shared: Record<string, never>) => RowRule;
  readonly columnRule?: (shared: Record<string, never>) => ColumnRule;
}
export interface WholeFunction extends Declaration {
  readonly shape: "value" | "table";
  /** `label` gives a text in the language of the workbook (headers of spilled tables). */
  readonly body: (shared: Record<string, never>, context: CallContext) => Result;
}
/** A row-wise function of names: prepared once from the rest of the arguments, then asked for each name. */
export interface LookupFunction extends Declaration {
  readonly shape: "rows";
  readonly lookup: (shared: Record<string, never>) => (name: Spelling) => number;
}
export type CompFunction = RowFunction | LookupFunction | WholeFunction;

export interface CallContext {
  readonly label: (key: LabelKey) => string;
  /** Renders a fault as the sentence a person reads. */
  readonly sentence: (fault: Fault) => string;
}

type RowSpec<A extends readonly ArgDeclaration[]> = Declaration<A> & {
  readonly shape: "rows";
  readonly rule: (shared: Shared<A>) => RowRule;
  readonly columnRule?: (shared: Shared<A>) => ColumnRule;
};
type LookupSpec<A extends readonly ArgDeclaration[]> = Declaration<A> & {
  readonly shape: "rows";
  /** The answer for a name, as it is spelled, may throw a Fault, or the error that a cell of its own holds. */
  readonly lookup: (shared: Shared<A>) => (name: Spelling) => number;
};
type WholeSpec<A extends readonly ArgDeclaration[]> = Declaration<A> & {
  readonly shape: "value" | "table";
  readonly body: (shared: Shared<A>, context: CallContext) => Result;
};

/** Declares a row-wise function. The runner is the only caller, so the typed arguments are erased here, once. */
export function declareRows<const A extends readonly ArgDeclaration[]>(spec: RowSpec<A>): RowFunction {
  return spec as unknown as RowFunction;
}

/** Declares a row-wise function of names; exactly one argument is row-wise, and it holds them. */
export function declareLookup<const A extends readonly ArgDeclaration[]>(spec: LookupSpec<A>): LookupFunction {
  return spec as unknown as LookupFunction;
}

/** Declares a function of single values, or one that spills a table. */
export function declareWhole<const A extends readonly ArgDeclaration[]>(spec: WholeSpec<A>): WholeFunction {
  return spec as unknown as WholeFunction;
}

/** Of functions whose result is money or a share, as their table says: left out, the result is not rounded. */
export const OPTIONAL_DECIMALS = {
  name: "decimals",
  kind: "count",
  optional: true,
  min: 0,
  max: MAX_DECIMALS,
  integer: true,
} as const;

/** The last argument of every money function. */
export const DECIMALS = { ...OPTIONAL_DECIMALS, default: DEFAULT_DECIMALS } as const;
