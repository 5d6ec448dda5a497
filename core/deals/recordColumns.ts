/**
 * Columns that speak of a row and not of its deal: when it was changed or exported, and its number in the list. Two rows
 * that differ in nothing else are the same deal twice, and the times tell which of two rows is the later one.
 */
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import { isRecordNumber, isRecordTime } from "./recordWords";
import { cleanText, headingWords } from "./words";

export interface RecordColumns {
  /** When rows were changed or exported. */
  readonly times: readonly number[];
  /** Those and the numbers of rows: they tell no deal from another. */
  readonly all: ReadonlySet<number>;
}

export function recordColumns(of: ExportContext, mapping: Mapping): RecordColumns {
  const { id, line } = mapping;
  const used = new Set(Object.values(mapping));
  const headings = Array.from({ length: of.width }, (_, column) => headingWords(of.headings[column]));
  const columns = headings.flatMap((heading, column) => (heading === "" || used.has(column) ? [] : [column]));
  const times = columns.filter((column) => isRecordTime(headings[column]!));
  const numbers = columns.filter((column) => isRecordNumber(headings[column]!));
  const counters = [id, line].filter((column) => column !== undefined && countsRows(of, mapping, column));
  return { times, all: new Set([...times, ...numbers, ...(counters as number[])]) };
}

/** The column of ids or lines that only counts the rows of the list: "#" with 1, 2, 3 to the last one. */
function countsRows(of: ExportContext, { id, line }: Mapping, column: number): boolean {
  const heading = headingWords(of.headings[column]);
  if (column === id) {
    // A time of the export, or the number of the row, is no id, though a person has nothing else to choose.
    if (isRecordTime(heading) || /^(row|ligne|riga)( (number|no|nr))?$/.test(heading)) return true;
    // "Record ID" names its deal, however low it begins.
    if (!isRecordNumber(heading) || / (id|key)$/.test(heading)) return false;
  }
  const cells = of.rows.map((row) => cleanText(row[column])).filter((text) => /^\d{1,7}$/.test(text));
  const seen = new Set(cells.map(Number));
  const first = seen.has(0) ? 0 : 1;
  const counts =
    seen.size > 1 && cells.length === seen.size && [...seen].every((n) => n < seen.size + first && n >= first);
  // The lines of a single invoice count as well.
  return counts && (column !== line || id === undefined || new Set(of.rows.map((row) => cleanText(row[id]))).size > 1);
}
