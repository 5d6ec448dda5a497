/** What the sheets of the plan in the editor will be calculated with. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Plan } from "../../core/plans/model";
import { FUNCTIONS } from "../../core/sheets/context";
import { nativeGaps } from "../../core/sheets/nativeGaps";
import { sheetTexts } from "../../core/text/sheets";
import { usePane } from "../context";

export function Formulas({ plan }: { readonly plan: Plan | undefined }) {
  const { state, dispatch, language } = usePane();
  const words = sheetTexts(language).native.pane;
  const native = state.functions === "native";
  const gaps = native && plan !== undefined ? nativeGaps(plan, language) : [];
  return (
    <div className="cp-content cp-stack">
      <Field label={words.formulas} hint={native ? words.nativeHint : words.addInHint}>
        <RadioGroup
          data-field="formulas"
          value={state.functions}
          onChange={(_event, { value }) => {
            const functions = FUNCTIONS.find((one) => one === value);
            if (functions !== undefined) dispatch({ type: "functionsChosen", functions });
          }}
        >
          {FUNCTIONS.map((one) => (
            <Radio key={one} value={one} label={words[one]} />
          ))}
        </RadioGroup>
      </Field>
      {gaps.map((gap) => (
        <p key={gap} className="cp-warning">
          {gap}
        </p>
      ))}
    </div>
  );
}
