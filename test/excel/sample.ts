/** Two small sheets in which everything occurs that a SheetModel can say, so that nothing of the writer stays untried. */
import type { SheetModel } from "../../core/sheets/model";

const LOCALE = { currency: "USD", decimals: 2, language: "en" } as const;

export function sample(rows = 4): SheetModel[] {
  const lastRow = rows + 1;
  return [
    {
      key: "plan",
      name: "Retention – Plan",
      rows: 8,
      columnWidths: [24, 160, 96],
      frozen: { rows: 2, columns: 1 },
      blocks: [
        {
          at: { row: 0, column: 1 },
          cells: [
            ["Retention commission", null],
            ["From", "Rate"],
            [0, 0.075],
            [1, 0.125],
            [1.5, 0.15],
            ["Quota", 300_000],
            [{ text: "=not a formula" }, { formula: "=TIER_CHECK(C_Tiers,C_Quota)" }],
            ["5%", true],
          ],
        },
      ],
      columnFormulas: [],
      styles: [
        { area: { row: 0, column: 1, rows: 1, columns: 2 }, role: "title" },
        { area: { row: 1, column: 1, rows: 1, columns: 2 }, role: "header", align: "center", wrap: true },
        { area: { row: 2, column: 1, rows: 3, columns: 1 }, role: "input", format: "percent" },
        { area: { row: 2, column: 2, rows: 3, columns: 1 }, role: "input", format: "rate" },
        { area: { row: 5, column: 2, rows: 1, columns: 1 }, role: "input", format: "money" },
      ],
      names: [
        { name: "C_Tiers", area: { row: 2, column: 1, rows: 3, columns: 2 } },
        { name: "C_Quota", area: { row: 5, column: 2, rows: 1, columns: 1 } },
      ],
      validations: [
        {
          area: { row: 2, column: 2, rows: 3, columns: 1 },
          criterion: { kind: "number", min: 0, max: 1 },
          message: "Type a rate between 0% and 100%.",
          strict: false,
        },
        {
          area: { row: 5, column: 2, rows: 1, columns: 1 },
          criterion: { kind: "number", min: 0, whole: true },
          message: "Type a quota.",
          strict: true,
        },
      ],
      conditionalFormats: [],
      tables: [],
      charts: [
        {
          kind: "line",
          title: "Payout",
          at: { row: 9, column: 1 },
          width: 480,
          height: 260,
          categories: { row: 2, column: 1, rows: 3, columns: 1 },
          series: [
            { name: "Rate", values: { row: 2, column: 2, rows: 3, columns: 1 } },
            { name: "From", values: { row: 2, column: 1, rows: 3, columns: 1 } },
          ],
          categoryTitle: "Attainment",
          valueTitle: "Rate",
        },
      ],
      notes: [
        { at: { row: 5, column: 2 }, text: "The quota of one quarter." },
        { at: { row: 0, column: 1 }, text: "Read me." },
      ],
      protection: { unlocked: [{ row: 2, column: 1, rows: 4, columns: 2 }] },
      print: {
        area: { row: 0, column: 0, rows: 8, columns: 3 },
        orientation: "landscape",
        repeatRows: { first: 0, last: 1 },
        fitToWidth: true,
      },
      locale: LOCALE,
    },
    {
      key: "payouts",
      name: "Retention – Payouts",
      rows: lastRow,
      columnWidths: [120, 96, 96, 96],
      frozen: { rows: 1, columns: 0 },
      blocks: [
        {
          at: { row: 0, column: 0 },
          cells: [
            ["Participant", "Actual", "Payout", "Check"],
            ...Array.from({ length: rows }, (_, index) => [`Ada ${index + 1}`, 90_000 * (index + 1), null, null]),
          ],
        },
      ],
      columnFormulas: [
        {
          at: { row: 1, column: 2 },
          rows,
          row: "=TIERED_COMMISSION(B{row},C_Tiers,C_Quota)",
          array: "=TIERED_COMMISSION(B{first}:B{last},C_Tiers,C_Quota)",
        },
        { at: { row: 1, column: 3 }, rows, row: "=ROUND(C{row}-C{row},2)" },
      ],
      styles: [
        { area: { row: 0, column: 0, rows: 1, columns: 4 }, role: "header" },
        { area: { row: 1, column: 1, rows, columns: 1 }, role: "input", format: "money" },
        { area: { row: 1, column: 2, rows, columns: 1 }, role: "calculated", format: "money" },
        { area: { row: 1, column: 3, rows, columns: 1 }, role: "check", format: "money", align: "right" },
      ],
      names: [],
      validations: [
        {
          area: { row: 1, column: 0, rows, columns: 1 },
          criterion: { kind: "list", values: ["Ada 1", "Ada 2"] },
          message: "Choose a participant.",
          strict: false,
        },
      ],
      conditionalFormats: [
        { area: { row: 1, column: 2, rows, columns: 1 }, formula: "=C2>20000", signal: "good" },
        { area: { row: 1, column: 3, rows, columns: 1 }, formula: "=D2<>0", signal: "bad" },
      ],
      tables: [{ area: { row: 0, column: 0, rows: rows + 1, columns: 4 }, name: "RetentionPayouts", filter: true }],
      charts: [],
      notes: [],
      print: { area: { row: 0, column: 0, rows: lastRow, columns: 4 }, orientation: "portrait", fitToWidth: true },
      locale: LOCALE,
    },
  ];
}
