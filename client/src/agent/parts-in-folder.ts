/**
 * The names that lead from a folder to a file, by a path that somebody gave: one in the folder, or a whole one that
 * begins with it. Undefined where it leads out of the folder.
 */
export function partsInFolder(given: string, folder: string): readonly string[] | undefined {
  const path = given.replaceAll('\\', '/');
  const isWhole = /^(?:\/|[A-Za-z]:)/.test(path);
  const whole = path.startsWith('/') ? path : `/${path}`;
  const top = folder.endsWith('/') ? folder : `${folder}/`;
  if (isWhole && !whole.toLowerCase().startsWith(top.toLowerCase())) return undefined;
  const parts = (isWhole ? whole.slice(top.length) : path).split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts;
}
