/** Asks before a plan is thrown away. In the pane itself: Office takes window.confirm away from add-ins. */
import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../context";

export function StartOver() {
  const { dispatch, texts, focusOn } = usePane();
  const id = useId();
  const keep = () => {
    dispatch({ type: "startOverAsked", asking: false });
    focusOn("startOverButton");
  };
  const discard = () => {
    dispatch({ type: "startedOver" });
    focusOn("gallery");
  };
  return (
    <div
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}body`}
      className="cp-ask"
      onKeyDown={(event) => {
        if (event.key === "Escape") keep();
      }}
    >
      <h2 id={`${id}title`} className="cp-ask-title">
        {texts.editor.startOverTitle}
      </h2>
      <p id={`${id}body`} className="cp-text">
        {texts.editor.startOverBody}
      </p>
      <div className="cp-buttons">
        <Button appearance="primary" data-field="startOver" onClick={keep}>
          {texts.editor.keep}
        </Button>
        <Button onClick={discard}>{texts.editor.discard}</Button>
      </div>
    </div>
  );
}
