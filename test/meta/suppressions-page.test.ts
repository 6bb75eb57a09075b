import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { converse } from '../cli/fake-world.ts';
import { root } from '../harness/files.ts';

interface Report {
  readonly problems: readonly { readonly rule: string }[];
  readonly suppressed: readonly { readonly rule: string }[];
}

/** Every example on the page holds back what it names, and is no finding itself. */
describe('the page on suppressions', () => {
  const page = readFileSync(`${root}docs/SUPPRESSIONS.md`, 'utf8');
  const examples = [...page.matchAll(/^```yaml\n(.*?)^```/gms)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes('partnerPlan: 1'));

  it('shows the three forms', () => {
    const forms = [/^ +# partner-plan-ignore /m, /\S # partner-plan-ignore /, /^# partner-plan-ignore-file /m];
    assert.equal(examples.length, forms.length);
    for (const [index, form] of forms.entries()) assert.match(examples[index] ?? '', form);
  });

  for (const text of examples) {
    const [comment = '', rule = ''] = /# partner-plan-ignore(?:-file)? ([^\s:]+)/.exec(text) ?? [];
    it(comment, async () => {
      const argv = ['lint', 'a.partner-plan.yaml', '--format', 'json', '--show-suppressed'];
      const { stdout } = await converse(argv, { files: { 'a.partner-plan.yaml': text } });
      const { problems, suppressed } = JSON.parse(stdout) as Report;
      assert.ok(suppressed.length > 0);
      assert.deepEqual([...new Set(suppressed.map((problem) => problem.rule))], [rule]);
      assert.deepEqual(
        problems.filter((problem) => problem.rule === rule || problem.rule.startsWith('suppression/')),
        [],
      );
    });
  }
});

describe('the suppression that the README shows', () => {
  it('is written as the page says', () => {
    const [comment = ''] = /# partner-plan-ignore tiers.*/.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
    assert.ok(readFileSync(`${root}docs/SUPPRESSIONS.md`, 'utf8').includes(comment));
  });
});
