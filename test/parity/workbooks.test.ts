/**
 * The same plan, written by the three hosts into their own workbooks: what came out must be equal but for a written
 * list of differences, each with its reason.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Deal } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import type { TemplateId } from "../../core/plans/templates/template";
import { planSettings, prefixOfSheets } from "../../core/sheets/planSettings";
import { dealUpdate } from "../../core/sheets/refreshSheet";
import { rewritePlan } from "../../core/sheets/rewrite";
import { worksheets } from "../../core/sheets/worksheets";
import { dump, type SheetDump } from "../hosts/engine/dump";
import { HOSTS, type Host, openHost } from "./hosts";

const PEOPLE = [
  { id: "R-1", name: "Ada Lovelace" },
  { id: "R-2", name: "Zoë Quintero" },
  { id: "R-3", name: "Nobody Yet" },
];
const DEALS: readonly Deal[] = [
  { date: "2026-01-20", id: "D-1", participant: "R-1", account: "Acme", type: "renewal", amount: 360_000 },
  { date: "2026-02-20", id: "D-2", participant: "R-2", account: "Beta", type: "renewal", amount: 299_999.99 },
  { date: "2026-03-20", id: "D-3", participant: "R-2", account: "Beta", type: "upsell", amount: 0.01 },
  { date: "2026-03-21", id: "D-4", participant: "R-9", account: "Lost", type: "churn", amount: -10_000 },
];

/** A plan is written, a sheet of the user's own calculates with it, then a participant and deals are added, as with Revise. */
async function scenario(host: Host, template: TemplateId): Promise<readonly SheetDump[]> {
  const { workbook, engine } = openHost(host);
  const plan = {
    ...planFromTemplate(template, { language: "en", today: "2026-01-15" }),
    participants: PEOPLE.slice(0, 2),
  };
  const first = worksheets(plan, { deals: DEALS.slice(0, 2), period: "2026-01-01" });
  await workbook.write({ sheets: first, settings: planSettings(first, plan) });
  const own = engine.addSheet("Board");
  const paid = first.flatMap(({ names }) => names).find(({ name }) => name.endsWith("_Payout"))!;
  engine.write(own, { row: 0, column: 0 }, [[`=SUM(${paid.name})`]]);
  const again = await rewritePlan(workbook, prefixOfSheets(first), {
    language: "en",
    rows: dealUpdate({ incoming: DEALS, removed: new Set(), joining: [] }).rows!,
    change: (written) => ({ ...written, participants: PEOPLE }),
  });
  if ("faults" in again) return expect.fail(again.faults.map(({ sentence }) => sentence).join("\n"));
  expect(again.request.updates?.length).toBeGreaterThan(0);
  await workbook.write(again.request);
  const tabs = first.map(({ name }) => name);
  expect((await workbook.inventory()).sheets).toEqual(["Sheet1", ...tabs, "Board"]);
  return dump(engine, { sheets: [...tabs, "Board"] }).sheets;
}

type Part = keyof SheetDump;

/**
 * What may differ from the workbench, and why. Everything else of a sheet must be equal: values, names of what is
 * written, formats, styles, widths, frozen panes, conditional formats, charts, notes, protection.
 */
const DIFFERENCES: Readonly<Record<string, Partial<Record<Part, string>>>> = {
  excel: {
    gridLines:
      "The workbench hides the grid lines of our sheets, which would be drawn over their bands; the hosts keep theirs.",
    print: "The workbench's engine keeps a print set-up as data; Excel takes it through its page layout.",
    validations: "Excel knows no open-ended date: any date is a number from the first day that it can write.",
  },
  sheets: {
    gridLines:
      "The workbench hides the grid lines of our sheets, which would be drawn over their bands; the hosts keep theirs.",
    print: "Apps Script offers no print area and no orientation.",
    formulas: "Sheets calls our functions once per column and spills; the others fill down so few rows.",
    tables: "A filter of Sheets has no name.",
  },
};

const TEMPLATES = ["retention-commission", "grr-nrr", "mbo"] as const satisfies readonly TemplateId[];

/** What a line's own formula says, and the one call that answers for the whole column. */
const ROW_FORM = /TIERED_COMMISSION|ATTAINMENT|SUMIFS/;
const ONE_CALL = /^=(?:ARRAYFORMULA\()?(?:TIERED_COMMISSION|ATTAINMENT|CREDITED_AMOUNT)\(\$?[A-Z]+\d+:\$?[A-Z]+\d+/;

/** The shares of a deal's people, a column that only flags read: one call answers 0 for a line without any, where the line's own formula stays blank. */
function withoutBlankShares(values: SheetDump["values"], sheet: SheetDump): SheetDump["values"] {
  const shares = new Set(Object.keys(sheet.formulas).filter((cell) => /,ROUND\(SUMIFS\(/.test(sheet.formulas[cell]!)));
  const kept = Object.entries(values).filter(([cell, value]) => !(shares.has(cell) && (value === "" || value === 0)));
  return Object.fromEntries(kept);
}

describe.each(TEMPLATES)("the plan %s", (template) => {
  const dumps = {} as Record<Host, readonly SheetDump[]>;
  beforeAll(async () => {
    for (const host of HOSTS) dumps[host] = await scenario(host, template);
  });

  describe.each(["excel", "sheets"] as const)("in the workbook of %s", (host) => {
    const allowed = DIFFERENCES[host]!;

    it("has the same sheets in the same order as the workbench's", () => {
      expect(dumps[host].map(({ name }) => name)).toEqual(dumps.workbench.map(({ name }) => name));
    });

    it("is equal in everything that is not on the list of differences", () => {
      dumps.workbench.forEach((sheet, index) => {
        for (const part of Object.keys(sheet) as Part[]) {
          if (part in allowed) continue;
          const theirs = dumps[host][index]!;
          if (part === "values" && sheet.name.endsWith("Deals"))
            expect(withoutBlankShares(theirs.values, sheet)).toEqual(withoutBlankShares(sheet.values, sheet));
          else expect(theirs[part], `${sheet.name}: ${part}`).toEqual(sheet[part]);
        }
      });
    });

    it("lists no difference that is none", () => {
      for (const part of Object.keys(allowed) as Part[]) {
        const same = dumps.workbench.every(
          (sheet, index) => JSON.stringify(sheet[part]) === JSON.stringify(dumps[host][index]![part]),
        );
        expect(same, part).toBe(false);
      }
    });

    it("differs in formulas only between filled down and spilled", () => {
      dumps.workbench.forEach((sheet, index) => {
        const theirs = dumps[host][index]!.formulas;
        for (const [cell, formula] of Object.entries(theirs)) {
          if (formula === sheet.formulas[cell]) continue;
          expect(sheet.formulas[cell], cell).toMatch(ROW_FORM);
          expect(formula, cell).toMatch(ONE_CALL);
        }
      });
    });

    it("asks for the same entries, whatever the host calls them", () => {
      dumps.workbench.forEach((sheet, index) => {
        const asked = (list: readonly unknown[]) =>
          (list as readonly { area: string; message: string; strict: boolean }[]).map(({ area, message, strict }) => ({
            area,
            message,
            strict,
          }));
        expect(asked(dumps[host][index]!.validations)).toEqual(asked(sheet.validations));
      });
    });
  });
});
