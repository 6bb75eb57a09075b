import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSuppressions, suppressionEdit } from '../../server/src/core/suppressions.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { problemsOf } from '../harness/engine.ts';

const cases: readonly (readonly [name: string, text: string, expected: readonly unknown[]])[] = [
  [
    'above a line',
    'a: 1\n# partner-plan-ignore tiers/too-many: the board decided\nb: 2\n',
    [{ rules: ['tiers/too-many'], reason: 'the board decided', until: undefined, scope: 'b: 2' }],
  ],
  [
    'behind a value',
    'a: 1 # partner-plan-ignore x/y: fine\n',
    [{ rules: ['x/y'], reason: 'fine', until: undefined, scope: 'a: 1 # partner-plan-ignore x/y: fine' }],
  ],
  [
    'with several rules and an end',
    '# partner-plan-ignore x/y, x/z until 2027-03-31: see: the minutes\r\n\r\n# more\r\na: 1\r\n',
    [{ rules: ['x/y', 'x/z'], reason: 'see: the minutes', until: '2027-03-31', scope: '\r\n# more\r\na: 1' }],
  ],
  [
    'for the file',
    '# partner-plan-ignore-file x/y: fine\na: 1\n',
    [{ rules: ['x/y'], reason: 'fine', until: undefined, scope: '# partner-plan-ignore-file x/y: fine\na: 1\n' }],
  ],
  [
    'without a reason',
    '# partner-plan-ignore x/y\na: 1\n',
    [{ rules: ['x/y'], reason: undefined, until: undefined, scope: 'a: 1' }],
  ],
  [
    'without a rule',
    '# partner-plan-ignore: because\na: 1\n',
    [{ rules: [], reason: 'because', until: undefined, scope: 'a: 1' }],
  ],
  [
    'at the end of the file',
    'a: 1\n# partner-plan-ignore x/y: fine',
    [{ rules: ['x/y'], reason: 'fine', until: undefined, scope: '' }],
  ],
  [
    'above a text of several lines',
    '# partner-plan-ignore x/y: fine\na: >-\n  one\n  two\nb: 2\n',
    [{ rules: ['x/y'], reason: 'fine', until: undefined, scope: 'a: >-\n  one\n  two\n' }],
  ],
  [
    'above another comment',
    '# partner-plan-ignore x/y: fine\n# a note\n',
    [{ rules: ['x/y'], reason: 'fine', until: undefined, scope: '# a note\n' }],
  ],
  ['another word', '# partner-plan-ignored x/y: fine\na: "# partner-plan-ignore x/y: fine"\n', []],
];

describe('readSuppressions', () => {
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const found = readSuppressions(parseYaml(text)).map(({ rules, reason, until, scope }) => ({
        rules: rules.map(({ id, span }) => {
          assert.equal(text.slice(span.start, span.end), id);
          return id;
        }),
        reason,
        until: until?.date,
        scope: text.slice(scope.start, scope.end),
      }));
      assert.deepEqual(found, expected);
    });
  }
});

describe('suppressionEdit', () => {
  const dashes: readonly (readonly [name: string, text: string])[] = [
    ['in a comment', 'partnerPlan: 1\n# Three tiers \u2014 because\nrisks: []\n'],
    ['in a comment at the end', 'partnerPlan: 1\n# Three tiers \u2014 because\n'],
    [
      'in a block text',
      'partnerPlan: 1\nprogram:\n  scope: >-\n    Operations only.\n    Not legal \u2014 not finance.\n',
    ],
    ['in a plain text', 'partnerPlan: 1\nprogram:\n  scope: Operations only.\n    Not legal \u2014 not finance.\n'],
    ['in a text below its key', 'partnerPlan: 1\nprogram:\n  scope:\n    Operations only.\n    Not \u2014 finance.\n'],
  ];
  for (const [name, text] of dashes) {
    it(`takes a dash out of sight: ${name}`, () => {
      const rules = (of: string): string[] =>
        problemsOf(of).flatMap(({ rule }) => (/^(?:style|suppression|yaml)/.test(rule) ? [rule] : []));
      const [dash] = problemsOf(text).filter(({ rule }) => rule.startsWith('style/'));
      assert.ok(dash);
      const edit = suppressionEdit(parseYaml(text), dash.rule, dash.span);
      assert.deepEqual(rules(applyEdits(text, [edit])), []);
    });
  }
});
