import { planSections } from '../../../../schemas/partner-plan.ts';
import { nearest } from '../../core/nearest.ts';
import { applyEdits, indexLines } from '../../core/text.ts';
import { sectionAnew } from '../../update/anew.ts';
import { completePlan } from '../../update/complete.ts';
import type { Refusal } from '../../update/facts.ts';
import { watchOf } from '../check.ts';
import { createConfigurations } from '../configurations.ts';
import { nameOf, type PlanFile, readText, writeResult } from '../each-file.ts';
import { exitCodes, tell, told, UserError } from '../errors.ts';
import { isBriefName, isConfigurationName, standardInput } from '../files.ts';
import { printDiff, writeBack } from '../repair.ts';
import { encode } from '../text-file.ts';
import type { World } from '../world.ts';
import { checkOptions, checkRequest } from './check-options.ts';
import { defineCommand } from './command.ts';

const { rule: _, ...settingOptions } = checkOptions;

export const complete = defineCommand({
  description:
    'Adds to a plan what is missing in it, and changes nothing that you wrote. A brief answers what the plan leaves open.',
  operands: {
    name: 'FILE',
    summary: 'The plan; "-" reads standard input and writes standard output',
    least: 1,
    most: 1,
  },
  options: {
    answers: { kind: 'text', placeholder: 'FILE', summary: 'A YAML file with the brief; "-" is standard input' },
    section: { kind: 'text', placeholder: 'KEY', summary: 'Complete this section only, such as launch' },
    anew: { kind: 'flag', summary: 'Write the section of --section anew, in the place of what stands there' },
    'dry-run': { kind: 'flag', summary: 'Print what would be added as a diff, and write nothing' },
    out: {
      kind: 'text',
      placeholder: 'FILE',
      summary: 'Where to write the plan; without it, in its own file',
    },
    force: { kind: 'flag', summary: 'Replace the file of --out when there is one already' },
    ...settingOptions,
  },
  examples: [
    { command: 'complete a.partner-plan.yaml --dry-run', purpose: 'See what is missing' },
    { command: 'complete a.partner-plan.yaml', purpose: 'Add it' },
    { command: 'complete a.partner-plan.yaml --section launch', purpose: 'Complete one section' },
    { command: 'complete a.partner-plan.yaml --section risks --anew', purpose: 'Write one section anew' },
    { command: 'complete a.partner-plan.yaml --answers a.partner-brief.yaml', purpose: 'Take the rest from a brief' },
  ],
  run: async ({ world, options, operands: [path = standardInput] }) => {
    const { answers, section, out } = options;
    if (answers === standardInput && path === standardInput) {
      throw new UserError('The plan and the brief cannot both come from standard input. Put one of them in a file.');
    }
    if (options['dry-run'] && out !== undefined) {
      throw new UserError('--dry-run writes nothing, and --out names a file to write. Give one of them.');
    }
    if (options.anew && section === undefined) {
      throw new UserError('--anew writes one section anew. Name it, for example: --section risks --anew');
    }
    if (section !== undefined && !sections.includes(section)) throw new UserError(unknownSection(section));
    const file = await planFile(path, options['stdin-filename'], world);
    const { configuration, today } = checkRequest({ ...options, rule: undefined }, world);
    const configurations = createConfigurations(configuration, today, world);
    const settings = (await configurations.holdingIn(file.folder))?.settings ?? configurations.usual;
    const brief = answers === undefined ? undefined : { name: nameOf(answers), text: await textOf(answers, world) };
    const watch = watchOf(world);
    const request = { text: file.text, settings, watch, ...(brief === undefined ? {} : { brief: brief.text }) };
    const { edits, summary, refused } =
      section === undefined
        ? completePlan(request)
        : (options.anew ? sectionAnew : completePlan)({ ...request, section });
    if (refused.length > 0) {
      const isAboutPlan = refused.some((refusal) => refusal.in === 'plan');
      throw new UserError(describe(refused, file, brief), isAboutPlan ? exitCodes.problems : exitCodes.usage);
    }
    const text = applyEdits(file.text, edits);
    if (options['dry-run']) await printDiff(file, text, world);
    else if (out === undefined || out === standardInput)
      await writeBack(out === undefined ? file : { ...file, isStandardInput: true }, text, world);
    else await writeTo(out, encode(text, file.hasByteOrderMark), options.force, world);
    await tell(world, options['dry-run'] ? `${inTheConditional(summary)} Nothing was written.` : summary);
    return exitCodes.clean;
  },
});

function inTheConditional(summary: string): string {
  return summary.replace(/\bAdded:/, 'Would add:').replace('was written anew', 'would be written anew');
}

/** The sections that every plan has. What a plan may list beside them cannot be missing. */
const sections: readonly string[] = planSections;

function unknownSection(section: string): string {
  const meant = nearest(section, sections);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return told`There is no section "${section}".${question} The sections are: ${sections.join(', ')}.`;
}

async function planFile(path: string, stdinName: string | undefined, world: World): Promise<PlanFile> {
  const isStandardInput = path === standardInput;
  if (stdinName !== undefined && !isStandardInput) {
    throw new UserError(
      '--stdin-filename names what comes from standard input. Write "-" as the path to read from there.',
    );
  }
  const name = isStandardInput ? (stdinName ?? nameOf(path)) : world.normalize(path);
  if (isConfigurationName(name)) throw new UserError(told`${name} is a configuration file and no plan. Name a plan.`);
  if (isBriefName(name)) {
    throw new UserError(told`${name} is a brief and no plan. Write a plan from it: partner-plan generate ${name}`);
  }
  const content = await readText(path, world);
  if (!content.isUtf8) {
    throw new UserError(
      told`${name} is left as it is, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
    );
  }
  return { ...content, name, folder: world.normalize(`${name}/..`), isStandardInput };
}

async function textOf(answers: string, world: World): Promise<string> {
  const { text, isUtf8 } = await readText(answers, world);
  if (isUtf8) return text;
  throw new UserError(told`${nameOf(answers)} is not saved as UTF-8. Save it as UTF-8, and run the command again.`);
}

async function writeTo(out: string, content: Uint8Array, force: boolean, world: World): Promise<void> {
  const path = world.normalize(out);
  if (isConfigurationName(path)) {
    throw new UserError(told`${path} is the name of a configuration file. Choose another name for the plan.`);
  }
  await writeResult(content, path, force, world);
}

function describe(
  refused: readonly Refusal[],
  plan: PlanFile,
  brief: { readonly name: string; readonly text: string } | undefined,
): string {
  const lines = refused.map(({ message, span, in: file }) => {
    const { name, text } = file === 'brief' && brief !== undefined ? brief : plan;
    const { line, character } = indexLines(text).positionAt(span?.start ?? 0);
    return told`${name}:${line + 1}:${character + 1}: ${message}`;
  });
  return ['Nothing was added, because of this:', ...lines].join('\n');
}
