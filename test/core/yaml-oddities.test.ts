import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { appliedFix } from '../harness/applied-fix.ts';
import { today } from '../harness/engine.ts';

const head = 'partnerPlan: 1\nprogram:\n';

/** What looks right and is not: what is said of it, and the text after the repair. */
const oddities: readonly (readonly [what: string, text: string, message: RegExp, after: string])[] = [
  [
    'a no-break space in front of a key',
    '  name: A\n\u00A0 state: informal\n',
    /no-break space/,
    '  name: A\n  state: informal\n',
  ],
  [
    'a no-break space behind a colon',
    '  partnerManagers: 1\n  crm:\u00A0salesforce\n  state: none\n',
    /no-break space/,
    '  partnerManagers: 1\n  crm: salesforce\n  state: none\n',
  ],
  ['one behind the only colon', '  crm:\u00A0salesforce\n', /no-break space/, '  crm: salesforce\n'],
  ['a zero-width space in a key', '  st\u200Bate: none\n', /zero-width space/, '  state: none\n'],
  ['an ideographic space', '  name: A\n\u3000 state: none\n', /ideographic space/, '  name: A\n  state: none\n'],
  ['a line separator', '  name: A\u2028  crm: salesforce\n', /line separator/, '  name: A\n  crm: salesforce\n'],
  [
    'a next-line character',
    '  name: A\n  crm:\u0085    state: none\n',
    /next-line character/,
    '  name: A\n  crm:\n    state: none\n',
  ],
  [
    'no space behind a colon',
    '  partnerManagers: 1\n  state:informal\n  crm: salesforce\n',
    /no space behind the colon of "state"/,
    '  partnerManagers: 1\n  state: informal\n  crm: salesforce\n',
  ],
  [
    'no space behind the last colon',
    '  partnerManagers: 1\n  state:informal\n',
    /no space behind the colon/,
    '  partnerManagers: 1\n  state: informal\n',
  ],
  [
    'no space behind the first colon',
    '  state:informal\n  crm: salesforce\n',
    /no space behind the colon/,
    '  state: informal\n  crm: salesforce\n',
  ],
  ['no space behind the only colon', '  state:informal\n', /no space behind the colon/, '  state: informal\n'],
  [
    'no space behind the colon of an item',
    'tiers:\n  - id:gold\n    name: Gold\n',
    /no space behind the colon of "id"/,
    'tiers:\n  - id: gold\n    name: Gold\n',
  ],
  [
    'no space behind several colons',
    '  name:Acme\n  state:informal\n  crm:salesforce\n',
    /no space behind the colon of "name"/,
    '  name: Acme\n  state: informal\n  crm: salesforce\n',
  ],
  [
    'several of them among others',
    '  partnerManagers: 1\n  state:informal\n  crm:salesforce\n  name: Acme\n',
    /no space behind the colon of "state"/,
    '  partnerManagers: 1\n  state: informal\n  crm: salesforce\n  name: Acme\n',
  ],
  [
    'no-break spaces in lines that follow each other',
    '  name: A\n\u00A0 state: informal\n\u00A0 crm: salesforce\n  partnerManagers: 1\n',
    /no-break space/,
    '  name: A\n  state: informal\n  crm: salesforce\n  partnerManagers: 1\n',
  ],
  [
    'wide colons',
    '  name\uFF1AAcme\n  crm \uFF1A salesforce\n  state: none\n',
    /only looks like a colon/,
    '  name: Acme\n  crm: salesforce\n  state: none\n',
  ],
  [
    'colons without a space, with one that only looks like one, and wide',
    '  name:Acme\n  crm:\u00A0salesforce\n  state\uFF1Anone\n',
    /no space behind the colon of "name"/,
    '  name: Acme\n  crm: salesforce\n  state: none\n',
  ],
  ['the only colon, wide', '  crm\uFF1Asalesforce\n', /only looks like a colon/, '  crm: salesforce\n'],
  [
    'no space behind the hyphens of items',
    'tiers:\n  -id: gold\n   name: Gold\n\n  -id: silver\n   name: Silver\n',
    /no space behind the hyphen/,
    'tiers:\n  - id: gold\n    name: Gold\n\n  - id: silver\n    name: Silver\n',
  ],
  [
    'no space behind the hyphen of one item among others',
    'tiers:\n  - id: gold\n    name: Gold\n  -id: silver\n    name: Silver\n',
    /no space behind the hyphen/,
    'tiers:\n  - id: gold\n    name: Gold\n  - id: silver\n    name: Silver\n',
  ],
  [
    'no space behind the hyphens of words',
    '  partnerTypes:\n    -reseller\n    -referral\n  crm: salesforce\n',
    /no space behind the hyphen/,
    '  partnerTypes:\n    - reseller\n    - referral\n  crm: salesforce\n',
  ],
  [
    'bullets of a word processor',
    '  partnerTypes:\n    \u2022 reseller\n    \u2022\treferral\n  crm: salesforce\n',
    /bullet or a dash/,
    '  partnerTypes:\n    - reseller\n    - referral\n  crm: salesforce\n',
  ],
  [
    'dashes of a word processor in front of keys',
    'tiers:\n  \u2013 id: gold\n    name: Gold\n',
    /bullet or a dash/,
    'tiers:\n  - id: gold\n    name: Gold\n',
  ],
  [
    'quotes of a word processor around a colon',
    "  name: \u201CAcme: it's a program\u201D\n  crm: salesforce\n",
    /quotes around this text/,
    "  name: 'Acme: it''s a program'\n  crm: salesforce\n",
  ],
  [
    'quotes of a word processor around its apostrophe',
    '  name: \u201CPartner\u2019s deals: all of them\u201D\n  crm: salesforce\n',
    /quotes around this text/,
    "  name: 'Partner\u2019s deals: all of them'\n  crm: salesforce\n",
  ],
  [
    'a number sign in a key',
    '  name: Acme\n  deal #1: 100\n  crm: salesforce\n',
    /key ends in front of "#1"/,
    '  name: Acme\n  "deal #1": 100\n  crm: salesforce\n',
  ],
  [
    'a number sign inside braces',
    "  deals: { salesCycle: 3 months, note: It's deal #1, averageSize: 45000 USD }\n",
    /ends in front of "#1"/,
    "  deals: { salesCycle: 3 months, note: 'It''s deal #1', averageSize: 45000 USD }\n",
  ],
  [
    'a number sign in a text of several lines',
    '  name: A\n  motion: Partners bring\n    deal #1 in a quarter\n    and we close it\n  state: none\n',
    /ends in front of "#1 in a quarter"/,
    "  name: A\n  motion: 'Partners bring\n    deal #1 in a quarter\n    and we close it'\n  state: none\n",
  ],
  ['tabs', '\tname: A\n\tcrm: salesforce\n', /indented with a tab/, '  name: A\n  crm: salesforce\n'],
  [
    'no closing quote',
    '  name: "A\n  crm: salesforce\n',
    /closing double quote is missing/,
    '  name: "A"\n  crm: salesforce\n',
  ],
  ['old line ends', '  name: A\r  crm: salesforce\r', /carriage return alone/, '  name: A\n  crm: salesforce\n'],
];

