import { decodeValue } from '../../core/decoded.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { sentences } from '../../framework/sentences.ts';
import { durationsIn, isSameTime } from '../shared/service-times.ts';
import { exampleProcess, planWithDealProcess } from './example.ts';

export const contradictingLossNotice = defineRule({
  id: 'communication/contradicting-loss-notice',
  summary: 'The plan promises two different times to tell a partner that its deal was lost.',
  why: 'What happens when a deal is lost and how soon the partner hears of it are two parts of one promise. A partner will quote the shorter time.',
  source: [
    'Fix: Define a standard joint go-to-market playbook that covers: how partners register deals, how sales engages on partner-sourced deals, what co-sell looks like versus a pure referral, what co-marketing assets are available and how partners access them, and what happens when a partner-sourced deal is lost.',
    sentences.atMinimum,
  ],
  exceptions: 'Where one time is for the message and the other for the reason of the loss. Say which is which.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithDealProcess({
      ...exampleProcess,
      whenLost: 'The account executive tells the partner the reason within 10 business days.',
    }),
    good: planWithDealProcess({
      ...exampleProcess,
      whenLost:
        'The account executive tells the partner the reason within 2 business days. The account can be registered again after 6 months.',
    }),
  },
  check({ plan, report }) {
    const { whenLost, lost } = plan.playbook?.dealProcess ?? {};
    if (whenLost === undefined || lost === undefined) return;
    const { spanOf } = decodeValue(textOfParts(plan), whenLost.node);
    for (const { start, end, value } of durationsIn(whenLost.value)) {
      if (!isAboutTelling(whenLost.value, start) || isSameTime(value, lost.value)) continue;
      const span = spanOf(start, end);
      report({
        at: span,
        message: `Here the partner hears of a lost deal within ${formatQuantity(value)}, and "lost" promises ${formatQuantity(lost.value)}. Write the same time in both places.`,
        related: [{ span: lost.node.span, message: 'The promised time.' }],
        fixes: [
          {
            title: `Change it to ${formatQuantity(lost.value)}`,
            safe: false,
            edits: [{ span, newText: formatQuantity(lost.value) }],
          },
        ],
      });
    }
  },
});

/** Whether "within" stands in front of a time, and in the same part of the sentence the partner is told something. */
function isAboutTelling(text: string, start: number): boolean {
  const before =
    text
      .slice(0, start)
      .split(/[.;,!?](?=\s|$)|\b(?:and|but|then)\b/iu)
      .at(-1) ?? '';
  return (
    /\bwithin\s+$/iu.test(before) &&
    /\b(?:tells?|told|hears?|informs?|informed|notif(?:y|ies|ied)|lets? the partner know|gives? the partner)\b/iu.test(
      before,
    ) &&
    /\b(?:partner|reseller|integrator|referrer)s?\b/iu.test(before)
  );
}
