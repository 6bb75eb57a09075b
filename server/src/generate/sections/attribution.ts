import { dealSources, dealSourceTitles, viewMetrics } from '../../../../schemas/attribution.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { capitalized, joined } from '../../core/words.ts';
import { contactOfSales } from '../../framework/crm/crm-facts.ts';
import { type Block, comment, entry, flow, group, item, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { toldBlocks } from '../told.ts';
import { conflictRules } from './conflict.ts';
import { contributionRecords } from './contributions.ts';
import { crmFields } from './fields.ts';
import { needsProof } from './proof.ts';
import { routingWorkflow } from './routing.ts';

/** Who buys from whom, with what follows for those through whom a deal only passes. */
function channelOf({ brief, assumed, passing }: Outline): Block[] {
  const { channel } = brief;
  if (channel === undefined) return [];
  const many = capitalized(joined(passing.map(({ many }) => many)));
  const note =
    channel.note ??
    (passing.length === 0 || channel.credited === undefined
      ? undefined
      : `${many} are in no tier: they are measured by how completely they register, and the credit is the ${partnerName(channel.credited)}'s.`);
  return [...assumed.comments('channel'), ...toldBlocks('channel', { ...channel, note })];
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
        ...channelOf(outline),
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
              entry('backfill', backfillOf(outline)),
            ]),
      ),
    ),
  ];
}

/** Which deals of the past get a source: those that somebody counted, once, and no others. */
function backfillOf(outline: Outline): string {
  const { brief } = outline;
  if (needsProof(outline))
    return 'Only for the proof: the deals of the last 12 months are sorted once, on a list beside the CRM. Deals that closed before the launch keep the source that they have, and open deals get one only by a registration of their own.';
  const { records } = brief.engagement;
  const isOld = brief.state === 'rebuild' || brief.state === 'running';
  const open = isOld
    ? 'Running registrations keep their old date, and every other open deal gets a source only by a registration of its own.'
    : 'Open deals get one only by a registration of their own after the launch.';
  if (records.length > 0)
    return `The ${joined(records)}, once, before the launch. All other deals that closed before it keep the source that they have. ${open}`;
  return `None. Deals that closed before the launch keep the source that they have. ${open}`;
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
