import { papers } from '../../../server/src/export/paper/paper.ts';
import { type FormatId, formatFacts, formFacts, tableFacts } from '../../../server/src/protocol/formats.ts';
import { code, page, table } from './markdown.ts';

/** The page about the documents that a plan can be written as, made from the list that the picker reads. */
export function documentsPage(): string {
  return page([
    '# Documents',
    'A plan is handed on as a document. In VS Code the command **Partner Plan: Export Document** asks which one. On the command line `partner-plan render FILE` takes the format from the name of the file to write. No other program is needed.',
    '## Formats',
    table(
      ['Format', 'File', 'What it is for', 'On paper'],
      (Object.keys(formatFacts) as FormatId[]).map((id) => {
        const { title, extension, detail, hasPages } = formatFacts[id];
        return [`${title} (${code(id)})`, code(`.${extension}`), detail, hasPages ? 'yes' : ''];
      }),
    ),
    '## How much of the plan',
    table(
      ['Form', 'What it holds'],
      Object.entries(formFacts).map(([id, { title, detail }]) => [`${title} (${code(`--form ${id}`)})`, detail]),
    ),
    'The whole plan has three parts: what a sponsor decides on, what is decided for this program, and annexes for those who set it up. Plain text keeps the order of the framework.',
    '## Tables',
    table(
      ['Table', 'What it holds'],
      Object.entries(tableFacts).map(([id, { title, detail }]) => [`${title} (${code(`--table ${id}`)})`, detail]),
    ),
    '## Paper',
    `Word documents and PDF are laid out for A4 unless you say otherwise: ${papers.map(({ id }) => code(`--paper ${id}`)).join(' or ')}, in VS Code the setting \`partnerPlan.paper\`.`,
    '## What a document never does',
    [
      '- It states nothing that the plan does not say. What was assumed is marked, and listed near the start until somebody confirms it.',
      '- A plan with findings gets a document too, with a gap where a part is missing and a sentence that says so.',
      '- Text of the plan stays text: it becomes no link, no formula of a spreadsheet and no script.',
      '- The same plan gives the same file, byte for byte.',
    ].join('\n'),
  ]);
}
