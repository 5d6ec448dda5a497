/** Every row of the export and what becomes of it, a page at a time: the list may have fifty thousand. */
import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { leftOutLabel } from "../../core/checks/leftOut";
import { type DealTexts, dealProblemSentence, dealTexts } from "../../core/text/deals";
import { fill, type Language } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { usePane } from "../context";
import { countText, dateText, percentText, plainText } from "../numbers";
import { Pager } from "../Pager";
import type { DealReading, Line } from "./reading";

const PAGE = 10;
/** "reason …" is one of the reasons why rows are left out. */
type Shown = "all" | "taken" | "repeated" | "leftOut" | `reason ${string}`;

interface Props {
  readonly reading: DealReading;
  readonly currency: string;
}

export function DealRows({ reading, currency }: Props) {
  const { texts, language } = usePane();
  const { pane: words } = dealTexts(language);
  const [shown, setShown] = useState<Shown>("all");
  const [page, setPage] = useState(0);
  const choices: readonly [Shown, string, number][] = [
    ["all", words.showAll, reading.lines.length],
    ["taken", words.showTaken, reading.readable],
    ["repeated", words.showRepeated, reading.repeated],
    ["leftOut", words.showLeftOut, reading.leftOut],
    ...reading.reasons.map(({ key, count }): [Shown, string, number] => [
      `reason ${key}`,
      leftOutLabel(key, language),
      count,
    ]),
  ];
  const offered = choices.filter(([kind, , count]) => kind === "all" || count > 0);
  // The last unreadable row may just have become readable: what no longer exists is not what is shown.
  const chosen = offered.some(([kind]) => kind === shown) ? shown : "all";
  const lines = useMemo(() => reading.lines.filter((line) => belongs(line, chosen)), [reading.lines, chosen]);
  const last = Math.max(0, Math.ceil(lines.length / PAGE) - 1);
  const at = Math.min(page, last);
  return (
    <>
      {offered.length > 2 && (
        <Field label={words.show}>
          <Select
            value={chosen}
            onChange={(_event, data) => {
              setShown(choices.find(([kind]) => kind === data.value)?.[0] ?? "all");
              setPage(0);
            }}
          >
            {offered.map(([kind, name, count]) => (
              <option key={kind} value={kind}>
                {`${name} (${countText(count, language)})`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <table className="cp-table cp-read">
        <thead>
          <tr>
            <th scope="col">{texts.importing.row}</th>
            <th scope="col">{texts.importing.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(at * PAGE, (at + 1) * PAGE).map((line) => (
            <tr key={line.row}>
              <th scope="row">{countText(line.row, language)}</th>
              <td>
                <LineText line={line} currency={currency} words={words} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={at} size={PAGE} count={lines.length} onPage={setPage} />
    </>
  );
}

function belongs(line: Line, shown: Shown): boolean {
  if (shown === "all" || line.kind === shown) return true;
  return line.kind === "leftOut" && shown === `reason ${line.problems[0]?.key}`;
}

interface LineProps {
  readonly line: Line;
  readonly currency: string;
  readonly words: DealTexts["pane"];
  readonly language: Language;
}

function LineText({ line, currency, words, language }: LineProps) {
  if (line.kind === "leftOut") {
    return line.problems.map((problem) => (
      <p key={`${problem.field} ${problem.key}`} className="cp-fault">
        {dealProblemSentence(problem, language)}
      </p>
    ));
  }
  const { deal, rateFilled } = line.read;
  const rate = deal.fx === undefined ? "" : plainText(deal.fx, language);
  const parts = [
    dateText(deal.date, language),
    deal.line === undefined ? deal.id : fill(words.lineOf, { id: deal.id, line: deal.line }),
    deal.participant,
    deal.account,
    planTexts(language).dealTypes[deal.type],
    `${plainText(deal.amount, language)}\u00a0${deal.currency ?? currency}`,
    deal.fx === undefined ? "" : fill(rateFilled ? words.rateFilled : words.rateIs, { rate }),
    deal.split === undefined ? "" : fill(words.splitIs, { split: percentText(deal.split, language) }),
  ];
  const repeats = line.repeats;
  return (
    <>
      <p className={line.kind === "repeated" ? "cp-left-out" : ""}>{parts.filter((part) => part !== "").join(" · ")}</p>
      {repeats !== undefined && (
        <p className="cp-warning">{fill(words.same, { row: countText(repeats.earlier, language) })}</p>
      )}
    </>
  );
}
