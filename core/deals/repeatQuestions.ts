/** Rows that may be counted twice, counted on the way through the table and asked about behind it. */
import type { Cell } from "../cells/cell";
import { dealKey } from "../identity";
import type { Line } from "./dealLines";
import type { ExportContext } from "./exportContext";
import { type DealTotals, KEEP_OR_LEAVE, NONE, type Option, type OptionWord, type Question } from "./questions";
import type { ReadDeal } from "./rowReader";
import { cleanText } from "./words";

type Row = readonly Cell[];

/** Deals whose totals are shown. */
const EXAMPLES = 3;

/** Rows in doubt of one kind: the answer about them, and the question once all are known. */
export class Doubtful {
  readonly #of: ExportContext;
  readonly #key: "sameLine" | "alike" | "joined";
  readonly #rows: { readonly row: number; readonly read: ReadDeal }[] = [];
  readonly answer: string | undefined;

  constructor(of: ExportContext, key: "sameLine" | "alike" | "joined") {
    this.#of = of;
    this.#key = key;
    this.answer = of.answers.oneOf(key, ["take", NONE]);
  }

  /** Whether the row counts by the person's word. */
  counts(row: number, read: ReadDeal): boolean {
    this.#rows.push({ row, read });
    return this.answer === "take";
  }

  ask(question: Pick<Question, "field" | "found">, preferred?: string, lines?: readonly Line[]): void {
    if (this.#rows.length === 0) return;
    const options = lines === undefined ? KEEP_OR_LEAVE : this.#counted(lines);
    this.#of.questions.push({
      id: this.#key,
      key: this.#key,
      ...question,
      count: this.#rows.length,
      options,
      ...(preferred === undefined ? {} : { preferred }),
      answer: this.answer,
    });
  }

  /** Both answers with what the deals come to by them. */
  #counted(lines: readonly Line[]): readonly Option[] {
    const inDoubt = new Map<string, number>();
    for (const { read } of this.#rows) add(inDoubt, read);
    const own = new Set(this.#rows.map(({ row }) => row));
    const others = new Map<string, number>();
    for (const line of lines) {
      if (line.kind !== "taken" || own.has(line.row)) continue;
      if (inDoubt.has(dealKey(line.read.deal.id))) add(others, line.read);
    }
    const ids = [...inDoubt.keys()].sort().slice(0, EXAMPLES);
    const totals = (more: number): DealTotals["totals"] =>
      ids.map((id) => ({ id, amount: rounded((others.get(id) ?? 0) + more * inDoubt.get(id)!) }));
    const option = (value: string, word: OptionWord, more: number): Option => ({
      value,
      label: { kind: "totals", word, totals: totals(more), more: inDoubt.size > ids.length },
    });
    return [option("take", "take", 1), option(NONE, "leaveOut", 0)];
  }
}

function add(sums: Map<string, number>, { deal: { id, amount } }: ReadDeal): void {
  sums.set(dealKey(id), (sums.get(dealKey(id)) ?? 0) + amount);
}

function rounded(amount: number): number {
  return Number(amount.toPrecision(15));
}

/** The columns by which a row differs from the one that it repeats. */
export function differences(row: Row, earlier: Row, read: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: Math.max(row.length, earlier.length) }, (_, column) => column).filter(
    (column) => !read.has(column) && cleanText(row[column]) !== cleanText(earlier[column]),
  );
}
