import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type PartnerType, partnerTypes } from '../../schemas/partner-types.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { briefOf, today } from './briefs.ts';

describe('every answer of the brief', () => {
  /** An answer, another one, and what has to be in the second plan and not in the first. */
  const cases: readonly (readonly [answers: Readonly<Record<string, unknown>>, shows: RegExp])[] = [
    [{ company: 'Contoso' }, /company: Contoso/],
    [{ programName: 'Contoso Circle' }, /name: Contoso Circle/],
    [{ partnerTypes: ['reseller'] }, /The incumbent reseller keeps renewal/],
    [{ partnerTypes: ['referral'] }, /Introductions answered in time/],
    [{ partnerTypes: ['system-integrator'] }, /delivery-certified/],
    [{ partnerTypes: ['technology', 'referral'] }, /a track for each type/],
    [{ motions: { technology: ['refer'] } }, /strategic: broad/],
    [{ state: 'none', partners: '30' }, /Nothing can be broken yet/],
    [{ state: 'rebuild' }, /Decide part by part what stays of the old program/],
    [{ partners: { current: 8, target: 12 } }, /Two tiers are enough for 12 partners/],
    [{ dealSize: '90000 USD' }, /coSellThreshold: 90000 USD/],
    [{ salesCycle: '200 days' }, /protection: 210 days/],
    [{ winRate: '20%' }, /target: 5x/],
    [{ crm: 'hubspot' }, /Dropdown select/],
    [{ crm: 'dynamics' }, /Power Automate/],
    [{ crm: 'pipedrive' }, /Single option/],
    [{ crm: 'zoho' }, /layout rule/],
    [{ crm: 'other', crmName: 'SugarCRM' }, /crmName: SugarCRM/],
    [{ crmObjects: { deal: 'Engagement' } }, /object: Engagement \(opportunity\)/],
    [{ crmObjects: { partner: 'Alliance Member' } }, /linksTo: Alliance Member/],
    [{ crmObjects: { registration: 'Deal Intake' } }, /Deal_Intake__c/],
    [{ partnerPipelineTargets: false }, /the program answers for it/],
    [{ targets: { sourcedRevenue: '1200000 USD' } }, /target: 1200000 USD/],
    [{ targets: { sourcedPipeline: '4000000 USD' } }, /pipelineTarget: 4000000 USD/],
    [{ budget: '300000 USD' }, /The costs are the budget of the brief/],
    [{ team: { partnerManagers: 3 } }, /partnerManagers: 3/],
    [{ team: { partnerOperations: 0 } }, /view: partner-sourced owner: Partner manager/],
    [{ team: { conflictsDecidedBy: 'Chief of Staff' } }, /decidedBy: Chief of Staff/],
    [{ portal: 'Partner Lounge' }, /the portal Partner Lounge/],
    [{ countries: ['Germany', 'Austria'] }, /Country of the customer \(Germany, Austria\)/],
    [{ workingDays: ['sunday', 'monday', 'tuesday'] }, /Business days are Sunday to Tuesday/],
    [{ symptoms: ['off-brand-material'] }, /Partners use outdated or wrong material about us/],
  ];
  const without = generatePlan(briefOf({}), today);
  for (const [answers, shows] of cases) {
    it(`${JSON.stringify(answers)} shows in the plan`, () => {
      assert.doesNotMatch(flat(without), shows);
      assert.match(flat(generatePlan(briefOf(answers), today)), shows);
    });
  }
});

describe('plans of different partner types', () => {
  it('share what holds for every program, and say the rest in sentences of their own', () => {
    const sentences = new Map(partnerTypes.map((type) => [type, sentencesOf(type)]));
    for (const [first, own] of sentences) {
      for (const [second, others] of sentences) {
        if (first >= second) continue;
        const shared = own.filter((sentence) => others.includes(sentence)).length;
        assert.ok(shared < 0.65 * own.length, `${first} and ${second}: ${shared} of ${own.length}`);
      }
    }
  });

  /**
   * The sentences of a plan with six words or more, without the setup of the CRM, which the CRM decides about, and without
   * what is assumed, which is the same wherever the same answers are missing.
   */
  function sentencesOf(type: PartnerType): readonly string[] {
    const { root } = readPlan(generatePlan(briefOf({ partnerTypes: [type] }), today)).source;
    assert.ok(root);
    const { assumptions, ...plan } = plainValue(root) as Record<string, Record<string, unknown>>;
    assert.ok(assumptions);
    const { fields, routing, views, ...attribution } = plan.attribution ?? {};
    assert.ok(fields && routing && views);
    return [...new Set(textsIn({ ...plan, attribution }).filter((text) => text.split(' ').length >= 6))];
  }

  function textsIn(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  }
});

