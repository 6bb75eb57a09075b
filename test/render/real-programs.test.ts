import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from './plan-document.ts';

describe('the document of a program that runs', () => {
  const running = 'partnerPlan: 1\nprogram: { state: running, since: 2017 }\n';

  it('says since when it does', () => {
    assert.deepEqual(shownLines(running, /^Current state/), ['Current state: A program is running, since 2017']);
    assert.deepEqual(
      shownLines('partnerPlan: 1\nprogram: { state: informal, since: 2019-04-01 }\n', /^Current state/),
      ['Current state: A program exists and is informal, since 2019-04-01'],
    );
  });

  it('has no hole where a new program is diagnosed and launched', () => {
    assert.deepEqual(shownLines(running, /^The program is running/), [
      'The program is running, and this plan names no structural problem.',
      'The program is running, and this plan launches nothing new.',
    ]);
  });

  it('has only the phases that somebody planned', () => {
    const text = `${running}launch:\n  preLaunch: [{ task: Move the form into the portal. }]\n`;
    assert.deepEqual(shownLines(text, /^(?:Pre-launch|Soft launch|Full launch|The program)|Move the form/), [
      'The program is running, and this plan names no structural problem.',
      'Pre-launch (before accepting any deal registrations):',
      '- Move the form into the portal',
    ]);
  });
});

describe('the document of a program with tracks', () => {
  const text = `partnerPlan: 1
tracks:
  - { id: sell, name: Select, for: [VAR, distributor] }
  - { id: deliver, name: Select Services, description: Partners who implement }
tiers:
  - { id: sell-gold, name: Gold, track: sell, partners: 4 }
  - { id: sell-silver, name: Silver, track: sell }
  - { id: deliver-gold, name: Gold, track: deliver }
launch: { softLaunch: { tiers: [sell-gold, deliver-gold] } }
`;

  it('says for whom each is, and numbers the tiers of each', () => {
    assert.deepEqual(shownLines(text, /^(?:Tracks|- Select|Tier \d|- Gold|.*Tiers: )/), [
      'Tracks:',
      '- Select: for value-added resellers, distributors',
      '- Select Services: for all partners. Partners who implement.',
      'Tier 1 (Gold) of Select: [Not defined yet: the criteria for inclusion in this tier] | [Not defined yet: the benefits of this tier]',
      'Tier 2 (Silver) of Select: [Not defined yet: the criteria for inclusion in this tier] | [Not defined yet: the benefits of this tier]',
      'Tier 1 (Gold) of Select Services: [Not defined yet: the criteria for inclusion in this tier] | [Not defined yet: the benefits of this tier]',
      '- Gold of Select: Partners: 4.',
    ]);
  });

  it('draws a ladder for each', () => {
    const page = render(text, 'html');
    const ladders = page.match(/(?<=<figcaption>)Tier ladder: [^<]+/g);
    assert.deepEqual(ladders, ['Tier ladder: Select', 'Tier ladder: Select Services']);
    const ids = page.match(/(?<= id=")[^"]+/g) ?? [];
    assert.deepEqual(ids.length, new Set(ids).size);
  });
});

describe('the document of a program that registers leads', () => {
  it('says where the value of a field goes', () => {
    const text =
      'partnerPlan: 1\nattribution: { fields: [{ name: Deal Source, object: lead, type: picklist, required: true, mapsTo: opportunity }] }\n';
    assert.deepEqual(shownLines(text, /^- Deal Source/), [
      '- Deal Source (picklist, required); on the lead; handed on to the same field of the opportunity',
    ]);
  });
});

describe('the document of a program that keeps contributions', () => {
  it('says what counts, what proves it, what is kept, shown apart and compared', () => {
    const text = `partnerPlan: 1
metrics: [{ id: renewal, name: Renewal rate, unit: "%" }]
attribution:
  contributions:
    kinds: [{ id: reference, name: Reference visit, proof: Date and customer }, { id: news, name: Newsletter }]
    record: [partner, kind, stage, date, proof]
    perDeal: several
    kept: Object "Deal Contribution"
    shownApart: [connected-only, news]
    compare: [win-rate, time-to-close, renewal]
`;
    assert.deepEqual(shownLines(text, /ontribution|^- (?:Reference|Newsletter|Kept|Shown|Per)/), [
      'Contributions of partners:',
      '- Reference visit, proved by: Date and customer',
      '- Newsletter',
      '- Kept of each: the partner, the kind of contribution, the stage of the deal, the date and the proof',
      '- Per deal: several contributions, of several partners too',
      '- Kept in: Object "Deal Contribution".',
      '- Shown apart from the influenced deals: accounts that only have the product of a partner connected and Newsletter',
      '- Deals with and without a contribution are compared by: win rate, time to close and renewal rate',
    ]);
  });
});

