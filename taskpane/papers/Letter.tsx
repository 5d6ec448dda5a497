/** The plan letter in any of the languages, for everybody or for one participant: shown, copied, printed, saved. */
import { Button, Field, Select } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Print20Regular } from "@fluentui/react-icons/svg/print";
import { useMemo, useState } from "react";
import { type Letter as LetterData, type LetterTable, letterText, planLetter } from "../../core/letters/describe";
import { letterHtml } from "../../core/letters/letterHtml";
import { exportName } from "../../core/plans/exchange";
import type { Plan } from "../../core/plans/model";
import { LANGUAGES, type Language, languageOf } from "../../core/text/language";
import { reviseTexts } from "../../core/text/revise";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { printPage } from "./printPage";
import { saveText } from "./saveText";
import { TextOut } from "./TextOut";

export function Letter({ plan }: { readonly plan: Plan }) {
  const { language } = usePane();
  const words = versionTexts(language).letter;
  const [written, setWritten] = useState<Language>(plan.language);
  const [person, setPerson] = useState("");
  const [note, setNote] = useState<string>();
  const letter = useMemo(
    () => planLetter(plan, { language: written, ...(person === "" ? {} : { participant: person }) }),
    [plan, written, person],
  );
  const print = async () => {
    setNote((await printPage(letterHtml(letter, written))) ? undefined : words.noPrint);
  };
  const download = () => {
    const suffix = person === "" ? "" : `-${person.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
    const name = exportName(plan).replace(/\.json$/, `${suffix}-${written}.html`);
    saveText(name, "text/html", letterHtml(letter, written));
    setNote(versionTexts(language).file.downloaded);
  };
  return (
    <>
      <div className="cp-pair">
        <Field label={words.language}>
          <Select value={written} onChange={(_event, data) => setWritten(languageOf(data.value))}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {reviseTexts(language).languages[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.for}>
          <Select value={person} onChange={(_event, data) => setPerson(data.value)}>
            <option value="">{words.everybody}</option>
            {plan.participants.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === name ? name : `${name} (${id})`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <TextOut
        text={letterText(letter)}
        label={words.asText}
        copy={words.copy}
        copied={words.copied}
        byHand={words.byHand}
        note={note}
        above={<Paper letter={letter} language={written} label={words.preview} />}
      >
        <Button icon={<Print20Regular />} onClick={() => void print()}>
          {words.print}
        </Button>
        <Button icon={<ArrowDownload20Regular />} onClick={download}>
          {words.download}
        </Button>
      </TextOut>
    </>
  );
}

interface PaperProps {
  readonly letter: LetterData;
  readonly language: Language;
  readonly label: string;
}

function Paper({ letter, language, label }: PaperProps) {
  return (
    <article className="cp-letter" lang={language} aria-label={label}>
      <h3 className="cp-card-title">{letter.title}</h3>
      <p className="cp-hint">{letter.subtitle}</p>
      {letter.sections.map(({ heading, parts }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {parts.map(({ paragraphs, table }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a letter is read by position
            <div key={index} className="cp-letter-part">
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {table !== undefined && <Table table={table} label={heading} />}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}

function Table({ table: { headers, rows }, label }: { readonly table: LetterTable; readonly label: string }) {
  return (
    // A wide table is pushed sideways: by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className="cp-wide-table" aria-label={label} tabIndex={0}>
      <table className="cp-table">
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table is read by position
            <tr key={line}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a table is read by position
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
