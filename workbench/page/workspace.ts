/** What is open on the page: a model with the sample in it, and the port over it. */
import { Model } from "@odoo/o-spreadsheet";
import type { Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import type { Workbook } from "../../core/workbook";
import { writeSample } from "../sample/plan";
import { emptyWorkbook, WELCOME_ID, writeWelcome } from "../sample/welcome";
import { SpreadsheetWorkbook } from "../spreadsheetWorkbook";
import { notify } from "./dialogs";
import { ALL_LOCALES, localeOf } from "./locales";

export interface Workspace {
  readonly model: Model;
  readonly workbook: Workbook;
}

/** The sample in a language. It is reopened from its own data, so that undo does not take the sample away. */
export async function openSample(language: Language, progress: (done: number) => void): Promise<Workspace> {
  const draft = new Model({ ...emptyWorkbook(language), settings: { locale: localeOf(language) } });
  const sheets = await writeSample(new SpreadsheetWorkbook(draft), language, progress);
  writeWelcome(
    draft,
    language,
    sheets.map((name) => ({ name, id: draft.getters.getSheetIdByName(name)! })),
  );
  draft.dispatch("ACTIVATE_SHEET", { sheetIdFrom: draft.getters.getActiveSheetId(), sheetIdTo: WELCOME_ID });
  const model = new Model(draft.exportData(), {
    external: { loadLocales: async () => [...ALL_LOCALES] },
    notifyUI: ({ text, sticky }) => notify(text, sticky),
    raiseBlockingErrorUI: (text) => notify(text, true),
    client: { id: "local", name: workbenchTexts(language).place },
  });
  return { model, workbook: new SpreadsheetWorkbook(model) };
}

/** Nothing was changed since the sample was opened. */
export function isUntouched({ model }: Workspace): boolean {
  return !model.getters.canUndo() && !model.getters.canRedo();
}
