/** How the table is split, which row holds the headings and which column holds what: guessed, shown, and changeable. */
import { Field, Select } from "@fluentui/react-components";
import { columnNames } from "../../core/deals/columnNames";
import { DEAL_FIELDS, type DealField, REQUIRED_FIELDS } from "../../core/deals/fields";
import { NONE } from "../../core/deals/questions";
import { SEPARATORS } from "../../core/deals/table";
import { isBlankRow, shownText } from "../../core/deals/words";
import { columnLetters } from "../../core/sheets/formula";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import type { DealReading } from "./reading";
import { columnCount, columnSample, type DealChange, type DealSession } from "./session";

/** Headings stand among these, or there are none. */
const ROWS_OFFERED = 200;
const LONGEST_SAMPLE = 24;

interface Props {
  readonly session: DealSession;
  readonly reading: DealReading;
  readonly onChange: (change: DealChange) => void;
}

export function ColumnChoices({ session, reading, onChange: change }: Props) {
  const { texts, language } = usePane();
  const { pane: words, fields, options, separators } = dealTexts(language);
  const { source, choices } = session;
  const { header, mapping } = reading;
  const choose = (id: string, value: string | undefined) => change({ kind: "choice", id, value });
  const headings = header === undefined ? [] : (source.grid[header] ?? []);
  const nameOfChoice = columnNames(headings);
  const columns = Array.from({ length: columnCount(source) }, (_, column) => ({
    value: nameOfChoice(column),
    name: nameOfColumn(column),
  }));

  function nameOfColumn(column: number): string {
    const sample = cut(columnSample(source, header, column));
    const letter = columnLetters(column);
    if (sample === "") return fill(texts.importing.column, { letter });
    return header === undefined ? fill(texts.importing.columnSample, { letter, sample }) : sample;
  }

  const rows = source.grid.slice(0, ROWS_OFFERED).flatMap((row, at) => {
    if (isBlankRow(row)) return [];
    const sample = cut(row.map(shownText).filter(Boolean).join(", "));
    return [{ at, name: fill(words.headingsRow, { row: source.rowsAbove + at + 1, sample }) }];
  });
  const nameOf = (field: DealField) =>
    REQUIRED_FIELDS.some((needed) => needed === field) ? fill(words.needed, { field: fields[field] }) : fields[field];
  const chosenOf = (column: number | undefined) => (column === undefined ? NONE : (columns[column]?.value ?? NONE));
  const speaking = reading.outcomeColumns.map((column) => columns[column]?.name ?? "").join(", ");
  return (
    <>
      {source.from.kind === "pasted" && (
        <Field label={words.separator}>
          <Select
            value={source.from.separator}
            data-field="dealsSeparator"
            onChange={(_event, data) => {
              const separator = SEPARATORS.find((sign) => sign === data.value);
              if (separator !== undefined) change({ kind: "separator", separator });
            }}
          >
            {SEPARATORS.map((sign) => (
              <option key={sign} value={sign}>
                {separators[sign]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.headings}>
        <Select
          value={header === undefined ? NONE : String(header)}
          data-field="dealsHeader"
          onChange={(_event, data) =>
            choose("headings", data.value === NONE ? NONE : String(source.rowsAbove + Number(data.value) + 1))
          }
        >
          <option value={NONE}>{words.noHeadings}</option>
          {rows.map(({ at, name }) => (
            <option key={at} value={at}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className="cp-stack">
        <legend className="cp-hint">{words.columns}</legend>
        <Field label={fill(words.needed, { field: fields.outcome })} size="small">
          <Select
            size="small"
            data-field="dealsOutcome"
            value={String(choices["column.outcome"] ?? "")}
            onChange={(_event, data) => choose("column.outcome", data.value === "" ? undefined : data.value)}
          >
            <option value="">
              {speaking === "" || choices["column.outcome"] !== undefined
                ? words.outcomeGuess
                : fill(words.outcomeGuessed, { columns: speaking })}
            </option>
            <option value={NONE}>{options.everyRowSold}</option>
            {columns.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className="cp-pair">
          {DEAL_FIELDS.map((field) => (
            <Field key={field} label={nameOf(field)} size="small">
              <Select
                size="small"
                value={chosenOf(mapping[field])}
                onChange={(_event, data) => choose(`column.${field}`, data.value)}
              >
                <option value={NONE}>{words.notThere}</option>
                {columns.map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function cut(text: string): string {
  return text.length <= LONGEST_SAMPLE ? text : `${text.slice(0, LONGEST_SAMPLE - 1)}…`;
}