describe('what contradicts itself in a brief', () => {
  const cases: readonly (readonly [title: string, answers: Readonly<Record<string, unknown>>, says: RegExp])[] = [
    [
      'a target beyond the partners',
      { targets: { sourcedRevenue: '20000000 USD' } },
      /times what 30 partners can be expected to win/,
    ],
    ['a target far below them', { targets: { sourcedRevenue: '100000 USD' } }, /Fewer partners would reach it/],
    [
      'a budget above the target',
      { targets: { sourcedRevenue: '100000 USD' }, budget: '200000 USD' },
      /does not pay for itself/,
    ],
    [
      'a pipeline that the win rate does not close',
      { winRate: '10%', targets: { sourcedRevenue: '1000000 USD', sourcedPipeline: '3000000 USD' } },
      /of which 10% is 300000/,
    ],
    ['a decider with a stake', { team: { conflictsDecidedBy: 'VP Sales' } }, /who has a stake in the answer/],
    [
      'a budget that leaves its people out',
      { budget: '100 USD' },
      /less than a hundredth of one person's time at 100000 USD for a person and year/,
    ],
    [
      'a target too small for a person',
      { dealSize: '1000 USD', partners: '3, 3', budget: '100000 USD' },
      /It is more than the revenue target, so the program does not pay for itself in this period/,
    ],
    [
      'more partners than their managers can look after',
      { partners: '5000, 6000', team: { partnerManagers: 12 } },
      /12 partner managers for 50 strategic partners and 1500 growth partners: each has 129, where 15 to 20 are usual/,
    ],
    ...(['none', 'informal', 'rebuild'] as const).map(
      (state) =>
        [
          `a cycle beyond a year in the state ${state}`,
          { state, partners: '30', salesCycle: '540 days' },
          /the first deals close late: registered from 2027-\d\d-\d\d on, around 2028-\d\d-\d\d\. .*the 12 months of this target start there/,
        ] as const,
    ),
    ['a week of one day', { workingDays: ['monday'] }, /an answer can take longer than partners expect/],
  ];
  for (const [title, answers, says] of cases) {
    it(`${title} is noted in a comment`, () => {
      assert.match(flat(generatePlan(briefOf(answers), today)), says);
    });
  }
});

