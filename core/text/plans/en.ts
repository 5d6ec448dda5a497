/** Words of plans in English: templates, measures, deals, and what is wrong with a plan that was typed or imported. */
export const en = {
  templates: {
    "retention-commission": {
      name: "Retention commission",
      summary: "A rate on net retained revenue that rises once the quarterly quota is reached, and again far above it.",
      useWhen:
        "Use it when account managers own a book of business and every euro or dollar kept should pay, more above quota.",
      components: { netRevenue: "Net revenue" },
    },
  },
  measures: {
    netRevenue: "renewals and expansion, less churn, contraction and credit memos",
  },
  dealTypes: {
    renewal: "Renewal",
    upsell: "Upsell",
    crossSell: "Cross-sell",
    newProduct: "New product",
    churn: "Churn",
    contraction: "Contraction",
    creditMemo: "Credit memo",
  },
  periods: { month: "month", quarter: "quarter", half: "half-year", year: "year" },
  statuses: { draft: "Draft", active: "Active", retired: "Retired" },
  methods: { marginal: "marginal", retroactive: "retroactive" },
  edges: { from: "reached at the threshold", to: "must be exceeded" },
  faults: {
    notObject: "{path}: {found} stands where a group of fields is needed. Check that the plan file is complete.",
    missing: "{path} is missing. Add it.",
    unknownField: "{path} is not a field of a plan. Remove it or correct its spelling.",
    notText: "{path}: {found} is not a text.",
    blankText: "{path} is blank. Type a text.",
    longText: "{path} is longer than {most} characters. Shorten it.",
    notNumber: "{path}: {found} is not a number. Type a number without separators.",
    notFlag: "{path}: {found} is neither true nor false.",
    notList: "{path}: {found} stands where a list is needed.",
    notDate: "{path}: {found} is not a date. Write it as year-month-day, for example 2026-01-31.",
    notChoice: "{path}: {found} is not one of {choices}.",
    notWhole: "{path}: {found} is not a whole number.",
    tooSmall: "{path}: {found} is below {least}. Type {least} or more.",
    tooLarge: "{path}: {found} is above {most}. Type {most} or less.",
    notAbove: "{path}: {found} is not above {limit}. Type a number above {limit}.",
    notCurrency: "{path}: {found} is not a currency code. Use three capital letters, for example EUR.",
    notId:
      "{path}: {found} cannot serve as an id. Use letters, digits, spaces, - _ . @, and start with a letter or digit.",
    schemaVersion:
      "{path}: {found} is a plan format that this version does not know. It knows format 1; update the add-in.",
    rounding: "{path}: {found} is not offered. Worksheets round half away from zero, as ROUND does.",
    effectiveOrder: "{path}: the plan ends on {found}, before it starts on {from}. Change one of the two dates.",
    tooManyPeriods:
      "{path}: the plan lasts {found} periods. At most {most} fit on its sheets; shorten it or choose longer periods.",
    noComponent: "{path}: the plan has no component. Add at least one.",
    noTier: "{path}: the table has no tier. Add at least one row.",
    tierOrder: "{path}: {found} does not lie above {previous}, the tier before it. Put the tiers in ascending order.",
    duplicateId: "{path}: {found} is used twice. Every id must be unique, whatever its capitals.",
    unknownComponent: "{path}: the plan has no component called {found}.",
    startOrder: "{path}: the end date {found} lies before the start date {from}.",
  },
};
export type PlanTexts = typeof en;
