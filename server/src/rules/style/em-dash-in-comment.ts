import { findDashes } from '../../core/dashes.ts';
import { decodePlain } from '../../core/decoded.ts';
import { defineRule } from '../../core/rule.ts';
import { addressMessage, dashMessage, dashTitle, isInWebAddress } from './dash-messages.ts';

export const emDashInComment = defineRule({
  id: 'style/em-dash-in-comment',
  summary: 'A comment contains an em dash.',
  why: 'Comments are read by the people who work on the plan, and copied into the texts that partners read. They do not appear in the document, so this is only information.',
  source: ['No em dashes. Use commas or periods.'],
  exceptions: 'Where the comment quotes a text word by word. It costs nothing to leave it.',
  severity: 'information',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1 # the format \u2014 not the plan\n',
    good: 'partnerPlan: 1 # the format, not the plan\n',
  },
  check({ plan, report }) {
    for (const { span } of plan.source.comments) {
      const decoded = decodePlain(plan.source.text, span);
      for (const { start, end, dash, replacement, isOpen } of findDashes(decoded.text)) {
        const place = decoded.spanOf(start, end);
        const leading = decoded.text.slice(start, end).search(/\S/);
        const at = { start: place.start + Math.max(0, leading), end: place.start + Math.max(0, leading) + dash.length };
        // A dash with a space in front stands behind the address.
        if (isInWebAddress(decoded.text, start) && leading <= 0) {
          report({ at, message: addressMessage });
          continue;
        }
        report({
          at,
          message: dashMessage(dash, replacement, isOpen),
          fixes: [{ title: dashTitle(replacement), safe: !isOpen, edits: [{ span: place, newText: replacement }] }],
        });
      }
    }
  },
});
