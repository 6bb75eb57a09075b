import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { exportPlan } from './export-plan.ts';

const script = fileURLToPath(new URL('write-export.ts', import.meta.url));
const plan = fileURLToPath(new URL('../../examples/referral-new.partner-plan.yaml', import.meta.url));

/** What a process writes in a place of the world. */
async function fingerprints(environment: NodeJS.ProcessEnv): Promise<string> {
  const env = { ...process.env, NODE_NO_WARNINGS: '1', ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [script, plan], { env });
  return stdout;
}

test('two processes write the same bytes, wherever they are', async () => {
  const here = await fingerprints({ TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });
  assert.match(here, /^docx [\da-f]{64}\npdf [\da-f]{64}\ncsv [\da-f]{64}\nics [\da-f]{64}\n$/);
  assert.equal(await fingerprints({ TZ: 'America/New_York', LANG: 'C' }), here);
});

for (const format of ['docx', 'pdf']) {
  test(`one process writes the same ${format} each time`, async () => {
    const text = readFileSync(plan, 'utf8');
    const first = await exportPlan(text, format);
    const second = await exportPlan(text, format);
    assert.ok(Buffer.from(first.bytes).equals(second.bytes), 'The bytes are the same.');
  });
}

test('a text that looks like an id of the document stays as it is', async () => {
  const text = readFileSync(plan, 'utf8').replace('company: Fieldnote', 'company: \'r:id="rIdabc" w:anchor="_Toc99"\'');
  const { bytes } = await exportPlan(text, 'docx');
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  assert.match(xml, /rIdabc.*_Toc99/);
});
