/** Reading, selecting, settings and the menu in Google Sheets, through the built Code.js. */
import { describe, expect, test } from "vitest";
import { serialOf } from "../../core/cells/cell";
import { sidebarWorkbook } from "../../gas/sidebar/sidebarWorkbook";
import { openSpreadsheet, serverOf } from "../hosts/appsScript";
import type { FacadeOptions } from "../hosts/sheetsFacade";

function open(options: FacadeOptions = {}) {
  const sheet = openSpreadsheet({ sheets: ["Deals", "Notes"], rows: 100, ...options });
  const { engine } = sheet.facade;
  const deals = engine.findSheet("Deals")!.id;
  return { ...sheet, engine, deals, workbook: sidebarWorkbook(serverOf(sheet)) };
}

describe("reading a Google spreadsheet", () => {
  test("gives numbers, texts, blanks, errors and dates as plain values, dates as the day that the cell shows", async () => {
    for (const timeZone of ["America/New_York", "Asia/Tokyo", "Etc/UTC", "America/Sao_Paulo", "Pacific/Kiritimati"]) {
      const { engine, deals, workbook } = open({ timeZone });
      engine.write(deals, { row: 0, column: 0 }, [["Ann", 0.1, true, null, "=1/0", 46023, 43043.5]]);
      engine.setFormat(deals, [{ row: 0, column: 5, rows: 1, columns: 2 }], "yyyy-mm-dd");
      const read = await workbook.read({ sheet: "Deals", address: "A1:G1" });
      expect(read.values, timeZone).toEqual([["Ann", 0.1, true, null, "#DIV/0!", 46023, 43043.5]]);
      expect(read.formulas[0]).toEqual(["", "", "", "", "=1/0", "", ""]);
    }
    expect(serialOf(new Date(2026, 0, 1))).toBe(46023);
  });

  test("takes what is in use where no area is named, and formulas in English notation in any locale", async () => {
    const { engine, deals, workbook } = open({ locale: "it_IT" });
    engine.write(deals, { row: 0, column: 0 }, [[1, '=ROUND(A1*0.5,2)&"a;b"']]);
    expect(await workbook.read({ sheet: "Deals" })).toEqual({
      address: "A1:B1",
      values: [[1, "0.5a;b"]],
      formulas: [["", '=ROUND(A1*0.5,2)&"a;b"']],
    });
  });

  test("says which sheet is not there", async () => {
    await expect(open().workbook.read({ sheet: "Gone" })).rejects.toMatchObject({ code: "notFound", detail: "Gone" });
    await expect(open().workbook.select("Gone")).rejects.toMatchObject({ code: "notFound", detail: "Gone" });
  });

  test("lists tabs and names, hidden tabs too", async () => {
    const { engine, deals, workbook } = open();
    engine.setHidden(engine.findSheet("Notes")!.id, true);
    engine.addName("Quota", deals, { row: 0, column: 0, rows: 1, columns: 1 });
    expect(await workbook.inventory()).toEqual({ sheets: ["Deals", "Notes"], names: ["Quota"] });
  });

  test("says where its names point", async () => {
    const { engine, deals, workbook } = open();
    engine.addName("Quota", deals, { row: 4, column: 2, rows: 3, columns: 2 });
    expect(await workbook.places()).toEqual([{ name: "Quota", sheet: "Deals", address: "C5:D7" }]);
  });
});

