/** Writes a plan's worksheets into the calculation engine and holds every payout against the plan's rules. */
import { expect } from "vitest";
import { type PlanPayouts, payouts } from "../../../core/calculation/payouts";
import { addMonths } from "../../../core/plans/dates";
import { type Deal, OPENING, PAID_BEFORE, type Plan, type Typed } from "../../../core/plans/model";
import { MONTHS } from "../../../core/plans/periods";
import { formulaForRow, formulaForRows } from "../../../core/sheets/formula";
import type { SheetModel } from "../../../core/sheets/model";
import { planSettings } from "../../../core/sheets/planSettings";
import { worksheets } from "../../../core/sheets/worksheets";
import { sheetTexts } from "../../../core/text/sheets";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { Engine } from "../../hosts/engine";
import { preparedArea } from "./prepared";

export interface Paid {
  readonly sheets: readonly SheetModel[];
  readonly expected: PlanPayouts;
  /** Keeps the plan among its settings, so that it can be read back. */
  readonly workbook: SpreadsheetWorkbook;
}

/** The same sheets with every column that may be one spilled call written as one. */
export function spilled(sheets: readonly SheetModel[]): SheetModel[] {
  return sheets.map((sheet) => ({
    ...sheet,
    columnFormulas: sheet.columnFormulas.filter(({ array }) => array === undefined),
    blocks: [
      ...sheet.blocks,
      ...sheet.columnFormulas.flatMap(({ at, rows, array }) =>
        array === undefined ? [] : [{ at, cells: [[{ formula: formulaForRows(array, at.row + 1, at.row + rows) }]] }],
      ),
    ],
  }));
}

export async function payPlan(
  plan: Plan,
  deals: readonly Deal[],
  typed: Typed,
  change: (sheets: readonly SheetModel[]) => readonly SheetModel[] = (sheets) => sheets,
): Promise<Paid> {
  const engine = new Engine({ functions: { language: plan.language } });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const sheets = change(worksheets(plan, { deals, typed }));
  await workbook.write({ sheets, settings: planSettings(sheets, plan) });
  const expected = payouts(plan, deals, undefined, typed);
  for (const sheet of sheets) {
    const { values } = await workbook.read({ sheet: sheet.name });
    values.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const error = typeof cell === "object" && cell !== null;
        expect(
          error,
          `${plan.id}: ${sheet.name} row ${row + 1} column ${column + 2}: ${JSON.stringify(cell)} ${formulaOf(sheet, row, column + 1)}`,
        ).toBe(false);
      });
    });
    if (sheet.key === "payouts") comparePayouts(plan, sheet, values, expected);
  }
  return { sheets, expected, workbook };
}

function formulaOf(sheet: SheetModel, row: number, column: number): string {
  const found = sheet.columnFormulas.find(
    ({ at, rows }) => at.column === column && row >= at.row && row < at.row + rows,
  );
  if (found) return formulaForRow(found.row, row + 1);
  for (const { at, cells } of sheet.blocks) {
    const content = cells[row - at.row]?.[column - at.column];
    if (content !== undefined && content !== null) return JSON.stringify(content);
  }
  return "";
}

/** What is read begins with the first column that is used, after the margin. */
const MARGIN = 1;

type Values = readonly (readonly unknown[])[];

function comparePayouts(plan: Plan, sheet: SheetModel, values: Values, expected: PlanPayouts): void {
  const words = sheetTexts(plan.language);
  const column = (suffix: string) => sheet.names.find(({ name }) => name.endsWith(suffix))!.area.column - MARGIN;
  const header = values.findIndex(
    (cells) => cells.includes(words.payouts.difference) && cells.includes(words.payouts.check),
  );
  const difference = values[header]!.indexOf(words.payouts.difference);
  const check = values[header]!.indexOf(words.payouts.check);
  const people = sheet.names.find(({ name }) => name.endsWith("_Participants"))!;
  const area = preparedArea(people.name, people.area);
  expected.participants.forEach((person, index) => {
    const cells = values[area.row + index]!;
    const say = `${plan.id} ${person.participant} ${JSON.stringify(cells)} ${JSON.stringify(person)}`;
    const own = sheet.names.filter(({ name }) => name.endsWith("Payout")).map((one) => cells[one.area.column - MARGIN]);
    expect(own, say).toEqual(person.components.map(({ payout }) => payout));
    expect(cells[column("_Payouts")], say).toBe(person.total);
    const payable = sheet.names.find(({ name }) => name.endsWith("_Payable"));
    if (payable) expect(cells[payable.area.column - MARGIN], say).toBe(person.payable);
    else expect(person.payable).toBe(person.total);
    expect(cells[difference], say).toBe(0);
    // A ramp or a start later in the period may leave nothing of a quota.
    const without = person.components.some(({ quota, credited }) => quota === 0 && credited !== 0);
    expect(cells[check], say).toBe(without ? words.payouts.creditedWithoutQuota : words.words.ok);
  });
  expect(values[header - 1]![difference]).toBe(0);
}

