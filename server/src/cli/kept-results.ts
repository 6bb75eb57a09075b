import { isRecord } from '../core/record.ts';
import type { Settings } from '../core/settings.ts';
import type { CheckResult } from '../rules/check.ts';
import { withFile } from './errors.ts';
import { plainResult } from './sure-check.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

/** The results of checks, kept from one run to the next by all that they depend on. */
export interface KeptResults {
  read(text: string, settings: Settings): CheckResult | undefined;
  write(text: string, settings: Settings, result: CheckResult): void;
}

/**
 * Keeps results in a folder. The name of each is made from the program, the settings with their day, and the text, so
 * that one that is found is always right, wherever its file stood.
 *
 * @returns undefined where the machine keeps nothing.
 * @throws UserError when the folder cannot be used.
 */
export async function keepResults(folder: string, world: World): Promise<KeptResults | undefined> {
  const keep = await withFile(folder, 'written', async () => world.keepIn?.(folder));
  if (keep === undefined) return undefined;
  const nameOf = (text: string, settings: Settings): string =>
    keep.nameFor(JSON.stringify([version, world.program, settings, text]));
  return {
    read: (text, settings) => readResult(keep.read(nameOf(text, settings))),
    write: (text, settings, result) => keep.write(nameOf(text, settings), JSON.stringify(plainResult(result))),
  };
}

/** What was written, where it is whole. A half of it can be left where a machine stopped in the middle. */
function readResult(text: string | undefined): CheckResult | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    const isWhole = isRecord(read) && Array.isArray(read.problems) && Array.isArray(read.suppressed);
    return isWhole ? (read as unknown as CheckResult) : undefined;
  } catch {
    return undefined;
  }
}
