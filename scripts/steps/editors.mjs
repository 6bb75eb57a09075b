// The language server in other editors: a person types in Neovim.
import { ensureEditors } from '../lib/editors.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { runScript } from '../lib/processes.mjs';

await runScript(async () => {
  const { nvim } = await ensureEditors();
  const env = { ...process.env, NVIM_PROGRAM: nvim };
  return runNodeTests({ folder: 'test/editors', areApart: true, more: ['--test-timeout=300000'], env });
});
