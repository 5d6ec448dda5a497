/** Names, summaries and advice of the plan templates in English. */
export const templates = {
  "retention-commission": {
    name: "Retention commission",
    summary: "A rate on net retained revenue that rises once the quarterly quota is reached, and again far above it.",
    useWhen:
      "Use it when account managers own a book of business and every euro or dollar kept should pay, more above quota.",
    components: { netRevenue: "Net revenue" },
  },
  "retention-flat": {
    name: "Flat retention commission",
    summary: "One rate on every deal that keeps or grows recurring revenue, from the first to the last.",
    useWhen: "Use it when the book is small or new and a plan must be understood in one sentence.",
    components: { netRevenue: "Net revenue" },
  },
  "retention-upsell": {
    name: "Retention and upsell",
    summary: "A rising rate on the revenue kept, and one rate on everything sold on top.",
    useWhen: "Use it when the same people renew and expand, and neither shall pay for the other’s miss.",
    components: { retention: "Retention", upsell: "Upsell" },
  },
  "retention-points": {
    name: "Retention points",
    summary: "Money for every point of quota reached; a point is worth more the higher the attainment.",
    useWhen: "Use it when territories differ in size and equal attainment shall earn equal pay.",
    components: { netRevenue: "Net revenue" },
  },
  "retention-points-flat": {
    name: "Flat retention points",
    summary: "The same money for every point of the monthly quota.",
    useWhen: "Use it when equal attainment shall earn equal pay and nobody wants tiers.",
    components: { netRevenue: "Net revenue" },
  },
  "grr-bonus": {
    name: "GRR bonus",
    summary:
      "A set bonus once 80% of the quota is kept, and money for every thousand kept above it. The set bonus is yours to set; 1,500 stands in for it.",
    useWhen: "Use it when keeping what you have is the whole job and expansion belongs to somebody else.",
    components: { grr: "Gross retained revenue" },
  },
  "nrr-bonus": {
    name: "NRR bonus",
    summary: "Money for every point of net revenue retention above quota.",
    useWhen: "Use it when growth out of existing customers is what counts and the base pay covers the rest.",
    components: { nrr: "Net retained revenue" },
  },
  "grr-nrr": {
    name: "Balanced GRR and NRR",
    summary:
      "Half of the bonus for revenue kept, half for net growth of the same customers. The set bonus of the first half is yours to set; 1,500 stands in for it.",
    useWhen: "Use it when nobody shall buy expansion with churn, nor the other way round.",
    components: { grr: "Gross retained revenue", nrr: "Net retained revenue" },
  },
  "renewal-milestones": {
    name: "Renewal milestones",
    summary:
      "Lump sums by renewal rate, an amount per customer that bought several new products, and account objectives. 6,000 and 1,000 are given; the lower milestones and the 3,000 for objectives are yours to set.",
    useWhen:
      "Use it when account managers answer for renewals, breadth and the account plan, and take part in the programme.",
    components: {
      renewal: "Renewal rate",
      newProducts: "Customers with new products",
      keyAccounts: "Key-account objectives",
    },
  },
  "csm-variable": {
    name: "Customer success variable",
    summary:
      "A target variable on top of base pay: three quarters for retention, one quarter for expansion. On-target earnings of 100,000 with a pay mix of 80 to 20 stand in for yours.",
    useWhen: "Use it when customer success managers have on-target earnings with a small variable share.",
    components: { retention: "Retention", expansion: "Expansion" },
  },
  "rate-on-quota": {
    name: "Rate from target variable",
    summary:
      "The rate is the target variable divided by the quota, half as much again above quota. The accelerator is yours to set.",
    useWhen: "Use it when pay levels and quotas are given and the rate shall follow from them.",
    components: { bookings: "Bookings" },
  },
  mbo: {
    name: "Objectives (MBO)",
    summary:
      "A target bonus for weighted objectives, individual and of the team, scored at the end of the period. Objectives, weights and the target of 2,250 are yours to set.",
    useWhen: "Use it when results cannot be read off deals: projects, quality, teamwork.",
    components: { objectives: "Objectives" },
  },
  spiff: {
    name: "SPIFF programme",
    summary:
      "An amount for every unit of one product, for one quarter only, up to a cap. Amount, dates and cap are yours to set.",
    useWhen: "Use it when one product needs a push for a short time beside the regular plan.",
    components: { programme: "Programme" },
  },
  "deal-velocity": {
    name: "Deal velocity",
    summary: "Money per deal closed, more per deal above the monthly count. Count and amounts are yours to set.",
    useWhen: "Use it when deals are alike in size and speed is what counts.",
    components: { deals: "Deals closed" },
  },
  "strategic-account": {
    name: "Strategic account manager",
    summary:
      "Total target cash without a formal quota: growth, customers kept and outcomes of the account plan. Target cash of 50,000, its parts and the growth expected are yours to set.",
    useWhen: "Use it when a few large accounts are developed over years and one quarter says little.",
    components: { growth: "Revenue growth", churn: "Customers kept", accountPlan: "Account plan" },
  },
  "single-rate": {
    name: "Single rate",
    summary: "One rate on everything sold.",
    useWhen: "Use it when the plan must be simple and every sale is worth the same.",
    components: { bookings: "Bookings" },
  },
  accelerator: {
    name: "Accelerator",
    summary: "A base rate to quota, a higher one above it, and a third far above.",
    useWhen: "Use it when sales beyond quota are worth more to the company than those that reach it.",
    components: { bookings: "Bookings" },
  },
  "accelerator-decelerator": {
    name: "Accelerator and decelerator",
    summary: "A low rate at first, the full rate on everything once half the quota is reached, more above quota.",
    useWhen: "Use it when weak results shall cost less without leaving anybody at zero.",
    components: { bookings: "Bookings" },
  },
  "cliff-accelerator": {
    name: "Cliff and accelerator",
    summary: "Nothing below 60% of quota, then the full rate from the first unit, and more above quota.",
    useWhen: "Use it when the base pay covers a minimum of results and commission starts after it.",
    components: { bookings: "Bookings" },
  },
  "accelerator-milestone": {
    name: "Accelerator and milestones",
    summary: "A commission with accelerators, and lump sums at and above quota.",
    useWhen: "Use it when reaching quota itself shall be felt, beside the commission.",
    components: { commission: "Commission", milestones: "Milestones" },
  },
  "milestone-only": {
    name: "Milestones only",
    summary: "A lump sum at 80, 100 and 120% of quota, and nothing in between.",
    useWhen: "Use it when costs must be known beforehand and results come in steps.",
    components: { bookings: "Bookings" },
  },
  "multi-year": {
    name: "Multi-year multiplier",
    summary: "One rate on everything sold, times a factor for the average length of contracts.",
    useWhen: "Use it when longer contracts are worth having and salespeople can win them.",
    components: { bookings: "Bookings" },
  },
  "team-pool": {
    name: "Team pool",
    summary: "Everybody’s share of a pool that the team’s result fills, by the time worked.",
    useWhen: "Use it when nobody can tell whose deal it was and teamwork is the point.",
    components: { team: "Team result" },
  },
  "sdr-meetings": {
    name: "SDR per meeting",
    summary: "Money for every accepted meeting, more above the monthly target.",
    useWhen: "Use it when sales development books meetings and others close the deals.",
    components: { meetings: "Meetings" },
  },
  "gross-margin": {
    name: "Gross margin modifier",
    summary: "A commission on revenue that discounts lower and good margins raise.",
    useWhen: "Use it when salespeople decide on discounts and margin differs from deal to deal.",
    components: { bookings: "Bookings" },
  },
  "product-hurdle": {
    name: "Product hurdle",
    summary: "A rate per product, and a bonus on the core quota that counts only with the new product’s quota.",
    useWhen: "Use it when a new product must be sold beside the old one and not instead of it.",
    components: { core: "Core products", newProduct: "New product", bonus: "Hurdle bonus" },
  },
  "payout-matrix": {
    name: "Payout matrix",
    summary: "A share of the target payout by two measures at once: revenue down, margin across.",
    useWhen: "Use it when two goals pull against each other and neither shall be bought with the other.",
    components: { bookings: "Bookings" },
  },
  "new-hire": {
    name: "New-hire ramp and draw",
    summary: "A commission on a quota that ramps up over five months, with a draw that is earned back.",
    useWhen: "Use it when new people need months to sell and their pay shall not start at zero.",
    components: { bookings: "Bookings" },
  },
  "pay-on-cash": {
    name: "Pay on cash, holdback, clawback",
    summary:
      "A rate on what was sold, paid as customers pay; part of it waits, and deals lost early take back what was paid for them.",
    useWhen: "Use it when invoices are paid late or contracts end early and commission shall wait for the money.",
    components: { bookings: "Bookings" },
  },
  "year-to-date": {
    name: "Year to date with true-up",
    summary:
      "A commission on the year so far, less what was paid before: a weak quarter is made good by a strong one, and the other way round.",
    useWhen:
      "Use it when the year is what counts, deals slip between quarters, and pay shall come every quarter all the same.",
    components: { bookings: "Bookings" },
  },
  "manager-override": {
    name: "Manager override",
    summary: "A small rate on the revenue of the whole team, higher above the team’s quota.",
    useWhen: "Use it when managers win through their people and carry the sum of their quotas.",
    components: { team: "Team revenue" },
  },
  "split-overlay": {
    name: "Split and overlay",
    summary: "A commission on credited shares: each deal line carries the split of its participant.",
    useWhen: "Use it when several people work on one deal and each shall see his own share.",
    components: { bookings: "Credited bookings" },
  },
  "multi-currency": {
    name: "Multi-currency",
    summary: "A commission in one currency on deals in many, at the rate frozen on each deal.",
    useWhen: "Use it when people sell in several currencies and exchange rates shall not change their past pay.",
    components: { bookings: "Bookings" },
  },
};
export type TemplateTexts = typeof templates;
