/** Whose Deals sheet the plan reads: its own, or that of another plan of the workbook. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Plan } from "../../core/plans/model";
import { sourceOf } from "../../core/sheets/dealLinks";
import { type DealSource, sourceFault } from "../../core/sheets/dealSource";
import { keptPlans } from "../../core/sheets/planSettings";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import type { Workbook } from "../../core/workbook";
import { usePane } from "../context";

const OWN = "own";

/** Nothing where no plan of the workbook has deals that could be read, or where the workbook cannot say. */
async function sourcesIn(workbook: Workbook): Promise<readonly DealSource[]> {
  try {
    const settings = await workbook.settings();
    const places = await workbook.places();
    return keptPlans(settings, places).flatMap((kept) => sourceOf(kept, places) ?? []);
  } catch {
    return [];
  }
}

export function DealsSource({ plan }: { readonly plan: Plan | undefined }) {
  const { state, dispatch, language, workbook } = usePane();
  const words = dealTexts(language).pane;
  const [sources, setSources] = useState<readonly DealSource[]>([]);
  // The sheets of a plan that was created meanwhile can be read as well.
  const { kind } = state.work;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more after every act
  useEffect(() => {
    let wanted = true;
    void sourcesIn(workbook).then((found) => wanted && setSources(found));
    return () => {
      wanted = false;
    };
  }, [workbook, kind]);
  if (sources.length === 0) return null;
  const faults = sources.flatMap((source) => (plan && sourceFault(plan, source, language)) ?? []);
  return (
    <>
      <Field label={words.source} hint={state.dealsFrom === undefined ? words.sourceHint : words.sourceChosen}>
        <RadioGroup
          data-field="dealsSource"
          value={state.dealsFrom ?? OWN}
          onChange={(_event, { value }) =>
            dispatch({ type: "dealsFromChosen", prefix: value === OWN ? undefined : value })
          }
        >
          <Radio value={OWN} label={words.sourceOwn} />
          {sources.map((source) => (
            <Radio
              key={source.prefix}
              value={source.prefix}
              disabled={plan !== undefined && sourceFault(plan, source, language) !== undefined}
              label={fill(words.sourceOther, { plan: source.plan })}
            />
          ))}
        </RadioGroup>
      </Field>
      {faults.map((fault) => (
        <p key={fault} className="cp-hint">
          {fault}
        </p>
      ))}
    </>
  );
}
