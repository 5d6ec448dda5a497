/** Brings the JSON of an earlier plan format to the present one, step by step, before anything is checked. */
import { measureOf } from "./measures";

type Json = Readonly<Record<string, unknown>>;

export const SCHEMA = 2;

/** The same plan in the present format; what is not a plan of an earlier format is returned as it is. */
export function migratePlan(json: unknown): unknown {
  return isObject(json) && json.schema === 1 ? fromVersion1(json) : json;
}

/**
 * Version 1 knew one measure, the net revenue, and no modifiers. What stands there all the same is kept and checked, not
 * lost without a word.
 */
function fromVersion1(plan: Json): Json {
  const { components } = plan;
  return {
    figures: [],
    modifiers: {},
    ...plan,
    schema: 2,
    ...(Array.isArray(components) ? { components: components.map(measureOfVersion1) } : {}),
  };
}

function measureOfVersion1(component: unknown): unknown {
  if (!isObject(component) || !isObject(component.measure)) return component;
  const { source, types } = measureOf("netRevenue");
  return { ...component, measure: { source, types, ...component.measure } };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
