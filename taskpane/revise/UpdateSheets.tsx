/** Writes the sheets of a plan anew: what that takes over is read and shown first, then all is replaced or nothing. */
import { Button } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useId, useRef, useState } from "react";
import { reviseFaultSentence } from "../../core/plans/revise";
import type { Functions } from "../../core/sheets/context";
import type { ReadFault } from "../../core/sheets/readCells";
import { type Lost, type Rewriting, rewritePlan } from "../../core/sheets/rewrite";
import { fill } from "../../core/text/language";
import { type VersionTexts, versionTexts } from "../../core/text/versions";
import type { Workbook } from "../../core/workbook";
import { usePane } from "../context";
import { errorSentence, isCancelled } from "../errorSentence";
import { countText } from "../numbers";
import { Running } from "../Running";
import { SheetLinks } from "../SheetLinks";
import { today } from "../today";
import { Faults } from "./Faults";
import { useNote } from "./Note";
import type { Read } from "./plans";

/** Formulas of the user's that are listed; of more, the number says enough. */
const SHOWN = 20;

type Step =
  | { readonly kind: "idle" }
  | { readonly kind: "preparing" }
  | { readonly kind: "faults"; readonly faults: readonly ReadFault[] }
  | { readonly kind: "asking"; readonly made: Rewriting }
  | { readonly kind: "running"; readonly done: number; readonly sheet: string | undefined; readonly stopping: boolean }
  | { readonly kind: "said"; readonly title?: string; readonly sentence: string }
  | { readonly kind: "done"; readonly sheets: readonly string[]; readonly deals: number; readonly logged: boolean };

interface Props {
  readonly read: Read;
  readonly onUpdated: () => Promise<void>;
  /** With what the sheets are calculated from now on, where it is that which is asked for. */
  readonly change?: {
    readonly functions: Functions;
    readonly intro: string;
    readonly prepare: string;
    /** What cannot be done that way. */
    readonly gaps: readonly string[];
  };
}

export function UpdateSheets({ read, onUpdated, change }: Props) {
  const { dispatch, texts, language, workbook, focusOn } = usePane();
  const words = versionTexts(language).update;
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const prepareField = change === undefined ? "prepareUpdate" : "prepareFunctions";
  const token = useRef({ cancelled: false });
  const [note, fields] = useNote(change === undefined ? "update" : "functions");
  // Changed terms of a version that is in force are somebody's, for a reason.
  const asks = read.changed && read.written.status === "active";

  const rewrite = () =>
    rewritePlan(workbook, read.prefix, {
      language,
      today: today(),
      ...(change === undefined ? {} : { functions: change.functions }),
      ...(asks ? note : { why: versionTexts(read.plan.language).update.why }),
    });

  const prepare = async () => {
    if (asks && (note.who.trim() === "" || note.why.trim() === "")) {
      setStep({ kind: "said", sentence: reviseFaultSentence({ key: "noReason", values: {} }, language) });
      focusOn("updateSaid");
      return;
    }
    setStep({ kind: "preparing" });
    try {
      const made = await rewrite();
      setStep("faults" in made ? { kind: "faults", faults: made.faults } : { kind: "asking", made });
      focusOn("faults" in made ? "faults" : "keepSheets");
    } catch (thrown) {
      setStep({ kind: "said", sentence: errorSentence(thrown, language) });
      focusOn("updateSaid");
    }
  };

  const replace = async (asked: Rewriting) => {
    const cancel = { cancelled: false };
    token.current = cancel;
    dispatch({ type: "replacing", on: true });
    setStep({ kind: "running", done: 0, sheet: undefined, stopping: false });
    focusOn("stop");
    let focus = "updateSaid";
    try {
      // The workbook may have changed while the question stood there.
      const made = await rewrite();
      if ("faults" in made) {
        setStep({ kind: "faults", faults: made.faults });
        focus = "faults";
      } else if (JSON.stringify([made.lost, made.broken]) !== JSON.stringify([asked.lost, asked.broken])) {
        setStep({ kind: "asking", made });
        focus = "keepSheets";
      } else {
        const { request, deals, changes } = made;
        await workbook.write(
          request,
          ({ done, sheet }) =>
            setStep((now) => (now.kind === "running" ? { ...now, done: Math.max(now.done, done), sheet } : now)),
          cancel,
        );
        setStep({ kind: "done", sheets: made.tabs, deals, logged: changes.length > 0 });
        await forget(workbook, read, request);
        void onUpdated();
      }
    } catch (thrown) {
      if (isCancelled(thrown)) setStep({ kind: "said", sentence: words.cancelled });
      else {
        const sentence = `${errorSentence(thrown, language)} ${words.failed}`;
        setStep({ kind: "said", title: words.failedTitle, sentence });
      }
    }
    dispatch({ type: "replacing", on: false });
    focusOn(focus);
  };

  const stop = () => {
    token.current.cancelled = true;
    setStep((now) => (now.kind === "running" ? { ...now, stopping: true } : now));
  };

  if (step.kind === "faults") {
    return <Faults title={words.faultsTitle} faults={step.faults} onAgain={() => void prepare()} />;
  }
  if (step.kind === "asking") {
    const keep = () => {
      setStep({ kind: "idle" });
      focusOn(prepareField);
    };
    return <Question read={read} made={step.made} onKeep={keep} onReplace={() => void replace(step.made)} />;
  }
  if (step.kind === "running") return <Running {...step} onStop={stop} />;
  if (step.kind === "done") {
    return (
      <div className="cp-stack">
        <div className="cp-done-head">
          <span className="cp-done-icon" aria-hidden="true">
            <CheckmarkCircle24Filled />
          </span>
          <h3 className="cp-subhead" tabIndex={-1} data-field="updateSaid">
            {words.doneTitle}
          </h3>
        </div>
        <p className="cp-text">
          {fill(words.done, { deals: countText(step.deals, language) })} {step.logged && words.doneChanged}
        </p>
        <SheetLinks label={texts.create.sheets} sheets={step.sheets} />
      </div>
    );
  }
  return (
    <div className="cp-stack">
      <p className="cp-hint">{change?.intro ?? words.intro}</p>
      {change?.gaps.map((gap) => (
        <p key={gap} className="cp-warning">
          {gap}
        </p>
      ))}
      {asks && (
        <>
          <p className="cp-text">{words.activeAsk}</p>
          {fields}
        </>
      )}
      {step.kind === "said" && (
        <div role="alert" tabIndex={-1} data-field="updateSaid" className="cp-said">
          {step.title !== undefined && <p className="cp-strong">{step.title}</p>}
          <p className={step.title === undefined ? "cp-text" : "cp-fault"}>{step.sentence}</p>
        </div>
      )}
      <div className="cp-buttons">
        <Button
          appearance="primary"
          data-field={prepareField}
          disabledFocusable={step.kind === "preparing"}
          onClick={() => void prepare()}
        >
          {step.kind === "preparing" ? words.preparing : (change?.prepare ?? words.prepare)}
        </Button>
      </div>
    </div>
  );
}

