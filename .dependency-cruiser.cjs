/** Who may import whom: rules know no cells, core knows no host, no host knows another. */
const room = (path) => `^${path}/`;
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^(core|taskpane|excel-addin|gas|workbench|tools|test|bench)/", pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    only("decimal-is-the-ground", room("core/decimal"), [], "core/decimal imports no other room."),
    only("identity-is-the-ground", "^core/identity\\.ts$", [], "core/identity imports no other room."),
    only("rules-know-no-cells", room("core/rules"), [room("core/decimal")], "Rules take plain numbers."),
    only(
      "cells",
      room("core/cells"),
      [room("core/(decimal|rules)"), "^core/identity"],
      "Cells turn into what rules take.",
    ),
    only("text-knows-names-only", room("core/text"), [room("core/rules")], "Texts know the names they translate."),
    only(
      "functions",
      room("core/functions"),
      [room("core/(decimal|rules|cells|text)"), "^core/identity"],
      "Functions know no plan and no sheet.",
    ),
    only(
      "plans",
      room("core/plans"),
      [room("core/(decimal|rules|text)"), "^core/cells/cell", "^core/identity"],
      "Plans know rules and texts.",
    ),
    only(
      "calculation",
      room("core/calculation"),
      [room("core/(decimal|rules|plans|text)"), "^core/identity"],
      "The calculation of a plan knows no sheet.",
    ),
    only(
      "letters",
      room("core/letters"),
      [room("core/(decimal|plans|text|calculation)"), "^core/identity"],
      "Letters are written from plans and their calculation.",
    ),
    only("core-knows-no-host", "^core/", [], "core knows no pane and no host."),
    only("taskpane-knows-no-host", room("taskpane"), [room("core")], "The pane talks to core and to the port."),
    only(
      "excel-knows-no-other-host",
      room("excel-addin"),
      [room("core"), room("taskpane"), room("tools")],
      "No host imports another.",
    ),
    only(
      "gas-knows-no-other-host",
      room("gas"),
      [room("core"), room("taskpane"), room("tools")],
      "No host imports another.",
    ),
    only(
      "workbench-knows-no-other-host",
      room("workbench"),
      [room("core"), room("taskpane"), room("tools")],
      "No host imports another.",
    ),
    only("tools-know-nobody", room("tools"), [], "What builds and serves knows no room."),
    {
      name: "only-builds-use-tools",
      comment: "tools needs Node.",
      severity: "error",
      from: { pathNot: ["^tools/", "/build/", "^test/"] },
      to: { path: "^tools/" },
    },
    {
      name: "one-configured-decimal",
      comment: "decimal.js is imported in one file only, so that precision and rounding cannot differ.",
      severity: "error",
      from: { pathNot: ["^core/decimal/decimal\\.ts$", "^(test|bench)/"] },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "no-circles",
      comment: "Rooms have floors.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-needs-no-node",
      comment: "core runs in Apps Script and in a browser.",
      severity: "error",
      from: { path: "^core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "every-package-is-declared",
      severity: "error",
      from: { path: "^(core|taskpane|excel-addin|gas|workbench)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
