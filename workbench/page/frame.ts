/** The page around spreadsheet and pane: the bar above, the divider between them, and where each of them goes. */
import { __info__ } from "@odoo/o-spreadsheet";
import { LANGUAGES, type Language } from "../../core/text/language";
import { type WorkbenchTexts, workbenchTexts } from "../../core/text/workbench";
import { aboutContent, showDialog } from "./dialogs";
import { makeDivider } from "./divider";
import { preferences, remember, THEMES, type ThemeChoice } from "./preferences";
import { focusRegion, moveBetween } from "./regions";

export interface Frame {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  show(): void;
  setLanguage(language: Language): void;
  setTheme(choice: ThemeChoice, dark: boolean): void;
}

export interface FrameEvents {
  readonly languageChosen: (language: Language) => void;
  readonly themeChosen: (theme: ThemeChoice) => void;
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
  const place = make("span", "place");
  const icon = make("img", "");
  icon.src = "icon.svg";
  icon.alt = "";
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
    place,
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
  root.append(bar, make("main", "", grid, divider, pane));
  moveBetween([
    { element: bar, target: "select" },
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
      place.textContent = texts.place;
      about.textContent = texts.about.open;
      skip.textContent = texts.pane.skip;
      grid.setAttribute("aria-label", texts.grid);
      pane.setAttribute("aria-label", texts.pane.label);
      divider.setAttribute("aria-label", texts.pane.width);
      showPane();
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
