import assert from 'node:assert/strict';
import { it } from 'node:test';
import { endWhenItFails } from '../../client/src/browser/worker-end.ts';

/** A worker of which the test decides when it fails. */
class FakeWorker extends EventTarget {
  ended = 0;

  terminate(): void {
    this.ended++;
  }
}

for (const failure of ['error', 'messageerror']) {
  it(`a worker with an event "${failure}" is ended, which is said once`, () => {
    const worker = new FakeWorker();
    let told = 0;
    let stopped = 0;
    endWhenItFails(worker, { stop: () => stopped++ }, () => told++);
    worker.dispatchEvent(new Event('message'));
    assert.deepEqual([worker.ended, stopped, told], [0, 0, 0]);
    const event = new Event(failure, { cancelable: true });
    worker.dispatchEvent(event);
    assert.equal(event.defaultPrevented, true);
    assert.deepEqual([worker.ended, stopped, told], [1, 1, 1]);
    worker.dispatchEvent(new Event('error'));
    assert.deepEqual([worker.ended, stopped, told], [1, 1, 1]);
  });
}
