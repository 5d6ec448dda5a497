/** A plan out of a file or a pasted text; what keeps it from being a plan is said by its place and its cure. */
import { Button, Field } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useId, useRef, useState } from "react";
import { type ImportFault, importPlan } from "../../core/plans/exchange";
import { fill } from "../../core/text/language";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { countText } from "../numbers";
import { useOpenPlan } from "../useOpenPlan";

/** Ten thousand participants with quotas of their own take two. */
const LARGEST = 10_000_000;
/** More than these are corrected in turns. */
const SHOWN = 20;

export function OpenFile() {
  const { texts, language, focusOn } = usePane();
  const words = versionTexts(language).open;
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly ImportFault[]>();
  const [open, question] = useOpenPlan();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const refuse = (found: readonly ImportFault[]) => {
    setFaults(found);
    focusOn("fileFaults");
  };
  const read = (json: string) => {
    const found = importPlan(json, language);
    if ("faults" in found) {
      refuse(found.faults);
      return;
    }
    setFaults(undefined);
    const { plan, migratedFrom } = found;
    open(migratedFrom === undefined ? { plan } : { plan, migratedFrom });
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LARGEST) {
      refuse([{ path: "", sentence: words.tooLarge }]);
      return;
    }
    try {
      read(await file.text());
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      refuse([{ path: "", sentence: fill(words.failed, { reason }) }]);
    }
  };
  return (
    <section className="cp-stack cp-open" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} className="cp-subhead">
        {texts.gallery.openFile}
      </h2>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file, corrected, may be chosen again.
          void take(file).then(() => {
            if (input.current) input.current.value = "";
          });
        }}
      />
      <div className="cp-buttons">
        <Button icon={<DocumentArrowUp20Regular />} data-field="chooseFile" onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      </div>
      <Field label={words.paste}>
        {(labelled) => (
          <textarea
            {...labelled}
            value={text}
            rows={4}
            className="cp-paste"
            onChange={(event) => {
              setText(event.target.value);
              setFaults(undefined);
            }}
          />
        )}
      </Field>
      {text.trim() !== "" && (
        <div className="cp-buttons">
          <Button appearance="primary" onClick={() => read(text)}>
            {words.read}
          </Button>
        </div>
      )}
      {faults !== undefined && (
        <div role="alert" className="cp-stack">
          <h3 className="cp-subhead" tabIndex={-1} data-field="fileFaults">
            {words.faultsTitle}
          </h3>
          <ul className="cp-fault-list">
            {faults.slice(0, SHOWN).map(({ path, sentence }) => (
              <li key={`${path} ${sentence}`}>
                <p className="cp-fault">{sentence}</p>
              </li>
            ))}
          </ul>
          {faults.length > SHOWN && (
            <p className="cp-hint">
              {fill(versionTexts(language).plan.faultsMore, { count: countText(faults.length - SHOWN, language) })}
            </p>
          )}
        </div>
      )}
      {question}
    </section>
  );
}
