/** Worksheets written to Google Sheets by the built Code.js: complete, computed there, all or nothing. */
import { describe, expect, test } from "vitest";
import { addressOf } from "../../core/sheets/formula";
import type { SheetModel } from "../../core/sheets/model";
import { type CancelToken, type Progress, WorkbookError } from "../../core/workbook";
import { sidebarWorkbook } from "../../gas/sidebar/sidebarWorkbook";
import { type GoogleSheet, openSpreadsheet, serverOf } from "../hosts/appsScript";
import { dump } from "../hosts/engine/dump";
import type { FacadeOptions } from "../hosts/sheetsFacade";
import { PAYOUTS, PLAN, SAMPLE } from "./sampleSheets";

const SETTINGS = { "plan:1": JSON.stringify({ name: "Rétention", tiers: [0, 1] }) };

function open(options: FacadeOptions = {}) {
  const sheet = openSpreadsheet({ sheets: ["Home"], ...options });
  return { ...sheet, workbook: sidebarWorkbook(serverOf(sheet)) };
}

/** Everything that a failed write must leave as it was. */
function state({ facade }: GoogleSheet) {
  return {
    workbook: dump(facade.engine),
    companion: facade.engine.companion(),
    properties: Object.fromEntries(facade.properties),
    active: facade.engine.sheet(facade.engine.activeSheet()).name,
  };
}

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(WorkbookError);
  return thrown as WorkbookError;
}

