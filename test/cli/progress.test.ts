import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { converse, type FakeMachine } from './fake-world.ts';

const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.yaml`, 'partnerPlan: 1\n']));
const argv = ['lint', '--rule', 'tiers/too-many', ...Object.keys(files)];
const slow: FakeMachine = { files, isTerminal: true, pace: 300 };

describe('progress', () => {
  it('is shown on a terminal when the run is long, and erased', async () => {
    const { stdout, stderr } = await converse(argv, slow);
    assert.ok(stderr.includes('\r\u001b[KChecked 2 of 4 files'), JSON.stringify(stderr));
    assert.equal(afterErasing(stderr), '');
    assert.equal(stdout, 'No findings in 4 files\n');
  });

  const quiet: readonly (readonly [name: string, machine: FakeMachine])[] = [
    ['when the run is short', { ...slow, pace: 0.001 }],
    ['when nobody watches', { ...slow, isTerminal: false }],
    ['in a CI', { ...slow, environment: { CI: 'true' } }],
    ['on a terminal that cannot erase', { ...slow, environment: { TERM: 'dumb' } }],
  ];
  for (const [name, machine] of quiet) {
    it(`is not shown ${name}`, async () => {
      assert.equal((await converse(argv, machine)).stderr, '');
    });
  }

  it('makes room for what is told in between', async () => {
    const refusals = { 'read d.yaml': 'EACCES' };
    const { stderr } = await converse(argv, { ...slow, refusals });
    assert.equal(
      afterErasing(stderr),
      'd.yaml cannot be read: you have no right to read it. Ask for the right, or leave it out.\n',
    );
  });

  it('that cannot be shown stops nothing', async () => {
    const { code, stdout } = await converse(argv, { ...slow, refusals: { 'write stderr': 'EIO' } });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'No findings in 4 files\n' });
  });
});

/** What is left to see when each erased line is gone. */
function afterErasing(written: string): string {
  const lines = written.split('\n').map((line) => line.slice(line.lastIndexOf('\u001b[K') + 1).replace(/^\[K/, ''));
  return lines.join('\n');
}
