import { zlibSync } from 'fflate';
import type { Canvas } from './canvas.ts';

/** Writes a picture as a PNG file, with a list of its colours where they are few enough. */
export function writePng(picture: Pick<Canvas, 'width' | 'height' | 'points'>): Uint8Array {
  const { width, height } = picture;
  const listed = withPalette(picture);
  const channels = listed ? 1 : 3;
  const points = listed?.points ?? picture.points;
  const rows = new Uint8Array(height * (width * channels + 1));
  // Each row starts with the number of its filter, and 0 is none.
  for (let row = 0; row < height; row++) {
    const line = points.subarray(row * width * channels, (row + 1) * width * channels);
    rows.set(line, row * (width * channels + 1) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits for each point, or for each of red, green and blue.
  header.set([8, listed ? 3 : 2, 0, 0, 0], 8);
  return joined([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    ...(listed ? [chunk('PLTE', listed.palette)] : []),
    chunk('IDAT', zlibSync(rows, { level: 5 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** The colours of a picture, and for each point the number of its colour. Undefined for more than 256 colours. */
function withPalette({ points }: Pick<Canvas, 'points'>) {
  const numbers = new Map<number, number>();
  const indexed = new Uint8Array(points.length / 3);
  for (let point = 0; point < indexed.length; point++) {
    const [red = 0, green = 0, blue = 0] = [points[point * 3], points[point * 3 + 1], points[point * 3 + 2]];
    const color = (red << 16) | (green << 8) | blue;
    const known = numbers.get(color);
    if (known === undefined && numbers.size === 256) return undefined;
    if (known === undefined) numbers.set(color, numbers.size);
    indexed[point] = known ?? numbers.size - 1;
  }
  const palette = Uint8Array.from(
    [...numbers.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  );
  return { points: indexed, palette };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});
