import { isRecord } from '../record.ts';
import { insertMember } from './insert-member.ts';

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
  const servers = isRecord(read) ? (read[form] ?? {}) : undefined;
  if (!isRecord(read) || !isRecord(servers)) return { kind: 'unreadable', snippet: json({ [serverName]: entry }) };
  if (Object.hasOwn(servers, serverName)) return { kind: 'there' };
  return { kind: 'write', text: withMember(before, form, entry) };
}

/** The file with the server, in which everything else is written as it was. */
function withMember(before: string, form: string, entry: object): string {
  return (
    insertMember(before, [form], serverName, entry) ?? insertMember(before, [], form, { [serverName]: entry }) ?? before
  );
}

function withTomlServer(before = ''): Configuration {
  if (/^[ \t]*\[[ \t]*mcp_servers[ \t]*\.[ \t]*"?partner-plan"?[ \t]*\]/m.test(before)) return { kind: 'there' };
  const table = `[mcp_servers.${serverName}]\ncommand = "${command.command}"\nargs = ["${command.args.join('", "')}"]\n`;
  const gap = before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return { kind: 'write', text: `${before}${gap}${table}` };
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
