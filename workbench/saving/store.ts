/**
 * The workbooks that are kept in this browser: a list of what there is, and the content of each. A content is saved
 * only over the one that it was made from, so that two tabs can never overwrite each other, whatever else fails.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970: when it was last opened or saved. */
  readonly used: number;
  /** Counts the savings of the content. */
  readonly revision: number;
  /** Characters of the content. */
  readonly size: number;
  /** Taken off the list, and still there until `purge`. */
  readonly deleted?: true;
}

/** refused: the browser keeps nothing for this page; elsewhere: saved by another tab meanwhile; missing: no such workbook. */
export type StoreFailure = "refused" | "full" | "elsewhere" | "missing" | "other";

export class StoreError extends Error {
  readonly code: StoreFailure;
  constructor(code: StoreFailure, message: string) {
    super(message);
    this.name = "StoreError";
    this.code = code;
  }
}

export interface WorkbookStore {
  /** The last used first. */
  list(): Promise<readonly Entry[]>;
  find(id: string): Promise<Entry | undefined>;
  content(id: string): Promise<string>;
  /** @throws StoreError "elsewhere" where the content was saved by somebody else since `revision` */
  save(id: string, content: string, revision: number): Promise<Entry>;
  create(id: string, name: string, content: string): Promise<Entry>;
  rename(id: string, name: string): Promise<Entry>;
  opened(id: string): Promise<void>;
  setDeleted(id: string, deleted: boolean): Promise<void>;
  /** Forgets what was taken off the list. */
  purge(): Promise<void>;
}

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  contents: { key: string; value: string };
}

const NAME = "compensation-plans-workbench";
const VERSION = 1;

/** @throws StoreError "refused" where the browser has no place for it: private windows, blocked site data */
export async function openStore(now: () => number = Date.now): Promise<WorkbookStore> {
  return new IndexedDbStore(await told("refused", () => openDatabase()), now);
}

async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(created) {
      created.createObjectStore("entries", { keyPath: "id" });
      created.createObjectStore("contents");
    },
    // A later release of the page in another tab: it may change the database, this tab then says that it cannot save.
    blocking: () => database.close(),
  });
  return database;
}

class IndexedDbStore implements WorkbookStore {
  readonly #database: IDBPDatabase<Schema>;
  readonly #now: () => number;

  constructor(database: IDBPDatabase<Schema>, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  async list(): Promise<readonly Entry[]> {
    const entries = await told("other", () => this.#database.getAll("entries"));
    return entries.filter(({ deleted }) => deleted !== true).sort((one, other) => other.used - one.used);
  }

  async find(id: string): Promise<Entry | undefined> {
    return told("other", () => this.#database.get("entries", id));
  }

  async content(id: string): Promise<string> {
    const content = await told("other", () => this.#database.get("contents", id));
    if (content === undefined) throw new StoreError("missing", id);
    return content;
  }

  async save(id: string, content: string, revision: number): Promise<Entry> {
    return this.#change(id, content, (entry) => {
      if (entry.revision !== revision) throw new StoreError("elsewhere", id);
      return { ...entry, revision: revision + 1, size: content.length, used: this.#now() };
    });
  }

  async create(id: string, name: string, content: string): Promise<Entry> {
    const entry: Entry = { id, name, used: this.#now(), revision: 1, size: content.length };
    await told("other", async () => {
      const transaction = this.#database.transaction(["entries", "contents"], "readwrite");
      await Promise.all([
        transaction.objectStore("entries").add(entry),
        transaction.objectStore("contents").add(content, id),
        transaction.done,
      ]);
    });
    return entry;
  }

  async rename(id: string, name: string): Promise<Entry> {
    return this.#change(id, undefined, (entry) => ({ ...entry, name }));
  }

  async opened(id: string): Promise<void> {
    await this.#change(id, undefined, (entry) => ({ ...entry, used: this.#now() }));
  }

  async setDeleted(id: string, deleted: boolean): Promise<void> {
    await this.#change(id, undefined, ({ deleted: _, ...entry }) => (deleted ? { ...entry, deleted } : entry));
  }

  async purge(): Promise<void> {
    await told("other", async () => {
      const transaction = this.#database.transaction(["entries", "contents"], "readwrite");
      for (const { id, deleted } of await transaction.objectStore("entries").getAll()) {
        if (deleted !== true) continue;
        await transaction.objectStore("entries").delete(id);
        await transaction.objectStore("contents").delete(id);
      }
      await transaction.done;
    });
  }

  /** Entry and content change together or not at all. */
  async #change(id: string, content: string | undefined, changed: (entry: Entry) => Entry): Promise<Entry> {
    return told("other", async () => {
      const transaction = this.#database.transaction(["entries", "contents"], "readwrite");
      try {
        const entry = await transaction.objectStore("entries").get(id);
        if (entry === undefined) throw new StoreError("missing", id);
        const next = changed(entry);
        await transaction.objectStore("entries").put(next);
        if (content !== undefined) await transaction.objectStore("contents").put(content, id);
        await transaction.done;
        return next;
      } catch (thrown) {
        // Both may be over already; what went wrong first is what is told.
        transaction.done.catch(() => undefined);
        try {
          transaction.abort();
        } catch {
          // Over already.
        }
        throw thrown;
      }
    });
  }
}

/** Runs a step; what the browser throws becomes a reason that can be told. */
async function told<T>(otherwise: StoreFailure, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    if (thrown instanceof StoreError) throw thrown;
    const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : "";
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new StoreError(name === "QuotaExceededError" ? "full" : otherwise, message);
  }
}
