/** `npm run start:excel`: builds the add-in for development, serves it, rebuilds on change, says how to install it. */
import { homedir } from "node:os";
import path from "node:path";
import type { Compiler } from "webpack";
import { type Certificate, certificate } from "./certificate";
import { DEVELOPMENT_URL } from "./manifest";
import { addinServer } from "./server";

export interface Tools {
  readonly root: string;
  readonly compiler: Compiler;
  readonly generate: Parameters<typeof certificate>[1];
}

export async function develop({ root, compiler, generate }: Tools): Promise<void> {
  const folder = path.join(root, "dist/excel");
  const credentials = await certificate(path.join(homedir(), ".compensation-plans"), generate);
  const server = addinServer(folder, credentials);
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === "EADDRINUSE"
        ? "Port 3000 is in use: stop the other program (perhaps another start:excel), then start again."
        : error.message,
    );
    process.exit(1);
  });
  let announced = false;
  compiler.watch({ aggregateTimeout: 300 }, (failure, stats) => {
    if (failure) console.error(failure.message);
    else if (stats?.hasErrors()) console.error(stats.toString({ preset: "errors-only", colors: true }));
    else if (announced)
      console.log(`Rebuilt. In the pane, choose Reload (or close and open it); functions: see step 4.`);
    else {
      announced = true;
      server.listen(3000, "localhost", () =>
        console.log(instructions(path.join(folder, "manifest.dev.xml"), credentials)),
      );
    }
  });
}

/** What is left to do by hand, once per computer. */
export function instructions(manifest: string, { file, fresh }: Pick<Certificate, "file" | "fresh">): string {
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
  return `
The add-in is served at ${DEVELOPMENT_URL} (stop with Ctrl+C). It is rebuilt when a source changes.

1. Trust the certificate of this server, once${fresh ? " (it was made just now)" : ""}. It is valid for localhost only:
     ${file}
   Windows   certutil -user -addstore Root "${file}"
   Mac       security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${file}"
   Check     ${DEVELOPMENT_URL}/help.html must open in a browser without a warning.

2. Install the development manifest:
     ${manifest}
   Windows   reg add ${key} /v CompensationPlans /t REG_SZ /d "${manifest}" /f
             then close and open Excel.
   Mac       mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
             cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/
             then close and open Excel.
   Web       On excel.cloud.microsoft open a workbook: Home > Add-ins > More Add-ins > My Add-ins >
             Manage My Add-ins > Upload My Add-in, and choose the file.

3. In Excel: Home > Add-ins > Developer Add-ins > Compensation Plans (on the web it is there at once). The Home tab
   then has the button Compensation Plans, and =COMPPLAN. in a cell lists the functions.

4. After a change of a function's name or arguments, remove the add-in and install it again: Excel keeps the metadata
   for up to a day. A change inside a function needs only a reload of the pane.

To remove it:
   Windows   reg delete ${key} /v CompensationPlans /f
   Mac       rm ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/manifest.dev.xml
   Web       More Add-ins > My Add-ins > ... > Remove
`;
}
