/** Who does something to a plan, and why: it stands in the history and in the change log. */
import { Field, Input } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";

export interface Note {
  readonly who: string;
  readonly why: string;
}

/** @param field prefix of the fields' keys. @returns what was typed, and the two fields */
export function useNote(field: string, onChange: () => void = () => {}): [Note, ReactNode] {
  const { language } = usePane();
  const words = versionTexts(language).version;
  const [note, setNote] = useState<Note>({ who: "", why: "" });
  const entry = (key: keyof Note, label: string, hint?: string) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={note[key]}
        data-field={`${field}${key === "who" ? "Who" : "Why"}`}
        autoComplete="off"
        onChange={(_event, data) => {
          setNote((before) => ({ ...before, [key]: data.value }));
          onChange();
        }}
      />
    </Field>
  );
  const fields = (
    <>
      {entry("who", words.who)}
      {entry("why", words.why, words.whyHint)}
    </>
  );
  return [note, fields];
}
