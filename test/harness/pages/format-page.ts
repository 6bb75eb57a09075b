import type * as z from 'zod';
import { metricIds, metrics } from '../../../schemas/metrics.ts';
import { partnerPlan } from '../../../schemas/partner-plan.ts';
import { type Printable, printBlock, printFlow } from '../../../server/src/core/print.ts';
import type { PathStep } from '../../../server/src/core/source.ts';
import { documentationOf, type Shape, shapeOf } from '../../../server/src/core/vocabulary.ts';
import { valueWords } from '../../../server/src/features/vocabulary-words.ts';
import { code, fence, page, table } from './markdown.ts';
import { rulesByPlace } from './rules-by-place.ts';
import { valueKind } from './value-kind.ts';

/** The pages about the format of plans, by their path: one for each section, and one that leads to them. */
export function formatPages(): ReadonlyMap<string, string> {
  const pages = new Map([['docs/FORMAT.md', overview()]]);
  for (const [key, schema] of sections()) {
    if (key !== 'partnerPlan') pages.set(`docs/format/${key}.md`, sectionPage(key, schema));
  }
  return pages;
}

function sections(): readonly (readonly [string, z.ZodType, boolean])[] {
  const shape = shapeOf(partnerPlan);
  if (shape.kind !== 'map') return [];
  return [...shape.keys].map(([key, { schema, required }]) => [key, schema, required] as const);
}

function overview(): string {
  const rows = sections().map(([key, schema, required]) => {
    const { description = '' } = documentationOf(schema);
    return [key === 'partnerPlan' ? code(key) : `[${code(key)}](format/${key}.md)`, description, required ? 'yes' : ''];
  });
  return page([
    '# The format of a plan',
    'A plan is a YAML file whose name ends in `.partner-plan.yaml` or `.partner-plan.yml`, or is `partner-plan.yaml`. These are its sections, in the order in which the document prints them. Each has a page with every key, its values, an example and the rules that look at it. The same words stand in the editor when you hover over a key.',
    table(['Section', 'What it holds', 'Always needed'], rows),
    '## What holds everywhere',
    [
      '- Half a plan is fine while you write it. What is missing is a finding with the rule that asks for it, and nothing else breaks.',
      '- Amounts, times, shares and dates are written as [quantities](QUANTITIES.md).',
      '- An id is a name by which other parts refer to this one: lower case letters, digits and single hyphens.',
      '- `unknown` stands for a fact that nobody knows yet, where the page of the section lists it. It is read as if nothing stood there.',
      '- A key that begins with `x-` holds blocks that other sections repeat by anchors (`&name` and `*name`). It is not printed.',
      '- A comment begins with `#` behind a space. It is kept by every command, and never printed.',
    ].join('\n'),
    '## Versions',
    'The first line says for which version of the format the plan is written: `partnerPlan: 1`. [Versions](VERSIONING.md) says what may change in it and what may not.',
  ]);
}

function sectionPage(key: string, schema: z.ZodType): string {
  const { title = key, description = '', example } = documentationOf(schema);
  return page([
    `# ${key}`,
    `**${title}.** ${description}`,
    example === undefined ? '' : fence('yaml', printBlock({ [key]: example as Printable }, 0)),
    wholeSection(key),
    ...partsBelow(schema, [key], key, new Map()),
    key === 'metrics' ? frameworkMetrics() : '',
    '[All sections](../FORMAT.md)',
  ]);
}

/**
 * What stands at a place and below it: a heading with a table for each group of keys.
 *
 * @param told the first heading of each table of the page, so that none stands twice.
 */
function partsBelow(
  schema: z.ZodType,
  path: readonly PathStep[],
  name: string,
  told: Map<string, string>,
): readonly string[] {
  const group = groupOf(schema);
  if (group === undefined) return [];
  const { keys, path: own, name: ownName } = atGroup(group, path, name);
  const rows = [...keys].map(([key, { schema: value, required }]) => {
    const { example } = documentationOf(value);
    return [
      `${code(key)}${required ? ' (needed)' : ''}`,
      meaningOf(value, [...own, key]),
      hasManyChoices(value) ? manyChoices(value) : valueKind(value),
      example === undefined ? '' : code(printFlow(example as Printable)),
    ];
  });
  const body = [table(['Key', 'Meaning', 'Value', 'Example'], rows), meaningsOf(keys, own, told)];
  const same = told.get(body.join());
  told.set(body.join(), same ?? ownName);
  return [
    `## ${ownName}`,
    ...(same === undefined ? body : [`The same keys as [${same}](#${same.replace(/[^\w-]/g, '').toLowerCase()}).`]),
    rulesAt(ownName),
    ...[...keys].flatMap(([key, value]) =>
      groupOf(value.schema) === undefined ? [] : partsBelow(value.schema, [...own, key], `${ownName}.${key}`, told),
    ),
  ];
}

type Group = Extract<Shape, { kind: 'map' }>;

