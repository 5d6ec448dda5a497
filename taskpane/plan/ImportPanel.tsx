/** Shows what was read from a pasted list or the selected cells, row by row, before it joins the plan. */
import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { DAY_ORDERS, readDate } from "../../core/deals/dates";
import { columnLetters } from "../../core/sheets/formula";
import { fill, type Language } from "../../core/text/language";
import type { PaneTexts } from "../../core/text/pane";
import { usePane } from "../context";
import {
  type Column,
  columnChoices,
  type ImportRow,
  type ImportSource,
  type QuotaMeasure,
  quotaMeasures,
  type RowProblem,
  readRows,
  undecidedDate,
  undecidedQuotas,
} from "../importParticipants";
import { countText, dateText, percentText, plainText } from "../numbers";
import { Pager } from "../Pager";
import type { PlanForm } from "../planForm";

const PAGE = 10;

interface Props {
  readonly source: ImportSource;
  readonly form: PlanForm;
}

export function ImportPanel({ source, form }: Props) {
  const { dispatch, texts, language, focusOn } = usePane();
  const words = texts.importing;
  const [page, setPage] = useState(0);
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const measures = useMemo(() => quotaMeasures(form.base), [form.base]);
  const rows = useMemo(
    () => readRows(source, form.participants, language, measures),
    [source, form.participants, language, measures],
  );
  // Replacing the list makes "already a participant" no objection.
  const alone = useMemo(() => readRows(source, [], language, measures), [source, language, measures]);
  const undecided = undecidedQuotas(source);
  const people = (from: readonly ImportRow[]) =>
    undecided.length > 0 ? [] : from.filter((row) => row.participant !== undefined);
  const [readable, readableAlone] = [people(rows), people(alone)];
  const faulty = rows.filter((row) => row.problem !== undefined);
  const shown = onlyFaulty ? faulty : rows;
  const last = Math.max(0, Math.ceil(shown.length / PAGE) - 1);
  const change = (changes: Partial<ImportSource>) => {
    setPage(0);
    dispatch({ type: "importOpened", source: { ...source, ...changes } });
  };
  const finish = (from: readonly ImportRow[], replace: boolean) => {
    dispatch({ type: "peopleImported", people: from.flatMap((row) => row.participant ?? []), replace });
    focusOn("addPerson");
  };
  const title =
    source.from.kind === "pasted" ? words.titlePasted : fill(words.titleSelection, { address: source.from.address });
  const count = (value: number) => countText(value, language);
  return (
    <div className="cp-stack">
      <h3 className="cp-subhead" tabIndex={-1} data-field="imported">
        {title}
      </h3>
      {rows.length === 0 ? (
        <p className="cp-text">{words.nothing}</p>
      ) : (
        <>
          <ColumnChoices source={source} measures={measures} onChange={change} />
          {undecided.map((at) => (
            <p key={at} className="cp-warning" role="status">
              {fill(words.whichQuota, { letter: columnLetters(at) })}
            </p>
          ))}
          <DayOrderChoice source={source} onChange={change} />
          <p className="cp-counts" role="status">
            <span>{fill(words.readable, { count: count(readable.length) })}</span>
            {faulty.length > 0 && (
              <span className="cp-fault">{fill(words.unreadable, { count: count(faulty.length) })}</span>
            )}
          </p>
          {faulty.length > 0 && faulty.length < rows.length && rows.length > PAGE && (
            <Checkbox
              label={words.showFaulty}
              checked={onlyFaulty}
              onChange={(_event, data) => {
                setOnlyFaulty(data.checked === true);
                setPage(0);
              }}
            />
          )}
          <table className="cp-table cp-read">
            <thead>
              <tr>
                <th scope="col">{words.row}</th>
                <th scope="col">{words.result}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(Math.min(page, last) * PAGE, (Math.min(page, last) + 1) * PAGE).map((row) => (
                <tr key={row.line}>
                  <th scope="row">{count(row.line)}</th>
                  <td className={row.problem ? "cp-fault" : ""}>{rowText(row, words, language, measures)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={Math.min(page, last)} size={PAGE} count={shown.length} onPage={setPage} />
          {faulty.length > 0 && <p className="cp-hint">{words.leaveOut}</p>}
        </>
      )}
      <div className="cp-buttons">
        {readable.length > 0 && (
          <Button appearance="primary" onClick={() => finish(readable, false)}>
            {fill(words.add, { count: count(readable.length) })}
          </Button>
        )}
        {form.participants.length > 0 && readableAlone.length > 0 && (
          <Button onClick={() => finish(readableAlone, true)}>
            {fill(words.replace, { count: count(readableAlone.length) })}
          </Button>
        )}
        <Button
          onClick={() => {
            dispatch({ type: "importClosed" });
            focusOn("addPerson");
          }}
        >
          {texts.people.cancel}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly source: ImportSource;
  readonly onChange: (changes: Partial<ImportSource>) => void;
}

/** Asked only while the dates of the list can be read in two ways, and afterwards for a change of mind. */
function DayOrderChoice({ source, onChange }: ChoiceProps) {
  const { texts, language } = usePane();
  const { dayOrder: chosen, ...silent } = source;
  const example = undecidedDate(silent);
  if (example === undefined) return null;
  return (
    <Field label={fill(texts.importing.dayOrder, { example: example.trim() })}>
      <RadioGroup
        value={chosen ?? ""}
        onChange={(_event, data) => {
          const dayOrder = DAY_ORDERS.find((order) => order === data.value);
          if (dayOrder !== undefined) onChange({ dayOrder });
        }}
      >
        {DAY_ORDERS.map((order) => {
          const reading = readDate(example, order);
          if (reading.kind !== "date") return null;
          return <Radio key={order} value={order} label={dateText(reading.iso, language)} />;
        })}
      </RadioGroup>
    </Field>
  );
}

interface ColumnProps extends ChoiceProps {
  readonly measures: readonly QuotaMeasure[];
}

/** Guessed from heads and contents; the person has the last word. */
function ColumnChoices({ source, measures, onChange }: ColumnProps) {
  const { texts } = usePane();
  const words = texts.importing;
  const names: Readonly<Record<Exclude<Column, `quota:${string}`>, string>> = {
    name: words.asName,
    firstName: words.asFirstName,
    lastName: words.asLastName,
    id: words.asId,
    role: words.asRole,
    start: words.asStart,
    end: words.asEnd,
    quota: words.asQuota,
    ignore: words.asIgnore,
  };
  const nameOf = (column: Column): string => {
    const measure = measures.find(({ id }) => column === `quota:${id}`);
    if (measure) return fill(words.asQuotaOf, { measure: measure.name });
    return names[column as keyof typeof names];
  };
  const choose = (at: number, column: Column) =>
    onChange({
      columns: source.columns.map((before, index) =>
        index === at ? column : before === column && column !== "ignore" ? "ignore" : before,
      ),
    });
  return (
    <fieldset aria-label={words.columns} className="cp-stack">
      {source.columns.length > 1 && (
        <div className="cp-pair">
          {source.columns.map((column, at) => (
            <Field
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
              key={at}
              label={columnLabel(source, at, words)}
              size="small"
            >
              <Select size="small" value={column} onChange={(_event, data) => choose(at, data.value as Column)}>
                {[...(column === "quota" ? [column] : []), ...columnChoices(measures)].map((choice) => (
                  <option key={choice} value={choice}>
                    {nameOf(choice)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
      <Checkbox
        label={words.header}
        checked={source.header}
        onChange={(_event, data) => onChange({ header: data.checked === true })}
      />
    </fieldset>
  );
}

function columnLabel(source: ImportSource, at: number, words: PaneTexts["importing"]): string {
  const letter = columnLetters(at);
  const sample = source.grid.map((row) => row[at]).find((cell) => cell !== null && cell !== undefined && cell !== "");
  if (typeof sample !== "string" && typeof sample !== "number") return fill(words.column, { letter });
  const text = String(sample);
  return fill(words.columnSample, { letter, sample: text.length > 18 ? `${text.slice(0, 17)}…` : text });
}

function rowText(
  row: ImportRow,
  words: PaneTexts["importing"],
  language: Language,
  measures: readonly QuotaMeasure[],
): string {
  if (row.problem !== undefined) return problemText(row.problem, words, language);
  const person = row.participant;
  if (person === undefined) return "";
  const quotas = measures
    .filter(({ id }) => Object.hasOwn(person.quotas, id))
    .map(({ id, name, use }) => {
      const quota = person.quotas[id] as number;
      const text = use === "percent" ? percentText(quota, language) : plainText(quota, language);
      return fill(words.quotaIs, { measure: name, quota: text });
    });
  const dates = [
    person.start === undefined ? "" : fill(words.startIs, { date: dateText(person.start, language) }),
    person.end === undefined ? "" : fill(words.endIs, { date: dateText(person.end, language) }),
  ];
  return [person.name, person.id, person.role, ...quotas, ...dates].filter((part) => part !== "").join(" · ");
}

function problemText(problem: RowProblem, words: PaneTexts["importing"], language: Language): string {
  switch (problem.kind) {
    case "noName":
      return words.noName;
    case "quotaUnreadable":
    case "quotaNotPositive":
    case "dateUnreadable":
    case "dateAmbiguous":
    case "endBeforeStart":
    case "errorCell":
      return fill(words[problem.kind], { found: problem.found });
    case "quotaNotPercent":
    case "quotaIsPercent":
      return fill(words[problem.kind], { found: problem.found, measure: problem.measure });
    case "quotaAmbiguous":
      return fill(words.quotaAmbiguous, {
        found: problem.found,
        first: plainText(problem.readings[0], language),
        second: plainText(problem.readings[1], language),
      });
    case "repeated":
      return fill(words.repeated, { name: problem.name, line: problem.line });
    case "listed":
      return fill(words.listed, { name: problem.name });
  }
}
