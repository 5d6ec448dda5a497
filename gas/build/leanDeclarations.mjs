/**
 * A webpack loader: takes out of a function's declaration what only documentation and tests read (examples, sources,
 * related functions). Google loads the whole script for every call of a custom function, so it carries nothing idle.
 */
import { parse } from "acorn";

const IDLE = new Set(["examples", "source", "related", "category"]);

/** @param {string} code a module as esbuild left it */
export default function leanDeclarations(code) {
  const lean = without(code, idleProperties(read(code), code));
  return without(lean, idleTexts(read(lean), lean));
}

function read(code) {
  return parse(code, { ecmaVersion: "latest", sourceType: "module" });
}

/** @param {{ start: number, end: number }[]} cuts */
function without(code, cuts) {
  let left = code;
  for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) left = left.slice(0, start) + left.slice(end);
  return left;
}

/** Texts that were shared between sources: constants of the module that nothing names any more. */
function idleTexts(program, code) {
  return program.body.filter((node) => {
    if (node.type !== "VariableDeclaration" || node.declarations.length !== 1) return false;
    const [{ id, init }] = node.declarations;
    return init?.type === "Literal" && code.split(new RegExp(`\\b${id.name}\\b`)).length === 2;
  });
}

/** Properties of the object that declareRows and its like are given, each with the comma behind it. */
function idleProperties(node, code, found = []) {
  if (node.type === "CallExpression" && /^declare[A-Z]/.test(node.callee.name ?? "")) {
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
