import type { CoSellModel } from '../../../../schemas/playbook.ts';
import { type Block, comment, entry, flow, group, list } from '../layout.ts';
import type { TierRank } from '../names.ts';
import { byType, type Outline } from '../outline.ts';
import { capitalized } from '../words.ts';

const STRICT = "Strict: the partner's rep is on the first call.";
const BROAD = 'Broad: the partner provides an introduction and context but is not involved in the sales process.';

const OF_OURS =
  "Broad: the partner provides an introduction and context but is not involved in our team's sales process.";

const RESOLD = ' Where a reseller leads, it runs its own sale, and our team supports it on request.';

/** What co-sell means. Where no motion of the brief has both teams on a deal, an introduction with context is enough. */
export function coSell(outline: Outline): Block {
  const { figures, names, coSells, resells, motions } = outline;
  const models: Readonly<Record<TierRank, CoSellModel>> = {
    strategic: coSells ? 'strict' : 'broad',
    growth: 'broad',
    registered: 'none',
  };
  const isMixed = coSells && figures.targets.between.length > 0;
  const threshold =
    figures.targets.between.length === 0
      ? ''
      : ` ${capitalized(names.growth.many)} get co-sell on deals from ${figures.moneyInWords(figures.deal)}.`;
  return group(
    'coSell',
    ...(coSells
      ? []
      : [comment('The motions above have no co-sell, so nobody has to sit in on calls to keep a deal.')]),
    entry(
      'definition',
      `${coSells ? STRICT : resells ? OF_OURS : BROAD}${isMixed ? ` ${BROAD}` : ''}${threshold}${resells ? RESOLD : ''}`,
    ),
    flow('tiers', Object.fromEntries(names.tiers.map(({ id, rank }) => [id, models[rank]]))),
    list(
      'salesExpectations',
      ...(coSells
        ? ['Agree on agenda and roles with the partner at least 1 business day before the call.']
        : ['Ask the partner for context before the first call, and tell it the outcome within 1 business day.']),
      ...byType(outline, ({ salesExpectation }) => salesExpectation),
      ...motions.flatMap(({ salesExpectation }) => salesExpectation ?? []),
      ...(coSells ? ['Send the partner the notes and the next step within 1 business day after the call.'] : []),
    ),
    entry('referral', pureReferral(outline)),
  );
}

function pureReferral({ types }: Outline): string {
  const [only] = types;
  return types.length === 1 && only !== undefined
    ? only.pureReferral
    : 'The partner names the account and makes the introduction. It hears of milestones and joins no call.';
}
