/** Draft, in force, out of use: each step is taken by somebody for a reason, and the sheets say it at once. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { activatePlan, lastDayOffered, type Revised, retirePlan, reviseFaultSentence } from "../../core/plans/revise";
import { rewritePlan } from "../../core/sheets/rewrite";
import { fill } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { errorSentence } from "../errorSentence";
import { dateText } from "../numbers";
import { today } from "../today";
import { useNote } from "./Note";
import type { KeptPlan, Read } from "./plans";

interface Props {
  readonly read: Read;
  readonly plans: readonly KeptPlan[];
  readonly onUpdated: () => Promise<void>;
}

type Said = { readonly sentence: string; readonly good: boolean };

export function Status({ read, plans, onUpdated }: Props) {
  const { dispatch, language, workbook, focusOn } = usePane();
  const words = versionTexts(language).status;
  const { plan } = read;
  const [said, setSaid] = useState<Said>();
  const [working, setWorking] = useState(false);
  const [note, fields] = useNote("status", () => setSaid(undefined));
  const [lastDay, setLastDay] = useState(() => lastDayOffered(plan, today()));

  const say = (sentence: string, good = false) => {
    setSaid({ sentence, good });
    focusOn("statusSaid");
  };
  const take = async (step: (when: string) => Revised) => {
    const revised = step(today());
    if ("fault" in revised) return say(reviseFaultSentence(revised.fault, language));
    const { status, effective, history } = revised.plan;
    setWorking(true);
    dispatch({ type: "replacing", on: true });
    try {
      const made = await rewritePlan(workbook, read.prefix, {
        language,
        today: today(),
        ...note,
        change: (now) => ({ ...now, status, effective, history }),
      });
      if ("faults" in made) say(made.faults.map(({ sentence }) => sentence).join(" "));
      else if (made.lost.length + made.broken.length > 0) say(words.updateFirst);
      else {
        await workbook.write(made.request);
        const word = planTexts(language).statuses[status].toLowerCase();
        say(fill(words.done, { version: plan.version, status: word }), true);
        await onUpdated();
      }
    } catch (thrown) {
      say(`${errorSentence(thrown, language)} ${versionTexts(language).update.failed}`);
    }
    dispatch({ type: "replacing", on: false });
    setWorking(false);
  };
  const others = plans.flatMap((kept) => (kept.plan === undefined || kept.id === read.prefix ? [] : [kept.plan]));
  return (
    <div className="cp-stack">
      <p className="cp-text">{fill(words[plan.status], { to: dateText(plan.effective.to, language) })}</p>
      {plan.status !== "retired" && fields}
      {plan.status !== "retired" && (
        <Field label={words.lastDay} hint={words.lastDayHint}>
          <Input
            type="date"
            value={lastDay}
            data-field="statusLastDay"
            onChange={(_event, data) => {
              setLastDay(data.value);
              setSaid(undefined);
            }}
          />
        </Field>
      )}
      {said !== undefined && (
        <p
          role={said.good ? "status" : "alert"}
          tabIndex={-1}
          data-field="statusSaid"
          className={said.good ? "cp-strong" : "cp-fault"}
        >
          {said.sentence}
        </p>
      )}
      {plan.status !== "retired" && (
        <div className="cp-buttons">
          {plan.status === "draft" && (
            <Button
              appearance="primary"
              disabledFocusable={working}
              onClick={() => void take((when) => activatePlan(plan, { when, ...note }, others))}
            >
              {working ? words.working : words.activate}
            </Button>
          )}
          <Button
            disabledFocusable={working}
            onClick={() => void take((when) => retirePlan(plan, { when, ...note }, lastDay))}
          >
            {words.retire}
          </Button>
        </div>
      )}
    </div>
  );
}