/** A pseudorandom number from 0 to 1 for a seed: the same in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a plan that is settled on the year or on cash needs beside its deals: a second period, receipts, deals that ended. */
function settled(plan: Plan, deals: readonly Deal[], next: () => number): Deal[] {
  const { basis, clawback } = plan.modifiers;
  const cents = (amount: number) => Math.round(amount * 100) / 100;
  const first = deals.map(
    (deal, index): Deal =>
      basis === "cash to date" && index % 5 !== 0 ? { ...deal, received: cents(deal.amount * next() * 1.3) } : deal,
  );
  // One more line in the second period than in the first makes it the one that is paid.
  const later =
    basis === undefined
      ? []
      : [...deals, deals[0]!].map((deal, index): Deal => {
          const amount = index % 3 === 0 ? -deal.amount / 4 : deal.amount;
          const date = addMonths(deal.date, MONTHS[plan.period]);
          return { ...deal, id: `L-${index}`, date, amount: cents(amount), received: cents(Math.abs(amount) / 3) };
        });
  const ended = plan.participants.flatMap(({ id }, index): Deal[] => {
    if (clawback === undefined || index % 2 === 1) return [];
    const { date } = (later[0] ?? first[0])!;
    const line = { date, participant: id, account: "Gone", type: "churn", amount: -1000 } as const;
    return [
      { ...line, id: `C-${index}`, paid: cents(next() * 900), stayed: Math.round(next() * 14) },
      { ...line, id: `E-${index}`, paid: 100.01, stayed: 7.5 },
      { ...line, id: `N-${index}`, paid: 0 },
    ];
  });
  return [...first, ...later, ...ended];
}

/** People, deals of a quarter and typed figures for a plan: half of them near their quota, some far above, some at zero. */
export function actualsFor(template: Plan, seed = 7): { plan: Plan; deals: Deal[]; typed: Typed } {
  const next = random(seed);
  const levels = [0, 0.31, 0.5, 0.6, 0.8, 0.95, 1, 1.0001, 1.2, 1.5, 1.834];
  const { from } = template.effective;
  const timed = template.modifiers.ramp !== undefined || template.modifiers.proration !== undefined;
  const participants = levels.map((_, index) => ({
    id: `R-${index + 1}`,
    name: `Person ${index + 1}`,
    ...(timed && index % 3 === 1 ? { start: `${Number(from.slice(0, 4)) - 1}-11-15` } : {}),
    ...(timed && index % 3 === 2 ? { start: `${from.slice(0, 7)}-09` } : {}),
    ...(timed && index % 4 === 3 ? { end: `${from.slice(0, 7)}-22` } : {}),
  }));
  const cents = (amount: number) => Math.round(amount * 100) / 100;
  const typed: Record<string, Record<string, number>> = {};
  const deals: Deal[] = [];
  participants.forEach(({ id }, index) => {
    const level = levels[index]!;
    const mine: Record<string, number> = { [OPENING]: index % 2 === 0 ? 0 : cents(next() * 3000) };
    if (template.modifiers.basis !== undefined) mine[PAID_BEFORE] = index % 3 === 0 ? 0 : cents(next() * 20_000);
    for (const { id: figure, unit, usual } of template.figures) {
      mine[figure] =
        unit === "percent" ? cents(next() * 1.2 * usual + (index % 3) / 20) : Math.round(usual + next() * 3);
    }
    for (const { id: component, measure, quota, rule } of template.components) {
      if (rule.kind === "objectives") {
        for (const objective of rule.objectives)
          mine[`${component}.${objective.id}`] = cents(level * (0.8 + next() * 0.4));
      } else if (measure.source === "typed") {
        const actual = quota * level;
        mine[component] = measure.unit === "count" ? Math.round(actual) : cents(actual);
      } else {
        const parts = measure.source === "count" ? Math.round(quota * level) : 2;
        for (let part = 0; part < parts; part += 1) {
          deals.push({
            date: `${from.slice(0, 7)}-${String(1 + (part % 27)).padStart(2, "0")}`,
            id: `D-${deals.length + 1}`,
            participant: id,
            account: "Acme",
            type: measure.types[0]!,
            amount: measure.source === "count" ? 1000 : cents((quota * level) / 2),
            ...(part === 1 && measure.source === "count" ? { split: 0.5, sharing: "elsewhere" as const } : {}),
          });
        }
      }
    }
    typed[id] = mine;
  });
  const plan = { ...template, participants };
  const { basis, clawback } = template.modifiers;
  if (deals.length === 0 || (basis === undefined && clawback === undefined)) return { plan, deals, typed };
  return { plan, deals: settled(plan, deals, next), typed };
}
