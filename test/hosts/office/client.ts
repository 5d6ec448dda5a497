/**
 * The real Excel client of Office.js in a bare context of Node: batching, proxies, null objects and error texts are then
 * Microsoft's, only the workbook behind the wire is ours. The browser's globals that the client touches when it loads
 * are the few stubs below; whatever else it asked for would fail here at once.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

const DIST = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** Office.js of Excel on Windows; the file that office.js loads there. */
const CLIENT = "excel-win32-16.01.debug.js";

export type Message = readonly unknown[];
export type Answer = { readonly status: "succeeded"; readonly value: { readonly data: readonly unknown[] } };

export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The context, to run the add-in's built scripts in. */
  readonly context: vm.Context;
  /** What the scripts associated, by id in capitals. */
  readonly associated: Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

let script: vm.Script | undefined;

/** @param answer takes the JSON of a request, gives the JSON of its response */
export function loadClient(answer: (request: string) => string | Promise<string>, displayLanguage = "en-US"): Client {
  script ??= new vm.Script(readFileSync(path.join(DIST, CLIENT), "utf8"), { filename: CLIENT });
  const associated: Record<string, (...args: unknown[]) => unknown> = {};
  const element = (): object => ({
    setAttribute() {},
    appendChild() {},
    style: {},
    getElementsByTagName: () => [element()],
  });
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", protocol: "https:", search: "", hash: "", host: "localhost" },
    document: {
      getElementsByTagName: () => [element()],
      createElement: element,
      URL: "https://localhost/",
      addEventListener() {},
      head: element(),
      body: element(),
    },
    addEventListener() {},
    external: {},
    name: "",
    DISPLAY_LANGUAGE: displayLanguage,
    CustomFunctions: {
      _association: { mappings: associated, onchange() {} },
      associate: (id: string, call: (...args: unknown[]) => unknown) => {
        if (associated[id.toUpperCase()]) throw new Error(`${id} is associated twice`);
        associated[id.toUpperCase()] = call;
      },
    },
  };
  for (const self of ["window", "self", "top", "parent"]) sandbox[self] = sandbox;
  const context = vm.createContext(sandbox);
  vm.runInContext(PRELUDE, context, { filename: "before-the-host-file.js" });
  script.runInContext(context);
  const { OSF } = sandbox as { OSF: { DDA: { RichApi: Record<string, unknown> } } };
  OSF.DDA.RichApi ??= {};
  OSF.DDA.RichApi.executeRichApiRequestAsync = (message: Message, done: (answer: Answer) => void) => {
    const request = message.find((part) => typeof part === "string" && part.startsWith("{")) as string;
    void Promise.resolve(answer(request)).then((response) =>
      done({ status: "succeeded", value: { data: [200, [], response] } }),
    );
  };
  return {
    Excel: sandbox.Excel as typeof Excel,
    OfficeExtension: sandbox.OfficeExtension as typeof OfficeExtension,
    context,
    associated,
  };
}

/** What office.js itself has set up before it loads the host's file. */
const PRELUDE = `
var Office = { Promise: Promise };
var Microsoft = { Office: { WebExtension: Office } };
var OfficeExt = {};
var OSF = {
  _OfficeAppFactory: {
    getHostInfo() { return { hostType: "excel", hostPlatform: "win32", hostSpecificFileVersion: "16.01" }; },
    getLoggingAllowed() { return false; },
    getContext() { return { displayLanguage: DISPLAY_LANGUAGE }; },
    getWindowName() { return ""; },
    getWindowLocationHash() { return ""; },
    getWindowLocationSearch() { return ""; },
    getHostFacade() { return {}; },
    getLoadScriptHelper() { return { getOfficeJsBasePath() { return ""; } }; },
  },
  InitializationHelper() {},
  HostInfoFlags: {},
  ConstantNames: {},
  DDA: {},
};
`;
