/** Entry of the Excel pane: waits for Excel, then shows the task pane that all hosts share, over this workbook. */
import { referenceFile } from "../core/reference/file";
import { mountTaskpane } from "../taskpane/mount";
import { officeWorkbook } from "./officeWorkbook";
import { whenReady } from "./start";

const pane = document.getElementById("pane");
if (pane === null) throw new Error("taskpane.html has no element with the id pane");

void whenReady(pane, ({ language, dark }) =>
  mountTaskpane(pane, {
    workbook: officeWorkbook(),
    language,
    theme: dark ? "dark" : "light",
    host: "excel",
    helpUrl: referenceFile(language),
  }),
);
