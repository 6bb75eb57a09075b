import type { AssumptionPart, Plan } from './plan.ts';
import { entryOf, type PathStep, type SourceNode } from './source.ts';
import { documentationOf, schemaAt, shapeOf } from './vocabulary.ts';

/** The assumptions that nobody has confirmed yet, in the order of the plan. A word that cannot be read is no answer. */
export function openAssumptionsOf({ assumptions }: Plan): readonly AssumptionPart[] {
  return (assumptions?.items ?? []).filter(({ confirmed, node }) =>
    confirmed === undefined ? entryOf(node, 'confirmed') === undefined : confirmed.value === false,
  );
}

/**
 * The open assumption that says of a place that nobody knows its value yet: `value: not known yet`. What is not known is
 * not missing, because the plan says so, and whom to ask.
 *
 * @param place the keys from the plan to the value, `measurement.primary.roi.costs`.
 */
export function openQuestionAbout(plan: Plan, place: string): AssumptionPart | undefined {
  if (plan.assumptions === undefined) return undefined;
  return openAssumptionsOf(plan).find((part) => part.about?.value.trim() === place && saysUnknown(part));
}

/** What the value of an open question begins with. */
export const NOT_KNOWN = 'not known yet';

/** Whether an assumption says that its value is not known. */
export function saysUnknown({ value }: AssumptionPart): boolean {
  return value !== undefined && /^(?:not known|unknown|open)\b/i.test(value.value.trim());
}

/**
 * The place that an assumption is about, when it names one: `program.deals.winRate`, or an item of a list by its place,
 * `tiers.0.partners`, or by its id, `tiers.strategic.partners`. Anything else is words.
 */
export function placeIn(about: string): readonly string[] | undefined {
  const { steps } = partsOf(about);
  const isPath = steps.every((step) => /^[\w-]+$/.test(step));
  return isPath && (steps.length > 1 || schemaAt(steps) !== undefined) ? steps : undefined;
}

/**
 * A place with a star behind it is each value in it, and not the whole: `measurement.primary.roi.costs.*` is how a
 * budget is divided, where its sum was told.
 */
function partsOf(about: string): { readonly steps: readonly string[]; readonly isForEach: boolean } {
  const steps = about.trim().split('.');
  return steps.length > 1 && steps.at(-1) === '*'
    ? { steps: steps.slice(0, -1), isForEach: true }
    : { steps, isForEach: false };
}

/**
 * The values in a plan that an assumption says to be assumed. None where it is about words, about a whole section, or
 * asks what is open about a group in which values were told.
 */
export function assumedNodes(plan: Plan, part: AssumptionPart): readonly SourceNode[] {
  const { about } = part;
  const steps = about === undefined ? undefined : placeIn(about.value);
  if (about === undefined || steps === undefined) return [];
  const node = nodeOfPlace(plan, steps);
  if (node === undefined) return [];
  if (partsOf(about.value).isForEach) return node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  if (steps.length === 1 || (node.kind === 'map' && saysUnknown(part))) return [];
  return [node];
}

/** What stands at such a place of a plan; undefined where there is nothing. */
export function nodeOfPlace(plan: Plan, steps: readonly string[]): SourceNode | undefined {
  let node: SourceNode | undefined = plan.node;
  for (const step of steps) node = node === undefined ? undefined : childOf(node, step);
  return node;
}

/** What an assumption is about, in words: the title of its place in the vocabulary, or the words that stand there. */
export function subjectOf(about: string): string {
  const steps = placeIn(about);
  if (steps === undefined) return about;
  const schema = schemaAt(pathOf(steps));
  return (schema === undefined ? undefined : documentationOf(schema).title) ?? about;
}

/** Whether the format has such a place, whatever the plan holds there. */
export function isKnownPlace(steps: readonly string[]): boolean {
  return schemaAt(pathOf(steps)) !== undefined;
}

/** The place with a number for each item of a list, as the vocabulary is asked. Which item it is does not matter. */
function pathOf(steps: readonly string[]): readonly PathStep[] {
  return steps.map((step, index) => {
    const owner = schemaAt(steps.slice(0, index).map((name) => (/^\d+$/.test(name) ? Number(name) : name)));
    return owner !== undefined && shapeOf(owner).kind === 'list' ? 0 : step;
  });
}

function childOf(node: SourceNode, step: string): SourceNode | undefined {
  if (node.kind === 'map') return entryOf(node, step)?.value;
  if (node.kind !== 'sequence') return undefined;
  if (/^\d+$/.test(step)) return node.items[Number(step)];
  return node.items.find((item) => item.kind === 'map' && namesOf(item).includes(step));
}

/** The values by which an item of a list can be named in a path. */
function namesOf(item: Extract<SourceNode, { kind: 'map' }>): readonly string[] {
  return ['id', 'problem', 'metric', 'when', 'field'].flatMap((key) => {
    const value = entryOf(item, key)?.value;
    return value?.kind === 'scalar' ? [String(value.value)] : [];
  });
}
