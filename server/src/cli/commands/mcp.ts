import { exitCodes, UserError } from '../errors.ts';
import { createHost } from '../mcp/host.ts';
import { defineCommand } from './command.ts';

export const mcp = defineCommand({
  description:
    'Serves the tools to an agent over the Model Context Protocol. It reads the plans and briefs of its folder, and writes nothing.',
  options: {
    'as-of': { kind: 'date', placeholder: 'DATE', summary: 'The day that counts as today, such as 2026-11-22' },
    'no-tools': {
      kind: 'flag',
      summary: 'Serve what can be read and the prompts alone, for a program that has the tools already',
    },
  },
  examples: [{ command: 'mcp', purpose: 'The command to set in an agent' }],
  run: async ({ world, options }) => {
    if (world.serveMcp === undefined) {
      throw new UserError('Nothing can be served from source. Run npm run build, and start dist/cli.js mcp.');
    }
    await world.serveMcp(createHost(world, { today: options['as-of'] ?? world.today, tools: !options['no-tools'] }));
    return exitCodes.clean;
  },
});
