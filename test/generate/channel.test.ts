import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { problemsOf } from '../harness/engine.ts';
import { today } from './briefs.ts';

const base = (crm: string, types: string, ...lines: readonly string[]): string =>
  `company: Ironveil\npartnerTypes: [${types}]\nstate: rebuild\ncrm: ${crm}\ndealSize: 60000 USD\nsalesCycle: 120 days\n${lines.join('\n')}\n`;

/** What is found in the plan of a brief, besides the facts that it had to assume. */
function foundIn(text: string): { readonly plan: string; readonly rules: readonly string[] } {
  const { brief, problems } = checkBrief(text, today);
  assert.ok(brief !== undefined, problems.map(({ message }) => message).join('\n'));
  const plan = generatePlan(brief, today);
  return { plan, rules: problemsOf(plan).flatMap(({ rule }) => (rule === 'assumptions/open' ? [] : [rule])) };
}

const messagesOf = (text: string): readonly string[] => checkBrief(text, today).problems.map(({ message }) => message);

describe('a brief that tells who buys from whom', () => {
  const flow = 'channel: { flow: [vendor, distributor, reseller, customer], submittedBy: [reseller, distributor] }';

  for (const crm of ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho']) {
    it(`has the kinds of its flow among the partner types, and credits one of them, in ${crm}`, () => {
      const { plan, rules } = foundIn(base(crm, 'reseller', flow));
      assert.deepEqual(rules, []);
      assert.match(plan, /^ {2}partnerTypes: \[reseller, distributor\]$/m);
      assert.match(plan, /^ {4}credited: reseller$/m);
    });
  }

  it('keeps who gets the credit as it was told', () => {
    const { plan, rules } = foundIn(base('salesforce', 'reseller', flow.replace(' }', ', credited: distributor }')));
    assert.deepEqual(rules, []);
    assert.equal(readPlan(plan).attribution?.channel?.credited?.value, 'distributor');
  });

  it('cannot name a type that it does not have', () => {
    assert.deepEqual(messagesOf(base('salesforce', 'referral', flow)), [
      '"distributor" stands in the channel, and is none of your partner types (referral). Add distributor to the partner types, or leave it out of the channel.',
      '"reseller" stands in the channel, and is none of your partner types (referral). Add reseller to the partner types, or leave it out of the channel.',
    ]);
  });

  it('has each party once, and those who register in the flow', () => {
    assert.deepEqual(
      messagesOf(base('salesforce', 'reseller', 'channel: { flow: [vendor, reseller, VAR, reseller, customer] }')),
      [
        'The chain comes back to "reseller", which would buy from itself. Name each party once, from the vendor to the customer.',
      ],
    );
    assert.deepEqual(
      messagesOf(
        base('salesforce', 'reseller', 'channel: { flow: [vendor, reseller, customer], submittedBy: [distributor] }'),
      ),
      [
        '"distributor" registers deals or gets the credit for them, and does not stand in the flow. Add it to the flow, or name one of those who do: reseller.',
      ],
    );
  });

  it('may let partners register who do not sell', () => {
    const told =
      'channel: { flow: [vendor, reseller, customer], submittedBy: [referral, reseller], credited: reseller }';
    assert.deepEqual(foundIn(base('hubspot', 'reseller, referral', told)).rules, []);
  });
});

describe('a brief that tells rules which go by a fact', () => {
  const rules =
    'dealRegistration: { reminder: 14 days, declineReasons: [The tier of the partner does not allow it], extension: { by: 30 days, times: 1, when: The customer confirms the project. } }';

  for (const crm of ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho']) {
    it(`gets a field for each, in ${crm}`, () => {
      const { plan, rules: found } = foundIn(base(crm, 'reseller', rules));
      assert.deepEqual(found, []);
      const names = readPlan(plan).attribution?.fields?.items.map(({ name }) => name?.value);
      assert.ok(names?.includes('Partner Tier') && names.includes('Protected Until'), names?.join(', '));
    });
  }
});
