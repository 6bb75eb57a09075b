import picomatch from 'picomatch';
import { type PathMatcher, readPathPatterns } from '../core/path-patterns.ts';
import { formatNumber } from '../core/quantity.ts';
import { told, UserError, withFile } from './errors.ts';
import type { World } from './world.ts';

/** What stands for standard input where a path is expected. */
export const standardInput = '-';

/** How many files one run checks. A company has hundreds of plans at most. */
const MOST_FILES = 10_000;

/** How many names a search looks at. */
const MOST_NAMES = 1_000_000;

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
 * Whether a file holds settings by its name. The names are those of `configurationFiles`, written again because this file
 * is loaded by every command, and the rules that come along with the other one are not.
 */
export function isConfigurationName(path: string): boolean {
  return /(?:^|\/)\.partner-plan\.ya?ml$/i.test(path);
}

/** Whether an operand says what is left out of what the others stand for: `!archive/`. */
export function isExclusion(path: string): boolean {
  return path.startsWith('!');
}

/** The path of what stands in a folder. */
export function below(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/**
 * Finds the files that paths stand for: a file stands for itself, a folder for the plans and briefs below it, and a glob for all
 * files that it matches. One behind `!` leaves out what it means, as in a configuration file, seen from the folder of the
 * command. Folders named `node_modules` and those that start with a dot are not searched.
 */
export async function findFiles(paths: readonly string[], world: World): Promise<FoundFiles> {
  const found = new Map<string, string>();
  const failures: UserError[] = [];
  for (const path of paths.filter((each) => !isExclusion(each))) {
    try {
      const { files, failures: unsearched } = await filesOf(path, world);
      for (const file of files) found.set(world.resolve(file), found.get(world.resolve(file)) ?? file);
      for (const failure of unsearched) failures.push(failure);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  const isLeftOut = exclusions(paths.filter(isExclusion), world);
  const all = [...found.values()].filter((file) => !isLeftOut(file)).sort();
  const files = all.slice(0, MOST_FILES);
  if (all.length > files.length) {
    failures.push(
      new UserError(
        `${formatNumber(all.length)} files were found, and ${formatNumber(MOST_FILES)} of them are checked: those whose names come first. Name folders, one run for each, or leave some out by a pattern behind "!".`,
      ),
    );
  }
  if (files.length === 0 && found.size > 0) {
    failures.push(
      new UserError('Every file that was found is left out by a pattern behind "!". Look at the patterns.'),
    );
  }
  return { files, failures };
}

function exclusions(given: readonly string[], world: World): PathMatcher {
  const patterns = given.map((path) => path.slice(1));
  const isAbsolute = (pattern: string): boolean => pattern.startsWith('/');
  const fromTop = readPathPatterns(patterns.filter(isAbsolute));
  const fromHere = readPathPatterns(patterns.filter((pattern) => !isAbsolute(pattern)));
  const here = below(world.normalize(world.resolve('.')), '');
  return (file) => {
    const path = world.normalize(world.resolve(file));
    return fromTop(path) || fromHere(path.startsWith(here) ? path.slice(here.length) : file);
  };
}

async function filesOf(given: string, world: World): Promise<FoundFiles> {
  if (given === '') throw new UserError('A path is empty. Name a file or a folder, or write "." for this folder.');
  const path = world.normalize(given);
  const kind = await withFile(path, 'read', () => world.kindOf(path));
  // What is neither a file nor a folder is refused with its reason when it is read.
  if (kind === 'file' || kind === 'other') return { files: [path], failures: [] };
  if (kind === 'folder') {
    const found = await search(path, (name) => isPlanName(name) || isBriefName(name), world);
    if (found.files.length > 0 || found.failures.length > 0) return found;
    throw new UserError(
      told`There is no plan in ${path === '.' ? 'this folder' : path}. Plans are named like northwind.partner-plan.yaml; name a file to check it whatever its name.`,
    );
  }
  const { base, glob } = picomatch.scan(path);
  if (glob === '')
    throw new UserError(told`There is no file or folder ${path}. Look at the name and at the folder that you are in.`);
  const folder = base === '' ? '.' : base;
  const isThere = (await withFile(folder, 'read', () => world.kindOf(folder))) === 'folder';
  const found = isThere ? await search(folder, picomatch(path), world) : { files: [], failures: [] };
  if (found.files.length > 0 || found.failures.length > 0) return found;
  throw new UserError(told`No file matches ${path}. Look at the pattern and at the folder that you are in.`);
}

/** Looks for files in a folder and below it. Links to folders are not followed, so that the search ends. */
async function search(start: string, matches: (path: string) => boolean, world: World): Promise<FoundFiles> {
  const files: string[] = [];
  const failures: UserError[] = [];
  const pending = [start];
  let names = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const current = folder;
    try {
      for (const { name, kind } of await withFile(current, 'read', () => world.list(current))) {
        if (++names > MOST_NAMES) {
          failures.push(
            new UserError(
              told`The search in ${start === '.' ? 'this folder' : start} was ended after ${formatNumber(MOST_NAMES)} names, so that files below it may be left out. Name the folders in which plans stand.`,
            ),
          );
          return { files, failures };
        }
        const path = below(current, name);
        if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.')) pending.push(path);
        if (kind === 'folder' || !matches(path)) continue;
        if (kind !== 'link') files.push(path);
        else if (await isFileInside(path, start, failures, world)) files.push(path);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  return { files, failures };
}

/**
 * Whether a link leads to a file in the folder that is searched. One that leads out of it was named by nobody, and
 * whoever put it there would have a file of their choice read, shown and repaired.
 */
async function isFileInside(link: string, start: string, failures: UserError[], world: World): Promise<boolean> {
  try {
    if ((await withFile(link, 'read', () => world.kindOf(link))) === 'folder') return false;
    if (await leadsInto(link, start, world)) return true;
    failures.push(
      new UserError(
        told`${link} is left out, because it is a link that leads out of ${start === '.' ? 'this folder' : start}. Name the link itself to have it checked.`,
      ),
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    failures.push(error);
  }
  return false;
}

/** Whether what a path leads to, through all links, stands in a folder or below it. */
export async function leadsInto(path: string, folder: string, world: World): Promise<boolean> {
  const [target, top] = await withFile(path, 'read', () => Promise.all([world.realPath(path), world.realPath(folder)]));
  return target.startsWith(top.endsWith('/') ? top : `${top}/`);
}
