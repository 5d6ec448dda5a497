/** The columns of a deals export: which header means which field, in the three languages, and what stands below it. */
import { type Cell, isBlank } from "../cells/cell";
import { currenciesOfHeading } from "./currencies";

export type DealField =
  | "date"
  | "id"
  | "participant"
  | "account"
  | "type"
  | "amount"
  | "currency"
  | "fx"
  | "split"
  | "line";

/** In the order of the deals sheet. */
export const DEAL_FIELDS: readonly DealField[] = [
  "date",
  "id",
  "participant",
  "account",
  "type",
  "amount",
  "currency",
  "fx",
  "split",
  "line",
];

/** Without these a line cannot be credited to anybody. */
export const REQUIRED_FIELDS: readonly DealField[] = ["date", "id", "participant", "type", "amount"];

/** Column of each field, from 0; a field that is missing is not in the export. */
export type Mapping = Readonly<Partial<Record<DealField, number>>>;

/** Words that headers of CRM exports use, most telling first; compared without case, accents and punctuation. */
const HEADERS: Readonly<Record<DealField, readonly string[]>> = {
  date: [
    "close date",
    "closed date",
    "booking date",
    "invoice date",
    "deal date",
    "contract date",
    "effective date",
    "date de signature",
    "date de cloture",
    "date de facture",
    "date affaire",
    "date",
    "data di chiusura",
    "data chiusura",
    "data fattura",
    "data contratto",
    "data",
    "closed",
    "signed",
  ],
  id: [
    "deal id",
    "opportunity id",
    "order id",
    "invoice number",
    "order number",
    "contract number",
    "record id",
    "transaction id",
    "numero de facture",
    "numero affaire",
    "numero de commande",
    "reference",
    "identifiant",
    "numero fattura",
    "numero ordine",
    "codice",
    "riferimento",
    "deal",
    "id",
    "number",
    "no",
    "nr",
    "numero",
  ],
  participant: [
    "participant",
    "opportunity owner",
    "deal owner",
    "account owner",
    "owner",
    "sales rep",
    "rep",
    "salesperson",
    "account manager",
    "csm",
    "employee",
    "payee",
    "commercial",
    "vendeur",
    "responsable",
    "proprietaire",
    "charge de compte",
    "participante",
    "partecipante",
    "venditore",
    "titolare",
    "proprietario",
    "agente",
    "commerciale",
  ],
  account: [
    "account name",
    "account",
    "customer name",
    "customer",
    "client",
    "company",
    "compte",
    "nom du compte",
    "nom du client",
    "societe",
    "entreprise",
    "cliente",
    "conto",
    "azienda",
    "ragione sociale",
  ],
  type: [
    "deal type",
    "opportunity type",
    "revenue type",
    "line type",
    "type",
    "category",
    "type d affaire",
    "type de vente",
    "categorie",
    "tipo",
    "tipo di vendita",
    "tipologia",
    "categoria",
  ],
  amount: [
    "amount",
    "credited amount",
    "net amount",
    "amount net",
    "acv",
    "arr",
    "mrr",
    "tcv",
    "value",
    "deal value",
    "revenue",
    "total",
    "price",
    "montant ht",
    "montant net",
    "montant",
    "valeur",
    "chiffre d affaires",
    "ca",
    "importo netto",
    "importo",
    "valore",
    "ricavo",
    "ricavi",
    "fatturato",
  ],
  currency: ["currency", "currency code", "ccy", "devise", "monnaie", "valuta", "divisa"],
  fx: ["fx rate", "fx", "exchange rate", "conversion rate", "taux de change", "cours", "tasso di cambio", "cambio"],
  line: [
    "line",
    "line number",
    "line no",
    "line item",
    "line item id",
    "item number",
    "ligne",
    "numero de ligne",
    "riga",
    "numero riga",
  ],
  split: [
    "split",
    "split percent",
    "split share",
    "credit share",
    "share",
    "credit percent",
    "part",
    "quote part",
    "partage",
    "quota di credito",
    "ripartizione",
    "percentuale",
  ],
};

export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * How well a header names a field: the very words before a beginning, a beginning before words somewhere inside, and
 * among those the more telling words first; 0 when it does not name it.
 */
function closeness(header: string, field: DealField): number {
  const words = plainWords(header);
  if (words === "") return 0;
  let best = 0;
  HEADERS[field].forEach((known, index) => {
    const level = words === known ? 3 : words.startsWith(`${known} `) ? 2 : inside(words, known) ? 1 : 0;
    if (level > 0) best = Math.max(best, level * 100 - index);
  });
  return best;
}

function inside(words: string, known: string): boolean {
  // "Opp. ID" ends with what "id" names; inside, so short a word could mean anything.
  return known.length > 2 ? ` ${words} `.includes(` ${known} `) : words.endsWith(` ${known}`);
}

/** The row that names the columns: the first of the first ten rows in which at least three fields are recognised. */
export function headerRow(grid: readonly (readonly Cell[])[]): number | undefined {
  for (let row = 0; row < Math.min(10, grid.length); row += 1) {
    if (Object.keys(guessMapping(grid[row] ?? [])).length >= 3) return row;
  }
  return undefined;
}

/**
 * Which column holds which field, guessed from a header row: each column serves one field, the best fit first. The
 * guess is shown and can be changed; it is never final.
 *
 * @param currency of the plan: amounts in it go before amounts in another one
 * @example ["Close Date", "Opportunity Owner", "Amount"] gives date 0, participant 1, amount 2
 */
export function guessMapping(headers: readonly Cell[], currency?: string): Mapping {
  const text = (header: Cell) => (typeof header === "string" ? header : "");
  const hasCurrency = headers.some((header) => closeness(text(header), "currency") > 0);
  // A heading without a currency goes before one in the plan's only where a column says in which currency it is.
  const own = hasCurrency ? 50 : 150;
  const preference = (header: string): number => {
    const stated = currency === undefined ? [] : currenciesOfHeading(header);
    return stated.length === 0 ? 0 : stated.includes(currency as string) ? own : -50;
  };
  const candidates = DEAL_FIELDS.flatMap((field) =>
    headers.flatMap((header, column) => {
      const score = closeness(text(header), field);
      const preferred = field === "amount" ? preference(text(header)) : 0;
      return score > 0 ? [{ field, column, score: score + preferred }] : [];
    }),
  ).sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Partial<Record<DealField, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of candidates) {
    if (mapping[field] !== undefined || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

/** Without the signs that nobody sees: spaces of no width become none, spaces of any other width plain ones. */
export function visible(text: string): string {
  // Most cells are plain, and an export has a million of them.
  if (!/[^\x20-\x7e\u00a1-\u024f]/.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .trim();
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => isBlank(cell) || (typeof cell === "string" && visible(cell) === ""));
}
