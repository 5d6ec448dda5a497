/** Which Fluent theme the pane wears; "system" follows the browser, forced colours are the browser's own business. */
import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export type PaneTheme = "light" | "dark" | "highContrast" | "system";

const DARK = "(prefers-color-scheme: dark)";

export interface Look {
  readonly theme: Theme;
  /** Light type on dark ground: the browser's own parts (scroll bars, date pickers) follow. */
  readonly dark: boolean;
}

export function useTheme(theme: PaneTheme): Look {
  const [dark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const changed = () => setDark(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  if (theme === "highContrast") return { theme: teamsHighContrastTheme, dark: true };
  const wanted = theme === "dark" || (theme === "system" && dark);
  return { theme: wanted ? webDarkTheme : webLightTheme, dark: wanted };
}
