/** Why a row of an export is not imported. */
import type { DealField } from "./fields";

export type DealProblemKey =
  | "missing"
  | "personLeftOut"
  | "errorCell"
  | "dateUnreadable"
  | "dateAmbiguous"
  | "dateExchanged"
  | "amountUnreadable"
  | "amountAmbiguous"
  | "amountWaits"
  | "notNumber"
  | "idRounded"
  | "typeUnknown"
  | "typeLeftOut"
  | "currencyUnknown"
  | "currencyContradicts"
  | "rateMissing"
  | "rateLeftOut"
  | "rateNotPositive"
  | "rateAmbiguous"
  | "rateImplausible"
  | "rateOwnCurrency"
  | "rateDirection"
  | "rateSpread"
  | "splitRange"
  | "splitSeveral"
  | "lossAbove"
  | "creditAbove"
  | "gainBelow"
  | "notWon"
  | "outcomeUnknown"
  | "outcomeBlank"
  | "unsoldLoss"
  | "repeated"
  | "sameLine"
  | "alike"
  | "joined"
  | "shares"
  | "history"
  | "superseded"
  | "totalRow"
  | "subtotal"
  | "footer"
  | "groupRow"
  | "headingsAgain"
  | "unitRow"
  | "wideRow"
  | "namedTotal";

/** One reason why a row was not imported; `row` counts from 1 as the sheet or the pasted text shows it. */
export interface DealProblem {
  readonly row: number;
  readonly field: DealField | "outcome";
  readonly key: DealProblemKey;
  readonly found: string;
}
