/**
 * The types of the library in one file beside its bundle: what the compiler says of its entry, and of everything that its
 * signatures name, gathered from the declarations that the compiler writes for each source file.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Compiler } from "webpack";

/** Writes the declarations of a room into a folder, by the native compiler. */
function writeDeclarations(root: string, room: string, folder: string): void {
  const compiler = path.join(root, "node_modules/typescript-native/bin/tsc");
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", folder];
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", path.join(root, room), ...options], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The types of ${room} cannot be written:\n${stdout}`);
}

function programOf(entry: string): ts.Program {
  return ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2019,
    lib: ["lib.es2019.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    noEmit: true,
  });
}

/** Takes up every declaration that the entry leads to, each under a name of its own. */
class Gathered {
  readonly #checker: ts.TypeChecker;
  readonly #folder: string;
  readonly #names = new Map<ts.Symbol, string>();
  readonly #taken = new Set<string>();
  readonly #texts: string[] = [];
  readonly #open: ts.Symbol[] = [];

  /** @param folder of the declarations of our own files */
  constructor(program: ts.Program, folder: string) {
    this.#checker = program.getTypeChecker();
    this.#folder = `${folder.split(path.sep).join("/")}/`;
  }

  /** The file that exports what the entry exports. */
  bundle(entry: ts.SourceFile): string {
    const exported = this.#checker.getExportsOfModule(this.#checker.getSymbolAtLocation(entry)!);
    // What is exported keeps its name; whatever else is called the same gives way.
    const targets = exported.map((symbol) => [symbol.name, this.#target(symbol)] as const);
    for (const [name, target] of targets) this.#call(target, name);
    for (let symbol = this.#open.shift(); symbol !== undefined; symbol = this.#open.shift()) this.#take(symbol);
    const names = targets.map(([name, target]) => {
      const own = this.#names.get(target)!;
      return own === name ? name : `${own} as ${name}`;
    });
    const list = names.sort().map((name) => `  ${name},\n`);
    return `${this.#texts.join("\n")}\nexport {\n${list.join("")}};\n`;
  }

  /** What a name stands for, behind imports. */
  #target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #call(symbol: ts.Symbol, wished: string): string {
    const known = this.#names.get(symbol);
    if (known !== undefined) return known;
    let name = wished;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wished}${count}`;
    this.#taken.add(name);
    this.#names.set(symbol, name);
    this.#open.push(symbol);
    return name;
  }

  #take(symbol: ts.Symbol): void {
    for (const declaration of symbol.declarations ?? []) {
      const variable = declaration.parent.parent;
      const statement = ts.isVariableDeclaration(declaration) ? variable : declaration;
      this.#texts.push(this.#written(statement));
    }
  }

  /** The text of a statement with the names that hold here, and without its `export`. */
  #written(statement: ts.Node): string {
    const file = statement.getSourceFile();
    const start = statement.getStart(file, true);
    const changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];
    const visit = (node: ts.Node) => {
      if (node.kind === ts.SyntaxKind.ExportKeyword) {
        changes.push({ from: node.getStart(file), to: node.end + 1, text: "" });
      } else if (ts.isImportTypeNode(node)) {
        throw new Error(`${file.fileName}: ${node.getText(file)} is no name. Import the type and name it.`);
      } else if (ts.isIdentifier(node)) {
        const name = this.#nameOf(node);
        if (name !== undefined && name !== node.text)
          changes.push({ from: node.getStart(file), to: node.end, text: name });
      }
      ts.forEachChild(node, visit);
    };
    visit(statement);
    let text = "";
    let at = start;
    for (const change of changes) {
      text += file.text.slice(at, change.from) + change.text;
      at = change.to;
    }
    return text + file.text.slice(at, statement.end);
  }

  /** The name here of what an identifier means, if that stands at the top of a file of ours. */
  #nameOf(node: ts.Identifier): string | undefined {
    const found = this.#checker.getSymbolAtLocation(node);
    const symbol = found && this.#target(found);
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined) return undefined;
    const top = ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : declaration.parent;
    if (!ts.isSourceFile(top)) return undefined;
    if (top.fileName.startsWith(this.#folder)) return this.#call(symbol, symbol.name);
    // A type of another package would have to be installed beside the library.
    if (top.fileName.includes("/node_modules/") && !/\/typescript\/lib\//.test(top.fileName))
      throw new Error(`${node.text} of ${top.fileName} is in the library's types: hand out a type of our own.`);
    return undefined;
  }
}

/** The types of a module and of everything that it names, as one file without imports. */
export function bundledTypes(root: string, entry: string): string {
  // Inside node_modules, so that the packages which a room imports are found.
  const cache = path.join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "declarations-"));
  try {
    writeDeclarations(root, path.dirname(entry), folder);
    const file = path.join(folder, `${path.basename(entry, ".ts")}.d.ts`);
    const program = programOf(file);
    return new Gathered(program, folder).bundle(program.getSourceFile(file)!);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface DeclarationsOptions {
  /** Top folder of the project. */
  readonly root: string;
  /** Source file that the bundle is made of. */
  readonly entry: string;
  /** Name of the file beside the bundle. */
  readonly file: string;
}

/** Webpack's step that writes the types beside the bundle. */
export function declarations({ root, entry, file }: DeclarationsOptions) {
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("Declarations", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "Declarations", stage }, () => {
          compilation.emitAsset(file, new sources.RawSource(bundledTypes(root, entry)));
        });
      });
    },
  };
}
