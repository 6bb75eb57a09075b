import * as z from 'zod';
import { type Brief, brief as briefSchema } from '../../../schemas/brief.ts';
import { isRecord } from '../core/record.ts';
import { plainValue } from '../core/source.ts';
import { indexLines } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { readBrief } from '../generate/brief.ts';
import { checkBrief } from '../generate/brief-file.ts';
import { foldAnswers } from '../generate/fold-answers.ts';

/** The parts of an input that hold what a person has told about a program. */
export const told = {
  brief: z
    .string()
    .optional()
    .meta({ description: 'The text of a brief, YAML, as it stands in its file *.partner-brief.yaml.' }),
  answers: z.record(z.string(), z.unknown()).default({}).meta({
    description:
      'Answers by the keys of the questions, in place of those in the brief or beside them: text in the form of the example of a question ("45k USD", "90 days"), a list, or a group. Parts may have a key with a dot: partners.target, symptoms.disputed-credit. Only what the person said: what is left out is assumed, and the plan says so.',
  }),
};

/** What was told, read. */
export interface ToldBrief {
  /** By the keys of a brief, as it was written. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** There when nothing keeps a plan from being made. */
  readonly brief?: Brief;
  /** What cannot be used, with the key of the answer, or the line of the brief. */
  readonly refused: readonly { readonly at: string; readonly message: string }[];
}

/** @param today the day that a deadline is compared with, `YYYY-MM-DD`. */
export function readTold(
  {
    brief: text,
    answers: given,
  }: { readonly brief?: string | undefined; readonly answers: Readonly<Record<string, unknown>> },
  today: string,
): ToldBrief {
  const written = text === undefined ? {} : answersIn(text);
  const answers = foldAnswers(Object.fromEntries(Object.entries(given).map(asKey)), foldAnswers(written));
  const { brief, refused } = readBrief(answers, today);
  const all = [
    ...(text === undefined ? [] : unreadableIn(text, today)),
    ...refused.map(({ key, message }) => ({
      at: key,
      message: isUnknown(answers, key)
        ? `Leave ${key} out where nobody knows. The plan then says what is assumed, or whom to ask.`
        : message,
    })),
  ];
  return all.length > 0 || brief === undefined ? { answers, refused: all } : { answers, brief, refused: [] };
}

const keys = new Map(Object.keys(briefSchema.shape).map((key) => [key.toLowerCase(), key]));

/** An answer under its key, where only the letters or the signs between words are others: `deal_size`, `DealSize`. */
function asKey([key, answer]: readonly [string, unknown]): readonly [string, unknown] {
  const [head = '', ...parts] = key.slice(0, 200).split('.');
  const meant = keys.get(head.toLowerCase().replace(/[-_ ]/g, ''));
  return meant === undefined || meant === head || key.length > 200
    ? [key, answer]
    : [[meant, ...parts].join('.'), answer];
}

/** Whether an answer says that there is none, in words that no brief takes. */
function isUnknown(answers: Readonly<Record<string, unknown>>, key: string): boolean {
  const answer = key
    .split('.')
    .reduce<unknown>((part, step) => (isRecord(part) && Object.hasOwn(part, step) ? part[step] : undefined), answers);
  return typeof answer === 'string' && /^(?:unknown|not known|no idea|not sure|n\/a|tbd|\?)$/i.test(answer.trim());
}

function answersIn(text: string): Readonly<Record<string, unknown>> {
  const { root } = parseYaml(text);
  const value = root === undefined ? {} : plainValue(root);
  return isRecord(value) ? value : {};
}

/** What cannot be read as YAML at all. What is wrong with single answers is told by their keys. */
function unreadableIn(text: string, today: string): ToldBrief['refused'] {
  const lines = indexLines(text);
  return checkBrief(text, today)
    .problems.filter(({ rule }) => rule.startsWith('yaml/'))
    .map(({ span, message }) => ({ at: `line ${lines.positionAt(span.start).line + 1} of the brief`, message }));
}
