/** The bar that always stands at the foot of a plan: create, or how far creating has come. */
import { Button } from "@fluentui/react-components";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import { Running } from "../Running";

interface Props {
  readonly onCreate: () => void;
  readonly onStop: () => void;
}

export function ActionBar({ onCreate, onStop }: Props) {
  const { state, texts, language, check } = usePane();
  const words = texts.create;
  const { work } = state;
  const faults = check.faults.length;
  return (
    <footer className="cp-bar">
      {work.kind === "running" ? (
        <Running {...work} onStop={onStop} />
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
