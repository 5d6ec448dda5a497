/** `npm run start:excel`: its certificate, its server, and what it tells the developer to do. */
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificate } from "../../excel-addin/build/certificate";
import { instructions } from "../../excel-addin/build/develop";
import { addinServer } from "../../excel-addin/build/server";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "addin-"));
  writeFileSync(path.join(folder, "taskpane.html"), "<p>pane</p>");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the development certificate", () => {
  it("is for localhost only, cannot sign others, is kept readable for its owner alone, and is made once", async () => {
    const home = path.join(folder, "home");
    const first = await certificate(home, generate);
    const read = new X509Certificate(first.cert);
    expect(read.ca).toBe(false);
    expect(read.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1");
    expect(first.fresh).toBe(true);
    if (process.platform !== "win32") expect(statSync(path.join(home, "localhost.key")).mode & 0o777).toBe(0o600);
    const second = await certificate(home, generate);
    expect(second).toEqual({ ...first, fresh: false });
  });

  it("is made anew in the week before it ends", async () => {
    const home = path.join(folder, "old");
    const first = await certificate(home, generate);
    const inAYear = new Date(Date.now() + 360 * 86_400_000);
    const second = await certificate(home, generate, inAYear);
    expect(second.fresh).toBe(true);
    expect(second.cert).not.toBe(first.cert);
  });
});

describe("the development server", () => {
  it("serves the built files over https, fresh, to Excel for the web too and to no other site", async () => {
    const credentials = await certificate(path.join(folder, "home"), generate);
    const server = addinServer(folder, credentials);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    const ask = (file: string, headers: Record<string, string> = {}) =>
      new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((answer, fail) => {
        const options = {
          host: "127.0.0.1",
          port,
          path: file,
          headers: { host: "LocalHost:3000", ...headers },
          ca: credentials.cert,
          servername: "localhost",
        };
        get(options, (response) => {
          let body = "";
          response.on("data", (part) => {
            body += part;
          });
          response.on("end", () => answer({ status: response.statusCode ?? 0, headers: response.headers, body }));
        }).on("error", fail);
      });
    const page = await ask("/taskpane.html?x=1");
    expect([page.status, page.body]).toEqual([200, "<p>pane</p>"]);
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    const readers = ["https://euc-excel.officeapps.live.com", "https://excel.cloud.microsoft"];
    const strangers = ["https://example.com", "https://officeapps.live.com.example", "http://excel.cloud.microsoft"];
    for (const origin of [...readers, ...strangers]) {
      const { headers } = await ask("/taskpane.html", { origin });
      expect(headers["access-control-allow-origin"], origin).toBe(readers.includes(origin) ? origin : undefined);
    }
    expect((await ask("/taskpane.html", { host: "evil.example" })).status).toBe(403);
    expect((await ask("/nothing.js")).status).toBe(404);
    await new Promise((closed) => server.close(closed));
  });
});

describe("the instructions", () => {
  it("say for Windows, Mac and the web how to trust the certificate, install the add-in and remove it", () => {
    const text = instructions("/work/dist/excel/manifest.dev.xml", { file: "/home/ada/localhost.crt", fresh: true });
    expect(text).toMatchSnapshot();
    for (const line of text.split("\n").filter((one) => !one.includes("reg ") && !one.includes("security ")))
      expect(line.length).toBeLessThanOrEqual(120);
  });
});
