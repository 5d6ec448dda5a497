/** Quota, credited figure and attainment of a component. */
import type { Component } from "../../plans/model";
import { endsShort } from "../../plans/periods";
import type { Context } from "../context";
import { unitFormat } from "../rules/fields";
import { ofTime } from "../rules/modifiers";
import { LIFT } from "../rules/ruleSheet";
import { at, type Columns, orBlank, whole } from "./columns";
import { creditedFormula, onePass } from "./credited";
import { partOf } from "./worked";

/** Quota, what was credited, and attainment. */
export function addMeasured(columns: Columns, component: Component, index: number): void {
  const { context } = columns;
  const { plan, words } = context;
  const labels = words.payouts;
  const { unit, source } = component.measure;
  const format = unitFormat(unit);
  const largest = component.quota * 10 * Math.max(1, plan.participants.length);
  const common = { component: index, largest, format } as const;
  const sums = unit === "percent" ? {} : ({ total: "sum" } as const);
  const title = (what: string) => columns.title(what, component);
  const scores =
    component.rule.kind === "objectives"
      ? component.rule.objectives.map(({ id, name }) =>
          columns.add({
            // Objectives have names of their own; the component would only make the column wide.
            header: name,
            format: "percent",
            role: "input",
            row: "",
            entry: `${component.id}.${id}`,
            note: columns.typedNote,
          }),
        )
      : [];
  const full = columns.add({
    ...common,
    ...sums,
    kind: "quota",
    header: title(labels.quota),
    note: labels.quotaOwnNote,
    role: "link",
    row: context.nameOf(index, "Quota"),
  });
  const timed = columns.timed(component);
  const quota = timed ? addTimedQuota(columns, component, index, full) : full;
  const scored = scores.length > 0 ? `${at(scores[0]!)}:${at(scores[scores.length - 1]!)}` : "";
  const typed = source === "typed" && scores.length === 0;
  const credited = columns.add({
    ...common,
    ...sums,
    kind: "credited",
    header: title(typed ? labels.actual : scores.length > 0 ? labels.score : labels.credited),
    role: typed ? "input" : scores.length > 0 ? "calculated" : "link",
    ...(typed ? { entry: component.id, note: columns.typedNote } : {}),
    ...(source !== "typed" && columns.toDate ? { note: labels.creditedToDateNote } : {}),
    row:
      scores.length > 0
        ? `IF(COUNT(${scored})=0,0,${weightedScore(context, context.nameOf(index, "RuleWeights"), scored, scores.length)})`
        : creditedFormula(context, component, index),
    ...onePass(context, component, index),
    ...(source === "count" ? { format: "ratio" as const } : {}),
  });
  const actual = orBlank(typed, at(credited));
  const attained = context.native
    ? `IF(COUNTIF(${at(quota)},">0")=0,NA(),${actual}/${at(quota)})`
    : `ATTAINMENT(${actual},${at(quota)})`;
  const attainment = columns.add({
    ...common,
    kind: "attainment",
    header: title(labels.attainment),
    format: "percent",
    role: "calculated",
    row: timed ? `IF(${at(quota)}=0,"",${attained})` : attained,
    ...(timed || typed || context.native ? {} : { array: `=ATTAINMENT(${whole(credited)},${whole(quota)})` }),
    ...(unit === "percent" ? {} : { total: "attainment" }),
  });
  columns.measured.push({ quota, credited, attainment, scores, typed });
}

/** Several scores side by side as one, by weights that stand one below the other. */
function weightedScore({ native }: Context, weights: string, scores: string, count: number): string {
  if (!native) return `WEIGHTED_ATTAINMENT(${weights},${scores})`;
  const products = Array.from({ length: count }, (_, of) => `INDEX(${scores},1,${of + 1})*INDEX(${weights},${of + 1})`);
  return `(${products.join("+")})/SUM(${weights})`;
}

/** Of a quota that counts. */
const COUNT_DECIMALS = "8";

/** The quota of the time that is reckoned over: ramped for new hires, of every period that counts, of the part worked. */
function addTimedQuota(columns: Columns, component: Component, index: number, full: number): number {
  const { context } = columns;
  const { plan } = context;
  const labels = context.words.payouts;
  const factors: string[] = columns.ramp === 0 ? [] : [at(columns.ramp)];
  const [, last] = columns.reckoned;
  const short = `IF(${last}=${context.name("To")},${context.name("LastPeriodShare")}-1,0)`;
  if (columns.toDate) factors.push(endsShort(plan) ? `(${at(columns.periods)}+${short})` : at(columns.periods));
  else if (endsShort(plan)) factors.push(`(1+${short})`);
  // Who has reached a quota must not depend on the decimals of payouts.
  const decimals = component.measure.unit === "money" ? String(plan.currency.minorUnits) : COUNT_DECIMALS;
  const quota = ofTime(at(full), factors);
  const rounded =
    columns.share === 0
      ? `IF(${quota}=${at(full)},${at(full)},ROUND(${quota}*${LIFT},${decimals}))`
      : partOf(quota, at(columns.before), at(columns.share), decimals);
  return columns.add({
    component: index,
    header: columns.title(columns.toDate ? labels.quotaToDate : labels.periodQuota, component),
    note: columns.toDate ? labels.quotaToDateNote : labels.periodQuotaNote,
    format: unitFormat(component.measure.unit),
    role: "calculated",
    row: `IF(${columns.absent},0,${rounded})`,
    total: "sum",
  });
}
