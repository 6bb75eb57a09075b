import { addKey, keySpan, setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { capturedBy } from '../../framework/crm/captured.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noChangeHistory = defineRule({
  id: 'attribution/no-change-history',
  summary: 'Changes of the deal source are not recorded.',
  why: 'Without a history nobody can tell whether a deal was partner-sourced from the start or became so in the week before the bonus was paid.',
  practice: 'All CRM systems can keep the history of a field, and it costs a click to switch it on.',
  exceptions: 'Where nobody but the workflow may write the field, so that there is no change to record.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  audit: { history: false, lockAfter: 14 days }\n',
    good: 'partnerPlan: 1\nattribution:\n  audit: { history: true, lockAfter: 14 days }\n',
  },
  check({ plan, report }) {
    const audit = plan.attribution?.audit;
    if (audit === undefined || audit.node.entries.length === 0 || audit.history?.value === true) return;
    const { text } = plan.source;
    const source = plan.attribution?.fields?.items.find((field) => capturedBy(field) === 'deal-source');
    // A history on the field itself is enough, unless the audit says that there is none.
    if (audit.history === undefined && source?.history?.value === true) return;
    report({
      at: audit.history?.node.span ?? keySpan(plan.attribution?.node, 'audit'),
      message:
        'Changes of the deal source are not recorded. When a source changes late, nobody can tell who changed it and why. Switch on the history of the attribution fields.',
      fixes: [
        audit.history === undefined
          ? {
              title: 'Add the history',
              safe: false,
              edits: [addKey(text, audit.node, 'history', true, keyOrder(['attribution', 'audit']))],
            }
          : { title: 'Switch on the history', safe: false, edits: [setValue(text, audit.history.node, true)] },
      ],
    });
  },
});
