/** Fills in manifest.xml: the address of the add-in, the version, and every text in every language. */
import { LANGUAGES, type Language } from "../../core/text/language";
import { type RibbonTexts, ribbonTexts } from "../../core/text/ribbon";

/** The locale that stands for a language in Excel's manifests; the first language is the manifest's default. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-US", fr: "fr-FR", it: "it-IT" };
const OTHERS = LANGUAGES.filter((language) => language !== "en");

/** Where the files of the add-in stand when developing; the only localhost of the project's add-in. */
export const DEVELOPMENT_URL = "https://localhost:3000";

/** Development and production can be installed side by side, so they are two add-ins to Excel. */
const DEVELOPMENT_ID = "0a4a3a0e-0c1f-4a57-8f1e-6d7f0d0f7b7d";

export interface ManifestSettings {
  /** The address in manifest.xml, which is replaced. */
  readonly from: string;
  /** The address where the built files are served, without a slash at the end. */
  readonly to: string;
  /** Version of package.json: three numbers. */
  readonly version: string;
}

export function fileSuffix(language: Language): string {
  return language === "en" ? "" : `-${language}`;
}

/** Checks the one setting of the build: an https address without a slash at the end, query or fragment. */
export function checkedAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Error(`ADDIN_URL is "${address}". It must be the https address where dist/excel is served.`);
  }
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(`ADDIN_URL is "${address}". It must start with https:// and hold no query or fragment.`);
  }
  return url.href.replace(/\/+$/, "");
}

export function manifest(template: string, settings: ManifestSettings): string {
  const to = checkedAddress(settings.to);
  const local = new URL(to).hostname === "localhost";
  const filled = template
    .replace(/<!--[\s\S]*?-->\s*/, "")
    .replace(/(<Version>)[^<]*(<\/Version>)/, `$1${fourPart(settings.version)}$2`)
    .replace(/<([\w:]+)( [^<>]*?)? DefaultValue="([^"]*(?:\{text:|\{locale\})[^"]*)"\s*\/>/g, localised)
    .replaceAll(settings.from, to)
    .replaceAll(`<AppDomain>${new URL(settings.from).origin}<`, `<AppDomain>${new URL(to).origin}<`);
  const unfilled = /\{[\w:]+\}/.exec(filled)?.[0];
  if (unfilled !== undefined) throw new Error(`manifest.xml: nothing is known to stand for ${unfilled}`);
  if (!local) return filled;
  return filled
    .replace(/(<Id>)[^<]*(<\/Id>)/, `$1${DEVELOPMENT_ID}$2`)
    .replace(/(<DisplayName DefaultValue="[^"]*)/, "$1 (dev)");
}

function fourPart(version: string): string {
  const numbers = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (numbers === null) throw new Error(`package.json: the version "${version}" does not start with three numbers`);
  return `${numbers[1]}.${numbers[2]}.${numbers[3]}.0`;
}

/** `<bt:String id="..." DefaultValue="{text:key}"/>` with its text, and an override for every other language. */
function localised(_element: string, name: string, attributes: string | undefined, value: string): string {
  const prefix = name.startsWith("bt:") ? "bt:" : "";
  const overrides = OTHERS.map(
    (language) => `<${prefix}Override Locale="${LOCALES[language]}" Value="${filledIn(value, language)}"/>`,
  );
  return `<${name}${attributes ?? ""} DefaultValue="${filledIn(value, "en")}">${overrides.join("")}</${name}>`;
}

function filledIn(value: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = ribbonTexts(language) satisfies RibbonTexts;
  return value.replaceAll("{locale}", fileSuffix(language)).replace(/\{text:(\w+)\}/g, (place, key: string) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`manifest.xml: ${place} is not among the texts of core/text/ribbon`);
    return escaped(text);
  });
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
