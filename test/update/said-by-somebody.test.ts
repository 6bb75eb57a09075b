import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { rules } from '../../server/src/rules/index.ts';
import { audited } from '../audit/audited.ts';
import { faultsOf, problemsOf, today } from '../harness/engine.ts';
import { completed } from './completed.ts';

/** What a person wrote under Evidence. Nothing of the product has these words. */
const SAID = 'Zephyr Tools and Quill Systems both claimed the deal at Lund Harbour on 14 March.';

const reseller = `program:
  company: Meridian
  partnerTypes: [reseller]
  state: rebuild
  crm: dynamics
  partners: { current: 40, target: 40 }
  deals: { averageSize: 60000 EUR, salesCycle: 90 days, winRate: 30% }
`;

/** Plans as people begin them, none of which says what is wrong in every part. */
const begun: Readonly<Record<string, string>> = {
  'tiers that somebody wrote': `partnerPlan: 1
${reseller}tiers:
  - { id: gold, name: Gold, expectations: [{ metric: sourced-revenue, atLeast: 240000 EUR, within: 12 months }] }
  - { id: silver, name: Silver, expectations: [{ metric: sourced-revenue, atLeast: 60000 EUR, within: 12 months }] }
  - { id: bronze, name: Bronze }
`,
  'a diagnosis with one sentence': `partnerPlan: 1
${reseller}diagnosis:
  - { problem: no-playbook, status: applies, evidence: "${SAID}" }
`,
  'a problem that applies, and nobody says what shows it': `partnerPlan: 1
${reseller}diagnosis:
  - { problem: no-attribution, status: applies }
  - { problem: no-tiers, status: applies, evidence: Bad. }
  - { problem: no-measurement, status: likely }
`,
  'a history': `partnerPlan: 1
${reseller}history: { period: 12 months, registrations: { submitted: 120, disputed: 14 }, won: { deals: 31, revenue: 1900000 EUR } }
`,
};

describe('what stands under Evidence was said by somebody', () => {
  for (const [title, text] of Object.entries(begun)) {
    it(`when ${title} is completed`, () => {
      const result = completed(text);
      assert.ok(result.edits.length > 0, result.summary);
      assertSaid(result.text, [text]);
    });

    it(`when ${title} is completed from a brief`, () => {
      const brief = `partnerTypes: [reseller]\nstate: rebuild\ncrm: dynamics\nsymptoms:\n  - { symptom: disputed-credit, evidence: "${SAID}" }\n`;
      assertSaid(completed(text, { brief }).text, [text, brief, TITLE]);
    });

    it(`when ${title} is audited`, () => assertAudited(text));

    it(`when each fix of ${title} is made`, () => assertFixed(text));
  }

  it('when the bad example of each rule about the diagnosis is mended', () => {
    const ofDiagnosis = rules.filter(({ id }) => id.startsWith('diagnosis/'));
    assert.ok(ofDiagnosis.length > 5);
    for (const { examples } of ofDiagnosis) assertFixed(examples.bad);
  });

  it('when a generated plan is audited', () => {
    const { brief } = readBrief({
      partnerTypes: ['reseller'],
      state: 'informal',
      crm: 'zoho',
      symptoms: [{ symptom: 'disputed-credit', evidence: SAID }],
    });
    assert.ok(brief);
    assertAudited(generatePlan(brief, today));
  });
});

/** What a person picked in a brief, as the plan repeats it. */
const TITLE = 'Sales and partners argue about who brought a deal.';

/** What a fix leaves to be filled in: a request to say something, and no statement. */
const REQUEST = /^Say what shows it: /;

/** The evidence of each problem is words of a person, or asks for them. */
function assertSaid(text: string, sources: readonly string[]): void {
  const plan = readPlan(text);
  for (const { evidence } of plan.diagnosis?.items ?? []) {
    if (evidence === undefined) continue;
    if (REQUEST.test(evidence.value)) continue;
    for (const sentence of sentencesIn(evidence.value)) {
      assert.ok(
        sources.some((source) => bare(source).includes(bare(sentence))),
        `nobody said: ${sentence}`,
      );
    }
  }
}

/** Quotes of a sentence, and that it was picked from a list, are no words of their own. */
function sentencesIn(evidence: string): readonly string[] {
  return evidence
    .replaceAll(/Picked as a symptom(?:, without an example)?:/g, '')
    .split(/(?<=\.)["\s]+/)
    .map((sentence) => sentence.replaceAll('"', '').trim())
    .filter((sentence) => sentence !== '');
}

function bare(text: string): string {
  return text.replace(/["'\s]+/g, ' ').trim();
}

function assertFixed(text: string): void {
  for (const { fixes = [], rule } of problemsOf(text)) {
    for (const { edits, title } of fixes) {
      const plain = edits.map((edit) => (edit.snippet ? { ...edit, newText: plainTextOf(edit.newText) } : edit));
      const after = applyEdits(text, plain);
      try {
        assertSaid(after, [text]);
      } catch (error) {
        throw new Error(`${rule}, "${title}"`, { cause: error });
      }
    }
  }
}

/**
 * The words of an audit about the program are those of the diagnosis. What it calls evidence in the plan is a finding at
 * a line that is there, and what it quotes stands in the plan.
 */
function assertAudited(text: string): void {
  const { problems, others } = audited(text);
  const lines = text.split('\n').length;
  let seen = 0;
  for (const { program, evidence } of problems) {
    if (program.words !== undefined)
      for (const sentence of sentencesIn(program.words))
        assert.ok(bare(text.replace(/\n\s*/g, ' ')).includes(bare(sentence)), `nobody said: ${sentence}`);
    for (const { message, line } of evidence) {
      seen++;
      assert.ok(line >= 1 && line <= lines, `${message} at ${line}`);
      assert.ok(
        problemsOf(text).some((problem) => problem.message === message),
        `no finding says: ${message}`,
      );
    }
  }
  for (const { evidence } of others)
    for (const { message } of evidence) assert.ok(problemsOf(text).some((problem) => problem.message === message));
  // Whatever the plan lacks is missing, so that only a plan without a fault has no evidence.
  assert.ok(seen > 0 || faultsOf(text).length === 0);
}
