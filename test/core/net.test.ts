import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distinct, mostAlike, netUnder } from '../../server/src/core/net.ts';
import type { TextEdit } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';

/** Whether the net holds the edit that puts one text in place of another, which stands in the file once. */
function holds(text: string, before: string, after: string, agreeing = 1): boolean {
  const start = text.indexOf(before);
  assert.ok(start >= 0 && text.indexOf(before, start + 1) < 0, `${before} does not stand here once.`);
  const edit = { span: { start, end: start + before.length }, newText: after };
  return netUnder(parseYaml(text)).holds([edit], agreeing);
}

const plan = 'a: 1\nb:\n  c: two # why\n  d: [x, y]\ne: 5\n';

describe('the net under all edits', () => {
  for (const [what, before, after] of [
    ['another value', 'two', 'three'],
    ['another name', 'c', 'cc'],
    ['a key more', 'two # why\n', 'two # why\n  z: 1\n'],
    ['a key less', '  c: two # why\n', ''],
    ['a section more', 'e: 5', 'f: 6\ne: 5'],
    ['an item less', ', y', ''],
  ] as const) {
    it(`holds ${what}`, () => assert.ok(holds(plan, before, after)));
  }

  for (const [what, before, after] of [
    ['what cannot be read', 'two', '"two'],
    ['a key that stands there already', 'two # why\n', 'two # why\n  d: 1\n'],
    ['what moves a value to another key', '\n  c', '\nq:\n  c'],
    ['what takes a neighbor along', 'two # why\n  ', 'two # why\n'],
    ['what makes one comment of two', 'two', 'two # and'],
    ['what makes a value of a comment', ' # why', '# why'],
    ['what makes another value of a neighbor', 'd: [x', 'd: [ "x'],
    ['what takes a comma away', ',', ''],
  ] as const) {
    it(`does not hold ${what}`, () => assert.ok(!holds(plan, before, after)));
  }

  it('holds no edits that overlap, that reach beyond the text, or that end before they start', () => {
    const net = netUnder(parseYaml('a: one two\n'));
    const edit = (start: number, end: number, newText = 'x'): TextEdit => ({ span: { start, end }, newText });
    assert.ok(net.holds([edit(3, 6), edit(7, 10)], 1));
    assert.ok(!net.holds([edit(3, 6), edit(5, 10)], 1));
    assert.ok(!net.holds([edit(3, 12)], 1));
    assert.ok(!net.holds([edit(10, 3)], 1));
  });

  it('reads only the part around an edit, so that a fix of each item of a long list can be tried', () => {
    const text = `---\na: 1\nb:\n${'  - c: two\n    d: 4\n'.repeat(2_000)}e: 5\n`;
    const net = netUnder(parseYaml(text));
    for (let at = text.indexOf('two'); at >= 0; at = text.indexOf('two', at + 1)) {
      assert.ok(net.holds([{ span: { start: at, end: at + 3 }, newText: 'three' }], 1));
    }
    assert.ok(!net.holds([{ span: { start: text.indexOf('two'), end: text.indexOf('d: 4') }, newText: '' }], 1));
  });

  it('holds what is inserted behind a part and belongs to what is around it', () => {
    const text = 'a:\n  - b:\n      - c: 1\n\n\ne: 5\n';
    assert.ok(holds(text, 'c: 1\n', 'c: 1\n    f: 2\n'));
    assert.ok(holds(text, 'c: 1\n', 'c: 1\n  - f: 2\n'));
    assert.ok(holds(text, 'c: 1\n', 'c: 1\nf: 2\n'));
    assert.ok(!holds(text, 'c: 1\n', 'c: 1\n f: 2\n'));
  });

  it('holds what an anchor shares only when all of its places ask for it', () => {
    const shared = 'a: &x one\nb: *x\nc: 1\n';
    assert.ok(!holds(shared, 'one', 'two'));
    assert.ok(holds(shared, 'one', 'two', 2));
    assert.ok(holds(shared, 'c: 1', 'c: 2'));
    assert.ok(!holds(shared, 'a: &x one\n', ''), 'the anchor is used elsewhere');
    assert.ok(holds(shared, 'b: *x\n', ''));
    const merged = 'a: &x\n  k: 1\nb:\n  <<: *x\n  l: 2\n';
    assert.ok(!holds(merged, 'k: 1\n', 'k: 1\n  m: 3\n'));
    assert.ok(holds(merged, 'l: 2\n', 'l: 2\n  m: 3\n'));
  });

  it('takes edits in any order, and none that overlap', () => {
    const net = netUnder(parseYaml(plan));
    const at = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });
    const [first, second, third] = [at(3, 4, '2'), at(5, 5, 'aa: 3\n'), at(plan.length - 2, plan.length - 1, '6')];
    assert.ok(net.holds([third, first, second], 1));
    assert.ok(net.holds([second, third, first], 1));
    assert.ok(!net.holds([third, first, at(0, 4, 'a: 3')], 1));
    assert.ok(!net.holds([at(plan.length - 2, plan.length + 1, '6')], 1));
  });

  it('reads the proposals of placeholders', () => {
    const text = 'a: 1\n';
    const edit = (newText: string): TextEdit => ({ span: { start: 5, end: 5 }, newText, snippet: true });
    assert.ok(netUnder(parseYaml(text)).holds([edit(`b: \${1:two}\n`)], 1));
    assert.ok(!netUnder(parseYaml(text)).holds([edit(`b: \${1|"two,three|}\n`)], 1));
  });

  it('holds for a broken text what makes it better, and only that, when it is to mend it', () => {
    const text = 'a: "one\nb: 2\n';
    const net = netUnder(parseYaml(text));
    assert.ok(net.mends([{ span: { start: 7, end: 7 }, newText: '"' }]));
    assert.ok(!net.mends([{ span: { start: 7, end: 7 }, newText: "'" }]));
    assert.ok(!net.mends([{ span: { start: 70, end: 70 }, newText: '"' }]));
  });

  it('holds nothing for a broken text after which more is wrong that somebody hears of', () => {
    const text = '? object: opportunity\n      required: true\n      required: false';
    assert.ok(!netUnder(parseYaml(text)).mends([{ span: { start: 22, end: 28 }, newText: '' }]));
  });
});

describe('edits that are asked for twice', () => {
  const edit: TextEdit = { span: { start: 0, end: 1 }, newText: 'x' };

  it('are made once, and counted', () => {
    assert.deepEqual(distinct([edit, { ...edit }, { ...edit, newText: 'y' }]).length, 2);
    assert.equal(mostAlike([edit, { ...edit }, { ...edit, newText: 'y' }]), 2);
    assert.equal(mostAlike([]), 0);
  });
});
