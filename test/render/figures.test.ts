import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { flat } from '../../server/src/render/drawing/flat.ts';
import { mermaidLines } from '../../server/src/render/mermaid.ts';
import type { Figure, FigureContent, ListItem } from '../../server/src/render/model.ts';
import { documentOf, textsOf } from './plan-document.ts';
import { figuresOf, linksIn, wordsIn } from './shapes.ts';

const example = readFileSync(
  new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url),
  'utf8',
);

/** The figure of a plan with an id, or nothing. */
function figureOf<Id extends FigureContent['id']>(text: string, id: Id): Extract<Figure, { id: Id }> | undefined {
  return figuresOf(documentOf(text)).find((figure): figure is Extract<Figure, { id: Id }> => figure.id === id);
}

function words(items: readonly ListItem[] | undefined): readonly string[] {
  return (items ?? []).map((item) => flat(item).text);
}

test('a plan has its figures in the order of its sections', () => {
  const ids = figuresOf(documentOf(example)).map(({ id }) => id);
  assert.deepEqual(ids, ['tier-ladder', 'deal-sources', 'deal-path', 'coverage', 'launch-timeline']);
});

test('a plan with nothing to draw has no figures', () => {
  assert.deepEqual(figuresOf(documentOf('')), []);
  assert.deepEqual(figuresOf(documentOf('partnerPlan: 1\nprogram: { name: A }\ntiers: []\nlaunch:\n')), []);
});

test('every figure has a title, an alternative in sentences and a table', () => {
  for (const text of [example, 'tiers: [{}]\nattribution: { views: [{}], routing: {} }\nlaunch: { softLaunch: {} }']) {
    for (const { title, alternative, table } of figuresOf(documentOf(text))) {
      assert.match(title, /^[A-Z]/);
      assert.match(alternative, /^[A-Z].+\.$/s);
      assert.ok(table.rows.length > 0);
      assert.ok(table.rows.every(({ cells }) => cells.length === table.columns.length));
    }
  }
});

test('no text of a figure holds a dash that is banned', () => {
  const plan =
    'tiers: [{ name: "a \u2014 b", criteria: { note: "c\u2014d" } }]\nlaunch: { preLaunch: [{ task: "e \u2014 f" }] }';
  const texts = figuresOf(documentOf(plan)).flatMap(textsOf);
  assert.ok(texts.length > 20);
  for (const text of texts) assert.doesNotMatch(text, /\u2014/);
});

describe('the tier ladder', () => {
  const ladder = figureOf(
    `tiers:
  - name: Strategic
    criteria: { performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }] }
    benefits: { partnerSuccess: dedicated, portal: true }
  - name: Growth
  -
`,
    'tier-ladder',
  );

  test('has a step for each tier, also for one that is empty', () => {
    assert.deepEqual(
      ladder?.tiers.map(({ level, name }) => `${level} ${flat(name).text}`),
      ['1 Strategic', '2 Growth', '3 Not defined yet'],
    );
  });

  test('has criteria and benefits in words', () => {
    assert.deepEqual(words(ladder?.tiers[0]?.criteria), [
      '500,000 USD or more partner-sourced pipeline within 12 months',
    ]);
    assert.deepEqual(words(ladder?.tiers[0]?.benefits), [
      'Dedicated partner success manager',
      'Access to the partner portal',
    ]);
  });

  test('has holes where the plan says nothing', () => {
    assert.deepEqual(words(ladder?.tiers[1]?.criteria), ['Not defined yet']);
    assert.deepEqual(words(ladder?.tiers[1]?.benefits), ['Not defined yet']);
  });

  test('says in words what the picture says of each tier', () => {
    assert.equal(
      ladder?.alternative,
      [
        'The program has 3 tiers, the highest one first.',
        'Tier 1, Strategic. Criteria: 500,000 USD or more partner-sourced pipeline within 12 months.',
        'Benefits: Dedicated partner success manager; Access to the partner portal.',
        'Tier 2, Growth. Criteria: not defined yet. Benefits: not defined yet.',
        'Tier 3, not defined yet: its name. Criteria: not defined yet. Benefits: not defined yet.',
      ].join(' '),
    );
  });
});

