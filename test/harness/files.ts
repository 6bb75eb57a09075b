import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top of the project, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files below some folders with one ending, by their path from the top of the project, with forward slashes. */
export function filesBelow(folders: readonly string[], ending: string): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(root + folder, { recursive: true }).map((file) => `${folder}/${file}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The path of a file that the build makes. Fails where it is missing, because what runs it would wait for it for ever. */
export function built(file: string): string {
  assert.ok(existsSync(root + file), `${file} is missing. Run "npm run build" first.`);
  return root + file;
}
