/** Amounts that a heading, or a title above the table, says to be in thousands or millions. */
import { plainWords } from "./words";

const THOUSANDS = /(^|[^a-z0-9])('?000'?s?|k|keur|kusd|kgbp|kchf|teur|tsd|thousands?|milliers|migliaia)([^a-z0-9]|$)/;
const MILLIONS =
  /(^|[^a-z0-9])(m[€$£¥]|[€$£¥] ?mm?|meur|musd|mgbp|mchf|mio|mln|mn|mm|\(m\)|millions?|milioni)([^a-z0-9]|$)/;
const BILLIONS = /(^|[^a-z0-9])(bn|billions?|milliards?|miliardi|mrd)([^a-z0-9]|$)/;

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\u2019/g, "'")
    .toLowerCase();
}

/** @example "Amount (000s)", "Montant en k€" and "in migliaia" are 1000, "ARR $M" 1000000, "Amount" undefined */
export function scaleOfHeading(heading: string): number | undefined {
  const text = folded(heading.slice(0, 300));
  if (BILLIONS.test(text)) return 1e9;
  if (MILLIONS.test(text) || /\(m\)/.test(text)) return 1e6;
  return THOUSANDS.test(text) ? 1e3 : undefined;
}

/** A title has to say that it speaks of figures: "All amounts in thousands of EUR", "en k€", "(000s)". */
export function scaleOfTitle(title: string): number | undefined {
  const scale = scaleOfHeading(title);
  if (scale === undefined) return undefined;
  const stated = /(^| )(in|en|of|di) |(amounts?|figures|values|montants?|chiffres|importi|valori)/.test(
    plainWords(title),
  );
  return stated || /\([^)]*\)/.test(title) ? scale : undefined;
}
