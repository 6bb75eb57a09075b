import * as z from 'zod';
import { planSections } from '../../../schemas/partner-plan.ts';
import { readPlan } from '../core/plan.ts';
import { applyEdits, indexLines } from '../core/text.ts';
import { checkPlanFully } from '../rules/check.ts';
import { sectionAnew } from '../update/anew.ts';
import { completePlan as complete } from '../update/complete.ts';
import type { Refusal } from '../update/facts.ts';
import { changed, give } from './changed-plan.ts';
import { countsOf, severityCounts } from './counts.ts';
import { defineTool, plan, quoting, ToolError } from './tool.ts';

const input = z.strictObject({
  plan,
  brief: z.string().optional().meta({ description: 'The text of a brief, which answers what the plan leaves open.' }),
  section: z
    .enum(planSections as [string, ...string[]])
    .optional()
    .meta({ description: 'Complete this section only.' }),
  anew: z.boolean().default(false).meta({
    description:
      'Write the section anew, in the place of what stands there. Ask the person first: what they wrote in it goes.',
  }),
  give,
});

const answer = z.strictObject({
  ...changed,
  summary: quoting('What was added, or why nothing was.'),
  added: z.array(quoting('A part that was added.')),
  findings: severityCounts.meta({ description: 'What is found in the plan afterwards.' }),
});

/** What is missing, written from the facts that are there. */
export const completePlan = defineTool({
  name: 'complete_plan',
  title: 'Complete Plan',
  description:
    'Adds what is missing in a plan or in one section, from its own facts and from a brief, and changes nothing that a person wrote. What it assumes it lists under assumptions: have a person confirm it.',
  changesPlan: true,
  input,
  answer,
  run({ plan: text, brief, section, anew }, { settings, watch }) {
    if (anew && section === undefined) throw new ToolError('"anew" writes one section anew. Name it as "section".');
    const request = { text, settings, watch, ...(brief === undefined ? {} : { brief }) };
    const { edits, summary, refused } =
      section === undefined ? complete(request) : (anew ? sectionAnew : complete)({ ...request, section });
    if (refused.length > 0) throw new ToolError(described(refused, text, brief ?? ''));
    const after = applyEdits(text, edits);
    const { problems } = checkPlanFully(readPlan(after), settings, undefined, watch);
    return {
      answer: {
        nextStep:
          edits.length > 0
            ? 'Put the change into the file of the plan, where the editor has not. Have the person confirm the new assumptions, and check the plan again.'
            : 'Nothing was added. Call check_plan for what is found, and change the plan as it says.',
        changed: edits.length > 0,
        summary,
        added: edits.map(({ label }) => label),
        findings: countsOf(problems),
      },
      change: { before: text, text: after, edits },
    };
  },
});

const MOST_REFUSALS = 20;

function described(refused: readonly Refusal[], text: string, brief: string): string {
  const lines = refused.slice(0, MOST_REFUSALS).map(({ in: file, span, message }) => {
    const { line } = indexLines(file === 'brief' ? brief : text).positionAt(span?.start ?? 0);
    return `- Line ${line + 1} of the ${file}: ${message}`;
  });
  return ['Nothing was added. Put this right first:', ...lines].join('\n');
}
