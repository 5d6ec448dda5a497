/** What was read out of an export, what the person still has to say about it, and what becomes of every row. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import { OnDemand } from "../OnDemand";
import { existingSheets } from "../parts";
import { isBlankEntry, type PlanForm } from "../planForm";
import { ColumnChoices } from "./ColumnChoices";
import { DealRows } from "./DealRows";
import { Questions } from "./Questions";
import { type DealReading, type DealSession, strangersOf } from "./session";

interface Props {
  readonly session: DealSession;
  readonly form: PlanForm;
}

export function DealsPanel({ session, form }: Props) {
  const { state, dispatch, deals: reading, texts, language, focusOn } = usePane();
  const { pane: words, fields } = dealTexts(language);
  const { from } = session.source;
  const title = from.kind === "pasted" ? words.titlePasted : fill(words.titleSelection, { address: from.address });
  const count = (value: number) => countText(value, language);
  const done = () => {
    dispatch({ type: "dealsAccepted", accepted: true });
    focusOn("dealsAccepted");
  };
  return (
    <div className="cp-stack">
      <h3 className="cp-subhead" tabIndex={-1} data-field="dealsOpen">
        {title}
      </h3>
      {state.insisted && (
        <p role="alert" className="cp-fault">
          {words.notYet}
        </p>
      )}
      <ColumnChoices session={session} />
      {reading !== undefined && reading.total === 0 && <p className="cp-fault">{words.nothing}</p>}
      {reading !== undefined && reading.total > 0 && reading.result === undefined && (
        <p className="cp-fault" role="status">
          {fill(words.needColumns, { fields: reading.missing.map((field) => fields[field]).join(", ") })}
        </p>
      )}
      {reading?.result !== undefined && reading.total > 0 && (
        <>
          <Questions session={session} result={reading.result} currency={form.currency} />
          <Counts reading={reading} />
          <Repeats session={session} reading={reading} />
          <DealRows reading={reading} currency={form.currency} />
          {reading.refused > 0 && <p className="cp-hint">{words.refusedHint}</p>}
          <Strangers reading={reading} form={form} />
        </>
      )}
      {reading !== undefined && reading.taken > 0 && (
        <OnDemand load={existingSheets} props={{ reading, currency: form.currency }} />
      )}
      <div className="cp-buttons">
        {reading !== undefined && reading.taken > 0 && (
          <Button appearance="primary" onClick={done}>
            {fill(words.import, { count: count(reading.taken) })}
          </Button>
        )}
        <Button
          onClick={() => {
            dispatch({ type: "dealsRemoved" });
            focusOn("pasteDeals");
          }}
        >
          {texts.people.cancel}
        </Button>
      </div>
    </div>
  );
}

/** They add up: every row below the headings is in one of them. */
function Counts({ reading }: { readonly reading: DealReading }) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  const parts: readonly [string, number, string][] = [
    [words.taken, reading.taken, ""],
    [words.repeated, reading.repeated, ""],
    [words.refused, reading.refused, "cp-fault"],
    [words.blank, reading.blank, ""],
  ];
  return (
    <div role="status" className="cp-sum">
      <p className="cp-strong">{fill(words.total, { count: countText(reading.total, language) })}</p>
      <ul>
        {parts
          .filter(([, value], index) => index === 0 || value > 0)
          .map(([text, value, look]) => (
            <li key={text} className={look}>
              {fill(text, { count: countText(value, language) })}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Repeats({ session, reading }: { readonly session: DealSession; readonly reading: DealReading }) {
  const { dispatch, language } = usePane();
  const words = dealTexts(language).pane;
  const box = (kind: "takeSame" | "takeOther", rows: number) =>
    rows > 0 && (
      <Checkbox
        label={fill(words[kind], { count: countText(rows, language) })}
        checked={session[kind]}
        onChange={(_event, data) => dispatch({ type: "dealsChanged", change: { kind, take: data.checked === true } })}
      />
    );
  return (
    <>
      {box("takeSame", reading.same)}
      {box("takeOther", reading.other)}
    </>
  );
}

const NAMES_SHOWN = 3;

function Strangers({ reading, form }: { readonly reading: DealReading; readonly form: PlanForm }) {
  const { dispatch, language } = usePane();
  const words = dealTexts(language).pane;
  const strangers = useMemo(() => {
    const people = form.participants.filter((entry) => !isBlankEntry(entry));
    return strangersOf(
      reading.deals,
      people.map((entry) => (entry.id.trim() === "" ? entry.name : entry.id)),
    );
  }, [reading.deals, form.participants]);
  if (strangers.length === 0) return null;
  const names = strangers.slice(0, NAMES_SHOWN).join(", ") + (strangers.length > NAMES_SHOWN ? ", …" : "");
  return (
    <div className="cp-stack">
      <p className="cp-warning">{fill(words.strangers, { count: countText(strangers.length, language), names })}</p>
      <Button
        className="cp-add"
        appearance="subtle"
        onClick={() => {
          const people = strangers.map((name) => ({ id: "", name, role: "", quotas: {} }));
          dispatch({ type: "peopleImported", people, replace: false });
        }}
      >
        {words.addStrangers}
      </Button>
    </div>
  );
}
