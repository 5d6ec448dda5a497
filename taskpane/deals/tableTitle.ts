/** Where a table was taken from, as a heading. */
import { dealTexts } from "../../core/text/deals";
import { fill, type Language } from "../../core/text/language";
import type { DealSession } from "./session";

export function tableTitle({ source: { from } }: DealSession, language: Language): string {
  const words = dealTexts(language).pane;
  return from.kind === "pasted" ? words.titlePasted : fill(words.titleSelection, { address: from.address });
}
