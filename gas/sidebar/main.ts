/** Entry of the sidebar: the pane in the language of the spreadsheet, over the port to the server. */
import { referenceFile } from "../../core/reference/file";
import { fill, languageOf } from "../../core/text/language";
import { menuTexts } from "../../core/text/menu";
import { mountTaskpane } from "../../taskpane/mount";
import { messageOf, server } from "./scriptRun";
import { sidebarWorkbook } from "./sidebarWorkbook";

/** Where the build says that the pages of the reference are published. */
declare const HELP_PLACE: string;

async function start(pane: HTMLElement): Promise<void> {
  const texts = menuTexts(languageOf(navigator.language));
  pane.innerHTML = "<p></p>";
  const line = pane.firstElementChild as HTMLElement;
  line.textContent = texts.starting;
  try {
    const language = await server.readLanguage();
    document.documentElement.lang = language;
    pane.replaceChildren();
    const helpUrl = `${HELP_PLACE}/${referenceFile(language)}`;
    mountTaskpane(pane, { workbook: sidebarWorkbook(), language, theme: "light", host: "sheets", helpUrl });
  } catch (failure) {
    line.setAttribute("role", "alert");
    line.textContent = fill(texts.startFailed, { detail: messageOf(failure) });
    pane.replaceChildren(line);
  }
}

void start(document.getElementById("pane")!);
