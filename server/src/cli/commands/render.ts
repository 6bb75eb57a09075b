import { readPlan } from '../../core/plan.ts';
import { type ExportFormat, exportDate, exportFormats, exportForms } from '../../export/formats.ts';
import { papers } from '../../export/paper/paper.ts';
import { planTables } from '../../export/tables.ts';
import { didYouMean } from '../arguments.ts';
import { nameOf, readText, writeResult } from '../each-file.ts';
import { exitCodes, tell, told, UserError } from '../errors.ts';
import { isConfigurationName, isPlanName, standardInput } from '../files.ts';
import type { World } from '../world.ts';
import { defineCommand } from './command.ts';

export const render = defineCommand({
  description:
    'Writes the document of a plan, a table or the calendar. A plan with findings gets one too, with gaps where parts are missing.',
  operands: { name: 'FILE', summary: 'The plan; "-" is standard input', least: 1, most: 1 },
  options: {
    format: {
      kind: 'choice',
      choices: exportFormats.map(({ id }) => id),
      summary: 'The format; without it, that of the file to write, or text',
    },
    out: { kind: 'text', placeholder: 'FILE', summary: 'Where to write the document; without it, it is printed' },
    force: { kind: 'flag', summary: 'Replace the file of --out when there is one already' },
    table: {
      kind: 'choice',
      choices: planTables.map(({ id }) => id),
      summary: 'Which table a CSV file holds; without it, the CRM fields',
    },
    form: {
      kind: 'choice',
      choices: exportForms,
      summary: 'The whole plan, or one page for who approves it; without it, the whole plan',
    },
    paper: {
      kind: 'choice',
      choices: papers.map(({ id }) => id),
      summary: 'The paper; without it, A4, and for HTML that of the printer',
    },
    'as-of': {
      kind: 'date',
      placeholder: 'DATE',
      summary: 'The day that counts as that of the file; without it, that of the plan',
    },
  },
  examples: [
    { command: 'render northwind.partner-plan.yaml', purpose: 'Read the plan as a document' },
    { command: 'render northwind.partner-plan.yaml --out northwind.html', purpose: 'Write a page to hand on' },
    {
      command: 'render northwind.partner-plan.yaml --form summary --out page.pdf',
      purpose: 'Write one page for who approves the plan',
    },
    { command: 'render northwind.partner-plan.yaml --out northwind.docx', purpose: 'Write a document for Word' },
    {
      command: 'render northwind.partner-plan.yaml --out northwind.pdf --paper letter',
      purpose: 'Write a PDF for Letter',
    },
    {
      command: 'render northwind.partner-plan.yaml --out tasks.csv --table launch-tasks',
      purpose: 'Write the launch tasks for a spreadsheet',
    },
  ],
  run: async ({ world, options, operands: [input = standardInput] }) => {
    const { out, table } = options;
    const target = out === standardInput ? undefined : out;
    if (target !== undefined) refuseToReplace(target, input, world);
    const format = exportFormats.find(({ id }) => id === options.format) ?? formatOfFile(target);
    if (target === undefined && !format.isText && world.stdout.isTerminal) refuseToShow(format);
    if (table !== undefined && format.id !== 'csv') {
      throw new UserError('--table chooses the table of a CSV file. Add --format csv, or leave --table out.');
    }
    const paper = papers.find(({ id }) => id === options.paper)?.id;
    if (paper !== undefined && !format.hasPages) refusePaper(format);
    const form = exportForms.find((id) => id === options.form);
    if (form !== undefined && !format.isDocument) refuseForm(format);
    const file = await readText(input, world);
    // A document of gaps would look as if the plan were empty, and nobody would see that it could not be read.
    if (!file.isUtf8) {
      throw new UserError(
        told`${nameOf(input)} cannot be made into a document, because it is not saved as UTF-8. Save it as UTF-8, and run the command again.`,
      );
    }
    const plan = readPlan(file.text);
    if (plan.source.problems.length > 0) {
      await tell(
        world,
        told`${nameOf(input)} has parts that cannot be read, and they are missing in the document. See: partner-plan lint ${input}`,
      );
    }
    const { content, notes } = await format.write(plan, {
      date: exportDate(plan, options['as-of'], world.today),
      table: planTables.find(({ id }) => id === table)?.id,
      paper,
      form,
      loadExporter: world.loadExporter,
    });
    await writeResult(content, target, options.force, world);
    if (target !== undefined) await tell(world, told`Wrote ${target}.`);
    for (const note of notes) await tell(world, note);
    return exitCodes.clean;
  },
});

/** A document can be written again at any time, a plan and a configuration cannot. */
function refuseToReplace(out: string, input: string, world: World): void {
  if (isConfigurationName(out)) {
    throw new UserError(told`${out} is the name of a configuration file. Choose another name for the document.`);
  }
  if (isPlanName(out) || world.resolve(out) === world.resolve(input)) {
    throw new UserError(told`${out} is a plan, and a document would replace it. Choose another name for the document.`);
  }
}

function refuseToShow({ id, extension }: ExportFormat): never {
  throw new UserError(
    told`A ${id.toUpperCase()} file is no text, and a terminal cannot show it. Name a file to write, for example --out plan.${extension}`,
  );
}

function refuseForm({ id }: ExportFormat): never {
  const documents = exportFormats.filter(({ isDocument }) => isDocument).map((format) => format.id);
  throw new UserError(
    told`--form chooses how much of the plan a document holds, and ${id} is none. Leave --form out, or choose one of ${documents.join(', ')}.`,
  );
}

function refusePaper({ id }: ExportFormat): never {
  const withPages = exportFormats.filter(({ hasPages }) => hasPages).map((format) => format.id);
  throw new UserError(
    told`--paper chooses the paper of ${withPages.join(', ')}, and ${id} has no pages. Leave --paper out, or add --format ${withPages.slice(0, 1).join()}.`,
  );
}

/** The format of a name. A file that no program could open under its name is not written. */
function formatOfFile(out: string | undefined): ExportFormat {
  const [text] = exportFormats;
  if (text === undefined) throw new Error('There is no format.');
  const ending = /[^/\\]\.([^./\\]+)$/.exec(out ?? '')?.[1]?.toLowerCase();
  if (ending === undefined) return text;
  const found = exportFormats.find(({ extension }) => extension === ending);
  if (found !== undefined) return found;
  const endings = exportFormats.map(({ extension }) => `.${extension}`);
  const meant = relatives[ending];
  const proposal = meant === undefined ? didYouMean(`.${ending}`, endings) : ` Did you mean ".${meant}"?`;
  throw new UserError(
    told`No format has the ending ".${ending}".${proposal} The endings are ${endings.join(', ')}. For another name, say which format it is, for example --format ${text.id}.`,
  );
}

/** What people write for a format that holds the same. */
const relatives: Readonly<Record<string, ExportFormat['extension']>> = {
  xlsx: 'csv',
  xls: 'csv',
  ods: 'csv',
  tsv: 'csv',
  doc: 'docx',
  odt: 'docx',
  rtf: 'docx',
  htm: 'html',
  xhtml: 'html',
  markdown: 'md',
  text: 'txt',
  ical: 'ics',
  vcs: 'ics',
};
