/** Which column holds which field, and the questions where several fit or none does. */
import { DEAL_TYPES } from "../plans/measures";
import { readAmount } from "./amounts";
import type { Content } from "./content";
import type { ExportContext } from "./exportContext";
import { isConverted, isSplitOwner, WON_DATE } from "./fieldNames";
import {
  type Candidate,
  candidates,
  DEAL_FIELDS,
  type DealField,
  isDoubtful,
  type Mapping,
  mappingOf,
  REQUIRED_FIELDS,
} from "./fields";
import { NONE, type Option } from "./questions";
import { provesShares } from "./shares";
import { anyWord, headingWords, plainWords } from "./words";

/** Fields whose columns decide who is paid what: where several fit and differ, the person says which is meant. */
const DECIDING: readonly DealField[] = ["date", "participant", "type", "amount", "currency", "fx", "split"];
/** Fields of figures: yes and no are none. */
const FIGURES: ReadonlySet<DealField> = new Set(["amount", "fx", "split"]);
/** How much better a column has to fit to be shown as the likelier one: a kind of heading, not a word in a list. */
const CLEARLY = 50;

/** The column of each field, as chosen or guessed. */
export function settledMapping(of: ExportContext): Mapping {
  const settled: Partial<Record<DealField, number>> = {};
  const without = new Set<DealField>();
  for (const field of DEAL_FIELDS) {
    const chosen = of.columnChoice(`column.${field}`);
    if (chosen === NONE) without.add(field);
    else if (chosen !== undefined) settled[field] = chosen;
  }
  const content = of.content;
  const all = candidates(of.headings, of.currency).filter(({ field }) => !without.has(field));
  const fitting = all.filter(({ field, column }) => content.fits(field, column));
  const preferred = preferKnownTypes(fitting, content, settled);
  const first = mappingOf(preferred, settled);
  // Where nothing that stands below a heading fits it, its rows say what is wrong with them.
  const misfits = ({ field, column }: Candidate) =>
    content.isBlank(column) || (FIGURES.has(field) && content.isFlag(column));
  const mapping = mappingOf(
    all.filter((candidate) => of.rows.length === 0 || !misfits(candidate)),
    first,
  );
  for (const field of DECIDING) askWhichColumn(of, field, mapping, preferred, settled, without, content);
  for (const field of REQUIRED_FIELDS) {
    if (mapping[field] !== undefined) continue;
    if (field === "type") askEveryType(of);
    else askMissing(of, field, mapping);
  }
  return applied(of, mapping, settled);
}

/** Without the columns that the amounts have been multiplied by already. */
function applied(of: ExportContext, mapping: Mapping, settled: Mapping): Mapping {
  const heading = mapping.amount === undefined ? "" : headingWords(of.headings[mapping.amount]);
  const done: readonly DealField[] = [
    ...(/(^| )split( |$)/.test(heading) ? (["split"] as const) : []),
    ...(isConverted(heading) ? (["currency", "fx"] as const) : []),
  ];
  return Object.fromEntries(
    Object.entries(mapping).filter(([field]) => field in settled || !done.includes(field as DealField)),
  );
}

/** Several columns fit a field and differ in some row: the likeliest goes first, and the person says which is meant. */
function askWhichColumn(
  of: ExportContext,
  field: DealField,
  mapping: Mapping,
  fitting: readonly Candidate[],
  settled: Mapping,
  without: ReadonlySet<DealField>,
  content: Content,
): void {
  const chosen = mapping[field];
  if (chosen === undefined && !without.has(field)) return;
  const others = Object.entries(mapping).flatMap(([other, column]) => (other === field ? [] : [column]));
  const own = fitting.filter((candidate) => candidate.field === field && !others.includes(candidate.column));
  const first = own[0];
  if (first === undefined) return;
  const isSplit = (column: number) => field === "participant" && isSplitOwner(headingWords(of.headings[column]));
  const rivals = own.filter(
    ({ column, score }) =>
      column !== first.column &&
      // Who is credited with a part of the deal goes before its owner.
      (isSplit(column) || !isSplit(first.column)) &&
      !content.same(field, column, first.column) &&
      !(
        field === "date" &&
        WON_DATE.test(headingWords(of.headings[first.column])) &&
        content.isDayOf(first.column, column)
      ) &&
      // The id or the e-mail of an owner is the same person in other words, unless one of them has two.
      !(
        field === "participant" &&
        isContact(of.name(column)) &&
        !isContact(of.name(first.column)) &&
        score < first.score &&
        content.oneToOne(column, first.column)
      ),
  );
  const answer = without.has(field) ? NONE : field in settled ? of.name(settled[field] as number) : undefined;
  if (rivals.length === 0) {
    const doubtful = isDoubtful(of.headings[first.column], field);
    if (
      (doubtful && !(field === "split" && provesShares(of, mapping, first.column))) ||
      (field === "amount" && isOfOnePiece(of, first.column))
    )
      askWhetherMeant(of, field, first.column, others, content, answer, doubtful);
    return;
  }
  const options = [first, ...rivals].map(({ column }) => of.columnOption(column));
  const [second] = rivals;
  of.questions.push({
    id: `column.${field}`,
    key: "columnFits",
    field,
    found: "",
    count: 0,
    options,
    ...(second !== undefined && first.score - second.score >= CLEARLY ? { preferred: options[0]!.value } : {}),
    answer,
  });
}

