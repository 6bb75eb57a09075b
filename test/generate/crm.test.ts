import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { crmFacts } from '../../server/src/framework/crm/systems.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { setupOf } from '../../server/src/setup/setup.ts';
import { problemsOf } from '../harness/engine.ts';
import { today } from './briefs.ts';

/** The plan of a brief, in which nothing is found besides the facts that it had to assume. */
function planOf(crm: string, ...lines: readonly string[]): string {
  const text = `company: Ironveil\nstate: rebuild\ncrm: ${crm}${crm === 'other' ? '\ncrmName: SAP Sales Cloud' : ''}\ndealSize: 60000 USD\nsalesCycle: 120 days\n${lines.join('\n')}\n`;
  const { brief, problems } = checkBrief(text, today);
  assert.ok(brief !== undefined, problems.map(({ message }) => message).join('\n'));
  const plan = generatePlan(brief, today);
  const found = problemsOf(plan).filter(({ rule }) => rule !== 'assumptions/open');
  assert.deepEqual(
    found.map(({ rule, message }) => `${rule} ${message}`),
    [],
  );
  return plan;
}

describe('the CRM part of a generated plan', () => {
  for (const crm of crmSystems) {
    it(`lets the source of a deal begin empty, and says who picks Direct: ${crm}`, () => {
      const plan = planOf(crm, 'partnerTypes: [reseller]');
      const source = readPlan(plan).attribution?.fields?.items.find(
        ({ captures }) => captures?.value === 'deal-source',
      );
      assert.equal(source?.default, undefined);
      assert.equal(source?.required?.value, true);
      assert.match(source.description?.value ?? '', /picks Direct before it leaves its first stage/);
    });
  }

  it('asks for the source in stages after the first, and nowhere at the first', () => {
    for (const crm of crmSystems) {
      if (crm === 'dynamics') continue;
      const task =
        /Create the \d+ [^.]*?(?:fields|properties|columns)[^.]*? and ([^.]*Deal Source[^.]*)/.exec(
          planOf(crm, 'partnerTypes: [reseller]').replace(/\s+/g, ' '),
        )?.[1] ?? '';
      assert.match(task, /after the first|(?:leaving|leaves) its first stage/, `${crm}: ${task}`);
    }
  });

  it('asks on the form what a deal is worth and when it closes, and hands both on', () => {
    for (const crm of crmSystems) {
      const setup = setupOf(readPlan(planOf(crm, 'partnerTypes: [referral]')));
      const deal =
        setup.flows
          .find(({ key }) => key === 'route')
          ?.steps.flatMap(({ does }) => (does.kind === 'create' && does.object === 'deal' ? does.sets : [])) ?? [];
      assert.deepEqual(
        deal.find(({ field }) => field === 'the amount')?.to,
        { kind: 'field', field: 'registration.estimated-amount' },
        crm,
      );
      const close = deal.find(({ field }) => field === 'the close date')?.to;
      assert.ok(close?.kind === 'words' && close.words.startsWith('the Expected Close Date of the registration'), crm);
    }
  });

  const channel = 'channel: { flow: [vendor, distributor, reseller, customer], submittedBy: [reseller, distributor] }';

  it('credits the reseller that the registration names, and offers resellers only', () => {
    for (const crm of crmSystems) {
      const plan = planOf(crm, 'partnerTypes: [reseller]', channel);
      assert.match(plan.replace(/\s+/g, ' '), /the reseller that the registration names, whoever submitted it/, crm);
      const { fields } = setupOf(readPlan(plan));
      // A lead of Pipedrive has the fields of a deal, so that one field is the distributor of both.
      const wanted = {
        'registration.partner': 'Reseller',
        'registration.distributor': 'Distributor',
        'deal.partner-name': 'Reseller',
        'deal.distributor': 'Distributor',
      };
      const found = fields.filter(({ key }) => Object.hasOwn(wanted, key));
      assert.ok(found.length >= 3, crm);
      for (const { key, link } of found)
        assert.equal(link?.ofType, wanted[key as keyof typeof wanted], `${crm} ${key}`);
    }
    const both = setupOf(readPlan(planOf('salesforce', 'partnerTypes: [reseller, referral]', channel)));
    assert.equal(both.fields.find(({ key }) => key === 'deal.partner-name')?.link?.ofType, undefined);
  });

  it('offers every situation of its conflict rules, so that the time of each can start', () => {
    const plan = readPlan(planOf('dynamics', 'partnerTypes: [reseller]', channel));
    const { fields } = setupOf(plan);
    const rules = new Set(
      plan.attribution?.conflict?.items.map(
        ({ situation, when }) => `${when?.value} ${when?.value === 'other' ? situation?.value : ''}`,
      ),
    );
    assert.equal(fields.find(({ key }) => key === 'registration.conflict-situation')?.options.length, rules.size);
  });

  it('locks at won and lost alone, and gives who corrects afterwards the right to write', () => {
    for (const crm of ['dynamics', 'hubspot'] as const) {
      const setup = setupOf(readPlan(planOf(crm, 'partnerTypes: [reseller]')));
      const { starts } = setup.flows.find(({ key }) => key === 'lock') ?? assert.fail();
      const { won, lost } = crmFacts[crm];
      assert.deepEqual(starts.on === 'becomes' && starts.values, [won, lost], crm);
      const corrections = setup.permissions.find(({ role }) => role === setup.lockOwner) ?? assert.fail(crm);
      assert.ok(corrections.writes.includes('deal.deal-source'), crm);
    }
  });

  it('leaves no field to a workflow that nobody builds', () => {
    const setup = setupOf(readPlan(planOf('salesforce', 'partnerTypes: [technology, system-integrator]')));
    assert.ok(setup.manual.some(({ title }) => title === 'Build what fills Integration In Use'));
    assert.equal(setup.fields.find(({ label }) => label === 'Services Attached')?.setBy, 'partner-operations');
  });
});
