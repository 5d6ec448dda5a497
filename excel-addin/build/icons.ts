/**
 * Draws the add-in's PNG icons from assets/icon.svg at build time. The drawing is a handful of rectangles on a grid of
 * 16, so a few lines of our own give sharper icons than a general renderer, and the build needs no native image library.
 */
import { deflateSync } from "node:zlib";

export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: readonly [number, number, number];
}

/** Reads the rects of the drawing; anything else in it is refused, for it would be missing from the icons. */
export function rectsOf(svg: string): readonly Rect[] {
  const shapes = svg.replace(/<!--[\s\S]*?-->|<title>[^<]*<\/title>/g, "").match(/<(?!\/|svg\b|\?)[^>]+>/g) ?? [];
  return shapes.map((shape) => {
    if (!shape.startsWith("<rect")) throw new Error(`icon.svg may hold rects only, found ${shape}`);
    const attribute = (name: string, otherwise?: number): number => {
      const found = new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(shape)?.[1];
      if (found === undefined && otherwise === undefined) throw new Error(`icon.svg: ${shape} has no ${name}`);
      return found === undefined ? (otherwise as number) : Number(found);
    };
    const fill = /\bfill="#([0-9A-Fa-f]{6})"/.exec(shape)?.[1];
    if (fill === undefined) throw new Error(`icon.svg: ${shape} has no fill of six hexadecimal digits`);
    const channel = (at: number) => Number.parseInt(fill.slice(at, at + 2), 16);
    return {
      x: attribute("x"),
      y: attribute("y"),
      width: attribute("width"),
      height: attribute("height"),
      radius: attribute("rx", 0),
      colour: [channel(0), channel(2), channel(4)],
    };
  });
}

function covers({ x, y, width, height, radius }: Rect, px: number, py: number): boolean {
  if (px < x || py < y || px >= x + width || py >= y + height) return false;
  const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
  const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius || dx === 0 || dy === 0;
}

/** 8 x 8 samples a pixel, so that round corners are smooth. */
const SAMPLES = 8;

/** RGBA pixels, row by row. */
export function drawn(svg: string, size: number): Uint8Array {
  const rects = rectsOf(svg);
  const pixels = new Uint8Array(size * size * 4);
  const unit = 16 / size;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let hits = 0;
      const sum: [number, number, number] = [0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const px = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) * unit;
        const py = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * unit;
        const top = rects.findLast((rect) => covers(rect, px, py));
        if (top === undefined) continue;
        hits += 1;
        for (const channel of [0, 1, 2] as const) sum[channel] += top.colour[channel];
      }
      const at = (row * size + column) * 4;
      for (const channel of [0, 1, 2] as const) pixels[at + channel] = hits === 0 ? 0 : Math.round(sum[channel] / hits);
      pixels[at + 3] = Math.round((hits / SAMPLES ** 2) * 255);
    }
  }
  return pixels;
}

/** The icon as a PNG file (8 bits a channel, with transparency), after the PNG specification, third edition. */
export function iconPng(svg: string, size: number): Uint8Array {
  const pixels = drawn(svg, size);
  const raw = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    raw.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
