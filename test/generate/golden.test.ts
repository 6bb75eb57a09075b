import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { briefOf, today } from './briefs.ts';

/** Plans that a reviewer can read when the generator changes. UPDATE_GOLDEN=1 writes them anew. */
const cases: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'technology-informal-salesforce': { partnerPipelineTargets: true },
  'referral-none-hubspot': {
    partnerTypes: ['referral'],
    state: 'none',
    partners: '12',
    dealSize: '9000 GBP',
    salesCycle: '40 days',
    crm: 'hubspot',
    partnerPipelineTargets: false,
  },
  'reseller-rebuild-dynamics': {
    partnerTypes: ['reseller'],
    state: 'rebuild',
    partners: '80',
    dealSize: '24,500 EUR',
    salesCycle: '10 days',
    crm: 'dynamics',
  },
  'everything-rebuild-other': {
    company: 'Acme: "The #1" & Sons',
    programName: 'Acme Alliance',
    partnerTypes: ['technology', 'reseller', 'referral', 'system-integrator'],
    state: 'rebuild',
    partners: { current: 5000, target: 4000 },
    dealSize: '10M USD',
    salesCycle: '540 days',
    crm: 'other',
    crmName: 'SugarCRM',
  },
  'integrator-none-zoho': {
    partnerTypes: ['system-integrator'],
    state: 'none',
    partners: '1',
    dealSize: '1000 USD',
    salesCycle: '1 year',
    crm: 'zoho',
  },
};

describe('a generated plan in full', () => {
  for (const [name, changed] of Object.entries(cases)) {
    it(name, () => {
      const text = generatePlan(briefOf(changed), today);
      const file = new URL(`golden/${name}.partner-plan.yaml`, import.meta.url);
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
      assert.equal(text, readFileSync(file, 'utf8'));
    });
  }
});
