import * as z from 'zod';
import { type BriefKey, brief as briefSchema } from '../../../schemas/brief.ts';
import { structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { isRecord } from '../core/record.ts';
import { isUnanswered } from '../generate/answers.ts';
import { moreDetail, type Question, questionAbout } from '../generate/question.ts';
import { titleOfAnswer, wordsOf } from '../generate/question-words.ts';
import { onlyInFiles, questionsFor } from '../generate/questions.ts';
import { summaryOf } from '../generate/summary.ts';
import { writeBrief } from '../generate/write-brief.ts';
import { readTold, told } from './brief-input.ts';
import { defineTool, nextStep, quoting, rest } from './tool.ts';
import { whyAsked } from './why-asked.ts';

const input = z.strictObject({
  ...told,
  limit: z.int().min(1).max(40).default(12).meta({ description: 'How many open questions to list at most.' }),
});

const question = z.strictObject({
  key: z.string().meta({ description: 'The key of the answer.' }),
  title: z.string(),
  question: z.string(),
  why: z.string().meta({ description: 'Why it matters.' }),
  needed: z.boolean().meta({ description: 'Whether no plan can be made without it.' }),
  choices: z.array(z.string()).optional().meta({ description: 'What can be answered, as value: meaning.' }),
  several: z.boolean().optional().meta({ description: 'Whether several choices can be taken.' }),
  example: z.string().optional(),
  whenSkipped: quoting('What the plan is built on without an answer.').optional(),
});

const answer = z.strictObject({
  nextStep,
  ready: z.boolean().meta({ description: 'Whether a plan can be generated now.' }),
  refused: z
    .array(
      z.strictObject({
        at: quoting('The key of the answer, or the line.'),
        message: quoting('What is wrong, and what to write instead.'),
      }),
    )
    .meta({ description: 'Answers that cannot be used. Ask again, or write them in another way.' }),
  open: z
    .array(question)
    .meta({ description: 'What nobody has answered yet, the most important first. Ask a few at a time.' }),
  moreOpen: rest('questions'),
  groups: z.array(z.strictObject({ key: z.string(), question: z.string(), why: z.string() })).meta({
    description:
      'Further facts that a person may tell, each a group or a list. show_schema of the brief has their form.',
  }),
  understood: z
    .strictObject({
      sentence: quoting('The plan to come, in a sentence.'),
      diagnosis: z.array(
        z.strictObject({ problem: z.string(), title: z.string(), evidence: z.array(quoting('What the person sees.')) }),
      ),
      assumptions: z.array(
        z.strictObject({
          key: z.string(),
          title: z.string(),
          value: quoting('What is assumed.'),
          reason: quoting('Why.'),
        }),
      ),
    })
    .optional()
    .meta({
      description:
        'What was understood, and what would be assumed. Read it back to the person before a plan is generated.',
    }),
  brief: quoting('What was told as the text of a brief, to be kept in a file *.partner-brief.yaml.').optional(),
});

/** What is still to be asked. */
export const interview = defineTool({
  name: 'interview',
  title: 'Interview',
  description:
    'Says which questions are still open for a new plan, why each matters, and what would be assumed without an answer. Call it with everything that the person has said, before anything is generated, and again after every round of answers.',
  input,
  answer,
  run({ brief: text, answers: given, limit }, { settings }) {
    const { answers, brief, refused } = readTold({ brief: text, answers: given }, settings.today);
    const open = questionsFor({ ...answers, [moreDetail]: 'yes' }).filter(
      ({ key }) => key !== moreDetail && !isAnswered(key, answers),
    );
    const groups = onlyInFiles.filter((key) => isUnanswered(answers[key]));
    const unusable = refused.filter(({ at }) => !isMissing(at, answers)).slice(0, MOST_REFUSALS);
    return {
      answer: {
        nextStep:
          unusable.length > 0
            ? 'Write what is under "refused" as each message says, or ask the person again. Call interview once more, with all answers so far.'
            : brief === undefined
              ? 'Ask the questions that are needed, and call interview once more, with all answers so far.'
              : 'Read back what is under "understood", assumptions included, and ask what is open, a few questions at a time. When the person has no more to say, call generate_plan with this brief.',
        ready: brief !== undefined,
        refused: unusable,
        open: [...open]
          .sort((one, other) => Number(one.optional) - Number(other.optional))
          .slice(0, limit)
          .map(asked),
        moreOpen: Math.max(0, open.length - limit),
        groups: groups.map((key) => ({ key, question: wordsOf(key).prompt, why: whyAsked[key] })),
        ...(brief === undefined ? {} : { understood: understoodOf(brief), brief: writeBrief(brief) }),
      },
    };
  },
});

const MOST_REFUSALS = 30;

/** An answer that is missing is an open question, and no answer that cannot be used. */
function isMissing(key: string, answers: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(briefSchema.shape, key) && isUnanswered(answers[key]);
}

function isAnswered(key: string, answers: Readonly<Record<string, unknown>>): boolean {
  const [head = '', ...parts] = key.split('.');
  if (head === 'symptoms' && parts.length > 0) return hasEvidence(parts.join('.'), answers.symptoms);
  const value = parts.reduce<unknown>((part, step) => (isRecord(part) ? part[step] : undefined), answers[head]);
  return !isUnanswered(value);
}

function hasEvidence(symptom: string, symptoms: unknown): boolean {
  if (isRecord(symptoms)) return !isUnanswered(symptoms[symptom]);
  return (
    Array.isArray(symptoms) &&
    symptoms.some((item) => isRecord(item) && item.symptom === symptom && !isUnanswered(item.evidence))
  );
}

function asked({
  key,
  title,
  prompt,
  kind,
  choices,
  placeholder,
  optional,
  whenSkipped,
}: Question): z.output<typeof question> {
  const [head = ''] = key.split('.');
  return {
    key,
    title,
    question: prompt,
    why: whyAsked[head as BriefKey],
    needed: !optional,
    ...(choices === undefined
      ? {}
      : {
          choices: choices.map(
            ({ value, label, description }) =>
              `${value}: ${description === undefined ? label : `${label}. ${description}`}`,
          ),
          several: kind === 'choices',
        }),
    ...(placeholder === undefined ? {} : { example: placeholder }),
    ...(whenSkipped === undefined ? {} : { whenSkipped }),
  };
}

function understoodOf(brief: Parameters<typeof summaryOf>[0]): NonNullable<z.output<typeof answer>['understood']> {
  const { sentence, diagnosis, assumptions } = summaryOf(brief);
  return {
    sentence,
    diagnosis: diagnosis.map(({ problem, symptoms }) => ({
      problem,
      title: structuralProblemTitles[problem],
      evidence: symptoms.map(({ picked, told: words }) => words ?? picked),
    })),
    assumptions: assumptions.map(({ key, value, reason }) => ({
      key: questionAbout(key),
      title: titleOfAnswer(key),
      value,
      reason,
    })),
  };
}
