/** What tells a plan of the workbook from the others: version, status, dates, and its sheet. */
import { fill } from "../../core/text/language";
import { planTexts } from "../../core/text/plans";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { dateText } from "../numbers";
import type { KeptPlan } from "./plans";

export function PlanMeta({ kept }: { readonly kept: KeptPlan }) {
  const { language } = usePane();
  const words = versionTexts(language).list;
  if (kept.plan === undefined) return null;
  const { version, status, effective } = kept.plan;
  const state = fill(words.version, { version, status: planTexts(language).statuses[status].toLowerCase() });
  const { from, to } = effective;
  const dates = fill(words.dates, { from: dateText(from, language), to: dateText(to, language) });
  return (
    <>
      <span className="cp-hint">{`${state} · ${dates}`}</span>
      {kept.planSheet !== undefined && <span className="cp-hint">{kept.planSheet}</span>}
    </>
  );
}
