/** Serves the built workbench on this computer only: plain files of one folder, nothing outside it. */
import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

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

export function pageServer(folder: string): Server {
  return createServer((request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    // A page elsewhere that resolves its own name to this computer must not read from here.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ""))
      return void response.writeHead(403).end();
    const file = fileOf(folder, request.url ?? "/");
    if (file === undefined) return void response.writeHead(404).end("Not found");
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    if (request.method === "HEAD") return void response.end();
    const stream = createReadStream(file);
    stream.on("error", () => response.destroy());
    stream.pipe(response);
  });
}

/** The first free port from the wanted one on; with `exact`, that one or none. */
export async function listen(server: Server, wanted: number, exact: boolean): Promise<number> {
  const last = exact || wanted === 0 ? wanted : wanted + 20;
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= last) throw thrown;
    }
  }
}
