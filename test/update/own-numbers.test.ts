import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from '../harness/engine.ts';
import { assertSound, completed } from './completed.ts';

/** A plan that says how many partners each tier has, and little else. */
function sized(more = ''): string {
  return `partnerPlan: 1
program:
  name: Zebra Alliance
  partnerTypes: [reseller]
  state: rebuild
  crm: salesforce
  partners: { current: 60, target: 60 }
  deals: { averageSize: 20000 EUR, salesCycle: 60 days, winRate: 25% }
  partnerManagers: 3
tiers:
  - id: gold
    name: Gold
    partners: 8
  - id: silver
    name: Silver
    partners: 20
  - id: bronze
    name: Bronze
    partners: 32
${more}`;
}

const target = 'measurement:\n  primary:\n    sourcedRevenue: { target: 1800000 EUR, period: 12 months }\n';

/** A plan that says only what pipeline a tier asks for, and that in another currency than USD. */
const inEuros = `partnerPlan: 1
program: { name: Zed, partnerTypes: [reseller], state: informal, crm: hubspot, partners: { current: 40, target: 40 } }
tiers:
  - id: gold
    name: Gold
    criteria: { performance: [{ metric: sourced-pipeline, atLeast: 100000 EUR, within: 12 months }] }
  - id: silver
    name: Silver
`;

