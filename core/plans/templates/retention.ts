/** Plans for retention and expansion of a book of business, from the founding documents of the product. */
import type { Rule } from "../model";
import { component, founding, type TemplateSeed } from "./template";

const RETENTION_POINTS: Rule = {
  kind: "points",
  wholePoints: false,
  tiers: [
    { from: 0, value: 90 },
    { from: 0.8, value: 110 },
    { from: 1, value: 130 },
    { from: 1.5, value: 150 },
  ],
};
// The source sets a bonus without saying how much; it is the first cell to fill in.
const GRR: Rule = { kind: "unitsAbove", perUnit: 125, unit: 1000, gate: 0.8, gateBonus: 1500, wholeUnits: false };
const NRR: Rule = { kind: "pointsAbove", perPoint: 125, from: 1, wholePoints: false };
const GLOSSARY = "https://www.gainsight.com/essential-guide/net-revenue-retention/";

export const retentionFlat: TemplateSeed = {
  id: "retention-flat",
  period: "month",
  components: [component("netRevenue", "netRevenue", 35_000, { kind: "flatRate", rate: 0.12 })],
  sources: [founding("flat retention commission: monthly quota 35,000 ARR; 12 % of each deal")],
};

export const retentionUpsell: TemplateSeed = {
  id: "retention-upsell",
  period: "quarter",
  components: [
    component("retention", "grossRevenue", 250_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.09 },
        { from: 1, value: 0.12 },
        { from: 1.5, value: 0.15 },
      ],
    }),
    component("upsell", "expansion", 80_000, { kind: "flatRate", rate: 0.12 }),
  ],
  sources: [founding("retention bonus and upsell: 250,000 at 9 / 12 / 15 %; 80,000 at 12 %")],
};

export const retentionPoints: TemplateSeed = {
  id: "retention-points",
  period: "quarter",
  components: [component("netRevenue", "netRevenue", 300_000, RETENTION_POINTS)],
  sources: [founding("bonus per point: 90 / 110 / 130 / 150 from 0 / 80 / 100 / 150 % of 300,000")],
};

export const retentionPointsFlat: TemplateSeed = {
  id: "retention-points-flat",
  period: "month",
  components: [
    component("netRevenue", "netRevenue", 40_000, {
      kind: "points",
      wholePoints: false,
      tiers: [{ from: 0, value: 40 }],
    }),
  ],
  sources: [founding("flat bonus per point: monthly quota 40,000 ARR; 40 per point")],
};

export const grrBonus: TemplateSeed = {
  id: "grr-bonus",
  period: "quarter",
  components: [component("grr", "grossRevenue", 300_000, GRR)],
  sources: [founding("gross revenue retention: 300,000; set bonus at 80 %; 125 per 1,000 over quota"), GLOSSARY],
};

export const nrrBonus: TemplateSeed = {
  id: "nrr-bonus",
  period: "quarter",
  components: [component("nrr", "netRevenue", 300_000, NRR)],
  sources: [founding("net revenue retention: 300,000; 125 per point above quota"), GLOSSARY],
};

export const grrNrr: TemplateSeed = {
  id: "grr-nrr",
  period: "quarter",
  components: [
    component("grr", "grossRevenue", 300_000, GRR, { weight: 0.5 }),
    component("nrr", "netRevenue", 300_000, NRR, { weight: 0.5 }),
  ],
  sources: [founding("balanced gross and net revenue retention, weighted 50 / 50"), GLOSSARY],
};

const PARTICIPATION = { gate: { by: "participation", threshold: 0.8, otherwise: 0 } };

export const renewalMilestones: TemplateSeed = {
  id: "renewal-milestones",
  period: "year",
  figures: [{ id: "participation", unit: "percent", usual: 1 }],
  components: [
    component(
      "renewal",
      "renewalRate",
      1,
      {
        kind: "milestones",
        cumulative: false,
        milestones: [
          { from: 0.8, value: 2000 },
          { from: 0.9, value: 4000 },
          { from: 1, value: 6000 },
        ],
      },
      PARTICIPATION,
    ),
    component("newProducts", "multiProductCustomers", 5, { kind: "flatRate", rate: 1000 }, PARTICIPATION),
    component(
      "keyAccounts",
      "objectives",
      1,
      {
        kind: "objectives",
        target: 3000,
        objectives: [
          { id: "dso", weight: 0.5 },
          { id: "keyAccountPlan", weight: 0.5 },
        ],
      },
      PARTICIPATION,
    ),
  ],
  sources: [
    founding(
      "account management bonus (case study): up to 6,000 at a 100 % renewal rate; 1,000 per existing customer that bought several new products; days sales outstanding; key-account plan; participation; shared crediting",
    ),
  ],
};

export const csmVariable: TemplateSeed = {
  id: "csm-variable",
  period: "quarter",
  // 100,000 x 20 % / 4 = 5,000 a quarter.
  pay: { earnings: 100_000, variable: 0.2 },
  components: [
    component(
      "retention",
      "grossRevenue",
      300_000,
      {
        kind: "curve",
        target: 5000,
        points: [
          { from: 0.8, value: 0.5 },
          { from: 1, value: 1 },
          { from: 1.1, value: 1.5 },
        ],
      },
      { weight: 0.75 },
    ),
    component(
      "expansion",
      "expansion",
      60_000,
      {
        kind: "curve",
        target: 5000,
        points: [
          { from: 0.5, value: 0.5 },
          { from: 1, value: 1 },
        ],
        slopeAbove: 1.5,
      },
      { weight: 0.25 },
    ),
  ],
  sources: [
    founding("base and variable for customer success: variable 75 % retention, 25 % expansion"),
    "Not in the document, to be replaced: on-target earnings of 100,000 with a pay mix of 80 / 20, quotas and curves",
  ],
};

export const strategicAccount: TemplateSeed = {
  id: "strategic-account",
  period: "year",
  // Total target cash, of which 50,000 are variable.
  pay: { earnings: 200_000, variable: 0.25 },
  components: [
    component(
      "growth",
      "expansion",
      400_000,
      {
        kind: "curve",
        target: 50_000,
        points: [
          { from: 0.5, value: 0.25 },
          { from: 1, value: 1 },
        ],
        slopeAbove: 1.5,
      },
      { weight: 0.4 },
    ),
    component(
      "churn",
      "customerRetention",
      0.95,
      {
        kind: "curve",
        target: 50_000,
        points: [
          { from: 0.9, value: 0 },
          { from: 1, value: 1 },
        ],
      },
      { weight: 0.3 },
    ),
    component(
      "accountPlan",
      "objectives",
      1,
      {
        kind: "objectives",
        target: 50_000,
        objectives: [
          { id: "accountPlan", weight: 0.6 },
          { id: "relationship", weight: 0.4 },
        ],
      },
      { weight: 0.3 },
    ),
  ],
  sources: [
    founding(
      "strategic account manager: total target cash, no formal quota; revenue growth, churn, account-plan outcomes",
    ),
  ],
};
