import { told, UserError, withFile } from './errors.ts';
import { decode } from './text-file.ts';
import type { World } from './world.ts';

/** More files, or folders that lie deeper, are no export of a CRM, and somebody named a whole disk. */
const MOST_FILES = 20_000;
const DEEPEST = 20;

/** In bytes. The files of the largest organization have a tenth of it. */
const MOST_READ = 200_000_000;

/** Names that are looked at, also those that are passed over. */
const MOST_NAMES = 200_000;

/** What a CRM is read from. Others are passed over before they are opened. */
const endings = /\.(?:xml|object|json|csv)$/i;

/**
 * The files of a folder that can show what a CRM has, by their paths from it. Links are not followed.
 *
 * @throws UserError
 */
export async function readSetupFolder(folder: string, world: World): Promise<ReadonlyMap<string, string>> {
  const kind = await withFile(folder, 'read', () => world.kindOf(folder));
  if (kind !== 'folder') throw new UserError(told`${folder} is no folder. Name the folder with what the CRM has.`);
  const files = new Map<string, string>();
  let read = 0;
  let names = 0;
  const open: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, depth } = next;
    const entries = await withFile(folder, 'read', () => world.list(path === '' ? folder : `${folder}/${path}`));
    for (const { name, kind: is } of entries) {
      if (++names > MOST_NAMES) throw tooMuch(folder, `more than ${MOST_NAMES} names`);
      const place = path === '' ? name : `${path}/${name}`;
      if (is === 'folder' && depth < DEEPEST && name !== 'node_modules' && !name.startsWith('.')) {
        open.push({ path: place, depth: depth + 1 });
      }
      if (is !== 'file' || !endings.test(name)) continue;
      if (files.size >= MOST_FILES) {
        throw tooMuch(folder, `more than ${MOST_FILES} files`);
      }
      const bytes = await withFile(place, 'read', () => world.readFile(`${folder}/${place}`));
      read += bytes.length;
      if (read > MOST_READ) throw tooMuch(folder, `more than ${MOST_READ / 1_000_000} megabytes`);
      files.set(place, decode(bytes).text);
    }
  }
  return files;
}

function tooMuch(folder: string, what: string): UserError {
  return new UserError(told`${folder} has ${what}. Name the folder with the export alone.`);
}
