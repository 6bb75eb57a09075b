import { structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { secondaryMetrics } from '../../../schemas/measurement.ts';
import { metrics } from '../../../schemas/metrics.ts';
import { entryOf, type MapNode, type PathStep } from '../core/source.ts';
import { documentationOf, schemaAt } from '../core/vocabulary.ts';

/** How an item of a list is called in the outline: a tier by its rank and name, a move by its ends, a task by its text. */
export function itemName(item: MapNode, path: readonly PathStep[]): string {
  const rank = Number(path.at(-1)) + 1;
  if (path.length === 2 && path[0] === 'tiers') {
    const name = textOf(item, 'name') ?? textOf(item, 'id');
    return name === undefined ? `Tier ${rank}` : `Tier ${rank}: ${name}`;
  }
  const from = textOf(item, 'from');
  const to = textOf(item, 'to');
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  for (const key of namingKeys) {
    const text = textOf(item, key);
    if (text !== undefined) return titles[text] ?? text;
  }
  const schema = schemaAt(path);
  const title = schema === undefined ? undefined : documentationOf(schema).title;
  return `${title ?? 'Item'} ${rank}`;
}

/** The keys that tell one item of a list from the others, in the order in which they are tried. */
const namingKeys = [
  'name',
  'problem',
  'metric',
  'when',
  'field',
  'milestone',
  'task',
  'risk',
  'about',
  'partner',
  'tier',
  'id',
];

const titles: Readonly<Record<string, string>> = {
  ...structuralProblemTitles,
  ...secondaryMetrics,
  ...Object.fromEntries(Object.entries(metrics).map(([id, { title }]) => [id, title])),
};

/** The value of a key as one line; undefined when there is none, because an editor refuses a symbol without a name. */
function textOf(item: MapNode, key: string): string | undefined {
  const value = entryOf(item, key)?.value;
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  const text = String(value.value).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).trimEnd()}...` : text;
}

/** In UTF-16 code units. Longer texts do not fit into an outline. */
const LONGEST_NAME = 80;
