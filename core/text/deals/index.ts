/** The words of importing deals by language, and the sentence of every reason why a row was not read. */
import { numberText } from "../figures";
import { fill, type Language } from "../language";
import { frenchTexts } from "../typography";
import { type DealTexts, en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type { DealTexts };

const TEXTS: Readonly<Record<Language, DealTexts>> = { en, fr: frenchTexts(fr), it };

export function dealTexts(language: Language): DealTexts {
  return TEXTS[language];
}

/** What is wrong with a row: in which field, what, and what was found there. */
export interface DealFinding {
  readonly field: keyof DealTexts["fields"];
  readonly key: keyof DealTexts["problems"];
  readonly found: string;
}

/** What stands in an export can be as long as a cell: the sentence shows its beginning. */
const LONGEST_FOUND = 60;

/** What was found in a row that could not be read, and the cure. */
export function dealProblemSentence({ field, key, found }: DealFinding, language: Language): string {
  const { fields, problems } = TEXTS[language];
  return fill(problems[key], { field: fields[field], found: shortened(found) });
}

function shortened(found: string): string {
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND - 1)}…` : found;
}

/** What a question says; the pane and the library ask in the same words. */
export function dealQuestionSentence(
  question: {
    readonly key: keyof DealTexts["questions"];
    readonly field?: keyof DealTexts["fields"];
    readonly found: string;
  },
  language: Language,
): string {
  const { fields, questions } = TEXTS[language];
  const field = question.field === undefined ? "" : fields[question.field];
  return fill(questions[question.key], { field, found: shortened(question.found) });
}

/** An answer with what some of the deals come to by it. */
export function totalsText(
  answer: {
    readonly word: keyof DealTexts["options"];
    readonly totals: readonly { readonly id: string; readonly amount: number }[];
    readonly more: boolean;
  },
  language: Language,
): string {
  const { options } = TEXTS[language];
  const totals = answer.totals.map(({ id, amount }) =>
    fill(options.dealTotal, { id: shortened(id), amount: numberText(amount, language) }),
  );
  const shown = [...totals, ...(answer.more ? ["…"] : [])].join("; ");
  return fill(options.withTotals, { name: options[answer.word], totals: shown });
}
