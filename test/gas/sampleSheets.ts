/** Two small worksheets that use every feature of a SheetModel, for tests of how a host writes it. */
import type { SheetModel } from "../../core/sheets/model";

const locale = { currency: "EUR", decimals: 2, language: "en" } as const;
const print = { area: { row: 0, column: 0, rows: 9, columns: 4 }, orientation: "landscape", fitToWidth: true } as const;

export const PLAN: SheetModel = {
  key: "plan",
  name: "Plan",
  rows: 12,
  columnWidths: [24, 160, 110, 110],
  frozen: { rows: 2, columns: 1 },
  blocks: [
    { at: { row: 0, column: 1 }, cells: [["Retention commission"], [{ text: "2026-01" }]] },
    {
      at: { row: 3, column: 1 },
      cells: [
        ["From", "Rate"],
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
        ["Quota", 300000],
        [{ text: "=5%" }, { formula: "=ROUND(Plan_Quota*0.5,2)" }],
        ["Due", 46023],
        ["Ok", true],
      ],
    },
  ],
  columnFormulas: [],
  styles: [
    { area: { row: 0, column: 0, rows: 12, columns: 4 }, role: "calculated" },
    { area: { row: 0, column: 1, rows: 1, columns: 1 }, role: "title" },
    { area: { row: 3, column: 1, rows: 1, columns: 2 }, role: "header", align: "center", wrap: true },
    { area: { row: 4, column: 1, rows: 3, columns: 1 }, role: "input", format: "percent" },
    { area: { row: 4, column: 2, rows: 3, columns: 1 }, role: "input", format: "rate" },
    { area: { row: 7, column: 2, rows: 1, columns: 1 }, role: "input", format: "money" },
    { area: { row: 9, column: 2, rows: 1, columns: 1 }, format: "date" },
  ],
  names: [
    { name: "Plan_Tiers", area: { row: 4, column: 1, rows: 3, columns: 2 } },
    { name: "Plan_Quota", area: { row: 7, column: 2, rows: 1, columns: 1 } },
  ],
  validations: [
    {
      area: { row: 4, column: 2, rows: 3, columns: 1 },
      criterion: { kind: "number", min: 0, max: 1 },
      message: "Enter a rate between 0 % and 100 %.",
      strict: false,
    },
    {
      area: { row: 7, column: 2, rows: 1, columns: 1 },
      criterion: { kind: "number", min: 1, whole: true },
      message: "Enter a whole amount above zero.",
      strict: true,
    },
    {
      area: { row: 9, column: 2, rows: 1, columns: 1 },
      criterion: { kind: "date", min: 45658 },
      message: "Enter a date from 2025 on.",
      strict: true,
    },
  ],
  conditionalFormats: [{ area: { row: 4, column: 2, rows: 3, columns: 1 }, formula: "=C5>1", signal: "bad" }],
  tables: [],
  charts: [
    {
      kind: "column",
      title: "Rates",
      at: { row: 1, column: 5 },
      width: 420,
      height: 260,
      categories: { row: 4, column: 1, rows: 3, columns: 1 },
      series: [{ name: "Rate", values: { row: 4, column: 2, rows: 3, columns: 1 } }],
      categoryTitle: "Attainment",
      valueTitle: "Rate",
    },
  ],
  notes: [
    { at: { row: 3, column: 1 }, text: "Share of quota." },
    { at: { row: 3, column: 2 }, text: "Paid on the part in the tier." },
  ],
  protection: {
    unlocked: [
      { row: 4, column: 1, rows: 3, columns: 2 },
      { row: 7, column: 2, rows: 1, columns: 1 },
    ],
  },
  print,
  locale,
};

export const PAYOUTS: SheetModel = {
  ...PLAN,
  key: "payouts",
  name: "Payouts (Q1)",
  rows: 8,
  columnWidths: [120, 120, 120, 120],
  frozen: { rows: 1, columns: 0 },
  blocks: [
    { at: { row: 0, column: 0 }, cells: [["Participant", "Actual", "Payout", "Check"]] },
    {
      at: { row: 1, column: 0 },
      cells: [
        [{ text: "007" }, 360000],
        ["Bianca", 300000],
        ["Carl", null],
        ["Dora", 150000],
      ],
    },
    { at: { row: 6, column: 1 }, cells: [[{ formula: "=SUM(B2:B5)" }, { formula: "=SUM(C2:C5)" }]] },
  ],
  columnFormulas: [
    {
      at: { row: 1, column: 2 },
      rows: 4,
      row: "=TIERED_COMMISSION(B{row},Plan_Tiers,'Plan'!$C$8)",
      array: "=TIERED_COMMISSION(B{first}:B{last},Plan_Tiers,'Plan'!$C$8)",
    },
    { at: { row: 1, column: 3 }, rows: 4, row: "=IF(B{row}>=0.5,1.25,0)" },
  ],
  styles: [{ area: { row: 1, column: 2, rows: 4, columns: 1 }, role: "calculated", format: "money" }],
  names: [{ name: "Plan_Payouts", area: { row: 1, column: 2, rows: 4, columns: 1 } }],
  validations: [
    {
      area: { row: 1, column: 0, rows: 4, columns: 1 },
      criterion: { kind: "listFrom", range: "'Plan'!$B$5:$B$7" },
      message: "Choose a participant.",
      strict: false,
    },
  ],
  conditionalFormats: [],
  tables: [{ area: { row: 0, column: 0, rows: 5, columns: 4 }, name: "Plan_Table", filter: true }],
  charts: [],
  notes: [],
  protection: { unlocked: [] },
};

export const SAMPLE = [PLAN, PAYOUTS] as const;
