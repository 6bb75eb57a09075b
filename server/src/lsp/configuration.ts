import { isRecord } from '../core/record.ts';
import { readSettings, type Settings } from '../core/settings.ts';

/** The section of an editor's settings that is ours. */
const section = 'partnerPlan';

/** Holds the settings that are in force. */
export interface Configuration {
  /** Whether findings of files are wanted that are not open. */
  isAboutWorkspace(): boolean;
  /** The same object until something changed: the settings, or the day. */
  current(): Settings;
  /** Takes settings as they come with `initialize`: the content of our section. */
  start(initializationOptions: unknown): void;
  /** Takes settings as they come with `workspace/didChangeConfiguration`: an object with our section in it. */
  change(settings: unknown): void;
}

export function createConfiguration(today: () => string): Configuration {
  let given: unknown;
  let read: Settings | undefined;
  return {
    isAboutWorkspace: () => !isRecord(given) || given.workspaceFindings !== 'openFiles',
    current() {
      const day = today();
      if (read === undefined || read.today !== day) read = readSettings(given, day);
      return read;
    },
    start(initializationOptions) {
      given = initializationOptions;
      read = undefined;
    },
    change(settings) {
      if (typeof settings !== 'object' || settings === null || !(section in settings)) return;
      given = settings[section];
      read = undefined;
    },
  };
}
