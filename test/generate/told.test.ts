import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { programStates } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { writeBrief } from '../../server/src/generate/write-brief.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { briefOf, today } from './briefs.ts';
import { complaintAboutPlan } from './complaints.ts';

/** What a customer tells of a program of resellers and distributors, as far as a brief can take it. */
const channel = `company: Ironvale
partnerTypes: [reseller, distributor]
motions: { reseller: [resell, co-sell], distributor: [resell] }
state: rebuild
since: 2017
deadline: { date: 2027-02-10, for: The board decides on the budget }
partners:
  current: 406
  active: 140
  target: 406
  byType: [{ type: reseller, partners: 400 }, { type: distributor, partners: 6 }]
dealSize: 120000 USD
salesCycle: 200 days
winRate: 28%
dealsByType: [{ type: reseller, averageSize: 110000 USD, salesCycle: 190 days }]
portal: none
crm: dynamics
crmEdition: Enterprise
crmAdmin: outside
history:
  period: 12 months
  source: Registrations of the CRM
  registrations: { submitted: 540, accepted: 470, disputed: 61 }
  won: { deals: 151, revenue: 18100000 USD }
  byType: [{ type: reseller, won: { deals: 149 } }]
people: [{ role: Channel account manager, count: 9 }, { role: Partner operations, count: 0.5 }, { role: Founder, name: Ana, time: 3 hours a week }]
regions: [{ id: emea, name: EMEA, countries: [Germany], thresholds: 60% }]
segments: [{ name: Mid-market, size: under 250 employees, soldBy: partners }]
namedAccounts: { count: 300, owner: Field sales }
channel: { flow: [vendor, distributor, reseller, customer], submittedBy: [reseller], credited: reseller }
dealRegistration:
  eligibility: { minimumValue: 5000 USD, excludes: [Tenders after publication] }
  decide: 3 business days
  protection: 180 days
  extension: { by: 60 days, times: 1, when: The customer confirmed the project. }
pains: [channel-conflict, inactive-partners]
`;

