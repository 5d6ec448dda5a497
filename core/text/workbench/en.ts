/** The words of the workbench's page around the spreadsheet and the pane, in English. */
export const en = {
  title: "Compensation plans · Workbench",
  name: "Compensation plans",
  place: "Workbench",
  language: "Language",
  theme: "Appearance",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  pane: {
    label: "Compensation plans pane",
    skip: "Go to the pane (F6)",
    hide: "Hide the pane",
    show: "Show the pane",
    width: "Width of the pane",
  },
  grid: "Spreadsheet",
  about: {
    open: "About",
    title: "About this workbench",
    what: "A spreadsheet on your own computer with the compensation functions in its cells and the task pane beside it. Nothing you enter leaves this page, and reloading it starts afresh.",
    notice:
      "The spreadsheet is o-spreadsheet {version} by Odoo, with Owl, both under the LGPL 3.0 and used unmodified; charts by Chart.js (MIT), looks by Bootstrap (MIT) and Font Awesome (OFL, MIT). They are separate files of this page; the compensation plans themselves are MIT.",
    licences: "Licences",
    close: "Close",
  },
  loading: "Opening the workbench…",
  loadingFile: "Loading {file}…",
  writingSample: "Writing the sample plan…",
  failed: {
    title: "The workbench did not open",
    file: "The file {file} could not be loaded. Check that the server still runs (npm start), then reload this page.",
    error:
      "Something failed while opening: {detail}. Reload this page; if it happens again, report it with these words.",
    reload: "Reload",
  },
  dialog: { ok: "OK", cancel: "Cancel", confirm: "Continue", title: "Please note" },
  welcome: {
    tab: "Welcome",
    title: "Compensation plans, ready to try",
    intro: "This is a real spreadsheet. Everything on it can be changed.",
    tryFormula: "1. Try a function",
    tryFormulaHow:
      "360,000 of revenue on a quota of 300,000, paid 7.5 % up to quota, 12.5 % above it and 15 % above 150 %:",
    formula: "Formula",
    result: "Result",
    yours: "Yours",
    yoursHow: "Type a formula of your own here. Start with =TIERED_COMMISSION( and the help appears.",
    tryPlan: "2. Change a plan",
    tryPlanHow:
      "A quarter of deals has been turned into a plan for twelve people. Change a rate on the plan's sheet: every payout follows.",
    openPlan: "Open {sheet}",
    tryPane: "3. Make your own",
    tryPaneHow:
      "Choose a plan in the pane, set quota and rates, and create its worksheets. Nothing existing is ever overwritten.",
  },
  sample: { plan: "Sample Q1 2026" },
};
