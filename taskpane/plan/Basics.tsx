/** Name, dates, period and currency of the plan. */
import { Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Period } from "../../core/plans/model";
import { fill, type Language } from "../../core/text/language";
import type { PaneTexts } from "../../core/text/pane";
import { usePane } from "../context";
import { dateText, localeTag } from "../numbers";
import type { PlanForm } from "../planForm";
import { Entry } from "./Entry";
import { Section } from "./Section";
import { useFault } from "./useFault";

const PERIODS: readonly Period[] = ["month", "quarter", "half", "year"];
const COMMON = ["USD", "EUR", "GBP", "CHF", "CAD"];

export function Basics({ form }: { readonly form: PlanForm }) {
  const { dispatch, texts, language } = usePane();
  const words = texts.basics;
  const summary = fill(words.summary, {
    period: cadence(form.period, words),
    from: dateText(form.from, language),
    to: dateText(form.to, language),
  });
  return (
    <Section name="basics" title={words.title} summary={summary}>
      <Entry
        field="name"
        label={words.name}
        hint={words.nameHint}
        value={form.name}
        onText={(text) => dispatch({ type: "textEdited", field: "name", text })}
      />
      <div className="cp-pair">
        <Entry
          field="from"
          type="date"
          label={words.from}
          value={form.from}
          onText={(text) => dispatch({ type: "textEdited", field: "from", text })}
        />
        <Entry
          field="to"
          type="date"
          label={words.to}
          value={form.to}
          onText={(text) => dispatch({ type: "textEdited", field: "to", text })}
        />
      </div>
      <div className="cp-pair">
        <Field label={words.period}>
          <Select
            value={form.period}
            data-field="period"
            onChange={(_event, data) => dispatch({ type: "periodChosen", period: data.value as Period })}
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {words[period]}
              </option>
            ))}
          </Select>
        </Field>
        <CurrencyChoice code={form.currency} />
      </div>
    </Section>
  );
}

function CurrencyChoice({ code }: { readonly code: string }) {
  const { dispatch, texts, language } = usePane();
  const fault = useFault("currency");
  const { common, others } = useMemo(() => currencies(language, code), [language, code]);
  return (
    <Field
      label={texts.basics.currency}
      validationState={fault.sentence === undefined ? "none" : "error"}
      validationMessage={fault.sentence ?? null}
    >
      <Select
        value={code}
        data-field="currency"
        onBlur={fault.onBlur}
        onChange={(_event, data) => dispatch({ type: "textEdited", field: "currency", text: data.value })}
      >
        <optgroup label={texts.basics.currencyCommon}>{common}</optgroup>
        <optgroup label={texts.basics.currencyAll}>{others}</optgroup>
      </Select>
    </Field>
  );
}

/** Every currency the browser can name; the plan's own is there even where the browser is too old to know any. */
function currencies(language: Language, chosen: string) {
  const names = new Intl.DisplayNames([localeTag(language)], { type: "currency", fallback: "none" });
  const known = "supportedValuesOf" in Intl ? Intl.supportedValuesOf("currency") : COMMON;
  const option = (code: string) => {
    const name = names.of(code);
    return (
      <option key={code} value={code}>
        {name === undefined ? code : `${code} – ${name}`}
      </option>
    );
  };
  const common = COMMON.includes(chosen) ? COMMON : [chosen, ...COMMON];
  return { common: common.map(option), others: known.filter((code) => !common.includes(code)).map(option) };
}

function cadence(period: Period, words: PaneTexts["basics"]): string {
  return { month: words.byMonth, quarter: words.byQuarter, half: words.byHalf, year: words.byYear }[period];
}
