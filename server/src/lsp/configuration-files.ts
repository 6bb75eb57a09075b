import type { Settings } from '../core/settings.ts';
import { type FolderConfiguration, readConfiguration } from '../rules/configuration.ts';
import { failureMessage } from './guard.ts';

/**
 * Knows the settings that configuration files give to plans: the nearest file counts, alone, on top of the settings of
 * the editor. Nobody waits for a file. What is known counts, and who asked hears of the rest when it arrives.
 */
export interface ConfigurationFiles {
  /**
   * The same object until something changed.
   *
   * @param base the settings of the editor, to which a configuration file adds.
   * @param pathFrom the path of the plan from the folder of one of the places.
   */
  settingsAt(places: readonly string[], base: Settings, pathFrom: (place: string) => string): Settings;
  /** Whether the settings there are known, because everything that decides about them has been read. Starts reading. */
  isKnownAt(places: readonly string[]): boolean;
  /** The nearest file that is there, with its text; undefined while that is not known. */
  nearestAt(places: readonly string[]): { readonly place: string; readonly text: string } | 'none' | undefined;
  /** Says that a file may hold something else now. What was known of it counts until it has been read again. */
  changed(place: string): void;
  /** Forgets all files, so that those that are asked for are read again. */
  forgetAll(): void;
}

export interface ConfigurationFilesDetails {
  /** The text of a file; undefined when there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** The text of a file that is open in the editor, saved or not; undefined when it is not open. */
  openText(uri: string): string | undefined;
  /** Hears that a file was read, so that other settings may hold. */
  onRead(): void;
  log(message: string): void;
}

interface KnownFile {
  /** Absent until the file was read for the first time. */
  content?: { readonly text: string | undefined };
  /** How often reading was started. Only what was read last counts. */
  readings: number;
}

/** What the text of a configuration file says, on top of what the editor says. */
interface Result extends FolderConfiguration {
  readonly text: string;
  readonly base: Settings;
  /** The settings of the plans that it leaves out. */
  readonly whenLeftOut: Settings;
}

/** Of one file what is kept for the folders below it, the newest. */
const MOST_FOLDERS = 20;

export function createConfigurationFiles({
  readFile,
  openText,
  onRead,
  log,
}: ConfigurationFilesDetails): ConfigurationFiles {
  const files = new Map<string, KnownFile>();
  const results = new Map<string, readonly Result[]>();

  async function read(place: string, file: KnownFile): Promise<void> {
    const reading = ++file.readings;
    let text: string | undefined;
    try {
      text = await readFile(place);
    } catch (error) {
      log(failureMessage(`Reading ${place}`, error));
    }
    if (files.get(place) !== file || file.readings !== reading) return;
    file.content = { text };
    onRead();
  }

  function start(place: string): KnownFile {
    const file: KnownFile = { readings: 0 };
    files.set(place, file);
    void read(place, file);
    return file;
  }

  function applied(place: string, text: string, base: Settings, path: string): Settings {
    const { settings, leavesOut, whenLeftOut } = resultOf(place, text, base);
    return leavesOut(path) ? whenLeftOut : settings;
  }

  /** Settings that say the same stay the same object, so that a new comment in a file checks no plan again. */
  function resultOf(place: string, text: string, base: Settings): Result {
    // A file that stands above two folders is read on top of the settings of each.
    const all = results.get(place) ?? [];
    const known = all.find((one) => one.base === base) ?? all.at(-1);
    if (known !== undefined && known.text === text && known.base === base) return known;
    const { settings, leavesOut } = readConfiguration(text, base);
    const isSame = known !== undefined && JSON.stringify(known.settings) === JSON.stringify(settings);
    const same = isSame ? known : { settings, whenLeftOut: Object.freeze({ ...settings, isLeftOut: true }) };
    const result = { text, base, leavesOut, settings: same.settings, whenLeftOut: same.whenLeftOut };
    results.set(place, [...all.filter((one) => one.base !== base), result].slice(-MOST_FOLDERS));
    return result;
  }

  /** The files that count unless one is open that is nearer. */
  function closedAt(places: readonly string[]): readonly { readonly place: string; readonly file: KnownFile }[] {
    const nearestOpen = places.findIndex((place) => openText(place) !== undefined);
    const closed = nearestOpen < 0 ? places : places.slice(0, nearestOpen);
    // All are read at once, because reading one after the other would add up where reading is slow.
    return closed.map((place) => ({ place, file: files.get(place) ?? start(place) }));
  }

  return {
    isKnownAt(places) {
      for (const { file } of closedAt(places)) {
        if (file.content === undefined) return false;
        if (file.content.text !== undefined) return true;
      }
      return true;
    },
    settingsAt(places, base, pathFrom) {
      const closed = closedAt(places);
      for (const { place, file } of closed) {
        if (file.content === undefined) return base;
        if (file.content.text !== undefined) return applied(place, file.content.text, base, pathFrom(place));
      }
      const [open] = places.slice(closed.length);
      return open === undefined ? base : applied(open, openText(open) ?? '', base, pathFrom(open));
    },
    nearestAt(places) {
      const closed = closedAt(places);
      for (const { place, file } of closed) {
        if (file.content === undefined) return undefined;
        if (file.content.text !== undefined) return { place, text: file.content.text };
      }
      const [open] = places.slice(closed.length);
      return open === undefined ? 'none' : { place: open, text: openText(open) ?? '' };
    },
    changed(place) {
      const file = files.get(place);
      if (file !== undefined) void read(place, file);
    },
    forgetAll() {
      files.clear();
      results.clear();
    },
  };
}
