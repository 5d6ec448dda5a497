/** Two plans of the workbook beside each other, in words; each as its sheets say. */
import { Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type Change, diff } from "../../core/plans/diff";
import { readPlan } from "../../core/sheets/readPlan";
import { fill } from "../../core/text/language";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { Changes } from "./Changes";
import type { KeptPlan, Read } from "./plans";

interface Props {
  readonly read: Read;
  readonly plans: readonly KeptPlan[];
}

type Compared = { readonly changes: readonly Change[]; readonly before: string } | { readonly problems: string[] };

export function Compare({ read, plans }: Props) {
  const { language, workbook } = usePane();
  const words = versionTexts(language).compare;
  const others = plans.filter(({ plan, id }) => plan !== undefined && id !== read.prefix);
  const [chosen, setChosen] = useState(others[0]?.id ?? "");
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    let wanted = true;
    const { compare: texts, plan: said } = versionTexts(language);
    const look = async (): Promise<Compared> => {
      if (chosen === "") return { changes: diff(read.written, read.plan, language), before: texts.written };
      const other = await readPlan(workbook, { prefix: chosen, language });
      if ("faults" in other) return { problems: other.faults.map(({ sentence }) => sentence) };
      return { changes: diff(other.plan, read.plan, language), before: other.plan.name };
    };
    setCompared(undefined);
    look()
      .catch((thrown): Compared => ({ problems: [fill(said.failed, { reason: errorSentence(thrown, language) })] }))
      .then((result) => wanted && setCompared(result));
    return () => {
      wanted = false;
    };
  }, [chosen, read, workbook, language]);
  return (
    <>
      {others.length === 0 ? (
        <p className="cp-hint">{words.only}</p>
      ) : (
        <Field label={words.with}>
          <Select value={chosen} onChange={(_event, data) => setChosen(data.value)}>
            {others.map(({ id, plan, planSheet }) => (
              <option key={id} value={id}>
                {fill(words.other, { plan: plan?.name ?? "", version: plan?.version ?? "", sheet: planSheet ?? "" })}
              </option>
            ))}
            <option value="">{words.written}</option>
          </Select>
        </Field>
      )}
      <div role="status" className="cp-stack">
        {compared === undefined ? (
          <p className="cp-hint">{versionTexts(language).plan.reading}</p>
        ) : "problems" in compared ? (
          compared.problems.slice(0, 10).map((problem) => (
            <p key={problem} className="cp-fault">
              {problem}
            </p>
          ))
        ) : compared.changes.length === 0 ? (
          <p className="cp-text">{words.same}</p>
        ) : (
          <>
            <p className="cp-hint">{fill(words.from, { before: compared.before, after: read.plan.name })}</p>
            <Changes changes={compared.changes} />
          </>
        )}
      </div>
    </>
  );
}
