/** How far an opportunity has come: only one that is won was sold, and exports hold the others as well. */
import type { Cell } from "../cells/cell";
import { type Mapping, plainWords } from "./fields";

export type Outcome = "won" | "lost" | "open";

const WON =
  /(^| )(won|win|signed|invoiced|paid|delivered|gagnee?s?|conclue?s?|signee?s?|facturee?s?|vint[aeio]|conclus[aeio]|firmat[aeio])( |$)/;
const LOST =
  /(^| )(lost|lose|dead|cancelled|canceled|disqualified|abandoned|perdue?s?|annulee?s?|abandonnee?s?|pers[aeio]|annullat[aeio]|abbandonat[aeio])( |$)/;

/** @example "Closed Won" is won, "Perdue" lost, "Negotiation" open */
export function outcomeOf(stage: string): Outcome {
  const words = plainWords(stage);
  return LOST.test(words) ? "lost" : WON.test(words) ? "won" : "open";
}

/** The whole heading: "Days in stage" and "Stage date" are none. */
const STAGE =
  /^((sales|deal|opportunity|opp|pipeline) )?stage( name)?$|^(phase|etape|fase)( (de|di) (vente|vendita)| vendita)?$/;
const STATUS = /(^| )(status|state|statut|etat|stato|esito|outcome|result)( |$)/;

/**
 * The column of an export that says how far each opportunity has come, if no field is read from it: a stage by its
 * heading, a status only where it tells won from lost, for customers and invoices have a status as well.
 */
export function stageColumn(
  headings: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  mapping: Mapping,
): number | undefined {
  const used = Object.values(mapping);
  const named = (name: RegExp) => (heading: Cell, column: number) =>
    typeof heading === "string" && name.test(plainWords(heading)) && !used.includes(column);
  const found = headings.findIndex(named(STAGE));
  if (found >= 0) return found;
  const told = headings.findIndex(
    (heading, column) =>
      named(STATUS)(heading, column) &&
      rows.some((row) =>
        /(^| )(won|lost|gagnee?|perdue?|vint[ao]|pers[ao])( |$)/.test(plainWords(String(row[column] ?? ""))),
      ),
  );
  return told < 0 ? undefined : told;
}
