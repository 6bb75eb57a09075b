import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../harness/files.ts';

const moneyOrTime = /\d ?(?:[A-Z]{3}|business|hours?|days?|weeks?|months?|years?)\b/;
const role = /\b(?:admins?|managers?|officer|VP|Head of|Finance|Partner operations|Sales enablement)\b/i;

describe('a rule proposes nothing of its own', () => {
  // What is proposed comes from the facts of the plan, and `framework/proposals` is where they are read.
  for (const file of filesBelow(['server/src/rules'], '.ts')) {
    const found = proposedTexts(file).filter((text) => moneyOrTime.test(text) || role.test(text));
    if (proposedTexts(file).length > 0) it(file, () => assert.deepEqual(found, []));
  }

  it('finds what stands in the text of a rule', () => {
    const code = `setValue(text, node, '30 days'); const value = { placeholder: \`The \${crm} admin\` };`;
    assert.deepEqual(textsIn(code), ['30 days', `The \${crm} admin`]);
  });
});

function proposedTexts(file: string): readonly string[] {
  return textsIn(readFileSync(root + file, 'utf8'));
}

/** The texts in placeholders, and the value that another one is replaced by. */
function textsIn(code: string): readonly string[] {
  const places = /(?:\bplaceholder:|\bsetValue\([^'"`;]*,)\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;
  return [...code.matchAll(places)].map(([, text, template]) => text ?? template ?? '');
}