/** Comments and texts without the line breaks that only lay them out. */
function flat(text: string): string {
  return text.replace(/\s*\n\s*(?:# )?/g, ' ');
}

function moneyIn(text: string, key: string): number {
  return Number(new RegExp(`\\b${key}: (\\d+) [A-Z]{3}`).exec(text)?.[1] ?? Number.NaN);
}

describe('what is added to a plan', () => {
  it('counts the partners of its tiers, in sentences and comments as well', () => {
    const before = sized(target);
    const after = completed(before);
    assertSound(before, after);
    assert.deepEqual(faultsOf(after.text), []);
    const text = flat(after.text);
    assert.match(text, /the 8 partners with the most won deals/);
    assert.match(text, /each of the 8 Gold partners/);
    assert.match(text, /certification of 28 partners/);
    assert.doesNotMatch(text, /\b(?:6|15|21|39) (?:Gold |Silver |Bronze )?partners\b/);
  });

  it('shares the partners among two tiers, however many there are', () => {
    const text = flat(completed(inEuros).text);
    assert.match(text, /10 Gold partners x [\d.]+ EUR/);
    assert.doesNotMatch(text, /of 18\b/);
  });

  it('names one revenue target, in the diagnosis as in the measurement', () => {
    assert.match(flat(completed(sized(target)).text), /Revenue against 1,800,000 EUR/);
    const text = flat(completed(inEuros).text);
    assert.equal(/Revenue against ([\d,]+) EUR/.exec(text)?.[1]?.replaceAll(',', ''), String(moneyIn(text, 'target')));
  });

  it('is in the currency of the plan, and asks less of the tier below', () => {
    assert.doesNotMatch(completed(inEuros).text, /\bUSD\b/);
    const { text } = completed(`${inEuros}  - id: bronze\n    name: Bronze\n`);
    assert.doesNotMatch(text, /\bUSD\b/);
    const [gold, silver] = [...text.matchAll(/sourced-pipeline, atLeast: (\d+) EUR/g)].map(([, value]) =>
      Number(value),
    );
    assert.equal(gold, 100_000);
    assert.ok(silver !== undefined && silver > 0 && silver < 100_000, `${silver} EUR below ${gold} EUR`);
  });

  it('adds up, and says how', () => {
    for (const before of [sized(target), sized('measurement:\n  primary:\n    roi: { target: 5x }\n'), inEuros]) {
      const after = completed(before);
      assertSound(before, after);
      const text = flat(after.text);
      const costs = ['partnerSuccess', 'coMarketing', 'events', 'tools'].map((key) => moneyIn(text, key));
      const total = costs.reduce((sum, cost) => sum + cost, 0);
      const [, told] = /# \d+ EUR \/ (\d+) EUR = \d+(?:\.\d)?x/.exec(after.text) ?? [];
      if (told !== undefined) assert.equal(total, Number(told));
      // What nobody told of costs is compared with nothing.
      const compared = moneyIn(text, 'partnerSourced');
      if (!Number.isNaN(compared)) assert.equal(compared, total);
      const [, partners, budget] = /(\d+) Gold partners x (\d+) EUR, the rest/.exec(text) ?? [];
      if (budget !== undefined) {
        assert.equal(Number(budget), moneyIn(text, 'coMarketingBudget'));
        assert.ok(Number(partners) * Number(budget) <= (costs[1] ?? 0));
      }
      // A comment that was taken away is taken away from its first word on.
      assert.doesNotMatch(after.text, /^ *[a-z].*\n *# [a-z]/m);
    }
  });

  it('keeps to the protection that the plan gives', () => {
    const before = sized('playbook: { dealRegistration: { protection: 45 days } }\n');
    const after = completed(before);
    assertSound(before, after);
    assert.match(after.text, /protection: 60 days # A third more than the standard/);
    assert.match(flat(after.text), /The protection of at least 45 days ended/);
    assert.doesNotMatch(after.text, /\b90 days # A third/);
  });

  it('does not speak of a brief that nobody named', () => {
    const { text } = completed(sized());
    assert.doesNotMatch(text, /\bbrief\b/);
    assert.match(text, /Each fix names the section of this\n# plan that closes it/);
  });
});

describe('stages and facts that a plan leaves open', () => {
  const stated = `partnerPlan: 1
program:
  name: Zebra Alliance
  partnerTypes: [reseller]
  state: rebuild
  crm: hubspot
  partners: { current: 6, target: 6 }
  deals: { averageSize: 20000 EUR, salesCycle: 60 days, winRate: 25% }
  partnerManagers: 3
`;

  /** The stages that are added to a plan that names some of them as milestones. */
  function stagesAdded(...milestones: readonly string[]): readonly string[] {
    const updates = milestones.map((milestone) => `      - { milestone: ${milestone} }\n`).join('');
    const { text } = completed(`${stated}playbook:\n  dealProcess:\n    updates:\n${updates}`);
    const flow = /\n {2}stages:((?:\n {4}- .*)+|\s*\[[^\]]*\])/.exec(text)?.[1] ?? '';
    return flow
      .replace(/[[\]]/g, '')
      .split(/\n\s*- |,/)
      .map((stage) => stage.trim())
      .filter((stage) => stage !== '');
  }

  it('keep a stage that is named as it is drafted, although another one shares a word with it', () => {
    const drafted = stagesAdded('Appointment scheduled');
    assert.ok(drafted.includes('Presentation scheduled'), drafted.join());
    assert.deepEqual(stagesAdded('Presentation scheduled'), drafted);
    assert.deepEqual(stagesAdded('Qualified to buy', 'Presentation scheduled'), drafted);
  });

  it('use a name of the plan for one stage only', () => {
    const renamed = stagesAdded('Meeting scheduled');
    assert.deepEqual(
      renamed.filter((stage) => /scheduled/.test(stage)),
      ['Meeting scheduled', 'Presentation scheduled'],
    );
  });

  it('take from a brief what the plan does not say of the team', () => {
    const brief = `company: Zebra
partnerTypes: [reseller]
state: rebuild
crm: hubspot
team: { partnerManagers: 5, partnerOperations: 1, conflictsDecidedBy: Deal desk }
`;
    const { text } = completed(stated, { brief });
    assert.match(text, /decidedBy: Deal desk/);
    assert.match(text, /partnerManagers: 3/);
  });
});

describe('the times that a plan promises', () => {
  it('are those of every sentence that is added', () => {
    const own = sized(
      'playbook:\n  dealRegistration:\n    steps: [The partner writes an e-mail., Sales accepts or declines it.]\n    acknowledge: 2 business days\n    decide: 7 business days\n',
    );
    const after = completed(own);
    const text = after.text.replace(/\n\s+/g, ' ');
    assert.match(text, /One registration process, answered within 7 business days/);
    assert.match(text, /registrationSla: \{ acknowledge: 2 business days, decide: 7 business days \}/);
    assert.doesNotMatch(text, /(?:answered|decided by .{1,60}) within [1-6] business days?|Two days are enough/);
    assertSound(own, after);
  });
});
