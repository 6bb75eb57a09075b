import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { buildSummary } from '../../server/src/render/summary.ts';
import { renderText } from '../../server/src/render/text.ts';
import { setupOf } from '../../server/src/setup/setup.ts';
import { today } from './briefs.ts';
import type { Answers } from './random-answers.ts';

const resellers: Answers = {
  partnerTypes: ['reseller'],
  state: 'rebuild',
  crm: 'dynamics',
  partners: { current: 400, target: 400 },
};

function planOf(answers: Answers) {
  return readPlan(writtenFrom(answers));
}

function writtenFrom(answers: Answers): string {
  const { brief, refused } = readBrief(answers);
  if (brief === undefined) throw new Error(refused.map(({ key, message }) => `${key}: ${message}`).join('\n'));
  return generatePlan(brief, today);
}

/** The text on one line, so that a sentence is found wherever it is folded. */
function generatedFrom(answers: Answers): string {
  return writtenFrom(answers).replace(/\n\s+/g, ' ');
}

describe('rules of engagement follow what was told', () => {
  const conflictOf = (answers: Answers) => planOf(answers).attribution?.conflict?.items ?? [];

  it('named accounts have a rule of their own, with logged facts, an appeal and a default that fits', () => {
    const rule = conflictOf({ ...resellers, namedAccounts: { count: 300, owner: 'Field sales' } }).find(
      ({ situation }) => /one of the 300 named accounts of field sales/.test(situation?.value ?? ''),
    );
    assert.match(rule?.outcome?.value ?? '', /no logged call, meeting or reply/);
    assert.match(rule?.otherwise?.value ?? '', /^What field sales logged decides/);
    assert.ok(rule?.escalation && rule.within && rule.decidedBy);
  });

  it('a quote into a protected deal is stopped where somebody told of such deals, and nowhere else', () => {
    const isPrice = ({ situation }: { situation?: { value: string } | undefined }) =>
      /An offer of ours reaches/.test(situation?.value ?? '');
    assert.equal(conflictOf({ ...resellers, symptoms: ['channel-conflict'] }).filter(isPrice).length, 1);
    assert.equal(conflictOf({ ...resellers, symptoms: ['inactive-partners'] }).filter(isPrice).length, 0);
    assert.equal(
      conflictOf({ ...resellers, partnerTypes: ['referral'], symptoms: ['channel-conflict'] }).filter(isPrice).length,
      0,
    );
  });

  it('no rule is settled by silence against the definition of partner-sourced', () => {
    const rules = conflictOf({ ...resellers, namedAccounts: { count: 3 }, symptoms: ['disputed-credit'] });
    for (const { otherwise } of rules) assert.doesNotMatch(otherwise?.value ?? '', /partner-sourced/i);
    const active = rules.find(({ when }) => when?.value === 'sales-already-active');
    // Neither side gains by waiting: what is logged decides, as in the definition.
    assert.match(active?.otherwise?.value ?? '', /^What is logged decides: without .* the registration stands\.$/);
  });
});

describe('the worst problem leads the launch', () => {
  const firstTasks = (symptoms: readonly string[], pains?: readonly string[]) =>
    (planOf({ ...resellers, symptoms, ...(pains === undefined ? {} : { pains }) }).launch?.preLaunch?.items ?? [])
      .slice(0, 3)
      .map(({ task }) => task?.value ?? '');

  it('rules of engagement are signed before anything is built where accounts are fought over', () => {
    assert.ok(firstTasks(['channel-conflict', 'same-treatment']).some((task) => task.startsWith('Sign off conflict')));
    assert.ok(
      firstTasks(['same-treatment', 'channel-conflict'], ['channel-conflict']).some((task) =>
        task.startsWith('Sign off conflict'),
      ),
    );
  });

  it('fields come first where deals lose their source', () => {
    assert.ok(firstTasks(['counted-as-direct']).some((task) => task.startsWith('Create the 5 columns')));
    assert.ok(!firstTasks(['counted-as-direct']).some((task) => task.startsWith('Sign off conflict')));
  });
});