/** The group of keys that a schema is, or that its items are. */
function groupOf(schema: z.ZodType): { readonly shape: Group; readonly steps: readonly ('[]' | '{}')[] } | undefined {
  const shape = shapeOf(schema);
  if (shape.kind === 'map') return { shape, steps: [] };
  const [inner, step] =
    shape.kind === 'list' ? [shape.item, '[]' as const] : shape.kind === 'record' ? [shape.value, '{}' as const] : [];
  if (inner !== undefined && step !== undefined) {
    const below = groupOf(inner);
    return below === undefined ? undefined : { shape: below.shape, steps: [step, ...below.steps] };
  }
  return shape.kind === 'either' ? groupOf(shape.group) : undefined;
}

function atGroup(
  { shape, steps }: NonNullable<ReturnType<typeof groupOf>>,
  path: readonly PathStep[],
  name: string,
): { readonly keys: Group['keys']; readonly path: readonly PathStep[]; readonly name: string } {
  return {
    keys: shape.keys,
    path: [...path, ...steps.map((step): PathStep => (step === '[]' ? 0 : 'id'))],
    name: name + steps.map((step) => (step === '[]' ? '[]' : '.ID')).join(''),
  };
}

/** What a key is about. Where its description goes through its choices, they are told below the table, and not twice. */
function meaningOf(schema: z.ZodType, path: readonly PathStep[]): string {
  const { title = '', description = '' } = documentationOf(schema);
  const { values } = choicesOf(schema, path);
  const sentences = description.split(/(?<=\.) /);
  const isChoice = (sentence: string): boolean => {
    const [names = '', told] = sentence.split(/:(.*)/s);
    return told !== undefined && names.split(/, | or /).every((name) => values.includes(name));
  };
  const own = sentences.filter((sentence) => !isChoice(sentence)).join(' ');
  return isChoice(sentences[0] ?? '') ? `${title}, see below. ${own}`.trim() : own;
}

/** More values than this are not listed in a cell. They stand below the table, with what they mean. */
const MOST_IN_A_CELL = 12;

function hasManyChoices(schema: z.ZodType): boolean {
  return choicesOf(schema, []).values.length > MOST_IN_A_CELL;
}

function manyChoices(schema: z.ZodType): string {
  return shapeOf(schema).kind === 'list' ? 'list of those below' : 'one of those below';
}

/** The values of a key that takes one of them or a list of them, and the path at which one stands. */
function choicesOf(
  schema: z.ZodType,
  path: readonly PathStep[],
): { readonly inner: z.ZodType; readonly at: readonly PathStep[]; readonly values: readonly string[] } {
  const shape = shapeOf(schema);
  const [inner, at] = shape.kind === 'list' ? [shape.item, [...path, 0]] : [schema, path];
  const choice = shapeOf(inner);
  return { inner, at, values: choice.kind === 'choice' && choice.isOpen !== true ? choice.values : [] };
}

/** What the values of the choices of a group mean, where somebody has said it. Values that mean the same share a line. */
function meaningsOf(keys: Group['keys'], path: readonly PathStep[], told: Map<string, string>): string {
  const lines = [...keys].flatMap(([key, { schema }]) => {
    const { inner, at, values } = choicesOf(schema, [...path, key]);
    const alike = new Map<string, string[]>();
    for (const value of values) {
      const words = valueWords(inner, at, value)?.trim().replace(/\.?$/, '.');
      if (words !== undefined) alike.set(words, [...(alike.get(words) ?? []), code(value)]);
    }
    const items = [...alike].map(([words, names]) => `  - ${names.join(', ')}: ${words}`).join('\n');
    if (items === '') return [];
    const same = told.get(items);
    if (same === undefined) told.set(items, code(key));
    return [same === undefined ? `- ${code(key)}:\n${items}` : `- ${code(key)}: the values of ${same} above.`];
  });
  return lines.join('\n');
}

function rulesAt(name: string): string {
  const ids = rulesAtHeadings().get(name) ?? [];
  return ids.length === 0 ? '' : `Rules that look here: ${ids.map(linkToRule).join(', ')}.`;
}

/** The rules about a list as a whole. Those about a group stand under its own heading. */
function wholeSection(key: string): string {
  const ids = headings().has(`${key}[]`) ? (rulesAtHeadings().get(key) ?? []) : [];
  return ids.length === 0 ? '' : `Rules that look at the list as a whole: ${ids.map(linkToRule).join(', ')}.`;
}

function linkToRule(id: string): string {
  return `[${id}](../rules/${id}.md)`;
}

let places: ReadonlyMap<string, readonly string[]> | undefined;

function rulesAtHeadings(): ReadonlyMap<string, readonly string[]> {
  places ??= rulesByPlace(headings());
  return places;
}

function headings(): ReadonlySet<string> {
  return new Set(sections().flatMap(([key, schema]) => [key, ...headingsBelow(schema, key)]));
}

function headingsBelow(schema: z.ZodType, name: string): readonly string[] {
  const group = groupOf(schema);
  if (group === undefined) return [];
  const { keys, name: own } = atGroup(group, [], name);
  return [own, ...[...keys].flatMap(([key, value]) => headingsBelow(value.schema, `${own}.${key}`))];
}

function frameworkMetrics(): string {
  const rows = metricIds.map((id) => [code(id), metrics[id].title, metrics[id].kind, metrics[id].unit]);
  return `## Metrics of the framework\n\nThese can stand wherever a metric can, without being defined.\n\n${table(['Metric', 'What it measures', 'Kind', 'Unit'], rows)}`;
}
