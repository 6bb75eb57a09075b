import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBriefFile } from '../../server/src/generate/brief.ts';
import { generatePlan, planFileName } from '../../server/src/generate/generate.ts';
import { problemsOf, today } from '../harness/engine.ts';
import { converse, textOf } from './fake-world.ts';

const answers = `company: Northwind
partnerTypes: [technology, reseller]
state: informal
partners: { current: 20, target: 35 }
dealSize: 45000 USD
salesCycle: 90 days
crm: salesforce
partnerPipelineTargets: true
`;

/** The plan and the name of its file, as the generator itself makes them. */
function expected(): { plan: string; fileName: string } {
  const { brief, refused } = readBriefFile(answers);
  assert.ok(brief !== undefined, JSON.stringify(refused));
  return { plan: generatePlan(brief, today), fileName: planFileName(brief) };
}

const files = { 'answers.yaml': answers };

describe('partner-plan generate', () => {
  it('prints a plan that has no findings', async () => {
    const { code, stdout, stderr } = await converse(['generate', '--answers', 'answers.yaml'], { files });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: expected().plan, stderr: '' });
    assert.deepEqual(problemsOf(stdout), []);
  });

  it('takes the answers from standard input', async () => {
    const { code, stdout } = await converse(['generate', '--answers', '-'], { stdin: answers });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: expected().plan });
  });

  it('writes to a file', async () => {
    const argv = ['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml'];
    const { code, stdout, stderr, files: after } = await converse(argv, { files });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: 'Wrote plan.yaml.\n' });
    assert.equal(textOf(after.get('plan.yaml')), expected().plan);
  });

  it('writes to a folder under the name of the plan', async () => {
    const { fileName, plan } = expected();
    const argv = ['generate', '--answers', 'answers.yaml', '--out', '.'];
    const { stderr, files: after } = await converse(argv, { files });
    assert.equal(stderr, `Wrote ${fileName}.\n`);
    assert.equal(textOf(after.get(fileName)), plan);
  });

  it('replaces a file only with --force', async () => {
    const argv = ['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml'];
    const before = { files: { ...files, 'plan.yaml': 'mine' } };
    const refused = await converse(argv, before);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /^plan\.yaml exists already and was not touched\..*--force/);
    assert.equal(textOf(refused.files.get('plan.yaml')), 'mine');
    const forced = await converse([...argv, '--force'], before);
    assert.equal(forced.code, 0);
    assert.equal(textOf(forced.files.get('plan.yaml')), expected().plan);
  });

  it('does not replace a file that appears at the last moment', async () => {
    const {
      code,
      stderr,
      files: after,
    } = await converse(['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml'], {
      files,
      before: (access, all) => access === 'write plan.yaml' && all.set('plan.yaml', Buffer.from('mine')),
    });
    assert.equal(code, 2);
    assert.match(stderr, /^plan\.yaml cannot be written: it exists already/);
    assert.equal(textOf(after.get('plan.yaml')), 'mine');
  });

  it('tells all answers that cannot be used, with their places, and writes nothing', async () => {
    const wrong = answers.replace('salesforce', 'siebel').replace('90 days', 'long');
    const argv = ['generate', '--answers', 'answers.yaml', '--out', 'plan.yaml', '--force'];
    const {
      code,
      stdout,
      stderr,
      files: after,
    } = await converse(argv, {
      files: { 'answers.yaml': wrong, 'plan.yaml': 'mine' },
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /^answers\.yaml:6:13: /m);
    assert.match(stderr, /^answers\.yaml:7:6: /m);
    assert.equal(textOf(after.get('plan.yaml')), 'mine');
  });

  it('tells an answer that is missing', async () => {
    const { code, stderr } = await converse(['generate', '--answers', 'answers.yaml'], {
      files: { 'answers.yaml': answers.replace(/^crm: .*\n/m, '') },
    });
    assert.equal(code, 2);
    assert.match(stderr, /^answers\.yaml:1:1: .*"crm"/m);
  });

  for (const [name, content] of [
    ['nothing', ''],
    ['a list', '- a\n'],
    ['half a line', 'company: [Northwind'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ] as const) {
    it(`refuses answers that hold ${name}`, async () => {
      const { code, stdout, stderr } = await converse(['generate', '--answers', 'answers.yaml'], {
        files: { 'answers.yaml': content },
      });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, /answers\.yaml/);
    });
  }

  it('says when the answers are not there', async () => {
    const { code, stderr } = await converse(['generate', '--answers', 'missing.yaml']);
    assert.equal(code, 2);
    assert.match(stderr, /^missing\.yaml cannot be read: it is not there/);
  });
});
