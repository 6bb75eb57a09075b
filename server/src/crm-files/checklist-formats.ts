import { indexLines } from '../core/text.ts';
import { writeCsv } from '../export/csv.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { escapeMarkdown, markdownCode } from '../render/escape-markdown.ts';
import { plainText } from '../render/plain-text.ts';
import type { ChecklistStep } from '../setup/checklist.ts';
import type { Setup } from '../setup/model.ts';

/** Menus move, so no place is told as if it were certain. */
const DATED = 'Places in menus are as of 2026 and may have moved.';

/** The checklist as GitHub flavoured Markdown, in which no text of the plan becomes markup. */
export function checklistMarkdown(setup: Setup, steps: readonly ChecklistStep[], text: string): string {
  const lines = indexLines(text);
  const byHand = steps.filter(({ file }) => file === undefined).length;
  const edition = setup.edition === undefined ? '' : `, edition ${setup.edition.name}`;
  const head = [
    `# ${escapeMarkdown(plainText(`CRM setup of ${setup.program}`))}`,
    escapeMarkdown(
      `For ${setup.crm === crmFacts.other.name ? 'any CRM' : setup.crm}${edition}. ${steps.length} steps in the order in which one needs the other: ${steps.length - byHand} are done by the files beside this list, ${byHand} by hand. ${DATED}`,
    ),
  ];
  return `${[...head, ...steps.map((step) => stepMarkdown(step, lines.positionAt(step.origin.span.start).line + 1))].join('\n\n')}\n`;
}

function stepMarkdown(step: ChecklistStep, line: number): string {
  const { number, title, where, values, reason, proof, file, origin } = step;
  return [
    `## ${number}. ${inline(title)}`,
    [
      `- [ ] Place: ${markdownCode(plainText(where))}`,
      `- Done by: ${file === undefined ? 'hand' : markdownCode(file)}`,
      ...values.map(
        ([name, value]) => `- ${inline(name)}: ${name === 'API name' ? markdownCode(value) : inline(value)}`,
      ),
      `- Why: ${inline(reason)}`,
      `- Done when: ${inline(proof)}`,
      `- In the plan: ${markdownCode(origin.path)}, line ${line}`,
    ].join('\n'),
  ].join('\n\n');
}

function inline(text: string): string {
  return escapeMarkdown(plainText(text));
}

/** The checklist as a table for a spreadsheet, one line for each step. */
export function checklistCsv(steps: readonly ChecklistStep[], text: string): string {
  const lines = indexLines(text);
  return writeCsv([
    [
      'Number',
      'Step',
      'Place (as of 2026, may have moved)',
      'Done by',
      'Values',
      'Why',
      'Done when',
      'In the plan',
      'Line',
      'Done',
    ],
    ...steps.map(({ number, title, where, values, reason, proof, file, origin }) => [
      String(number),
      plainText(title),
      plainText(where),
      file ?? 'hand',
      values.map(([name, value]) => `${plainText(name)}: ${plainText(value)}`).join('\n'),
      plainText(reason),
      plainText(proof),
      origin.path,
      String(lines.positionAt(origin.span.start).line + 1),
      '',
    ]),
  ]);
}
