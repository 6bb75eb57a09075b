import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SourceDocument, SourceNode } from '../../server/src/core/source.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { afterChange, isOutdated, parseAfter, parseChange } from '../../server/src/core/yaml-incremental.ts';
import { editedTexts } from '../harness/random-edits.ts';

/** How many edits are tried. `EDITS=100000` makes a long run. */
const count = Number(process.env.EDITS ?? 700);
const seed = Number(process.env.SEED ?? 1);

const examples = new URL('../../examples/', import.meta.url);
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, examples), 'utf8'));

test('a text that is read change by change is what it is when it is read at once', () => {
  let source: SourceDocument | undefined;
  let kept = 0;
  for (const { text, edit } of editedTexts(texts, count, seed)) {
    const changed = edit === undefined || source === undefined ? undefined : parseChange(source, text);
    const fresh = parseYaml(text);
    if (changed !== undefined) {
      kept++;
      assert.equal(holdsItsScalars(changed), holdsItsScalars(fresh), edit);
      assert.deepEqual(changed, fresh, `${edit} gave ${JSON.stringify(text.slice(0, 3_000))}`);
    }
    source = changed ?? fresh;
  }
  assert.ok(kept > count / 10, `Only ${kept} of ${count} edits were read in part.`);
});

test('a text that is looked at after a change is what it was before', () => {
  const [text = ''] = texts;
  const source = parseYaml(text);
  const place = text.indexOf('Partner');
  const changed = `${text.slice(0, place)}Sales and ${text.slice(place)}`;
  afterChange(source, changed, (after) => assert.deepEqual(after, parseYaml(changed)));
  assert.deepEqual(source, parseYaml(text));
  assert.throws(() => afterChange(source, changed, () => assert.fail('It may fail.')));
  assert.deepEqual(source, parseYaml(text));
});

test('a text that another one came out of is read again and not changed a second time', () => {
  const [text = ''] = texts;
  const source = parseYaml(text);
  const place = text.indexOf('Partner');
  const changed = `${text.slice(0, place)}x${text.slice(place)}`;
  assert.deepEqual(parseAfter(source, changed), parseYaml(changed));
  assert.ok(isOutdated(source));
  assert.equal(parseChange(source, `${changed}\n`), undefined);
  assert.deepEqual(parseAfter(source, text), parseYaml(text));
});

/** Whether the scalars that are listed are the very nodes of the tree. */
function holdsItsScalars({ root, scalars }: SourceDocument): boolean {
  const inTree = new Set<SourceNode>();
  const pending: SourceNode[] = root === undefined ? [] : [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    inTree.add(node);
    if (node.kind === 'map') for (const { key, value } of node.entries) pending.push(key, value);
    if (node.kind === 'sequence') pending.push(...node.items);
  }
  return scalars.every(({ node }) => inTree.has(node));
}