describe("filling cells of a Google sheet that is there already", () => {
  const rows = [
    [46_114, { text: "007" }, { text: "=1+1" }, null],
    [46_115, { text: "D-2" }, { text: "Ann" }, 0.5],
  ] as const;
  const request = { sheet: "Deals", at: { row: 3, column: 1 }, rows };

  test("puts values in and keeps texts texts; what stands around stays", async () => {
    const { engine, deals, workbook } = open();
    engine.write(deals, { row: 2, column: 1 }, [["Date", "Id", "Who", "Split", "=1+1"]]);
    await workbook.fill(request);
    const { values } = await workbook.read({ sheet: "Deals", address: "B3:F5" });
    expect(values).toEqual([
      ["Date", "Id", "Who", "Split", 2],
      [46114, "007", "=1+1", null, null],
      [46115, "D-2", "Ann", 0.5, null],
    ]);
  });

  test("writes nothing where a value or an empty-looking formula stands in the way, and names the cell", async () => {
    for (const content of [0, '=""']) {
      const { facade, engine, deals, workbook } = open();
      engine.write(deals, { row: 4, column: 3 }, [[content]]);
      const before = JSON.stringify(facade.engine.values(deals, { row: 0, column: 0, rows: 20, columns: 8 }));
      await expect(workbook.fill(request)).rejects.toMatchObject({ code: "occupied", detail: "D5" });
      expect(JSON.stringify(facade.engine.values(deals, { row: 0, column: 0, rows: 20, columns: 8 }))).toBe(before);
    }
    await expect(open().workbook.fill({ ...request, sheet: "Gone" })).rejects.toMatchObject({ code: "notFound" });
  });

  test("that Google breaks off at any call leaves the cells blank", async () => {
    for (let at = 1; at <= 12; at += 1) {
      const { facade, engine, deals, workbook } = open();
      facade.resetCalls();
      facade.failAt = at;
      const outcome = await workbook.fill(request).then(
        () => "filled",
        () => "refused",
      );
      facade.resetCalls();
      const area = { row: 3, column: 1, rows: 2, columns: 1 };
      expect(engine.values(deals, area).flat(), `call ${at}`).toEqual(
        outcome === "filled" ? [46114, 46115] : [null, null],
      );
    }
  });
});

describe("what somebody else changes while a call fails", () => {
  test("stays in the cells of a fill", async () => {
    const { facade, engine, deals, workbook } = open();
    facade.meanwhile = (member) => {
      if (member !== "SpreadsheetApp.flush") return;
      engine.write(deals, { row: 4, column: 2 }, [["theirs"]]);
      facade.failAt = facade.calls.length;
    };
    const rows = [
      [1, { text: "007" }, 0.5],
      [2, { text: "D-2" }, null],
    ] as const;
    await expect(workbook.fill({ sheet: "Deals", at: { row: 3, column: 1 }, rows })).rejects.toThrow();
    const area = { row: 3, column: 1, rows: 2, columns: 3 };
    expect(engine.values(deals, area)).toEqual([
      [null, null, null],
      [null, "theirs", null],
    ]);
  });

  test("stays in the settings, and what was changed is put back", async () => {
    const { facade, workbook } = open();
    await workbook.saveSettings({ one: "1", two: "2", three: "3" });
    facade.meanwhile = (member) => {
      if (member !== "Properties.setProperties" || facade.failAt !== undefined) return;
      facade.properties.set("setting:two", "1|theirs");
      facade.properties.set("setting:four", "1|theirs too");
      facade.failAt = facade.calls.length;
    };
    await expect(workbook.saveSettings({ one: null, two: "zwei", three: "drei", four: "vier" })).rejects.toThrow();
    expect(await workbook.settings()).toEqual({ one: "1", two: "theirs", three: "3", four: "theirs too" });
  });
});

describe("the selection in a Google spreadsheet", () => {
  test("is cut to the cells in use, so that whole columns can be selected", async () => {
    const { engine, deals, workbook } = open();
    engine.write(deals, { row: 0, column: 1 }, [
      ["Ann", 100],
      ["Bob", null],
    ]);
    engine.select(deals, { row: 0, column: 1, rows: 100, columns: 2 });
    expect(await workbook.selection()).toEqual({
      sheet: "Deals",
      address: "B1:C2",
      values: [
        ["Ann", 100],
        ["Bob", null],
      ],
    });
    engine.select(deals, { row: 50, column: 5, rows: 3, columns: 2 });
    expect(await workbook.selection()).toEqual({ sheet: "Deals", address: "F51", values: [[null]] });
  });

  test("can be set to a sheet and to a cell of it", async () => {
    const { engine, workbook } = open();
    await workbook.select("Notes", "B3:C4");
    expect(engine.selection()).toEqual({
      sheet: engine.findSheet("Notes")!.id,
      area: { row: 2, column: 1, rows: 2, columns: 2 },
    });
    await workbook.select("Deals");
    expect(engine.sheet(engine.activeSheet()).name).toBe("Deals");
  });
});

