/** Rows that come again: in every cell, or in all but those that speak of the row and not of its deal. */
import type { Cell } from "../cells/cell";
import { contentOf } from "./dealLines";

type Row = readonly Cell[];

/** Finds the earlier row of an id that holds the same; what rows hold is put down when an id comes again, for few do. */
class FirstRows {
  readonly #contentOf: (index: number) => string;
  readonly #first = new Map<string, number>();
  readonly #contents = new Map<string, Map<string, number>>();

  constructor(content: (index: number) => string) {
    this.#contentOf = content;
  }

  get ids(): Iterable<string> {
    return this.#first.keys();
  }

  earlier(id: string, index: number): number | undefined {
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, index);
      return undefined;
    }
    let ofId = this.#contents.get(id);
    if (ofId === undefined) {
      ofId = new Map([[this.#contentOf(first), first]]);
      this.#contents.set(id, ofId);
    }
    const content = this.#contentOf(index);
    const same = ofId.get(content);
    if (same === undefined) ofId.set(content, index);
    return same;
  }
}

export class RepeatedRows {
  readonly #same: FirstRows;
  readonly #alike: FirstRows;
  readonly #records: ReadonlySet<number>;
  /** The column of ids only counts the rows: no two have the same. */
  readonly #counted: boolean;

  /** @param records columns that tell no deal from another */
  constructor(rows: readonly Row[], records: ReadonlySet<number>, id: number | undefined) {
    this.#records = records;
    this.#counted = id !== undefined && records.has(id);
    this.#same = new FirstRows((index) => contentOf(rows[index]!));
    this.#alike = new FirstRows((index) =>
      contentOf(rows[index]!.map((cell, column) => (records.has(column) ? null : cell))),
    );
  }

  get ids(): Iterable<string> {
    return this.#same.ids;
  }

  /** The row of this id that holds the same in every cell. */
  same(id: string, index: number): number | undefined {
    return this.#same.earlier(id, index);
  }

  /** The row that differs in its number, or in the time when it was changed or exported, only. */
  alike(id: string, index: number): number | undefined {
    return this.#records.size === 0 ? undefined : this.#alike.earlier(this.#counted ? "" : id, index);
  }
}
