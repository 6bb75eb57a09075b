import * as z from 'zod';
import { crmSystems } from '../../../schemas/program.ts';
import { type WrittenSetup, writeSetup } from '../crm-files/writers.ts';
import { missingSection } from '../setup/readable.ts';
import { pageOf, paging } from './page.ts';
import { readablePlan, unknownEdition } from './readable-plan.ts';
import { defineTool, plan, quoting, rest, ToolError } from './tool.ts';

const input = z.strictObject({
  plan,
  crm: z.enum(crmSystems).optional().meta({ description: 'The CRM, where it is not that of the plan.' }),
  edition: z.string().optional().meta({ description: 'The edition of the CRM, where it is not that of the plan.' }),
  firstStep: z.int().min(1).default(1).meta({ description: 'The number of the first step to list.' }),
  steps: z.int().min(0).max(60).default(20).meta({ description: 'How many steps to list at most.' }),
  read: z.string().optional().meta({ description: 'The path of a file of the setup, to get its text.' }),
  ...paging,
});

const answer = z.strictObject({
  crm: quoting('The CRM, as the plan calls it.'),
  edition: z.string().optional(),
  steps: z
    .array(
      z.strictObject({
        number: z.int(),
        title: quoting('What is done.'),
        where: z.string().meta({ description: 'The path through the menus.' }),
        values: z.array(quoting('What is entered, with its name.')),
        moreValues: rest('values'),
        reason: quoting('Why.'),
        proof: quoting('How to see that it works.'),
        file: z.string().optional().meta({ description: 'The file that does it. Absent where a person does.' }),
      }),
    )
    .meta({ description: 'Everything that an admin does or looks after, in the order of dependence.' }),
  missing: z.string().optional().meta({ description: 'The section without which most of it cannot be derived.' }),
  moreSteps: rest('steps'),
  files: z
    .array(z.strictObject({ path: z.string(), characters: z.int() }))
    .meta({ description: 'The files for the tools of the CRM, and the checklist.' }),
  moreFiles: rest('files'),
  text: quoting('The text of the file that was asked for, or a part of it.').optional(),
  next: z
    .int()
    .optional()
    .meta({ description: 'Where the next part of that text begins. Absent behind the last one.' }),
});

/** What the CRM of a program needs. */
export const setUpCrm = defineTool({
  name: 'set_up_crm',
  title: 'Set Up CRM',
  description:
    'Derives from a plan what its CRM needs: fields, values, rules, flows, views and permissions, as a checklist for an admin with places, reasons and proofs, and as files where the CRM takes some. Nothing is sent anywhere.',
  input,
  answer,
  run({ plan: text, crm, edition, firstStep, steps: most, read, from, limit }) {
    const plan = readablePlan(text);
    const written = writeSetup(plan, {
      ...(crm === undefined ? {} : { system: crm }),
      ...(edition === undefined ? {} : { edition }),
    });
    const { setup, files, steps } = written;
    if (edition !== undefined && setup.edition === undefined) throw new ToolError(unknownEdition(setup.system));
    const missing = missingSection(plan);
    const shown = steps.slice(firstStep - 1, firstStep - 1 + most);
    const part = read === undefined ? undefined : pageOf(contentOf(read, files), from, limit);
    return {
      answer: {
        crm: setup.crm,
        ...(setup.edition === undefined ? {} : { edition: setup.edition.name }),
        steps: shown.map(({ number, title, where, values, reason, proof, file }) => ({
          number,
          title: bounded(title),
          where: bounded(where),
          values: values.slice(0, MOST_VALUES).map(([name, value]) => bounded(`${name}: ${value}`)),
          moreValues: Math.max(0, values.length - MOST_VALUES),
          reason: bounded(reason),
          proof: bounded(proof),
          ...(file === undefined ? {} : { file }),
        })),
        ...(missing === undefined ? {} : { missing }),
        moreSteps: Math.max(0, steps.length - (firstStep - 1) - shown.length),
        files: files.slice(0, MOST_FILES).map(({ path, content }) => ({ path, characters: content.length })),
        moreFiles: Math.max(0, files.length - MOST_FILES),
        ...(part === undefined ? {} : { text: part.text }),
        ...(part?.next === undefined ? {} : { next: part.next }),
      },
    };
  },
});

const MOST_FILES = 100;

/** More values of one step are in the checklist, which is among the files. */
const MOST_VALUES = 60;

/** In UTF-16 code units. The longest one of the examples has a sixth of it. */
const LONGEST_VALUE = 2_000;

/** A text as far as it can be listed. All of it stands in the files, which are handed out in parts. */
function bounded(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  const left = text.length - LONGEST_VALUE;
  return `${text.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, '')}... (${left} more characters are in the checklist, which is among the files)`;
}

function contentOf(path: string, files: WrittenSetup['files']): string {
  const found = files.find((file) => file.path === path);
  if (found !== undefined) return found.content;
  throw new ToolError(
    `The setup has no file ${JSON.stringify(path.slice(0, 80))}. Its files are listed under "files".`,
  );
}
