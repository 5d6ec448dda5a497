/** Two ways to another plan: the next version from a day on, and a copy that goes its own way. Both open in the editor. */
import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { addDays, addMonths, isIsoDate } from "../../core/plans/dates";
import type { Plan } from "../../core/plans/model";
import { periodsOf } from "../../core/plans/periods";
import { clonePlan, midPeriodSentence, newVersion, reviseFaultSentence } from "../../core/plans/revise";
import { dateText } from "../../core/text/figures";
import { fill } from "../../core/text/language";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { today } from "../today";
import { useOpenPlan } from "../useOpenPlan";
import { useNote } from "./Note";
import type { KeptPlan, Read } from "./plans";

interface VersionProps {
  readonly read: Read;
  readonly plans: readonly KeptPlan[];
}

export function NewVersion({ read, plans }: VersionProps) {
  const { language } = usePane();
  const { id, version } = read.plan;
  const later = plans.flatMap(({ plan }) => (plan?.id === id && plan.version > version ? [plan.version] : []));
  if (later.length === 0) return <VersionForm read={read} />;
  // Two versions that follow the same one could not both be the next.
  const words = versionTexts(language).version;
  return <p className="cp-text">{fill(words.later, { version: Math.max(...later) })}</p>;
}

function VersionForm({ read }: { readonly read: Read }) {
  const { language, focusOn } = usePane();
  const words = versionTexts(language).version;
  const { plan, prefix } = read;
  const [from, setFrom] = useState(() => nextStart(plan));
  // Follows the first day until somebody says otherwise.
  const [chosenTo, setTo] = useState<string>();
  const to = chosenTo ?? endFor(plan, from);
  const [fault, setFault] = useState<string>();
  const [{ who, why }, fields] = useNote("version", () => setFault(undefined));
  const [changed, setChanged] = useState<"earlier" | "next">("next");
  const [open, question] = useOpenPlan();
  const note = { when: today(), who, why };
  // What follows from the dates is told while they are typed, before anybody has said who and why.
  const sketch = newVersion(plan, { from, to, note: { ...note, who: "-", why: "-" } });
  const make = () => {
    const made = newVersion(plan, { from, to, note });
    if ("fault" in made) {
      setFault(reviseFaultSentence(made.fault, language));
      focusOn("versionFault");
      return;
    }
    setFault(undefined);
    open({ plan: { ...made.next, language: plan.language }, revises: prefix, ...(read.changed ? { changed } : {}) });
  };
  const date = (label: string, value: string, set: (date: string) => void) => (
    <Field label={label}>
      <Input
        type="date"
        value={value}
        onChange={(_event, data) => {
          setFault(undefined);
          set(data.value);
        }}
      />
    </Field>
  );
  return (
    <>
      <p className="cp-hint">{words.intro}</p>
      <div className="cp-pair">
        {date(words.from, from, setFrom)}
        {date(words.to, to, setTo)}
      </div>
      {fields}
      {read.changed && (
        <Field label={words.changedTitle}>
          <RadioGroup value={changed} onChange={(_event, data) => setChanged(data.value as typeof changed)}>
            <Radio value="next" label={fill(words.changedNext, { version: plan.version })} />
            <Radio value="earlier" label={fill(words.changedEarlier, { version: plan.version })} />
          </RadioGroup>
        </Field>
      )}
      <Consequences plan={plan} sketch={sketch} from={from} />
      {fault !== undefined && (
        <p role="alert" tabIndex={-1} data-field="versionFault" className="cp-fault">
          {fault}
        </p>
      )}
      {question}
      <div className="cp-buttons">
        <Button appearance="primary" onClick={make}>
          {words.make}
        </Button>
      </div>
    </>
  );
}

interface ConsequencesProps {
  readonly plan: Plan;
  readonly sketch: ReturnType<typeof newVersion>;
  readonly from: string;
}

function Consequences({ plan, sketch, from }: ConsequencesProps): ReactNode {
  const { language } = usePane();
  const words = versionTexts(language).version;
  if ("fault" in sketch) return null;
  const ends = sketch.previous.effective.to;
  return (
    <>
      {ends !== plan.effective.to && (
        <p className="cp-hint">
          {fill(words.ends, { version: plan.version, date: dateText(ends, language) })}{" "}
          {fill(words.copied, { date: dateText(from, language) })}
        </p>
      )}
      {sketch.midPeriod && <p className="cp-warning">{midPeriodSentence(sketch, language)}</p>}
    </>
  );
}

/** The first day of the next payout period that has not begun; after the last one, the day after the plan. */
function nextStart(plan: Plan): string {
  const next = periodsOf(plan).find(({ from }) => from > today());
  return next === undefined || next.from === plan.effective.from ? addDays(plan.effective.to, 1) : next.from;
}

/** The end of the plan; for a start after it, a year. */
function endFor(plan: Plan, from: string): string {
  if (!isIsoDate(from) || from <= plan.effective.to) return plan.effective.to;
  return addDays(addMonths(from, 12), -1);
}

interface CloneProps {
  readonly plan: Plan;
  readonly plans: readonly KeptPlan[];
}

/** As long as a name may be. */
const LONGEST_NAME = 100;

export function Clone({ plan, plans }: CloneProps) {
  const { language } = usePane();
  const words = versionTexts(language).clone;
  const [open, question] = useOpenPlan();
  const make = () => {
    const taken = plans.flatMap((kept) => (kept.plan === undefined ? [] : [kept.plan.id]));
    const name = fill(versionTexts(plan.language).clone.named, { plan: plan.name });
    open({ plan: { ...clonePlan(plan, taken), name: name.length > LONGEST_NAME ? plan.name : name } });
  };
  return (
    <>
      <p className="cp-hint">{words.intro}</p>
      {question}
      <div className="cp-buttons">
        <Button appearance="primary" onClick={make}>
          {words.make}
        </Button>
      </div>
    </>
  );
}
