/** The list of the workbooks of this browser, as a dialog: open, make, rename, duplicate, download and delete them. */
import { fill, type Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import type { Entry } from "../saving/store";
import { notify, paragraph } from "./dialogs";
import type { Workbooks } from "./workbooks";

export interface ListOptions {
  readonly workbooks: Workbooks;
  readonly language: Language;
  readonly openFile: () => Promise<void>;
  /** Undefined: the open one. */
  readonly download: (id: string | undefined) => Promise<void>;
}

export function showWorkbookList(options: ListOptions): void {
  const { workbooks, language } = options;
  const texts = workbenchTexts(language);
  const dialog = document.createElement("dialog");
  dialog.className = "workbench-dialog workbook-list";
  dialog.setAttribute("aria-labelledby", "workbook-list-title");
  const title = document.createElement("h2");
  title.id = "workbook-list-title";
  title.textContent = texts.workbooks.title;
  const status = paragraph("");
  status.className = "list-status";
  status.setAttribute("role", "status");
  const rows = document.createElement("ul");
  rows.setAttribute("aria-label", texts.workbooks.list);

  const say = (sentence: string) => {
    status.textContent = sentence;
  };
  /** One action after the other; what goes wrong is said in the dialog. */
  let working: Promise<void> = Promise.resolve();
  const act = (run: () => Promise<unknown>) => () => {
    working = working.then(async () => {
      say("");
      try {
        await run();
      } catch (thrown) {
        if (dialog.open) say(workbooks.sentence(thrown));
        else notify(workbooks.sentence(thrown), true);
      }
    });
    return working;
  };
  /**
   * First the dialog goes: what is behind it can take no focus, and a grid that is made there would not be typed into.
   * What was deleted is forgotten before another workbook opens.
   */
  const opening = (open: () => Promise<unknown>) => () => {
    dialog.close();
    working = working.then(open).then(
      () => undefined,
      (thrown) => notify(workbooks.sentence(thrown), true),
    );
  };

  const makers = document.createElement("div");
  makers.className = "makers";
  makers.append(
    button(
      texts.workbooks.create,
      opening(() => workbooks.createBlank()),
    ),
    button(
      texts.workbooks.sample,
      opening(() => workbooks.createSample()),
    ),
    button(texts.workbooks.openFile, opening(options.openFile)),
    button(
      texts.workbooks.downloadOpen,
      act(() => options.download(undefined)),
    ),
  );

  const draw = async () => {
    const entries = await workbooks.list();
    const drawn = await Promise.all(entries.map(async (entry) => row(entry, await workbooks.isElsewhere(entry.id))));
    rows.replaceChildren(...drawn);
    if (entries.length === 0) say(texts.workbooks.empty);
  };

  const row = (entry: Entry, elsewhere: boolean): HTMLLIElement => {
    const line = document.createElement("li");
    const { id, name } = entry;
    const here = id === workbooks.currentId;
    const open = button(
      name,
      opening(() => workbooks.open(id)),
    );
    open.className = "name";
    if (here) open.setAttribute("aria-current", "true");
    const about = document.createElement("span");
    about.className = "about";
    const state = here ? texts.workbooks.here : elsewhere ? texts.workbooks.elsewhere : "";
    about.textContent = [moment(entry.used, language), state].filter((part) => part !== "").join(" · ");
    const actions = document.createElement("span");
    actions.className = "actions";
    const action = (word: string, run: () => Promise<unknown>) => {
      const made = button(word, act(run));
      made.setAttribute("aria-label", fill(texts.workbooks.actionOf, { action: word, name }));
      actions.append(made);
    };
    action(texts.workbooks.rename, async () => rename());
    action(texts.workbooks.duplicate, async () => {
      const copy = await workbooks.duplicate(id);
      await draw();
      focusRow(copy.id);
    });
    action(texts.workbooks.download, () => options.download(id));
    action(texts.workbooks.remove, async () => {
      if (await workbooks.isElsewhere(id)) return say(fill(texts.workbooks.removeElsewhere, { name }));
      await workbooks.setDeleted(id, true);
      const undo = button(
        texts.workbooks.undo,
        act(async () => {
          await workbooks.setDeleted(id, false);
          await draw();
          focusRow(id);
        }),
      );
      line.className = "deleted";
      line.replaceChildren(paragraph(fill(texts.workbooks.deleted, { name })), undo);
      undo.focus();
    });
    const rename = () => {
      const field = document.createElement("input");
      field.value = name;
      field.maxLength = 100;
      field.setAttribute("aria-label", texts.workbooks.nameLabel);
      let finished = false;
      const finish = (keep: boolean) => {
        if (finished) return;
        finished = true;
        void act(async () => {
          if (keep) await workbooks.rename(id, field.value);
          await draw();
          focusRow(id);
        })();
      };
      field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === "Enter");
      });
      field.addEventListener("blur", () => finish(true));
      open.replaceWith(field);
      field.select();
    };
    line.dataset.id = id;
    line.append(open, about, actions);
    return line;
  };
  const focusRow = (id: string) =>
    [...rows.children]
      .find((line) => line instanceof HTMLElement && line.dataset.id === id)
      ?.querySelector<HTMLElement>("button")
      ?.focus();

  const close = button(texts.about.close, () => dialog.close());
  close.className = "primary";
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  buttons.append(close);
  dialog.append(title, makers, rows, status, paragraph(texts.workbooks.hint), buttons);
  dialog.addEventListener("close", () => {
    dialog.remove();
    // What was deleted could be had back until here.
    void act(() => workbooks.purge())();
  });
  document.body.append(dialog);
  dialog.showModal();
  void act(draw)();
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", pressed);
  return made;
}

function moment(time: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time);
}
