import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { planSections } from '../../schemas/partner-plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { sectionAnew } from '../../server/src/update/anew.ts';
import type { Completion } from '../../server/src/update/complete.ts';
import { faultsOf, today } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';
import { completed, newRules } from './completed.ts';

const examples = filesBelow(['examples'], '.partner-plan.yaml');
const reseller = readFileSync(`${root}examples/reseller-hubspot.partner-plan.yaml`, 'utf8');

function anew(text: string, section: string): Completion & { readonly text: string } {
  const completion = sectionAnew({ text, section, settings: readSettings({}, today) });
  return { ...completion, text: applyEdits(text, completion.edits) };
}

/** The text of each section, from its key at the margin to the next one. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^(?=[A-Za-z]+:)/m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part.replace(/^(?:#.*)?\n/gm, '')]));
}

describe('a section that is written anew', () => {
  for (const file of examples) {
    const text = readFileSync(root + file, 'utf8');
    for (const section of planSections.filter((section) => section !== 'program' && sectionsOf(text).has(section))) {
      it(`takes the place of ${section} in ${file}, and leaves all others and their findings as they were`, () => {
        const { edits, refused, summary, text: after } = anew(text, section);
        assert.deepEqual(refused, []);
        assert.match(summary, /The section .* was written anew\.$/);
        assert.equal(edits.length, 1);
        const [before, left] = [sectionsOf(text), sectionsOf(after)];
        assert.notEqual(left.get(section), before.get(section));
        for (const [name, part] of before) {
          // What the new section assumes is listed with the other assumptions.
          if (name !== section && name !== 'assumptions') assert.equal(left.get(name), part, name);
        }
        // The way up stands in a section of its own, and need not name all that the tiers ask for now.
        const found = newRules(faultsOf(text), faultsOf(after)).filter(
          (rule) => !/^(?:assumptions\/open|movement\/promotion-below-criteria):/.test(rule),
        );
        assert.deepEqual(found, []);
        assert.equal(after.match(/\n*$/)?.[0], text.match(/\n*$/)?.[0]);
      });
    }
  }

  it('is written as completing does it when it is not there yet', () => {
    const without = reseller.replace(/^risks:\n[\s\S]*/m, '');
    assert.deepEqual(anew(without, 'risks').text, completed(without, { section: 'risks' }).text);
  });

  it('is the same when it is written anew once more', () => {
    const once = anew(reseller, 'risks').text;
    const { edits, summary } = anew(once, 'risks');
    assert.deepEqual(edits, []);
    assert.equal(summary, 'The section Risks and failure modes stands as it would be written anew.');
  });

  it('is not the one from whose facts everything is written', () => {
    const { edits, refused } = anew(reseller, 'program');
    assert.deepEqual(edits, []);
    assert.deepEqual(
      refused.map(({ message }) => message),
      [
        'The section Program holds the facts from which all others are written, so it cannot be written from them. Change it by hand.',
      ],
    );
  });

  it('is not one whose values others repeat', () => {
    const shared = reseller
      .replace(/^( {2}notice:) (.*)$/m, '$1 &when $2')
      .replace(/^( {4}owner:) .*\n*$(?![\s\S]*owner:)/m, '$1 *when\n');
    assert.match(shared, /&when[\s\S]*\*when/);
    const { refused } = anew(shared, 'movement');
    assert.match(refused[0]?.message ?? '', /^Other sections repeat values of the section .* by an anchor/);
  });

  it('keeps the line breaks of Windows', () => {
    assert.doesNotMatch(anew(reseller.replaceAll('\n', '\r\n'), 'risks').text, /[^\r]\n/);
  });
});
