import type { RegistrationChannel } from '../../../schemas/attribution.ts';
import type { MetricId } from '../../../schemas/metrics.ts';
import type { Cadence } from '../../../schemas/movement.ts';
import type { Count, Quantity } from '../../../schemas/quantities.ts';
import type { RegistrationEvent, RegistrationOutcome } from '../../../schemas/registration.ts';
import { isOfFramework, metricIn, metricTitle } from '../core/metrics.ts';
import type { Located, Plan, ThresholdPart } from '../core/plan.ts';
import { formatNumber } from '../core/quantity.ts';
import { tierPlaces } from '../framework/facts/ranked-tiers.ts';
import { clause, type Gap, insideSentence, say, wordsFor } from './blocks.ts';
import type { Inline } from './model.ts';

/** How often something happens, as a line says it. */
export const cadenceWords: Readonly<Record<Cadence, string>> = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  semiannually: 'Twice a year',
  annually: 'Once a year',
};

/** The ways in which a registration arrives, as a line says them. */
export const channelWords: Readonly<Record<RegistrationChannel, string>> = {
  portal: 'the partner portal',
  email: 'e-mail',
  form: 'a form',
  crm: 'an entry in the CRM',
  api: 'the API',
};

/** What can become of a registration, in the middle of a line. */
export const outcomeWords: Readonly<Record<RegistrationOutcome, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  returned: 'returned',
  'more-information': 'more information needed',
  research: 'research needed',
};

/** What happens to a registration that somebody hears of. */
export const eventWords: Readonly<Record<RegistrationEvent, string>> = {
  submitted: 'Submitted',
  accepted: 'Accepted',
  declined: 'Declined',
  returned: 'Returned',
  'more-information': 'More information needed',
  research: 'Research needed',
  expiring: 'Protection ends soon',
  extended: 'Protection extended',
  expired: 'Protection ended',
  revoked: 'Protection revoked',
};

/** What a view of the pipeline tracks. */
export const viewMetricWords = {
  'conversion-rate': 'conversion rate',
  'average-deal-size': 'average deal size',
  'sales-cycle-length': 'sales cycle length',
};

/** The name of a tier that an id refers to, or the id where no tier has it. */
export function tierNamed(plan: Plan, id: Located<string>): Inline {
  const tier = plan.tiers?.items.find((each) => each.id?.value === id.value);
  return wordsFor(id, tier?.name?.value ?? id.value);
}

/** The same with its number: "Tier 1 (Strategic)". */
export function numberedTier(plan: Plan, id: Located<string>): Inline {
  const level = levelOf(plan, id.value);
  const name = tierNamed(plan, id);
  return level === undefined || name.kind === 'missing' ? name : { ...name, text: `Tier ${level} (${name.text})` };
}

/** The number of a tier in its ladder, from 1. Undefined where no tier has the id. */
export function levelOf(plan: Plan, id: string): number | undefined {
  const tier = plan.tiers?.items.find((each) => each.id?.value === id);
  const place = tier && plan.tiers ? tierPlaces(plan)[plan.tiers.node.items.indexOf(tier.node)] : undefined;
  return place === undefined ? undefined : place.level + 1;
}

/** A threshold in words: "500,000 USD or more partner-sourced pipeline within 12 months". */
export function thresholdWords(plan: Plan, threshold: ThresholdPart, gap: Gap): readonly Inline[] {
  const { within, region, note } = threshold;
  const line = [...valueWords(plan, threshold, gap)];
  if (within) line.push(...say` within ${within}`);
  if (region) line.push(...say` in ${wordsFor(region, regionTitle(plan, region.value))}`);
  if (note) line.push(...say` (${insideSentence(clause(say`${note}`))})`);
  return line;
}

/** The name of a region, or its id where the plan has none. */
function regionTitle(plan: Plan, id: string): string {
  return plan.regions?.items.find((region) => region.id?.value === id)?.name?.value ?? id;
}

function valueWords(plan: Plan, { metric, atLeast, below, node }: ThresholdPart, gap: Gap): readonly Inline[] {
  if (metric === undefined) {
    const what = gap('tiers.*.criteria.*.*.metric', node);
    if (atLeast) return say`${atLeast} or more ${what}`;
    return below ? say`less than ${below} ${what}` : [what];
  }
  const title = metricTitle(plan, metric.value);
  const unit = metricIn(plan, metric.value)?.unit;
  const measured = wordsFor(metric, title);
  const link = (isOfFramework(metric.value) ? connectors[metric.value] : undefined) ?? 'of';
  if (atLeast && below) return say`${measured} ${link} ${atLeast} or more and below ${below}`;
  if (atLeast) {
    if (isCount(atLeast) && isOfThings(atLeast.value))
      return say`${numberOf(atLeast)} or more ${countedAs(metric, title, atLeast.value)}`;
    const isVolume = unit === 'money' && metric.value !== 'average-deal-size';
    return isVolume && atLeast.value.kind === 'money'
      ? say`${atLeast} or more ${measured}`
      : say`${measured} ${link} ${atLeast} or more`;
  }
  if (below) {
    if (isCount(below) && isOfThings(below.value))
      return say`fewer than ${numberOf(below)} ${countedAs(metric, title, below.value)}`;
    return say`${measured} below ${below}`;
  }
  return say`${measured} ${gap('tiers.*.criteria.*.*.atLeast', node)}`;
}

/** Where "of" would stand twice. */
const connectors: Readonly<Partial<Record<MetricId, string>>> = { 'customer-retention': 'at', 'services-attach': 'at' };

/** Scores may have decimals or be below zero, and nobody has "-5.5 or more" of them. */
function isOfThings({ value }: Count): boolean {
  return Number.isInteger(value) && value >= 0;
}

function isCount(located: Located<Quantity>): located is Located<Count> {
  return located.value.kind === 'count';
}

function numberOf(located: Located<Count>): Inline {
  return wordsFor(located, formatNumber(located.value.value));
}

/** "200 accounts" of "customers that overlap" reads "accounts that overlap", "5 deals" of "closed deals" stays. */
function countedAs(metric: Located<string>, title: string, { noun }: Count): Inline {
  if (noun === undefined || title.includes(noun.toLowerCase())) return wordsFor(metric, title);
  const generic = /^(?:customers|people)(?= )/;
  return wordsFor(metric, generic.test(title) ? title.replace(generic, noun) : `${title} (${noun})`);
}
