/**
 * Keeps with an o-spreadsheet document what the engine itself has no place for: settings, cell notes, the sentences of
 * validations, protection, print setup, names of tables. It is a plugin of the model, so it is exported and imported
 * with the document, undone with it, and forgotten with a deleted sheet.
 */
import "./enginePrerequisites";
import {
  type CoreCommand,
  CorePlugin,
  coreTypes,
  type DispatchResult,
  type Model,
  registries,
  type WorkbookData,
} from "@odoo/o-spreadsheet";
import { documentChanged } from "./documentChanges";
import { must } from "./must";
import { type LinesMoved, shiftedEntry } from "./shiftedEntries";

type Entries = Readonly<Record<string, string>>;
type DataWithCompanion = WorkbookData & { companion?: Record<string, string> };

interface KeepCommand {
  readonly type: typeof COMMAND;
  readonly key: string;
  /** null forgets the entry. */
  readonly value: string | null;
}

const COMMAND = "KEEP_COMPANION";

class CompanionPlugin extends CorePlugin<{ companion: Record<string, string | undefined> }> {
  static override readonly getters = ["getCompanion", "keepCompanionQuietly"] as const;
  readonly companion: Record<string, string | undefined> = {};

  getCompanion(): Entries {
    const entries: Record<string, string> = {};
    for (const [key, value] of Object.entries(this.companion)) if (value !== undefined) entries[key] = value;
    return entries;
  }

  /** Without a step of undo. */
  keepCompanionQuietly(key: string, value: string | null): void {
    if (value === null) delete this.companion[key];
    else this.companion[key] = value;
  }

  override handle(command: CoreCommand): void {
    const given = command as CoreCommand | KeepCommand;
    if (given.type === COMMAND) {
      this.history.update("companion", given.key, given.value ?? undefined);
    } else if (given.type === "DELETE_SHEET") {
      for (const key of Object.keys(this.companion))
        if (key.startsWith(sheetKey(given.sheetId, ""))) this.history.update("companion", key, undefined);
    } else if (given.type === "ADD_COLUMNS_ROWS") {
      const { dimension, position, base, quantity } = given;
      const first = position === "before" ? base : base + 1;
      this.#follow(given.sheetId, { dimension, to: (line) => (line < first ? line : line + quantity) });
    } else if (given.type === "REMOVE_COLUMNS_ROWS") {
      const { dimension, elements } = given;
      const gone = [...elements].sort((a, b) => a - b);
      const to = (line: number) => (gone.includes(line) ? undefined : line - gone.filter((one) => one < line).length);
      this.#follow(given.sheetId, { dimension, to });
    }
  }

  #follow(sheetId: string, moved: LinesMoved): void {
    const start = sheetKey(sheetId, "");
    for (const [key, value] of Object.entries(this.companion)) {
      if (value === undefined || !key.startsWith(start)) continue;
      this.history.update("companion", key, shiftedEntry(key.slice(start.length), value, moved));
    }
  }

  override import(data: DataWithCompanion): void {
    Object.assign(this.companion, data.companion);
  }

  override export(data: DataWithCompanion): void {
    data.companion = { ...this.getCompanion() };
  }
}

if (!registries.corePluginRegistry.contains(COMMAND)) {
  registries.corePluginRegistry.add(COMMAND, CompanionPlugin);
  (coreTypes as Set<string>).add(COMMAND);
  registries.inverseCommandRegistry.add(COMMAND, (command) => [command]);
}

type CompanionGetters = Pick<CompanionPlugin, "getCompanion" | "keepCompanionQuietly">;

export function companionOf(model: Pick<Model, "getters">): CompanionGetters {
  return model.getters as unknown as CompanionGetters;
}

export function companionEntries(model: Model): Entries {
  return companionOf(model).getCompanion();
}

export function keepEntry(model: Model, key: string, value: string | null): void {
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => DispatchResult;
  if ((companionEntries(model)[key] ?? null) !== value) must(dispatch(COMMAND, { key, value }), key);
}

/** The key of what is kept for one sheet. */
export function sheetKey(sheetId: string, topic: string): string {
  return `sheet/${sheetId}/${topic}`;
}

/** What is kept for a sheet under a topic, as JSON; undefined where nothing is. */
export function sheetEntry<T>(model: Model, sheetId: string, topic: string): T | undefined {
  const kept = companionEntries(model)[sheetKey(sheetId, topic)];
  return kept === undefined ? undefined : (JSON.parse(kept) as T);
}

export function keepSheetEntry(model: Model, sheetId: string, topic: string, value: unknown): void {
  keepEntry(model, sheetKey(sheetId, topic), value === null || value === undefined ? null : JSON.stringify(value));
}

const SETTING = "setting/";

/** Settings of the workbook (the plans' JSON). */
export function settingsOf(model: Model): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const [key, value] of Object.entries(companionEntries(model)))
    if (key.startsWith(SETTING)) settings[key.slice(SETTING.length)] = value;
  return settings;
}

export function keepSetting(model: Model, name: string, value: string | null): void {
  keepEntry(model, SETTING + name, value);
}

/**
 * Keeps a setting beside the history: somebody who takes back the last thing done in the grid means what was done in
 * the grid, not a draft that the pane saved meanwhile.
 */
export function keepSettingQuietly(model: Model, name: string, value: string | null): void {
  companionOf(model).keepCompanionQuietly(SETTING + name, value);
  documentChanged(model);
}
