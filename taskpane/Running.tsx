/** How far a write has come, with the way to stop it; read aloud at every quarter only. */
import { Button } from "@fluentui/react-components";
import { fill } from "../core/text/language";
import { usePane } from "./context";
import { percentText } from "./numbers";

interface Props {
  readonly done: number;
  readonly sheet: string | undefined;
  readonly stopping: boolean;
  readonly onStop: () => void;
  /** What is said meanwhile; left out: that sheets are written. */
  readonly words?: { readonly running: string; readonly runningSheet: string };
}

export function Running({ done, sheet, stopping, onStop, words: given }: Props) {
  const { texts, language } = usePane();
  const words = texts.create;
  const { running, runningSheet } = given ?? words;
  const what = stopping ? words.stopping : sheet === undefined ? running : fill(runningSheet, { sheet });
  // A voice that counts percents says nothing else.
  const quarter = percentText(Math.floor(done * 4) / 4, language);
  return (
    <>
      <div role="status" className="cp-unseen">
        {`${what} ${fill(words.progress, { percent: quarter })}`}
      </div>
      <div className="cp-running">
        <div className="cp-running-words">
          <span className="cp-running-what" aria-hidden="true">
            {what}
          </span>
          <progress className="cp-progress" value={done} aria-label={running} />
        </div>
        <Button data-field="stop" onClick={onStop} disabledFocusable={stopping}>
          {words.stop}
        </Button>
      </div>
    </>
  );
}
