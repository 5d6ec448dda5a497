/**
 * The top-level functions of Code.js. Google Sheets finds custom functions by their declaration and their JSDoc, and
 * minifying drops the one and renames the other's parameters: so this text is generated from the catalogue and appended
 * afterwards. Runs in Node, at build time.
 */
import { catalogue } from "../../core/functions/catalogue";
import type { ArgDeclaration, CompFunction } from "../../core/functions/declaration";
import { functionTexts } from "../../core/text/functions";
import { SERVER_CALLS } from "../rpc";

/** Names of the bundle's one variable; the trailing underscore keeps it out of Google's lists. */
export const LIBRARY = "Plans_";

export function stubs(): string {
  return [
    ...catalogue.map(functionStub),
    ...["onOpen", "onInstall", "showSidebar"].map((name) => `function ${name}() { ${LIBRARY}.${name}(); }`),
    ...SERVER_CALLS.map((name) => `function ${name}() { return ${LIBRARY}.serve("${name}", arguments); }`),
    "",
  ].join("\n\n");
}

/** `arguments` also carries what was given beyond the last parameter, so that the function can say so. */
function functionStub(declared: CompFunction): string {
  const parameters = declared.args.map(({ name }) => name).join(", ");
  return [
    ...documentation(declared),
    `function ${declared.id}(${parameters}) { return ${LIBRARY}.calculate("${declared.id}", arguments); }`,
  ].join("\n");
}

/** Autocomplete shows one paragraph, ignores the syntax for optional parameters, and knows one language per script. */
function documentation({ id, args, shape, result }: CompFunction): string[] {
  const text = functionTexts("en")[id];
  if (text === undefined) throw new Error(`${id} has no help text.`);
  const parameter = (declared: ArgDeclaration) => {
    const description = text.args[declared.name];
    if (description === undefined) throw new Error(`${id}: ${declared.name} has no help text.`);
    const optional = declared.optional ? "Optional. " : "";
    return ` * @param {${typeOf(declared)}} ${declared.name} ${inComment(optional + description)}`;
  };
  const returned = shape === "table" ? "Array<Array<*>>" : result === "text" ? "string" : "number";
  return [
    "/**",
    ` * ${inComment(text.summary)}`,
    " *",
    ...args.map(parameter),
    ` * @return {${returned}} ${inComment(RESULTS[shape])}`,
    " * @customfunction",
    " */",
  ];
}

const RESULTS: Readonly<Record<CompFunction["shape"], string>> = {
  rows: "One value for each row that was given.",
  value: "One value.",
  table: "A table with a header row.",
};

function typeOf(declared: ArgDeclaration): string {
  if (declared.kind === "tiers" || declared.kind === "table") return "Array<Array<*>>";
  if (declared.kind === "flag") return "boolean";
  if (declared.kind === "choice" || declared.kind === "text") return "string";
  return "rows" in declared ? "number|Array<Array<number>>" : "number";
}

/** One line, and never the end of the comment. */
function inComment(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\*\//g, "* /");
}
