/** Words of plans by language, and the sentence of what is wrong with a plan. */
import { percentText } from "../figures";
import { fill, type Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type PlanTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, PlanTexts>> = { en, fr: frenchTexts(fr), it };

export type { PlanTexts };
export type PlanFaultKey = keyof PlanTexts["faults"];

export function planTexts(language: Language): PlanTexts {
  return TEXTS[language];
}

/** Something wrong with a plan: where ("components[0].rule.tiers[1].from"), what, and the figures that say it. */
export interface PlanFault {
  readonly path: string;
  readonly key: PlanFaultKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export function planFaultSentence(fault: PlanFault, language: Language): string {
  return fill(TEXTS[language].faults[fault.key], { path: fault.path, ...written(fault.values, language) });
}

/** Something about a plan as a whole that is allowed and rarely wise. */
export interface PlanWarning {
  readonly key: keyof PlanTexts["warnings"];
  readonly values: Readonly<Record<string, string | number>>;
}

/** Warnings whose figures are shares of 1. */
const IN_PERCENT: ReadonlySet<PlanWarning["key"]> = new Set<PlanWarning["key"]>(["weightsTotal", "rateAboveOne"]);

export function planWarningSentence({ key, values }: PlanWarning, language: Language): string {
  const percents = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "number" ? percentText(value, language) : value,
  ]);
  const shown = IN_PERCENT.has(key) ? Object.fromEntries(percents) : written(values, language);
  return fill(TEXTS[language].warnings[key], shown);
}

function written(values: Readonly<Record<string, string | number>>, language: Language): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === "number" && language !== "en" ? String(value).replace(".", ",") : String(value),
  ]);
  return Object.fromEntries(entries);
}
