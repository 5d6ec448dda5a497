/** Every generated file of dist/excel, by name: metadata and help per language, manifests, icons. */
import { referenceFile } from "../../core/reference/file";
import { referencePage } from "../../core/reference/page";
import { LANGUAGES } from "../../core/text/language";
import { functionsJson } from "./functionsJson";
import { ICON_SIZES, iconPng } from "./icons";
import { checkedAddress, DEVELOPMENT_URL, fileSuffix, manifest } from "./manifest";

export interface Sources {
  /** manifest.xml, assets/icon.svg and taskpane.html as they stand in the source. */
  readonly manifest: string;
  readonly icon: string;
  readonly page: string;
}

export interface Settings {
  /** The address that stands in manifest.xml: package.json "config". */
  readonly defaultUrl: string;
  /** Where dist/excel will be served. */
  readonly url: string;
  readonly version: string;
  /** Metadata with help addresses on the development server, for `npm run start:excel`. */
  readonly development: boolean;
}

export function excelAssets(sources: Sources, settings: Settings): ReadonlyMap<string, string | Uint8Array> {
  const url = checkedAddress(settings.url);
  const served = settings.development ? DEVELOPMENT_URL : url;
  const files = new Map<string, string | Uint8Array>();
  for (const language of LANGUAGES) {
    const suffix = fileSuffix(language);
    files.set(`functions${suffix}.json`, functionsJson(language, `${served}/${referenceFile(language)}`));
    files.set(referenceFile(language), referencePage(language));
  }
  const from = { from: settings.defaultUrl, version: settings.version };
  files.set("manifest.xml", manifest(sources.manifest, { ...from, to: url }));
  files.set("manifest.dev.xml", manifest(sources.manifest, { ...from, to: DEVELOPMENT_URL }));
  files.set("taskpane.html", sources.page);
  files.set("assets/icon.svg", sources.icon);
  for (const size of ICON_SIZES) files.set(`assets/icon-${size}.png`, iconPng(sources.icon, size));
  return files;
}
