/** What every part of the pane needs to know, handed down once. */
import { createContext, type Dispatch, useContext } from "react";
import type { Language } from "../core/text/language";
import type { PaneTexts } from "../core/text/pane";
import type { Workbook } from "../core/workbook";
import type { Check } from "./check";
import type { DealReading } from "./deals/reading";
import type { Action, State } from "./state";

export type Host = "excel" | "sheets" | "workbench";

export interface Pane {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly texts: PaneTexts;
  readonly language: Language;
  readonly workbook: Workbook;
  readonly host: Host;
  readonly helpUrl: string | undefined;
  readonly check: Check;
  /** What becomes of the rows of a deals export; undefined when there is none. */
  readonly deals: DealReading | undefined;
  /** The field that shall have the focus as soon as it is on the page. */
  readonly focusWanted: string | undefined;
  readonly focusOn: (field: string) => void;
}

const PaneContext = createContext<Pane | undefined>(undefined);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("usePane stands outside the pane");
  return pane;
}
