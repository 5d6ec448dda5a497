/** What Google Sheets shows around the pane (menu, sidebar) and what its side of the port says, in English. */
export const en = {
  openPane: "Create or change a plan…",
  paneTitle: "Compensation Plans",
  starting: "Starting…",
  startFailed: "The pane could not start: {detail}. Close it, reload the spreadsheet and open the pane again.",
  inputError: "{argument}, row {row}: the cell holds the error {found}. Correct that cell first.",
  inputErrorAnywhere: "An input holds the error {found}. Correct that cell first.",
  writeLost:
    "The worksheets were not created: another window of this spreadsheet took this one's place. Close the other pane and create them again.",
  // Settings and cells stand in the brackets of a sentence that says that the plan is too large.
  settingsFull: "{needed} KB to keep with the spreadsheet, {allowed} KB allowed",
  cellsFull: "{needed} cells needed, {free} of Google’s 10 million left",
  selectionLarge: "{found} cells are selected; at most {most} can be taken over. Select fewer cells.",
  noSelection: "No cells are selected. Click a sheet with cells, then select them.",
};
