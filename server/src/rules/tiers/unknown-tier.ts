import { renameScalar, setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type ScalarNode } from '../../core/source.ts';
import type { TextEdit } from '../../core/text.ts';
import { choicesInWords, MOST_CHOICES } from '../shared/choices.ts';

export const unknownTier = defineRule({
  id: 'tiers/unknown-tier',
  summary: 'Another section names a tier that does not exist.',
  why: 'Movement, co-sell, launch and reviews name tiers by their id. A name that leads nowhere means that a rule applies to nobody.',
  practice: 'What a section refers to has to exist.',
  exceptions: 'Leave it on. The tier may have been renamed, and then Rename writes the new id everywhere at once.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nlaunch:\n  softLaunch: { length: 30 days, tiers: [stragetic] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\nlaunch:\n  softLaunch: { length: 30 days, tiers: [strategic] }\n',
  },
  check({ plan, report }) {
    const all = knownTierIds(plan);
    if (all === undefined) return;
    const ids = all.slice(0, MOST_CHOICES);
    const idsByName = new Map(plan.tiers?.items.map(({ id, name }) => [name?.value ?? '', id?.value ?? '']));
    const known = new Set(plan.tiers?.items.map(({ id }) => id?.value));
    const names = [...idsByName.keys()].slice(0, MOST_CHOICES);
    for (const [value, places] of byName(references(plan).filter((reference) => !known.has(reference.value)))) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const name = nearest(value, names);
      const suggestion = nearest(value, ids) ?? (name === undefined ? undefined : idsByName.get(name));
      const candidates = suggestion === undefined ? ids : [suggestion];
      const more = others.length === 0 ? '' : ` The plan names it in ${others.length + 1} places.`;
      report({
        at: first.node.span,
        message: `${first.words} names the tier "${value}", and there is none with this id. ${
          suggestion === undefined ? choicesInWords('tier', all) : `Did you mean "${suggestion}"?`
        }${more}`,
        related: others.map(({ node, words }) => ({ span: node.span, message: `${words} names it, too.` })),
        fixes: candidates.flatMap((candidate) => {
          const edits = places.flatMap(({ replace }) => replace(candidate) ?? []);
          const isDone = edits.length === places.length;
          return isDone ? [{ title: `Change it to ${candidate}`, safe: false, edits }] : [];
        }),
      });
    }
  },
});

/** A name that leads nowhere is one mistake, however often it stands in the plan. */
function byName(places: readonly TierReference[]): ReadonlyMap<string, readonly TierReference[]> {
  const groups = new Map<string, TierReference[]>();
  for (const place of places) {
    const group = groups.get(place.value);
    if (group === undefined) groups.set(place.value, [place]);
    else group.push(place);
  }
  return groups;
}

/** The ids of all tiers; undefined when one cannot be read, because then it may be the one that is meant. */
function knownTierIds({ tiers }: Plan): readonly string[] | undefined {
  if (tiers === undefined || tiers.node.items.length === 0 || tiers.items.length < tiers.node.items.length)
    return undefined;
  const ids = tiers.items.flatMap(({ id }) => (id === undefined ? [] : [id.value]));
  return ids.length < tiers.items.length ? undefined : ids;
}

/** A place that names a tier. */
interface TierReference {
  readonly node: ScalarNode;
  readonly value: string;
  readonly words: string;
  /** Names another tier instead; undefined when that one is named there already. */
  readonly replace: (id: string) => TextEdit | undefined;
}

function references(plan: Plan): readonly TierReference[] {
  const text = textOfParts(plan);
  const moves = plan.movement?.rules?.items ?? [];
  const models = plan.playbook?.coSell?.tiers;
  const addendums = plan.playbook?.addendums?.items ?? [];

  function single(part: Located<string> | undefined, words: string, otherEnd?: Located<string>): TierReference[] {
    if (part === undefined) return [];
    const { node, value } = part;
    return [{ node, value, words, replace: (id) => (otherEnd?.value === id ? undefined : setValue(text, node, id)) }];
  }
  function listed(list: { readonly items: readonly Located<string>[] } | undefined, words: string): TierReference[] {
    const items = list?.items ?? [];
    const listedIds = new Set(items.map(({ value }) => value));
    return items.map(({ node, value }) => ({
      node,
      value,
      words,
      replace: (id) => (listedIds.has(id) ? undefined : setValue(text, node, id)),
    }));
  }

  return [
    ...moves.flatMap(({ from, to }) => [
      ...single(from, 'A movement rule', to),
      ...single(to, 'A movement rule', from),
    ]),
    ...(models?.entries ?? []).map(
      ({ key }): TierReference => ({
        node: key.node,
        value: key.value,
        words: 'A co-sell model',
        replace: (id) =>
          models !== undefined && entryOf(models.node, id) === undefined ? renameScalar(key.node, id) : undefined,
      }),
    ),
    ...(plan.regions?.items ?? []).flatMap(({ exceptions }) =>
      (exceptions?.items ?? []).flatMap(({ tier }) => single(tier, 'A regional threshold')),
    ),
    ...addendums.flatMap(({ tier }) => single(tier, 'An addendum')),
    ...listed(plan.measurement?.businessReview?.tiers, 'The business review'),
    ...listed(plan.launch?.softLaunch?.tiers, 'The soft launch'),
  ];
}
