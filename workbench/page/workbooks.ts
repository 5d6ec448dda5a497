/**
 * The workbooks of the page: which one is open and whose it is, saved while it is worked in, and every way from one to
 * the next. The page shows what it is told here; nothing is ever left behind unsaved without a question.
 */
import { fill, type Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { isUnfinished, watchDocument } from "../documentChanges";
import { Autosave, type SaveState } from "../saving/autosave";
import { type Entry, openStore, StoreError, type WorkbookStore } from "../saving/store";
import { Tabs } from "../saving/tabs";
import { openData, openSample, openText, textOf, type Workspace } from "./workspace";

/** Why an open workbook can only be read: another tab had it first, or has taken it over. */
export type ReadOnly = "elsewhere" | "taken";

export interface OpenWorkbook {
  readonly workspace: Workspace;
  readonly name: string;
  readonly readOnly?: ReadOnly;
}

export interface WorkbooksPage {
  readonly language: () => Language;
  /** Puts the workbook on the page, in the place of the one before. */
  readonly show: (open: OpenWorkbook) => Promise<void>;
  /** Name or right to write have changed; the workbook is the same. */
  readonly changed: (open: OpenWorkbook) => void;
  readonly saveState: (state: SaveState) => void;
  /** A long step: 0 to 1, or how far is not known. Undefined: it is over. */
  readonly progress: (text: string | undefined, done?: number) => void;
  /** Asks whether unsaved work may be left. */
  readonly mayLeave: (question: string) => Promise<boolean>;
  readonly damaged: (name: string, detail: string, record: string) => void;
}

interface Current extends OpenWorkbook {
  readonly workspace: Workspace;
  readonly autosave: Autosave;
  readonly unwatch: () => void;
  name: string;
  readOnly?: ReadOnly;
  /** Undefined while nothing is kept: a sample that nobody has changed. */
  entry: Entry | undefined;
}

/** A failure that is already told in the reader's words. */
export class Said extends Error {}

/** This tab's own workbook, for a reload. */
const TAB_KEY = "workbench.workbook";
const LONGEST_NAME = 100;

export class Workbooks {
  readonly #page: WorkbooksPage;
  readonly #tabs: Tabs;
  #store: WorkbookStore | undefined;
  #current: Current | undefined;

  constructor(page: WorkbooksPage) {
    this.#page = page;
    this.#tabs = new Tabs({
      handOver: (id) => this.#handOver(id),
      taken: (id) => this.#lose(id),
      listChanged: () => void this.#nameAgain(),
    });
    addEventListener("beforeunload", (event) => {
      if (!this.#current?.autosave.unsaved) return;
      void this.#current.autosave.flush();
      event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.#current?.autosave.flush();
    });
  }

  get current(): OpenWorkbook {
    return this.#open;
  }

  get isReadOnly(): boolean {
    return this.#current?.readOnly !== undefined;
  }

  get currentId(): string | undefined {
    return this.#current?.entry?.id;
  }

  get #open(): Current {
    if (this.#current === undefined) throw new Error("No workbook is open yet");
    return this.#current;
  }

  // ---- opening

  /** The workbook that this tab had, or the one last used that nobody has, or the one last used, or the sample. */
  async start(): Promise<void> {
    let entries: readonly Entry[] = [];
    try {
      const store = await this.#storage();
      await store.purge();
      entries = await store.list();
    } catch (thrown) {
      await this.#openSample();
      this.#page.saveState({ kind: "failed", thrown });
      return;
    }
    const own = rememberedTab();
    for (const { id } of [...entries.filter(({ id }) => id === own), ...entries]) if (await this.#openKept(id)) return;
    await this.#openSample();
  }

  /** @returns whether another workbook is open now */
  async open(id: string): Promise<boolean> {
    if (id === this.currentId) return true;
    return this.#leaveFor(() => this.#openKept(id));
  }

  async createBlank(): Promise<boolean> {
    return this.#leaveFor(async () => {
      const texts = workbenchTexts(this.#page.language()).workbooks;
      const sheets = [{ id: "sheet1", name: texts.sheet, rowNumber: 200, colNumber: 26 }];
      return this.#openNew(await this.#freeName(texts.newName), (language) => openData({ sheets }, language));
    });
  }

  async createSample(): Promise<boolean> {
    return this.#leaveFor(async () => {
      await this.#openSample();
      return true;
    });
  }

  /** A workbook that was read from a file, under the file's name. */
  async createFrom(name: string, make: (language: Language) => Workspace): Promise<boolean> {
    return this.#leaveFor(async () => this.#openNew(await this.#freeName(name), make));
  }

  /** The sample once more, in the language of the page. */
  async reopenSample(): Promise<void> {
    await this.#openSample();
  }

  /** A sample that nobody has touched, and that is kept nowhere. */
  get isUntouchedSample(): boolean {
    const { entry, autosave } = this.#open;
    return entry === undefined && !autosave.unsaved;
  }

  /** Works in this tab on what another tab holds. */
  async takeOver(): Promise<void> {
    const { entry, name } = this.#open;
    if (entry === undefined) return;
    this.#page.progress(fill(workbenchTexts(this.#page.language()).workbooks.opening, { name }));
    try {
      await this.#tabs.takeOver(entry.id);
      await this.#openKept(entry.id);
    } finally {
      this.#page.progress(undefined);
    }
  }

  /** A copy of what this tab shows, to work in. */
  async openCopy(): Promise<boolean> {
    const { workspace } = this.#open;
    const name = await this.#copyName(this.#open.name);
    const text = textOf(workspace);
    return this.#openNew(name, (language) => openText(text, language));
  }

  async #leaveFor(open: () => Promise<boolean>): Promise<boolean> {
    const { workspace, autosave, name, readOnly } = this.#open;
    const texts = workbenchTexts(this.#page.language());
    if (isUnfinished(workspace.model)) throw new Said(texts.workbooks.busy);
    if (autosave.unsaved && readOnly === undefined && !(await autosave.flush())) {
      const question = fill(texts.saving.leave, { name, reason: this.reason(autosave.failure) });
      if (!(await this.#page.mayLeave(question))) return false;
    }
    return open();
  }

  /** @returns false where there is no such workbook any more, or it is damaged, which is told */
  async #openKept(id: string): Promise<boolean> {
    const store = await this.#storage();
    const entry = await store.find(id);
    if (entry === undefined || entry.deleted) return false;
    this.#page.progress(fill(workbenchTexts(this.#page.language()).workbooks.opening, { name: entry.name }));
    try {
      const holds = await this.#tabs.hold(id);
      // After the lock: the tab that held it may have saved last.
      const text = await store.content(id);
      await nextFrame();
      let workspace: Workspace;
      try {
        workspace = openText(text, this.#page.language());
      } catch (thrown) {
        this.#tabs.release(id);
        this.#page.damaged(entry.name, messageOf(thrown), text);
        return false;
      }
      if (holds) await store.opened(id).catch(() => undefined);
      const now = (await store.find(id)) ?? entry;
      await this.#show(workspace, now.name, now, holds ? undefined : "elsewhere");
      this.#page.saveState({ kind: "saved", at: new Date(now.used) });
      return true;
    } finally {
      this.#page.progress(undefined);
    }
  }

  async #openSample(): Promise<void> {
    const language = this.#page.language();
    const texts = workbenchTexts(language);
    const workspace = await openSample(language, (done) => this.#page.progress(texts.writingSample, done));
    this.#page.progress(undefined);
    await this.#show(workspace, await this.#freeName(texts.sample.plan), undefined);
    this.#page.saveState({ kind: "unchanged" });
  }

  async #openNew(name: string, make: (language: Language) => Workspace): Promise<boolean> {
    await this.#show(make(this.#page.language()), name, undefined);
    // From the first moment in the list; where the browser keeps nothing, the state says so.
    this.#open.autosave.changed();
    await this.#open.autosave.flush();
    return true;
  }

  async #show(workspace: Workspace, name: string, entry: Entry | undefined, readOnly?: ReadOnly): Promise<void> {
    const before = this.#current;
    before?.unwatch();
    before?.autosave.end();
    if (before?.entry !== undefined && before.entry.id !== entry?.id) this.#tabs.release(before.entry.id);
    if (readOnly !== undefined) workspace.model.updateMode("readonly");
    const autosave = new Autosave({
      save: () => this.#save(current),
      mayStart: () => !isUnfinished(workspace.model),
      told: (state) => {
        if (this.#current === current) this.#page.saveState(state);
      },
    });
    const unwatch = watchDocument(workspace.model, () => autosave.changed());
    const current: Current = { workspace, name, entry, autosave, unwatch, ...(readOnly ? { readOnly } : {}) };
    if (readOnly !== undefined) {
      unwatch();
      autosave.end();
    }
    this.#current = current;
    this.#rememberTab();
    await this.#page.show(current);
  }

  // ---- saving

  async #save(current: Current): Promise<void> {
    const store = await this.#storage();
    const text = textOf(current.workspace);
    if (current.entry === undefined) {
      const id = crypto.randomUUID();
      await this.#tabs.hold(id);
      current.entry = await store.create(id, current.name, text);
      this.#rememberTab();
      this.#tabs.tellListChanged();
      return;
    }
    try {
      current.entry = await store.save(current.entry.id, text, current.entry.revision);
    } catch (thrown) {
      if (thrown instanceof StoreError && thrown.code === "elsewhere") this.#lose(current.entry.id);
      throw thrown;
    }
  }

  async saveNow(): Promise<void> {
    await this.#open.autosave.flush();
  }

  /** What is said about something that failed. */
  sentence(thrown: unknown): string {
    if (thrown instanceof Said) return thrown.message;
    return fill(workbenchTexts(this.#page.language()).workbooks.failed, { reason: this.reason(thrown) });
  }

  /** Why something was not saved, as the end of a sentence. */
  reason(thrown: unknown): string {
    const { reasons } = workbenchTexts(this.#page.language()).saving;
    if (!(thrown instanceof StoreError)) return fill(reasons.other, { detail: messageOf(thrown) });
    return fill(reasons[thrown.code], { detail: thrown.message });
  }

  // ---- other tabs

  /** Another tab wants this workbook: what is unsaved is saved, and from then on it is only read here. */
  async #handOver(id: string): Promise<void> {
    const current = this.#current;
    if (current?.entry?.id !== id) return;
    while (isUnfinished(current.workspace.model)) await new Promise((resolve) => setTimeout(resolve, 100));
    current.workspace.model.updateMode("readonly");
    await current.autosave.flush();
    this.#lose(id);
  }

  #lose(id: string): void {
    const current = this.#current;
    if (current?.entry?.id !== id || current.readOnly !== undefined) return;
    current.readOnly = "taken";
    current.workspace.model.updateMode("readonly");
    current.unwatch();
    current.autosave.end();
    this.#page.changed(current);
  }

  async #nameAgain(): Promise<void> {
    const current = this.#current;
    if (current?.entry === undefined) return;
    const entry = await (await this.#storage()).find(current.entry.id).catch(() => undefined);
    if (entry === undefined || entry.name === current.name || this.#current !== current) return;
    current.name = entry.name;
    this.#page.changed(current);
  }

  // ---- the list

  async list(): Promise<readonly Entry[]> {
    return (await this.#storage()).list();
  }

  async isElsewhere(id: string): Promise<boolean> {
    return id !== this.currentId || this.#open.readOnly !== undefined ? this.#tabs.isHeldElsewhere(id) : false;
  }

  /** Name and content of a workbook that need not be open. */
  async kept(id: string): Promise<{ readonly name: string; readonly text: string }> {
    const store = await this.#storage();
    return { name: (await store.find(id))?.name ?? "", text: await store.content(id) };
  }

  /** @returns the name as it is kept: without spaces around it, and not longer than a line */
  async rename(id: string, wanted: string): Promise<string> {
    const name = wanted.trim().slice(0, LONGEST_NAME);
    if (name === "") return (await (await this.#storage()).find(id))?.name ?? "";
    const entry = await (await this.#storage()).rename(id, name);
    if (this.currentId === id) {
      this.#open.name = entry.name;
      this.#page.changed(this.#open);
    }
    this.#tabs.tellListChanged();
    return entry.name;
  }

  async duplicate(id: string): Promise<Entry> {
    if (id === this.currentId) await this.#open.autosave.flush();
    const store = await this.#storage();
    const original = await store.find(id);
    const name = await this.#copyName(original?.name ?? "");
    return store.create(crypto.randomUUID(), name, await store.content(id));
  }

  async setDeleted(id: string, deleted: boolean): Promise<void> {
    await (await this.#storage()).setDeleted(id, deleted);
    this.#tabs.tellListChanged();
  }

  /** Forgets what was deleted; where that was the open workbook, the one last used before it opens. */
  async purge(): Promise<void> {
    const store = await this.#storage();
    const gone = this.currentId !== undefined && (await store.find(this.currentId))?.deleted === true;
    if (gone) {
      this.#open.unwatch();
      this.#open.autosave.end();
    }
    await store.purge();
    if (!gone) return;
    for (const { id } of await store.list()) if (await this.#openKept(id)) return;
    await this.#openSample();
  }

  async #copyName(name: string): Promise<string> {
    return this.#freeName(fill(workbenchTexts(this.#page.language()).workbooks.copyName, { name }));
  }

  async #freeName(wanted: string): Promise<string> {
    const taken = new Set((await this.list().catch(() => [])).map(({ name }) => name));
    let name = wanted.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(name); number += 1) name = `${wanted.slice(0, LONGEST_NAME - 5)} ${number}`;
    return name;
  }

  /** Asked again after a refusal: a person may have allowed it meanwhile. */
  async #storage(): Promise<WorkbookStore> {
    this.#store ??= await openStore();
    return this.#store;
  }

  #rememberTab(): void {
    try {
      if (this.currentId === undefined) sessionStorage.removeItem(TAB_KEY);
      else sessionStorage.setItem(TAB_KEY, this.currentId);
    } catch {
      // A browser that keeps nothing: a reload then opens the workbook last used.
    }
  }
}

function rememberedTab(): string | null {
  try {
    return sessionStorage.getItem(TAB_KEY);
  } catch {
    return null;
  }
}

function nextFrame(): Promise<void> {
  // A hidden tab draws no frames.
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
