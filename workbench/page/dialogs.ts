/** Messages, questions and short notices of the page, with the browser's own dialog: focus and Escape come with it. */
import type { WorkbenchTexts } from "../../core/text/workbench";

interface Choice {
  readonly text: string;
  readonly primary?: true;
  readonly chosen?: () => void;
}

export function paragraph(text: string): HTMLElement {
  const line = document.createElement("p");
  line.textContent = text;
  return line;
}

/** Escape is the last choice. What is already on the screen is not said twice. */
export function showDialog(title: string, content: readonly HTMLElement[], choices: readonly Choice[]): void {
  const said = content.map((part) => part.textContent).join("\n");
  const open = document.querySelector<HTMLDialogElement>("dialog.workbench-dialog");
  if (open?.dataset.said === said) return;
  const dialog = document.createElement("dialog");
  dialog.dataset.said = said;
  dialog.className = "workbench-dialog";
  const heading = document.createElement("h2");
  heading.id = "workbench-dialog-title";
  heading.textContent = title;
  dialog.setAttribute("aria-labelledby", heading.id);
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  choices.forEach(({ text, primary }, index) => {
    const button = document.createElement("button");
    button.textContent = text;
    if (primary) button.className = "primary";
    button.addEventListener("click", () => dialog.close(String(index)));
    buttons.append(button);
  });
  dialog.append(heading, ...content, buttons);
  dialog.addEventListener("close", () => {
    dialog.remove();
    const index = dialog.returnValue === "" ? choices.length - 1 : Number(dialog.returnValue);
    choices[index]?.chosen?.();
  });
  document.body.append(dialog);
  dialog.showModal();
}

export function tell(texts: WorkbenchTexts, message: string, done?: () => void): void {
  showDialog(
    texts.dialog.title,
    [paragraph(message)],
    [{ text: texts.dialog.ok, primary: true, ...(done ? { chosen: done } : {}) }],
  );
}

export function ask(texts: WorkbenchTexts, question: string, confirmed: () => void, refused?: () => void): void {
  showDialog(
    texts.dialog.title,
    [paragraph(question)],
    [
      { text: texts.dialog.confirm, primary: true, chosen: confirmed },
      { text: texts.dialog.cancel, ...(refused ? { chosen: refused } : {}) },
    ],
  );
}

const NOTICE_MS = 6000;

/** A notice that goes away by itself, read out by screen readers. */
export function notify(message: string, sticky: boolean): void {
  let region = document.getElementById("workbench-notices");
  if (region === null) {
    region = document.createElement("div");
    region.id = "workbench-notices";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  const notice = paragraph(message);
  notice.addEventListener("click", () => notice.remove());
  region.append(notice);
  if (!sticky) setTimeout(() => notice.remove(), NOTICE_MS);
}

export function aboutContent(texts: WorkbenchTexts, version: string): HTMLElement[] {
  const links = document.createElement("p");
  links.append(`${texts.about.licences}: `);
  LICENCES.forEach(([name, file], index) => {
    const link = document.createElement("a");
    link.href = `licences/${file}`;
    link.target = "_blank";
    link.textContent = name;
    links.append(index === 0 ? "" : " · ", link);
  });
  return [paragraph(texts.about.what), paragraph(texts.about.notice.replace("{version}", version)), links];
}

const LICENCES = [
  ["o-spreadsheet", "o-spreadsheet.txt"],
  ["Owl", "owl.txt"],
  ["Chart.js", "chart.js.txt"],
  ["Bootstrap", "bootstrap.txt"],
  ["Font Awesome", "font-awesome.txt"],
] as const;
