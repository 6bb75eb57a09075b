import path from 'node:path';
import { runCommandLine } from '../../server/src/cli/cli.ts';
import type { FolderEntry, World } from '../../server/src/cli/world.ts';
import { today } from '../harness/engine.ts';
import { loadExporter } from '../harness/exporters.ts';

export interface FakeMachine {
  /** What stands in files, by their path from the folder that the command runs in. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Links: where they stand, and where they lead, both as paths from the folder that the command runs in. */
  readonly links?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly environment?: World['environment'];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** How many milliseconds pass between two looks at the clock. Without it, time stands still. */
  readonly pace?: number;
  /** What the system answers instead of doing something: `{ 'read a.yaml': 'EACCES' }`. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** An agent, which gets what it is served. */
  readonly serveMcp?: NonNullable<World['serveMcp']>;
  /** Runs before each access, to change what stands in files in between. */
  readonly before?: (access: string, files: Map<string, Uint8Array>) => void;
}

export interface Conversation {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What stands in the files afterwards. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All accesses to files and folders, in their order. */
  readonly accesses: readonly string[];
}

/** Runs a command in process, on a machine that is only in memory. */
export async function converse(argv: readonly string[], machine: FakeMachine = {}): Promise<Conversation> {
  const files = new Map(Object.entries(machine.files ?? {}).map(([name, content]) => [name, bytesOf(content)]));
  const accesses: string[] = [];
  let time = 0;
  const printed = { stdout: '', stderr: '' };

  function access(what: string): void {
    accesses.push(what);
    machine.before?.(what, files);
    const code = machine.refusals?.[what];
    if (code !== undefined) throw systemError(code);
  }

  function outputTo(name: 'stdout' | 'stderr'): World['stdout'] {
    return {
      isTerminal: machine.isTerminal === true,
      columns: machine.columns,
      write: async (content) => {
        const code = machine.refusals?.[`write ${name}`];
        if (code !== undefined) throw systemError(code);
        printed[name] += typeof content === 'string' ? content : textOf(content);
      },
    };
  }

  function followed(given: string): string {
    const name = inFolder(given);
    return machine.links?.[name] ?? name;
  }

  const world: World = {
    normalize: path.posix.normalize,
    resolve: (given) => path.posix.resolve('/work', given),
    realPath: async (given) => {
      access(`follow ${inFolder(given)}`);
      return path.posix.resolve('/work', followed(given));
    },
    kindOf: async (given) => {
      access(`look ${inFolder(given)}`);
      const name = followed(given);
      if (files.has(name)) return 'file';
      return name === '' || [...files.keys()].some((file) => file.startsWith(`${name}/`)) ? 'folder' : undefined;
    },
    list: async (folder) => {
      const name = inFolder(folder);
      access(`list ${name || '.'}`);
      return entriesOf(name, [...files.keys()], Object.keys(machine.links ?? {}));
    },
    readFile: async (given) => {
      access(`read ${inFolder(given)}`);
      const name = followed(given);
      const content = files.get(name);
      if (content === undefined) throw systemError('ENOENT');
      return content;
    },
    writeFile: async (given, content, mayReplace) => {
      access(`write ${inFolder(given)}`);
      const name = followed(given);
      const standing = files.get(name);
      if (standing !== undefined && mayReplace === 'nothing') throw systemError('EEXIST');
      if (typeof mayReplace !== 'string' && (standing === undefined || textOf(standing) !== textOf(mayReplace.holding)))
        throw systemError('ECHANGED');
      files.set(name, content);
    },
    makeFolder: async (folder) => access(`make ${inFolder(folder)}`),
    readStandardInput: async () => {
      access('read -');
      return bytesOf(machine.stdin ?? '');
    },
    stdout: outputTo('stdout'),
    stderr: outputTo('stderr'),
    environment: machine.environment ?? {},
    today,
    now: () => {
      time += machine.pace ?? 0;
      return time;
    },
    runtime: 'a test',
    loadExporter,
    ...(machine.serveMcp === undefined ? {} : { serveMcp: machine.serveMcp }),
  };
  const code = await runCommandLine(argv, world);
  return { code, ...printed, files, accesses };
}

export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** The path from the folder that the command runs in, which is `/work`. */
function inFolder(given: string): string {
  return path.posix.relative('/work', path.posix.resolve('/work', given));
}

function entriesOf(folder: string, files: readonly string[], links: readonly string[]): FolderEntry[] {
  const start = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, FolderEntry>();
  for (const file of [...files, ...links].filter((name) => name.startsWith(start) && !name.startsWith('..'))) {
    const [name = '', ...rest] = file.slice(start.length).split('/');
    const kind = rest.length > 0 ? 'folder' : links.includes(file) ? 'link' : 'file';
    entries.set(name, { name, kind });
  }
  return [...entries.values()];
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: the system said no`), { code });
}
