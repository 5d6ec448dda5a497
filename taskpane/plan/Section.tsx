/** A step of the plan that is being edited: it says how many of its entries need a correction. */
import type { ReactNode } from "react";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { Fold } from "../Fold";
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
  const open = state.open[name];
  const faults = check.faults.filter((fault) => fault.section === name).length;
  const shown = faults > 0 && (!open || state.insisted);
  const badge = faults === 1 ? texts.editor.toFixOne : fill(texts.editor.toFix, { count: countText(faults, language) });
  return (
    <Fold
      title={title}
      summary={summary}
      open={open}
      badge={shown ? badge : undefined}
      onToggle={() => dispatch({ type: "sectionToggled", section: name })}
    >
      {children}
    </Fold>
  );
}
