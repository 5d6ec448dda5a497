/**
 * Formulas as Sheets reads them from a script: like a user's typing, in the notation of the spreadsheet's locale. In
 * France and Italy 0.5 is 0,5, arguments stand between ";" and columns of an array between "\". SheetModels are written
 * in the English notation; this turns one into the other, and back when formulas are read.
 */
export type Dialect = "dot" | "comma";

/** Text, quoted sheet name, word (a function, a name, a cell), number, or one other character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|[\s\S]/gu;
const LOCAL_TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:,\d+)?(?:[eE][+-]?\d+)?|,\d+|[\s\S]/gu;

export function toDialect(formula: string, dialect: Dialect): string {
  if (dialect === "dot") return formula;
  let braces = 0;
  return formula.replace(TOKEN, (token) => {
    if (token === "{") braces += 1;
    else if (token === "}") braces -= 1;
    else if (token === ",") return braces > 0 ? "\\" : ";";
    else if (/^[\d.]/.test(token)) return token.replace(".", ",");
    return token;
  });
}

export function fromDialect(formula: string): string {
  let braces = 0;
  return formula.replace(LOCAL_TOKEN, (token) => {
    if (token === "{") braces += 1;
    else if (token === "}") braces -= 1;
    else if (token === "\\" && braces > 0) return ",";
    else if (token === ";" && braces === 0) return ",";
    else if (/^[\d,]/.test(token)) return token.replace(",", ".");
    return token;
  });
}

/** Formulas that were read, in the English notation whatever the locale: only locales with a comma keep a ";". */
export function neutralFormulas(formulas: readonly (readonly string[])[]): string[][] {
  const local = formulas.some((row) => row.some((formula) => formula !== "" && hasLocalSeparator(formula)));
  return formulas.map((row) => row.map((formula) => (local ? fromDialect(formula) : formula)));
}

function hasLocalSeparator(formula: string): boolean {
  return hasSeparator(formula, ";", "\\");
}

/** Whether arguments stand between `separator`, or columns of an array between `columns`. */
function hasSeparator(formula: string, separator: string, columns: string): boolean {
  let braces = 0;
  for (const token of formula.match(LOCAL_TOKEN) ?? []) {
    if (token === "{") braces += 1;
    else if (token === "}") braces -= 1;
    else if (braces === 0 ? token === separator : token === columns) return true;
  }
  return false;
}

/** What formulas that are there are written in; undefined where none of them has a separator. */
export function dialectIn(formulas: readonly (readonly string[])[]): Dialect | undefined {
  for (const row of formulas) {
    for (const formula of row) {
      if (formula === "") continue;
      if (hasLocalSeparator(formula)) return "comma";
      if (hasSeparator(formula, ",", ",")) return "dot";
    }
  }
  return undefined;
}

/**
 * Asks the spreadsheet itself, on a sheet that is still ours alone: no list of locales would be right for long.
 * 0,5 and 1 make 1.5 where the comma is the decimal sign, and something else everywhere else.
 */
export function dialectOf(empty: GoogleAppsScript.Spreadsheet.Sheet): Dialect {
  const cell = empty.getRange(1, 1);
  cell.setFormulas([["=SUM(0,5;1)"]]);
  const [[sum]] = cell.getValues() as [[unknown]];
  cell.clearContent();
  return sum === 1.5 ? "comma" : "dot";
}
