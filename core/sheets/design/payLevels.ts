/** Steps 3 and 4 of the design sheet: what the plan pays on target, pay levels beside it, and what the market pays. */
import { percentText } from "../../text/figures";
import { fill } from "../../text/language";
import type { Context } from "../context";
import { formula, quote, text } from "../draft";
import { addressOf } from "../formula";
import type { Area, CellContent, NumberFormat } from "../model";
import { splitOf } from "../parts";
import { textWidth } from "../widths";
import {
  cell,
  type Design,
  drawHeader,
  drawInputs,
  LABEL,
  LAST,
  periodsOfYear,
  perPeriod,
  range,
  unlessMissing,
  VALUE,
} from "./frame";
import type { Targets } from "./objectives";
import { payAt } from "./onTarget";

/** As in the plan's letter. */
const ATTAINMENTS = [0.8, 1, 1.2];
const ON_TARGET = VALUE + ATTAINMENTS.indexOf(1);
const PER_YEAR = VALUE + ATTAINMENTS.length;

function drawTargets(design: Design, first: number): { row: number; year: string; targets: Targets } {
  const { draft, context, words } = design;
  const { components } = context.plan;
  draft.put(first, LABEL, words.pay.title, { role: "section" });
  draft.put(first + 1, LABEL, perPeriod(design, words.pay.note), { role: "note" });
  const head = first + 2;
  draft.put(head, LABEL, words.component, { role: "header", align: "left" });
  ATTAINMENTS.forEach((attainment, offset) => {
    draft.put(head, VALUE + offset, attainment, { role: "header", format: "percent", align: "right" });
  });
  draft.put(head, PER_YEAR, fill(words.pay.perYear, { attainment: percentText(1, context.language) }), {
    role: "header",
    align: "right",
  });
  const end = head + 1 + components.length;
  const figure = { role: "calculated", format: "money" } as const;
  components.forEach(({ name }, index) => {
    const row = head + 1 + index;
    draft.put(row, LABEL, text(name), { role: "label" });
    ATTAINMENTS.forEach((_, offset) => {
      const attainment = addressOf({ row: head, column: VALUE + offset }, true);
      draft.put(row, VALUE + offset, formula(payAt(context, index, attainment)), figure);
    });
    draft.put(row, PER_YEAR, formula(`${cell({ row, column: ON_TARGET })}*${periodsOfYear(context)}`), figure);
  });
  draft.put(end, LABEL, context.words.words.total, { role: "total" });
  for (let column = VALUE; column <= PER_YEAR; column += 1) {
    const own = range({ row: head + 1, column, rows: components.length, columns: 1 });
    const sum = `ROUND(SUM(${own}),${context.name("Decimals")})`;
    draft.put(end, column, formula(sum), { role: "total", format: "money" });
  }
  draft.define(context.name("DesignTargets"), { row: end, column: VALUE, rows: 1, columns: PER_YEAR - VALUE + 1 });
  const onTarget = (row: number) => cell({ row, column: ON_TARGET });
  const targets = { component: (index: number) => onTarget(head + 1 + index), total: onTarget(end) };
  return { row: end + 1, year: cell({ row: end, column: PER_YEAR }), targets };
}

interface Figure {
  readonly header: string;
  readonly note?: string;
  readonly format: NumberFormat;
  readonly value: (row: number) => CellContent;
}

/** Draws step 3; says where the levels stand, which step 4 compares with the market, and what each component pays. */
export function drawPay(design: Design, first: number): { row: number; levels: Area; targets: Targets } {
  const { draft, context, words, format } = design;
  const { pay } = words;
  const targets = drawTargets(design, first);
  const head = targets.row + 1;
  const rows = pay.levels.length;
  const levels = { row: head + 1, column: LABEL, rows, columns: 1 };
  const at = (offset: number) => (row: number) => cell({ row, column: VALUE + offset });
  const [ote, share, base, variable] = [at(0), at(1), at(2), at(3)];
  const decimals = context.name("Decimals");
  const split = (row: number, part: "base" | "variable") =>
    unlessMissing(
      [ote(row), share(row)],
      splitOf(context, { earnings: ote(row), variable: share(row), decimals }, part),
    );
  const figures: Figure[] = [
    { header: pay.base, format: "money", value: (row) => split(row, "base") },
    { header: pay.variable, format: "money", value: (row) => split(row, "variable") },
    {
      header: pay.mix,
      format: "text",
      value: (row) =>
        unlessMissing(
          [base(row), variable(row)],
          `ROUND(100-100*${share(row)},1)&${quote(" / ")}&ROUND(100*${share(row)},1)`,
        ),
    },
    {
      header: perPeriod(design, pay.perPeriod),
      format: "money",
      value: (row) => unlessMissing([variable(row)], `ROUND(${variable(row)}/${periodsOfYear(context)},${decimals})`),
    },
    {
      header: pay.covered,
      note: pay.coveredNote,
      format: "percent",
      value: (row) => unlessMissing([variable(row)], `IF(${variable(row)}=0,"",${targets.year}/${variable(row)})`),
    },
  ];
  if (format === "money") {
    const quota = context.name("DesignYearQuota");
    const ratio = (row: number) =>
      `IF(${ote(row)}=0,"",${context.native ? `${quota}/${ote(row)}` : `QUOTA_OTE_RATIO(${quota},${ote(row)})`})`;
    figures.push({
      header: pay.ratio,
      note: pay.ratioNote,
      format: "ratio",
      value: (row) => unlessMissing([ote(row), quota], ratio(row)),
    });
  }
  drawHeader(design, head, LABEL, [
    { header: pay.level, align: "left" },
    { header: pay.ote, note: pay.oteNote },
    { header: pay.share },
    ...figures,
  ]);
  drawInputs(
    design,
    levels,
    "text",
    { name: "Levels", align: "left" },
    pay.levels.map((level) => [text(level)]),
  );
  const input = (offset: number): Area => ({ ...levels, column: VALUE + offset });
  const amounts = { criterion: { kind: "number", min: 0 }, message: pay.wrongPay } as const;
  drawInputs(design, input(0), "money", { name: "Earnings", ...amounts }, ofPlan(context, "PayEarnings"));
  const shares = { criterion: { kind: "number", min: 0, max: 1 }, message: pay.wrongShare } as const;
  drawInputs(design, input(1), "percent", { name: "VariableShares", ...shares }, ofPlan(context, "PayVariable"));
  figures.forEach(({ format: look, value }, offset) => {
    for (let line = 0; line < rows; line += 1) {
      const row = levels.row + line;
      draft.put(row, VALUE + 2 + offset, value(row), { role: "calculated", format: look, align: "right" });
    }
  });
  return { row: levels.row + rows, levels, targets: targets.targets };
}

