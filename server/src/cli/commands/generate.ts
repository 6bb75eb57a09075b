import { partnerTypes } from '../../../../schemas/partner-types.ts';
import { readPlan } from '../../core/plan.ts';
import { indexLines } from '../../core/text.ts';
import { feasibilityOf } from '../../framework/feasibility/feasibility.ts';
import { checkBriefWith, type Setting, type SettledBriefCheck } from '../../generate/brief-file.ts';
import { exampleBriefs } from '../../generate/example-briefs.ts';
import { generatePlan, planFileName } from '../../generate/generate.ts';
import { writeBrief } from '../../generate/write-brief.ts';
import { nameOf, readText, writeResult } from '../each-file.ts';
import { exitCodes, printable, tell, told, UserError, withFile } from '../errors.ts';
import { isConfigurationName, standardInput } from '../files.ts';
import type { World } from '../world.ts';
import { defineCommand } from './command.ts';

export const generate = defineCommand({
  description:
    'Writes a complete plan from a brief, your answers to a few questions. Without --out it prints the plan.',
  operands: {
    name: 'BRIEF',
    summary: 'A YAML file with the brief; "-" is standard input',
    least: 0,
    most: 1,
  },
  options: {
    answers: {
      kind: 'text',
      placeholder: 'FILE',
      summary: 'The same file as BRIEF, for scripts that name what they give',
    },
    set: {
      kind: 'texts',
      placeholder: 'KEY=VALUE',
      summary: 'An answer in place of the one in the file; can be repeated',
    },
    example: {
      kind: 'choice',
      choices: partnerTypes,
      summary: 'Start from a built-in example, with partners of this type',
    },
    out: {
      kind: 'text',
      placeholder: 'FILE',
      summary: 'Where to write the plan; in a folder it gets a name that fits',
    },
    'as-of': { kind: 'date', placeholder: 'DATE', summary: 'The day on which the plan is built, such as 2026-11-22' },
    'print-brief': { kind: 'flag', summary: 'Print the brief instead of the plan, for a file of your own' },
    force: { kind: 'flag', summary: 'Replace the file when there is one already' },
  },
  examples: [
    { command: 'generate --example technology', purpose: 'See what a plan looks like' },
    { command: 'generate --example reseller --print-brief --out .', purpose: 'Start a brief of your own' },
    { command: 'generate acme.partner-brief.yaml --out .', purpose: 'Write the plan' },
    { command: 'generate acme.partner-brief.yaml --set partners.target=35', purpose: 'Ask what if' },
  ],
  run: async ({ world, options, operands: [brief] }) => {
    const { example, set = [], out, force } = options;
    if (brief !== undefined && options.answers !== undefined) {
      throw new UserError(told`"${brief}" and --answers both bring a brief. Leave one of them out.`);
    }
    const answers = brief ?? options.answers;
    if (answers !== undefined && example !== undefined) {
      throw new UserError('Your file and --example both bring a brief. Leave one of them out.');
    }
    if (answers === undefined && example === undefined && set.length === 0) {
      throw new UserError(
        '"generate" needs your answers: a BRIEF, --example TYPE or --set KEY=VALUE. See: partner-plan generate --help',
      );
    }
    const given = await briefText(answers, example, world);
    const { settings, malformed } = readSettings(set);
    const checked = checkBriefWith(given?.text, settings, options['as-of'] ?? world.today);
    if (checked.brief === undefined || malformed.length > 0) {
      throw new UserError(describeRefusals(checked, malformed, given));
    }
    for (const line of linesAbout(checked, given)) await tell(world, line);

    const isUnchanged = given !== undefined && set.length === 0;
    const briefFile = isUnchanged ? given.text : writeBrief(checked.brief);
    const planName = planFileName(checked.brief);
    const result = options['print-brief'] ? briefFile : generatePlan(checked.brief, options['as-of'] ?? world.today);
    const name = options['print-brief'] ? planName.replace('.partner-plan.', '.partner-brief.') : planName;
    const target = await targetFile(out, name, world);
    await writeResult(result, target, force, world);
    if (target !== undefined) await tell(world, told`Wrote ${target}.`);
    if (!options['print-brief']) await tellVerdict(result, target !== undefined, world);
    return exitCodes.clean;
  },
});

/**
 * Says that a target is out of reach, so that nobody hands on a plan that cannot hold. That it is a stretch is told to
 * who gets a file, and is left to the document where the plan goes on to another program.
 */
async function tellVerdict(text: string, isFile: boolean, world: World): Promise<void> {
  const feasibility = feasibilityOf(readPlan(text));
  if (feasibility === undefined) return;
  if (feasibility.outlook !== 'out-of-reach' && !(isFile && feasibility.outlook === 'stretch')) return;
  await tell(world, told`${feasibility.verdict}`);
}

interface GivenBrief {
  /** What it is called in messages. */
  readonly name: string;
  readonly text: string;
}

/** The text of the brief that is started from; undefined when all answers come from --set. */
async function briefText(
  answers: string | undefined,
  example: string | undefined,
  world: World,
): Promise<GivenBrief | undefined> {
  if (answers === undefined) {
    const type = partnerTypes.find((candidate) => candidate === example);
    return type === undefined ? undefined : { name: `${type}.partner-brief.yaml`, text: exampleBriefs[type] };
  }
  const { text, isUtf8 } = await readText(answers, world);
  if (!isUtf8)
    throw new UserError(told`${nameOf(answers)} is not saved as UTF-8. Save it as UTF-8, and run the command again.`);
  return { name: nameOf(answers), text };
}

/** Takes `key=value` apart. What has no key is told together with all else that is wrong. */
function readSettings(set: readonly string[]): {
  readonly settings: readonly Setting[];
  readonly malformed: readonly string[];
} {
  const settings: Setting[] = [];
  const malformed: string[] = [];
  for (const text of set) {
    const [, key, answer] = /^\s*([\w.-]+)\s*=(.*)$/s.exec(text) ?? [];
    if (key === undefined || answer === undefined) {
      malformed.push(
        told`--set ${text}: Write a key, an equals sign and the answer, for example --set partners.target=35.`,
      );
    } else {
      settings.push({ key, answer });
    }
  }
  return { settings, malformed };
}

/** Where the result goes, absent when it goes to standard output. */
async function targetFile(out: string | undefined, fileName: string, world: World): Promise<string | undefined> {
  if (out === undefined || out === standardInput) return undefined;
  const path = world.normalize(out);
  const isFolder = path.endsWith('/') || (await withFile(path, 'written', () => world.kindOf(path))) === 'folder';
  if (isConfigurationName(path)) {
    throw new UserError(told`${path} is the name of a configuration file. Choose another name for the plan.`);
  }
  if (!isFolder) return path;
  return world.normalize(`${path}/${fileName}`);
}

function describeRefusals(
  checked: SettledBriefCheck,
  malformed: readonly string[],
  given: GivenBrief | undefined,
): string {
  const settings = checked.refused.map(({ setting, message }) =>
    setting === undefined ? printable(message) : told`--set ${setting.key}=${setting.answer}: ${message}`,
  );
  return [
    'No plan was written, because of these answers:',
    ...linesAbout(checked, given),
    ...malformed,
    ...settings,
  ].join('\n');
}

/** What is wrong with a brief, in the order of the text, each with its place. */
function linesAbout({ problems }: SettledBriefCheck, given: GivenBrief | undefined): readonly string[] {
  if (given === undefined) return [];
  const lines = indexLines(given.text);
  return problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return told`${given.name}:${line + 1}:${character + 1}: ${message}`;
  });
}