describe('the path of a deal', () => {
  const path = figureOf(example, 'deal-path');

  test('leads from the submission to the close', () => {
    assert.deepEqual(
      path?.stages.map(({ name }) => name),
      ['Submission', 'Routing', 'Decision', 'Protection', 'Status updates', 'Close'],
    );
  });

  test('has its clocks', () => {
    const clocks = path?.stages.flatMap((stage) => words(stage.clocks)) ?? [];
    assert.ok(clocks.includes('Decided within 2 business days'));
    assert.ok(clocks.includes('Protected for 90 days'));
  });

  test('has the conflict rules behind the decision', () => {
    const rules = path?.stages.find(({ name }) => name === 'Decision')?.branch?.rules ?? [];
    assert.equal(rules.length, 3);
    assert.equal(words([...(rules[0] ? [rules[0].name] : [])])[0], 'Sales already has the account');
  });

  test('leads from the decision to the protection and to the end of what is declined, in the picture and in Mermaid', () => {
    assert.ok(path);
    for (const width of [298, 498, 718]) {
      const links = linksIn(path, width);
      assert.ok(links.includes('3. Decision > 4. Protection'), `${width}: ${links.join(', ')}`);
      assert.ok(links.includes('3. Decision > Declined: the'), `${width}: ${links.join(', ')}`);
      assert.ok(links.includes('3. Decision > If two'), `${width}: ${links.join(', ')}`);
      assert.ok(links.includes('If two > 3. Decision'), `${width}: ${links.join(', ')}`);
      assert.equal(links.length, 8, `${width}: ${links.join(', ')}`);
    }
    const links = mermaidLines(path).filter((line) => /--/.test(line));
    assert.deepEqual(
      links.map((line) => line.trim()),
      [
        'stage1 --> stage2',
        'stage2 --> stage3',
        'stage3 -->|Accepted| stage4',
        'stage3 -->|Declined| ended3',
        'stage3 <--> conflict',
        'stage4 --> stage5',
        'stage5 --> stage6',
      ],
    );
  });

  test('says every rule for conflicts in one box of the diagram', () => {
    assert.ok(path);
    const box = mermaidLines(path).find((line) => line.includes('conflict['));
    assert.equal(box?.match(/<br>/g)?.length, 3);
  });

  test('leaves out a protection that a plan does not have, and no other stage', () => {
    const bare = figureOf('attribution: { routing: { triggers: [portal] } }\nplaybook: {}', 'deal-path');
    assert.deepEqual(
      bare?.stages.map(({ name, clocks }) => `${name}: ${words(clocks).join(', ')}`),
      [
        'Submission: Not defined yet',
        'Routing: Not defined yet',
        'Decision: Not defined yet',
        'Status updates: Not defined yet',
        'Close: Won: the partner hears within [not defined yet], Lost: the partner hears within [not defined yet]',
      ].map((line) => line.replace('Routing: Not defined yet', 'Routing: ')),
    );
  });
});

describe('the sources of deals', () => {
  test('have the views that show them', () => {
    const sources = figureOf(
      `attribution:
  views:
    - { id: a, name: Sourced, shows: partner-sourced, filter: Source is P }
    - { id: b, name: Everything, shows: total }
    - { id: c, name: Unclear }
`,
      'deal-sources',
    );
    assert.deepEqual(
      sources?.sources.map(({ name, views }) => `${name}: ${words(views.map((view) => view.name)).join(', ')}`),
      ['Partner-sourced: Sourced', 'Partner-influenced: Not defined yet', 'Direct: Not defined yet'],
    );
    assert.deepEqual(words(sources?.total.map(({ name }) => name)), ['Everything', 'Unclear']);
  });
});

