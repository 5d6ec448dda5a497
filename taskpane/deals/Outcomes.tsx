/** What the texts of the columns that speak of the outcome are taken for: each can be set, and nothing unsold is taken. */
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { outcomeOf } from "../../core/deals/importDeals";
import type { Outcome } from "../../core/deals/outcome";
import type { QuestionKey } from "../../core/deals/questions";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import { Pager } from "../Pager";
import type { DealReading } from "./reading";
import { columnSample, type DealChange, type DealSession } from "./session";

const PAGE = 8;
const SETTABLE: readonly Exclude<Outcome, "unknown">[] = ["won", "lost", "open"];
const ASKED: readonly QuestionKey[] = ["outcomeValue", "outcomeBlank", "outcomeTogether"];
const COUNTED: readonly Outcome[] = ["won", "lost", "open", "unknown"];

interface Props {
  readonly session: DealSession;
  readonly reading: DealReading;
  readonly onChange: (change: DealChange) => void;
}

export function Outcomes({ session, reading, onChange }: Props) {
  const { language } = usePane();
  const { pane: words, outcomes: names } = dealTexts(language);
  const [page, setPage] = useState(0);
  if (reading.outcomes.length === 0) return null;
  const set = (id: string, value: string) => onChange({ kind: "choice", id, value });
  const count = (value: number) => countText(value, language);
  const counts = COUNTED.filter((outcome) => reading.counts[outcome] > 0).map(
    (outcome) => `${names[outcome]}: ${count(reading.counts[outcome])}`,
  );
  const at = Math.min(page, Math.ceil(reading.outcomes.length / PAGE) - 1);
  const waiting = reading.questions.filter(({ key, answer }) => ASKED.includes(key) && answer === undefined);
  const several = reading.outcomeColumns.length > 1;
  return (
    <fieldset className="cp-stack" data-field="dealsOutcomes">
      <legend className="cp-subhead">{words.outcomesTitle}</legend>
      <p className="cp-hint" role="status">
        {counts.join(" · ")}
      </p>
      {reading.outcomes.slice(at * PAGE, (at + 1) * PAGE).map((value) => {
        const column = several ? `${columnSample(session.source, reading.header, value.column)}: ` : "";
        const label = fill(value.value === "" ? words.outcomeBlank : words.outcomeValue, {
          value: value.value,
          count: count(value.count),
        });
        const reads = outcomeOf(value);
        return (
          <Field key={value.id} size="small" label={`${column}${label}`}>
            <RadioGroup
              layout="horizontal"
              value={String(session.choices[value.id] ?? (reads === "unknown" ? "" : reads))}
              onChange={(_event, data) => set(value.id, data.value)}
            >
              {SETTABLE.map((outcome) => (
                <Radio key={outcome} value={outcome} label={names[outcome]} />
              ))}
            </RadioGroup>
          </Field>
        );
      })}
      <Pager page={at} size={PAGE} count={reading.outcomes.length} onPage={setPage} />
      {waiting.length > 0 && (
        <Button
          className="cp-add"
          appearance="subtle"
          onClick={() => {
            for (const { id } of waiting) set(id, "open");
          }}
        >
          {fill(words.othersUnsold, { count: count(reading.counts.unknown) })}
        </Button>
      )}
    </fieldset>
  );
}
