/** What the table itself does not say: the order of days and months, decimal signs, stages, unknown types, missing rates. */
import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { readAmount } from "../../core/deals/amounts";
import { type DayOrder, exchanged, readDate } from "../../core/deals/dates";
import { plainWords } from "../../core/deals/fields";
import type { DealImport } from "../../core/deals/importDeals";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { countText, dateText, inputText, plainText } from "../numbers";
import { TypeSelect } from "./ColumnChoices";
import { type DealChange, type DealSession, rateOf } from "./session";

interface Props {
  readonly session: DealSession;
  readonly result: DealImport;
  readonly currency: string;
}

/** More unknown words than this come from a wrong column, not from a vocabulary. */
const WORDS_SHOWN = 12;

export function Questions({ session, result, currency }: Props) {
  const { dispatch, language } = usePane();
  const words = dealTexts(language).pane;
  const change = (what: DealChange) => dispatch({ type: "dealsChanged", change: what });
  return (
    <>
      {result.silent.date !== undefined && (
        <Choice
          label={fill(words.dayOrder, { example: result.silent.date.trim() })}
          value={session.dayOrder ?? ""}
          options={DAY_ORDERS.map((order) => [order, dateOf(result.silent.date ?? "", order)])}
          onChoose={(value) => change({ kind: "dayOrder", order: DAY_ORDERS.find((order) => order === value) })}
        />
      )}
      {result.silent.exchanged !== undefined && (
        <Choice
          label={fill(words.exchanged, { example: result.silent.exchanged })}
          value={session.exchanged === undefined ? "" : String(session.exchanged)}
          options={[
            ["false", dateText(result.silent.exchanged, language)],
            ["true", dateText(exchanged(result.silent.exchanged), language)],
          ]}
          onChoose={(value) => change({ kind: "exchanged", exchanged: value === "true" })}
        />
      )}
      {result.silent.amount !== undefined && (
        <Choice
          label={fill(words.decimal, { example: result.silent.amount.trim() })}
          value={result.decimalSign}
          options={SIGNS.map((sign) => [sign, amountOf(result.silent.amount ?? "", sign)])}
          onChoose={(value) => change({ kind: "decimalSign", sign: SIGNS.find((sign) => sign === value) })}
        />
      )}
      {result.silent.rate !== undefined && (
        <Choice
          label={fill(words.rateDecimal, { example: result.silent.rate })}
          value={session.rateSign ?? ""}
          options={SIGNS.map((sign) => [sign, amountOf(result.silent.rate ?? "", sign)])}
          onChoose={(value) => change({ kind: "rateSign", sign: SIGNS.find((sign) => sign === value) })}
        />
      )}
      {result.openStages !== undefined && (
        <Checkbox
          label={fill(words.takeOpen, {
            example: result.openStages.example,
            count: countText(result.openStages.count, language),
          })}
          checked={session.takeOpen}
          onChange={(_event, data) => change({ kind: "takeOpen", take: data.checked === true })}
        />
      )}
      <Types session={session} result={result} onChange={change} />
      {result.withoutRate.length > 0 && (
        <fieldset className="cp-stack">
          <legend className="cp-subhead">{words.ratesTitle}</legend>
          {result.withoutRate.map(({ currency: code, count }) => (
            <Rate
              key={code}
              label={fill(words.rate, { code, currency })}
              hint={fill(words.rateHint, { count: countText(count, language) })}
              text={session.rates[code] ?? ""}
              onText={(text) => change({ kind: "rate", currency: code, text })}
            />
          ))}
        </fieldset>
      )}
    </>
  );

  function dateOf(text: string, order: DayOrder): string {
    const read = readDate(text, order);
    return read.kind === "date" ? dateText(read.iso, language) : text;
  }

  function amountOf(text: string, sign: "." | ","): string {
    const read = readAmount(text, sign);
    return read.kind === "amount" ? plainText(read.value, language) : text;
  }
}

const DAY_ORDERS: readonly DayOrder[] = ["dayFirst", "monthFirst"];
const SIGNS = [".", ","] as const;

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <RadioGroup value={value} layout="horizontal" onChange={(_event, data) => onChoose(data.value)}>
        {options.map(([option, name]) => (
          <Radio key={option} value={option} label={name} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface TypesProps {
  readonly session: DealSession;
  readonly result: DealImport;
  readonly onChange: (change: DealChange) => void;
}

/** Words that were given a meaning stay in the list, so that it can be changed. */
function Types({ session, result, onChange }: TypesProps) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  const known = result.taughtTypes;
  const all = [...known, ...result.unknownTypes].sort((a, b) => b.count - a.count);
  if (all.length === 0) return null;
  const shown = all.slice(0, WORDS_SHOWN);
  return (
    <fieldset className="cp-stack">
      <legend className="cp-subhead">{words.typesTitle}</legend>
      {shown.map(({ word, count }) => (
        <Field key={word} label={fill(words.typeMeans, { word, count: countText(count, language) })} size="small">
          <TypeSelect
            value={session.types[plainWords(word)]}
            none={words.choose}
            onChoose={(type) => onChange({ kind: "word", word, type })}
          />
        </Field>
      ))}
      {all.length > shown.length && (
        <p className="cp-hint">{fill(words.typesMore, { count: countText(all.length - shown.length, language) })}</p>
      )}
    </fieldset>
  );
}

interface RateProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Rate({ label, hint, text, onText }: RateProps) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  const wrong = text.trim() !== "" && rateOf(text, language) === undefined;
  const fault = fill(words.rateFault, { found: text, example: inputText(1.0845, language, "money") });
  return (
    <Field
      label={label}
      hint={hint}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? fault : null}
    >
      <Input
        value={text}
        inputMode="decimal"
        className="cp-numeric"
        autoComplete="off"
        onChange={(_event, data) => onText(data.value)}
      />
    </Field>
  );
}
