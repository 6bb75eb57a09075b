import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line as it ships. `npm run build` makes it. */
export const builtCommandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The versions of Node that the tests can run it with, each with a name. */
export const nodes: readonly { readonly name: string; readonly file: string }[] = [
  { name: 'this Node', file: process.execPath },
  ...(process.env.PARTNER_PLAN_SYSTEM_NODE === undefined || process.env.PARTNER_PLAN_SYSTEM_NODE === process.execPath
    ? []
    : [{ name: 'the Node of the machine', file: process.env.PARTNER_PLAN_SYSTEM_NODE }]),
];

export interface Ended {
  readonly code: number | null;
  /** What ended it, when it was ended. */
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly node: string;
  readonly folder: string;
  readonly argv: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly nodeOptions?: readonly string[];
  /** Whether the reader of the output goes away after the first bytes, as `head` does. */
  readonly leavesEarly?: boolean;
  /** The word of its output at which somebody presses Ctrl+C. */
  readonly interruptAfter?: string;
  /** Whether standard input stays open, as that of a server does. */
  readonly staysOpen?: boolean;
  /** Whether the rights of files count even when the tests run as root, whom they do not stop otherwise. */
  readonly limitedRights?: boolean;
}

/** Takes from root what lets it pass by the rights of files. The program belongs to Debian's essential packages. */
const withoutOverride = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'];

/** Runs the command line as a process of its own, to its end. */
export function run({
  node,
  folder,
  argv,
  stdin = '',
  nodeOptions = [],
  leavesEarly,
  interruptAfter,
  staysOpen,
  limitedRights,
}: Start): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...env } = process.env;
    const before = limitedRights && process.getuid?.() === 0 ? withoutOverride : [];
    const [program = node, ...rest] = [...before, node, ...nodeOptions, builtCommandLine, ...argv];
    const child = spawn(program, rest, { cwd: folder, env, windowsHide: true });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (leavesEarly) child.stdout.destroy();
      if (interruptAfter !== undefined && stdout.includes(interruptAfter)) child.kill('SIGINT');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    // The process may end before it has read everything.
    child.stdin.on('error', () => {}).write(stdin);
    if (!staysOpen) child.stdin.end();
  });
}

/** A folder with files that is removed when the test is over. */
export function scratchFolder(
  test: { after(action: () => void): void },
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'partner-plan-cli-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
