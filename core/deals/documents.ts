/**
 * Columns that say which document a row is. A credit memo or a return takes money back: with a minus it is read as one,
 * and without a minus it is asked, for as a sale it would raise pay. Of debit and credit either may be the sale.
 */
import type { Cell } from "../cells/cell";
import type { ExportContext } from "./exportContext";
import { candidates, type Mapping } from "./fields";
import { flagOf } from "./outcome";
import { MOST_OUTCOMES } from "./outcomeHeadings";
import { KEEP_OR_LEAVE, NONE, type Option } from "./questions";
import { anyWord, cleanText, headingWords, plainWords } from "./words";

type Row = readonly Cell[];

export interface CreditDocument {
  /** As the export writes it. */
  readonly found: string;
  /** What it is without a minus: a deduction, by the side that the person named or by the answer about all of them. */
  readonly answer: "side" | "take" | typeof NONE | undefined;
}

const CREDIT =
  /(^| )(credit (memos?|notes?|invoices?|documents?|adjustments?)|credit(memo|note)|cr memo|avoirs?|notes? de credit|not[ae] (di )?credito|returns?|returned|retours?|res[oi]|refunds?|refunded|remboursements?|rimbors[oi]|storno|storni|gutschrift|reversals?|reversed|reversing|chargebacks?|rma|extourne|accreccredit)( |$)/;
/** Codes of documents count below a heading that speaks of documents. */
const CREDIT_CODE = /^(c|cm|cn|cr|crn|scm|scn|nc|ndc|re|g2|td04|381|credit|credito)$/;
const HEDGED = anyWord("no not non never without sans senza before excl except hors tax policy");
const SALE = anyWord(
  "invoice invoices sale sales order orders facture factures vente commande fattura fatture vendita ordine accrec",
);
const DOCUMENT = anyWord(`
  document doc invoice voucher billing bill piece justificatif entry movement move posting
  documento facture fattura registrazione causale`);
const TYPE = anyWord(
  "type types kind class category nature tipo tipologia categorie categoria genre record transaction",
);
/** What the words of these columns speak of is another thing. */
const OTHER = anyWord(`
  note notes comment comments commentaire description descrizione product produit prodotto item article articolo reason
  motif motivo raison account customer client cliente company azienda societe name nom nome owner lead contact terms
  payment paiement pagamento policy campaign source address country email title topic subject memo`);
const IS_CREDIT =
  /^(is )?(a )?(sales )?(returns?|return order|credit (note|memo|invoice)|avoir|est un avoir|note de credit|nota (di )?credito|retour|reversal)$/;
const SIGN = anyWord("sign signe segno");
const DEBIT_CREDIT =
  /^(d c|c d|dr cr|cr dr|debit (or )?credit|credit (or )?debit|debit (ou )?credit|dare (o )?avere|sens|segno|s h|soll haben)( |$)|(debit credit|d c|dr cr) (indicator|sign|code|flag)$/;

type Side = "debit" | "credit";
const SIDES: ReadonlyMap<string, Side> = new Map([
  ...["d", "dr", "deb", "debit", "debits", "dare", "s", "soll"].map((word): [string, Side] => [word, "debit"]),
  ...["c", "cr", "cred", "credit", "credits", "avere", "a", "h", "haben"].map((word): [string, Side] => [
    word,
    "credit",
  ]),
]);
const WRITTEN_OUT = anyWord("debit debits credit credits dare avere");

