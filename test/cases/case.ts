/** A worked figure: data of the project, with its source; the same table runs on every host. */
import type { Argument, Result } from "../../core/cells/cell";

export interface Case {
  /** Function id. */
  readonly id: string;
  /** As typed into a cell: scalars or rows of cells; null for an argument left out. */
  readonly args: readonly Argument[];
  readonly result: Result;
  /** A public address, or "computed" with what it was computed from. */
  readonly source: string;
  readonly note?: string;
}
