/**
 * A write is a list of steps, packed into requests before anything is sent. How many requests there are depends on the
 * sheets, not on their rows, but for what Excel for the web accepts at once (5 MB).
 */

/** One thing to do on a worksheet, and about how many characters it adds to the request. */
export interface Step {
  readonly size: number;
  run(sheet: Excel.Worksheet): void;
}

export interface Batch {
  readonly sheet: string;
  readonly steps: readonly Step[];
}

/** Characters per request: well below 5 MB, for accented letters take two bytes and texts are escaped. */
export const BATCH_SIZE = 1_500_000;

/** What a step without cells adds: the paths of its objects and a few properties. */
export const SMALL = 1_000;

/** Packs a sheet's steps, in order, into as few batches as the size allows. */
export function packed(sheet: string, steps: readonly Step[], limit = BATCH_SIZE): Batch[] {
  const batches: Batch[] = [];
  let current: Step[] = [];
  let size = 0;
  for (const step of steps) {
    if (current.length > 0 && size + step.size > limit) {
      batches.push({ sheet, steps: current });
      current = [];
      size = 0;
    }
    current.push(step);
    size += step.size;
  }
  if (current.length > 0) batches.push({ sheet, steps: current });
  return batches;
}

/** How the steps of one batch get at their cells. */
export function cells(
  sheet: Excel.Worksheet,
  area: { row: number; column: number; rows?: number; columns?: number },
): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows ?? 1, area.columns ?? 1);
}
