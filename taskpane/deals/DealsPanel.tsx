/** What was read out of an export, what the person still has to say about it, and what becomes of every row. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText, plainText } from "../numbers";
import { isBlankEntry, type PlanForm } from "../planForm";
import { ColumnChoices } from "./ColumnChoices";
import { DealRows } from "./DealRows";
import { ExistingSheets } from "./ExistingSheets";
import { LeftOut } from "./LeftOut";
import { Outcomes } from "./Outcomes";
import { Questions } from "./Questions";
import type { DealReading } from "./reading";
import { remember } from "./remembered";
import { type DealSession, strangersOf } from "./session";

interface Props {
  readonly session: DealSession;
  readonly form: PlanForm;
}

export function DealsPanel({ session, form }: Props) {
  const { state, dispatch, deals: reading, texts, language, focusOn, workbook } = usePane();
  const words = dealTexts(language).pane;
  const { from } = session.source;
  const title = from.kind === "pasted" ? words.titlePasted : fill(words.titleSelection, { address: from.address });
  const count = (value: number) => countText(value, language);
  const done = () => {
    dispatch({ type: "dealsAccepted", accepted: true });
    void remember(workbook, session);
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
      {reading !== undefined && (
        <>
          <ColumnChoices session={session} reading={reading} />
          {reading.total === 0 && <p className="cp-fault">{words.nothing}</p>}
          {reading.total > 0 && <Read session={session} reading={reading} form={form} />}
          {reading.taken > 0 && <ExistingSheets reading={reading} currency={form.currency} />}
        </>
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

interface ReadProps extends Props {
  readonly reading: DealReading;
}

function Read({ session, reading, form }: ReadProps) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  return (
    <>
      <Outcomes session={session} reading={reading} />
      <Questions session={session} reading={reading} currency={form.currency} />
      {reading.open > 0 && (
        <p className="cp-warning" role="status">
          {fill(words.openQuestions, { count: countText(reading.open, language) })}
        </p>
      )}
      <Counts reading={reading} />
      <Repeats session={session} reading={reading} />
      <Notes reading={reading} currency={form.currency} />
      <DealRows reading={reading} currency={form.currency} />
      <LeftOut reading={reading} />
      <Strangers reading={reading} form={form} />
    </>
  );
}

/** They add up: every row below the headings is in one of them. */
function Counts({ reading }: { readonly reading: DealReading }) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  const parts: readonly [string, number, string][] = [
    [words.taken, reading.taken, ""],
    [words.waiting, reading.waiting, "cp-warning"],
    [words.repeated, reading.repeated, ""],
    [words.leftOut, reading.leftOut, "cp-fault"],
    [words.blank, reading.blankRows, ""],
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

/** Rows that repeat another in every cell are left out, unless the person says that each of them counts. */
function Repeats({ session, reading }: { readonly session: DealSession; readonly reading: DealReading }) {
  const { dispatch, language } = usePane();
  const words = dealTexts(language).pane;
  const taken = session.choices.repeats === "take";
  if (reading.repeated === 0 && !taken) return null;
  const rows = taken ? reading.lines.filter((line) => line.kind === "taken" && line.repeats).length : reading.repeated;
  return (
    <Checkbox
      label={fill(words.takeSame, { count: countText(rows, language) })}
      checked={taken}
      onChange={(_event, data) => {
        const value = data.checked === true ? "take" : undefined;
        dispatch({ type: "dealsChanged", change: { kind: "choice", id: "repeats", value } });
      }}
    />
  );
}

const DEALS_SHOWN = 5;

/** What was taken for granted: deals of several lines with their totals, ids alike but for capitals, thousands. */
function Notes({ reading, currency }: { readonly reading: DealReading; readonly currency: string }) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  const { dealLines, caseTwins, thousands } = reading;
  const count = (value: number) => countText(value, language);
  return (
    <>
      {thousands && <p className="cp-hint">{words.thousands}</p>}
      {dealLines.length > 0 && (
        <div className="cp-hint">
          <p>{fill(words.severalLines, { count: count(dealLines.length) })}</p>
          <ul>
            {dealLines.slice(0, DEALS_SHOWN).map(({ id, rows, totals }) => (
              <li key={id}>
                {fill(words.linesOfDeal, {
                  id,
                  count: count(rows.length),
                  total: totals
                    .map((sum) => `${plainText(sum.amount, language)}\u00a0${sum.currency || currency}`)
                    .join(" + "),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {caseTwins.length > 0 && (
        <p className="cp-warning">
          {fill(words.caseTwins, { count: count(caseTwins.length), names: caseTwins.slice(0, NAMES_SHOWN).join(", ") })}
        </p>
      )}
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
