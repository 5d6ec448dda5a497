/** A step of the plan that folds: closed, its heading still says in one line what is inside. */
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId } from "react";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import type { Section as SectionName } from "../state";

interface Props {
  readonly name: SectionName;
  readonly title: string;
  /** What the section holds, in a few words. */
  readonly summary: string;
  readonly children: ReactNode;
}

export function Section({ name, title, summary, children }: Props) {
  const { state, dispatch, check, texts, language } = usePane();
  const id = useId();
  const open = state.open[name];
  const faults = check.faults.filter((fault) => fault.section === name).length;
  const shown = faults > 0 && (!open || state.insisted);
  return (
    <section className="cp-section" aria-labelledby={`${id}title`}>
      <h2 className="cp-section-head">
        <button
          type="button"
          className="cp-section-button"
          aria-expanded={open}
          aria-controls={`${id}body`}
          onClick={() => dispatch({ type: "sectionToggled", section: name })}
        >
          <span className="cp-chevron" aria-hidden="true">
            {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          </span>
          <span className="cp-section-words">
            <span id={`${id}title`} className="cp-section-title">
              {title}
            </span>
            {!open && <span className="cp-section-summary">{summary}</span>}
          </span>
          {shown && (
            <span className="cp-badge">
              {faults === 1 ? texts.editor.toFixOne : fill(texts.editor.toFix, { count: countText(faults, language) })}
            </span>
          )}
        </button>
      </h2>
      <div id={`${id}body`} className="cp-section-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
