/**
 * Which columns of an export say what became of a deal, and what they say together: the result (status, won) decides
 * over the stage, lost in either is never won, and won in one beside open in the other is asked.
 */
import type { Cell } from "../cells/cell";
import { flagOf, isState, type Outcome, type OutcomeReading, readOutcome } from "./outcome";
import { areCodes, DOUBTS, flagBelow, type Kind, kindOf, outcomeText, speaks } from "./outcomeHeadings";
import { cleanText, headingWords, shownText } from "./words";

export interface OutcomeColumn {
  readonly column: number;
  readonly kind: Kind;
  /** Names the column in ids of choices: its heading's words, else its number. */
  readonly key: string;
  /** As the export writes it. */
  readonly heading: string;
  /** A status of won, lost and open beside stages that close nothing: a deal that it calls won was not moved on. */
  readonly decides?: true;
  /** It speaks only where it objects to what a person said: of another column, or of all rows. */
  readonly against?: "chosen" | "everyRow";
}

/** One distinct text of a column that speaks of the outcome, and how it is read. */
export interface OutcomeValue {
  /** Of the choice that sets it. */
  readonly id: string;
  readonly column: number;
  /** As the export writes it; "" where cells are blank. */
  readonly value: string;
  readonly reading: OutcomeReading | "silent";
  /** Rows in which it stands. */
  readonly count: number;
}

/** Dynamics gives out the state of an opportunity as its number; the numbers of its status reasons are everybody's own. */
const CODES: Readonly<Record<string, OutcomeReading>> = { 0: "open", 1: "likely", 2: "lost" };

/** The distinct texts of a column that are not blank; more than `MOST_OUTCOMES` where there are more. */
export type TextsOf = (column: number) => ReadonlySet<string>;

/** The columns that speak, by their heading in any spelling or by their values alone, from left to right. */
export function outcomeColumns(headings: readonly Cell[], textsOf: TextsOf, width: number): readonly OutcomeColumn[] {
  const words = Array.from({ length: width }, (_, column) => headingWords(headings[column]));
  const speaking = words.flatMap((heading, column) => {
    return speaks(heading, [...textsOf(column)]) ? [column] : [];
  });
  const found = withDeciding(columnsOf(headings, words, textsOf, speaking), textsOf);
  // Beside the number of the state that of its reason says nothing more.
  if (!found.some(({ kind }) => kind === "code")) return found;
  return found.filter(
    ({ column }) => !(/(^| )status code$/.test(words[column] ?? "") && areCodes([...textsOf(column)])),
  );
}

function withDeciding(columns: readonly OutcomeColumn[], textsOf: TextsOf): readonly OutcomeColumn[] {
  const closes = ({ kind, column }: OutcomeColumn) =>
    kind === "stage" && [...textsOf(column)].some((text) => readOutcome(text) === "won");
  if (columns.some(closes)) return columns;
  return columns.map((one) =>
    one.kind === "result" && [...textsOf(one.column)].every(isState) ? { ...one, decides: true } : one,
  );
}

/** The column that a person says speaks. */
export function outcomeColumn(headings: readonly Cell[], textsOf: TextsOf, column: number): readonly OutcomeColumn[] {
  return columnsOf(headings, Array.from(headings, headingWords), textsOf, [column]);
}

function columnsOf(
  headings: readonly Cell[],
  words: readonly string[],
  textsOf: TextsOf,
  columns: readonly number[],
): readonly OutcomeColumn[] {
  const times = new Map<string, number>();
  for (const heading of words) times.set(heading, (times.get(heading) ?? 0) + 1);
  return columns.map((column) => {
    const heading = words[column] ?? "";
    const unique = heading !== "" && times.get(heading) === 1;
    const kind = kindOf(heading, [...textsOf(column)]);
    return { column, kind, key: unique ? heading : `#${column + 1}`, heading: shownText(headings[column]) };
  });
}

/** What the cell of a column says of the outcome, as it is shown and read. */
export function saidIn(of: OutcomeColumn, row: readonly Cell[]): string {
  const said = outcomeText(of.kind, of.heading, cleanText(row[of.column]));
  return of.against === undefined || objects(of, said) ? said : "";
}

