/** What was read out of an export, what is still to be said about it, and what becomes of every row. */
import { Checkbox } from "@fluentui/react-components";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText, plainText } from "../numbers";
import { ColumnChoices } from "./ColumnChoices";
import { DealPeople } from "./DealPeople";
import { DealRows } from "./DealRows";
import { LeftOut } from "./LeftOut";
import { Outcomes } from "./Outcomes";
import { Questions } from "./Questions";
import type { DealReading } from "./reading";
import type { DealChange, DealSession } from "./session";

interface Props {
  readonly session: DealSession;
  readonly reading: DealReading;
  /** Of the plan that the deals are for. */
  readonly currency: string;
  readonly onChange: (change: DealChange) => void;
}

export function ReadTable({ session, reading, currency, onChange }: Props) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  return (
    <>
      <ColumnChoices session={session} reading={reading} onChange={onChange} />
      {reading.total === 0 ? (
        <p className="cp-fault">{words.nothing}</p>
      ) : (
        <>
          <Outcomes session={session} reading={reading} onChange={onChange} />
          <Questions session={session} reading={reading} currency={currency} onChange={onChange} />
          <DealPeople session={session} reading={reading} onChange={onChange} />
          {reading.open > 0 && (
            <p className="cp-warning" role="status">
              {fill(words.openQuestions, { count: countText(reading.open, language) })}
            </p>
          )}
          <Counts reading={reading} />
          <Repeats session={session} reading={reading} onChange={onChange} />
          <Notes reading={reading} currency={currency} />
          <DealRows reading={reading} currency={currency} />
          <LeftOut reading={reading} />
        </>
      )}
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

/** Rows that say the same as another are left out, unless the person says that each of them counts. */
function Repeats({ session, reading, onChange }: Omit<Props, "currency">) {
  const { language } = usePane();
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
        onChange({ kind: "choice", id: "repeats", value });
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
