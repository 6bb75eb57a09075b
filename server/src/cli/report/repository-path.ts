import type { World } from '../world.ts';

/**
 * The path of a file from the top of the repository, as a CI wants it: it says where that is in its environment. On
 * other machines, and for files elsewhere, the path from the folder of the command. Absent for a file outside of both.
 */
export function repositoryPath(name: string, world: World): string | undefined {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = world.environment;
  const file = world.normalize(world.resolve(name));
  for (const top of [GITHUB_WORKSPACE, CI_PROJECT_DIR, '.']) {
    if (top === undefined || top === '') continue;
    const folder = world.normalize(`${world.resolve(top)}/`);
    if (file.startsWith(folder)) return file.slice(folder.length);
  }
  return undefined;
}
