import { type Block, braces, comment, entry, flow, group, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

export const routingName = 'Partner Deal Registration Intake';

/** A program that exists gets registrations by e-mail, whether it wants to or not. A new one starts with the portal. */
export function routingWorkflow({ brief, crm, roles, figures }: Outline): Block {
  const isNew = brief.state === 'none';
  return group(
    'routing',
    entry('name', routingName),
    ...(isNew
      ? []
      : [comment('The portal comes first. For an e-mail the moment of receipt counts, not the moment of reading.')]),
    flow('triggers', isNew ? ['portal'] : ['portal', 'email']),
    entry('stamp', isNew ? 'submission' : 'receipt'),
    entry('creates', crm.deal),
    list(
      'sets',
      braces({ field: 'Deal Source', to: 'Partner-sourced' }),
      braces({ field: 'Partner Name', to: 'the partner of the person who submitted the registration' }),
      braces({ field: 'Deal Registration Date', to: isNew ? 'the moment of submission' : 'the moment of receipt' }),
    ),
    list(
      'steps',
      isNew
        ? `The registration form in the portal creates ${crm.registrationRecord}.`
        : `The form in the portal, or a mail to the registration inbox, creates ${crm.registrationRecord}.`,
      `The ${crm.workflow} compares the web domain with ${crm.accounts}, open ${crm.deal === 'deal' ? 'deals' : 'opportunities'} and other registrations.`,
      `A match, or contact with the account in the last ${figures.recentContact} days, opens a conflict case.`,
      `Without a match, acceptance creates the ${crm.deal} with Deal Source, Partner Name and the date.`,
      `The ${crm.deal} appears in Partner-sourced pipeline, and the partner hears how long it is protected.`,
    ),
    entry('view', 'partner-sourced'),
    entry('owner', roles.operations),
  );
}
