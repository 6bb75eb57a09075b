import * as z from 'zod';
import { withUnseenNamed } from './unseen.ts';

/** What a person needs to know about one field of a plan. Hover, completion, the JSON Schema and the docs show it. */
export interface FieldDocumentation {
  /** A few words, as a heading. */
  readonly title: string;
  /** One or two sentences: what belongs here and why the framework asks for it. */
  readonly description: string;
  /** A value that would be fine here, as it stands in YAML once it is parsed. */
  readonly example: unknown;
}

/**
 * Attaches the documentation to a schema. Every field of the vocabulary passes through here, so that no field can be
 * without a title, a description and an example.
 */
export function field<Schema extends z.ZodType>(schema: Schema, documentation: FieldDocumentation): Schema {
  const { title, description, example } = documentation;
  return schema.meta({ title, description, examples: [example] }) as Schema;
}

/** Free text with something in it. A number or a date has to be quoted, because YAML would not read it as text. */
export const text = z
  .string({ error: textMessage })
  .regex(/\S/, { error: () => 'This text is empty. Write what a reader needs to know.' });

function textMessage(issue: { readonly input?: unknown }): string {
  const { input } = issue;
  if (typeof input === 'number' || typeof input === 'boolean') {
    return readOtherwise(String(input), input);
  }
  const stands = Array.isArray(input)
    ? ', and here stands a list'
    : isGroup(input)
      ? ', and here stands a group of keys'
      : '';
  return `Text belongs here${stands}. Write what a reader needs to know.`;
}

function isGroup(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !(input instanceof Date);
}

/** What is said of a text that YAML does not read as one, with how it was written and what was made of it. */
export function readOtherwise(written: string, value: unknown): string {
  // Whoever runs a partner program has never heard of a boolean.
  const kind = typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'a number';
  const read = typeof value === 'boolean' || written === String(value) ? `as ${kind}` : `as the number ${value}`;
  return `YAML reads ${written} ${read}, and text belongs here. Put it in quotes: "${written}".`;
}

/** A name by which other parts of the plan refer to this one. */
export const identifier = z
  .string({ error: identifierMessage })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: identifierMessage });

function identifierMessage(issue: { readonly input?: unknown }): string {
  const { input } = issue;
  const tried = typeof input === 'boolean' ? `"${input}"` : shown(input);
  return `${tried} cannot be an id. Use lower case letters, digits and single hyphens, for example strategic or tier-1.`;
}

/** A whole number of things, zero or more. */
export const wholeNumber = z
  .int({ error: wholeNumberMessage })
  .min(0, { error: wholeNumberMessage })
  .max(Number.MAX_SAFE_INTEGER, { error: wholeNumberMessage });

function wholeNumberMessage(issue: { readonly input?: unknown }): string {
  return `${shown(issue.input)} is not a whole number. Write digits only, for example 20.`;
}

/** What a person writes for a fact that nobody knows yet. */
export const unknown = 'unknown';

/**
 * A fact that may be open. `unknown` is read as if nothing stood there, so that no reader has to know the word, and a
 * rule says once what the open fact costs.
 */
export function orUnknown<Schema extends z.ZodType>(
  schema: Schema,
  error?: (issue: { readonly input?: unknown }) => string,
): Schema {
  const open = z.union([schema, z.literal(unknown)], error === undefined ? undefined : { error });
  return open as unknown as Schema;
}

/** The schema of the fact itself, where it may be open. */
export function knownSchema(schema: z.ZodType): z.ZodType | undefined {
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const [known, open] = schema.options as readonly z.ZodType[];
  return open instanceof z.ZodLiteral && open.value === unknown ? known : undefined;
}

/** Whether a key holds parts that other places of the file repeat, and nothing of its own: `x-quarter`. */
export function isSharedKey(key: string): boolean {
  return key.startsWith('x-');
}

/** The same group, in which keys that begin with x- may stand beside those of the vocabulary. What they hold is free. */
export function withSharedKeys<Group extends z.ZodObject>(group: Group): Group {
  const open = group.catchall(z.unknown()).check((context) => {
    const keys = Object.keys(context.value).filter((key) => !Object.hasOwn(group.shape, key) && !isSharedKey(key));
    if (keys.length > 0) context.issues.push({ code: 'unrecognized_keys', keys, input: context.value });
  });
  return open as unknown as Group;
}

/** Whether keys that begin with x- may stand in a group. */
export function mayShare(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodUnknown;
}

/** Yes or no. YAML knows them as true and false. */
export const flag = z.boolean({
  error: (issue) => `${shown(issue.input)} is neither true nor false. Write true for yes, false for no.`,
});

/** A value as a message quotes it. */
export function shown(input: unknown): string {
  if (typeof input === 'string') return input === '' ? 'An empty text' : `"${shortened(input)}"`;
  if (input === null || input === undefined) return 'Nothing';
  if (Array.isArray(input)) return 'A list';
  if (typeof input === 'object') return 'A group of keys';
  return String(input);
}

/** More of a text is not needed to recognize it, in characters. */
const LONGEST_SHOWN = 60;

/** A text of a plan as a message quotes it: not longer than a person reads, and with a name for what cannot be seen. */
export function shortened(text: string): string {
  const start = [...text.slice(0, 2 * LONGEST_SHOWN + 2)];
  const isLong = start.length > LONGEST_SHOWN;
  const shownText = withUnseenNamed(
    (isLong ? start.slice(0, LONGEST_SHOWN).join('').trimEnd() : text).replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, ' '),
  );
  return isLong ? `${shownText}...` : shownText;
}
