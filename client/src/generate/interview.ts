import type { Answer, Answers, Question } from '../../../server/src/protocol/generate.ts';
import type { Draft } from './draft.ts';

/**
 * Where a person stands in the questions. It is a plain value that knows no input of VS Code: each function below gives
 * the interview that follows from one.
 */
export interface Interview {
  /** The questions that belong to the answers, in order. The server lists them anew after every answer. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /**
   * What was typed or ticked without going on, by question. It is no answer, because nobody has checked it, and it is
   * there again when the person comes back.
   */
  readonly unfinished: Answers;
  /** The key of the question that is asked now. Absent behind the last one. */
  readonly at: string | undefined;
  /** The keys of the questions that were left by going on. */
  readonly seen: ReadonlySet<string>;
  /**
   * The person came from the end to change one answer. They go back to the end from there, and meet only the questions
   * that follow from the change.
   */
  readonly detour: boolean;
}

export interface Step {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly unfinished: Answer | undefined;
  /** Counted from one. */
  readonly number: number;
  /** How many questions are asked, as far as it is known from the answers so far. */
  readonly total: number;
}

/** Starts where a draft ends. Answers without a place in the questions are those of somebody who was at the end. */
export function begin(questions: readonly Question[], { answers, unfinished, at }: Draft): Interview {
  const atTheEnd = at === undefined && Object.keys(answers).length > 0;
  const found =
    questions.find(({ key }) => key === at) ?? questions.find(({ key }) => answers[key] === undefined) ?? questions[0];
  return { questions, answers, unfinished, at: atTheEnd ? undefined : found?.key, seen: new Set(), detour: false };
}

/** What has to be remembered to go on from here another time. */
export function draftOf({ answers, unfinished, at }: Interview): Draft {
  return { answers, unfinished, ...(at !== undefined && { at }) };
}

/** The question that is asked now, or nothing at the end. */
export function stepOf({ questions, answers, unfinished, at }: Interview): Step | undefined {
  const index = questions.findIndex(({ key }) => key === at);
  const question = questions[index];
  if (!question) return undefined;
  const { key } = question;
  return { question, answer: answers[key], unfinished: unfinished[key], number: index + 1, total: questions.length };
}

/** Takes an answer that was checked. Without one, the question is skipped. */
export function answered(interview: Interview, answer: Answer | undefined): Interview {
  const { at, answers, unfinished } = interview;
  if (at === undefined) return interview;
  return { ...interview, answers: withEntry(answers, at, answer), unfinished: withEntry(unfinished, at, undefined) };
}

/** Keeps what stands in the input at the moment. */
export function interrupted(interview: Interview, unfinished: Answer | undefined): Interview {
  const { at } = interview;
  if (at === undefined) return interview;
  return { ...interview, unfinished: withEntry(interview.unfinished, at, unfinished, 'evenEmpty') };
}

/** Takes the questions that the server lists for the answers by now. */
export function withQuestions(interview: Interview, questions: readonly Question[]): Interview {
  return { ...interview, questions };
}

/** Goes on to the question behind this one. On a detour, that is the next one that nobody has seen, or the end. */
export function onward(interview: Interview): Interview {
  const { questions, at, detour } = interview;
  const seen = at === undefined ? interview.seen : new Set([...interview.seen, at]);
  const behind = questions.slice(placeOf(interview) + 1);
  const next = detour ? behind.find(({ key }) => !seen.has(key)) : behind[0];
  return { ...interview, seen, at: next?.key };
}

/** Goes back to the question before this one, and stays at the first. From the end, it is the last question. */
export function back(interview: Interview): Interview {
  const { questions, at } = interview;
  const place = at === undefined ? questions.length : placeOf(interview);
  return { ...interview, at: questions[Math.max(place - 1, 0)]?.key, detour: false };
}

/** Goes from the end to the question of this key, and stays at the end when it is not asked. */
export function detourTo(interview: Interview, key: string): Interview {
  const found = interview.questions.find((question) => question.key === key);
  const seen = new Set(interview.questions.map((question) => question.key));
  return found ? { ...interview, seen, at: found.key, detour: true } : interview;
}

function placeOf({ questions, at }: Interview): number {
  return questions.findIndex(({ key }) => key === at);
}

/** An empty answer is none; an empty input is something that a person did, and stays empty. */
function withEntry(entries: Answers, key: string, entry: Answer | undefined, empty?: 'evenEmpty'): Answers {
  const { [key]: _replaced, ...others } = entries;
  if (entry === undefined || (entry.length === 0 && empty === undefined)) return others;
  return { ...others, [key]: entry };
}
