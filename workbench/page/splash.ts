/** What is seen until the workbench is open: what is being loaded, or why it cannot open and what to do. */
import { languageOf } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { preferences } from "./preferences";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element with the id ${id}`);
  return found;
}

/** @param done 0 to 1 */
export function showProgress(text: string, done: number): void {
  element("splash-text").textContent = text;
  (element("splash-progress") as HTMLProgressElement).value = done;
}

export function hideSplash(): void {
  element("splash").remove();
}

export function showFailure(sentence: string): void {
  const texts = workbenchTexts(preferences().language ?? languageOf(navigator.language)).failed;
  const title = document.createElement("h1");
  title.textContent = texts.title;
  const words = document.createElement("p");
  words.textContent = sentence;
  const reload = document.createElement("button");
  reload.textContent = texts.reload;
  reload.addEventListener("click", () => location.reload());
  const card = document.createElement("div");
  card.className = "splash-card";
  card.setAttribute("role", "alert");
  card.append(title, words, reload);
  const splash = document.getElementById("splash") ?? document.createElement("div");
  splash.id = "splash";
  splash.replaceChildren(card);
  document.body.append(splash);
}
