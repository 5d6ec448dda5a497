/** Deals out of the text of a CRM export, for Node: the same questions that the pane asks, answered by their ids. */
import { type Cell, quoted } from "../cells/cell";
import type { Deal, Plan } from "../plans/model";
import { dealProblemSentence, dealQuestionSentence, dealTexts, totalsText } from "../text/deals";
import { fill, type Language } from "../text/language";
import { planTexts } from "../text/plans";
import { columnNames } from "./columnNames";
import { DEAL_FIELDS, type DealField } from "./fields";
import type { Outcome } from "./outcome";
import type { OutcomeValue } from "./outcomeColumns";
import { withOwners } from "./owners";
import type { DealProblemKey } from "./problems";
import { type Choices, NONE, type OptionLabel, type Question } from "./questions";
import { type ExportReading, readExport } from "./readExport";
import { SEPARATORS, tableOfText } from "./table";

export interface ImportedColumn {
  readonly field: DealField | "outcome";
  /** As a choice names it: the heading, or "#3" where headings are blank or alike. */
  readonly column: string;
}

export interface ImportedOutcome {
  /** Of the choice that sets it: `{ [id]: "won" }`. */
  readonly id: string;
  readonly column: string;
  /** As the export writes it; "" where cells are blank. */
  readonly value: string;
  readonly outcome: Outcome;
  readonly count: number;
}

export interface ImportQuestion {
  readonly id: string;
  readonly sentence: string;
  /** Rows that wait for the answer; 0 where it is about the whole table. */
  readonly count: number;
  /** Values that answer it, the likeliest first; a rate is answered by its number as well. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly preferred?: string;
}

export interface LeftOutRow {
  /** Counted from 1 in the text. */
  readonly row: number;
  readonly reason: DealProblemKey;
  readonly sentence: string;
}

export interface DealsImport {
  readonly columns: readonly ImportedColumn[];
  readonly outcomes: readonly ImportedOutcome[];
  /** Those that are open; while there is one, `deals` is empty. */
  readonly questions: readonly ImportQuestion[];
  readonly deals: readonly Deal[];
  readonly leftOut: readonly LeftOutRow[];
}

/** A choice that no question knows, with what there is: a guess must not stand in its place. */
export class UnknownChoice extends RangeError {}

/** The work of the library's `importDeals`, where it is described. */
export function importDeals(
  text: string,
  plan: Pick<Plan, "currency" | "language"> & Partial<Pick<Plan, "participants">>,
  given: Choices = {},
): DealsImport {
  const { language } = plan;
  const choices = readable(given);
  const stated = choices.separator;
  const separator = SEPARATORS.find((sign) => sign === stated);
  if (stated !== undefined && separator === undefined)
    throw wrongAnswer("separator", String(stated), SEPARATORS, language);
  const grid = tableOfText(text, separator);
  const { participants = [] } = plan;
  const read = readExport({ grid, rowsAbove: 0 }, plan.currency.code, choices, participants);
  // Without participants there is nobody whom a name could mean.
  const reading = participants.length === 0 ? read : withOwners(read, participants, choices);
  const headings = reading.header === undefined ? [] : (grid[reading.header] ?? []);
  const name = columnNames(headings);
  checkChoices(
    choices,
    reading,
    language,
    headings.map((_, column) => name(column)),
  );
  const open = reading.questions.filter(({ answer }) => answer === undefined);
  return {
    columns: [
      ...DEAL_FIELDS.flatMap((field) => {
        const column = reading.mapping[field];
        return column === undefined ? [] : [{ field, column: name(column) }];
      }),
      ...reading.outcomeColumns.map((column) => ({ field: "outcome" as const, column: name(column) })),
    ],
    outcomes: reading.outcomes.map((value) => ({
      id: value.id,
      column: name(value.column),
      value: value.value,
      outcome: outcomeOf(value),
      count: value.count,
    })),
    questions: open.map((question) => asked(question, language)),
    deals: reading.deals,
    leftOut: leftOutRows(reading, language),
  };
}

/** A likely word is not known until somebody has said so. */
export function outcomeOf({ reading }: OutcomeValue): Outcome {
  return reading === "likely" || reading === "silent" ? "unknown" : reading;
}