describe('the timeline of the launch', () => {
  test('has three phases and the gate between the last two', () => {
    const { steps = [] } = figureOf(example, 'launch-timeline') ?? {};
    assert.deepEqual(
      steps.map(({ kind, name }) => `${kind} ${name}`),
      ['phase Pre-launch', 'phase Soft launch', 'gate Validation gate', 'phase Full launch'],
    );
    assert.deepEqual(words(steps[1]?.facts), ['Starts 2027-01-18', 'Lasts 30 days', 'Tier 1 (Strategic)']);
    assert.deepEqual(
      steps[2]?.lists.map(({ name, items }) => `${name}: ${items.length}`),
      ['To validate: 3', 'Criteria to open: 3'],
    );
  });

  test('has its tasks by their days, whatever their order in the plan, and says the day apart from the task', () => {
    const tasks = ['{ task: Late, due: 2027-02-01 }', '{ task: Some day }', '{ task: Early, due: 2027-01-05 }'];
    const late = figureOf(`launch: { preLaunch: [${tasks.join(', ')}] }`, 'launch-timeline');
    const items = late?.steps[0]?.lists[0]?.items ?? [];
    assert.deepEqual(words(items), ['Early', 'Late', 'Some day']);
    assert.deepEqual(
      items.map(({ day }) => words(day ? [day] : [])),
      [['2027-01-05'], ['2027-02-01'], []],
    );
  });

  test('says its tasks with their days in words', () => {
    const plan = 'launch: { preLaunch: [{ task: Set up the CRM, due: 2027-01-05 }, { task: Train sales }] }';
    assert.match(
      figureOf(plan, 'launch-timeline')?.alternative ?? '',
      / Pre-launch, to do: 2027-01-05: Set up the CRM; Train sales\. Validation gate, to validate: not defined yet\./,
    );
  });

  test('draws every task with its day, also where there are many and their texts are long', () => {
    const tasks = Array.from({ length: 14 }, (_, index) => {
      const day = `2027-01-${String(28 - index).padStart(2, '0')}`;
      return `{ task: "Task ${index + 1} ${'with work '.repeat(20).trim()}", due: ${day} }`;
    });
    const timeline = figureOf(`launch: { preLaunch: [${tasks.join(', ')}] }`, 'launch-timeline');
    assert.ok(timeline);
    for (const width of [298, 718]) {
      const lines = wordsIn(timeline, width);
      const days = lines.filter((line) => /^\d{4}-\d\d-\d\d$/.test(line));
      assert.deepEqual(
        days,
        Array.from({ length: 14 }, (_, index) => `2027-01-${index + 15}`),
      );
      assert.equal(lines.filter((line) => /^Task \d+ /.test(line)).length, 14);
      assert.ok(!lines.some((line) => /more$|\u2026/.test(line)));
    }
  });

  test('has holes for the phases that a plan does not have', () => {
    const { steps = [] } = figureOf('launch: { preLaunch: [{ task: Set up the CRM }] }', 'launch-timeline') ?? {};
    assert.deepEqual(words(steps[0]?.lists[0]?.items), ['Set up the CRM']);
    assert.deepEqual(words(steps[1]?.facts), ['Not defined yet', 'Not defined yet']);
    assert.deepEqual(words(steps[3]?.facts), ['Not defined yet']);
  });
});

describe('the chart of targets', () => {
  const chart = (primary: string) => figureOf(`measurement: { primary: ${primary} }`, 'coverage');
  const bars = (primary: string) =>
    chart(primary)?.bars.map(({ name, amount, value }) => `${name}: ${flat(amount).text} = ${value}`);

  test('has the pipeline that follows from coverage and revenue', () => {
    assert.deepEqual(bars('{ sourcedRevenue: { target: 1000000 EUR }, pipelineCoverage: { target: 3.5x } }'), [
      'Revenue target: 1,000,000 EUR = 1000000',
      'Pipeline target: 3,500,000 EUR = 3500000',
    ]);
  });

  test('believes the pipeline that the plan names', () => {
    const written =
      '{ sourcedRevenue: { target: 100 USD }, pipelineCoverage: { target: 3x, pipelineTarget: 500 USD } }';
    assert.equal(bars(written)?.[1], 'Pipeline target: 500 USD = 500');
  });

  test('draws only amounts of one currency as bars', () => {
    const mixed = '{ sourcedRevenue: { target: 100 USD }, pipelineCoverage: { pipelineTarget: 500 EUR } }';
    assert.equal(bars(mixed)?.[1], 'Pipeline target: 500 EUR = undefined');
  });

  test('adds up the costs of one currency, and no others', () => {
    const costs = (tools: string) => `{ roi: { target: 4x, costs: { events: 100 USD, tools: ${tools} } } }`;
    assert.equal(bars(costs('20 USD'))?.[0], 'Program cost: 120 USD = 120');
    assert.equal(bars(costs('20 EUR'))?.length, 2);
  });

  test('is left out where no number is known', () => {
    assert.equal(chart('{ sourcedRevenue: { period: 12 months }, roi: {}, pipelineCoverage: {} }'), undefined);
    assert.equal(chart('{}'), undefined);
  });

  test('says what has no target, and what is not defined', () => {
    assert.deepEqual(bars('{ sourcedRevenue: {}, roi: { target: 4x } }'), [
      'Revenue target: No target yet = undefined',
      'Pipeline target: Not defined yet = undefined',
    ]);
    assert.deepEqual(
      chart('{ roi: { target: 4x } }')?.measures.map(({ name, target }) => `${name} ${flat(target).text}`),
      ['Program ROI 4x'],
    );
  });
});
