/** Which row holds the headings and which column holds what: guessed, shown, and changeable. */
import { Field, Select } from "@fluentui/react-components";
import { DEAL_FIELDS, type DealField, isBlankRow, REQUIRED_FIELDS } from "../../core/deals/fields";
import { DEAL_TYPES } from "../../core/plans/measures";
import type { DealType } from "../../core/plans/model";
import { columnLetters } from "../../core/sheets/formula";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { usePane } from "../context";
import { columnCount, columnSample, type DealChange, type DealSession } from "./session";

/** Headings stand among the first rows, or there are none. */
const ROWS_OFFERED = 10;
const LONGEST_SAMPLE = 24;

export function ColumnChoices({ session }: { readonly session: DealSession }) {
  const { dispatch, texts, language } = usePane();
  const { pane: words, fields } = dealTexts(language);
  const { source, header, mapping } = session;
  const change = (what: DealChange) => dispatch({ type: "dealsChanged", change: what });
  const columns = Array.from({ length: columnCount(source) }, (_, column) => columnName(column));
  const numberIn = (value: string) => (value === "" ? undefined : Number(value));

  function columnName(column: number): string {
    const sample = cut(columnSample(session, column));
    const letter = columnLetters(column);
    if (sample === "") return fill(texts.importing.column, { letter });
    return header === undefined ? fill(texts.importing.columnSample, { letter, sample }) : sample;
  }

  const rows = source.grid.slice(0, ROWS_OFFERED).flatMap((row, at) => {
    if (isBlankRow(row)) return [];
    const sample = cut(
      row
        .filter((cell) => cell !== null && cell !== "")
        .map(String)
        .join(", "),
    );
    return [{ at, name: fill(words.headingsRow, { row: source.rowsAbove + at + 1, sample }) }];
  });
  const nameOf = (field: DealField) =>
    REQUIRED_FIELDS.includes(field) ? fill(words.needed, { field: fields[field] }) : fields[field];
  return (
    <>
      <Field label={words.headings}>
        <Select
          value={header === undefined ? "" : String(header)}
          data-field="dealsHeader"
          onChange={(_event, data) => change({ kind: "header", row: numberIn(data.value) })}
        >
          <option value="">{words.noHeadings}</option>
          {rows.map(({ at, name }) => (
            <option key={at} value={at}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className="cp-stack">
        <legend className="cp-hint">{words.columns}</legend>
        <div className="cp-pair">
          {DEAL_FIELDS.map((field) => (
            <Field key={field} label={nameOf(field)} size="small">
              <Select
                size="small"
                value={mapping[field] === undefined ? "" : String(mapping[field])}
                onChange={(_event, data) => change({ kind: "column", field, column: numberIn(data.value) })}
              >
                <option value="">{words.notThere}</option>
                {columns.map((name, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                  <option key={column} value={column}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      </fieldset>
      {mapping.type === undefined && (
        <Field label={words.everyType}>
          <TypeSelect
            value={session.everyType}
            none={words.choose}
            onChoose={(type) => change({ kind: "everyType", type })}
          />
        </Field>
      )}
    </>
  );
}

interface TypeProps {
  readonly value: DealType | undefined;
  /** What stands for no type. */
  readonly none: string;
  readonly onChoose: (type: DealType | undefined) => void;
}

export function TypeSelect({ value, none, onChoose, ...labelled }: TypeProps) {
  const { language } = usePane();
  const types = planTexts(language).dealTypes;
  return (
    <Select
      {...labelled}
      value={value ?? ""}
      onChange={(_event, data) => onChoose(DEAL_TYPES.find((type) => type === data.value))}
    >
      <option value="">{none}</option>
      {DEAL_TYPES.map((type) => (
        <option key={type} value={type}>
          {types[type]}
        </option>
      ))}
    </Select>
  );
}

function cut(text: string): string {
  return text.length <= LONGEST_SAMPLE ? text : `${text.slice(0, LONGEST_SAMPLE - 1)}…`;
}
