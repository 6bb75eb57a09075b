import { crmSystems } from '../../../../schemas/program.ts';
import { readPlan } from '../../core/plan.ts';
import { indexLines } from '../../core/text.ts';
import { crmFacts } from '../../framework/crm/systems.ts';
import { collisionsWith } from '../../setup/drift/drift.ts';
import { writeSetup } from '../../setup/writers.ts';
import { didYouMean } from '../arguments.ts';
import { nameOf, readText, writeResult } from '../each-file.ts';
import { print, tell, withFile } from '../file-errors.ts';
import { isBriefName, isConfigurationName, standardInput } from '../files.ts';
import { readSetupFolder } from '../setup-folder.ts';
import { told } from '../shown-text.ts';
import { exitCodes, UserError } from '../user-error.ts';
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
    if (isConfigurationName(name) || isBriefName(name)) throw new UserError(told`${name} is no plan. Name a plan.`);
    if (out === undefined && !options['dry-run']) {
      throw new UserError(
        'Say where the files go, for example --out crm, or see what would be written with --dry-run.',
      );
    }
    const file = await readText(path, world);
    if (!file.isUtf8) {
      throw new UserError(
        told`${name} cannot be set up, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
      );
    }
    const plan = readPlan(file.text);
    const system = crmSystems.find((each) => each === options.crm);
    const choice = {
      ...(system === undefined ? {} : { system }),
      ...(options.edition === undefined ? {} : { edition: options.edition }),
    };
    const rules = options.rules === 'inactive' ? 'inactive' : 'active';
    const standing = options.against === undefined ? undefined : await readSetupFolder(options.against, world);
    const collisions = standing === undefined ? [] : collisionsWith(plan, standing, choice);
    const written = writeSetup(plan, choice, { rules, leaveOut: new Set(collisions.map(({ key }) => key)) });
    if (options.edition !== undefined && written.setup.edition === undefined)
      refuseEdition(options.edition, written.setup);
    const lines = indexLines(file.text);
    if (out !== undefined && !options['dry-run']) {
      await refuseFullFolder(out, options.force, world);
      for (const each of written.files) {
        const target = `${out}/${each.path}`;
        const folder = target.slice(0, target.lastIndexOf('/'));
        await withFile(folder, 'written', () => world.makeFolder(folder));
        await writeResult(each.content, target, options.force, world);
      }
      await tell(world, told`Wrote ${written.files.length} files into ${out}.`);
    } else {
      await print(world.stdout, written.files.map(({ path: each }) => `${told`${each}`}\n`).join(''));
    }
    const byHand = written.steps.filter((step) => step.file === undefined).length;
    await tell(
      world,
      told`${written.setup.crm}: ${written.steps.length} steps, ${written.steps.length - byHand} by files and ${byHand} by hand. They stand in CHECKLIST.md.`,
    );
    for (const { message } of collisions) await tell(world, told`Left out: ${message}`);
    for (const { origin, message } of written.setup.findings) {
      await tell(world, told`${name}:${lines.positionAt(origin.span.start).line + 1}: ${message}`);
    }
    return exitCodes.clean;
  },
});

function refuseEdition(
  edition: string,
  { system, crm }: { readonly system: (typeof crmSystems)[number]; readonly crm: string },
): never {
  const { editions } = crmFacts[system].setup;
  const ids = editions.map(({ id }) => id);
  throw new UserError(
    ids.length === 0
      ? told`Nothing is known of editions of ${crm}. Leave --edition out.`
      : told`${crm} has no edition "${edition}".${didYouMean(edition, ids)} The editions are ${ids.join(', ')}.`,
  );
}

/** What lies in a folder is somebody's work, and a setup beside it would be taken for a part of it. */
async function refuseFullFolder(out: string, force: boolean, world: World): Promise<void> {
  const kind = await withFile(out, 'read', () => world.kindOf(out));
  if (kind === undefined || force) return;
  if (kind !== 'folder') throw new UserError(told`${out} is no folder. Name a folder for the files of the setup.`);
  const entries = await withFile(out, 'read', () => world.list(out));
  if (entries.length === 0) return;
  throw new UserError(
    told`${out} holds other files already. Name a new folder, or write --force to put the setup beside them and replace files of the same name.`,
  );
}
