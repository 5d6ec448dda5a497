/** What a plan's parts must be to each other: tables in order, weights that total 1, measures that exist. */
import { exact, ZERO } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { personKey } from "../identity";
import type { PlanFault } from "../text/plans";
import { isCurrency } from "./currencies";
import type { Component, Plan } from "./model";
import { PERIOD_RULES, QUANTITY_RULES } from "./ruleFields";
import { hasTarget, targetOfPeriod } from "./targetPay";

/** A rate of money that pays more than ten times the amount is a slip; the cells of the worksheets take no more either. */
const HIGHEST_RATE = 10;

export function crossFaults(plan: Plan): PlanFault[] {
  const ids = new Set([...plan.components, ...plan.figures].map(({ id }) => id));
  const faults = plan.components.flatMap((component, index) => componentFaults(component, `components[${index}]`, ids));
  return [
    ...currencyFaults(plan),
    ...targetFaults(plan),
    ...faults,
    ...finerFaults(plan),
    ...ordered(plan.modifiers.ramp ?? [], "modifiers.ramp", "month"),
    ...rampFaults(plan),
    ...basisFaults(plan),
    ...clawbackFaults(plan),
  ];
}

function currencyFaults({ currency: { code } }: Plan): PlanFault[] {
  return isCurrency(code) ? [] : [{ path: "currency.code", key: "unknownCurrency", values: { found: `"${code}"` } }];
}

/** A limit finer than what can be paid would be exceeded by its own rounding: a cap of 100.005 pays 100.01. */
function finerFaults({ components, modifiers: { planCap, draw }, currency }: Plan): PlanFault[] {
  const limits: [string, number | undefined][] = [
    ...components.flatMap(({ floor, cap }, index): [string, number | undefined][] => [
      [`components[${index}].floor`, floor],
      [`components[${index}].cap`, cap],
    ]),
    ["modifiers.planCap", planCap],
    ["modifiers.draw.amount", draw?.amount],
    ["modifiers.draw.recoveryLimit", draw?.recoveryLimit],
  ];
  return limits.flatMap(([path, found]): PlanFault[] => {
    if (found === undefined) return [];
    const cure = money(exact(found), currency.minorUnits);
    return cure === found ? [] : [{ path, key: "finerThanCurrency", values: { found, currency: currency.code, cure } }];
  });
}

/** Before the first month of a ramp there would be no quota, and nothing could be earned. */
function rampFaults({ modifiers: { ramp } }: Plan): PlanFault[] {
  const found = ramp?.[0]?.month ?? 1;
  return found === 1 ? [] : [{ path: "modifiers.ramp[0].month", key: "rampStart", values: { found } }];
}

/** A target that its on-target earnings do not make would be promised twice, in two figures. */
function targetFaults(plan: Plan): PlanFault[] {
  const target = targetOfPeriod(plan);
  if (target === undefined) return [];
  return plan.components.flatMap(({ rule }, index): PlanFault[] =>
    hasTarget(rule) && rule.target !== target
      ? [{ path: `components[${index}].rule.target`, key: "targetPay", values: { found: rule.target, target } }]
      : [],
  );
}

/** What does not run up over a year, or has no invoice whose payment could be waited for. */
function basisFaults({ components, modifiers: { basis, ramp } }: Plan): PlanFault[] {
  if (basis === undefined) return [];
  // The basis is what was chosen last and can be changed anywhere; a rule or a measure comes with its template.
  const path = "modifiers.basis";
  const faults = components.flatMap(({ name, rule, measure }): PlanFault[] => {
    if (PERIOD_RULES.has(rule.kind)) return [{ path, key: "basisRule", values: { component: name } }];
    if (basis !== "cash to date" || measure.source !== "typed") return [];
    return [{ path, key: "basisCash", values: { component: name } }];
  });
  if (ramp !== undefined) faults.push({ path: "modifiers.ramp", key: "basisRamp", values: {} });
  return faults;
}

/** Churn that lowers what is credited must not take back what was paid as well. */
function clawbackFaults({ components, modifiers: { clawback } }: Plan): PlanFault[] {
  if (clawback === undefined) return [];
  return components.flatMap(({ measure }, index): PlanFault[] =>
    measure.types.includes("churn")
      ? [{ path: `components[${index}].measure.types`, key: "clawbackTwice", values: {} }]
      : [],
  );
}

