import { comparisons, connectedOnly } from '../../../schemas/contributions.ts';
import { secondaryMetrics } from '../../../schemas/measurement.ts';
import { placeIn } from '../core/assumptions.ts';
import { isOfFramework } from '../core/metrics.ts';
import type { Plan } from '../core/plan.ts';
import type { PathStep, ScalarNode, SourceNode } from '../core/source.ts';

/** What a plan refers to by name. */
export type Target = 'tier' | 'track' | 'region' | 'metric' | 'contribution' | 'field' | 'view' | 'stage';

/** A place where something gets its name, or where it is referred to by that name. */
export interface Mention {
  readonly target: Target;
  readonly role: 'definition' | 'reference';
  readonly node: ScalarNode;
  readonly name: string;
}

/** `*` stands for every item of a list, `key` for the name of every key of a group. */
type Pattern = readonly string[];

interface NamedPlaces {
  readonly target: Target;
  /** Whether its name is an id, made for being referred to, that can be renamed everywhere at once. */
  readonly isId: boolean;
  readonly definition: Pattern;
  readonly references: readonly Pattern[];
  /** Whether a name at such a place is one that no plan defines. */
  readonly isGiven?: (name: string) => boolean;
  /** Such names, where they are not among the values of the vocabulary. */
  readonly given?: readonly GivenName[];
}

/** A name that means the same in every plan. */
interface GivenName {
  readonly name: string;
  readonly description: string;
}

/** Everything that is referred to by name, and the places that do so. */
const namedPlaces: readonly NamedPlaces[] = [
  {
    target: 'tier',
    isId: true,
    definition: ['tiers', '*', 'id'],
    references: [
      ['movement', 'rules', '*', 'from'],
      ['movement', 'rules', '*', 'to'],
      ['playbook', 'coSell', 'tiers', 'key'],
      ['playbook', 'addendums', '*', 'tier'],
      ['measurement', 'businessReview', 'tiers', '*'],
      ['launch', 'softLaunch', 'tiers', '*'],
      ['regions', '*', 'exceptions', '*', 'tier'],
    ],
  },
  {
    target: 'track',
    isId: true,
    definition: ['tracks', '*', 'id'],
    references: [['tiers', '*', 'track']],
  },
  {
    target: 'region',
    isId: true,
    definition: ['regions', '*', 'id'],
    references: [
      ['attribution', 'namedAccounts', 'accounts', '*', 'region'],
      ['tiers', '*', 'criteria', 'performance', '*', 'region'],
      ['tiers', '*', 'criteria', 'potential', '*', 'region'],
      ['tiers', '*', 'criteria', 'anyOf', '*', 'region'],
      ['tiers', '*', 'criteria', 'anyOf', '*', 'allOf', '*', 'region'],
      ['tiers', '*', 'expectations', '*', 'region'],
      ['movement', 'rules', '*', 'when', '*', 'region'],
    ],
  },
  {
    target: 'metric',
    isId: true,
    definition: ['metrics', '*', 'id'],
    references: [
      ['metrics', '*', 'weights', '*', 'metric'],
      ['tiers', '*', 'criteria', 'performance', '*', 'metric'],
      ['tiers', '*', 'criteria', 'potential', '*', 'metric'],
      ['tiers', '*', 'criteria', 'anyOf', '*', 'metric'],
      ['tiers', '*', 'criteria', 'anyOf', '*', 'allOf', '*', 'metric'],
      ['tiers', '*', 'expectations', '*', 'metric'],
      ['movement', 'rules', '*', 'when', '*', 'metric'],
      ['measurement', 'secondary', '*', 'metric'],
      ['regions', '*', 'exceptions', '*', 'metric'],
      ['attribution', 'contributions', 'compare', '*'],
    ],
    isGiven: (name) =>
      isOfFramework(name) || Object.hasOwn(secondaryMetrics, name) || comparisons.some((word) => word === name),
  },
  {
    target: 'contribution',
    isId: true,
    definition: ['attribution', 'contributions', 'kinds', '*', 'id'],
    references: [['attribution', 'contributions', 'shownApart', '*']],
    isGiven: (name) => name === connectedOnly,
    given: [{ name: connectedOnly, description: 'Accounts that only have the product of a partner connected.' }],
  },
  {
    target: 'view',
    isId: true,
    definition: ['attribution', 'views', '*', 'id'],
    references: [['attribution', 'routing', 'view']],
  },
  {
    target: 'field',
    isId: false,
    definition: ['attribution', 'fields', '*', 'name'],
    references: [['attribution', 'routing', 'sets', '*', 'field']],
  },
  {
    target: 'stage',
    isId: false,
    definition: ['attribution', 'stages', '*'],
    references: [['playbook', 'dealProcess', 'updates', '*', 'milestone']],
  },
];

