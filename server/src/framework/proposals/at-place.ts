import { perPlan } from '../../core/per-plan.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { entryOf, nodeAt, type PathStep, type SourceNode } from '../../core/source.ts';
import { exampleAt } from '../../core/vocabulary.ts';
import { demandAt } from '../demands/index.ts';
import { fittedValue } from './fitted-value.ts';
import { ownSection } from './sections.ts';

/** What could stand at one place of a plan, and how much of it follows from this plan. */
export interface ProposalAt {
  readonly value: Printable;
  /**
   * `here`: it belongs to this very place, by what stands beside it. `open`: to the list, and no other item has it yet.
   * `example`: to every plan, as the example of the vocabulary.
   */
  readonly from: 'here' | 'open' | 'example';
}

/**
 * What could stand at a place, the most sensible first. It is what fixes, new sections and Complete Plan propose: a
 * section is proposed as a whole, and of it comes what has its place there.
 *
 * @param today the day that counts as today, `YYYY-MM-DD`.
 */
export function proposalsAt(plan: Plan, path: readonly PathStep[], today: string): readonly ProposalAt[] {
  const [section] = path;
  if (typeof section !== 'string') return [];
  const whole = sectionOf(plan, section, today);
  const found = whole === undefined ? [] : [...within(whole, nodeAt(plan.node, [section]), path.slice(1), [section])];
  const demanded = demandedAt(plan, path);
  if (demanded !== undefined) found.unshift({ value: demanded, from: 'here' });
  if (found.length > 0) return found;
  // Beside what the plan calls for, the example of the vocabulary says the same again in other words.
  const example = fittedExample(plan, path);
  return example === undefined ? [] : [{ value: example, from: 'example' }];
}

/** The words of a single value; undefined for a group or a list. */
export function textOf(value: Printable): string | undefined {
  const single = singleOf(value);
  return single === undefined ? undefined : String(single);
}

/** A single value, whether somebody has to decide about it or not; undefined for a group or a list. */
export function singleOf(value: Printable): string | number | boolean | undefined {
  const single = typeof value === 'object' && 'placeholder' in value ? value.placeholder : value;
  return typeof single === 'object' ? undefined : single;
}

/** A plan does not change, and every keystroke asks for several places of one section. */
const sectionOnDay = perPlan((plan, key): Printable | undefined => {
  const [section = '', today = ''] = key.split(' ');
  return ownSection(plan, section, today);
});

function sectionOf(plan: Plan, section: string, today: string): Printable | undefined {
  return sectionOnDay(plan, `${section} ${today}`);
}

/** What a proposal has at a path below it, beside that which the plan has there. */
function within(
  proposal: Printable,
  own: SourceNode | undefined,
  [step, ...rest]: readonly PathStep[],
  above: readonly PathStep[],
): readonly ProposalAt[] {
  if (step === undefined) return [{ value: proposal, from: 'here' }];
  if (typeof step === 'string') {
    const inside = isGroup(proposal) && Object.hasOwn(proposal, step) ? proposal[step] : undefined;
    const node = own?.kind === 'map' ? entryOf(own, step)?.value : undefined;
    return inside === undefined ? [] : within(inside, node, rest, [...above, step]);
  }
  if (!isList(proposal)) return [];
  const items = own?.kind === 'sequence' ? own.items : [];
  const item = items[step];
  const same = item === undefined ? undefined : counterpart(proposal, item, step, above);
  if (same !== undefined) return within(same, item, rest, [...above, step]);
  // Something else that the person has thought of has no place in a proposal.
  if (item !== undefined && isNamed(item)) return [];
  const others = items.filter((other) => other !== item);
  const open = proposal.filter((candidate) => !others.some((other) => isSame(candidate, other)));
  // What has a rank comes in its own: below a first tier, whatever it is called, stands a second one.
  const lower = isByRank(above) ? open.filter((candidate) => proposal.indexOf(candidate) >= step) : [];
  return [...new Set([...lower, ...open])]
    .flatMap((candidate) => within(candidate, undefined, rest, [...above, step]))
    .map(({ value }) => ({ value, from: 'open' }));
}

function counterpart(
  proposal: readonly Printable[],
  item: SourceNode,
  index: number,
  list: readonly PathStep[],
): Printable | undefined {
  const same = proposal.find((candidate) => isSame(candidate, item));
  // Tiers are proposed by their rank, whatever they are called.
  return same ?? (isByRank(list) && isNamed(item) ? unnamed(proposal[index]) : undefined);
}

function isByRank(list: readonly PathStep[]): boolean {
  return list.length === 1 && list[0] === 'tiers';
}

function unnamed(tier: Printable | undefined): Printable | undefined {
  if (tier === undefined || !isGroup(tier)) return undefined;
  return Object.fromEntries(Object.entries(tier).filter(([key]) => key !== 'id' && key !== 'name'));
}

/** The keys that say which item of a list one is. The first that both sides have decides. */
const identities: readonly (readonly string[])[] = [
  ...[['from', 'to'], ['id'], ['problem'], ['when'], ['metric'], ['field'], ['milestone'], ['kind'], ['covers']],
  ...[['tier'], ['shows'], ['event'], ['outcome'], ['type'], ['name'], ['task'], ['risk'], ['role']],
];

function isSame(proposed: Printable, own: SourceNode): boolean {
  if (own.kind === 'scalar') return own.value !== null && textOf(proposed) === String(own.value);
  if (own.kind !== 'map' || !isGroup(proposed)) return false;
  const deciding = identities.find((keys) =>
    keys.every((key) => Object.hasOwn(proposed, key) && wordOf(entryOf(own, key)?.value) !== undefined),
  );
  return deciding?.every((key) => firstText(proposed[key]) === wordOf(entryOf(own, key)?.value)) === true;
}

/** Whether an item says already which one it is. */
function isNamed(item: SourceNode): boolean {
  if (item.kind !== 'map') return false;
  return identities.some((keys) => keys.every((key) => wordOf(entryOf(item, key)?.value) !== undefined));
}

function wordOf(node: SourceNode | undefined): string | undefined {
  const first = node?.kind === 'sequence' ? node.items[0] : node;
  return first?.kind === 'scalar' && first.value !== null ? String(first.value) : undefined;
}

function firstText(value: Printable | undefined): string | undefined {
  const first = value !== undefined && isList(value) ? value[0] : value;
  return first === undefined ? undefined : textOf(first);
}

/** What the fix of a rule writes where the part is missing; undefined where it would write the example. */
function demandedAt(plan: Plan, path: readonly PathStep[]): Printable | undefined {
  const missing = demandAt(path)?.missing;
  return (typeof missing === 'function' ? missing(plan) : missing)?.value;
}

function fittedExample(plan: Plan, path: readonly PathStep[]): Printable | undefined {
  const key = path.at(-1);
  if (typeof key === 'string') {
    const example = exampleAt(path);
    return example === undefined ? undefined : fittedValue(plan, path.slice(0, -1), key, example);
  }
  const list = exampleAt(path.slice(0, -1));
  const [first] = Array.isArray(list) ? list : [];
  return typeof first === 'string' ? { placeholder: first } : undefined;
}

function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

function isGroup(value: Printable): value is { readonly [key: string]: Printable } {
  return typeof value === 'object' && !Array.isArray(value) && !('placeholder' in value);
}
