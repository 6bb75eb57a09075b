import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

/** A complete plan without findings, in which one thing at a time is changed. */
const plan = readFileSync(new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url), 'utf8');

function edited(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = plan;
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, () => to);
  }
  return text;
}

function found(text: string): readonly string[] {
  return problemsOf(text).map(({ rule }) => rule);
}

/** What is left after the first fix of a rule, and what its title says. */
function afterFix(text: string, rule: string): { readonly title: string; readonly left: readonly string[] } {
  const fix = problemsOf(text).find((problem) => problem.rule === rule)?.fixes[0];
  assert.ok(fix !== undefined, `${rule} offers no fix.`);
  return { title: fix.title, left: found(applyEdits(text, fix.edits)) };
}

describe('amounts in a second currency', () => {
  const odd: Readonly<Record<string, readonly [string, string]>> = {
    'a threshold': ['sourced-pipeline, atLeast: 600000 USD', 'sourced-pipeline, atLeast: 60 EUR'],
    'the revenue target': ['target: 1000000 USD', 'target: 9000000 EUR'],
    'the pipeline target': ['pipelineTarget: 4000000 USD', 'pipelineTarget: 900 EUR'],
    'a co-sell threshold': ['coSellThreshold: 45000 USD', 'coSellThreshold: 450000000 JPY'],
    'the average deal': ['averageSize: 45000 USD', 'averageSize: 45000 EUR'],
  };
  for (const [name, [from, to]] of Object.entries(odd)) {
    it(`are reported once: ${name}`, () => {
      const text = edited([from, to]);
      const problems = problemsOf(text).filter(({ rule }) => rule === 'program/second-currency');
      assert.deepEqual(
        problems.map(({ span }) => text.slice(span.start, span.end)),
        [to.split(': ').at(-1)],
      );
    });
  }

  it('can be meant, with a comment that says why', () => {
    const text = edited([
      '      pipelineTarget: 4000000 USD',
      '      # partner-plan-ignore program/second-currency: the parent company counts in euros\n      pipelineTarget: 3700000 EUR',
    ]);
    assert.deepEqual(found(text), []);
  });

  it('are left alone where a threshold repeats its metric for another region, or says in a note why', () => {
    const metric = '        - { metric: sourced-pipeline, atLeast: 600000 USD, within: 12 months }\n';
    const rule = 'program/second-currency';
    const repeated = '        - { metric: sourced-pipeline, atLeast: 550000 EUR, within: 12 months }\n';
    const noted = '        - { metric: closed-deals, atLeast: 4, note: In Europe 20000 EUR }\n';
    assert.ok(!found(edited([metric, metric + repeated])).includes(rule));
    assert.ok(!found(edited([metric, metric + noted])).includes(rule));
    const withNote = metric.replace('600000 USD', '550000 EUR').replace(' }', ', note: Europe only }');
    assert.ok(!found(edited([metric, withNote])).includes(rule));
  });

  it('are left alone in a tier that counts in its own currency, and in the moves to and from it', () => {
    const text = edited(
      [
        'atLeast: 180000 USD, within: 12 months }\n        - { metric: integration-usage, atLeast: 10',
        'atLeast: 160000 EUR, within: 12 months }\n        - { metric: integration-usage, atLeast: 10',
      ],
      ['atLeast: 45000 USD', 'atLeast: 40000 EUR'],
      ['coSellThreshold: 45000 USD', 'coSellThreshold: 40000 EUR'],
      ['below: 120000 USD', 'below: 100000 EUR'],
    );
    assert.ok(!found(text).includes('program/second-currency'));
  });
});

describe('numbers that are not possible', () => {
  const cases: readonly (readonly [rule: string, from: string, to: string])[] = [
    ['program/impossible-deals', 'winRate: 25%', 'winRate: 0%'],
    ['program/impossible-deals', 'winRate: 25%', 'winRate: 250%'],
    ['program/impossible-deals', 'averageSize: 45000 USD', 'averageSize: 0 USD'],
    ['measurement/impossible-target', 'target: 50%', 'target: 500%'],
    [
      'registration/decided-before-acknowledged',
      'acknowledge: 1 business day\n    decide: 2 business days',
      'acknowledge: 3 business days\n    decide: 1 business day',
    ],
  ];
  for (const [rule, from, to] of cases) {
    it(`${rule}: ${JSON.stringify(to)}`, () => {
      assert.equal(found(edited([from, to])).filter((id) => id === rule).length, 1);
    });
  }

  it('leave what is only unusual alone', () => {
    assert.ok(!found(edited(['winRate: 25%', 'winRate: 100%'])).includes('program/impossible-deals'));
    assert.ok(!found(edited(['target: 50%', 'target: 100%'])).includes('measurement/impossible-target'));
    const sameTime = edited([
      '    acknowledge: 1 business day\n    decide: 2 business days',
      '    acknowledge: 1 business day\n    decide: 1 day',
    ]);
    assert.ok(!found(sameTime).includes('registration/decided-before-acknowledged'));
  });
});

