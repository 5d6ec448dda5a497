/** What is open on the page: a model with the sample in it, and the port over it. */
import { Model } from "@odoo/o-spreadsheet";
import type { Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import type { Workbook } from "../../core/workbook";
import { writeSample } from "../sample/plan";
import { emptyWorkbook, writeWelcome } from "../sample/welcome";
import { SpreadsheetWorkbook } from "../spreadsheetWorkbook";
import { notify } from "./dialogs";
import { ALL_LOCALES, localeOf } from "./locales";

export interface Workspace {
  readonly model: Model;
  readonly workbook: Workbook;
}

/** The sample in a language. */
export async function openSample(language: Language, progress: (done: number) => void): Promise<Workspace> {
  const model = new Model(
    { ...emptyWorkbook(language), settings: { locale: localeOf(language) } },
    {
      external: { loadLocales: async () => [...ALL_LOCALES] },
      notifyUI: ({ text, sticky }) => notify(text, sticky),
      raiseBlockingErrorUI: (text) => notify(text, true),
      client: { id: "local", name: workbenchTexts(language).place },
    },
  );
  const workbook = new SpreadsheetWorkbook(model);
  const sheets = await writeSample(workbook, language, progress);
  writeWelcome(
    model,
    language,
    sheets.map((name) => ({ name, id: model.getters.getSheetIdByName(name)! })),
  );
  forgetHistory(model);
  return { model, workbook };
}

/**
 * Undo shall not take the sample away. The engine forgets its steps when its session says that a snapshot was taken;
 * opening the model once more from its own data would have the same effect and cost as much as writing it.
 */
function forgetHistory(model: Model): void {
  (model as unknown as { readonly session: { trigger(event: "snapshot"): void } }).session.trigger("snapshot");
}

/** Nothing was changed since the sample was opened. */
export function isUntouched({ model }: Workspace): boolean {
  return !model.getters.canUndo() && !model.getters.canRedo();
}
