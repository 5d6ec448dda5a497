/** Reads cells back, in pieces that Excel for the web can answer (5 MB a response). */
import { addressOf } from "../../core/sheets/formula";
import { type ReadResult, WorkbookError } from "../../core/workbook";
import { NAMESPACE } from "./contents";

/** Cells per request: value and formula of a cell take up to some 60 characters together. */
const CELLS_PER_REQUEST = 20_000;
/** Beyond, a pane would hold more than a browser should. */
const CELL_LIMIT = 2_000_000;

type Cell = number | string | boolean;

export async function readArea(context: Excel.RequestContext, range: Excel.Range): Promise<ReadResult> {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = range.worksheet;
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  if (rowCount * columnCount > CELL_LIMIT) {
    throw new WorkbookError(
      "tooLarge",
      addressOf({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }),
    );
  }
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_PER_REQUEST / columnCount));
  const values: Cell[][] = [];
  const formulas: string[][] = [];
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const part = sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
    part.load("values,formulas");
    // One request per piece is the point here: all at once would exceed what the web accepts.
    await context.sync();
    for (const line of part.values as Cell[][]) values.push(line);
    for (const line of part.formulas as Cell[][]) formulas.push(line.map(neutral));
  }
  return {
    address: addressOf({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }),
    values,
    formulas,
  };
}

/** The port's formulas carry no namespace; a cell without formula is "". */
function neutral(formula: Cell): string {
  if (typeof formula !== "string" || !formula.startsWith("=")) return "";
  return formula.replace(
    new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|\\b${NAMESPACE.replace(".", "\\.")}(?=[A-Z])`, "gi"),
    (match) => (match.toUpperCase() === NAMESPACE ? "" : match),
  );
}
