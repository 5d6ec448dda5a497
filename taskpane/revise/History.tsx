/** Which version came when, by whom and why. */
import type { Plan } from "../../core/plans/model";
import { versionTexts } from "../../core/text/versions";
import { usePane } from "../context";
import { countText, dateText } from "../numbers";

export function History({ plan }: { readonly plan: Plan }) {
  const { language } = usePane();
  const words = versionTexts(language).history;
  if (plan.history.length === 0) return <p className="cp-hint">{words.empty}</p>;
  return (
    <ol className="cp-history">
      {plan.history.map(({ version, when, who, why }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows
        <li key={index}>
          <p className="cp-strong">{`${words.version} ${countText(version, language)}`}</p>
          <p className="cp-hint">{[dateText(when, language), who].join(" · ")}</p>
          <p>{why}</p>
        </li>
      ))}
    </ol>
  );
}
