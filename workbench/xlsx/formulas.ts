/**
 * Formulas as .xlsx files hold them. Excel stores an add-in's function as _xldudf_NAMESPACE_NAME (office-js 5611, 2568,
 * Excel-Custom-Functions 108), and functions that are younger than the format with _xlfn. before their names.
 */
import { type AST, helpers, type Model, parse, registries, tokenize } from "@odoo/o-spreadsheet";
import { catalogue } from "../../core/functions/catalogue";
import { namespaced } from "../../core/sheets/formula";

const IDS: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));
const STORED = "_xldudf_COMPPLAN_";

/**
 * The formula of the cell as it is, with the stored names. The engine's export says which functions are younger than the
 * format and adds arguments that Excel wants; but it also drops parentheses and rewrites texts that look like dates.
 *
 * @param engines the formula as the engine exports it for Excel, without "="
 */
export function toExcel(engines: string, original: string): string {
  const own = original.slice(1);
  const young = new Set([...engines.matchAll(/_xlfn\.([A-Z0-9_.]+)(?=\()/g)].map(([, name]) => name));
  const stored =
    commas(engines) > commas(own)
      ? withTexts(engines, original)
      : outsideTexts(own, (part) =>
          part
            .replace(/#REF(?!!)/g, "#REF!")
            .replace(/(?<![\w.])[A-Z][A-Z0-9_.]*(?=\()/gi, (name) =>
              young.has(name.toUpperCase()) ? `_xlfn.${name.toUpperCase()}` : name,
            ),
        );
  return namespaced(stored, STORED);
}

function commas(formula: string): number {
  let count = 0;
  outsideTexts(formula, (part) => {
    count += part.split(",").length - 1;
    return part;
  });
  return count;
}

function withTexts(engines: string, original: string): string {
  const texts = tokenize(original).filter(({ type }) => type === "STRING");
  const tokens = tokenize(`=${engines}`).slice(1);
  if (tokens.filter(({ type }) => type === "STRING").length !== texts.length) return engines;
  let text = 0;
  return tokens.map(({ type, value }) => (type === "STRING" ? texts[text++]!.value : value)).join("");
}

/** A formula of a file as the engine reads it, without "="; functions that it does not know keep their stored names. */
export function fromExcel(stored: string): string {
  return outsideTexts(stored, (part) =>
    part
      // A fault of Excel beside COM add-ins: the function looks as if it stood in another workbook (office-js 2568).
      .replace(/\[\d+\]!(?=_xldudf_)/g, "")
      // The second form is what is typed in Excel: other programs write it so.
      .replace(/(?:_xldudf_COMPPLAN_|\bCOMPPLAN\.)([A-Z][A-Z0-9_]*)(?=\()/gi, (whole, name: string) =>
        IDS.has(name.toUpperCase()) ? name.toUpperCase() : whole,
      )
      .replace(/(?:_xlfn\.)(?:_xlws\.)?([A-Z][A-Z0-9_.]*)(?=\()/gi, (whole, name: string) =>
        registries.functionRegistry.contains(name.toUpperCase()) ? name : whole,
      )
      .replace(/#REF!/g, "#REF"),
  );
}

/** Names of functions in a formula that the engine does not have. */
export function unknownFunctions(formula: string): string[] {
  const names: string[] = [];
  outsideTexts(formula, (part) => {
    for (const [, name] of part.matchAll(/([A-Z_][A-Z0-9_.]*)\(/gi))
      if (!registries.functionRegistry.contains(name!.toUpperCase())) names.push(name!.replace(/^_xl(fn|ws)\./i, ""));
    return part;
  });
  return names;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

const REFERENCE = /^(.*!)?(\$?)([A-Z]{1,3})(\$?)(\d+)$/i;
const WHOLE = /^(.*!)?(\$?)([A-Z]{1,3}|\d+)$/i;

/** A shared formula for a cell so many rows and columns further. */
export function shifted(formula: string, rows: number, columns: number): string {
  const moved = (reference: string): string => {
    const cell = REFERENCE.exec(reference);
    if (cell) {
      const [, sheet = "", fixedColumn = "", letters = "", fixedRow = "", row = ""] = cell;
      const column = fixedColumn ? letters : letter(helpers.lettersToNumber(letters.toUpperCase()) + columns);
      return sheet + fixedColumn + column + fixedRow + (fixedRow ? row : Number(row) + rows);
    }
    const whole = WHOLE.exec(reference);
    if (!whole) return reference;
    const [, sheet = "", fixed = "", line = ""] = whole;
    if (fixed) return reference;
    return (
      sheet + (/\d/.test(line) ? Number(line) + rows : letter(helpers.lettersToNumber(line.toUpperCase()) + columns))
    );
  };
  const letter = (column: number) => (column < 0 ? "#REF" : helpers.numberToLetters(column));
  const tokens = tokenize(`=${formula}`).slice(1);
  // LOG10 is a function here and a cell elsewhere: what stands before its arguments says which. Whole columns (A:A) are
  // two words with a colon between them.
  const isMoved = (index: number) => {
    const { type } = tokens[index]!;
    if (type === "REFERENCE") return tokens[index + 1]?.type !== "LEFT_PAREN";
    return type !== "OPERATOR" && [tokens[index - 1], tokens[index + 1]].some((beside) => beside?.value === ":");
  };
  return tokens
    .map(({ value }, index) =>
      isMoved(index)
        ? value
            .split(/:(?![^']*'!)/)
            .map(moved)
            .join(":")
        : value,
    )
    .join("");
}

/** Functions that give a range or an array even where their arguments are single cells. */
const GIVE_RANGES: ReadonlySet<string> = new Set(["INDEX", "OFFSET", "INDIRECT", "CHOOSE"]);
/** Functions that hand on what stands in their arguments. */
const HAND_ON: ReadonlySet<string> = new Set(["IF", "IFERROR", "IFNA", "IFS", "SWITCH"]);

/** What `isArrayFormula` found, by the formula without its row numbers: the rows of a column are alike. */
export type KnownShapes = Map<string, boolean>;

/**
 * Whether Excel must calculate the formula as a dynamic array to mean what the engine means: arithmetic over ranges, and
 * functions that may fill several cells. All others are stored plain, as Excel stores them.
 */
export function isArrayFormula(formula: string, model: Model, sheetId: string, known: KnownShapes): boolean {
  const shape = formula.replace(/(\$?\b[A-Z]{1,3}\$?)\d+\b/g, "$1");
  const before = known.get(shape);
  if (before !== undefined) return before;
  const found = calculatesArrays(formula, model, sheetId);
  known.set(shape, found);
  return found;
}

function calculatesArrays(formula: string, model: Model, sheetId: string): boolean {
  let ast: AST;
  try {
    ast = parse(formula);
  } catch {
    return false;
  }
  return needsArray(ast, false);

  function needsArray(node: AST, rangeTaken: boolean): boolean {
    switch (node.type) {
      case "REFERENCE":
        return !rangeTaken && severalCells(node.value);
      case "SYMBOL": {
        const named = model.getters.getNamedRange(node.value);
        return !rangeTaken && named !== undefined && severalCells(model.getters.getRangeString(named.range, sheetId));
      }
      case "BIN_OPERATION":
        return needsArray(node.left, false) || needsArray(node.right, false);
      case "UNARY_OPERATION":
        return needsArray(node.operand, false);
      case "FUNCALL": {
        const name = node.value.toUpperCase();
        if (IDS.has(name)) return true;
        const known = registries.functionRegistry.contains(name) ? registries.functionRegistry.get(name) : undefined;
        const arrays = GIVE_RANGES.has(name) || ["Array", "Filter"].includes(String(known?.category ?? ""));
        if (arrays && !rangeTaken && name !== "SUMPRODUCT") return true;
        const args = known?.args ?? [];
        return node.args.some((given, index) => {
          const takes = !HAND_ON.has(name) && (args[Math.min(index, args.length - 1)]?.acceptMatrix ?? false);
          return needsArray(given, takes);
        });
      }
      case "ARRAY":
        return !rangeTaken;
      default:
        return false;
    }
  }
}

function severalCells(reference: string): boolean {
  return reference.includes(":");
}

export function storedFunctions(): readonly string[] {
  return [...IDS];
}
