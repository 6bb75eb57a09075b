import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from './plan-document.ts';

describe('the document of a program that runs', () => {
  const running = 'partnerPlan: 1\nprogram: { state: running, since: 2017 }\n';

  it('says since when it does', () => {
    assert.deepEqual(shownLines(running, /^Current state/), ['Current state: A program is running, since 2017']);
    assert.deepEqual(
      shownLines('partnerPlan: 1\nprogram: { state: informal, since: 2019-04-01 }\n', /^Current state/),
      ['Current state: A program exists and is informal, since 2019-04-01'],
    );
  });

  it('has no hole where a new program is diagnosed and launched', () => {
    assert.deepEqual(shownLines(running, /^The program is running/), [
      'The program is running, and this plan names no structural problem.',
      'The program is running, and this plan launches nothing new.',
    ]);
  });

  it('has only the phases that somebody planned', () => {
    const text = `${running}launch:\n  preLaunch: [{ task: Move the form into the portal. }]\n`;
    assert.deepEqual(shownLines(text, /^(?:Pre-launch|Soft launch|Full launch|The program)|Move the form/), [
      'The program is running, and this plan names no structural problem.',
      'Pre-launch (before accepting any deal registrations):',
      '- Move the form into the portal',
    ]);
  });
});

/** The lines of the document of a plan that a pattern finds. */
function shownLines(plan: string, pattern: RegExp): readonly string[] {
  return render(plan, 'text')
    .split('\n')
    .filter((line) => pattern.test(line));
}
