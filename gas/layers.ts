/**
 * Sorts styled areas into as few calls as possible: cells of one value go together, and an area that lies over an
 * earlier one of another value waits for the next round, so that the later style still wins.
 */
import type { Area, StyledArea } from "../core/sheets/model";

export interface Layer<V> {
  readonly value: V;
  readonly areas: readonly Area[];
}

export function layered<V>(styles: readonly StyledArea[], lookOf: (styled: StyledArea) => V | undefined): Layer<V>[] {
  const rounds: Map<V, Area[]>[] = [];
  for (const styled of styles) {
    const value = lookOf(styled);
    if (value === undefined) continue;
    let round = rounds.length;
    while (round > 0 && !covers(rounds[round - 1]!, styled.area, value)) round -= 1;
    if (round === rounds.length) rounds.push(new Map());
    const areas = rounds[round]!.get(value);
    if (areas) areas.push(styled.area);
    else rounds[round]!.set(value, [styled.area]);
  }
  return rounds.flatMap((round) => Array.from(round, ([value, areas]) => ({ value, areas })));
}

function covers<V>(round: ReadonlyMap<V, readonly Area[]>, area: Area, value: V): boolean {
  for (const [other, areas] of round) {
    if (other !== value && areas.some((placed) => overlap(placed, area))) return true;
  }
  return false;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
