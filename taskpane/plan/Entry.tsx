/** A labelled input with its hint and its fault, the way every field of the plan is shown. */
import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFault } from "./useFault";

interface Props {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Called when the field is left. */
  readonly onLeave?: () => void;
  readonly type?: "text" | "date";
  readonly numeric?: boolean;
  readonly hint?: string;
  readonly after?: ReactElement;
}

export function Entry(props: Props) {
  const { field, label, value, onText, onLeave, type = "text", numeric = false, hint, after } = props;
  const fault = useFault(field);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationState={fault.sentence === undefined ? "none" : "error"}
      validationMessage={fault.sentence ?? null}
    >
      <Input
        type={type}
        value={value}
        data-field={field}
        autoComplete="off"
        {...(numeric ? { inputMode: "decimal", className: "cp-numeric" } : {})}
        {...(after === undefined ? {} : { contentAfter: after })}
        onChange={(_event, data) => onText(data.value)}
        onBlur={() => {
          fault.onBlur();
          onLeave?.();
        }}
      />
    </Field>
  );
}
