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

/** With what the sheets will be calculated. */
export async function formulas() {
  return (await import(/* webpackChunkName: "worksheets" */ "./plan/Formulas")).Formulas;
}

/** What turns a plan into worksheets: needed once, when they are created. */
export const worksheetMaker = () => import(/* webpackChunkName: "worksheets" */ "./createWorksheets");

/** The deals of the plan in the editor. */
export async function deals() {
  return (await import(/* webpackChunkName: "deals" */ "./deals/Deals")).Deals;
}
/** The state of the payouts: after they were written, and of each plan of the workbook. */
export async function planState() {
  return (await import(/* webpackChunkName: "revise" */ "./PlanState")).PlanState;
}
export async function leftOut() {
  return (await import(/* webpackChunkName: "deals" */ "./deals/LeftOut")).LeftOut;
}
