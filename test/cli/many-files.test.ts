import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { converse } from './fake-world.ts';
import { nodes, run, scratchFolder } from './process.ts';

const example = readFileSync(new URL('../../examples/referral-new.partner-plan.yaml', import.meta.url), 'utf8');
const ofKinds = [
  example,
  example.replace(/^risks:/m, 'risk:'),
  example.replace('launch:', 'launch: ['),
  example.replace(
    'partnerSuccess: dedicated',
    '# partner-plan-ignore tiers/no-success-manager: for now\n      portal: false',
  ),
];

/** Plans that are fine, that have findings, and that cannot be read, more of them than are checked in one thread. */
const plans = Object.fromEntries(
  Array.from({ length: 60 }, (_, number): [name: string, text: string] => [
    `${number}.partner-plan.yaml`,
    (ofKinds[number % ofKinds.length] ?? example).replace('company: Fieldnote', `company: Fieldnote ${number}`),
  ]),
);
const argv = ['lint', '--as-of', '2026-12-01', '--format', 'json', '--show-suppressed'];

describe('many plans', () => {
  for (const { name, file: node } of nodes) {
    it(`are reported in ${name} by several threads as by one, and as from what was kept`, async (test) => {
      const folder = scratchFolder(test, plans);
      const { code, stdout, stderr } = await converse(argv, { files: plans });
      const expected = { code, signal: null, stdout, stderr };
      assert.deepEqual(await run({ node, folder, argv }), expected);
      const cached = { node, folder, argv: [...argv, '--cache', 'kept'] };
      // Two at once fill the same folder.
      for (const result of await Promise.all([run(cached), run(cached)])) assert.deepEqual(result, expected);
      assert.deepEqual(await run(cached), expected);
      assert.equal(keptIn(folder).length, 60);
    });
  }
});

describe('what is kept', () => {
  const [{ file: node } = { file: process.execPath }] = nodes;
  const start = (folder: string, ...more: string[]) =>
    run({ node, folder, argv: ['lint', '--as-of', '2026-12-01', '--cache', 'kept', ...more] });
  const files = { 'a.partner-plan.yaml': example.replace(/^risks:/m, 'risk:') };

  it('is another result for another day, other settings and another text', async (test) => {
    const folder = scratchFolder(test, files);
    await start(folder);
    assert.equal(keptIn(folder).length, 1);
    await start(folder, '--as-of', '2026-12-02');
    assert.equal(keptIn(folder).length, 2);
    writeFileSync(path.join(folder, '.partner-plan.yaml'), 'rules:\n  tiers/too-many: off\n');
    await start(folder);
    assert.equal(keptIn(folder).length, 3);
    writeFileSync(path.join(folder, 'a.partner-plan.yaml'), example);
    await start(folder);
    assert.equal(keptIn(folder).length, 4);
  });

  it('is not believed where only a half of it is left', async (test) => {
    const folder = scratchFolder(test, files);
    const first = await start(folder);
    const [name = ''] = keptIn(folder);
    const file = path.join(folder, 'kept', name);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    assert.deepEqual(await start(folder), first);
  });

  it('is what was found, and not found again', async (test) => {
    const folder = scratchFolder(test, files);
    await start(folder);
    const [name = ''] = keptIn(folder);
    const file = path.join(folder, 'kept', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"message":"', '"message":"Kept: '));
    assert.match((await start(folder)).stdout, /Kept: /);
  });

  it('goes into a folder that is made, and a file in its place is told', async (test) => {
    const folder = scratchFolder(test, { ...files, kept: '' });
    const { code, stderr } = await start(folder);
    assert.deepEqual(
      { code, stderr },
      {
        code: 2,
        stderr: 'kept cannot be written: one part of the path is a file and not a folder. Look at the path.\n',
      },
    );
    mkdirSync(path.join(folder, 'own'));
    writeFileSync(path.join(folder, 'own', 'partner-plan.txt'), 'mine');
    await run({ node, folder, argv: ['lint', '--cache', 'own'] });
    assert.equal(readFileSync(path.join(folder, 'own', 'partner-plan.txt'), 'utf8'), 'mine');
  });
});

function keptIn(folder: string): readonly string[] {
  return readdirSync(path.join(folder, 'kept')).filter((name) => name.endsWith('.json'));
}
