/** The pane's one entry: each host gives it an element and its Workbook, and tells it when language or theme change. */
import { createRoot } from "react-dom/client";
import type { Language } from "../core/text/language";
import type { Workbook } from "../core/workbook";
import type { Host } from "./context";
import { TaskPane } from "./TaskPane";
import type { PaneTheme } from "./theme";

export interface TaskpaneOptions {
  readonly workbook: Workbook;
  readonly language: Language;
  /** "system", the default, follows the browser. */
  readonly theme?: PaneTheme;
  /** Address of the function reference; a function's own entry is "#ID" of it. */
  readonly helpUrl?: string;
  /** How formulas are written for copying; "workbench" by default. */
  readonly host?: Host;
}

export interface MountedTaskpane {
  /** Changes what is given and keeps the rest, with everything that was typed. */
  update(options: Partial<TaskpaneOptions>): void;
  unmount(): void;
}

export function mountTaskpane(element: HTMLElement, options: TaskpaneOptions): MountedTaskpane {
  const root = createRoot(element);
  let current = options;
  const render = () =>
    root.render(
      <TaskPane
        workbook={current.workbook}
        language={current.language}
        theme={current.theme ?? "system"}
        helpUrl={current.helpUrl}
        host={current.host ?? "workbench"}
      />,
    );
  render();
  return {
    update(changes) {
      current = { ...current, ...changes };
      render();
    },
    unmount() {
      root.unmount();
    },
  };
}
