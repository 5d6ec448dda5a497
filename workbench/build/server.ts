/** Serves the built workbench on this computer only. */
import { createServer, type Server } from "node:http";
import { fileHandler } from "../../tools/fileServer";

export function pageServer(folder: string): Server {
  return createServer(fileHandler(folder));
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
