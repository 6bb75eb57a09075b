import type { CoSellModel } from '../../../schemas/playbook.ts';
import type { Located, TierPart } from '../core/plan.ts';
import { clause, enumerate, type Gap, insideSentence, isPresent, join, say, wordsFor } from './blocks.ts';
import type { Inline } from './model.ts';

type Benefits = NonNullable<TierPart['benefits']>;
type Line = readonly Inline[];

/** The benefits of a tier in words, one line for each, in the order in which the framework names them. */
export interface BenefitLines {
  readonly given: readonly Line[];
  /** What the tier says that its partners do not get, in one line; it is no benefit, and people look for it. */
  readonly withheld?: Line;
}

export function benefitLines(benefits: Benefits, gap: Gap): BenefitLines {
  const { portal } = benefits;
  const lines = [
    chosen(benefits.partnerSuccess, partnerSuccess),
    coSellWords(benefits, gap),
    coMarketingWords(benefits),
    chosen(benefits.roadmap, roadmap),
    registrationWords(benefits),
    portal?.value === true ? [wordsFor(portal, PORTAL)] : undefined,
    chosen(benefits.businessReview, businessReview),
    ...(benefits.other?.items.map((item) => insideSentence(clause(say`${item}`))) ?? []),
  ];
  const withheld = [
    benefits.coSellThreshold === undefined ? without(benefits.coSell, 'co-sell support') : undefined,
    benefits.coMarketingBudget === undefined ? without(benefits.coMarketing, 'co-marketing') : undefined,
    without(benefits.roadmap, 'access to the product roadmap'),
    benefits.registrationSla === undefined && benefits.protection === undefined
      ? without(benefits.dealRegistration, 'deal registration')
      : undefined,
    portal?.value === false ? [wordsFor(portal, PORTAL)] : undefined,
    without(benefits.businessReview, 'joint business reviews'),
  ].filter(isPresent);
  return {
    given: lines.filter(isPresent),
    ...(withheld.length === 0 ? {} : { withheld: say`not included: ${enumerate(withheld)}` }),
  };
}

/**
 * What of the benefits takes people, time or money, in the order of the framework.
 *
 * @param model how the playbook has this tier co-sell.
 */
export function promiseLines(
  benefits: Benefits,
  portal: Line | undefined,
  model: CoSellModel | undefined,
): readonly Line[] {
  const { coSell: promised, coSellThreshold, coMarketingBudget, registrationSla, protection } = benefits;
  // Whoever decides reads the promise and not the playbook, which says that nobody of the partner is on a call.
  const how = model === 'broad' ? ', by introduction and context' : '';
  const times = [
    registrationSla?.decide && say`decided within ${registrationSla.decide}`,
    protection && say`protected for ${protection}`,
  ].filter(isPresent);
  return [
    portal !== undefined && benefits.partnerSuccess?.value === 'self-service' && benefits.portal?.value === true
      ? say`self-service in ${portal}`
      : chosen(benefits.partnerSuccess, people),
    coSellThreshold
      ? say`co-sell from ${coSellThreshold} on${how}`
      : chosen(promised, { 'every-deal': `co-sell on every deal${how}` }),
    coMarketingBudget && say`${coMarketingBudget} a year for co-marketing`,
    times.length === 0 ? undefined : say`registrations ${enumerate(times)}`,
    chosen(benefits.businessReview, businessReview),
  ].filter(isPresent);
}

const people = {
  dedicated: 'a partner success manager by name',
  shared: 'partner success shared with others',
  'self-service': 'self-service',
};

const PORTAL = 'access to the partner portal';

/** The name of a benefit that a tier says it does not give. */
function without(located: Located<string> | undefined, words: string): Line | undefined {
  return located?.value === 'none' ? [wordsFor(located, words)] : undefined;
}

const partnerSuccess = {
  dedicated: 'dedicated partner success manager',
  shared: 'shared partner success support',
  'self-service': 'self-service support',
  none: 'no dedicated support',
};

const coSell = {
  'every-deal': 'co-sell support on every deal',
  'above-threshold': 'co-sell support on deals',
};

const coMarketing = {
  budget: 'co-marketing budget',
  assets: 'access to co-marketing assets and templates',
  'standard-assets': 'access to standard co-marketing assets',
};

const roadmap = {
  'early-access': 'early access to the product roadmap',
  published: 'the published product roadmap',
};

const dealRegistration = {
  protected: 'deal registration protection with a defined SLA',
  standard: 'deal registration with the standard SLA',
  'self-service': 'self-service deal registration',
};

const businessReview = {
  quarterly: 'joint quarterly business reviews',
  semiannually: 'joint business reviews twice a year',
  annually: 'joint business reviews once a year',
};

/** The words for a choice; undefined where it is none, which is said at the end. */
function chosen<Words extends Readonly<Record<string, string>>>(
  located: Located<string> | undefined,
  words: Words,
): Line | undefined {
  const chosenWords = located && Object.hasOwn(words, located.value) ? words[located.value] : undefined;
  return located && chosenWords !== undefined ? [wordsFor(located, chosenWords)] : undefined;
}

function coSellWords({ coSell: model, coSellThreshold: threshold, node }: Benefits, gap: Gap): Line | undefined {
  if (model?.value === 'above-threshold') {
    const support = wordsFor(model, coSell['above-threshold']);
    return threshold
      ? say`${support} of ${threshold} ACV or more`
      : say`${support} above ${gap('tiers.*.benefits.coSellThreshold', node)}`;
  }
  const words = chosen(model, coSell);
  if (threshold === undefined) return words;
  return say`${words ?? (model ? 'no co-sell support' : 'co-sell support')} (ACV threshold ${threshold})`;
}

function coMarketingWords({ coMarketing: kind, coMarketingBudget: budget }: Benefits): Line | undefined {
  const words = chosen(kind, coMarketing);
  if (budget === undefined) return words;
  if (kind?.value === 'none') return say`no co-marketing (budget of ${budget} a year)`;
  if (kind?.value === 'budget' || words === undefined)
    return say`${words ?? 'co-marketing budget'} of ${budget} a year`;
  return say`${words} (budget of ${budget} a year)`;
}

function registrationWords({ dealRegistration: kind, registrationSla: sla, protection }: Benefits): Line | undefined {
  const words = chosen(kind, dealRegistration);
  const details = [
    sla?.acknowledge && say`acknowledged within ${sla.acknowledge}`,
    sla?.decide && say`decided within ${sla.decide}`,
    protection && say`protected for ${protection}`,
  ].filter(isPresent);
  if (details.length === 0) return words;
  return say`${words ?? (kind ? 'no deal registration' : 'deal registration')} (${kind === undefined ? join(details, ', ') : enumerate(details)})`;
}
