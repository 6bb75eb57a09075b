import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partnerType } from '../../schemas/partner-types.ts';
import { shapeOf } from '../../server/src/core/vocabulary.ts';
import { accept, complete, labelsAt } from '../harness/ask.ts';

const crms = ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho', 'other', 'unknown'];
/** What people call kinds of partners, in the order of the list. */
const shape = shapeOf(partnerType);
const words = shape.kind === 'choice' ? (shape.words ?? []) : [];
const types = ['technology', 'reseller', 'referral', 'system-integrator', ...words];

/** A plan with three tiers, two fields, two views and three stages, and what is written at its end. */
function plan(end: string): string {
  return `program:
  deals: { averageSize: 20000 EUR }
tiers:
  - id: gold
    name: Gold partners
  - { id: silver, name: Silver }
  - id: bronze
attribution:
  stages: [Qualified, Proposal, Closed won]
  fields:
    - { name: Deal Source, object: deal, type: picklist, required: true }
    - name: 'Partner: Name'
  views:
    - { id: sourced, name: Partner-sourced pipeline }
    - id: total
${end}`;
}

/** Where the cursor is, and the values that are offered there. */
const offers: Readonly<Record<string, readonly [marked: string, labels: readonly string[]]>> = {
  'behind a colon': ['program:\n  crm: $0', crms],
  'right behind a colon': ['program:\n  crm:$0', crms],
  'on a half-typed value': ['program:\n  crm: hub$0', crms],
  'in the middle of a value': ['program:\n  crm: hub$0spot\n  state: none\n', crms],
  'in front of a comment': ['program:\n  crm: $0 # to be decided', crms],
  'in open quotes': ['program:\n  crm: "hub$0', crms],
  'for a flag': ['program:\n  partnerPipelineTargets: $0', ['false', 'true']],
  'behind a hyphen': ['program:\n  partnerTypes:\n    - $0', types],
  'behind a hyphen below other items': [
    'program:\n  partnerTypes:\n    - reseller\n    - "referral"\n    - $0',
    ['technology', 'system-integrator', ...words],
  ],
  'behind a hyphen above other items': [
    'program:\n  partnerTypes:\n    - $0\n    - reseller\n',
    ['technology', 'referral', 'system-integrator', ...words],
  ],
  'on a new line of a list': [
    'program:\n  partnerTypes:\n    - reseller\n    $0',
    types.filter((type) => type !== 'reseller').map((type) => `- ${type}`),
  ],
  'inside brackets': ['program:\n  partnerTypes: [$0]', types],
  'inside brackets behind other items': [
    'program:\n  partnerTypes: [reseller, $0',
    ['technology', 'referral', 'system-integrator', ...words],
  ],
  'inside brackets in front of other items': [
    'program:\n  partnerTypes: [$0, reseller]',
    ['technology', 'referral', 'system-integrator', ...words],
  ],
  'inside brackets over several lines': [
    'program:\n  partnerTypes: [\n    reseller,\n    $0\n  ]',
    ['technology', 'referral', 'system-integrator', ...words],
  ],
  'behind the colon of a list': ['program:\n  partnerTypes: $0', types.map((type) => `[${type}]`)],
  'inside braces': ['diagnosis:\n  - { problem: no-tiers, status: $0 }', ['applies', 'likely', 'ruled-out']],
  'inside braces without a space': [
    'diagnosis:\n  - { problem: no-tiers, status:$0 }',
    ['applies', 'likely', 'ruled-out'],
  ],
  'inside braces over several lines': [
    'diagnosis:\n  - {\n      status: $0\n    }',
    ['applies', 'likely', 'ruled-out'],
  ],
  'in the first key of an item': [
    'diagnosis:\n  - problem: $0',
    ['no-attribution', 'no-tiers', 'no-playbook', 'no-measurement'],
  ],
  'for the metric of a secondary metric': [
    'measurement:\n  secondary:\n    - metric: $0',
    ['activation-rate', 'average-deal-size-by-partner', 'time-to-close', 'lifetime-value'],
  ],

  'for money, in the currency of the plan': [
    plan('measurement:\n  costComparison:\n    direct: $0'),
    ['140000 EUR', '50000 EUR'],
  ],
  'for money, when a number is typed': [plan('measurement:\n  costComparison:\n    direct: 1.5M $0'), ['1.5M EUR']],
  'for a length of time': [
    'movement:\n  grace: $0',
    ['90 days', '12 months', '24 hours', '2 business days', '4 business hours', '2 weeks', '2 quarters', '1 year'],
  ],
  'for a length of time, when a number is typed': [
    'movement:\n  grace: 6 $0',
    ['6 days', '6 months', '6 hours', '6 business days', '6 business hours', '6 weeks', '6 quarters', '6 years'],
  ],
  'for a length of time of one': [
    'movement:\n  grace: 1 bus$0',
    ['1 day', '1 month', '1 hour', '1 business day', '1 business hour', '1 week', '1 quarter', '1 year'],
  ],
  'for a multiple': ['measurement:\n  primary:\n    pipelineCoverage:\n      target: $0', ['3x']],
  'for a percentage': ['program:\n  deals: { winRate: $0 }', ['25%', '90%']],
  'for a date': ['launch:\n  softLaunch:\n    starts: $0', ['2026-11-22']],
  'for a threshold of a metric in money': [
    plan('movement:\n  rules:\n    - when:\n        - metric: sourced-pipeline\n          atLeast: $0'),
    ['500000 EUR', '50000 EUR'],
  ],
  'for a threshold of a metric in per cent': [
    'tiers:\n  - expectations:\n      - { metric: win-rate, atLeast: $0 }',
    ['90%'],
  ],
  'for a threshold of a metric that is counted': [
    'tiers:\n  - expectations:\n      - { atLeast: $0, metric: registered-deals }',
    ['200 accounts'],
  ],

  'for a tier': [plan('movement:\n  rules:\n    - from: $0'), ['gold', 'silver', 'bronze']],
  'for the other tier of a move': [plan('movement:\n  rules:\n    - { from: silver, to: $0 }'), ['gold', 'bronze']],
  'for the other tier of a move that stands above': [
    plan('movement:\n  rules:\n    - to: gold\n      from: $0'),
    ['silver', 'bronze'],
  ],
  'for the tiers of the soft launch': [plan('launch:\n  softLaunch:\n    tiers: [gold, $0]'), ['silver', 'bronze']],
  'for the tiers of the soft launch as a list': [
    plan('launch:\n  softLaunch:\n    tiers: $0'),
    ['[gold]', '[silver]', '[bronze]'],
  ],
  'for the tiers of the business review': [
    plan('measurement:\n  businessReview:\n    tiers:\n      - $0'),
    ['gold', 'silver', 'bronze'],
  ],
  'for the tier of an addendum': [plan('playbook:\n  addendums:\n    - tier: $0'), ['gold', 'silver', 'bronze']],
  'for the names of groups in braces': [
    plan('playbook:\n  coSell:\n    tiers: { gold: strict, $0 }'),
    ['silver', 'bronze'],
  ],
  'for the value of such a group': [plan('playbook:\n  coSell:\n    tiers: { gold: $0 }'), ['strict', 'broad', 'none']],
  'for a milestone': [
    plan('playbook:\n  dealProcess:\n    updates:\n      - milestone: $0'),
    ['Qualified', 'Proposal', 'Closed won'],
  ],
};

