/** Serves dist/excel to Excel on this computer, over https as Excel demands, and nothing else. */
import { createServer, type Server } from "node:https";
import { fileHandler } from "../../tools/fileServer";

/** Where Excel for the web runs, which reads functions.json from its own origin. */
const EXCEL_FOR_THE_WEB = /^https:\/\/(?:[a-z0-9-]+\.)*(?:officeapps\.live\.com|cloud\.microsoft)$/;

export function addinServer(folder: string, credentials: { readonly key: string; readonly cert: string }): Server {
  const { key, cert } = credentials;
  return createServer(
    { key, cert },
    fileHandler(folder, (origin) => EXCEL_FOR_THE_WEB.test(origin)),
  );
}
