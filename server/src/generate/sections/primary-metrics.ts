import { addDays } from '../../core/dates.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { type Block, comment, entry, flow, group } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { softLaunchStart } from './at-launch.ts';

/** From how many days on the first deals that are registered close so late that a year of them is not the first one. */
const LONG_CYCLE = 270;

export function primaryMetrics(outline: Outline): Block {
  return group('primary', ...sourcedRevenue(outline), ...roi(outline), ...pipelineCoverage(outline));
}

function sourcedRevenue(outline: Outline): Block[] {
  const { brief, numbers, crm, names, roles } = outline;
  const { targets, cycleDays, money } = numbers;
  const remarks = [
    targets.arithmetic,
    ...targets.remarks,
    `Deals of ${names.registered.many} come on top.`,
    ...(cycleDays > LONG_CYCLE ? [lateDeals(outline)] : []),
    brief.partnerPipelineTargets
      ? 'It is the sum behind the partner targets of sales.'
      : 'Sales has no partner target of its own, so the program answers for it.',
  ];
  return [
    comment(remarks.join(' ')),
    group(
      'sourcedRevenue',
      entry('target', money(targets.revenue)),
      ...(targets.committed === undefined
        ? []
        : [
            comment('Promised is what partners are known to bring. What the target asks for beyond it is a goal.'),
            entry('committed', money(targets.committed)),
          ]),
      entry('period', '12 months'),
      entry('source', `${crm.pipelineViews['partner-sourced'].name} view, stage ${crm.won}`),
      entry('owner', roles.who('revenueOperations')),
    ),
  ];
}

/** Only deals that are registered have a source, and those of a long cycle close long after the launch. */
function lateDeals(outline: Outline): string {
  const { cycleDays } = outline.numbers;
  const first = addDays(softLaunchStart(outline), cycleDays);
  const before =
    outline.brief.state === 'rebuild'
      ? 'Before that only running registrations of the old program close'
      : outline.brief.state === 'running'
        ? 'Before that only registrations close that are running today'
        : 'Before that no deal with a source closes';
  return `With a sales cycle of ${cycleDays} days the first deals close late: registered from ${softLaunchStart(outline)} on, around ${first}. ${before}, so the 12 months of this target start there, and until then the pipeline target is the number to report.`;
}

function roi({ crm, numbers, names, roles }: Outline): Block[] {
  const { costs, targets, money } = numbers;
  const comparison = entry(
    'comparedWith',
    'Cost of the same revenue through direct demand generation in the same 12 months',
  );
  const source = entry(
    'source',
    `Won revenue by ${crm.labels['deal-source']}, and the cost center of the partner program`,
  );
  const owner = entry('owner', roles.who('finance'));
  if (!costs.isKnown) {
    return [
      comment(
        'Nobody has told what the program costs, so no return is stated: one that follows from the target would only repeat it. Add "costs" with people, co-marketing, events and tools, and "target" is the revenue over their sum.',
      ),
      group('roi', comparison, source, owner),
    ];
  }
  return [
    comment(`${costs.returnBecause} ${costs.because}`),
    group(
      'roi',
      ...(costs.returns === undefined ? [] : [entry('target', `${plain(costs.returns)}x`)]),
      comment(
        `${costs.shares} ${costs.staff} Of co-marketing, ${names.strategic.counted(targets.strategic.partners)} x ${money(costs.coMarketingPerPartner)}, the rest for the assets that all tiers use.`,
      ),
      flow('costs', {
        partnerSuccess: money(costs.partnerSuccess),
        coMarketing: money(costs.coMarketing),
        events: money(costs.events),
        tools: money(costs.tools),
      }),
      comparison,
      source,
      owner,
    ),
  ];
}

function pipelineCoverage({ numbers, crm, names, roles }: Outline): Block[] {
  const { targets, money } = numbers;
  const { coverage, pipeline, revenue } = targets;
  const reserve =
    coverage.ofPartner < coverage.value
      ? ` The thresholds of partners ask for ${plain(coverage.ofPartner)}x. The rest comes from ${names.registered.many} and from deals that close after the year.`
      : '';
  return [
    comment(
      `${coverage.because} ${plain(coverage.value)} x ${money(revenue)} = ${money(pipeline)}${isRounded(coverage.value * revenue, pipeline) ? ', rounded' : ''}.${reserve}`,
    ),
    group(
      'pipelineCoverage',
      entry('target', `${plain(coverage.value)}x`),
      entry('pipelineTarget', money(pipeline)),
      entry('source', `${crm.pipelineViews['partner-sourced'].name} view, open stages and ${crm.won} in the period`),
      entry('owner', roles.who('revenueOperations')),
    ),
  ];
}

function isRounded(exact: number, written: number): boolean {
  return Math.abs(exact - written) > 1e-6 * Math.abs(written);
}
