/** A part that folds: closed, its heading still says in one line what is inside. */
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId } from "react";

interface Props {
  readonly title: string;
  /** What is inside, in a few words. */
  readonly summary: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** A count that needs a look. */
  readonly badge?: string | undefined;
  /** Where the focus may be sent. */
  readonly field?: string;
  readonly children: ReactNode;
}

export function Fold({ title, summary, open, onToggle, badge, field, children }: Props) {
  const id = useId();
  return (
    <section className="cp-section" aria-labelledby={`${id}title`}>
      <h2 className="cp-section-head">
        <button
          type="button"
          className="cp-section-button"
          aria-expanded={open}
          aria-controls={`${id}body`}
          {...(field === undefined ? {} : { "data-field": field })}
          onClick={onToggle}
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
          {badge !== undefined && <span className="cp-badge">{badge}</span>}
        </button>
      </h2>
      <div id={`${id}body`} className="cp-section-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
