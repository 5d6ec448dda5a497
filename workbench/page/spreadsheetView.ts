/** The spreadsheet on the page: o-spreadsheet's component over a model, in a theme that can change while it is open. */

import { type Model, Spreadsheet } from "@odoo/o-spreadsheet";
import { App, Component, xml } from "@odoo/owl";
import type { WorkbenchTexts } from "../../core/text/workbench";
import { ask, notify, tell } from "./dialogs";

export interface SpreadsheetView {
  setDark(dark: boolean): void;
  unmount(): void;
}

export interface ViewOptions {
  readonly model: Model;
  readonly dark: boolean;
  readonly texts: WorkbenchTexts;
  /** o-spreadsheet's own templates, as its XML file says them. */
  readonly templates: string;
  readonly translate: (text: string) => string;
}

interface FrameProps {
  readonly model: Model;
  readonly look: { colorScheme: "light" | "dark" };
  readonly notifyUser: (notice: { text: string; sticky: boolean }) => void;
  readonly raiseError: (text: string, done?: () => void) => void;
  readonly askConfirmation: (text: string, confirm: () => void, cancel?: () => void) => void;
}

/** o-spreadsheet's root component takes its properties from a parent only. */
class SpreadsheetFrame extends Component<FrameProps> {
  static override template = xml`<Spreadsheet model="props.model" colorScheme="props.look.colorScheme"
    notifyUser="props.notifyUser" raiseError="props.raiseError" askConfirmation="props.askConfirmation"/>`;
  static components = { Spreadsheet };
}

export async function mountSpreadsheet(target: HTMLElement, options: ViewOptions): Promise<SpreadsheetView> {
  const { model, dark, texts, templates, translate } = options;
  const look: FrameProps["look"] = { colorScheme: dark ? "dark" : "light" };
  const props: FrameProps = {
    model,
    look,
    notifyUser: ({ text, sticky }) => notify(text, sticky),
    raiseError: (text, done) => tell(texts, text, done),
    askConfirmation: (text, confirm, cancel) => ask(texts, text, confirm, cancel),
  };
  const app = new App(SpreadsheetFrame, { props, templates, translateFn: translate });
  const frame = await app.mount(target);
  return {
    setDark(next) {
      look.colorScheme = next ? "dark" : "light";
      frame.render();
    },
    unmount() {
      app.destroy();
    },
  };
}
