/** Where the programs that the tests drive are found. */
import { existsSync } from "node:fs";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const OFFICES = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

const found = (paths) => paths.find((path) => existsSync(path));

export function findChromium() {
  return process.env.CHROMIUM ?? found(CHROMIUM);
}

export function findOffice() {
  return process.env.SOFFICE ?? found(OFFICES);
}