describe('influence is kept as records where the brief asks for it', () => {
  const technology: Answers = { partnerTypes: ['technology'], state: 'informal', crm: 'salesforce', partners: 40 };

  it('several for a deal, with proof, connected accounts apart, and a comparison', () => {
    const plan = planOf(technology);
    const { contributions, influence } = plan.attribution ?? {};
    assert.deepEqual(
      contributions?.record?.items.map(({ value }) => value),
      ['partner', 'kind', 'stage', 'date', 'proof'],
    );
    assert.equal(contributions?.perDeal?.value, 'several');
    assert.deepEqual(
      contributions?.shownApart?.items.map(({ value }) => value),
      ['connected-only'],
    );
    assert.deepEqual(
      contributions?.compare?.items.map(({ value }) => value),
      ['win-rate', 'average-deal-size', 'time-to-close'],
    );
    for (const { proof } of contributions?.kinds?.items ?? []) assert.ok(proof?.value);
    // A product that is connected decides nothing by itself, and no metric rewards that it is.
    assert.match(influence?.items[0]?.value ?? '', /and the buyer names it as a reason\.$/);
    for (const { metric } of plan.measurement?.secondary?.items ?? [])
      assert.doesNotMatch(metric?.value ?? '', /integration in use/i);
  });

  it('in a list where the CRM has no object for them', () => {
    const kept = planOf({ ...technology, crm: 'pipedrive' }).attribution?.contributions?.kept?.value;
    assert.match(kept ?? '', /^A list with a line for each contribution/);
  });

  it('and not in a program that knows its partners by name, or in one without integrations', () => {
    assert.equal(planOf({ ...technology, partners: 3 }).attribution?.contributions, undefined);
    assert.equal(planOf({ ...technology, partnerTypes: ['referral'] }).attribution?.contributions, undefined);
    assert.ok(planOf({ ...technology, partners: 3, symptoms: ['value-unknown'] }).attribution?.contributions);
  });
});

describe('introductions under rules of a profession', () => {
  const introductions: Answers = { partnerTypes: ['referral'], state: 'informal', crm: 'zoho', partners: 40 };
  const asks = (answers: Answers): boolean =>
    (planOf(answers).launch?.preLaunch?.items ?? []).some(({ task }) =>
      /rules of their profession/.test(task?.value ?? ''),
    );

  it('are settled before the first one where the brief tells of such a profession', () => {
    assert.ok(asks({ ...introductions, partnerTypes: ['accountant'] }));
    assert.ok(asks({ ...introductions, team: { conflictsDecidedBy: 'Compliance lead' } }));
    assert.ok(asks({ ...introductions, people: [{ role: 'Compliance officer' }, { role: 'Partner manager' }] }));
  });

  it('and are not asked for elsewhere', () => {
    assert.ok(!asks(introductions));
    assert.ok(!asks({ ...introductions, partnerTypes: ['reseller'], team: { conflictsDecidedBy: 'Compliance lead' } }));
  });

  it('always ask for the word of the person who is introduced', () => {
    const wanted = planOf(introductions).playbook?.dealRegistration?.requiredInformation?.items ?? [];
    assert.ok(wanted.some(({ value }) => /agreed to be contacted/.test(value)));
  });
});

describe('who decides and who is counted', () => {
  const deciderOf = (people: readonly Answers[]) =>
    planOf({ ...resellers, people }).attribution?.conflict?.items[0]?.decidedBy?.value;

  it('is operations, then whoever watches over rules or money, and nobody who administers a system', () => {
    assert.equal(deciderOf([{ role: 'Salesforce admin' }, { role: 'Partner operations' }]), 'Partner operations');
    assert.equal(deciderOf([{ role: 'HubSpot admin' }, { role: 'Partner manager' }, { role: 'CFO' }]), 'CFO');
    assert.equal(
      deciderOf([
        { role: 'Partner manager', count: 2 },
        { role: 'Compliance officer', name: 'Dee' },
      ]),
      'Dee (compliance officer)',
    );
    assert.equal(deciderOf([{ role: 'Founder', name: 'Ana' }, { role: 'Sales lead' }]), 'Ana (founder)');
  });

  it('people are as many as were told, whoever leads them', () => {
    const people = [{ role: 'Head of Channel' }, { role: 'Channel account manager', count: 45 }];
    const text = generatedFrom({ ...resellers, partners: { current: 5000, active: 900, target: 5000 }, people });
    assert.match(text, /one of the 45 channel account managers/);
  });

  it('partners of a type have the words of the person, also where there are two', () => {
    const text = generatedFrom({ ...resellers, partnerTypes: ['consulting', 'agency'] });
    assert.match(text, /consulting partners and agencies/i);
    assert.doesNotMatch(text, /Sellers and system integrators|executives and system integrators/);
  });
});

