/** Where a plan stands in the gallery. Typed by the templates: none can be left without a place. */
import type { Template } from "../../core/plans/templates";
import type { PaneTexts } from "../../core/text/pane";

export type Group = keyof PaneTexts["gallery"]["groups"];
export const GROUPS: readonly Group[] = ["retention", "commission", "bonus", "team"];

export const GROUP_OF: Readonly<Record<Template["id"], Group>> = {
  "retention-commission": "retention",
  "retention-flat": "retention",
  "retention-upsell": "retention",
  "retention-points": "retention",
  "retention-points-flat": "retention",
  "grr-bonus": "retention",
  "nrr-bonus": "retention",
  "grr-nrr": "retention",
  "renewal-milestones": "retention",
  "csm-variable": "retention",
  "strategic-account": "retention",
  "rate-on-quota": "commission",
  "single-rate": "commission",
  accelerator: "commission",
  "accelerator-decelerator": "commission",
  "cliff-accelerator": "commission",
  "accelerator-milestone": "commission",
  "multi-year": "commission",
  "gross-margin": "commission",
  "multi-currency": "commission",
  "deal-velocity": "commission",
  "sdr-meetings": "commission",
  mbo: "bonus",
  spiff: "bonus",
  "milestone-only": "bonus",
  "product-hurdle": "bonus",
  "payout-matrix": "bonus",
  "team-pool": "team",
  "manager-override": "team",
  "split-overlay": "team",
  "new-hire": "team",
  "pay-on-cash": "team",
  "year-to-date": "commission",
};
