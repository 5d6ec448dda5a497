/** Whose deals these are: names that are somebody for certain are counted, every other one is asked about by itself. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { LEFT_OUT_BEFORE, NEW_PERSON, NONE } from "../../core/deals/questions";
import { personKey } from "../../core/identity";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText } from "../numbers";
import { Pager } from "../Pager";
import type { DealReading } from "./reading";
import type { DealChange, DealSession } from "./session";

const PAGE = 8;
const NAMES_SHOWN = 3;

interface Props {
  readonly session: DealSession;
  readonly reading: DealReading;
  readonly onChange: (change: DealChange) => void;
}

export function DealPeople({ session, reading, onChange }: Props) {
  const { language } = usePane();
  const { pane: words, options } = dealTexts(language);
  const [page, setPage] = useState(0);
  const { people, known, joining } = reading;
  if (people.length === 0) return null;
  const asked = reading.questions.filter(({ key }) => key === "person");
  const open = asked.filter(({ answer }) => answer === undefined);
  const proposed = open.filter(({ preferred }) => preferred !== undefined);
  const count = (value: number) => countText(value, language);
  const saidOf = ({ id, answer }: (typeof asked)[number]) => {
    const said = session.choices[id];
    return String((said === LEFT_OUT_BEFORE ? undefined : said) ?? answer ?? "");
  };
  const set = (id: string, value: string | undefined) => onChange({ kind: "choice", id, value });
  const at = Math.min(page, Math.max(0, Math.ceil(asked.length / PAGE) - 1));
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) =>
    id === "" || id === name ? name : fill(words.personIs, { name, id });
  const handle = ({ id, name }: { readonly id: string; readonly name: string }) => (id === "" ? name : id);
  return (
    <fieldset className="cp-stack" data-field="dealsPeople">
      <legend className="cp-subhead">{words.peopleTitle}</legend>
      <p className="cp-hint" role="status">
        {[
          fill(words.peopleMatched, { count: count(people.length - asked.length) }),
          ...(open.length > 0 ? [fill(words.peopleAsked, { count: count(open.length) })] : []),
        ].join(" · ")}
      </p>
      {asked.slice(at * PAGE, (at + 1) * PAGE).map((question) => {
        const candidates = question.options.flatMap(({ value, label }) => (label.kind === "person" ? [value] : []));
        const likely = new Set(candidates.map(personKey));
        const others = known.filter((person) => !likely.has(personKey(handle(person))));
        const first = known.filter((person) => likely.has(personKey(handle(person))));
        return (
          <Field
            key={question.id}
            size="small"
            label={fill(words.personRows, { name: question.found, count: count(question.count) })}
          >
            <Select
              size="small"
              value={saidOf(question)}
              onChange={(_event, data) => set(question.id, data.value === "" ? undefined : data.value)}
            >
              <option value="">{words.choose}</option>
              {first.map((person) => (
                <option key={handle(person)} value={handle(person)}>
                  {fill(words.likelier, { name: nameOf(person) })}
                </option>
              ))}
              <option value={NEW_PERSON}>{options.newPerson}</option>
              <option value={NONE}>{options.leaveOut}</option>
              {others.map((person) => (
                <option key={handle(person)} value={handle(person)}>
                  {nameOf(person)}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <Pager page={at} size={PAGE} count={asked.length} onPage={setPage} />
      {open.length > 0 && (
        <div className="cp-buttons">
          {proposed.length > 0 && (
            <Button
              appearance="subtle"
              onClick={() => {
                for (const { id, preferred } of proposed) set(id, preferred);
              }}
            >
              {fill(words.takeProposals, { count: count(proposed.length) })}
            </Button>
          )}
          <Button
            appearance="subtle"
            onClick={() => {
              for (const { id } of open) set(id, NONE);
            }}
          >
            {fill(words.leaveOthers, { count: count(open.length) })}
          </Button>
        </div>
      )}
      {joining.length > 0 && (
        <p className="cp-hint">
          {fill(words.joining, {
            names: joining.slice(0, NAMES_SHOWN).join(", ") + (joining.length > NAMES_SHOWN ? ", …" : ""),
          })}
        </p>
      )}
    </fieldset>
  );
}
