/** Quota, tiers, and the two choices that decide what a higher tier does to the money below it. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Edge, Method } from "../../core/rules/tiers";
import { fill } from "../../core/text/language";
import type { PaneTexts } from "../../core/text/pane";
import { usePane } from "../context";
import { countText, moneyText, readNumber, tidied } from "../numbers";
import type { PlanForm } from "../planForm";
import { Entry } from "./Entry";
import { Section } from "./Section";
import { TierTable } from "./TierTable";

export function perPeriod(period: PlanForm["period"], words: PaneTexts["pay"]): string {
  return { month: words.perMonth, quarter: words.perQuarter, half: words.perHalf, year: words.perYear }[period];
}

export function Pay({ form }: { readonly form: PlanForm }) {
  const { dispatch, texts, language } = usePane();
  const words = texts.pay;
  const first = form.components[0];
  const reading = readNumber(first?.quota ?? "", language, "money");
  const quota = reading.kind === "number" ? moneyText(reading.value, language, form.currency, 0) : (first?.quota ?? "");
  const tiers = first?.tiers.length ?? 0;
  const summary = tiers === 1 ? words.summaryOne : words.summary;
  return (
    <Section name="pay" title={words.title} summary={fill(summary, { quota, count: countText(tiers, language) })}>
      {form.components.map((component, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: components are neither added nor moved in the pane
        <div key={index} className="cp-stack">
          {form.components.length > 1 && <h3 className="cp-subhead">{form.base.components[index]?.name}</h3>}
          <Entry
            field={`components.${index}.quota`}
            label={fill(words.quota, { period: perPeriod(form.period, words) })}
            hint={words.quotaHint}
            value={component.quota}
            numeric
            after={<span className="cp-unit">{form.currency}</span>}
            onText={(text) => dispatch({ type: "quotaEdited", component: index, text })}
            onLeave={() => {
              const text = tidied(component.quota, language, "money");
              if (text !== component.quota) dispatch({ type: "quotaEdited", component: index, text });
            }}
          />
          <TierTable component={index} tiers={component.tiers} />
        </div>
      ))}
      <Field label={words.method}>
        <RadioGroup
          value={form.method}
          onChange={(_event, data) => dispatch({ type: "methodChosen", method: data.value as Method })}
        >
          <Radio value="marginal" label={<Explained title={words.marginal} text={words.marginalHint} />} />
          <Radio value="retroactive" label={<Explained title={words.retroactive} text={words.retroactiveHint} />} />
        </RadioGroup>
      </Field>
      <Field label={words.edge}>
        <RadioGroup
          value={form.edge}
          onChange={(_event, data) => dispatch({ type: "edgeChosen", edge: data.value as Edge })}
        >
          <Radio value="from" label={<Explained title={words.edgeFrom} text={words.edgeFromHint} />} />
          <Radio value="to" label={<Explained title={words.edgeTo} text={words.edgeToHint} />} />
        </RadioGroup>
      </Field>
    </Section>
  );
}

function Explained({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <span className="cp-explained">
      <span>{title}</span>
      <span className="cp-hint">{text}</span>
    </span>
  );
}
