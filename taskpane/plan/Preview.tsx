/** What the plan pays at 80, 100 and 120 %, computed by core while the terms are typed. */
import { useDeferredValue, useMemo } from "react";
import { fill } from "../../core/text/language";
import { previewOf } from "../check";
import { usePane } from "../context";
import { moneyText, percentText } from "../numbers";
import type { PlanForm } from "../planForm";
import { Curve } from "./Curve";
import { perPeriod } from "./Pay";
import { Section } from "./Section";

export function Preview({ form }: { readonly form: PlanForm }) {
  const { texts, language } = usePane();
  const words = texts.preview;
  const settled = useDeferredValue(form);
  const { components, currency, method, edge, base } = settled;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names, dates and people do not change what the terms pay
  const preview = useMemo(() => previewOf(settled, language), [components, currency, method, edge, base, language]);
  const money = (value: number, cents = true) =>
    moneyText(value, language, preview?.currency ?? currency, cents ? (preview?.minorUnits ?? 2) : 0);
  const atQuota = preview?.rows.find((row) => row.attainment === 1);
  const points = preview?.rows
    .map((row) =>
      fill(words.curvePoint, { payout: money(row.payout), attainment: percentText(row.attainment, language) }),
    )
    .join(", ");
  return (
    <Section
      name="preview"
      title={words.title}
      summary={atQuota === undefined ? words.waiting : fill(words.summary, { payout: money(atQuota.payout) })}
    >
      {preview === undefined ? (
        <p className="cp-hint">{words.waiting}</p>
      ) : (
        <>
          <Curve
            points={preview.curve}
            marked={preview.rows}
            label={fill(words.curve, { points: points ?? "" })}
            language={language}
          />
          <table className="cp-table">
            <caption>{fill(words.caption, { period: perPeriod(form.period, texts.pay) })}</caption>
            <thead>
              <tr>
                <th scope="col">{words.attainment}</th>
                <th scope="col">{words.credited}</th>
                <th scope="col">{words.payout}</th>
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.attainment}>
                  <th scope="row">{percentText(row.attainment, language)}</th>
                  <td>{money(row.credited, false)}</td>
                  <td className="cp-strong">{money(row.payout)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}
