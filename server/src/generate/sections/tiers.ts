import type { Commitment } from '../../../../schemas/tiers.ts';
import { daysOf } from '../../core/quantity.ts';
import { capitalized, joined } from '../../core/words.ts';
import { DAYS_OF_A_YEAR } from '../../framework/facts/costs.ts';
import { practice } from '../../framework/practice.ts';
import { counted, partnersInWords } from '../amounts-in-words.ts';
import { wonInYear } from '../assumptions.ts';
import { type Block, blank, braces, comment, entry, flow, group, type Item, item, list } from '../layout.ts';
import type { TierNames, TierRank } from '../names.ts';
import type { TierTarget } from '../numbers/targets.ts';
import { type Outline, ofCompany } from '../outline.ts';
import { atLaunch } from './at-launch.ts';
import { registeredCoSells } from './co-sell.ts';
import { performanceList, potentialList, wonWithin } from './criteria.ts';

export function tiersSection(outline: Outline): Block[] {
  const { sizes } = outline.numbers;
  const tiers = outline.names.tiers.map((tier, index) => tierItem(outline, tier, index));
  return [
    comment(`${sizes.tiersBecause} The first in the list is Tier 1.`),
    list('tiers', ...tiers.flatMap((tier, index) => (index === 0 ? [tier] : [blank, tier]))),
  ];
}

function tierItem(outline: Outline, tier: TierNames, index: number): Item {
  const target = outline.numbers.targets.between[index - 1];
  if (target !== undefined) return growthTier(outline, target, tier, index);
  return tier.rank === 'strategic' ? strategicTier(outline) : registeredTier(outline);
}

function strategicTier(outline: Outline): Item {
  const { numbers, types, names } = outline;
  const { targets, costs, service, money, sizes } = numbers;
  const { strategic } = targets;
  const commitments = [
    'agreement-signed',
    'certified',
    'named-contact',
    ...types.flatMap((type) => type.commitment ?? []),
  ];
  return item(
    entry('id', names.strategic.id),
    entry('name', names.strategic.name),
    entry(
      'description',
      `${describe(outline, 'strategic', 'Partners with whom we plan the year.')}${shareOfManagers(outline)}`,
    ),
    entry('partners', strategic.partners, sizes.strategicBecause),
    group(
      'criteria',
      performanceList(outline, strategic),
      ...potentialList(outline, strategic, true),
      flow('commitment', commitments),
      comment('The soft launch is for Tier 1 only, and nobody has 12 months of attributed deals yet.'),
      entry('founding', foundingRule(outline)),
      ...commitmentNote(outline),
    ),
    list(
      'expectations',
      comment(revenueArithmetic(outline, strategic)),
      braces({ metric: 'sourced-revenue', atLeast: money(strategic.revenue), within: wonWithin(outline) }),
    ),
    group(
      'benefits',
      entry('partnerSuccess', 'dedicated'),
      ...(outline.coSells ? [] : [comment('Co-sell as the playbook defines it: an introduction with context.')]),
      entry('coSell', 'every-deal'),
      entry('coMarketing', 'budget'),
      comment(
        costs.isKnown
          ? 'An equal part of 80% of the co-marketing costs below, and at most a tenth of the revenue that the partner brings.'
          : 'At most a tenth of the revenue that the partner brings. Nobody has told what may be spent, so it is among the assumptions.',
      ),
      entry('coMarketingBudget', money(costs.coMarketingPerPartner)),
      entry('roadmap', 'early-access'),
      entry('dealRegistration', 'protected'),
      flow('registrationSla', { ...service.sla.strategic }),
      entry('protection', counted(service.protection.strategic, 'day'), service.protection.strategicBecause),
      ...portal(outline),
      entry('businessReview', 'quarterly'),
      flow('other', [...pageOf(outline), ...new Set(types.map(({ strategicBenefit }) => strategicBenefit))]),
    ),
  );
}

/** A success manager who is told by name has other partners too, where there are more of them than people. */
function shareOfManagers(outline: Outline): string {
  const { brief, numbers, roles } = outline;
  const whose = ofCompany(outline);
  const { partnerManagers } = brief.team;
  const each = Math.ceil(numbers.sizes.strategic / Math.max(1, partnerManagers));
  // People who are told have a list of their own, and one of them is nobody's manager by title.
  if (each <= 1 || partnerManagers === 0 || (partnerManagers <= 1 && brief.people !== undefined)) return '';
  return partnerManagers <= 1
    ? ` ${capitalized(roles.the('partnerManager'))}${roles.isTold ? '' : whose} is the partner success manager of ${each === 2 ? 'both' : `all ${each}`}.`
    : ` Each has ${roles.oneManager}${whose} as its partner success manager, who has up to ${each} of them.`;
}