/** The only column that fits is called like something near to the field: taken by a person's word alone. */
function askWhetherMeant(
  of: ExportContext,
  field: DealField,
  column: number,
  others: readonly number[],
  content: Content,
  answer: string | undefined,
  preferred: boolean,
): void {
  const free = Array.from({ length: of.width }, (_, other) => other).filter(
    (other) => other !== column && !others.includes(other) && content.fits(field, other),
  );
  const option = of.columnOption(column);
  // A deal need not have a share.
  const none: Option = { value: NONE, label: { kind: "word", word: "notThere" } };
  of.questions.push({
    id: `column.${field}`,
    key: "columnDoubt",
    field,
    found: option.value,
    count: 0,
    options: [option, ...free.map((other) => of.columnOption(other)), ...(field === "split" ? [none] : [])],
    ...(preferred ? { preferred: option.value } : {}),
    answer,
  });
}

/** A price beside quantities may be that of one piece: neither is likelier. */
function isOfOnePiece(of: ExportContext, column: number): boolean {
  if (!PRICE.test(headingWords(of.headings[column]))) return false;
  return of.headings.some(
    (heading, other) =>
      QUANTITY.test(headingWords(heading)) &&
      [...of.content.texts(other)].some((text) => {
        const read = readAmount(text, "mixed");
        return read.kind === "amount" && read.value !== 1;
      }),
  );
}

const PRICE = anyWord("price prices prix prezzo prezzi tarif tariffa");
const QUANTITY = anyWord(`
  quantity quantities qty units seats licences licenses pieces users
  quantite quantites qte unites sieges postes utilisateurs quantita qta unita pezzi posti licenze utenti`);

function askMissing(of: ExportContext, field: DealField, mapping: Mapping): void {
  const used = Object.values(mapping);
  const columns = Array.from({ length: of.width }, (_, column) => column).filter((column) => !used.includes(column));
  of.questions.push({
    id: `column.${field}`,
    key: "columnMissing",
    field,
    found: "",
    count: 0,
    options: columns.map((column) => of.columnOption(column)),
    answer: undefined,
  });
}

function askEveryType(of: ExportContext): void {
  of.questions.push({
    id: "everyType",
    key: "everyType",
    field: "type",
    found: "",
    count: 0,
    options: DEAL_TYPES.map((type) => ({ value: type, label: { kind: "type", type } })),
    answer: of.answers.oneOf("everyType", DEAL_TYPES),
  });
}

function isContact(heading: string): boolean {
  return /(^| )(id|email|e mail|mail|code)( |$)/.test(plainWords(heading.replace(/([a-z])([A-Z])/g, "$1 $2")));
}

/** Which of several columns of types is meant is told by their words: the only one that holds known ones goes first. */
function preferKnownTypes(found: readonly Candidate[], content: Content, settled: Mapping): readonly Candidate[] {
  const types = found.filter(({ field }) => field === "type");
  const knowing = types.filter(({ column }) => content.hasKnownTypes(column));
  if ("type" in settled || knowing.length === 0 || knowing.length === types.length) return found;
  return found.filter((candidate) => candidate.field !== "type" || knowing.includes(candidate));
}
