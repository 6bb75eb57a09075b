import type { Plan } from '../core/plan.ts';
import type { PathStep } from '../core/source.ts';
import { fieldValues } from '../setup/checklist.ts';
import { setupOf } from '../setup/setup.ts';
import { codeInMarkdown, inMarkdown } from './in-markdown.ts';

/** What a field becomes in the CRM of the plan, where a path leads to its label or API name. Empty anywhere else. */
export function setupWords(plan: Plan, path: readonly PathStep[]): string {
  const [section, list, index, key] = path;
  if (section !== 'attribution' || list !== 'fields' || typeof index !== 'number') return '';
  if (key !== 'name' && key !== 'apiName') return '';
  const setup = setupOf(plan);
  const field = setup.fields.find(({ origin }) => origin.path === `attribution.fields[${index}]`);
  if (field === undefined) return '';
  const lines = fieldValues(setup, field).filter(([name]) => !hidden.includes(name));
  const shown = lines.map(
    ([name, value]) => `- ${inMarkdown(name)}: ${name === 'API name' ? codeInMarkdown(value) : inMarkdown(value)}`,
  );
  return [`In ${inMarkdown(setup.crm)} it becomes:`, shown.join('\n')].join('\n\n');
}

/** What stands in the plan beside it as it is. */
const hidden: readonly string[] = ['Label', 'Help', 'Default', 'Filled by'];
