import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { partnerTypes } from '../../schemas/partner-types.ts';
import { crmSystems, programStates } from '../../schemas/program.ts';
import type { Share } from './every-brief.worker.ts';
import { randomAnswers } from './random-answers.ts';

/** How many briefs are drawn. Every seed gives the same one each time, so that a failure can be looked at alone. */
const BRIEFS = 2_010;

describe('the plan of any brief', () => {
  it('is clean, reads back what was written, is formatted, and renders without a hole', async () => {
    const threads = Math.max(1, Math.min(4, availableParallelism()));
    const shares = Array.from({ length: threads }, (_, first) => ({ first, step: threads, end: BRIEFS }));
    const complaints = await Promise.all(shares.map(complaintsOf));
    assert.deepEqual(complaints.flat(), []);
  });

  it('is drawn from the whole space', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < BRIEFS; seed++) {
      const { partnerTypes: types, state, crm, ...optional } = randomAnswers(seed);
      seen
        .add(`types ${String(types)}`)
        .add(`state ${state}`)
        .add(`crm ${crm}`);
      for (const key of Object.keys(optional)) seen.add(`given ${key}`);
    }
    const counted = (kind: string) => [...seen].filter((entry) => entry.startsWith(`${kind} `)).length;
    assert.equal(counted('types'), 2 ** partnerTypes.length - 1);
    assert.equal(counted('state'), programStates.length);
    assert.equal(counted('crm'), crmSystems.length);
    assert.equal(counted('given'), 18);
  });
});

function complaintsOf(share: Share): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('every-brief.worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