function growthTier(outline: Outline, target: TierTarget, tier: TierNames, index: number): Item {
  const { numbers, roles } = outline;
  const { deal, money, sizes } = numbers;
  // Where several tiers stand between the first and the last, the others get less: tiers that differ in nothing are one.
  const isHighest = index === 1;
  const reach = outline.names.strategic.reach;
  return item(
    entry('id', tier.id),
    entry('name', tier.name),
    entry('description', describe(outline, 'growth', `Partners who have won a deal with us and can ${reach}.`)),
    entry('partners', target.partners, sizes.growthBecause),
    group(
      'criteria',
      performanceList(outline, target),
      ...potentialList(outline, target, false),
      flow('commitment', ['agreement-signed', 'certified', 'named-contact']),
    ),
    list(
      'expectations',
      comment(revenueArithmetic(outline, target)),
      braces({ metric: 'sourced-revenue', atLeast: money(target.revenue), within: wonWithin(outline) }),
    ),
    group(
      'benefits',
      ...crowded(outline),
      entry('partnerSuccess', 'shared'),
      entry('coSell', 'above-threshold'),
      comment(`The average deal. Below it, the time of ${roles.seller.aOne} costs more than it brings.`),
      entry('coSellThreshold', money(deal)),
      entry('coMarketing', isHighest ? 'assets' : 'standard-assets'),
      entry('roadmap', isHighest ? 'published' : 'none'),
      entry('dealRegistration', 'standard'),
      ...portal(outline),
      entry('businessReview', 'none'),
      ...otherThan(pageOf(outline)),
    ),
  );
}

function registeredTier(outline: Outline): Item {
  const { site, numbers, names } = outline;
  const { sizes, pace } = numbers;
  const asked = askedOfRegistered(outline);
  return item(
    entry('id', names.registered.id),
    entry('name', names.registered.name),
    entry('description', describe(outline, 'registered', `Partners who serve themselves ${site.at}.`)),
    entry('partners', sizes.registered, sizes.registeredBecause),
    group('criteria', flow('commitment', ['agreement-signed'])),
    list(
      'expectations',
      comment(
        asked.note !== undefined
          ? `With what the tiers above register, ${sizes.registered} x ${pace.registered} would be more than the ${asked.onRecord} that partners registered in a year, so nobody has to bring one. It only says who is counted as active.`
          : pace.registered === 1
            ? 'One a year shows that a partner is active, and asks for less than any won deal. A partner without one in 12 months leaves the program at the next review.'
            : `${capitalized(names.strategic.aOne)} has time for ${pace.strategic} won deals a year, so that 2 registrations are in reach of each. A partner with fewer in 12 months leaves the program at the next review.`,
      ),
      braces({
        metric: 'registered-deals',
        atLeast: counted(asked.deals, 'deal'),
        within: '12 months',
        ...(asked.note === undefined ? {} : { note: asked.note }),
      }),
    ),
    group(
      'benefits',
      entry('partnerSuccess', 'self-service'),
      ...(registeredCoSells(outline)
        ? [entry('coSell', 'above-threshold'), entry('coSellThreshold', numbers.money(numbers.deal))]
        : [entry('coSell', 'none')]),
      entry('coMarketing', 'standard-assets'),
      entry('roadmap', 'none'),
      entry('dealRegistration', 'self-service'),
      ...portal(outline),
      entry('businessReview', 'none'),
      ...otherThan(pageOf(outline)),
    ),
  );
}

/**
 * What a registered partner is asked for. All partners together are not asked for more than they registered in a year:
 * then one deal only says who is counted as active.
 */
function askedOfRegistered({ numbers, brief }: Outline) {
  const { sizes, pace, targets } = numbers;
  const { registrations, period } = brief.history ?? {};
  const years = period === undefined ? 1 : daysOf(period) / DAYS_OF_A_YEAR;
  const submitted = registrations?.submitted;
  const won = wonInYear(brief.history, brief.dealSize, brief.winRate);
  // Who won so much has registered what it took, where nobody counted that.
  const inYear = submitted === undefined ? won && (won * 100) / brief.winRate.value : submitted / years;
  if (inYear === undefined) return { deals: pace.registered };
  const onRecord = Math.round(inYear);
  const above = [targets.strategic, ...targets.between].reduce(
    (total, { partners, registeredDeals }) => total + partners * registeredDeals,
    0,
  );
  if (above + sizes.registered * pace.registered <= onRecord) return { deals: pace.registered };
  return { deals: 1, onRecord, note: 'To be counted as active, and no part of the target' };
}

/** A portal is promised where there is one. Elsewhere a page holds what partners need to serve themselves. */
function portal({ site }: Outline): Block[] {
  return site.isPortal ? [entry('portal', true)] : [];
}

function pageOf(outline: Outline): readonly string[] {
  const whose = ofCompany(outline);
  return outline.site.isPortal ? [] : [`The partner page${whose} with registration form, tier targets and assets`];
}

function otherThan(benefits: readonly string[]): Block[] {
  return benefits.length === 0 ? [] : [flow('other', benefits)];
}

