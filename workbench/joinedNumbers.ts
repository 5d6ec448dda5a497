/**
 * In every spreadsheet a number that is joined to a text gets the decimal mark of the workbook's locale; o-spreadsheet
 * writes a point always. Conditions such as COUNTIF(A1:A9,"<"&B1) then compare texts in French and Italian and count
 * wrong. Import this before the first Model.
 */
import "./enginePrerequisites";
import { type Arg, type FunctionResultObject, helpers, registries } from "@odoo/o-spreadsheet";

/** What & and CONCATENATE call. */
const JOIN = "CONCATENATE";

interface Calculation {
  readonly locale: { readonly decimalSeparator: string };
}
type Compute = (this: Calculation, ...given: Arg[]) => FunctionResultObject;

function localised(cell: FunctionResultObject | undefined, mark: string): FunctionResultObject | undefined {
  const fraction = typeof cell?.value === "number" && !Number.isInteger(cell.value);
  return fraction ? { value: String(cell.value).replace(".", mark) } : cell;
}

const engines = registries.functionRegistry.get(JOIN);
const join = engines.compute as unknown as Compute;

const compute: Compute = function (...given) {
  const { decimalSeparator: mark } = this.locale;
  const told = given.map((argument) =>
    helpers.isMatrix(argument)
      ? argument.map((column) => column.map((cell) => localised(cell, mark)!))
      : localised(argument, mark),
  );
  return join.apply(this, told as Arg[]);
};

registries.functionRegistry.replace(JOIN, { ...engines, compute: compute as unknown as typeof engines.compute });
