/** A table pasted as text: read at once when it is pasted whole, or when the button says so. */
import { Button, Field } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "./context";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly readLabel: string;
  /** Name of the text box, for those who set the focus. */
  readonly field: string;
  readonly onRead: (text: string) => void;
  readonly onCancel: () => void;
}

export function PasteBox({ label, hint, readLabel, field, onRead, onCancel }: Props) {
  const { texts } = usePane();
  const [text, setText] = useState("");
  return (
    <div className="cp-stack">
      <Field label={label} hint={hint}>
        {(labelled) => (
          <textarea
            {...labelled}
            value={text}
            rows={6}
            data-field={field}
            className="cp-paste"
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              // A whole table is read at once: browsers take half a minute to put thousands of lines into a text box.
              const table = event.clipboardData.getData("text/plain");
              if (text.trim() !== "" || !/\S[\r\n]+[\s\S]*\S/.test(table)) return;
              event.preventDefault();
              onRead(table);
            }}
          />
        )}
      </Field>
      <div className="cp-buttons">
        <Button appearance="primary" disabledFocusable={text.trim() === ""} onClick={() => onRead(text)}>
          {readLabel}
        </Button>
        <Button onClick={onCancel}>{texts.people.cancel}</Button>
      </div>
    </div>
  );
}
