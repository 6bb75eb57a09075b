import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportFormats } from '../../server/src/cli/report/index.ts';
import { assertGolden } from '../harness/golden.ts';
import { converse } from './fake-world.ts';

/** A plan with findings of every weight, one that is repaired, one that is held back, and texts that want escaping. */
const broken = [
  'partnerPlan: 1',
  'program:',
  '  name: "100% <North> & Co, \u{1f91d}"',
  '"tie<r>&s: 50%, \u{1f91d}": 1',
  'tiers: [] # partner-plan-ignore tiers/too-few: the "pilot" has no tiers & needs none',
  'movement: {} # partner-plan-ignore tiers/too-many: nothing to see here',
  'attribution:',
  '  fields:',
  '    - name: Deal Source',
  '      object: opportunity',
  '      type: picklist',
  '      required: false',
  '',
].join('\n');

/** Few rules, so that another rule changes nothing here. */
const rules = [
  'schema/unknown-key',
  'tiers/too-few',
  'attribution/no-audit',
  'crm/field-not-required',
  'suppression/unused',
];

describe('the forms of a report', () => {
  for (const { id } of reportFormats) {
    it(`${id} is as it was`, async () => {
      const files = { 'plans/broken.partner-plan.yaml': broken, 'plans/start.yaml': 'partnerPlan: 1\n' };
      const argv = ['lint', ...Object.keys(files), '--format', id, '--rule', rules.join(), '--show-suppressed'];
      const { code, stdout, stderr } = await converse(argv, { files });
      assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
      assertGolden(new URL(`golden/${id}.txt`, import.meta.url), withoutWhatChanges(stdout));
    });

    it(`${id} counts the same on every form`, async () => {
      const argv = ['lint', 'a.yaml', '--format', id, '--rule', 'tiers/too-few'];
      assert.equal((await converse(argv, { files: { 'a.yaml': 'tiers: []\n' } })).code, 1);
      assert.equal((await converse(argv, { files: { 'a.yaml': broken } })).code, 0);
    });
  }
});

/** The version and the pages of rules have tests of their own, and change for other reasons. */
function withoutWhatChanges(report: string): string {
  return report
    .replace(/("semanticVersion": )".*"/, '$1"..."')
    .replace(/("help": \{\n\s*"text": )".*"(,\n\s*"markdown": )".*"/g, '$1"..."$2"..."');
}
