/** The act of the pane: from a checked plan to worksheets, with progress, cancel, and one clear end. */
import { useRef } from "react";
import type { CancelToken, Progress } from "../../core/workbook";
import { checkForm } from "../check";
import { usePane } from "../context";
import { dealReader } from "../deals/readerPart";
import { errorSentence, isCancelled } from "../errorSentence";
import { worksheetMaker } from "../parts";
import { knownPeople } from "../planForm";
import type { createVersion } from "../revise/createVersion";
import { today } from "../today";

export interface Create {
  readonly start: () => void;
  readonly startWithNewNames: () => void;
  readonly stop: () => void;
}

/** Few plans have a version before them: what reads that one is loaded when it is needed. */
async function createNext(...args: Parameters<typeof createVersion>): ReturnType<typeof createVersion> {
  const part = await import(/* webpackChunkName: "revise" */ "../revise/createVersion");
  return part.createVersion(...args);
}

export function useCreate(): Create {
  const { state, dispatch, texts, language, workbook, focusOn } = usePane();
  const token = useRef<{ cancelled: boolean }>({ cancelled: false });

  const run = async (newNames: boolean) => {
    if (state.form === undefined || state.work.kind === "running") return;
    const { plan, faults } = checkForm(state.form, language);
    if (plan === undefined) {
      dispatch({ type: "insisted", sections: [...new Set(faults.map((fault) => fault.section))] });
      if (faults[0]) focusOn(faults[0].field);
      return;
    }
    // Deals that were read but not imported would be missing without a word.
    if (state.deals !== undefined && !state.deals.accepted) {
      dispatch({ type: "insisted", sections: ["deals"] });
      focusOn("dealsOpen");
      return;
    }
    const cancel: CancelToken & { cancelled: boolean } = { cancelled: false };
    token.current = cancel;
    dispatch({ type: "started" });
    focusOn("stop");
    try {
      const known = knownPeople(state.form);
      const read = state.deals && (await dealReader()).readDeals(state.deals, plan.currency.code, language, known);
      if (read !== undefined && read.open > 0) {
        // A participant was renamed or removed after the import: whose the deals are is asked again.
        dispatch({ type: "cancelled" });
        dispatch({ type: "dealsAccepted", accepted: false });
        dispatch({ type: "insisted", sections: ["deals"] });
        focusOn("dealsOpen");
        return;
      }
      const options = {
        newNames,
        deals: read?.deals ?? [],
        period: state.deals?.period,
        ...(state.dealsFrom === undefined ? {} : { dealsFrom: state.dealsFrom }),
        functions: state.functions,
        language,
        today: today(),
        cancel,
        onProgress: ({ done, sheet }: Progress) => dispatch({ type: "progressed", done, sheet }),
      };
      const { revises, changed } = state.form;
      const outcome =
        revises === undefined
          ? await (await worksheetMaker()).createWorksheets(workbook, plan, options)
          : await createNext(workbook, plan, {
              ...options,
              revises,
              ...(changed === undefined ? {} : { changed }),
              ownDeals: state.deals !== undefined,
            });
      if (outcome.kind === "namesTaken") dispatch({ type: "namesTaken", offers: outcome.offers });
      else {
        const { sheets, notes = [] } = outcome;
        dispatch({ type: "created", planName: plan.name, sheets, notes });
      }
    } catch (thrown) {
      if (isCancelled(thrown)) dispatch({ type: "cancelled" });
      else dispatch({ type: "failed", sentence: `${errorSentence(thrown, language)} ${texts.errors.untouched}` });
    }
    focusOn("outcome");
  };

  return {
    start: () => void run(false),
    startWithNewNames: () => void run(true),
    stop: () => {
      token.current.cancelled = true;
      dispatch({ type: "stopAsked" });
    },
  };
}
