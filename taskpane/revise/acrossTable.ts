/** What all plans pay together as rows of texts: as the pane shows it, and to be pasted into a sheet. */
import {
  type AcrossPlans,
  amountsOf,
  type CurrencyAcross,
  type DealAcross,
  type Known,
} from "../../core/checks/acrossPlans";
import { type AcrossTexts, acrossTexts } from "../../core/text/across";
import { fill, type Language } from "../../core/text/language";
import { notFormula } from "../notFormula";
import { inputText, moneyText } from "../numbers";

/** Name and version, where two of the plans have one name. */
export function planTitles({ plans }: Pick<CurrencyAcross, "plans">, words: AcrossTexts): readonly string[] {
  return plans.map(({ name, version }) =>
    plans.filter((one) => one.name === name).length > 1 ? fill(words.plan, { plan: name, version }) : name,
  );
}

/** A figure in the currency; a dash for a plan that the person is not on. */
export function figure(value: Known | null, { currency }: CurrencyAcross, language: Language): string {
  if (value === null) return "–";
  if (value === undefined) return acrossTexts(language).notFigure;
  return moneyText(value, language, currency.code, currency.minorUnits);
}

/** Everything, tab by tab. A sheet that it is pasted into must not take a name for a formula. */
export function acrossTable({ currencies, lists }: AcrossPlans, language: Language): string {
  const words = acrossTexts(language);
  const { columns } = words;
  const known = (value: Known | null) =>
    value === null ? "" : value === undefined ? words.notFigure : inputText(value, language, "number");
  const rows: string[][] = [];
  for (const one of currencies) {
    const { code } = one.currency;
    rows.push([words.person, "", ...planTitles(one, words), words.total, columns.currency]);
    const period = one.plans.map((plan) =>
      plan.period === undefined ? "" : `${plan.period.from} – ${plan.period.to}`,
    );
    rows.push([columns.period, "", ...period, "", ""]);
    for (const { id, name, payable, total } of one.people)
      rows.push([text(id), text(name), ...payable.map(known), known(total), code]);
    rows.push([words.total, "", ...one.totals.map(known), known(one.total), code], []);
  }
  for (const { owner, twice, none } of lists) {
    rows.push([fill(words.listTitle, { owner: owner.name })]);
    rows.push([columns.what, columns.id, columns.participant, columns.amount, columns.currency, columns.plans]);
    const deals = (what: string, found: readonly DealAcross[]) => {
      const title = fill(what, { count: found.length });
      for (const deal of found) {
        const { id, participant, amount, currency, plans } = deal;
        rows.push([title, text(id), text(participant), known(amount), currency, text(plans.join(", "))]);
      }
      for (const { currency, sum } of amountsOf(found)) rows.push([words.total, "", "", known(sum), currency, ""]);
    };
    deals(words.twice, twice);
    deals(words.none, none);
    rows.push([]);
  }
  return rows.map((cells) => cells.join("\t")).join("\n");
}

function text(value: string): string {
  return notFormula(value.replace(/\s+/g, " "));
}
