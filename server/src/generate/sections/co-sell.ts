import { type PartnerType, partnerWords } from '../../../../schemas/partner-types.ts';
import type { CoSellModel } from '../../../../schemas/playbook.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { capitalized, joined, withSmallStart } from '../../core/words.ts';
import { type Block, comment, entry, flow, group, list } from '../layout.ts';
import { typesWithout } from '../motions.ts';
import { type TierNames, type TierRank, together } from '../names.ts';
import { byType, type Outline } from '../outline.ts';

const STRICT = "Strict: the partner's rep is on the first call.";
const BROAD = 'Broad: the partner provides an introduction and context but is not involved in the sales process.';

const OF_OURS =
  "Broad: the partner provides an introduction and context but is not involved in our team's sales process.";

/** Who leads beside our team, and what those get who have no co-sell, so that nothing is promised to them here. */
function outside({ resells, names }: Outline, models: Readonly<Record<TierRank, CoSellModel>>): string {
  const without = names.tiers.filter(({ rank }) => models[rank] === 'none');
  const others = names.tiers.filter(({ rank }) => models[rank] !== 'none');
  const led =
    resells && others.length > 0
      ? ` Where a reseller leads, it runs its own sale, and our team supports ${together(others).many} in it.`
      : '';
  if (without.length === 0) return led;
  const whole = capitalized(together(without).many);
  return `${led} ${whole} get no co-sell: ${resells ? 'they sell on their own' : 'they introduce, and hear of milestones'}.`;
}

/** What co-sell means. Where no motion of the brief has both teams on a deal, an introduction with context is enough. */
export function coSell(outline: Outline): Block {
  const { numbers, names, coSells, resells, motions } = outline;
  const models: Readonly<Record<TierRank, CoSellModel>> = {
    strategic: coSells ? 'strict' : 'broad',
    growth: 'broad',
    registered: registeredCoSells(outline) ? 'broad' : 'none',
  };
  const isMixed = coSells && (numbers.targets.between.length > 0 || models.registered === 'broad');
  return group(
    'coSell',
    ...(coSells
      ? []
      : [comment('The motions above have no co-sell, so nobody has to sit in on calls to keep a deal.')]),
    entry(
      'definition',
      `${coSells ? STRICT : resells ? OF_OURS : BROAD}${isMixed ? ` ${BROAD}` : ''}${introducers(outline)}${thresholds(outline)}${outside(outline, models)}`,
    ),
    flow('tiers', Object.fromEntries(names.tiers.map(({ id, rank }) => [id, models[rank]]))),
    list(
      'salesExpectations',
      ...(coSells
        ? ['Agree on agenda and roles with the partner at least 1 business day before the call.']
        : ['Ask the partner for context before the first call, and tell it the outcome within 1 business day.']),
      ...byType(outline, ({ salesExpectation }) => salesExpectation),
      ...motions.flatMap(({ salesExpectation }) => salesExpectation ?? []).map((one) => forCoSellers(one, outline)),
      ...(coSells ? ['Send the partner the notes and the next step within 1 business day after the call.'] : []),
      ...stageGate(outline).map(({ expectation }) => expectation),
    ),
    entry('referral', pureReferral(outline)),
  );
}

/**
 * Whether the lowest tier gets co-sell as well: where it is a way of working of the program, and no plan that is there
 * already says of that tier that it has none.
 */
export function registeredCoSells({ coSells, told }: Pick<Outline, 'coSells' | 'told'>): boolean {
  return coSells && told.tiers === undefined;
}

/**
 * What makes sales think of a partner before it is too late, where somebody told that it does not: each deal says at one
 * stage who takes part. Empty elsewhere.
 */
export function stageGate(outline: Outline): readonly { readonly expectation: string; readonly check: string }[] {
  const { brief, crm, types } = outline;
  const isTold =
    brief.engagement.broughtInLate !== undefined ||
    brief.symptoms.some(({ symptom }) => symptom === 'sales-avoids-partners');
  const stage = crm.milestones[1] ?? crm.milestones[0];
  if (!isTold || stage === undefined) return [];
  const named = types.filter(({ singular }) =>
    new RegExp(`\\b${singular.split(' ').at(-1) ?? singular}`, 'i').test(brief.engagement.broughtInLate ?? ''),
  );
  const [only] = named.length > 0 ? named : types;
  const who = only !== undefined && (types.length === 1 || named.length === 1) ? only.singular : 'partner';
  return [
    {
      expectation: `Before a deal reaches ${stage}, write on it which ${who} takes part, or why none does.`,
      check: `At most 1 deal that reached ${stage} in the 30 days does not say which ${who} takes part, or why none does.`,
    },
  ];
}

/** From which deals on tiers get co-sell that do not get it on all: as their benefits say it, and else from the average. */
function thresholds(outline: Outline): string {
  const { numbers, names, told } = outline;
  const ranks: readonly TierRank[] = registeredCoSells(outline) ? ['growth', 'registered'] : ['growth'];
  const tiers = new Map<string, TierNames[]>();
  for (const [index, tier] of names.tiers.entries()) {
    const { coSell, coSellFrom } = told.tiers?.[index] ?? {};
    if (coSell === undefined ? !ranks.includes(tier.rank) : coSell !== 'above-threshold') continue;
    const from = coSellFrom === undefined ? numbers.moneyInWords(numbers.deal) : formatQuantity(coSellFrom);
    tiers.set(from, [...(tiers.get(from) ?? []), tier]);
  }
  return [...tiers]
    .map(([from, of]) => ` ${capitalized(together(of).many)} get co-sell on deals from ${from}.`)
    .join('');
}

/**
 * In a program in which some types sell together with our team, what co-sell is for the others. Resellers have a
 * sentence of their own, because they run the sale.
 */
function introducers(outline: Outline): string {
  const others = withoutCoSell(outline).filter((type) => type !== 'reseller');
  if (others.length === 0) return '';
  return ` ${capitalized(joined(others.map(pluralOf)))} give an introduction and context instead and join no call.`;
}

/** What is expected on a call, told apart by type where some types join none. */
function forCoSellers(expectation: string, outline: Outline): string {
  const { brief } = outline;
  const others = withoutCoSell(outline);
  if (others.length === 0) return expectation;
  const sellers = brief.partnerTypes.filter((type) => !others.includes(type));
  return `With ${joined(sellers.map(pluralOf))}: ${withSmallStart(expectation)}`;
}

function withoutCoSell({ brief, coSells }: Outline): readonly PartnerType[] {
  return coSells ? typesWithout(brief, 'co-sell') : [];
}

function pluralOf(type: PartnerType): string {
  return partnerWords[type].plural;
}

const INTRODUCTION =
  'The partner names the account and makes the introduction, then hears of milestones, and joins no call.';

function pureReferral({ types, brief }: Outline): string {
  const [only] = types;
  if (types.length === 1 && only !== undefined) return only.pureReferral;
  return brief.partnerTypes.includes('referral')
    ? `The usual way of referral partners, and open to all others. ${INTRODUCTION}`
    : INTRODUCTION;
}