describe('fixes of numbers move what follows from them', () => {
  it('raises coverage to what the win rate needs, with the pipeline target', () => {
    const { title, left } = afterFix(
      edited(['target: 4x\n      pipelineTarget: 4000000 USD', 'target: 2x\n      pipelineTarget: 2000000 USD']),
      'measurement/low-coverage',
    );
    assert.equal(title, 'Raise it to 4x, and the pipeline target to 4,000,000 USD');
    assert.deepEqual(left, []);
  });

  it('lowers coverage with the pipeline target', () => {
    const { title, left } = afterFix(
      edited(['target: 4x\n      pipelineTarget: 4000000 USD', 'target: 8x\n      pipelineTarget: 8000000 USD']),
      'measurement/high-coverage',
    );
    assert.equal(title, 'Lower it to 4x, and the pipeline target to 4,000,000 USD');
    assert.deepEqual(left, []);
  });

  it('raises a coverage that the win rate contradicts with the pipeline target', () => {
    const { title, left } = afterFix(
      edited(['target: 4x\n      pipelineTarget: 4000000 USD', 'target: 3x\n      pipelineTarget: 3000000 USD']),
      'measurement/coverage-below-win-rate',
    );
    assert.equal(title, 'Raise it to 4x, and the pipeline target to 4,000,000 USD');
    assert.deepEqual(left, []);
  });

  it('lowers the revenue target with pipeline and ROI', () => {
    const { title, left } = afterFix(
      edited(['partners: 9\n', 'partners: 2\n']),
      'measurement/unreachable-revenue-target',
    );
    assert.match(title, /^Lower it to .+ USD, the pipeline target to .+ USD, and the ROI target to .+x$/);
    assert.deepEqual(
      left.filter((rule) => rule.startsWith('measurement/')),
      [],
    );
  });

  it('raises the costs of co-marketing with the ROI', () => {
    const { title, left } = afterFix(
      edited(['coMarketingBudget: 10000 USD', 'coMarketingBudget: 40000 USD']),
      'measurement/underfunded-benefit',
    );
    assert.match(title, /^Raise the co-marketing costs to 160,000 USD, and the ROI target to 2\.7x$/);
    assert.deepEqual(
      left.filter((rule) => rule.startsWith('measurement/')),
      [],
    );
  });

  it('says nothing about a number that stays', () => {
    const { title } = afterFix(
      edited(['target: 4x\n      pipelineTarget: 4000000 USD', 'target: 2x\n      pipelineTarget: 4000000 USD']),
      'measurement/low-coverage',
    );
    assert.equal(title, 'Raise it to 4x');
  });
});

describe('objects of the CRM', () => {
  it('have one name in a plan, that of the CRM', () => {
    const field = 'captures: deal-source\n      object: opportunity';
    assert.deepEqual(found(edited([field, field.replace('opportunity', 'deal')])), ['crm/wrong-object']);
    const other = 'apiName: Integration_In_Use__c\n      object: opportunity';
    assert.deepEqual(found(edited([other, other.replace('opportunity', 'Deal')])), ['crm/wrong-object']);
    assert.deepEqual(found(edited(['creates: opportunity', 'creates: deal'])), ['routing/wrong-target']);
  });

  it('can have names of their own', () => {
    // An admin of HubSpot can call deals opportunities, and then the whole plan does.
    const renamed = `partnerPlan: 1\nprogram: { crm: hubspot }\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist }\n  routing: { creates: opportunity }\n`;
    const rules = found(renamed);
    assert.ok(!rules.includes('crm/wrong-object') && !rules.includes('routing/wrong-target'));
    const other = 'apiName: Integration_In_Use__c\n      object: opportunity';
    assert.deepEqual(found(edited([other, other.replace('opportunity', 'Deal Registration')])), []);
    const unknown = `partnerPlan: 1\nprogram: { crm: other, crmName: Sugar }\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist }\n`;
    assert.ok(!found(unknown).includes('crm/wrong-object'));
  });
});

describe('promises that need a task before the launch', () => {
  it('are business reviews', () => {
    const task =
      '    - task: Book the four business reviews of the year with each strategic partner.\n      covers: [business-review]\n      owner: Partner success manager\n      due: 2027-01-15\n';
    assert.deepEqual(found(edited([task, ''])), ['reporting/no-review-task']);
    assert.ok(
      !found(edited([task, ''], ['businessReview: quarterly', 'businessReview: none'])).includes(
        'reporting/no-review-task',
      ),
    );
  });
});

describe('a definition of co-sell', () => {
  const definition = `    definition: >-
      Strict: the partner's rep is on the first call. Broad: the partner provides an introduction and
      context but is not involved in the sales process.
`;
  it('says more than good will', () => {
    const rules = found(
      edited([definition, '    definition: We sell together with our partners and help each other.\n']),
    );
    assert.deepEqual(rules, ['playbook/undefined-co-sell-model', 'playbook/undefined-co-sell-model']);
  });

  it('may use other words than the framework', () => {
    const words =
      'With strategic partners we pitch in joint calls. Growth partners name the account, share what they know, and leave the sale to us.';
    assert.deepEqual(found(edited([definition, `    definition: ${words}\n`])), []);
  });
});

describe('safe fixes', () => {
  const safeFixes = (text: string) =>
    problemsOf(text).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).map(({ title }) => title));

  it('leave a field optional that somebody made optional', () => {
    const deal = 'type: picklist\n      required: true\n      options: [Partner-sourced';
    const text = edited([deal, deal.replace('true', 'false # sales asked for it')]);
    assert.ok(found(text).includes('crm/field-not-required'));
    assert.deepEqual(safeFixes(text), []);
  });

  it('leave web addresses as they are', () => {
    const inValue = edited([
      'https://partners.northwind.example/assets',
      'https://partners.northwind.example/a\u2014b',
    ]);
    assert.deepEqual(found(inValue), ['style/em-dash']);
    assert.deepEqual(safeFixes(inValue), []);
    const inComment = edited(['partnerPlan: 1', 'partnerPlan: 1 # https://northwind.example/a\u2014b']);
    assert.deepEqual(found(inComment), ['style/em-dash-in-comment']);
    assert.deepEqual(safeFixes(inComment), []);
  });

  it('replace a dash behind a web address', () => {
    const text = edited(['partnerPlan: 1', 'partnerPlan: 1 # https://northwind.example \u2014 the guide']);
    assert.deepEqual(safeFixes(text), ['Replace the dash by a comma']);
  });
});
