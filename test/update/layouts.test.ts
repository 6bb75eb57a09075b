import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { faultsOf } from '../harness/engine.ts';
import { root } from '../harness/files.ts';
import { mutations } from '../harness/mutations.ts';
import { assertSound, completed } from './completed.ts';

const complete = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8');
const incomplete = complete.replace('  grace: 90 days\n', '').replace(/^risks:\n(?:[ -].*\n?)*/m, '');
const movement = /^movement:\n(?: .*\n|\n)*/m;

/** The same plan, written by people with other habits. */
const layouts: Readonly<Record<string, string>> = {
  'between marks of a document': `---\n${incomplete}...\n`,
  'without a line break at the end': incomplete.trimEnd(),
  'with a comment at the end': `${incomplete.trimEnd()}\n    # more to come\n\n\n`,
  'with its sections in another order': incomplete
    .split(/^(?=[a-z]\w+:)/m)
    .reverse()
    .join('\n'),
  'with keys in quotes': incomplete.replace(/^movement:/m, '"movement":').replace(/^ {2}review:/m, "  'review':"),
  'with an alias': incomplete
    .replace('within: 12 months }] }', 'within: &w 12 months }] }')
    .replace('within: 12 months }] }', 'within: *w }] }'),
  'with line breaks of Windows': incomplete.replaceAll('\n', '\r\n'),
  'with characters of several units': incomplete.replace('Fieldnote', '\u{1F91D}\u{1F3FD} \u{1D53D}ieldnote'),
  'with an empty section': incomplete.replace(movement, 'movement:\n\n\n'),
  'with a section that is null': incomplete.replace(movement, 'movement: ~ # later\n\n'),
  'with a section that is an empty group': incomplete.replace(movement, 'movement: {}\n\n'),
};

describe('completing a plan', () => {
  for (const [habit, text] of Object.entries(layouts)) {
    it(`that is written ${habit}`, () => {
      assert.notEqual(text, incomplete);
      const after = completed(text);
      assertSound(text, after);
      assert.deepEqual(faultsOf(after.text), []);
      assert.match(after.summary, /the section Risks and failure modes/);
    });
  }

  it('that says something else in the place of a section leaves it to the person', () => {
    const text = incomplete.replace(movement, 'movement: quarterly\n\n');
    const after = completed(text);
    assertSound(text, after);
    assert.match(after.text, /^movement: quarterly$/m);
    assert.match(
      after.summary,
      /^1 finding is left that needs you: line \d+\. Added: the section Risks and failure modes\.$/,
    );
  });

  it('that is JSON stays JSON', () => {
    const document = plainValue(readPlan(complete).node ?? assert.fail()) as Readonly<Record<string, unknown>>;
    for (const section of ['program', 'tiers', 'movement', 'assumptions', 'playbook', 'measurement', 'risks']) {
      const parts = Object.entries(document).filter(([key]) => key !== section);
      const without = Object.fromEntries([...parts, ...(section === 'playbook' ? [['risks', []]] : [])]);
      for (const text of [`${JSON.stringify(without, null, 2)}\n`, JSON.stringify(without)]) {
        const after = completed(text);
        if (after.refused.length === 0)
          assert.ok(JSON.parse(after.text)[section] !== undefined || section === 'assumptions');
        JSON.parse(after.text);
      }
    }
  });

  it('that holds nonsense somewhere never fails and loses nothing', () => {
    const document = plainValue(readPlan(complete).node ?? assert.fail());
    let tried = 0;
    for (const [index, { name, mutated }] of [...mutations(document)].entries()) {
      // Of some thousand changes a few are enough here: all kinds of values meet all kinds of places.
      if (index % 389 !== 17) continue;
      tried++;
      const text = `${JSON.stringify(mutated, null, 2)}\n`;
      const after = completed(text);
      try {
        if (after.refused.length === 0) assertSound(text, after);
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
    assert.ok(tried > 5);
  });
});
