/** Words of plans by language, and the sentence of what is wrong with a plan. */
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
  const values: Record<string, string> = { path: fault.path };
  for (const [name, value] of Object.entries(fault.values)) {
    values[name] = typeof value === "number" && language !== "en" ? String(value).replace(".", ",") : String(value);
  }
  return fill(TEXTS[language].faults[fault.key], values);
}
