import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { orderedText } from '../../server/src/core/format/order.ts';
import { plainValue, type SourceDocument } from '../../server/src/core/source.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';
import { mutatedPlan } from '../harness/mutated-plans.ts';

function ordered(text: string): string {
  return orderedText(parseYaml(text), partnerPlan);
}

describe('keys in the order of the vocabulary', () => {
  for (const [what, before, after] of [
    [
      'take their comments along',
      `# All of it.

# yaml-language-server: $schema=x
# About the program.
program: # p
  # Who.

  # Really.
  company: B # b
    # deeper
  name: A

  # The CRM.
  crm: zoho
    # deeper, too
  # The end.

# The version.
partnerPlan: 1 # one
# Behind all.
`,
      `# All of it.

# yaml-language-server: $schema=x
# The version.
partnerPlan: 1 # one

# About the program.
program: # p
  name: A
  # Who.

  # Really.
  company: B # b
    # deeper

  # The CRM.
  crm: zoho
    # deeper, too
  # The end.
# Behind all.
`,
    ],
    [
      'stand so in items of lists, too',
      'tiers:\n  - name: A # a\n    # Its id.\n    id: a\n\n  - # Why.\n    name: B\n    id: b\n  -\n    # c\n    name: C\n    id: c\n',
      'tiers:\n  - # Its id.\n    id: a\n    name: A # a\n\n  - id: b\n    # Why.\n    name: B\n  -\n    id: c\n    # c\n    name: C\n',
    ],
    [
      'stand so inside braces',
      'tiers: [{ name: "A, b", id: a, criteria: { potential: [{ atLeast: 1 USD, metric: icp-overlap }], performance: [] } }]\n',
      'tiers: [{ id: a, name: "A, b", criteria: { performance: [], potential: [{ metric: icp-overlap, atLeast: 1 USD }] } }]\n',
    ],
    [
      'keep texts of several lines',
      'program:\n  company: |\n    a\n\n    b\n  name: A\n',
      'program:\n  name: A\n  company: |\n    a\n\n    b\n',
    ],
    [
      'leave anchors above what refers to them',
      'program:\n  company: &a A\n  name: *a\ntiers:\n  - name: &b B\n    id: b\n',
      'program:\n  company: &a A\n  name: *a\ntiers:\n  - id: b\n    name: &b B\n',
    ],
    [
      'have others that are none behind the one above them',
      'x-a: 1\nprogram: { name: A }\nx-b: 2\npartnerPlan: 1\nx-c: 3\n',
      'x-a: 1\npartnerPlan: 1\nx-c: 3\nprogram: { name: A }\nx-b: 2\n',
    ],
    [
      'are not those of names',
      'playbook:\n  coSell:\n    tiers:\n      z: none\n      a: strict\n',
      'playbook:\n  coSell:\n    tiers:\n      z: none\n      a: strict\n',
    ],
    [
      'leave items that were taken out with their list, where its items stand in the column of its key',
      'program:\n  partnerTypes:\n  - reseller\n  # - referral\n  # The name.\n  name: A\ntiers:\n- id: a\n# More of them later.\n\n# The version.\npartnerPlan: 1\n',
      '# The version.\npartnerPlan: 1\n\nprogram:\n  # The name.\n  name: A\n  partnerTypes:\n  - reseller\n  # - referral\ntiers:\n- id: a\n# More of them later.\n',
    ],
    [
      'stay where a comment that hides findings would be about something else',
      'program:\n  name: A\n  # partner-plan-ignore tiers/too-few: two are planned\npartnerPlan: 1\ntiers: []\n',
      undefined,
    ],
    ['stay where a comment stands between braces', 'tiers:\n  - { name: A, # a\n      id: a }\n', undefined],
    ['stay where a group is merged in', 'x-a: &a { name: A }\ntiers:\n  - { <<: *a, id: a }\n', undefined],
    ['stay with question marks', '? program\n: { name: A }\n? partnerPlan\n: 1\n', undefined],
    ['stay where the text cannot be read', 'program: { name: A }\npartnerPlan: "1\n', undefined],
    [
      'stay where a text ends with the file and would end with a line',
      'program:\n  company: |+\n    a\n\n\n  name: A\n',
      undefined,
    ],
  ] as const) {
    it(what, () => {
      const expected = after ?? before;
      assert.equal(ordered(before), expected);
      assert.equal(ordered(expected), expected);
      assert.equal(ordered(before.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
    });
  }

  it('change nothing that is said, and nothing that is found, and stand so once for all', () => {
    let changed = 0;
    const holds = (text: string): void => {
      const after = ordered(text);
      if (after === text) return;
      changed++;
      assert.equal(ordered(after), after, 'A second run changes something.');
      assert.deepEqual(said(parseYaml(after)), said(parseYaml(text)));
      assert.deepEqual(found(after), found(text));
    };
    const endsWithVersion = (text: string): string => text.replace(/^(partnerPlan: 1\r?\n)(.*\n)$/s, '$2$1');
    fc.assert(fc.property(mutatedPlan.map(endsWithVersion), holds), { seed: 20261201, numRuns: 150 });
    for (const file of filesBelow(['examples'], '.partner-plan.yaml')) holds(readFileSync(root + file, 'utf8'));
    assert.ok(changed > 40, `${changed} plans were changed.`);
  });

  it('lead every comment to its key again, however they were mixed', () => {
    const values = filesBelow(['examples'], '.partner-plan.yaml').map((file) => {
      const { root: node } = parseYaml(readFileSync(root + file, 'utf8'));
      return node === undefined ? {} : plainValue(node);
    });
    const mixed = fc.tuple(fc.constantFrom(...values), fc.infiniteStream(fc.nat(1000))).map(([value, numbers]) => {
      const lines = commented(value, '', () => numbers.next().value ?? 0);
      return `${lines.join('\n')}\n`;
    });
    const results = new Map<unknown, string>();
    fc.assert(
      fc.property(mixed, (text) => {
        const after = ordered(text);
        const lines = after.split('\n');
        for (const [at, line] of lines.entries()) {
          const above = /^\s*(?:- )?# above (\w\S*)$/.exec(line)?.[1];
          if (above !== undefined)
            assert.match(lines[at + 1] ?? '', new RegExp(`^\\s*(?:- )?${above}:.* # beside ${above}$`));
        }
        // However they were mixed, one plan has one order.
        const value = JSON.stringify(sorted(plainValue(parseYaml(after).root ?? assert.fail())));
        assert.equal(after, results.get(value) ?? after);
        results.set(value, after);
      }),
      { seed: 20261201, numRuns: 12 },
    );
    assert.equal(results.size, values.length);
  });
});

function said({ text, root: node, comments }: SourceDocument): unknown {
  return [
    node === undefined ? undefined : plainValue(node),
    comments.map(({ span }) => text.slice(span.start, span.end)).sort(),
  ];
}

function found(text: string): readonly string[] {
  return problemsOf(text)
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

/** A value on lines of its own, its keys mixed, each with a comment above it and one beside it. */
function commented(value: unknown, indent: string, next: () => number): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const [first = '', ...rest] = isGroup(item)
        ? commented(item, `${indent}  `, next)
        : [`${indent}  ${JSON.stringify(item)}`];
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  if (!isGroup(value)) return [`${indent}${JSON.stringify(value)}`];
  // Names of a plan keep their order, and are not mixed.
  const isMixed = !Object.keys(value).some((key) => ['strategic', 'growth', 'premier', 'preferred'].includes(key));
  const entries = Object.entries(value).map((entry) => ({ entry, at: isMixed ? next() : 0 }));
  return entries
    .sort((one, other) => one.at - other.at)
    .flatMap(({ entry: [key, inside] }) => {
      const isLong = isGroup(inside) || (Array.isArray(inside) && inside.some(isGroup));
      return [
        `${indent}# above ${key}`,
        `${indent}${key}:${isLong ? '' : ` ${JSON.stringify(inside)}`} # beside ${key}`,
        ...(isLong ? commented(inside, `${indent}  `, next) : []),
      ];
    });
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isGroup(value)) return value;
  return Object.entries(value)
    .map(([key, inside]) => [key, sorted(inside)])
    .sort();
}