describe('the document of a program with distributors', () => {
  it('says who buys from whom, who registers and who gets the credit', () => {
    const text = `partnerPlan: 1
attribution:
  channel: { flow: [vendor, distributor, VAR, customer], submittedBy: [VAR, distributor], credited: VAR, note: The distributor is informed }
`;
    assert.deepEqual(shownLines(text, /^(?:Channel|- Flow|- Deals are|- Credit|- Note)/), [
      'Channel:',
      '- Flow: vendor > distributor > VAR > customer',
      '- Deals are registered by: VAR or distributor',
      '- Credit for the deal: VAR',
      '- Note: The distributor is informed.',
    ]);
  });
});

describe('the document of a program with regions', () => {
  it('says what is different in each, who sells to whom and who owns which account', () => {
    const text = `partnerPlan: 1
tiers: [{ id: gold, name: Gold }]
regions:
  - { id: emea, name: EMEA, countries: [Germany, France], owner: Head of Channel EMEA, thresholds: 60%, exceptions: [{ tier: gold, metric: sourced-revenue, atLeast: 180000 USD }] }
segments:
  - { name: Mid-market, size: 200 to 2000 employees, soldBy: both }
attribution:
  namedAccounts: { count: 300, owner: Field sales, kept: Account field "Named Account", accounts: [{ name: Tailspin Toys, owner: Brightforge, region: emea }] }
`;
    assert.deepEqual(
      shownLines(text, /^(?:Regions|Size classes|Named|- EMEA|- Mid|- Number|- Owner|- Kept|- Accounts)/),
      [
        'Regions:',
        '- EMEA: Germany, France; 60% of the thresholds in money; Gold: 180,000 USD or more closed partner-sourced revenue; owner: Head of Channel EMEA',
        'Size classes:',
        '- Mid-market: 200 to 2000 employees; sold by partners and our sales team',
        'Named accounts:',
        '- Number: 300',
        '- Owner: Field sales.',
        '- Kept in: Account field "Named Account".',
        '- Accounts: Tailspin Toys (EMEA): Brightforge',
      ],
    );
  });
});

describe('the document of a program with metrics of its own', () => {
  const text = `partnerPlan: 1
metrics:
  - { id: program-points, name: Program points, unit: points, source: Partner portal, weights: [{ metric: sourced-revenue, each: 1000 USD, points: 5 }] }
  - { id: score, name: Partner score, unit: points, weights: [{ metric: program-points, weight: 60% }, { metric: win-rate, weight: 40% }] }
tiers:
  - { id: gold, name: Gold, criteria: { performance: [{ metric: program-points, atLeast: 900 points, within: 12 months }] } }
measurement: { secondary: [{ metric: program-points, target: 12000 points }] }
`;

  it('calls them by their names in a criterion and among the secondary metrics', () => {
    assert.deepEqual(shownLines(text, /^Tier 1/), [
      'Tier 1 (Gold): 900 or more program points within 12 months | [Not defined yet: the benefits of this tier]',
    ]);
    assert.deepEqual(shownLines(text, /12,000/), ['- Program points: 12,000 points.']);
  });

  it('says what they are counted in, what they are made of and where they come from', () => {
    assert.deepEqual(shownLines(text, /^- .*counted in/), [
      '- Program points: counted in points; made of 5 points for each 1,000 USD of closed partner-sourced revenue; source: Partner portal',
      '- Partner score: counted in points; made of 60% program points, 40% win rate',
    ]);
  });
});

describe('the document of a tier with alternatives', () => {
  it('says that one is enough, and which count together', () => {
    const text = `partnerPlan: 1
tiers:
  - id: gold
    name: Gold
    criteria:
      performance: [{ metric: win-rate, atLeast: 30% }]
      anyOf:
        - { metric: closed-deals, atLeast: 3 deals, within: 12 months }
        - allOf: [{ metric: sourced-revenue, atLeast: 250000 USD, within: 12 months }, { metric: certified-people, atLeast: 4 }]
    benefits: { partnerSuccess: dedicated }
`;
    assert.deepEqual(shownLines(text, /^Tier 1/), [
      'Tier 1 (Gold): win rate of 30% or more; one of these: 3 or more closed deals within 12 months, or 250,000 USD or more closed partner-sourced revenue within 12 months and 4 or more certified people | dedicated partner success manager',
    ]);
  });
});

