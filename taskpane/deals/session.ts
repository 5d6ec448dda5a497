/**
 * Deals on their way from an export into a plan: the table as it came, and what the person says about it. What becomes
 * of each row follows from these two alone, so every choice can be changed at any time.
 */
import { type Cell, isBlank } from "../../core/cells/cell";
import type { Choices } from "../../core/deals/questions";
import { type Separator, separatorOf, tableOfText } from "../../core/deals/table";

export interface DealSource {
  readonly grid: readonly (readonly Cell[])[];
  readonly from:
    | { readonly kind: "pasted"; readonly text: string; readonly separator: Separator }
    | { readonly kind: "selection"; readonly address: string };
  /** Rows of the sheet above the grid. */
  readonly rowsAbove: number;
}

export interface DealSession {
  readonly source: DealSource;
  /** Answers and other choices by id, as the library takes them; frozen rates stand apart, as typed. */
  readonly choices: Choices;
  /** Frozen rates as typed, by currency. */
  readonly rates: Readonly<Record<string, string>>;
  /** First day of the period to pay, where it is not the one that most of the deals are dated in. */
  readonly period?: string;
  /** The person has seen the rows and wants them on the deals sheet. */
  readonly accepted: boolean;
}

export type DealChange =
  /** Undefined takes the choice back. */
  | { readonly kind: "choice"; readonly id: string; readonly value: string | undefined }
  | { readonly kind: "separator"; readonly separator: Separator }
  | { readonly kind: "period"; readonly period: string }
  | { readonly kind: "rate"; readonly currency: string; readonly text: string };

export function sessionOfText(text: string, remembered: Choices = {}): DealSession {
  const separator = separatorOf(text);
  return sessionOf({ ...pasted(text, separator), rowsAbove: 0 }, remembered);
}

export function sessionOfSelection(values: DealSource["grid"], address: string, remembered: Choices = {}): DealSession {
  const firstRow = Number(/\d+/.exec(address)?.[0] ?? 1);
  return sessionOf({ grid: values, from: { kind: "selection", address }, rowsAbove: firstRow - 1 }, remembered);
}

function pasted(text: string, separator: Separator): Pick<DealSource, "grid" | "from"> {
  return { grid: tableOfText(text, separator), from: { kind: "pasted", text, separator } };
}

function sessionOf(source: DealSource, choices: Choices): DealSession {
  return { source, choices, rates: {}, accepted: false };
}

export function changed(session: DealSession, change: DealChange): DealSession {
  switch (change.kind) {
    case "choice": {
      const choices = withEntry(session.choices, change.id, change.value);
      // Other headings are other columns.
      return { ...session, choices: change.id === "headings" ? withoutColumns(choices) : choices };
    }
    case "separator": {
      const { from, rowsAbove } = session.source;
      if (from.kind !== "pasted") return session;
      const { headings: _, ...choices } = withoutColumns(session.choices);
      return { ...session, source: { ...pasted(from.text, change.separator), rowsAbove }, choices };
    }
    case "period":
      return { ...session, period: change.period };
    case "rate":
      return { ...session, rates: { ...session.rates, [change.currency]: change.text } };
  }
}

function withoutColumns(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([id]) => !id.startsWith("column.")));
}

function withEntry(choices: Choices, id: string, value: string | undefined): Choices {
  const { [id]: _, ...others } = choices;
  return value === undefined ? others : { ...others, [id]: value };
}

/** How many columns a select has to offer. */
export function columnCount({ grid }: DealSource): number {
  return grid.slice(0, 100).reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** What names a column: its heading, else the first value below. */
export function columnSample(source: DealSource, header: number | undefined, column: number): string {
  const heading = header === undefined ? undefined : source.grid[header]?.[column];
  const cell = isBlank(heading)
    ? source.grid
        .slice(0, 50)
        .map((row) => row[column])
        .find((value) => !isBlank(value))
    : heading;
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}
