import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
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
});
