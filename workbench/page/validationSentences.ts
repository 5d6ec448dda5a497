/**
 * Lets the grid say the plan's own sentence where an entry is refused or marked: the engine can only name the rule
 * ("must be between 0 and 1"), the plan knows what is meant.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { sheetEntry } from "../companion";
import { KEPT, type KeptValidation } from "../modelCommands";

type Position = Parameters<Model["getters"]["getValidationRuleForCell"]>[0];

function ownSentence(model: Model, position: Position): string | undefined {
  const rule = model.getters.getValidationRuleForCell(position);
  if (rule === undefined) return undefined;
  const kept = sheetEntry<Record<string, KeptValidation>>(model, position.sheetId, KEPT.messages);
  const message = kept?.[rule.id]?.message;
  return message === "" ? undefined : message;
}

/** The words shown beside a cell that holds what it should not. */
export function sayOwnSentences(model: Model): void {
  const { getters } = model;
  const engines = getters.getInvalidDataValidationMessage;
  getters.getInvalidDataValidationMessage = (position) => {
    const said = engines(position);
    return said === undefined ? undefined : (ownSentence(model, position) ?? said);
  };
}

const REFUSED = "The data you entered in %s violates the data validation rule set on the cell:";

/** What takes the place of the engine's message about the entry that it has just refused; undefined for other texts. */
export function refusal(model: Model, text: string): string | undefined {
  if (!text.startsWith(REFUSED)) return undefined;
  return ownSentence(model, model.getters.getActivePosition());
}