describe('completion of values', () => {
  for (const [place, [marked, labels]] of Object.entries(offers)) {
    it(`is there ${place}`, async () => {
      assert.deepEqual(await labelsAt(marked), labels);
    });
  }

  it('offers the fields and the view of the plan to the routing', async () => {
    const routing = plan('').replace('  views:', '  routing:\n    view: $0\n  views:');
    assert.deepEqual(await labelsAt(routing), ['sourced', 'total']);
    const sets = plan('').replace('  views:', '  routing:\n    sets:\n      - field: $0\n  views:');
    assert.deepEqual(await labelsAt(sets), ['Deal Source', 'Partner: Name']);
    assert.equal(await accept(sets, 'Partner: Name'), sets.replace('$0', '"Partner: Name"'));
  });

  it('replaces the whole value', async () => {
    assert.equal(await accept('program:\n  crm: $0salesforce # ours', 'zoho'), 'program:\n  crm: zoho # ours');
    assert.equal(await accept('program:\n  crm: "sales$0"\n', 'zoho'), 'program:\n  crm: zoho\n');
    assert.equal(
      await accept('program:\n  deals: { winRate: $025%, salesCycle: 1 year }', '90%'),
      'program:\n  deals: { winRate: 90%, salesCycle: 1 year }',
    );
  });

  it('adds the space that is missing', async () => {
    assert.equal(await accept('program:\n  crm:$0', 'zoho'), 'program:\n  crm: zoho');
    assert.equal(
      await accept('program:\n  partnerTypes:\n    -$0', 'referral'),
      'program:\n  partnerTypes:\n    - referral',
    );
    assert.equal(
      await accept('program:\n  state:inf$0\n  crm: zoho\n', 'informal'),
      'program:\n  state: informal\n  crm: zoho\n',
    );
    assert.equal(await accept('diagnosis:\n  - problem:no$0', 'no-tiers'), 'diagnosis:\n  - problem: no-tiers');
    assert.equal(
      await accept('diagnosis:\n  - { problem: no-tiers, status:app$0 }', 'applies'),
      'diagnosis:\n  - { problem: no-tiers, status: applies }',
    );
  });

  it('takes no address for a key', async () => {
    for (const marked of ['program:\n  https://exa$0', 'program:\n  name: https:exa$0', 'program:\n  a:b:c$0']) {
      assert.deepEqual(await labelsAt(marked), []);
    }
  });

  it('can be found when quotes are typed', async () => {
    const [item] = await complete('program:\n  crm: "sal$0');
    assert.equal(item?.filterText, '"salesforce');
  });

  it('says what a value stands for', async () => {
    const detail = async (marked: string, label: string): Promise<string | undefined> =>
      (await complete(marked)).find((item) => item.label === label)?.detail;
    assert.equal(await detail('program:\n  state: $0', 'informal'), 'there is one without structure.');
    assert.equal(
      await detail('diagnosis:\n  - problem: $0', 'no-tiers'),
      'No tier structure, so all partners get the same treatment',
    );
    assert.equal(await detail('tiers:\n  - expectations: [{ metric: $0 }]', 'win-rate'), 'win rate');
    assert.equal(await detail('movement:\n  grace: $0', '2 weeks'), '2 weeks, 14 calendar days');
    assert.equal(await detail(plan('launch:\n  softLaunch:\n    tiers: [$0]'), 'gold'), 'Tier 1: Gold partners');
    assert.equal(await detail(plan('launch:\n  softLaunch:\n    tiers: [$0]'), 'bronze'), 'Tier 3');
  });

  it('never fails, wherever the cursor stands in a broken plan', async () => {
    const text = `${plan('launch:\n  softLaunch: { tiers: [gold, "\n')}\n\t- [{: ,}\n? a\n- - |\n  x: &a *a <<: {`;
    for (let offset = 0; offset <= text.length; offset++) {
      const items = await complete(`${text.slice(0, offset)}$0${text.slice(offset)}`);
      for (const { textEdit } of items) {
        assert.ok(textEdit);
        const { start, end } = 'range' in textEdit ? textEdit.range : textEdit.replace;
        assert.equal(start.line, end.line);
      }
    }
  });
});
