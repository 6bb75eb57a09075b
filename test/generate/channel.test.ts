import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { renderMarkdown } from '../../server/src/render/markdown.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { setupOf } from '../../server/src/setup/setup.ts';
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

describe('a deal with two partners', () => {
  const told =
    'symptoms:\n  - symptom: counted-as-direct\n    evidence: Distributors register for the reseller, so that the deal names the distributor.';
  const flow = 'channel: { flow: [vendor, distributor, reseller, customer], submittedBy: [reseller, distributor] }';

  for (const crm of ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho']) {
    it(`has a field for each, which registration, workflow and setup fill, in ${crm}`, () => {
      for (const lines of [told, flow]) {
        const { plan: text, rules } = foundIn(base(crm, 'reseller', lines));
        assert.deepEqual(rules, []);
        const plan = readPlan(text);
        const { attribution, playbook, measurement, launch, risks } = plan;
        assert.ok(attribution !== undefined);
        assert.ok(attribution.fields?.items.some(({ name }) => name?.value === 'Distributor'));
        assert.ok(attribution.routing?.sets?.items.some(({ field }) => field?.value === 'Distributor'));
        const setup = setupOf(plan);
        // A lead of Pipedrive has the fields of a deal, and takes them along.
        const holder = crm === 'pipedrive' ? 'deal' : 'registration';
        assert.ok(setup.fields.some(({ key }) => key === `${holder}.distributor`));
        const made = setup.flows.flatMap(({ steps }) =>
          steps.flatMap(({ does }) => (does.kind === 'create' && does.object === 'deal' ? does.sets : [])),
        );
        assert.deepEqual(
          made.find(({ field }) => field === 'deal.distributor')?.to,
          crm === 'pipedrive' ? undefined : { kind: 'field', field: 'registration.distributor' },
        );
        assert.deepEqual(setup.fields.find(({ key }) => key === 'account.partner-type')?.options, [
          'Reseller',
          'Distributor',
        ]);
        const rulesOfChannel = attribution.conflict?.items.filter(({ situation }) =>
          /distributor/i.test(situation?.value ?? ''),
        );
        assert.equal(rulesOfChannel?.length, 2);
        assert.deepEqual(
          playbook?.dealRegistration?.notices?.items.map(({ tells }) => tells?.items.map(({ value }) => value)),
          [
            ['The reseller', 'The distributor'],
            ['The reseller', 'The distributor'],
          ],
        );
        assert.match(JSON.stringify(measurement?.secondary?.items.map(({ metric }) => metric?.value)), /distributors/);
        assert.match(JSON.stringify(launch?.preLaunch?.items.map(({ task }) => task?.value)), /Have each distributor/);
        assert.match(
          JSON.stringify(risks?.items.map(({ risk }) => risk?.value)),
          /Distributors leave the reseller out/,
        );
      }
    });
  }

  it('says as data that it was concluded, and says nothing of distributors where nobody did', () => {
    const about = (text: string) =>
      readPlan(foundIn(text).plan).assumptions?.items.map(({ about: place }) => place?.value) ?? [];
    assert.ok(about(base('dynamics', 'reseller', told)).includes('attribution.channel'));
    assert.ok(about(base('dynamics', 'reseller', flow)).includes('attribution.channel.credited'));
    const referral = foundIn(base('dynamics', 'referral', told)).plan;
    assert.equal(readPlan(referral).attribution?.channel, undefined);
    assert.equal(readPlan(foundIn(base('dynamics', 'reseller')).plan).attribution?.channel, undefined);
  });

  it('leaves distributors out of the tiers, where it is told how many they are', () => {
    const counts =
      'partners: { current: 406, target: 406, byType: [{ type: reseller, partners: 400 }, { type: distributor, partners: 6 }] }';
    const { plan, rules } = foundIn(base('dynamics', 'reseller, distributor', flow, counts));
    assert.deepEqual(rules, []);
    const tiers = readPlan(plan).tiers?.items ?? [];
    assert.equal(
      tiers.reduce((sum, { partners }) => sum + (partners?.value ?? 0), 0),
      400,
    );
  });
});

describe('co-sell', () => {
  const definition = (types: string) =>
    readPlan(foundIn(base('salesforce', types)).plan).playbook?.coSell?.definition?.value ?? '';

  it('is promised to nobody whose tier gets none', () => {
    assert.match(definition('reseller'), /Registered partners get no co-sell: they sell on their own\.$/);
    assert.match(
      definition('referral'),
      /Registered partners get no co-sell: they introduce, and hear of milestones\.$/,
    );
    assert.doesNotMatch(definition('reseller'), /our team supports it on request/);
  });

  it('stands with its model where the sponsor reads it', () => {
    const { plan } = foundIn(base('salesforce', 'referral'));
    assert.match(renderMarkdown(wholeDocument(readPlan(plan))), /Co-sell on every deal, by introduction and context/);
  });
});