describe('what customers say', () => {
  it('stands in the plan under the same keys, and comes back as it was written', () => {
    const { brief, problems } = checkBrief(channel, today);
    assert.deepEqual(problems, []);
    assert.ok(brief);
    const again = checkBrief(writeBrief(brief), today).brief;
    assert.deepEqual(again, brief);
    const plan = readPlan(generatePlan(brief, today));
    assert.equal(complaintAboutPlan(plan), undefined);
    const { program, attribution, playbook, history } = plan;
    assert.equal(program?.deadline?.date?.value.iso, '2027-02-10');
    assert.equal(program?.partners?.active?.value, 140);
    assert.equal(program?.partners?.byType?.items[1]?.type?.value, 'distributor');
    assert.equal(program?.deals?.byType?.items[0]?.averageSize?.value.amount, 110_000);
    assert.equal(program?.crmEdition?.value, 'Enterprise');
    assert.equal(program?.crmAdmin?.value, 'outside');
    assert.equal(program?.portal?.value, 'none');
    assert.equal(program?.partnerManagers?.value, 9);
    assert.equal(program?.people?.items[1]?.count?.value, 0.5);
    assert.deepEqual(
      program?.pains?.items.map(({ value }) => value),
      ['channel-conflict', 'inactive-partners'],
    );
    assert.equal(history?.byType?.items[0]?.won?.deals?.value, 149);
    assert.equal(plan.regions?.items[0]?.id?.value, 'emea');
    assert.equal(plan.segments?.items[0]?.soldBy?.value, 'partners');
    assert.equal(attribution?.namedAccounts?.count?.value, 300);
    assert.equal(attribution?.channel?.credited?.value, 'reseller');
    assert.equal(playbook?.dealRegistration?.eligibility?.minimumValue?.value.amount, 5000);
    assert.equal(playbook?.dealRegistration?.protection?.value.amount, 180);
    assert.equal(playbook?.dealRegistration?.extension?.times?.value, 1);
  });

  it('may be half a person, nobody at all, and people as one types them', () => {
    const base = { partnerTypes: ['referral'], state: 'informal', crm: 'hubspot' };
    const half = briefOf({ ...base, team: { partnerManagers: 'half', partnerOperations: '0.5 people' } });
    assert.deepEqual(half.team, { partnerManagers: 0.5, partnerOperations: 0.5 });
    const nobody = briefOf({ ...base, team: { partnerManagers: 0 } });
    for (const brief of [half, nobody])
      assert.equal(complaintAboutPlan(readPlan(generatePlan(brief, today))), undefined);
    assert.deepEqual(briefOf({ ...base, people: '2 channel managers; Ana, founder, 3 h/week; Finance' }).people, [
      { role: 'channel managers', count: 2 },
      { role: 'founder', name: 'Ana', time: '3 hours a week' },
      { role: 'Finance' },
    ]);
    assert.deepEqual(briefOf({ ...base, motions: { introducers: ['refer'] } }).motions, { referral: ['refer'] });
  });

  it('is told where it contradicts itself, in a brief and in a plan alike, all at once', () => {
    const told = `deadline: { date: 2020-02-10 }
partners: { current: 10, active: 12, byType: [{ type: reseller, partners: 11 }, { type: reseller, partners: 1 }] }
people: [{ role: Founder, name: Ana, time: 30 hours a day }, { role: Seller, name: Bo, count: 2 }, { role: Aide, time: 120% }]
pains: [own-ways, lost-referrals, own-ways]
`;
    const history = `history:
  registrations: { submitted: 9, accepted: 10, disputed: 11 }
  won: { deals: 12, revenue: 900000 USD }
  activePartners: 13
  source: The CRM
  byType: [{ type: reseller, registrations: { submitted: 10, accepted: 11 } }]
`;
    const expected = [
      'The deadline was on 2020-02-10, and today is 2026-11-22. Write the next one, or leave it out.',
      '12 partners are active, and only 10 are in the program. Correct the one that is wrong.',
      'The types have 12 partners together, and 10 are in the program. Correct the one that is wrong.',
      'reseller stands here for the second time. Keep one of the two.',
      'Ana has 30 hours a day for partners, and a day has 24 hours. Correct the time.',
      'Bo is the name of one person, and 2 are counted. Leave out the name or the number.',
      'Aide has 120% for partners, and nobody has more than all of their time. Correct the time.',
      'own-ways is ranked twice. Keep it where it belongs in the order.',
      '10 registrations were accepted, and only 9 were submitted. Correct the one that is wrong.',
      '11 registrations were disputed, and only 9 were submitted. Correct the one that is wrong.',
      '12 deals were won, and only 9 were registered. Correct the one that is wrong.',
      '13 partners were active, and only 10 are in the program. Correct the one that is wrong.',
      '11 registrations were accepted, and only 10 were submitted. Correct the one that is wrong.',
      '10 registrations were submitted by the types together, and only 9 by all partners. Correct the one that is wrong.',
    ].sort();
    const brief = checkBrief(`partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n${told}${history}`, today);
    assert.equal(brief.brief, undefined);
    assert.deepEqual(brief.problems.map(({ message }) => message).sort(), expected);
    const indented = told.replace(/^/gm, '  ').trimEnd();
    const plan = readPlan(`partnerPlan: 1\nprogram:\n${indented}\n${history}`);
    const found = checkPlan(plan, readSettings({}, today)).filter(({ rule }) => rule.endsWith('/contradiction'));
    assert.deepEqual(found.map(({ message }) => message).sort(), expected);
    assert.equal(new Set(found.map(({ span }) => `${span.start}-${span.end}`)).size, expected.length);
  });

  it('is never lost without a word, also inside braces and without a value', () => {
    for (const [line, key] of [
      ['team: { partnerManagers: 1, conflictsDecidedBy: Ana, founder }', 'founder'],
      ['people: [{ role: Founder, name: Ana, hours }]', 'hours'],
      ['namedAccounts: { count: 3, owners }', 'owners'],
      ['history: { won: { deals: 3, lost } }', 'lost'],
    ] as const) {
      const { problems } = checkBrief(`partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n${line}\n`, today);
      assert.deepEqual(
        problems.map(({ rule, message }) => [rule, message.includes(`"${key}"`)]),
        [['brief/unknown-answer', true]],
        line,
      );
    }
  });
});

