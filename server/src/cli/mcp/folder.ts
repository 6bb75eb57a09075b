import { shortened } from '../../../../schemas/field.ts';
import { nearest } from '../../core/nearest.ts';
import type { Settings } from '../../core/settings.ts';
import { ToolError } from '../../tools/tool.ts';
import { createConfigurations } from '../configurations.ts';
import { readText } from '../each-file.ts';
import { told, UserError, withFile } from '../errors.ts';
import { findFiles, isBriefName, isConfigurationName, isPlanName, leadsInto } from '../files.ts';
import type { World } from '../world.ts';

/** The folder that an agent works in, of which it may read plans and briefs and nothing else. */
export interface WorkingFolder {
  /** The plans and briefs in it, by their paths, the first so many of them. */
  list(): Promise<{ readonly files: readonly string[]; readonly more: number }>;
  /** @throws ToolError for what is not of this kind by its name, stands outside, or cannot be read. */
  read(path: string, kind: 'plan' | 'brief'): Promise<string>;
  /** Which plans or briefs there are, in a sentence, with the one that was probably meant by a path. */
  offer(kind: 'plan' | 'brief', path?: string): Promise<string>;
  /** The settings for a plan: those of the nearest configuration file, from its folder on. */
  settingsFor(path: string | undefined): Promise<Settings>;
}

/** More files are not listed: an agent that reads a list of thousands has no place for anything else. */
const MOST_FILES = 200;

/** How many of them a sentence names. */
const MOST_NAMED = 10;

/** Longer paths lead to no file of any system, in UTF-16 code units. */
const LONGEST_PATH = 1_000;

export function openFolder(world: World, today: string): WorkingFolder {
  const list = async (): Promise<readonly string[]> => {
    const { files } = await findFiles(['.'], world).catch((error: unknown) => {
      if (error instanceof UserError) return { files: [] };
      throw error;
    });
    return files;
  };
  const offer: WorkingFolder['offer'] = async (kind, path) => {
    const files = (await list()).filter(isOf[kind]);
    const meant = path === undefined ? undefined : nearest(stem(path), files.map(stem));
    const question = files.filter((file) => stem(file) === meant).map((file) => told` Did you mean ${file}?`);
    if (files.length === 0) return `The folder has no ${kind}.`;
    const named = files.slice(0, MOST_NAMED).map((file) => told`${file}`);
    const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
    return `${question.slice(0, 1).join('').trimStart()} The folder has ${named.join(', ')}${more}.`.trimStart();
  };
  return {
    offer,
    async list() {
      const files = await list();
      return { files: files.slice(0, MOST_FILES), more: Math.max(0, files.length - MOST_FILES) };
    },
    async read(given, kind) {
      if (given.includes('\0')) {
        throw new ToolError('A path has no zero byte, and the one that was given has. Name a file of the folder.');
      }
      if (given.length > LONGEST_PATH) {
        throw new ToolError(
          told`${shortened(given)} has ${given.length} characters, and a path has at most ${LONGEST_PATH}. Bring the text of a file as "${kind}".`,
        );
      }
      const path = world.normalize(given);
      if (isConfigurationName(path) || !(isPlanName(path) || isBriefName(path))) {
        const known = given.includes('..') ? '' : await offer(kind, path);
        throw new ToolError(
          told`${given} is neither a plan nor a brief by its name, and nothing else is read. Plans are named like northwind.partner-plan.yaml. Bring the text of another file as "${kind}". ${known}`.trimEnd(),
        );
      }
      if (!isOf[kind](path)) {
        throw new ToolError(
          kind === 'plan'
            ? told`${given} is a brief by its name, and a plan is asked for. interview, generate_plan and complete_plan take a brief, as "briefFile".`
            : told`${given} is a plan by its name, and a brief is asked for. Name a plan as "file".`,
        );
      }
      const isInFolder = standsInside(path, world);
      if (isInFolder && (await asked(() => withFile(path, 'read', () => world.kindOf(path)))) === undefined) {
        throw new ToolError(told`There is no file ${given} in the folder. ${await offer(kind, path)}`);
      }
      if (!isInFolder || !(await asked(() => leadsInto(path, '.', world)))) {
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

const isOf = { plan: isPlanName, brief: isBriefName } as const;

/** What of a name tells one plan from another. */
function stem(path: string): string {
  return path.replace(/^.*[/\\]/s, '').replace(/(?:[.]partner-(?:plan|brief))?(?:[.]ya?ml)?$/i, '');
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
