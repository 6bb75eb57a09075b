import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import type { AttributionPart, Located, Plan } from '../../core/plan.ts';
import {
  blockEntry,
  capitalizedLine,
  cell,
  clause,
  entry,
  enumerate,
  gapsOf,
  inAnnex,
  isPresent,
  join,
  list,
  listed,
  paragraph,
  row,
  say,
  sentence,
  spanOfKey,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import { dealSourcesFigure } from '../figures/deal-sources.ts';
import type { Topic } from '../model.ts';
import { viewMetricWords } from '../phrases.ts';
import { conflictTopic, dividedConflict } from './conflict.ts';
import { contributionsTopic } from './contributions.ts';
import { fieldsTopic } from './crm-fields.ts';
import type { Divided } from './divided.ts';
import { namedAccountsTopic } from './regions.ts';
import { routingTopic } from './routing.ts';
import type { SectionMaker } from './section.ts';

export const attribution: SectionMaker = {
  id: 'attribution',
  title: 'CRM Attribution Setup',
  build(plan) {
    return [
      inAnnex('crm', dealSourcesFigure(plan)),
      inAnnex('crm', categoriesTopic(plan)),
      inAnnex('crm', contributionsTopic(plan)),
      channelTopic(plan.attribution),
      namedAccountsTopic(plan),
      inAnnex('crm', fieldsTopic(plan)),
      inAnnex('crm', routingTopic(plan)),
      conflictTopic(plan),
      inAnnex('crm', viewsTopic(plan)),
      inAnnex('crm', stagesTopic(plan.attribution)),
      inAnnex('crm', auditTopic(plan.attribution)),
      inAnnex('crm', backfillTopic(plan.attribution)),
    ].filter(isPresent);
  },
};

/** What a document in parts decides of it: the rules of engagement. The rest is set up by whoever runs the CRM. */
export function dividedAttribution(plan: Plan): Divided {
  const { body, topics } = dividedConflict(plan);
  return {
    body: [channelTopic(plan.attribution), namedAccountsTopic(plan), body].filter(isPresent),
    annex: 'playbook',
    topics,
  };
}

function categoriesTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const { categories, influence } = plan.attribution ?? {};
  const titles = dealSources.map((source) => dealSourceTitles[source]).join(' / ');
  const definitions = dealSources.map((source) => {
    const definition = categories?.[source];
    const title = dealSourceTitles[source];
    return definition
      ? entry(title, sentence(say`${definition}`), definition.node.span)
      : entry(title, [gap(`attribution.categories.${source}`)]);
  });
  const activities = list(influence, { ordered: false });
  const entries = [
    ...definitions,
    activities && blockEntry('Activities that make a deal influenced', activities, activities.span),
  ];
  return topic('Deal source categories', [paragraph(say`${titles}`), values(entries)], categories?.node.span);
}

/** Who buys from whom, and who gets the credit, where partners sell to partners. */
function channelTopic(attribution: AttributionPart | undefined): Topic | undefined {
  const { flow, submittedBy, credited, note, node } = attribution?.channel ?? {};
  const inWords = (party: Located<string>) => [wordsFor(party, partnerName(party.value))];
  const chain = (flow?.items ?? []).map(inWords);
  const submitters = (submittedBy?.items ?? []).map(inWords);
  const entries = values([
    chain.length > 0 ? entry('Flow', join(chain, ' > '), flow?.node.span) : undefined,
    submitters.length > 0
      ? entry('Deals are registered by', enumerate(submitters, 'or'), submittedBy?.node.span)
      : undefined,
    credited && entry('Credit for the deal', inWords(credited), credited.node.span),
    note && entry('Note', sentence(say`${note}`), note.node.span),
  ]);
  return entries && topic('Channel', [entries], node?.span);
}

function viewsTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const views = plan.attribution?.views;
  const rows = (views?.items ?? []).map(({ id, name, shows, filter, metrics, node }) => {
    const title = name ?? id;
    const header = title ? clause(say`${title}`) : [gap('attribution.views.*.name', node)];
    const content = shows
      ? [wordsFor(shows, shows.value === 'total' ? 'All deals' : dealSourceTitles[shows.value])]
      : [gap('attribution.views.*.shows', node)];
    const tracked = enumerate(
      (metrics?.items ?? []).map((metric) => [wordsFor(metric, viewMetricWords[metric.value])]),
    );
    const line = [
      say`${header}: ${content}`,
      filter && say`filter ${clause(say`${filter}`)}`,
      tracked.length > 0 ? say`tracks ${tracked}` : undefined,
    ].filter(isPresent);
    const cells = [
      cell(header),
      cell(content),
      cell(...(filter ? [say`${filter}`] : [])),
      cell(capitalizedLine(tracked)),
    ];
    return row(cells, join(line, '; '), node.span);
  });
  const columns = ['View', 'Shows', 'Filter', 'Tracks'];
  const missing = gap('attribution.views');
  return topic(
    'Pipeline views',
    [rows.length === 0 ? missing : table('Pipeline views', columns, rows, { rowsAs: 'items' })],
    views?.node.span,
  );
}

function stagesTopic(attribution: AttributionPart | undefined): Topic | undefined {
  const stages = attribution?.stages;
  if (stages === undefined || stages.items.length === 0) return undefined;
  const line = listed(stages.items.map((stage) => say`${stage}`));
  return topic('Deal stages', [paragraph(line, stages.node.span)], stages.node.span);
}

function auditTopic(attribution: AttributionPart | undefined): Topic | undefined {
  const audit = attribution?.audit;
  const { history, lockAfter, owner } = audit ?? {};
  const parts = [
    history && sentence([wordsFor(history, histories[history.value ? 'kept' : 'none'])]),
    lockAfter && say`The source of a deal is locked ${lockAfter} after the deal closes.`,
    owner && sentence(say`Later changes are made by: ${owner}`),
  ].filter(isPresent);
  if (audit === undefined || parts.length === 0) return undefined;
  return topic('Attribution audit', [paragraph(join(parts, ' '), audit.node.span)], audit.node.span);
}

const histories = {
  kept: 'Changes of the attribution fields are recorded',
  none: 'Changes of the attribution fields are not recorded',
};

function backfillTopic(attribution: AttributionPart | undefined): Topic | undefined {
  const backfill = attribution?.backfill;
  if (attribution === undefined || backfill === undefined) return undefined;
  const span = spanOfKey(attribution.node, 'backfill');
  return topic('Deals closed before the launch', [paragraph(sentence(say`${backfill}`), backfill.node.span)], span);
}
