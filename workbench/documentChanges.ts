/**
 * Tells when a document has changed, so that it can be saved: by a command of the engine, undo and redo included, or by
 * a setting that is kept beside the history. While a long write is between two of its steps the document is not one
 * that anybody would want to find again: such a time is told as well.
 */
import { isCoreCommand, type Model } from "@odoo/o-spreadsheet";

interface Command {
  readonly type: string;
}
/** The engine's own events; its declarations leave them out. */
interface Events {
  on(event: "command-dispatched", owner: object, told: (command: Command) => void): void;
  off(event: "command-dispatched", owner: object): void;
}

interface Watch {
  readonly changed: () => void;
}

const watches = new WeakMap<Model, Set<Watch>>();
const unfinished = new WeakMap<Model, number>();

/** @returns ends the watch */
export function watchDocument(model: Model, changed: () => void): () => void {
  const watch: Watch = { changed };
  const all = watches.get(model) ?? new Set();
  watches.set(model, all.add(watch));
  const events = model as unknown as Events;
  events.on("command-dispatched", watch, (command) => {
    if (isCoreCommand(command as Parameters<typeof isCoreCommand>[0]) || isHistory(command)) changed();
  });
  return () => {
    all.delete(watch);
    events.off("command-dispatched", watch);
  };
}

function isHistory({ type }: Command): boolean {
  return type === "UNDO" || type === "REDO";
}

/** A change that is no command of the engine. */
export function documentChanged(model: Model): void {
  for (const { changed } of watches.get(model) ?? []) changed();
}

/** Runs a write of several steps; until its end the document counts as unfinished. */
export async function unfinishedWhile<T>(model: Model, write: () => Promise<T>): Promise<T> {
  unfinished.set(model, (unfinished.get(model) ?? 0) + 1);
  try {
    return await write();
  } finally {
    unfinished.set(model, unfinished.get(model)! - 1);
    documentChanged(model);
  }
}

export function isUnfinished(model: Model): boolean {
  return (unfinished.get(model) ?? 0) > 0;
}
