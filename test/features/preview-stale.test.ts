import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { contentOf, gapsIn } from '../../server/src/features/preview/content.ts';
import { type ShownDocument, shownDocument } from '../../server/src/features/preview/shown-document.ts';
import { isReadable } from '../../server/src/features/preview/unreadable.ts';
import { renderText } from '../../server/src/render/text.ts';
import { randomNumbers } from '../harness/random.ts';

/** What the preview shows of a text, after another text could be read. */
function shown(text: string, last?: string): ShownDocument {
  return shownDocument({ plan: readPlan(text), lastReadable: last === undefined ? undefined : readPlan(last) });
}

/** The sections and topics that show an earlier state, by their names. */
function stale({ document }: ShownDocument): readonly string[] {
  const parts = document.sections.flatMap((section) => [
    ...(section.stale ? [section.id] : []),
    ...section.blocks.flatMap((block) => (block.kind === 'topic' && block.stale ? [block.label] : [])),
  ]);
  return [...(document.staleHead ? ['head'] : []), ...parts];
}

const examples = ['technology-salesforce', 'combination-rebuild', 'referral-new', 'reseller-hubspot'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../examples/${name}.partner-plan.yaml`, import.meta.url), 'utf8'),
}));

const plan = `partnerPlan: 1
program:
  name: Northwind Partners
diagnosis:
  - problem: no-attribution
    status: applies
    evidence: Nobody knows which deals came from partners.
movement:
  review: quarterly
  notice: At the start of a quarter
measurement:
  reporting:
    cadence: monthly
  businessReview:
    cadence: quarterly
    agenda: [Pipeline]
risks:
  - risk: Partners do not register deals.
    mitigation: Training
`;

describe('a text with a mistake', () => {
  it('shows the last readable state of the section in which the mistake is, and the others as they are', () => {
    const broken = plan.replace('Training', 'Training: [').replace('Northwind Partners', 'Northwind Friends');
    const result = shown(broken, plan);
    assert.deepEqual(stale(result), ['risks']);
    const text = renderText(result.document);
    assert.match(text, /Northwind Friends/);
    assert.match(text, /What we do about it: Training\./);
  });

  it('shows sections behind the mistake as they are when they could be read', () => {
    const broken = plan.replace('status: applies', 'status: applies: x').replace('Training', 'Webinars');
    const result = shown(broken, plan);
    assert.deepEqual(stale(result), ['diagnosis']);
    assert.match(renderText(result.document), /Nobody knows which deals.*Webinars/s);
  });

  it('shows sections that an open quote has swallowed as they were', () => {
    const broken = plan.replace('notice: At', 'notice: "At');
    const result = shown(broken, plan);
    assert.ok(stale(result).includes('risks') && stale(result).includes('measurement'), stale(result).join());
    assert.match(renderText(result.document), /Training/);
  });

  it('keeps the topics of a broken section that could be read', () => {
    const broken = plan.replace('agenda: [Pipeline]', 'agenda: [Pipeline').replace('monthly', 'weekly');
    const result = shown(broken, plan);
    assert.deepEqual(
      stale(result).filter((name) => /review/i.test(name)),
      ['Quarterly business review structure'],
    );
    assert.match(renderText(result.document), /Weekly/);
    assert.match(renderText(result.document), /Pipeline/);
  });

  it('shows the last readable head', () => {
    const result = shown(plan.replace('Northwind Partners', 'Northwind: ['), plan);
    assert.ok(stale(result).includes('head'));
    assert.equal(result.document.title, 'Northwind Partners');
  });

  it('leads from what is stale to the mistake, and never to a place of the old text', () => {
    const broken = `# A comment that moves everything.\n${plan.replace('Training', 'Training: [')}`;
    const mistake = broken.lastIndexOf('Training');
    const section = shown(broken, plan).document.sections.find(({ id }) => id === 'risks');
    assert.equal(section?.span?.start, mistake);
    const starts = [...contentOf(section?.blocks ?? [])].flatMap((each) =>
      'span' in each && each.span ? [each.span.start] : [],
    );
    assert.ok(starts.length > 0);
    assert.deepEqual(new Set(starts), new Set([mistake]));
  });

  it('keeps the names of tiers in other sections', () => {
    const { text } = examples[0] ?? { text: '' };
    const result = shown(text.replace('name: Strategic', 'name: "Strategic'), text);
    assert.deepEqual(
      result.document.sections.filter(({ stale }) => !stale).map(({ id }) => id),
      ['diagnosis'],
    );
    const inTiers = shown(text.replace('name: Strategic', 'name: Strategic: ['), text);
    assert.match(renderText(inTiers.document).split('LAUNCH SEQUENCE')[1] ?? '', /Tier 1 \(Strategic\)/);
  });

  it('that was there from the beginning shows what can be read', () => {
    const result = shown(plan.replace('Training', 'Training: ['));
    assert.deepEqual(stale(result), []);
    assert.ok(result.unreadable);
    assert.match(renderText(result.document), /Nobody knows which deals/);
  });

  it('that is no plan any more shows all of the last one', () => {
    for (const text of ['x', '- 1\n', '"']) {
      const result = shown(text, plan);
      assert.equal(renderText(result.document), renderText(shown(plan).document), JSON.stringify(text));
      assert.ok(stale(result).includes('head') && stale(result).includes('risks'), JSON.stringify(text));
    }
  });
});

describe('a text without a mistake', () => {
  it('is shown as it is, whatever was there before', () => {
    for (const text of [plan, '', '# Nothing yet\n', 'partnerPlan: 1\n']) {
      const result = shown(text, examples[0]?.text);
      assert.deepEqual(stale(result), []);
      assert.equal(result.unreadable, undefined);
      assert.deepEqual(result.document, shown(text).document);
    }
  });
});

describe('a plan that is broken anywhere', () => {
  const strays = [
    '"',
    "'",
    '[',
    '{',
    ': ',
    '\n',
    '\n  ',
    '\t',
    '- ',
    '@',
    '%',
    '|',
    '}',
    ']',
    '&',
    '*x ',
    '\n"',
    '\nx\n',
  ];

  for (const { name, text } of examples) {
    it(`never loses a section: ${name}`, () => {
      const random = randomNumbers(20261122);
      const lastReadable = readPlan(text);
      const whole = shownDocument({ plan: lastReadable, lastReadable: undefined }).document;
      let broken = 0;
      for (let round = 0; round < 30; round++) {
        const offset = Math.floor(random() * text.length);
        const stray = strays[Math.floor(random() * strays.length)] ?? '';
        const changed = round % 5 === 0 ? text.slice(0, offset) : text.slice(0, offset) + stray + text.slice(offset);
        const plan = readPlan(changed);
        const now = shownDocument({ plan, lastReadable });
        assert.deepEqual(
          now.document.sections.map(({ id }) => id),
          whole.sections.map(({ id }) => id),
        );
        if (isReadable(plan)) continue;
        broken += 1;
        for (const [index, section] of now.document.sections.entries()) {
          const before = gapsIn(contentOf(whole.sections[index]?.blocks ?? [])).length;
          const gaps = gapsIn(contentOf(section.blocks)).length;
          assert.ok(gaps <= before, `${section.id} has ${gaps} gaps with ${JSON.stringify(stray)} at ${offset}`);
        }
      }
      assert.ok(broken > 8, `Only ${broken} of the texts were broken.`);
    });
  }
});
