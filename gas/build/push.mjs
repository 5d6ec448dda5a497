/**
 * `npm run push:gas`: sends dist/gas to the Apps Script project of the user's spreadsheet. Everything before the push
 * (signing in, choosing the project) is the user's, so where it is missing this says what to type.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const bundle = path.join(root, "dist/gas");
const project = path.join(root, ".clasp.json");
const FILES = ["Code.js", "Sidebar.html", "appsscript.json"];

const BUILD = "The bundle is not built yet. Run:\n\n  npm run build\n";
const SIGN_IN = `You are not signed in to Google yet.

  1. Switch the Apps Script API on: https://script.google.com/home/usersettings
  2. npx clasp login      (a browser opens; allow access)
  3. npm run push:gas
`;
const CHOOSE = `It is not known yet which spreadsheet the add-on belongs to.

  For a spreadsheet that you have: open it, choose Extensions > Apps Script, then Project Settings, copy the
  script ID and put it into a new file .clasp.json beside package.json:

    { "scriptId": "<script ID>", "rootDir": "dist/gas" }

  For a new spreadsheet:

    npx clasp create-script --type sheets --title "Compensation Plans" --rootDir dist/gas
    npm run build         (it restores dist/gas/appsscript.json)

  Then: npm run push:gas
`;
const WRONG_FOLDER = `.clasp.json does not push the bundle: its "rootDir" must be "dist/gas".\n`;

/** @returns what the user has to do first, or undefined */
export function missing({ built, signedIn, settings }) {
  if (!built) return BUILD;
  if (!signedIn) return SIGN_IN;
  if (settings === undefined) return CHOOSE;
  if (path.resolve(root, settings.srcDir ?? settings.rootDir ?? ".") !== bundle) return WRONG_FOLDER;
  return undefined;
}

function situation() {
  return {
    built: FILES.every((file) => existsSync(path.join(bundle, file))),
    signedIn: [process.env.clasp_config_auth, path.join(homedir(), ".clasprc.json")].some(
      (file) => file && existsSync(file),
    ),
    settings: existsSync(project) ? JSON.parse(readFileSync(project, "utf8")) : undefined,
  };
}

function push() {
  const first = missing(situation());
  if (first !== undefined) {
    console.log(first);
    return 1;
  }
  const clasp = path.join(root, "node_modules/@google/clasp/build/src/index.js");
  // The manifest is pushed as built: a script that was made by hand has other scopes.
  const { status } = spawnSync(process.execPath, [clasp, "--ignore", bundle, "push", "--force"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.log("\nNothing was pushed. If Google asked you to sign in again: npx clasp login. Then: npm run push:gas");
    return 1;
  }
  console.log("\nReload the spreadsheet. The pane is in the menu Extensions; the functions are in every cell.");
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = push();
