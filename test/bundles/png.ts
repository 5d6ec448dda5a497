/** What a PNG file says of itself, and its pixels: enough to check icons. */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** Width and height from the header of the file. */
export function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.toString("latin1", 12, 16) !== "IHDR") {
    throw new Error(`${file} is no PNG`);
  }
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** RGBA of a pixel, of files without row filters (as excel-addin/build/icons.ts writes them). */
export function pixel(file: string, x: number, y: number): number[] {
  const bytes = readFileSync(file);
  const [width] = pngSize(file);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const start = y * (width * 4 + 1) + 1 + x * 4;
  return [...raw.subarray(start, start + 4)];
}
