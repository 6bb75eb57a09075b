import * as z from 'zod';
import { identifier } from '../../../schemas/field.ts';
import { metricIds } from '../../../schemas/metrics.ts';
import { shapeOf } from '../../../server/src/core/vocabulary.ts';
import { code } from './markdown.ts';

/** What can stand at a key, in words of Markdown for a table: its values, or the kind of what is written there. */
export function valueKind(schema: z.ZodType): string {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'map':
      return 'group, see below';
    case 'record':
      return `ids, each with ${valueKind(shape.value)}`;
    case 'list':
      return shapeOf(shape.item).kind === 'map' ? 'list, see below' : `list of: ${valueKind(shape.item)}`;
    case 'either':
      return `${valueKind(shape.single)}; or a group, see below`;
    case 'flag':
      return '`true` or `false`';
    case 'choice':
      return shape.isOpen === true && shape.values.includes(metricIds[0])
        ? '[metric](metrics.md#metrics-of-the-framework), or the id of your own'
        : shape.values.map(code).join(', ');
    case 'value':
      return writtenKind(schema);
  }
}

const kinds: Readonly<Record<string, string>> = {
  Money: '[money](../QUANTITIES.md)',
  Duration: '[time](../QUANTITIES.md)',
  Ratio: '[multiple](../QUANTITIES.md)',
  Percentage: '[share](../QUANTITIES.md)',
  Count: '[number of things](../QUANTITIES.md)',
  Date: '[date](../QUANTITIES.md)',
  ThresholdValue: '[money, number, share, multiple or time](../QUANTITIES.md)',
};

interface WrittenSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly $ref?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly WrittenSchema[];
  readonly allOf?: readonly WrittenSchema[];
}

const idPattern = (z.toJSONSchema(identifier, { io: 'input' }) as WrittenSchema).pattern;

function writtenKind(schema: z.ZodType): string {
  return [...new Set(kindsIn(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as WrittenSchema))].join(
    ' or ',
  );
}

function kindsIn(written: WrittenSchema): readonly string[] {
  const { type, pattern, $ref, anyOf, allOf } = written;
  if (written.const !== undefined) return [code(String(written.const))];
  if ($ref !== undefined) return [kinds[$ref.split('/').at(-1) ?? ''] ?? $ref];
  const parts = [...(anyOf ?? []), ...(allOf ?? [])];
  if (parts.length > 0) return parts.flatMap(kindsIn);
  if (type === 'boolean') return ['`true`', '`false`'];
  if (type === 'integer') return ['whole number'];
  if (type === 'number') return ['number'];
  return [pattern === idPattern ? 'id' : 'text'];
}
