import type * as z from 'zod';
import type { Settings } from '../core/settings.ts';
import type { TextEdit } from '../core/text.ts';
import type { Watch } from '../rules/check.ts';

/** What a tool may know beside its input. It reads no file and asks nobody. */
export interface ToolContext {
  /** Those that plans are checked with. Their day is that of everything that is written. */
  readonly settings: Settings;
  /** How long a rule may take. Without one, each has all the time that it takes. */
  readonly watch?: Watch | undefined;
}

/** Another text of a plan that was given, and the edits that lead to it. */
export interface PlanChange {
  readonly before: string;
  readonly text: string;
  /** In places of the text before. */
  readonly edits: readonly TextEdit[];
}

/** What a tool answers. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  /** Of a tool that changes a plan. Its edits are empty where nothing was to be changed. */
  readonly change?: PlanChange;
}

/**
 * An operation of the product for an agent: text in, text or edits out. Answers are data that becomes JSON, and every
 * list in them is bounded, with a count of what was left out.
 */
export interface Tool<Input = unknown, Answer = unknown> {
  /** As agents call it: a verb and what it is done to, in small letters. */
  readonly name: string;
  readonly title: string;
  /** What it does and when to take it, for a model that chooses among tools. */
  readonly description: string;
  readonly input: z.ZodType<Input>;
  readonly answer: z.ZodType<Answer>;
  /** Whether it gives another text of a plan, which a person confirms where it is put into the file. */
  readonly changesPlan?: true;
  /** @throws ToolError when the input asks for something that cannot be done. */
  run(input: Input, context: ToolContext): Outcome<Answer>;
}

/** Gives a tool its types. A tool is a plain object. */
export function defineTool<Input, Answer>(tool: Tool<Input, Answer>): Tool {
  return tool as unknown as Tool;
}

/** Something that cannot be done, with a sentence that says why and what to do instead. */
export class ToolError extends Error {}