function problemsIn(text: string) {
  return checkPlan(readPlan(text), readSettings({}, today)).filter(({ rule }) => /^(?:yaml|schema)\//.test(rule));
}

describe('what looks right and is not', () => {
  for (const [what, text, message, after] of oddities) {
    it(`is explained and repaired: ${what}`, () => {
      const explained = problemsIn(head + text).filter((problem) => message.test(problem.message));
      assert.equal(
        explained.length,
        1,
        problemsIn(head + text)
          .map((problem) => problem.message)
          .join('\n'),
      );
      const [fix, ...others] = explained[0]?.fixes ?? [];
      assert.deepEqual(others, []);
      assert.equal(fix?.safe, false);
      assert.equal(appliedFix(head + text, fix ?? { edits: [] }), head + after);
    });
  }

  it('says that a file is UTF-16, and nothing else of it', () => {
    const plan = `${head}  name: Acme\n`;
    const wide = [[...plan].map((letter) => `${letter}\0`).join(''), [...plan].map((letter) => `\0${letter}`).join('')];
    for (const text of [...wide, ...wide.map((each) => `\uFFFD\uFFFD${each}`)]) {
      const messages = problemsIn(text).map(({ message }) => message);
      assert.equal(messages.length, 1, messages.join('\n'));
      assert.match(messages[0] ?? '', /^This file is saved as UTF-16/);
    }
  });

  it('blames no neighbor for a bracket that nothing closes', () => {
    for (const neighbor of [
      '  name: \u201CAcme\u201D\n',
      '  motion: Partners find\n    Ratio:5 of them\n',
      '  motion: Partners find\n    \u2022 some\n',
      '  motion: Partners find\n    -half of them\n',
      '  motion: \u2018Partners\u2019\n',
    ]) {
      const [problem, ...others] = problemsIn(`${head}${neighbor}  partnerTypes: [reseller\n`);
      assert.match(problem?.message ?? '', /bracket|\[|\]/, neighbor);
      assert.deepEqual(
        others.filter(({ rule }) => rule === 'yaml/syntax'),
        [],
        neighbor,
      );
    }
  });

  it('takes a colon in a text for one of a key only where such a key belongs', () => {
    for (const [text, says] of [
      ['partnerPlan: 1\nplaybook:\n  coMarketing:\n    assets: Drive:Partner assets\n', /list/],
      ['partnerPlan: 1\nmeasurement:\n  reporting:\n    audience: mailto:board@x.example\n', /list/],
      ['partnerPlan: 1\nprogram: Drive:Partner assets\n', /group of keys/],
    ] as const) {
      const found = problemsIn(text).filter(({ rule }) => rule === 'schema/invalid-value');
      assert.equal(found.length, 1, text);
      assert.match(found[0]?.message ?? '', says);
      assert.doesNotMatch(found[0]?.message ?? '', /no space behind the colon/);
    }
    const [known] = problemsIn('partnerPlan: 1\nprogram: state:informal\n');
    assert.match(known?.message ?? '', /no space behind the colon of "state"/);
  });

  it('is told once, however many neighbors have it', () => {
    const of = (line: (at: number) => string): string => Array.from({ length: 300 }, (_, at) => line(at)).join('');
    for (const text of [
      of((at) => `k${at}:b: c\n`),
      of((at) => `k${at}\uFF1Ab: c\n`),
      `tiers:\n${of((at) => `  -id: t${at}\n`)}`,
      `tiers:\n${of((at) => `  - id:t${at}\n`)}`,
    ]) {
      const found = problemsIn(`partnerPlan: 1\n${text}`).filter(({ rule }) => rule !== 'schema/missing-key');
      assert.equal(found.length, 1, found.map(({ message }) => message).join('\n'));
    }
  });

  it('makes a comment of an instruction to the reader', () => {
    const text = `%discount\n${head}  name: A\n`;
    const [problem] = problemsIn(text);
    assert.equal(appliedFix(text, problem?.fixes[0] ?? { edits: [] }), `# ${text}`);
  });

  it('takes nobody in who means it', () => {
    for (const text of [
      '  name: A\u00A0B\n  company: "C\u200BD"\n',
      '  name: https://example.com\n',
      '  # note:this\n  name: a:b\n',
    ]) {
      assert.deepEqual(
        problemsIn(head + text).filter(({ rule }) => rule !== 'schema/missing-key'),
        [],
        text,
      );
    }
  });

  it('shows in a value what cannot be seen, and not more of it than anybody reads', () => {
    const messages = (text: string) =>
      problemsIn(head + text)
        .map(({ message }) => message)
        .join('\n');
    assert.match(messages('  crm: salesforce\u00A0\n'), /^"salesforce\[no-break space\]" is not one/m);
    assert.match(messages(`  crm: ${'word '.repeat(400)}end\n`), /^"(?:word ){11}word\.\.\." is not one/m);
    assert.ok(messages(`  crm: ${'\u{1F600}'.repeat(400)}\n`).length < 800);
    const prose = problemsIn(`This is our handbook. ${'It goes on. '.repeat(900)}\n`).map(({ message }) => message);
    assert.ok(
      prose.length > 0 && prose.every((message) => message.length < 200 && message.includes('"This is our')),
      prose.join('\n'),
    );
  });
});

describe('text that looks like a number', () => {
  for (const written of ['007', '3.10', '1e3', '0x1F', '12345678901234567890', '1.0', '+1', '.5', 'True']) {
    it(`keeps what was written: ${written}`, () => {
      const text = `${head}  name: ${written}\n`;
      const problem = problemsIn(text).find(({ rule }) => rule === 'schema/invalid-value');
      assert.ok(problem?.message.includes(`Put it in quotes: "${written}".`), problem?.message);
      assert.equal(appliedFix(text, problem?.fixes[0] ?? { edits: [] }), `${head}  name: "${written}"\n`);
    });
  }

  it('is no text any more by its tag', () => {
    const text = `${head}  partnerPipelineTargets: !!str yes\n`;
    const problem = problemsIn(text).find(({ rule }) => rule === 'schema/invalid-value');
    assert.equal(appliedFix(text, problem?.fixes[0] ?? { edits: [] }), `${head}  partnerPipelineTargets: true\n`);
  });
});

it('what looks like a space in front of the first key is removed, where the other keys are not indented', () => {
  const settings = readSettings({}, today);
  for (const [text, after] of [
    ['\u00A0partnerPlan: 1\nprogram: {}\n', 'partnerPlan: 1\nprogram: {}\n'],
    ['# a\r\n\r\n\u3000\u3000partnerPlan: 1\r\nprogram: {}\r\n', '# a\r\n\r\npartnerPlan: 1\r\nprogram: {}\r\n'],
    ['\u00A0partnerPlan: 1\n', ' partnerPlan: 1\n'],
  ] as const) {
    const [fix] = checkPlan(readPlan(text), settings).find(({ rule }) => rule === 'yaml/syntax')?.fixes ?? [];
    assert.equal(fix === undefined ? undefined : applyEdits(text, fix.edits), after);
  }
});
