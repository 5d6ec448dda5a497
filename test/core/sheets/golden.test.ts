import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { SAMPLE_DEALS, samplePlan } from "./sample";

/**
 * The sheets of the sample plan as they were last looked at. After a deliberate change run with UPDATE_GOLDEN=1, read
 * the difference in version control, and look at the sheets.
 */
describe("the sheet models of retention-commission", () => {
  it.each(LANGUAGES)("in %s are the ones that were looked at", (language) => {
    const file = new URL(`golden/retention-commission.${language}.json`, import.meta.url);
    const models = worksheets(samplePlan(language), { deals: SAMPLE_DEALS });
    const actual = `${JSON.stringify(models, null, 1)}\n`;
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, actual);
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });
});
