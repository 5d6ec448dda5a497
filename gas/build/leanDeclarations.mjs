/**
 * A webpack loader: takes out of a function's declaration what only documentation and tests read (examples, sources,
 * related functions). Google loads the whole script for every call of a custom function, so it carries nothing idle.
 */
import { parse } from "acorn";

const IDLE = new Set(["examples", "source", "related", "category"]);

/** @param {string} code a module as esbuild left it */
export default function leanDeclarations(code) {
  let lean = code;
  const cuts = idleProperties(parse(code, { ecmaVersion: "latest", sourceType: "module" }), code);
  for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) lean = lean.slice(0, start) + lean.slice(end);
  return lean;
}

/** Properties of the object that declareRows or declareWhole is given, each with the comma behind it. */
function idleProperties(node, code, found = []) {
  if (node.type === "CallExpression" && /^declare(Rows|Whole)$/.test(node.callee.name ?? "")) {
    for (const property of node.arguments[0].properties) {
      if (property.type !== "Property" || !IDLE.has(property.key.name)) continue;
      const comma = /^\s*,/.exec(code.slice(property.end));
      found.push({ start: property.start, end: property.end + (comma ? comma[0].length : 0) });
    }
  }
  for (const child of Object.values(node)) {
    for (const inner of Array.isArray(child) ? child : [child]) {
      if (typeof inner?.type === "string") idleProperties(inner, code, found);
    }
  }
  return found;
}
