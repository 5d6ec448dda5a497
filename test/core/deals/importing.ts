/** A plan in dollars with two people, and what its imports hand out: whom they credit, ask and leave out. */
import type { Choices } from "../../../core/deals/questions";
import { readExport } from "../../../core/deals/readExport";
import { tableOfText } from "../../../core/deals/table";
import { importDeals } from "../../../core/library";
import { planFromTemplate } from "../../../core/plans/templates";

export const plan = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-01-01", currency: "USD" }),
  participants: [
    { id: "R-1", name: "Ann Smith" },
    { id: "R-2", name: "Bob Jones" },
  ],
};

export const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage";

export function imported(lines: readonly string[], choices: Choices = {}) {
  const { deals, questions, leftOut, columns } = importDeals(lines.join("\n"), plan, choices);
  const credited: Record<string, number> = {};
  for (const { participant, amount, split = 1 } of deals)
    credited[participant] = Number(((credited[participant] ?? 0) + amount * split).toFixed(2));
  return {
    credited,
    questions,
    columns,
    asked: questions.map(({ id }) => id),
    leftOut: leftOut.map(({ row, reason }) => [row, reason]),
    sentences: leftOut.map(({ sentence }) => sentence),
  };
}

/** The reading of an export for a plan in dollars, without its people. */
export const read = (text: string, choices: Choices = {}) =>
  readExport({ grid: tableOfText(text), rowsAbove: 0 }, "USD", choices);

/** What its deals add up to. */
export const paid = (text: string, choices: Choices = {}) =>
  read(text, choices).deals.reduce((sum, { amount }) => sum + amount, 0);

/** Ids of the questions that are open. */
export const asked = (text: string, choices: Choices = {}) =>
  read(text, choices).questions.flatMap(({ id, answer }) => (answer === undefined ? [id] : []));
