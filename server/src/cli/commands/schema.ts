import { briefJsonSchema, jsonSchema } from '../../../../schemas/json-schema.ts';
import { exitCodes, print } from '../errors.ts';
import { defineCommand } from './command.ts';

export const schema = defineCommand({
  description: 'Prints the JSON Schema of plans or of briefs, for editors and tools that check YAML by a schema.',
  options: {
    brief: { kind: 'flag', summary: 'Print the schema of briefs, from which plans are generated' },
  },
  examples: [
    { command: 'schema > partner-plan.schema.json', purpose: 'Write it to a file' },
    { command: 'schema --brief > partner-brief.schema.json', purpose: 'The same for briefs' },
  ],
  run: async ({ world, options }) => {
    await print(world.stdout, `${JSON.stringify(options.brief ? briefJsonSchema() : jsonSchema(), undefined, 2)}\n`);
    return exitCodes.clean;
  },
});
