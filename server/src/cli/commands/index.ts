import type { Command } from './command.ts';

/** A command in the list of all. It is loaded when it is called, because some bring much along. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** In the order in which the help lists them. */
export const commands: readonly CommandEntry[] = [
  { name: 'lint', summary: 'Check plans and briefs', load: async () => (await import('./lint.ts')).lint },
  {
    name: 'fix',
    summary: 'Fix what can be fixed without asking',
    load: async () => (await import('./fix.ts')).fix,
  },
  {
    name: 'generate',
    summary: 'Write a complete plan from a brief',
    load: async () => (await import('./generate.ts')).generate,
  },
  {
    name: 'complete',
    summary: 'Add to a plan what is missing in it',
    load: async () => (await import('./complete.ts')).complete,
  },
  { name: 'audit', summary: 'Report how a plan stands', load: async () => (await import('./audit.ts')).audit },
  { name: 'render', summary: 'Write the document of a plan', load: async () => (await import('./render.ts')).render },
  {
    name: 'setup',
    summary: 'Write what the CRM needs for a plan',
    load: async () => (await import('./setup.ts')).setup,
  },
  {
    name: 'drift',
    summary: 'Compare what the CRM has with a plan',
    load: async () => (await import('./drift.ts')).drift,
  },
  { name: 'rules', summary: 'List what is checked', load: async () => (await import('./rules.ts')).rulesCommand },
  { name: 'explain', summary: 'Explain one rule', load: async () => (await import('./explain.ts')).explain },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of plans or briefs',
    load: async () => (await import('./schema.ts')).schema,
  },
  { name: 'mcp', summary: 'Serve an agent', load: async () => (await import('./mcp.ts')).mcp },
  { name: 'lsp', summary: 'Start the language server for an editor', load: async () => (await import('./lsp.ts')).lsp },
];
