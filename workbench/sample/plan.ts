/** The sample: a quarter of deals under the first plan, written through the port like any other plan. */
import { planFromTemplate } from "../../core/plans/templates";
import { planSettings } from "../../core/sheets/planSettings";
import { worksheets } from "../../core/sheets/worksheets";
import type { Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import type { Workbook } from "../../core/workbook";
import { readExport } from "./deals";
import exported from "./deals.csv";

/** @returns the tabs of the sample, in order */
export async function writeSample(
  workbook: Workbook,
  language: Language,
  progress?: (done: number) => void,
): Promise<readonly string[]> {
  const { deals, participants } = readExport(exported);
  const plan = {
    ...planFromTemplate("retention-commission", { language, today: deals[0]!.date }),
    name: workbenchTexts(language).sample.plan,
    participants,
  };
  const sheets = worksheets(plan, { deals, taken: await workbook.inventory() });
  const written = await workbook.write({ sheets, settings: planSettings(sheets, plan) }, ({ done }) =>
    progress?.(done),
  );
  return written.sheets;
}
