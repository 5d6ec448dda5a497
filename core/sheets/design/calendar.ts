/** Steps 6 and 7 of the design sheet: who is told what and when, and when the plan is looked at again. */
import { addMonths } from "../../plans/dates";
import { MONTHS } from "../../plans/periods";
import { fill } from "../../text/language";
import { formula, text } from "../draft";
import type { Area } from "../model";
import { type Design, drawHeader, drawInputs, LABEL, LAST, VALUE } from "./frame";

const OWNER = VALUE + 1;
const DONE = VALUE + 2;
const ABOUT = VALUE + 3;

const date = { role: "calculated", format: "date", align: "left" } as const;
const blanks = (count: number) => Array.from({ length: count }, () => ({ header: "" }));

function drawDone(design: Design, area: Area, name: string, message: string): void {
  const { yes, no } = design.context.words.words;
  const criterion = { kind: "list", values: [yes, no] } as const;
  drawInputs(design, area, "text", { name, criterion, message, align: "left" });
}

export function drawCommunication(design: Design, first: number): number {
  const { draft, context, words } = design;
  const { tell } = words;
  const [from, months] = [context.name("From"), MONTHS[context.plan.period]];
  // Two weeks to write, one to talk; the first statement is there ten days after the first period.
  const dates = [`${from}-14`, `${from}-7`, from, `EDATE(${from},${months})+9`];
  draft.put(first, LABEL, tell.title, { role: "section" });
  drawHeader(design, first + 1, LABEL, [
    { header: tell.step, align: "left" },
    { header: tell.date, align: "left" },
    { header: tell.owner, align: "left" },
    { header: tell.done, align: "left" },
    ...blanks(LAST - ABOUT + 1),
  ]);
  const { letter, talk, accepted, statement } = tell.steps;
  const steps = [letter, talk, accepted, statement];
  const values = { version: context.plan.version, fingerprint: context.fingerprint.slice(0, 12) };
  const top = first + 2;
  steps.forEach(({ name, about }, line) => {
    draft.put(top + line, LABEL, name, { role: "label" });
    draft.put(top + line, VALUE, formula(dates[line]!), date);
    draft.put(top + line, ABOUT, text(fill(about, values)), { role: "note" });
  });
  const rows = steps.length;
  drawInputs(design, { row: top, column: OWNER, rows, columns: 1 }, "text", { name: "Owners", align: "left" });
  drawDone(design, { row: top, column: DONE, rows, columns: 1 }, "Told", tell.wrongDone);
  return top + rows;
}

/** More reviews than these do not fit a page; a plan of more than three years is a new plan before that. */
const MOST_REVIEWS = 12;
/** Days before the end in which the next plan is designed. */
const NEXT = 90;

/** Quarters of the plan, the last one perhaps shorter. */
function reviewsOf({ context }: Design): number {
  const { from, to } = context.plan.effective;
  let count = 1;
  while (count < MOST_REVIEWS && addMonths(from, 3 * count) <= to) count += 1;
  return count;
}

export function drawReviews(design: Design, first: number): number {
  const { draft, context, words } = design;
  const { review, tell } = words;
  const [from, to] = [context.name("From"), context.name("To")];
  draft.put(first, LABEL, review.title, { role: "section" });
  drawHeader(design, first + 1, LABEL, [
    { header: review.review, align: "left" },
    { header: review.date, align: "left" },
    { header: review.cycle },
    { header: review.churn },
    { header: review.revenue },
    { header: review.done, align: "left" },
    { header: review.decision, align: "left" },
    ...blanks(LAST - VALUE - 5),
  ]);
  const count = reviewsOf(design);
  const numbered = Array.from({ length: count }, (_, index) => ({
    name: fill(review.number, { number: index + 1 }),
    day: index === count - 1 ? to : `MIN(${to},EDATE(${from},${3 * (index + 1)})-1)`,
  }));
  const last = numbered.pop()!;
  const lines = [
    { name: review.before, day: `${from}-1` },
    ...numbered,
    { name: review.next, day: `MAX(${from},${to}-${NEXT})` },
    last,
  ];
  const top = first + 2;
  lines.forEach(({ name, day }, line) => {
    draft.put(top + line, LABEL, name, { role: "label" });
    draft.put(top + line, VALUE, formula(day), date);
  });
  const column = (offset: number, columns = 1): Area => ({
    row: top,
    column: VALUE + offset,
    rows: lines.length,
    columns,
  });
  const least = { criterion: { kind: "number", min: 0 }, message: review.wrongNumber } as const;
  drawInputs(design, column(1), "count", { name: "Cycles", ...least });
  const share = { criterion: { kind: "number", min: 0, max: 1 }, message: review.wrongChurn } as const;
  drawInputs(design, column(2), "percent", { name: "Churn", ...share });
  const amount = { criterion: { kind: "number" }, message: context.words.validations.number } as const;
  drawInputs(design, column(3), "money", { name: "Revenue", ...amount });
  drawDone(design, column(4), "Reviewed", tell.wrongDone);
  drawInputs(design, column(5, LAST - VALUE - 4), "text", { name: "Decisions", align: "left" });
  const end = top + lines.length;
  draft.put(end, LABEL, review.look, { role: "label" });
  [review.cycleLook, review.churnLook, review.revenueLook].forEach((sentence, line) => {
    draft.put(end + line, VALUE, sentence, { role: "note" });
  });
  return end + 3;
}
