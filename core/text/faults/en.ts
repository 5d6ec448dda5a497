/** What the functions say in English when they cannot answer: what was found, and what to do. */
import type { FaultKey } from "../../rules/faultKeys";

/** Parts that say where; a sentence's {where} is one of them. */
export const places = {
  argument: "{argument}",
  row: "{argument}, row {row}",
  cell: "{argument}, row {row}, column {column}",
};

export const en: Readonly<Record<FaultKey, string>> = {
  unknownFunction: "There is no function named {found}.",
  tooManyArguments: "{function} takes at most {most} arguments, but {found} were given. Remove the last ones.",
  argumentMissing: "{argument} is missing. Enter it, or point at the cell that holds it.",
  numberText:
    '{where}: {found} is a text, not a number. Enter a plain number; a text such as "5%" or "1,000" does not count.',
  numberFlag: "{where}: {found} stands where a number belongs. Enter a number.",
  numberDate: "{where}: a date ({found}) stands where a number belongs. Enter a number.",
  belowMinimum: "{where}: {found} is below {least}. Enter {least} or more.",
  aboveMaximum: "{where}: {found} is above {most}. Enter {most} or less.",
  notWhole: "{where}: {found} is not a whole number.",
  blankRefused: "{where} is blank. Fill it in; enter 0 where 0 is meant.",
  rangeEmpty: "{argument} holds no number. Point at the cells that hold them.",
  oneLineOnly: "{argument} takes one row or one column, but a range of {shape} cells was given.",
  lengthsDiffer: "{first} has {firstCount} cells and {second} has {secondCount}. Give as many of one as of the other.",
  totalNotOne: "{argument} total {found}, not 1. Correct them so that they total 1 (100 %).",
  resultTooLarge: "The result is too large for a cell. Check the figures that go into it.",
  notDate: "{where}: {found} is not a date. Enter a date, not a text.",
  zeroDivisor: "{where} is zero or blank, and nothing can be divided by zero. Enter an amount above zero.",
  negativeDivisor: "{where}: {found} is below zero. Enter an amount above zero.",
  shapesDiffer:
    "{first} has {firstShape} cells and {second} has {secondShape}. Give ranges of the same size, or a single cell to use for all rows.",
  oneCellOnly: "{argument} takes one cell, but a range of {shape} cells was given. Point at one cell.",
  notFlag: "{where}: {found} is neither TRUE nor FALSE.",
  notChoice: "{argument}: {found} is not one of {choices}.",
  tiersEmpty: "{argument} has no tier. Give at least one row with a threshold and a value.",
  tiersColumns:
    "{argument}: columns found: {found}. Give two (from, value), three (from, to, value, or from, value, TRUE/FALSE) or four (from, to, value, TRUE/FALSE).",
  tierBlank: "{argument}, row {row}: {column} is blank. Fill it in, or remove the row.",
  tierText: "{argument}, row {row}: {found} in {column} is a text, not a number.",
  tierFlagFound: "{argument}, row {row}: {found} stands in {column} where a number belongs.",
  tierOrder: "{argument}, row {row}: {found} comes after {previous}. Thresholds must rise from row to row.",
  tierDuplicate: "{argument}, row {row}: the threshold {found} stands twice. Remove one of the two rows.",
  tierGap:
    "{argument}, row {row}: this tier ends at {found} and the next starts at {next}; what lies between would be lost. Use {cure} for both.",
  tierOffByOne: "{argument}, row {row}: the threshold {found} leaves a gap above {cure}. Tiers touch: use {cure}.",
  tierEndBelow: "{argument}, row {row}: the tier ends at {found}, which is not above its start {from}.",
  tierEndMissing: "{argument}, row {row}: the end of this tier is blank. Only the last tier may be open; use {next}.",
  tierNegative: "{argument}, row {row}: the threshold {found} is below zero. Start at 0 or above.",
  tierNotFlag:
    "{argument}, row {row}: {found} is neither TRUE nor FALSE, so it is not clear whether the tier is retroactive. Write TRUE or FALSE.",
  tierRateAboveOne: "{argument}, row {row}: the rate {found} pays more than the amount itself. Was {meant} meant?",
  tierAttainmentHuge: "{argument}, row {row}: the threshold {found} is {percent} % of quota. Was {meant} meant?",
  tierQuotaMissing:
    "{argument}: thresholds of at most {found} look like attainment (1 = 100 %), but without a quota they are money. Is this attainment? Give the quota.",
  pointsColumns: "{argument}: columns found: {found}. Give two: where on the curve, and the payout there.",
  matrixTooSmall:
    "{argument} needs a first row and a first column of headers, and a value in each cell between them; {shape} cells were given.",
  matrixOrder: "{where}: the header {found} comes after {previous}. Headers must rise from cell to cell.",
  payoutNotReached: "No further amount pays {found}: the tier table does not reach it, whatever is sold.",
  lossesAboveBase:
    "Contraction and churn come to {found}, more than the {most} they are taken from. Check that all figures are of the same customers.",
  grossAboveOne:
    "{where}: {found} is below zero and would lift gross retention above 100 %. Gross retention excludes expansion: enter losses as positive amounts.",
  newAboveEnd:
    "{where}: {found} is more than the {most} customers at the end. Count only new customers who are still there.",
  keptAboveStart:
    "{found} customers would have been kept of {most} at the start. Count every customer won in the period as new.",
  nothingToScale: "{argument} are all zero, so there is nothing to scale to the budget.",
  floorAboveCap: "{where}: the floor {found} is above the cap {most}. Exchange them, or remove one.",
  tierLastClosed:
    "{argument}, row {row}: the last tier stays open above {found}; the end of a table is not a cap. Leave the last end blank, and cap the payout where a cap is meant.",
  releasedTooMuch: "{where}: {found} is more than the {most} that was held back. Release at most what is held.",
  weightsZero: "{argument} are all zero, and nothing can be shared out by them. Enter at least one weight above zero.",
  datesReversed: "{where}: this date comes before {other}. Exchange the two dates, or correct one.",
  periodWithoutWorkdays:
    '{where}: the period holds no workday, Monday to Friday. Use the basis "days", or correct the dates.',
  periodNotMonths: '{where}: the period is not a number of whole months. Correct its dates, or use the basis "days".',
  leaveInMonths: '{where}: days of leave cannot be taken off whole months. Use the basis "days" or "workdays".',
  leaveTooLong:
    "{where}: {found} days of leave are more than the {most} days worked in the period. Count only leave within them.",
  notName: "{where}: {found} is neither a name nor a number. Enter the name or the id of a participant or a deal.",
  dealConflict:
    "{where}: the deal {deal} stands here with {found} and earlier with {previous}. Give its full amount in each of its rows.",
  columnNeeded: "{argument} is missing, and {other} cannot be applied without it. Point at that column of the deals.",
  gateNeeded:
    "{where} is missing, so {other} would be paid whatever is retained. Enter the share of quota from which it is paid, such as {cure} for 80 %.",
  simulationTooLarge: "{argument}: {found} runs of so many quotas would take too long. Enter {most} or less.",
};
