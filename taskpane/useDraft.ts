/** Looks for the draft once, and keeps it a moment after the last change: a host call per key press would be rude. */
import { type Dispatch, useEffect, useRef } from "react";
import type { Workbook } from "../core/workbook";
import { keepDraft, lookForDraft, rememberDraft } from "./drafts";
import type { PlanForm } from "./planForm";
import type { Action, State } from "./state";

const REST = 800;

export function useDraft(workbook: Workbook, state: State, dispatch: Dispatch<Action>): void {
  const { form, language, ready } = state;
  const running = state.work.kind === "running" || state.replacing;
  const kept = useRef<PlanForm | undefined>(undefined);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const asked = useRef<Workbook>(undefined);

  useEffect(() => {
    if (asked.current === workbook) return;
    asked.current = workbook;
    void lookForDraft(workbook, language).then((found) => {
      kept.current = found;
      dispatch({ type: "draftLooked", form: found });
    });
  }, [workbook, language, dispatch]);

  useEffect(() => {
    if (!ready || form === kept.current) return;
    rememberDraft(workbook, form, language);
    // Hosts do one thing at a time: the draft waits until the worksheets are written or replaced.
    if (running) return;
    const timer = setTimeout(() => {
      kept.current = form;
      // One after the other, so that an older draft never lands on a newer one.
      saving.current = saving.current
        .then(() => keepDraft(workbook, form, language))
        .then((where) => dispatch({ type: "draftKept", kept: where }));
    }, REST);
    return () => clearTimeout(timer);
  }, [workbook, form, language, ready, running, dispatch]);
}
