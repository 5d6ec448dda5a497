/** Step 5 of the design sheet: a year's quota over its periods by weights, which SEASONAL_QUOTA spreads to the cent. */
import { periodsOf } from "../../plans/periods";
import { formula, quote } from "../draft";
import type { Area } from "../model";
import { seasonalPart } from "../parts";
import { cell, type Design, drawHeader, drawInputs, LABEL, periodsOfYear, range, unlessMissing, VALUE } from "./frame";

const WEIGHT = VALUE + 2;
const QUOTA = VALUE + 3;
const PLANNED = VALUE + 4;
const DIFFERENCE = VALUE + 5;

export function drawSeasonality(design: Design, first: number): number {
  const { draft, context, words, format, places } = design;
  const { season } = words;
  const { plan } = context;
  // Of a plan that lasts longer, the first year.
  const rows = Math.min(periodsOf(plan).length, periodsOfYear(context));
  draft.put(first, LABEL, season.title, { role: "section" });
  const spread = { row: first + 1, column: VALUE };
  draft.put(spread.row, LABEL, season.spread, { role: "label" });
  const quota = context.name("DesignQuota");
  const other = { ...spread, column: VALUE + 1, rows: 1, columns: 1 };
  const planned = `IF(COUNT(${quota})=0,"",${quota}*${rows})`;
  draft.put(spread.row, VALUE, formula(`IF(${cell(other)}="",${planned},${cell(other)})`), { role: "link", format });
  const least = { criterion: { kind: "number", min: 0 }, message: season.wrongSpread } as const;
  drawInputs(design, other, format, { name: "OtherSpread", ...least });
  draft.put(spread.row, VALUE + 2, season.spreadNote, { role: "note" });
  draft.define(context.name("DesignSpread"), spread);
  const head = first + 2;
  drawHeader(design, head, LABEL, [
    { header: season.period, align: "left" },
    { header: season.first, align: "left" },
    { header: season.last, align: "left" },
    { header: season.weight },
    { header: season.quota },
    { header: season.planned },
    { header: season.difference },
  ]);
  const top = head + 1;
  const column = (at: number): Area => ({ row: top, column: at, rows, columns: 1 });
  const weights = range(column(WEIGHT));
  const ready = [cell(spread), `SUM(${weights})`];
  const date = { role: "link", format: "date", align: "left" } as const;
  for (let line = 0; line < rows; line += 1) {
    const row = top + line;
    const own = (at: number) => cell({ row, column: at });
    draft.put(row, LABEL, line + 1, { role: "label", align: "left" });
    draft.put(row, VALUE, formula(`INDEX(${context.name("PeriodStarts")},${line + 1})`), date);
    draft.put(row, VALUE + 1, formula(`INDEX(${context.name("PeriodEnds")},${line + 1})`), date);
    const all = { total: cell(spread), weights, places };
    const seasonal = seasonalPart(context, all, { own: own(WEIGHT), line: line + 1 });
    const quotas = unlessMissing([ready[0]!, own(WEIGHT)], `IF(${ready[1]}>0,${seasonal},"")`);
    draft.put(row, QUOTA, quotas, { role: "calculated", format });
    draft.put(row, PLANNED, unlessMissing([quota], quota), { role: "link", format });
    draft.put(row, DIFFERENCE, unlessMissing([own(QUOTA), own(PLANNED)], `${own(QUOTA)}-${own(PLANNED)}`), {
      role: "calculated",
      format,
    });
  }
  const each = 1 / rows;
  drawInputs(
    design,
    column(WEIGHT),
    "rate",
    { name: "Weights", criterion: { kind: "number", min: 0 }, message: season.wrongWeight },
    Array.from({ length: rows }, () => [each]),
  );
  draft.define(context.name("DesignSeasonalQuotas"), column(QUOTA));
  const end = top + rows;
  draft.put(end, LABEL, season.total, { role: "total" });
  draft.put(end, VALUE, null, { role: "total" });
  draft.put(end, VALUE + 1, null, { role: "total" });
  draft.put(end, WEIGHT, formula(`SUM(${weights})`), { role: "total", format: "rate" });
  for (const at of [QUOTA, PLANNED, DIFFERENCE]) {
    const own = range(column(at));
    draft.put(end, at, formula(`IF(COUNT(${own})=0,"",ROUND(SUM(${own}),${places}))`), { role: "total", format });
  }
  const sum = cell({ row: end, column: WEIGHT });
  const [before, after] = season.off.split("{percent}") as [string, string];
  const off = `${quote(before)}&ROUND(100*${sum},2)&${quote(after)}`;
  const words_ = `IF(${sum}=0,${quote(season.none)},IF(ABS(${sum}-1)<0.000000001,${quote(season.ok)},${off}))`;
  const check = { row: end + 1, column: LABEL };
  draft.put(check.row, LABEL, formula(words_), { role: "note" });
  draft.define(context.name("DesignWeightsCheck"), check);
  draft.signal(check, `${cell(check)}<>${quote(season.ok)}`, "bad");
  return end + 2;
}
