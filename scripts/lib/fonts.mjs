// The fonts that exports print with: DejaVu Sans Condensed, cut down to the scripts of Europe.
import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { inRoot } from './paths.mjs';
import { subsetFont } from './subset-font.mjs';

const files = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' };

/** @type {readonly (readonly [number, number])[]} */
const characters = [
  // Latin with all its diacritics, and the marks that stand for themselves.
  [0x0020, 0x007e],
  [0x00a0, 0x024f],
  [0x02b0, 0x036f],
  // Greek, Cyrillic, Armenian, Georgian.
  [0x0370, 0x052f],
  [0x0531, 0x058f],
  [0x10a0, 0x10ff],
  // More Latin, and Greek with all accents.
  [0x1e00, 0x1fff],
  // Punctuation, currencies, letter-like signs, fractions, arrows.
  [0x2000, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x21ff],
  // Signs that people use in plans: minus, sum, root, infinity, about, unequal, at most, at least.
  [0x2211, 0x221e],
  [0x2248, 0x2265],
  [0x25a0, 0x25ff],
  [0x2605, 0x2612],
  [0x2713, 0x2718],
  [0xfb00, 0xfb17],
  [0xfffd, 0xfffd],
];

/** The fonts as JSON: each one compressed with zlib, in base64. */
export function fontScript() {
  const entries = Object.entries(files).map(([name, file]) => {
    const font = readFileSync(inRoot('node_modules', 'dejavu-fonts-ttf', 'ttf', file));
    const packed = zlibSync(subsetFont(font, characters), { level: 9 });
    return [name, Buffer.from(packed).toString('base64')];
  });
  return JSON.stringify(Object.fromEntries(entries));
}
