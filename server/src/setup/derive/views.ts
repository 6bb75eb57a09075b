import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { empty, is, not, STAGE } from '../condition.ts';
import type { SetupField, SetupReport, SetupView } from '../model.ts';
import { readCondition } from '../read-condition.ts';
import { because, type Deriving, labelFrom, placed } from './context.ts';
import { closedStages } from './flows.ts';
import { knownFields } from './plan-fields.ts';

const SOURCE = 'deal.deal-source';
const STATUS = 'registration.status';

/** The views of the plan, and one over the deals that have no source yet, which no other view would show. */
export function viewsOf(deriving: Deriving, fields: readonly SetupField[]): readonly SetupView[] {
  const known = knownFields(deriving);
  const source = fields.find(({ key }) => key === SOURCE);
  const columns = ['deal.deal-source', 'deal.partner-name', 'deal.registration-date'].filter((key) =>
    fields.some((field) => field.key === key),
  );
  const planned = placed(deriving.plan.attribution?.views, 'attribution.views').flatMap(
    ({ item, path, origin }): SetupView[] => {
      const label = item.name?.value ?? item.id?.value;
      if (label === undefined) return [];
      const everything = item.filter === undefined ? undefined : everythingIn(item.filter.value);
      const read =
        everything === 'open'
          ? not(is(STAGE, closedStages(deriving)))
          : item.filter === undefined
            ? undefined
            : readCondition(item.filter.value, known);
      if (item.filter !== undefined && everything === undefined && read === undefined) {
        deriving.findings.push({
          kind: 'open',
          origin: { path: `${path}.filter`, span: item.filter.node.span },
          message: `The filter of "${label}" cannot be made into one of the CRM: "${item.filter.value}". Name a field of the plan and its values, for example "Deal Source is Partner-sourced".`,
        });
      }
      const shown = item.shows === undefined ? undefined : shownBy(item.shows.value, source);
      return [
        { key: path, object: 'deal', label: labelFrom(label), columns, filter: read ?? shown, origin, carries: [path] },
      ];
    },
  );
  if (source === undefined) return planned;
  return [
    ...planned,
    {
      key: 'without-source',
      object: 'deal',
      label: 'Deals without source',
      columns,
      filter: empty(SOURCE),
      origin: because(
        deriving,
        ['attribution.views', deriving.plan.attribution?.views],
        ['attribution.fields', deriving.plan.attribution?.fields],
      ),
      carries: [],
      derived: 'deals that nobody has attributed yet are in none of the views of a source',
    },
  ];
}

/** Whether a filter lets in all deals, or all that are open: `All opportunities`, `All open deals`, `alle`. */
export function everythingIn(filter: string): 'all' | 'open' | undefined {
  const found = /^(?:all|every|alle|tous|toutes)(?:\s+(?:the\s+)?(open|offenen?))?(?:\s+[\p{L}-]+)?[.]?$/iu.exec(
    filter.trim(),
  );
  return found === null ? undefined : found[1] === undefined ? 'all' : 'open';
}

/** The filter of a view by what it shows, where the plan names none. */
function shownBy(shows: keyof typeof dealSourceTitles | 'total', source: SetupField | undefined): SetupView['filter'] {
  if (source === undefined) return undefined;
  if (shows === 'total') return is(SOURCE, source.options);
  const wanted = source.options.find((option) => comparable(option) === comparable(dealSourceTitles[shows]));
  return wanted === undefined ? undefined : is(SOURCE, [wanted]);
}

/** What lists cannot calculate: the three metrics for each source, and how many registrations stand where. */
export function reportsOf(deriving: Deriving, fields: readonly SetupField[]): readonly SetupReport[] {
  const status = fields.find(({ key }) => key === STATUS);
  const registrations: readonly SetupReport[] =
    status === undefined
      ? []
      : [
          {
            key: 'registrations-by-status',
            object: 'registration',
            label: 'Registrations by status',
            group: STATUS,
            measures: ['record-count'],
            origin: status.origin,
            carries: [],
            derived: 'operations have to see what waits for a decision and what lies in conflict',
          },
        ];
  if (!fields.some(({ key }) => key === SOURCE)) return registrations;
  const views = deriving.plan.attribution?.views;
  return [
    ...registrations,
    {
      key: 'pipeline-by-source',
      object: 'deal',
      label: 'Pipeline by deal source',
      group: SOURCE,
      measures: ['conversion-rate', 'average-deal-size', 'sales-cycle-length'],
      origin: because(deriving, ['attribution.views', views]),
      carries: placed(views, 'attribution.views').map(({ path }) => `${path}.metrics`),
      derived: 'a list of deals shows no rates, so a report shows the three metrics for each source',
    },
  ];
}
