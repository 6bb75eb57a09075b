import { crmSystems } from '../../../../schemas/program.ts';
import { readPlan } from '../../core/plan.ts';
import { indexLines } from '../../core/text.ts';
import { collisionsWith } from '../../crm-files/drift/drift.ts';
import { writeSetup } from '../../crm-files/writers.ts';
import { missingSection } from '../../setup/readable.ts';
import { nameOf, writeResult } from '../each-file.ts';
import { exitCodes, print, tell, told, UserError, withFile } from '../errors.ts';
import { standardInput } from '../files.ts';
import { checkEdition, checkReadable, choiceOf, readPlanFile } from '../setup-choice.ts';
import { readSetupFolder } from '../setup-folder.ts';
import { openTarget } from '../setup-target.ts';
import type { World } from '../world.ts';
import { defineCommand } from './command.ts';

export const setup = defineCommand({
  description:
    'Writes what a CRM needs for a plan: files for its tools, and a checklist with every screen, value and reason.',
  operands: { name: 'FILE', summary: 'The plan; "-" is standard input', least: 1, most: 1 },
  options: {
    out: { kind: 'text', placeholder: 'FOLDER', summary: 'The folder to write into; it is made where there is none' },
    crm: { kind: 'choice', choices: crmSystems, summary: 'The CRM; without it, that of the plan' },
    edition: { kind: 'text', placeholder: 'NAME', summary: 'The edition of the CRM; without it, that of the plan' },
    against: {
      kind: 'text',
      placeholder: 'FOLDER',
      summary: 'What the CRM has; fields that would change there are left out',
    },
    rules: {
      kind: 'choice',
      choices: ['active', 'inactive'],
      summary: 'Whether rules come switched on; active is usual',
    },
    'dry-run': { kind: 'flag', summary: 'List what would be written and what is left by hand, and write nothing' },
    force: { kind: 'flag', summary: 'Write into a folder with other files, and replace those of the same name' },
  },
  examples: [
    { command: 'setup northwind.partner-plan.yaml --dry-run', purpose: 'See what the CRM needs' },
    { command: 'setup northwind.partner-plan.yaml --out crm', purpose: 'Write the files and the checklist' },
    { command: 'setup northwind.partner-plan.yaml --crm other --out crm', purpose: 'Write a checklist for any CRM' },
  ],
  run: async ({ world, options, operands: [path = standardInput] }) => {
    const { out } = options;
    const name = nameOf(path);
    if (out === undefined && !options['dry-run']) {
      throw new UserError(
        'Say where the files go, for example --out crm, or see what would be written with --dry-run.',
      );
    }
    const file = await readPlanFile(path, name, 'set up', world);
    const plan = readPlan(file.text);
    checkReadable(plan, name, 'set up');
    const choice = choiceOf(options);
    const rules = options.rules === 'inactive' ? 'inactive' : 'active';
    const standing = options.against === undefined ? undefined : await readSetupFolder(options.against, world);
    const collisions = standing === undefined ? [] : collisionsWith(plan, standing, choice);
    const written = writeSetup(plan, choice, { rules, leaveOut: new Set(collisions.map(({ key }) => key)) });
    checkEdition(options.edition, written.setup);
    const lines = indexLines(file.text);
    if (out !== undefined && !options['dry-run']) {
      const beside = await openTarget(
        out,
        written.files.map((each) => each.path),
        options.force,
        world,
      );
      for (const each of written.files) {
        const target = `${out}/${each.path}`;
        const folder = target.slice(0, target.lastIndexOf('/'));
        await withFile(folder, 'written', () => world.makeFolder(folder));
        await writeResult(each.content, target, options.force, world);
      }
      await tell(world, told`Wrote ${written.files.length} files into ${out}.`);
      await tellBeside(beside, out, world);
    } else {
      await print(world.stdout, written.files.map(({ path: each }) => `${told`${each}`}\n`).join(''));
    }
    const byHand = written.steps.filter((step) => step.file === undefined).length;
    await tell(
      world,
      told`${written.setup.crm}: ${written.steps.length} steps, ${written.steps.length - byHand} by files and ${byHand} by hand. They stand in CHECKLIST.md.`,
    );
    const missing = missingSection(plan);
    if (missing !== undefined) await tell(world, told`${missing}`);
    for (const { message } of collisions) await tell(world, told`Left out: ${message}`);
    for (const { origin, message } of written.setup.findings) {
      await tell(world, told`${name}:${lines.positionAt(origin.span.start).line + 1}: ${message}`);
    }
    return exitCodes.clean;
  },
});

/** More are counted, because a folder may hold thousands. */
const MOST_SHOWN = 20;

/** Files that this setup does not have may be of an earlier one, and whoever deploys the folder deploys them as well. */
async function tellBeside(beside: readonly string[], out: string, world: World): Promise<void> {
  if (beside.length === 0) return;
  const more = beside.length > MOST_SHOWN ? ` and ${beside.length - MOST_SHOWN} more` : '';
  await tell(
    world,
    told`${out} also holds files that are not of this setup: ${beside.slice(0, MOST_SHOWN).join(', ')}${more}. Remove those of an earlier setup before you deploy the folder.`,
  );
}
