/** The page around spreadsheet and pane: the bar above, the divider between them, and where each of them goes. */
import { __info__ } from "@odoo/o-spreadsheet";
import { fill, LANGUAGES, type Language } from "../../core/text/language";
import { type WorkbenchTexts, workbenchTexts } from "../../core/text/workbench";
import { aboutContent, showDialog } from "./dialogs";
import { makeDivider } from "./divider";
import { preferences, remember, THEMES, type ThemeChoice } from "./preferences";
import { focusRegion, moveBetween } from "./regions";
import type { ReadOnly } from "./workbooks";

export interface Frame {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  show(): void;
  setLanguage(language: Language): void;
  setTheme(choice: ThemeChoice, dark: boolean): void;
  /** The name of what is open; why it can only be read, if so. */
  setWorkbook(name: string, readOnly: ReadOnly | undefined): void;
  /** `again`: what was not saved can be tried once more. */
  setSaving(text: string, again: boolean): void;
  /** A long step; undefined ends it. */
  setProgress(text: string | undefined): void;
}

export interface FrameEvents {
  readonly languageChosen: (language: Language) => void;
  readonly themeChosen: (theme: ThemeChoice) => void;
  readonly workbooksAsked: () => void;
  readonly saveAgain: () => void;
  readonly takeOver: () => void;
  readonly openCopy: () => void;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", fr: "Français", it: "Italiano" };
const PANE_WIDTH = 380;
/** Below this width of the window, spreadsheet and pane do not fit side by side: the pane lies over the spreadsheet. */
const NARROW = matchMedia("(max-width: 760px)");

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

export function makeFrame(events: FrameEvents): Frame {
  const root = document.getElementById("workbench")!;
  let texts: WorkbenchTexts = workbenchTexts("en");

  const name = make("strong", "");
  const icon = make("img", "");
  icon.src = "icon.svg";
  icon.alt = "";
  const workbook = make("button", "workbook");
  workbook.setAttribute("aria-haspopup", "dialog");
  workbook.addEventListener("click", events.workbooksAsked);
  const saving = make("span", "saving");
  saving.setAttribute("role", "status");
  const again = make("button", "quiet again");
  again.hidden = true;
  again.addEventListener("click", events.saveAgain);
  const language = choice(LANGUAGES, (value) => events.languageChosen(value));
  for (const option of language.select.options) {
    option.textContent = LANGUAGE_NAMES[option.value as Language];
    option.lang = option.value;
  }
  const theme = choice(THEMES, (value) => events.themeChosen(value));
  const about = make("button", "quiet");
  about.addEventListener("click", () =>
    showDialog(texts.about.title, aboutContent(texts, (__info__ as { version?: string }).version ?? ""), [
      { text: texts.about.close, primary: true },
    ]),
  );
  const toggle = make("button", "quiet toggle");
  const bar = make(
    "header",
    "bar",
    icon,
    name,
    workbook,
    saving,
    again,
    make("span", "spring"),
    language.label,
    theme.label,
    about,
    toggle,
  );

  const grid = make("section", "grid");
  const pane = make("aside", "pane");
  const skip = make("button", "skip");
  skip.addEventListener("click", () => {
    if (hidden) toggle.click();
    focusRegion({ element: pane });
  });
  bar.prepend(skip);
  pane.id = "pane";
  const divider = makeDivider("", preferences().paneWidth ?? PANE_WIDTH, (width) => {
    root.style.setProperty("--pane-width", `${width}px`);
    remember({ paneWidth: width });
  });
  const reason = make("p", "");
  const takeOver = make("button", "");
  takeOver.addEventListener("click", events.takeOver);
  const copy = make("button", "");
  copy.addEventListener("click", events.openCopy);
  const banner = make("section", "banner", reason, takeOver, copy);
  banner.setAttribute("role", "alert");
  banner.hidden = true;
  const progress = make("div", "progress");
  progress.setAttribute("role", "status");
  progress.hidden = true;
  root.append(bar, banner, make("main", "", grid, divider, pane), progress);
  let shown: { readonly name: string; readonly readOnly: ReadOnly | undefined } | undefined;
  const showWorkbook = () => {
    if (shown === undefined) return;
    workbook.textContent = shown.name;
    workbook.setAttribute("aria-label", fill(texts.workbooks.button, { name: shown.name }));
    document.title = `${shown.name} · ${texts.title}`;
    banner.hidden = shown.readOnly === undefined;
    reason.textContent = shown.readOnly === undefined ? "" : fill(texts.tabs[shown.readOnly], { name: shown.name });
    takeOver.textContent = texts.tabs.takeOver;
    copy.textContent = texts.tabs.copy;
    again.textContent = texts.saving.again;
  };
  moveBetween([
    { element: bar, target: ".workbook" },
    { element: grid, target: ".o-grid .o-composer" },
    { element: pane },
  ]);

  let hidden = preferences().paneHidden ?? NARROW.matches;
  const showPane = () => {
    root.classList.toggle("pane-hidden", hidden);
    toggle.setAttribute("aria-expanded", String(!hidden));
    toggle.setAttribute("aria-controls", pane.id);
    toggle.textContent = hidden ? texts.pane.show : texts.pane.hide;
  };
  toggle.addEventListener("click", () => {
    hidden = !hidden;
    remember({ paneHidden: hidden });
    showPane();
  });

  return {
    grid,
    pane,
    show() {
      root.hidden = false;
    },
    setLanguage(chosen) {
      texts = workbenchTexts(chosen);
      language.select.value = chosen;
      language.caption.textContent = texts.language;
      theme.caption.textContent = texts.theme;
      for (const option of theme.select.options) option.textContent = texts.themes[option.value as ThemeChoice];
      name.textContent = texts.name;
      about.textContent = texts.about.open;
      skip.textContent = texts.pane.skip;
      grid.setAttribute("aria-label", texts.grid);
      pane.setAttribute("aria-label", texts.pane.label);
      divider.setAttribute("aria-label", texts.pane.width);
      showPane();
      showWorkbook();
    },
    setWorkbook(workbookName, readOnly) {
      shown = { name: workbookName, readOnly };
      showWorkbook();
    },
    setSaving(text, canTryAgain) {
      saving.textContent = text;
      saving.title = text;
      saving.classList.toggle("failed", canTryAgain);
      again.hidden = !canTryAgain;
    },
    setProgress(text) {
      progress.hidden = text === undefined;
      progress.textContent = text ?? "";
    },
    setTheme(chosen, dark) {
      theme.select.value = chosen;
      document.documentElement.dataset.theme = dark ? "dark" : "light";
      document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
    },
  };
}

function choice<T extends string>(values: readonly T[], chosen: (value: T) => void) {
  const caption = make("span", "");
  const select = make("select", "", ...values.map((value) => new Option(value, value)));
  select.addEventListener("change", () => chosen(select.value as T));
  return { label: make("label", "choice", caption, select), caption, select };
}