/** Everything that a plan refers to by name. */
export const targets: readonly Target[] = namedPlaces.map(({ target }) => target);

/**
 * What the value at a path refers to. The keys of a group are asked for by the path of the group and `key`.
 *
 * @param name that which stands there, where it may be one that no plan defines.
 */
export function referredTarget(path: readonly PathStep[], name?: string): Target | undefined {
  const places = namedPlaces.find(({ references }) => references.some((pattern) => fits(pattern, path)));
  return name !== undefined && places?.isGiven?.(name) === true ? undefined : places?.target;
}

/** Every mention of what a plan names, definitions first. */
export function mentionsIn(plan: Plan, target: Target): readonly Mention[] {
  const places = namedPlaces.find((candidate) => candidate.target === target);
  if (plan.node === undefined || places === undefined) return [];
  const root = plan.node;
  const mentions = (role: Mention['role'], pattern: Pattern): Mention[] =>
    scalarsAt(root, pattern)
      .filter((node) => role === 'definition' || places.isGiven?.(String(node.value)) !== true)
      .map((node) => ({ target, role, node, name: String(node.value) }));
  return [
    ...mentions('definition', places.definition),
    ...places.references.flatMap((at) => mentions('reference', at)),
  ];
}

/** The mention at an offset of the text. */
export function mentionAt(plan: Plan, offset: number): Mention | undefined {
  for (const { target } of namedPlaces) {
    const found = mentionsIn(plan, target).find(({ node }) => node.span.start <= offset && offset <= node.span.end);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All mentions of the same thing, each place once, though an alias may stand for it in several. */
export function mentionsOfSame(plan: Plan, { target, name }: Mention): readonly Mention[] {
  const seen = new Set<ScalarNode>();
  return mentionsIn(plan, target).filter((mention) => {
    if (mention.name !== name || seen.has(mention.node)) return false;
    seen.add(mention.node);
    return true;
  });
}

/**
 * The assumptions about something that is named by its id, each with what it is about when that has another id:
 * `tiers.strategic.partners`.
 */
export function assumptionsAbout(
  plan: Plan,
  { target, name }: Mention,
  newName: string,
): readonly { readonly node: ScalarNode; readonly about: string }[] {
  // What is named by something else than an id has no place with a name in it.
  const list = namedPlaces.find((places) => places.target === target && places.isId)?.definition.slice(0, -2);
  if (list === undefined) return [];
  return (plan.assumptions?.items ?? []).flatMap(({ about }) => {
    const steps = about && placeIn(about.value);
    if (about === undefined || steps?.[list.length] !== name || !list.every((step, at) => steps[at] === step))
      return [];
    return [{ node: about.node, about: [...list, newName, ...steps.slice(list.length + 1)].join('.') }];
  });
}

/** The names of a target that no plan defines, beside the values of the vocabulary. */
export function givenNames(target: Target): readonly GivenName[] {
  return namedPlaces.find((places) => places.target === target)?.given ?? [];
}

/** Whether the name of a target is an id, made for being referred to. */
export function isNamedById(target: Target): boolean {
  return namedPlaces.some((places) => places.target === target && places.isId);
}

function scalarsAt(node: SourceNode, [step, ...rest]: Pattern): readonly ScalarNode[] {
  if (step === undefined) return node.kind === 'scalar' && node.value !== null ? [node] : [];
  if (node.kind === 'sequence') return step === '*' ? node.items.flatMap((item) => scalarsAt(item, rest)) : [];
  if (node.kind !== 'map') return [];
  if (step === 'key' && rest.length === 0) return node.entries.map(({ key }) => key);
  return node.entries.filter(({ key }) => key.value === step).flatMap(({ value }) => scalarsAt(value, rest));
}

function fits(pattern: Pattern, path: readonly PathStep[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((wanted, index) => (wanted === '*' ? typeof path[index] === 'number' : wanted === path[index]))
  );
}
