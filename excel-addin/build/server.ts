/** Serves dist/excel to Excel on this computer, over https as Excel demands, and nothing else. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The file of a request, or undefined: only files inside the folder are served. */
export function fileOf(folder: string, url: string): string | undefined {
  let wanted: string;
  try {
    wanted = decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = path.resolve(folder, `.${wanted}`);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

export function addinServer(folder: string, credentials: { readonly key: string; readonly cert: string }): Server {
  return createServer({ key: credentials.key, cert: credentials.cert }, (request, response) => {
    const file = fileOf(folder, request.url ?? "/");
    // Excel for the web reads functions.json from another origin; nothing may be cached while developing.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-store");
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    if (file === undefined) return void response.writeHead(404).end("Not found");
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    if (request.method === "HEAD") return void response.end();
    createReadStream(file).pipe(response);
  });
}
