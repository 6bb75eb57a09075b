import { type DealSource, dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { AttributionPart, Plan } from '../../core/plan.ts';
import { joined } from '../../core/words.ts';
import {
  cell,
  clause,
  enumerate,
  type Gap,
  gapsOf,
  hole,
  isPresent,
  placeOf,
  row,
  say,
  sentence,
  spanOfSection,
  table,
  wordsFor,
} from '../blocks.ts';
import type { Figure, SourceOfDeals, ViewOfDeals } from '../model.ts';
import { viewMetricWords } from '../phrases.ts';
import { figure, spoken, spokenWith } from './figure.ts';

type View = NonNullable<AttributionPart['views']>['items'][number];

/** Where deals come from and where they are seen. A plan that says neither has nothing to draw. */
export function dealSourcesFigure(plan: Plan): Figure | undefined {
  const { categories, views } = plan.attribution ?? {};
  const isEmpty = dealSources.every((source) => categories?.[source] === undefined);
  if (isEmpty && (views?.items ?? []).length === 0) return undefined;
  const gap = gapsOf(plan);
  const sources = dealSources.map((source) => sourceOf(plan, source, gap));
  const total = (views?.items ?? [])
    .filter(({ shows }) => shows === undefined || shows.value === 'total')
    .map((view) => viewOf(view, gap));
  const rows = [
    ...sources.map(({ name, definition, views: shown, span }) =>
      row([cell(say`${name}`), cell(definition), cell(...shown.map((view) => view.name))], definition.content, span),
    ),
    ...(total.length === 0
      ? []
      : [row([cell(say`All deals`), cell(), cell(...total.map(({ name }) => name))], say`All deals`)]),
  ];
  return figure(
    { id: 'deal-sources', sources, total },
    {
      title: 'Deal sources and their views',
      sentences: [
        `Every deal has one of three sources, each with its view: ${joined(
          sources.map(({ name, views: shown }) =>
            spokenWith(
              name,
              shown.map((view) => view.name),
            ),
          ),
        )}`,
        total.length > 0 ? `All deals are in: ${joined(total.map(({ name }) => spoken(name)))}` : undefined,
      ],
      table: table('Deal sources and their views', ['Source', 'What it means', 'Views'], rows, { rowsAs: 'items' }),
      span: spanOfSection(plan, 'attribution'),
    },
  );
}

function sourceOf(plan: Plan, source: DealSource, gap: Gap): SourceOfDeals {
  const { categories, views } = plan.attribution ?? {};
  const title = dealSourceTitles[source];
  const definition = categories?.[source];
  const shown = (views?.items ?? []).filter(({ shows }) => shows?.value === source).map((view) => viewOf(view, gap));
  const noView = hole(`the pipeline view for ${title.toLowerCase()} deals`, placeOf(plan, ['attribution', 'views']));
  return {
    name: title,
    definition: definition
      ? { content: sentence(say`${definition}`) }
      : {
          content: [gap(`attribution.categories.${source}`)],
        },
    views: shown.length > 0 ? shown : [{ name: { content: [noView] }, lines: [] }],
    ...(definition ? { span: definition.node.span } : {}),
  };
}

function viewOf({ id, name, filter, metrics, node }: View, gap: Gap): ViewOfDeals {
  const title = name ?? id;
  const tracked = (metrics?.items ?? []).map((metric) => [wordsFor(metric, viewMetricWords[metric.value])]);
  return {
    name: { content: title ? clause(say`${title}`) : [gap('attribution.views.*.name', node)] },
    lines: [
      filter && { content: say`${filter}` },
      tracked.length > 0 ? { content: say`Tracks ${enumerate(tracked)}` } : undefined,
    ].filter(isPresent),
    span: node.span,
  };
}
