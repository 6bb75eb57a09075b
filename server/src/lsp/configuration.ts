import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { isRecord } from '../core/record.ts';
import { readSettings, type Settings } from '../core/settings.ts';

/** The section of an editor's settings that is ours. */
export const settingsSection = 'partnerPlan';

/** Asks the editor to say when its settings change, where it does so only for those who ask. */
export function hearOfSettings(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
  connection.client
    .register(DidChangeConfigurationNotification.type, { section: settingsSection })
    // An editor that refuses tells of changes by itself, or not at all.
    .catch(() => {});
}

/** Holds the settings that are in force. */
export interface Configuration {
  /** Whether findings of files are wanted that are not open. */
  isAboutWorkspace(): boolean;
  /** Whether formatting puts keys in the order of the vocabulary. */
  ordersKeys(): boolean;
  /** Whether lenses are wanted above sections and tiers. */
  hasLenses(): boolean;
  /**
   * The same object until something changed: the settings, or the day.
   *
   * @param folder the folder of the workspace about which is asked; that of no document in it where it is left out.
   */
  current(folder?: string): Settings;
  /** Takes settings as they come with `initialize`: the content of our section, or an object with our section in it. */
  start(initializationOptions: unknown): void;
  /** Takes settings as they come with `workspace/didChangeConfiguration`: an object with our section in it. */
  change(settings: unknown): void;
  /** Takes the content of our section as it is in each folder of the workspace, where an editor keeps several. */
  changeInFolders(settings: ReadonlyMap<string, unknown>): void;
}

export function createConfiguration(today: () => string): Configuration {
  let given: unknown;
  let inFolders: ReadonlyMap<string, unknown> = new Map();
  const read = new Map<string, Settings>();
  return {
    isAboutWorkspace: () => !isRecord(given) || given.workspaceFindings !== 'openFiles',
    ordersKeys: () => isRecord(given) && given.formatKeyOrder === 'vocabulary',
    hasLenses: () => !isRecord(given) || given.codeLens !== false,
    current(folder = '') {
      const day = today();
      const own = inFolders.has(folder) ? folder : '';
      const known = read.get(own);
      if (known?.today === day) return known;
      const fresh = readSettings(own === '' ? given : inFolders.get(own), day);
      read.set(own, fresh);
      return fresh;
    },
    start(initializationOptions) {
      given =
        isRecord(initializationOptions) && settingsSection in initializationOptions
          ? initializationOptions[settingsSection]
          : initializationOptions;
      read.clear();
    },
    change(settings) {
      if (typeof settings !== 'object' || settings === null || !(settingsSection in settings)) return;
      given = settings[settingsSection];
      read.clear();
    },
    changeInFolders(settings) {
      inFolders = new Map([...settings].filter(([, own]) => isRecord(own)));
      read.clear();
    },
  };
}
