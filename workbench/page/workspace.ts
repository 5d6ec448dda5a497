/** What is open on the page: a model with a workbook in it, and the port over it. */
import { Model, type WorkbookData } from "@odoo/o-spreadsheet";
import type { Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import type { Workbook } from "../../core/workbook";
import { writeSample } from "../sample/plan";
import { emptyWorkbook, writeWelcome } from "../sample/welcome";
import { SpreadsheetWorkbook } from "../spreadsheetWorkbook";
import { notify } from "./dialogs";
import { ALL_LOCALES, localeOf } from "./locales";
import { sayOwnSentences } from "./validationSentences";

export interface Workspace {
  readonly model: Model;
  readonly workbook: Workbook;
}

/** What the engine opens: what is left out of it has its default. */
type EngineData = NonNullable<ConstructorParameters<typeof Model>[0]> & { readonly settings?: object };

/** A workbook from the engine's data, with numbers and formulas as the language writes them. */
export function openData(data: EngineData, language: Language): Workspace {
  const model = new Model(
    { ...data, settings: { ...data.settings, locale: localeOf(language) } },
    {
      external: { loadLocales: async () => [...ALL_LOCALES] },
      notifyUI: ({ text, sticky }) => notify(text, sticky),
      raiseBlockingErrorUI: (text) => notify(text, true),
      client: { id: "local", name: workbenchTexts(language).place },
    },
  );
  sayOwnSentences(model);
  return { model, workbook: new SpreadsheetWorkbook(model) };
}

/** The sample in a language. */
export async function openSample(language: Language, progress: (done: number) => void): Promise<Workspace> {
  const { model, workbook } = openData(emptyWorkbook(language), language);
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
 * Undo shall not take away what was there from the beginning. The engine forgets its steps when its session says that a snapshot was taken;
 * opening the model once more from its own data would have the same effect and cost as much as writing it.
 */
export function forgetHistory(model: Model): void {
  (model as unknown as { readonly session: { trigger(event: "snapshot"): void } }).session.trigger("snapshot");
}

/** How a workbook is kept; a later form of it has another number. */
interface Kept {
  readonly form: typeof FORM;
  readonly data: WorkbookData;
}

const FORM = 1;

/**
 * Everything of a workbook as text. The engine's own `exportData` writes it three times and builds a second model to
 * verify that its compact form is the same; this is its plain form, once.
 */
export function textOf({ model }: Workspace): string {
  const plain = model as unknown as { _exportData(compact: boolean): WorkbookData };
  const kept: Kept = { form: FORM, data: plain._exportData(false) };
  return JSON.stringify(kept);
}

/** @throws Error where the text is not what `textOf` wrote */
export function openText(text: string, language: Language): Workspace {
  const kept = JSON.parse(text) as Partial<Kept> | null;
  if (kept?.form !== FORM || !Array.isArray(kept.data?.sheets) || kept.data.sheets.length === 0)
    throw new Error(`form ${String(kept?.form)}`);
  return openData(kept.data, language);
}
