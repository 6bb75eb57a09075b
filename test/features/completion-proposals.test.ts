import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { accept, complete, labelsAt } from '../harness/ask.ts';

const head = 'partnerPlan: 1\nprogram: { crm: hubspot, partnerTypes: [referral] }\n';

/** Where a person may write anything, and what is offered first. */
const first: Readonly<Record<string, readonly [marked: string, label: string]>> = {
  scope: ['program:\n  scope: $0', 'This plan covers operational and attribution infrastructure only. ...'],
  motion: ['program:\n  motion: $0', 'Partners introduce us to accounts that use their product, our team ...'],
  'a definition of the framework': [
    'attribution:\n  categories:\n    direct: $0',
    'No partner involvement in either origination or influence.',
  ],
  'a qualifying activity': [
    `${head}attribution:\n  influence:\n    - $0`,
    'The partner introduced a further decision maker after the ...',
  ],
  'a stage of the CRM': [`${head}attribution:\n  stages: [$0]`, 'Appointment scheduled'],
  'the next stage of the CRM': [`${head}attribution:\n  stages: [Appointment scheduled, $0]`, 'Qualified to buy'],
  'the object of a field': [`${head}attribution:\n  fields:\n    - name: Deal Source\n      object: $0`, 'deal'],
  'the API name of a field': [
    `${head}attribution:\n  fields:\n    - name: Deal Source\n      apiName: $0`,
    'deal_source',
  ],
  'the type of a field': [`${head}attribution:\n  fields:\n    - name: Deal Source\n      type: $0`, 'picklist'],
  'an option of a field': [
    `${head}attribution:\n  fields:\n    - name: Deal Source\n      options: [Partner-sourced, $0]`,
    'Partner-influenced',
  ],
  'what a field links to': [
    `${head}attribution:\n  fields:\n    - name: Partner Name\n      linksTo: $0`,
    'partner company with the association label Partner',
  ],
  'the condition of a field': [
    `${head}attribution:\n  fields:\n    - name: Partner Contribution\n      requiredWhen: $0`,
    'Deal Source is Partner-influenced (conditional property logic)',
  ],
  'what the routing creates': ['attribution:\n  routing:\n    creates: $0', 'opportunity'],
  'the name of the routing': ['attribution:\n  routing:\n    name: $0', 'Partner deal registration intake'],
  'what an assignment writes': [
    'attribution:\n  routing:\n    sets:\n      - field: Deal Source\n        to: $0',
    'Partner-sourced',
  ],
  'the situation of a further conflict rule': [
    'attribution:\n  conflict:\n    - when: sales-already-active\n    - when: $0',
    'two-partners',
  ],
  'the outcome of a conflict': [
    'attribution:\n  conflict:\n    - when: two-partners\n      outcome: $0',
    'The first accepted registration counts, the second partner is told why.',
  ],
  'who decides a conflict': [
    'attribution:\n  conflict:\n    - when: two-partners\n      decidedBy: $0',
    'Partner operations',
  ],
  'what holds when nobody decides': [
    'attribution:\n  conflict:\n    - when: sales-already-active\n      otherwise: $0',
    'The log decides: without an entry the registration stands.',
  ],
  'the id of a view': ['attribution:\n  views:\n    - id: $0', 'partner-sourced'],
  'the filter of a view': [
    `${head}attribution:\n  views:\n    - shows: direct\n      filter: $0`,
    'Deal Source is any of Direct',
  ],
  'a step': [
    'playbook:\n  dealRegistration:\n    steps:\n      - $0',
    'The partner submits the registration form in the portal.',
  ],
  'an SLA': ['playbook:\n  dealRegistration:\n    acknowledge: $0', '24 hours'],
  'what co-sell means': [
    'playbook:\n  coSell:\n    definition: $0',
    "Strict: the partner's rep is on the first call. Broad: the partner ...",
  ],
  'where assets are': ['playbook:\n  coMarketing:\n    location: $0', 'https://partners.example.com/assets'],
  'an agenda item': [
    'measurement:\n  businessReview:\n    agenda:\n      - $0',
    'Pipeline and revenue against the thresholds of the tier',
  ],
  'the source of a number': [
    'measurement:\n  secondary:\n    - metric: activation-rate\n      source: $0',
    'Registrations by partner',
  ],
  'the owner of a number': ['measurement:\n  secondary:\n    - metric: lifetime-value\n      owner: $0', 'Finance'],
  'what a number is compared with': [
    'measurement:\n  secondary:\n    - metric: time-to-close\n      comparedWith: $0',
    'Direct deals of the same period',
  ],
  'a rhythm of the business review': ['measurement:\n  businessReview:\n    cadence: $0', 'quarterly'],
  'a rhythm of the report': ['measurement:\n  reporting:\n    cadence: $0', 'monthly'],
  'a task': ['launch:\n  preLaunch:\n    - task: $0', 'Create the attribution fields and the pipeline views.'],
  'the task that is not there yet': [
    'launch:\n  preLaunch:\n    - { task: Fields, covers: [crm-configuration] }\n    - task: $0',
    'Build the workflow that routes registrations, and test it.',
  ],
  'the owner of a task': [`${head}launch:\n  preLaunch:\n    - covers: [routing]\n      owner: $0`, 'HubSpot admin'],
  'a check of the soft launch': [
    'launch:\n  softLaunch:\n    validate:\n      - $0',
    'Every registration is acknowledged within 24 hours.',
  ],
  'a criterion of the full launch': [
    'launch:\n  fullLaunch:\n    criteria:\n      - $0',
    'At least 8 registrations went through the workflow without manual ...',
  ],
  'a risk': ['risks:\n  - risk: $0', 'Partners sign and never register a deal, because their sales teams ...'],
  'the mitigation of a risk': [
    'risks:\n  - kind: attribution\n    mitigation: $0',
    'The workflow sets the source, and ten deals are sampled each quarter.',
  ],
  'the name of a tier with an id': ['tiers:\n  - id: gold-plus\n    name: $0', 'Gold plus'],
  'the metric of a potential': [
    'tiers:\n  - id: a\n    criteria:\n      potential:\n        - metric: $0',
    'icp-overlap',
  ],
};

