/** Quota, tiers, and the two choices that decide what a higher tier does to the money below it. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { planWarnings } from "../../core/plans/warnings";
import type { Edge, Method } from "../../core/rules/tiers";
import { fill, type Language } from "../../core/text/language";
import type { PaneTexts } from "../../core/text/pane";
import { planTexts, planWarningSentence } from "../../core/text/plans";
import { usePane } from "../context";
import { countText, moneyText, percentText, readNumber, tidied } from "../numbers";
import { type PlanForm, quotaUse, tierUse } from "../planForm";
import { componentTerms, planTerms } from "../terms";
import { Entry } from "./Entry";
import { Section } from "./Section";
import { Group, TermEntry, TermList } from "./TermFields";
import { TierTable } from "./TierTable";

export function perPeriod(period: PlanForm["period"], words: PaneTexts["pay"]): string {
  return { month: words.perMonth, quarter: words.perQuarter, half: words.perHalf, year: words.perYear }[period];
}

export function Pay({ form }: { readonly form: PlanForm }) {
  const { dispatch, texts, language } = usePane();
  const words = texts.pay;
  const { base } = form;
  const whole = planTerms(base);
  const tiered = base.components.some(({ rule }) => "tiers" in rule);
  return (
    <Section name="pay" title={words.title} summary={summaryOf(form, texts, language)}>
      {planWarnings(base).map((warning) => (
        <p key={warning.key} className="cp-warning">
          {planWarningSentence(warning, language)}
        </p>
      ))}
      {whole.pay.length > 0 && <TermList form={form} terms={whole.pay} tables={[]} />}
      {base.components.map((component, index) =>
        base.components.length === 1 ? (
          <ComponentTerms key={component.id} form={form} index={index} />
        ) : (
          <Fold key={component.id} form={form} index={index} />
        ),
      )}
      {tiered && <MethodChoice form={form} />}
      <Field label={words.edge}>
        <RadioGroup
          value={form.edge}
          onChange={(_event, data) => dispatch({ type: "edgeChosen", edge: data.value as Edge })}
        >
          <Radio value="from" label={<Explained title={words.edgeFrom} text={words.edgeFromHint} />} />
          <Radio value="to" label={<Explained title={words.edgeTo} text={words.edgeToHint} />} />
        </RadioGroup>
      </Field>
      {whole.figures.map((term) => (
        <TermEntry key={term.path} form={form} term={term} />
      ))}
      <h3 className="cp-subhead">{texts.terms.limits}</h3>
      <TermList form={form} terms={whole.limits} tables={[]} />
      {whole.groups.map((group) => (
        <Group key={group.path} form={form} group={group} />
      ))}
    </Section>
  );
}

function MethodChoice({ form }: { readonly form: PlanForm }) {
  const { dispatch, texts } = usePane();
  const words = texts.pay;
  return (
    <Field label={words.method}>
      <RadioGroup
        value={form.method}
        onChange={(_event, data) => dispatch({ type: "methodChosen", method: data.value as Method })}
      >
        <Radio value="marginal" label={<Explained title={words.marginal} text={words.marginalHint} />} />
        <Radio value="retroactive" label={<Explained title={words.retroactive} text={words.retroactiveHint} />} />
      </RadioGroup>
    </Field>
  );
}

function summaryOf(form: PlanForm, texts: PaneTexts, language: Language): string {
  const [entry, ...others] = form.components;
  const component = form.base.components[0];
  if (others.length > 0) return fill(texts.terms.summary, { count: countText(others.length + 1, language) });
  if (entry === undefined || component === undefined) return "";
  const words = planTexts(language).ruleKinds;
  if (component.rule.kind === "objectives") return words.objectives;
  const use = quotaUse(component);
  const reading = readNumber(entry.quota, language, use);
  const shown = (value: number) => {
    if (use === "percent") return percentText(value, language);
    return component.measure.unit === "money"
      ? moneyText(value, language, form.currency, 0)
      : countText(value, language);
  };
  const quota = reading.kind === "number" ? shown(reading.value) : entry.quota;
  if (!("tiers" in component.rule)) {
    return fill(texts.terms.summaryRule, { quota, rule: words[component.rule.kind] });
  }
  const count = entry.tiers.length;
  return fill(count === 1 ? texts.pay.summaryOne : texts.pay.summary, { quota, count: countText(count, language) });
}

/** One component of several; it opens by itself where a fault or the focus is inside. */
function Fold({ form, index }: { readonly form: PlanForm; readonly index: number }) {
  const { check, state, focusWanted } = usePane();
  const [open, setOpen] = useState(index === 0);
  const inside = (field: string | undefined) => field?.startsWith(`components.${index}.`) === true;
  const wanted = inside(focusWanted) || (state.insisted && check.faults.some(({ field }) => inside(field)));
  return (
    <details className="cp-component" open={open || wanted} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{form.base.components[index]?.name}</summary>
      <ComponentTerms form={form} index={index} />
    </details>
  );
}

/** What is measured, the quota where one applies, the rule, and the limits of one component. */
function ComponentTerms({ form, index }: { readonly form: PlanForm; readonly index: number }) {
  const { dispatch, texts, language } = usePane();
  const words = texts.pay;
  const component = form.base.components[index];
  const entry = form.components[index];
  const own = useMemo(() => componentTerms(form.base, index), [form.base, index]);
  if (component === undefined || entry === undefined) return null;
  const plan = planTexts(language);
  const measure = (plan.measures as Readonly<Record<string, string>>)[component.measure.id] ?? component.measure.id;
  const use = quotaUse(component);
  const edit = (text: string) => {
    if (text !== entry.quota) dispatch({ type: "quotaEdited", component: index, text });
  };
  const unit = use === "percent" ? "%" : component.measure.unit === "money" ? form.currency : undefined;
  return (
    <div className="cp-stack">
      <p className="cp-hint">
        {fill(texts.terms.measure, { measure })} {fill(texts.terms.rule, { rule: plan.ruleKinds[component.rule.kind] })}
      </p>
      {component.rule.kind === "objectives" ? (
        <p className="cp-hint">{texts.terms.scored}</p>
      ) : (
        <Entry
          field={`components.${index}.quota`}
          label={fill(words.quota, { period: perPeriod(form.period, words) })}
          hint={words.quotaHint}
          value={entry.quota}
          numeric
          {...(unit === undefined ? {} : { after: <span className="cp-unit">{unit}</span> })}
          onText={edit}
          onLeave={() => edit(tidied(entry.quota, language, use))}
        />
      )}
      {"tiers" in component.rule && <TierTable component={index} tiers={entry.tiers} use={tierUse(component)} />}
      <TermList form={form} terms={own.rule.terms} tables={own.rule.tables} />
      <TermList form={form} terms={own.limits} tables={[]} />
      {own.groups.map((group) => (
        <Group key={group.path} form={form} group={group} />
      ))}
    </div>
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