describe('the people who are told', () => {
  const small = {
    partnerTypes: ['referral'],
    state: 'informal',
    crm: 'hubspot',
    partners: '3',
    dealSize: '6000 USD',
    salesCycle: '21 days',
    winRate: '44%',
    targets: { sourcedRevenue: '120000 USD' },
    people: 'Ana, founder, 3 hours a week; Joel, founder',
    countries: ['United States'],
    portal: 'none',
  };

  it('have every task, decision and number, and nobody else has one', () => {
    const text = generatePlan(briefOf(small), today);
    const plan = readPlan(text);
    assert.equal(complaintAboutPlan(plan), undefined);
    const owners = [...text.matchAll(/^ *(?:owner|decidedBy|logo|messaging|brand): (.+)$/gm)].map(([, owner]) => owner);
    assert.deepEqual([...new Set(owners)].sort(), ['Ana', 'Ana (founder)', 'Joel', 'Seller of the deal']);
    assert.doesNotMatch(
      text,
      /Head of Partnerships|VP Sales|Revenue operations|Partner manager|HubSpot admin|Data protection officer|account executive/i,
    );
    assert.doesNotMatch(text, /Ana is Ana|Ana and Ana/);
    const tasks = plan.launch?.preLaunch?.items.length ?? 0;
    assert.ok(tasks <= 10, `${tasks} tasks`);
    assert.equal(plan.tiers?.items[0]?.partners?.value, 3);
  });

  it('give the CRM to the consultancy that changes it, and leave the words of a person as they are', () => {
    const text = generatePlan(
      briefOf({
        ...small,
        crmAdmin: 'outside',
        symptoms: [
          { symptom: 'own-ways', evidence: 'The partner manager and the VP Sales never talk to finance, they say.' },
        ],
      }),
      today,
    );
    assert.match(text, /owner: CRM consultancy \(outside\)/);
    assert.match(text.replace(/\n */g, ' '), /The partner manager and the VP Sales never talk to finance, they say\./);
  });
});

describe('nobody but the people who are told', () => {
  /** What a plan says of departments that it hands work over to, and of roles in general. */
  const roles =
    /Head of (?!sales)|VP Sales|[Pp]artner (?:success )?manager|[Pp]artner operations|[Rr]evenue operations|[Rr]egional sales|[Ss]ales manager|[Ss]ales enablement|\badmin\b|Chief|[Pp]roduct marketing|Brand manager|Data protection officer|[Pp]roduct operations|account executive/;

  for (const partnerTypes of [
    ['referral'],
    ['reseller'],
    ['technology'],
    ['system-integrator'],
    ['technology', 'reseller'],
  ]) {
    it(`has anything to do in a program of ${partnerTypes.join(' and ')} partners`, () => {
      for (const state of programStates) {
        for (const crm of ['hubspot', 'salesforce', 'dynamics', 'zoho', 'pipedrive']) {
          const answers = { partnerTypes, state, crm, partners: '60', people: 'Ana, founder; Joel, founder' };
          const text = generatePlan(briefOf({ ...answers, portal: 'none', countries: ['Spain'] }), today);
          const [found] =
            roles.exec(text.replaceAll('partner-operations', '').replace(/\bpartnerManagers: .*/, '')) ?? [];
          assert.equal(found, undefined, `${state}, ${crm}`);
        }
      }
    });
  }
});

