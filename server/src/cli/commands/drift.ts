import { crmSystems } from '../../../../schemas/program.ts';
import { readPlan } from '../../core/plan.ts';
import { driftOf } from '../../crm-files/drift/drift.ts';
import { driftMarkdown } from '../../crm-files/drift/markdown.ts';
import { nameOf } from '../each-file.ts';
import { exitCodes, print, tell, told, UserError } from '../errors.ts';
import { standardInput } from '../files.ts';
import { reportFormats } from '../report/index.ts';
import { checkEdition, checkReadable, choiceOf, readPlanFile } from '../setup-choice.ts';
import { readSetupFolder } from '../setup-folder.ts';
import { defineCommand } from './command.ts';

const formats = reportFormats.filter(({ id }) => id === 'text' || id === 'json' || id === 'sarif');

export const drift = defineCommand({
  description: 'Compares what a CRM has with the plan: what is missing, of another type, renamed or only similar.',
  operands: {
    name: 'FILE FOLDER',
    summary: 'The plan, and a folder with a retrieved DX project or with lists of fields as JSON or CSV',
    least: 2,
    most: 2,
  },
  options: {
    format: {
      kind: 'choice',
      choices: [...formats.map(({ id }) => id), 'markdown'],
      summary: 'How findings are written; text is usual',
    },
    crm: { kind: 'choice', choices: crmSystems, summary: 'The CRM; without it, that of the plan' },
    edition: { kind: 'text', placeholder: 'NAME', summary: 'The edition of the CRM; without it, that of the plan' },
  },
  examples: [
    { command: 'drift northwind.partner-plan.yaml retrieved', purpose: 'Compare a retrieved DX project' },
    { command: 'drift northwind.partner-plan.yaml retrieved --format sarif', purpose: 'Report to a CI' },
  ],
  run: async ({ world, options, operands: [path = standardInput, folder = '.'] }) => {
    const name = nameOf(path);
    const file = await readPlanFile(path, name, 'compared', world);
    const plan = readPlan(file.text);
    checkReadable(plan, name, 'compared');
    const result = driftOf(plan, await readSetupFolder(folder, world), choiceOf(options));
    checkEdition(options.edition, result.setup);
    for (const sentence of result.refused) await tell(world, told`${sentence}`);
    if (result.read === 0) {
      throw new UserError(
        told`${folder} holds nothing that shows what ${result.setup.crm} has. Retrieve its fields into it, or name the CRM with --crm.`,
      );
    }
    if (options.format === 'markdown') {
      await print(world.stdout, driftMarkdown(result, file.text));
    } else {
      const format = formats.find(({ id }) => id === options.format) ?? reportFormats[0];
      const report = format.start({ world, output: world.stdout, showSuppressed: false, rules: [] });
      await report.add({ name, text: file.text, problems: result.problems, suppressed: [] });
      await report.end();
    }
    const counts = result.problems.some(({ severity }) => severity === 'error' || severity === 'warning');
    return counts ? exitCodes.problems : exitCodes.clean;
  },
});