describe('a company without a CRM', () => {
  it('is asked to build no workflow in its spreadsheet', () => {
    const { launch, attribution } = planOf({
      ...resellers,
      crm: 'other',
      crmName: 'a spreadsheet',
      partners: 6,
    });
    const work = (launch?.preLaunch?.items ?? []).map(({ task }) => task?.value).join('\n');
    assert.doesNotMatch(work, /workflow/i);
    assert.match(work, /Write the routine/);
    assert.match(attribution?.routing?.steps?.items[1]?.value ?? '', /^On every business day/);
  });

  it('and one with a CRM of another name keeps its workflow', () => {
    const text = generatedFrom({ ...resellers, crm: 'other', crmName: 'SugarCRM', partners: 6 });
    assert.match(text, /Build the workflow Partner Deal Registration Intake/);
  });
});

describe('playbook and CRM say the same of a registration', () => {
  for (const crm of ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho', 'other']) {
    for (const [situation, told] of [
      ['in a quick sale', { salesCycle: '30 days' }],
      ['where a registration can be revoked', { salesCycle: '300 days' }],
      ['where nothing runs by itself', { salesCycle: '30 days', crmEdition: 'free' }],
    ] as const) {
      it(`${situation}, in ${crm}`, () => {
        const plan = planOf({ ...resellers, crm, ...(crm === 'other' ? { crmName: 'SugarCRM' } : {}), ...told });
        const { fields, flows } = setupOf(plan);
        const states = fields.find(({ key }) => key === 'registration.status')?.options ?? [];
        const work = (plan.launch?.preLaunch?.items ?? []).map(({ task }) => task?.value ?? '').join('\n');
        assert.ok(work.includes(`${states.slice(0, -1).join(', ')} and ${states.at(-1)}`), work);
        // The contact that makes a conflict is the one that the definition rules out, in the steps and in the setup.
        const { categories, conflict, routing } = plan.attribution ?? {};
        const active =
          conflict?.items.find(({ when }) => when?.value === 'sales-already-active')?.situation?.value ?? '';
        const contact = /an open .+ of the last \d+ days/i.exec(active)?.[0].toLowerCase() ?? 'nothing';
        const steps = routing?.steps?.items.map(({ value }) => value).join('\n') ?? '';
        for (const text of [categories?.['partner-sourced']?.value ?? '', steps]) {
          assert.ok(text.toLowerCase().includes(contact), text);
        }
        const intake = flows.find(({ key }) => key === 'intake')?.steps.map(({ text }) => text) ?? [];
        assert.ok(
          intake.some((text) => text.includes(active.replace(/\.$/, ''))),
          intake.join('\n'),
        );
      });
    }
  }
});

