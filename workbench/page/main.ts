/** Opens the workbench: the sample in a spreadsheet, the task pane beside it, and what can be chosen above. */
import "../enginePrerequisites";
import { setTranslationMethod } from "@odoo/o-spreadsheet";
import { fill, type Language, languageOf } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { type MountedTaskpane, mountTaskpane } from "../../taskpane/mount";
import { registerFunctions } from "../registerFunctions";
import { makeFrame } from "./frame";
import { localeOf } from "./locales";
import { preferences, remember, type ThemeChoice } from "./preferences";
import { hideSplash, showFailure, showProgress } from "./splash";
import { mountSpreadsheet, type SpreadsheetView } from "./spreadsheetView";
import { translation } from "./translation";
import { isUntouched, openSample } from "./workspace";

const BOOTED = 0.8;

async function start(): Promise<void> {
  let language: Language = preferences().language ?? languageOf(navigator.language);
  let theme: ThemeChoice = preferences().theme ?? "system";
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => theme === "dark" || (theme === "system" && systemDark.matches);

  setTranslationMethod(
    (text, ...values) => translation(language)(text, ...values),
    () => true,
  );
  registerFunctions({ language });
  const templates = await (await fetch("vendor/o_spreadsheet.xml")).text();
  const texts = workbenchTexts(language);
  showProgress(texts.writingSample, BOOTED);
  let workspace = await openSample(language, (done) => showProgress(texts.writingSample, BOOTED + (1 - BOOTED) * done));

  let view: SpreadsheetView;
  let pane: MountedTaskpane | undefined;
  const frame = makeFrame({
    languageChosen: (chosen) => void changeLanguage(chosen),
    themeChosen: (chosen) => {
      theme = chosen;
      remember({ theme });
      dress();
    },
  });
  const dress = () => {
    frame.setTheme(theme, isDark());
    view?.setDark(isDark());
    pane?.update({ theme: isDark() ? "dark" : "light" });
  };
  const open = async () => {
    // For the console of a curious reader, and for the tests: await workbench.read({ sheet: "Welcome" })
    Object.assign(window, { workbench: workspace.workbook });
    const words = workbenchTexts(language);
    document.documentElement.lang = language;
    document.title = words.title;
    frame.setLanguage(language);
    view = await mountSpreadsheet(frame.grid, {
      model: workspace.model,
      dark: isDark(),
      texts: words,
      templates,
      translate: (text) => translation(language)(text),
    });
  };
  /** A sample that nobody has touched is opened in the new language; somebody's work stays as it is. */
  const changeLanguage = async (chosen: Language) => {
    language = chosen;
    remember({ language });
    registerFunctions({ language });
    view.unmount();
    if (isUntouched(workspace)) workspace = await openSample(language, () => undefined);
    else workspace.model.dispatch("UPDATE_LOCALE", { locale: localeOf(language) });
    await open();
    pane?.update({ workbook: workspace.workbook, language });
  };

  frame.show();
  dress();
  await open();
  pane = mountTaskpane(frame.pane, {
    workbook: workspace.workbook,
    language,
    theme: isDark() ? "dark" : "light",
    host: "workbench",
  });
  systemDark.addEventListener("change", dress);
  hideSplash();
}

start().catch((thrown: unknown) => {
  const language = preferences().language ?? languageOf(navigator.language);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  showFailure(fill(workbenchTexts(language).failed.error, { detail }));
});
