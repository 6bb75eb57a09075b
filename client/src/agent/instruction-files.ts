import { isRecord } from '../record.ts';
import { insertMember } from './insert-member.ts';
import { tomlNames } from './toml-names.ts';

/** An agent beside this window, and the files in which it looks for skills and servers. */
export interface OtherAgent {
  readonly label: string;
  /** The folder of skills, in the workspace. */
  readonly skills: string;
  readonly configuration: { readonly file: string; readonly form: 'mcpServers' | 'servers' | 'toml' };
}

/** The folder that several agents share. */
const shared = '.agents/skills';

export const otherAgents: readonly OtherAgent[] = [
  {
    label: 'Claude Code',
    skills: '.claude/skills',
    configuration: { file: '.mcp.json', form: 'mcpServers' },
  },
  { label: 'Cursor', skills: shared, configuration: { file: '.cursor/mcp.json', form: 'mcpServers' } },
  { label: 'Codex', skills: shared, configuration: { file: '.codex/config.toml', form: 'toml' } },
  { label: 'Gemini CLI', skills: shared, configuration: { file: '.gemini/settings.json', form: 'mcpServers' } },
  { label: 'VS Code', skills: shared, configuration: { file: '.vscode/mcp.json', form: 'servers' } },
];

/** By which agents know the server. */
export const serverName = 'partner-plan';

const command = { command: 'partner-plan', args: ['mcp'] };

/** What is to be written into a configuration file: its whole text, or why it is left alone. */
export type Configuration =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'there' }
  | { readonly kind: 'unreadable'; readonly snippet: string };

/**
 * A configuration file with the server in it.
 *
 * @param before what it holds; undefined where there is none. What stands in it stays.
 */
export function withServer(before: string | undefined, form: OtherAgent['configuration']['form']): Configuration {
  if (form === 'toml') return withTomlServer(before);
  const entry = form === 'servers' ? { type: 'stdio', ...command } : command;
  if (before === undefined || before.trim() === '')
    return { kind: 'write', text: json({ [form]: { [serverName]: entry } }) };
  const read = readJson(before.replace(/^\uFEFF/, ''));
  const servers = isRecord(read) && Object.hasOwn(read, form) ? read[form] : undefined;
  if (isRecord(servers) && Object.hasOwn(servers, serverName)) return { kind: 'there' };
  const text = isRecord(read) ? withMember(before, form, entry, Object.hasOwn(read, form)) : undefined;
  if (text === undefined) return { kind: 'unreadable', snippet: json({ [serverName]: entry }) };
  return { kind: 'write', text };
}

/** The file with the server, in which everything else is written as it was. Undefined where it has no place in it. */
function withMember(before: string, form: string, entry: object, hasServers: boolean): string | undefined {
  if (hasServers) return insertMember(before, [form], serverName, entry);
  return insertMember(before, [], form, { [serverName]: entry });
}

function withTomlServer(before = ''): Configuration {
  const table = `[mcp_servers.${serverName}]\ncommand = "${command.command}"\nargs = ["${command.args.join('", "')}"]\n`;
  const named = tomlNames(before)?.filter(({ path }) => path[0] === 'mcp_servers');
  if (named?.some(({ path }) => path[1] === serverName)) return { kind: 'there' };
  // A table that was written in another way is closed for headers in some readers, and in the standard if it is inline.
  const isOpen = named?.every(({ inHeader }) => inHeader > 1);
  if (isOpen !== true) return { kind: 'unreadable', snippet: table };
  const gap = before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const added = `${gap}${table}`;
  return { kind: 'write', text: before + (before.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added) };
}

/** Undefined for what is no JSON, such as a file with comments, which would be lost. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
