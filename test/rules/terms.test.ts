import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeTexts } from '../../server/src/core/free-texts.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { findTerms } from '../../server/src/framework/meaning/terms.ts';

const terms = ['impression*', 'click*', 'download*', 'partners signed', 'commission rate*', 'commission*', 'margin*'];

/** The text with what was found in square brackets. */
function marked(text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of findTerms(text, terms)) {
    result += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return result + text.slice(done);
}

describe('terms in a text', () => {
  const found: readonly string[] = [
    'We count [impressions].',
    '[Impressions] and [CLICKS] of the campaign',
    'Number of [partners signed]',
    'Number of [partners-signed]',
    'Number of [partners\n  signed] a year',
    'A [commission rate] of 10%',
    'Not only [impressions], pipeline as well',
    'Nothing less than [impressions] is counted.',
    'Nobody waits. [Impressions] are counted.',
    'Refused deals earn a [commission].',
    'No later than 30 days we report [impressions].',
    'We do not wait. [Impressions] are counted daily.',
    'We do not count calls, we count [impressions].',
    'We do not count calls but [impressions].',
    'Instead of calls, [impressions] count.',
    'We pay a [commission], we do not wait for it.',
    '[Impressions] are not only counted.',
    'No fee is due and the [margin] is 10%.',
    '[Impressions] are counted, they are not estimated.',
    "The partner's [margin] and the reseller's fee",
    '\u{1F600} [impressions]',
  ];
  for (const expected of found) {
    it(`finds ${JSON.stringify(expected)}`, () => {
      assert.equal(marked(expected.replaceAll('[', '').replaceAll(']', '')), expected);
    });
  }

  const notFound: readonly string[] = [
    'We do not track impressions.',
    'We don\u2019t track impressions.',
    "We don't track impressions, downloads or clicks.",
    'No impressions',
    'No impressions, no clicks, no downloads',
    'No clicks (of any kind) or impressions',
    'Impressions are not tracked.',
    'Impressions or clicks do not count.',
    'Impressions and downloads are deliberately not tracked.',
    "Downloads of the paper don't count.",
    'Commission rates are handled separately with legal and finance.',
    'Commission rates and margins are out of scope.',
    'Pipeline rather than impressions or clicks',
    'Activation instead of partners signed',
    'Revenue without a margin for the partner',
    'We never pay a commission.',
    'Partners signed is a vanity metric.',
    'A report called "Impressions by partner"',
    'A report called \u201cImpressions by partner\u201d',
    "A report called 'Impressions of the partner's page'",
    'The field `impressions`',
    'https://example.com/impressions/list',
    'margin@example.com',
    'subcommission and commission_plan',
    'non-commission work',
    'Nobody gets a commission of 10%.',
    'No one gets a commission of 10%.',
    'Nothing here is about impressions.',
    'Partners refuse any commission.',
    'Partners work without a commission.',
  ];
  for (const text of notFound) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.equal(marked(text), text);
    });
  }

  it('finds whole words only, unless a star allows an ending', () => {
    assert.deepEqual(findTerms('marginal', ['margin']), []);
    assert.deepEqual(findTerms('marginal', ['margin*']), [{ start: 0, end: 8 }]);
  });

  it('takes a star inside of a term for any ending too', () => {
    const text = 'Signed partners, and they sign partner papers';
    const found = findTerms(text, ['sign* partner*']).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ['Signed partners', 'sign partner']);
  });

  it('finds nothing without terms, and takes signs as they are', () => {
    assert.deepEqual(findTerms('anything', []), []);
    assert.deepEqual(findTerms('a.b (axb)', ['a.b']), [{ start: 0, end: 3 }]);
  });

  it('takes the longer term where two start at one place', () => {
    assert.deepEqual(findTerms('a commission rate', terms), [{ start: 2, end: 17 }]);
  });
});

describe('free texts of a plan', () => {
  it('are the values that take any sentence, with their path', () => {
    const plan = readPlan(
      'program: { name: Northwind, crm: other, crmName: Sugar, built: 2026-01-01 }\n' +
        'unknown: { name: Nothing }\n' +
        'tiers:\n  - { id: strategic, name: Strategic, benefits: { other: [A seat] } }\n',
    );
    assert.deepEqual(
      freeTexts(plan).map(({ path, text }) => `${path.join('.')}: ${text}`),
      [
        'program.name: Northwind',
        'program.crmName: Sugar',
        'tiers.0.name: Strategic',
        'tiers.0.benefits.other.0: A seat',
      ],
    );
    assert.deepEqual(
      freeTexts(plan, ['tiers', 0, 'benefits']).map(({ text }) => text),
      ['A seat'],
    );
    assert.deepEqual(freeTexts(plan, ['risks']), []);
  });

  it('are listed once when an alias repeats them', () => {
    const plan = readPlan('risks:\n  - &first { risk: Once }\n  - *first\n');
    assert.deepEqual(
      freeTexts(plan).map(({ text }) => text),
      ['Once'],
    );
  });

  const styles: Readonly<Record<string, string>> = {
    plain: 'Our partners signed here',
    'plain over several lines': 'Our partners\n    signed here',
    'single quotes': "'It''s our partners signed'",
    'double quotes': '"So-called \\"top\\" \\u0070artners signed"',
    'double quotes over several lines': '"Our partners\n    signed here"',
    folded: '>-\n    Our partners\n    signed here\n',
    literal: '|\n    First line\n    partners signed\n',
    'literal with signs outside the basic plane': '|\n    \u{1F600} partners signed\n',
    'in Windows line breaks': '>-\r\n    Our partners\r\n    signed here\r\n',
  };
  for (const [style, written] of Object.entries(styles)) {
    it(`know their place in the source: ${style}`, () => {
      const source = `program:\n  name: ${written}`;
      const [text] = freeTexts(readPlan(source));
      const [hit] = findTerms(text?.text ?? '', ['partners signed']);
      assert.ok(text !== undefined && hit !== undefined);
      const { start, end } = text.spanOf(hit.start, hit.end);
      assert.match(source.slice(start, end), /^(?:p|\\u0070)artners\s+signed$/u);
    });
  }

  it('are marked as a whole where the place is not known', () => {
    const source = 'program:\n  name: "A\\_partners signed"\n';
    const [text] = freeTexts(readPlan(source));
    assert.equal(text?.text, 'A\u00A0partners signed');
    const span = text?.spanOf(2, 10);
    assert.equal(source.slice(span?.start, span?.end), '"A\\_partners signed"');
  });
});
