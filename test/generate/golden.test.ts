import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { briefOf, today } from './briefs.ts';

/**
 * Plans that a reviewer can read when the generator changes. Each differs from `base` in one answer, so that comparing
 * the two files shows what this answer decides. UPDATE_GOLDEN=1 writes them anew.
 */
const cases: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  base: {},
  'types-reseller': { partnerTypes: ['reseller'] },
  'types-referral': { partnerTypes: ['referral'] },
  'types-system-integrator': { partnerTypes: ['system-integrator'] },
  'types-technology-and-reseller': { partnerTypes: ['technology', 'reseller'] },
  'motions-refer-only': { motions: { technology: ['refer'] } },
  'state-none': { state: 'none' },
  'state-rebuild': { state: 'rebuild' },
  'symptoms-told': {
    symptoms: [
      'inactive-partners',
      { symptom: 'disputed-credit', evidence: 'Two partners and an account executive claimed the same deal in March.' },
    ],
  },
  'crm-hubspot': { crm: 'hubspot' },
  'crm-dynamics': { crm: 'dynamics' },
  'crm-pipedrive': { crm: 'pipedrive' },
  'crm-zoho': { crm: 'zoho' },
  'crm-other': { crm: 'other', crmName: 'SugarCRM' },
  'crm-own-objects': { crmObjects: { deal: 'Engagement', partner: 'Alliance Member', registration: 'Deal Reg' } },
  'partners-twelve': { partners: { current: 8, target: 12 } },
  'partners-five-thousand': { partners: { current: 4000, target: 5000 } },
  'deal-of-a-million': { dealSize: '1000000 USD' },
  'cycle-of-ten-days': { salesCycle: '10 days' },
  'cycle-of-a-year': { salesCycle: '365 days' },
  'win-rate-low': { winRate: '12%' },
  'target-too-high': { targets: { sourcedRevenue: '5000000 USD' } },
  'budget-given': { budget: '300000 USD' },
  'portal-none': { portal: 'none' },
  'countries-and-working-days': {
    countries: ['Israel', 'Jordan'],
    workingDays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
  },
  'conflicts-decided-by-sales': { team: { partnerManagers: 2, partnerOperations: 1, conflictsDecidedBy: 'VP Sales' } },
};

const folder = new URL('golden/', import.meta.url);

describe('a generated plan in full', () => {
  for (const [name, changed] of Object.entries(cases)) {
    it(name, () => {
      const text = generatePlan(briefOf({ ...base, ...changed }), today);
      const file = new URL(`${name}.partner-plan.yaml`, folder);
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
      assert.equal(text, readFileSync(file, 'utf8'));
    });
  }

  it('left nothing behind', () => {
    const files = readdirSync(folder).map((file) => file.replace('.partner-plan.yaml', ''));
    const expected = [...Object.keys(cases), 'only-what-is-needed'];
    assert.deepEqual(files.sort(), expected.sort());
  });

  it('only-what-is-needed: everything else is assumed', () => {
    const text = generatePlan({ partnerTypes: ['technology'], state: 'informal', crm: 'salesforce' }, today);
    const file = new URL('only-what-is-needed.partner-plan.yaml', folder);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
    assert.equal(text, readFileSync(file, 'utf8'));
  });
});

/** Every answer is given, so that nothing is assumed and a difference comes from the answer that differs. */
const base = {
  company: 'Northwind',
  programName: 'Northwind Connect',
  partnerTypes: ['technology'],
  state: 'informal',
  partners: { current: 24, target: 30 },
  dealSize: '45000 USD',
  salesCycle: '90 days',
  winRate: '25%',
  crm: 'salesforce',
  partnerPipelineTargets: true,
  team: { partnerManagers: 2, partnerOperations: 1, conflictsDecidedBy: 'Revenue operations' },
  portal: 'Northwind Partner Portal',
  countries: ['United States'],
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  motions: {
    technology: ['integrate', 'co-sell', 'co-market'],
    reseller: ['resell', 'co-market'],
    referral: ['refer'],
    'system-integrator': ['implement', 'co-sell'],
  },
};
