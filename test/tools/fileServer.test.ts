import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileHandler, fileOf } from "../../tools/fileServer";

describe("the file server of the development servers", () => {
  let folder: string;
  let port: number;
  let server: Server;

  beforeAll(async () => {
    const home = mkdtempSync(path.join(tmpdir(), "files-"));
    folder = path.join(home, "site");
    mkdirSync(path.join(folder, "vendor"), { recursive: true });
    mkdirSync(path.join(home, "site-secret"));
    writeFileSync(path.join(home, "secret.txt"), "secret");
    writeFileSync(path.join(home, "site-secret", "secret.txt"), "secret");
    writeFileSync(path.join(folder, "index.html"), "<p>page</p>");
    writeFileSync(path.join(folder, "large.js"), Buffer.alloc(8_000_000, "1"));
    symlinkSync(path.join(home, "secret.txt"), path.join(folder, "link.txt"));
    symlinkSync(home, path.join(folder, "up"));
    server = createServer(fileHandler(folder));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(path.dirname(folder), { recursive: true });
  });

  it("serves nothing outside its folder, also not through a link", () => {
    const outside = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/../site-secret/secret.txt"];
    for (const url of [
      ...outside,
      "/link.txt",
      "/up/secret.txt",
      "//etc/passwd",
      "/vendor",
      "/vendor/",
      "/none",
      "/%",
    ]) {
      expect(fileOf(folder, url), url).toBeUndefined();
    }
    expect(fileOf(folder, "/")).toBe(path.join(folder, "index.html"));
  });

  it("answers to the names of this computer in any case, says what a file is, and lets no other site read it", async () => {
    const ask = (host: string, method = "GET") =>
      new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
        const headers = { host, origin: "https://example.com" };
        const asked = request({ port, host: "127.0.0.1", path: "/", method, headers }, (answer) => {
          answer.resume();
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
        });
        asked.on("error", reject);
        asked.end();
      });
    for (const host of ["LOCALHOST:4100", "localhost", "127.0.0.1:4100", "[::1]:3000"]) {
      const { status, headers } = await ask(host);
      expect([host, status]).toEqual([host, 200]);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }
    for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"]) {
      expect((await ask(host)).status, host).toBe(403);
    }
    expect((await ask("localhost", "POST")).status).toBe(405);
  });

  it.runIf(process.platform === "linux")("leaves no file open when 100 downloads are aborted", async () => {
    const file = path.join(folder, "large.js");
    const stillOpen = () =>
      readdirSync("/proc/self/fd").filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === file;
        } catch {
          return false;
        }
      }).length;
    let seen = 0;
    for (let download = 0; download < 100; download += 1) {
      await new Promise<void>((aborted) => {
        const asked = request({ port, host: "127.0.0.1", path: "/large.js" }, (answer) => {
          answer.once("data", () => {
            seen = Math.max(seen, stillOpen());
            answer.destroy();
            aborted();
          });
        });
        asked.on("error", () => aborted());
        asked.end();
      });
    }
    expect(seen).toBeGreaterThan(0);
    await expect.poll(stillOpen, { timeout: 10_000 }).toBe(0);
  });
});
