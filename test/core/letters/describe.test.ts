import { describe, expect, it } from "vitest";
import { payoutAt } from "../../../core/calculation/payouts";
import { type Letter, letterText, planLetter } from "../../../core/letters/describe";
import { fingerprint } from "../../../core/plans/canonical";
import type { Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import { moneyText } from "../../../core/text/figures";
import { LANGUAGES } from "../../../core/text/language";
import { letterTexts } from "../../../core/text/letter";
import { fullPlan, simplePlan } from "../plans/fullPlan";

function everyText(letter: Letter): string[] {
  return [
    letter.title,
    letter.subtitle,
    ...letter.sections.flatMap(({ heading, parts }) => [
      heading,
      ...parts.flatMap(({ paragraphs, table }) => [
        ...paragraphs,
        ...(table ? [table.headers, ...table.rows].flat() : []),
      ]),
    ]),
  ];
}

function section(letter: Letter, heading: string) {
  return letter.sections.find((candidate) => candidate.heading === heading)!;
}

describe("the letter of a plan", () => {
  it("shows what 80, 100 and 120 % of quota pay", () => {
    const example = section(planLetter(simplePlan), "Worked example").parts[0]?.table;
    expect(example?.headers).toEqual(["Attainment", "Credited", "Payout"]);
    expect(example?.rows).toEqual([
      ["80%", "$240,000", "$18,000.00"],
      ["100%", "$300,000", "$22,500.00"],
      ["120%", "$360,000", "$30,000.00"],
    ]);
  });

  it("prints the tiers as they are: thresholds, rates, and the money they begin at", () => {
    const table = section(planLetter(simplePlan), "Net revenue").parts[1]?.table;
    expect(table?.rows).toEqual([
      ["0%", "100%", "7.5%", "$0"],
      ["100%", "150%", "12.5%", "$300,000"],
      ["150%", "and above", "15%", "$450,000"],
    ]);
  });

  it("explains the method and the edge that the plan has", () => {
    const marginal = everyText(planLetter(simplePlan)).join("\n");
    expect(marginal).toContain("The plan is marginal");
    expect(marginal).toContain("exactly 100% counts as having reached 100%");
    const terms: Plan["terms"] = { ...simplePlan.terms, method: "retroactive", edge: "to" };
    const retroactive = everyText(planLetter({ ...simplePlan, terms })).join("\n");
    expect(retroactive).toContain("is paid on everything, from the first unit on");
    expect(retroactive).toContain("must be exceeded");
  });

  it("has the participant's own quotas where it is asked for, and the name", () => {
    const letter = planLetter(fullPlan, { participant: "r-1" });
    expect(letter.title).toBe("Compensation plan of Ann: Everything at once");
    expect(everyText(letter).join("\n")).toContain("Your quota is €250,000 per quarter");
    expect(everyText(planLetter(fullPlan)).join("\n")).not.toContain("€250,000");
  });

  it("is, to the cent, what the plan's rules pay, for every component and the plan as a whole", () => {
    for (const language of LANGUAGES) {
      const texts = letterTexts(language);
      const { rows } = section(planLetter(fullPlan, { language }), texts.example.heading).parts[0]!.table!;
      [0.8, 1, 1.2].forEach((attained, column) => {
        const paid = payoutAt(fullPlan, attained);
        const figures = [...paid.components.map(({ payout }) => payout), paid.total, paid.payable];
        expect(rows.map((row) => row[column + 1])).toEqual(
          figures.map((figure) => moneyText(figure, language, fullPlan.currency, true)),
        );
      });
    }
  });

  it("names every figure that the plan has: gate, multiplier, floor, cap, plan cap, draw, holdback, ramp", () => {
    const text = letterText(planLetter(fullPlan));
    for (const figure of [
      "only if Customer satisfaction reaches 4. Otherwise it pays €100.",
      "depends on Gross margin",
      "at least €50 per period",
      "at most €60,000 per period",
      "All components together pay at most €90,000",
      "advanced €2,000 per period",
      "At most €800 is recovered",
      "10% of what is paid is held back",
      "by calendar days",
      "Approved by the board.",
    ]) {
      expect(text).toContain(figure);
    }
  });

  it("says how quotas of time are reckoned, who is on the plan, and what counts once", () => {
    const quarter = planFromTemplate("new-hire", { language: "en" });
    const text = letterText(
      planLetter({ ...quarter, period: "quarter", effective: { from: "2026-01-01", to: "2026-07-31" } }),
    ).replace(/\u00a0/g, " ");
    for (const figure of [
      "the mean of the shares of its months",
      "The last period, from 1 July 2026 to 31 July 2026, is shorter: its quota is that of 31 of 92 days.",
      "what is printed is what is measured",
      "You earn in a period if you are on the plan on at least one of its days.",
      "is paid what was earned before when it is due",
      "each line is rounded once",
      "In this plan: credit, quota, attainment, rule, rounding, sum, draw, what is payable.",
    ]) {
      expect(text).toContain(figure);
    }
    expect(letterText(planLetter(fullPlan))).toContain("loses what was earned before");
    const counted = letterText(planLetter(planFromTemplate("deal-velocity", { language: "en" })));
    expect(counted).toContain("shares that total 100% count one deal in all");
  });

  it("says which deals count where the plan counts other ones than usual", () => {
    const components = simplePlan.components.map((component) => ({
      ...component,
      measure: { ...component.measure, types: ["renewal", "upsell"] as const },
    }));
    expect(everyText(planLetter({ ...simplePlan, components })).join("\n")).toContain(
      "What counts: renewal and upsell.",
    );
  });

  it.each(LANGUAGES)("is complete in %s: no open place, no word of another language", (language) => {
    for (const plan of [simplePlan, fullPlan]) {
      for (const text of everyText(planLetter(plan, { language }))) {
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
        if (language === "fr") expect(text).not.toMatch(/ [:;?!»%]/);
        if (language === "en") expect(text).not.toMatch(/[éèà]/);
      }
    }
  });

  it("carries the fingerprint of the plan, whoever's quotas it shows", () => {
    for (const options of [{}, { participant: "R-1" }]) {
      expect(letterText(planLetter(fullPlan, options))).toContain(fingerprint(fullPlan));
    }
  });

  it("is readable as plain text, with columns under each other", () => {
    const lines = letterText(planLetter(simplePlan)).split("\n");
    expect(lines[0]).toBe("Your compensation plan: Retention commission");
    expect(lines[1]).toMatch(/^=+$/);
    const table = lines.filter((line) => /^ {2}(Attainment|80%|100%|120%) .*\$?\d|^ {2}Attainment /.test(line));
    expect(new Set(table.slice(-4).map((line) => line.length)).size).toBe(1);
    expect(lines.join("\n")).not.toMatch(/\n\n\n/);
  });

  it("warns that a draft promises nothing", () => {
    expect(everyText(planLetter(simplePlan)).join("\n")).toContain("This plan is a draft");
    expect(everyText(planLetter(fullPlan)).join("\n")).not.toContain("This plan is a draft");
  });
});
