import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { planWithRouting } from './example.ts';

export const stampedOnEntry = defineRule({
  id: 'routing/stamped-on-entry',
  summary: 'The registration date is the day on which the deal was entered, and not when the partner submitted it.',
  why: 'The date decides who was first and when a protection ends. Counted from the entry into the CRM, a partner loses days, or the whole deal, because somebody was slow.',
  source: ['Add a Deal Registration Date field that captures when the partner submitted the deal.'],
  exceptions:
    'Where the partner enters the registration into the CRM itself, so that both moments are one. Say that it does.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRouting({ stamp: '    stamp: entry\n' }), good: planWithRouting() },
  check({ plan, report }) {
    const routing = routingOf(plan);
    const stamp = routing?.stamp;
    if (stamp?.value !== 'entry') return;
    const byEmail = routing?.triggers?.items.some(({ value }) => value === 'email') === true;
    const instead = byEmail ? 'receipt' : 'submission';
    report({
      at: stamp.node.span,
      message: `The registration date is the moment in which the deal is entered. It has to be the one in which the partner submitted it, because it decides who was first. Write stamp: ${instead}.`,
      fixes: [
        { title: `Change it to ${instead}`, safe: false, edits: [setValue(plan.source.text, stamp.node, instead)] },
      ],
    });
  },
});
