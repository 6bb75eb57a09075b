import type { SymptomId } from '../../../../schemas/brief-symptoms.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { addDays } from '../../core/dates.ts';
import { formatNumber } from '../../core/quantity.ts';
import { capitalized } from '../../core/words.ts';
import { counted } from '../amounts-in-words.ts';
import { activeOf } from '../assumptions.ts';
import { sharesTold, type ToldShare } from '../counts-in-evidence.ts';
import { type Block, comment, entry, flow, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { softLaunchStart } from './at-launch.ts';

/** The four of the framework, and one for each type of partner. */
export function secondaryMetrics(outline: Outline): Block {
  const { numbers, crm, roles, types, passing, brief } = outline;
  const { deal, money, cycleDays } = numbers;
  // Where the partner is an association, there is no field to group by.
  const byPartner = crm.linkType === 'association' ? 'company with the label Partner' : crm.labels['partner-name'];
  const baseline = `The first 90 days after the soft launch: no target before ${addDays(softLaunchStart(outline), BASELINE_DAYS)}`;
  const isCounted = (symptom: SymptomId | undefined): boolean =>
    sharesTold(brief.symptoms).some((share) => share.symptom === symptom && share.counts === 'registered');
  return list(
    'secondary',
    ...countedBefore(outline, byPartner),
    comment('A share that nobody has counted yet gets its target from the first 90 days, and none before.'),
    item(
      entry('metric', 'activation-rate'),
      entry('window', '90 days'),
      entry('counts', 'submitted'),
      entry('comparedWith', baseline),
      entry('source', `${capitalized(crm.objects.registration.many)} by ${byPartner}`),
      entry('owner', roles.operations),
    ),
    item(
      entry('metric', 'average-deal-size-by-partner'),
      entry('target', money(deal)),
      entry('comparedWith', 'Average size of direct deals in the same 12 months'),
      entry('source', `${crm.pipelineViews['partner-sourced'].name} view, by ${byPartner}`),
      entry('owner', roles.who('revenueOperations')),
    ),
    item(
      entry('metric', 'time-to-close'),
      entry('comparedWith', `Direct deals of the same quarter, ${counted(cycleDays, 'day')} today`),
      entry('source', `Partner-sourced and direct pipeline views, creation to ${crm.won}`),
      entry('owner', roles.who('revenueOperations')),
    ),
    item(
      entry('metric', 'lifetime-value'),
      flow('measures', ['retention', 'expansion']),
      entry('comparedWith', 'Direct customers who signed in the same year'),
      entry('source', `Contract value by ${crm.labels['deal-source']} of the first deal`),
      entry('owner', roles.who('finance')),
    ),
    ...passing.flatMap(({ many, field }) => [
      comment(
        'Two of a hundred leave room for what is put right by telephone. Without the name nobody gets the credit.',
      ),
      item(
        entry('metric', `Registrations of ${many} that name the ${partnerName(brief.channel?.credited ?? 'reseller')}`),
        entry('target', '98%'),
        entry('source', `${capitalized(crm.objects.registration.many)} by ${field}`),
        entry('owner', roles.operations),
      ),
    ]),
    ...types.flatMap(({ metric }) =>
      isCounted(metric.countedAs)
        ? []
        : [
            comment(metric.because),
            item(
              entry('metric', metric.metric),
              ...(metric.target === undefined ? [entry('comparedWith', baseline)] : [entry('target', metric.target)]),
              entry('source', metric.source),
              entry('owner', roles.who(metric.owner)),
            ),
          ],
    ),
  );
}

/** As long as the window in which the framework looks for a first registration. */
const BASELINE_DAYS = 90;

/** What the evidence counts of today, with what it should come to: the only targets that have a before. */
function countedBefore({ brief, roles, crm, numbers, partners }: Outline, byPartner: string): readonly Item[] {
  const shares = sharesTold(brief.symptoms);
  const { targets, sizes } = numbers;
  const items: Item[] = [];
  const registrations = `${capitalized(crm.objects.registration.many)} by ${byPartner}`;
  const disputed = shares.find(({ symptom, counts }) => symptom === 'disputed-credit' && counts === 'registered');
  if (disputed !== undefined) {
    // Half of today in whole percent, so that a year of the new rules shows.
    const today = (100 * disputed.part) / disputed.whole;
    items.push(
      item(
        entry('metric', 'Registrations in dispute'),
        entry('target', `${Math.max(1, Math.floor(today / 2))}%`, 'At most half of today.'),
        entry('comparedWith', countWords(disputed, today)),
        entry('source', `Registrations with the status Conflict, over all ${crm.objects.registration.many}`),
        entry('owner', roles.operations),
      ),
    );
  }
  const late = shares.find(
    ({ symptom, counts }) => (symptom === 'lost-referrals' || symptom === 'no-feedback') && counts === 'registered',
  );
  if (late !== undefined) {
    items.push(
      item(
        entry('metric', 'Registrations answered late'),
        entry('target', '0%', 'What the SLA promises.'),
        entry('comparedWith', countWords(late, (100 * late.part) / late.whole)),
        entry('source', `Time of receipt and of the first answer of ${crm.objects.registration.many}`),
        entry('owner', roles.operations),
      ),
    );
  }
  const active = activeOf(brief);
  if (active !== undefined && active < sizes.all) {
    const wanted = Math.min(
      sizes.all,
      Math.ceil(active * Math.max(1, targets.revenue / (targets.brought ?? targets.revenue)) - 1e-9),
    );
    items.push(
      item(
        entry('metric', `Active ${partners}`),
        entry(
          'target',
          counted(wanted, 'partner'),
          wanted === active
            ? 'As many as today.'
            : 'As many as the goal takes, when each brings what an active one brings today.',
        ),
        entry('comparedWith', `${formatNumber(active)} today`),
        entry('source', `${registrations}, of the last 12 months`),
        entry('owner', roles.operations),
      ),
    );
  }
  return items;
}

/** `61 of 540 (11%), as the evidence says`. */
function countWords({ part, whole, roughly }: Pick<ToldShare, 'part' | 'whole' | 'roughly'>, percent: number): string {
  const front = roughly === '' ? '' : `${capitalized(roughly)} `;
  return `${front}${formatNumber(part)} of ${formatNumber(whole)} (${Math.round(percent)}%), as the evidence says`;
}
