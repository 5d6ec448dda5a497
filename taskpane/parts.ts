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
