/** Rows of deals and people that are cut and pasted, sorted, inserted and deleted, as an engine does it for its users. */
import type { UID } from "@odoo/o-spreadsheet";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/library";
import type { Deal } from "../../../core/plans/model";
import { ownRowByPosition } from "../../../core/sheets/formula";
import type { SheetKey } from "../../../core/sheets/model";
import { deal, errorsIn, samplePlan, type Written, written } from "./sample";

const DEALS: readonly Deal[] = [
  deal({ id: "D-1", amount: 360_000 }),
  deal({ id: "D-2", participant: "R-2", amount: 90_000 }),
  deal({ id: "D-3", participant: "1042", type: "churn", amount: -20_000 }),
  deal({ id: "D-4", participant: "R-2", amount: 12_345.67, split: 0.5 }),
];
const plan = samplePlan();
const PAID = payouts(plan, DEALS).participants.map(({ total }) => total);

type Dispatch = (type: string, payload: object) => { readonly isSuccessful: boolean };

function acting(book: Written, key: SheetKey) {
  const { model } = book.engine;
  const sheetId = book.engine.findSheet(book.sheet(key).name)!.id as UID;
  const dispatch = model.dispatch as unknown as Dispatch;
  const must = (type: string, payload: object) => expect(dispatch(type, payload)).toMatchObject({ isSuccessful: true });
  const zone = (row: number, column: number, columns: number) => ({
    top: row,
    bottom: row,
    left: column,
    right: column + columns - 1,
  });
  must("ACTIVATE_SHEET", { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: sheetId });
  return {
    cut(row: number, column: number, columns: number, to: number) {
      const from = zone(row, column, columns);
      model.selection.selectZone({ cell: { col: column, row }, zone: from });
      must("CUT", {});
      must("PASTE", { target: [zone(to, column, columns)] });
    },
    insert: (row: number) =>
      must("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: book.sheet(key).name,
        dimension: "ROW",
        base: row,
        quantity: 1,
        position: "before",
      }),
    remove: (row: number) =>
      must("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: book.sheet(key).name, dimension: "ROW", elements: [row] }),
    sort: (top: number, bottom: number, left: number, right: number, by: number, direction: "asc" | "desc") =>
      must("SORT_CELLS", {
        sheetId,
        col: by,
        row: top,
        zone: { top, bottom, left, right },
        sortDirection: direction,
        sortOptions: { emptyCellAsZero: false, sortHeaders: false },
      }),
    copyRow(from: number, to: number, column: number, columns: number) {
      model.selection.selectZone({ cell: { col: column, row: from }, zone: zone(from, column, columns) });
      must("COPY", {});
      must("PASTE", { target: [zone(to, column, columns)] });
    },
  };
}

const paid = (book: Written) => book.named("Payouts").flat();
const flags = (book: Written) => book.named("DealFlags").flat();

describe("a formula's own row", () => {
  const rows = { header: 7, guard: 209 };

  it("is found by position where people type, and by reference where they do not", () => {
    const typed = new Set(["B", "G", "J"]);
    expect(ownRowByPosition("=IF($G{row}>0,$K{row})", typed, rows)).toBe(
      "=IF(INDEX($G$7:$G$209,ROW()-ROW($G$7)+1)>0,$K{row})",
    );
    expect(ownRowByPosition("=COUNTA($B{row}:$J{row})=0", typed, rows)).toBe(
      "=COUNTA(INDEX($B$7:$J$209,ROW()-ROW($B$7)+1,0))=0",
    );
    expect(ownRowByPosition("=COUNTIF($B$8:$B{row},1)", typed, rows)).toBe("=COUNTIF($B$8:$B{row},1)");
  });
});

