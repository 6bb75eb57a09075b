import { serveStdio } from '../../node/serve.ts';
import { exitCodes, UserError } from '../errors.ts';
import { defineCommand } from './command.ts';

export const lsp = defineCommand({
  description: 'Starts the language server. An editor does this by itself once it is told the command.',
  options: {
    stdio: { kind: 'flag', summary: 'Talk over standard input and output' },
    clientProcessId: {
      kind: 'number',
      placeholder: 'NUMBER',
      summary: 'The process of the editor, with which the server ends',
    },
  },
  examples: [{ command: 'lsp --stdio', purpose: 'The command to set in an editor' }],
  run: async ({ options }) => {
    if (!options.stdio) {
      throw new UserError('"lsp" talks over standard input and output only. Write: partner-plan lsp --stdio');
    }
    // It ends the process by itself, once the editor says so or is gone.
    serveStdio();
    return exitCodes.clean;
  },
});
