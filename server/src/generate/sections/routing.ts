import { partnerName } from '../../../../schemas/partner-types.ts';
import { joined } from '../../core/words.ts';
import { contactOfSales, type RoutingContext } from '../../framework/crm/crm-facts.ts';
import { statesOfRegistrations } from '../../framework/facts/registration-states.ts';
import { type Block, braces, comment, entry, flow, group, list } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { isRevocable } from './registration.ts';

export function routingWorkflow(outline: Outline): Block {
  const { crm, roles, site, assumed } = outline;
  const byEmail = site.channels.includes('email');
  const { trigger, steps } = routingWords(outline);
  return group(
    'routing',
    comment(trigger),
    entry('name', crm.routingName),
    ...assumed.comments('portal'),
    ...(byEmail
      ? [
          comment(
            `${site.isPortal ? 'The portal' : 'The form'} comes first. For an e-mail the moment of receipt counts, not the moment of reading.`,
          ),
        ]
      : []),
    flow('triggers', site.channels),
    entry('stamp', byEmail ? 'receipt' : 'submission'),
    entry('creates', crm.objects.dealObject),
    list(
      'sets',
      braces({ field: crm.labels['deal-source'], to: 'Partner-sourced' }),
      braces({
        field: crm.labels['partner-name'],
        to:
          outline.passing.length === 0
            ? 'the partner of the person who submitted the registration'
            : `the ${partnerName(outline.brief.channel?.credited ?? 'reseller')} that the registration names, whoever submitted it`,
      }),
      ...outline.passing.map(({ field, one }) => braces({ field, to: `the ${one} that the registration names` })),
      braces({
        field: crm.labels['registration-date'],
        to: byEmail ? 'the moment of receipt' : 'the moment of submission',
      }),
    ),
    list('steps', ...steps),
    entry('view', crm.pipelineViews['partner-sourced'].id),
    entry('owner', roles.operations, assumed.note('team.partnerOperations')),
  );
}

function routingWords(outline: Outline): ReturnType<Outline['crm']['routing']> {
  return outline.crm.routing(routingContext(outline));
}

/** What the words of a CRM about registrations depend on. */
export function routingContext(outline: Outline): RoutingContext {
  const { crm, site, numbers, roles, brief } = outline;
  const named = brief.namedAccounts === undefined ? [] : ['one of the named accounts'];
  return {
    objects: crm.objects,
    labels: crm.labels,
    view: crm.pipelineViews['partner-sourced'].name,
    apiName: crm.objectName,
    isStandard: crm.isStandard,
    atForm: site.at,
    byEmail: site.channels.includes('email'),
    conflict: [
      'Another registration of the customer',
      ...named,
      contactOfSales(crm.objects, numbers.service.recentContact),
    ].join(', '),
    recentContact: numbers.service.recentContact,
    states: joined(statesOfRegistrations([], isRevocable(outline))),
    operations: roles.operationsInWords,
    decider: roles.deciderInWords,
  };
}
