/**
 * Rows that come again, by what is read from them and not by how it is written: the same row, the same row but for its
 * own number or time, and the same deal on a row of its own for each product or contact.
 */
import type { Cell } from "../cells/cell";
import { personKey } from "../identity";
import type { Deal } from "../plans/model";
import { contentOf } from "./dealLines";
import type { Mapping } from "./fields";
import type { WhoIs } from "./personChoices";
import { isDealName } from "./recordWords";

type Row = readonly Cell[];

/** `same` in everything, `alike` but for what speaks of the row, `joined` but for columns of which nothing is read. */
export type Repetition = "same" | "alike" | "joined";

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

interface Table {
  readonly headings: Row;
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
  /** Columns that tell no deal from another. */
  readonly records: ReadonlySet<number>;
  readonly currency: string;
  readonly who: WhoIs;
}

export class RepeatedRows {
  readonly #deals = new Map<number, Deal>();
  readonly #same: FirstRows;
  readonly #alike: FirstRows;
  readonly #joined: FirstRows;
  readonly #hasRecords: boolean;
  /** The column of ids only counts the rows: no two have the same. */
  readonly #counted: boolean;

  constructor({ headings, rows, mapping, records, currency, who }: Table) {
    this.#hasRecords = records.size > 0;
    this.#counted = mapping.id !== undefined && records.has(mapping.id);
    const read = new Set<number>(Object.values(mapping));
    const counted = mapping.line !== undefined && records.has(mapping.line);
    // One deal has one customer, however its name is written; deals that are told by their names may have two.
    const named = mapping.id !== undefined && isDealName(headings[mapping.id]);
    const said = (index: number, withLine: boolean, withAccount = true) => {
      const { date, participant, account, type, amount, currency: own, fx, split, line } = this.#deals.get(index)!;
      const money = [amount, own ?? currency, fx ?? 1, split ?? 1];
      const customer = withAccount ? personKey(account) : "";
      return [date, who(participant), customer, type, ...money, withLine ? line : undefined];
    };
    const besides = (index: number, leftOut: (column: number) => boolean) =>
      contentOf(rows[index]!.map((cell, column) => (read.has(column) || leftOut(column) ? null : cell)));
    this.#same = new FirstRows((index) => JSON.stringify([said(index, true), besides(index, () => false)]));
    this.#alike = new FirstRows((index) =>
      JSON.stringify([said(index, !counted), besides(index, (column) => records.has(column))]),
    );
    this.#joined = new FirstRows((index) => JSON.stringify(said(index, !counted, named)));
  }

  get ids(): Iterable<string> {
    return this.#same.ids;
  }

  /** The earlier row of this id that the row repeats, and how closely. */
  find(id: string, index: number, deal: Deal): { readonly earlier: number; readonly how: Repetition } | undefined {
    this.#deals.set(index, deal);
    const same = this.#same.earlier(id, index);
    if (same !== undefined) return { earlier: same, how: "same" };
    const alike = this.#hasRecords ? this.#alike.earlier(this.#counted ? "" : id, index) : undefined;
    const joined = this.#joined.earlier(id, index);
    if (alike !== undefined) return { earlier: alike, how: "alike" };
    return joined === undefined ? undefined : { earlier: joined, how: "joined" };
  }
}