/** Whether a text is a sure word, or a flag, against what a person said: a stage that is open says nothing of its result. */
function objects(of: OutcomeColumn, said: string): boolean {
  const reading = said === "" ? "silent" : readingOf(of, said);
  return reading === "lost" || (reading === "open" && (of.against === "everyRow" || of.kind === "wonFlag"));
}

/** The columns that object to what a person said. */
export function objecting(
  columns: readonly OutcomeColumn[],
  against: "chosen" | "everyRow",
  textsOf: TextsOf,
): readonly OutcomeColumn[] {
  return columns
    .map((column): OutcomeColumn => ({ ...column, against }))
    .filter((column) =>
      [...textsOf(column.column)].some((text) => objects(column, outcomeText(column.kind, column.heading, text))),
    );
}

/** Whether a column never says that a deal was sold, only that it was not, or not for certain. */
export function isContrary({ kind }: OutcomeColumn): boolean {
  return kind in FLAGS_LEFT_BLANK;
}

/** What a blank cell says: nothing was taken back, nothing is doubted; a consent that is missing is asked. */
const FLAGS_LEFT_BLANK: Partial<Record<Kind, OutcomeReading | "silent">> = {
  lostFlag: "silent",
  doubtFlag: "silent",
  consentFlag: "open",
  trace: "silent",
  customer: "silent",
  reason: "silent",
  forecast: "silent",
  probability: "silent",
  document: "silent",
};

/** Whether cells are left blank where there is nothing to say, so that nothing is to be filled down. */
export function isBlankAsRule({ kind, against }: OutcomeColumn): boolean {
  return against !== undefined || FLAGS_LEFT_BLANK[kind] === "silent";
}

function readingOf({ kind, heading }: OutcomeColumn, text: string): OutcomeReading | "silent" {
  if (text === "") return FLAGS_LEFT_BLANK[kind] ?? "unknown";
  switch (kind) {
    case "wonFlag":
      return flagOf(text) === true ? "won" : "open";
    case "lostFlag":
      return flagBelow(headingWords(heading), text) === false ? "silent" : "lost";
    case "closedFlag":
      return flagOf(text) === true ? "likely" : "open";
    case "doubtFlag":
      return flagBelow(headingWords(heading), text) === false ? "silent" : "open";
    case "consentFlag":
      return flagOf(text) === true ? "silent" : "open";
    case "trace":
    case "customer":
    case "reason":
    case "forecast":
    case "probability":
    case "document":
      return "open";
    case "code":
      return CODES[text] ?? "unknown";
    case "stage":
    case "result":
      return readOutcome(text);
  }
}

/** What the columns of a row say together, and the choices that would settle it where they do not. */
export interface RowOutcome {
  readonly outcome: Outcome;
  /** The texts of the columns, as shown to the person. */
  readonly shown: string;
  /** Choices that are open: ids of values, or of texts that stand side by side. */
  readonly asks: readonly string[];
}

/** The answer that stands for every text that is asked and has no answer of its own. */
export const EVERY_OUTCOME = "outcome.*";

/** Reads the outcome of row after row; each combination of texts is judged once. */
export class OutcomeReader {
  readonly #columns: readonly OutcomeColumn[];
  readonly #answer: (id: string) => Outcome | undefined;
  readonly #known = new Map<string, { readonly texts: readonly string[]; readonly said: RowOutcome; count: number }>();

  /** @param answer what the person says about a text, by the id of its choice */
  constructor(columns: readonly OutcomeColumn[], answer: (id: string) => Outcome | undefined) {
    this.#columns = columns;
    this.#answer = answer;
  }

  /** Every distinct text that was read, the most frequent of each column first. */
  get values(): readonly OutcomeValue[] {
    const values = new Map<string, { -readonly [key in keyof OutcomeValue]: OutcomeValue[key] }>();
    for (const { texts, count } of this.#known.values()) {
      for (const [at, column] of this.#columns.entries()) {
        const value = texts[at] ?? "";
        const id = valueId(column, value);
        const known = values.get(id);
        if (known !== undefined) known.count += count;
        else {
          const reading = this.#answer(id) ?? readIn(column, value);
          values.set(id, { id, column: column.column, value, reading, count });
        }
      }
    }
    return [...values.values()].sort(
      (a, b) => a.column - b.column || b.count - a.count || (a.value < b.value ? -1 : 1),
    );
  }

