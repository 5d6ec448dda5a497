/** Parts of the pane that are loaded when they are opened: where a host keeps them in files of their own, only then. */
export async function functionBrowser() {
  return (await import(/* webpackChunkName: "browser" */ "./functions/FunctionBrowser")).FunctionBrowser;
}
export async function revise() {
  return (await import(/* webpackChunkName: "revise" */ "./revise/Revise")).Revise;
}
export async function openFile() {
  return (await import(/* webpackChunkName: "revise" */ "./papers/OpenFile")).OpenFile;
}
export async function papers() {
  return (await import(/* webpackChunkName: "revise" */ "./papers/Papers")).Papers;
}

/** What turns a plan into worksheets: needed once, when they are created. */
export const worksheetMaker = () => import(/* webpackChunkName: "worksheets" */ "./createWorksheets");

/** The deals of the plan in the editor, with what reads them. */
export async function dealsPanel() {
  return (await import(/* webpackChunkName: "deals" */ "./deals/DealsPanel")).DealsPanel;
}
