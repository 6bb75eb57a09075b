import * as z from 'zod';
import { nearest } from '../core/nearest.ts';
import { type Printable, printBlock } from '../core/print.ts';
import { type Documentation, documentationOf, type Shape, shapeOf } from '../core/vocabulary.ts';
import { briefFindingPage } from '../generate/finding-page.ts';
import { rulePage } from '../rules/docs.ts';
import { rules } from '../rules/index.ts';
import { keyMeant, schemaOfKey } from './key-path.ts';
import { defineTool, ToolError } from './tool.ts';

const input = z.strictObject({
  rule: z
    .string()
    .optional()
    .meta({ description: 'The id of a rule, such as tiers/too-many, or of a finding of a brief.' }),
  key: z.string().optional().meta({
    description: 'A key of a plan with dots, such as attribution.routing.triggers. With "brief." in front, of a brief.',
  }),
});

const answer = z.strictObject({ about: z.string(), page: z.string().meta({ description: 'Markdown.' }) });

/** What a rule or a key is about. */
export const explain = defineTool({
  name: 'explain',
  title: 'Explain Rule or Key',
  description:
    'Explains a rule (what it finds, why it matters, the sentence of the framework behind it, an example that is fine) or a key of the format (what it means, which values it takes).',
  input,
  answer,
  run({ rule, key }) {
    if ((rule === undefined) === (key === undefined)) {
      throw new ToolError('Name either a rule, such as tiers/too-many, or a key, such as tiers.criteria.');
    }
    if (rule !== undefined) return { answer: { about: rule, page: ruleText(rule) } };
    const about = key ?? '';
    const { root, path } = keyMeant(about);
    const schema = schemaOfKey(path, root);
    return { answer: { about, page: keyText(about, schema) } };
  },
});

function ruleText(id: string): string {
  const rule = rules.find((candidate) => candidate.id === id);
  const page = rule === undefined ? briefFindingPage(id) : rulePage(rule);
  if (page !== undefined) return page;
  const inGroup = rules.filter((candidate) => candidate.id.startsWith(`${id.replace(/\/$/, '')}/`));
  if (inGroup.length > 0) {
    return `The rules of this group:\n\n${inGroup.map((each) => `- ${each.id}: ${each.summary}`).join('\n')}\n`;
  }
  const ids = rules.map((each) => each.id);
  const meant = ids.find((each) => each.endsWith(`/${id}`)) ?? nearest(id, ids);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const groups = [...new Set(ids.map((each) => each.split('/')[0] ?? ''))];
  throw new ToolError(
    `There is no rule ${JSON.stringify(id.slice(0, 80))}.${question} Name a group to list its rules: ${groups.join(', ')}.`,
  );
}

function keyText(key: string, schema: z.ZodType): string {
  const documentation = documentationOf(schema);
  const parts = [
    `# ${key}`,
    documentation.title ?? '',
    documentation.description ?? '',
    shapeText(shapeOf(schema)),
    exampleText(key, documentation),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'map':
      return [...shape.keys]
        .map(([key, { schema, required }]) => {
          const { title = key, description = '' } = documentationOf(schema);
          return `- \`${key}\`${required ? ' (required)' : ''}: ${title}. ${description}`;
        })
        .join('\n');
    case 'list':
      return `A list. Each item:\n\n${shapeText(shapeOf(shape.item)) || (documentationOf(shape.item).description ?? 'a value')}`;
    case 'choice':
      return `One of: ${shape.values.join(', ')}.${shape.isOpen === true ? ' Or one that the plan defines itself.' : ''}`;
    case 'either':
      return `A single value, or a group:\n\n${shapeText(shapeOf(shape.group))}`;
    case 'flag':
      return 'true or false.';
    default:
      return '';
  }
}

function exampleText(key: string, { example }: Documentation): string {
  if (example === undefined) return '';
  const name = key.split('.').at(-1) ?? key;
  return `\`\`\`yaml\n${printBlock({ [name]: example as Printable }, 0)}\n\`\`\``;
}
