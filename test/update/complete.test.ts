import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { faultsOf, problemsOf, today } from '../harness/engine.ts';
import { root } from '../harness/files.ts';
import { assertSound, completed } from './completed.ts';

const complete = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');

/** The complete example after a part of it was replaced. */
function example(part: string, replacement = ''): string {
  assert.ok(complete.includes(part), `The example has no ${part}`);
  return complete.replace(part, replacement);
}

/** The plan of a brief, on the day of the tests. */
function planFrom(text: string): string {
  const { brief } = checkBrief(text);
  return generatePlan(brief ?? assert.fail('The brief cannot be read.'), today);
}

/** The lines that were added. */
function added(before: string, after: string): readonly string[] {
  const left = before.split('\n');
  return after.split('\n').filter((line) => {
    const place = left.indexOf(line);
    if (place < 0) return true;
    left.splice(0, place + 1);
    return false;
  });
}

describe('completing a plan', () => {
  it('adds nothing to a plan in which nothing is missing', () => {
    const { edits, summary, refused } = completed(complete);
    assert.deepEqual({ edits, summary, refused }, { edits: [], summary: 'Nothing is missing.', refused: [] });
  });

  it('adds a key in the order of the vocabulary, with a label and a summary', () => {
    const before = example('  grace: 90 days\n');
    const { edits, summary, text } = completed(before);
    assert.equal(summary, 'Added: movement.grace.');
    assert.deepEqual(
      edits.map(({ label, description }) => ({ label, description })),
      [{ label: 'Add movement.grace', description: 'Tier movement' }],
    );
    assert.match(text, /^ {2}notice: start-of-quarter\n {2}grace: 90 days/m);
    assertSound(before, completed(before));
  });

  it('keeps the comment of the next key in front of the next key', () => {
    const before = example('  grace: 90 days\n', '  # These are agreed with sales.\n');
    const { text } = completed(before);
    assert.match(text, /grace: 90 days.*\n {2}# These are agreed with sales\.\n {2}rules:/);
  });

  it('gives an empty key its value, and keeps the comment behind it', () => {
    const before = example('  grace: 90 days\n', '  grace:   # ask the partners\n');
    const { text } = completed(before);
    assert.match(text, /^ {2}grace: 90 days {3}# ask the partners$/m);
  });

  it('fills what is null or an empty list, and keeps the comment behind it', () => {
    const from = complete.indexOf('  rules:\n', complete.indexOf('\nmovement:'));
    const to = complete.indexOf('\nattribution:');
    for (const nothing of ['null', '~', '[]']) {
      const before = `${complete.slice(0, from)}  rules: ${nothing} # soon\n${complete.slice(to)}`;
      const after = completed(before);
      assertSound(before, after);
      assert.match(after.text, /^ {2}rules: # soon\n {4}- from: /m);
      assert.deepEqual(faultsOf(after.text), []);
    }
  });

  it('uses the ids of the tiers, also where the section is missing that names them', () => {
    const reseller = readFileSync(`${root}examples/reseller-hubspot.partner-plan.yaml`, 'utf8');
    const from = reseller.indexOf('\ntiers:');
    const before = reseller.slice(0, from + 1) + reseller.slice(reseller.indexOf('\nmovement:') + 1);
    const { text } = completed(before);
    assert.match(text, /^ {2}- id: premier\n/m);
    assert.match(text, /^ {2}- id: authorized\n/m);
    assert.doesNotMatch(text, /^ {2}- id: (?:strategic|registered)\n/m);
  });

  it('writes no sentence about three tiers into a plan with two', () => {
    const before = `partnerPlan: 1

program:
  company: Acme
  built: 2026-11-01
  partnerTypes: [technology]
  state: informal
  partners: { current: 30, target: 40 }
  deals: { averageSize: 20000 EUR, salesCycle: 60 days }
  crm: salesforce

# Two tiers, agreed with the board.
tiers:
  - id: gold
    name: Gold
  - id: basic
    name: Basic
`;
    const after = completed(before);
    assertSound(before, after);
    assert.deepEqual(faultsOf(after.text), []);
    assert.doesNotMatch(after.text, /three tiers|growth partner|strategic|\bregistered partners/i);
    assert.match(after.text, /tiers: \{ gold: \w+, basic: none \}/);
    assert.match(after.text, /^ {6}tiers?: \[gold\]|^ {4}tiers: \[gold\]/m);
  });

  it('lets what is added follow from the numbers of the person', () => {
    // The revenue target of the example is 1000000 USD, and its win rate of 25% needs a coverage of 4x.
    const before = complete.replace(/ {4}pipelineCoverage:\n(?: {6}.*\n)+/, '');
    const { text } = completed(before);
    assert.match(text, /^ {4}pipelineCoverage:\n {6}target: 4x\n {6}pipelineTarget: 4000000 USD$/m);
  });

  it('indents as the person does, and puts hyphens where the person puts them', () => {
    const before = `partnerPlan: 1
program:
    built: 2026-11-01
    partnerTypes:
    - referral
    state: informal
    crm: hubspot
`;
    const after = completed(before, { section: 'risks' });
    assert.match(after.text, /^risks:\n(?:#.*\n)*- risk: /m);
    assert.match(after.text, /^ {2}mitigation: >-\n {6}\S/m);
  });

  it('keeps the line breaks of Windows', () => {
    const before = example('  grace: 90 days\n').replaceAll('\n', '\r\n');
    const { text } = completed(before);
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /grace: 90 days/);
  });

  it('adds to a group in braces inside of the braces', () => {
    const before = example(', lockAfter: 14 days');
    const after = completed(before);
    assert.match(after.text, /audit: \{ history: true, lockAfter: 14 days, owner: /);
    assertSound(before, after);
  });

  it('adds a field of the CRM at its place, under its own comment', () => {
    const from = complete.indexOf('    - name: Partner Name\n');
    const before = complete.slice(0, from) + complete.slice(complete.indexOf('    - name: Deal Registration Date\n'));
    const after = completed(before);
    assert.equal(after.summary, 'Added: the CRM field Partner Name.');
    assert.deepEqual(
      after.edits.map(({ label }) => label),
      ['Add the CRM field Partner Name'],
    );
    assert.ok(after.text.indexOf('name: Partner Name') < after.text.indexOf('name: Deal Registration Date'));
    assertSound(before, after);
  });

  it('adds items that end in a folded text, whole', () => {
    const items = {
      'the CRM field Deal Registration Date': /^ {4}- name: Deal Registration Date\n(?: {6}.*\n)+/m,
      'the CRM field Partner Contribution': /^ {4}- name: Partner Contribution\n(?: {6}.*\n)+/m,
      'the CRM field Partner Contribution Stage': /^ {4}- name: Partner Contribution Stage\n(?: {6}.*\n)+/m,
      'the movement rule from strategic to growth': /^ {4}- from: strategic\n {6}to: growth\n(?: {6}.*\n)+/m,
    };
    const plan = planFrom('partnerTypes: [reseller]\nstate: rebuild\ncrm: salesforce\ndealSize: 20000 EUR\n');
    for (const [item, lines] of Object.entries(items)) {
      assert.match(plan, lines);
      const before = plan.replace(lines, '');
      const after = completed(before);
      assert.ok(after.summary.includes(`Added: ${item}.`), after.summary);
      assert.deepEqual(faultsOf(after.text), []);
      assertSound(before, after);
    }
  });

  it('completes one section only when it is asked to', () => {
    const before = example('  grace: 90 days\n')
      .replace('  renewal: ', '  renewal: ')
      .replace(/^audit:.*$/m, '');
    const withoutBoth = before.replace(/ {2}reporting:\n(?: {4}.*\n)+/, '');
    const { text, edits } = completed(withoutBoth, { section: 'movement' });
    assert.deepEqual(
      edits.map(({ label }) => label),
      ['Add movement.grace'],
    );
    assert.deepEqual(added(withoutBoth, text).length, 1);
  });

  it('does not add what the person keeps out of sight', () => {
    const before = example('  grace: 90 days\n').replace(
      '\nmovement:\n',
      '\n# partner-plan-ignore movement/no-grace: we decide case by case\nmovement:\n',
    );
    const { edits } = completed(before);
    assert.deepEqual(
      edits.filter(({ label }) => label.includes('grace')),
      [],
    );
  });
});

describe('a section in which nothing is missing', () => {
  it('gets nothing', () => {
    const { edits, summary } = completed(complete, { section: 'risks' });
    assert.deepEqual(edits, []);
    assert.equal(summary, 'Nothing is missing in the section Risks and failure modes.');
  });
});

describe('the way up of a plan whose tiers ask for several things', () => {
  const usage = /^ {8}- \{ metric: integration-usage, atLeast: (?:10|40) customers, within: 12 months \}\n/gm;
  const movement = /^movement:\n.*?(?=^attribution:)/ms;
  const expected = movement.exec(complete)?.[0].match(usage);

  it('is written with all of them', () => {
    const { text: after } = completed(example(movement.exec(complete)?.[0] ?? ''));
    assert.deepEqual(movement.exec(after)?.[0].match(usage), expected);
  });

  it('gets what it leaves out', () => {
    const text = complete.replace(movement, (section) => section.replace(usage, ''));
    const { text: after } = completed(text);
    assert.deepEqual(movement.exec(after)?.[0].match(usage), expected);
  });
});

describe('a plan that cannot be completed', () => {
  it('is refused at the place that cannot be read, and nothing changes', () => {
    const before = example('  grace: 90 days\n', '  grace: [90 days\n');
    const { edits, refused, summary } = completed(before);
    assert.deepEqual(edits, []);
    assert.equal(summary, 'Nothing was changed.');
    assert.ok(refused.length > 0);
    for (const refusal of refused)
      assert.ok(refusal.in === 'plan' && refusal.span !== undefined && refusal.message !== '');
  });

  it('is refused when the plan leaves out what nobody can guess, all at once', () => {
    const { edits, refused } = completed('partnerPlan: 1\nprogram:\n  company: Acme\n');
    assert.deepEqual(edits, []);
    assert.deepEqual(
      refused.map(({ message, in: file }) => [file, /partnerTypes|state|crm/.exec(message)?.[0]]),
      [
        ['plan', 'partnerTypes'],
        ['plan', 'state'],
      ],
    );
  });

  for (const crm of ['', '  crm: unknown\n']) {
    it(`is completed where ${crm === '' ? 'no CRM is named' : 'the CRM is unknown'}, which stays so`, () => {
      const facts = `partnerPlan: 1\nprogram:\n  partnerTypes: [technology]\n  state: informal\n${crm}`;
      const { text: after, refused } = completed(facts);
      assert.deepEqual(refused, []);
      assert.match(after, /^attribution:$/m);
      assert.equal(after.match(/^ {2}crm.*\n/gm)?.join('') ?? '', crm);
    });
  }

  it('is refused with the words of the checks where such a fact is there and cannot be used', () => {
    const cases: readonly (readonly [program: string, places: readonly string[]])[] = [
      ['  partnerTypes: [technology]\n  state: new\n  crm: hubspot\n', ['new']],
      ['  partnerTypes: [technology]\n  state: planned\n  crm: hubspott\n', ['planned', 'hubspott']],
      ['  partnerTypes: [vendor]\n  state:\n  crm: [hubspot]\n', ['vendor', 'state', 'crm']],
      ['  technology partners\n', ['technology partners']],
    ];
    for (const [program, places] of cases) {
      const text = `partnerPlan: 1\nprogram:\n${program}`;
      const { edits, refused } = completed(text);
      assert.deepEqual(edits, []);
      assert.deepEqual(
        refused.map(({ span }) => text.slice(span?.start, span?.end)),
        places,
      );
      const said = new Set(problemsOf(text).map(({ message }) => message));
      for (const { message } of refused) assert.ok(said.has(message), message);
    }
  });

  it('is refused when the file holds something else', () => {
    for (const text of ['- one\n- two\n', 'just words\n']) {
      const { edits, refused } = completed(text);
      assert.deepEqual(edits, []);
      assert.equal(refused.length, 1);
    }
  });

  it('is refused at the answer when the brief is wrong', () => {
    const brief = 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ndealSise: 45000 USD\n';
    const { edits, refused } = completed('partnerPlan: 1\n', { brief });
    assert.deepEqual(edits, []);
    assert.deepEqual(
      refused.map(({ in: file, span }) => ({ file, at: brief.slice(span?.start, span?.end) })),
      [{ file: 'brief', at: 'dealSise' }],
    );
  });
});

describe('completing a plan from a brief', () => {
  const brief = 'company: Acme\npartnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ndealSize: 30000 EUR\n';

  it('writes a whole plan into an empty file, behind its comments', () => {
    for (const before of ['', '# Our plan.\n']) {
      const after = completed(before, { brief });
      assert.ok(after.text.startsWith(before));
      assert.deepEqual(faultsOf(after.text), []);
      assert.match(after.text, /^ {2}crm: hubspot/m);
    }
  });

  it('takes from the brief what the plan does not say, and from the plan what it says', () => {
    const before = 'partnerPlan: 1\nprogram:\n  company: Umbra\n  crm: salesforce\n';
    const after = completed(before, { brief });
    assert.match(after.text, /^ {2}partnerTypes: \[reseller\]/m);
    assert.match(after.text, /^ {2}company: Umbra$/m);
    assert.match(after.text, /__c\b/);
    assert.doesNotMatch(after.text, /HubSpot/);
    assert.deepEqual(faultsOf(after.text), []);
  });
});

describe('the names of a plan', () => {
  const rebuild = planFrom('partnerTypes: [reseller]\nstate: rebuild\ncrm: salesforce\ndealSize: 20000 EUR\n');

  it('are found where a portal is named elsewhere', () => {
    const reseller = planFrom(
      'partnerTypes: [reseller]\nstate: rebuild\ncrm: salesforce\nportal: Northwind Partner Portal\n',
    );
    const before = reseller.replace(/^playbook:\n(?:[ #].*\n|\n)*/m, '');
    assert.match(before, /Northwind Partner Portal/);
    assert.doesNotMatch(before, /^playbook:/m);
    const { text } = completed(before);
    assert.match(text.slice(text.indexOf('\nplaybook:')), /Northwind Partner Portal/);
  });

  it('stay with the job of a person who is named once', () => {
    const before = `partnerPlan: 1
program: { partnerTypes: [reseller], state: rebuild, crm: salesforce }
measurement:
  primary:
    sourcedRevenue: { target: 2000000 EUR, period: 12 months, owner: CFO }
`;
    const { text } = completed(before);
    assert.equal(text.match(/\bCFO\b/g)?.length, 1);
    assert.match(text, /owner: Revenue operations/);
  });

  it('are those of the fields, in formulas as well', () => {
    const before = `${rebuild.slice(0, rebuild.indexOf('\nattribution:') + 1)}attribution:
  fields:
    - name: Source of Deal
      captures: deal-source
      type: picklist
`;
    const { text } = completed(before);
    assert.match(text, /ISPICKVAL\(Source_of_Deal__c, /);
    assert.doesNotMatch(text, /Deal_Source__c/);
  });
});
