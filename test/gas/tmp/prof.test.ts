import { test } from "vitest";
import { planFromTemplate } from "../../../core/plans/templates";
import { worksheets } from "../../../core/sheets/worksheets";
import { sidebarWorkbook } from "../../../gas/sidebar/sidebarWorkbook";
import { openSpreadsheet, serverOf } from "../../hosts/appsScript";
test("prof", async () => {
  const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-01-15" });
  const sheet = openSpreadsheet({}); const wb = sidebarWorkbook(serverOf(sheet));
  const times: Record<string, number> = {}; let last = performance.now(); let lastCall = "start";
  const orig = sheet.facade.calls.push.bind(sheet.facade.calls);
  (sheet.facade.calls as any).push = (c: string) => { const n = performance.now(); times[lastCall] = (times[lastCall] ?? 0) + n - last; last = n; lastCall = c; return orig(c); };
  await wb.write({ sheets: worksheets(plan, {}), settings: {} });
  console.log(Object.entries(times).sort((a, b) => b[1] - a[1]).slice(0, 15).map(([k, v]) => k + " " + Math.round(v)), sheet.facade.calls.length);
});
