import { describe, expect, it } from "vitest";
import { localeOf } from "../../workbench/page/locales";
import { Engine } from "../hosts/engine";

describe("a number joined to a text in the workbench", () => {
  it.each([
    ["en", "<0.8"],
    ["fr", "<0,8"],
    ["it", "<0,8"],
  ] as const)("has the decimal mark of %s, so that conditions count numbers", (language, joined) => {
    const engine = new Engine({ functions: { language } });
    engine.model.dispatch("UPDATE_LOCALE", { locale: localeOf(language) });
    const sheet = engine.model.getters.getActiveSheetId();
    engine.write(sheet, { row: 0, column: 0 }, [
      [0.5, 0.8, '="<"&B1', '=COUNTIF(A1:A4,"<"&B1)', '=COUNTIF(A1:A4,">="&B1)'],
      [0.9, 3, '="<"&B2', '="<"&NA()', null],
      [1.2, null, null, null, null],
      ['=""', null, null, null, null],
    ]);
    const values = engine.values(sheet, { row: 0, column: 2, rows: 2, columns: 3 });
    expect(values[0]).toEqual([joined, 1, 2]);
    expect(values[1]!.slice(0, 2)).toEqual(["<3", expect.objectContaining({ code: "#N/A" })]);
  });
});
