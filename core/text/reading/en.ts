/** What keeps a plan from being read back from its sheets, in English. */
export const en = {
  noPlan: "This workbook holds no plan. Create the worksheets of a plan first.",
  several: "This workbook holds several plans: {sheets}. Say which one to read by the name of its plan sheet.",
  unknownSheet: "No plan was written to a sheet called {sheet}. Plans were written to: {sheets}.",
  broken: "What the workbook keeps of the plan on {sheet} is damaged: {fault}",
  sheetGone:
    "The plan sheet {sheet} cannot be found. If it was renamed, give it its old name; if it was deleted, import the plan from its file.",
  lost: "The cells named {name} are gone. Undo the deletion, or create the worksheets again from the plan’s file.",
  otherTerms:
    "{place}: these sheets were written from terms with the fingerprint {printed}, but the plan that the workbook keeps has {kept}. Undo the change, or go on from an earlier copy of the workbook: what the sheets pay by is not what the plan says.",
  error: "{place}: the cell shows the error {found}. Correct it, then read the plan again.",
  blank: "{place}: the cell is blank. Type a value.",
  notNumber: "{place}: {found} is not a number. Type a number.",
  notDate: "{place}: {found} is not a date. Type a date.",
  notChoice: "{place}: {found} is not one of {choices}. Choose one of these.",
  halfRow: "{place}: this row of the table is filled in only in part. Complete it or clear it.",
  noId: "{place}: {found} has no id. Type one.",
  belowRows:
    "{place}: {found} stands below the prepared rows, where nothing is calculated. Insert rows above the last prepared one, fill the formulas down, and move the person there.",
  noHeading:
    "{sheet}: no column has the heading {heading} in row {row}. Give the column its heading back, then try again.",
  objectives: "{place}: the plan has {expected} objectives, but {found} weights. Restore the rows of the table.",
  dealsGone:
    "The plan {plan} reads its deals from the Deals sheet of the plan {other}, which is not there. Undo its deletion, or update {other}: an empty Deals sheet is written then, and {plan} reads it again.",
  dealsCurrency:
    "The plan {plan} pays in {own} and cannot read the deals of {other}, whose rates lead to {theirs}. Give it deals of its own.",
  dealsClawback:
    "The plan {plan} takes commission back, and what was paid for a deal differs from plan to plan: it cannot read the deals of {other}. Give it deals of its own.",
  dealsReceived:
    "The plan {plan} pays on cash received, which the Deals sheet of {other} does not ask for. Give it deals of its own, or let {other} read the deals of {plan}.",
  peerUntold:
    "{other} is paid by the same deals, but its sheets could not be told who is on {plan}: their deals are credited to nobody there until {other} is updated in Revise.",
  dealsElsewhere:
    "The deals of {plan} are kept on the Deals sheet of {other}. Add them there: {plan} reads them at once.",
};
export type ReadingTexts = typeof en;
