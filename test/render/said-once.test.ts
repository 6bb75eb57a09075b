import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { renderText } from '../../server/src/render/text.ts';

describe('what is the same for several is said once', () => {
  const tiers =
    'partnerPlan: 1\ntiers:\n  - { id: a, name: Gold }\n  - { id: b, name: Silver }\n  - { id: c, name: Bronze }\n';
  const move = (from: string, to: string, note?: string): string =>
    `    - { from: ${from}, to: ${to}, when: [{ metric: closed-deals, atLeast: 2 deals, within: 12 months }]${note === undefined ? '' : `, note: ${note}`} }\n`;

  it('about moves in one direction', () => {
    const up = move('c', 'b', 'Checked at the review.') + move('b', 'a', 'Checked at the review.');
    const text = textOf(`${tiers}movement:\n  rules:\n${up}${move('a', 'b', 'Told in person.')}`);
    assert.equal(text.match(/Checked at the review/g)?.length, 1);
    assert.match(text, /- Up from Silver to Gold: 2 or more closed deals within 12 months\n/);
    assert.match(text, /- Every move up: Checked at the review\./);
    assert.match(text, /- Down from Gold to Silver: .* Told in person\.\n/);
  });

  it('and not where one of them differs', () => {
    const text = textOf(`${tiers}movement:\n  rules:\n${move('c', 'b', 'Checked at the review.')}${move('b', 'a')}`);
    assert.match(text, /- Up from Bronze to Silver: .* Checked at the review\.\n/);
    assert.doesNotMatch(text, /Every move/);
  });

  it('about the escalation of conflicts', () => {
    const rules = (second: string) =>
      textOf(
        `partnerPlan: 1\nattribution:\n  conflict:\n    - { when: sales-already-active, outcome: It stays., escalation: The CEO }\n    - { when: two-partners, outcome: The first one., escalation: ${second} }\n`,
      );
    assert.equal(rules('The CEO').match(/The CEO/g)?.length, 1);
    assert.match(rules('The CEO'), /- Escalation of every conflict: The CEO\./);
    assert.match(rules('The board'), /Escalation: The CEO\.\n[^\n]*Escalation: The board\./);
  });

  it('and that a task covers nothing of the list is not said at all', () => {
    const task = (covers: string) =>
      textOf(`partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Write the assets, covers: [${covers}] }\n`);
    assert.match(task('other'), /- Write the assets\n/);
    assert.match(task('other, process'), /- Write the assets \(covers process\)\n/);
  });
});

function textOf(plan: string): string {
  return renderText(buildDocument(readPlan(plan)));
}
