/** A column of shares in per cent in which nothing but 1 stands: all of the deal, or a hundredth of it. */
import type { Cell } from "../cells/cell";
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import type { Option } from "./questions";
import { cleanText } from "./words";

const WHOLE = "1";
const HUNDREDTH = "100";
const OPTIONS: readonly Option[] = [
  { value: WHOLE, label: { kind: "amount", value: 100 } },
  { value: HUNDREDTH, label: { kind: "amount", value: 1 } },
];

/** Whether a heading says that its figures are in per cent. */
export function isInPercent(heading: string): boolean {
  return /%|percent|pour ?cent|per ?cento/i.test(heading);
}

/** Whether such shares are hundredths by the person's word; asked where the heading speaks of per cent. */
export function areHundredths(of: ExportContext, { split }: Mapping, sold: readonly (readonly Cell[])[]): boolean {
  if (split === undefined) return false;
  const heading = cleanText(of.headings[split]);
  const texts = sold.map((row) => cleanText(row[split])).filter((text) => text !== "");
  const ones = texts.length > 0 && texts.every((text) => /^1([.,]0+)?$/.test(text));
  if (!ones || !isInPercent(heading)) return false;
  const answer = of.answers.oneOf("splitUnit", [WHOLE, HUNDREDTH]);
  of.questions.push({
    id: "splitUnit",
    key: "splitUnit",
    field: "split",
    found: heading,
    count: texts.length,
    options: OPTIONS,
    preferred: WHOLE,
    answer,
  });
  return answer === HUNDREDTH;
}
