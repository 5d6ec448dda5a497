import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, pageServer } from "../../workbench/build/server";

describe("the workbench's server", () => {
  let folder: string;
  let port: number;
  let server: ReturnType<typeof pageServer>;

  beforeAll(async () => {
    const home = mkdtempSync(path.join(tmpdir(), "workbench-"));
    folder = path.join(home, "site");
    mkdirSync(path.join(folder, "vendor"), { recursive: true });
    writeFileSync(path.join(home, "secret.txt"), "secret");
    writeFileSync(path.join(folder, "index.html"), "<p>page</p>");
    writeFileSync(path.join(folder, "vendor", "a b.js"), "1");
    symlinkSync(path.join(home, "secret.txt"), path.join(folder, "link.txt"));
    server = pageServer(folder);
    port = await listen(server, 0, true);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(path.dirname(folder), { recursive: true });
  });

  /** Unlike fetch, sends the path and the host as they are. */
  function ask(target: string, { host = `127.0.0.1:${port}`, method = "GET" } = {}) {
    return new Promise<{ status: number; type: string | undefined; body: string }>((resolve, reject) => {
      const asked = request({ port, host: "127.0.0.1", path: target, method, headers: { host } }, (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          body += part;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, type: answer.headers["content-type"], body }));
      });
      asked.on("error", reject);
      asked.end();
    });
  }

  it("serves the page and its files with their types", async () => {
    expect(await ask("/")).toEqual({ status: 200, type: "text/html; charset=utf-8", body: "<p>page</p>" });
    expect(await ask("/vendor/a%20b.js?v=1")).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/vendor/../../secret.txt",
    "/link.txt",
    "/vendor",
    "/none",
    "/%00",
    "/%E0%A4%A",
  ])("does not serve %s", async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  it("refuses other methods, and pages of another name that point at this computer", async () => {
    expect((await ask("/", { method: "POST" })).status).toBe(405);
    expect((await ask("/", { host: "evil.example:80" })).status).toBe(403);
  });

  it("takes the next free port when one is taken, unless that one was asked for", async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const busy = (taken.address() as { port: number }).port;
    const other = pageServer(folder);
    await expect(listen(other, busy, true)).rejects.toMatchObject({ code: "EADDRINUSE" });
    expect(await listen(other, busy, false)).toBeGreaterThan(busy);
    other.close();
    taken.close();
  });
});
