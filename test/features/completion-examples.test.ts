import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import snippets from '../../snippets/partner-plan.json' with { type: 'json' };
import { accept, examplesAt, openDocument } from '../harness/ask.ts';

/** What an item in the middle of a path starts with, so that something can stand below it. */
const beginnings: Readonly<Record<string, string>> = { tiers: 'id: strategic', rules: 'from: referral' };

/** A plan that goes down to the place where a snippet belongs, which its name tells: `tiers[].criteria`. */
function planAround(name: string): string {
  const [path = ''] = name.split(' ');
  const steps = path.split('.');
  const lines = ['partnerPlan: 1'];
  let indent = '';
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const key = step.replace('[]', '');
    if (isLast && !step.endsWith('[]')) break;
    lines.push(`${indent}${key}:`);
    indent += '  ';
    if (isLast || !step.endsWith('[]')) continue;
    lines.push(
      `${indent}- ${beginnings[key] ?? assert.fail(`Say in "beginnings" what an item of ${key} starts with.`)}`,
    );
    indent += '  ';
  }
  return `${lines.join('\n')}\n${indent}$0\n`;
}

/** What does not belong into a plan of what was inserted. What else the plan lacks stands further up. */
function unfit(text: string, start: number): readonly string[] {
  return openDocument(text)
    .problems.filter(({ rule, span }) => span.start >= start && /^(?:yaml|schema)\//.test(rule))
    .map(({ message }) => message);
}

/** Accepts each part that is offered whole, and says which there are. */
async function acceptAll(marked: string): Promise<readonly string[]> {
  const labels = await examplesAt(marked);
  for (const label of labels) {
    const text = plainTextOf(await accept(marked, label));
    assert.doesNotMatch(text, /\$/);
    assert.deepEqual(unfit(text, marked.indexOf('$0')), [], text);
  }
  return labels;
}

describe('a whole part of a plan', () => {
  for (const [name, { prefix }] of Object.entries(snippets)) {
    const path = name.split(' ', 1)[0] ?? name;
    const example = `${[prefix].flat().at(-1)} (example)`;
    const proposal = `${path.split('.').at(-1)} (proposed)`;

    it(`is offered at its place, once, and fits there: ${name}`, async () => {
      // Whole sections are long, and the last of them come when their name is begun.
      const begun = path.includes('.') || path.endsWith('[]') ? '' : path;
      const labels = await acceptAll(planAround(name).replace('$0', `${begun}$0`));
      if (path.endsWith('[]')) assert.ok(labels.length > 0);
      else assert.equal(labels.filter((label) => label === example || label === proposal).length, 1, labels.join(', '));
    });

    if (!path.endsWith('[]')) continue;
    it(`is offered behind a hyphen and fits there: ${name}`, async () => {
      assert.ok((await acceptAll(planAround(name).replace('$0', '- $0'))).length > 0);
    });
  }

  for (const [where, marked] of Object.entries({
    'in a value': 'program:\n  crm: $0',
    'in a half-typed value': 'program:\n  name: program$0',
    'behind a hyphen at which something is typed': 'tiers:\n  - tier$0',
    'where the key is there already': 'program:\n  deals:\n    winRate: 25%\n  partners: { current: 1 }\n  $0',
    'inside braces': 'program: { $0 }',
    'in a comment': '# tiers $0',
  })) {
    it(`is not offered ${where}`, async () => {
      assert.deepEqual(await examplesAt(marked), []);
    });
  }

  it('is not offered in a brief', async () => {
    for (const marked of ['$0', 'launch$0', 'company: $0', 'partners:\n  $0']) {
      assert.deepEqual(await examplesAt(marked, 'brief'), []);
    }
  });
});
