import { readPlan } from '../../core/plan.ts';
import { buildDocument } from '../../render/document.ts';
import { type Format, formats } from '../../render/formats.ts';
import { nameOf, readText, writeResult } from '../each-file.ts';
import { tell } from '../file-errors.ts';
import { isConfigurationName, isPlanName, standardInput } from '../files.ts';
import { exitCodes, UserError } from '../user-error.ts';
import type { World } from '../world.ts';
import { defineCommand } from './command.ts';

export const render = defineCommand({
  description: 'Writes the document of a plan. A plan with problems gets one too, with gaps where parts are missing.',
  operands: { name: 'FILE', summary: 'The plan; "-" is standard input', least: 1, most: 1 },
  options: {
    format: {
      kind: 'choice',
      choices: formats.map(({ id }) => id),
      summary: 'The format; without it, the one that fits the name of the file to write, or text',
    },
    out: { kind: 'text', placeholder: 'FILE', summary: 'Where to write the document; without it, it is printed' },
  },
  examples: [
    { command: 'render northwind.partner-plan.yaml', purpose: 'Read the plan as a document' },
    { command: 'render northwind.partner-plan.yaml --out northwind.html', purpose: 'Write a page to hand on' },
  ],
  run: async ({ world, options, operands: [input = standardInput] }) => {
    const { out } = options;
    if (out !== undefined && out !== standardInput) refuseToReplace(out, input, world);
    const format = formats.find(({ id }) => id === options.format) ?? formatOfFile(out) ?? formats[0];
    if (format === undefined) throw new Error('There is no format.');
    const plan = readPlan((await readText(input, world)).text);
    if (plan.source.problems.length > 0) {
      await tell(
        world,
        `${nameOf(input)} has parts that cannot be read, and they are missing in the document. See: partner-plan lint ${input}`,
      );
    }
    await writeResult(format.render(buildDocument(plan)), out, true, world);
    if (out !== undefined && out !== standardInput) await tell(world, `Wrote ${out}.`);
    return exitCodes.clean;
  },
});

/** A document can be written again at any time, a plan and a configuration cannot. */
function refuseToReplace(out: string, input: string, world: World): void {
  if (isConfigurationName(out)) {
    throw new UserError(`${out} is the name of a configuration file. Choose another name for the document.`);
  }
  if (isPlanName(out) || world.resolve(out) === world.resolve(input)) {
    throw new UserError(`${out} is a plan, and a document would replace it. Choose another name for the document.`);
  }
}

function formatOfFile(out: string | undefined): Format | undefined {
  return out === undefined ? undefined : formats.find(({ extension }) => out.toLowerCase().endsWith(`.${extension}`));
}
