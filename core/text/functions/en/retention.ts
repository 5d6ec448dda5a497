/** Help texts of the retention functions, in English. */
import type { FunctionText } from "../functionText";
import { actual, decimals, edge, method, quota, wholePoints } from "./shared";

export const retention = {
  ATTAINMENT: {
    summary: "Attainment: the share of quota that was reached (1 = 100 %).",
    args: { actual, quota },
  },
  POINT_BONUS: {
    summary: "Bonus per attainment point (1 % of quota), at amounts per point that change by tier.",
    args: {
      actual,
      quota,
      tiers: "Tier table: from attainment (1 = 100 %), money per point.",
      method,
      whole_points: wholePoints,
      edge,
      decimals,
    },
  },
  NRR_BONUS: {
    summary: "Net revenue retention bonus: money per point above quota.",
    args: {
      actual: "Net retained revenue, in money.",
      quota,
      per_point: "Money per point; a point is 1 % of quota.",
      from: "Attainment above which points count. Default 1 (100 %).",
      whole_points: wholePoints,
      cap: "Highest bonus, in money. Left out: no cap.",
      decimals,
    },
  },
  GRR_BONUS: {
    summary: "Gross revenue retention bonus: a set bonus at the gate, and money per unit of revenue over quota.",
    args: {
      actual: "Gross retained revenue, in money.",
      quota,
      per_unit: "Money per unit over quota.",
      unit: "Size of a unit, in money. Default 1000.",
      gate: "Attainment that must be reached for anything to be paid (0.8 = 80 %). Left out: no gate.",
      gate_bonus: "Bonus paid once the gate is reached, in money. Default 0.",
      whole_units: "TRUE pays whole units only. Default FALSE: parts of a unit are paid.",
      decimals,
    },
  },
  NRR: {
    summary: "Net revenue retention: opening revenue plus expansion less losses, over opening revenue (1 = 100 %).",
    args: {
      starting: "Recurring revenue at the start, in money, above zero.",
      expansion: "Revenue gained from those same customers, in money, 0 or more.",
      contraction: "Revenue lost to downgrades, in money, as a positive amount.",
      churn: "Revenue lost with customers who left, in money, as a positive amount.",
    },
  },
  GRR: {
    summary: "Gross revenue retention: the share of opening revenue that was kept, 0 to 1; expansion does not count.",
    args: {
      starting: "Recurring revenue at the start, in money, above zero.",
      contraction: "Revenue lost to downgrades, in money, as a positive amount.",
      churn: "Revenue lost with customers who left, in money, as a positive amount.",
    },
  },
  CUSTOMER_RETENTION: {
    summary: "Customer retention: the share of the opening customers who stayed, 0 to 1.",
    args: {
      customers_start: "Customers at the start of the period, a count above zero.",
      customers_end: "Customers at the end, a count, new ones included.",
      new_customers: "Customers won in the period, a count.",
    },
  },
  CLTV: {
    summary: "Customer lifetime value: revenue per account times gross margin, over the churn rate, in money.",
    args: {
      revenue_per_account: "Revenue per account and period, in money.",
      gross_margin: "Gross margin as a fraction, at most 1 (0.8 = 80 %).",
      churn_rate: "Share of customers lost in the same kind of period, above 0, at most 1 (0.02 = 2 %).",
      decimals,
    },
  },
  CAC: {
    summary: "Customer acquisition cost: sales and marketing cost per new customer, in money.",
    args: {
      cost: "Sales and marketing cost of the period, in money.",
      new_customers: "Customers won in the period, a count above zero.",
      decimals,
    },
  },
  DSO: {
    summary: "Days sales outstanding: receivables over revenue times days, in days, not rounded.",
    args: {
      receivables: "Receivables at the end of the period, in money.",
      revenue: "Revenue of the period, in money, above zero.",
      days: "Days in the period, 1 or more.",
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
