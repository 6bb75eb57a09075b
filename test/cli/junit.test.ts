import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { problemsOf } from '../harness/engine.ts';
import { converse, type FakeMachine } from './fake-world.ts';
import { hostileInputs } from './hostile-input.ts';
import { completePlan, sketch } from './plans.ts';

async function junit(machine: FakeMachine, ...more: string[]): Promise<Element> {
  const argv = ['lint', '--format', 'junit', ...Object.keys(machine.files ?? {}), ...more];
  return parse((await converse(argv, machine)).stdout);
}

/** Reads XML, and fails where it is not well-formed. */
function parse(xml: string): Element {
  const onError = (level: string, message: string): void => {
    // What cannot be said is replaced, and the parser wonders whether that was meant.
    if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  assert.ok(root);
  // The parser is lenient with what XML has no way to say.
  for (const character of xml) {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed = code >= 0x20 || code === 9 || code === 10 || code === 13;
    assert.ok(isAllowed && (code & 0xfffe) !== 0xfffe && !(code >= 0xd800 && code < 0xe000), code.toString(16));
  }
  return root;
}

function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

describe('the JUnit report', () => {
  it('is read by a parser that refuses what is not well-formed', () => {
    assert.throws(() => parse('<a><b></a>'));
    assert.throws(() => parse('<a b="<"/>'));
    assert.throws(() => parse('<a>\u0000</a>'));
  });

  it('has a suite for each file, and a test for each finding', async () => {
    const root = await junit({ files: { 'a.yaml': sketch, 'b.yaml': completePlan } });
    const problems = problemsOf(sketch);
    const failed = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.equal(root.tagName, 'testsuites');
    assert.equal(root.getAttribute('tests'), `${problems.length + 1}`);
    assert.equal(root.getAttribute('failures'), `${failed.length}`);
    const [first, second] = all(root, 'testsuite');
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual([first.getAttribute('name'), second.getAttribute('name')], ['a.yaml', 'b.yaml']);
    assert.deepEqual(
      all(first, 'failure').map((failure) => [failure.getAttribute('type'), failure.getAttribute('message')]),
      failed.map(({ severity, message }) => [severity, message]),
    );
    assert.equal(all(first, 'testcase').length, problems.length);
    assert.deepEqual(
      all(second, 'testcase').map((test) => test.getAttribute('name')),
      ['No findings'],
    );
  });

  it('does not let a test fail that is for information only', async () => {
    const files = { 'a.yaml': sketch, '.partner-plan.yaml': 'rules: { tiers/too-few: information }\n' };
    const root = await junit({ files }, '--rule', 'tiers/too-few');
    assert.deepEqual([all(root, 'failure').length, all(root, 'system-out').length], [0, 1]);
  });

  it('says everything as it was, whatever is in it', async () => {
    const name = 'a<b>&"c\'.yaml';
    const key = '<k>&"\']]>\u{1f91d}';
    const text = `${JSON.stringify(key)}: 1\n`;
    const root = await junit({ files: { [name]: text } }, '--rule', 'schema/unknown-key');
    assert.equal(all(root, 'testsuite')[0]?.getAttribute('name'), name);
    const [failure] = all(root, 'failure');
    assert.ok(failure !== undefined);
    assert.ok(failure.getAttribute('message')?.includes(key));
    assert.ok(failure.textContent?.includes(key));
  });

  it('keeps line breaks and tabs of attributes, and replaces what XML cannot say', async () => {
    const root = await junit({ files: { 'a\tb\n\u0001.yaml': sketch } }, '--rule', 'tiers/too-few');
    assert.equal(all(root, 'testsuite')[0]?.getAttribute('name'), 'a\tb\n\ufffd.yaml');
  });

  for (const [name, { content }] of Object.entries(hostileInputs)) {
    it(`is well-formed for a file that nobody should write: ${name}`, async () => {
      assert.equal(all(await junit({ files: { 'a.yaml': content } }), 'testsuite').length, 1);
    });
  }
});