  read(texts: readonly string[]): RowOutcome {
    const key = texts.length === 1 ? (texts[0] ?? "") : texts.join("\u0000");
    let known = this.#known.get(key);
    if (known === undefined) {
      known = { texts, said: this.#judge(texts), count: 0 };
      this.#known.set(key, known);
    }
    known.count += 1;
    return known.said;
  }

  #judge(texts: readonly string[]): RowOutcome {
    const cells = this.#columns.map((column, at) => {
      const value = texts[at] ?? "";
      const id = valueId(column, value);
      const { kind, against } = column;
      const answer = this.#answer(id);
      const reading = answer ?? readIn(column, value);
      const doubt = against === undefined ? DOUBTS.has(kind) : answer === undefined;
      const result = column.decides === true && reading === "won";
      return { id, value, stage: kind === "stage", answered: answer !== undefined, result, doubt, reading };
    });
    const shown = [...new Set(cells.map(({ value }) => value).filter((value) => value !== ""))].join(" / ");
    const say = (outcome: Outcome, asks: readonly string[] = []): RowOutcome => ({ outcome, shown, asks });
    const has = (reading: OutcomeReading) => cells.some((cell) => cell.reading === reading);
    if (has("lost")) return say("lost");
    if (this.#columns.every(({ against }) => against === "everyRow")) {
      const doubts = cells.filter(({ doubt, reading }) => doubt && reading === "open").map(({ id }) => id);
      return doubts.length > 0 ? say("unknown", doubts) : say(has("open") ? "open" : "won");
    }
    // In an order that is not the columns': the next export may have them the other way round.
    const speaking = cells.filter(({ reading }) => reading !== "silent");
    const sides = (speaking.length === 0 ? cells : speaking).map(({ id }) => id.slice("outcome.".length)).sort();
    const conflict = `outcome.${sides.join(" + ")}`;
    const settled = cells.length > 1 ? this.#answer(conflict) : undefined;
    // It is told as asked, so that the answer can be changed.
    if (settled !== undefined) return say(settled, [conflict]);
    // What may not have been sold after all is asked wherever anything says, or is likely to say, that it was.
    const doubted = cells.some(({ doubt, reading }) => doubt && reading === "open");
    if (doubted && (has("won") || has("likely"))) return say("unknown", [conflict]);
    const results = cells.filter(({ stage }) => !stage);
    const resultSays = (reading: OutcomeReading) => results.some((cell) => cell.reading === reading);
    // A result that is likely a sale is not taken back by a stage that nobody moved on.
    const likely = resultSays("likely") && !resultSays("open");
    const decided = cells.some(({ result }) => result);
    const open = cells.some(({ reading, stage, answered }) => reading === "open" && !(decided && stage && !answered));
    if ((has("won") || likely) && open) return say("unknown", [conflict]);
    if (open) return say("open");
    const unknown = (list: typeof cells) => list.filter(({ reading }) => reading === "unknown");
    if (has("won")) {
      // A stage with a name of its own, or none, does not take back what the result says.
      const deciding = resultSays("won") ? results : cells;
      return unknown(deciding).length === 0 ? say("won") : say("unknown", cells.length > 1 ? [conflict] : []);
    }
    // Nothing is won yet: the texts that decide are asked, those of the result before those of the stage.
    const asked = cells.filter(({ reading }) => reading === "likely" || reading === "unknown");
    const filled = asked.filter(({ value }) => value !== "");
    const first = [filled.filter(({ stage }) => !stage), filled, asked].find((list) => list.length > 0);
    return first === undefined ? say("unknown", [conflict]) : say("unknown", [first[0]!.id]);
  }
}

/** What objects to a person's word is no more than a doubt until it is answered. */
function readIn(of: OutcomeColumn, text: string): OutcomeReading | "silent" {
  if (of.against === undefined) return readingOf(of, text);
  return text === "" ? "silent" : "open";
}

function valueId({ key }: OutcomeColumn, value: string): string {
  return `outcome.${key}.${value.toLowerCase()}`;
}
