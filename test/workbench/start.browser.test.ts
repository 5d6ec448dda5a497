import { spawn } from "node:child_process";
import { expect, it } from "vitest";

it("npm start builds the workbench, prints its address on this computer, and stops on Ctrl-C", async () => {
  const started = spawn(process.execPath, ["workbench/build/start.mjs"], { env: { ...process.env, PORT: "0" } });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => started.on("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      printed += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
      if (found) resolve(found[0]);
    };
    started.stdout.on("data", hear);
    started.stderr.on("data", hear);
    started.on("exit", () => reject(new Error(printed)));
  });
  expect(await (await fetch(address)).text()).toContain("boot.js");
  expect((await fetch(`${address}vendor/o_spreadsheet.min.iife.js`)).status).toBe(200);
  started.kill("SIGINT");
  expect(await ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});
