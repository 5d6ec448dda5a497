/** The bar that always stands at the foot of a plan: create, or how far creating has come. */
import { Button } from "@fluentui/react-components";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText, percentText } from "../numbers";

interface Props {
  readonly onCreate: () => void;
  readonly onStop: () => void;
}

export function ActionBar({ onCreate, onStop }: Props) {
  const { state, texts, language, check } = usePane();
  const words = texts.create;
  const { work } = state;
  const running = work.kind === "running";
  const faults = check.faults.length;
  const what = !running
    ? ""
    : work.stopping
      ? words.stopping
      : work.sheet === undefined
        ? words.running
        : fill(words.runningSheet, { sheet: work.sheet });
  // Read aloud at every quarter only: a voice that counts percents says nothing else.
  const quarter = running ? percentText(Math.floor(work.done * 4) / 4, language) : "";
  return (
    <footer className="cp-bar">
      <div role="status" className="cp-unseen">
        {running && `${what} ${fill(words.progress, { percent: quarter })}`}
      </div>
      {running ? (
        <div className="cp-running">
          <div className="cp-running-words">
            <span className="cp-running-what" aria-hidden="true">
              {what}
            </span>
            <progress className="cp-progress" value={work.done} aria-label={words.running} />
          </div>
          <Button data-field="stop" onClick={onStop} disabledFocusable={work.stopping}>
            {words.stop}
          </Button>
        </div>
      ) : (
        <>
          <Button appearance="primary" data-field="create" className="cp-create" onClick={onCreate}>
            {words.create}
          </Button>
          {state.insisted && faults > 0 && (
            <p className="cp-fault" role="status">
              {faults === 1 ? words.fixOne : fill(words.fix, { count: countText(faults, language) })}
            </p>
          )}
          {state.kept === "memory" && <p className="cp-hint">{words.memory}</p>}
        </>
      )}
    </footer>
  );
}