describe("worksheets in Google Sheets", () => {
  test("appear complete, in order, shown and with the first one in front", async () => {
    const { facade, workbook } = open();
    const result = await workbook.write({ sheets: SAMPLE, settings: SETTINGS });
    expect(result.sheets).toEqual(["Plan", "Payouts (Q1)"]);
    const written = dump(facade.engine);
    expect(written.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Home", false],
      ["Plan", false],
      ["Payouts (Q1)", false],
    ]);
    expect(facade.engine.sheet(facade.engine.activeSheet()).name).toBe("Plan");
    expect(await workbook.settings()).toEqual(SETTINGS);
    const plan = written.sheets[1]!;
    expect(plan.values).toMatchObject({ B2: "2026-01", B5: 0, C5: 0.075, B9: "=5%", C9: 150000, C11: true });
    expect(plan.formulas).toEqual({ C9: "=ROUND(Plan_Quota*0.5,2)" });
    expect(plan).toMatchObject({
      columnWidths: { A: 24, B: 160, C: 110 },
      frozen: PLAN.frozen,
      notes: { B4: "Share of quota.", C4: "Paid on the part in the tier." },
      protection: ["B5:B7", "C5:C8"],
    });
    expect(plan.validations).toHaveLength(3);
    expect(plan.validations).toEqual(
      expect.arrayContaining(PLAN.validations.map(({ area, ...asked }) => ({ ...asked, area: addressOf(area) }))),
    );
    expect(plan.conditionalFormats).toEqual([{ area: "C5:C7", formula: "=C5>1", color: "#A80000", fill: "#FDE7E9" }]);
    expect(plan.charts).toEqual([
      expect.objectContaining({
        kind: "column",
        title: "Rates",
        at: "F2",
        categories: "B5:B7",
        width: 420,
        height: 260,
      }),
    ]);
    expect(plan.formats).toMatchObject({ "B5:B7": "0.0%", "C5:C7": "0.00%", C10: "yyyy-mm-dd" });
    expect(plan.styles.B1).toEqual({ bold: true, size: 16, color: "#0F6CBD" });
    expect(plan.styles["C5:C8"]).toEqual({ color: "#0000FF", fill: "#FFF8E5", rule: "#D9D9D9" });
    expect(written.names).toMatchObject({ Plan_Tiers: "Plan!B5:C7", Plan_Quota: "Plan!C8" });
    expect(written.sheets[2]!.tables).toEqual([{ area: "A1:D5", name: "", filter: true }]);
  });

  test("compute payouts through the built script, a whole column in one call", async () => {
    const { facade, workbook } = open();
    await workbook.write({ sheets: SAMPLE, settings: {} });
    const { values, formulas } = await workbook.read({ sheet: PAYOUTS.name });
    expect(values.slice(1, 5)).toEqual([
      ["007", 360000, 30000, 1.25],
      ["Bianca", 300000, 22500, 1.25],
      ["Carl", null, null, 0],
      ["Dora", 150000, 11250, 1.25],
    ]);
    expect(values[6]?.slice(1, 3)).toEqual([810000, 63750]);
    expect(formulas.flat().filter((formula) => formula.includes("TIERED"))).toEqual([
      "=TIERED_COMMISSION(B2:B5,Plan_Tiers,Plan!$C$8)",
    ]);
    facade.engine.write(facade.engine.findSheet("Plan")!.id, { row: 4, column: 2 }, [[0.1]]);
    expect((await workbook.read({ sheet: PAYOUTS.name, address: "C2" })).values).toEqual([[37500]]);
  });

  test("are the same in a French spreadsheet, where 0.5 is written 0,5 and arguments stand between semicolons", async () => {
    const french = open({ locale: "fr_FR" });
    const english = open();
    await french.workbook.write({ sheets: SAMPLE, settings: {} });
    await english.workbook.write({ sheets: SAMPLE, settings: {} });
    expect(dump(french.facade.engine)).toEqual(dump(english.facade.engine));
    const read = (host: typeof french) => host.workbook.read({ sheet: PAYOUTS.name });
    expect(await read(french)).toEqual(await read(english));
  });

  test("take as many calls for 3,000 rows as for 30, but for the pieces that progress is shown by", async () => {
    const grown = (rows: number): SheetModel => ({
      ...PAYOUTS,
      rows: rows + 1,
      blocks: [{ at: { row: 1, column: 0 }, cells: Array.from({ length: rows }, (_, n) => [`Rep ${n}`, n * 1000]) }],
      columnFormulas: PAYOUTS.columnFormulas.map((column) => ({ ...column, rows })),
    });
    const calls = async (rows: number) => {
      const { facade, workbook } = open();
      await workbook.write({ sheets: [PLAN, grown(rows)], settings: {} });
      return facade.calls.filter((call) => call.startsWith("Range."));
    };
    expect(await calls(3000)).toEqual(await calls(30));
  });

  test("never replace a sheet or a name that is there, whatever its case", async () => {
    for (const taken of ["plan", "PAYOUTS (q1)"]) {
      const host = open({ sheets: ["Home", taken] });
      const before = state(host);
      const error = await failure(host.workbook.write({ sheets: SAMPLE, settings: SETTINGS }));
      expect([error.code, error.detail.toLowerCase()]).toEqual(["nameTaken", taken.toLowerCase()]);
      expect(state(host)).toEqual(before);
    }
    const host = open();
    host.facade.engine.addName("plan_quota", host.facade.engine.sheets()[0]!.id, {
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    });
    const before = state(host);
    const error = await failure(host.workbook.write({ sheets: SAMPLE, settings: SETTINGS }));
    expect([error.code, error.detail]).toEqual(["nameTaken", "Plan_Quota"]);
    expect(state(host)).toEqual(before);
  });

  test("are refused with Google's reason where the spreadsheet is protected or may only be viewed", async () => {
    const reasons = {
      workbookProtected:
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      readOnly: "You do not have permission to perform that action.",
      tooLarge: "This action would increase the number of cells in the workbook above the limit of 10,000,000 cells.",
      host: "Service Spreadsheets timed out while accessing document.",
    } as const;
    for (const [code, refusal] of Object.entries(reasons)) {
      const host = open({ refusal });
      const before = state(host);
      const error = await failure(host.workbook.write({ sheets: SAMPLE, settings: SETTINGS }));
      expect([error.code, error.detail]).toEqual([code, refusal]);
      expect(state(host)).toEqual(before);
    }
  });

  test("leave nothing behind when any one of Google's calls fails", async () => {
    const rehearsal = open({ rows: 40 });
    await rehearsal.workbook.write({ sheets: SAMPLE, settings: SETTINGS });
    const calls = rehearsal.facade.calls;
    let swallowed = 0;
    for (let at = 1; at <= calls.length; at += 1) {
      const host = open({ rows: 40 });
      await host.workbook.saveSettings({ "plan:1": "old" });
      const before = state(host);
      host.facade.resetCalls();
      host.facade.failAt = at;
      const outcome = await host.workbook.write({ sheets: SAMPLE, settings: SETTINGS }).then(
        () => "written",
        (error: WorkbookError) => error.code,
      );
      if (outcome === "written") {
        // Only sweeping up after the write was complete may fail unnoticed.
        swallowed += 1;
        expect(await host.workbook.settings()).toEqual(SETTINGS);
        expect(host.facade.engine.sheets()).toHaveLength(3);
      } else {
        expect(outcome, `call ${at}: ${calls[at - 1]}`).toBe("host");
        expect(state(host), `call ${at}: ${calls[at - 1]}`).toEqual(before);
      }
    }
    const ofProtection = calls.filter((call) => call === "Sheet.protect" || call.startsWith("Protection.")).length;
    // Forgetting the log: where it is, its parts, and deleting it.
    expect(swallowed).toBeLessThanOrEqual(3 + ofProtection + 2);
  }, 240_000);

  test("leave nothing behind when they are cancelled, at whatever step", async () => {
    const steps: Progress[] = [];
    await open().workbook.write({ sheets: SAMPLE, settings: SETTINGS }, (step) => steps.push(step));
    expect(steps.map(({ done }) => done)).toEqual([...steps.map(({ done }) => done)].sort((a, b) => a - b));
    expect(steps[0]?.done).toBe(0);
    expect(steps.at(-1)?.done).toBe(1);
    for (let stop = 0; stop < steps.length - 1; stop += 1) {
      const host = open();
      const before = state(host);
      let seen = 0;
      const cancel: CancelToken & { cancelled: boolean } = { cancelled: false };
      const work = host.workbook.write(
        { sheets: SAMPLE, settings: SETTINGS },
        () => {
          cancel.cancelled = seen++ === stop || cancel.cancelled;
        },
        cancel,
      );
      if (stop === steps.length - 2) {
        // Pressed while the last call is under way: too late, and everything is there.
        expect((await work).sheets).toHaveLength(2);
        continue;
      }
      expect((await failure(work)).code).toBe("cancelled");
      expect(state(host)).toEqual(before);
    }
  });

  test("that were abandoned half way are taken back by the same person's next write", async () => {
    const host = open();
    const server = serverOf(host);
    const frame = { name: "Plan", rows: 12, columns: 5, names: PLAN.names };
    const id = await server.beginWrite({ sheets: [frame], settings: {} });
    await server.writePiece(id, { kind: "cells", sheet: "Plan", blocks: PLAN.blocks });
    expect(host.facade.engine.findSheet("Plan")?.hidden).toBe(true);
    await host.workbook.write({ sheets: SAMPLE, settings: SETTINGS });
    expect(host.facade.engine.sheets().map(({ name }) => name)).toEqual(["Home", "Plan", "Payouts (Q1)"]);
    expect([...host.facade.properties.keys()].filter((name) => name.startsWith("write:"))).toEqual([]);
    const late = await failure(server.writePiece(id, { kind: "cells", sheet: "Plan", blocks: PLAN.blocks }));
    expect(late.detail).toContain("another window");
  });

  test("of two people at the same time do not disturb each other", async () => {
    const host = open();
    const server = serverOf(host);
    const id = await server.beginWrite({
      sheets: [{ name: "Theirs", rows: 5, columns: 5, names: [] }],
      settings: {},
    });
    host.facade.user = "user-2";
    await host.workbook.write({ sheets: SAMPLE, settings: SETTINGS });
    host.facade.user = "user-1";
    expect(await server.commitWrite(id, { other: "x" }, { updates: [], names: [] })).toEqual({ sheets: ["Theirs"] });
    expect(host.facade.engine.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Home", false],
      ["Theirs", false],
      ["Plan", false],
      ["Payouts (Q1)", false],
    ]);
    expect(await host.workbook.settings()).toEqual({ ...SETTINGS, other: "x" });
  });

  test("do not begin when their settings would not fit, and the reason names the room that is left", async () => {
    const host = open();
    const before = state(host);
    const error = await failure(host.workbook.write({ sheets: SAMPLE, settings: { plan: "é".repeat(300_000) } }));
    expect(error.code).toBe("tooLarge");
    expect(error.detail).toMatch(/^60\d\u00a0KB to keep with the spreadsheet, 500\u00a0KB allowed$/);
    expect(state(host)).toEqual(before);
  });

  test("do not begin when the spreadsheet has no room for their cells", async () => {
    const host = open();
    const huge = { ...PAYOUTS, rows: 400_000, columnFormulas: [] };
    const error = await failure(host.workbook.write({ sheets: [huge], settings: {} }));
    expect(error).toMatchObject({ code: "tooLarge", detail: expect.stringContaining("10,400,000") as string });
    expect(host.facade.engine.sheets()).toHaveLength(1);
  });
});
