import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { payoutAt } from "../../../core/calculation/payouts";
import { PAID_BEFORE } from "../../../core/plans/model";
import { validatePlan } from "../../../core/plans/schema";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import type { SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { actualsFor, payPlan, spilled } from "./payPlan";

const ids = templates.map(({ id }) => id);

describe.each(ids)("the template %s", (id) => {
  const template = templates.find((one) => one.id === id)!;

  it.each(LANGUAGES)("is a valid plan in %s, with a name for every component, objective and figure", (language) => {
    const plan = planFromTemplate(id, { language });
    expect(validatePlan(plan)).toEqual({ plan });
    expect(validatePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ plan });
    for (const text of [template.name, template.summary, template.useWhen]) {
      expect(text(language)).toMatch(/\S/);
    }
  });

  it("pays on its sheets what its rules pay, to the cent, and the native check agrees", async () => {
    const language = LANGUAGES[ids.indexOf(id) % LANGUAGES.length]!;
    const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), ids.indexOf(id) + 3);
    const { expected } = await payPlan(plan, deals, typed);
    expect(expected.total).toBeGreaterThan(0);
  });

  it("becomes the same worksheets as before", () => {
    const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language: "en", currency: "EUR" }));
    expect(worksheets(plan, { deals, typed }).map(digest)).toMatchSnapshot();
  });
});

/** A sheet in a few lines: what it has, its formulas once each, and a hash of all the rest. */
function digest(sheet: SheetModel): unknown {
  const hash = createHash("sha256").update(JSON.stringify(sheet)).digest("hex").slice(0, 16);
  return {
    sheet: sheet.name,
    rows: sheet.rows,
    columns: sheet.columnWidths.length,
    names: sheet.names.length,
    validations: sheet.validations.length,
    charts: sheet.charts.length,
    columnFormulas: sheet.columnFormulas.map(({ row }) => row),
    hash,
  };
}

describe("columns written as one spilled call", () => {
  // A payout with further steps behind its rule is written row by row: its unrounded value is wanted in between.
  it.each([
    "retention-commission",
    "retention-flat",
    "retention-points",
    "milestone-only",
    "accelerator-milestone",
  ] as const)("pay %s the same, and leave the rows below the participants blank", async (id) => {
    const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language: "en" }));
    const { sheets } = await payPlan(plan, deals, typed, spilled);
    expect(worksheets(plan, { deals, typed })[2]!.columnFormulas.some(({ array }) => array !== undefined)).toBe(true);
    expect(sheets[2]!.columnFormulas.every(({ array }) => array === undefined)).toBe(true);
  });
});

describe("a thousand people", () => {
  it("are credited, paid on cash and clawed back in one pass over the deals, as the rules say", async () => {
    const { plan, deals, typed } = actualsFor(planFromTemplate("pay-on-cash", { language: "en" }));
    const more = Array.from({ length: 1000 }, (_, index) => ({ id: `M-${index}`, name: `More ${index}` }));
    const owed = Object.fromEntries(more.map(({ id }) => [id, { [PAID_BEFORE]: 0 }]));
    const many = { ...plan, participants: [...plan.participants, ...more] };
    const { sheets } = await payPlan(many, deals, { ...typed, ...owed }, spilled);
    const formulas = sheets[2]!.blocks.flatMap(({ cells }) => cells.flat()).map((cell) => JSON.stringify(cell));
    expect(formulas.filter((cell) => cell.includes("=CREDITED_AMOUNT("))).toHaveLength(4);
  });
});

describe("the founding plans pay the figures of their documents", () => {
  const at = (id: (typeof ids)[number], attainment: number) =>
    payoutAt(planFromTemplate(id, { language: "en" }), attainment).components.map(({ payout }) => payout);

  it.each([
    ["retention-commission", 1.2, [30_000]],
    ["retention-flat", 1, [4200]],
    ["retention-upsell", 1, [22_500, 9600]],
    ["retention-points", 0.75, [6750]],
    ["retention-points", 1, [9400]],
    ["retention-points", 1.2, [12_000]],
    ["retention-points", 1.5, [15_900]],
    ["retention-points", 1.6, [17_400]],
    ["retention-points-flat", 1, [4000]],
    ["grr-bonus", 0.79, [0]],
    ["nrr-bonus", 1.2, [2500]],
    ["nrr-bonus", 1, [0]],
    ["grr-nrr", 1.2, [4500, 1250]],
    ["renewal-milestones", 1, [6000, 5000, 3000]],
    ["csm-variable", 1, [3750, 1250]],
    ["rate-on-quota", 1, [40_000]],
    ["rate-on-quota", 1.5, [70_000]],
    ["mbo", 1, [2250]],
    ["spiff", 1, [5000]],
    ["spiff", 0.5, [2500]],
    ["deal-velocity", 1.5, [1750]],
    ["strategic-account", 1, [20_000, 15_000, 15_000]],
  ] as const)("%s at %d of quota pays %j", (id, attainment, payouts) => {
    expect(at(id, attainment)).toEqual(payouts);
  });
});
