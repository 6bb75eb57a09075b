// How large what we hand out may be, and where its bytes come from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { inRoot } from './paths.mjs';
import { textBySource } from './text-by-source.mjs';

/**
 * The most that may be loaded to install the extension, in bytes: the whole package, and each bundle as it is compressed
 * in it. A little above what is there, so that whoever adds much notices, and decides.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const budgets = {
  'partner-plan.vsix': 1_500_000,
  'engine.js': 780_000,
  'client.js': 140_000,
  'docx.js': 110_000,
  'fonts.js': 215_000,
  'mcp.js': 90_000,
  'pdf.js': 30_000,
  'preview.js': 12_000,
};

/** A script below this many bytes only starts a bundle, and has no budget of its own. */
const smallest = 1_000;

/** @typedef {{ readonly name: string, readonly raw: number, readonly compressed: number }} Size in bytes */

/**
 * What is larger than its budget, and what has none, in sentences. Empty when all is well.
 *
 * @param {readonly Size[]} sizes
 * @param {Readonly<Record<string, number>>} limits by name, in compressed bytes
 * @returns {string[]}
 */
export function overBudget(sizes, limits = budgets) {
  return sizes.flatMap(({ name, raw, compressed }) => {
    const limit = limits[name];
    if (limit === undefined) {
      return raw < smallest ? [] : [`${name} has no budget. Give it one in scripts/lib/sizes.mjs.`];
    }
    if (compressed <= limit) return [];
    return [`${name} has ${inKilobytes(compressed)} kB compressed, and ${inKilobytes(limit)} kB is the most.`];
  });
}

/** @param {number} bytes */
export const inKilobytes = (bytes) => Math.ceil(bytes / 1000).toLocaleString('en-US');

/** The scripts in dist/, the largest first. @returns {Size[]} */
export function bundleSizes() {
  const names = readdirSync(inRoot('dist')).filter((name) => name.endsWith('.js'));
  return names.map((name) => sizeOf(name, readFileSync(inRoot('dist', name)))).sort(largestFirst);
}

/** What each folder or package adds to a bundle, the largest first. @param {string} name of a script in dist/ @returns {Size[]} */
export function partsOfBundle(name) {
  const map = inRoot('dist', `${name}.map`);
  if (!existsSync(map)) return [];
  const texts = textBySource(readFileSync(inRoot('dist', name), 'utf8'), JSON.parse(readFileSync(map, 'utf8')));
  /** @type {Map<string, string>} */
  const parts = new Map();
  for (const [source, text] of texts) parts.set(partOf(source), (parts.get(partOf(source)) ?? '') + text);
  return [...parts].map(([part, text]) => sizeOf(part, Buffer.from(text))).sort(largestFirst);
}

/**
 * A package, or a folder of ours: server/src/rules, client/src, schemas.
 *
 * @param {string} source path of a file, from wherever
 */
export function partOf(source) {
  const path = source.replace(/^(?:\.\.\/)+/, '');
  const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (name !== undefined) return name;
  return /^(?:server\/src\/[^/]+|client\/src(?:\/[^/]+)?|[^/]+)(?=\/)/.exec(path)?.[0] ?? path;
}

/** The files in a package, the largest first. @param {string} file path of the VSIX @returns {Size[]} */
export function sizesInPackage(file) {
  /** @type {Size[]} */
  const sizes = [];
  unzipSync(readFileSync(file), {
    filter({ name, size, originalSize }) {
      sizes.push({ name: name.replace(/^extension\//, ''), raw: originalSize, compressed: size });
      return false;
    },
  });
  return sizes.sort(largestFirst);
}

/** @param {string} name @param {Uint8Array} bytes @returns {Size} */
function sizeOf(name, bytes) {
  return { name, raw: bytes.length, compressed: deflateRawSync(bytes, { level: 9 }).length };
}

/** @param {Size} one @param {Size} other */
function largestFirst(one, other) {
  return other.compressed - one.compressed;
}
