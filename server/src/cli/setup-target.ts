import { told, UserError, withFile } from './errors.ts';
import type { World } from './world.ts';

/** A folder that holds more was named by mistake. */
const MOST_NAMES = 20_000;

/**
 * Looks at the folder for a setup before anything is written into it. What lies there is somebody's work, and a setup
 * beside it would be taken for a part of it. A link in it may lead anywhere, and nobody named that place.
 *
 * @param paths what will be written, from the folder.
 * @returns the files of the folder that will stand beside those of the setup, sorted. Hidden ones are not among them.
 * @throws UserError
 */
export async function openTarget(
  out: string,
  paths: readonly string[],
  force: boolean,
  world: World,
): Promise<readonly string[]> {
  const kind = await withFile(out, 'read', () => world.kindOf(out));
  if (kind === undefined) return [];
  if (kind !== 'folder') throw new UserError(told`${out} is no folder. Name a folder for the files of the setup.`);
  const entries = await withFile(out, 'read', () => world.list(out));
  if (!force && entries.some(({ name }) => !isHidden(name))) {
    throw new UserError(
      told`${out} holds other files already. Name a new folder, or write --force to put the setup beside them and replace files of the same name.`,
    );
  }
  const { files, links } = await standingIn(out, world);
  const wanted = paths.map((path) => path.toLowerCase());
  for (const link of links) {
    const start = link.toLowerCase();
    if (wanted.some((path) => path === start || path.startsWith(`${start}/`))) {
      throw new UserError(
        told`${out}/${link} is a link, and what is written through it may land anywhere. Nothing was written. Remove the link, or name another folder.`,
      );
    }
  }
  const own = new Set(wanted);
  return files.filter((path) => !own.has(path.toLowerCase())).sort();
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** What stands in a folder and below it. No link is followed. */
async function standingIn(
  out: string,
  world: World,
): Promise<{ readonly files: readonly string[]; readonly links: readonly string[] }> {
  const [files, links]: [string[], string[]] = [[], []];
  const open = [''];
  let names = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const current = folder === '' ? out : `${out}/${folder}`;
    for (const { name, kind } of await withFile(current, 'read', () => world.list(current))) {
      if (++names > MOST_NAMES) {
        throw new UserError(told`${out} holds more than ${MOST_NAMES} names. Name a folder for the setup alone.`);
      }
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'link') links.push(path);
      if (isHidden(name)) continue;
      if (kind === 'folder') open.push(path);
      if (kind === 'file') files.push(path);
    }
  }
  return { files, links };
}
