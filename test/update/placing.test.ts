import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf, problemsOf } from '../harness/engine.ts';
import { assertKept, assertSound, completed } from './completed.ts';

describe('where parts are added', () => {
  const before = `partnerPlan: 1
program: { partnerTypes: [reseller], state: informal, crm: hubspot, partners: { current: 40, target: 40 } }
tiers:
  - id: gold
    name: Gold
  - id: silver
    name: Silver
    # Silver is for everyone else.
risks:
  - risk: Nobody has time
`;
  const after = completed(before);

  it('a comment stays below the line that it is about', () => {
    assert.match(after.text, /^ {4}name: Silver\n {4}# Silver is for everyone else\.\n/m);
  });

  it('a blank line separates sections from those of the person, and only one', () => {
    assert.match(after.text, /\n\ntiers:\n/);
    assert.match(after.text, /\n\nrisks:\n/);
    assert.doesNotMatch(after.text, /\n\n\n/);
  });

  it('the end of the file lists what was assumed, once', () => {
    assert.match(after.text, /^assumptions:\n/m);
    assert.match(after.text, /^ {2}- about: program\.deals\.averageSize$/m);
    assert.deepEqual(completed(after.text).edits, []);
  });

  it('the summary tells how many findings are left, and on which lines', () => {
    const lines = problemsOf(after.text).map(({ span }) => after.text.slice(0, span.start).split('\n').length);
    assert.equal(lines.length, 2);
    assert.match(after.summary, new RegExp(`^2 findings are left that need you: lines ${lines.join(', ')}\\. `));
  });

  it('a plan in braces gets its sections on lines that can be read', () => {
    const braces = '{partnerPlan: 1, program: {partnerTypes: [reseller], state: none, crm: salesforce}}\n';
    const { text, edits } = completed(braces);
    assertKept(braces, edits);
    assert.deepEqual(faultsOf(text), []);
    assert.ok(Math.max(...text.split('\n').map((line) => line.length)) < 600);
    assert.match(text, /,\n {2}diagnosis: \[\n/);
    assert.match(text, /,\n {2}assumptions: \[\n {4}\{\n {6}about: measurement\.primary\.roi\.costs,/);
  });
});

describe('a group in braces that grows beyond a line', () => {
  const program = 'program: { partnerTypes: [reseller], state: rebuild, crm: hubspot }';
  const start = `partnerPlan: 1\n${program}\n`;

  it('becomes lines of its own, with its comment and those of what is added', () => {
    const before = `${start}tiers:
    - { id: gold, name: "Gold: 1" } # agreed with sales
    - { id: basic, name: Basic }
`;
    const after = completed(before);
    assertSound(before, after);
    assert.match(
      after.text,
      /^ {4}- id: gold # agreed with sales\n {6}name: "Gold: 1"\n(?: {6}.*\n)* {6}benefits:\n {8}partnerSuccess: dedicated\n {8}# /m,
    );
    assert.match(
      after.text,
      /^program:\n {2}built: .*\n {2}partnerTypes: \[reseller\]\n {2}state: rebuild\n {2}# Assumed: /m,
    );
    const label = after.edits.find(({ span }) => before.slice(span.start, span.end).startsWith('{ id: gold'))?.label;
    assert.equal(label, 'Tier 1: criteria and benefits');
  });

  it('stays in braces where it is spread over lines, has an anchor, or has room', () => {
    const before = `${start}tiers:
  - &first { id: gold, name: Gold }
  - {
      id: basic,
      name: Basic,
    }
movement: { review: quarterly, notice: start-of-quarter }
`;
    const after = completed(before);
    assertSound(before, after);
    assert.match(after.text, /^ {2}- &first \{ id: gold, name: Gold, /m);
    assert.match(after.text, /^ {2}- \{\n {6}id: basic,\n/m);
    assert.match(completed(`${start}measurement: { reporting: { cadence: monthly } }\n`).text, /cadence: monthly/);
  });
});
