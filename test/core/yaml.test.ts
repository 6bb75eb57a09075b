import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { printScalar } from '../../server/src/core/yaml-scalar.ts';
import { problemsOf } from '../harness/engine.ts';

/** Files that strangers send. Each gets a finding at a place inside the text, and costs little. */
const hostile: readonly (readonly [name: string, text: string, rule: string, message: RegExp])[] = [
  ['10,000 open brackets', '['.repeat(10_000), 'yaml/syntax', /nested deeper than 64 levels/],
  ['10,000 closed brackets', '['.repeat(10_000) + ']'.repeat(10_000), 'yaml/syntax', /nested deeper/],
  ['10,000 hyphens', '- '.repeat(10_000), 'yaml/syntax', /nested deeper/],
  ['10,000 braces', '{a: '.repeat(10_000), 'yaml/syntax', /nested deeper/],
  ['2,000 levels of indentation', levels(2_000), 'yaml/syntax', /nested deeper/],
  ['10 MB', 'name: Northwind\n'.repeat(655_360), 'yaml/syntax', /10,485,760 characters, and a plan may have 4,000,000/],
  [
    'a line of 300,000 characters',
    `partnerPlan: 1\nprogram:\n  name: ${'x '.repeat(150_000)}\n`,
    'yaml/syntax',
    /300,008 characters, and a line of a plan may have 200,000/,
  ],
  ['an alias bomb', aliasBomb(9, 10), 'yaml/syntax', /stands for more than 1,000,000 values/],
  ['a circle', 'partnerPlan: 1\ntiers: &a [*a]\n', 'yaml/syntax', /stands inside the very value/],
  ['control characters', 'partnerPlan: 1\nprogram: \u0007\u0000\n', 'schema/invalid-value', /group of keys/],
  ['a lone surrogate', 'partnerPlan: 1\nprogram: \uD800\n', 'schema/invalid-value', /group of keys/],
];