describe('what the evidence tells of sales and partners', () => {
  const dealers = { ...resellers, partners: { current: 60, target: 60 } };
  const withEvidence = (evidence: string, symptom = 'disputed-credit', changed: Answers = {}) => ({
    ...dealers,
    ...changed,
    symptoms: [{ symptom, evidence }],
  });
  const rulesOf = (answers: Answers) => planOf(answers).attribution?.conflict?.items ?? [];
  const firstOf = (evidence: string, symptom?: string, changed?: Answers) =>
    rulesOf(withEvidence(evidence, symptom, changed))[0];

  it('puts the rule for offers of our own first, with the count that was told and what it may become', () => {
    for (const [evidence, counted] of [
      ['Inside sales undercut a dealer in 9 deals of last year.', 'Told: 9. Target from the soft launch on: 0.'],
      [
        'Of 80 registrations 12 were contested, and in seven of them our account managers had quoted direct as well.',
        'Told: 7. Target from the soft launch on: 0.',
      ],
      ['At Nordhof our sales team and a reseller made two offers with different prices.', 'Target: 0.'],
      ['Twice in spring we sold direct to an account that a reseller had registered.', 'Target: 0.'],
    ] as const) {
      const rule = firstOf(evidence);
      assert.match(rule?.situation?.value ?? '', /^An offer of ours reaches the customer/, evidence);
      assert.ok(rule?.outcome?.value.endsWith(counted), `${evidence} ${rule?.outcome?.value}`);
      assert.match(rule?.otherwise?.value ?? '', /^The registration stands/);
    }
  });

  it('leaves the usual rule in front where the words tell of something else, or of what is over', () => {
    for (const evidence of [
      'Our partners want the same offer as direct customers.',
      'Inside sales used to undercut dealers, which has ended.',
      'Two dealers argued about a commission.',
      'Nuestro equipo y un socio ofrecieron precios distintos.',
    ]) {
      assert.equal(firstOf(evidence)?.when?.value, 'sales-already-active', evidence);
    }
  });

  it('settles first what two partners, a sign-up or a late answer were told of', () => {
    const introducers = { partnerTypes: ['referral'], crm: 'zoho', state: 'informal' } as const;
    const same = firstOf('Several brokers sent us the same customer 6 times.', 'disputed-credit', introducers);
    assert.equal(same?.when?.value, 'two-partners');
    assert.match(same?.outcome?.value ?? '', /Told: 6\./);
    const own = firstOf(
      'Whoever signs up online counts as direct, even if a broker sent them.',
      'counted-as-direct',
      introducers,
    );
    assert.equal(own?.when?.value, 'inbound-lead');
    assert.match(own?.outcome?.value ?? '', /who recommended us/);
    const late = firstOf(
      '5 of 20 referrals of last year got their reply after two weeks.',
      'lost-referrals',
      introducers,
    );
    assert.match(late?.situation?.value ?? '', /has no answer after/);
    assert.match(late?.outcome?.value ?? '', /Told: 5 of 20\./);
    assert.match(late?.otherwise?.value ?? '', /it is accepted/);
  });

  it('takes out whoever decides today where the evidence says that deals wait there', () => {
    const decider = 'Vice president of sales';
    const team = { partnerManagers: 2, partnerOperations: 1, conflictsDecidedBy: decider };
    for (const evidence of [
      'Disputes go to the VP of sales and take weeks.',
      'It takes the vice president of sales a month to settle a claim.',
      'Until the VP Sales decides who gets a deal, partners wait forever.',
      'Streitfälle liegen wochenlang beim Vice President of Sales, Partner warten Wochen.',
    ]) {
      const answers = withEvidence(evidence, 'best-partners-unhappy', { team });
      for (const { decidedBy, escalation } of rulesOf(answers)) {
        assert.equal(decidedBy?.value, 'Partner operations and Finance', evidence);
        assert.match(escalation?.value ?? '', /^Vice president of sales, within/);
      }
      assert.match(
        renderText(buildSummary(planOf(answers))).replace(/\s+/g, ' '),
        /decided by partner operations and finance .{1,40} and on appeal alone by the vice president of sales/,
      );
      const assumed = planOf(answers).assumptions?.items.find(({ about }) => about?.value === 'Who decides conflicts');
      assert.ok(assumed?.because?.value.includes(evidence));
    }
    const [stays] = rulesOf(withEvidence('The VP of sales decides each dispute in a day.', 'own-ways', { team }));
    assert.equal(stays?.decidedBy?.value, 'Vice president of sales and Finance');
  });

  it('has one answer for who accepts, whatever is asked', () => {
    const text = generatedFrom({ ...dealers, team: { partnerOperations: 1 } });
    assert.match(text, /Partner operations accepts or declines within the SLA/);
    assert.doesNotMatch(text, /(?:sales manager|sales) accepts or declines/i);
  });

  it('takes what arrives in the ways that were told, and has somebody who stands in', () => {
    const text = generatedFrom({
      partnerTypes: ['referral'],
      state: 'informal',
      crm: 'hubspot',
      partners: { current: 4, target: 4 },
      team: { partnerManagers: 1, partnerOperations: 0, conflictsDecidedBy: 'Mira (founder)' },
      symptoms: [{ symptom: 'own-ways', evidence: 'Two agencies send leads by WhatsApp, the others by mail.' }],
    });
    assert.match(text, /What arrives by WhatsApp or e-mail is entered into the form by whoever receives it/);
    assert.match(text, /The same message reaches Mira \(founder\), who does it when the partner manager is away/);
    assert.doesNotMatch(text, /by phone/);
  });

  it('gives a source to the deals of the past that somebody counted, and to no others', () => {
    const task = (evidence: string) =>
      (planOf(withEvidence(evidence, 'counted-as-direct')).launch?.preLaunch?.items ?? [])
        .map(({ task: words }) => words?.value ?? '')
        .find((words) => words.startsWith('Enter the '));
    assert.match(
      task('4 of the 25 projects won last year came from a dealer.') ?? '',
      /^Enter the 25 projects won last year/,
    );
    assert.match(
      task('Dealers sent 70 referrals last year.') ?? '',
      /^Enter the 70 referrals last year|^Enter the 70 referrals/,
    );
    assert.equal(task('Nobody knows which deals came from dealers.'), undefined);
  });

  it('asks at a stage which partner takes part where sales brings partners in late', () => {
    const late = withEvidence('Dealers are brought in too late.', 'sales-avoids-partners');
    const plan = planOf(late);
    const expectations = plan.playbook?.coSell?.salesExpectations?.items.map(({ value }) => value) ?? [];
    assert.ok(
      expectations.some((words) => /^Before a deal reaches Propose, write on it which reseller takes part/.test(words)),
    );
    assert.ok(plan.launch?.fullLaunch?.criteria?.items.some(({ value }) => /what a partner deal pays/.test(value)));
    const none = planOf({ ...dealers, symptoms: ['inactive-partners'] });
    assert.ok(!none.playbook?.coSell?.salesExpectations?.items.some(({ value }) => value.startsWith('Before a deal')));
  });

  it('gives partners who brought nothing a step that they can take and a day', () => {
    const text = generatedFrom(
      withEvidence('40 of our 60 resellers sold nothing in the last twelve months.', 'inactive-partners'),
    );
    assert.match(
      text,
      /Write to 40 of the 60 resellers: who names one account with its contact on the form by 20\d\d-/,
    );
  });
});

