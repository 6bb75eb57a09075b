import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { textWidth } from '../../server/src/render/drawing/text-width.ts';
import { wrap } from '../../server/src/render/drawing/wrap.ts';
import { basePlan, variants } from '../generate/variants.ts';
import { injections } from '../harness/injections.ts';
import { mutations } from '../harness/mutations.ts';
import { planWithEveryField } from './every-field.ts';
import { extremePlans, extremeTexts } from './extreme-plans.ts';
import { documentOf } from './plan-document.ts';
import { assertSound, figuresOf, widths, wordsIn } from './shapes.ts';

const examples = new URL('../../examples/', import.meta.url);
const full = readFileSync(new URL('plans/full.partner-plan.yaml', import.meta.url), 'utf8');

/** Checks all pictures of a plan but those that were seen before, and returns how many it has. */
function assertAllSound(text: string, atWidths: readonly number[], seen = new Set<string>()): number {
  const figures = figuresOf(documentOf(text));
  for (const figure of figures) {
    const content = JSON.stringify({ ...figure, table: undefined }, (key, value) =>
      key === 'span' ? undefined : value,
    );
    if (seen.has(content)) continue;
    seen.add(content);
    for (const width of atWidths) assertSound(figure, width);
  }
  return figures.length;
}

describe('nothing in a picture overflows or lies on something else', () => {
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.partner-plan.yaml'))) {
    test(`in ${name}`, () => {
      assert.equal(assertAllSound(readFileSync(new URL(name, examples), 'utf8'), widths), 5);
    });
  }

  for (const { name, text } of extremePlans()) {
    test(`in a plan with ${name}`, () => {
      assertAllSound(text, widths);
    });
  }

  test('in plans full of markup', () => {
    for (const injection of injections)
      assert.equal(
        assertAllSound(
          planWithEveryField(() => injection),
          [298, 718],
        ),
        5,
      );
  });

  test('in a plan that is typed from its first to its last letter', () => {
    const seen = new Set<string>();
    for (let end = 0; end < full.length; end += 97) assertAllSound(full.slice(0, end), [298, 718], seen);
    assert.ok(seen.size > 20, `only ${seen.size} pictures`);
  });

  test('in a plan in which any one value is another', () => {
    let count = 0;
    const seen = new Set<string>();
    for (const { name, mutated } of mutations(parse(full))) {
      if (count++ % 23 !== 0) continue;
      try {
        assertAllSound(JSON.stringify(mutated), [298, 718], seen);
      } catch (error) {
        assert.fail(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    assert.ok(count > 1000, `only ${count} mutations`);
  });
});

describe('a picture leaves nothing out, because paper has no tip that shows the rest', () => {
  const folders = [examples, new URL('plans/', import.meta.url)];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  const plans = [
    ...files
      .filter(({ pathname }) => pathname.endsWith('.partner-plan.yaml'))
      .map((file) => [file.pathname.split('/').at(-1), readFileSync(file, 'utf8')] as const),
    ...variants,
    ['base', basePlan] as const,
  ];
  for (const [name, text] of plans) {
    test(`of ${name}`, () => {
      assert.doesNotMatch(text, /\u2026/);
      for (const figure of figuresOf(documentOf(text)))
        for (const width of widths)
          for (const line of wordsIn(figure, width))
            assert.doesNotMatch(line, /\u2026|and \d+ more/, `${figure.id} at ${width}`);
    });
  }
});

describe('a wrapped text', () => {
  const style = { size: 13, lines: 4 } as const;

  test('has all its words, in order, where there is room for them', () => {
    for (const text of Object.values(extremeTexts)) {
      const { lines, shortened } = wrap(text, { ...style, room: 200, lines: 1000 });
      assert.equal(shortened, false);
      assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    }
  });

  test('fits into its room and its lines, however long it is', () => {
    for (const text of Object.values(extremeTexts)) {
      for (const room of [60, 140, 276]) {
        const { lines } = wrap(text, { ...style, room });
        assert.ok(lines.length <= style.lines);
        for (const line of lines) assert.ok(textWidth(line, style.size) <= room, `"${line}" in ${room}`);
      }
    }
  });

  test('says with an ellipsis that it goes on', () => {
    const { lines, shortened } = wrap('one two three four five six', { size: 10, room: 40, lines: 2 });
    assert.equal(shortened, true);
    assert.deepEqual(lines, ['one', 'two\u2026']);
  });

  test('is cut between words, not inside one', () => {
    assert.deepEqual(wrap('protected for 90 days after', { size: 10, room: 90, lines: 1 }).lines, [
      'protected for\u2026',
    ]);
    assert.deepEqual(wrap('Donaudampfschifffahrt', { size: 10, room: 70, lines: 1 }).lines, ['Donaudam\u2026']);
  });

  test('breaks between words before it breaks a word', () => {
    assert.deepEqual(wrap('alpha beta', { size: 10, room: 40, lines: 3 }).lines, ['alpha', 'beta']);
    assert.deepEqual(wrap('partner-sourced', { size: 10, room: 60, lines: 3 }).lines, ['partner-', 'sourced']);
    assert.deepEqual(wrap('on 2027-01-15', { size: 10, room: 70, lines: 3 }).lines, ['on', '2027-01-15']);
  });

  test('of no text has no lines', () => {
    assert.deepEqual(wrap('', { size: 10, room: 60, lines: 3 }).lines, []);
    assert.deepEqual(wrap('  ', { size: 10, room: 60, lines: 3 }).lines, []);
  });
});

test('wider letters count for more, and bold ones too', () => {
  assert.ok(textWidth('WWW', 10) > textWidth('iii', 10));
  assert.ok(textWidth('щщщ', 10) > textWidth('ггг', 10));
  assert.ok(textWidth('漢字', 10) >= 20);
  assert.ok(textWidth('abc', 10, 'bold') > textWidth('abc', 10));
  assert.equal(textWidth('e\u0301', 10), textWidth('e', 10));
});
