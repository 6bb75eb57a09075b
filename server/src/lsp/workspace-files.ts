import type { Diagnostic } from 'vscode-languageserver';
import type { Settings } from '../core/settings.ts';
import type { PositionEncoding } from '../core/text.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { type CheckedDocument, checkDocument, type DocumentKind } from '../features/document.ts';
import type { FileOutline, FileReport } from '../features/feature.ts';
import { symbolsOf } from '../features/workspace-symbol.ts';
import { kindOf } from './document-kind.ts';
import type { FoundFile } from './environment.ts';
import { failureMessage } from './guard.ts';

/** How many files are looked at, and how many findings of closed files are told. Nobody reads more. */
const MOST_FILES = 10_000;
const MOST_FINDINGS = 20_000;

/** How many files have their settings compared in one turn. */
const SLICE = 50;

/** How long a file waits while somebody types or asks, in milliseconds. */
const PAUSE = 50;

/**
 * Checks the plans and briefs of the workspace that are not open, one at a time and only while nothing else waits, and
 * keeps of each what is told of it. What is open is the business of others.
 */
export interface WorkspaceFiles {
  /** Takes a new list of the files that there are. Those that are new or have changed are read. */
  found(files: readonly FoundFile[]): void;
  /** Says that a file was made or changed. */
  changed(uri: string): void;
  /** Says that a file, or a folder with all that is in it, is gone. */
  deleted(uri: string): void;
  /** Says that a file is open now: its findings come from its text in the editor. */
  opened(uri: string): void;
  /** Says that a file is closed again. Returns whether its findings follow from what is on the disk. */
  closed(uri: string): boolean;
  /** Says that a file may have other settings now. */
  settingsChanged(): void;
  /** Takes all findings back, and knows no file any more. */
  forgetAll(): void;
  isEmpty(): boolean;
  outlines(): readonly FileOutline[];
  reports(): readonly FileReport[];
}

export interface WorkspaceFilesDetails {
  readFile(uri: string): Promise<string | undefined>;
  isOpen(uri: string): boolean;
  /** The settings for a file; undefined while what decides about them is being read. */
  settingsFor(uri: string): Settings | undefined;
  send(uri: string, diagnostics: Diagnostic[]): void;
  /** Whether something else waits that a person waits for. */
  isBusy(): boolean;
  schedule(task: () => void): void;
  after(milliseconds: number, task: () => void): void;
  checked: Pick<Parameters<typeof checkDocument>[0], 'onRuleFailure' | 'watch'>;
  /** In what the editor counts the characters of positions. */
  encoding?(): PositionEncoding;
  log(message: string): void;
}

interface KnownFile {
  readonly uri: string;
  readonly kind: DocumentKind;
  stamp?: string | undefined;
  /** Whether an editor may show findings of it. */
  isShown?: boolean;
  /** What was found in it last. Absent while it is open, or was not read yet. */
  result?: { readonly settings: Settings; readonly diagnostics: Diagnostic[]; readonly outline: FileOutline };
}

