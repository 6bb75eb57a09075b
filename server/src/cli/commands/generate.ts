import { indexLines } from '../../core/text.ts';
import { type RefusalInFile, readBriefFile } from '../../generate/brief.ts';
import { generatePlan, planFileName } from '../../generate/generate.ts';
import { nameOf, readText, writeResult } from '../each-file.ts';
import { tell, withFile } from '../file-errors.ts';
import { isConfigurationName, standardInput } from '../files.ts';
import { exitCodes, UserError } from '../user-error.ts';
import type { World } from '../world.ts';
import { defineCommand } from './command.ts';

export const generate = defineCommand({
  description: 'Writes a complete plan from your answers to a few questions. Without --out it prints the plan.',
  options: {
    answers: { kind: 'text', placeholder: 'FILE', summary: 'A YAML file with the answers; "-" is standard input' },
    out: {
      kind: 'text',
      placeholder: 'FILE',
      summary: 'Where to write the plan; in a folder it gets a name that fits',
    },
    force: { kind: 'flag', summary: 'Replace the file when there is one already' },
  },
  examples: [
    { command: 'generate --answers answers.yaml', purpose: 'See the plan' },
    { command: 'generate --answers answers.yaml --out .', purpose: 'Write it to this folder' },
  ],
  run: async ({ world, options }) => {
    const { answers, out, force } = options;
    if (answers === undefined) {
      throw new UserError('"generate" needs your answers: --answers FILE. See: partner-plan generate --help');
    }
    const { text, isUtf8 } = await readText(answers, world);
    if (!isUtf8)
      throw new UserError(`${nameOf(answers)} is not saved as UTF-8. Save it as UTF-8, and run the command again.`);
    const { brief, refused } = readBriefFile(text);
    if (brief === undefined || refused.length > 0)
      throw new UserError(describeRefusals(refused, nameOf(answers), text));

    const plan = generatePlan(brief, world.today);
    const target = await targetFile(out, planFileName(brief), world);
    if (
      target !== undefined &&
      !force &&
      (await withFile(target, 'written', () => world.kindOf(target))) !== undefined
    ) {
      throw new UserError(
        `${target} exists already and was not touched. Choose another name, or replace it with --force.`,
      );
    }
    await writeResult(plan, target, force, world);
    if (target !== undefined) await tell(world, `Wrote ${target}.`);
    return exitCodes.clean;
  },
});

/** Where the plan goes, absent when it goes to standard output. */
async function targetFile(out: string | undefined, fileName: string, world: World): Promise<string | undefined> {
  if (out === undefined || out === standardInput) return undefined;
  const path = world.normalize(out);
  const isFolder = path.endsWith('/') || (await withFile(path, 'written', () => world.kindOf(path))) === 'folder';
  if (isConfigurationName(path)) {
    throw new UserError(`${path} is the name of a configuration file. Choose another name for the plan.`);
  }
  if (!isFolder) return path;
  return world.normalize(`${path}/${fileName}`);
}

function describeRefusals(refused: readonly RefusalInFile[], file: string, text: string): string {
  const lines = indexLines(text);
  const messages = refused.map(({ key, span, message }) => {
    // A missing answer has no place, and the first line is where a new one can go.
    const { line, character } = lines.positionAt(span?.start ?? 0);
    const hint = span === undefined && key !== '' ? ` Its key in the file is "${key}".` : '';
    return `${file}:${line + 1}:${character + 1}: ${message}${hint}`;
  });
  return ['No plan was written, because of these answers:', ...messages].join('\n');
}
