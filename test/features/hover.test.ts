import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import type { PathStep } from '../../server/src/core/source.ts';
import { shapeOf } from '../../server/src/core/vocabulary.ts';
import type { DocumentKind } from '../../server/src/features/document.ts';
import { hover } from '../../server/src/features/hover.ts';
import { valueWords } from '../../server/src/features/vocabulary-words.ts';
import { rulePage } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { askAt } from '../harness/ask.ts';

/** The Markdown of a hover, or nothing. */
async function hoverAt(marked: string, kind?: DocumentKind): Promise<string | undefined> {
  const answer = await askAt(hover, marked, undefined, kind);
  if (answer === null) return undefined;
  assert.ok(typeof answer.contents === 'object' && 'value' in answer.contents);
  return answer.contents.value;
}

describe('hover', () => {
  it('explains a key, with its values and an example', async () => {
    assert.equal(
      await hoverAt('program:\n  sta$0te: none\n'),
      [
        '**State of the program**',
        'none: there is no program yet. informal: there is one without structure. rebuild: there is one that has to be rebuilt. running: there is one that works, and the plan keeps, improves or documents it, so it needs no launch.',
        'Values: `none`, `informal`, `rebuild`, `running`',
        'Example:',
        '```yaml\nstate: informal\n```',
      ].join('\n\n'),
    );
  });

  it('explains a value by the sentence that begins with it, and not by the words behind another one', async () => {
    const text = 'playbook:\n  dealRegistration:\n    outcomes: [{ outcome: decl$0ined }]\n';
    assert.match((await hoverAt(text)) ?? '', /The deal is not protected\. The partner is told why\./);
  });

  it('marks what it is about', async () => {
    const range = async (marked: string) => (await askAt(hover, marked))?.range;
    assert.deepEqual(await range('program:\n  $0state: none\n'), {
      start: { line: 1, character: 2 },
      end: { line: 1, character: 7 },
    });
    assert.deepEqual(await range('program:\n  state: no$0ne\n'), {
      start: { line: 1, character: 9 },
      end: { line: 1, character: 13 },
    });
  });

  it('counts characters as editors do', async () => {
    const answer = await askAt(hover, 'program: { name: 🤝🏽 Partners, st$0ate: none }\n');
    assert.deepEqual(answer?.range?.start, { line: 0, character: 32 });
  });

  for (const [what, marked, words] of [
    ['a key of a group in a list', 'tiers:\n  - id: a\n    bene$0fits: {}\n', /^\*\*Benefits\*\*/],
    ['a key whose value is missing', 'program:\n  cr$0m:\n', /^\*\*CRM\*\*/],
    ['a key inside braces', 'program:\n  deals: { win$0Rate: 25% }\n', /^\*\*Win rate\*\*/],
    ['a section', 'laun$0ch: {}\n', /^\*\*Launch sequence\*\*/],
    [
      'a choice',
      'program:\n  state: reb$0uild\n',
      /^`rebuild`: there is one that has to be rebuilt\.\n\n---\n\n\*\*State/,
    ],
    [
      'a structural problem',
      'diagnosis:\n  - problem: no-t$0iers\n',
      /^`no-tiers`: No tier structure, so all partners/,
    ],
    ['a metric', 'tiers:\n  - expectations: [{ metric: win-r$0ate }]\n', /^`win-rate`: win rate\n/],
    [
      'a secondary metric',
      'measurement:\n  secondary: [{ metric: time-to-$0close }]\n',
      /^`time-to-close`: Time to close on/,
    ],
    [
      'an item of a list of choices',
      'program:\n  partnerTypes: [tech$0nology]\n',
      /^`technology`: Their product .*\*\*Partner type\*\*/s,
    ],
    ['money', 'program:\n  deals: { averageSize: 1.5$0M EUR }\n', /^1,500,000 euros\n\n---\n\n\*\*Average deal size/],
    ['money with cents', 'program:\n  deals: { averageSize: 99.5$0 USD }\n', /^99\.50 US dollars\n/],
    ['business days', 'movement:\n  grace: 10$0 business days\n', /^10 business days, about 14 calendar days\n/],
    ['hours', 'movement:\n  grace: 36$0 hours\n', /^36 hours, 1\.5 calendar days\n/],
    ['a percentage', 'program:\n  deals: { winRate: 25$0% }\n', /^25 of 100\n/],
    ['a multiple', 'measurement:\n  primary: { roi: { target: 4$0x } }\n', /^4 times as much\n/],
    ['a count', 'tiers:\n  - expectations: [{ metric: icp-overlap, atLeast: 1200$0 accounts }]\n', /^1,200 accounts\n/],
    ['a date', 'program:\n  built: 2026-11-2$02\n', /^Sunday, November 22, 2026\n/],
    [
      'the id of a tier',
      'tiers:\n  - { id: a, name: Alpha }\nmovement:\n  rules: [{ from: $0a }]\n',
      /^`a`: Tier 1: Alpha\n/,
    ],
    [
      'the id of a tier as a key',
      'tiers:\n  - { id: a, name: Alpha }\nplaybook:\n  coSell:\n    tiers: { $0a: strict }\n',
      /^Tier 1: Alpha\n\n\*\*Co-sell model/,
    ],
    ['a key with an alias as its value', 'x: &a 3x\nmovement:\n  gra$0ce: *a\n', /^\*\*Grace period\*\*/],
  ] as const) {
    it(`explains ${what}`, async () => {
      assert.match((await hoverAt(marked)) ?? '', words);
    });
  }

  for (const [what, marked] of [
    ['in an empty file', '$0'],
    ['in a file of comments', '# no$0thing\n'],
    ['in a file that is a single text', 'no$0thing\n'],
    ['on an unknown key', 'program:\n  bud$0get: 5\n'],
    ['below an unknown key', 'budget:\n  na$0me: 5\n'],
    ['between keys', 'program:\n  name: A\n\n$0\n  crm: zoho\n'],
  ] as const) {
    it(`is silent ${what}`, async () => {
      assert.equal(await hoverAt(marked), undefined);
    });
  }
});

