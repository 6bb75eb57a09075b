import type { Problem } from '../core/problem.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { checkConfiguration, configurationFiles, readConfiguration } from '../rules/configuration.ts';
import { told, UserError, withFile } from './errors.ts';
import { below, leadsInto } from './files.ts';
import { decode } from './text-file.ts';
import type { World } from './world.ts';

/** Where settings come from: from the nearest configuration file, from one that was named, or from none. */
export type ConfigurationChoice = 'nearest' | 'none' | { readonly file: string };

/** A configuration file that was read. */
export interface Configuration {
  readonly name: string;
  readonly text: string;
  readonly settings: Settings;
  /** Whether a file is left out, by any path that leads to it. */
  readonly leavesOut: (path: string) => boolean;
  readonly problems: readonly Problem[];
}

/** Finds the settings that hold for plans. Every file is read once, and every folder looked at once. */
export interface Configurations {
  /** What holds where there is no configuration file. */
  readonly usual: Settings;
  /**
   * The configuration that holds for the plans in a folder, absent when there is none.
   *
   * @throws UserError always the same one for the same file, so that it can be told once.
   */
  readonly holdingIn: (folder: string) => Promise<Configuration | undefined>;
}

/** @param today the day that rules take as today, `YYYY-MM-DD`. */
export function createConfigurations(choice: ConfigurationChoice, today: string, world: World): Configurations {
  const usual = readSettings({}, today);
  const folders = new Map<string, Promise<Configuration | undefined>>();
  let named: Promise<Configuration> | undefined;

  async function read(name: string): Promise<Configuration> {
    const { text } = decode(await withFile(name, 'read', () => world.readFile(name)));
    const { settings, leavesOut } = readConfiguration(text, usual);
    const folder = below(absolute(`${name}/..`), '');
    return {
      name,
      text,
      settings,
      leavesOut: (path) => {
        const place = absolute(path);
        return place.startsWith(folder) && leavesOut(place.slice(folder.length));
      },
      problems: checkConfiguration(text, today),
    };
  }

  function absolute(path: string): string {
    return world.normalize(world.resolve(path));
  }

  /** The nearest file counts alone. What stands in folders further up is not mixed in. */
  async function nearest(folder: string): Promise<Configuration | undefined> {
    for (const name of configurationFiles.map((each) => below(folder, each))) {
      if (await stands(name, world)) return readForPlans(name, folder);
    }
    const parent = world.normalize(`${folder}/..`);
    return world.resolve(parent) === world.resolve(folder) ? undefined : remembered(parent);
  }

  function remembered(folder: string): Promise<Configuration | undefined> {
    const key = world.resolve(folder);
    const found = folders.get(key) ?? nearest(folder);
    folders.set(key, found);
    return found;
  }

  async function readForPlans(name: string, folder: string): Promise<Configuration> {
    try {
      // What a report quotes of a file that nobody named must not come from anywhere on the machine.
      if (!(await leadsInto(name, folder, world)) && !(await leadsInto(name, '.', world))) {
        throw new UserError(
          told`${name} cannot be read: it is a link that leads out of its folder. Name the file with --config to use it.`,
        );
      }
      return await read(name);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(told`${error.message} Without it the plans below its folder are left out.`, error.exitCode);
    }
  }

  return {
    usual,
    holdingIn: async (folder) => {
      if (choice === 'none') return undefined;
      if (choice === 'nearest') return remembered(folder);
      named ??= read(world.normalize(choice.file));
      return named;
    },
  };
}

/** A folder further up that may not be looked into has no say, else nobody could work below it. */
async function stands(name: string, world: World): Promise<boolean> {
  try {
    const kind = await withFile(name, 'read', () => world.kindOf(name));
    // A device or a pipe is refused with its reason when it is read.
    return kind === 'file' || kind === 'other';
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
