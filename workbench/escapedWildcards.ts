/**
 * In every spreadsheet "~~" stands for the character "~" where a text is looked for; o-spreadsheet knows "~*" and "~?"
 * only, and would not find an id with a "~" in it. Import this before the first Model.
 */
import "./enginePrerequisites";
import { type Arg, type FunctionResultObject, helpers, registries } from "@odoo/o-spreadsheet";

type Compute = (this: unknown, ...given: Arg[]) => FunctionResultObject;

function unescaped(argument: Arg): Arg {
  if (argument === undefined || helpers.isMatrix(argument) || typeof argument.value !== "string") return argument;
  return argument.value.includes("~~") ? { ...argument, value: argument.value.replace(/~~/g, "~") } : argument;
}

for (const name of ["MATCH", "COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS"]) {
  const engines = registries.functionRegistry.get(name);
  const look = engines.compute as unknown as Compute;
  const compute: Compute = function (...given) {
    return look.apply(this, given.map(unescaped));
  };
  registries.functionRegistry.replace(name, { ...engines, compute: compute as unknown as typeof engines.compute });
}
