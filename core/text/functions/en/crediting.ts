/** Help texts of the crediting functions, in English. */
import type { FunctionText } from "../functionText";
import { decimals, method, optionalQuota, tierTable } from "./shared";

export const crediting = {
  SPLIT_CREDIT: {
    summary: "The credited parts of a deal, beside the shares; the primary parts add up to the amount exactly.",
    args: {
      amount: "Amount of the deal, in money.",
      shares: "Share of each participant (0.5 = 50 %); without overlays they total 1.",
      overlay: "TRUE for credit on top that need not total 1: one cell, or one beside each share. Default FALSE.",
      decimals,
    },
  },
  CREDITED_AMOUNT: {
    summary: "What each participant is credited with: amount times share over the deals, in one pass.",
    args: {
      participants: "Names or ids to credit, one per row; case and outer spaces do not count.",
      deal_participants: "Name or id on each deal.",
      amounts: "Amount of each deal, in money; blank counts as 0.",
      types: "Types of deals that count: a cell or a list. Left out or blank: all.",
      deal_types: "Type of each deal; needed with types.",
      shares: "Share of each deal (0.5 = 50 %); blank counts as 1. Left out: 1.",
      deal_dates: "Date of each deal; needed with from or to, and then no deal may lack it.",
      from: "First date that counts. Left out: no limit.",
      to: "Last date that counts, with its whole day. Left out: no limit.",
      decimals,
    },
  },
  OVERRIDE_COMMISSION: {
    summary: "A manager's override on the team's deals; a deal listed several times counts once.",
    args: {
      amounts: "Amount of the deal in each row, in money: its full amount wherever it is listed.",
      deal_ids: "Id of the deal in each row.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      decimals,
    },
  },
  PRORATED_AMOUNT: {
    summary: "The share of a quota, target or salary for the time worked; parts of a period add up.",
    args: {
      value: "Value for the whole period, in money.",
      period_start: "First day of the period, a date.",
      period_end: "Last day of the period, a date; it counts.",
      from: "First day worked. Blank: from the start of the period.",
      to: "Last day worked; it counts. Blank: to the end of the period.",
      basis:
        '"days" (default), "months" (only full months, from period_start) or "workdays" (Monday to Friday, holidays count).',
      leave_days: "Days of leave within the days worked (workdays with that basis); not with months. Default 0.",
      decimals,
    },
  },
  RAMP_QUOTA: {
    summary: "The quota of a new hire: a share of the full quota that rises with the months in the role.",
    args: {
      quota: "Full quota of a month or period, in money.",
      month_in_role: "Month in the role, 1 for the first; before the first step the quota is 0.",
      ramp: "Table: from month, share of quota. Example: 1, 0.5; 3, 0.75; 5, 1.",
      decimals,
    },
  },
  SEASONAL_QUOTA: {
    summary: "An annual quota over its periods by weight; the periods add up to it exactly.",
    args: {
      annual_quota: "Quota of the year, in money.",
      weights: "Weight of each period, 0 or more; they need not total 1.",
      decimals,
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
