/** Saves a document a moment after its last change, and says how that stands. */

export type SaveState =
  | { readonly kind: "unchanged" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "failed"; readonly thrown: unknown };

export interface AutosaveOptions {
  /** Saves the document as it is now. */
  readonly save: () => Promise<void>;
  /** false while the document is in the middle of a long change. */
  readonly mayStart: () => boolean;
  readonly told: (state: SaveState) => void;
  readonly rest?: number;
}

/** Milliseconds without a change before it is saved. */
const REST = 800;
/** Somebody who never stops typing is saved as well. */
const LONGEST_WAIT = 10 * REST;
/** A large document takes its time to save; it then rests this many times as long, or typing would always wait for it. */
const RESTS_PER_SAVE = 5;

export class Autosave {
  readonly #options: AutosaveOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange: number | undefined;
  #lastTook = 0;
  #running: Promise<void> | undefined;
  #ended = false;
  #failure: { readonly thrown: unknown } | undefined;

  constructor(options: AutosaveOptions) {
    this.#options = options;
  }

  /** Something is not saved yet. */
  get unsaved(): boolean {
    return this.#firstChange !== undefined || this.#running !== undefined || this.#failure !== undefined;
  }

  /** What the last saving failed with. */
  get failure(): unknown {
    return this.#failure?.thrown;
  }

  changed(): void {
    if (this.#ended) return;
    const now = Date.now();
    if (this.#firstChange === undefined && this.#running === undefined) this.#options.told({ kind: "saving" });
    this.#firstChange ??= now;
    const { rest = REST } = this.#options;
    const wait = Math.max(rest, RESTS_PER_SAVE * this.#lastTook);
    const left = Math.max(0, this.#firstChange + Math.max(LONGEST_WAIT, 2 * wait) - now);
    this.#wait(Math.min(wait, left));
  }

  /** Saves now what is not saved. @returns whether everything is saved */
  async flush(): Promise<boolean> {
    await this.#running;
    if (!this.#ended && (this.#firstChange !== undefined || this.#failure !== undefined)) await this.#save();
    return !this.unsaved;
  }

  /** Nothing is saved any more: the document belongs to another tab, or is closed. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running !== undefined) {
      // What changed meanwhile is saved after it.
      await this.#running;
      if (this.#firstChange === undefined) return;
    }
    if (this.#ended) return;
    if (!this.#options.mayStart()) return this.#wait(this.#options.rest ?? REST);
    this.#firstChange = undefined;
    this.#running = this.#run();
    await this.#running;
  }

  async #run(): Promise<void> {
    const started = performance.now();
    this.#options.told({ kind: "saving" });
    let state: SaveState;
    try {
      await this.#options.save();
      this.#failure = undefined;
      state = { kind: "saved", at: new Date() };
    } catch (thrown) {
      this.#failure = { thrown };
      state = { kind: "failed", thrown };
    }
    this.#lastTook = performance.now() - started;
    this.#running = undefined;
    this.#options.told(state.kind === "saved" && this.#firstChange !== undefined ? { kind: "saving" } : state);
  }
}
