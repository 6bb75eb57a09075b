import { ownMetric } from '../core/metrics.ts';
import type { Plan } from '../core/plan.ts';
import { rankedTiers, trackName } from '../framework/facts/ranked-tiers.ts';
import { mentionsIn, type Target } from './references.ts';

/** Something that a plan names, with the words that help a person recognise it. */
export interface NamedThing {
  readonly name: string;
  readonly description: string;
}

/** Everything of a kind that a plan names, in the order of the text, each name once. */
export function namedThings(plan: Plan, target: Target): readonly NamedThing[] {
  const things = new Map<string, NamedThing>();
  for (const { role, name } of mentionsIn(plan, target)) {
    if (role === 'definition' && !things.has(name))
      things.set(name, { name, description: describe(plan, target, name) });
  }
  return [...things.values()];
}

/** A named thing in words: `Tier 1: Strategic`. */
export function describe(plan: Plan, target: Target, name: string): string {
  switch (target) {
    case 'tier':
      return tierTitle(plan, name);
    case 'track':
      return `Track: ${trackName(plan, name)}`;
    case 'region':
      return `Region: ${regionName(plan, name)}`;
    case 'metric':
      return metricTitleOf(plan, name);
    case 'contribution':
      return contributionName(plan, name);
    case 'view':
      return plan.attribution?.views?.items.find(({ id }) => id?.value === name)?.name?.value ?? 'Pipeline view';
    case 'field': {
      const field = plan.attribution?.fields?.items.find((candidate) => candidate.name?.value === name);
      return ['CRM field', field?.type?.value, field?.object && `on ${field.object.value}`].filter(Boolean).join(' ');
    }
    case 'stage':
      return 'Deal stage';
  }
}

/** A named thing in a sentence: `Tier 1 "Strategic"`. */
export function titleOf(plan: Plan, target: Target, name: string): string {
  switch (target) {
    case 'tier':
      return tierTitle(plan, name).replace(/: (.*)$/s, ' "$1"');
    case 'region':
      return `the region "${regionName(plan, name)}"`;
    case 'track':
      return `the track "${trackName(plan, name)}"`;
    case 'metric':
      return `the metric "${ownMetric(plan, name)?.name?.value ?? name}"`;
    case 'contribution':
      return `the contribution "${contributionName(plan, name)}"`;
    case 'view':
      return `the pipeline view "${describe(plan, target, name)}"`;
    case 'field':
      return 'another CRM field';
    case 'stage':
      return 'another deal stage';
  }
}

function contributionName({ attribution }: Plan, id: string): string {
  return attribution?.contributions?.kinds?.items.find((kind) => kind.id?.value === id)?.name?.value ?? id;
}

function regionName({ regions }: Plan, id: string): string {
  return regions?.items.find((region) => region.id?.value === id)?.name?.value ?? id;
}

function tierTitle(plan: Plan, id: string): string {
  const tier = plan.tiers?.items.find((candidate) => candidate.id?.value === id);
  const rank = tier === undefined ? undefined : rankedTiers(plan).find((ranked) => ranked.tier === tier);
  const title = rank === undefined ? 'Tier' : `Tier ${rank.level + 1}`;
  return tier?.name === undefined ? title : `${title}: ${tier.name.value}`;
}

/** `Program points, counted in points (Partner portal)`. */
function metricTitleOf(plan: Plan, id: string): string {
  const { name, unit, source } = ownMetric(plan, id) ?? {};
  const counted = unit === undefined ? '' : `, counted in ${unit.value}`;
  const from = source === undefined ? '' : ` (${source.value.replace(/\.\s*$/, '')})`;
  return `${name?.value ?? 'Metric'}${counted}${from}`;
}