describe("deals that are moved", () => {
  it("by cut and paste onto another row are credited once, where they now stand", async () => {
    const book = await written(plan, { deals: DEALS });
    const { row } = book.position("DealParticipants");
    acting(book, "deals").cut(row + 2, 1, 9, row + 22);
    expect(errorsIn(book)).toEqual([]);
    expect(paid(book).slice(0, 3)).toEqual(PAID);
    // The row that was left is blank and calculates nothing.
    expect(book.values("deals")[row + 2]!.slice(12, 15)).toEqual(["", "", ""]);
    expect(book.values("deals")[row + 22]![12]).toBe(-20_000);
    // A single cell, dragged over another.
    acting(book, "deals").cut(row, 6, 1, row + 1);
    expect(errorsIn(book)).toEqual([]);
    expect(book.values("deals")[row + 1]![12]).toBe(360_000);
    expect(flags(book)[0]).toBe("Amount is not a number");
  });

  it("by sorting keep their credit", async () => {
    const book = await written(plan, { deals: DEALS });
    const { row } = book.position("DealParticipants");
    acting(book, "deals").sort(row, row + 3, 1, 9, 6, "asc");
    expect(book.values("deals")[row]![2]).toBe("D-3");
    expect(errorsIn(book)).toEqual([]);
    expect(paid(book).slice(0, 3)).toEqual(PAID);
  });

  it("by inserted and deleted rows keep their credit, and a row above the first deal is told or calculated", async () => {
    const book = await written(plan, { deals: DEALS });
    const { row } = book.position("DealParticipants");
    const sheet = acting(book, "deals");
    sheet.insert(row);
    expect(paid(book).slice(0, 3)).toEqual(PAID);
    const alert = () => book.values("payouts")[0]![3];
    expect(alert()).toBe("");
    const typed = { id: "D-9", participant: "1042", amount: 50_000 };
    book.write("deals", row, 1, 46_063);
    for (const [index, value] of [typed.id, typed.participant, "Acme", "Renewal", typed.amount].entries())
      book.write("deals", row, 2 + index, value);
    // Nothing calculates it yet, and the payouts say so.
    expect(alert()).toMatch(/not calculated/);
    // The formulas of the row below, copied up as a table of Excel does by itself.
    const { columnWidths } = book.sheet("deals");
    sheet.copyRow(row + 1, row, 10, columnWidths.length - 10);
    expect(alert()).toBe("");
    const expected = payouts(plan, [...DEALS, deal({ ...typed, date: "2026-02-10" })]).participants;
    expect(paid(book).slice(0, 3)).toEqual(expected.map(({ total }) => total));
    sheet.remove(row);
    expect(paid(book).slice(0, 3)).toEqual(PAID);
    expect(errorsIn(book)).toEqual([]);
  });
});

describe("people that are moved", () => {
  it("by cut and paste, sorting, inserted and deleted rows are paid what is theirs", async () => {
    const book = await written(plan, { deals: DEALS });
    const { row, column } = book.position("Participants");
    const sheet = acting(book, "payouts");
    const payout = book.position("Payouts").column;
    const byId = () =>
      new Map(
        book
          .values("payouts")
          .slice(row)
          .filter((line) => line[column] !== "" && line[column] !== null)
          .map((line) => [line[column], line[payout]]),
      );
    const expected = new Map(plan.participants.map(({ id }, index) => [id, PAID[index]]));
    // Id and name of the last person, to a row below.
    sheet.cut(row + 2, column, 2, row + 5);
    expect(byId()).toEqual(expected);
    sheet.insert(row);
    expect(byId()).toEqual(expected);
    const { columnWidths } = book.sheet("payouts");
    sheet.copyRow(row + 1, row, column + 2, columnWidths.length - column - 2);
    book.write("payouts", row, column, "R-7");
    expect(byId()).toEqual(new Map([...expected, ["R-7", 0]]));
    expect(book.values("payouts")[0]![3]).toBe("");
    sheet.remove(row);
    expect(byId()).toEqual(expected);
    expect(errorsIn(book)).toEqual([]);
  });
});
