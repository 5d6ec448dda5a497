/** The period to pay, proposed from the dates of the deals; deals of other periods are counted under their own. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { checkLabel } from "../../core/checks/words";
import type { Deal, Plan } from "../../core/plans/model";
import { busiestPeriod, dealsByPeriod } from "../../core/plans/periods";
import { checkTexts } from "../../core/text/checks";
import { fill } from "../../core/text/language";
import { refreshTexts } from "../../core/text/refresh";
import { usePane } from "../context";
import { countText, dateText } from "../numbers";

interface Props {
  readonly plan: Pick<Plan, "effective" | "period">;
  readonly deals: readonly Deal[];
  /** First day of the period that was chosen; undefined: the one that is proposed. */
  readonly chosen: string | undefined;
  readonly onChoose: (period: string) => void;
}

export function PeriodChoice({ plan, deals, chosen, onChoose }: Props) {
  const { language } = usePane();
  const words = refreshTexts(language);
  const checks = checkTexts(language);
  const { periods, outside } = dealsByPeriod(plan, deals);
  const shown = periods.some(({ period }) => period.from === chosen) ? chosen : undefined;
  return (
    <>
      {periods.length > 0 && (
        <Field label={words.periodTitle} hint={words.periodHint}>
          <RadioGroup
            data-field="dealsPeriod"
            value={shown ?? busiestPeriod(plan, deals).from}
            onChange={(_event, data) => onChoose(data.value)}
          >
            {periods.map(({ period: { from, to }, deals: count }) => (
              <Radio
                key={from}
                value={from}
                label={fill(words.periodDeals, {
                  from: dateText(from, language),
                  to: dateText(to, language),
                  count: countText(count, language),
                })}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {outside > 0 && (
        <p className="cp-warning">
          {fill(checks.pane.reason, {
            label: checkLabel("outside", language),
            count: countText(outside, language),
          })}
          {". "}
          {checks.cures.outside}
        </p>
      )}
    </>
  );
}
