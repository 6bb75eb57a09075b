import type { Settings } from '../../core/settings.ts';
import { ToolError } from '../../tools/tool.ts';
import { createConfigurations } from '../configurations.ts';
import { readText } from '../each-file.ts';
import { told, UserError } from '../errors.ts';
import { findFiles, isBriefName, isConfigurationName, isPlanName, leadsInto } from '../files.ts';
import type { World } from '../world.ts';

/** The folder that an agent works in, of which it may read plans and briefs and nothing else. */
export interface WorkingFolder {
  /** The plans and briefs in it, by their paths, the first so many of them. */
  list(): Promise<{ readonly files: readonly string[]; readonly more: number }>;
  /** @throws ToolError for what is no plan or brief, stands outside, or cannot be read. */
  read(path: string): Promise<string>;
  /** The settings for a plan: those of the nearest configuration file, from its folder on. */
  settingsFor(path: string | undefined): Promise<Settings>;
}

/** More files are not listed: an agent that reads a list of thousands has no place for anything else. */
const MOST_FILES = 200;

export function openFolder(world: World, today: string): WorkingFolder {
  return {
    async list() {
      const { files } = await findFiles(['.'], world).catch((error: unknown) => {
        if (error instanceof UserError) return { files: [] };
        throw error;
      });
      return { files: files.slice(0, MOST_FILES), more: Math.max(0, files.length - MOST_FILES) };
    },
    async read(given) {
      if (given.includes('\0')) {
        throw new ToolError('A path has no zero byte, and the one that was given has. Name a file of the folder.');
      }
      const path = world.normalize(given);
      if (isConfigurationName(path) || !(isPlanName(path) || isBriefName(path))) {
        throw new ToolError(
          told`${given} is neither a plan nor a brief by its name, and nothing else is read. Plans are named like northwind.partner-plan.yaml. Bring the text of another file as "plan" or "brief".`,
        );
      }
      const isInside = standsInside(path, world) && (await asked(() => leadsInto(path, '.', world)));
      if (!isInside) {
        throw new ToolError(
          told`${given} is not in the folder that partner-plan mcp was started in, and nothing outside is read. Name a file of the folder by its path in it.`,
        );
      }
      const { text, isUtf8 } = await asked(() => readText(path, world));
      if (!isUtf8) throw new ToolError(told`${given} is not saved as UTF-8. Save it as UTF-8, and call again.`);
      return text;
    },
    settingsFor: (path) =>
      // Read anew for each call, because the file may have changed since the last one.
      asked(async () => {
        const configurations = createConfigurations('nearest', today, fenced(world));
        const folder = world.normalize(path === undefined ? '.' : `${path}/..`);
        return (await configurations.holdingIn(folder))?.settings ?? configurations.usual;
      }),
  };
}

/** Whether a path is one below the folder, wherever links in it may lead. Asked first, so that nothing outside is even looked for. */
function standsInside(path: string, world: World): boolean {
  const folder = world.normalize(world.resolve('.'));
  return world.normalize(world.resolve(path)).startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** A machine on which nothing stands above the folder. The search for configuration files looks upwards otherwise. */
function fenced(world: World): World {
  return { ...world, kindOf: async (path) => (standsInside(path, world) ? world.kindOf(path) : undefined) };
}

/** What is told to somebody at a terminal is told to an agent in the same words. */
async function asked<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof UserError) throw new ToolError(error.message);
    throw error;
  }
}
