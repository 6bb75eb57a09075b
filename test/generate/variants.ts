import { generatePlan } from '../../server/src/generate/generate.ts';
import { briefOf, today } from './briefs.ts';

/** What changes in each variant, so that its difference from the base shows what this answer decides. */
const changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
  'team-of-one': {
    partnerTypes: ['referral', 'system-integrator'],
    partners: { current: 8, target: 8 },
    team: { partnerManagers: 1, partnerOperations: 0, conflictsDecidedBy: 'Revenue operations' },
  },
  'partners-twelve': { partners: { current: 8, target: 12 } },
  'partners-five-thousand': { partners: { current: 4000, target: 5000 } },
  'deal-of-a-million': { dealSize: '1000000 USD' },
  'cycle-of-ten-days': { salesCycle: '10 days' },
  'cycle-of-a-year': { salesCycle: '365 days' },
  'win-rate-low': { winRate: '12%' },
  'target-too-high': { targets: { sourcedRevenue: '5000000 USD' } },
  'history-told': {
    history: {
      period: '12 months',
      until: '2026-11-20',
      source: 'Closed opportunities of Salesforce',
      registrations: { submitted: 60, disputed: 7 },
      won: { deals: 15, revenue: '675000 USD' },
      activePartners: 12,
    },
  },
  'budget-given': { budget: '300000 USD' },
  'portal-none': { portal: 'none' },
  'countries-and-working-days': {
    countries: ['Israel', 'Jordan'],
    workingDays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
  },
  'conflicts-decided-by-sales': { team: { partnerManagers: 2, partnerOperations: 1, conflictsDecidedBy: 'VP Sales' } },
};

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

/** The plan from which the variants differ. */
export const basePlan = generatePlan(briefOf(base), today);

/** Plans that are generated from one brief with another answer, and one from a brief that leaves all to be assumed. */
export const variants: ReadonlyMap<string, string> = new Map([
  ...Object.entries(changes).map(([name, changed]): [string, string] => [
    name,
    generatePlan(briefOf({ ...base, ...changed }), today),
  ]),
  ['only-what-is-needed', generatePlan({ partnerTypes: ['technology'], state: 'informal', crm: 'salesforce' }, today)],
]);
