/** Rows that are not imported, as CSV: a sheet that opens it must not take what stands there for a formula. */

import { leftOutLabel } from "../../core/checks/leftOut";
import { leftOutRows } from "../../core/deals/importDeals";
import { dealTexts } from "../../core/text/deals";
import type { Language } from "../../core/text/language";
import { notFormula } from "../notFormula";
import type { DealReading } from "./reading";

export function leftOutCsv(reading: DealReading, language: Language): string {
  const { pane: words } = dealTexts(language);
  const rows = leftOutRows(reading, language).map(({ row, reason, sentence }) => [
    String(row),
    leftOutLabel(reason, language),
    sentence,
  ]);
  return [[words.leftOutRow, words.leftOutReason, words.leftOutSentence], ...rows]
    .map((cells) => cells.map(csvCell).join(","))
    .join("\r\n");
}

function csvCell(text: string): string {
  return `"${notFormula(text).replace(/"/g, '""').replace(/\s+/g, " ")}"`;
}