describe("settings kept in a Google spreadsheet", () => {
  test("survive whatever their length and letters, beyond the 9 KB that Google takes for one value", async () => {
    const { facade, workbook } = open();
    const long = 'Prime €, 🏆 \\ " '.repeat(3_000);
    await workbook.saveSettings({ long, "a|b": "1|2", empty: "" });
    expect(await workbook.settings()).toEqual({ long, "a|b": "1|2", empty: "" });
    expect(facade.properties.size).toBeGreaterThan(6);
    await workbook.saveSettings({ long: "short" });
    expect(await workbook.settings()).toEqual({ long: "short", "a|b": "1|2", empty: "" });
    expect(facade.properties.size).toBe(3);
    await workbook.saveSettings({ long: null, "a|b": null, empty: null, never: null });
    expect(facade.properties.size).toBe(0);
  });

  test("are refused as a whole when they do not fit beside what is kept already", async () => {
    const { facade, workbook } = open();
    await workbook.saveSettings({ first: "x".repeat(300_000) });
    const before = new Map(facade.properties);
    await expect(workbook.saveSettings({ second: "y".repeat(250_000) })).rejects.toMatchObject({
      code: "tooLarge",
      detail: expect.stringMatching(/^55\d\u00a0KB to keep with the spreadsheet, 500\u00a0KB allowed$/) as string,
    });
    expect(facade.properties).toEqual(before);
    await workbook.saveSettings({ first: null, second: "y".repeat(250_000) });
    expect(Object.keys(await workbook.settings())).toEqual(["second"]);
  });
});

describe("a change of settings", () => {
  test("that Google breaks off at any call leaves them as they were", async () => {
    const changes = { one: "x".repeat(20_000), two: null, three: "3" };
    for (let at = 1; at <= 12; at += 1) {
      const { facade, workbook } = open();
      await workbook.saveSettings({ one: "y".repeat(40_000), two: "2" });
      const before = new Map(facade.properties);
      facade.resetCalls();
      facade.failAt = at;
      const outcome = await workbook.saveSettings(changes).then(
        () => "changed",
        () => "refused",
      );
      facade.resetCalls();
      if (outcome === "changed") expect(await workbook.settings()).toEqual({ one: changes.one, three: "3" });
      else expect(new Map([...facade.properties].sort()), `call ${at}`).toEqual(new Map([...before].sort()));
    }
  });
});

describe("the menu of the spreadsheet", () => {
  test("is there in the language of the spreadsheet, and opens the pane", () => {
    const titles = {
      en_US: "Create or change a plan…",
      fr_FR: "Créer ou modifier un plan…",
      it_IT: "Crea o modifica un piano…",
    };
    for (const [locale, title] of Object.entries(titles)) {
      const { facade, script } = open({ locale });
      script.run("onOpen", []);
      expect(facade.menus).toEqual([{ title, call: "showSidebar" }]);
      script.run("showSidebar", []);
      expect(facade.sidebars).toEqual([{ title: expect.any(String) as string, file: "Sidebar" }]);
    }
  });

  test("is there right after installing, and before the user has authorised anything", () => {
    const { facade, script } = open({ locale: "fr_FR" });
    // Then Google refuses to say anything of the spreadsheet.
    facade.failAt = 3;
    script.run("onInstall", []);
    expect(facade.calls).toContain("Session.getActiveUserLocale");
    expect(facade.menus).toEqual([{ title: "Créer ou modifier un plan…", call: "showSidebar" }]);
  });
});
