/** Currencies as exports write them, beside amounts, in columns of their own and in headings; and rates between them. */
import { isCurrency } from "../plans/currencies";

/** One sign stands for many currencies: the likeliest first, the others where the plan or the row counts in them. */
const DOLLARS = [
  "USD",
  "CAD",
  "AUD",
  "NZD",
  "SGD",
  "HKD",
  "MXN",
  "TWD",
  "ARS",
  "CLP",
  "COP",
  "BSD",
  "BBD",
  "BMD",
  "BZD",
];
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  "€": ["EUR"],
  EURO: ["EUR"],
  EUROS: ["EUR"],
  $: DOLLARS,
  US$: ["USD"],
  C$: ["CAD"],
  CA$: ["CAD"],
  A$: ["AUD"],
  AU$: ["AUD"],
  NZ$: ["NZD"],
  HK$: ["HKD"],
  S$: ["SGD"],
  R$: ["BRL"],
  "£": ["GBP", "EGP", "GIP", "FKP", "SHP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  RS: ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
  "₨": ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
  KČ: ["CZK"],
  KR: ["SEK", "NOK", "DKK", "ISK"],
  ZŁ: ["PLN"],
  FT: ["HUF"],
  LEI: ["RON", "MDL"],
  FR: ["CHF"],
  SFR: ["CHF"],
  TL: ["TRY"],
  "₺": ["TRY"],
  "₽": ["RUB"],
  "₴": ["UAH"],
  "₩": ["KRW"],
  "₪": ["ILS"],
  "₫": ["VND"],
  "₱": ["PHP"],
  "฿": ["THB"],
  "₦": ["NGN"],
};

/** What a code or sign can mean, the likeliest first; empty when it is no currency. */
export function currenciesOf(word: string): readonly string[] {
  const code = word.toUpperCase();
  return SIGNS[code] ?? (isCurrency(code) ? [code] : []);
}

/** Currencies whose unit is worth between a third of a dollar and four dollars. */
const LARGE_UNITS: ReadonlySet<string> = new Set(
  "EUR USD GBP CHF CAD AUD NZD SGD BND KWD BHD OMR JOD KYD BMD BSD GIP FKP SHP PAB".split(" "),
);
/** Units of account that are worth tens of dollars. */
const HUGE_UNITS: ReadonlySet<string> = new Set(["CLF", "UYW"]);

/**
 * Whether a rate can be right: whatever the day, nothing is worth ten euros, and no euro is worth a tenth of anything.
 * Catches rates a thousand times too large and rates of the opposite direction, as far as that is certain.
 *
 * @param rate units of the plan's currency for one unit of the deal's
 */
export function isPlausibleRate(rate: number, deal: string, plan: string): boolean {
  if (HUGE_UNITS.has(deal) || HUGE_UNITS.has(plan)) return true;
  return !(LARGE_UNITS.has(plan) && rate > 10) && !(LARGE_UNITS.has(deal) && rate < 0.1);
}

/** Codes that are words of headings in capitals more often than currencies. */
const WORDS: ReadonlySet<string> = new Set(["ALL", "TOP", "TRY"]);
/** Signs that are words of headings, or parts of them, as well. */
const NOT_IN_HEADINGS: ReadonlySet<string> = new Set(["FR", "FT", "LEI", "TL", "KR", "RS"]);

/** What the heading of an amount says about its currency: "Amount (USD)", "Montant en €"; empty when it says nothing. */
export function currenciesOfHeading(heading: string): readonly string[] {
  // "k€", "TEUR" and "$M" are a scale and a currency.
  const words = heading
    .split(/[\s()[\]{}/_:;,.-]+/)
    .map((word) =>
      word
        .replace(/^[kKmMtT]{1,2}(?=[€$£¥]|(EUR|USD|GBP|CHF)$)/, "")
        .replace(/^([€$£¥]|EUR|USD|GBP|CHF)[kKmM]{1,2}$/, "$1"),
    )
    .filter((word) => word !== "");
  const stated = words.flatMap((word) => {
    const code = word.toUpperCase();
    const codes = NOT_IN_HEADINGS.has(code) ? [] : currenciesOf(word);
    const written = !isCurrency(code) || LARGE_UNITS.has(code) || (word === code && !WORDS.has(code));
    return codes.length > 0 && written ? [codes] : [];
  });
  const [first = []] = stated;
  return stated.every((codes) => codes.join() === first.join()) ? first : [];
}
