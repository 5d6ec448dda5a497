/** Opens the workbench: the sample in a spreadsheet, the task pane beside it, and what can be chosen above. */
import "../enginePrerequisites";
import { setTranslationMethod } from "@odoo/o-spreadsheet";
import { referenceFile } from "../../core/reference/file";
import { fill, type Language, languageOf } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { type MountedTaskpane, mountTaskpane } from "../../taskpane/mount";
import { registerFunctions } from "../registerFunctions";
import type { SaveState } from "../saving/autosave";
import { showCellNotes } from "./cellNotes";
import { notify, paragraph, showDialog } from "./dialogs";
import { Files } from "./files";
import { makeFrame } from "./frame";
import { localeOf } from "./locales";
import { preferences, remember, type ThemeChoice } from "./preferences";
import { saveFile } from "./saveFile";
import { hideSplash, showFailure, showProgress } from "./splash";
import { mountSpreadsheet, type SpreadsheetView } from "./spreadsheetView";
import { translation } from "./translation";
import { refusal } from "./validationSentences";
import { showWorkbookList } from "./workbookList";
import { Workbooks } from "./workbooks";
import type { Workspace } from "./workspace";

const BOOTED = 0.8;
const TEMPLATES = "vendor/o_spreadsheet.xml";

async function start(): Promise<void> {
  let language: Language = preferences().language ?? languageOf(navigator.language);
  let theme: ThemeChoice = preferences().theme ?? "system";
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => theme === "dark" || (theme === "system" && systemDark.matches);

  let opened: Workspace | undefined;
  setTranslationMethod(
    (...[text]) => (opened && refusal(opened.model, text)) ?? translation(language, text),
    () => true,
  );
  showCellNotes();
  registerFunctions({ language });
  const texts = workbenchTexts(language);
  const templates = await loadTemplates();
  if (templates === undefined) return showFailure(fill(texts.failed.file, { file: TEMPLATES }));

  let view: SpreadsheetView | undefined;
  /** One change of language after the other, however fast they are chosen. */
  let changes = Promise.resolve();
  let pane: MountedTaskpane | undefined;
  let started = false;
  /** The sample comes again in another language: what was typed in the pane stays. */
  let keepsPane = false;
  const frame = makeFrame({
    languageChosen: (chosen) => {
      changes = changes.then(() => changeLanguage(chosen)).catch(fail);
    },
    themeChosen: (chosen) => {
      theme = chosen;
      remember({ theme });
      dress();
    },
    workbooksAsked: () =>
      showWorkbookList({
        workbooks,
        language,
        openFile: () => files.open(),
        download: (id) => files.download(id),
      }),
    saveAgain: () => void workbooks.saveNow(),
    takeOver: () => void workbooks.takeOver().catch(say),
    openCopy: () => void workbooks.openCopy().catch(say),
  });
  const dress = () => {
    frame.setTheme(theme, isDark());
    view?.setDark(isDark());
    pane?.update({ theme: isDark() ? "dark" : "light" });
  };
  const say = (thrown: unknown) => notify(workbooks.sentence(thrown), true);
  let saveState: SaveState = { kind: "unchanged" };
  const showSaving = () => {
    const words = workbenchTexts(language).saving;
    if (workbooks.isReadOnly && saveState.kind !== "failed") return frame.setSaving(words.readOnly, false);
    switch (saveState.kind) {
      case "unchanged":
        return frame.setSaving(words.unchanged, false);
      case "saving":
        return frame.setSaving(words.saving, false);
      case "saved": {
        const time = new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(saveState.at);
        return frame.setSaving(fill(words.saved, { time }), false);
      }
      case "failed":
        return frame.setSaving(fill(words.failed, { reason: workbooks.reason(saveState.thrown) }), true);
    }
  };
  const workbooks = new Workbooks({
    language: () => language,
    async show({ workspace, name, readOnly }) {
      view?.unmount();
      view = undefined;
      opened = workspace;
      frame.show();
      dress();
      await mountGrid();
      frame.setWorkbook(name, readOnly);
      if (pane !== undefined && keepsPane) {
        pane.update({ workbook: workspace.workbook, language, helpUrl: referenceFile(language) });
        return;
      }
      // What is typed in the pane belongs to the workbook; another one has its own drafts.
      pane?.unmount();
      pane = mountTaskpane(frame.pane, {
        workbook: workspace.workbook,
        language,
        theme: isDark() ? "dark" : "light",
        host: "workbench",
        helpUrl: referenceFile(language),
      });
    },
    changed({ name, readOnly }) {
      frame.setWorkbook(name, readOnly);
      showSaving();
    },
    saveState(state) {
      saveState = state;
      showSaving();
    },
    progress(text, done) {
      if (started) return frame.setProgress(text);
      if (text !== undefined) showProgress(text, done === undefined ? BOOTED : BOOTED + (1 - BOOTED) * done);
    },
    mayLeave: (question) =>
      new Promise((answer) => {
        const words = workbenchTexts(language);
        showDialog(
          words.dialog.title,
          [paragraph(question)],
          [
            { text: words.saving.leaveAnyway, chosen: () => answer(true) },
            { text: words.dialog.cancel, primary: true, chosen: () => answer(false) },
          ],
        );
      }),
    damaged(name, detail, record) {
      const words = workbenchTexts(language);
      showDialog(
        fill(words.damaged.title, { name }),
        [paragraph(fill(words.damaged.sentence, { name, detail }))],
        [
          { text: words.damaged.save, chosen: () => saveFile(`${name}.json`, new Blob([record])) },
          { text: words.about.close, primary: true },
        ],
      );
    },
  });
  const files = new Files({
    workbooks,
    language: () => language,
    progress: (text) => frame.setProgress(text),
  });
  const mountGrid = async () => {
    if (opened === undefined) return;
    const { model, workbook } = opened;
    // For the console of a curious reader, and for the tests: await workbench.read({ sheet: "Welcome" })
    Object.assign(window, { workbench: workbook });
    document.documentElement.lang = language;
    frame.setLanguage(language);
    view = await mountSpreadsheet(frame.grid, {
      model,
      dark: isDark(),
      texts: workbenchTexts(language),
      templates,
      translate: (text) => translation(language, text),
    });
  };
  /** A sample that nobody has touched is opened in the new language; somebody's work stays as it is. */
  const changeLanguage = async (chosen: Language) => {
    language = chosen;
    remember({ language });
    registerFunctions({ language });
    if (opened === undefined) return;
    if (workbooks.isUntouchedSample) {
      keepsPane = true;
      try {
        await workbooks.reopenSample();
      } finally {
        keepsPane = false;
      }
      return;
    }
    view?.unmount();
    opened.model.dispatch("UPDATE_LOCALE", { locale: localeOf(language) });
    await mountGrid();
    showSaving();
    pane?.update({ language, helpUrl: referenceFile(language) });
  };

  await workbooks.start();
  started = true;
  systemDark.addEventListener("change", dress);
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    // Everything is saved by itself; whoever wants it now has it now, and not the browser's copy of the page.
    event.preventDefault();
    void workbooks.saveNow();
  });
  hideSplash();
}

async function loadTemplates(): Promise<string | undefined> {
  try {
    const response = await fetch(TEMPLATES);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

function fail(thrown: unknown): void {
  const language = preferences().language ?? languageOf(navigator.language);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  showFailure(fill(workbenchTexts(language).failed.error, { detail }));
}

start().catch(fail);