function levels(count: number): string {
  return Array.from({ length: count }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
}

function aliasBomb(generations: number, width: number): string {
  const lines = [`a0: &a0 [${Array(width).fill('x').join(', ')}]`];
  for (let i = 1; i <= generations; i++)
    lines.push(
      `a${i}: &a${i} [${Array(width)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

describe('hostile files', () => {
  for (const [name, text, rule, message] of hostile) {
    it(`${name}: one clear finding at a place inside the text`, () => {
      const found = problemsOf(text).filter((problem) => problem.rule === rule && message.test(problem.message));
      assert.equal(found.length, 1);
      for (const { span } of problemsOf(text))
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    });
  }

  it('never lists more than fifty problems of syntax', () => {
    assert.ok(parseYaml('a: "\\q\\q"\n- : ]\n'.repeat(1_000)).problems.length <= 50);
  });
});

describe('a file cut off anywhere', () => {
  const text = `partnerPlan: 1 # format
program: { built: 2026-11-22, partnerTypes: [technology], state: "informal", crm: salesforce }
tiers:
  - id: strategic
    name: >-
      Strategic
      partners
    criteria: { performance: [{ metric: sourced-pipeline, atLeast: 500000 USD }] }
  - &b { id: 'growth', name: Growth }
`;
  it('is read without an exception, with every place inside the text', () => {
    for (let end = 0; end <= text.length; end++) {
      const part = text.slice(0, end);
      const { source } = readPlan(part);
      for (const { span } of [...source.problems, ...source.comments]) assert.ok(span.end <= part.length);
      for (const { span } of problemsOf(part)) assert.ok(span.start <= span.end && span.end <= part.length);
    }
  });

  it('is read without an exception when a piece in the middle is missing', () => {
    for (let start = 0; start < text.length; start += 3) {
      for (const length of [1, 5, 23]) problemsOf(text.slice(0, start) + text.slice(start + length));
    }
  });
});

describe('places', () => {
  it('are the same with a byte order mark in front, one character later', () => {
    const text = 'partnerPlan: 1\ntiers: [1]\n';
    const plain = problemsOf(text).map(({ span, rule }) => [rule, span.start + 1, span.end + 1]);
    assert.deepEqual(
      problemsOf(`\uFEFF${text}`).map(({ span, rule }) => [rule, span.start, span.end]),
      plain,
    );
  });

  it('are on the same lines with Windows line breaks', () => {
    const text = 'partnerPlan: 1\nprogram:\n  name: A \u2014 b\n  nane: x\n';
    const lines = (value: string) =>
      problemsOf(value).map(({ rule, span }) => [rule, value.slice(0, span.start).split('\n').length]);
    assert.deepEqual(lines(text.replaceAll('\n', '\r\n')), lines(text));
  });
});

describe('printScalar', () => {
  const values = [
    'plain',
    'with: colon',
    'with # hash',
    '- dash',
    '2026',
    '1.5',
    'true',
    'null',
    '~',
    '',
    ' ',
    'a, b',
    '[x]',
    '{x}',
    "it's",
    'say "hi"',
    '@at',
    '%percent',
    '*star',
    '&and',
    '!bang',
    '|',
    '>',
    'trailing ',
    ' leading',
    'tab\there',
    'line\nbreak',
    'emoji 🤝',
    'back\\slash',
    '---',
    '...',
    '? x',
    ': x',
    'x:',
    '2026-11-22',
    '0x1F',
    'yes',
    '<<',
    '\u0000\u0007',
    '\u2028',
    '\uFEFFx',
    '90%',
    '45000 USD',
    'C:\\path',
    "'",
    '"',
    '#',
    'https://example.com/?a=b#c',
  ];
  for (const value of values) {
    it(`writes ${JSON.stringify(value)} so that it is read again`, () => {
      const block = parseYaml(`x: ${printScalar(value, false)}\n`);
      const flow = parseYaml(`x: [${printScalar(value, true)}, { k: ${printScalar(value, true)} }]\n`);
      assert.deepEqual([...block.problems, ...flow.problems], []);
      const read = (source: typeof block) =>
        source.scalars.filter(({ role }) => role === 'value').map(({ node }) => node.value);
      assert.deepEqual([...read(block), ...read(flow)], [value, value, value]);
    });
  }
});

describe('one mistake of syntax', () => {
  const whole = readFileSync(
    new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
    'utf8',
  );
  const slips: readonly (readonly [name: string, from: string, to: string, line: string, message: RegExp])[] = [
    ['a tab', '  company:', '\tcompany:', '\tcompany:', /tab/],
    ['a space too many', '  company:', '   company:', '   company:', /not indented like/],
    ['a space too few', '  company:', ' company:', ' company:', /not indented like/],
    ['a bracket that is not closed', '[technology]', '[technology', '  partnerTypes:', /closing \] is missing/],
    ['a brace that is not closed', 'winRate: 25% }', 'winRate: 25%', '  deals:', /closing \} is missing/],
    ['an empty list that is not closed', 'movement:\n', 'movement:\n  foo: [\n', '  foo:', /closing \] is missing/],
    ['a colon too few', 'company: North', 'company North', '  company', /colon is probably missing/],
  ];
  for (const [name, from, to, line, message] of slips) {
    it(`is one finding, on the line to mend: ${name}`, () => {
      const text = whole.replace(from, to);
      const found = problemsOf(text).filter(({ rule }) => rule === 'yaml/syntax');
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', message);
      const start = text.lastIndexOf('\n', (found[0]?.span.start ?? 0) - 1) + 1;
      assert.ok(text.slice(start).startsWith(line), text.slice(start, start + 40));
    });
  }

  it('hides no other one in another section, whatever it is', () => {
    const text = whole
      .replace('[technology]', '[technology')
      .replace('movement:\n', 'movement:\n  foo: [\n')
      .replace('situation: Two', 'situation: "Two')
      .replace('status: likely', 'status: likely\n    status: likely');
    const found = problemsOf(text).filter(({ rule }) => rule === 'yaml/syntax');
    assert.deepEqual(
      found.map(({ message }) => /closing [^ ]+|second time/.exec(message)?.[0]),
      ['closing ]', 'second time', 'closing ]', 'closing double'],
    );
  });

  it('is found where a section has no colon', () => {
    const found = problemsOf(whole.replace('movement:\n', 'movement\n'));
    assert.equal(found.filter(({ rule }) => rule === 'yaml/syntax').length, 1);
  });
});
