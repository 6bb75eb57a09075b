import type * as z from 'zod';
import { dealSourceTitles } from '../../../schemas/attribution.ts';
import { structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { secondaryMetrics } from '../../../schemas/measurement.ts';
import { metrics } from '../../../schemas/metrics.ts';
import { type Printable, printBlock } from '../core/print.ts';
import type { PathStep } from '../core/source.ts';
import { documentationOf, shapeOf } from '../core/vocabulary.ts';
import { meaningAt } from './value-meanings.ts';

/** What a person should know about a field, as Markdown: what it is, which values it takes, and an example. */
export function fieldMarkdown(schema: z.ZodType, key?: string): string {
  const { title, description, example } = documentationOf(schema);
  const shape = shapeOf(schema);
  const item = shape.kind === 'list' ? shapeOf(shape.item) : shape.kind === 'either' ? shapeOf(shape.single) : shape;
  const parts = [
    title === undefined ? '' : `**${title}**`,
    description ?? '',
    item.kind === 'choice' ? `Values: ${item.values.map((value) => `\`${value}\``).join(', ')}` : '',
    item.kind === 'flag' ? 'Values: `true`, `false`' : '',
    example === undefined ? '' : `Example:\n\n${yamlFence(key, example)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One of the values of a choice in words; undefined when nothing is known beyond the value itself. */
export function valueWords(schema: z.ZodType, path: readonly PathStep[], value: string): string | undefined {
  const { description = '' } = documentationOf(schema);
  return (
    explainedIn(description, value) ??
    meaningAt(path, value) ??
    (Object.hasOwn(titles, value) ? titles[value] : undefined)
  );
}

/** The heading that the framework or the vocabulary has for a value. */
const titles: Readonly<Record<string, string>> = {
  ...structuralProblemTitles,
  ...dealSourceTitles,
  ...Object.fromEntries(Object.entries(metrics).map(([id, { title }]) => [id, title])),
  ...secondaryMetrics,
};

/**
 * The sentence of a description that explains one value: `none: there is no program yet.` It begins with the value,
 * because a colon behind the same word within a sentence explains something else.
 */
function explainedIn(description: string, value: string): string | undefined {
  const start = `. ${description}`.indexOf(`. ${value}: `);
  if (start < 0) return undefined;
  const sentence = description.slice(start + value.length + 2);
  const end = sentence.indexOf('.');
  return end < 0 ? sentence : sentence.slice(0, end + 1);
}

function yamlFence(key: string | undefined, example: unknown): string {
  const value = example as Printable;
  return `\`\`\`yaml\n${printBlock(key === undefined ? value : { [key]: value }, 0)}\n\`\`\``;
}
