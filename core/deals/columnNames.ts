/** How choices name the columns of an export. */
import type { Cell } from "../cells/cell";
import { NONE } from "./questions";
import { shownText } from "./words";

/** Every column by its heading, else, where that is blank or not the only one, by its number from 1. */
export function columnNames(headings: readonly Cell[]): (column: number) => string {
  const shown = Array.from(headings, shownText);
  const times = new Map<string, number>();
  for (const heading of shown) times.set(heading, (times.get(heading) ?? 0) + 1);
  return (column) => {
    const heading = shown[column] ?? "";
    const names = heading !== "" && heading !== NONE && !heading.startsWith("#") && times.get(heading) === 1;
    return names ? heading : `#${column + 1}`;
  };
}
