/** A plan's sheet that somebody deleted is written again by every host, under the names that it left behind. */
import { describe, expect, it } from "vitest";
import type { Deal } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { planSettings, prefixOfSheets } from "../../core/sheets/planSettings";
import { rewritePlan } from "../../core/sheets/rewrite";
import { worksheets } from "../../core/sheets/worksheets";
import { WorkbookError } from "../../core/workbook";
import { HOSTS, openHost } from "./hosts";

const DEALS: readonly Deal[] = [
  { date: "2026-01-20", id: "D-1", participant: "R-1", account: "Acme", type: "renewal", amount: 360_000 },
  { date: "2026-02-20", id: "D-2", participant: "R-2", account: "Beta", type: "renewal", amount: 300_000 },
];

describe.each(HOSTS)("payouts that were deleted in %s", (host) => {
  it("come back under their names and pay as before; a write that is cancelled leaves them gone", async () => {
    const { workbook, engine } = openHost(host);
    const plan = {
      ...planFromTemplate("retention-commission", { language: "en", today: "2026-01-15" }),
      participants: [
        { id: "R-1", name: "Ada" },
        { id: "R-2", name: "Zoë" },
      ],
    };
    const sheets = worksheets(plan, { deals: DEALS, period: "2026-01-01" });
    const prefix = prefixOfSheets(sheets);
    await workbook.write({ sheets, settings: planSettings(sheets, plan) });
    const tab = sheets.find(({ key }) => key === "payouts")!.name;
    const payouts = async () => {
      const place = (await workbook.places()).find(({ name }) => name === `${prefix}_Payout`);
      return place === undefined
        ? undefined
        : (await workbook.read(place)).values.flat().filter((one) => typeof one === "number");
    };
    const before = await payouts();
    expect(before).toEqual([30_000, 22_500]);
    engine.deleteSheet(engine.findSheet(tab)!.id);
    expect(await payouts()).toBeUndefined();
    const names = [...(await workbook.inventory()).names].sort();

    const again = await rewritePlan(workbook, prefix, { language: "en" });
    if ("faults" in again) return expect.fail(again.faults.map(({ sentence }) => sentence).join("\n"));
    expect(again.missing).toEqual(["payouts"]);
    const cancel = { cancelled: false };
    const stopped = workbook.write(
      again.request,
      ({ done }) => {
        cancel.cancelled = done > 0;
      },
      cancel,
    );
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect(await payouts()).toBeUndefined();
    expect([...(await workbook.inventory()).names].sort()).toEqual(names);
    expect(engine.findSheet(tab)).toBeUndefined();

    await workbook.write(again.request);
    expect((await workbook.inventory()).sheets).toContain(tab);
    expect(await payouts()).toEqual(before);
    expect(new Set((await workbook.inventory()).names).size).toBe((await workbook.inventory()).names.length);
    // Names of cells that somebody still uses are nobody else's.
    const refused = await workbook.write({ sheets: again.request.sheets, settings: {} }).catch((thrown) => thrown);
    expect(refused).toBeInstanceOf(WorkbookError);
    expect(refused.code).toBe("nameTaken");
  });
});
