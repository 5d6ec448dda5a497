/** What each row of an export is before anybody asks what became of a deal: a deal, or furniture of a report. */
import type { Cell } from "../cells/cell";
import { readDate } from "./dates";
import type { DealField, Mapping } from "./fields";
import { scaleOfHeading } from "./scale";
import { cleanText, plainWords } from "./words";

type Row = readonly Cell[];

export type RowKind =
  | "deal"
  | "blank"
  | "headingsAgain"
  | "unitRow"
  | "totalRow"
  | "subtotal"
  | "footer"
  | "groupRow"
  | "wideRow"
  | "namedTotal";

const TOTAL =
  /^(sub ?totals?|grand totals?|totals?|sum|count|average|sous total|total general|somme|moyenne|nombre|sub ?totale|totale|totali|somma|media|conteggio)( |$)|(^| )(totals?|subtotals?|totale|subtotale)$/;

/** @param rows clean, below the headings */
export function rowKinds(rows: readonly Row[], headings: Row, mapping: Mapping): readonly RowKind[] {
  const { id, participant, date } = mapping;
  const shown = (row: Row, column: number | undefined) => (column === undefined ? "" : cleanText(row[column]));
  const titles = headings.map(cleanText);
  const repeatsHeadings = (row: Row) =>
    titles.length > 1 && titles.every((title, column) => shown(row, column) === title);
  return rows.map((row, index): RowKind => {
    // Most rows hold all of them, and only the headings do so without being a deal.
    if (shown(row, id) !== "" && shown(row, participant) !== "" && shown(row, date) !== "")
      return shown(row, date) === titles[date!] && repeatsHeadings(row) ? "headingsAgain" : "deal";
    const texts = row.map(cleanText).filter((text) => text !== "");
    if (texts.length === 0) return "blank";
    if (repeatsHeadings(row)) return "headingsAgain";
    return kindOf(row, texts, index, rows, mapping);
  });
}

function kindOf(row: Row, texts: readonly string[], index: number, rows: readonly Row[], mapping: Mapping): RowKind {
  const cell = (field: DealField) => {
    const column = mapping[field];
    return column === undefined ? "" : cleanText(row[column]);
  };
  const [id, participant, date, amount] = [cell("id"), cell("participant"), cell("date"), cell("amount")];
  const isUnit = index === 0 && id === "" && date === "" && !/[1-9]/.test(amount);
  if (isUnit && scaleOfHeading(amount) !== undefined) return "unitRow";
  const total = texts.find((text) => text.length < 100 && TOTAL.test(plainWords(text)));
  if (total !== undefined) {
    const filled = [id, participant, date].filter((text) => text !== "" && text !== total);
    if (filled.length <= 1) return "subtotal";
  }
  if (id === "" && participant === "" && date === "")
    return amount !== "" ? "totalRow" : texts.length <= 2 ? "footer" : "deal";
  if (texts.length > 1 || amount !== "") return "deal";
  // Of a single text, a day may be what is left of a deal; any other is a remark.
  if (id === "" && participant === "") return readDate(date, undefined).kind === "unreadable" ? "footer" : "deal";
  return participant !== "" && leadsGroup(index, rows, mapping) ? "groupRow" : "footer";
}

/** Whether the next row that is not blank belongs to nobody by itself. */
function leadsGroup(index: number, rows: readonly Row[], { participant, amount }: Mapping): boolean {
  let at = index + 1;
  while (rows[at]?.every((cell) => cleanText(cell) === "")) at += 1;
  const next = rows[at];
  if (next === undefined || participant === undefined || amount === undefined) return false;
  return cleanText(next[participant]) === "" && cleanText(next[amount]) !== "";
}