describe('the document of movement that refers to the criteria', () => {
  it('says where partners move, how often, after how long and from when on', () => {
    const text = `partnerPlan: 1
tiers:
  - { id: elite, name: Elite, entry: by-invitation, benefits: { partnerSuccess: dedicated } }
movement:
  up: { to: highest-tier-met, review: quarterly, effective: at-once, tenure: 12 months }
  down: { to: next-tier, review: annually, after: 2 quarters, onlyOn: [1 February, 1 August] }
`;
    assert.deepEqual(shownLines(text, /^Tier 1|^- ?Moves|^Moves/), [
      'Tier 1 (Elite): by invitation | dedicated partner success manager',
      '- Moves up: To the highest tier whose criteria the partner meets, reviewed quarterly, not before 12 months in the tier, effective at once.',
      '- Moves down: To the next tier, one at a time, by the criteria of the tiers, reviewed once a year, after 2 quarters in a row in which they are missed, only on 1 February and 1 August.',
    ]);
  });
});

describe('the document of a tier that asks for people', () => {
  it('says how many of which role and level, and which levels there are', () => {
    const text = `partnerPlan: 1
program: { portal: Northwind Partner Connect, certificationLevels: [Associate, Professional] }
tiers:
  - id: gold
    name: Gold
    criteria: { people: [{ role: sales, certified: 4 }, { role: delivery, certified: 2, level: Professional, note: One in each country. }, { role: support }] }
    benefits: { partnerSuccess: dedicated }
`;
    assert.deepEqual(shownLines(text, /^Tier 1|^Levels|^Partner portal/), [
      'Partner portal: Northwind Partner Connect',
      'Levels of certification: Associate, Professional',
      'Tier 1 (Gold): certified people: 4 for sales, 2 for delivery (Professional, one in each country), [Not defined yet: how many people are certified] for support | dedicated partner success manager',
    ]);
  });
});

describe('the document of a registration with rules', () => {
  it('says which deals can be registered, what becomes of them, and who is told', () => {
    const text = `partnerPlan: 1
playbook:
  dealRegistration:
    eligibility: { minimumValue: 5000 USD, minimumUnits: 10 seats, newCustomer: No contract in the last 3 years, excludes: [Tenders after publication, Renewals], onePer: product, perPartner: 25 }
    acknowledge: 24 hours
    decide: 2 business days
    outcomes:
      - { outcome: more-information, name: Action required, when: The web domain is missing., within: 3 business days, next: Without an answer it is declined. }
      - { outcome: research, within: 3 business days }
    declineReasons: [Duplicate, Existing customer]
    protection: 90 days
    reminder: 14 days
    extension: { by: 30 days, times: 1, when: The customer confirms the project. }
    revocation: { when: The partner reports no progress., after: 45 days }
    notices:
      - { event: declined, tells: [The partner, Channel account manager], within: 1 business day }
      - { event: expiring, tells: [The partner] }
  coSell: { definition: The partner is on the first call. }
`;
    const document = render(text, 'text');
    const start = document.indexOf('- Which deals can be registered');
    assert.deepEqual(document.slice(start, document.indexOf('Co-sell definition')).trim().split('\n'), [
      '- Which deals can be registered:',
      '  - From 5,000 USD',
      '  - From 10 seats',
      '  - A new customer: No contract in the last 3 years.',
      '  - Not for: Tenders after publication; Renewals',
      '  - One registration for each product of a customer',
      '  - Open registrations of a partner: 25 at most',
      '- SLA: acknowledged within 24 hours, accepted or declined within 2 business days',
      '- Outcomes:',
      '  - Action required (more information needed), within 3 business days: The web domain is missing. Without an answer it is declined.',
      '  - Research needed, within 3 business days',
      '- Reasons to decline:',
      '  - Duplicate',
      '  - Existing customer',
      '- Protection: 90 days for an accepted registration',
      '- Reminder: 14 days before the protection ends',
      '- Extension: By 30 days, once. Condition: the customer confirms the project.',
      '- Revocation: The partner reports no progress, for 45 days',
      '- Who is told:',
      '  - Declined: the partner and Channel account manager within 1 business day',
      '  - Protection ends soon: the partner',
    ]);
  });
});

/** The lines of the document of a plan that a pattern finds. */
function shownLines(plan: string, pattern: RegExp): readonly string[] {
  return render(plan, 'text')
    .split('\n')
    .filter((line) => pattern.test(line));
}
