/** Sheets that stand are updated in place, and cells put in, by every host alike: all of it or nothing. */
import { describe, expect, it, vi } from "vitest";
import { type Workbook, WorkbookError, type WriteRequest } from "../../core/workbook";
import { officeWorkbook } from "../../excel-addin/officeWorkbook";
import { sidebarWorkbook } from "../../gas/sidebar/sidebarWorkbook";
import { PAYOUTS, PLAN, SAMPLE } from "../gas/sampleSheets";
import { openSpreadsheet, serverOf } from "../hosts/appsScript";
import type { Engine } from "../hosts/engine";
import { dump } from "../hosts/engine/dump";
import { WireFault } from "../hosts/office/protocol";
import { openExcel } from "../hosts/officeWire";
import { HOSTS, type Host, openHost } from "./hosts";

const TABS = [PLAN.name, PAYOUTS.name, "Board"];

/** A tier is put in, the quota changed, the last row taken out, a name defined; the settings go along. */
const UPDATE: WriteRequest = {
  sheets: [],
  settings: { "plan:1": "after" },
  updates: [
    {
      sheet: PLAN.name,
      insert: [{ axis: "rows", at: 6, count: 1 }],
      cells: [
        { at: { row: 6, column: 1 }, content: 1.25 },
        { at: { row: 6, column: 2 }, content: 0.14 },
        { at: { row: 8, column: 2 }, content: 250_000 },
        { at: { row: 1, column: 1 }, content: { text: "=no formula" } },
      ],
      dress: {
        locale: PLAN.locale,
        styles: [{ area: { row: 6, column: 1, rows: 1, columns: 1 }, role: "input", format: "percent" }],
        validations: [],
        conditionalFormats: [],
        tables: [],
        charts: [],
        notes: [],
        widths: [{ column: 1, width: 180 }],
      },
      remove: [{ axis: "rows", at: 11, count: 1 }],
    },
  ],
  names: [{ name: "Plan_Due", place: { sheet: PLAN.name, area: { row: 10, column: 2, rows: 1, columns: 1 } } }],
};

/** The user's own sheet points at the plan by cells and by name. */
async function prepared(workbook: Workbook, engine: Engine): Promise<void> {
  await workbook.write({ sheets: SAMPLE, settings: { "plan:1": "before" } });
  engine.write(engine.addSheet("Board"), { row: 0, column: 0 }, [
    ["=Plan!C8*2"],
    ["=SUM(Plan_Tiers)"],
    ["=Plan_Quota"],
  ]);
}

async function state(workbook: Workbook, engine: Engine) {
  return { workbook: dump(engine, { sheets: TABS }), settings: await workbook.settings() };
}

describe.each(HOSTS)("an update in %s", (host) => {
  it("keeps every formula of the user's pointing at its cells, and changes nothing that is not named", async () => {
    const { workbook, engine } = openHost(host);
    await prepared(workbook, engine);
    await workbook.write(UPDATE);
    const board = await workbook.read({ sheet: "Board" });
    expect(board.values).toEqual([[500_000], [0 + 0.075 + 1 + 0.125 + 1.25 + 0.14 + 1.5 + 0.15], [250_000]]);
    expect(board.formulas[0]![0]).toMatch(/^=Plan!\$?C\$?9\*2$/);
    const plan = await workbook.read({ sheet: PLAN.name, address: "B2:C11" });
    expect(plan.values.map(([, value]) => value).slice(3, 8)).toEqual([0.075, 0.125, 0.14, 0.15, 250_000]);
    expect(plan.values[0]![0]).toBe("=no formula");
    const places = new Map((await workbook.places()).map(({ name, address }) => [name, address]));
    expect([places.get("Plan_Tiers"), places.get("Plan_Quota"), places.get("Plan_Due")]).toEqual([
      "B5:C8",
      "C9",
      "C11",
    ]);
    expect(await workbook.settings()).toEqual({ "plan:1": "after" });
  });

  it("of a sheet that is not there is refused before anything is written", async () => {
    const { workbook, engine } = openHost(host);
    await prepared(workbook, engine);
    const before = await state(workbook, engine);
    const gone: WriteRequest = { ...UPDATE, updates: [...UPDATE.updates!, { ...UPDATE.updates![0]!, sheet: "Gone" }] };
    await expect(workbook.write(gone)).rejects.toMatchObject({ code: "notFound", detail: "Gone" });
    await expect(
      workbook.put([...PUT, { sheet: "Gone", at: { row: 0, column: 0 }, rows: [[1]] }]),
    ).rejects.toMatchObject({
      code: "notFound",
      detail: "Gone",
    });
    expect(await state(workbook, engine)).toEqual(before);
  });

  it("that is cancelled, at whatever step, leaves everything as it was", async () => {
    const steps: number[] = [];
    const rehearsal = openHost(host);
    await prepared(rehearsal.workbook, rehearsal.engine);
    await rehearsal.workbook.write(UPDATE, ({ done }) => steps.push(done));
    for (let stop = 0; stop < steps.length; stop += 1) {
      const { workbook, engine } = openHost(host);
      await prepared(workbook, engine);
      const before = await state(workbook, engine);
      const cancel = { cancelled: false };
      let seen = 0;
      const outcome = await workbook
        .write(
          UPDATE,
          () => {
            cancel.cancelled ||= seen++ === stop;
          },
          cancel,
        )
        .then(
          () => "written",
          (error: WorkbookError) => error.code,
        );
      if (outcome === "written") continue;
      expect(outcome).toBe("cancelled");
      expect(await state(workbook, engine), `cancelled at step ${stop}`).toEqual(before);
    }
  });
});

