import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { applied, differenceFrom } from './variant.ts';

/**
 * Golden files hold what the product said when a person last read it. `UPDATE_GOLDEN=1` writes down what it says now,
 * and the diff of the commit is what a reviewer reads.
 */
const isUpdate = process.env.UPDATE_GOLDEN === '1';

/** Checks that a text is, to the letter, the one that was kept. */
export function assertGolden(place: URL, text: string): void {
  if (isUpdate) write(place, text);
  const kept = read(place);
  if (kept !== text) fail(place, kept, text);
}

/** Checks that a text is, to the letter, the one that was kept as its difference from another one. */
export function assertVariant(place: URL, base: string, text: string): void {
  const difference = differenceFrom(base, text);
  // The difference is all that is kept, so it has to hold all of the text.
  assert.equal(applied(base, difference), text);
  if (isUpdate) write(place, difference);
  const kept = read(place);
  if (kept !== difference) fail(place, keptVariant(base, kept), text);
}

/** Checks that a folder holds these files and no others, so that none is left behind. */
export function assertOnlyGolden(folder: URL, names: Iterable<string>): void {
  assert.deepEqual(readdirSync(folder).sort(), [...new Set(names)].sort());
}

function write(place: URL, text: string): void {
  mkdirSync(new URL('.', place), { recursive: true });
  writeFileSync(place, text);
}

function read(place: URL): string {
  if (!existsSync(place)) assert.fail(`There is no golden file ${nameOf(place)} yet. Write it with UPDATE_GOLDEN=1.`);
  return readFileSync(place, 'utf8').replaceAll('\r\n', '\n');
}

/** The text that a difference was kept for, or nothing when its base has changed too much since. */
function keptVariant(base: string, difference: string): string | undefined {
  try {
    return applied(base, difference);
  } catch {
    return undefined;
  }
}

function fail(place: URL, kept: string | undefined, text: string): never {
  const name = nameOf(place);
  const found =
    kept === undefined
      ? `${name} differs from a text that has changed.`
      : `${name} is not what it was:\n${differenceFrom(kept, text)}`;
  assert.fail(`${found}\nRead what has changed, and keep it with UPDATE_GOLDEN=1.`);
}

/** The last folders and the name, which is enough to find a file. */
function nameOf(place: URL): string {
  return decodeURIComponent(place.pathname).split('/').slice(-3).join('/');
}