describe('where any text can stand, there is first', () => {
  for (const [place, [marked, label]] of Object.entries(first)) {
    it(place, async () => {
      const labels = await labelsAt(marked.startsWith('partnerPlan') ? marked : `partnerPlan: 1\n${marked}`);
      assert.equal(labels[0], label);
    });
  }
});

describe('a proposal', () => {
  it('is written in full where its name is cut', async () => {
    const marked = 'risks:\n  - kind: adoption\n    mitigation: $0';
    const [{ label } = { label: '' }] = await complete(marked);
    assert.ok(label.endsWith(' ...'));
    assert.equal(
      await accept(marked, label),
      marked.replace('$0', 'Each partner gets a list of shared accounts and a first joint call within 30 days.'),
    );
  });

  it('says what it is', async () => {
    const details = async (marked: string) => (await complete(marked)).map(({ detail }) => detail);
    assert.deepEqual(await details('attribution:\n  routing:\n    name: $0'), ['A proposal for this plan']);
    const example = 'tiers:\n  - id: a\n    description: $0';
    assert.deepEqual(await details(example), ['An example, for your own words']);
    assert.equal(
      await accept(example, 'Partners with whom we plan the year.'),
      example.replace('$0', `\${1:Partners with whom we plan the year.}`),
    );
  });

  it('is none for what somebody else has thought of', async () => {
    const risk = 'risks:\n  - kind: capacity\n    mitigation: $0';
    assert.ok(!(await labelsAt(risk)).some((label) => label.startsWith('Each partner gets')));
  });

  it('is a quantity in the unit of the metric beside it', async () => {
    const target = (metric: string) =>
      labelsAt(`measurement:\n  secondary:\n    - metric: ${metric}\n      target: $0`);
    assert.deepEqual(await target('activation-rate'), ['60%', '90%']);
    assert.deepEqual(await target('lifetime-value'), ['50000 USD']);
  });
});

describe('a key that contradicts another one', () => {
  const offers: Readonly<Record<string, readonly [marked: string, absent: string]>> = {
    'the second bound of a threshold': [
      'tiers:\n  - expectations:\n      - metric: win-rate\n        atLeast: 20%\n        $0',
      'below',
    ],
    'the name of a CRM that is known': ['program:\n  crm: salesforce\n  $0', 'crmName'],
    'the size of deals where all are worked on': [
      'tiers:\n  - id: a\n    benefits:\n      coSell: every-deal\n      $0',
      'coSellThreshold',
    ],
    'a condition of what is always required': [
      'attribution:\n  fields:\n    - name: A\n      required: true\n      $0',
      'requiredWhen',
    ],
  };
  for (const [what, [marked, absent]] of Object.entries(offers)) {
    it(`is not offered: ${what}`, async () => {
      assert.ok(!(await labelsAt(marked)).includes(absent));
    });
  }

  it('is offered first where the other one calls for it', async () => {
    const order = async (marked: string) => (await labelsAt(marked))[0];
    assert.equal(await order('diagnosis:\n  - problem: no-tiers\n    status: likely\n    $0'), 'why');
    assert.equal(await order('diagnosis:\n  - problem: no-tiers\n    status: applies\n    $0'), 'evidence');
    assert.equal(
      await order('tiers:\n  - id: a\n    benefits:\n      coSell: above-threshold\n      $0'),
      'coSellThreshold',
    );
  });
});

describe('a whole item behind a hyphen', () => {
  it('is one that the list does not have yet', async () => {
    const marked =
      'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Fields, covers: [crm-configuration] }\n    - $0';
    const items = (await complete(marked)).filter(({ label }) => label.startsWith('task: '));
    assert.ok(items.length > 5 && !items.some(({ label }) => label.includes('attribution fields')));
    const [label = ''] = items.map((item) => item.label);
    assert.equal(
      plainTextOf(await accept(marked, label)),
      marked.replace(
        '$0',
        'task: Build the workflow that routes registrations, and test it.\n      covers: [routing]\n      owner: CRM admin',
      ),
    );
  });

  it('can be read wherever it is put', async () => {
    for (const list of ['risks', 'tiers', 'diagnosis']) {
      for (const marked of [`${list}:\n  - $0`, `${list}:\n- $0`, `${list}:\n    -   $0`, `${list}:\n  $0`]) {
        for (const { label } of await complete(marked)) {
          const { problems } = parseYaml(plainTextOf(await accept(marked, label)));
          assert.deepEqual(problems, [], `${label} at ${marked}`);
        }
      }
    }
  });
});
