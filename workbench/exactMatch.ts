/**
 * In Excel and Google Sheets MATCH tells "José" from "Jose"; o-spreadsheet folds accents and would find one person for the
 * other. A text without wildcards is therefore looked for here, capitals folded and nothing else. Import this before the
 * first Model.
 */
import "./enginePrerequisites";
import { type Arg, type FunctionResultObject, helpers, registries } from "@odoo/o-spreadsheet";

type Compute = (this: { readonly lookupCaches?: object } | undefined, ...given: Arg[]) => FunctionResultObject;
type Range = readonly (readonly FunctionResultObject[])[];

/** Positions by text, per range and evaluation: thousands of lines look for their keys in the same column. */
const kept = new WeakMap<object, WeakMap<Range, ReadonlyMap<string, number>>>();

function positionsOf(range: Range, evaluation: object | undefined): ReadonlyMap<string, number> {
  const known = evaluation === undefined ? undefined : (kept.get(evaluation) ?? new WeakMap());
  if (known !== undefined && evaluation !== undefined) kept.set(evaluation, known);
  const found = known?.get(range);
  if (found !== undefined) return found;
  const positions = new Map<string, number>();
  const cells = range.length === 1 ? (range[0] ?? []) : range.map((column) => column[0]);
  cells.forEach((cell, index) => {
    if (typeof cell?.value !== "string") return;
    const text = cell.value.toLowerCase();
    if (!positions.has(text)) positions.set(text, index + 1);
  });
  known?.set(range, positions);
  return positions;
}

const engines = registries.functionRegistry.get("MATCH");
const look = engines.compute as unknown as Compute;
const compute: Compute = function (sought, range, type) {
  const exact = type !== undefined && !helpers.isMatrix(type) && type.value === 0;
  const text = sought !== undefined && !helpers.isMatrix(sought) ? sought.value : undefined;
  const column = range !== undefined && helpers.isMatrix(range) && (range.length === 1 || range[0]?.length === 1);
  if (!exact || !column || typeof text !== "string" || /[*?~]|^#/.test(text))
    return look.call(this, sought, range, type);
  const position = positionsOf(range, this?.lookupCaches).get(text.toLowerCase());
  // What is not found is the engine's to say, which knows the sentence for it.
  return position === undefined ? look.call(this, { value: "\uFFFF" }, range, type) : { value: position };
};
registries.functionRegistry.replace("MATCH", { ...engines, compute: compute as unknown as typeof engines.compute });
