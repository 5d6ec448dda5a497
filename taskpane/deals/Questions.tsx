/** What the table itself does not say, asked one by one: nothing is imported while one of them is open. */
import { Checkbox, Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { NONE, type Option, type OptionLabel, type Question } from "../../core/deals/questions";
import { dealQuestionSentence, dealTexts, totalsText } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { usePane } from "../context";
import { countText, dateText, inputText, plainText } from "../numbers";
import { type DealReading, rateOf } from "./reading";
import type { DealChange, DealSession } from "./session";

interface Props {
  readonly session: DealSession;
  readonly reading: DealReading;
  readonly currency: string;
  readonly onChange: (change: DealChange) => void;
}

/** More questions than this come from a wrong column, not from a vocabulary. */
const SHOWN = 20;
/** Up to here the answers are seen at once. */
const MOST_RADIOS = 4;

export function Questions({ session, reading, currency, onChange: change }: Props) {
  const { language } = usePane();
  const words = dealTexts(language).pane;
  // Texts that say what became of a deal, and people, are set in lists of their own.
  const listed = new Set(reading.outcomes.map(({ id }) => id));
  const questions = reading.questions.filter(({ id, key }) => key !== "person" && !listed.has(id));
  if (questions.length === 0) return null;
  const shown = questions.slice(0, SHOWN);
  return (
    <fieldset className="cp-stack" data-field="dealsQuestions">
      <legend className="cp-subhead">{words.questionsTitle}</legend>
      {shown.map((question) =>
        question.key === "rate" ? (
          <Rate
            key={question.id}
            question={question}
            label={fill(words.rate, { code: question.found, currency })}
            text={session.rates[question.found] ?? ""}
            leftOut={session.choices[question.id] === NONE}
            onChange={change}
          />
        ) : (
          <Choice
            key={question.id}
            question={question}
            said={session.choices[question.id]}
            onChoose={(value) => change({ kind: "choice", id: question.id, value })}
          />
        ),
      )}
      {questions.length > shown.length && (
        <p className="cp-hint">
          {fill(words.questionsMore, { count: countText(questions.length - shown.length, language) })}
        </p>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly question: Question;
  /** The rows are read a moment after the answer: what was pressed shows at once. */
  readonly said: string | number | boolean | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ question, said, onChoose }: ChoiceProps) {
  const { language } = usePane();
  const { pane: words, options: names, outcomes } = dealTexts(language);
  const { options, count } = question;
  const answer = String(said ?? question.answer ?? "");
  const nameOf = ({ value, label }: Option): string => {
    const name = labelOf(label);
    return value === question.preferred ? fill(words.likelier, { name }) : name;
  };

  function labelOf(label: OptionLabel): string {
    switch (label.kind) {
      case "column":
        return label.name;
      case "latest":
        return fill(names.latest, { name: label.name });
      case "date":
        return dateText(label.iso, language);
      case "amount": {
        const value = plainText(label.value, language);
        return question.key === "scale" ? fill(names.times, { value }) : value;
      }
      case "type":
        return planTexts(language).dealTypes[label.type];
      case "outcome":
        return outcomes[label.outcome];
      case "person":
        return label.name;
      case "word":
        return names[label.word];
      case "totals":
        return totalsText(label, language);
    }
  }

  return (
    <Field
      label={dealQuestionSentence(question, language)}
      hint={count === 0 ? null : fill(words.questionRows, { count: countText(count, language) })}
    >
      {options.length <= MOST_RADIOS ? (
        <RadioGroup value={answer} layout="horizontal" onChange={(_event, data) => onChoose(data.value)}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={nameOf(option)} />
          ))}
        </RadioGroup>
      ) : (
        <Select value={answer} onChange={(_event, data) => onChoose(data.value === "" ? undefined : data.value)}>
          <option value="">{words.choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {nameOf(option)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface RateProps {
  readonly question: Question;
  readonly label: string;
  readonly text: string;
  readonly leftOut: boolean;
  readonly onChange: (change: DealChange) => void;
}

function Rate({ question, label, text, leftOut, onChange }: RateProps) {
  const { language } = usePane();
  const { pane: words, options } = dealTexts(language);
  const wrong = text.trim() !== "" && rateOf(text, language) === undefined;
  const fault = fill(words.rateFault, { found: text, example: inputText(1.0845, language, "money") });
  return (
    <>
      <Field
        label={label}
        hint={fill(words.rateHint, { count: countText(question.count, language) })}
        validationState={wrong ? "error" : "none"}
        validationMessage={wrong ? fault : null}
      >
        <Input
          value={text}
          inputMode="decimal"
          className="cp-numeric"
          autoComplete="off"
          onChange={(_event, data) => onChange({ kind: "rate", currency: question.found, text: data.value })}
        />
      </Field>
      <Checkbox
        label={`${question.found}: ${options.leaveOut}`}
        checked={leftOut}
        onChange={(_event, data) =>
          onChange({ kind: "choice", id: question.id, value: data.checked === true ? NONE : undefined })
        }
      />
    </>
  );
}
