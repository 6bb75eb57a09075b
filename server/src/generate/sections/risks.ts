import { formatNumber } from '../../core/quantity.ts';
import { capitalized, joined } from '../../core/words.ts';
import { roleInSentence } from '../../framework/meaning/role-words.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { counted, partnersInWords } from '../amounts-in-words.ts';
import { type Block, comment, entry, type Item, item, list } from '../layout.ts';
import { OVERREACH } from '../numbers/targets.ts';
import type { Outline } from '../outline.ts';
import { softLaunchStart } from './at-launch.ts';
import { isClaimed } from './conflict.ts';
import { checkpoint, factRisks } from './fact-risks.ts';
import { type Risk, stateRisks } from './state-risks.ts';
import { isPayInQuestion } from './tasks.ts';

/**
 * Three, as the framework allows: the conflict with direct sales, then what can go wrong because of something that this
 * customer told, and what is typical of partners and program where it told nothing.
 */
export function risksSection(outline: Outline): Block[] {
  const { brief, types, resells, numbers } = outline;
  const main = types.find((_, index) => !resells || brief.partnerTypes[index] !== 'reseller') ?? types[0];
  const typical = [
    ...(main === undefined ? [] : [{ ...main.risk, risk: main.risk.risk(capitalized(main.plural), outline.crm.name) }]),
    stateRisks[brief.state](outline),
  ];
  const [told, ...further] = factRisks(outline);
  const own = [
    ...(told === undefined ? [] : [told]),
    ...(numbers.targets.stretch > OVERREACH ? [overreach(outline)] : []),
    ...further,
  ];
  const others = [...own, ...typical].slice(0, MOST_RISKS - 1);
  // What somebody told of comes first. That both sides meet at the same accounts is a risk of every program.
  const { cases } = brief.engagement;
  const isAmongPartners = cases.some(({ kind }) => kind === 'same-customer');
  const isOfSales = cases.some(({ kind }) => kind === 'our-offer') || (isClaimed(outline) && !isAmongPartners);
  const isFirst = isOfSales || brief.namedAccounts !== undefined;
  const risks = isFirst ? [cannibalization(outline), ...others] : [...others, cannibalization(outline)];
  const introduction = isFirst
    ? 'The first one was told of. That is why its rules come before the launch.'
    : 'The last one comes with every program: partners and direct sales meet at the same accounts.';
  return [comment(introduction), list('risks', ...risks.map((risk) => riskItem(risk, outline)))];
}

/** A plan names two or three. */
const MOST_RISKS = 3;

function cannibalization(outline: Outline): Risk {
  const { resells, numbers, roles, types, brief, assumed } = outline;
  const result = resells ? 'they undercut each other' : 'each side claims the deal';
  const lists = resells ? 'Rules of engagement, the lists of accounts that each side serves' : 'Rules of engagement';
  const who = joined([capitalized(roles.seller.many), ...types.map(({ plural }) => plural)]);
  const isUnpaid = !brief.partnerPipelineTargets && !assumed.isAssumed('partnerPipelineTargets');
  const why = isUnpaid ? `, because ${roles.seller.many} have no target for partner deals` : '';
  const pay = isPayInQuestion(outline)
    ? ` The full launch waits until ${roles.the('finance')} has said what a partner deal pays ${roles.seller.many}.`
    : resells
      ? ` Before that day ${roles.the('finance')} says whether a partner deal pays ${roles.seller.many} like a direct one.`
      : '';
  const offer = brief.engagement.cases.find(({ kind }) => kind === 'our-offer');
  const told =
    offer === undefined
      ? undefined
      : `${capitalized(roles.seller.many)} make offers to customers whom ${joined(types.map(({ plural }) => plural))} registered${offer.count === undefined ? '' : ` (${offer.count} told)`}${why}.`;
  return {
    risk: told ?? `${who} work the same accounts${firstOfAll(outline)}, and ${result}${why}.`,
    kind: 'cannibalization',
    mitigation: `${lists} and the limit of ${numbers.service.recentContact} days for recent contact are signed before ${softLaunchStart(outline)}, and every conflict is decided by ${roles.deciderInWords} within ${numbers.service.sla.standard.decide}.${pay}`,
    owner: 'partnerships',
  };
}

/** Where accounts have an owner before any partner registers, they are what is fought over. */
function firstOfAll({ brief: { namedAccounts } }: Outline): string {
  const { count, owner } = namedAccounts ?? {};
  if (count === undefined) return '';
  return `, the ${formatNumber(count)} named ones${owner === undefined ? '' : ` of ${roleInSentence(owner)}`} first`;
}

/** A target of the brief that the partners cannot bring at their pace. */
function overreach(outline: Outline): Risk {
  const { numbers, brief, roles } = outline;
  const { targets, sizes, moneyInWords } = numbers;
  const reason =
    targets.brought === undefined
      ? `asks for ${plain(Math.round(targets.stretch * 10) / 10)} times what ${partnersInWords(sizes.all)} can be expected to win with a sales cycle of ${counted(numbers.cycleDays, 'day')}`
      : `asks for ${plain(Math.round(targets.stretch * 10) / 10)} times the ${moneyInWords(Math.round(targets.brought))} that ${brief.history?.won === undefined ? 'their registrations of a year come to' : 'partners brought in a year'}`;
  return {
    risk: `The target of ${moneyInWords(targets.revenue)} ${reason}.`,
    kind: 'capacity',
    mitigation: checkpoint(
      outline,
      `the owner either brings more partners than the ${formatNumber(brief.partners.target || brief.partners.current)} planned or lowers the target${roles.withOther('finance', 'chief')}`,
    ),
    owner: 'chief',
  };
}

function riskItem({ risk, kind, mitigation, owner }: Risk, { roles }: Outline): Item {
  return item(
    entry('risk', risk),
    entry('kind', kind),
    entry('mitigation', mitigation),
    entry('owner', roles.who(owner)),
  );
}
