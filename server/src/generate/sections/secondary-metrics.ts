import { partnerName } from '../../../../schemas/partner-types.ts';
import { capitalized } from '../../core/words.ts';
import { counted } from '../amounts-in-words.ts';
import { type Block, comment, entry, flow, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

/** Warm introductions save the part of a sale in which trust is built. The framework says that this is often true. */
const FASTER = 0.85;

/** The four of the framework, and one for each type of partner. */
export function secondaryMetrics({ numbers, crm, roles, types, passing, brief }: Outline): Block {
  const { activation, deal, money, cycleDays } = numbers;
  // Where the partner is an association, there is no field to group by.
  const byPartner = crm.linkType === 'association' ? 'company with the label Partner' : crm.labels['partner-name'];
  const faster = Math.max(1, Math.floor(cycleDays * FASTER));
  return list(
    'secondary',
    comment(activation.because),
    item(
      entry('metric', 'activation-rate'),
      entry('target', `${activation.percent}%`),
      entry('window', '90 days'),
      entry('counts', 'submitted'),
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
    comment(
      `85% of ${counted(cycleDays, 'day')}${faster < cycleDays * FASTER ? ', rounded down' : ''}, because an introduction saves the first part of a sale.`,
    ),
    item(
      entry('metric', 'time-to-close'),
      entry('target', counted(faster, 'day')),
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
    ...types.flatMap(({ metric }) => [
      comment(metric.because),
      item(
        entry('metric', metric.metric),
        entry('target', metric.target),
        entry('source', metric.source),
        entry('owner', roles.who(metric.owner)),
      ),
    ]),
  );
}
