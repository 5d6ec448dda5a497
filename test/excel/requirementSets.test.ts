/**
 * The floor of the add-in, read from the sources: every member of Office.js that is used says in its declaration which
 * requirement set it needs, and none may need more than manifest.xml asks for.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Members of Office.js itself, there since its first version on every host. */
const PLUMBING: ReadonlySet<string> = new Set([
  "ClientObject.isNullObject",
  "ClientRequestContext.sync",
  "Context.displayLanguage",
  "Context.officeTheme",
  "Context.requirements",
  "CustomFunctions.associate",
  "Excel.run",
  "Office.Excel",
  "Office.HostType",
  "Office.context",
  "Office.host",
  "Office.onReady",
  "OfficeTheme.bodyBackgroundColor",
  "RequestContext.workbook",
  "RequirementSetSupport.isSetSupported",
]);

function sources(): string[] {
  return ["excel-addin", "excel-addin/office"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
}

interface Use {
  readonly member: string;
  readonly set: string | undefined;
}

function ownerOf(declaration: ts.Node): ts.NamedDeclaration | undefined {
  for (let node = declaration.parent; node !== undefined; node = node.parent) {
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node)) return node;
  }
  return undefined;
}

function setOf(declaration: ts.Node): string | undefined {
  const comment = declaration.getFullText().slice(0, declaration.getStart() - declaration.getFullStart());
  return /\[Api set:\s*(\w+ [\d.]+)/.exec(comment)?.[1];
}

function membersUsed(files: readonly string[]): Use[] {
  const config = ts.readConfigFile("excel-addin/tsconfig.json", ts.sys.readFile).config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, "excel-addin");
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const used = new Map<string, Use>();
  const note = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!/@types\/(office-js|custom-functions-runtime)\//.test(declaration.getSourceFile().fileName)) continue;
      const owner = ownerOf(declaration);
      const member = `${owner?.name?.getText() ?? ""}.${symbol?.name}`;
      // load and items have no tag of their own: they came with their class.
      used.set(member, { member, set: setOf(declaration) ?? (owner && setOf(owner)) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) {
      const name = (node.propertyName ?? node.name).getText();
      note(checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent)) {
      note(checker.getContextualType(node.parent)?.getProperty(node.name.getText()));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not part of the program`);
    visit(source);
  }
  return [...used.values()];
}

/** The sets of manifest.xml, by name. */
function floor(): Record<string, number[]> {
  const sets = readFileSync("manifest.xml", "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g);
  return Object.fromEntries([...sets].map(([, name, version]) => [name, version!.split(".").map(Number)]));
}

function above([name, version]: readonly string[], allowed: Record<string, number[]>): boolean {
  const most = allowed[name ?? ""];
  if (most === undefined) return true;
  const [major = 0, minor = 0] = (version ?? "").split(".").map(Number);
  return major > most[0]! || (major === most[0] && minor > most[1]!);
}

describe("the requirement sets of the Excel add-in", () => {
  const used = membersUsed(sources());
  const allowed = floor();

  it("are those that Excel 2021 and later have", () => {
    expect(allowed).toEqual({ SharedRuntime: [1, 1], CustomFunctionsRuntime: [1, 3], ExcelApi: [1, 12] });
  });

  it("are enough for every member of Office.js that the sources use", () => {
    // The audit sees through destructuring, plain access and object literals: these three are such uses.
    const members = used.map(({ member }) => member);
    expect(members).toEqual(
      expect.arrayContaining(["Workbook.worksheets", "Range.formulas", "DataValidationErrorAlert.showAlert"]),
    );
    expect(used.filter(({ set }) => set !== undefined && above(set.split(" "), allowed))).toEqual([]);
  });

  it("are told for every member, but for the common API", () => {
    expect(used.filter(({ set, member }) => set === undefined && !PLUMBING.has(member))).toEqual([]);
  });

  it("would be exceeded by notes, which is why notes are input messages here", () => {
    expect(above(["ExcelApi", "1.18"], allowed)).toBe(true);
    expect(above(["ExcelApi", "1.12"], allowed)).toBe(false);
    expect(above(["ExcelApiDesktop", "1.1"], allowed)).toBe(true);
  });
});
