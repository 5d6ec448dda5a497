/**
 * Before the pane can start: is Office.js there, is this Excel, is it new enough? Every answer that is no becomes a
 * sentence in the pane, for an empty pane explains nothing.
 */
import { fill, type Language, languageOf } from "../core/text/language";
import { type RibbonTexts, ribbonTexts } from "../core/text/ribbon";

/** The requirement sets of manifest.xml. Excel checks them too, but not for workbooks opened elsewhere. */
const REQUIRED = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["ExcelApi", "1.12"],
] as const;

/** Office.onReady never answers when a part of Office.js is blocked; most computers need under 3 seconds. */
export const PATIENCE = 15_000;

export interface Ready {
  readonly language: Language;
  readonly dark: boolean;
}

/** Says in the pane what happens, or calls `mount` once Excel is there; also when it comes after all. */
export async function whenReady(
  pane: HTMLElement,
  mount: (ready: Ready) => void,
  patience: number = PATIENCE,
): Promise<void> {
  const guessed = ribbonTexts(languageOf(navigator.language));
  if (typeof Office === "undefined") return say(pane, guessed.officeMissing, "alert");
  say(pane, guessed.starting, "status");
  const late = setTimeout(() => say(pane, guessed.officeMissing, "alert"), patience);
  const { host } = await Office.onReady();
  clearTimeout(late);

  const language = languageOf(Office.context?.displayLanguage ?? navigator.language);
  const texts = ribbonTexts(language);
  document.documentElement.lang = language;
  document.title = texts.paneTitle;
  const dark = isDark();
  document.documentElement.classList.toggle("dark", dark);
  const problem = host === Office.HostType.Excel ? missing(texts) : texts.notExcel;
  if (problem !== undefined) return say(pane, problem, "alert");
  try {
    pane.replaceChildren();
    mount({ language, dark });
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    say(pane, fill(texts.startFailed, { detail }), "alert");
  }
}

function missing(texts: RibbonTexts): string | undefined {
  const { requirements } = Office.context;
  const lacking = REQUIRED.find(([set, version]) => !requirements.isSetSupported(set, version));
  return lacking && fill(texts.tooOld, { set: lacking.join(" ") });
}

/** Office tells its colours on the desktop. Where it does not (on the web), Excel's grid is light, and so is the pane. */
function isDark(): boolean {
  try {
    const background = Office.context.officeTheme?.bodyBackgroundColor;
    return background !== undefined && luminance(background) < 0.5;
  } catch {
    // Office.js reads the theme from Excel when it is asked for; colours are no reason not to start.
    return false;
  }
}

/** Relative luminance of "#RRGGBB", 0 (black) to 1 (white), roughly enough to tell dark from light. */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const value = 0.2126 * (red ?? 1) + 0.7152 * (green ?? 1) + 0.0722 * (blue ?? 1);
  return Number.isNaN(value) ? 1 : value;
}

function say(pane: HTMLElement, sentence: string, role: "status" | "alert"): void {
  const line = document.createElement("p");
  line.className = "start";
  line.setAttribute("role", role);
  line.textContent = sentence;
  pane.replaceChildren(line);
}