/** Every row that is not imported, in the order of the table. */
export function leftOutRows({ lines }: ExportReading, language: Language): readonly LeftOutRow[] {
  return lines.flatMap((line): LeftOutRow[] => {
    if (line.kind === "taken") return [];
    if (line.kind === "repeated") {
      const finding = { field: "id", key: "repeated", found: String(line.repeats.earlier) } as const;
      return [{ row: line.row, reason: "repeated", sentence: dealProblemSentence(finding, language) }];
    }
    const [first] = line.problems;
    const sentences = line.problems.map((problem) => dealProblemSentence(problem, language));
    return first === undefined ? [] : [{ row: line.row, reason: first.key, sentence: sentences.join(" ") }];
  });
}

function asked(question: Question, language: Language): ImportQuestion {
  const { id, count, options, preferred } = question;
  return {
    id,
    sentence: dealQuestionSentence(question, language),
    count,
    options: options.map(({ value, label }) => ({ value, label: labelText(label, language) })),
    ...(preferred === undefined ? {} : { preferred }),
  };
}

function labelText(label: OptionLabel, language: Language): string {
  const { options, outcomes } = dealTexts(language);
  switch (label.kind) {
    case "column":
      return label.name;
    case "latest":
      return fill(options.latest, { name: label.name });
    case "date":
      return label.iso;
    case "amount":
      return String(label.value);
    case "type":
      return planTexts(language).dealTypes[label.type];
    case "outcome":
      return outcomes[label.outcome];
    case "person":
      return label.name === label.id ? label.name : `${label.name} (${label.id})`;
    case "word":
      return options[label.word];
    case "totals":
      return totalsText(label, language);
  }
}

/** Choices whose answers depend on what the export holds: they may be kept for the next one, which may not hold it. */
const OPEN_ENDED = /^(outcome|type|fillDown|person)\./;
const FIXED: readonly string[] = [
  ...[
    "separator",
    "headings",
    "repeats",
    "alike",
    "joined",
    "shares",
    "totals",
    "sameLine",
    "history",
    "unsoldLosses",
    "scale",
    "dayOrder",
    "exchanged",
  ],
  ...[
    "decimalSign",
    "amountUnit",
    "rateSign",
    "rateDirection",
    "splitUnit",
    "rateSpread",
    "everyType",
    "losses",
    "credits",
    "debitCredit",
    "gains",
    "column.outcome",
  ],
  ...DEAL_FIELDS.map((field) => `column.${field}`),
];

/** A choice that is misspelt would leave a guess in its place. */
function checkChoices(choices: Choices, reading: ExportReading, language: Language, columns: readonly string[]): void {
  for (const [id, value] of Object.entries(choices)) {
    if (id.startsWith("rate.")) {
      if (value !== NONE && !(Number(value) > 0 && Number.isFinite(Number(value))))
        throw wrongAnswer(id, String(value), ["1.0845", NONE], language);
    } else if (!FIXED.includes(id) && !OPEN_ENDED.test(id)) {
      throw new UnknownChoice(
        fill(dealTexts(language).choiceWithout, { id, options: [...FIXED, "outcome.*"].join(", ") }),
      );
    }
  }
  const [wrong] = reading.invalid;
  if (wrong === undefined) return;
  const options = wrong.id.startsWith("column.")
    ? [...columns.slice(0, MOST_OFFERED), NONE]
    : (reading.questions.find(({ id }) => id === wrong.id)?.options.map(({ value }) => value) ?? []);
  throw wrongAnswer(wrong.id, wrong.value, options, language);
}

/** More columns than these are no help in a sentence. */
const MOST_OFFERED = 30;

/** What a program hands over that no answer can be is called by its name. */
function readable(choices: Choices): Choices {
  return Object.fromEntries(
    Object.entries(choices).map(([id, value]) => [
      id,
      ["string", "number", "boolean"].includes(typeof value) ? value : quoted(value as Cell),
    ]),
  );
}

function wrongAnswer(id: string, value: string, options: readonly string[], language: Language): UnknownChoice {
  return new UnknownChoice(fill(dealTexts(language).choiceUnknown, { id, value, options: options.join(", ") }));
}
