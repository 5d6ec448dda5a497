/** Step 1 of the design sheet: what the business wants, and by what it is measured. */
import { fill } from "../../text/language";
import { formula, text } from "../draft";
import { type Design, drawHeader, drawInputs, LABEL, LAST, VALUE } from "./frame";

const OBJECTIVE = VALUE + 1;

/** Where step 3 puts what each component pays on target. */
export interface Targets {
  readonly component: (index: number) => string;
  readonly total: string;
}

/** Title and header, two rows a component (the objective, and below it the measure), a remark where there are several. */
export function objectivesHeight({ context }: Design): number {
  const { length } = context.plan.components;
  return 2 + 2 * length + (length > 1 ? 1 : 0);
}

export function drawObjectives(design: Design, first: number, targets: Targets): void {
  const { draft, context, words } = design;
  const { components } = context.plan;
  const { objective } = words;
  draft.put(first, LABEL, objective.title, { role: "section" });
  drawHeader(design, first + 1, LABEL, [
    { header: words.component, align: "left" },
    { header: objective.share },
    { header: objective.objective, align: "left" },
    ...Array.from({ length: LAST - OBJECTIVE }, () => ({ header: "" })),
  ]);
  components.forEach(({ name, measure }, index) => {
    const row = first + 2 + 2 * index;
    draft.put(row, LABEL, text(name), { role: "label" });
    const share = `IF(${targets.total}=0,"",${targets.component(index)}/${targets.total})`;
    draft.put(row, VALUE, formula(share), { role: "calculated", format: "percent" });
    const area = { row, column: OBJECTIVE, rows: 1, columns: LAST - OBJECTIVE + 1 };
    const suggestion = objective.suggestions[measure.id as keyof typeof objective.suggestions];
    drawInputs(design, area, "text", { name: `Objective${index + 1}`, align: "left" });
    draft.runOn(row, OBJECTIVE, text(suggestion ?? ""));
    const measured = context.planWords.measures[measure.id as keyof typeof context.planWords.measures];
    draft.put(row + 1, OBJECTIVE, text(fill(objective.measuredBy, { measure: measured ?? name })), { role: "note" });
  });
  if (components.length > 1) {
    draft.put(first + objectivesHeight(design) - 1, LABEL, objective.simple, { role: "note" });
  }
}
