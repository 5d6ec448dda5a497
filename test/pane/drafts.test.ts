/** What was typed outlives the pane, and a broken draft never stops anyone. */
import { describe, expect, it } from "vitest";
import { planFromTemplate } from "../../core/plans/templates";
import type { Workbook } from "../../core/workbook";
import { WorkbookError } from "../../core/workbook";
import { DRAFT_KEY, keepDraft, lookForDraft } from "../../taskpane/drafts";
import { formOf } from "../../taskpane/planForm";

/** Only the settings of a workbook; a draft needs nothing else. */
function settingsOnly(settings: Record<string, string>, readOnly = false): Workbook {
  const refuse = () => Promise.reject(new WorkbookError("host", "not asked for here"));
  return {
    inventory: refuse,
    places: refuse,
    write: refuse,
    fill: refuse,
    put: refuse,
    read: refuse,
    selection: refuse,
    select: refuse,
    settings: async () => ({ ...settings }),
    saveSettings: async (changes) => {
      if (readOnly) throw new WorkbookError("readOnly", "");
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) delete settings[key];
        else settings[key] = value;
      }
    },
  };
}

const form = formOf(planFromTemplate("retention-commission", { language: "en" }), "en");

describe("drafts", () => {
  it("what was typed is found again by a pane that opens the workbook later, in its language", async () => {
    const settings: Record<string, string> = {};
    const typed = { ...form, name: "Half a plan", components: [{ ...form.components[0]!, quota: "12,5x" }] };
    expect(await keepDraft(settingsOnly(settings), typed, "en")).toBe("workbook");
    const found = await lookForDraft(settingsOnly(settings), "fr");
    expect(found).toMatchObject({ name: "Half a plan", components: [{ quota: "12,5x" }] });
    expect(found?.components[0]?.tiers[0]?.value).toBe("7,5");
  });

  it("a workbook that takes no settings keeps the draft in memory, for as long as the page lives", async () => {
    const workbook = settingsOnly({}, true);
    expect(await keepDraft(workbook, form, "en")).toBe("memory");
    expect(await lookForDraft(workbook, "en")).toEqual(form);
  });

  it("a draft of thousands of people stays in memory, and its older self leaves the workbook", async () => {
    const settings: Record<string, string> = {};
    const workbook = settingsOnly(settings);
    await keepDraft(workbook, form, "en");
    const participants = Array.from({ length: 5000 }, (_, key) => ({ key, id: "", name: `Person ${key}`, quota: "" }));
    expect(await keepDraft(workbook, { ...form, participants, nextKey: 5000 }, "en")).toBe("memory");
    expect(settings).toEqual({});
    expect((await lookForDraft(workbook, "en"))?.participants).toHaveLength(5000);
  });

  it("starting over takes the draft out of the workbook", async () => {
    const settings: Record<string, string> = {};
    const workbook = settingsOnly(settings);
    await keepDraft(workbook, form, "en");
    await keepDraft(workbook, undefined, "en");
    expect(settings).toEqual({});
    expect(await lookForDraft(workbook, "en")).toBeUndefined();
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"version":2}',
    '{"version":1,"language":"en","form":{}}',
    JSON.stringify({ version: 1, language: "en", form: { ...form, base: { id: "x" } } }),
    JSON.stringify({ version: 1, language: "en", form: { ...form, participants: [{ name: 5 }] } }),
    JSON.stringify({ version: 1, language: "xx", form }),
  ])("a draft that is none is passed over: %s", async (json) => {
    expect(await lookForDraft(settingsOnly({ [DRAFT_KEY]: json }), "en")).toBeUndefined();
  });

  it("a workbook that does not answer is a workbook without a draft", async () => {
    const silent = { ...settingsOnly({}), settings: () => Promise.reject(new WorkbookError("host", "gone")) };
    expect(await lookForDraft(silent, "en")).toBeUndefined();
  });
});
