/** What the plan pays at 80, 100 and 120 %, computed by core while the terms are typed. */
import { useDeferredValue, useMemo } from "react";
import { fill } from "../../core/text/language";
import { previewOf } from "../check";
import { usePane } from "../context";
import { moneyText, percentText, plainText } from "../numbers";
import type { PlanForm } from "../planForm";
import { Curve } from "./Curve";
import { perPeriod } from "./Pay";
import { Section } from "./Section";

export function Preview({ form }: { readonly form: PlanForm }) {
  const { texts, language } = usePane();
  const words = texts.preview;
  const settled = useDeferredValue(form);
  const { components, fields, tables, currency, method, edge, base } = settled;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names, dates and people do not change what the terms pay
  const preview = useMemo(
    () => previewOf(settled, language),
    [components, fields, tables, currency, method, edge, base, language],
  );
  const money = (value: number, cents = true) =>
    moneyText(value, language, preview?.currency ?? currency, cents ? (preview?.minorUnits ?? 2) : 0);
  const measured = (value: number) => {
    if (preview?.unit === "percent") return percentText(value, language);
    return preview?.unit === "count" ? plainText(value, language) : money(value, false);
  };
  const withCredited = preview?.rows.every((row) => row.credited !== undefined);
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
                {withCredited && <th scope="col">{words.credited}</th>}
                <th scope="col">{words.payout}</th>
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.attainment}>
                  <th scope="row">{percentText(row.attainment, language)}</th>
                  {row.credited !== undefined && <td>{measured(row.credited)}</td>}
                  <td className="cp-strong">{money(row.payout)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {preview.several && <p className="cp-hint">{words.several}</p>}
          {preview.scored ? (
            <p className="cp-hint">{words.scoredNote}</p>
          ) : (
            preview.typed && <p className="cp-hint">{words.typed}</p>
          )}
          {preview.figures.map(({ name, unit, usual }) => (
            <p key={name} className="cp-hint">
              {fill(words.figure, {
                name,
                value: unit === "percent" ? percentText(usual, language) : plainText(usual, language),
              })}
            </p>
          ))}
          {preview.paidLater && <p className="cp-hint">{words.paidLater}</p>}
          {preview.warnings.map((warning) => (
            <p key={warning} role="status" className="cp-warning">
              {warning}
            </p>
          ))}
        </>
      )}
    </Section>
  );
}