export function createWorkspaceFiles(details: WorkspaceFilesDetails): WorkspaceFiles {
  const { readFile, isOpen, settingsFor, send, isBusy, schedule, after, checked, log } = details;
  const files = new Map<string, KnownFile>();
  /** What has to be read, in the order in which it came. */
  const waiting = new Set<KnownFile>();
  /** What waits for its configuration file. */
  const unready = new Set<KnownFile>();
  let compared: Iterator<KnownFile> | undefined;
  let isRunning = false;
  let findings = 0;
  let toldOfLimit = false;

  function run(): void {
    if (isRunning || (waiting.size === 0 && compared === undefined)) return;
    isRunning = true;
    schedule(() => void step());
  }

  async function step(): Promise<void> {
    if (isBusy()) {
      after(PAUSE, () => schedule(() => void step()));
      return;
    }
    try {
      const [next] = waiting;
      if (next === undefined) compareSettings();
      else await check(next);
    } catch (error) {
      log(failureMessage('Checking a file of the workspace', error));
    }
    isRunning = false;
    run();
  }

  async function check(file: KnownFile): Promise<void> {
    waiting.delete(file);
    if (isOpen(file.uri)) return;
    const settings = settingsFor(file.uri);
    if (settings === undefined) {
      unready.add(file);
      return;
    }
    const text = settings.isLeftOut ? '' : await readFile(file.uri);
    if (isOpen(file.uri) || files.get(keyOf(file.uri)) !== file) return;
    if (text === undefined) {
      take(file, undefined);
      return;
    }
    const { uri, kind } = file;
    const document = checkDocument({
      ...{ kind, uri, version: 0, text, settings, ...checked },
      encoding: details.encoding?.(),
    });
    take(file, { settings, diagnostics: withinLimit(document, file), outline: { uri, symbols: symbolsOf(document) } });
  }

  function withinLimit(document: CheckedDocument, { result }: KnownFile): Diagnostic[] {
    const all = diagnosticsOf(document);
    const room = Math.max(0, MOST_FINDINGS - findings + (result?.diagnostics.length ?? 0));
    if (all.length > room && !toldOfLimit) {
      toldOfLimit = true;
      log(
        `The files that are not open have more than ${MOST_FINDINGS} findings. Those of further files are not listed.`,
      );
    }
    return all.slice(0, room);
  }

  function take(file: KnownFile, result: KnownFile['result']): void {
    const before = file.result?.diagnostics ?? [];
    const fresh = result?.diagnostics ?? [];
    findings += fresh.length - before.length;
    if (result === undefined) delete file.result;
    else file.result = result;
    if (file.isShown === true || fresh.length > 0) send(file.uri, fresh);
    file.isShown = fresh.length > 0;
  }

  /** Looks which files have other settings now, some in each turn. */
  function compareSettings(): void {
    for (let count = 0; count < SLICE; count++) {
      const next = compared?.next();
      if (next === undefined || next.done === true) {
        compared = undefined;
        return;
      }
      const { result, uri } = next.value;
      if (result !== undefined && settingsFor(uri) !== result.settings) waiting.add(next.value);
    }
  }

  function add({ uri, stamp }: FoundFile): void {
    const kind = kindOf({ uri, languageId: '' });
    const key = keyOf(uri);
    const known = files.get(key);
    if (kind === undefined || kind === 'configuration' || (known === undefined && files.size >= MOST_FILES)) return;
    const file = known ?? { uri, kind };
    files.set(key, file);
    if (known !== undefined && stamp !== undefined && known.stamp === stamp) return;
    file.stamp = stamp;
    if (!isOpen(uri)) waiting.add(file);
  }

  function remove(key: string, file: KnownFile): void {
    files.delete(key);
    waiting.delete(file);
    unready.delete(file);
    if (!isOpen(file.uri)) take(file, undefined);
  }

  return {
    found(all) {
      const there = new Set(all.map(({ uri }) => keyOf(uri)));
      for (const [key, file] of files) if (!there.has(key)) remove(key, file);
      all.forEach(add);
      run();
    },
    changed(uri) {
      add({ uri });
      run();
    },
    deleted(uri) {
      const gone = keyOf(uri);
      for (const [key, file] of files) if (key === gone || key.startsWith(`${gone}/`)) remove(key, file);
    },
    opened(uri) {
      const file = files.get(keyOf(uri));
      if (file === undefined) return;
      // Its findings are replaced by those of the text that is open, and not taken back before.
      findings -= file.result?.diagnostics.length ?? 0;
      delete file.result;
      file.isShown = true;
      // An editor may write the address in another way, and would show the findings of both.
      if (file.uri !== uri) send(file.uri, []);
    },
    closed(uri) {
      const file = files.get(keyOf(uri));
      if (file === undefined) return false;
      waiting.add(file);
      run();
      return file.uri === uri;
    },
    settingsChanged() {
      for (const file of unready) waiting.add(file);
      unready.clear();
      if (files.size > 0) compared = files.values();
      run();
    },
    forgetAll() {
      for (const [key, file] of files) remove(key, file);
      toldOfLimit = false;
    },
    isEmpty: () => files.size === 0,
    outlines: () => [...files.values()].flatMap(({ result }) => (result === undefined ? [] : [result.outline])),
    reports: () =>
      [...files.values()].flatMap(({ uri, result }) =>
        result === undefined ? [] : [{ uri, version: null, items: result.diagnostics }],
      ),
  };
}

/** What two ways to write the address of a file have in common. Editors escape more or fewer characters. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
