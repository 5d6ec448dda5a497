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
  settingsFull:
    "What the add-in keeps in this spreadsheet would need {needed} KB, and Google allows {allowed} KB. Delete plans that are no longer used, or use a new spreadsheet.",
  cellsFull:
    "The worksheets need {needed} cells, and this spreadsheet has room for {free} (Google allows 10 million). Delete sheets that are no longer used, or use a new spreadsheet.",
  selectionLarge: "{found} cells are selected; at most {most} can be taken over. Select fewer cells.",
  noSelection: "No cells are selected. Click a sheet with cells, then select them.",
};