/** The level that a plan is made for. */
const OWN_LEVEL = 1;

/** What the plan says of pay, at its own level; nothing where it says nothing. */
function ofPlan(context: Context, key: "PayEarnings" | "PayVariable"): CellContent[][] {
  if (context.plan.pay === undefined) return [];
  const figure = context.name(key);
  return [...Array.from({ length: OWN_LEVEL }, () => [null]), [formula(`IF(${figure}="","",${figure})`)]];
}

/** The levels again, beside percentiles that somebody types. */
export function drawMarket(design: Design, first: number, levels: Area): number {
  const { draft, words } = design;
  const { market, pay } = words;
  draft.put(first, LABEL, market.title, { role: "section" });
  draft.put(first + 1, LABEL, market.note, { role: "note" });
  const bandRow = first + 2;
  draft.put(bandRow, LABEL, market.band, { role: "label" });
  const ratio = { criterion: { kind: "number", min: 0 }, message: market.wrongBand } as const;
  const bands = { row: bandRow, column: VALUE, rows: 1, columns: 2 };
  drawInputs(design, bands, "ratio", { name: "CompaBand", ...ratio }, [[0.8, 1.2]]);
  const head = bandRow + 1;
  const source = VALUE + 6;
  drawHeader(design, head, LABEL, [
    { header: pay.level, align: "left" },
    { header: pay.ote },
    { header: market.lower },
    { header: market.median },
    { header: market.upper },
    { header: market.compa, note: market.compaNote },
    { header: market.position, align: "left" },
    { header: market.source, align: "left" },
    ...Array.from({ length: LAST - source }, () => ({ header: "" })),
  ]);
  const top = head + 1;
  const { rows } = levels;
  const percentiles = { row: top, column: VALUE + 1, rows, columns: 3 };
  const amount = { criterion: { kind: "number", min: 0.01 }, message: market.wrongMarket } as const;
  drawInputs(design, percentiles, "money", { name: "Market", ...amount });
  for (let line = 0; line < rows; line += 1) {
    const row = top + line;
    const own = (offset: number) => cell({ row, column: VALUE + offset });
    const level = cell({ row: levels.row + line, column: LABEL });
    const earnings = cell({ row: levels.row + line, column: VALUE });
    draft.put(row, LABEL, formula(`IF(${level}="","",${level})`), { role: "calculated" });
    draft.put(row, VALUE, formula(`IF(${earnings}="","",${earnings})`), { role: "calculated", format: "money" });
    const [ote, lower, median, upper] = [own(0), own(1), own(2), own(3)];
    draft.put(row, VALUE + 4, unlessMissing([ote, median], `IF(${median}=0,"",${ote}/${median})`), {
      role: "calculated",
      format: "ratio",
    });
    const { below, lower: low, upper: high, above, order } = market.positions;
    const place = `IF(${ote}<${lower},${quote(below)},IF(${ote}<${median},${quote(low)},IF(${ote}<=${upper},${quote(high)},${quote(above)})))`;
    const inOrder = `AND(${lower}<=${median},${median}<=${upper})`;
    const position = unlessMissing([ote, lower, median, upper], `IF(${inOrder},${place},${quote(order)})`);
    draft.put(row, VALUE + 5, position, { role: "calculated", align: "left" });
  }
  const sources = { row: top, column: source, rows, columns: LAST - source + 1 };
  drawInputs(design, sources, "text", { name: "MarketSources", align: "left" });
  const [low, high] = [cell(bands), cell({ ...bands, column: VALUE + 1 })];
  const compa = addressOf({ row: top, column: VALUE + 4 });
  const area = { row: top, column: VALUE + 4, rows, columns: 1 };
  draft.signal(area, `AND(ISNUMBER(${compa}),${compa}<${low})`, "bad");
  draft.signal(area, `AND(ISNUMBER(${compa}),${compa}>${high})`, "neutral");
  draft.signal(area, `AND(ISNUMBER(${compa}),${compa}>=${low},${compa}<=${high})`, "good");
  const positions = { row: top, column: VALUE + 5, rows, columns: 1 };
  draft.signal(positions, `${addressOf({ row: top, column: VALUE + 5 })}=${quote(market.positions.order)}`, "bad");
  // The result of a formula does not widen its column.
  for (const word of Object.values(market.positions)) draft.widen(VALUE + 5, textWidth(word));
  return top + rows;
}
