/** Rows that come again: in every cell, or in all but those that speak of the row and not of its deal. */
import type { Cell } from "../cells/cell";
import { contentOf } from "./dealLines";

type Row = readonly Cell[];

/** Finds to each row an earlier one that says the same. */
export class RepeatedRows {
  readonly #rows: readonly Row[];
  readonly #records: ReadonlySet<number>;
  /** The first row of each id; what whole rows hold is put down when an id comes a second time, for few do. */
  readonly #first = new Map<string, number>();
  readonly #contents = new Map<string, Map<string, number>>();
  readonly #told = new Map<string, number>();

  /** @param records columns that tell no deal from another */
  constructor(rows: readonly Row[], records: ReadonlySet<number>) {
    this.#rows = rows;
    this.#records = records;
  }

  get ids(): Iterable<string> {
    return this.#first.keys();
  }

  /** The row of this id that holds the same in every cell. */
  same(id: string, index: number): number | undefined {
    const earlier = this.#first.get(id);
    if (earlier === undefined) {
      this.#first.set(id, index);
      return undefined;
    }
    let ofId = this.#contents.get(id);
    if (ofId === undefined) {
      ofId = new Map([[contentOf(this.#rows[earlier]!), earlier]]);
      this.#contents.set(id, ofId);
    }
    const content = contentOf(this.#rows[index]!);
    const same = ofId.get(content);
    if (same === undefined) ofId.set(content, index);
    return same;
  }

  /** The row that differs in its number, or in the time when it was changed or exported, only. */
  alike(index: number): number | undefined {
    if (this.#records.size === 0) return undefined;
    const told = contentOf(this.#rows[index]!.map((cell, column) => (this.#records.has(column) ? null : cell)));
    const earlier = this.#told.get(told);
    if (earlier === undefined) this.#told.set(told, index);
    return earlier;
  }
}
