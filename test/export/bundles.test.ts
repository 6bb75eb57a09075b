import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { builtCommandLine, nodes, run, scratchFolder } from '../cli/process.ts';
import { exportPlan } from './export-plan.ts';

before(() => assert.ok(existsSync(builtCommandLine), 'dist/cli.js is missing. Run: npm run build'));

const plan = readFileSync(new URL('../../examples/referral-new.partner-plan.yaml', import.meta.url), 'utf8');

for (const { name, file: node } of nodes) {
  describe(`the bundles on ${name}`, () => {
    for (const format of ['docx', 'pdf']) {
      it(`write the ${format} that their sources write`, async (test) => {
        const folder = scratchFolder(test, { 'a.partner-plan.yaml': plan });
        const argv = ['render', 'a.partner-plan.yaml', '--out', `a.${format}`];
        const { code, stderr } = await run({ node, folder, argv });
        assert.deepEqual({ code, stderr }, { code: 0, stderr: `Wrote a.${format}.\n` });
        const written = readFileSync(path.join(folder, `a.${format}`));
        assert.ok(written.equals((await exportPlan(plan, format)).bytes), 'The bytes are the same.');
      });
    }
  });
}
