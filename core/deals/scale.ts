/** Amounts that a heading, or a line beside the table, says to be in cents, thousands, millions or more. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const SCALES: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.01, "cents cent cts ct centimes centime centesimi centesimo pence pennies"],
      [100, "hundreds centaines centinaia"],
      [1e3, "k 000 000s 1000s tsd thousand thousands millier milliers mille migliaio migliaia mila"],
      [1e5, "lakh lakhs lac lacs"],
      [1e6, "mm mio mln mn million millions milione milioni 000000 000000s 1000000s"],
      [1e7, "crore crores"],
      [1e9, "bn mrd mld billion billions milliard milliards miliardo miliardi"],
    ] as const
  ).flatMap(([scale, list]) => words(list).map((word): [string, number] => [word, scale])),
);
/** A scale only beside a currency or a bracket, or behind "in": "T€", "[M]", "in m". */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ["t", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);
/** A figure is a scale in the same places, and behind a sign of multiplication. */
const FIGURES: ReadonlyMap<string, number> = new Map([
  ["1000", 1e3],
  ["1000000", 1e6],
]);
const CURRENCY = "[€$£¥]|eur|euros?|usd|gbp|chf|cad|aud|nzd|jpy|sek|nok|dkk|pln|czk|huf|inr";
const IS_CURRENCY = new RegExp(`^(?:[a-z]{0,2}[€$£¥]|${CURRENCY})$`);
/** "TEUR", "k€", "mm$". */
const BEFORE = new RegExp(`^(k|t|mm?|b)(${CURRENCY})$`);
/** "EURk", "$M", "US$m", "$000". */
const BEHIND = new RegExp(`^(?:[a-z]{0,2}(?=[€$£¥]))?(${CURRENCY})(k|t|mm?|b|bn|mio|mln|mn|0000?0?0?s?)$`);

/** Whether a word of a heading can be of a scale, or the currency beside it. */
export function isScaleWord(word: string): boolean {
  return SCALES.has(word) || LETTERS.has(word) || IS_CURRENCY.test(word) || BEFORE.test(word) || BEHIND.test(word);
}

/** Letters, figures and signs of currencies, and the brackets between them. */
function tokensOf(text: string): readonly string[] {
  const folded = text
    .slice(0, 300)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    // "1 000", "1'000" and "1,000" are one figure.
    .replace(/(\d)[ .,'\u2019\u00a0\u202f](?=000)/g, "$1")
    .replace(/['\u2019]/g, " ");
  return folded.match(/[a-z0-9€$£¥]+|[()[\]×*/]/g) ?? [];
}

interface Found {
  readonly scale: number;
  /** A currency stands beside it. */
  readonly ofMoney: boolean;
}

/** @param title its letters and figures count in fewer places than those of a heading: "Team (T)", "above 1000 EUR" */
function scaleIn(text: string, title: boolean): Found | undefined {
  const tokens = tokensOf(text);
  for (const [at, token] of tokens.entries()) {
    const [before = "", next = ""] = [tokens[at - 1], tokens[at + 1]];
    const glued = BEFORE.exec(token)?.[1] ?? BEHIND.exec(token)?.[2];
    const scale = glued === undefined ? undefined : (LETTERS.get(glued) ?? SCALES.get(glued));
    if (scale !== undefined) return { scale, ofMoney: true };
    const ofMoney = [before, next, before === "/" ? tokens[at - 2] : ""].some((word) => IS_CURRENCY.test(word ?? ""));
    const bracket = /^[([]$/.test(before);
    const stated = /^(in|en)$/.test(before);
    const factor =
      /^x(\d+)$/.exec(token)?.[1] ?? (stated || /^[x×*/]$/.test(before) || (bracket && !title) ? token : "");
    const word = SCALES.get(token);
    // "100 k" and "2 million" are amounts, "per cent" is a share, "K. Smith" a name.
    const counts = word !== undefined && !/^(\d+|per|pour)$/.test(before);
    const sure = counts && (!title || token.length > 3 || /\d/.test(token) || ofMoney || bracket || stated);
    const letter = ofMoney || stated || (bracket && !title) ? LETTERS.get(token) : undefined;
    const known = sure ? word : (FIGURES.get(factor) ?? letter);
    if (known !== undefined) return { scale: known, ofMoney };
    const isMinor = /^min(or|eure?s?|ori)$/.test(token) && [before, next].some((beside) => /^unit/.test(beside));
    if (isMinor) return { scale: 0.01, ofMoney };
  }
  return undefined;
}

/** @example "Amount (000s)", "Montant en k€" and "[T EUR]" are 1000, "ARR $M" 1000000, "Amount in cents" 0.01 */
export function scaleOfHeading(heading: string): number | undefined {
  return scaleIn(heading, false)?.scale;
}

const STATED =
  /(^|[^a-z])(in|en|of|di|units?|unites?|unita|scale|echelle|scala|amounts?|figures|values|montants?|chiffres|importi|valori)([^a-z]|$)/;

/** A line beside the table has to say that it speaks of figures: "All amounts in thousands", "en k€", "(000s)". */
export function scaleOfTitle(title: string): number | undefined {
  const found = scaleIn(title, true);
  if (found === undefined) return undefined;
  const plain = title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return found.ofMoney || STATED.test(plain) || /\([^)]*\)/.test(title) ? found.scale : undefined;
}
