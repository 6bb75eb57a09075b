import type { ProgramState } from '../../../../schemas/program.ts';
import { capitalized } from '../../core/words.ts';
import { partnersInWords } from '../amounts-in-words.ts';
import type { Outline } from '../outline.ts';
import type { Work } from '../usual-roles.ts';
import { atLaunch } from './at-launch.ts';

/** Why the program may underperform, and what to do about it before it does. */
export interface Risk {
  readonly risk: string;
  readonly kind: string;
  readonly mitigation: string;
  readonly owner: Work;
}

function partnersToday({ brief: { partners } }: Outline): string {
  return partners.current === 1 ? 'one partner' : partnersInWords(partners.current);
}

/** Why programs underperform, by what they are today. */
export const stateRisks: Readonly<Record<ProgramState, (outline: Outline) => Risk>> = {
  none: (outline) => ({
    risk:
      outline.numbers.sizes.strategic === 1
        ? `The founding partner signs and then waits for us to bring it deals.`
        : `The ${outline.numbers.sizes.strategic} founding partners sign and then wait for us to bring them deals.`,
    kind: 'adoption',
    mitigation:
      outline.numbers.sizes.strategic === 1
        ? 'The founding partner names 10 accounts before it signs, and the first 3 of them are called together in the soft launch. Without them it is not a founding partner.'
        : 'Each founding partner names 10 accounts before it signs, and the first 3 of them are called together in the soft launch. Whoever names none is not a founding partner.',
    owner: 'partnerships',
  }),
  informal: (outline) => ({
    risk:
      outline.types.length === 1
        ? outline.types.map(({ bypass, plural }) => bypass(capitalized(plural))).join(' ')
        : `Partners keep sending deals to the ${outline.roles.seller.one} whom they know, past the registration.`,
    kind: 'adoption',
    mitigation: `Protection, co-sell and tier thresholds count registered deals only, and sales answers each unregistered lead with the link to the form ${outline.site.at} within 1 business day.`,
    owner: 'sales',
  }),
  rebuild: (outline) => ({
    risk: `The ${partnersToday(outline)} and sales take the rebuilt program for the old one under a new name and ignore it.`,
    kind: 'adoption',
    mitigation: `${atLaunch(outline).isInPerson ? 'Every partner' : `Every ${outline.names.strategic.one}`} hears its new tier and its thresholds in a personal call before the launch, and the first quarterly review moves partners in both directions.`,
    owner: 'partnerships',
  }),
  running: (outline) => ({
    risk:
      outline.brief.partners.current === 1
        ? 'The one partner loses what works for it today, because a change comes over it that nobody explained.'
        : `The ${partnersToday(outline)} lose what works for them today, because a change comes over them that nobody explained.`,
    kind: 'adoption',
    mitigation: `${atLaunch(outline).isInPerson ? 'Every partner' : `Every ${outline.names.strategic.one}`} hears in a personal call what stays, what changes and from when on, and no running registration loses its protection.`,
    owner: 'partnerships',
  }),
};
