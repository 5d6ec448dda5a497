/** What keeps a file from being read as a plan, in English. */
export const en = {
  empty: "The file is empty. Choose the JSON file that was exported from a plan.",
  notJson: "The file is not readable JSON. Export the plan again, or correct the file in a text editor.",
  notJsonAt:
    "The file is not readable JSON: something is wrong at line {line}, column {column}. Export the plan again, or correct that place in a text editor.",
  notPlan:
    "The file is JSON, but not a plan: it does not say which plan format it has. Choose a file that was exported from a plan.",
  newer:
    "The file holds a plan in format {found}; this version knows formats up to {known}. Update the add-in, then import the file again.",
};
export type ExchangeTexts = typeof en;
