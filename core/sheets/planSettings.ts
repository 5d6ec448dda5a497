/** Where a plan's JSON is kept among the workbook's settings, by the name of its plan sheet. */
const PREFIX = "compensationPlans.plan.";

export function planSettingsKey(planSheet: string): string {
  return PREFIX + planSheet;
}

/** The JSON of every plan of a workbook, by the name that its plan sheet was written with. */
export function keptPlans(settings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const kept = Object.entries(settings).filter(([key]) => key.startsWith(PREFIX));
  return new Map(kept.map(([key, json]) => [key.slice(PREFIX.length), json]));
}
