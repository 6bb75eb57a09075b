import { formatNumber } from '../../core/quantity.ts';
import { paceOf, USUAL_CYCLE } from '../proposals/pace.ts';
import type { Basis } from './basis.ts';
import { type Consideration, OUT_OF_REACH, timesOf } from './consideration.ts';

/** A partner with a team wins more than its one seller does. More sellers than this hardly any partner has for one vendor. */
const TEAM = 20;

/**
 * What the tier that asks for the most asks of one partner. Shares of a target add up to it whoever has to carry them,
 * so that a sum over all partners says nothing about the one.
 */
export function quotas(basis: Basis): readonly Consideration[] {
  const { quota, deal, cycle, past } = basis;
  if (quota === undefined || deal === undefined) return [];
  const asked = quota.revenue / deal;
  const inPractice = paceOf(Math.max(1, Math.round(cycle ?? USUAL_CYCLE))).strategic;
  const active = past?.activePartners;
  const did = past?.won === undefined || active === undefined || active === 0 ? undefined : past.won / active;
  const known = Math.max(inPractice, did ?? 0);
  const ratio = asked / known;
  if (ratio <= OUT_OF_REACH) return [];
  const many = formatNumber(Math.round(asked));
  const who = `${quota.partners === 1 ? 'the one partner' : `each of the ${formatNumber(quota.partners)} partners`} of ${quota.tier}`;
  const [least, where] =
    did !== undefined && did > inPractice
      ? [did, 'one active partner won in a year of the past']
      : [inPractice, 'a seller of a partner wins with this sales cycle'];
  const words = `${quota.partners === 1 ? 'The' : 'Each'}${who.slice(who.indexOf(' '))} is asked for ${many} deals a year (${formatNumber(quota.revenue)} / ${formatNumber(deal)}), ${formatNumber(timesOf(ratio))} times the ${formatNumber(timesOf(least))} that ${where}.`;
  // Where partners brought as much before, others than those of this tier did, or the past did not count who.
  const isProven = past?.won !== undefined || past?.revenue !== undefined;
  const isOutOfReach = !isProven && ratio > TEAM;
  return [
    {
      words: isProven
        ? `${words} Partners brought deals before, so find out which of them did, and ask those for their part.`
        : words,
      outlook: isOutOfReach ? 'out-of-reach' : 'stretch',
      reason: `${who} is asked for ${many} deals a year, ${formatNumber(timesOf(ratio))} times the ${formatNumber(timesOf(least))} that ${where}`,
    },
  ];
}