/** Managers who were told, and have more partners than one person can look after. */
function crowded({ brief, numbers, names, roles }: Outline): Block[] {
  const { strategic, growth } = numbers.sizes;
  const { partnerManagers } = brief.team;
  const each = Math.round((strategic + growth) / Math.max(1, partnerManagers));
  if (each <= practice.managedPartnersPerManager) return [];
  return [
    comment(
      `${roles.managers} for ${names.strategic.counted(strategic)} and ${names.growth.counted(growth)}: ${partnerManagers <= 1 ? '' : 'each has '}${each}, where 15 to ${practice.managedPartnersPerManager} are usual. ${capitalized(names.growth.many)} share an inbox and office hours until there are more people.`,
    ),
  ];
}

/** Whom a tier is for: in the words of the type, where the program has one. */
function describe({ types }: Outline, tier: TierRank, forAll: string): string {
  const [only] = types;
  return types.length === 1 && only !== undefined ? only.tiers[tier] : forAll;
}

/** How the revenue of a partner follows from the deals that it can win, or from the target of the brief. */
function revenueArithmetic({ numbers, brief, names }: Outline, tier: TierTarget): string {
  const { pace, targets, deal, money } = numbers;
  const isStrategic = tier === targets.strategic;
  const isGiven = brief.targets.sourcedRevenue !== undefined || brief.targets.sourcedPipeline !== undefined;
  if (isGiven) {
    const deals = `${counted(tier.wonDeals, 'deal')} of ${money(deal)}`;
    if (targets.isWholeDeals) {
      return `In whole deals, because a smaller share of the target says nothing about a partner: ${deals}.`;
    }
    if (targets.withoutSource > 0) {
      return `What one partner can do, whatever the target needs: ${deals}.`;
    }
    return isStrategic
      ? `The share of ${names.strategic.aOne} in the revenue target, ${deals}.`
      : `The share of ${names.growth.aOne}, ${deals}.`;
  }
  if (!isStrategic && tier !== targets.between.at(-1)) {
    return `Between what the tiers above and below bring: ${money(tier.revenue)} in a year.`;
  }
  return isStrategic
    ? `${pace.because} ${counted(pace.strategic, 'deal')} x ${money(deal)}.`
    : `A quarter of the deals of ${names.strategic.aOne}, at least 1: ${counted(pace.growth, 'deal')} x ${money(deal)}.`;
}

/** What a commitment of a tier is called in a sentence. */
const proofs: Readonly<Record<Commitment, string>> = {
  'agreement-signed': 'the signed agreement',
  certified: 'certification',
  'named-contact': 'a named contact',
  'enablement-completed': 'completed enablement',
  'delivery-certified': 'certification for delivery',
};

function commitmentNote({ types }: Outline): Block[] {
  if (types.length === 1) return [];
  const special = types.flatMap(({ plural, commitment }) =>
    commitment === undefined ? [] : [`${proofs[commitment]} is for ${plural}`],
  );
  const first = 'A partner meets the lines of its own type.';
  return [entry('note', special.length === 0 ? first : `${first} ${capitalized(special.join(', and '))}.`)];
}

/** How partners enter Tier 1 before any of them has a year of attributed deals. The soft launch depends on it. */
function foundingRule(outline: Outline): string {
  const { brief, crm, types, roles, numbers } = outline;
  const { records } = brief.engagement;
  const { strategic: partners } = atLaunch(outline);
  const after = 'After that the criteria above decide.';
  const time = `${foundingQuarters(numbers.cycleDays)} quarters`;
  if (brief.state === 'none') {
    const certificates =
      types.length === 1 ? `the ${types[0]?.certification ?? 'certification'}` : 'the certification of their type';
    return partners === 1
      ? `The first partner that signs the agreement, passes ${certificates} and names 10 accounts for a joint plan enters as founding partner for ${time}. ${after}`
      : `The first ${partners} partners that sign the agreement, pass ${certificates} and name 10 accounts each for a joint plan enter as founding partners for ${time}. ${after}`;
  }
  const who = partners === 1 ? 'the partner' : `the ${partnersInWords(partners)}`;
  const verb = partners === 1 ? 'enters as founding partner' : 'enter as founding partners';
  if (records.length > 0 && brief.state !== 'running')
    return `For the first ${time} ${who} with the most of the ${joined(records)} ${verb}, by the list that is entered before the launch. ${after}`;
  return brief.state === 'rebuild'
    ? `For the first ${time} ${who} with the most won deals of the last 12 months, whatever the old program called them, ${verb}. ${roles.isTold ? 'They are counted from the records that there are.' : 'Sales and finance count from their own records.'} ${after}`
    : `For the first ${time} ${who} with the most won deals of the last 12 months, counted ${roles.isTold ? 'from the records that there are' : 'by sales and finance from their own records'}, ${verb}. ${after.replace('.', `, with the deals in ${crm.name}.`)}`;
}

/** Until a deal that is registered after the launch can have closed, and a review after it, with some days to register it. */
function foundingQuarters(cycleDays: number): number {
  return Math.max(2, Math.ceil((cycleDays + 30) / 91) + (cycleDays > 91 ? 1 : 0));
}