describe('the setup of the CRM', () => {
  const planOf = (answers: Readonly<Record<string, unknown>>): string => flat(generatePlan(briefOf(answers), today));

  it('keeps Deal Source read-only in Salesforce, which a universally required field cannot be', () => {
    const plan = planOf({ crm: 'salesforce' });
    assert.match(plan, /Field-level security makes these fields read-only for sales/);
    assert.match(plan, /AND\(ISPICKVAL\(Deal_Source__c, ""\), NOT\(ISPICKVAL\(StageName, /);
    assert.doesNotMatch(plan, /as required on the field itself and/);
  });

  for (const [crm, record] of Object.entries({
    salesforce: 'custom object Deal_Registration__c',
    hubspot: 'ticket pipeline Deal registrations',
    dynamics: 'table new_dealregistration',
    pipedrive: 'lead label Deal registration, the field Registration Status',
    zoho: 'module Deal Registrations',
    other: 'Set up registration records',
  })) {
    it(`is built by tasks of the launch in ${crm}`, () => {
      const plan = planOf({ crm, ...(crm === 'other' ? { crmName: 'SugarCRM' } : {}) });
      const launch = plan.slice(plan.indexOf(' launch:'));
      assert.ok(launch.includes(record), launch);
      assert.match(launch, /Direct into Partner-influenced/);
      assert.match(launch, /report|dashboard/);
      assert.match(launch, /Write the co-marketing assets of the playbook/);
    });
  }

  it('counts what HubSpot calls properties, and names none that does not exist', () => {
    const plan = planOf({ crm: 'hubspot', partnerTypes: ['reseller'] });
    assert.match(plan, /Create the 4 deal properties/);
    assert.match(plan, /association label Partner between deals and companies/);
    assert.doesNotMatch(plan, /partner_name|by Partner Name/);
  });

  it('leaves objects their names that the CRM comes with', () => {
    const named = (crm: string, registration: string) => planOf({ crm, crmObjects: { registration } });
    assert.match(named('salesforce', 'Lead'), /Record-triggered flow on Lead, /);
    assert.match(named('salesforce', 'Lead'), /Add the Status values .* to Lead, its queue/);
    assert.match(named('salesforce', 'case'), /Record-triggered flow on Case, /);
    assert.doesNotMatch(named('salesforce', 'Case'), /Case__c|flow on Case creates/);
    assert.match(named('dynamics', 'Lead'), /on the table lead: /);
    assert.match(named('dynamics', 'Case'), /on the table incident: /);
    assert.match(named('salesforce', 'Deal Reg'), /Deal_Reg__c/);
  });

  it('does not call usual stages those of a system that nobody knows', () => {
    assert.doesNotMatch(planOf({ crm: 'other', crmName: 'SugarCRM' }), /as SugarCRM comes with them/);
  });
});

describe('the words of a plan', () => {
  const planOf = (answers: Readonly<Record<string, unknown>>): string => flat(generatePlan(briefOf(answers), today));

  it('do not speak of several where there is one, or of others where there are none', () => {
    const one = planOf({ state: 'none', partners: { current: 0, target: 1 } });
    assert.doesNotMatch(
      one,
      /\b1 partner leave\b|[Ee]ach founding partner|each of 1 |0 # All others|more than 5 partners/,
    );
    assert.match(one, /partners: 0 # Nobody yet/);
  });

  it('join lists with an and before the last item', () => {
    const plan = planOf({ partnerTypes: ['reseller', 'system-integrator'], portal: 'none' });
    assert.match(plan, /Account executives, resellers and system integrators work the same accounts/);
    assert.match(plan, /Put registration form, tier targets, asset folder, .* and .* on one partner page/);
  });

  it('quote evidence that has quotation marks of its own', () => {
    const evidence = 'A partner of ours asked "why?"';
    assert.match(planOf({ symptoms: [{ symptom: 'own-ways', evidence }] }), /"A partner of ours asked 'why\?'"/);
  });

  it('do not contradict themselves where nobody sells together', () => {
    const plan = planOf({ partnerTypes: ['reseller'], motions: { reseller: ['resell'] } });
    assert.match(plan, /is not involved in our team's sales process\. .*Where a reseller leads, it runs its own sale/);
    assert.match(plan, /Co-sell as the playbook defines it: an introduction with context\. coSell: every-deal/);
    assert.doesNotMatch(plan, /sells together with our team today/);
  });

  it('let partners who only introduce join no call where others sell together with our team', () => {
    const plan = planOf({ partnerTypes: ['referral', 'system-integrator'] });
    assert.match(
      plan,
      /on the first call\. .*Referral partners give an introduction and context instead and join no call/,
    );
    assert.match(plan, /With system integrators: let the partner open the first call/);
    assert.match(plan, /referral: >- The usual way of referral partners/);
    assert.doesNotMatch(planOf({ partnerTypes: ['system-integrator'] }), /instead and join no call/);
  });

  it('ask for what nobody has counted only where nobody has brought anything yet', () => {
    const potential = /target-account-relationships|sales-team-size|certified-people|icp-overlap/;
    for (const type of ['referral', 'reseller', 'system-integrator', 'technology']) {
      assert.doesNotMatch(planOf({ partnerTypes: [type], state: 'informal' }), potential);
      assert.match(planOf({ partnerTypes: [type], state: 'none' }), potential);
      assert.doesNotMatch(planOf({ partnerTypes: [type] }), /customer-retention|services-attach, atLeast/);
    }
  });

  it('name no more people than the program has', () => {
    const one = planOf({
      partnerTypes: ['referral', 'system-integrator'],
      partners: '8, 8',
      team: { partnerManagers: 1, partnerOperations: 0 },
    });
    assert.doesNotMatch(
      one,
      /Head of|Brand manager|Product marketing|Sales enablement|Chief revenue|success manager owner|owner: Partner success|advisory board/,
    );
    assert.match(one, /The partner manager(?: of \w+)? is the partner success manager of both\./);
    assert.equal(one.match(/- task: /g)?.length, 10);
    const seven = planOf({ partners: '400, 400', team: { partnerManagers: 7 } });
    assert.match(seven, /Name one of the 7 partner managers as the partner success manager of each of the 40/);
    assert.match(
      seven,
      /Each has one of the 7 partner managers(?: of \w+)? as its partner success manager, who has up to 6 of them\./,
    );
  });

  it('promise a portal only where there is one', () => {
    const without = planOf({ portal: 'none' });
    assert.doesNotMatch(without, /portal: true/);
    assert.equal(
      without.match(/The partner page(?: of \w+)? with registration form, tier targets and assets/g)?.length,
      3,
    );
    assert.match(without, /There is no portal yet/);
    assert.equal(planOf({ portal: 'Partner Lounge' }).match(/portal: true/g)?.length, 3);
  });

  it('lock an account for a sale, and where that is long only as long as the partner works on it', () => {
    const protections = (salesCycle: string) => {
      const plan = planOf({ salesCycle });
      return [...plan.matchAll(/protection: (\d+) days/g)].map(([, days]) => Number(days));
    };
    assert.deepEqual(protections('90 days'), [120, 90]);
    assert.deepEqual(protections('180 days'), [240, 180]);
    assert.deepEqual(protections('220 days'), [285, 225]);
    assert.deepEqual(protections('285 days'), [345, 285]);
    const long = planOf({ salesCycle: '285 days' });
    assert.match(long, /about: playbook\.dealRegistration\.protection value: 285 days/);
    assert.match(long, /revocation: \{ when: The partner reports no progress\., after: 90 days \}/);
    assert.doesNotMatch(planOf({ salesCycle: '180 days' }), /dealRegistration\.protection value/);
  });

  it('call a commitment what people call it', () => {
    const plan = planOf({ partnerTypes: ['reseller', 'system-integrator'] });
    assert.match(
      plan,
      /Completed enablement is for resellers, and certification for delivery is for system integrators\./,
    );
  });

  it('say where a number was rounded', () => {
    const plan = planOf({ salesCycle: '7 days', partners: '12, 12', winRate: '44%' });
    assert.match(plan, /2\/3 x [\d.]+, rounded down/);
  });

  it('say why a registered partner registers as many deals as it does', () => {
    assert.match(planOf({ salesCycle: '30 days' }), /time for 12 won deals a year, so that 2 registrations/);
    assert.match(planOf({ salesCycle: '90 days' }), /One a year shows that a partner is active/);
  });
});

describe('the launch', () => {
  const launchOf = (answers: Readonly<Record<string, unknown>>): string => {
    const text = flat(generatePlan(briefOf(answers), today));
    return text.slice(text.indexOf(' launch:'));
  };

  it('asks for nothing that cannot be done with thousands of partners', () => {
    for (const state of ['informal', 'rebuild']) {
      const launch = launchOf({ partnerTypes: ['technology', 'reseller'], state, partners: '5000, 6000' });
      assert.match(
        launch,
        /Tell each of the 50 strategic partners its (?:new )?tier in a personal call and all others/,
      );
      assert.match(launch, /certification of 50 strategic partners .* open it online for 1500 growth partners/);
      assert.doesNotMatch(launch, /100% of the partners|[Ee]very partner|each reseller|each of (?:the )?5000/);
    }
  });

  it('counts on the partners of today, not on those that are planned', () => {
    const launch = launchOf({ partners: '10, 60' });
    assert.match(launch, /Run the certification of 10 partners/);
    assert.match(launch, /each of the 6 strategic partners/);
    assert.match(launchOf({ partners: '1, 60' }), /what the partner was promised/);
  });

  it('of a program that starts speaks of no partners that there are', () => {
    for (const type of partnerTypes) {
      const launch = launchOf({ partnerTypes: [type], state: 'none', partners: { current: 0, target: 3 } });
      assert.doesNotMatch(launch, /serves? today|the best 3|partner of Tier 1\b/);
    }
  });
});

/** The text with comments and folded values on one line. */
function flat(text: string): string {
  return text.replace(/\n\s*(?:# )?/g, ' ');
}
