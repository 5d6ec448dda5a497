/**
 * What the development servers have in common: the plain files of one folder, for this computer only. A page from
 * elsewhere must not read from here, whatever name it has resolved to this computer, and nothing outside the folder is
 * served, also not through a link.
 */
import { constants, createReadStream, open, realpathSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** The names of this computer, as browsers send them; names of hosts have no case. */
const THIS_COMPUTER = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** The file of a request, or undefined: links that lead out of the folder are refused like "..". */
export function fileOf(folder: string, url: string): string | undefined {
  try {
    const wanted = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const root = realpathSync(folder);
    const file = realpathSync(path.join(root, wanted.endsWith("/") ? `${wanted}index.html` : wanted));
    return file.startsWith(root + path.sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param mayRead origins of other sites that may read the files, besides the folder's own pages
 * @returns what answers to the requests of a server
 */
export function fileHandler(
  folder: string,
  mayRead: (origin: string) => boolean = () => false,
): (request: IncomingMessage, response: ServerResponse) => void {
  return ({ headers, method, url }, response) => {
    // Nothing is cached while developing.
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!THIS_COMPUTER.test(headers.host ?? "")) return void response.writeHead(403).end();
    response.setHeader("Vary", "Origin");
    if (headers.origin !== undefined && mayRead(headers.origin))
      response.setHeader("Access-Control-Allow-Origin", headers.origin);
    if (method !== "GET" && method !== "HEAD") return void response.writeHead(405).end();
    const file = fileOf(folder, url ?? "/");
    if (file === undefined) return void response.writeHead(404).end("Not found");
    const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
    if (method === "HEAD") return void response.writeHead(200, { "Content-Type": type }).end();
    // A link that has taken the file's place in this moment is not followed, where the system knows the flag.
    open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0), (failure, fd) => {
      if (failure !== null) return void response.writeHead(404).end("Not found");
      response.writeHead(200, { "Content-Type": type });
      // Closes the file when the download is aborted, and breaks the answer off when reading fails.
      pipeline(createReadStream(file, { fd }), response, () => undefined);
    });
  };
}
