/** The table of an export, its headings and the person's answers: what every part of the reading looks at. */
import type { Cell } from "../cells/cell";
import { columnNames } from "./columnNames";
import { Content } from "./content";
import { headerRow } from "./fields";
import type { KnownPerson } from "./people";
import { type Answers, type Choices, NONE, type Option, type Question } from "./questions";
import { cleanRow, cleanText } from "./words";

type Row = readonly Cell[];

/** A table as it was pasted or selected. */
export interface ExportTable {
  readonly grid: readonly Row[];
  /** Rows of the sheet above the grid, so that rows are numbered as the sheet numbers them. */
  readonly rowsAbove: number;
}

/** The row of the grid that holds the headings, from 0, as chosen or found. */
export function headingsRow({ grid, rowsAbove }: ExportTable, choices: Choices): number | undefined {
  const { headings: chosen } = choices;
  return chosen === undefined ? headerRow(grid) : chosenRow(String(chosen), grid, rowsAbove);
}

function chosenRow(chosen: string, grid: readonly Row[], rowsAbove: number): number | undefined {
  const row = Number(chosen) - rowsAbove - 1;
  return Number.isInteger(row) && row >= 0 && row < grid.length ? row : undefined;
}

/** An export and what is settled of it before its columns are read. */
export class ExportContext {
  readonly grid: readonly Row[];
  readonly rowsAbove: number;
  readonly currency: string;
  readonly answers: Answers;
  /** Participants of the plan. */
  readonly known: readonly KnownPerson[];
  readonly questions: Question[] = [];
  readonly header: number | undefined;
  readonly headings: Row;
  readonly firstRow: number;
  /** Rows below the headings. */
  readonly rows: readonly Row[];
  readonly width: number;
  readonly content: Content;
  /** How choices name a column. */
  readonly name: (column: number) => string;

  constructor({ grid, rowsAbove }: ExportTable, currency: string, answers: Answers, known: readonly KnownPerson[]) {
    this.grid = grid.map(cleanRow);
    this.rowsAbove = rowsAbove;
    this.currency = currency;
    this.answers = answers;
    this.known = known;
    this.header = this.#headerRow();
    this.headings = this.header === undefined ? [] : (this.grid[this.header] ?? []);
    this.name = columnNames(this.headings);
    this.firstRow = this.header === undefined ? 0 : this.header + 1;
    this.rows = this.grid.slice(this.firstRow);
    this.content = new Content(this.rows, this.headings);
    this.width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  #headerRow(): number | undefined {
    const chosen = this.answers.text("headings");
    if (chosen === undefined) return headerRow(this.grid);
    if (chosen === NONE) return undefined;
    const row = chosenRow(chosen, this.grid, this.rowsAbove);
    if (row !== undefined) return row;
    this.answers.invalid.push({ id: "headings", value: chosen });
    return headerRow(this.grid);
  }

  /** The column that a choice names; NONE for none of them. */
  columnChoice(id: string): number | typeof NONE | undefined {
    const text = this.answers.text(id);
    if (text === undefined) return undefined;
    if (text === NONE) return NONE;
    const byNumber = /^#(\d{1,5})$/.exec(text)?.[1];
    if (byNumber !== undefined && Number(byNumber) >= 1 && Number(byNumber) <= this.width) return Number(byNumber) - 1;
    const matches = this.headings.flatMap((heading, column) => (cleanText(heading) === text ? [column] : []));
    if (matches.length === 1) return matches[0];
    this.answers.invalid.push({ id, value: text });
    return undefined;
  }

  columnOption(column: number): Option {
    const name = this.name(column);
    return { value: name, label: { kind: "column", name } };
  }
}