function takesBack(text: string, ofDocuments: boolean): boolean {
  if (text.length > 60) return false;
  const words = plainWords(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  return (CREDIT.test(words) && !HEDGED.test(words)) || (ofDocuments && CREDIT_CODE.test(words));
}

/** How a column tells documents that take money back, by one cell; undefined where it tells nothing of documents. */
function creditsIn(heading: string, texts: readonly string[]): ((text: string) => boolean) | undefined {
  if (texts.length === 0 || texts.length > MOST_OUTCOMES) return undefined;
  if (IS_CREDIT.test(heading) && texts.every((text) => flagOf(text) !== undefined))
    return (text) => flagOf(text) === true;
  if (SIGN.test(heading) && texts.every((text) => /^[-+\u2212]1?$|^1$/.test(text)))
    return (text) => /^[-\u2212]/.test(text);
  if (OTHER.test(heading)) return undefined;
  const ofDocuments = DOCUMENT.test(heading);
  const read = (text: string) => takesBack(text, ofDocuments);
  const speaks = ofDocuments || TYPE.test(heading) || texts.some((text) => SALE.test(plainWords(text)) && !read(text));
  return (speaks || texts.some((text) => plainWords(text) === "accrec")) && texts.some(read) ? read : undefined;
}

function areSides(heading: string, texts: readonly string[]): boolean {
  const words = texts.map(plainWords);
  if (words.length === 0 || !words.every((word) => SIDES.has(word))) return false;
  const both = new Set(words.map((word) => SIDES.get(word))).size === 2;
  return DEBIT_CREDIT.test(heading) || (both && words.every((word) => WRITTEN_OUT.test(word)));
}

/** Rows that take money back by their document, by their place. */
export function creditDocuments(
  of: ExportContext,
  mapping: Mapping,
  outcome: readonly number[],
  rows: readonly Row[],
): ReadonlyMap<number, CreditDocument> {
  const used = new Set([...Object.values(mapping), ...outcome]);
  const answer = of.answers.oneOf("credits", ["take", NONE]);
  const types = of.columnChoice("column.type") === NONE ? candidates(of.headings) : [];
  const rejected = new Set(types.flatMap(({ field, column }) => (field === "type" ? [column] : [])));
  const found = new Map<number, CreditDocument>();
  for (let column = 0; column < of.width; column += 1) {
    if (used.has(column)) continue;
    const heading = headingWords(of.headings[column]);
    const texts = [...of.content.texts(column)];
    if (areSides(plainWords(cleanText(of.headings[column])), texts)) {
      const side = sideOf(of, mapping, column, rows);
      rows.forEach((row, index) => {
        const text = cleanText(row[column]);
        if (side !== undefined && SIDES.get(plainWords(text)) === side)
          found.set(index, { found: text, answer: "side" });
      });
      continue;
    }
    const isCredit = creditsIn(heading, texts);
    if (isCredit === undefined) continue;
    // A column that the person does not take for that of the types is no reason to read a deduction as another type.
    const refused = rejected.has(column);
    rows.forEach((row, index) => {
      if (refused && mapping.amount !== undefined && isBelowZero(row[mapping.amount])) return;
      const text = cleanText(row[column]);
      if (text !== "" && isCredit(text) && !found.has(index)) found.set(index, { found: text, answer });
    });
  }
  return found;
}

/** Which side takes back is asked where no amount has a sign of its own. */
function sideOf(of: ExportContext, { amount }: Mapping, column: number, rows: readonly Row[]): Side | undefined {
  if (amount === undefined || rows.some((row) => isBelowZero(row[amount]))) return undefined;
  const written = (side: Side) => [...of.content.texts(column)].find((text) => SIDES.get(plainWords(text)) === side);
  const options = (["credit", "debit"] as const).flatMap((side): Option[] => {
    const name = written(side);
    return name === undefined ? [] : [{ value: side, label: { kind: "column", name } }];
  });
  const answer = of.answers.oneOf("debitCredit", ["credit", "debit", NONE]);
  of.questions.push({
    id: "debitCredit",
    key: "debitCredit",
    field: "amount",
    found: of.name(column),
    count: 0,
    options: [...options, { value: NONE, label: { kind: "word", word: "neither" } }],
    answer,
  });
  return answer === NONE ? undefined : answer;
}

/** Whether a cell of amounts has a minus, as a sign or as brackets. */
export function isBelowZero(cell: Cell): boolean {
  if (typeof cell === "number") return cell < 0;
  const text = cleanText(cell);
  return /^[-(\u2212]|-$/.test(text) && /\d/.test(text);
}

/** Asked where such a document was read that has no minus. */
export function askCredits(
  of: ExportContext,
  unsigned: { readonly count: number; readonly example: string } | undefined,
): void {
  if (unsigned === undefined) return;
  of.questions.push({
    id: "credits",
    key: "credits",
    field: "amount",
    found: unsigned.example,
    count: unsigned.count,
    options: KEEP_OR_LEAVE,
    answer: of.answers.oneOf("credits", ["take", NONE]),
  });
}
