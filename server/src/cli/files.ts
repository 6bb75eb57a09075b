import picomatch from 'picomatch';
import { withFile } from './file-errors.ts';
import { UserError } from './user-error.ts';
import type { World } from './world.ts';

/** What stands for standard input where a path is expected. */
export const standardInput = '-';

export interface FoundFiles {
  /** Without doubles, in the order of their UTF-16 code units. */
  readonly files: readonly string[];
  /** What could not be found or searched. */
  readonly failures: readonly UserError[];
}

/**
 * Whether a file is a plan by its name. Case does not count, as in the editor. A name with nothing in front of its dot
 * is that of a configuration file.
 */
export function isPlanName(path: string): boolean {
  return /(?:^|\/|[^/]\.)partner-plan\.ya?ml$/i.test(path);
}

/** Whether a file is a brief by its name. Case does not count, as in the editor. */
export function isBriefName(path: string): boolean {
  return /(?:^|\/|[^/]\.)partner-brief\.ya?ml$/i.test(path);
}

/**
 * Whether a file holds settings by its name. The name is that of `configurationFile`, written again because this file
 * is loaded by every command, and the rules that come along with the other one are not.
 */
export function isConfigurationName(path: string): boolean {
  return /(?:^|\/)\.partner-plan\.yaml$/i.test(path);
}

/** The path of what stands in a folder. */
export function below(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/**
 * Finds the files that paths stand for: a file stands for itself, a folder for the plans and briefs below it, and a glob for all
 * files that it matches. Folders named `node_modules` and those that start with a dot are not searched.
 */
export async function findFiles(paths: readonly string[], world: World): Promise<FoundFiles> {
  const found = new Map<string, string>();
  const failures: UserError[] = [];
  for (const path of paths) {
    try {
      const { files, failures: unsearched } = await filesOf(path, world);
      for (const file of files) found.set(world.resolve(file), found.get(world.resolve(file)) ?? file);
      failures.push(...unsearched);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  return { files: [...found.values()].sort(), failures };
}

async function filesOf(given: string, world: World): Promise<FoundFiles> {
  if (given === '') throw new UserError('A path is empty. Name a file or a folder, or write "." for this folder.');
  const path = world.normalize(given);
  const kind = await withFile(path, 'read', () => world.kindOf(path));
  if (kind === 'file') return { files: [path], failures: [] };
  if (kind === 'folder') {
    const found = await search(path, (name) => isPlanName(name) || isBriefName(name), world);
    if (found.files.length > 0 || found.failures.length > 0) return found;
    throw new UserError(
      `There is no plan in ${path === '.' ? 'this folder' : path}. Plans are named like northwind.partner-plan.yaml; name a file to check it whatever its name.`,
    );
  }
  const { base, glob } = picomatch.scan(path);
  if (glob === '')
    throw new UserError(`There is no file or folder ${path}. Look at the name and at the folder that you are in.`);
  const folder = base === '' ? '.' : base;
  const isThere = (await withFile(folder, 'read', () => world.kindOf(folder))) === 'folder';
  const found = isThere ? await search(folder, picomatch(path), world) : { files: [], failures: [] };
  if (found.files.length > 0 || found.failures.length > 0) return found;
  throw new UserError(`No file matches ${path}. Look at the pattern and at the folder that you are in.`);
}

async function search(start: string, matches: (path: string) => boolean, world: World): Promise<FoundFiles> {
  const files: string[] = [];
  const failures: UserError[] = [];
  const pending = [start];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const current = folder;
    try {
      for (const { name, kind } of await withFile(current, 'read', () => world.list(current))) {
        const path = below(current, name);
        if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.')) pending.push(path);
        if (kind === 'file' && matches(path)) files.push(path);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  return { files, failures };
}
