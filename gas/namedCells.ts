/** A name whose cells were deleted has none; asking for them throws. */
export function cellsOf(
  named: GoogleAppsScript.Spreadsheet.NamedRange,
): GoogleAppsScript.Spreadsheet.Range | undefined {
  try {
    return named.getRange();
  } catch {
    return undefined;
  }
}
