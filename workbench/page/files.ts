/** Workbooks out to .xlsx files and in from them. What reads and writes the format is loaded with the first file. */
import { fill, type Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { notify, paragraph, showDialog } from "./dialogs";
import { saveFile } from "./saveFile";
import type { Workbooks } from "./workbooks";
import { forgetHistory, openData, openText, type Workspace } from "./workspace";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface FilesOptions {
  readonly workbooks: Workbooks;
  readonly language: () => Language;
  readonly progress: (text: string | undefined) => void;
}

export class Files {
  readonly #options: FilesOptions;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** Asks for a file and opens it as a workbook of its own. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = `.xlsx,.xlsm,${TYPE}`;
      input.addEventListener("cancel", () => resolve());
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (file === undefined) resolve();
        else this.#read(file).then(resolve, reject);
      });
      input.click();
    });
  }

  async #read(file: File): Promise<void> {
    const { workbooks, language, progress } = this.#options;
    const texts = workbenchTexts(language()).files;
    progress(fill(texts.reading, { file: file.name }));
    try {
      const { readXlsx, XlsxError, LARGEST_FILE } = await import("../xlsx");
      try {
        if (file.size > LARGEST_FILE) throw new XlsxError("tooLarge", String(file.size));
        const bytes = new Uint8Array(await file.arrayBuffer());
        const { data, finish, notTaken } = readXlsx(bytes);
        const make = (wanted: Language): Workspace => {
          const workspace = openData(data, wanted);
          finish(workspace.model);
          forgetHistory(workspace.model);
          return workspace;
        };
        if (!(await workbooks.createFrom(file.name.replace(/\.xls[xm]$/i, ""), make)) || notTaken.size === 0) return;
        const parts = [...notTaken].map(([kind, names]) => fill(texts.parts[kind], { names: names.join(", ") }));
        notify(fill(texts.notTaken, { file: file.name, parts: parts.join("; ") }), true);
      } catch (thrown) {
        if (!(thrown instanceof XlsxError)) throw thrown;
        const words = workbenchTexts(language());
        showDialog(
          fill(texts.title, { file: file.name }),
          [paragraph(fill(texts.failures[thrown.code], { detail: thrown.message }))],
          [{ text: words.about.close, primary: true }],
        );
      }
    } finally {
      progress(undefined);
    }
  }

  /** Downloads a workbook; the open one as it is at this moment. */
  async download(id: string | undefined): Promise<void> {
    const { workbooks, language, progress } = this.#options;
    const isOpen = id === undefined || id === workbooks.currentId;
    const { name, text } = isOpen ? { name: workbooks.current.name, text: undefined } : await workbooks.kept(id);
    const file = `${name}.xlsx`;
    progress(fill(workbenchTexts(language()).files.writing, { file }));
    try {
      const { xlsxOf } = await import("../xlsx");
      const { model } = text === undefined ? workbooks.current.workspace : openText(text, language());
      saveFile(file, new Blob([(await xlsxOf(model)) as Uint8Array<ArrayBuffer>], { type: TYPE }));
    } finally {
      progress(undefined);
    }
  }
}