describe('the roles of the people who are told', () => {
  const base = {
    partnerTypes: ['system-integrator', 'reseller'],
    state: 'informal',
    crm: 'other',
    crmName: 'SAP Sales Cloud',
    partners: '14',
    portal: 'none',
  };
  const textOf = (answers: object) => generatePlan(briefOf({ ...base, ...answers }), today);
  const all = (text: string, key: string) => [
    ...new Set([...text.matchAll(new RegExp(String.raw`^ *${key}: (?:>-\n *)?(.+)$`, 'gm'))].map(([, value]) => value)),
  ];

  it('leave to a consultancy the CRM, and no number, no risk and no decision', () => {
    const text = textOf({ crmAdmin: 'outside', people: '2 Partner manager; Head of sales' });
    const plan = readPlan(text);
    assert.equal(complaintAboutPlan(plan), undefined);
    const outside = 'SAP Sales Cloud consultancy (outside)';
    const { measurement, risks, attribution, playbook, launch } = plan;
    const primary = measurement?.primary;
    for (const owner of [primary?.sourcedRevenue?.owner, primary?.roi?.owner, measurement?.reporting?.owner]) {
      assert.notEqual(owner?.value, outside);
    }
    assert.ok(risks?.items.every(({ owner }) => owner?.value !== outside));
    assert.ok(!all(text, 'decidedBy').includes(outside));
    assert.ok(attribution !== undefined && playbook !== undefined);
    assert.ok(launch?.preLaunch?.items.some(({ owner }) => owner?.value === outside));
  });

  it('stay out of the names of other things, and have their number, article and small letter', () => {
    const many = textOf({ people: '9 Channel account manager; 2 Partner operations', partners: '400' });
    const flat = many.replace(/\n *#? */g, ' ');
    assert.match(flat, /sales course and demo certification of the sellers/);
    assert.match(flat, /one of the 9 channel account managers/);
    assert.match(flat, /the time of a seller/);
    assert.doesNotMatch(flat, /\ban seller|\d Channel account manager\b/);
    const one = textOf({ people: 'Rita, CEO' }).replace(/\n *#? */g, ' ');
    assert.match(one, /Rita \(CEO\)/);
    assert.doesNotMatch(one, /cEO|Rita and demo|\bFinance\b/);
    const manager = textOf({ people: 'Ana, partner manager; Bo, seller' });
    assert.deepEqual(all(manager, 'decidedBy'), ['Ana (partner manager)']);
  });

  it('decide with somebody else who has no stake, and nobody decides twice', () => {
    const decided = (people: string, conflictsDecidedBy: string) => {
      const text = textOf({ people, team: { conflictsDecidedBy } });
      return [all(text, 'decidedBy'), all(text, 'escalation').map((who = '') => who.replace(/, within.*$/, ''))];
    };
    assert.deepEqual(decided('2 Partner manager; Head of sales', 'Head of sales'), [
      ['Head of sales and Partner manager'],
      ['The customer, asked in writing whom it wants to work with'],
    ]);
    assert.deepEqual(decided('Partner manager; Head of sales; Dana Wu, CFO', 'Head of sales'), [
      ['Head of sales and Dana Wu (CFO)'],
      ['Whoever decides above them, still to be named'],
    ]);
    assert.deepEqual(decided('Head of alliances; Sales director; Marketing', 'Head of alliances'), [
      ['Head of alliances'],
      ['Whoever decides above them, still to be named'],
    ]);
    assert.deepEqual(decided('Partner manager; Seller; Founder', 'Partner manager'), [
      ['Partner manager'],
      ['Founder'],
    ]);
    const two = textOf({ people: 'Head of sales; Head of finance', team: { conflictsDecidedBy: 'Head of sales' } });
    assert.match(two.replace(/\n *#? */g, ' '), /the head of sales and the head of finance/);
    const text = textOf({ people: 'Head of sales; Seller', team: { conflictsDecidedBy: 'Head of sales' } });
    assert.match(text.replace(/\n *# */g, ' '), /Nobody without one has been told who could decide with them\./);
  });

  it('are as many as their time, and whoever looks after partners beside other work is assumed', () => {
    const managers = (people: string) => {
      const { program, assumptions } = readPlan(textOf({ people }));
      const isAssumed = assumptions?.items.some(({ about }) => about?.value === 'program.partnerManagers') === true;
      return [program?.partnerManagers?.value, isAssumed];
    };
    assert.deepEqual(managers('Priya, office manager, 2 hours a week'), [0.05, true]);
    assert.deepEqual(managers('Rita, CEO'), [1, true]);
    assert.deepEqual(managers('Ana, partner manager, 2 days a week; 2 channel managers'), [2.4, false]);
    assert.deepEqual(managers('2 Partner operations; Sales director'), [0, false]);
    const text = textOf({ people: 'Priya, office manager, 2 hours a week', partners: '3' });
    assert.equal(complaintAboutPlan(readPlan(text)), undefined);
    assert.doesNotMatch(text, /with Priya[,.]/);
    const half = textOf({ people: '1.5 Partner manager; Dana Wu, CFO', partners: '60' }).replace(/\n *#? */g, ' ');
    assert.match(half, /one of the partner managers/);
    const audience = readPlan(textOf({ people: 'Partner manager; Dana Wu, CFO' })).measurement?.reporting?.audience;
    assert.ok(!audience?.items.some(({ value }) => value === 'Partner manager'));
  });

  it('speak of partners by the word that was told, and of one partner as one', () => {
    const told = briefOf({
      ...base,
      partnerTypes: ['accountant'],
      partners: '1',
      state: 'running',
      people: 'Rita, CEO',
    });
    const { risks } = readPlan(generatePlan(told, today));
    const said = risks?.items.map(({ risk }) => risk?.value ?? '').join(' ') ?? '';
    assert.match(said, /Advisors introduce two accounts/);
    assert.match(said, /All that advisors bring comes from one of them, and ends when it stops\./);
    assert.doesNotMatch(said, /[Rr]eferral partners|Northwind/);
  });

  it('give the work of sales to sales or to somebody who leads, and never to marketing', () => {
    const owners = all(textOf({ people: 'Partner manager; Marketing manager' }), 'owner');
    assert.ok(owners.includes('Partner manager'));
    const sales = readPlan(textOf({ people: 'Partner manager; Marketing manager' })).launch?.preLaunch?.items;
    assert.equal(sales?.find(({ task }) => task?.value.startsWith('Train all'))?.owner?.value, 'Partner manager');
  });
});

describe('a plan judges', () => {
  const base = { partnerTypes: ['technology', 'referral'], state: 'rebuild', crm: 'pipedrive', partners: '35' };

  it('that a return of costs that nobody told is not known, and says from when on the program pays', () => {
    const text = generatePlan(
      briefOf({ ...base, dealSize: '24000 USD', history: { direct: { costPerRevenue: '0.5 USD' } } }),
      today,
    );
    const plan = readPlan(text);
    assert.equal(plan.measurement?.primary?.roi?.target, undefined);
    assert.equal(plan.measurement?.primary?.roi?.costs, undefined);
    const open = plan.assumptions?.items.find(({ about }) => about?.value === 'measurement.primary.roi.costs');
    assert.match(open?.value?.value ?? '', /^not known yet/);
    assert.match(open?.because?.value ?? '', /breaks even at its cost divided by 0\.5\./);
    assert.equal(complaintAboutPlan(plan), undefined);
  });

  it('that a budget under threat needs a proof before the day on which it is decided', () => {
    const text = generatePlan(
      briefOf({
        ...base,
        dealSize: '24000 USD',
        budget: '310000 USD',
        deadline: { date: '2027-02-10', for: 'The board decides on the budget' },
        history: { won: { deals: 40 }, direct: { costPerRevenue: '0.5 USD' }, source: 'Pipedrive' },
        symptoms: ['budget-questioned'],
      }),
      today,
    );
    const plan = readPlan(text);
    assert.equal(complaintAboutPlan(plan), undefined);
    const [sorted, page] = plan.launch?.preLaunch?.items ?? [];
    assert.match(
      sorted?.task?.value ?? '',
      /Sort the 40 deals that were won into partner-sourced, partner-influenced and neither/,
    );
    assert.match(page?.task?.value ?? '', /310,000 USD \/ 0\.5 = 620,000 USD of partner-sourced revenue/);
    for (const task of [sorted, page]) assert.ok((task?.due?.value.iso ?? '9') <= '2027-02-05');
  });

  it('by the pains as they are ranked, and keeps to sales what sales works', () => {
    const text = generatePlan(
      briefOf({
        ...base,
        pains: ['budget-questioned', 'channel-conflict', 'disputed-credit'],
        symptoms: ['disputed-credit', 'channel-conflict'],
      }),
      today,
    );
    assert.deepEqual(
      [...text.matchAll(/^ {2}- problem: (\S+)$/gm)].map(([, problem]) => problem),
      ['no-measurement', 'no-playbook', 'no-tiers', 'no-attribution'],
    );
    const flat = text.replace(/\n */g, ' ');
    assert.match(flat, /is contact, and nothing older is\./);
    assert.match(flat, /otherwise: >?-? ?['"]?What is logged decides: without an open deal/);
    assert.doesNotMatch(flat, /otherwise: The registration is accepted as Partner-sourced/);
    // What is argued about is answered by the rules of engagement, and not by a field of the CRM.
    assert.match(flat, /Who gets an account that two sides claim is decided by .+ within/);
  });
});
