import { dealSources, dealSourceTitles, viewMetrics } from '../../../../schemas/attribution.ts';
import { contactOfSales } from '../../framework/crm/crm-facts.ts';
import { hasSeveralSubmitters, isEndOfChannel, partyOf, usualChannel } from '../../framework/facts/channel.ts';
import { type Block, comment, entry, flow, group, item, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { toldBlocks } from '../told.ts';
import { conflictRules } from './conflict.ts';
import { contributionRecords } from './contributions.ts';
import { crmFields } from './fields.ts';
import { needsProof } from './proof.ts';
import { routingWorkflow } from './routing.ts';

/** Who buys from whom: as it was told, or as it is usual where the partners of a brief are distributors. */
function channelOf({ channel, partnerWords: words = [] }: Outline['brief']): Block[] {
  if (channel !== undefined) return toldChannel(channel);
  if (!words.some((word) => partyOf(word) === 'distributor')) return [];
  const { flow: parties, submittedBy, credited } = usualChannel(words);
  return [
    comment(
      'Each buys from the one in front of it. Whoever sells to the customer registers the deal and gets the credit, because they did the work.',
    ),
    flow('channel', { flow: parties, submittedBy, credited }),
  ];
}

/** As it was told, with who gets the credit where several can register a deal and nobody has said it. */
function toldChannel(channel: NonNullable<Outline['brief']['channel']>): Block[] {
  const { flow: parties = [], submittedBy = [], credited, note } = channel;
  const seller = parties.findLast((party) => !isEndOfChannel(party));
  if (credited !== undefined || note !== undefined || seller === undefined) return toldBlocks('channel', channel);
  if (!hasSeveralSubmitters(parties, submittedBy)) return toldBlocks('channel', channel);
  return [
    comment('Assumed: whoever sells to the customer gets the credit, so that a deal counts once.'),
    ...toldBlocks('channel', { ...channel, credited: seller }),
  ];
}

export function attributionSection(outline: Outline): Block[] {
  const { crm, types, motions, brief, numbers, roles } = outline;
  const influence = [
    ...types.flatMap((type) => type.influence),
    ...motions.flatMap((motion) => motion.influence ?? []),
  ];
  return [
    comment(
      'The source of a deal comes from its registration, never from a sales rep. Built before the launch, because it cannot be found out afterwards.',
    ),
    group(
      'attribution',
      ...spaced(
        group(
          'categories',
          entry(
            'partner-sourced',
            `The partner identified the opportunity, introduced us, and registered the deal before our sales team had any contact with the account: ${contactOfSales(crm.objects, numbers.service.recentContact)}, is contact, and nothing older is. The partner is the origin of the deal. ${types.map(({ origin }) => origin).join(' ')}`,
          ),
          entry(
            'partner-influenced',
            'Our sales team identified the opportunity, but a partner played a meaningful role in the sales process. The partner did not originate the deal but contributed to the close.',
          ),
          entry('direct', 'No partner involvement in either origination or influence.'),
        ),
        comment('One of these is enough for Partner-influenced. What is not in the list does not count.'),
        list('influence', ...influence),
        ...contributionRecords(outline),
        ...toldBlocks('namedAccounts', brief.namedAccounts),
        ...channelOf(brief),
        comment(
          crm.stagesAre ??
            `The stages of a deal as ${crm.name} comes with them, won and lost included. Use the names of your own pipeline.`,
        ),
        flow('stages', crm.stages.all),
        ...crmFields(outline),
        routingWorkflow(outline),
        ...conflictRules(outline),
        ...pipelineViews(outline),
        comment(crm.audit),
        flow('audit', { history: true, lockAfter: '14 days', owner: roles.who('revenueOperations') }),
        ...(brief.state === 'none'
          ? []
          : [
              comment('Memory is kind to whoever remembers. Numbers that start clean are believed.'),
              entry(
                'backfill',
                needsProof(outline)
                  ? 'Only for the proof: the deals of the last 12 months are sorted once, on a list beside the CRM. Deals that closed before the launch keep the source that they have, and open deals get one only by a registration of their own.'
                  : brief.state === 'rebuild' || brief.state === 'running'
                    ? 'None. Deals that closed before the launch keep the source that they have. Running registrations keep their old date, and every other open deal gets a source only by a registration of its own.'
                    : 'None. Deals that closed before the launch keep the source that they have, and open deals get one only by a registration of their own after the launch.',
              ),
            ]),
      ),
    ),
  ];
}

function pipelineViews({ crm }: Outline): Block[] {
  const titles = dealSources.map((source) => dealSourceTitles[source]);
  return [
    comment(crm.metricsAre),
    list(
      'views',
      ...dealSources.map((source) =>
        item(
          entry('id', crm.pipelineViews[source].id),
          entry('name', crm.pipelineViews[source].name),
          entry('shows', source),
          entry('filter', crm.filter([dealSourceTitles[source]])),
          flow('metrics', viewMetrics),
        ),
      ),
      comment('The three views above add up to this one.'),
      item(
        entry('id', crm.pipelineViews.total.id),
        entry('name', crm.pipelineViews.total.name),
        entry('shows', 'total'),
        entry('filter', crm.filter(titles)),
        flow('metrics', viewMetrics),
      ),
    ),
  ];
}
