/**
 * Which tab a workbook belongs to. One tab holds it, by a lock of the browser that ends with the tab; another may take it
 * over: the holder is asked first, saves what it has and lets go, and where it does not answer the lock is taken from it.
 * Without locks (old browsers) every tab holds, and the store refuses to save over what another tab saved.
 */

type Message =
  /** The tab that holds this workbook is asked to save it and let it go. */
  | { readonly kind: "handOver"; readonly id: string }
  /** A name, or the list itself, has changed. */
  | { readonly kind: "listChanged" };

export interface Hold {
  /** Lets the workbook go. */
  release(): void;
}

export interface TabsOptions {
  /** Another tab wants the workbook that this one holds: save, stop changing it. */
  readonly handOver: (id: string) => Promise<void>;
  /** The lock was taken: this tab did not answer in time. */
  readonly taken: (id: string) => void;
  readonly listChanged: () => void;
}

/** How long a tab may take to save before its lock is taken. */
const PATIENCE = 8000;

export class Tabs {
  readonly #options: TabsOptions;
  readonly #channel: BroadcastChannel;
  readonly #held = new Map<string, () => void>();

  constructor(options: TabsOptions) {
    this.#options = options;
    this.#channel = new BroadcastChannel("compensation-plans-workbench");
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "listChanged") options.listChanged();
      else if (this.#held.has(data.id)) {
        void options.handOver(data.id).finally(() => this.release(data.id));
      }
    };
  }

  tellListChanged(): void {
    this.#post({ kind: "listChanged" });
  }

  /** @returns whether this tab holds the workbook now */
  async hold(id: string): Promise<boolean> {
    if (this.#held.has(id)) return true;
    return this.#request(id, { ifAvailable: true });
  }

  /** Asks the tab that holds the workbook to let it go, and holds it. */
  async takeOver(id: string): Promise<void> {
    if (this.#held.has(id)) return;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    // In the queue before the question: nobody else gets it in between.
    const waiting = this.#request(id, { signal: patience.signal });
    this.#post({ kind: "handOver", id });
    try {
      if (await waiting) return;
    } finally {
      clearTimeout(timer);
    }
    await this.#request(id, { steal: true });
  }

  /** Whether another tab holds it. */
  async isHeldElsewhere(id: string): Promise<boolean> {
    if (this.#held.has(id) || navigator.locks === undefined) return false;
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockOf(id));
  }

  release(id: string): void {
    const letGo = this.#held.get(id);
    this.#held.delete(id);
    letGo?.();
  }

  /** Settles once the lock is there, or is known not to be; the lock itself lasts until `release`. */
  #request(id: string, options: LockOptions): Promise<boolean> {
    if (navigator.locks === undefined) {
      this.#held.set(id, () => undefined);
      return Promise.resolve(true);
    }
    return new Promise((settled) => {
      navigator.locks
        .request(lockOf(id), options, (lock) => {
          if (lock === null) return settled(false);
          return new Promise<void>((release) => {
            this.#held.set(id, release);
            settled(true);
          });
        })
        .catch(() => {
          // Not granted in time, or taken later by another tab.
          if (this.#held.delete(id)) this.#options.taken(id);
          settled(false);
        });
    });
  }

  #post(message: Message): void {
    this.#channel.postMessage(message);
  }
}

function lockOf(id: string): string {
  return `compensation-plans-workbench/${id}`;
}
