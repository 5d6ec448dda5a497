/** A text to take along: copied, saved as a file, or selected by hand where the host allows neither. */
import { Button, Field } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { copyText } from "../copyText";

interface Props {
  readonly text: string;
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
  readonly byHand: string;
  /** Further ways, beside the copy. */
  readonly children: ReactNode;
  /** What they have to say. */
  readonly note: string | undefined;
  /** Between the buttons and the text. */
  readonly above?: ReactNode;
}

export function TextOut({ text, label, copy, copied, byHand, children, note, above }: Props) {
  const [answer, setAnswer] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text makes the old answer untrue
  useEffect(() => setAnswer(undefined), [text]);
  const onCopy = async () => {
    if (await copyText(text)) {
      setAnswer(copied);
      return;
    }
    box.current?.focus();
    box.current?.select();
    setAnswer(byHand);
  };
  return (
    <>
      <div className="cp-buttons">
        <Button icon={<Copy20Regular />} onClick={() => void onCopy()}>
          {copy}
        </Button>
        {children}
      </div>
      <p role="status" className="cp-hint">
        {[answer, note].filter(Boolean).join(" ")}
      </p>
      {above}
      <Field label={label}>
        {(labelled) => (
          <textarea
            {...labelled}
            ref={box}
            readOnly
            rows={8}
            value={text}
            className="cp-paste cp-out"
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
    </>
  );
}
