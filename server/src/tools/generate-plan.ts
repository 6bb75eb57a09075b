import * as z from 'zod';
import { readPlan } from '../core/plan.ts';
import { feasibilityOf } from '../framework/feasibility/feasibility.ts';
import { generatePlan as generate, planFileName } from '../generate/generate.ts';
import { questionAbout } from '../generate/question.ts';
import { titleOfAnswer } from '../generate/question-words.ts';
import { summaryOf } from '../generate/summary.ts';
import { writeBrief } from '../generate/write-brief.ts';
import { readTold, told } from './brief-input.ts';
import { defineTool, nextStep, quoting, ToolError } from './tool.ts';

const input = z.strictObject({ ...told });

const answer = z.strictObject({
  nextStep,
  plan: quoting('The text of the plan.'),
  fileName: z.string().meta({ description: 'A name that fits.' }),
  brief: quoting('What was told, as the text of a brief to keep beside the plan.'),
  briefFileName: z.string(),
  assumptions: z
    .array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        value: quoting('What is assumed.'),
        reason: quoting('Why.'),
      }),
    )
    .meta({ description: 'What nobody said. Have the person confirm each of them, or answer it.' }),
  verdict: quoting('Whether the revenue target can be reached. Tell it to the person.').optional(),
});

/** A whole plan from what a person has told. */
export const generatePlan = defineTool({
  name: 'generate_plan',
  title: 'Generate Plan',
  description:
    'Writes a complete plan from what the person has said, specific to their partner types, CRM and numbers. The same answers give the same plan. Call interview first, and change the plan afterwards rather than writing one by hand.',
  input,
  answer,
  run({ brief: text, answers }, { settings: { today } }) {
    const { brief, refused } = readTold({ brief: text, answers }, today);
    if (brief === undefined) throw new ToolError(refusals(refused));
    const plan = generate(brief, today);
    const fileName = planFileName(brief);
    const verdict = feasibilityOf(readPlan(plan))?.verdict;
    return {
      answer: {
        nextStep: `Save the plan as ${fileName}, with the brief beside it. Have the person confirm or answer the assumptions, write what else they said into its section, and call check_plan.`,
        plan,
        fileName,
        brief: writeBrief(brief),
        briefFileName: fileName.replace('.partner-plan.', '.partner-brief.'),
        assumptions: summaryOf(brief).assumptions.map(({ key, value, reason }) => ({
          key: questionAbout(key),
          title: titleOfAnswer(key),
          value,
          reason,
        })),
        ...(verdict === undefined ? {} : { verdict }),
      },
    };
  },
});

const MOST_REFUSALS = 20;

function refusals(refused: readonly { readonly at: string; readonly message: string }[]): string {
  const lines = refused.slice(0, MOST_REFUSALS).map(({ at, message }) => `- ${at === '' ? '' : `${at}: `}${message}`);
  return ['No plan was written. Ask for these answers, or write them in another way:', ...lines].join('\n');
}
