import { jsonSchema } from '../../../../schemas/json-schema.ts';
import { print } from '../file-errors.ts';
import { exitCodes } from '../user-error.ts';
import { defineCommand } from './command.ts';

export const schema = defineCommand({
  description: 'Prints the JSON Schema of plans, for editors and tools that check YAML by a schema.',
  options: {},
  examples: [{ command: 'schema > partner-plan.schema.json', purpose: 'Write it to a file' }],
  run: async ({ world }) => {
    await print(world.stdout, `${JSON.stringify(jsonSchema(), undefined, 2)}\n`);
    return exitCodes.clean;
  },
});
