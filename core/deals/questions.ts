/**
 * What an export does not say by itself, as data: the pane shows it as fields, the library as sentences, and both answer
 * by the id of the question. Nothing is imported while one is open.
 */
import type { DealType } from "../plans/model";
import type { DealField } from "./fields";
import type { Outcome } from "./outcome";

/** Answers of the person by id: of questions, of columns (`column.amount`), of values (`outcome.stage.signed`). */
export type Choices = Readonly<Record<string, string | number | boolean>>;

/** Stands for "no such column" and "leave these rows out". */
export const NONE = "-";
/** Stands for a participant who is not on the plan yet. */
export const NEW_PERSON = "+";
/** Left out at an earlier import: asked again where the name is somebody's on the plan by now. */
export const LEFT_OUT_BEFORE = "-?";

export type QuestionKey =
  | "columnFits"
  | "columnDoubt"
  | "columnMissing"
  | "outcomeMissing"
  | "outcomeValue"
  | "outcomeBlank"
  | "outcomeTogether"
  | "unsoldLosses"
  | "fillDown"
  | "scale"
  | "dayOrder"
  | "exchanged"
  | "decimalSign"
  | "rateSign"
  | "everyType"
  | "type"
  | "typeBlank"
  | "rate"
  | "losses"
  | "credits"
  | "debitCredit"
  | "gains"
  | "amountUnit"
  | "rateDirection"
  | "splitUnit"
  | "rateSpread"
  | "sameLine"
  | "alike"
  | "joined"
  | "shares"
  | "totals"
  | "history"
  | "person";

/** What an option is called. */
export type OptionLabel =
  | { readonly kind: "column"; readonly name: string }
  /** The latest row by a column of times. */
  | { readonly kind: "latest"; readonly name: string }
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "amount"; readonly value: number }
  | { readonly kind: "type"; readonly type: DealType }
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "person"; readonly id: string; readonly name: string }
  | { readonly kind: "word"; readonly word: OptionWord }
  | DealTotals;

/** An answer with what some deals come to by it. */
export interface DealTotals {
  readonly kind: "totals";
  readonly word: OptionWord;
  readonly totals: readonly { readonly id: string; readonly amount: number }[];
  /** Whether there are further deals. */
  readonly more: boolean;
}

export type OptionWord =
  | "everyRowSold"
  | "neither"
  | "notThere"
  | "leaveOut"
  | "yes"
  | "no"
  | "take"
  | "everyWonRow"
  | "asWritten"
  | "times"
  | "full"
  | "newPerson";

export interface Option {
  readonly value: string;
  readonly label: OptionLabel;
}

export const KEEP_OR_LEAVE: readonly Option[] = [
  { value: "take", label: { kind: "word", word: "take" } },
  { value: NONE, label: { kind: "word", word: "leaveOut" } },
];
export const YES_OR_NO: readonly Option[] = [
  { value: "yes", label: { kind: "word", word: "yes" } },
  { value: "no", label: { kind: "word", word: "no" } },
];

export interface Question {
  readonly id: string;
  readonly key: QuestionKey;
  /** The field or the column that it is about. */
  readonly field?: DealField;
  /** What was found, for the sentence. */
  readonly found: string;
  /** Rows that wait for the answer; 0 where it is about the whole table. */
  readonly count: number;
  /** The likeliest first; none where a number is asked. */
  readonly options: readonly Option[];
  /** The option that is likelier than the others, where one is. */
  readonly preferred?: string;
  /** What the person said; undefined while it is open. */
  readonly answer: string | undefined;
}

/** Reads choices, and remembers those that mean nothing. */
export class Answers {
  readonly choices: Choices;
  readonly #choices: ReadonlyMap<string, string | number | boolean>;
  readonly invalid: { readonly id: string; readonly value: string }[] = [];

  constructor(choices: Choices) {
    this.choices = choices;
    this.#choices = new Map(Object.entries(choices));
  }

  text(id: string): string | undefined {
    const choice = this.#choices.get(id);
    return choice === undefined ? undefined : String(choice);
  }

  /** All choices whose id begins so, by the rest of it. */
  under(prefix: string): readonly { readonly id: string; readonly value: string }[] {
    return [...this.#choices].flatMap(([id, value]) =>
      id.startsWith(prefix) ? [{ id: id.slice(prefix.length), value: String(value) }] : [],
    );
  }

  /** The choice if it is one of the values; any other is told as invalid. */
  oneOf<T extends string>(id: string, values: readonly T[]): T | undefined {
    const text = this.text(id);
    if (text === undefined) return undefined;
    const value = values.find((known) => known === text);
    if (value === undefined && !this.invalid.some((other) => other.id === id)) this.invalid.push({ id, value: text });
    return value;
  }
}
