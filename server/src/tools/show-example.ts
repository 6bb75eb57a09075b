import * as z from 'zod';
import { planSections } from '../../../schemas/partner-plan.ts';
import { partnerTypes } from '../../../schemas/partner-types.ts';
import { readPlan } from '../core/plan.ts';
import { entryOf } from '../core/source.ts';
import { lineStart } from '../core/text.ts';
import { checkBrief } from '../generate/brief-file.ts';
import { exampleBriefs } from '../generate/example-briefs.ts';
import { generatePlan } from '../generate/generate.ts';
import { paged, pageOf, paging } from './page.ts';
import { defineTool, ToolError } from './tool.ts';

const input = z.strictObject({
  of: z.enum(['brief', 'plan']).default('plan'),
  partnerType: z.enum(partnerTypes).meta({ description: 'The kind of partners of the example.' }),
  section: z
    .enum(planSections as [string, ...string[]])
    .optional()
    .meta({ description: 'Only this section of the plan.' }),
  ...paging,
});

const answer = z.strictObject({
  text: z.string().meta({ description: 'YAML, of a company that does not exist.' }),
  ...paged,
});

/** How a good brief or plan is written. */
export const showExample = defineTool({
  name: 'show_example',
  title: 'Show Example',
  description:
    'Gives an example of a brief, of a plan or of a section of it, for one type of partner, in which nothing is missing. Its facts are those of another company: take the form from it and never the facts.',
  input,
  answer,
  run({ of, partnerType, section, from, limit }, { settings: { today } }) {
    if (of === 'brief' && section !== undefined) throw new ToolError('A brief has no sections. Leave "section" out.');
    const text = of === 'brief' ? exampleBriefs[partnerType] : planOf(exampleBriefs[partnerType], today);
    return { answer: pageOf(section === undefined ? text : sectionOf(text, section), from, limit) };
  },
});

function planOf(briefText: string, today: string): string {
  const { brief } = checkBrief(briefText);
  if (brief === undefined) throw new Error('An example brief has faults.');
  return generatePlan(brief, today);
}

function sectionOf(text: string, section: string): string {
  const { node } = readPlan(text);
  const entry = node === undefined ? undefined : entryOf(node, section);
  if (entry === undefined) throw new ToolError(`This example has no section ${section}.`);
  return `${text.slice(lineStart(text, entry.key.span.start), entry.value.span.end).trimEnd()}\n`;
}
