/** The plan letter in English: what a plan pays, in sentences that its participants read. */
export const en = {
  title: "Your compensation plan: {plan}",
  titleFor: "Compensation plan of {name}: {plan}",
  subtitle: "In force from {from} to {to}, version {version}",
  yes: "yes",
  no: "no",
  open: "and above",
  atAGlance: {
    heading: "The plan at a glance",
    periods: {
      month: "Pay is worked out month by month, in {currency}.",
      quarter: "Pay is worked out quarter by quarter, in {currency}.",
      half: "Pay is worked out half-year by half-year, in {currency}.",
      year: "Pay is worked out year by year, in {currency}.",
    },
    one: "There is one way to earn: {components}.",
    several: "There are {count} ways to earn: {components}. What each of them pays is added up.",
    pay: "Your on-target earnings are {earnings} a year: a base of {base} and a variable of {variable}, if every goal is reached in full.",
    draft: "This plan is a draft. Nothing in it is promised until it is put into force.",
    retired: "This plan is retired: it pays nothing new.",
  },
  component: {
    measure: "What counts: {measure}.",
    quota: {
      month: "Your quota is {quota} per month. Attainment is what you are credited with, divided by quota.",
      quarter: "Your quota is {quota} per quarter. Attainment is what you are credited with, divided by quota.",
      half: "Your quota is {quota} per half-year. Attainment is what you are credited with, divided by quota.",
      year: "Your quota is {quota} per year. Attainment is what you are credited with, divided by quota.",
    },
    level: "The goal is {quota}: reaching it is an attainment of 100%.",
    levelWhole: "The goal is {quota}.",
    weight: "What this component pays counts with a weight of {weight}.",
  },
  rules: {
    flatRate: "You earn {rate} of everything you are credited with, from the first unit of money.",
    flatCount: "You earn {rate} for each one that counts, from the first.",
    tieredRate: "You earn a rate on what you are credited with. The rate depends on your attainment:",
    tieredCount: "You earn an amount for each one that counts. The amount depends on your attainment:",
    points:
      "You earn an amount for every point of attainment; a point is 1% of quota. The amount depends on your attainment:",
    pointsAbove:
      "You earn {amount} for every point of attainment above {from}; a point is 1% of quota. Up to {from} this component pays nothing.",
    wholePoints: "Only whole points count: 104.9% is 104 points.",
    partPoints: "Parts of a point are paid as parts.",
    gateBonus: "From an attainment of {gate} on you earn a set bonus of {bonus}. Below it this component pays nothing.",
    unitsAbove: "For every {unit} above quota you earn {amount} more.",
    unitsAboveOnly: "For every {unit} above quota you earn {amount}.",
    unitGate: "This holds from an attainment of {gate} on; below it this component pays nothing.",
    wholeUnits: "Only whole units count; a rest below {unit} is not paid.",
    partUnits: "Parts of a unit are paid as parts.",
    curve:
      "Your payout is a share of a target of {target} per period. It follows straight lines between these points; below the first of them it is zero:",
    slopeAbove: "Above the last point every further 1% of attainment adds {share} of the target.",
    flatAbove: "Above the last point it stays as it is.",
    milestones: "You earn a lump sum when your attainment reaches a milestone:",
    cumulative: "Milestones add up: whoever reaches the second has earned the first as well.",
    highest: "Only the highest milestone that you reach is paid.",
    objectives:
      "You have objectives worth {target} per period when all of them are met in full. Each is scored after the period, 100% for met in full, and pays by its weight:",
    spiffUnit: "For each one that counts you earn {amount}.",
    spiffUnitFrom: "For each one that counts you earn {amount}, from the first, once there are at least {minimum}.",
    spiffOnce: "Once there are at least {minimum}, you earn {amount}, once per period.",
    matrix:
      "Your payout is a share of a target of {target} per period. It is read from a table of two measures: your attainment down, {by} across:",
    interpolate: "Between the values of the table it follows straight lines.",
    lookup:
      "In each direction the highest value that you reach counts. Below the first row or column the payout is zero.",
  },
  table: {
    from: "From attainment",
    to: "To",
    rate: "Rate",
    amount: "Amount",
    perPoint: "Per point",
    money: "From, in figures",
    whole: "Pays on everything",
    attainment: "Attainment",
    share: "Share of target",
    payout: "Payout",
    bonus: "Bonus",
    objective: "Objective",
    weight: "Weight",
    fullScore: "At full score",
    month: "From month in the role",
    quotaShare: "Share of quota",
    factor: "Factor",
    level: "From {by}",
    total: "Total",
    payable: "Payable",
    credited: "Credited",
    component: "Component",
  },
  methods: {
    marginal:
      "The plan is marginal: each rate is paid only on the part that lies in its own tier. Reaching a higher tier never changes what the tiers below have earned.",
    retroactive:
      "The plan is retroactive: the rate of the tier that you reach is paid on everything, from the first unit on.",
    flags: "Where the table says that a tier pays on everything, reaching it reprices all that lies below it.",
  },
  edges: {
    from: "A threshold is reached at exactly its figure: an attainment of exactly 100% counts as having reached 100%.",
    to: "A threshold must be exceeded: an attainment of exactly 100% does not yet count as having reached 100%.",
  },
  gate: "There is a gate: this component is paid only if {by} reaches {threshold}. Otherwise it pays {otherwise}.",
  gateExceeds:
    "There is a gate: this component is paid only if {by} exceeds {threshold}. Otherwise it pays {otherwise}.",
  nothing: "nothing",
  attainmentOf: "the attainment of {component}",
  multiplier: "The payout is then multiplied by a factor that depends on {by}; below the first line the factor is 0:",
  floor: "This component pays at least {floor} per period.",
  cap: "This component pays at most {cap} per period.",
  pay: {
    heading: "From the payout to your pay",
    planCap: "All components together pay at most {cap} per period.",
    draws: {
      guarantee:
        "You are guaranteed {amount} per period. If you earn less, your pay is topped up to that amount, and nothing is owed back.",
      "recoverable guarantee":
        "You are paid at least {amount} per period. What is topped up is owed back, and is recovered from what later periods earn above that amount.",
      recoverable:
        "You are advanced {amount} per period on top of what you earn. The advance is owed back, and is recovered from later earnings.",
      "non-recoverable": "You are paid {amount} per period on top of what you earn; nothing of it is owed back.",
    },
    recoveryLimit: "At most {limit} is recovered per period.",
    basis: {
      "year to date":
        "Pay is settled on the year to date: quotas, results and the amounts of a period run up from the first day of the plan’s year, and what earlier periods were paid is taken off. A result below zero is owed back, and carried on by the next true-up.",
      "cash to date":
        "Pay is settled on the year to date and on cash: quotas, results and the amounts of a period run up from the first day of the plan’s year, of the payout counts the share of your invoiced deals that customers have paid, and what earlier periods were paid is taken off. What is paid later is paid to you later.",
    },
    clawback: {
      "pro rata":
        "Commission is paid for {term} months of a contract. If a customer leaves earlier, what was paid to you for the deal is taken back for the months that are missing, never more than you were paid.",
      full: "Commission is paid for {term} months of a contract. If a customer leaves earlier, what was paid to you for the deal is taken back.",
    },
    clawbackWindow: "Nothing is taken back from {window} months on.",
    holdback: "{share} of what is paid is held back until it is released.",
    proration: {
      days: "Whoever joins or leaves within a period has a share of the quota, of payouts for attainment, of set amounts, floors and caps, and of a draw, by calendar days.",
      months:
        "Whoever joins or leaves within a period has a share of the quota, of payouts for attainment, of set amounts, floors and caps, and of a draw, by full months.",
      workdays:
        "Whoever joins or leaves within a period has a share of the quota, of payouts for attainment, of set amounts, floors and caps, and of a draw, by workdays.",
    },
    ramp: "New hires start with a part of the quota:",
    rampMean: "In a period of several months the quota takes the mean of the shares of its months in the role.",
    shortPeriod: "The last period, from {from} to {to}, is shorter: its quota is that of {days} of {full} days.",
    quotaRounded:
      "A quota that is changed in this way is rounded to the smallest unit of {currency}: what is printed is what is measured.",
  },
  credit: {
    heading: "How you are credited",
    amount:
      "A deal is credited with its amount, times its exchange rate if it is in another currency, times your share if it is split, and each line is rounded once, to the smallest unit of {currency}. The exchange rate is fixed on the day of the deal.",
    typed: "These figures do not come from deals; they are entered after the period: {components}.",
    losses: "Credit memos, churn and contraction count as negative amounts where they count.",
    counted:
      "A deal that is counted counts by your share; shares that total 100% count one deal in all, thirds included.",
    people:
      "You earn in a period if you are on the plan on at least one of its days. In other periods nothing new is earned, no draw is paid, and deals in your name are credited to nobody.",
    afterLeaving: {
      pays: "Whoever has left is paid what was earned before when it is due; what is owed is still taken off.",
      forfeits: "Whoever has left loses what was earned before and is due later; what is owed is still taken off.",
    },
    rounding:
      "Every payout is rounded once, at its end, to the smallest unit of {currency}, half a unit away from zero; nothing is rounded before that.",
    order: "The order is always the same. In this plan: {steps}.",
    phases: {
      credit: "credit",
      quota: "quota",
      attainment: "attainment",
      rule: "rule",
      weight: "weight",
      periods: "periods to date",
      proration: "time worked",
      gate: "gate",
      multiplier: "multiplier",
      limits: "floor and cap",
      rounding: "rounding",
      sum: "sum",
      planCap: "plan cap",
      cash: "cash",
      trueUp: "true-up",
      afterLeaving: "after leaving",
      draw: "draw",
      holdback: "holdback",
      clawback: "clawback",
      payable: "what is payable",
    },
  },
  example: {
    heading: "Worked example",
    intro: "What one full period pays if the attainment is the same in every component:",
    figures: "The example assumes {figures}.",
    figure: "{name} of {value}",
    scores: "Every objective is assumed to be scored at that attainment.",
    firstPeriod: "It is the first period of a year, with every invoice paid.",
    noDraw: "Nothing is owed from earlier periods in this example.",
  },
  record: {
    heading: "For the record",
    version: "{plan}, version {version}, {status}, in force from {from} to {to}.",
    fingerprint:
      "Fingerprint of the plan (SHA-256): {fingerprint}. The same fingerprint stands on the worksheets; it changes with every change of the plan’s terms; participants, name, notes, status and history are not part of it.",
    notes: "Notes: {notes}",
  },
};
export type LetterTexts = typeof en;
