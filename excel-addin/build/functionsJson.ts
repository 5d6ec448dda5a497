/**
 * Excel's metadata of the custom functions, one file per language, from the catalogue. Ids, names and argument names
 * are the same in every language; descriptions are translated.
 *
 * Two options are never set: allowCustomDataForDataTypeAny makes every function of type any fail on Office 2021
 * (OfficeDev/office-js#3504), and allowErrorForDataTypeAny crashes Office LTSC 2021 (#4385).
 */
import { catalogue } from "../../core/functions/catalogue";
import type { CompFunction } from "../../core/functions/declaration";
import { functionTexts } from "../../core/text/functions";
import type { Language } from "../../core/text/language";

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: "any";
    readonly dimensionality: "matrix";
    readonly optional?: true;
  }[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" | "scalar" };
}

/** What Excel shows before it cuts, and refuses beyond. */
const DESCRIPTION_LIMIT = 128;
const NAME_LIMIT = 64;
const SCHEMA = "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json";

/**
 * @param helpPage address of the reference page in that language; each function is an anchor of it
 */
export function functionsJson(language: Language, helpPage: string): string {
  const functions = catalogue.map((declared) => metadata(declared, language, helpPage));
  return `${JSON.stringify({ $schema: SCHEMA, functions }, null, 2)}\n`;
}

function metadata(declared: CompFunction, language: Language, helpPage: string): FunctionMetadata {
  const texts = functionTexts(language)[declared.id];
  if (texts === undefined) throw new Error(`${declared.id} has no texts in "${language}"`);
  return {
    id: declared.id,
    name: limited(declared.id, NAME_LIMIT, `the name of ${declared.id}`),
    description: limited(texts.summary, DESCRIPTION_LIMIT, `${declared.id} in "${language}"`),
    helpUrl: `${helpPage}#${declared.id}`,
    // Every argument is a matrix: a blank cell then arrives as [[null]] and an omitted argument as null, which a
    // scalar would not tell apart, and a range where one cell belongs is refused in words instead of #VALUE!.
    parameters: declared.args.map((arg) => ({
      name: limited(arg.name, NAME_LIMIT, `${declared.id}, argument ${arg.name}`),
      description: limited(
        described(texts.args, arg.name, declared.id),
        DESCRIPTION_LIMIT,
        `${declared.id}, ${arg.name}`,
      ),
      type: "any",
      dimensionality: "matrix",
      ...(arg.optional ? { optional: true as const } : {}),
    })),
    result: { type: "any", dimensionality: declared.shape === "value" ? "scalar" : "matrix" },
  };
}

function described(args: Readonly<Record<string, string>>, name: string, id: string): string {
  const text = args[name];
  if (text === undefined) throw new Error(`${id}: argument ${name} has no text`);
  return text;
}

function limited(text: string, limit: number, where: string): string {
  if (text.length > limit) throw new Error(`${where}: ${text.length} characters where Excel takes ${limit}: ${text}`);
  return text;
}
