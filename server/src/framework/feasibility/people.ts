import { formatNumber } from '../../core/quantity.ts';
import { practice } from '../practice.ts';
import type { Basis } from './basis.ts';
import { type Consideration, timesOf } from './consideration.ts';

/** Whether the people who are there can look after the partners to whom the tiers promise somebody. */
export function people({ managers, managed }: Basis): readonly Consideration[] {
  if (managers === undefined || managed === undefined || managed === 0) return [];
  const promised = `${formatNumber(managed)} ${managed === 1 ? 'partner' : 'partners'}`;
  if (managers === 0) {
    return [
      {
        words: `The tiers promise a person to ${promised}, and there is no partner manager.`,
        outlook: 'stretch',
        reason: `the tiers promise a person to ${promised}, and there is no partner manager`,
      },
    ];
  }
  const each = managed / managers;
  const words = `The tiers promise a person to ${promised}: ${formatNumber(timesOf(each))} for each partner manager, where about ${practice.managedPartnersPerManager} are usual.`;
  if (each <= practice.managedPartnersPerManager) return [{ words }];
  return [
    {
      words,
      outlook: 'stretch',
      reason: `each partner manager has ${formatNumber(timesOf(each))} partners to look after, where about ${practice.managedPartnersPerManager} are usual`,
    },
  ];
}