/** What a workbook of earlier days kept under the name of the plan sheet is kept by the names of its cells now. */
async function forget(workbook: Workbook, { settingsKey }: Read, { settings }: Rewriting["request"]): Promise<void> {
  if (!(settingsKey in settings)) await workbook.saveSettings({ [settingsKey]: null });
}

interface QuestionProps {
  readonly read: Read;
  readonly made: Rewriting;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}

function Question({ read, made, onKeep, onReplace }: QuestionProps) {
  const { language } = usePane();
  const words = versionTexts(language).update;
  const id = useId();
  return (
    <div
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}body`}
      className="cp-ask cp-ask-inside"
      onKeyDown={(event) => {
        if (event.key === "Escape") onKeep();
      }}
    >
      <h3 id={`${id}title`} className="cp-ask-title">
        {fill(words.askTitle, { plan: read.plan.name })}
      </h3>
      <div id={`${id}body`} className="cp-stack">
        <p className="cp-text">{words.askSheets}</p>
        <ul className="cp-lines">
          {made.tabs.map((sheet) => (
            <li key={sheet}>{sheet}</li>
          ))}
        </ul>
        <p className="cp-text">{fill(words.askKept, { deals: countText(made.deals, language) })}</p>
        {made.missing.length > 0 && <p className="cp-warning">{words.askMissing}</p>}
        {made.broken.length > 0 && (
          <>
            <p className="cp-warning">{words.askBroken}</p>
            <ul className="cp-lines">
              {made.broken.slice(0, SHOWN).map(({ sheet, address, formula }) => (
                <li key={`${sheet} ${address}`}>{`${sheet}, ${address}: ${formula}`}</li>
              ))}
            </ul>
            {made.broken.length > SHOWN && (
              <p className="cp-hint">
                {fill(words.brokenMore, { count: countText(made.broken.length - SHOWN, language) })}
              </p>
            )}
          </>
        )}
        {made.lost.length > 0 && (
          <>
            <p className="cp-warning">{words.askLost}</p>
            <ul className="cp-lines">
              {made.lost.map((lost) => (
                <li key={lost.sheet}>{lostText(lost, words, countText(lost.count, language))}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="cp-buttons">
        <Button appearance="primary" data-field="keepSheets" onClick={onKeep}>
          {words.keep}
        </Button>
        <Button onClick={onReplace}>{words.replace}</Button>
      </div>
    </div>
  );
}

function lostText({ sheet, address, count }: Lost, words: VersionTexts["update"], shown: string): string {
  return fill(count === 1 ? words.besideOne : words.beside, { place: `${sheet}, ${address}`, count: shown });
}
