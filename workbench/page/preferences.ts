/** Choices of the person at this browser that outlive a reload. A browser that keeps nothing is no failure. */
import { LANGUAGES, type Language } from "../../core/text/language";

export const THEMES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

export interface Preferences {
  readonly language?: Language;
  readonly theme?: ThemeChoice;
  readonly paneWidth?: number;
  readonly paneHidden?: boolean;
}

const KEY = "workbench.preferences";

export function preferences(): Preferences {
  try {
    const { language, theme, paneWidth, paneHidden } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Preferences;
    return {
      ...(language !== undefined && LANGUAGES.includes(language) ? { language } : {}),
      ...(theme !== undefined && THEMES.includes(theme) ? { theme } : {}),
      ...(typeof paneWidth === "number" ? { paneWidth } : {}),
      ...(typeof paneHidden === "boolean" ? { paneHidden } : {}),
    };
  } catch {
    return {};
  }
}

export function remember(change: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...preferences(), ...change }));
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
