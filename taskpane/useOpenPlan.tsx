/** Opens a plan in the editor; where that would throw away another one, it asks first. */
import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { Plan } from "../core/plans/model";
import { fill } from "../core/text/language";
import { versionTexts } from "../core/text/versions";
import { usePane } from "./context";

export interface Opened {
  readonly plan: Plan;
  readonly revises?: string;
  readonly changed?: "earlier" | "next";
  readonly migratedFrom?: number;
}

/** @returns the act, and the question to show while it waits for an answer */
export function useOpenPlan(): [(opened: Opened) => void, ReactNode] {
  const { state, dispatch, language, texts, focusOn } = usePane();
  const [asking, setAsking] = useState<Opened>();
  const id = useId();
  const words = versionTexts(language).replaceDraft;
  const open = (opened: Opened) => {
    setAsking(undefined);
    dispatch({ type: "planChosen", ...opened });
    focusOn("editor");
  };
  const start = (opened: Opened) => {
    if (state.form === undefined || state.work.kind === "done") open(opened);
    else {
      setAsking(opened);
      focusOn("keepDraft");
    }
  };
  const keep = () => setAsking(undefined);
  const question = asking !== undefined && (
    <div
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}body`}
      className="cp-ask cp-ask-inside"
      onKeyDown={(event) => {
        if (event.key === "Escape") keep();
      }}
    >
      <h3 id={`${id}title`} className="cp-ask-title">
        {words.title}
      </h3>
      <p id={`${id}body`} className="cp-text">
        {fill(words.body, { plan: state.form?.name.trim() || texts.editor.untitled })}
      </p>
      <div className="cp-buttons">
        <Button appearance="primary" data-field="keepDraft" onClick={keep}>
          {words.keep}
        </Button>
        <Button onClick={() => open(asking)}>{words.replace}</Button>
      </div>
    </div>
  );
  return [start, question];
}