function componentFaults(component: Component, path: string, ids: ReadonlySet<string>): PlanFault[] {
  const { rule, gate, multiplier, floor, cap } = component;
  const faults: PlanFault[] = [];
  const known = (by: string | undefined, at: string) => {
    if (by !== undefined && !ids.has(by)) {
      faults.push({ path: `${path}.${at}.by`, key: "unknownMeasure", values: { found: by } });
    }
  };
  known(gate?.by, "gate");
  known(multiplier?.by, "multiplier");
  if (rule.kind === "matrix") known(rule.by, "rule");
  if (floor !== undefined && cap !== undefined && floor > cap) {
    faults.push({ path: `${path}.floor`, key: "floorAboveCap", values: { found: floor, most: cap } });
  }
  return [
    ...faults,
    ...measureFaults(component, path),
    ...ruleFaults(component, `${path}.rule`),
    ...ordered(multiplier?.table ?? [], `${path}.multiplier.table`, "from"),
  ];
}

/** Amounts are money, numbers of deals are counts, and percentages are typed. */
function measureFaults({ measure, rule }: Component, path: string): PlanFault[] {
  const { unit, source, types } = measure;
  const fits = source === "typed" || (source === "sum" ? unit === "money" : unit === "count");
  if (!fits) return [{ path: `${path}.measure.source`, key: "sourceUnit", values: { found: source, unit } }];
  if (source !== "typed" && types.length === 0) {
    return [{ path: `${path}.measure.types`, key: "noTypes", values: {} }];
  }
  if (unit === "percent" && QUANTITY_RULES.has(rule.kind)) {
    return [{ path: `${path}.rule.kind`, key: "ruleUnit", values: { found: rule.kind } }];
  }
  return [];
}

function rateFault({ unit }: Component["measure"], rate: number, path: string): PlanFault[] {
  // Of a counted measure it is money per unit.
  if (unit !== "money" || rate <= HIGHEST_RATE) return [];
  return [{ path, key: "tooLarge", values: { found: rate, most: HIGHEST_RATE } }];
}

function ruleFaults({ rule, measure }: Component, path: string): PlanFault[] {
  switch (rule.kind) {
    case "flatRate":
      return rateFault(measure, rule.rate, `${path}.rate`);
    case "tieredRate":
      return [
        ...ordered(rule.tiers, `${path}.tiers`, "from"),
        ...rule.tiers.flatMap(({ value }, index) => rateFault(measure, value, `${path}.tiers[${index}].value`)),
      ];
    case "points":
      return ordered(rule.tiers, `${path}.tiers`, "from");
    case "curve":
      return ordered(rule.points, `${path}.points`, "from");
    case "milestones":
      return ordered(rule.milestones, `${path}.milestones`, "from");
    case "objectives": {
      if (measure.source !== "typed" || measure.unit !== "percent") {
        const values = { found: measure.source, unit: measure.unit };
        return [{ path: path.replace(/rule$/, "measure.source"), key: "sourceUnit", values }];
      }
      const total = rule.objectives.reduce((sum, { weight }) => sum.plus(exact(weight)), ZERO);
      // Thirds typed to the end of a cell's digits are meant to make 1.
      const whole = total.minus(1).abs().lte("1e-12");
      const seen = new Set<string>();
      const twice = rule.objectives.flatMap(({ id }, index): PlanFault[] => {
        const double = seen.has(personKey(id));
        seen.add(personKey(id));
        return double ? [{ path: `${path}.objectives[${index}].id`, key: "duplicateId", values: { found: id } }] : [];
      });
      if (whole) return twice;
      return [...twice, { path: `${path}.objectives`, key: "weightsTotal", values: { found: total.toNumber() } }];
    }
    case "unitsAbove": {
      if (rule.gate !== undefined || rule.gateBonus === 0) return [];
      return [{ path: `${path}.gate`, key: "bonusGate", values: { found: rule.gateBonus } }];
    }
    case "matrix": {
      const columns = rule.columns.map((from) => ({ from }));
      const ragged = rule.rows.flatMap(({ values }, index): PlanFault[] => {
        if (values.length === rule.columns.length) return [];
        const found = { found: values.length, columns: rule.columns.length };
        return [{ path: `${path}.rows[${index}].values`, key: "ragged", values: found }];
      });
      return [...ordered(rule.rows, `${path}.rows`, "from"), ...ordered(columns, `${path}.columns`), ...ragged];
    }
    default:
      return [];
  }
}

/** @param key the number that must ascend; left out: the rows stand for bare numbers */
function ordered(
  rows: readonly { readonly from?: number; readonly month?: number }[],
  path: string,
  key?: "from" | "month",
): PlanFault[] {
  const at = (index: number) => rows[index]?.[key ?? "from"] ?? 0;
  return rows.flatMap((_, index): PlanFault[] => {
    if (index === 0 || at(index) > at(index - 1)) return [];
    const values = { found: at(index), previous: at(index - 1) };
    return [{ path: `${path}[${index}]${key === undefined ? "" : `.${key}`}`, key: "tierOrder", values }];
  });
}
