import { defineRule } from '../../core/rule.ts';

export const encoding = defineRule({
  id: 'yaml/encoding',
  summary: 'The file holds bytes that are not UTF-8 text.',
  why: 'A plan is UTF-8 text. Where a file was saved in another encoding, letters such as umlauts are lost, and saving it again would lose them for good.',
  practice: 'YAML 1.2.2, chapter 5.2: a YAML file is Unicode text. Partner Plan reads UTF-8, as all editors write it.',
  exceptions:
    'It cannot be switched off. A text in another encoding reads as other letters than were typed. Save the file as UTF-8.',
  severity: 'error',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  name: M\uFFFDller Partner Program\n',
    good: 'partnerPlan: 1\nprogram:\n  name: Müller Partner Program\n',
  },
  check({ plan, report }) {
    const { text } = plan.source;
    const start = text.indexOf(REPLACEMENT_CHARACTER);
    // A file of two bytes for each letter begins with a sign that is none here, and is told as what it is.
    if (start < 0 || /^\uFFFD\uFFFD[^\0]?\0/.test(text)) return;
    const count = text.split(REPLACEMENT_CHARACTER).length - 1;
    const more = count === 1 ? 'A character here' : `A character here and ${count - 1} more`;
    report({
      at: { start, end: start + 1 },
      message: `${more} could not be read, because the file is not saved as UTF-8. Save it with the encoding UTF-8 and correct the character.`,
    });
  },
});

/** What a decoder writes in place of bytes that it cannot read. */
const REPLACEMENT_CHARACTER = '\uFFFD';
