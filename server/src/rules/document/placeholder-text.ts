import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { findPlaceholder } from './placeholders.ts';

export const placeholderText = defineRule({
  id: 'document/placeholder-text',
  summary: 'A text still holds a placeholder.',
  why: 'The document prints what the plan says. "TBD" in front of a partner says that the program is not ready, and nobody remembers who wanted to fill it in.',
  practice: 'A plan is handed out as it is. What nobody has decided yet has no place in it.',
  exceptions:
    'Where the word is a real one, such as the name of a product or a form called "TBD". Suppress it for this line.',
  severity: 'warning',
  fixable: false,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: "[Company name]"\n  motion: TBD\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  motion: Partners introduce us, see [the guide](https://example.com/guide).\n',
  },
  check({ plan, report }) {
    for (const { text, spanOf } of freeTexts(plan)) {
      const place = findPlaceholder(text);
      if (place === undefined) continue;
      report({
        at: spanOf(place.start, place.end),
        message: `"${text.slice(place.start, place.end)}" is a placeholder, and the document would print it. Write what belongs here, or leave the text out.`,
      });
    }
  },
});
