import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

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
