import { configurationFiles } from '../rules/configuration.ts';

/** How many folders are looked into, from that of the plan upwards. */
const MOST_FOLDERS = 40;

/**
 * The addresses at which the configuration file of a plan can be, the nearest first: the folder of the plan and those
 * above it, each with the names that the file can have. On a disk that is all of them, because the command line looks there too, and both have to agree. Elsewhere
 * it ends with the workspace folder that holds the plan, because nobody knows what lies above. Empty for a plan that
 * stands in no folder.
 *
 * @param workspaceFolders the addresses of all folders of the workspace.
 */
export function configurationPlaces(plan: string, workspaceFolders: readonly string[]): readonly string[] {
  const roots = workspaceFolders.map(withoutSlash);
  const [, origin, path] = /^([^:/?#]+:(?:\/\/[^/?#]*)?)(\/[^?#]*)/.exec(savedAddress(plan, roots)) ?? [];
  if (origin === undefined || path === undefined) return [];
  const places: string[] = [];
  let folder = origin + path;
  while (places.length < MOST_FOLDERS * configurationFiles.length && folder.length > origin.length) {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    for (const name of configurationFiles) places.push(`${folder}/${name}`);
    if (roots.includes(folder) && !folder.startsWith('file:')) break;
  }
  return places;
}

/**
 * The path of a plan from the folder of a configuration file that can hold for it, as a person writes it.
 *
 * @param place one of `configurationPlaces`.
 */
export function pathFrom(place: string, plan: string, workspaceFolders: readonly string[]): string {
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  const path = savedAddress(plan, workspaceFolders.map(withoutSlash)).slice(folder.length).split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Where a plan that was never saved will stand: editors name it like the file to come, with a scheme of its own. Without
 * a workspace folder around it nobody knows what it will be saved to.
 */
function savedAddress(plan: string, roots: readonly string[]): string {
  const scheme = 'untitled:';
  if (!plan.startsWith(scheme)) return plan;
  const place = pathOf(plan);
  const root = roots.find((candidate) => place.startsWith(`${pathOf(candidate)}/`));
  return root === undefined ? '' : root + place.slice(pathOf(root).length);
}

/** An address without its scheme and without the mark of an empty authority: `//github/a`, `/a`. */
function pathOf(address: string): string {
  return address.replace(/^[^:/?#]+:/, '').replace(/^\/\/\//, '/');
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}