describe('hover on a rule', () => {
  const tooMany = rules.find(({ id }) => id === 'tiers/too-many');
  const page = tooMany === undefined ? '' : rulePage(tooMany);

  it('shows its page where a comment suppresses it', async () => {
    assert.match(page, /^# tiers\/too-many\n/);
    const marked = 'a: 1\n# partner-plan-ignore x/y, tiers/$0too-many until 2027-03-31: fine\n';
    assert.equal(await hoverAt(marked), page);
    assert.deepEqual((await askAt(hover, marked))?.range, {
      start: { line: 1, character: 27 },
      end: { line: 1, character: 41 },
    });
    assert.equal(await hoverAt('a: 1 # partner-plan-ignore $0tiers/too-many'), page);
    assert.equal(await hoverAt('# partner-plan-ignore-file tiers/too-many$0: fine'), page);
  });

  it('shows its page where a configuration file sets it', async () => {
    assert.equal(await hoverAt('rules:\n  tiers/$0too-many: off\n', 'configuration'), page);
    assert.equal(await hoverAt('rules: { tiers/too-many$0: { severity: off } }\n', 'configuration'), page);
  });

  it('explains what else stands in a configuration file', async () => {
    assert.match((await hoverAt('ru$0les: {}\n', 'configuration')) ?? '', /^\*\*Rules\*\*\n/);
    assert.match(
      (await hoverAt('rules: { tiers/too-many: o$0ff }\n', 'configuration')) ?? '',
      /Values: `off`, `error`, `warning`, `information`, `hint`/,
    );
    assert.match(
      (await hoverAt('rules: { program/outdated: { sev$0erity: off } }\n', 'configuration')) ?? '',
      /^\*\*Severity\*\*\n/,
    );
  });

  for (const [what, marked, kind] of [
    ['on a rule that does not exist', '# partner-plan-ignore x/$0y: fine', 'plan'],
    ['on the reason', '# partner-plan-ignore tiers/too-many: tiers/$0too-many', 'plan'],
    ['in another comment', '# tiers/$0too-many', 'plan'],
    ['on a rule that does not exist in a configuration file', 'rules: { x/$0y: off }', 'configuration'],
    ['on a word of a plan in a configuration file', 'pro$0gram: {}', 'configuration'],
    ['on a rule in a plan', 'rules: { tiers/$0too-many: off }', 'plan'],
    [
      'in a comment of a configuration file, which suppresses nothing',
      '# partner-plan-ignore tiers/$0too-many: a',
      'configuration',
    ],
  ] as const) {
    it(`is silent ${what}`, async () => {
      assert.equal(await hoverAt(marked, kind), undefined);
    });
  }

  it('explains the value that it stands on', async () => {
    const first = async (marked: string) => (await hoverAt(marked))?.split('\n')[0];
    assert.equal(
      await first('attribution:\n  conflict:\n    - when: two-$0partners\n'),
      '`two-partners`: Two partners claim the same account.',
    );
    assert.equal(
      await first('tiers:\n  - benefits: { coSell: every$0-deal }\n'),
      '`every-deal`: Your sales team works with the partner on each deal that it registers.',
    );
    assert.equal(
      await first('program:\n  crm: hub$0spot\n'),
      '`hubspot`: Deal properties with lower case internal names, associations to companies.',
    );
    assert.equal(await first('movement:\n  review: semi$0annually\n'), '`semiannually`: Twice a year.');
  });

  it('has words for every value of every choice of a plan', () => {
    const silent: string[] = [];
    const visit = (schema: z.ZodType, path: readonly PathStep[]): void => {
      const shape = shapeOf(schema);
      if (shape.kind === 'map') for (const [key, { schema: value }] of shape.keys) visit(value, [...path, key]);
      if (shape.kind === 'record') visit(shape.value, [...path, 'name']);
      if (shape.kind === 'list') visit(shape.item, [...path, 0]);
      if (shape.kind === 'either') for (const option of [shape.single, shape.group]) visit(option, path);
      if (shape.kind !== 'choice') return;
      const without = shape.values.filter((value) => valueWords(schema, path, value) === undefined);
      silent.push(...without.map((value) => `${path.join('.')}: ${value}`));
    };
    visit(partnerPlan, []);
    assert.deepEqual(silent, []);
  });
});
