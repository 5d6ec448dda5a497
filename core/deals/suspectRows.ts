/**
 * Rows that look like deals and need not be: those that reach behind the last heading, where a comma within a cell has
 * moved all that follows, and totals that carry a date and an owner as deals do.
 */
import type { Cell } from "../cells/cell";
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import { KEEP_OR_LEAVE, NONE } from "./questions";
import type { RowKind } from "./structure";
import { anyWord, cleanText, plainWords } from "./words";

type Row = readonly Cell[];

export interface Suspect {
  readonly kind: Extract<RowKind, "wideRow" | "namedTotal">;
  readonly found: string;
}

const EXAMPLES = 3;

/** Rows that are no deals, by their place; those that look like totals are asked about. */
export function suspectRows(
  of: ExportContext,
  mapping: Mapping,
  kinds: readonly RowKind[],
): ReadonlyMap<number, Suspect> {
  const suspects = new Map<number, Suspect>();
  const behind = behindHeadings(of, mapping, kinds);
  const totals = new Map<number, string>();
  of.rows.forEach((row, index) => {
    if (kinds[index] !== "deal") return;
    const found = behind(row);
    if (found !== undefined) suspects.set(index, { kind: "wideRow", found });
    const total = found === undefined ? totalName(of, mapping, row) : undefined;
    if (total !== undefined) totals.set(index, total);
  });
  if (totals.size === 0) return suspects;
  const answer = of.answers.oneOf("totals", ["take", NONE]);
  of.questions.push({
    id: "totals",
    key: "totals",
    found: [...new Set(totals.values())].sort().slice(0, EXAMPLES).join(", "),
    count: totals.size,
    options: KEEP_OR_LEAVE,
    preferred: NONE,
    answer,
  });
  if (answer !== "take") for (const [index, found] of totals) suspects.set(index, { kind: "namedTotal", found });
  return suspects;
}

/** What a row holds behind the last heading, with the cell before it. */
function behindHeadings(of: ExportContext, mapping: Mapping, kinds: readonly RowKind[]) {
  const { headings, rows, header } = of;
  const named = headings.flatMap((heading, column) => (cleanText(heading) === "" ? [] : [column]));
  const last = Math.max(-1, ...named, ...Object.values(mapping));
  // A column of texts that only lacks its heading is filled on every row.
  const isColumn = (column: number) =>
    column < headings.length &&
    rows.every((row, index) => kinds[index] !== "deal" || /^(?!\d).+/s.test(cleanText(row[column])));
  const known = new Map<number, boolean>();
  return (row: Row): string | undefined => {
    if (header === undefined) return undefined;
    for (let column = last + 1; column < row.length; column += 1) {
      if (cleanText(row[column]) === "") continue;
      const unnamed = known.get(column) ?? isColumn(column);
      known.set(column, unnamed);
      if (!unnamed) return [row[column - 1], row[column]].map(cleanText).join(" | ");
    }
    return undefined;
  };
}

const TOTAL_WORDS =
  /^(grand |sub ?|sous )?(totals?|totale|totali|somme|somma)( (general|generale|generaux|generali))?(?= |$)/;
/** What a total is of: a period, a number of deals. */
const PERIOD = anyWord(`
  for of by and per the deals deal quarter year month week pour par et de du des la le les trimestre semestre annee mois
  semaine affaires affaire di del della dei per e anno mese settimana affari trattative
  january february march april may june july august september october november december
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`);

/** The cell that says that the row is a total: the whole of it, with a period, a count or a person beside it at most. */
function totalName({ known }: ExportContext, { id, account, participant }: Mapping, row: Row): string | undefined {
  const text = (column: number | undefined) => (column === undefined ? "" : cleanText(row[column]));
  // A customer who is called Total is one.
  const customer = TOTAL_WORDS.test(plainWords(text(account))) ? "" : text(account);
  const names = () => [text(participant), customer, ...known.flatMap((person) => [person.id, person.name])];
  const isPart = (word: string) => names().some((name) => plainWords(name).split(" ").includes(word));
  const beside = (word: string) => /^([a-z]{0,2}\d+|[a-z]{1,2})$/.test(word) || PERIOD.test(word) || isPart(word);
  if (isTotal(text(id), beside)) return text(id);
  return [text(account), text(participant)].find((cell) => isTotal(cell, (word) => /^\d+$/.test(word)));
}

function isTotal(cell: string, beside: (word: string) => boolean): boolean {
  const words = plainWords(cell.slice(0, 100));
  if (!TOTAL_WORDS.test(words)) return false;
  const rest = words.replace(TOTAL_WORDS, "").trim();
  return rest === "" || rest.split(" ").every(beside);
}
