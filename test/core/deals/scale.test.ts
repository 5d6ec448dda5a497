/** Amounts in cents, thousands or millions: whatever says so, in the heading or beside the table, is asked. */
import { describe, expect, it } from "vitest";
import { currenciesOfHeading } from "../../../core/deals/currencies";
import { readExport } from "../../../core/deals/readExport";
import { scaleOfHeading, scaleOfTitle } from "../../../core/deals/scale";
import { tableOfText } from "../../../core/deals/table";

const read = (text: string, choices = {}) => readExport({ grid: tableOfText(text), rowsAbove: 0 }, "EUR", choices);
const exportOf = (amount: string) =>
  `Deal ID;Close date;Owner;Type;Stage;${amount}\nD-1;2026-02-10;Ann;Renewal;Won;360\nD-2;2026-02-11;Ann;Renewal;Won;40`;
const asked = (text: string) => read(text).questions.map(({ id, preferred }) => [id, preferred]);

describe("a heading that states a scale", () => {
  it.each([
    ...["Amount in cents", "Amount (cents)", "amount_cents", "AmountInCents", "Amount [ct]"],
    ...["Montant en centimes", "Montant (centimes)", "Montant (unités mineures)", "Importo in centesimi"],
    ...["Importo (centesimi)", "Importo (unità minori)", "Amount in pence"],
  ])("%s is divided by a hundred, after a question", (heading) => {
    expect(asked(exportOf(heading))).toEqual([["scale", "0.01"]]);
    expect(read(exportOf(heading)).deals).toEqual([]);
    expect(read(exportOf(heading), { scale: "0.01" }).deals.map(({ amount }) => amount)).toEqual([3.6, 0.4]);
    expect(read(exportOf(heading), { scale: "1" }).deals.map(({ amount }) => amount)).toEqual([360, 40]);
  });

  it.each([
    ...["Amount [T€]", "Amount (T€)", "Amount [T EUR]", "Amount [k]", "Amount (k)", "Amount TEUR", "Amount KEUR"],
    ...["Amount in T€", "Amount EURk", "Amount (EUR k)", "Amount K€", "Amount (in thousands)", "Amount '000"],
    ...["Amount (000s)", "Amount €000", "Amount (x1000)", "Amount x 1,000", "Amount in 1.000 EUR", "Amount (1000s)"],
    ...["Amount, thousands", "Amount (€ thousands)", "amount_k_eur", "AmountK", "Importo €/000", "Importo (€/1000)"],
    ...["Amount 2026 (k€)", "Montant en milliers", "Montant en milliers d’euros", "Montant (k€)", "Montant HT [k€]"],
    ...["Importo in migliaia", "Importo (in migliaia)", "Importo in migliaia di euro", "Importo (mila €)"],
  ])("%s is multiplied by a thousand, after a question", (heading) => {
    expect(asked(exportOf(heading))).toEqual([["scale", "1000"]]);
    expect(read(exportOf(heading), { scale: "1000" }).deals.map(({ amount }) => amount)).toEqual([360_000, 40_000]);
  });

  it.each([
    ...["Amount M€", "Amount [M€]", "Amount (M)", "Amount [M EUR]", "Amount (EUR M)", "Amount MEUR", "Amount $M"],
    ...["Amount (in millions)", "Amount (Mio €)", "Montant en millions", "Montant en M€", "Importo in milioni"],
    ...["Importo (mln €)", "Amount mm", "Amount in 1,000,000 EUR"],
  ])("%s is multiplied by a million", (heading) => expect(scaleOfHeading(heading)).toBe(1e6));

  it.each([
    ...["Amount", "Amount (EUR)", "Montant HT", "Importo", "Amount in EUR", "Amount per cent", "Montant mars 2026"],
    ...["Amount Total", "Amount Tim", "Amount M", "Amount 2026", "Top 1000 amount", "Amount > 10 000"],
    ...["Importo totale"],
  ])("%s states none", (heading) => expect(scaleOfHeading(heading)).toBeUndefined());

  it("names the smallest units of a currency in other words as well", () => {
    for (const heading of ["Amount (minor units)", "Price in minor units", "Prix (unités mineures)"])
      expect(scaleOfHeading(heading)).toBe(0.01);
  });

  it("states its currency as well", () => {
    expect(["TEUR", "Amount T€", "KEUR", "USDk", "k$"].map((heading) => currenciesOfHeading(heading)[0])).toEqual([
      ...["EUR", "EUR", "EUR", "USD", "USD"],
    ]);
  });
});

describe("a line beside the table that states a scale", () => {
  it.each([
    ...["All amounts in thousands", "in thousands of EUR", "Figures in k€", "(000s)", "Amounts are in cents", "EUR m"],
    ...["Montants en milliers d’euros", "Tous les montants en k€", "Unité : k€", "Montants en centimes"],
    ...["Importi in migliaia", "Valori espressi in migliaia di euro", "(in migliaia)", "Importi in centesimi"],
  ])("“%s” is asked, above and below the deals", (line) => {
    const scale = String(scaleOfTitle(line));
    const table = exportOf("Amount");
    const date = table.replaceAll(/^(\S+?);(\S+?);/gm, "$2;$1;").replace("Deal ID;Close date", "Close date;Deal ID");
    for (const text of [`${line}\n\n${table}`, `${table}\n${line}`, `${table}\n;;${line}`, `${date}\n${line}`]) {
      expect(asked(text)).toEqual([["scale", scale]]);
      expect(read(text).deals).toEqual([]);
      expect(read(text, { scale }).deals.map(({ amount }) => amount)).toEqual([
        360 * Number(scale),
        40 * Number(scale),
      ]);
    }
  });

  it("is found in whichever cell it stands, also of a line with several texts", () => {
    expect(asked(`Report;10 Feb 2026;CRM;amounts in thousands\n${exportOf("Amount")}`)).toEqual([["scale", "1000"]]);
  });

  it("offers every scale where heading and title contradict each other", () => {
    const text = `All amounts in thousands\n${exportOf("Amount (cents)")}`;
    expect(read(text).questions[0]?.options.map(({ value }) => value)).toEqual(["0.01", "1000", "1"]);
  });

  it.each([
    "Sales of the quarter",
    "Deals over 100 k",
    "Pipeline of 2 million",
    "Mille grazie",
    "Company: K & Sons",
    ...["Deals of K. Smith", "Amount greater than 1000 EUR", "Amount > EUR 1,000", "Team (T)", "Deals (1000)"],
    ...["Il report di mio fratello", "Importo maggiore di 1.000 €", "Montant supérieur à 1 000 €", "Page 1/1000"],
  ])("“%s” is none", (line) => expect(asked(`${line}\n\n${exportOf("Amount")}\n${line}`)).toEqual([]));
});
