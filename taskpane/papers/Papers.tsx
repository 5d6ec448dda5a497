/** The letter and the file of the plan that is being edited, as it stands. */
import type { Plan } from "../../core/plans/model";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { Letter } from "./Letter";
import { PlanFile } from "./PlanFile";

export function Papers({ plan }: { readonly plan: Plan }) {
  const { language } = usePane();
  const words = versionTexts(language);
  return (
    <>
      <h3 className="cp-subhead">{words.letter.title}</h3>
      <Letter plan={plan} />
      <h3 className="cp-subhead">{words.file.title}</h3>
      <PlanFile plan={plan} />
    </>
  );
}
