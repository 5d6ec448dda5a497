/** What Excel shows around the add-in (its store card, ribbon, first-run message) and the pane's first sentences, in English. */
export const en = {
  displayName: "Compensation Plans",
  description:
    "Build incentive compensation plans as live worksheets: retention commission, bonus per point, tiers and quotas, with exact functions that pay the same cents everywhere.",
  getStartedTitle: "Compensation Plans is ready",
  getStartedDescription:
    "On the Home tab choose Compensation Plans to build a plan, or type =COMPPLAN. in a cell to see the functions.",
  groupLabel: "Compensation",
  buttonLabel: "Compensation Plans",
  buttonTitle: "Open the compensation plans pane",
  buttonDescription:
    "Choose a plan, set quota and tiers, see payouts at 80, 100 and 120% of quota, and create its worksheets.",
  paneTitle: "Compensation Plans",
  starting: "Starting…",
  officeMissing:
    "The pane could not reach Excel: Microsoft's Office.js did not load. Check that appsforoffice.microsoft.com is not blocked by your network, then close this pane and open it again.",
  notExcel: "This pane works inside Excel. Open it there from the Home tab, button Compensation Plans.",
  tooOld:
    "This version of Excel is too old for Compensation Plans: it lacks {set}. Update Excel (Microsoft 365, Excel 2021 or later), or open the workbook in Excel for the web.",
  startFailed: "The pane could not start: {detail}. Close it and open it again.",
};