describe('partners of two types', () => {
  it('complement each other, and no type loses to the other by a date', () => {
    const rule = (
      planOf({ ...resellers, partnerTypes: ['reseller', 'system-integrator'] }).attribution?.conflict?.items ?? []
    ).find(({ when }) => when?.value === 'two-partners');
    assert.match(rule?.outcome?.value ?? '', /Of two partners of one type the first complete registration counts/);
    assert.match(rule?.outcome?.value ?? '', /revenue counts once/);
  });
});

describe('the launch stands in the order of dependence', () => {
  it('moves nothing into a form, a field or a list that is not there yet', () => {
    for (const state of ['informal', 'rebuild'] as const) {
      for (const partners of [4, 60, 400]) {
        const tasks =
          planOf({
            ...resellers,
            state,
            partners: { current: partners, target: partners },
            symptoms: [
              { symptom: 'counted-as-direct', evidence: '4 of the 25 projects won last year came from a dealer.' },
            ],
          }).launch?.preLaunch?.items ?? [];
        const at = (words: RegExp) => tasks.findIndex(({ task }) => words.test(task?.value ?? ''));
        const [fields, form, moved, list, agreement] = [
          at(/^Create the|Create the \d+ columns/),
          at(/partner page\. There is no portal|^Set up/),
          at(/Move (?:running registrations|partner names)/),
          at(/Enter the 25 projects/),
          at(/program agreement/),
        ];
        assert.ok(
          fields >= 0 && fields <= form && form <= moved && moved <= list && list <= agreement,
          `${state} ${partners}`,
        );
        const dues = tasks.map(({ due }) => due?.value.iso ?? '');
        assert.deepEqual(dues, [...dues].sort());
      }
    }
  });
});

describe('what nobody told of does not lead', () => {
  const introducers: Answers = {
    partnerTypes: ['referral'],
    state: 'informal',
    crm: 'zoho',
    partners: { current: 300, active: 40, target: 300 },
  };

  it('a conflict with direct sales is the last risk where partners argue among themselves', () => {
    const risks = planOf({
      ...introducers,
      symptoms: [{ symptom: 'disputed-credit', evidence: 'Several brokers sent us the same customer 6 times.' }],
    }).risks?.items;
    assert.equal(risks?.at(-1)?.kind?.value, 'cannibalization');
    const own = planOf({
      ...introducers,
      symptoms: [
        {
          symptom: 'disputed-credit',
          evidence: 'Our sales team offered a broker 4 customers less, and quoted direct.',
        },
      ],
    }).risks?.items;
    assert.equal(own?.[0]?.kind?.value, 'cannibalization');
  });

  it('partners who brought nothing sign when there is something to register, and a sign-up asks who sent the customer', () => {
    const tasks = (
      planOf({
        ...introducers,
        symptoms: [
          {
            symptom: 'counted-as-direct',
            evidence: 'Whoever signs up online counts as direct, even if a broker sent them.',
          },
        ],
      }).launch?.preLaunch?.items ?? []
    ).map(({ task }) => task?.value ?? '');
    assert.ok(
      tasks.some((task) =>
        /the 40 partners that brought something sign .* All others do so with their first/.test(task),
      ),
    );
    assert.ok(tasks.some((task) => /^Ask on every sign-up and contact form who recommended us/.test(task)));
  });

  it('a program opens in one country first where Tier 1 is large, and in all of them where it is a handful', () => {
    const countries = ['Spain', 'Portugal', 'Italy'];
    const large = generatedFrom({ ...resellers, countries, history: { period: '12 months', activePartners: 200 } });
    assert.match(large, /take place in 1 country, Spain/);
    assert.match(large, /Portugal and Italy follow one by one, a month apart/);
    assert.doesNotMatch(
      generatedFrom({ ...resellers, countries, partners: { current: 12, target: 12 } }),
      /in 1 country/,
    );
  });
});
