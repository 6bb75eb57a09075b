import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { kindOf } from '../lsp/document-kind.ts';
import type { FoundFile } from '../lsp/environment.ts';

/** How many files are listed, and how many folders are looked into. */
const MOST_FILES = 10_000;
const MOST_FOLDERS = 50_000;

/**
 * The plans, briefs and configuration files in folders of this machine, by their names, each with a stamp that changes
 * with the file. Links are not followed, and folders named `node_modules` and those that start with a dot are not
 * looked into, as on the command line.
 *
 * @param folders their addresses. Those that are no folders of this machine have nothing in them.
 */
export async function listFiles(folders: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const pending = folders.filter((folder) => folder.startsWith('file:')).map((folder) => fileURLToPath(folder));
  const seen = new Set(pending);
  for (let folder = pending.shift(); folder !== undefined && found.length < MOST_FILES; folder = pending.shift()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        const isSearched = !entry.name.startsWith('.') && entry.name !== 'node_modules';
        if (!isSearched || seen.has(full) || seen.size >= MOST_FOLDERS) continue;
        seen.add(full);
        pending.push(full);
      } else if (entry.isFile() && found.length < MOST_FILES) {
        const uri = pathToFileURL(full).href;
        if (kindOf({ uri, languageId: '' }) === undefined) continue;
        const { mtimeMs, size } = await stat(full).catch(() => ({ mtimeMs: 0, size: 0 }));
        found.push({ uri, stamp: `${mtimeMs} ${size}` });
      }
    }
  }
  return found;
}
