/**
 * Loads the spreadsheet's own files one after the other, each as its makers published it, and then the workbench: so the
 * page can say how far it is, and which file is missing.
 */
import { fill, languageOf } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { preferences } from "./preferences";
import { showFailure, showProgress } from "./splash";

const FILES = ["vendor/owl.iife.min.js", "vendor/chart.umd.min.js", "vendor/o_spreadsheet.min.iife.js", "main.js"];

function load(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(file)));
    document.head.append(script);
  });
}

async function boot(): Promise<void> {
  const language = preferences().language ?? languageOf(navigator.language);
  document.documentElement.lang = language;
  const texts = workbenchTexts(language);
  for (const [index, file] of FILES.entries()) {
    showProgress(fill(texts.loadingFile, { file: file.replace("vendor/", "") }), index / (FILES.length + 1));
    try {
      await load(file);
    } catch {
      showFailure(fill(texts.failed.file, { file }));
      return;
    }
  }
}

void boot();
