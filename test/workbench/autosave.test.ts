import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { documentChanged, isUnfinished, unfinishedWhile, watchDocument } from "../../workbench/documentChanges";
import { Autosave, type SaveState } from "../../workbench/saving/autosave";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { Engine } from "../hosts/engine";

describe("the autosave", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function recorded(save: () => Promise<void>, mayStart = () => true) {
    const states: SaveState["kind"][] = [];
    const autosave = new Autosave({ save, mayStart, told: ({ kind }) => states.push(kind) });
    return { autosave, states };
  }

  it("saves once after many changes, and says when", async () => {
    const save = vi.fn(async () => undefined);
    const { autosave, states } = recorded(save);
    for (let key = 0; key < 5; key += 1) {
      autosave.changed();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(save).not.toHaveBeenCalled();
    expect(autosave.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.unsaved).toBe(false);
    expect(states.at(-1)).toBe("saved");
  });

  it("saves somebody as well who never stops typing", async () => {
    const save = vi.fn(async () => undefined);
    const { autosave } = recorded(save);
    for (let key = 0; key < 100; key += 1) {
      autosave.changed();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it("counts as unsaved after a failure, and tries again with the next change or when asked", async () => {
    const save = vi.fn(async () => undefined).mockRejectedValueOnce(new Error("full"));
    const { autosave, states } = recorded(save);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toBe("failed");
    expect(autosave.unsaved).toBe(true);
    expect(autosave.failure).toEqual(new Error("full"));
    expect(await autosave.flush()).toBe(true);
    expect(states.at(-1)).toBe("saved");
  });

  it("saves again what was changed while it was saving", async () => {
    let finish: () => void = () => undefined;
    const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { autosave } = recorded(save);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1000);
    autosave.changed();
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.unsaved).toBe(true);
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    finish();
    expect(await flushed).toBe(true);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it("waits for the end of a long write: half a plan is never what is kept", async () => {
    const save = vi.fn(async () => undefined);
    let writing = true;
    const { autosave } = recorded(save, () => !writing);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).not.toHaveBeenCalled();
    writing = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("saves nothing any more after its end", async () => {
    const save = vi.fn(async () => undefined);
    const { autosave } = recorded(save);
    autosave.changed();
    autosave.end();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(save).not.toHaveBeenCalled();
  });
});

describe("a watched document", () => {
  it("tells cells, undo and settings beside the history, and nothing of looking around", async () => {
    const engine = new Engine();
    const changed = vi.fn();
    const unwatch = watchDocument(engine.model, changed);
    const count = () => changed.mock.calls.splice(0).length;
    const sheet = engine.sheets()[0]!.id;
    engine.write(sheet, { row: 0, column: 0 }, [[1]]);
    expect(count()).toBeGreaterThan(0);
    engine.select(sheet, { row: 3, column: 3, rows: 1, columns: 1 });
    expect(count()).toBe(0);
    engine.model.dispatch("REQUEST_UNDO");
    expect(count()).toBeGreaterThan(0);
    await new SpreadsheetWorkbook(engine.model).saveSettings({ draft: "{}" });
    expect(count()).toBe(1);
    unwatch();
    engine.write(sheet, { row: 0, column: 0 }, [[1]]);
    documentChanged(engine.model);
    expect(count()).toBe(0);
  });

  it("is unfinished until a write has ended, also one that fails", async () => {
    const { model } = new Engine();
    let inside = false;
    await unfinishedWhile(model, async () => {
      inside = isUnfinished(model);
    });
    expect([inside, isUnfinished(model)]).toEqual([true, false]);
    await expect(unfinishedWhile(model, () => Promise.reject(new Error("host")))).rejects.toThrow("host");
    expect(isUnfinished(model)).toBe(false);
  });
});
