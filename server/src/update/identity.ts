import { entryOf, type PathStep, plainValue, type SequenceNode, type SourceNode } from '../core/source.ts';
import { capturedBy, comparable } from '../framework/crm/captured.ts';

/** An item of the generated list, and the item of the person's list that says the same. */
export interface ItemPair {
  readonly generated: SourceNode;
  readonly own?: SourceNode;
}

/**
 * Finds for each item of a generated list its counterpart in the person's own list. What makes two items the same
 * depends on the list: a CRM field is what it captures, a movement rule is where it leads from and to.
 */
export function pairItems(own: SequenceNode, generated: SequenceNode, path: readonly PathStep[]): readonly ItemPair[] {
  const identify = identifierOf(path);
  const free = new Set(own.items);
  const pairs = generated.items.map((item): ItemPair => {
    const names = identify(item);
    const counterpart = [...free].find((candidate) => identify(candidate).some((name) => names.includes(name)));
    if (counterpart === undefined) return { generated: item };
    free.delete(counterpart);
    return { generated: item, own: counterpart };
  });
  // An item that does not say what it is may be the one with which it has most in common.
  const nameless = [...free].filter((candidate) => candidate.kind === 'map' && identify(candidate).length === 0);
  return pairs.map((pair, index) => {
    if (pair.own !== undefined) return pair;
    const isAtItsPlace = (candidate: SourceNode): boolean =>
      own.items.length === generated.items.length && own.items.indexOf(candidate) === index;
    const likeness = (candidate: SourceNode): number =>
      sharedEntries(candidate, pair.generated) * 2 + Number(isAtItsPlace(candidate));
    const [best] = nameless.filter((one) => likeness(one) > 0).sort((one, two) => likeness(two) - likeness(one));
    if (best === undefined) return pair;
    nameless.splice(nameless.indexOf(best), 1);
    return { generated: pair.generated, own: best };
  });
}

/** The works of the launch that a task covers. */
export function coveredWorks(task: SourceNode): readonly string[] {
  const covers = task.kind === 'map' ? entryOf(task, 'covers')?.value : undefined;
  return covers?.kind === 'sequence' ? covers.items.flatMap(scalarText) : [];
}

/** The text of a key of an item: one, or none. */
export function textAt(item: SourceNode, key: string): readonly string[] {
  const node = item.kind === 'map' ? entryOf(item, key)?.value : undefined;
  return node === undefined ? [] : scalarText(node);
}

/** The names by which an item is known: two items are the same when they share one. None when it does not say. */
type Identify = (item: SourceNode) => readonly string[];

const thresholdLists =
  /^(?:tiers\.\d+\.criteria\.(?:performance|potential)|tiers\.\d+\.expectations|movement\.rules\.\d+\.when)$/;

const identities: readonly (readonly [RegExp, Identify])[] = [
  [/^diagnosis$/, by('problem')],
  [/^tiers$/, by('id')],
  [thresholdLists, by('metric')],
  [/^movement\.rules$/, (item) => joined(textAt(item, 'from'), textAt(item, 'to'))],
  [/^attribution\.fields$/, fieldNames],
  [/^attribution\.routing\.sets$/, (item) => textAt(item, 'field').map(comparable)],
  [/^attribution\.conflict$/, by('when')],
  [/^attribution\.views$/, (item) => [...textAt(item, 'shows'), ...textAt(item, 'id').map((id) => `id ${id}`)]],
  [/^playbook\.dealProcess\.updates$/, by('milestone')],
  [/^playbook\.addendums$/, (item) => joined(textAt(item, 'tier'), textAt(item, 'change'))],
  [/^measurement\.secondary$/, by('metric')],
  [/^launch\.preLaunch$/, (item) => [...coveredWorks(item), ...textAt(item, 'task')]],
  [/^assumptions$/, by('about')],
  [/^risks$/, (item) => [...textAt(item, 'kind').filter((kind) => kind !== 'other'), ...textAt(item, 'risk')]],
];

function identifierOf(path: readonly PathStep[]): Identify {
  const place = path.join('.');
  return identities.find(([pattern]) => pattern.test(place))?.[1] ?? scalarText;
}

function by(key: string): Identify {
  return (item) => textAt(item, key).map((text) => text.toLowerCase());
}

function fieldNames(item: SourceNode): readonly string[] {
  const [captures] = textAt(item, 'captures');
  if (captures !== undefined) return [captures];
  if (item.kind !== 'map') return [];
  const named = entryOf(item, 'name')?.value;
  if (named?.kind !== 'scalar' || named.value === null) return [];
  const name = { value: String(named.value), node: named };
  return [capturedBy({ node: item, name }) ?? `name ${comparable(name.value)}`];
}

function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((start) => second.map((end) => `${start} > ${end}`));
}

function scalarText(node: SourceNode): readonly string[] {
  return node.kind === 'scalar' && node.value !== null && node.value !== '' ? [String(node.value)] : [];
}

function sharedEntries(one: SourceNode, two: SourceNode): number {
  if (one.kind !== 'map' || two.kind !== 'map') return 0;
  return one.entries.filter(({ key, value }) => {
    const other = entryOf(two, String(key.value));
    return other !== undefined && JSON.stringify(plainValue(other.value)) === JSON.stringify(plainValue(value));
  }).length;
}
