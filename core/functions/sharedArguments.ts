/** What functions of several categories share about their arguments. */

/** Pay for points of attainment: parts of a point are paid unless somebody says otherwise. */
export const WHOLE_POINTS = { name: "whole_points", kind: "flag", optional: true, default: false } as const;

/** A column of an optional argument that was not given holds NaN. */
export function given(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
