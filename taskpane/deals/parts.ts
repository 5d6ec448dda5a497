/** What the deals load when it is opened; apart from the parts of the pane, which load the deals themselves. */

/** The panel for a table that was read. */
export async function dealsPanel() {
  return (await import(/* webpackChunkName: "deals" */ "./DealsPanel")).DealsPanel;
}