const PUT = [
  { sheet: PLAN.name, at: { row: 7, column: 2 }, rows: [[1234.5]] },
  { sheet: PLAN.name, at: { row: 8, column: 2 }, rows: [[{ formula: "=Plan_Quota*2" }]] },
  {
    sheet: PAYOUTS.name,
    at: { row: 1, column: 0 },
    rows: [
      [{ text: "007" }, 5],
      [null, 6],
    ],
  },
] as const;

/** Who fails at what, and how often it is asked. */
const FAULTS: Readonly<
  Record<
    Exclude<Host, "workbench">,
    () => { workbook: Workbook; engine: Engine; count: () => number; fail: (at: number) => void }
  >
> = {
  excel: () => {
    const excel = openExcel();
    let [seen, wanted] = [0, -1];
    excel.wire.watch = {
      beforeAction: () => {
        if (seen++ === wanted) throw new WireFault("GeneralException", "Something went wrong.");
      },
    };
    return {
      workbook: officeWorkbook(excel.Excel),
      engine: excel.engine,
      count: () => seen,
      fail: (at) => {
        wanted = at < 0 ? -1 : seen + at;
      },
    };
  },
  sheets: () => {
    const google = openSpreadsheet({ sheets: ["Sheet1"], locale: "en_US", rows: 40 });
    let from = 0;
    return {
      workbook: sidebarWorkbook(serverOf(google)),
      engine: google.facade.engine,
      count: () => google.facade.calls.length - from,
      fail: (at) => {
        google.facade.resetCalls();
        from = 0;
        google.facade.failAt = at < 0 ? undefined : at + 1;
      },
    };
  },
};

const ACTIONS: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
  ["an update", (workbook) => workbook.write(UPDATE)],
  ["cells that are put in", (workbook) => workbook.put(PUT)],
];

describe.each(["excel", "sheets"] as const)("in %s", (host) => {
  it.each(ACTIONS)(
    "%s: whatever fails leaves everything as it was, or complete",
    async (_, act) => {
      vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const rehearsal = FAULTS[host]();
      await prepared(rehearsal.workbook, rehearsal.engine);
      rehearsal.fail(-1);
      const start = rehearsal.count();
      await act(rehearsal.workbook);
      const count = rehearsal.count() - start;
      const complete = await state(rehearsal.workbook, rehearsal.engine);
      let failed = 0;
      // Every call of Google's; of Excel's many actions every third.
      for (let at = 0; at < count; at += host === "excel" ? 3 : 1) {
        const one = FAULTS[host]();
        await prepared(one.workbook, one.engine);
        const before = await state(one.workbook, one.engine);
        one.fail(at);
        const outcome = await act(one.workbook).then(
          () => "written",
          (error: unknown) => error,
        );
        one.fail(-1);
        const after = await state(one.workbook, one.engine);
        if (outcome === "written") {
          // What may fail unnoticed comes after the cells: looks of the paper, protection, rows that are no longer needed.
          expect(after.settings, `at ${at}`).toEqual(complete.settings);
          continue;
        }
        failed += 1;
        expect(outcome, `at ${at}`).toBeInstanceOf(WorkbookError);
        expect(after, `at ${at}: ${String(outcome)}`).toEqual(before);
      }
      expect(failed).toBeGreaterThan(1);
      vi.restoreAllMocks();
    },
    240_000,
  );
});
